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
