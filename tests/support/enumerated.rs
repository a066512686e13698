//! Every case of a day under two texts, one by one, counted as shares count them.

use std::collections::BTreeSet;

use catchall::comparison::Literal;
use catchall::day::Day;
use catchall::facts::{Kind, Stated};
use catchall::law::{Instrument, Law, Layer, Outcome, Rule, Track, code_covers, tested};
use catchall::program::space::Space;
use catchall::report::StatedFact;

use super::two_valued::{Complete, Evaluator, Judged};

/// Which of the two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Left,
    Right,
}

/// Cases by their numbers, in order.
pub type Set = Vec<usize>;

/// The values that each fact may have, and the codes that the item has or has not.
#[derive(Clone, Debug, Default)]
pub struct Meets {
    values: Vec<(usize, u64)>,
    /// Of each of these sets of codes, at least one.
    has: Vec<Vec<usize>>,
    /// None of these codes.
    has_not: Vec<usize>,
}

struct One {
    complete: Complete,
    weight: u64,
    said: [Judged; 2],
    /// Whether the case contradicts itself under neither text, but for entries apart.
    counts: bool,
    /// Whether it has the code of every entry of the text that holds.
    can_be: [bool; 2],
}

/// All cases that are possible under both texts. Facts that neither tests have one value; what a text has not modelled does nothing.
pub struct Enumerated<'a> {
    evaluators: [Evaluator<'a>; 2],
    /// Those that count, then the others.
    cases: Vec<One>,
    counted: usize,
    whole: u64,
}

impl<'a> Enumerated<'a> {
    pub fn new(law: &'a Law, texts: [&str; 2], day: Day) -> Self {
        let texts = texts.map(|id| law.instrument(id).unwrap());
        let evaluators = texts.map(|text| Evaluator::new(law, &[text], day, day));
        let mut facts: BTreeSet<usize> = texts.into_iter().flat_map(|text| tested_by(law, text, day, |_| true)).collect();
        let mut elsewhere: BTreeSet<usize> =
            texts.into_iter().flat_map(|text| tested_by(law, text, day, |rule| !is_entry(rule))).collect();
        for (at, fact) in law.vocabulary.facts.iter().enumerate().filter(|(_, fact)| !fact.entails.is_empty()) {
            elsewhere.extend([at].into_iter().chain(fact.entails.iter().filter_map(|id| law.vocabulary.index(id))));
        }
        let apart = |at: usize, path: &str| {
            let id = path.split_once('/').unwrap().1;
            let provision = texts[at].provisions().find(|provision| provision.id == id).unwrap();
            tested(law, texts[at], provision).iter().all(|fact| !elsewhere.contains(fact))
        };
        let entries = [0, 1].map(|at| -> Vec<(usize, bool)> {
            let all = evaluators[at].provisions().enumerate().filter(|(_, (_, provision, _))| is_entry(&provision.rule));
            all.map(|(place, (path, ..))| (place, apart(at, path))).collect()
        });
        if entries.iter().flatten().any(|(_, apart)| !apart) {
            facts.extend(law.vocabulary.codes());
        }
        let mut cases = Vec::new();
        for complete in completions(law, &evaluators[0], &facts) {
            let mut said = [0, 1].map(|at| evaluators[at].judged(&complete));
            // What the facts of an entry apart say counts through the code alone; the case is counted as if they said nothing.
            let (mut counts, mut can_be) = (true, [true, true]);
            for at in [0, 1] {
                for (place, apart) in &entries[at] {
                    if said[at].applies[*place] && evaluators[at].lacks_code(*place, &complete) {
                        said[at].applies[*place] = false;
                        counts &= *apart;
                        can_be[at] = false;
                    }
                }
            }
            let weight = [3, 1].get(complete.codes.len()).copied().unwrap_or(0);
            cases.push(One { complete, weight, said, counts, can_be });
        }
        cases.sort_by_key(|case| !case.counts);
        let counted = cases.partition_point(|case| case.counts);
        let whole = cases.iter().take(counted).map(|case| case.weight).sum();
        Enumerated { evaluators, cases, counted, whole }
    }

    /// Number of cases that count.
    pub fn len(&self) -> usize {
        self.counted
    }

    /// Those cases that fit a condition and do not contradict themselves under one text, whatever the other says.
    pub fn under(&self, side: Side, condition: &Meets) -> impl Iterator<Item = usize> {
        (0..self.cases.len()).filter(move |case| self.cases[*case].can_be[side as usize] && self.meets(condition, *case))
    }

    pub fn case(&self, case: usize) -> &Complete {
        &self.cases[case].complete
    }

    /// The part of all cases, in parts per billion, rounded down.
    pub fn share<'s>(&self, cases: impl IntoIterator<Item = &'s usize>) -> i64 {
        let weight: u64 = cases.into_iter().map(|case| self.cases[*case].weight).sum();
        i64::try_from(u128::from(weight) * 1_000_000_000 / u128::from(self.whole.max(1))).unwrap()
    }

    fn judged(&self, side: Side, case: usize) -> &Judged {
        &self.cases[case].said[side as usize]
    }

    /// What a text says on a track, or of the licence in a layer; `None` where it does not speak of it.
    pub fn said(&self, side: Side, track: Option<Track>, layer: Layer, case: usize) -> Option<&'static str> {
        let judged = self.judged(side, case);
        match track {
            None => judged.outcomes.get(&layer).map(|outcome| outcome.word()),
            Some(track) => judged.answers.get(&track).map(|answer| track.values()[*answer]),
        }
    }

    /// The first provision that gives the value.
    pub fn giver(&self, side: Side, (track, layer): (Option<Track>, Layer), value: &str, case: usize) -> Option<&str> {
        let judged = self.judged(side, case);
        let gives = |(at, (_, of, of_layer)): &(usize, (&str, &catchall::law::Provision, Layer))| match track {
            None => *of_layer == layer && judged.gives[*at].is_some_and(|outcome: Outcome| outcome.word() == value),
            Some(track) => {
                judged.applies[*at] && of.rule.answer().is_some_and(|answer| answer.track == track && answer.word() == value)
            }
        };
        self.evaluators[side as usize].provisions().enumerate().find(gives).map(|(_, (path, ..))| path)
    }

    /// Whether a provision applies; one that is not there does not.
    pub fn applies(&self, side: Side, path: &str, case: usize) -> bool {
        let place = self.evaluators[side as usize].place(path);
        place.is_some_and(|place| self.judged(side, case).applies[place])
    }

    /// Whether the case has the value that the provision at this path gives; one that gives none decides all the same.
    pub fn decides(&self, side: Side, path: &str, case: usize) -> bool {
        let (judged, evaluator) = (self.judged(side, case), &self.evaluators[side as usize]);
        let place = evaluator.place(path).unwrap();
        let (_, provision, layer) = evaluator.provisions().nth(place).unwrap();
        match (provision.rule.answer(), &provision.rule) {
            (Some(answer), _) => judged.applies[place] && judged.answers.get(&answer.track) == Some(&answer.value),
            (None, Rule::Requirement { .. }) => {
                judged.gives[place].is_some() && judged.gives[place] == judged.outcomes.get(&layer).copied()
            }
            (None, _) => true,
        }
    }

    pub fn meets(&self, condition: &Meets, case: usize) -> bool {
        let complete = self.case(case);
        condition.values.iter().all(|(fact, values)| values >> complete.values[*fact] & 1 == 1)
            && !complete.codes.iter().any(|code| condition.has_not.contains(code))
            && condition.has.iter().all(|codes| complete.codes.iter().any(|code| codes.contains(code)))
    }
}

fn is_entry(rule: &Rule) -> bool {
    matches!(rule, Rule::Definition { lists: Some(_), .. })
}

/// The facts that provisions in force test, where their rules are asked for.
fn tested_by(law: &Law, text: &Instrument, day: Day, wanted: impl Fn(&Rule) -> bool) -> Vec<usize> {
    let provisions = text.provisions().filter(|provision| text.in_force(provision, day) && wanted(&provision.rule));
    provisions.flat_map(|provision| tested(law, text, provision)).collect()
}

/// Every combination of values of these facts, and of codes, that entails nothing else.
fn completions(law: &Law, evaluator: &Evaluator, facts: &BTreeSet<usize>) -> Vec<Complete> {
    let mut all = vec![Complete::default()];
    for (index, fact) in law.vocabulary.facts.iter().enumerate() {
        let size = if facts.contains(&index) { evaluator.size(index).max(1) } else { 1 };
        let sets = if fact.kind == Kind::Codes && facts.contains(&index) { code_sets(evaluator) } else { vec![Vec::new()] };
        let is_codes = fact.kind == Kind::Codes;
        let mut next = Vec::with_capacity(all.len() * size * sets.len());
        for complete in &all {
            for value in 0..size {
                for codes in &sets {
                    let mut with: Complete = complete.clone();
                    with.values.push(value);
                    if is_codes {
                        with.codes.clone_from(codes);
                    }
                    next.push(with);
                }
            }
        }
        all = next;
    }
    let vocabulary = &law.vocabulary;
    let fits = |complete: &Complete| {
        facts.iter().all(|fact| {
            let entailed = vocabulary.fact(*fact).unwrap().entails.iter().filter_map(|id| vocabulary.index(id));
            entailed.filter(|other| facts.contains(other)).all(|other| complete.values[*fact] <= complete.values[other])
        })
    };
    all.retain(fits);
    all
}

fn code_sets(evaluator: &Evaluator) -> Vec<Vec<usize>> {
    let covers = |code: usize, leaf: usize| code_covers(&evaluator.codes[code], &evaluator.codes[leaf]);
    let places = 0..evaluator.codes.len();
    let leaves: Vec<usize> =
        places.clone().filter(|leaf| !places.clone().any(|other| other != *leaf && covers(*leaf, other))).collect();
    let chosen = |set: usize| leaves.iter().enumerate().filter(move |(at, _)| set >> at & 1 == 1).map(|(_, leaf)| *leaf);
    (0..1usize << leaves.len()).map(|set| chosen(set).collect()).collect()
}

/// A condition as values of facts. A code stands for all that no list tells apart from it.
pub fn holds_of(space: &Space, law: &Law, day: Day, condition: &[Literal]) -> Meets {
    let mut meets = Meets::default();
    for literal in condition {
        let index = law.vocabulary.index(&literal.fact).unwrap();
        let kind = &law.vocabulary.fact(index).unwrap().kind;
        let words = || -> Vec<&str> {
            match kind {
                Kind::Country { .. } => space.countries.names().iter().map(String::as_str).collect(),
                _ => kind.choices(),
            }
        };
        let place = |value: &String| words().iter().position(|word| word == value).unwrap();
        let named = || literal.values.iter().fold(0u64, |mask, value| mask | 1 << place(value));
        let like = |value: &String| -> Vec<usize> {
            let class = |at: usize| space.codes.options(at, day);
            let of = class(space.codes.index(value).unwrap());
            (0..space.codes.names().len()).filter(|at| class(*at) == of).collect()
        };
        match literal.operator.as_str() {
            "is" => meets.values.push((index, named())),
            "is-not" => meets.values.push((index, !named())),
            "at-least" => meets.values.push((index, u64::MAX << place(&literal.values[0]))),
            "at-most" => meets.values.push((index, !(u64::MAX << (place(&literal.values[0]) + 1)))),
            "has" => meets.has.extend(literal.values.iter().map(like)),
            "has-not" => meets.has_not.extend(literal.values.iter().flat_map(like)),
            "none" => meets.has_not.extend(0..space.codes.names().len()),
            other => panic!("there is no operator {other}"),
        }
    }
    meets
}

/// What an example states: of the codes, that the item has these and no other.
pub fn stated(space: &Space, law: &Law, facts: &[StatedFact]) -> Meets {
    let mut meets = Meets::default();
    for StatedFact { fact, value } in facts {
        let index = law.vocabulary.index(fact).unwrap();
        let kind = &law.vocabulary.fact(index).unwrap().kind;
        match value {
            Stated::Flag(yes) => meets.values.push((index, 1 << usize::from(*yes))),
            Stated::Word(word) => {
                let country = space.countries.index(word).filter(|_| matches!(kind, Kind::Country { .. }));
                let at = country.or_else(|| kind.choices().iter().position(|choice| choice == word)).unwrap();
                meets.values.push((index, 1 << at));
            }
            Stated::Words(codes) => {
                let codes: Vec<usize> = codes.iter().map(|code| space.codes.index(code).unwrap()).collect();
                meets.has_not.extend((0..space.codes.names().len()).filter(|code| !codes.contains(code)));
                meets.has.extend(codes.into_iter().map(|code| vec![code]));
            }
        }
    }
    meets
}
