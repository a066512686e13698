//! How each test in a program's conditions comes out on a case, in strong Kleene logic.

use crate::assessment::case::{Case, Value};
use crate::facts::Kind;
use crate::law::{CONTESTED, Condition, Instrument, Rule, Test};
use crate::program::Program;
use crate::report::Truth;

/// The tests of every rule, in the order in which they stand in its conditions, resolved once for a program.
#[derive(Debug)]
pub struct Leaves {
    leaves: Vec<Leaf>,
    /// The place of each rule's first test, and one more at the end.
    starts: Vec<usize>,
    /// The rules that are control-list entries, each with the place of its code.
    entries: Vec<(usize, Option<usize>)>,
    /// The fact that says whether contested entries count.
    contested: Option<usize>,
}

#[derive(Debug)]
enum Leaf {
    /// A fact has one of these values, bit by bit.
    Choice { fact: usize, values: u64 },
    /// A country is of one of these classes, bit by bit: those of firm entries, and those of partial or contested ones.
    Country { fact: usize, firm: u64, contested: u64 },
    /// Some code is of one of these classes.
    SomeCode(Vec<usize>),
    /// Every code is.
    EveryCode(Vec<usize>),
    /// The rule at this place holds or applies.
    Rule(Option<usize>),
}

/// How a test comes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// This.
    Is(Truth),
    /// The country's entry is contested, and the case does not say whether such entries count.
    Contested,
}

/// How every test of a program comes out on one case.
#[derive(Debug)]
pub struct Reading<'r> {
    leaves: &'r Leaves,
    found: Vec<Found>,
    /// The value of each rule's condition.
    values: Vec<Option<Truth>>,
    /// Of each code that the item has, the classes that it may be of; and whether these are all its codes.
    codes: Vec<Vec<Option<usize>>>,
    are_all_codes: bool,
}

impl Leaves {
    /// Those of a program.
    pub fn new(program: &Program) -> Leaves {
        let mut leaves = Leaves {
            leaves: Vec::new(),
            starts: vec![0],
            entries: Vec::new(),
            contested: program.law.vocabulary.index(CONTESTED),
        };
        for (place, rule) in program.rules.iter().enumerate() {
            let tests = rule.provision.rule.conditions().into_iter().flat_map(Condition::tests);
            leaves.leaves.extend(tests.map(|(test, _)| leaf(program, rule.instrument, test)));
            leaves.starts.push(leaves.leaves.len());
            if let Rule::Definition { lists: Some(code), .. } = &rule.provision.rule {
                leaves.entries.push((place, program.space.codes.index(code)));
            }
        }
        leaves
    }

    /// How they come out on a case. Without stated codes, what entries prove is some of what the item has.
    pub fn read(&self, program: &Program, case: &Case) -> Reading<'_> {
        let (codes, values) = (&program.space.codes, || vec![None; program.rules.len()]);
        let options = |code: &usize| codes.options(*code, case.day);
        let stated = program.law.vocabulary.codes().and_then(|fact| case.facts.get(fact));
        let found = vec![Found::Is(Truth::Unknown); self.leaves.len()];
        let mut reading = Reading { leaves: self, found, values: values(), codes: Vec::new(), are_all_codes: false };
        if let Some(Value::Codes(stated)) = stated {
            reading.codes = stated.iter().map(options).collect();
            reading.are_all_codes = true;
        } else {
            let holds = |(place, _): &&(usize, Option<usize>)| reading.rule(program, case, *place) == Truth::True;
            let proved: Vec<usize> = self.entries.iter().filter(holds).filter_map(|(_, code)| *code).collect();
            reading.codes = proved.iter().map(options).collect();
            reading.values = values();
        }
        for place in 0..program.rules.len() {
            reading.rule(program, case, place);
        }
        reading
    }

    /// The places of a rule's tests.
    fn of(&self, rule: usize) -> std::ops::Range<usize> {
        let at = |rule: usize| self.starts.get(rule).copied().unwrap_or(self.leaves.len());
        at(rule)..at(rule + 1)
    }
}

impl Reading<'_> {
    /// How the tests of a rule come out.
    pub fn of(&self, rule: usize) -> &[Found] {
        self.found.get(self.leaves.of(rule)).unwrap_or_default()
    }

    /// The value of a rule's condition, exceptions included.
    pub fn value(&self, rule: usize) -> Truth {
        self.values.get(rule).copied().flatten().unwrap_or(Truth::Unknown)
    }

    /// The same, where it may not be read yet.
    fn rule(&mut self, program: &Program, case: &Case, place: usize) -> Truth {
        if let Some(Some(known)) = self.values.get(place) {
            return *known;
        }
        let Some(rule) = program.rules.get(place) else { return Truth::False };
        for at in self.leaves.of(place) {
            let Some(leaf) = self.leaves.leaves.get(at) else { continue };
            let found = self.leaf(program, case, leaf);
            if let Some(slot) = self.found.get_mut(at) {
                *slot = found;
            }
        }
        let mut found = self.of(place).iter().map(|found| found.truth());
        let mut conditions = rule.provision.rule.conditions().into_iter().map(|of| value(of, &mut found));
        let holds = conditions.next().unwrap_or(Truth::True);
        let value = conditions.fold(holds, |holds, excepted| holds.min(!excepted));
        if let Some(slot) = self.values.get_mut(place) {
            *slot = Some(value);
        }
        value
    }

    fn leaf(&mut self, program: &Program, case: &Case, leaf: &Leaf) -> Found {
        let counts = || match self.leaves.contested.and_then(|fact| case.facts.get(fact)) {
            Some(value) => Found::Is(Truth::of(*value == Value::Choice(1))),
            None => Found::Contested,
        };
        Found::Is(match leaf {
            Leaf::Choice { fact, values } => match case.facts.get(*fact) {
                Some(Value::Choice(at)) => Truth::of(values >> at & 1 == 1),
                _ => Truth::Unknown,
            },
            Leaf::Country { fact, firm, contested } => {
                let Some(Value::Country(country)) = case.facts.get(*fact) else { return Found::Is(Truth::Unknown) };
                let Some(class) = program.space.countries.class(*country, case.day) else { return Found::Is(Truth::Unknown) };
                match (firm >> class & 1, contested >> class & 1) {
                    (1, _) => Truth::True,
                    (_, 1) => return counts(),
                    _ => Truth::False,
                }
            }
            Leaf::SomeCode(classes) => self.some_code(classes),
            Leaf::EveryCode(classes) => self.every_code(classes),
            Leaf::Rule(place) => place.map_or(Truth::False, |place| self.rule(program, case, place)),
        })
    }

    fn some_code(&self, classes: &[usize]) -> Truth {
        let some = self.codes.iter().map(|options| inside(options, classes)).max().unwrap_or(Truth::False);
        if self.are_all_codes || some == Truth::True { some } else { Truth::Unknown }
    }

    /// Codes that are on no list at all do not count.
    fn every_code(&self, classes: &[usize]) -> Truth {
        let listed = self.codes.iter().filter(|options| options.iter().any(Option::is_some));
        let every = listed.map(|options| inside(options, classes)).min();
        match (every, self.are_all_codes) {
            (Some(every), true) => every,
            (None, true) => Truth::False,
            (Some(Truth::False), false) => Truth::False,
            (_, false) => Truth::Unknown,
        }
    }
}

impl Found {
    /// As a value of the condition around it.
    pub fn truth(self) -> Truth {
        match self {
            Found::Is(truth) => truth,
            Found::Contested => Truth::Unknown,
        }
    }
}

/// Whether a code that is of one of these classes is of one of those.
fn inside(options: &[Option<usize>], classes: &[usize]) -> Truth {
    match options.iter().flatten().filter(|class| classes.contains(class)).count() {
        0 => Truth::False,
        all if all == options.len() => Truth::True,
        _ => Truth::Unknown,
    }
}

/// The value of a condition where its tests come out so, in their order.
fn value(condition: &Condition, found: &mut impl Iterator<Item = Truth>) -> Truth {
    if let Condition::Test(..) = condition {
        return found.next().unwrap_or(Truth::Unknown);
    }
    of_parts(condition, condition.parts().iter().map(|part| value(part, found)))
}

/// The value of a group of conditions by those of its parts.
pub fn of_parts(condition: &Condition, parts: impl Iterator<Item = Truth>) -> Truth {
    let (mut least, mut most, mut hold, mut may) = (Truth::True, Truth::False, 0, 0);
    for part in parts {
        (least, most) = (least.min(part), most.max(part));
        hold += usize::from(part == Truth::True);
        may += usize::from(part != Truth::False);
    }
    match condition {
        Condition::All(_) => least,
        Condition::Any(_) => most,
        Condition::NoneOf(_) | Condition::Not(_) => !most,
        Condition::AtLeast(count, _) if hold >= *count => Truth::True,
        Condition::AtLeast(count, _) if may >= *count => Truth::Unknown,
        Condition::AtLeast(..) => Truth::False,
        Condition::Test(..) => Truth::Unknown,
    }
}

fn leaf(program: &Program, instrument: &Instrument, test: &Test) -> Leaf {
    let vocabulary = &program.law.vocabulary;
    let fact = |id: &str| vocabulary.index(id).unwrap_or(usize::MAX);
    let choice = |id: &str, holds: &dyn Fn(usize, &str) -> bool| {
        let choices = vocabulary.get(id).map_or(&Kind::Date, |fact| &fact.kind).choices();
        let places = choices.iter().enumerate().filter(|(at, choice)| holds(*at, choice));
        Leaf::Choice { fact: fact(id), values: places.fold(0, |values, (at, _)| values | 1 << at) }
    };
    match test {
        Test::Yes(id) => choice(id, &|at, _| at == 1),
        Test::Is(id, values) => choice(id, &|_, choice| values.iter().any(|value| value == choice)),
        Test::IsAtLeast(id, value) => {
            let level = vocabulary.get(id).and_then(|fact| fact.kind.place(value));
            choice(id, &|at, _| level.is_some_and(|level| at >= level))
        }
        Test::IsIn(id, list) => {
            let (firm, contested) = program.space.countries.in_list(list);
            Leaf::Country { fact: fact(id), firm, contested }
        }
        Test::SomeCodeIn(list) => Leaf::SomeCode(program.space.codes.in_list(list)),
        Test::EveryCodeIn(list) => Leaf::EveryCode(program.space.codes.in_list(list)),
        Test::Holds(id) | Test::Applies(id) => Leaf::Rule(program.place(instrument, id)),
    }
}
