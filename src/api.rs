//! Requests in, results out: everything behind the door that needs a branch, testable without a browser.

pub mod catalogue;
#[cfg(not(target_arch = "wasm32"))]
pub mod contents;
#[cfg(not(target_arch = "wasm32"))]
pub mod questions;
#[cfg(not(target_arch = "wasm32"))]
pub mod readings;
#[cfg(not(target_arch = "wasm32"))]
pub mod screening;
pub mod texts;
#[cfg(not(target_arch = "wasm32"))]
pub mod toggles;
pub mod trees;

use std::borrow::Cow;
use std::cell::RefCell;
use std::sync::{Arc, OnceLock};

use tsify::Tsify;

use crate::assessment::case::Case;
use crate::assessment::known::Room;
use crate::assessment::{self, validity};
use crate::day::Day;
use crate::facts::{Kind, Stated, Vocabulary};
use crate::law::{Instrument, Law};
use crate::library;
use crate::problem::{Problem, Problems};
use crate::program::space::Space;
use crate::program::{BUDGET, Begun, Program};
use crate::report::{Across, Outcomes, Report};

/// Which texts apply together, and when.
#[derive(Clone, Debug, PartialEq, Eq, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct RegimeSpec {
    /// Ids of instruments.
    pub instruments: Vec<String>,
    /// The day on which the texts are taken, `2026-11-25`. A case that states no day is of this day.
    pub as_of: String,
    /// Whether cases may lie outside the texts' time.
    #[tsify(optional)]
    pub as_if: bool,
}

/// What a request states of each fact, in the order of the request.
#[derive(Clone, Debug, Default, Tsify)]
pub struct StatedFacts(#[tsify(type = "Record<string, unknown>")] pub Vec<(Cow<'static, str>, Raw)>);

impl StatedFacts {
    /// The day of the case, as stated.
    pub fn day(&self, vocabulary: &Vocabulary) -> Option<&str> {
        self.0.iter().find_map(|(id, raw)| match raw {
            Raw::Stated(Stated::Word(day)) if vocabulary.get(id)?.kind == Kind::Date => Some(day.as_str()),
            _ => None,
        })
    }
}

/// Any value that a request may hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Raw {
    /// One that a fact may have.
    Stated(Stated),
    /// Nothing: `undefined` or `null`.
    Nothing,
    /// Something else.
    Other,
}

/// The answer to a request whose shape cannot be read; `error` says where.
pub fn malformed(error: &str) -> Problems {
    Problems { errors: vec![Problem::new("malformed", "request", format!("the request cannot be read: {error}"))] }
}

/// A regime, compiled once and used many times.
pub struct Regime {
    program: Program<'static>,
    room: RefCell<Room>,
}

/// The shipped law.
///
/// # Errors
///
/// Mistakes in the law files; a test sees to it that a released build has none.
pub fn law() -> Result<&'static Law, Problems> {
    library::law().map_err(|mistakes| Problems {
        errors: mistakes
            .iter()
            .map(|mistake| Problem::new("law-mistake", &format!("{}:{}", mistake.file, mistake.line), mistake.message.clone()))
            .collect(),
    })
}

/// The variables of all shipped texts; made once.
fn shared_space(law: &Law) -> Arc<Space> {
    static SPACE: OnceLock<Arc<Space>> = OnceLock::new();
    SPACE.get_or_init(|| Arc::new(Space::new(law))).clone()
}

impl Regime {
    /// Compiles the texts named.
    ///
    /// # Errors
    ///
    /// An unknown instrument, a word that is no day, a day on which a text does not apply.
    pub fn open(spec: &RegimeSpec) -> Result<Regime, Problems> {
        let law = law()?;
        let mut errors = Vec::new();
        let as_of = Day::parse(&spec.as_of);
        if as_of.is_none() {
            errors.push(Problem::new("not-a-day", "asOf", format!("`{}` is no day; write `2026-11-25`", spec.as_of)));
        }
        let mut instruments: Vec<&'static Instrument> = Vec::new();
        for id in &spec.instruments {
            match law.instrument(id) {
                Some(instrument) if instruments.iter().any(|known| known.id == *id) => {
                    errors.push(Problem::new("malformed", "instruments", format!("{} is named twice", instrument.id)));
                }
                Some(instrument) => instruments.push(instrument),
                None => errors.push(Problem::unknown(
                    "unknown-instrument",
                    "instruments",
                    "instrument",
                    id,
                    law.instruments.iter().map(|instrument| instrument.id.as_str()),
                )),
            }
        }
        if let Some(day) = as_of.filter(|_| !spec.as_if) {
            errors.extend(instruments.iter().filter_map(|instrument| validity::problem(law, instrument, "asOf", day)));
        }
        match as_of {
            Some(as_of) if errors.is_empty() => {
                let space = shared_space(law);
                let begun = Begun::new(&space, BUDGET);
                let program = Program::in_space(law, space, instruments, as_of, spec.as_if, begun);
                Ok(Regime { program, room: RefCell::default() })
            }
            _ => Err(Problems { errors }),
        }
    }

    /// With what its texts answer on tracks besides the licence's.
    #[must_use]
    pub fn with_answers(self) -> Regime {
        Regime { program: self.program.with_answers(), room: RefCell::default() }
    }

    /// The compiled program, for tests and benches.
    pub fn program(&self) -> &Program<'static> {
        &self.program
    }

    /// Everything about a case.
    ///
    /// # Errors
    ///
    /// Everything stated that cannot be.
    pub fn assess(&self, facts: &StatedFacts) -> Result<Report, Problems> {
        let case = self.case(facts)?;
        Ok(assessment::report(&self.program, &case, &mut self.room.borrow_mut()))
    }

    /// The ranges alone.
    ///
    /// # Errors
    ///
    /// Everything stated that cannot be.
    pub fn verdict(&self, facts: &StatedFacts) -> Result<Outcomes, Problems> {
        let case = self.case(facts)?;
        Ok(assessment::verdict(&self.program, &case, &mut self.room.borrow_mut().walk))
    }

    /// The same case with every value of one fact, values with the same outcomes together, the most severe first.
    ///
    /// # Errors
    ///
    /// Everything stated that cannot be; a fact that does not exist, or has no values to go through.
    pub fn across(&self, facts: &StatedFacts, fact: &str) -> Result<Vec<Across>, Problems> {
        let case = self.case(facts)?;
        let vocabulary = &self.program.law.vocabulary;
        let refuse = |problem| Problems { errors: vec![problem] };
        let Some(index) = vocabulary.index(fact) else {
            return Err(refuse(Problem::unknown("unknown-fact", "fact", "fact", fact, vocabulary.ids())));
        };
        let across = assessment::across::across(&self.program, &case, index, &mut self.room.borrow_mut().walk);
        if across.is_empty() {
            return Err(refuse(Problem::new(
                "malformed",
                "fact",
                format!("`{fact}` has no values to go through; name a country or a choice"),
            )));
        }
        Ok(across)
    }

    fn case(&self, facts: &StatedFacts) -> Result<Case, Problems> {
        parse_case(&self.program, facts)
    }
}

fn parse_case(program: &Program, facts: &StatedFacts) -> Result<Case, Problems> {
    let stated = facts.0.iter().filter_map(|(id, raw)| match raw {
        Raw::Stated(stated) => Some((id.as_ref(), Some(stated))),
        Raw::Nothing => None,
        Raw::Other => Some((id.as_ref(), None)),
    });
    Case::parse(program, stated).map_err(|errors| Problems { errors })
}
