//! The same case, every destination.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what it expects by panicking")]

mod support;

use catchall::facts::Stated;
use catchall::report::Across;
use support::{Facts, law, regime};

fn across(facts: &Facts, fact: &str) -> Vec<Across> {
    regime("2026-11-23").across(&facts.request(), fact).unwrap()
}

fn countries(group: &Across) -> Vec<String> {
    group
        .values
        .iter()
        .map(|value| if let Stated::Word(word) = value { word.clone() } else { panic!("{value:?} is no country") })
        .collect()
}

#[test]
fn every_country_stands_in_one_group() {
    let groups = across(&Facts::scenario("activity export · item-codes 4D004 · destination US"), "destination");
    let mut all: Vec<String> = groups.iter().flat_map(countries).collect();
    let count = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), count);
    let universe = law().lists.iter().find(|list| list.id == "countries").unwrap();
    assert_eq!(count, universe.entries.iter().map(|entry| entry.values.len()).sum::<usize>());
}

#[test]
fn each_group_says_what_an_assessment_of_its_countries_says() {
    let facts = Facts::scenario("activity export · item-codes 4D004 · destination US");
    let regime = regime("2026-11-23");
    for group in across(&facts, "destination") {
        for country in [countries(&group).first().unwrap(), countries(&group).last().unwrap()] {
            let mut changed = facts.clone();
            for fact in ["destination", "purchaser", "final-destination"] {
                changed.set(fact, country);
            }
            let report = changed.assess(&regime);
            assert_eq!(report.headline, group.headline, "{country}");
            assert_eq!(
                (report.outcomes.sanctions.least, report.outcomes.sanctions.most),
                (group.outcomes.sanctions.least, group.outcomes.sanctions.most),
                "{country}"
            );
        }
    }
}

#[test]
fn the_most_severe_stand_first_and_partners_apart() {
    let groups = across(&Facts::scenario("activity export · item-codes 4D004 · destination US"), "destination");
    let covered = groups.iter().find(|group| countries(group).contains(&"NO".to_string())).unwrap();
    assert_eq!(covered.headline.outcome.map(|outcome| outcome.word()), Some("general-authorisation"));
    assert!(countries(covered).contains(&"GB".to_string()) && !countries(covered).contains(&"KE".to_string()));
    let severity: Vec<_> = groups
        .iter()
        .map(|group| {
            [&group.outcomes.union, &group.outcomes.national, &group.outcomes.sanctions]
                .iter()
                .filter_map(|range| range.least)
                .max()
        })
        .collect();
    assert!(severity.windows(2).all(|pair| pair[0] >= pair[1]), "{severity:?}");
}

#[test]
fn a_buyer_elsewhere_stays_where_it_is() {
    let groups = across(&Facts::scenario("activity export · item-codes 4D004 · destination US · purchaser MM"), "destination");
    assert!(groups.iter().all(|group| group.outcomes.sanctions.most.is_some_and(|most| most.word() == "prohibited")));
}

#[test]
fn a_fact_without_values_to_go_through_is_refused() {
    let regime = regime("2026-11-23");
    for (fact, code) in [("destinaton", "unknown-fact"), ("item-codes", "malformed"), ("day", "malformed")] {
        assert_eq!(regime.across(&Facts::default().request(), fact).unwrap_err().errors[0].code, code, "{fact}");
    }
}
