//! The corrections of our fact sheet, by number: each test would fail if we forgot one.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what it expects by panicking")]

mod support;

use catchall::law::Rule;
use catchall::report::{Status, Usable};
use support::law;
use support::sheet::{PLAIN, ROUTER, SURVEILLANCE, assess, numbers, on_list, provision, reading, status, tested, union, usable};

#[test]
fn each_of_the_14_corrections_has_its_test() {
    assert_eq!(numbers(include_str!("corrections.rs"), "correction_"), (1..=14).collect::<Vec<u32>>());
}

#[test]
fn correction_1_a_suspicion_is_of_what_may_be_and_knowledge_of_what_is() {
    for id in ["art-4-3", "art-5-3"] {
        assert!(reading(id).contains("is or may be meant"), "{id}: {}", reading(id));
    }
    for id in ["art-4-2", "art-5-2", "an-article-4-1-use-is-known"] {
        assert!(!reading(id).contains("may be meant"), "{id}: {}", reading(id));
    }
    for id in ["art-4-2", "art-4-3", "art-5-2", "art-5-3"] {
        assert!(reading(id).contains("wholly or in part"), "{id}: {}", reading(id));
    }
    let weapons = assess(&format!("{PLAIN} · knows-wmd suspects · state-covers-suspicion yes"));
    assert_eq!([status(&weapons, "art-4-2"), status(&weapons, "art-4-3")], [Status::DoesNotApply, Status::Applies]);
    let repression = assess(&format!("{SURVEILLANCE} · knows-repression suspects · state-covers-surveillance-suspicion yes"));
    assert_eq!([status(&repression, "art-5-2"), status(&repression, "art-5-3")], [Status::DoesNotApply, Status::Applies]);
}

#[test]
fn correction_2_who_knows_without_having_looked_still_knows() {
    union(&format!("{SURVEILLANCE} · knows-repression aware · due-diligence not-done"), "notify-and-hold", "notify-and-hold");
}

#[test]
fn correction_3_the_embargo_blocks_by_purchaser_or_destination_and_says_that_this_is_our_reading() {
    for parties in ["destination NO · purchaser MM", "purchaser NO · destination US · purchaser BY"] {
        let report = assess(&format!(
            "activity export · item-codes 4D004 · {parties} · informed-military yes · military-use incorporation"
        ));
        assert_eq!(usable(&report, "eu001"), Usable::NotUsable, "{parties}");
    }
    assert!(provision("eu001").how_read.as_ref().is_some_and(|how| how.contains("purchas") || how.contains("buyer")));
}

#[test]
fn correction_4_eu008_is_lost_for_security_use_and_for_a_private_arms_plant() {
    for use_known in ["knows-state-security-use aware", "knows-military aware · military-use production-equipment · purchaser MM"]
    {
        assert_eq!(usable(&assess(&format!("{ROUTER} · {use_known}")), "eu008"), Usable::NotUsable, "{use_known}");
    }
}

#[test]
fn correction_5_eu003_is_lost_where_the_first_licence_no_longer_stands() {
    let repaired = "activity export · item-codes 5A001.f.2 · destination MA · returned-after-repair yes · repair-within-five-years yes · \
                    repair-to-the-first-end-user yes · repair-without-better-functions yes · repair-same-end-use yes";
    assert_eq!(usable(&assess(&format!("{repaired} · repair-first-licence-stands yes")), "eu003"), Usable::Usable);
    assert_eq!(usable(&assess(&format!("{repaired} · repair-first-licence-stands no")), "eu003"), Usable::NotUsable);
}

#[test]
fn correction_6_eu008_is_lost_by_re_export_to_what_it_excludes_and_not_to_partners() {
    let going_on =
        |country: &str| usable(&assess(&format!("{ROUTER} · known-to-go-on yes · final-destination {country}")), "eu008");
    assert_eq!(["MY", "HT"].map(going_on), [Usable::NotUsable; 2], "Part 2(b) and (c)");
    assert_eq!(["NO", "JP", "US"].map(going_on), [Usable::Usable; 3], "Part 2(a)");
    let partners = &law().list("eu001-destinations").unwrap().entries;
    let both: Vec<&String> =
        partners.iter().flat_map(|entry| &entry.values).filter(|country| on_list("eu008-excluded", country)).collect();
    assert!(both.is_empty(), "two lists: {both:?}");
}

#[test]
fn correction_7_eu006_covers_what_its_list_names_and_nothing_by_carve_out() {
    let to_korea = |code: &str| usable(&assess(&format!("activity export · item-codes {code} · destination KR")), "eu006");
    assert_eq!(["1C350.1", "1C450.a.4", "1C450.b.8"].map(to_korea), [Usable::Usable; 3]);
    assert_eq!(["1C350.4", "1C350.23", "1C350.29", "1C450.a.1", "1C450.b.7", "1C351"].map(to_korea), [Usable::NotUsable; 6]);
    assert_eq!(to_korea("1C350"), Usable::Open, "one of its numbers, which one is not known");
    let carved: Vec<&str> =
        tested("eu006").into_iter().filter(|fact| fact.starts_with("1c") || fact.contains("chemical")).collect();
    assert!(carved.is_empty(), "{carved:?}");
}

#[test]
fn correction_8_eu008_needs_each_of_its_own_conditions() {
    for fact in [
        "standard-cryptography no",
        "cryptography-for-governments yes",
        "cryptography-changed-by-the-user yes",
        "cryptography-for-classified-information yes",
    ] {
        assert_eq!(usable(&assess(&format!("{ROUTER} · {fact}")), "eu008"), Usable::NotUsable, "{fact}");
    }
}

#[test]
fn correction_9_an_authority_that_bars_an_exporter_keeps_no_union_question_open() {
    assert!(matches!(provision("art-12-7").rule, Rule::NoRule(_)));
}

#[test]
fn correction_10_article_4_needs_no_test_of_dual_use_and_article_5_does() {
    union(&format!("{PLAIN} · dual-use no · informed-wmd yes"), "authorisation-required", "authorisation-required");
    union(&format!("{SURVEILLANCE} · dual-use no · informed-repression yes"), "no-requirement-found", "no-requirement-found");
}

#[test]
fn correction_11_a_destination_inside_is_a_transfer_with_its_marking_duty() {
    let report = assess("activity export · item-codes 4A005 · destination DE");
    assert_eq!(status(&report, "art-3-1"), Status::DoesNotApply);
    assert!(report.duties.iter().any(|duty| duty.id == "mark-commercial-papers" && duty.certain));
}

#[test]
fn correction_12_a_code_that_does_not_decide_alone_asks_its_own_question() {
    let report = assess("activity export · item-codes 5E002.a · destination US");
    assert!(report.questions.iter().any(|question| question.fact == "within-annex-4-limits"));
    union(
        "activity export · item-codes 5E002.a · destination US · within-annex-4-limits yes",
        "authorisation-required",
        "authorisation-required",
    );
    union(
        "activity export · item-codes 5E002.a · destination US · within-annex-4-limits no",
        "general-authorisation",
        "general-authorisation",
    );
}

#[test]
fn correction_13_the_russian_regime_of_2024_stands_beside_the_embargo() {
    let to_russia = "activity export · item-codes none · destination RU · designed-for-surveillance no · military-user-or-use no · \
                     interception-service-for-the-state no";
    for (facts, id, outcome) in [
        ("repression-equipment yes · interception-equipment no", "ru-repression-equipment", "prohibited"),
        ("repression-equipment no · interception-equipment yes", "ru-interception-equipment", "authorisation-required"),
    ] {
        let report = assess(&format!("{to_russia} · {facts}"));
        assert_eq!(status(&report, id), Status::Applies, "{id}");
        assert_eq!(report.outcomes.sanctions.least.map(|least| least.word()), Some(outcome), "{id}");
        let found = law().instruments.iter().flat_map(|instrument| instrument.provisions()).find(|provision| provision.id == id);
        assert!(found.unwrap().label.contains("2024/1485"), "{id}");
    }
}

#[test]
fn correction_14_the_kit_of_scenario_2_is_sold_and_neither_repaired_nor_shown() {
    assert!(["eu003-destinations", "eu004-destinations"].iter().all(|list| on_list(list, "AE")), "else nothing would turn on it");
    let kit = "activity export · item-codes 4A005 · destination AE · end-user state-security";
    let sold = assess(kit);
    assert_eq!(["eu003", "eu004"].map(|id| usable(&sold, id)), [Usable::NotUsable; 2]);
    union(kit, "authorisation-required", "authorisation-required");
    let open = assess(&format!("{kit} · returned-after-repair unknown · for-exhibition unknown"));
    assert_eq!(["eu003", "eu004"].map(|id| usable(&open, id)), [Usable::Open; 2]);
}
