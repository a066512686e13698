//! What was sent: a finding that is the same again is the same JavaScript object again, and costs no second encoding.

use std::rc::Rc;

use js_sys::{Array, Reflect};
use serde::Serialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::JsValue;

use crate::report::{Authorisation, Finding, Outcomes, Report};
use crate::sorted;

/// The parts of one regime's reports that the next one may share.
#[derive(Default)]
pub struct Sent {
    findings: Objects<Finding>,
    authorisations: Objects<Authorisation>,
    /// Outcomes, the last ones last: cases differ more often than what they come to.
    outcomes: Vec<(Outcomes, JsValue)>,
}

/// By the place of a list: what stood there so far, in the order of its address, with its object.
type Objects<T> = Vec<Vec<(Rc<T>, JsValue)>>;

/// Most outcomes that are kept.
const OUTCOMES: usize = 32;

/// Most objects that are kept of one place.
const KEPT: usize = 256;

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
        if self.outcomes.len() == OUTCOMES {
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

fn array<T: Tsify + Serialize>(sent: &mut Objects<T>, parts: Vec<Rc<T>>) -> Result<Array, JsValue> {
    if sent.len() < parts.len() {
        sent.resize_with(parts.len(), Vec::new);
    }
    let list = Array::new();
    for (known, part) in sent.iter_mut().zip(parts) {
        let address = |part: &Rc<T>| Rc::as_ptr(part).addr();
        let at = known.binary_search_by_key(&address(&part), |(other, _)| address(other));
        if let Some((_, object)) = at.ok().and_then(|at| known.get(at)) {
            list.push(object);
            continue;
        }
        let object: JsValue = part.into_ts().map_err(super::unencodable)?.into();
        list.push(&object);
        if known.len() == KEPT {
            known.clear();
        }
        sorted::insert_by_key(known, (part, object), |(part, _)| address(part));
    }
    Ok(list)
}
