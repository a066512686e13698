//! The reasons behind a finding: the condition of a provision on a case, leaf by leaf.

use crate::assessment::leaves::{Found, of_parts};
use crate::law::{CONTESTED, Condition, Instrument, Test};
use crate::program::{Compiled, Program};
use crate::report::{Grounds, GroundsKind, Truth};

/// The condition of a rule, exceptions included, where its tests come out so, in their order.
pub fn grounds(program: &Program, rule: &Compiled, found: &[Found]) -> Grounds {
    let mut builder = Builder { program, instrument: rule.instrument, found: found.iter().copied() };
    let mut conditions = rule.provision.rule.conditions().into_iter();
    let when = conditions.next().map(|when| builder.condition(when));
    let Some(unless) = conditions.next() else {
        return when.unwrap_or_else(|| group(GroundsKind::All, Truth::True, Vec::new()));
    };
    let unless = builder.condition(unless);
    let not = group(GroundsKind::Not, !unless.value, vec![unless]);
    let parts: Vec<Grounds> = when.into_iter().chain([not]).collect();
    let least = parts.iter().map(|part| part.value).min();
    group(GroundsKind::All, least.unwrap_or(Truth::True), parts)
}

struct Builder<'b, 'a, I> {
    program: &'b Program<'a>,
    instrument: &'a Instrument,
    found: I,
}

impl<I: Iterator<Item = Found>> Builder<'_, '_, I> {
    fn condition(&mut self, condition: &Condition) -> Grounds {
        let (kind, count) = match condition {
            Condition::All(_) => (GroundsKind::All, None),
            Condition::Any(_) => (GroundsKind::Any, None),
            Condition::NoneOf(_) => (GroundsKind::None, None),
            Condition::Not(_) => (GroundsKind::Not, None),
            Condition::AtLeast(count, _) => (GroundsKind::AtLeast, Some(*count)),
            Condition::Test(test, _) => return self.test(test),
        };
        let parts: Vec<Grounds> = condition.parts().iter().map(|part| self.condition(part)).collect();
        let value = of_parts(condition, parts.iter().map(|part| part.value));
        Grounds { count, ..group(kind, value, parts) }
    }

    fn test(&mut self, test: &Test) -> Grounds {
        let found = self.found.next().unwrap_or(Found::Is(Truth::Unknown));
        let fact = |fact: &str, operator: &str| Grounds {
            fact: Some(fact.to_string()),
            operator: Some(operator.to_string()),
            ..group(GroundsKind::Fact, found.truth(), Vec::new())
        };
        let codes = |operator: &str, list: &str| Grounds {
            operator: Some(operator.to_string()),
            list: Some(list.to_string()),
            ..group(GroundsKind::Codes, found.truth(), Vec::new())
        };
        match test {
            Test::Yes(of) => fact(of, "is"),
            Test::Is(of, values) => Grounds { values: values.clone(), ..fact(of, "is") },
            Test::IsAtLeast(of, value) => Grounds { values: vec![value.clone()], ..fact(of, "is-at-least") },
            Test::IsIn(of, list) => Grounds {
                list: Some(list.clone()),
                children: if found == Found::Contested { vec![fact(CONTESTED, "is")] } else { Vec::new() },
                ..fact(of, "is-in")
            },
            Test::SomeCodeIn(list) => codes("some", list),
            Test::EveryCodeIn(list) => codes("every", list),
            // A definition or another provision by its value: its own condition is a finding of its own.
            Test::Holds(id) => self.reference(GroundsKind::Definition, id, found),
            Test::Applies(id) => self.reference(GroundsKind::Applies, id, found),
        }
    }

    fn reference(&self, kind: GroundsKind, id: &str, found: Found) -> Grounds {
        let rule = self.program.place(self.instrument, id).and_then(|place| self.program.rules.get(place));
        Grounds { provision: rule.map(|rule| rule.path.clone()), ..group(kind, found.truth(), Vec::new()) }
    }
}

fn group(kind: GroundsKind, value: Truth, children: Vec<Grounds>) -> Grounds {
    let (count, fact, operator, list, provision) = (None, None, None, None, None);
    Grounds { kind, value, count, fact, operator, values: Vec::new(), list, provision, children }
}
