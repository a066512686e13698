//! What can be: bounds, of which the care set of a function takes those that it meets, and the control-list entries that are kept out.

use super::Compiler;
use crate::diagram::{OverBudget, Ref, TRUE, Var};
use crate::facts::{Fact, Vocabulary};
use crate::law::{Instrument, Provision, Rule};
use crate::program::codes::proof;
use crate::program::space::Space;
use crate::program::{Bound, Entry};
use crate::sorted;

impl<'a> Compiler<'a> {
    /// What one fact entails of another, and what an entry that holds entails of the codes: parts that have no fact in common.
    ///
    /// Of two facts of which the regime tests but one, the other has a value that fits unless it is stated; then it bounds the first,
    /// which a partial case sees to (`assessment::partial`). So only pairs that are both tested stand here.
    pub(super) fn bounds(&mut self, instruments: &[&'a Instrument]) -> Vec<Bound> {
        let mut bounds = Vec::new();
        let all = instruments.iter().flat_map(|instrument| self.in_force(instrument).map(|provision| (*instrument, provision)));
        let tested = sorted::set(all.flat_map(|(_, provision)| self.tested(provision).iter().copied()));
        for (fact, other) in entailments(&self.law.vocabulary)
            .filter(|pair| [pair.0, pair.1].iter().all(|fact| tested.binary_search(fact).is_ok()))
        {
            let levels = self.law.vocabulary.fact(fact).map_or(0, |fact| fact.kind.choices().len());
            for level in 1..levels {
                let (at_least, other_too) = (self.at_least(fact, level), self.at_least(other, level));
                let holds = self.implies(at_least, other_too);
                self.bind(&mut bounds, Bound { facts: sorted::set([fact, other]), holds, of_entry: false });
            }
        }
        for (instrument, provision) in self.entries(instruments, false) {
            let facts = sorted::set(self.tested(provision).iter().copied().chain(self.law.vocabulary.codes()));
            let holds = self.entry_entails(instrument, provision);
            self.bind(&mut bounds, Bound { facts, holds, of_entry: true });
        }
        bounds
    }

    /// With those that have a fact in common with the new one joined to it.
    fn bind(&mut self, bounds: &mut Vec<Bound>, mut new: Bound) {
        for old in std::mem::take(bounds) {
            if !old.meets(&new.facts) {
                bounds.push(old);
                continue;
            }
            let holds = self.both(new.holds, old.holds);
            let facts = sorted::set(new.facts.into_iter().chain(old.facts));
            new = Bound { facts, holds, of_entry: new.of_entry || old.of_entry };
        }
        bounds.push(new);
    }

    /// Where the values of all facts that some provisions test, and of those that they are bound to, fit each other: the care set of a
    /// function of these facts. All others fit in some way, whatever the values of these.
    pub(super) fn care(&mut self, of: &[&Provision]) -> Result<Ref, OverBudget> {
        let facts = sorted::set(of.iter().flat_map(|provision| self.tested(provision)).copied());
        let mut care = TRUE;
        for bound in self.bounds.iter().filter(|bound| bound.meets(&facts)) {
            care = self.diagrams.and(care, bound.holds?)?;
        }
        Ok(care)
    }

    /// Entries whose facts no other provision tests, and no other fact is entailed by or entails.
    pub(super) fn entries_apart(&self, instruments: &[&'a Instrument]) -> Vec<&'a str> {
        let vocabulary = &self.law.vocabulary;
        let mut elsewhere: Vec<usize> = entailments(vocabulary).flat_map(|(fact, other)| [fact, other]).collect();
        for instrument in instruments.iter().copied() {
            let others = self.in_force(instrument).filter(|provision| !is_entry(provision));
            elsewhere.extend(others.flat_map(|provision| self.tested(provision).iter().copied()));
        }
        let elsewhere = sorted::set(elsewhere);
        let apart = |(_, provision): &(&'a Instrument, &'a Provision)| {
            self.tested(provision).iter().all(|fact| elsewhere.binary_search(fact).is_err())
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

impl Bound {
    /// Whether it has one of these facts, which are sorted.
    fn meets(&self, facts: &[usize]) -> bool {
        self.facts.iter().any(|fact| facts.binary_search(fact).is_ok())
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
