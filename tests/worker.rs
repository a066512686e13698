//! The door inside a worker, where the page may put long work.
#![cfg(target_arch = "wasm32")]

use catchall::wasm::{Regime, instruments};
use js_sys::{JSON, Reflect};
use tsify::Ts;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

#[wasm_bindgen_test]
fn a_regime_opens_and_answers_in_a_worker() {
    let ids: Vec<JsValue> =
        instruments().unwrap().into_iter().map(|one| Reflect::get(&one.into(), &JsValue::from("id")).unwrap()).collect();
    assert!(ids.contains(&JsValue::from("eu-2021-821")) && ids.contains(&JsValue::from("eu-sanctions")));
    let spec = JSON::parse(r#"{ "instruments": ["eu-2021-821"], "asOf": "2026-11-23" }"#).unwrap();
    let case =
        JSON::parse(r#"{ "activity": "export", "item-codes": ["4D004"], "destination": "GB", "free-zone": true }"#).unwrap();
    let outcomes: JsValue = Regime::new(Ts::new_unchecked(spec)).unwrap().verdict(Ts::new_unchecked(case)).unwrap().into();
    let union = Reflect::get(&outcomes, &JsValue::from("union")).unwrap();
    assert_eq!(Reflect::get(&union, &JsValue::from("least")).unwrap(), "authorisation-required");
    assert_eq!(
        Reflect::get(&outcomes, &JsValue::from("sanctions"))
            .and_then(|range| Reflect::get(&range, &JsValue::from("state")))
            .unwrap(),
        "not-addressed"
    );
}
