//! A case: a day and what is stated, and the completions that it leaves open.

use crate::day::Day;
use crate::facts::{Fact, Kind, Stated};
use crate::problem::Problem;
use crate::program::Program;
use crate::sorted;

/// A day and the stated facts, by their index in the vocabulary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The day, which lists follow.
    pub day: Day,
    /// What is stated. A fact that is not here is unknown.
    pub facts: Values,
}

/// Values of facts, by their index in the vocabulary, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values(Vec<(usize, Value)>);

impl Values {
    /// The value of a fact.
    pub fn get(&self, fact: usize) -> Option<&Value> {
        let place = self.0.binary_search_by_key(&fact, |(of, _)| *of).ok()?;
        self.0.get(place).map(|(_, value)| value)
    }

    /// States a fact.
    pub fn insert(&mut self, fact: usize, value: Value) {
        if self.0.last().is_none_or(|(last, _)| *last < fact) {
            // As nearly all come.
            return self.0.push((fact, value));
        }
        let place = self.0.partition_point(|(of, _)| *of < fact);
        match self.0.get_mut(place) {
            Some((of, stated)) if *of == fact => *stated = value,
            _ => self.0.insert(place, (fact, value)),
        }
    }

    /// The facts stated, in order, with their values.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &Value)> {
        self.0.iter().map(|(fact, value)| (*fact, value))
    }
}

/// The value of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// The place of the value among the fact's choices.
    Choice(usize),
    /// The place of the country among all.
    Country(usize),
    /// The places of the codes among all, sorted.
    Codes(Vec<usize>),
}

impl Case {
    /// Reads what a request states. `None` stands for a value of no permitted type.
    ///
    /// # Errors
    ///
    /// Every fact, value, country, code or day that does not exist, each with what would be right.
    pub fn parse<'s>(
        program: &Program,
        stated: impl IntoIterator<Item = (&'s str, Option<&'s Stated>)>,
    ) -> Result<Case, Vec<Problem>> {
        let vocabulary = &program.law.vocabulary;
        let stated = stated.into_iter();
        let room = stated.size_hint().1.unwrap_or(0);
        let mut case = Case { day: program.as_of, facts: Values(Vec::with_capacity(room)) };
        let mut problems = Vec::new();
        for (id, stated) in stated {
            let Some(index) = vocabulary.index(id) else {
                problems.push(Problem::unknown("unknown-fact", id, "fact", id, vocabulary.ids()));
                continue;
            };
            let Some(fact) = vocabulary.fact(index) else { continue };
            if matches!(stated, Some(Stated::Word(word)) if word == "unknown") {
                continue;
            }
            match (&fact.kind, stated) {
                (Kind::Date, Some(Stated::Word(text))) => match Day::parse(text) {
                    Some(day) => case.day = day,
                    None => problems.push(Problem::new("not-a-day", id, format!("`{text}` is no day; write `2026-11-23`"))),
                },
                _ => match value(program, fact, stated) {
                    Ok(value) => {
                        case.facts.insert(index, value);
                    }
                    Err(found) => problems.extend(found),
                },
            }
        }
        problems.extend(outside_validity(program, case.day));
        if problems.is_empty() { Ok(case) } else { Err(problems) }
    }

    /// What the case states of a fact, as a request would say it.
    pub fn stated(&self, program: &Program, fact: usize) -> Option<Stated> {
        let value = self.facts.get(fact)?;
        Some(say(program, program.law.vocabulary.fact(fact)?, value))
    }
}

/// A value as a request would say it.
pub fn say(program: &Program, fact: &Fact, value: &Value) -> Stated {
    let space = &program.space;
    match value {
        Value::Choice(at) if fact.kind == Kind::YesNo => Stated::Flag(*at == 1),
        Value::Choice(at) => Stated::Word(fact.kind.choices().get(*at).copied().unwrap_or_default().to_string()),
        Value::Country(at) => Stated::Word(space.countries.names().get(*at).cloned().unwrap_or_default()),
        Value::Codes(codes) => Stated::Words(codes.iter().filter_map(|code| space.codes.names().get(*code).cloned()).collect()),
    }
}

fn value(program: &Program, fact: &Fact, stated: Option<&Stated>) -> Result<Value, Vec<Problem>> {
    let malformed = |right: &str| vec![Problem::new("malformed", &fact.id, format!("`{}` takes {right}", fact.id))];
    match (&fact.kind, stated) {
        (Kind::YesNo, Some(Stated::Flag(yes))) => Ok(Value::Choice(usize::from(*yes))),
        (Kind::YesNo | Kind::OneOf(_) | Kind::Ordered(_), Some(Stated::Word(word))) => {
            let Some(at) = fact.kind.place(word) else {
                let choices = fact.kind.choices();
                let mut problem = Problem::unknown("unknown-value", &fact.id, "value", word, choices.iter().copied());
                problem.message = format!("`{}` is one of {}; {}", fact.id, choices.join(", "), problem.message);
                return Err(vec![problem]);
            };
            Ok(Value::Choice(at))
        }
        (Kind::Country { within }, Some(Stated::Word(word))) => country(program, fact, within.as_deref(), word),
        (Kind::Codes, Some(Stated::Words(words))) => codes(program, fact, words),
        (Kind::YesNo, _) => Err(malformed("true or false")),
        (Kind::OneOf(_) | Kind::Ordered(_), _) => Err(malformed(&format!("one of {}", fact.kind.choices().join(", ")))),
        (Kind::Country { .. }, _) => Err(malformed("a country of two letters, such as `KE`")),
        (Kind::Codes, _) => Err(malformed("a list of codes, such as [\"4A005\"]; the empty list says: checked, on no list")),
        (Kind::Date, _) => Err(malformed("a day such as `2026-11-23`")),
    }
}

fn country(program: &Program, fact: &Fact, within: Option<&str>, word: &str) -> Result<Value, Vec<Problem>> {
    let countries = &program.space.countries;
    let list = within.and_then(|list| program.law.list(list));
    let is_permitted = list.is_none_or(|list| list.entries.iter().any(|entry| entry.values.iter().any(|value| value == word)));
    match countries.index(word).filter(|_| is_permitted) {
        Some(index) => Ok(Value::Country(index)),
        None => {
            let permitted: Vec<&str> = match list {
                Some(list) => list.entries.iter().flat_map(|entry| entry.values.iter().map(String::as_str)).collect(),
                None => countries.names().iter().map(String::as_str).collect(),
            };
            Err(vec![Problem::unknown("unknown-country", &fact.id, "country", word, permitted)])
        }
    }
}

fn codes(program: &Program, fact: &Fact, words: &[String]) -> Result<Value, Vec<Problem>> {
    let codes = &program.space.codes;
    let mut found = Vec::new();
    let mut problems = Vec::new();
    for word in words {
        if let Some(index) = codes.index(word) {
            sorted::insert(&mut found, index);
        } else if codes.is_not_used(word) {
            problems.push(Problem::new(
                "code-not-used",
                &fact.id,
                format!("`{word}` is marked as not used in the list; it holds no item"),
            ));
        } else {
            problems.push(Problem::unknown("unknown-code", &fact.id, "code", word, codes.names().iter().map(String::as_str)));
        }
    }
    if problems.is_empty() { Ok(Value::Codes(found)) } else { Err(problems) }
}

/// A day outside the texts' time is refused, naming the text then in force, unless the regime is opened as if it had applied.
fn outside_validity(program: &Program, day: Day) -> Option<Problem> {
    if program.as_if {
        return None;
    }
    program.instruments.iter().find_map(|instrument| super::validity::problem(program.law, instrument, "day", day))
}
