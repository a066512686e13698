//! What a script passes in, read value by value.
//!
//! Not through `serde`: a request is an object of unknown values, which it would copy twice to try each shape, and its reader of
//! any value brings 9 KB that nothing else needs. Words that the law knows are looked up on the JavaScript side, which spares
//! decoding them time and again. Everything that goes out is encoded by `serde-wasm-bindgen`.

use std::borrow::Cow;

use js_sys::{Array, Map, Object};
use wasm_bindgen::{JsCast, JsValue};

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
    KNOWN.with(|known| {
        let fact = |(key, value): (JsValue, JsValue)| (known.word(&key).unwrap_or_default(), raw(known, &value));
        entries(value).map(|entries| StatedFacts(entries.map(fact).collect()))
    })
}

/// The regime that an object asks for.
///
/// # Errors
///
/// It is no object, or one of its parts has another shape or name.
pub fn regime(value: &JsValue) -> Result<RegimeSpec, Problems> {
    let mut spec = RegimeSpec { instruments: Vec::new(), as_of: String::new(), as_if: false };
    let known = Known::default();
    for (key, value) in entries(value)? {
        let key = key.as_string().unwrap_or_default();
        match (key.as_str(), raw(&known, &value)) {
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

/// Words of the law, and where a JavaScript string leads to one.
#[derive(Default)]
struct Known {
    words: Vec<&'static str>,
    places: Map,
}

thread_local! {
    static KNOWN: Known = Known::of_the_law();
}

impl Known {
    /// All facts, their values, and countries.
    fn of_the_law() -> Known {
        let mut known = Known::default();
        let Ok(law) = crate::api::law() else { return known };
        let facts = law.vocabulary.facts.iter().flat_map(|fact| std::iter::once(fact.id.as_str()).chain(fact.kind.choices()));
        let countries = law.universe(ListKind::AllCountries).into_iter().flat_map(|list| &list.entries);
        let countries = countries.flat_map(|entry| entry.values.iter().map(String::as_str));
        for word in facts.chain(countries) {
            known.places.set(&JsValue::from_str(word), &JsValue::from_f64(known.words.len() as f64));
            known.words.push(word);
        }
        known
    }

    /// The text of a string; nothing where it is none.
    fn word(&self, value: &JsValue) -> Option<Cow<'static, str>> {
        let place = self.places.get(value).as_f64().and_then(|place| self.words.get(place as usize));
        match place {
            Some(word) => Some(Cow::Borrowed(word)),
            None => value.as_string().map(Cow::Owned),
        }
    }
}

fn entries(value: &JsValue) -> Result<impl Iterator<Item = (JsValue, JsValue)> + use<>, Problems> {
    let object = value.dyn_ref::<Object>().filter(|object| !object.is_instance_of::<Array>());
    let entries = object.map(Object::entries).ok_or_else(|| malformed("it is no object"))?;
    let pair = |entry: JsValue| {
        let entry: Array = entry.unchecked_into();
        (entry.get(0), entry.get(1))
    };
    Ok(entries.into_iter().map(pair))
}

fn raw(known: &Known, value: &JsValue) -> Raw {
    if let Some(flag) = value.as_bool() {
        return Raw::Stated(Stated::Flag(flag));
    }
    if let Some(word) = known.word(value) {
        return Raw::Stated(Stated::Word(word.into_owned()));
    }
    if value.is_undefined() || value.is_null() {
        return Raw::Nothing;
    }
    let words = value.dyn_ref::<Array>().and_then(|values| values.iter().map(|value| value.as_string()).collect());
    words.map_or(Raw::Other, |words| Raw::Stated(Stated::Words(words)))
}
