//! The door of the pages that compare and amend: texts side by side, in the engine that holds them all.

use tsify::{Ts, Tsify};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::{all, refusal, request, unencodable};
use crate::api::StatedFacts;
use crate::api::texts::{self, Consolidation, TextReport, TextSpec};
use crate::comparison::Comparison;
use crate::problem::Problems;

/// A case under one text, whatever the day.
///
/// # Errors
///
/// [`Problems`], see [`texts::assess`].
#[wasm_bindgen(js_name = assessText)]
pub fn assess_text(spec: Ts<TextSpec>, facts: Ts<StatedFacts>) -> Result<Ts<TextReport>, JsValue> {
    let report = text(spec).and_then(|spec| texts::assess(&spec, &request::facts(&facts.into())?));
    report.map_err(refusal)?.into_ts().map_err(unencodable)
}

/// The exact difference of two texts over all cases of a day.
///
/// # Errors
///
/// [`Problems`], see [`texts::compare`].
#[wasm_bindgen]
pub fn compare(left: Ts<TextSpec>, right: Ts<TextSpec>, day: &str) -> Result<Ts<Comparison>, JsValue> {
    let comparison = text(left).and_then(|left| texts::compare(&left, &text(right)?, day));
    comparison.map_err(refusal)?.into_ts().map_err(unencodable)
}

/// A text as its amendments leave it, beside what stood there before.
///
/// # Errors
///
/// [`Problems`], see [`texts::consolidation`].
#[wasm_bindgen]
pub fn consolidation(spec: Ts<TextSpec>) -> Result<Vec<Ts<Consolidation>>, JsValue> {
    all(text(spec).and_then(|spec| texts::consolidation(&spec)))
}

fn text(spec: Ts<TextSpec>) -> Result<TextSpec, Problems> {
    request::text(&spec.into())
}
