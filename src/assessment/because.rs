//! Which provisions decide.

use crate::assessment::Assessment;
use crate::diagram::{FALSE, Ref};
use crate::law::{Could, Layer, Outcome, Rule};
use crate::program::{Compiled, outcomes, terminal};
use crate::report::Status;
use crate::sorted;

/// A provision that gives an outcome in some completion.
#[derive(Clone, Copy)]
struct Candidate {
    /// Its place among the program's rules.
    place: usize,
    gives: Ref,
    /// Whether it does in every completion.
    always: bool,
}

impl Assessment<'_, '_> {
    /// Settled: a smallest set of provisions of which at least one decides in every completion. Otherwise: all that decide in some
    /// completion. With a general authorisation in play, those that cover are named too. In the order of the law.
    pub(super) fn because(&mut self, layer: Layer, reached: &[Outcome]) -> Vec<String> {
        let settled = reached.len() == 1;
        if reached == [Outcome::NoRequirementFound] {
            return Vec::new();
        }
        let candidates = self.candidates(layer, reached, settled);
        let mut places = match settled {
            true => self.smallest(&candidates, reached.first().map_or(FALSE, |outcome| terminal(*outcome))),
            false => candidates.iter().map(|candidate| candidate.place).collect(),
        };
        if reached.contains(&Outcome::GeneralAuthorisation) {
            places.extend(self.covering(layer, settled));
        }
        let rules = &self.program.rules;
        sorted::set(places).into_iter().filter_map(|place| rules.get(place)).map(|rule| rule.path.clone()).collect()
    }

    /// The provisions of a layer that give one of the outcomes reached; where it is settled, none after the first that always does.
    fn candidates(&mut self, layer: Layer, reached: &[Outcome], settled: bool) -> Vec<Candidate> {
        let program = self.program;
        let mut candidates = Vec::new();
        // Answers have terminals of outcomes.
        let is_of_layer = |rule: &Compiled| rule.layer == layer && rule.provision.rule.answer().is_none();
        for (place, rule) in program.rules.iter().enumerate().filter(|(_, rule)| is_of_layer(rule)) {
            let Some(gives) = rule.gives.ok().filter(|gives| *gives != FALSE) else { continue };
            let given = self.reach(gives).unwrap_or(0);
            // Nothing else, nor nothing.
            let always = given.is_power_of_two();
            if outcomes(given).iter().any(|outcome| reached.contains(outcome)) {
                candidates.push(Candidate { place, gives, always });
                if always && settled {
                    return candidates;
                }
            }
        }
        candidates
    }

    /// One provision that decides in every completion, else a pair, else all but those that can be left out one by one.
    fn smallest(&self, candidates: &[Candidate], outcome: Ref) -> Vec<usize> {
        if let Some(one) = candidates.iter().find(|candidate| candidate.always) {
            return vec![one.place];
        }
        for (at, one) in candidates.iter().enumerate() {
            if let Some(other) = candidates.iter().skip(at + 1).find(|other| self.decide(&[*one, **other], outcome)) {
                return vec![one.place, other.place];
            }
        }
        let mut chosen = candidates.to_vec();
        let mut at = 0;
        while at < chosen.len() {
            let left_out = chosen.remove(at);
            if !self.decide(&chosen, outcome) {
                chosen.insert(at, left_out);
                at += 1;
            }
        }
        chosen.iter().map(|candidate| candidate.place).collect()
    }

    /// Whether in every completion at least one of the candidates gives the outcome.
    fn decide(&self, candidates: &[Candidate], outcome: Ref) -> bool {
        let functions: Vec<Ref> = candidates.iter().map(|candidate| candidate.gives).collect();
        let diagrams = &self.program.diagrams;
        self.opened.open.iter().flatten().all(|masks| diagrams.covered(&functions, outcome, masks))
    }

    /// The places of general authorisations that cover, or could.
    fn covering(&mut self, layer: Layer, settled: bool) -> Vec<usize> {
        let program = self.program;
        let mut covering = Vec::new();
        for (place, rule) in program.rules.iter().enumerate().filter(|(_, rule)| rule.layer == layer) {
            let modelled = matches!(rule.provision.rule, Rule::Authorisation { .. });
            let covers = modelled || matches!(rule.provision.rule, Rule::NotModelled { could: Could::Cover(_), .. });
            let (true, Ok(applies)) = (covers && (modelled || !settled), rule.applies) else { continue };
            let status = self.status(applies);
            if status == Status::Applies || !settled && status == Status::Undetermined {
                covering.push(place);
            }
        }
        covering
    }
}
