//! Which facts a provision rests on.

use crate::law::{Condition, Instrument, Law, Provision, Standing, Test};
use crate::sorted;

/// The fact that makes partial and contested entries of lists count.
pub const CONTESTED: &str = "contested-embargo-counts";

/// What each provision of a text tests, by its place in the text, as [`tested`] says.
pub fn tested_by_each(law: &Law, instrument: &Instrument) -> Vec<Vec<usize>> {
    let provisions: Vec<&Provision> = instrument.provisions().collect();
    let mut known: Vec<Option<Vec<usize>>> = vec![None; provisions.len()];
    (0..provisions.len()).map(|at| tested_at(law, &provisions, at, &mut known)).collect()
}

fn tested_at(law: &Law, provisions: &[&Provision], at: usize, known: &mut [Option<Vec<usize>>]) -> Vec<usize> {
    if let Some(Some(known)) = known.get(at) {
        return known.clone();
    }
    let mut facts = Vec::new();
    let own = provisions.get(at).into_iter().flat_map(|provision| provision.rule.conditions());
    for (test, _) in own.flat_map(Condition::tests) {
        match test {
            Test::Holds(id) | Test::Applies(id) => {
                if let Some(other) = provisions.iter().position(|provision| &provision.id == id) {
                    facts.extend(tested_at(law, provisions, other, known));
                }
            }
            leaf => facts.extend(of_leaf(law, leaf)),
        }
    }
    let facts = sorted::set(facts);
    if let Some(slot) = known.get_mut(at) {
        *slot = Some(facts.clone());
    }
    facts
}

/// Indices, sorted, of the facts that a provision's condition tests, through definitions too.
pub fn tested(law: &Law, instrument: &Instrument, provision: &Provision) -> Vec<usize> {
    let provisions: Vec<&Provision> = instrument.provisions().collect();
    let place = provisions.iter().position(|other| other.id == provision.id);
    place.map_or(Vec::new(), |at| tested_at(law, &provisions, at, &mut vec![None; provisions.len()]))
}

/// The facts of a test that names no provision; a list with partial or contested entries tests whether these count.
fn of_leaf(law: &Law, test: &Test) -> Vec<usize> {
    let mut facts = Vec::new();
    match test {
        Test::Yes(fact) | Test::Is(fact, _) | Test::IsAtLeast(fact, _) => facts.extend(law.vocabulary.index(fact)),
        Test::IsIn(fact, list) => {
            facts.extend(law.vocabulary.index(fact));
            let entries = law.list(list).into_iter().flat_map(|list| &list.entries);
            if entries.into_iter().any(|entry| matches!(entry.standing, Standing::Partial | Standing::Contested)) {
                facts.extend(law.vocabulary.index(CONTESTED));
            }
        }
        Test::SomeCodeIn(_) | Test::EveryCodeIn(_) => facts.extend(law.vocabulary.codes()),
        Test::Holds(_) | Test::Applies(_) => {}
    }
    facts
}
