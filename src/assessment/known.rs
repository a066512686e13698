//! What the last case under the same program taught: findings on which nothing that changed can bear are the same again.

use std::rc::Rc;

use crate::assessment::case::Case;
use crate::diagram::Walk;
use crate::program::{Compiled, Program};
use crate::report::{Authorisation, Finding, Status};

/// Room for the assessments under one program, one after the other.
#[derive(Debug, Default)]
pub struct Room {
    /// For walks.
    pub walk: Walk,
    known: Option<Known>,
}

#[derive(Debug)]
struct Known {
    case: Case,
    /// Of every rule, in order.
    judged: Vec<Judged>,
}

/// A provision on a case.
#[derive(Clone, Debug)]
pub struct Judged {
    /// Whether it applies, also where it is not modelled.
    pub status: Status,
    /// The finding.
    pub finding: Rc<Finding>,
    /// Of a general authorisation.
    pub authorisation: Option<Rc<Authorisation>>,
}

/// The facts on which two cases say different things, by their index.
struct Changes(Vec<usize>);

impl Room {
    /// What is known of every rule already; nothing where another day is asked about.
    pub fn recall(&mut self, program: &Program, case: &Case) -> Vec<Option<Judged>> {
        let Some(known) = self.known.take().filter(|known| known.case.day == case.day) else {
            return vec![None; program.rules.len()];
        };
        let changes = Changes::between(&known.case, case);
        let judged = program.rules.iter().zip(known.judged);
        judged.map(|(rule, judged)| (!changes.bear_on(program, rule)).then_some(judged)).collect()
    }

    /// Keeps what was found for the next case.
    pub fn keep(&mut self, case: &Case, judged: Vec<Judged>) {
        self.known = Some(Known { case: case.clone(), judged });
    }
}

impl Changes {
    fn between(before: &Case, after: &Case) -> Changes {
        let facts = before.facts.iter().chain(after.facts.iter()).map(|(fact, _)| fact);
        Changes(facts.filter(|fact| before.facts.get(*fact) != after.facts.get(*fact)).collect())
    }

    /// Whether they can bear on a rule, or on the requirement that it covers.
    fn bear_on(&self, program: &Program, rule: &Compiled) -> bool {
        let covered = program.covered(rule).into_iter().flat_map(|covered| &covered.bearing);
        self.0.iter().any(|fact| rule.bearing.binary_search(fact).is_ok() || covered.clone().any(|other| other == fact))
    }
}
