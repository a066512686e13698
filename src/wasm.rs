//! The door: one line a function, no branch. What needs one sits in [`crate::api`].

mod request;
mod sent;
#[cfg(feature = "workshop")]
mod workshop;

use std::cell::RefCell;

use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

use crate::api::catalogue::{self, FactInfo, InstrumentInfo, ListInfo, ProvisionInfo};
use crate::api::{self, RegimeSpec, StatedFacts};
use crate::problem::Problems;
use crate::report::{Across, Outcomes, Report};
use sent::Sent;

/// Logs a panic, which is a bug, to the console.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}

/// All facts that a case may state.
///
/// # Errors
///
/// [`Problems`]: mistakes in the law files, as for every function here.
#[wasm_bindgen]
pub fn facts() -> Result<Vec<Ts<FactInfo>>, JsValue> {
    all(api::law().map(catalogue::facts))
}

/// All instruments.
///
/// # Errors
///
/// [`Problems`]: mistakes in the law files.
#[wasm_bindgen]
pub fn instruments() -> Result<Vec<Ts<InstrumentInfo>>, JsValue> {
    all(api::law().map(catalogue::instruments))
}

/// All lists.
///
/// # Errors
///
/// [`Problems`]: mistakes in the law files.
#[wasm_bindgen]
pub fn lists() -> Result<Vec<Ts<ListInfo>>, JsValue> {
    all(api::law().map(catalogue::lists))
}

/// The texts that apply together, compiled once and used many times.
#[wasm_bindgen]
pub struct Regime {
    of: api::Regime,
    sent: RefCell<Sent>,
}

#[wasm_bindgen]
impl Regime {
    /// Compiles the texts named.
    ///
    /// # Errors
    ///
    /// [`Problems`], see [`api::Regime::open`].
    #[wasm_bindgen(constructor)]
    pub fn new(spec: Ts<RegimeSpec>) -> Result<Regime, JsValue> {
        request::regime(&spec.into()).and_then(|spec| api::Regime::open(&spec)).map(Regime::from).map_err(refusal)
    }

    /// Every provision, in the order of the law.
    ///
    /// # Errors
    ///
    /// None of its own.
    pub fn provisions(&self) -> Result<Vec<Ts<ProvisionInfo>>, JsValue> {
        all(Ok(self.of.provisions()))
    }

    /// Everything about a case.
    ///
    /// # Errors
    ///
    /// [`Problems`], see [`api::Regime::assess`].
    pub fn assess(&self, facts: Ts<StatedFacts>) -> Result<Ts<Report>, JsValue> {
        let report = request::facts(&facts.into()).and_then(|facts| self.of.assess(&facts)).map_err(refusal)?;
        self.sent.borrow_mut().report(report)
    }

    /// The same case with every value of one fact, such as every destination.
    ///
    /// # Errors
    ///
    /// [`Problems`], see [`api::Regime::across`].
    pub fn across(&self, facts: Ts<StatedFacts>, fact: &str) -> Result<Vec<Ts<Across>>, JsValue> {
        all(request::facts(&facts.into()).and_then(|facts| self.of.across(&facts, fact)))
    }

    /// The ranges alone.
    ///
    /// # Errors
    ///
    /// [`Problems`], see [`api::Regime::verdict`].
    pub fn verdict(&self, facts: Ts<StatedFacts>) -> Result<Ts<Outcomes>, JsValue> {
        let outcomes = request::facts(&facts.into()).and_then(|facts| self.of.verdict(&facts)).map_err(refusal)?;
        self.sent.borrow_mut().outcomes(outcomes)
    }
}

impl From<api::Regime> for Regime {
    fn from(of: api::Regime) -> Self {
        Regime { of, sent: RefCell::default() }
    }
}

fn all<T: Tsify + serde::Serialize>(result: Result<Vec<T>, Problems>) -> Result<Vec<Ts<T>>, JsValue> {
    result.map_err(refusal)?.iter().map(|value| value.into_ts().map_err(unencodable)).collect()
}

fn refusal(problems: Problems) -> JsValue {
    problems.into_ts().map_or_else(unencodable, JsValue::from)
}

fn unencodable(error: tsify::Error) -> JsValue {
    JsError::from(error).into()
}
