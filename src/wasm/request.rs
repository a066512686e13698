//! What a script passes in, read value by value.
//!
//! Not through `serde`: a request is an object of unknown values, which it would copy twice to try each shape, and its reader of
//! any value brings 9 KB that nothing else needs. Words that the law knows are looked up on the JavaScript side, all at once, which
//! spares decoding them and all but one step through the door. Everything that goes out is encoded by `serde-wasm-bindgen`.

use std::borrow::Cow;
use std::cell::{Cell, LazyCell};

use js_sys::{Array, Map, Object};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[cfg(feature = "workshop")]
use crate::api::texts::TextSpec;
use crate::api::{Raw, RegimeSpec, StatedFacts, malformed};
use crate::facts::Stated;
use crate::law::ListKind;
use crate::problem::Problems;

/// The facts that an object states by their ids.
///
/// # Errors
///
/// It is no object.
pub fn facts(value: &JsValue) -> Result<StatedFacts, Problems> {
    let object = object(value)?;
    Ok(StatedFacts(KNOWN.with(|known| known.read(object))))
}

/// The regime that an object asks for.
///
/// # Errors
///
/// It is no object, or one of its parts has another shape or name.
pub fn regime(value: &JsValue) -> Result<RegimeSpec, Problems> {
    let mut spec = RegimeSpec { instruments: Vec::new(), as_of: String::new(), as_if: false };
    let object = object(value)?;
    for (key, value) in Object::keys(object).iter().zip(Object::values(object).iter()) {
        let key = key.as_string().unwrap_or_default();
        match (key.as_str(), raw(&value)) {
            ("instruments", Raw::Stated(Stated::Words(ids))) => spec.instruments = ids,
            ("asOf", Raw::Stated(Stated::Word(day))) => spec.as_of = day,
            ("asIf", Raw::Stated(Stated::Flag(as_if))) => spec.as_if = as_if,
            ("asIf", Raw::Nothing) => {}
            ("instruments", _) => return Err(malformed("`instruments` takes a list of ids")),
            ("asOf", _) => return Err(malformed("`asOf` takes a day such as `2026-11-25`")),
            ("asIf", _) => return Err(malformed("`asIf` takes true or false")),
            _ => return Err(malformed(&format!("`{key}` is no part of a regime; its parts are instruments, asOf and asIf"))),
        }
    }
    Ok(spec)
}

/// The text that an object asks for.
///
/// # Errors
///
/// It is no object, or one of its parts has another shape or name.
#[cfg(feature = "workshop")]
pub fn text(value: &JsValue) -> Result<TextSpec, Problems> {
    let mut spec = TextSpec::default();
    let object = object(value)?;
    for (key, value) in Object::keys(object).iter().zip(Object::values(object).iter()) {
        let key = key.as_string().unwrap_or_default();
        match (key.as_str(), raw(&value)) {
            ("text", Raw::Stated(Stated::Word(id))) => spec.text = id,
            ("asOf", Raw::Stated(Stated::Word(day))) => spec.as_of = Some(day),
            ("amendments", Raw::Stated(Stated::Words(amendments))) => spec.amendments = amendments,
            ("asOf" | "amendments", Raw::Nothing) => {}
            ("text", _) => return Err(malformed("`text` takes the id of a text")),
            ("asOf", _) => return Err(malformed("`asOf` takes a day such as `2026-11-25`")),
            ("amendments", _) => return Err(malformed("`amendments` takes a list of amendments in the law language")),
            _ => return Err(malformed(&format!("`{key}` is no part of a text; its parts are text, asOf and amendments"))),
        }
    }
    Ok(spec)
}

#[wasm_bindgen(inline_js = "
export function look_up(places, object, into) {
  let at = 0;
  for (const key of Object.keys(object)) {
    into[at] = places.get(key);
    into[at + 1] = places.get(object[key]);
    at += 2;
  }
  return at;
}")]
extern "C" {
    /// Writes the place of every key, and behind it that of its value; 0 where there is none. What has no room is left out. Returns
    /// how much room there should be.
    fn look_up(places: &Map, object: &Object, into: &mut [u16]) -> usize;
}

/// Words of the law, and where a JavaScript value leads to one.
struct Known {
    /// By place: what a request says with the value. None is at 0, where values lead that are not known.
    words: Vec<Option<Word>>,
    places: Map,
    /// Room for the places of one request.
    room: Cell<Vec<u16>>,
}

#[derive(Clone, Copy)]
enum Word {
    Flag(bool),
    Text(&'static str),
}

thread_local! {
    static KNOWN: Known = Known::of_the_law();
}

impl Known {
    /// Yes and no, all facts, their values, and countries.
    fn of_the_law() -> Known {
        let mut known = Known { words: vec![None], places: Map::new(), room: Cell::default() };
        known.add(&JsValue::TRUE, Word::Flag(true));
        known.add(&JsValue::FALSE, Word::Flag(false));
        let Ok(law) = crate::api::law() else { return known };
        let facts = law.vocabulary.facts.iter().flat_map(|fact| std::iter::once(fact.id.as_str()).chain(fact.kind.choices()));
        let countries = law.universe(ListKind::AllCountries).into_iter().flat_map(|list| &list.entries);
        let countries = countries.flat_map(|entry| entry.values.iter().map(String::as_str));
        for word in facts.chain(countries) {
            known.add(&JsValue::from_str(word), Word::Text(word));
        }
        known
    }

    fn add(&mut self, value: &JsValue, word: Word) {
        self.places.set(value, &JsValue::from_f64(self.words.len() as f64));
        self.words.push(Some(word));
    }

    fn read(&self, object: &Object) -> Vec<(Cow<'static, str>, Raw)> {
        let mut room = self.room.take();
        room.fill(0);
        let mut count = look_up(&self.places, object, &mut room);
        if count > room.len() {
            room.resize(count, 0);
            count = look_up(&self.places, object, &mut room).min(count);
        }
        // Fetched where something is not known.
        let (keys, values) = (LazyCell::new(|| Object::keys(object)), LazyCell::new(|| Object::values(object)));
        let word = |place: Option<&u16>| self.words.get(usize::from(*place?)).copied().flatten();
        let fact = |(at, places): (u32, &[u16])| {
            let key = match word(places.first()) {
                Some(Word::Text(word)) => Cow::Borrowed(word),
                Some(Word::Flag(_)) | None => Cow::Owned(keys.get(at).as_string().unwrap_or_default()),
            };
            let value = match word(places.last()) {
                Some(Word::Flag(flag)) => Raw::Stated(Stated::Flag(flag)),
                Some(Word::Text(word)) => Raw::Stated(Stated::Word(word.to_string())),
                None => raw(&values.get(at)),
            };
            (key, value)
        };
        let facts = (0..).zip(room.get(..count).unwrap_or_default().chunks_exact(2)).map(fact).collect();
        self.room.set(room);
        facts
    }
}

fn object(value: &JsValue) -> Result<&Object, Problems> {
    let object = value.dyn_ref::<Object>().filter(|object| !object.is_instance_of::<Array>());
    object.ok_or_else(|| malformed("it is no object"))
}

fn raw(value: &JsValue) -> Raw {
    if let Some(flag) = value.as_bool() {
        return Raw::Stated(Stated::Flag(flag));
    }
    if let Some(word) = value.as_string() {
        return Raw::Stated(Stated::Word(word));
    }
    if value.is_undefined() || value.is_null() {
        return Raw::Nothing;
    }
    let words = value.dyn_ref::<Array>().and_then(|values| values.iter().map(|value| value.as_string()).collect());
    words.map_or(Raw::Other, |words| Raw::Stated(Stated::Words(words)))
}
