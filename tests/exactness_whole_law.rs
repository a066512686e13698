//! Partial cases of the whole law in force: every range is reached at both ends, and no completion leaves it.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what it expects by panicking")]

mod support;

use catchall::assessment::case::{Case, Value};
use catchall::assessment::partial::Partial;
use catchall::assessment::verdict;
use catchall::day::Day;
use catchall::diagram::Walk;
use catchall::facts::Kind;
use catchall::law::{Layer, ListKind, code_covers};
use catchall::program::space::Meaning;
use catchall::program::{LayerOutcome, Program, terminal};
use catchall::report::{Outcomes, Range};
use support::random::Random;
use support::two_valued::{Complete, Evaluator};
use support::{law, regime};

/// In each half.
const CASES: usize = 50_000;
/// Random completions of each case.
const COMPLETIONS: usize = 64;
/// Attempts to answer technical questions so that a witness does not contradict itself.
const TRIES: usize = 10_000;
const DAY: &str = "2026-11-23";

/// Half of the cases, so that two cores share the work.
#[test]
fn no_partial_answer_on_the_whole_law_is_wrong_in_the_first_half() {
    check(20_261_123);
}

#[test]
fn no_partial_answer_on_the_whole_law_is_wrong_in_the_second_half() {
    check(20_210_909);
}

fn check(seed: u64) {
    let regime = regime(DAY);
    let mut trial = Trial::new(regime.program(), seed);
    let (mut ends, mut completed) = (0, 0);
    for number in 0..CASES {
        let case = trial.case();
        let outcomes = verdict(trial.program, &case, &mut trial.walk);
        for (layer, range) in ranges(&outcomes) {
            ends += trial.replay_witnesses(&case, layer, range, number);
        }
        completed += trial.replay_completions(&case, &outcomes, number);
    }
    assert!(ends > CASES * 4 && completed > CASES * 8, "too few were looked at: {ends} ends, {completed} completions");
}

fn ranges(outcomes: &Outcomes) -> [(Layer, &Range); 3] {
    [(Layer::Union, &outcomes.union), (Layer::National, &outcomes.national), (Layer::Sanctions, &outcomes.sanctions)]
}

/// A program, an evaluator of its own, and chance.
struct Trial<'p, 'a> {
    program: &'p Program<'a>,
    evaluator: Evaluator<'a>,
    random: Random,
    walk: Walk,
    day: Day,
    /// Codes without sub-codes, by their place.
    leaves: Vec<usize>,
    /// Codes that lists name: where cases differ.
    named: Vec<usize>,
    /// Places of provisions of which something is not known.
    gaps: Vec<usize>,
}

impl<'p> Trial<'p, 'static> {
    fn new(program: &'p Program<'static>, seed: u64) -> Self {
        let day = Day::parse(DAY).unwrap();
        let evaluator = Evaluator::new(law(), &program.instruments, day, day);
        let codes = &evaluator.codes;
        let is_leaf = |at: &usize| !codes.get(at + 1).is_some_and(|next| code_covers(&codes[*at], next));
        let leaves = (0..codes.len()).filter(is_leaf).collect();
        let lists = law().lists.iter().filter(|list| list.kind == ListKind::Codes);
        let values = lists.flat_map(|list| list.entries.iter().flat_map(|entry| &entry.values));
        let named = values.filter_map(|value| codes.iter().position(|code| code == value)).collect();
        let gap = |meaning: &Meaning| if let Meaning::Gap(path) = meaning { evaluator.place(path) } else { None };
        let gaps = program.space.meaning.iter().filter_map(gap).collect();
        Trial { program, evaluator, random: Random(seed), walk: Walk::default(), day, leaves, named, gaps }
    }

    fn facts(&self) -> usize {
        self.program.law.vocabulary.facts.len()
    }

    /// A possible complete case, of which most facts are stated.
    fn case(&mut self) -> Case {
        let (others, share) = (*self.random.pick(&[5, 20, 50]), *self.random.pick(&[30, 60, 80, 95]));
        let complete = loop {
            let mut complete = Complete { codes: codes(&mut self.random, &self.named), ..Complete::default() };
            complete.values = (0..self.facts()).map(|fact| self.value(fact, others)).collect();
            self.evaluator.raise(&mut complete);
            self.evaluator.add_codes(&mut complete);
            if self.evaluator.outcomes(&complete).is_some() {
                break complete;
            }
        };
        let mut case = Case { day: self.day, facts: Default::default() };
        for (index, fact) in self.program.law.vocabulary.facts.iter().enumerate() {
            if fact.kind == Kind::Date || !self.random.chance(share) {
                continue;
            }
            let value = complete.values[index];
            let value = match &fact.kind {
                Kind::Country { .. } => Value::Country(value),
                Kind::Codes => Value::Codes(complete.codes.clone()),
                _ => Value::Choice(value),
            };
            case.facts.insert(index, value);
        }
        case
    }

    /// A country at random; of choices the first, but for `others` in a hundred.
    fn value(&mut self, fact: usize, others: usize) -> usize {
        let size = self.evaluator.size(fact).max(1);
        if size > 8 || self.random.chance(others) { self.random.below(size) } else { 0 }
    }

    /// Replays a completion for each end of a range; how many there were.
    fn replay_witnesses(&mut self, case: &Case, layer: Layer, range: &Range, number: usize) -> usize {
        let LayerOutcome::Exact(function) = self.program.layer(layer) else { panic!("{layer:?} is not exact") };
        let open = Partial::new(self.program, case).refined(self.program, &mut self.walk).unwrap();
        let mut replayed = 0;
        for end in [range.least, range.most].into_iter().flatten() {
            let witness = |masks| self.walk.witness(&self.program.diagrams, function, masks, terminal(end));
            let witness = open.iter().find_map(witness).unwrap_or_else(|| panic!("case {number}: no witness of {end:?}"));
            let complete = self.without_contradiction(case, self.complete(&witness));
            let reached = self.evaluator.outcomes(&complete).and_then(|outcomes| outcomes.get(&layer).copied());
            assert_eq!(reached, Some(end), "case {number}: the witness of {layer:?} {end:?} is {complete:?}");
            replayed += 1;
        }
        replayed
    }

    /// Random completions lie within the ranges; how many there were.
    fn replay_completions(&mut self, case: &Case, outcomes: &Outcomes, number: usize) -> usize {
        let below = self.leaves_of_stated_codes(case);
        let mut completed = 0;
        for _ in 0..COMPLETIONS {
            let complete = self.completion(case, &below);
            let Some(reached) = self.evaluator.outcomes(&complete) else { continue };
            completed += 1;
            for (layer, range) in ranges(outcomes) {
                let (Some(outcome), Some(least), Some(most)) = (reached.get(&layer), range.least, range.most) else {
                    panic!("case {number}: {layer:?} has a completion and the range {range:?}");
                };
                let inside = (least..=most).contains(outcome);
                assert!(inside, "case {number}: {layer:?} {outcome:?} lies outside {range:?} for {complete:?}");
            }
        }
        completed
    }

    /// The complete case that values of variables stand for.
    fn complete(&self, values: &[u8]) -> Complete {
        let space = &self.program.space;
        let mut complete = Complete { values: vec![0; self.facts()], ..Complete::default() };
        let place = |names: &[String], name: &str| names.iter().position(|known| known == name).unwrap();
        for (value, meaning) in values.iter().zip(&space.meaning) {
            match meaning {
                Meaning::Fact(fact) if matches!(self.program.law.vocabulary.facts[*fact].kind, Kind::Country { .. }) => {
                    let country = &space.countries.of_class(*value, self.day)[0];
                    complete.values[*fact] = place(&self.evaluator.countries, country);
                }
                Meaning::Fact(fact) => complete.values[*fact] = usize::from(*value),
                Meaning::Class(class) if *value == 1 => {
                    complete.codes.push(place(&self.evaluator.codes, space.codes.example(*class, self.day).unwrap()));
                }
                Meaning::Gap(path) if *value == 1 => complete.gaps.extend(self.evaluator.place(path)),
                Meaning::Class(_) | Meaning::Gap(_) => {}
            }
        }
        // Facts that the regime does not test stand in no diagram; the case leaves room for what they must be.
        self.evaluator.raise(&mut complete);
        complete
    }

    /// With other answers to the technical questions that the case leaves open, until nothing contradicts: no diagram of an outcome
    /// holds them, so a witness does not choose them.
    fn without_contradiction(&mut self, case: &Case, mut complete: Complete) -> Complete {
        for _ in 0..TRIES {
            if self.evaluator.outcomes(&complete).is_some() {
                break;
            }
            for var in &self.program.technical {
                if let Meaning::Fact(fact) = self.program.space.meaning[usize::from(*var)]
                    && case.facts.get(fact).is_none()
                {
                    complete.values[fact] = self.random.below(self.evaluator.size(fact));
                }
            }
        }
        complete
    }

    /// For each stated code, the lowest codes below it.
    fn leaves_of_stated_codes(&self, case: &Case) -> Option<Vec<Vec<usize>>> {
        let stated = self.program.law.vocabulary.codes().and_then(|codes| case.facts.get(codes));
        let Some(Value::Codes(stated)) = stated else { return None };
        let covers = |code: usize, leaf: usize| code_covers(&self.evaluator.codes[code], &self.evaluator.codes[leaf]);
        let below = |code: &usize| self.leaves.iter().copied().filter(|leaf| covers(*code, *leaf)).collect();
        Some(stated.iter().map(below).collect())
    }

    /// Every fact that the case leaves open, at random; a stated code becomes one of its lowest sub-codes.
    fn completion(&mut self, case: &Case, below: &Option<Vec<Vec<usize>>>) -> Complete {
        let others = *self.random.pick(&[5, 20, 50]);
        let value = |(fact, trial): (usize, &mut Self)| match case.facts.get(fact) {
            Some(Value::Choice(value) | Value::Country(value)) => *value,
            Some(Value::Codes(_)) => 0,
            None => trial.value(fact, others),
        };
        let values = (0..self.facts()).map(|fact| value((fact, self))).collect();
        let codes = match below {
            Some(below) => below.iter().map(|leaves| *self.random.pick(leaves)).collect(),
            None => codes(&mut self.random, &self.leaves),
        };
        let gaps = self.gaps.iter().copied().filter(|_| self.random.chance(50)).collect();
        Complete { values, codes, gaps }
    }
}

/// None, one or two of these.
fn codes(random: &mut Random, from: &[usize]) -> Vec<usize> {
    let mut codes: Vec<usize> = (0..random.below(3)).map(|_| *random.pick(from)).collect();
    codes.sort();
    codes.dedup();
    codes
}
