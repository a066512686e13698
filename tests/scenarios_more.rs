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

/// The State has none of the options of Articles 6 to 8.
const NO_OPTIONS: &str = "state-covers-unlisted-brokering no · state-covers-brokering-suspicion no · state-covers-unlisted-transit no · \
                          state-covers-unlisted-assistance no · state-covers-assistance-suspicion no";

/// Articles 6(4) and 8(5) may reach one who knows as well, so the national layer is open where the law of the State is not stated.
#[test]
fn scenario_27_a_broker_in_paris_knows_of_missile_production() {
    check(
        "activity brokering · broker-in-the-union yes · origin-outside-the-union yes · item-codes 7A103 · destination KE · knows-wmd aware",
        expect![[r#"
            union · notify-and-hold
            union: settled notify-and-hold [art-6-2]
            national: open no-requirement-found to authorisation-required [art-6-4]
            sanctions: settled no-requirement-found []"#]],
    );
    check(
        &format!(
            "activity brokering · broker-in-the-union yes · origin-outside-the-union yes · item-codes 7A103 · destination KE · knows-wmd aware · {NO_OPTIONS}"
        ),
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
    check(
        "activity technical-assistance · provider-in-or-of-the-union yes · item-codes 7A103 · destination CA · military-use incorporation · \
         knows-military aware",
        expect![[r#"
            union · no-requirement-found
            union: settled no-requirement-found []
            national: settled no-requirement-found []
            sanctions: settled no-requirement-found []"#]],
    );
}

#[test]
fn scenario_30_centrifuge_parts_change_planes_in_germany_for_iran() {
    check(
        "activity transit · origin-outside-the-union yes · item-codes 0B001 · destination IR · knows-wmd suspects",
        expect![[r#"
            union · not determined
            union: notmodelled may-be-required to prohibited [art-7-1 art-7-2]
            national: settled no-requirement-found []
            sanctions: notmodelled no-requirement-found to prohibited [country-regimes]"#]],
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
    check(
        "activity intra-eu-transfer · item-codes 5A002.a.2 · destination PL · purchaser PL · final-destination PK · known-to-go-on yes · \
         onward-export-covered no · processed-in-the-union no · state-asks-about-encryption no",
        expect![[r#"
            union · duty-only
            union: settled duty-only [art-11-9]
            national: notmodelled may-be-required to authorisation-required [art-11-2]
            sanctions: settled no-requirement-found []"#]],
    );
    check(
        "activity intra-eu-transfer · item-codes 5A002.a.2 · destination PL · purchaser PL · final-destination PL",
        expect![[r#"
            union · duty-only
            union: settled duty-only [art-11-9]
            national: open no-requirement-found to duty-only [art-11-8]
            sanctions: settled no-requirement-found []"#]],
    );
}
