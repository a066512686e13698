//! What a script passes in, read value by value.
//!
//! Not through `serde`: a request is an object of unknown values, which it would copy twice to try each shape, and its reader of
//! any value brings 9 KB that nothing else needs. Everything that goes out is encoded by `serde-wasm-bindgen`.

use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use crate::api::{Raw, RegimeSpec, StatedFacts, malformed};
use crate::facts::Stated;
use crate::problem::Problems;

/// The facts that an object states by their ids.
///
/// # Errors
///
/// It is no object.
pub fn facts(value: &JsValue) -> Result<StatedFacts, Problems> {
    entries(value).map(|entries| StatedFacts(entries.map(|(key, value)| (key, raw(&value))).collect()))
}

/// The regime that an object asks for.
///
/// # Errors
///
/// It is no object, or one of its parts has another shape or name.
pub fn regime(value: &JsValue) -> Result<RegimeSpec, Problems> {
    let mut spec = RegimeSpec { instruments: Vec::new(), as_of: String::new(), as_if: false };
    for (key, value) in entries(value)? {
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

fn entries(value: &JsValue) -> Result<impl Iterator<Item = (String, JsValue)> + use<>, Problems> {
    let object = value.dyn_ref::<Object>().filter(|object| !object.is_instance_of::<Array>());
    let entries = object.map(Object::entries).ok_or_else(|| malformed("it is no object"))?;
    let pair = |entry: JsValue| {
        let entry: Array = entry.unchecked_into();
        (entry.get(0).as_string().unwrap_or_default(), entry.get(1))
    };
    Ok(entries.into_iter().map(pair))
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
