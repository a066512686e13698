//! The door inside a real browser: what a script passes in and gets back.
#![cfg(target_arch = "wasm32")]

use catchall::wasm::{Regime, facts, instruments, lists};
use js_sys::{Array, Object, Reflect};
use tsify::Ts;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in entries {
        Reflect::set(&object, &JsValue::from(*key), value).unwrap();
    }
    object.into()
}

fn get(value: &JsValue, path: &[&str]) -> JsValue {
    path.iter().fold(value.clone(), |value, key| Reflect::get(&value, &JsValue::from(*key)).unwrap())
}

fn strings(values: &[&str]) -> JsValue {
    values.iter().map(|value| JsValue::from(*value)).collect::<Array>().into()
}

fn open(as_of: &str) -> Result<Regime, JsValue> {
    Regime::new(Ts::new_unchecked(object(&[
        ("instruments", strings(&["eu-2021-821", "eu-sanctions"])),
        ("asOf", JsValue::from(as_of)),
    ])))
}

#[wasm_bindgen_test]
fn a_report_is_a_plain_object() {
    let regime = open("2026-11-23").unwrap();
    let case = object(&[
        ("activity", JsValue::from("export")),
        ("item-codes", strings(&["4A005"])),
        ("destination", JsValue::from("SA")),
    ]);
    let report: JsValue = regime.assess(Ts::new_unchecked(case)).unwrap().into();
    assert_eq!(get(&report, &["headline", "outcome"]), "authorisation-required");
    assert_eq!(get(&report, &["outcomes", "union", "state"]), "settled");
    assert_eq!(get(&report, &["outcomes", "union", "because", "0"]), "eu-2021-821/art-3-1");
    assert_eq!(get(&report, &["versions", "asOf"]), "2026-11-23");
}

#[wasm_bindgen_test]
fn undefined_and_null_state_nothing() {
    let regime = open("2026-11-23").unwrap();
    let case =
        object(&[("activity", JsValue::UNDEFINED), ("destination", JsValue::NULL), ("free-zone", JsValue::from("unknown"))]);
    let outcomes: JsValue = regime.verdict(Ts::new_unchecked(case)).unwrap().into();
    assert_eq!(get(&outcomes, &["union", "state"]), "open");
}

#[wasm_bindgen_test]
fn every_wrong_value_is_named_at_once() {
    let regime = open("2026-11-23").unwrap();
    let case = object(&[
        ("destinaton", JsValue::from("KE")),
        ("destination", JsValue::from("KX")),
        ("free-zone", JsValue::from(3)),
        ("item-codes", strings(&["5A001.i"])),
    ]);
    let refusal = regime.assess(Ts::new_unchecked(case)).unwrap_err();
    let codes: Vec<String> = (0..4).map(|at| get(&refusal, &["errors", &at.to_string(), "code"]).as_string().unwrap()).collect();
    assert_eq!(codes, ["unknown-fact", "unknown-country", "malformed", "code-not-used"]);
    assert_eq!(get(&refusal, &["errors", "0", "suggestions", "0"]), "destination");
}

#[wasm_bindgen_test]
fn what_is_no_object_is_refused() {
    let regime = open("2026-11-23").unwrap();
    for rubbish in [JsValue::from("rubbish"), JsValue::from(7), JsValue::UNDEFINED] {
        let refusal = regime.assess(Ts::new_unchecked(rubbish)).unwrap_err();
        assert_eq!(get(&refusal, &["errors", "0", "code"]), "malformed");
    }
}

#[wasm_bindgen_test]
fn a_day_before_the_text_says_which_text_applied() {
    let refusal = open("2012-05-01").err().unwrap();
    assert_eq!(get(&refusal, &["errors", "0", "code"]), "outside-validity");
    assert!(get(&refusal, &["errors", "0", "message"]).as_string().unwrap().contains("428/2009"));
}

#[wasm_bindgen_test]
fn the_catalogue_crosses_the_door() {
    assert!(facts().unwrap().len() > 100 && instruments().unwrap().len() >= 2 && lists().unwrap().len() > 20);
    assert!(open("2026-11-23").unwrap().provisions().unwrap().len() > 200);
}
