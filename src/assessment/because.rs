//! Which provisions decide.

use crate::assessment::Assessment;
use crate::diagram::Ref;
use crate::law::{Could, Layer, Outcome, Rule};
use crate::report::Status;

/// A provision that gives an outcome in some completion.
struct Candidate {
    path: String,
    outcome: Outcome,
    gives: Ref,
}

impl Assessment<'_, '_> {
    /// Settled: a smallest set of provisions of which at least one decides in every completion. Otherwise: all that decide in some
    /// completion. With a general authorisation in play, those that cover are named too.
    pub(super) fn because(&mut self, layer: Layer, reached: &[Outcome]) -> Vec<String> {
        let candidates = self.candidates(layer, reached);
        let settled = reached.len() == 1;
        let mut paths: Vec<String> = match settled {
            true => self.smallest(&candidates),
            false => candidates.iter().map(|candidate| candidate.path.clone()).collect(),
        };
        if candidates.iter().any(|candidate| candidate.outcome == Outcome::GeneralAuthorisation) {
            paths.extend(self.covering(layer, settled));
        }
        let in_order = self.program.rules.iter().map(|rule| &rule.path);
        in_order.filter(|path| paths.contains(*path)).cloned().collect()
    }

    /// The provisions of a layer that give one of the outcomes reached.
    fn candidates(&mut self, layer: Layer, reached: &[Outcome]) -> Vec<Candidate> {
        let program = self.program;
        let mut candidates = Vec::new();
        for rule in program.rules.iter().filter(|rule| rule.layer == layer) {
            for (outcome, gives) in rule.gives.iter().filter(|(outcome, _)| reached.contains(outcome)) {
                if self.possible(*gives) {
                    candidates.push(Candidate { path: rule.path.clone(), outcome: *outcome, gives: *gives });
                }
            }
        }
        candidates
    }

    /// One provision that decides in every completion, else a pair, else all but those that can be left out one by one.
    fn smallest(&self, candidates: &[Candidate]) -> Vec<String> {
        let paths = |chosen: &[&Candidate]| chosen.iter().map(|candidate| candidate.path.clone()).collect();
        if let Some(one) = candidates.iter().find(|one| self.decide(&[one])) {
            return paths(&[one]);
        }
        for (at, one) in candidates.iter().enumerate() {
            if let Some(other) = candidates.iter().skip(at + 1).find(|other| self.decide(&[one, other])) {
                return paths(&[one, other]);
            }
        }
        let mut chosen: Vec<&Candidate> = candidates.iter().collect();
        let mut at = 0;
        while at < chosen.len() {
            let mut fewer = chosen.clone();
            fewer.remove(at);
            if self.decide(&fewer) { chosen = fewer } else { at += 1 }
        }
        paths(&chosen)
    }

    /// Whether in every completion at least one of the candidates decides.
    fn decide(&self, candidates: &[&Candidate]) -> bool {
        let functions: Vec<Ref> = candidates.iter().map(|candidate| candidate.gives).collect();
        let diagrams = &self.program.diagrams;
        self.open.iter().flatten().all(|masks| diagrams.covered(&functions, masks))
    }

    /// General authorisations that cover, or could.
    fn covering(&mut self, layer: Layer, settled: bool) -> Vec<String> {
        let program = self.program;
        let mut covering = Vec::new();
        for rule in program.rules.iter().filter(|rule| rule.layer == layer) {
            let covers =
                matches!(&rule.provision.rule, Rule::Authorisation { .. } | Rule::NotModelled { could: Could::Cover(_), .. });
            let (true, Ok(applies)) = (covers, rule.applies) else { continue };
            let relevant = if settled { self.status(applies) == Status::Applies } else { self.possible(applies) };
            if relevant && (!settled || matches!(rule.provision.rule, Rule::Authorisation { .. })) {
                covering.push(rule.path.clone());
            }
        }
        covering
    }
}
