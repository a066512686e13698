//! Conditions as trees on no case.

use crate::law::{Condition, Instrument, Test};
use crate::report::{Grounds, GroundsKind, Truth};

/// A condition as the report shows it, on no case.
pub fn tree(instrument: &Instrument, condition: &Condition) -> Grounds {
    let group = |kind: GroundsKind, parts: &[Condition]| {
        let children = parts.iter().map(|part| tree(instrument, part)).collect();
        Grounds { children, ..unknown(kind) }
    };
    match condition {
        Condition::All(parts) => group(GroundsKind::All, parts),
        Condition::Any(parts) => group(GroundsKind::Any, parts),
        Condition::NoneOf(parts) => group(GroundsKind::None, parts),
        Condition::Not(part) => group(GroundsKind::Not, std::slice::from_ref(part)),
        Condition::AtLeast(count, parts) => Grounds { count: Some(*count), ..group(GroundsKind::AtLeast, parts) },
        Condition::Test(test, _) => leaf(instrument, test),
    }
}

fn leaf(instrument: &Instrument, test: &Test) -> Grounds {
    let fact = |id: &String, operator: &str, values: &[String]| Grounds {
        fact: Some(id.clone()),
        operator: Some(operator.to_string()),
        values: values.to_vec(),
        ..unknown(GroundsKind::Fact)
    };
    let codes = |operator: &str, list: &String| Grounds {
        operator: Some(operator.to_string()),
        list: Some(list.clone()),
        ..unknown(GroundsKind::Codes)
    };
    let reference =
        |kind: GroundsKind, id: &String| Grounds { provision: Some(format!("{}/{id}", instrument.id)), ..unknown(kind) };
    match test {
        Test::Yes(id) => fact(id, "is", &[]),
        Test::Is(id, values) => fact(id, "is", values),
        Test::IsAtLeast(id, value) => fact(id, "is-at-least", std::slice::from_ref(value)),
        Test::IsIn(id, list) => Grounds { list: Some(list.clone()), ..fact(id, "is-in", &[]) },
        Test::SomeCodeIn(list) => codes("some", list),
        Test::EveryCodeIn(list) => codes("every", list),
        Test::Holds(id) => reference(GroundsKind::Definition, id),
        Test::Applies(id) => reference(GroundsKind::Applies, id),
    }
}

fn unknown(kind: GroundsKind) -> Grounds {
    let (count, fact, operator, list, provision) = (None, None, None, None, None);
    Grounds { kind, value: Truth::Unknown, count, fact, operator, values: Vec::new(), list, provision, children: Vec::new() }
}
