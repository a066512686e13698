//! Which facts a provision rests on.

use crate::law::{Condition, Instrument, Law, Provision, Standing, Test};
use crate::sorted;

/// The fact that makes partial and contested entries of lists count.
pub const CONTESTED: &str = "contested-embargo-counts";

/// Indices, sorted, of the facts that a provision's condition tests, through definitions too.
pub fn tested(law: &Law, instrument: &Instrument, provision: &Provision) -> Vec<usize> {
    let mut facts = Vec::new();
    for (test, _) in provision.rule.conditions().into_iter().flat_map(Condition::tests) {
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
            Test::Holds(id) | Test::Applies(id) => {
                if let Some(other) = instrument.provisions().find(|provision| &provision.id == id) {
                    facts.extend(tested(law, instrument, other));
                }
            }
        }
    }
    sorted::set(facts)
}
