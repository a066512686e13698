//! Worked cases through the whole program: what each comes to, by which provisions, and what is still asked.
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

/// A case of which nothing else is known.
#[track_caller]
fn check_alone(facts: &str, expected: Expect) {
    expected.assert_eq(&summary(&Facts::parse(facts).assess(&regime("2026-11-23"))));
}

#[test]
fn scenario_1_a_thermal_camera_to_a_factory_in_japan() {
    check_example(
        "thermal-camera",
        "",
        expect![[r#"
        union · general-authorisation
        union: settled general-authorisation [art-3-1 eu001]
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []"#]],
    );
}

#[test]
fn scenario_2_a_spyware_command_server_to_the_police_of_the_emirates() {
    check_example(
        "spyware-server",
        "",
        expect![[r#"
            union · authorisation-required
            union: settled authorisation-required [art-3-1]
            national: settled no-requirement-found []
            sanctions: settled no-requirement-found []"#]],
    );
}

#[test]
fn scenario_3_delivery_software_to_a_security_firm_in_the_us() {
    check_example(
        "delivery-software",
        "",
        expect![[r#"
        union · general-authorisation
        union: settled general-authorisation [art-3-1 eu001]
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []"#]],
    );
}

#[test]
fn scenario_5_a_phone_forensics_tool_to_the_police_of_kenya() {
    check_example(
        "phone-forensics",
        "",
        expect![[r#"
        union · authorisation-required
        union: settled authorisation-required [art-3-1]
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []"#]],
    );
}

/// Face-recognition search over stored pictures: on no list, a cyber-surveillance item.
const FACE_SEARCH: &str = "activity export · item-codes none · destination KE · designed-for-surveillance yes · covert yes · natural-persons yes · \
                           handles-data yes · from-information-systems yes";

#[test]
fn scenario_9_due_diligence_shows_use_against_protesters() {
    check_example(
        "face-search-known",
        "",
        expect![[r#"
        union · notify-and-hold
        union: settled notify-and-hold [art-5-2]
        national: open no-requirement-found to authorisation-required [art-5-3]
        sanctions: settled no-requirement-found []"#]],
    );
}

#[test]
fn scenario_11_the_authority_has_written() {
    check_example(
        "face-search-told",
        "",
        expect![[r#"
        union · authorisation-required
        union: settled authorisation-required [art-5-1]
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []"#]],
    );
}

#[test]
fn scenario_12_a_plain_camera_from_a_catalogue_to_a_city() {
    check_example(
        "shop-camera",
        "",
        expect![[r#"
            union · no-requirement-found
            union: settled no-requirement-found []
            national: settled no-requirement-found []
            sanctions: settled no-requirement-found []"#]],
    );
}

#[test]
fn scenario_32_a_cryptanalysis_appliance_to_the_us() {
    check_example(
        "cryptanalysis",
        "",
        expect![[r#"
        union · authorisation-required
        union: settled authorisation-required [art-3-1]
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []"#]],
    );
}

#[test]
fn scenario_36_an_item_on_the_list_of_another_state() {
    check_example(
        "other-state-list",
        "",
        expect![[r#"
            national · authorisation-required
            union: settled no-requirement-found []
            national: settled authorisation-required [art-10-1]
            sanctions: settled no-requirement-found []"#]],
    );
}

#[test]
fn nothing_stated() {
    check_alone(
        "",
        expect![[r#"
            union · not determined
            union: open no-requirement-found to prohibited [art-3-1 art-4-1-a art-4-1-b art-4-1-c art-4-2 art-5-1 art-5-2 art-6-1 art-6-2 art-7-1 art-7-2 art-8-1 art-8-2 art-11-1 art-11-9 eu001 eu002 eu003 eu004 eu005 eu006 eu007 eu008]
            national: open no-requirement-found to prohibited [art-4-3 art-5-3 art-6-3 art-6-4 art-7-3 art-8-4 art-8-5 art-9-1 art-10-1 art-11-2 art-11-8]
            sanctions: open no-requirement-found to prohibited [by-listed-items by-repression-equipment by-interception-equipment by-interception-services country-regimes ir-listed-items ir-repression-equipment ir-interception-equipment ir-interception-services ly-repression-equipment mm-listed-items-for-the-military mm-repression-equipment mm-interception-equipment mm-interception-services kp-listed-items kp-items-for-the-armed-forces kp-computer-services ru-listed-items ru-repression-equipment ru-interception-equipment ru-interception-services sy-repression-equipment sy-interception-equipment sy-interception-services ve-repression-equipment ve-interception-equipment ve-interception-services zw-repression-equipment zw-interception-devices]
            asks activity, destination, origin-outside-the-union, informed-wmd, informed-illicit-military-parts, item-codes, knows-wmd, knows-illicit-military-parts, purchaser, final-destination, free-zone, broker-in-the-union, provider-in-or-of-the-union, assistance-with-published-knowledge, assistance-by-an-authority, assistance-by-armed-forces, assistance-for-space-cases, assistance-as-minimum-for-licensed-items, known-to-go-on, within-annex-4-limits, dual-use, designed-for-surveillance, covert, natural-persons, handles-data, from-information-systems, military-use, informed-military, knows-military, informed-repression, knows-repression, informed-serious-human-rights, knows-serious-human-rights, informed-serious-humanitarian-law, knows-serious-humanitarian-law, informed-charter-rights, knows-charter-rights, informed-state-security-use, knows-state-security-use, end-user, returned-after-repair, for-exhibition, within-group, standard-cryptography, repair-within-five-years, repair-to-the-first-end-user, repair-without-better-functions, repair-first-licence-stands, repair-same-end-use, exhibition-back-within-120-days, exhibition-return-secured, exhibition-only-demo-software, exhibition-classified-information, exhibition-passes-on-technology, exhibition-private-showing, exhibition-merged-into-production, exhibition-real-use, exhibition-sale-rent-or-lease, exhibition-stored-for-sale, exhibition-control-lost, telecom-only-for-covered-equipment, telecom-for-watching-people, related-to-surveillance-items, group-exporter-is-a-union-company, group-parents-in-partner-countries, group-sister-without-guarantee, group-only-commercial-products, group-control-kept, group-returned-at-the-end, encryption-token-for-covered-items, encryption-software-for-use-only, encryption-software-acts-as-covered-items, encryption-technology-for-covered-items, cryptography-for-governments, cryptography-changed-by-the-user, cryptography-for-classified-information, contested-embargo-counts"#]],
    );
}

#[test]
fn a_command_server_to_saudi_arabia_and_nothing_else_known() {
    check_alone(
        "activity export · item-codes 4A005 · destination SA",
        expect![[r#"
            union · authorisation-required
            union: settled authorisation-required [art-3-1]
            national: settled no-requirement-found []
            sanctions: open no-requirement-found to prohibited [by-listed-items by-repression-equipment by-interception-services country-regimes ir-listed-items ir-repression-equipment ir-interception-services ly-repression-equipment mm-listed-items-for-the-military mm-repression-equipment mm-interception-services kp-listed-items kp-items-for-the-armed-forces ru-listed-items ru-repression-equipment ru-interception-services sy-repression-equipment sy-interception-services ve-repression-equipment ve-interception-services zw-repression-equipment zw-interception-devices]"#]],
    );
}

#[test]
fn a_known_weapons_use_takes_the_general_authorisation_away() {
    check(
        "activity export · item-codes 4D004 · destination US · knows-wmd aware",
        expect![[r#"
        union · authorisation-required
        union: settled authorisation-required [art-3-1]
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []"#]],
    );
}

#[test]
fn delivery_software_to_great_britain() {
    check(
        "activity export · item-codes 4D004 · destination GB",
        expect![[r#"
        union · general-authorisation
        union: settled general-authorisation [art-3-1 eu001]
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []"#]],
    );
}

#[test]
fn a_free_zone_takes_the_general_authorisation_away() {
    check(
        "activity export · item-codes 4D004 · destination GB · free-zone yes",
        expect![[r#"
        union · authorisation-required
        union: settled authorisation-required [art-3-1]
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []"#]],
    );
}

#[test]
fn the_five_tests_are_asked_where_repression_is_known() {
    check(
        "activity export · item-codes none · destination KE · knows-repression aware",
        expect![[r#"
        union · not determined
        union: open no-requirement-found to notify-and-hold [art-5-2]
        national: open no-requirement-found to authorisation-required [art-5-3]
        sanctions: settled no-requirement-found []
        asks designed-for-surveillance, covert, natural-persons, handles-data, from-information-systems"#]],
    );
}

#[test]
fn one_of_the_five_tests_answered_no_settles_it() {
    check(
        "activity export · item-codes none · destination KE · knows-repression aware · covert no",
        expect![[r#"
        union · no-requirement-found
        union: settled no-requirement-found []
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []"#]],
    );
}

#[test]
fn payroll_servers_for_the_army_of_an_embargoed_country() {
    check(
        "activity export · item-codes none · destination ZW · designed-for-surveillance no · informed-military yes · military-use other",
        expect![[r#"
            union · no-requirement-found
            union: settled no-requirement-found []
            national: settled no-requirement-found []
            sanctions: open no-requirement-found to prohibited [country-regimes zw-repression-equipment zw-interception-devices]"#]],
    );
}

#[test]
fn a_purchaser_in_an_embargoed_country_is_enough() {
    check(
        "activity export · item-codes none · destination KE · purchaser MM · designed-for-surveillance no · informed-military yes · military-use incorporation",
        expect![[r#"
            union · authorisation-required
            union: settled authorisation-required [art-4-1-b]
            national: settled no-requirement-found []
            sanctions: open no-requirement-found to prohibited [country-regimes mm-repression-equipment mm-interception-equipment mm-interception-services]"#]],
    );
}

#[test]
fn an_export_to_france_is_a_transfer() {
    check(
        "activity export · item-codes 5A004.a · destination FR",
        expect![[r#"
        union · authorisation-required
        union: settled authorisation-required [art-11-1]
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []
        notes treated-as-a-transfer"#]],
    );
}

#[test]
fn an_export_to_northern_ireland_is_a_transfer() {
    check(
        "activity export · item-codes 5A004.a · destination XI",
        expect![[r#"
        union · authorisation-required
        union: settled authorisation-required [art-11-1]
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []
        notes treated-as-a-transfer"#]],
    );
}

#[test]
fn informed_but_not_aware_and_aware_but_not_informed_differ() {
    check(
        &format!("{FACE_SEARCH} · informed-serious-human-rights yes"),
        expect![[r#"
        union · authorisation-required
        union: settled authorisation-required [art-5-1]
        national: settled no-requirement-found []
        sanctions: settled no-requirement-found []"#]],
    );
    check(
        &format!("{FACE_SEARCH} · knows-serious-human-rights aware"),
        expect![[r#"
        union · notify-and-hold
        union: settled notify-and-hold [art-5-2]
        national: open no-requirement-found to authorisation-required [art-5-3]
        sanctions: settled no-requirement-found []"#]],
    );
}

#[test]
fn a_suspicion_is_a_matter_of_national_law() {
    check(
        &format!("{FACE_SEARCH} · knows-repression suspects"),
        expect![[r#"
        union · no-requirement-found
        union: settled no-requirement-found []
        national: open no-requirement-found to authorisation-required [art-5-3]
        sanctions: settled no-requirement-found []"#]],
    );
    check(
        &format!("{FACE_SEARCH} · knows-repression suspects · state-covers-surveillance-suspicion yes"),
        expect![[r#"
        national · authorisation-required
        union: settled no-requirement-found []
        national: settled authorisation-required [art-5-3]
        sanctions: settled no-requirement-found []"#]],
    );
}

#[test]
fn a_visitor_without_the_code_can_say_what_the_product_does() {
    check_alone(
        "activity export · destination SA · 5a004-b-extracts-raw-data yes · 5a004-b-gets-round-the-lock yes · 5a004-b-for-developing-devices no · \
         5a004-b-debugger-or-hypervisor no · 5a004-b-only-logical-extraction no · 5a004-b-chip-off-or-jtag no · 5a004-b-only-jailbreaking no · \
         5a004-b-personal-use no",
        expect![[r#"
            union · authorisation-required
            union: settled authorisation-required [art-3-1]
            national: settled no-requirement-found []
            sanctions: open no-requirement-found to prohibited [by-listed-items by-repression-equipment by-interception-services country-regimes ir-listed-items ir-repression-equipment ir-interception-services ly-repression-equipment mm-listed-items-for-the-military mm-repression-equipment mm-interception-services kp-listed-items kp-items-for-the-armed-forces ru-listed-items ru-repression-equipment ru-interception-services sy-repression-equipment sy-interception-services ve-repression-equipment ve-interception-services zw-repression-equipment zw-interception-devices]"#]],
    );
}

#[test]
fn an_entry_that_holds_contradicts_on_no_list() {
    check_alone(
        "activity export · item-codes none · destination SA · 5a004-a-defeats-cryptography yes · 5a004-a-obtains-secrets yes · 5a004-a-personal-use no",
        expect![[r#"
            union · not determined
            union: conflict  []
            national: conflict  []
            sanctions: conflict  []
            clash item-codes, 5a004-a-defeats-cryptography, 5a004-a-obtains-secrets, 5a004-a-personal-use"#]],
    );
}

/// The collection of worked cases, by their numbers; the page opens every one of them.
#[test]
fn every_worked_case_is_an_example_of_the_page() {
    let mut numbers: Vec<u64> =
        support::page_examples()["cases"].as_array().unwrap().iter().map(|case| case["scenario"].as_u64().unwrap()).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, [1, 2, 3, 5, 7, 8, 9, 11, 12, 15, 16, 18, 19, 20, 21, 23, 24, 27, 29, 30, 32, 34, 36, 38, 39]);
}
