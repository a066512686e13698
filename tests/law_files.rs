//! The files of `law/`: they can be read, print back to themselves, and every example does what it says.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what it expects by panicking")]

mod support;

use std::collections::BTreeMap;

use catchall::api::Regime;
use catchall::api::questions::questions;
use catchall::facts::Fact;
use catchall::law::{
    Article, Condition, Example, Instrument, Provision, Rule, Test, amending_article, article, instrument, list,
    print_amending_article, print_article, print_instrument, print_list, print_screening, screening,
};
use catchall::library;
use catchall::report::Report;
use support::examples::{brought, contradiction, is_modelled, shows_itself, tests_not_shown_to_decide};
use support::{Facts, law, regime_of};

/// The day of the examples' regime.
const TODAY: &str = "2026-11-23";

#[test]
fn every_file_can_be_read_and_refers_to_what_exists() {
    assert!(!law().instruments.is_empty());
}

#[test]
fn every_technical_fact_has_its_question_in_every_language() {
    assert!(!library::questions().is_empty());
    for (file, text) in library::questions() {
        let read = questions(file, text, &law().vocabulary);
        assert!(read.is_ok(), "{}", read.unwrap_err().iter().map(|mistake| format!("{mistake}\n")).collect::<String>());
    }
}

/// The classes of codes rest on it: an entry of technical facts alone tells no codes apart (`program::codes`).
#[test]
fn technical_facts_are_tested_by_control_list_entries_alone_and_those_test_nothing_else() {
    let technical = |fact: &str| law().vocabulary.get(fact).is_some_and(Fact::is_technical);
    let mut wrong = Vec::new();
    for (_, article, provision) in provisions() {
        let is_entry = matches!(provision.rule, Rule::Definition { lists: Some(_), .. });
        for (test, line) in provision.rule.conditions().into_iter().flat_map(Condition::tests) {
            let of_an_entry = match test {
                Test::Yes(fact) => technical(fact),
                Test::Holds(id) => id.starts_with("annex-1-"),
                _ => false,
            };
            if of_an_entry != is_entry {
                wrong.push(format!("{}:{line}: {}", article.file, provision.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_file_prints_back_to_itself() {
    for (path, text) in library::files() {
        let printed = match path.split('/').collect::<Vec<_>>().as_slice() {
            ["law", "facts.md"] => continue,
            ["law", "screening.md"] => screening(law(), path, text).map(|screening| print_screening(&screening)),
            ["law", "lists", _] => list(path, text).map(|list| print_list(&list)),
            ["law", _, "instrument.md"] => instrument(path, text).map(|instrument| print_instrument(&instrument)),
            ["law", folder, _] if law().instrument(folder).is_some_and(|text| text.amends.is_some()) => {
                amending_article(path, text).map(|article| print_amending_article(&article))
            }
            _ => article(path, text).map(|article| print_article(&article)),
        };
        let printed = printed.unwrap_or_else(|mistakes| panic!("{mistakes:?}"));
        let differs = text.lines().zip(printed.lines()).position(|(file, printed)| file != printed);
        if let Some(at) = differs {
            panic!("{path}:{}: the file says\n{:?}\nand prints as\n{:?}", at + 1, text.lines().nth(at), printed.lines().nth(at));
        }
        assert_eq!(*text, printed, "{path} has other lines at its end");
    }
}

#[test]
fn every_example_does_what_it_says() {
    let regimes = regimes();
    let mut wrong = Vec::new();
    for (instrument, article, provision) in provisions() {
        let regime = &regimes[&instrument.id];
        for example in &provision.examples {
            let report = Facts::of_example(article.base_case.as_ref(), &example.lines).assess(regime);
            let path = instrument.path(provision);
            if let Some(found) = contradiction(&report, &path, &example.expected) {
                wrong.push(format!("{}:{}: {}: {found}", article.file, example.line, example.title));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_modelled_provision_shows_itself_applying_not_applying_and_undetermined() {
    let missing: Vec<String> = provisions()
        .filter(|(_, _, provision)| is_modelled(provision) && !shows_itself(provision))
        .map(|(_, article, provision)| format!("{}:{}: {}", article.file, provision.line, provision.id))
        .collect();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn every_leaf_of_a_condition_is_shown_to_decide() {
    let regimes = regimes();
    let (mut leaves, mut missing) = (0, Vec::new());
    for (instrument, article, provision) in provisions().filter(|(_, _, provision)| is_modelled(provision)) {
        let regime = &regimes[&instrument.id];
        let report = |example: &Example| Facts::of_example(article.base_case.as_ref(), &example.lines).assess(regime);
        let reports: Vec<Report> = provision.examples.iter().map(report).collect();
        let (count, hidden) = tests_not_shown_to_decide(&instrument.path(provision), &reports);
        leaves += count;
        let place = format!("{}:{}: {}", article.file, provision.line, provision.id);
        missing.extend(hidden.into_iter().map(|leaf| format!("{place} shows nowhere that its test {leaf} decides")));
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    assert!(leaves > 100, "only {leaves} leaves were found");
}

/// The regime in which each text's examples run.
fn regimes() -> BTreeMap<String, Regime> {
    law().instruments.iter().map(|instrument| (instrument.id.clone(), regime_of(instrument, TODAY).with_answers())).collect()
}

/// Every provision in its file; of a text that amends another, those that it brings, each as it then stands.
fn provisions() -> impl Iterator<Item = (&'static Instrument, &'static Article, &'static Provision)> {
    law().instruments.iter().flat_map(|instrument| {
        let brought =
            instrument.amends.iter().flat_map(|amends| &amends.articles).map(|file| &*Box::leak(Box::new(brought(file))));
        let own = instrument.articles.iter().filter(|_| instrument.amends.is_none());
        own.chain(brought)
            .flat_map(move |article| article.provisions.iter().map(move |provision| (instrument, article, provision)))
    })
}

/// Where to look: each line in four cells, each Member State present, each name with how we know it, each address a web address.
#[test]
fn every_member_state_has_its_authority_or_is_left_to_the_list() {
    let text = include_str!("../law/where-to-look.tsv");
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(rows[0], ["for", "name", "site", "read in"]);
    let states = law().list("eu-member-states").unwrap().entries.iter().flat_map(|entry| &entry.values);
    let topics = ["authorities", "national-law", "parties", "other-countries", "military-lists"].map(str::to_string);
    let known: Vec<&String> = states.chain(&topics).collect();
    let missing: Vec<&&String> = known.iter().filter(|one| !rows.iter().any(|row| row[0] == one.as_str())).collect();
    assert!(missing.is_empty(), "law/where-to-look.tsv has no line for {missing:?}");
    for (at, row) in rows.iter().enumerate().skip(1) {
        let [about, name, site, read_in] = row[..] else { panic!("law/where-to-look.tsv:{}: not four cells", at + 1) };
        let wrong = [
            (known.iter().any(|one| *one == about), "no Member State and no topic"),
            (name.is_empty() == read_in.is_empty(), "a name without `read in`, or the other way round"),
            (read_in.is_empty() || read_in == "recollection" || read_in.starts_with("secondary source: "), "unknown `read in`"),
            (site.is_empty() || site.starts_with("https://") || site.starts_with("http://data.europa.eu/"), "no web address"),
        ];
        for (right, what) in wrong {
            assert!(right, "law/where-to-look.tsv:{}: {what}", at + 1);
        }
    }
}
