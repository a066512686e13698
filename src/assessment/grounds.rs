//! The direct walk of a condition in strong Kleene logic: the reasons behind a finding, leaf by leaf.

use std::cell::RefCell;

use crate::assessment::case::{Case, Value};
use crate::facts::Kind;
use crate::law::CONTESTED;
use crate::law::{Condition, Instrument, Provision, Rule, Standing, Test};
use crate::program::Program;
use crate::report::{Grounds, GroundsKind, Truth};

/// A case against which conditions are walked.
pub struct Reader<'p, 'a> {
    program: &'p Program<'a>,
    case: &'p Case,
    /// Codes that the definitions of control-list entries prove.
    proved: Vec<usize>,
    /// Values of definitions found so far, by their place in the program.
    known: RefCell<Vec<Option<Truth>>>,
}

impl<'p, 'a> Reader<'p, 'a> {
    /// A reader of a case, which knows what the entries' definitions prove.
    pub fn new(program: &'p Program<'a>, case: &'p Case) -> Self {
        let unknown = || RefCell::new(vec![None; program.rules.len()]);
        let mut reader = Reader { program, case, proved: Vec::new(), known: unknown() };
        let mut proved = Vec::new();
        for rule in &program.rules {
            let Rule::Definition { lists: Some(code), .. } = &rule.provision.rule else { continue };
            if reader.provision(rule.instrument, rule.provision).value == Truth::True {
                proved.extend(program.space.codes.index(code));
            }
        }
        (reader.proved, reader.known) = (proved, unknown());
        reader
    }

    /// The condition of a provision, exceptions included, on the case.
    pub fn provision(&self, instrument: &'a Instrument, provision: &'a Provision) -> Grounds {
        let mut conditions = provision.rule.conditions().into_iter();
        let when = conditions.next().map(|when| self.condition(instrument, when));
        let Some(unless) = conditions.next() else {
            return when.unwrap_or_else(|| group(GroundsKind::All, Truth::True, Vec::new()));
        };
        let unless = self.condition(instrument, unless);
        let not = group(GroundsKind::Not, not(unless.value), vec![unless]);
        let parts: Vec<Grounds> = when.into_iter().chain([not]).collect();
        group(GroundsKind::All, all(&parts), parts)
    }

    /// A condition on the case.
    pub fn condition(&self, instrument: &'a Instrument, condition: &'a Condition) -> Grounds {
        let parts =
            |parts: &'a [Condition]| -> Vec<Grounds> { parts.iter().map(|part| self.condition(instrument, part)).collect() };
        match condition {
            Condition::All(of) => {
                let of = parts(of);
                group(GroundsKind::All, all(&of), of)
            }
            Condition::Any(of) => {
                let of = parts(of);
                group(GroundsKind::Any, any(&of), of)
            }
            Condition::NoneOf(of) => {
                let of = parts(of);
                group(GroundsKind::None, not(any(&of)), of)
            }
            Condition::Not(part) => {
                let part = self.condition(instrument, part);
                group(GroundsKind::Not, not(part.value), vec![part])
            }
            Condition::AtLeast(count, of) => {
                let of = parts(of);
                Grounds { count: Some(*count), ..group(GroundsKind::AtLeast, at_least(*count, &of), of) }
            }
            Condition::Test(test, _) => self.test(instrument, test),
        }
    }

    fn test(&self, instrument: &'a Instrument, test: &'a Test) -> Grounds {
        match test {
            Test::Yes(fact) => self.choice(fact, "is", &[], |at, _| at == 1),
            Test::Is(fact, values) => self.choice(fact, "is", values, |at, choices| {
                choices.get(at).is_some_and(|choice| values.iter().any(|value| value == choice))
            }),
            Test::IsAtLeast(fact, value) => {
                let values = std::slice::from_ref(value);
                self.choice(fact, "is-at-least", values, |at, choices| {
                    choices.iter().position(|choice| choice == value).is_some_and(|level| at >= level)
                })
            }
            Test::IsIn(fact, list) => {
                let mut grounds =
                    Grounds { list: Some(list.clone()), ..self.fact(fact, "is-in", &[], |value| self.country_in(value, list)) };
                let is_stated = self.program.law.vocabulary.index(fact).is_some_and(|index| self.case.facts.get(index).is_some());
                if is_stated && grounds.value == Truth::Unknown {
                    grounds.children.push(self.choice(CONTESTED, "is", &[], |at, _| at == 1));
                }
                grounds
            }
            Test::SomeCodeIn(list) => self.codes("some", list),
            Test::EveryCodeIn(list) => self.codes("every", list),
            Test::Holds(id) => self.reference(GroundsKind::Definition, instrument, id),
            Test::Applies(id) => self.reference(GroundsKind::Applies, instrument, id),
        }
    }

    /// A definition or another provision, by its value: its own condition is a finding of its own.
    fn reference(&self, kind: GroundsKind, instrument: &'a Instrument, id: &str) -> Grounds {
        let Some(place) = self.program.place(instrument, id) else { return group(kind, Truth::False, Vec::new()) };
        let known = self.known.borrow().get(place).copied().flatten();
        let rule = self.program.rules.get(place);
        let value = known.or_else(|| rule.map(|rule| self.provision(instrument, rule.provision).value)).unwrap_or(Truth::False);
        if let Some(slot) = self.known.borrow_mut().get_mut(place) {
            *slot = Some(value);
        }
        Grounds { provision: rule.map(|rule| rule.path.clone()), ..group(kind, value, Vec::new()) }
    }

    fn choice(&self, fact: &str, operator: &str, values: &[String], holds: impl Fn(usize, &[&str]) -> bool) -> Grounds {
        let choices = self.program.law.vocabulary.get(fact).map_or(Vec::new(), |fact| fact.kind.choices());
        self.fact(fact, operator, values, |value| match value {
            Value::Choice(at) => truth(holds(*at, &choices)),
            Value::Country(_) | Value::Codes(_) => Truth::Unknown,
        })
    }

    fn fact(&self, fact: &str, operator: &str, values: &[String], holds: impl Fn(&Value) -> Truth) -> Grounds {
        let stated = self.program.law.vocabulary.index(fact).and_then(|index| self.case.facts.get(index));
        let mut grounds = group(GroundsKind::Fact, stated.map_or(Truth::Unknown, holds), Vec::new());
        grounds.fact = Some(fact.to_string());
        grounds.operator = Some(operator.to_string());
        grounds.values = values.to_vec();
        grounds
    }

    /// A firm entry counts; a partial or contested one as far as the case says that such entries do.
    fn country_in(&self, value: &Value, list: &str) -> Truth {
        let (Value::Country(at), Some(list)) = (value, self.program.law.list(list)) else { return Truth::Unknown };
        let Some(name) = self.program.space.countries.names().get(*at) else { return Truth::Unknown };
        let mut entries =
            list.entries.iter().filter(|entry| entry.active(self.case.day) && entry.values.contains(name)).peekable();
        if entries.peek().is_none() {
            return Truth::False;
        }
        if entries.any(|entry| entry.standing == Standing::Firm) {
            return Truth::True;
        }
        let counts = self.program.law.vocabulary.index(CONTESTED).and_then(|index| self.case.facts.get(index));
        counts.map_or(Truth::Unknown, |value| truth(*value == Value::Choice(1)))
    }

    fn codes(&self, operator: &str, list: &str) -> Grounds {
        let mut grounds = group(GroundsKind::Codes, self.codes_value(operator, list), Vec::new());
        grounds.operator = Some(operator.to_string());
        grounds.list = Some(list.to_string());
        grounds
    }

    /// Stated codes are all the item has; without them, what entries prove is some of what it has.
    fn codes_value(&self, operator: &str, list: &str) -> Truth {
        let stated = self
            .program
            .law
            .vocabulary
            .facts
            .iter()
            .position(|fact| fact.kind == Kind::Codes)
            .and_then(|index| self.case.facts.get(index));
        let on = |code: &usize| self.program.space.codes.on_list(*code, list, self.case.day);
        let is_listed = |code: &&usize| self.program.space.codes.options(**code, self.case.day).iter().any(Option::is_some);
        match (operator, stated) {
            ("some", Some(Value::Codes(codes))) => three(codes.iter().map(on), Truth::True),
            ("some", _) if self.proved.iter().map(on).any(|on| on == Some(true)) => Truth::True,
            ("every", Some(Value::Codes(codes))) => {
                let listed: Vec<&usize> = codes.iter().filter(is_listed).collect();
                if listed.is_empty() { Truth::False } else { three(listed.into_iter().map(on), Truth::False) }
            }
            ("every", None) if self.proved.iter().map(on).any(|on| on == Some(false)) => Truth::False,
            _ => Truth::Unknown,
        }
    }
}

/// `decisive` where one part has it, the opposite where all parts have that, else unknown.
fn three(parts: impl Iterator<Item = Option<bool>>, decisive: Truth) -> Truth {
    let mut value = not(decisive);
    for part in parts {
        match part {
            Some(part) if truth(part) == decisive => return decisive,
            Some(_) => {}
            None => value = Truth::Unknown,
        }
    }
    value
}

fn truth(holds: bool) -> Truth {
    if holds { Truth::True } else { Truth::False }
}

fn not(value: Truth) -> Truth {
    match value {
        Truth::False => Truth::True,
        Truth::Unknown => Truth::Unknown,
        Truth::True => Truth::False,
    }
}

fn all(parts: &[Grounds]) -> Truth {
    parts.iter().map(|part| part.value).min().unwrap_or(Truth::True)
}

fn any(parts: &[Grounds]) -> Truth {
    parts.iter().map(|part| part.value).max().unwrap_or(Truth::False)
}

fn at_least(count: usize, parts: &[Grounds]) -> Truth {
    let reaching = |value: Truth| parts.iter().filter(|part| part.value >= value).count();
    match (reaching(Truth::True) >= count, reaching(Truth::Unknown) >= count) {
        (true, _) => Truth::True,
        (false, true) => Truth::Unknown,
        (false, false) => Truth::False,
    }
}

fn group(kind: GroundsKind, value: Truth, children: Vec<Grounds>) -> Grounds {
    let (count, fact, operator, list, provision) = (None, None, None, None, None);
    Grounds { kind, value, count, fact, operator, values: Vec::new(), list, provision, children }
}
