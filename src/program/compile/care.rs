//! What can be: the care set, and the control-list entries that are kept out of it.

use super::Compiler;
use crate::diagram::{OverBudget, Ref, TRUE, Var};
use crate::facts::{Fact, Vocabulary};
use crate::law::{Instrument, Provision, Rule};
use crate::program::Entry;
use crate::program::codes::proof;
use crate::program::space::Space;
use crate::sorted;

impl<'a> Compiler<'a> {
    /// The cases that can be: what one fact entails of another, and what an entry that holds entails of the codes.
    ///
    /// Of two facts of which the regime tests but one, the other has a value that fits unless it is stated; then it bounds the first,
    /// which a partial case sees to (`assessment::partial`). So only pairs that are both tested stand here.
    pub(super) fn care(&mut self, instruments: &[&'a Instrument]) -> Result<Ref, OverBudget> {
        let mut care = Ok(TRUE);
        let all = instruments.iter().flat_map(|instrument| self.in_force(instrument).map(|provision| (*instrument, provision)));
        let tested = sorted::set(all.flat_map(|(_, provision)| self.tested(provision)));
        for (fact, other) in
            entailments(&self.law.vocabulary).filter(|(fact, other)| tested.contains(fact) && tested.contains(other))
        {
            let levels = self.law.vocabulary.fact(fact).map_or(0, |fact| fact.kind.choices().len());
            for level in 1..levels {
                let (at_least, other) = (self.at_least(fact, level), self.at_least(other, level));
                let entailed = self.implies(at_least, other);
                care = self.both(care, entailed);
            }
        }
        for (instrument, provision) in self.entries(instruments, false) {
            let entailed = self.entry_entails(instrument, provision);
            care = self.both(care, entailed);
        }
        care
    }

    /// Entries whose facts no other provision tests, and no other fact is entailed by or entails.
    pub(super) fn entries_apart(&self, instruments: &[&'a Instrument]) -> Vec<&'a str> {
        let vocabulary = &self.law.vocabulary;
        let mut elsewhere: Vec<usize> = entailments(vocabulary).flat_map(|(fact, other)| [fact, other]).collect();
        for instrument in instruments.iter().copied() {
            let others = self.in_force(instrument).filter(|provision| !is_entry(provision));
            elsewhere.extend(others.flat_map(|provision| self.tested(provision)));
        }
        let apart = |(_, provision): &(&'a Instrument, &'a Provision)| {
            self.tested(provision).iter().all(|fact| !elsewhere.contains(fact))
        };
        self.entries(instruments, false).into_iter().filter(apart).map(|(_, provision)| provision.id.as_str()).collect()
    }

    /// Provisions that define control-list entries: those whose facts nothing else tests, or the others.
    fn entries(&self, instruments: &[&'a Instrument], apart: bool) -> Vec<(&'a Instrument, &'a Provision)> {
        let all = instruments.iter().flat_map(|instrument| self.in_force(instrument).map(|provision| (*instrument, provision)));
        all.filter(|(_, provision)| is_entry(provision) && self.apart.iter().any(|id| *id == provision.id) == apart).collect()
    }

    /// An entry that holds gives the item its code. Of technical facts alone that is seen to when a case is refined.
    pub(super) fn entry_entails(&mut self, instrument: &'a Instrument, provision: &'a Provision) -> Result<Ref, OverBudget> {
        let classes = classes_of(&self.space, provision);
        if classes.is_empty() {
            return Ok(TRUE);
        }
        let holds = self.provision(instrument, provision);
        let has_code = self.some_code(&classes);
        self.implies(holds, has_code)
    }

    /// Entries whose facts nothing else tests, and the variables of these facts.
    pub(super) fn technical(&mut self, instruments: &[&'a Instrument]) -> (Vec<Entry>, Vec<Var>) {
        let (mut entries, mut facts) = (Vec::new(), Vec::new());
        for (instrument, provision) in self.entries(instruments, true) {
            let Ok(holds) = self.provision(instrument, provision) else { continue };
            let Some(code) = entry_code(&self.space, provision) else { continue };
            entries.push(Entry { holds, code });
            facts.extend(self.tested(provision));
        }
        (
            entries,
            sorted::set(facts).into_iter().filter_map(|fact: usize| self.space.fact_vars.get(fact).copied().flatten()).collect(),
        )
    }
}

/// Every fact with each one that it entails, by their indices.
pub(super) fn entailments(vocabulary: &Vocabulary) -> impl Iterator<Item = (usize, usize)> {
    let of = |(index, fact): (usize, &'_ Fact)| -> Vec<(usize, usize)> {
        fact.entails.iter().filter_map(|id| vocabulary.index(id)).map(|other| (index, other)).collect()
    };
    vocabulary.facts.iter().enumerate().flat_map(of)
}

pub(super) fn is_entry(provision: &Provision) -> bool {
    matches!(provision.rule, Rule::Definition { lists: Some(_), .. })
}

/// The place of an entry's code.
pub fn entry_code(space: &Space, provision: &Provision) -> Option<usize> {
    match &provision.rule {
        Rule::Definition { lists: Some(code), .. } => space.codes.index(code),
        _ => None,
    }
}

/// The classes that an entry's code tells apart from all others.
fn classes_of(space: &Space, provision: &Provision) -> Vec<usize> {
    match &provision.rule {
        Rule::Definition { lists: Some(code), .. } => space.codes.in_list(&proof(code)),
        _ => Vec::new(),
    }
}
