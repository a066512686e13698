//! The traps of our fact sheet, by number: each test would fail if we fell into one.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what it expects by panicking")]

mod support;

use catchall::law::ListKind;
use catchall::report::{Status, Usable};
use support::sheet::{
    PLAIN, ROUTER, SURVEILLANCE, TODAY, assess, entries_under, how_read, numbers, on_list, provision, reading, status, tested,
    union, usable,
};
use support::{Facts, law, regime};

#[test]
fn each_of_the_31_traps_has_its_test() {
    assert_eq!(numbers(include_str!("traps.rs"), "trap_"), (1..=31).collect::<Vec<u32>>());
}

#[test]
fn trap_1_a_military_buyer_is_no_military_end_use() {
    union(
        &format!(
            "{PLAIN} · destination MM · purchaser MM · informed-military yes · military-use other · end-user state-security"
        ),
        "no-requirement-found",
        "no-requirement-found",
    );
    union(
        &format!("{PLAIN} · destination MM · purchaser MM · informed-military yes · military-use unfinished-products"),
        "authorisation-required",
        "authorisation-required",
    );
}

#[test]
fn trap_2_a_human_rights_concern_does_not_block_eu001() {
    let report = assess(
        "activity export · item-codes 4D004 · destination US · informed-repression yes · knows-serious-human-rights aware",
    );
    assert_eq!(usable(&report, "eu001"), Usable::Usable);
}

#[test]
fn trap_3_eu001_covers_the_surveillance_entries_but_for_cryptanalysis() {
    for code in ["4A005", "5A001.f", "5A001.j", "5D001.e", "5A004.b"] {
        union(&format!("activity export · item-codes {code} · destination NO"), "general-authorisation", "general-authorisation");
    }
    union("activity export · item-codes 5A004.a · destination NO", "authorisation-required", "authorisation-required");
}

#[test]
fn trap_4_eu003_and_eu004_reach_surveillance_hardware_in_many_countries() {
    for country in ["CN", "AE", "MA", "SG", "KZ", "HK", "MO"] {
        let report = assess(&format!(
            "activity export · item-codes 5A001.f · destination {country} · returned-after-repair unknown · for-exhibition unknown"
        ));
        for id in ["eu003", "eu004"] {
            assert!(matches!(usable(&report, id), Usable::Open | Usable::NotModelled), "{id} {country}");
        }
    }
}

#[test]
fn trap_5_eu008_covers_neither_security_products_nor_eu001_countries() {
    assert_eq!(usable(&assess("activity export · item-codes 5A002.a.1 · destination BR"), "eu008"), Usable::NotUsable);
    assert_eq!(usable(&assess("activity export · item-codes 5A002.a.2 · destination NO"), "eu008"), Usable::NotUsable);
    assert_ne!(
        usable(&assess("activity export · item-codes 5A002.a.2 · destination BR · standard-cryptography unknown"), "eu008"),
        Usable::NotUsable
    );
}

#[test]
fn trap_6_eu008_bars_police_and_security_services() {
    assert_eq!(usable(&assess(ROUTER), "eu008"), Usable::Usable);
    assert_eq!(usable(&assess(&format!("{ROUTER} · end-user state-security")), "eu008"), Usable::NotUsable);
}

#[test]
fn trap_7_eu007_excludes_spyware_and_interception_software() {
    for code in ["4D004", "4A005", "5A001.f", "5A001.j", "4E001.c"] {
        assert_eq!(
            usable(&assess(&format!("activity export · item-codes {code} · destination BR · within-group yes")), "eu007"),
            Usable::NotUsable,
            "{code}"
        );
    }
}

#[test]
fn trap_8_intrusion_software_itself_is_not_the_controlled_thing() {
    let alone = "activity export · destination KE · 4a005-creates-controls-or-delivers no · 4a005-evades-protection yes · 4a005-extracts-alters-or-diverts yes";
    assert_eq!(status(&assess(alone), "annex-1-4a005"), Status::DoesNotApply);
}

#[test]
fn trap_9_vulnerability_disclosure_frees_technology_and_not_software() {
    let technology = "activity export · destination KE · 4e001-c-specific-know-how yes · 4e001-c-evades-protection yes · 4e001-c-extracts-alters-or-diverts yes";
    assert_eq!(
        status(&assess(&format!("{technology} · 4e001-c-vulnerability-disclosure yes")), "annex-1-4e001-c"),
        Status::DoesNotApply
    );
    assert!(tested("annex-1-4d004").iter().all(|fact| !fact.contains("disclosure")));
}

#[test]
fn trap_10_empty_and_vanished_codes_are_refused() {
    let regime = regime(TODAY);
    for (code, why) in
        [("5A001.i", "code-not-used"), ("5D003", "unknown-code"), ("5D004", "unknown-code"), ("3B501.f.1.a", "code-not-used")]
    {
        let refusal = regime.assess(&Facts::parse(&format!("item-codes {code}")).request()).unwrap_err();
        assert_eq!(refusal.errors[0].code, why, "{code}");
    }
}

#[test]
fn trap_11_publication_frees_encryption_software_and_retail_or_bare_code_does_not() {
    assert!(how_read("annex-1-gsn").contains("information security only published"), "{}", how_read("annex-1-gsn"));
    for (code, id) in entries_under(&["5D002"]) {
        let facts = tested(id);
        assert!(facts.iter().any(|fact| fact.contains("published")), "{code} is free where it is published: {facts:?}");
        let freed_too_far = |fact: &&&str| fact.contains("retail-or-published") || fact.contains("minimum-for-licensed");
        assert_eq!(facts.iter().find(freed_too_far), None, "{code}");
    }
    assert!(tested("annex-1-5d001-e").contains(&"5d001-e-retail-or-published"), "Part 1 has every freedom of the note");
}

#[test]
fn trap_12_the_cryptography_note_frees_no_cable_no_cryptanalysis_and_no_technology() {
    let never = ["5A003", "5A004", "5E002"];
    assert!(never.iter().all(|code| how_read("annex-1-cryptography-note").contains(code)));
    let besides = ["5D002.a.3", "5D002.c.3"];
    for (code, id) in entries_under(&[&never[..], &besides[..]].concat()) {
        let freed = |fact: &&&str| fact.contains("mass-market") || fact.contains("retail");
        assert_eq!(tested(id).iter().find(freed), None, "{code}");
    }
    let mut sold_in_every_shop = Facts::scenario("activity export · destination KE · every 4a005-… no · every 5a004-… no");
    sold_in_every_shop.add("5a004-b-extracts-raw-data yes · 5a004-b-gets-round-the-lock yes");
    for fact in law().vocabulary.ids().filter(|fact| fact.contains("mass-market") || fact.contains("retail")) {
        sold_in_every_shop.set(fact, "yes");
    }
    assert_eq!(status(&sold_in_every_shop.assess(&regime(TODAY)), "annex-1-5a004-b"), Status::Applies);
}

#[test]
fn trap_13_what_has_no_entry_can_only_meet_the_catch_alls() {
    let report = assess(&format!("{SURVEILLANCE} · knows-repression aware"));
    assert_eq!(status(&report, "art-3-1"), Status::DoesNotApply);
    assert_eq!(status(&report, "art-5-2"), Status::Applies);
}

#[test]
fn trap_14_a_hostile_buyer_does_not_make_an_ordinary_camera_an_article_5_item() {
    union(
        &format!("{PLAIN} · informed-repression yes · end-user state-security"),
        "no-requirement-found",
        "no-requirement-found",
    );
}

#[test]
fn trap_15_a_suspicion_is_no_knowledge() {
    union(&format!("{SURVEILLANCE} · knows-repression suspects"), "no-requirement-found", "no-requirement-found");
    union(&format!("{SURVEILLANCE} · knows-repression aware"), "notify-and-hold", "notify-and-hold");
    union(&format!("{PLAIN} · knows-wmd suspects"), "no-requirement-found", "no-requirement-found");
}

#[test]
fn trap_16_articles_4_and_5_do_not_apply_to_listed_items() {
    let report =
        assess("activity export · item-codes 4A005 · destination KE · informed-wmd yes · informed-repression yes · dual-use yes");
    for id in ["art-4-1-a", "art-5-1"] {
        assert_eq!(status(&report, id), Status::DoesNotApply, "{id}");
    }
}

#[test]
fn trap_17_article_5_is_about_exports_only() {
    for activity in ["brokering", "transit", "technical-assistance"] {
        let report = assess(&format!("{SURVEILLANCE} · activity {activity} · informed-repression yes"));
        assert_eq!(status(&report, "art-5-1"), Status::DoesNotApply, "{activity}");
    }
}

#[test]
fn trap_18_article_10_needs_word_from_the_own_authority() {
    assert_eq!(status(&assess(&format!("{PLAIN} · other-state-list yes")), "art-10-1"), Status::DoesNotApply);
    assert_eq!(
        status(&assess(&format!("{PLAIN} · other-state-list yes · informed-public-security yes")), "art-10-1"),
        Status::Applies
    );
}

#[test]
fn trap_19_a_broker_is_one_who_acts_from_the_union() {
    let deal = "activity brokering · item-codes 7A103 · destination KE · origin-outside-the-union yes · knows-wmd aware";
    assert_eq!(status(&assess(&format!("{deal} · broker-in-the-union yes")), "art-6-2"), Status::Applies);
    assert_eq!(status(&assess(&format!("{deal} · broker-in-the-union no")), "art-6-2"), Status::DoesNotApply);
}

#[test]
fn trap_20_giving_access_from_abroad_and_reading_out_over_the_phone_are_exports() {
    assert!(reading("art-2-2").contains("electronic means or voice"), "{}", reading("art-2-2"));
    assert!(["remote access", "telephone calls"].iter().all(|way| how_read("art-2-2").contains(way)), "{}", how_read("art-2-2"));
    for form in ["goods", "software", "technology"] {
        let report = assess(&format!("activity export · item-form {form} · item-codes 4E001.c · destination KE"));
        assert_eq!(status(&report, "art-3-1"), Status::Applies, "{form}");
    }
    let words = include_str!("../www/words/en.ftl");
    let help = words.split_once("value-export = ").unwrap().1.lines().nth(1).unwrap();
    assert!(["remote access", "telephone"].iter().all(|way| help.contains(way)), "{help}");
}

#[test]
fn trap_21_great_britain_is_a_partner_and_northern_ireland_is_inside() {
    union("activity export · item-codes 4D004 · destination GB", "general-authorisation", "general-authorisation");
    let report = assess("activity export · item-codes 4D004 · destination XI");
    assert_eq!(report.notices.iter().map(|notice| notice.id.as_str()).collect::<Vec<_>>(), ["treated-as-a-transfer"]);
}

#[test]
fn trap_22_the_numbering_is_that_of_the_recast() {
    assert!(provision("art-5-1").label == "Article 5(1)" && provision("art-5-1").title.contains("authority"));
    assert!(matches!(provision("art-9-1").layer, Some(catchall::law::Layer::National)));
}

#[test]
fn trap_23_russia_is_in_no_general_authorisation() {
    for list in [
        "eu002-destinations",
        "eu003-destinations",
        "eu004-destinations",
        "eu005-destinations",
        "eu006-destinations",
        "eu007-destinations",
        "eu001-destinations",
    ] {
        assert!(!on_list(list, "RU"), "{list}");
    }
    assert!(on_list("eu008-excluded", "RU"));
}

#[test]
fn trap_24_the_corrigendum_of_february_2026_is_in_the_list() {
    let annex = law().universe(ListKind::AllCodes).unwrap();
    let entry = annex.entries.iter().find(|entry| entry.values == ["3B501"] && !entry.not_used.is_empty()).unwrap();
    assert!(entry.not_used.contains(&"f.1.a".to_string()));
}

#[test]
fn trap_25_eu002_is_no_low_value_and_eu008_no_cyber_surveillance_authorisation() {
    assert!(provision("eu002").title.ends_with("certain items to certain destinations"), "{}", provision("eu002").title);
    assert!(provision("eu008").title.ends_with("encryption"), "{}", provision("eu008").title);
    let words = [include_str!("../www/words/en.ftl"), include_str!("../www/words/pages-en.ftl")];
    let law = catchall::library::files().iter().map(|(_, text)| *text);
    for line in law.chain(words).flat_map(str::lines).map(str::to_lowercase) {
        assert!(!line.contains("eu002") || !["low-value", "low value"].iter().any(|label| line.contains(label)), "{line}");
        assert!(!line.contains("eu008") || !line.contains("cyber-surveillance"), "{line}");
    }
    for code in ["4A005", "4D004", "5A001.f", "5A001.j", "5D001.e", "5A004.b"] {
        assert!(["eu002-items", "eu008-items"].iter().all(|list| !on_list(list, code)), "{code}");
    }
    assert!(on_list("eu008-items", "5A002.a.2"));
}

#[test]
fn trap_26_the_embargo_of_1989_counts_only_where_somebody_says_so() {
    let china = format!("{PLAIN} · destination CN · purchaser CN · informed-military yes · military-use incorporation");
    union(&china, "no-requirement-found", "authorisation-required");
    union(&format!("{china} · contested-embargo-counts yes"), "authorisation-required", "authorisation-required");
    union(&format!("{china} · contested-embargo-counts no"), "no-requirement-found", "no-requirement-found");
}

#[test]
fn trap_27_not_listed_is_not_free() {
    let report = assess(&format!("{PLAIN} · destination RU · purchaser RU · final-destination RU · national-list unknown"));
    assert!(report.outcomes.sanctions.most.is_some_and(|most| most.word() == "prohibited"));
    assert!(report.outcomes.national.most.is_some_and(|most| most.word() != "no-requirement-found"));
    let always: Vec<&str> = report.not_covered.iter().map(|one| one.id.as_str()).take(3).collect();
    assert_eq!(always, ["parties", "other-countries", "military-lists"]);
}

#[test]
fn trap_28_a_general_authorisation_comes_with_its_duties() {
    let report = assess("activity export · item-codes 4D004 · destination US");
    let certain: Vec<&str> = report.duties.iter().filter(|duty| duty.certain).map(|duty| duty.id.as_str()).collect();
    assert!(
        certain.contains(&"notify-first-use-within-30-days") && certain.contains(&"register-if-the-state-requires"),
        "{certain:?}"
    );
    assert!(!certain.contains(&"apply-for-an-authorisation"), "{certain:?}");
}

#[test]
fn trap_29_a_free_zone_in_a_friendly_country_loses_eu001() {
    union(
        "activity export · item-codes 4D004 · destination CH · free-zone yes",
        "authorisation-required",
        "authorisation-required",
    );
}

#[test]
fn trap_30_every_listed_item_to_iran_may_be_prohibited() {
    let report = assess("activity export · item-codes 6A003.b.4.b · destination IR");
    assert!(report.outcomes.sanctions.most.is_some_and(|most| most.word() == "prohibited"));
}

#[test]
fn trap_31_what_the_exporter_knows_is_asked_and_never_concluded() {
    let unsure = format!("{SURVEILLANCE} · knows-repression unknown · knows-human-rights unknown · knows-charter-rights unknown");
    for risk in ["not-done", "no-risk-found", "risk-found"] {
        union(
            &format!("{unsure} · due-diligence {risk} · past-misuse yes · reason-to-suspect yes"),
            "no-requirement-found",
            "notify-and-hold",
        );
    }
}

#[test]
fn no_outcome_of_ours_is_a_clearance() {
    for outcome in catchall::law::Outcome::ALL {
        assert!(!["allowed", "free", "permitted"].iter().any(|word| outcome.word().contains(word)));
    }
}
