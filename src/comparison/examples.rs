//! Conditions in plain facts and the smallest cases that show a difference, each replayed through both programs.

use crate::assessment::case::{Case, Value, Values, say};
use crate::assessment::partial::{Opened, Partial};
use crate::diagram::{FALSE, Literal as Narrowed, Masks, OverBudget, Ref, TRUE, Var};
use crate::facts::{Fact, Kind};
use crate::program::Program;
use crate::program::space::{Meaning, Space};
use crate::report::StatedFact;
use crate::sorted;

use super::joint::{Joint, Side};
use super::shapes::{Example, Group, Literal};
use super::within;

/// A function of one side and the value that it must have on an example.
pub type Expected = (Ref, Ref);

/// Adds the smallest conditions of a group, so many at most, how much of all cases they cover, and an example.
pub fn illustrate(
    joint: &mut Joint,
    group: &mut Group,
    cases: Ref,
    expected: [Expected; 2],
    most: usize,
) -> Result<(), OverBudget> {
    let wanted = within(joint, cases)?;
    let mut rest = cases;
    while group.conditions.len() < most {
        let new = within(joint, rest)?;
        let space = &joint.left.space;
        let seed = joint.store.shortest(new, &joint.weights.masks, &|var, value| cost(space, var, value), &mut joint.ways);
        let Some(seed) = seed else { break };
        let literals = joint.store.widened(wanted, &joint.weights.masks, seed.clone(), &mut joint.walk);
        let cube = all_of(joint, &literals)?;
        rest = joint.store.choose(cube, FALSE, rest)?;
        if group.example.is_none() {
            group.example = Some(smallest(joint, &seed, &literals, expected));
        }
        group.conditions.push(said(joint, &literals));
    }
    let covered = joint.store.choose(rest, FALSE, cases)?;
    group.covered = joint.share(covered);
    Ok(())
}

/// Where all literals hold.
fn all_of(joint: &mut Joint, literals: &[Narrowed]) -> Result<Ref, OverBudget> {
    literals.iter().rev().try_fold(TRUE, |all, (var, values)| {
        let literal = joint.value_in(*var, *values)?;
        joint.store.and(literal, all)
    })
}

/// How much a reader has to bear: that the item has no code of some kind goes nearly without saying, a code takes looking up.
fn cost(space: &Space, var: Var, value: u8) -> u32 {
    match (space.meaning.get(usize::from(var)), value) {
        (Some(Meaning::Class(_)), 0) => 1,
        (Some(Meaning::Class(_)), _) => 25,
        (Some(Meaning::Fact(_) | Meaning::Gap(_)) | None, _) => 10,
    }
}

/// A condition in facts and values, in the order of the vocabulary; codes come last.
fn said(joint: &Joint, literals: &[Narrowed]) -> Vec<Literal> {
    let mut facts = Vec::new();
    let (mut has, mut has_not) = (Vec::new(), Vec::new());
    for (var, values) in literals {
        match joint.left.space.meaning.get(usize::from(*var)) {
            Some(Meaning::Fact(fact)) => sorted::insert(&mut facts, (*fact, *var, *values)),
            Some(Meaning::Class(class)) => sorted::insert(if *values == 0b10 { &mut has } else { &mut has_not }, *class),
            Some(Meaning::Gap(_)) | None => false,
        };
    }
    let mut said: Vec<Literal> =
        facts.into_iter().filter_map(|(fact, var, values)| fact_literal(joint, fact, var, values)).collect();
    let codes = joint.left.law.vocabulary.codes().and_then(|codes| joint.left.law.vocabulary.fact(codes));
    let example = |class: &usize| joint.codes.get(*class).cloned().flatten();
    let mut add = |operator: &str, classes: &[usize]| {
        if let Some(codes) = codes.filter(|_| !classes.is_empty()) {
            let values = classes.iter().filter_map(example).collect();
            said.push(Literal { fact: codes.id.clone(), operator: operator.to_string(), values });
        }
    };
    let present = joint.codes.iter().flatten().count();
    match (has.is_empty(), has_not.len() == present) {
        (true, true) => add("none", &has_not),
        (_, _) => {
            add("has", &has);
            add("has-not", &has_not);
        }
    }
    said
}

/// An ordered fact by its threshold, a country by those it may or may not be, another fact by its values.
fn fact_literal(joint: &Joint, fact: usize, var: Var, values: u64) -> Option<Literal> {
    let of = joint.left.law.vocabulary.fact(fact)?;
    let literal =
        |operator: &str, values: Vec<String>| Some(Literal { fact: of.id.clone(), operator: operator.to_string(), values });
    if matches!(of.kind, Kind::Country { .. }) {
        let permitted = joint.weights.masks.get(usize::from(var)).copied().unwrap_or(u64::MAX);
        let (inside, outside) = (values & permitted, !values & permitted);
        let count = |classes: u64| countries(joint, classes).count();
        let name = |classes: u64| countries(joint, classes).cloned().collect();
        return match count(inside) <= count(outside) {
            true => literal("is", name(inside)),
            false => literal("is-not", name(outside)),
        };
    }
    let choices = of.kind.choices();
    let has = |at: usize| values >> at & 1 == 1;
    let named = |wanted: bool| {
        (0..choices.len()).filter(|at| has(*at) == wanted).filter_map(|at| choices.get(at)).map(|word| word.to_string()).collect()
    };
    let first = (0..choices.len()).find(|at| has(*at))?;
    let last = (0..choices.len()).rfind(|at| has(*at))?;
    let word = |at: usize| choices.get(at).map(|word| vec![word.to_string()]).unwrap_or_default();
    let is_ordered = matches!(of.kind, Kind::Ordered(_)) && (first..=last).all(has) && first != last;
    match (is_ordered, first == 0, last + 1 == choices.len()) {
        (true, false, true) => literal("at-least", word(first)),
        (true, true, false) => literal("at-most", word(last)),
        _ => literal("is", named(true)),
    }
}

/// The countries of some classes on the day, sorted.
fn countries<'j>(joint: &'j Joint, classes: u64) -> impl Iterator<Item = &'j String> {
    let countries = &joint.left.space.countries;
    let all = countries.names().iter().zip(countries.classes(joint.day));
    all.filter(move |(_, class)| classes >> **class & 1 == 1).map(|(name, _)| name)
}

/// The case of the seed, with the facts that the literals name. Its own values, since others that they leave may not fit each other; and
/// with all codes or none, since codes are stated in full. Where one text alone would not keep to it, with all its facts.
fn smallest(joint: &mut Joint, seed: &[Narrowed], literals: &[Narrowed], expected: [Expected; 2]) -> Example {
    let is_class = |var: Var| joint.left.space.class_vars.contains(&var);
    let has_codes = literals.iter().any(|(var, _)| is_class(*var));
    let is_named = |var: Var| literals.iter().any(|(of, _)| *of == var) || has_codes && is_class(var);
    let few: Vec<Narrowed> = seed.iter().copied().filter(|(var, _)| is_named(*var)).collect();
    let found = example(joint, &few, expected);
    if found.replayed { found } else { example(joint, seed, expected) }
}

/// A case with one value for each literal. What codes it has is stated in full.
fn example(joint: &mut Joint, literals: &[Narrowed], expected: [Expected; 2]) -> Example {
    let mut facts = Values::default();
    let mut codes: Option<Vec<usize>> = None;
    let space = joint.left.space.clone();
    for (var, values) in literals {
        match space.meaning.get(usize::from(*var)) {
            Some(Meaning::Fact(fact)) => facts.insert(*fact, value(joint, *fact, *values)),
            Some(Meaning::Class(class)) => {
                let codes = codes.get_or_insert_with(Vec::new);
                let has = joint.codes.get(*class).and_then(Option::as_ref).filter(|_| *values == 0b10);
                if let Some(code) = has.and_then(|name| space.codes.index(name)) {
                    sorted::insert(codes, code);
                }
            }
            Some(Meaning::Gap(_)) | None => {}
        }
    }
    let vocabulary = &joint.left.law.vocabulary;
    if let Some((codes, fact)) = codes.zip(vocabulary.codes()) {
        facts.insert(fact, Value::Codes(codes));
    }
    let stated = facts.iter().filter_map(|(fact, value)| {
        let fact = vocabulary.fact(fact)?;
        Some(StatedFact { fact: fact.id.clone(), value: say(joint.left, fact, value) })
    });
    let stated = stated.collect();
    let case = Case { day: joint.day, facts };
    let replayed =
        [Side::Left, Side::Right].into_iter().zip(expected).all(|(side, expected)| replays(joint, side, &case, expected));
    Example { facts: stated, replayed }
}

/// The one value of a literal; of countries the first.
fn value(joint: &Joint, fact: usize, values: u64) -> Value {
    let is_country = |fact: &Fact| matches!(fact.kind, Kind::Country { .. });
    let least = values.trailing_zeros();
    if !joint.left.law.vocabulary.fact(fact).is_some_and(is_country) {
        return Value::Choice(least as usize);
    }
    let first = countries(joint, values).next().and_then(|name| joint.left.space.countries.index(name));
    Value::Country(first.unwrap_or_default())
}

/// Whether every completion of the case has the expected value under one of the programs, the law taken as far as it is modelled.
fn replays(joint: &mut Joint, side: Side, case: &Case, (function, value): Expected) -> bool {
    let program: &Program = joint.program(side);
    let [left, right] = &mut joint.walks;
    let opened = Opened::new(program, Partial::new(program, case), if side == Side::Left { left } else { right });
    let Some(open) = opened.open else { return false };
    let modelled =
        |masks: &Masks| -> Masks { masks.iter().zip(&joint.weights.masks).map(|(open, counted)| open & counted).collect() };
    !open.is_empty() && open.iter().all(|masks| joint.walk.reach(&joint.store, function, &modelled(masks)) == 1 << value)
}
