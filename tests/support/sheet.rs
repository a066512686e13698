//! What the tests of our fact sheet share: its usual cases, and short questions to a report and to the law.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what it expects by panicking")]

use catchall::law::{Instrument, ListKind, Provision, Rule, code_covers};
use catchall::report::{Report, Status, Usable};

use super::{Facts, law, regime};

/// The day of the cases and of the texts.
pub const TODAY: &str = "2026-11-23";

/// The report on a scenario of today.
pub fn assess(facts: &str) -> Report {
    Facts::scenario(facts).assess(&regime(TODAY))
}

/// The least and the most severe outcome of the Union's layer.
#[track_caller]
pub fn union(facts: &str, least: &str, most: &str) {
    let range = assess(facts).outcomes.union;
    let found = [range.least, range.most].map(|outcome| outcome.map_or("none", |outcome| outcome.word()));
    assert_eq!(found, [least, most], "{facts}");
}

/// What a provision of the regulation does in a report.
pub fn status(report: &Report, id: &str) -> Status {
    let path = format!("/{id}");
    report.findings.iter().find(|finding| finding.provision.ends_with(&path)).unwrap_or_else(|| panic!("no finding {id}")).status
}

/// Whether a general authorisation can be used.
pub fn usable(report: &Report, id: &str) -> Usable {
    let path = format!("/{id}");
    report
        .authorisations
        .iter()
        .find(|one| one.provision.ends_with(&path))
        .unwrap_or_else(|| panic!("no authorisation {id}"))
        .status
}

/// Whether a list holds a code or a country on the day of today's texts.
pub fn on_list(list: &str, value: &str) -> bool {
    let list = law().list(list).unwrap_or_else(|| panic!("no list {list}"));
    let covers = |entry: &String| if list.kind == ListKind::Countries { entry == value } else { code_covers(entry, value) };
    let today = catchall::day::Day::parse(TODAY).unwrap();
    list.entries.iter().any(|entry| entry.active(today) && entry.values.iter().any(covers))
}

/// The dual-use regulation.
pub fn regulation() -> &'static Instrument {
    law().instruments.iter().find(|instrument| instrument.text.as_deref().is_some_and(|text| text.contains("2021/821"))).unwrap()
}

/// One of its provisions.
pub fn provision(id: &str) -> &'static Provision {
    regulation().provisions().find(|provision| provision.id == id).unwrap_or_else(|| panic!("no provision {id}"))
}

/// A face-recognition search: on no list, a cyber-surveillance item by design.
pub const SURVEILLANCE: &str = "activity export · item-codes none · destination KE · designed-for-surveillance yes · covert yes · natural-persons yes · \
                            handles-data yes · from-information-systems yes";
/// On no list, and no cyber-surveillance item.
pub const PLAIN: &str = "activity export · item-codes none · destination KE · designed-for-surveillance no";

/// A router to a private company: EU008 fits as far as everything below is as stated.
pub const ROUTER: &str = "activity export · item-codes 5A002.a.2 · destination BR · end-user company · standard-cryptography yes · cryptography-for-governments no · \
                      cryptography-changed-by-the-user no · cryptography-for-classified-information no";

/// A provision's own words in one line.
pub fn reading(id: &str) -> String {
    provision(id).reading.join(" ")
}

/// How we read a provision.
pub fn how_read(id: &str) -> &'static str {
    provision(id).how_read.as_deref().unwrap_or_else(|| panic!("{id} does not say how it is read"))
}

/// The facts that a provision tests, through definitions too.
pub fn tested(id: &str) -> Vec<&'static str> {
    let facts = catchall::law::tested(law(), regulation(), provision(id));
    facts.into_iter().map(|fact| law().vocabulary.fact(fact).unwrap().id.as_str()).collect()
}

/// The entries of the control list that have technical questions and stand under one of `codes`: code and provision.
pub fn entries_under(codes: &[&str]) -> Vec<(&'static str, &'static str)> {
    let entry = |provision: &'static Provision| match &provision.rule {
        Rule::Definition { lists: Some(code), .. } => Some((code.as_str(), provision.id.as_str())),
        _ => None,
    };
    regulation().provisions().filter_map(entry).filter(|(code, _)| codes.iter().any(|whole| code_covers(whole, code))).collect()
}

/// The numbers of the tests in `source` that are named after something that the sheet counts: `fn trap_11_…`.
pub fn numbers(source: &str, kind: &str) -> Vec<u32> {
    let number = |test: &str| test.trim_start().strip_prefix("fn ")?.strip_prefix(kind)?.split('_').next()?.parse().ok();
    let mut numbers: Vec<u32> = source.split("#[test]\n").skip(1).filter_map(number).collect();
    numbers.sort_unstable();
    numbers
}
