//! Two programs in one store, over the cases that are possible under both on one day.

use std::collections::BTreeMap;

use crate::day::Day;
use crate::diagram::{
    Copied, Diagrams, FALSE, IMPOSSIBLE, Masks, Measured, Notes, OverBudget, Ref, TRUE, Var, WHOLE, Walk, Way, Weights,
};
use crate::law::{Layer, Outcome, Rule, Track};
use crate::program::space::{Meaning, Space};
use crate::program::{BUDGET, Compiled, LayerOutcome, Program, answer_terminal, terminal};
use crate::sorted;

use super::shapes::Share;

/// What a track's values are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// The licence's outcome in a layer.
    Licence(Layer),
    /// A further track.
    Track(Track),
}

/// One of the two programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The first.
    Left,
    /// The second.
    Right,
}

/// Two programs of one space.
pub struct Joint<'p, 'a> {
    /// The first.
    pub left: &'p Program<'a>,
    /// The second.
    pub right: &'p Program<'a>,
    /// The day of the cases.
    pub day: Day,
    /// The functions of both that were needed so far, as they are on the day.
    pub store: Diagrams,
    /// The values that count: countries and codes of the day, and the law as far as it is modelled.
    pub weights: Weights,
    /// Room for walks.
    pub walk: Walk,
    /// Room for walks through the store of each program.
    pub walks: [Walk; 2],
    /// One code of each class on the day.
    pub codes: Vec<Option<String>>,
    /// Room for ways.
    pub ways: Notes<Option<Way>>,
    copied: [Copied; 2],
    /// Whether the second program's store holds all of the first's, so that what was copied of one was of the other.
    is_extended: bool,
    room: Notes<Ref>,
    measured: Measured,
    /// Where functions reach terminals, as found so far.
    reached: BTreeMap<(Ref, Ref), Ref>,
    /// The cases that are possible under both: facts fit each other, and no entry of either list holds without its code.
    pub possible: Ref,
}

/// What comparisons with one first program on one day share: the store with its functions, and what was found of them.
#[derive(Debug)]
pub struct Ground {
    store: Diagrams,
    weights: Weights,
    walk: Walk,
    walks: [Walk; 2],
    codes: Vec<Option<String>>,
    ways: Notes<Option<Way>>,
    copied: Copied,
    room: Notes<Ref>,
    measured: Measured,
    reached: BTreeMap<(Ref, Ref), Ref>,
}

impl Ground {
    /// Nothing found yet.
    pub fn new(left: &Program, day: Day) -> Self {
        let space = &left.space;
        Ground {
            store: Diagrams::new(space.arity.clone(), BUDGET),
            weights: weights(space, day),
            walk: Walk::default(),
            walks: [Walk::default(), Walk::default()],
            codes: space.codes.examples(day),
            ways: Notes::default(),
            copied: Copied::default(),
            room: Notes::default(),
            measured: Measured::default(),
            reached: BTreeMap::new(),
        }
    }

    /// Number of nodes that its store holds.
    pub fn len(&self) -> usize {
        self.store.len()
    }

    /// Whether it holds none yet.
    pub fn is_empty(&self) -> bool {
        self.store.is_empty()
    }
}

/// What a program says on a scale, in the joint store.
#[derive(Clone, Copy, Debug)]
pub struct Said {
    /// The diagram; the least value everywhere where the text does not speak of it.
    pub function: Ref,
    /// Whether it does.
    pub addressed: bool,
    /// Whether the least value is silence too: whoever demands nothing does not say that nothing is required.
    pub silent: bool,
}

impl<'p, 'a> Joint<'p, 'a> {
    /// Both programs must have been compiled over the same variables, and the ground be that of the first on the day.
    pub fn new(left: &'p Program<'a>, right: &'p Program<'a>, day: Day, ground: Ground) -> Result<Self, OverBudget> {
        let Ground { store, weights, walk, walks, codes, ways, copied, room, measured, reached } = ground;
        let is_extended = right.diagrams.extends(&left.diagrams);
        let copied = if is_extended { [Copied::default(), copied] } else { [copied, Copied::default()] };
        let mut joint = Joint {
            left,
            right,
            day,
            store,
            weights,
            walk,
            walks,
            codes,
            ways,
            copied,
            is_extended,
            room,
            measured,
            reached,
            possible: TRUE,
        };
        joint.possible = joint.possible_under_both()?;
        Ok(joint)
    }

    /// The ground for another comparison with the first program.
    pub fn ground(self) -> Ground {
        let Joint { left, store, weights, walk, walks, codes, ways, copied, is_extended, room, measured, reached, .. } = self;
        let [of_left, of_right] = copied;
        let copied = if is_extended { of_right.of_first(left.diagrams.len()) } else { of_left };
        // Of the second program nothing is kept: the next one has a store of its own.
        let [walk_of_left, _] = walks;
        let walks = [walk_of_left, Walk::default()];
        Ground { store, weights, walk, walks, codes, ways, copied, room, measured, reached }
    }

    /// A function of one of the programs, in the joint store.
    pub fn own(&mut self, side: Side, function: Ref) -> Result<Ref, OverBudget> {
        let (program, [left, right]) = (self.program(side), &mut self.copied);
        let copied = if side == Side::Left && !self.is_extended { left } else { right };
        self.store.adopt(&program.diagrams, function, &self.weights.masks, copied)
    }

    /// Whether functions of the two programs surely are the same, without a look at them in the joint store.
    pub fn is_same(&self, left: Result<Ref, OverBudget>, right: Result<Ref, OverBudget>) -> bool {
        self.is_extended && left.is_ok() && left == right
    }

    /// One of the programs.
    pub fn program(&self, side: Side) -> &'p Program<'a> {
        match side {
            Side::Left => self.left,
            Side::Right => self.right,
        }
    }

    /// What a program says on a scale.
    pub fn said(&mut self, side: Side, scale: Scale) -> Result<Said, OverBudget> {
        let program = self.program(side);
        let (found, least) = match scale {
            Scale::Licence(layer) => (program.layer(layer), terminal(Outcome::NoRequirementFound)),
            Scale::Track(track) => {
                let found = program.answers.iter().find(|(of, _)| *of == track);
                (found.map_or(LayerOutcome::NotAddressed, |(_, said)| *said), answer_terminal(0))
            }
        };
        let silent = program.instruments.iter().all(|text| text.is_demands());
        match found {
            LayerOutcome::Exact(function) => Ok(Said { function: self.own(side, function)?, addressed: true, silent }),
            LayerOutcome::NotAddressed => Ok(Said { function: least, addressed: false, silent }),
            LayerOutcome::OverBudget => Err(OverBudget),
        }
    }

    /// The rules of a program that give a value on a scale, each with the cases in which it does.
    pub fn givers(&mut self, side: Side, scale: Scale, value: Ref) -> Result<Vec<(&'p Compiled<'a>, Ref)>, OverBudget> {
        let mut givers = Vec::new();
        for rule in &self.program(side).rules {
            let is_on_scale = match (scale, rule.provision.rule.answer()) {
                (Scale::Licence(layer), None) => rule.layer == layer,
                (Scale::Track(track), Some(answer)) => answer.track == track,
                (Scale::Licence(_) | Scale::Track(_), _) => false,
            };
            if is_on_scale && rule.values().contains(&value) {
                let function = self.own(side, rule.gives?)?;
                let gives = self.reaches(function, value)?;
                givers.extend((gives != FALSE).then_some((rule, gives)));
            }
        }
        Ok(givers)
    }

    /// Where a condition of one of the programs holds, as a function that is false where no case is possible.
    pub fn holds(&mut self, side: Side, function: Ref) -> Result<Ref, OverBudget> {
        let function = self.own(side, function)?;
        self.reaches(function, TRUE)
    }

    /// Where a function of the joint store reaches a terminal.
    pub fn reaches(&mut self, function: Ref, terminal: Ref) -> Result<Ref, OverBudget> {
        if let Some(known) = self.reached.get(&(function, terminal)) {
            return Ok(*known);
        }
        let reached = self.store.reaches(function, terminal, &mut self.room)?;
        self.reached.insert((function, terminal), reached);
        Ok(reached)
    }

    /// The part of the possible cases that is in a set.
    pub fn share(&mut self, set: Ref) -> Share {
        let some = self.store.measure(set, &self.weights, &mut self.measured);
        let all = self.store.measure(self.possible, &self.weights, &mut self.measured);
        // Halved first, so that the product fits: both are at most 2^100.
        debug_assert!(all <= WHOLE);
        u32::try_from((some >> 4) * 1_000_000_000 / (all >> 4).max(1)).unwrap_or(1_000_000_000)
    }

    /// Facts that a program tests, by their index, sorted.
    pub fn tested(&self, side: Side) -> Vec<usize> {
        sorted::set(self.program(side).rules.iter().flat_map(|rule| rule.tests.iter().copied()))
    }

    /// An entry of a list whose facts neither text tests for anything else is left out: they bear on a case through its code alone.
    fn possible_under_both(&mut self) -> Result<Ref, OverBudget> {
        let is_entry = |rule: &&Compiled| matches!(rule.provision.rule, Rule::Definition { lists: Some(_), .. });
        let sides = [Side::Left, Side::Right];
        let others = sides.into_iter().flat_map(|side| &self.program(side).rules).filter(|rule| !is_entry(rule));
        let elsewhere = sorted::set(others.flat_map(|rule| rule.tests.iter().copied()));
        let is_bound = |rule: &&Compiled| rule.tests.iter().any(|fact| elsewhere.binary_search(fact).is_ok());
        let mut possible = self.entailed()?;
        for side in sides {
            let program = self.program(side);
            for bound in &program.bounds {
                let holds = self.own(side, bound.holds?)?;
                possible = self.store.and(holds, possible)?;
            }
            for entry in program.rules.iter().filter(is_entry).filter(is_bound) {
                let function = self.own(side, entry.applies?)?;
                let not = self.reaches(function, IMPOSSIBLE)?;
                possible = self.store.choose(not, FALSE, possible)?;
            }
        }
        Ok(possible)
    }

    /// Where every fact that either program tests holds at most as much as what it entails, in whatever number of steps.
    fn entailed(&mut self) -> Result<Ref, OverBudget> {
        let facts = sorted::set([Side::Left, Side::Right].into_iter().flat_map(|side| self.tested(side)));
        let vocabulary = &self.left.law.vocabulary;
        let mut care = TRUE;
        for fact in facts.iter().rev() {
            let mut entailed: Vec<usize> = vec![*fact];
            let mut at = 0;
            while let Some(of) = entailed.get(at).and_then(|index| vocabulary.fact(*index)) {
                let new: Vec<usize> =
                    of.entails.iter().filter_map(|id| vocabulary.index(id)).filter(|index| !entailed.contains(index)).collect();
                entailed.extend(new);
                at += 1;
            }
            let levels = vocabulary.fact(*fact).map_or(0, |fact| fact.kind.choices().len());
            for other in entailed.iter().skip(1).filter(|other| facts.contains(other)) {
                for level in 1..levels {
                    let (has, must) = (self.at_least(*fact, level)?, self.at_least(*other, level)?);
                    let fits = self.store.choose(has, must, TRUE)?;
                    care = self.store.and(fits, care)?;
                }
            }
        }
        Ok(care)
    }

    /// The cases in which a variable has one of these values; a value that does not count stands with the first that does.
    pub fn value_in(&mut self, var: Var, values: u64) -> Result<Ref, OverBudget> {
        let counted = self.weights.masks.get(usize::from(var)).copied().unwrap_or(u64::MAX);
        let first = values >> counted.trailing_zeros() & 1 == 1;
        self.store.value_in(var, if first { values | !counted } else { values & counted })
    }

    fn at_least(&mut self, fact: usize, level: usize) -> Result<Ref, OverBudget> {
        match self.left.space.fact_vars.get(fact).copied().flatten() {
            Some(var) => self.value_in(var, u64::MAX << level),
            None => Ok(FALSE),
        }
    }
}

/// The values that count on a day, and how often: each country once, no code as often as all codes together, the law as modelled.
fn weights(space: &Space, day: Day) -> Weights {
    let mut masks: Masks = space.open.clone();
    let mut of: Vec<Vec<u32>> = vec![Vec::new(); masks.len()];
    let mut counts = vec![0; space.countries.count()];
    for class in space.countries.classes(day) {
        if let Some(count) = counts.get_mut(usize::from(*class)) {
            *count += 1;
        }
    }
    for var in &space.country_vars {
        put(&mut of, *var, counts.clone());
        put(&mut masks, *var, space.countries.on(day));
    }
    for (var, meaning) in (0..).zip(&space.meaning) {
        if matches!(meaning, Meaning::Gap(_)) {
            put(&mut masks, var, 0b01);
        }
    }
    let mut one_of: Vec<Option<u32>> = vec![None; masks.len()];
    let mut none_of = 0;
    for (var, codes) in space.class_vars.iter().zip(space.codes.sizes(day)) {
        put(&mut masks, *var, if codes > 0 { 0b11 } else { 0b01 });
        put(&mut one_of, *var, Some(codes).filter(|codes| *codes > 0));
        none_of += codes;
    }
    Weights::new(masks, of, one_of, none_of)
}

fn put<T>(slots: &mut [T], var: Var, value: T) {
    if let Some(slot) = slots.get_mut(usize::from(var)) {
        *slot = value;
    }
}
