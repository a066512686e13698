//! A partial case as values that variables may still have, and its refinement into cases that diagrams can be walked with.

use crate::assessment::case::{Case, Value};
use crate::day::Day;
use crate::diagram::{Masks, Ref, TRUE, Var, Walk};
use crate::facts::Kind;
use crate::program::{Entry, Program};

/// Most ways to refine a case that are followed one by one.
const MOST_REFINEMENTS: usize = 256;

/// What a case leaves open.
#[derive(Clone, Debug)]
pub struct Partial {
    day: Day,
    /// The values of every variable, classes of codes aside.
    masks: Masks,
    /// The stated codes, by their place.
    codes: Option<Vec<usize>>,
}

/// A partial case with the cases that refine it.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Itself.
    partial: Partial,
    /// One for each way in which stated codes can be refined; `None` where there are too many to follow.
    pub open: Option<Vec<Masks>>,
}

impl Opened {
    /// With the ways in which stated codes can be refined.
    pub fn new(program: &Program, partial: Partial, walk: &mut Walk) -> Opened {
        let open = partial.refined(program, walk).map(|open| possible(program, open, walk));
        Opened { partial, open }
    }

    /// Whether the stated codes leave room for a code.
    pub fn admits(&self, program: &Program, code: usize) -> bool {
        self.partial.admits(program, code)
    }

    /// The variable of a fact, where no other variable's values change with it.
    pub fn untied(&self, program: &Program, fact: usize) -> Option<Var> {
        let var = program.space.fact_vars.get(fact).copied().flatten()?;
        let tied = program.technical.binary_search(&var).is_ok()
            || program.entailments.iter().any(|(one, other)| *one == var || *other == var)
            || program.bounds.iter().any(|bound| bound.facts.binary_search(&fact).is_ok());
        (!tied).then_some(var)
    }

    /// The values that a statement leaves to a fact's variable.
    pub fn values(&self, program: &Program, fact: usize, var: Var, value: Option<&Value>) -> u64 {
        self.partial.values(program, fact, var, value)
    }

    /// States nothing of a fact any more that is not tied to any other.
    pub fn open_up(&mut self, program: &Program, fact: usize, var: Var, values: u64) {
        self.partial.state(program, fact, None);
        for masks in self.open.iter_mut().flatten() {
            set(masks, var, values);
        }
    }

    /// The same case where something else, or nothing, is stated of some facts; and whether its codes are refined as before, case by
    /// case, since only the values of other facts differ.
    pub fn changed(&self, program: &Program, changes: &[(usize, Option<Value>)], walk: &mut Walk) -> (Opened, bool) {
        let mut partial = self.partial.clone();
        let mut plain = true;
        for (fact, value) in changes {
            plain &= partial.state(program, *fact, value.as_ref());
        }
        match self.open.as_ref().filter(|open| plain && !open.is_empty()) {
            Some(open) => {
                let open = open.iter().filter_map(|before| partial.with_refinement_of(program, before)).collect();
                (Opened { partial, open: Some(possible(program, open, walk)) }, true)
            }
            None => (Opened::new(program, partial, walk), false),
        }
    }
}

/// Gives a variable other values; returns those that it had.
pub fn exchange(masks: &mut Masks, var: Var, values: u64) -> u64 {
    masks.get_mut(usize::from(var)).map_or(0, |slot| std::mem::replace(slot, values))
}

/// The last variable that has other values.
pub fn last_change(before: &Masks, after: &Masks) -> Option<Var> {
    let differs = before.iter().zip(after).rposition(|(before, after)| before != after)?;
    Var::try_from(differs).ok()
}

impl Partial {
    /// What a case leaves open.
    pub fn new(program: &Program, case: &Case) -> Partial {
        let space = &program.space;
        let mut partial = Partial { day: case.day, masks: space.open.clone(), codes: None };
        let present = space.countries.on(case.day);
        for var in &space.country_vars {
            set(&mut partial.masks, *var, present);
        }
        for (fact, value) in case.facts.iter() {
            partial.state(program, fact, Some(value));
        }
        partial
    }

    /// States another value of a fact, or nothing. Whether refinement stays as it was: the fact is neither the codes nor technical.
    fn state(&mut self, program: &Program, fact: usize, value: Option<&Value>) -> bool {
        let space = &program.space;
        if let Some(Value::Codes(codes)) = value {
            self.codes = Some(codes.clone());
        } else if program.law.vocabulary.codes() == Some(fact) {
            self.codes = None;
        }
        let Some(var) = space.fact_vars.get(fact).copied().flatten() else { return false };
        let values = self.values(program, fact, var, value);
        set(&mut self.masks, var, values);
        program.technical.binary_search(&var).is_err()
    }

    /// The values that a statement leaves to a fact's variable.
    fn values(&self, program: &Program, fact: usize, var: Var, value: Option<&Value>) -> u64 {
        let space = &program.space;
        let is_country = || program.law.vocabulary.fact(fact).is_some_and(|fact| matches!(fact.kind, Kind::Country { .. }));
        match value {
            Some(Value::Choice(at)) => 1 << at,
            Some(Value::Country(at)) => space.countries.class(*at, self.day).map_or(u64::MAX, |class| 1 << class),
            Some(Value::Codes(_)) | None if is_country() => space.countries.on(self.day),
            Some(Value::Codes(_)) | None => space.all_values(var),
        }
    }

    /// Whether the stated codes leave room for a code.
    fn admits(&self, program: &Program, code: usize) -> bool {
        self.codes.is_none() || !program.space.codes.options_within(code, self.codes.as_deref(), self.day).is_empty()
    }

    /// The values of this case, with codes as in a refinement of one that differs in other facts only; `None` for a contradiction.
    fn with_refinement_of(&self, program: &Program, refined: &Masks) -> Option<Masks> {
        let mut masks = self.bounded(program)?;
        for var in &program.space.class_vars {
            set(&mut masks, *var, refined.get(usize::from(*var)).copied().unwrap_or(0));
        }
        Some(masks)
    }

    /// The values that are left once each fact holds at most as much as what it entails; `None` where a fact has none left.
    fn bounded(&self, program: &Program) -> Option<Masks> {
        let mut masks = self.masks.clone();
        let mut changed = true;
        while changed {
            changed = false;
            for (fact, entailed) in &program.entailments {
                let (mask, other) = (get(&masks, *fact), get(&masks, *entailed));
                let (below, above) = (mask & up_to_highest(other), other & from_lowest(mask));
                if below == 0 || above == 0 {
                    return None;
                }
                changed |= (below, above) != (mask, other);
                set(&mut masks, *fact, below);
                set(&mut masks, *entailed, above);
            }
        }
        Some(masks)
    }

    /// The cases that together leave open just what this one does, one for each way in which codes can be refined and entries that
    /// hold can be met; `None` where there are too many to follow. No case at all is a contradiction.
    pub fn refined(&self, program: &Program, walk: &mut Walk) -> Option<Vec<Masks>> {
        let space = &program.space;
        let Some(mut masks) = self.bounded(program) else { return Some(Vec::new()) };
        for (var, present) in space.class_vars.iter().zip(space.codes.on(self.day)) {
            set(&mut masks, *var, if *present && self.codes.is_none() { 0b11 } else { 0b01 });
        }
        let options: Vec<_> = self.codes.iter().flatten().map(|code| space.codes.options(*code, self.day)).collect();
        for var in options.iter().flatten().flatten().filter_map(|class| space.class_vars.get(*class)) {
            set(&mut masks, *var, 0b11);
        }
        let mut open = vec![masks];
        for options in options.iter().filter(|options| !options.contains(&None)) {
            let vars: Vec<Var> = options.iter().flatten().filter_map(|class| space.class_vars.get(*class).copied()).collect();
            open = refine(&open, &vars)?;
        }
        if program.technical.iter().all(|var| self.masks.get(usize::from(*var)) == Some(&space.all_values(*var))) {
            return Some(open);
        }
        let mut met = Vec::new();
        for entries in self.entries_that_hold(program, walk) {
            let mut cases = open.clone();
            for entry in entries {
                let options = space.codes.options_within(entry.code, self.codes.as_deref(), self.day);
                if !options.contains(&None) {
                    let vars: Vec<Var> =
                        options.iter().flatten().filter_map(|class| space.class_vars.get(*class).copied()).collect();
                    cases = refine(&cases, &vars)?;
                }
            }
            met.extend(cases);
        }
        (met.len() <= MOST_REFINEMENTS).then_some(met)
    }

    /// Sets of control-list entries such that in every completion those of one set hold, and for each set some completion in which
    /// no other does. Technical facts are tested by entries alone, so nothing else need be known of them.
    fn entries_that_hold<'p>(&self, program: &'p Program, walk: &mut Walk) -> Vec<Vec<&'p Entry>> {
        let (mut sure, mut may) = (Vec::new(), Vec::new());
        for entry in &program.entries {
            let reached = walk.reach(&program.diagrams, entry.holds, &self.masks);
            if reached == 1 << TRUE {
                sure.push(entry);
            } else if reached >> TRUE & 1 == 1 {
                may.push(entry);
            }
        }
        let mut sets = Vec::new();
        self.add_sets(program, sure, may, &mut sets);
        sets
    }

    fn add_sets<'p>(&self, program: &'p Program, hold: Vec<&'p Entry>, may: Vec<&'p Entry>, sets: &mut Vec<Vec<&'p Entry>>) {
        let covered = |entries: &[&Entry]| {
            let holds: Vec<Ref> = entries.iter().map(|entry| entry.holds).collect();
            program.diagrams.covered(&holds, TRUE, &self.masks)
        };
        if sets.len() > MOST_REFINEMENTS || !covered(&may) {
            sets.push(hold);
            return;
        }
        let mut one_of = may.clone();
        let mut at = 0;
        while at < one_of.len() {
            let entry = one_of.remove(at);
            if !covered(&one_of) {
                one_of.insert(at, entry);
                at += 1;
            }
        }
        for entry in one_of {
            let rest = may.iter().copied().filter(|other| !std::ptr::eq(*other, entry)).collect();
            self.add_sets(program, hold.iter().copied().chain([entry]).collect(), rest, sets);
        }
    }
}

/// These cases if one of them has a completion, else none. Once they are bounded, only an entry that holds without its code can leave
/// them without; a function that it bears on is impossible where it does, and for any other they are all alike.
fn possible(program: &Program, open: Vec<Masks>, walk: &mut Walk) -> Vec<Masks> {
    let of_entries: Vec<Ref> =
        program.bounds.iter().filter(|bound| bound.of_entry).filter_map(|bound| bound.holds.ok()).collect();
    let mut reach = |holds: Ref, masks: &Masks| walk.reach(&program.diagrams, holds, masks) >> TRUE & 1 == 1;
    let has_completion = open.iter().any(|masks| of_entries.iter().all(|holds| reach(*holds, masks)));
    if has_completion { open } else { Vec::new() }
}

/// At least one of the variables is true: one case for each that can be, or the case as it is where one already is.
fn refine(open: &[Masks], vars: &[Var]) -> Option<Vec<Masks>> {
    let mut refined = Vec::new();
    for masks in open {
        if vars.iter().any(|var| get(masks, *var) == 0b10) {
            refined.push(masks.clone());
            continue;
        }
        for var in vars.iter().filter(|var| masks.get(usize::from(**var)).is_some_and(|mask| mask & 0b10 != 0)) {
            let mut one = masks.clone();
            set(&mut one, *var, 0b10);
            refined.push(one);
        }
    }
    (refined.len() <= MOST_REFINEMENTS).then_some(refined)
}

/// The values up to the highest of a mask.
fn up_to_highest(mask: u64) -> u64 {
    u64::MAX.checked_shr(mask.leading_zeros()).unwrap_or(0)
}

/// The values from the lowest of a mask.
fn from_lowest(mask: u64) -> u64 {
    u64::MAX.checked_shl(mask.trailing_zeros()).unwrap_or(0)
}

fn get(masks: &Masks, var: Var) -> u64 {
    masks.get(usize::from(var)).copied().unwrap_or(u64::MAX)
}

fn set(masks: &mut Masks, var: Var, mask: u64) {
    if let Some(slot) = masks.get_mut(usize::from(var)) {
        *slot = mask;
    }
}
