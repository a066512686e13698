//! What was sent last: a finding that is the same again is the same JavaScript object again, and costs no second encoding.

use std::rc::Rc;

use js_sys::{Array, Reflect};
use serde::Serialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::JsValue;

use crate::report::{Authorisation, Finding, Outcomes, Report};

/// The parts of the last report of one regime that the next one may share.
#[derive(Default)]
pub struct Sent {
    findings: Vec<(Rc<Finding>, JsValue)>,
    authorisations: Vec<(Rc<Authorisation>, JsValue)>,
    /// Outcomes, the last ones last: cases differ more often than what they come to.
    outcomes: Vec<(Outcomes, JsValue)>,
}

/// Most outcomes that are kept.
const KEPT: usize = 32;

impl Sent {
    /// Outcomes as a JavaScript object, to be read only.
    ///
    /// # Errors
    ///
    /// A part that cannot be encoded.
    pub fn outcomes(&mut self, outcomes: Outcomes) -> Result<Ts<Outcomes>, JsValue> {
        if let Some((_, sent)) = self.outcomes.iter().rev().find(|(sent, _)| *sent == outcomes) {
            return Ok(Ts::new_unchecked(sent.clone()));
        }
        let object: JsValue = outcomes.into_ts().map_err(super::unencodable)?.into();
        if self.outcomes.len() == KEPT {
            self.outcomes.remove(0);
        }
        self.outcomes.push((outcomes, object.clone()));
        Ok(Ts::new_unchecked(object))
    }

    /// A report as a JavaScript object. Its findings and authorisations may be those of an earlier report: they are to be read only.
    ///
    /// # Errors
    ///
    /// A part that cannot be encoded.
    pub fn report(&mut self, mut report: Report) -> Result<Ts<Report>, JsValue> {
        let findings = array(&mut self.findings, std::mem::take(&mut report.findings))?;
        let authorisations = array(&mut self.authorisations, std::mem::take(&mut report.authorisations))?;
        let object: JsValue = report.into_ts().map_err(super::unencodable)?.into();
        for (key, part) in [("findings", findings), ("authorisations", authorisations)] {
            Reflect::set(&object, &JsValue::from_str(key), &part)?;
        }
        Ok(Ts::new_unchecked(object))
    }
}

fn array<T: Tsify + Serialize>(sent: &mut Vec<(Rc<T>, JsValue)>, parts: Vec<Rc<T>>) -> Result<Array, JsValue> {
    let before = std::mem::take(sent);
    let mut before = before.into_iter();
    for part in parts {
        let again = before.next().filter(|(old, _)| Rc::ptr_eq(old, &part));
        sent.push(match again {
            Some(again) => again,
            None => (part.clone(), part.into_ts().map_err(super::unencodable)?.into()),
        });
    }
    Ok(sent.iter().map(|(_, value)| value).collect())
}
