//! What the integration tests share: the shipped law, cases written as in the law files, and a regime for them.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what it expects by panicking")]
#![allow(dead_code, reason = "every test file uses a part of it")]

pub mod amending;
pub mod enumerated;
pub mod examples;
pub mod generated;
pub mod random;
pub mod sheet;
pub mod two_valued;

use std::collections::BTreeMap;

use catchall::api::{Raw, Regime, RegimeSpec, StatedFacts};
use catchall::day::{Day, within};
use catchall::facts::{Kind, Stated};
use catchall::law::{BaseCase, Instrument, Law, Outcome, Setting};
use catchall::library;
use catchall::report::{Range, Report};

/// The shipped law; its mistakes are what the test shows when there are any.
pub fn law() -> &'static Law {
    library::law()
        .unwrap_or_else(|mistakes| panic!("{}", mistakes.iter().map(|mistake| format!("{mistake}\n")).collect::<String>()))
}

/// The regime of all shipped texts that are law on a day.
pub fn regime(as_of: &str) -> Regime {
    open(as_of, false)
}

/// The same, for cases of any day.
pub fn regime_as_if(as_of: &str) -> Regime {
    open(as_of, true)
}

fn open(as_of: &str, as_if: bool) -> Regime {
    let in_force = in_force(as_of).map(|instrument| instrument.id.as_str());
    open_texts(&in_force.collect::<Vec<_>>(), as_of, as_if)
}

/// The texts that are law on a day.
pub fn in_force(day: &str) -> impl Iterator<Item = &'static Instrument> {
    let day = Day::parse(day).unwrap();
    let applies = move |text: &&Instrument| text.status == "law" && within(day, Some(text.from), text.until);
    law().instruments.iter().filter(applies)
}

/// The regime of the texts named.
pub fn open_texts(instruments: &[&str], as_of: &str, as_if: bool) -> Regime {
    let instruments = instruments.iter().map(|id| id.to_string()).collect();
    let spec = RegimeSpec { instruments, as_of: as_of.to_string(), as_if };
    Regime::open(&spec).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// The regime in which a text's examples run: with the others in force on `day`, or alone on its own last day.
pub fn regime_of(text: &Instrument, day: &str) -> Regime {
    match text.until.map(|until| until.to_string()) {
        Some(until) if until.as_str() < day => open_texts(&[&text.id], &until, true),
        _ if in_force(day).any(|other| other.id == text.id) => regime_as_if(day),
        _ => open_texts(&[&text.id], day, true),
    }
}

/// A range in the letters of the tables in `law/README.md`.
pub fn letters(range: &Range) -> String {
    let letter = |outcome: Outcome| match outcome {
        // Duties aside, no licence is needed.
        Outcome::NoRequirementFound | Outcome::DutyOnly => "F",
        Outcome::MayBeRequired => "O",
        Outcome::GeneralAuthorisation => "G",
        Outcome::NotifyAndHold => "N",
        Outcome::AuthorisationRequired => "L",
        Outcome::Prohibited => "P",
    };
    let mut ends: Vec<&str> = [range.least, range.most].into_iter().flatten().map(letter).collect();
    ends.dedup();
    ends.join("-")
}

/// What an outcome of a text is called where texts are compared: demands that ask for nothing are silent.
pub fn in_words(text: &Instrument, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::NoRequirementFound if text.is_demands() => "not-addressed",
        _ => outcome.word(),
    }
}

/// Stated facts, by id.
#[derive(Clone, Debug, Default)]
pub struct Facts(pub BTreeMap<String, Stated>);

impl Facts {
    /// Facts written as in a law file: `destination KE · item-codes 4A005, 5A004.a · every informed-… no`.
    pub fn parse(text: &str) -> Facts {
        let mut facts = Facts::default();
        facts.add(text);
        facts
    }

    /// States more facts, over what is stated already.
    pub fn add(&mut self, text: &str) {
        for part in text.split(" · ").map(str::trim).filter(|part| !part.is_empty()) {
            match part.strip_prefix("every ").and_then(|rest| rest.split_once("… ")) {
                Some((prefix, value)) => self.set_every(prefix, value),
                None => {
                    let (fact, value) = part.split_once(' ').unwrap_or_else(|| panic!("`{part}` states no fact"));
                    self.set(fact, value);
                }
            }
        }
    }

    /// Facts of a base case, then those that an example states, with what these entail raised in the base case.
    pub fn of_example(base: Option<&BaseCase>, lines: &[Vec<Setting>]) -> Facts {
        let mut facts = Facts::default();
        for setting in base.iter().flat_map(|base| base.lines.iter().flatten()) {
            facts.apply(setting);
        }
        let mut own = Facts::default();
        for setting in lines.iter().flatten() {
            own.apply(setting);
            facts.apply(setting);
        }
        facts.raise(&own);
        facts
    }

    /// The defaults of the worked scenarios, then the facts of one, with what these entail raised in the defaults.
    pub fn scenario(text: &str) -> Facts {
        let mut facts = Facts::parse(
            "dual-use yes · free-zone no · every informed-… no · every knows-… none · returned-after-repair no · for-exhibition no · \
             within-group no · national-list no · other-state-list no · known-to-go-on no",
        );
        let own = Facts::parse(text);
        facts.add(text);
        for fact in ["purchaser", "final-destination"] {
            if let (None, Some(destination)) = (facts.0.get(fact), own.0.get("destination")) {
                facts.0.insert(fact.to_string(), destination.clone());
            }
        }
        facts.raise(&own);
        facts
    }

    /// The facts of one of the page's example cases, over what all of them share; `text` states more.
    pub fn page_example(id: &str, text: &str) -> Facts {
        let all = page_examples();
        let case = all["cases"].as_array().unwrap().iter().find(|case| case["id"] == id);
        let own = &case.unwrap_or_else(|| panic!("www/cases/examples.json has no case `{id}`"))["facts"];
        let mut facts = Facts::default();
        for (fact, value) in [&all["base"], own].into_iter().flat_map(|facts| facts.as_object().unwrap()) {
            facts.0.insert(fact.clone(), stated(value));
        }
        facts.add(text);
        facts
    }

    /// The facts of a transaction of the case library, by the number of the case and the letter; `text` states more.
    pub fn library(number: u64, transaction: &str, text: &str) -> Facts {
        let all: serde_json::Value = serde_json::from_str(include_str!("../../www/cases/library.json")).unwrap();
        let case = all["cases"].as_array().unwrap().iter().find(|case| case["number"] == number);
        let case = case.unwrap_or_else(|| panic!("www/cases/library.json has no case {number}"));
        let found = case["transactions"].as_array().unwrap().iter().find(|one| one["id"] == transaction);
        let own = &found.unwrap_or_else(|| panic!("case {number} has no transaction `{transaction}`"))["facts"];
        let mut facts = Facts::default();
        for (fact, value) in own.as_object().unwrap() {
            facts.0.insert(fact.clone(), stated(value));
        }
        facts.add(text);
        facts.raise(&Facts::parse(text));
        facts
    }

    fn apply(&mut self, setting: &Setting) {
        match setting {
            Setting::Fact { fact, value } => self.set(fact, value),
            Setting::Every { prefix, value } => self.set_every(prefix, value),
        }
    }

    fn set_every(&mut self, prefix: &str, value: &str) {
        for fact in law().vocabulary.ids().filter(|id| id.starts_with(prefix)) {
            self.set(fact, value);
        }
    }

    /// States one fact; `unknown` unstates it, `none` stands for no code.
    pub fn set(&mut self, fact: &str, value: &str) {
        let kind = law().vocabulary.get(fact).map(|fact| &fact.kind);
        let stated = match (kind, value) {
            (_, "unknown") => {
                self.0.remove(fact);
                return;
            }
            (Some(Kind::Codes), "none") => Stated::Words(Vec::new()),
            (Some(Kind::Codes), codes) => Stated::Words(codes.split(", ").map(str::to_string).collect()),
            (Some(Kind::YesNo), "yes") => Stated::Flag(true),
            (Some(Kind::YesNo), "no") => Stated::Flag(false),
            (_, word) => Stated::Word(word.to_string()),
        };
        self.0.insert(fact.to_string(), stated);
    }

    /// What `own` states carries its consequences into these facts.
    fn raise(&mut self, own: &Facts) {
        let vocabulary = &law().vocabulary;
        for (id, value) in &own.0 {
            let Some(fact) = vocabulary.get(id) else { continue };
            for entailed in fact.entails.iter().filter(|entailed| !own.0.contains_key(*entailed)) {
                let level = |value: &Stated| match value {
                    Stated::Flag(yes) => usize::from(*yes),
                    Stated::Word(word) => fact.kind.choices().iter().position(|choice| choice == word).unwrap_or(0),
                    Stated::Words(_) => 0,
                };
                if self.0.get(entailed).is_some_and(|now| level(now) < level(value)) {
                    self.0.insert(entailed.clone(), value.clone());
                }
            }
        }
    }

    /// As a request.
    pub fn request(&self) -> StatedFacts {
        StatedFacts(self.0.iter().map(|(fact, stated)| (fact.clone().into(), Raw::Stated(stated.clone()))).collect())
    }

    /// The report on these facts.
    pub fn assess(&self, regime: &Regime) -> Report {
        regime.assess(&self.request()).unwrap_or_else(|problems| panic!("{problems:#?}"))
    }
}

/// The example cases of the page, as its file holds them.
pub fn page_examples() -> serde_json::Value {
    serde_json::from_str(include_str!("../../www/cases/examples.json")).unwrap()
}

fn stated(value: &serde_json::Value) -> Stated {
    match value {
        serde_json::Value::Bool(flag) => Stated::Flag(*flag),
        serde_json::Value::Array(words) => Stated::Words(words.iter().map(|word| word.as_str().unwrap().to_string()).collect()),
        word => Stated::Word(word.as_str().unwrap().to_string()),
    }
}

/// A report in a few lines: headline, the range of each layer, what the union layer still asks, notices.
pub fn summary(report: &Report) -> String {
    let headline = &report.headline;
    let outcome = headline.outcome.map_or("not determined", |outcome| outcome.word());
    let mut lines = vec![format!("{} · {outcome}", headline.layer.word())];
    let layers =
        [("union", &report.outcomes.union), ("national", &report.outcomes.national), ("sanctions", &report.outcomes.sanctions)];
    for (name, range) in layers {
        let ends: Vec<&str> = [range.least, range.most].into_iter().flatten().map(|outcome| outcome.word()).collect();
        let ends =
            if ends.first() == ends.last() { ends.first().copied().unwrap_or_default().to_string() } else { ends.join(" to ") };
        let because: Vec<&str> = range.because.iter().filter_map(|path| path.split('/').next_back()).collect();
        lines.push(format!("{name}: {} {ends} [{}]", format!("{:?}", range.state).to_lowercase(), because.join(" ")));
    }
    let asked: Vec<&str> = report
        .questions
        .iter()
        .filter(|question| question.layer.word() == "union")
        .map(|question| question.fact.as_str())
        .collect();
    if !asked.is_empty() {
        lines.push(format!("asks {}", asked.join(", ")));
    }
    if !report.notices.is_empty() {
        lines.push(format!("notes {}", report.notices.iter().map(|notice| notice.id.as_str()).collect::<Vec<_>>().join(", ")));
    }
    if !report.clash.is_empty() {
        lines.push(format!("clash {}", report.clash.join(", ")));
    }
    lines.join("\n")
}
