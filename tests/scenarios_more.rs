//! Worked cases beyond exports of listed and unlisted items, named by their number in the collection of scenarios.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what it expects by panicking")]

mod support;

use expect_test::{Expect, expect};
use support::{Facts, regime, summary};

/// A scenario with the stated defaults.
#[track_caller]
fn check(facts: &str, expected: Expect) {
    expected.assert_eq(&summary(&Facts::scenario(facts).assess(&regime("2026-11-23"))));
}

/// A worked case as the page opens it, with the changed facts.
#[track_caller]
fn check_example(id: &str, changes: &str, expected: Expect) {
    expected.assert_eq(&summary(&Facts::page_example(id, changes).assess(&regime("2026-11-23"))));
}

/// The State has none of the options of Articles 6 to 8.
const NO_OPTIONS: &str = "state-covers-unlisted-brokering no · state-covers-brokering-suspicion no · state-covers-unlisted-transit no · \
                          state-covers-unlisted-assistance no · state-covers-assistance-suspicion no";

/// Articles 6(4) and 8(5) may reach one who knows as well, so the national layer is open where the law of the State is not stated.
#[test]
fn scenario_27_a_broker_in_paris_knows_of_missile_production() {
    check_example(
        "broker",
        "",
        expect![[r#"
            union · notify-and-hold
            union: settled notify-and-hold [art-6-2]
            national: open no-requirement-found to authorisation-required [art-6-4]
            sanctions: settled no-requirement-found []"#]],
    );
    check_example(
        "broker",
        NO_OPTIONS,
        expect![[r#"
            union · notify-and-hold
            union: settled notify-and-hold [art-6-2]
            national: settled no-requirement-found []
            sanctions: settled no-requirement-found []"#]],
    );
}

/// The exception of Article 8(3)(a) ends the rule of the Union; Article 8(5) needs a use of Article 4(1), and Canada is under no embargo.
#[test]
fn scenario_29_an_engineer_trains_staff_in_canada() {
    check_example(
        "training",
        "",
        expect![[r#"
            union · no-requirement-found
            union: settled no-requirement-found []
            national: settled no-requirement-found []
            sanctions: settled no-requirement-found []"#]],
    );
}

#[test]
fn scenario_30_centrifuge_parts_change_planes_in_germany_for_iran() {
    check_example(
        "transit",
        "",
        expect![[r#"
            sanctions · prohibited
            union: notmodelled may-be-required to prohibited [art-7-1 art-7-2]
            national: settled no-requirement-found []
            sanctions: settled prohibited [ir-listed-items]"#]],
    );
}

#[test]
fn spyware_brokered_for_repression_meets_no_rule_and_the_visitor_is_told() {
    check(
        "activity brokering · broker-in-the-union yes · origin-outside-the-union yes · item-codes 4A005 · destination KE · knows-repression aware",
        expect![[r#"
            union · no-requirement-found
            union: settled no-requirement-found []
            national: settled no-requirement-found []
            sanctions: settled no-requirement-found []
            notes human-rights-gap"#]],
    );
}

#[test]
fn help_with_spyware_for_repression_meets_no_rule_and_the_visitor_is_told() {
    check(
        "activity technical-assistance · provider-in-or-of-the-union yes · item-codes 4A005 · destination KE · knows-repression aware",
        expect![[r#"
            union · no-requirement-found
            union: settled no-requirement-found []
            national: settled no-requirement-found []
            sanctions: settled no-requirement-found []
            notes human-rights-gap"#]],
    );
}

#[test]
fn a_broker_who_acts_from_abroad_is_outside() {
    check(
        "activity brokering · broker-in-the-union no · item-codes 7A103 · destination KE · knows-wmd aware",
        expect![[r#"
        union · no-requirement-found
        union: settled no-requirement-found []
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []"#]],
    );
}

#[test]
fn scenario_34_a_switch_to_warsaw_that_goes_on_to_pakistan() {
    check_example(
        "transfer",
        "",
        expect![[r#"
            union · duty-only
            union: settled duty-only [art-11-9]
            national: notmodelled may-be-required to authorisation-required [art-11-2]
            sanctions: settled no-requirement-found []"#]],
    );
    check_example(
        "transfer",
        "final-destination PL · known-to-go-on no · onward-export-covered unknown · processed-in-the-union unknown · state-asks-about-encryption unknown",
        expect![[r#"
            union · duty-only
            union: settled duty-only [art-11-9]
            national: open no-requirement-found to duty-only [art-11-8]
            sanctions: settled no-requirement-found []"#]],
    );
}

/// The regime for Myanmar forbids listed items to the military; for parts on no list it leaves other lists open.
#[test]
fn scenario_24_machine_parts_to_a_plant_in_myanmar_that_maintains_artillery() {
    check_example(
        "machine-parts",
        "",
        expect![[r#"
            union · notify-and-hold
            union: settled notify-and-hold [art-4-2]
            national: open no-requirement-found to authorisation-required [art-4-3]
            sanctions: notmodelled no-requirement-found to prohibited [country-regimes]"#]],
    );
}

/// The sheet leaves open whether Belarus is a ban or a prior authorisation; the stricter is shown, with the doubt in its reading.
#[test]
fn scenario_38_interception_software_to_a_telephone_company_in_belarus() {
    check_example(
        "interception-belarus",
        "",
        expect![[r#"
            sanctions · prohibited
            union: settled no-requirement-found []
            national: settled no-requirement-found []
            sanctions: settled prohibited [by-interception-equipment]"#]],
    );
}

/// A country with a regime is never without a requirement: what is not modelled stays open.
#[test]
fn every_country_with_a_regime_stays_open_or_is_worse() {
    let regimes = support::law().list("sanctions-regimes").unwrap();
    for country in regimes.entries.iter().flat_map(|entry| &entry.values) {
        let facts = format!(
            "activity export · item-codes none · destination {country} · designed-for-surveillance no · interception-equipment no · \
             interception-service-for-the-state no · repression-equipment no · military-user-or-use no"
        );
        let found = summary(&Facts::scenario(&facts).assess(&regime("2026-11-23")));
        assert!(found.contains("sanctions: notmodelled no-requirement-found to prohibited"), "{country}: {found}");
    }
}

#[test]
fn listed_items_are_forbidden_for_four_countries_whatever_authorisation_would_do() {
    for country in ["RU", "BY", "IR", "KP"] {
        let found = summary(
            &Facts::scenario(&format!("activity export · item-codes 5A002.a.2 · destination {country}"))
                .assess(&regime("2026-11-23")),
        );
        assert!(
            found.starts_with("sanctions · prohibited") && found.contains("sanctions: settled prohibited"),
            "{country}: {found}"
        );
    }
}

/// Interception equipment of the regimes is outside the control list; what is on it stays under the dual-use regulation.
#[test]
fn voice_biometrics_for_the_police_of_venezuela_needs_an_authorisation_first() {
    check(
        "activity export · item-codes none · destination VE · designed-for-surveillance yes · covert yes · natural-persons yes · handles-data yes · \
         from-information-systems yes · interception-equipment yes · interception-service-for-the-state no · repression-equipment no",
        expect![[r#"
            sanctions · authorisation-required
            union: settled no-requirement-found []
            national: settled no-requirement-found []
            sanctions: notmodelled authorisation-required to prohibited [country-regimes ve-interception-equipment]"#]],
    );
}
