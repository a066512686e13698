//! Partial cases of the whole law in force: every range is reached at both ends, and no completion leaves it.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what it expects by panicking")]

mod support;

use catchall::assessment::case::{Case, Value};
use catchall::assessment::partial::Partial;
use catchall::assessment::verdict;
use catchall::day::Day;
use catchall::diagram::Walk;
use catchall::facts::Kind;
use catchall::law::{Layer, Outcome};
use catchall::program::space::Meaning;
use catchall::program::{LayerOutcome, Program, terminal};
use catchall::report::Range;
use support::random::Random;
use support::two_valued::{Complete, Evaluator};
use support::{law, regime};

/// In each half.
const CASES: usize = 50_000;
const COMPLETIONS: usize = 64;
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
    let program = regime.program();
    let day = Day::parse(DAY).unwrap();
    let evaluator = Evaluator::new(law(), &program.instruments, day, day);
    let leaves = leaf_codes(program);
    let named = codes_named_by_lists(program);
    let (mut random, mut walk) = (Random(seed), Walk::default());
    let (mut ends, mut completed) = (0u64, 0u64);
    for number in 0..CASES {
        let case = random_case(program, &evaluator, &mut random, day, &named);
        let outcomes = verdict(program, &case, &mut walk);
        for (layer, range) in
            [(Layer::Union, &outcomes.union), (Layer::National, &outcomes.national), (Layer::Sanctions, &outcomes.sanctions)]
        {
            ends += reached_by_witnesses(program, &evaluator, &mut walk, &case, layer, range, number, &mut random);
        }
        let below = leaves_of_stated_codes(program, &evaluator, &case, &leaves);
        let gaps: Vec<usize> = program
            .space
            .meaning
            .iter()
            .filter_map(|meaning| if let Meaning::Gap(path) = meaning { evaluator.place(path) } else { None })
            .collect();
        for _ in 0..COMPLETIONS {
            let complete = random_completion(program, &evaluator, &mut random, &case, &leaves, &below, &gaps);
            let Some(reached) = evaluator.outcomes(&complete) else { continue };
            completed += 1;
            for (layer, range) in
                [(Layer::Union, &outcomes.union), (Layer::National, &outcomes.national), (Layer::Sanctions, &outcomes.sanctions)]
            {
                let (Some(outcome), Some(least), Some(most)) = (reached.get(&layer), range.least, range.most) else {
                    panic!("case {number}: {layer:?} has a completion and the range {range:?}");
                };
                assert!(
                    (least..=most).contains(outcome),
                    "case {number}: {layer:?} {outcome:?} lies outside {range:?} for {complete:?}"
                );
            }
        }
    }
    assert!(
        ends > CASES as u64 * 4 && completed > CASES as u64 * 8,
        "too few were looked at: {ends} ends, {completed} completions"
    );
}

/// Replays a completion for each end of a range; how many there were.
fn reached_by_witnesses(
    program: &Program,
    evaluator: &Evaluator,
    walk: &mut Walk,
    case: &Case,
    layer: Layer,
    range: &Range,
    number: usize,
    random: &mut Random,
) -> u64 {
    let LayerOutcome::Exact(function) = program.layer(layer) else { panic!("{layer:?} is not exact") };
    let open = Partial::new(program, case).refined(program, walk).unwrap();
    let mut replayed = 0;
    for end in [range.least, range.most].into_iter().flatten() {
        let witness = open.iter().find_map(|masks| walk.witness(&program.diagrams, function, masks, terminal(end)));
        let witness = witness.unwrap_or_else(|| panic!("case {number}: no witness of {end:?}"));
        let mut complete = complete(program, evaluator, case.day, &witness);
        let mut reached = evaluator.outcomes(&complete);
        for _ in 0..TRIES {
            if reached.is_some() {
                break;
            }
            unstate_entries(program, evaluator, case, &mut complete, random);
            reached = evaluator.outcomes(&complete);
        }
        let reached: Option<Outcome> = reached.and_then(|outcomes| outcomes.get(&layer).copied());
        assert_eq!(reached, Some(end), "case {number}: the witness of {layer:?} {end:?} is {complete:?}");
        replayed += 1;
    }
    replayed
}

/// Other answers to the technical questions that the case leaves open: no diagram of an outcome holds them, so a witness does not
/// choose them.
fn unstate_entries(program: &Program, evaluator: &Evaluator, case: &Case, complete: &mut Complete, random: &mut Random) {
    for var in &program.technical {
        if let Meaning::Fact(fact) = program.space.meaning[usize::from(*var)]
            && !case.facts.contains_key(&fact)
        {
            complete.values[fact] = random.below(evaluator.size(fact));
        }
    }
}

/// The complete case that values of variables stand for.
fn complete(program: &Program, evaluator: &Evaluator, day: Day, values: &[u8]) -> Complete {
    let mut complete = Complete { values: vec![0; program.law.vocabulary.facts.len()], ..Complete::default() };
    for (value, meaning) in values.iter().zip(&program.space.meaning) {
        match meaning {
            Meaning::Fact(fact) => {
                let is_country = matches!(program.law.vocabulary.facts[*fact].kind, Kind::Country { .. });
                complete.values[*fact] = if is_country {
                    let country = &program.space.countries.of_class(*value, day)[0];
                    evaluator.countries.iter().position(|name| name == country).unwrap()
                } else {
                    usize::from(*value)
                };
            }
            Meaning::Class(class) if *value == 1 => {
                let code = program.space.codes.example(*class, day).unwrap();
                complete.codes.push(evaluator.codes.iter().position(|name| name == code).unwrap());
            }
            Meaning::Gap(path) if *value == 1 => complete.gaps.extend(evaluator.place(path)),
            Meaning::Class(_) | Meaning::Gap(_) => {}
        }
    }
    complete
}

/// A possible complete case, of which most facts are stated.
fn random_case(program: &Program, evaluator: &Evaluator, random: &mut Random, day: Day, named: &[usize]) -> Case {
    let (yes, share) = (*random.pick(&[5, 20, 50]), *random.pick(&[30, 60, 80, 95]));
    let mut case = Case { day, facts: Default::default() };
    let complete = loop {
        let mut complete = Complete { codes: random_codes(random, named), ..Complete::default() };
        complete.values =
            (0..program.law.vocabulary.facts.len()).map(|fact| random_value(evaluator, random, fact, yes)).collect();
        evaluator.raise(&mut complete);
        if evaluator.outcomes(&complete).is_some() {
            break complete;
        }
    };
    for (index, fact) in program.law.vocabulary.facts.iter().enumerate().filter(|(_, fact)| fact.kind != Kind::Date) {
        if random.chance(share) {
            let value = complete.values[index];
            let value = match &fact.kind {
                Kind::Country { .. } => Value::Country(value),
                Kind::Codes => Value::Codes(complete.codes.clone()),
                _ => Value::Choice(value),
            };
            case.facts.insert(index, value);
        }
    }
    case
}

/// A country at random; of choices the first, but for some.
fn random_value(evaluator: &Evaluator, random: &mut Random, fact: usize, others: usize) -> usize {
    let size = evaluator.size(fact).max(1);
    if size > 8 || random.chance(others) { random.below(size) } else { 0 }
}

fn random_codes(random: &mut Random, from: &[usize]) -> Vec<usize> {
    let mut codes: Vec<usize> = (0..random.below(3)).map(|_| *random.pick(from)).collect();
    codes.sort();
    codes.dedup();
    codes
}

/// For each stated code, the lowest codes below it.
fn leaves_of_stated_codes(program: &Program, evaluator: &Evaluator, case: &Case, leaves: &[usize]) -> Option<Vec<Vec<usize>>> {
    let stated = program.law.vocabulary.codes().and_then(|codes| case.facts.get(&codes));
    let Some(Value::Codes(codes)) = stated else { return None };
    let covers = |code: usize, leaf: usize| catchall::law::code_covers(&evaluator.codes[code], &evaluator.codes[leaf]);
    Some(codes.iter().map(|code| leaves.iter().copied().filter(|leaf| covers(*code, *leaf)).collect()).collect())
}

/// Every fact that the case leaves open, at random; a stated code becomes one of its lowest sub-codes.
fn random_completion(
    program: &Program,
    evaluator: &Evaluator,
    random: &mut Random,
    case: &Case,
    leaves: &[usize],
    below: &Option<Vec<Vec<usize>>>,
    gaps: &[usize],
) -> Complete {
    let others = *random.pick(&[5, 20, 50]);
    let value = |index: usize, random: &mut Random| match case.facts.get(&index) {
        Some(Value::Choice(value) | Value::Country(value)) => *value,
        Some(Value::Codes(_)) => 0,
        None => random_value(evaluator, random, index, others),
    };
    Complete {
        values: (0..program.law.vocabulary.facts.len()).map(|index| value(index, random)).collect(),
        codes: match below {
            Some(below) => below.iter().map(|leaves| *random.pick(leaves)).collect(),
            None => random_codes(random, leaves),
        },
        gaps: gaps.iter().copied().filter(|_| random.chance(50)).collect(),
    }
}

fn leaf_codes(program: &Program) -> Vec<usize> {
    let names = program.space.codes.names();
    (0..names.len()).filter(|at| !names.get(at + 1).is_some_and(|next| catchall::law::code_covers(&names[*at], next))).collect()
}

/// Codes that lists name: where cases differ.
fn codes_named_by_lists(program: &Program) -> Vec<usize> {
    let lists = program.law.lists.iter().filter(|list| list.kind == catchall::law::ListKind::Codes);
    let values = lists.flat_map(|list| list.entries.iter().flat_map(|entry| &entry.values));
    values.filter_map(|value| program.space.codes.index(value)).collect()
}
