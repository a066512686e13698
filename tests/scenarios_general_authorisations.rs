//! Worked cases of the general authorisations of Annex II, named by their number in the collection of scenarios.
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

#[test]
fn scenario_7_an_interception_device_at_a_fair_in_dubai() {
    check_example(
        "fair",
        "",
        expect![[r#"
        union · general-authorisation
        union: settled general-authorisation [art-3-1 eu004]
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []"#]],
    );
    check_example(
        "fair",
        "exhibition-sale-rent-or-lease yes",
        expect![[r#"
        union · authorisation-required
        union: settled authorisation-required [art-3-1]
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []"#]],
    );
}

/// An interception device repaired in the Union.
const REPAIR: &str = "activity export · item-codes 5A001.f.2 · destination MA · returned-after-repair yes · repair-within-five-years yes · \
                      repair-to-the-first-end-user yes · repair-without-better-functions yes · repair-same-end-use yes";

#[test]
fn scenario_8_an_interception_device_back_to_morocco_after_repair() {
    check_example(
        "repair",
        "",
        expect![[r#"
        union · general-authorisation
        union: settled general-authorisation [art-3-1 eu003]
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []"#]],
    );
    check_example(
        "repair",
        "repair-first-licence-stands no",
        expect![[r#"
        union · authorisation-required
        union: settled authorisation-required [art-3-1]
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []"#]],
    );
}

/// Repression does not block EU003 or EU004: the trap of taking a block of EU007 and EU008 for one of all.
#[test]
fn repression_does_not_block_a_return_after_repair() {
    check(
        &format!("{REPAIR} · repair-first-licence-stands yes · knows-repression aware"),
        expect![[r#"
        union · general-authorisation
        union: settled general-authorisation [art-3-1 eu003]
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []"#]],
    );
}

#[test]
fn scenario_15_a_vpn_concentrator_to_a_bank_in_brazil() {
    check_example(
        "vpn-concentrator",
        "",
        expect![[r#"
        union · authorisation-required
        union: settled authorisation-required [art-3-1]
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []"#]],
    );
}

#[test]
fn scenario_16_a_router_with_encryption_to_a_telephone_company_in_brazil() {
    check_example(
        "router-brazil",
        "",
        expect![[r#"
        union · general-authorisation
        union: settled general-authorisation [art-3-1 eu008]
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []"#]],
    );
    check_example(
        "router-brazil",
        "end-user state-security",
        expect![[r#"
        union · authorisation-required
        union: settled authorisation-required [art-3-1]
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []"#]],
    );
    check_example(
        "router-brazil",
        "end-user unknown",
        expect![[r#"
        union · not determined
        union: open general-authorisation to authorisation-required [art-3-1 eu008]
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []
        asks end-user"#]],
    );
}

#[test]
fn scenario_18_the_same_router_to_excluded_countries() {
    for country in ["IL", "MY", "AE", "CN"] {
        check_example(
            "router-excluded",
            &format!("destination {country} · purchaser {country} · final-destination {country}"),
            expect![[r#"
            union · authorisation-required
            union: settled authorisation-required [art-3-1]
            national: settled no-requirement-found []
            sanctions: settled no-requirement-found []"#]],
        );
    }
}

#[test]
fn scenario_19_the_same_router_to_norway() {
    check_example(
        "router-norway",
        "",
        expect![[r#"
        union · general-authorisation
        union: settled general-authorisation [art-3-1 eu001]
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []"#]],
    );
}

/// That the cryptography note releases it is the visitor's answer; the entries of Category 5, Part 2, do not ask it yet.
#[test]
fn scenario_20_an_encrypted_messenger_from_an_app_store() {
    check_example(
        "messenger",
        "",
        expect![[r#"
            union · no-requirement-found
            union: settled no-requirement-found []
            national: settled no-requirement-found []
            sanctions: settled no-requirement-found []"#]],
    );
}

/// That the public domain releases it is the visitor's answer, here to the question on published know-how.
#[test]
fn scenario_21_an_encryption_library_in_a_public_repository() {
    check_example(
        "open-source",
        "",
        expect![[r#"
            union · no-requirement-found
            union: settled no-requirement-found []
            national: settled no-requirement-found []
            sanctions: settled no-requirement-found []"#]],
    );
}

/// The note on vulnerability disclosure releases technology only; software of 4D004 has none.
#[test]
fn scenario_23_a_vulnerability_report_to_a_foreign_vendor() {
    check_example(
        "vulnerability-report",
        "",
        expect![[r#"
            union · no-requirement-found
            union: settled no-requirement-found []
            national: settled no-requirement-found []
            sanctions: settled no-requirement-found []"#]],
    );
}

#[test]
fn scenario_39_a_drone_sold_to_serbia() {
    check_example(
        "drone",
        "",
        expect![[r#"
        union · authorisation-required
        union: settled authorisation-required [art-3-1]
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []"#]],
    );
}

#[test]
fn software_inside_a_group_goes_to_singapore_unless_it_serves_interception() {
    let group = "activity export · destination SG · end-user company · within-group yes · group-exporter-is-a-union-company yes · \
                 group-parents-in-partner-countries yes · group-sister-without-guarantee no · group-only-commercial-products yes · \
                 group-control-kept yes · group-returned-at-the-end yes";
    check(
        &format!("{group} · item-codes 3D001 · related-to-surveillance-items no"),
        expect![[r#"
        union · general-authorisation
        union: settled general-authorisation [art-3-1 eu007]
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []"#]],
    );
    check(
        &format!("{group} · item-codes 5D001.a · related-to-surveillance-items yes"),
        expect![[r#"
        union · authorisation-required
        union: settled authorisation-required [art-3-1]
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []"#]],
    );
}
