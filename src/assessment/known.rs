//! What earlier cases under the same program taught: a rule on which all tests come out as before is found to be as before.

use std::rc::Rc;

use crate::assessment::leaves::{Found, Leaves};
use crate::diagram::Walk;
use crate::report::{Authorisation, Finding, Status};

/// Room for the assessments under one program, one after the other.
#[derive(Debug, Default)]
pub struct Room {
    /// For walks.
    pub walk: Walk,
    /// The program's tests, once there was an assessment.
    pub(super) leaves: Option<Leaves>,
    /// Of every rule, by its place.
    pub(super) known: Vec<Known>,
}

/// What was found of one rule, in the order of [`Judged::key`].
#[derive(Debug, Default)]
pub(super) struct Known(Vec<Rc<Judged>>);

/// Most findings that are kept of a rule: more than a rule's tests come out in for one visitor, and few enough to search.
const KEPT: usize = 256;

/// A rule on a case: all that follows from how its tests come out, and from what diagrams say of it.
#[derive(Debug)]
pub(super) struct Judged {
    found: Vec<Found>,
    /// Whether it applies, also where it is not modelled.
    pub status: Status,
    /// Of a general authorisation, whether the requirement applies that it covers.
    needed: Option<Status>,
    /// The finding.
    pub finding: Rc<Finding>,
    /// Of a general authorisation.
    pub authorisation: Option<Rc<Authorisation>>,
}

type Key<'k> = (&'k [Found], Status, Option<Status>);

impl Judged {
    fn key(&self) -> Key<'_> {
        (&self.found, self.status, self.needed)
    }
}

impl Known {
    /// The rule as it was found where the key was the same, or else as it is `judged` now.
    pub fn judged(&mut self, key: Key, judged: impl FnOnce() -> (Finding, Option<Authorisation>)) -> Rc<Judged> {
        let place = self.0.partition_point(|other| other.key() < key);
        if let Some(again) = self.0.get(place).filter(|other| other.key() == key) {
            return again.clone();
        }
        let (found, status, needed) = (key.0.to_vec(), key.1, key.2);
        let (finding, authorisation) = judged();
        let new = Rc::new(Judged { found, status, needed, finding: Rc::new(finding), authorisation: authorisation.map(Rc::new) });
        if self.0.len() == KEPT {
            self.0.clear();
        }
        self.0.insert(place.min(self.0.len()), new.clone());
        new
    }
}
