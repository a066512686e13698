use super::*;
use proptest::prelude::*;

/// Number of values of each variable of the random functions.
const ARITY: [u8; 5] = [2, 3, 2, 4, 2];

/// A random function: tests under and, or, not, with outcomes chosen at the end.
#[derive(Clone, Debug)]
enum Formula {
    ValueIn(usize, u64),
    And(Box<Formula>, Box<Formula>),
    Or(Box<Formula>, Box<Formula>),
    Not(Box<Formula>),
}

fn formula() -> impl Strategy<Value = Formula> {
    let leaf = (0..ARITY.len(), 0u64..16).prop_map(|(var, values)| Formula::ValueIn(var, values));
    leaf.prop_recursive(5, 40, 2, |inner| {
        let pair = || (inner.clone(), inner.clone()).prop_map(|(a, b)| (Box::new(a), Box::new(b)));
        prop_oneof![
            pair().prop_map(|(a, b)| Formula::And(a, b)),
            pair().prop_map(|(a, b)| Formula::Or(a, b)),
            inner.prop_map(|a| Formula::Not(Box::new(a))),
        ]
    })
}

/// Always true.
fn always() -> Formula {
    Formula::ValueIn(0, 3)
}

fn build(diagrams: &mut Diagrams, formula: &Formula) -> Ref {
    match formula {
        Formula::ValueIn(var, values) => diagrams.value_in(*var as Var, *values).unwrap(),
        Formula::And(a, b) => {
            let (a, b) = (build(diagrams, a), build(diagrams, b));
            diagrams.and(a, b).unwrap()
        }
        Formula::Or(a, b) => {
            let (a, b) = (build(diagrams, a), build(diagrams, b));
            diagrams.or(a, b).unwrap()
        }
        Formula::Not(a) => {
            let a = build(diagrams, a);
            diagrams.not(a).unwrap()
        }
    }
}

fn value(formula: &Formula, case: &[u8]) -> bool {
    match formula {
        Formula::ValueIn(var, values) => values >> case[*var] & 1 == 1,
        Formula::And(a, b) => value(a, case) && value(b, case),
        Formula::Or(a, b) => value(a, case) || value(b, case),
        Formula::Not(a) => !value(a, case),
    }
}

/// Every case whose values the masks permit.
fn cases(masks: &[u64]) -> Vec<Vec<u8>> {
    let mut all = vec![Vec::new()];
    for (arity, mask) in ARITY.iter().zip(masks) {
        all = all
            .into_iter()
            .flat_map(|case: Vec<u8>| {
                (0..*arity).filter(|value| mask >> value & 1 == 1).map(move |value| [case.clone(), vec![value]].concat())
            })
            .collect();
    }
    all
}

fn masks() -> impl Strategy<Value = Masks> {
    ARITY.map(|arity| 1u64..1 << arity).prop_map(|masks| masks.to_vec())
}

/// Outcome 2 where `a`, else 3 where `b`, else 4; impossible where `care` does not hold.
fn outcome(diagrams: &mut Diagrams, a: &Formula, b: &Formula, care: &Formula) -> Ref {
    let (a, b, care) = (build(diagrams, a), build(diagrams, b), build(diagrams, care));
    let lower = diagrams.choose(b, 3, 4).unwrap();
    let all = diagrams.choose(a, 2, lower).unwrap();
    diagrams.choose(care, all, IMPOSSIBLE).unwrap()
}

fn outcome_of(a: &Formula, b: &Formula, care: &Formula, case: &[u8]) -> Option<u16> {
    value(care, case).then(|| {
        if value(a, case) {
            2
        } else if value(b, case) {
            3
        } else {
            4
        }
    })
}

proptest! {
    #[test]
    fn equal_functions_are_equal_refs(a in formula(), b in formula()) {
        let mut diagrams = Diagrams::new(ARITY.to_vec(), 10_000);
        let same = cases(&[15; 5]).iter().all(|case| value(&a, case) == value(&b, case));
        let (a, b) = (build(&mut diagrams, &a), build(&mut diagrams, &b));
        prop_assert_eq!(a == b, same);
    }

    #[test]
    fn what_completions_reach_is_what_enumeration_finds(a in formula(), b in formula(), care in formula(), masks in masks()) {
        let mut diagrams = Diagrams::new(ARITY.to_vec(), 10_000);
        let function = outcome(&mut diagrams, &a, &b, &care);
        let expected = cases(&masks).iter().filter_map(|case| outcome_of(&a, &b, &care, case)).fold(0, |found, outcome| found | 1 << outcome);
        prop_assert_eq!(Walk::default().reach(&diagrams, function, &masks), expected);
    }

    #[test]
    fn the_greatest_of_two_functions_is_so_in_every_case(a in formula(), b in formula(), care in formula(), other in formula()) {
        let mut diagrams = Diagrams::new(ARITY.to_vec(), 10_000);
        let one = outcome(&mut diagrams, &a, &b, &care);
        let holds = build(&mut diagrams, &other);
        let two = diagrams.choose(holds, 3, FALSE).unwrap();
        let greatest = diagrams.greatest(one, two).unwrap();
        prop_assert_eq!(greatest, diagrams.greatest(two, one).unwrap());
        for case in cases(&[15; 5]) {
            let masks: Masks = case.iter().map(|value| 1 << value).collect();
            let expected = outcome_of(&a, &b, &care, &case).map(|of| if value(&other, &case) { of.max(3) } else { of });
            let reached = Walk::default().reach(&diagrams, greatest, &masks);
            prop_assert_eq!(reached, expected.map_or(0, |of| 1 << of));
        }
    }

    #[test]
    fn pairs_of_terminals_are_those_that_enumeration_finds(a in formula(), b in formula(), care in formula(), other in formula(), masks in masks()) {
        let mut diagrams = Diagrams::new(ARITY.to_vec(), 10_000);
        let mut elsewhere = Diagrams::new(ARITY.to_vec(), 10_000);
        let one = outcome(&mut diagrams, &a, &b, &care);
        let two = outcome(&mut elsewhere, &b, &other, &always());
        let two = diagrams.adopt(&elsewhere, two, &masks, &mut Copied::default()).unwrap();
        let mut expected: Vec<(Ref, Ref)> = cases(&masks)
            .iter()
            .filter_map(|case| Some((outcome_of(&a, &b, &care, case)?.into(), outcome_of(&b, &other, &always(), case)?.into())))
            .collect();
        expected.sort_unstable();
        expected.dedup();
        prop_assert_eq!(diagrams.pairs(one, two, &masks), expected);
    }

    #[test]
    fn adopted_functions_are_equal_where_no_permitted_case_tells_them_apart(a in formula(), b in formula(), masks in masks()) {
        let (mut diagrams, mut elsewhere) = (Diagrams::new(ARITY.to_vec(), 10_000), Diagrams::new(ARITY.to_vec(), 10_000));
        let mut copied = Copied::default();
        let [one, two] = [&a, &b].map(|formula| {
            let function = build(&mut elsewhere, formula);
            diagrams.adopt(&elsewhere, function, &masks, &mut copied).unwrap()
        });
        let same = cases(&masks).iter().all(|case| value(&a, case) == value(&b, case));
        prop_assert_eq!(one == two, same);
        let both = diagrams.and(one, two).unwrap();
        prop_assert_eq!(both != FALSE, cases(&masks).iter().any(|case| value(&a, case) && value(&b, case)));
    }

    #[test]
    fn a_share_is_what_enumeration_counts(a in formula(), masks in masks(), weights in prop::collection::vec(1u32..9, 4)) {
        let mut diagrams = Diagrams::new(ARITY.to_vec(), 10_000);
        let function = build(&mut diagrams, &a);
        // The first and the last variable exclude each other; the second has weights.
        let mut of = vec![Vec::new(); ARITY.len()];
        of[1] = weights[..3].to_vec();
        let masks = Masks::from([3, masks[1], masks[2], masks[3], 3]);
        let measure = Weights::new(masks.clone(), of, vec![Some(weights[3]), None, None, None, Some(2)], 5);
        let weight = |case: &[u8]| {
            let exclusive = match (case[0], case[4]) { (0, 0) => 5, (1, 0) => weights[3], (0, 1) => 2, _ => 0 };
            u128::from(exclusive * weights[usize::from(case[1])])
        };
        let all: u128 = cases(&masks).iter().map(|case| weight(case)).sum();
        let some: u128 = cases(&masks).iter().filter(|case| value(&a, case)).map(|case| weight(case)).sum();
        let found = diagrams.measure(function, &measure, &mut Measured::default());
        let expected = WHOLE / all * some;
        prop_assert!(found.abs_diff(expected) < WHOLE >> 60, "{} is not {}", found, expected);
    }

    #[test]
    fn a_partial_case_that_covers_is_true_in_all_its_completions(a in formula(), care in formula(), masks in masks()) {
        let mut diagrams = Diagrams::new(ARITY.to_vec(), 10_000);
        let (is, possible) = (build(&mut diagrams, &a), build(&mut diagrams, &care));
        let function = diagrams.choose(possible, is, IMPOSSIBLE).unwrap();
        let found = diagrams.shortest(function, &masks, &|_, _| 1, &mut Notes::default());
        let found = found.map(|literals| diagrams.widened(function, &masks, literals, &mut Walk::default()));
        let exists = cases(&masks).iter().any(|case| value(&care, case) && value(&a, case));
        prop_assert_eq!(found.is_some(), exists);
        if let Some(literals) = found {
            let inside = |case: &Vec<u8>| literals.iter().all(|(var, values)| values >> case[usize::from(*var)] & 1 == 1);
            prop_assert!(cases(&masks).iter().filter(|case| inside(case)).all(|case| !value(&care, case) || value(&a, case)));
            for (at, _) in literals.iter().enumerate() {
                let others = |case: &Vec<u8>| {
                    literals.iter().enumerate().all(|(of, (var, values))| of == at || values >> case[usize::from(*var)] & 1 == 1)
                };
                prop_assert!(cases(&masks).iter().filter(|case| others(case)).any(|case| value(&care, case) && !value(&a, case)));
            }
        }
    }

    #[test]
    fn a_variable_matters_where_two_cases_that_differ_in_it_alone_differ(a in formula(), b in formula(), care in formula(), masks in masks()) {
        let mut diagrams = Diagrams::new(ARITY.to_vec(), 10_000);
        let function = outcome(&mut diagrams, &a, &b, &care);
        let mut walk = Walk::default();
        walk.new_masks();
        for var in 0..ARITY.len() {
            let mut nodes = Vec::new();
            walk.each_node(&diagrams, function, &masks, |node, of| if usize::from(of) == var { nodes.push(node) });
            let found = walk.matters(&diagrams, var as Var, &nodes, &masks);
            let expected = cases(&masks).iter().any(|case| (0..ARITY[var]).filter(|value| masks[var] >> value & 1 == 1).any(|value| {
                let mut other = case.clone();
                other[var] = value;
                let (one, other) = (outcome_of(&a, &b, &care, case), outcome_of(&a, &b, &care, &other));
                one.is_some() && other.is_some() && one != other
            }));
            prop_assert_eq!(found, expected, "variable {}", var);
        }
    }
}

#[test]
fn past_the_budget_there_is_no_answer() {
    let mut diagrams = Diagrams::new(vec![2; 8], 3);
    let built = (0..8).try_fold(TRUE, |all, var| {
        let one = diagrams.value_in(var, 0b10)?;
        diagrams.and(all, one)
    });
    assert_eq!(built, Err(OverBudget));
}
