//! Two texts over all cases: what is reported is what replaying finds, and identical texts are identical.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what it expects by panicking")]

mod support;

use catchall::api::texts::{TextSpec, compare};
use catchall::comparison::{AlarmKind, Comparison, Difference};
use catchall::facts::Stated;
use expect_test::{Expect, expect};

const TODAY: &str = "2026-11-26";

fn spec(text: &str, operations: &str) -> TextSpec {
    let amendments = if operations.is_empty() {
        Vec::new()
    } else {
        vec![format!("# A draft\n\n## am-1 · Amendment 1 · A test\n\n{operations}")]
    };
    TextSpec { text: text.to_string(), as_of: None, amendments }
}

#[track_caller]
fn compared(left: &TextSpec, right: &TextSpec, day: &str) -> Comparison {
    compare(left, right, day).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// A comparison in lines.
fn lines(comparison: &Comparison) -> String {
    let mut text = format!("same: {}\n", comparison.same);
    for track in
        comparison.tracks.iter().filter(|track| track.state != Difference::Same && track.state != Difference::NotAddressed)
    {
        text += &format!("{} {}: {:?} {}\n", track.track, track.layer.word(), track.state, track.share);
        for change in &track.changes {
            text += &format!("  {} → {}: {}\n", change.before, change.after, change.share);
            for group in &change.groups {
                let name = |path: &Option<String>| path.clone().unwrap_or("nothing".to_string());
                text += &format!(
                    "    {} → {}: {}{}\n",
                    name(&group.left),
                    name(&group.right),
                    group.share,
                    if group.exact { " exactly" } else { "" }
                );
                if !group.unless.is_empty() {
                    text += &format!("      unless {}\n", group.unless.join(", "));
                }
                for condition in &group.conditions {
                    let literals: Vec<String> =
                        condition.iter().map(|of| format!("{} {} {}", of.fact, of.operator, shorten(&of.values))).collect();
                    text += &format!("      when {}\n", literals.join(" · "));
                }
                text += &format!("      covered {}\n", group.covered);
                if let Some(example) = &group.example {
                    let facts: Vec<String> =
                        example.facts.iter().map(|fact| format!("{} {}", fact.fact, value(&fact.value))).collect();
                    text +=
                        &format!("      example {}{}\n", facts.join(" · "), if example.replayed { "" } else { " NOT REPLAYED" });
                }
            }
        }
    }
    for change in &comparison.provisions {
        text += &format!("{} {:?} newly {} no longer {}\n", change.id, change.state, change.newly, change.no_longer);
        let indented = |part: &str| part.lines().map(|line| format!("  {line}\n")).collect::<String>();
        for (word, part) in [("before", &change.before), ("after", &change.after)] {
            if let Some(part) = part {
                text += &format!(" {word}\n{}", indented(part));
            }
        }
    }
    text += &format!("only left asks {:?}, only right asks {:?}\n", comparison.only_left_asks, comparison.only_right_asks);
    for alarm in &comparison.alarms {
        text += &format!("alarm {:?} {:?} {:?}\n", alarm.kind, alarm.provisions, alarm.about);
    }
    text
}

fn shorten(values: &[String]) -> String {
    match values {
        [first, _, _, _, ..] => format!("{first} and {} more", values.len() - 1),
        values => values.join(", "),
    }
}

fn value(stated: &Stated) -> String {
    match stated {
        Stated::Flag(flag) => if *flag { "yes" } else { "no" }.to_string(),
        Stated::Word(word) => word.clone(),
        Stated::Words(words) if words.is_empty() => "none".to_string(),
        Stated::Words(words) => words.join(", "),
    }
}

#[track_caller]
fn check(operations: &str, expected: Expect) {
    expected.assert_eq(&lines(&compared(&spec("eu-2021-821", ""), &spec("eu-2021-821", operations), TODAY)));
}

#[test]
fn suspicion_in_place_of_knowledge_in_article_5_2() {
    check(
        "in art-5-2 replace\n- knows-repression is at least aware\nwith\n- knows-repression is at least suspects\n",
        expect![[r#"
            same: false
            licence union: Differs 16170
              no-requirement-found → notify-and-hold: 16170
                nothing → eu-2021-821/art-5-2: 16170 exactly
                  unless eu-2021-821/art-4-1-a, eu-2021-821/art-4-1-b, eu-2021-821/art-4-1-c, eu-2021-821/art-4-2, eu-2021-821/art-5-1
                  when activity is export, intra-eu-transfer · destination is-not AF and 59 more · purchaser is-not AF and 23 more · dual-use is yes · designed-for-surveillance is yes · covert is yes · natural-persons is yes · handles-data is yes · from-information-systems is yes · informed-wmd is no · knows-wmd at-most suspects · informed-illicit-military-parts is no · knows-illicit-military-parts at-most suspects · informed-repression is no · knows-repression is suspects · informed-serious-human-rights is no · knows-serious-human-rights at-most suspects · informed-serious-humanitarian-law is no · knows-serious-humanitarian-law at-most suspects · item-codes none 0A001.a and 43 more
                  when activity is export, intra-eu-transfer · destination is-not AT and 35 more · dual-use is yes · designed-for-surveillance is yes · covert is yes · natural-persons is yes · handles-data is yes · from-information-systems is yes · informed-wmd is no · knows-wmd at-most suspects · military-use is other · informed-illicit-military-parts is no · knows-illicit-military-parts at-most suspects · informed-repression is no · knows-repression is suspects · informed-serious-human-rights is no · knows-serious-human-rights at-most suspects · informed-serious-humanitarian-law is no · knows-serious-humanitarian-law at-most suspects · item-codes none 0A001.a and 43 more
                  when activity is export, intra-eu-transfer · destination is-not AT and 46 more · purchaser is-not BY and 10 more · contested-embargo-counts is no · dual-use is yes · designed-for-surveillance is yes · covert is yes · natural-persons is yes · handles-data is yes · from-information-systems is yes · informed-wmd is no · knows-wmd at-most suspects · informed-illicit-military-parts is no · knows-illicit-military-parts at-most suspects · informed-repression is no · knows-repression is suspects · informed-serious-human-rights is no · knows-serious-human-rights at-most suspects · informed-serious-humanitarian-law is no · knows-serious-humanitarian-law at-most suspects · item-codes none 0A001.a and 43 more
                  covered 15540
                  example activity export · destination AD · purchaser AD · item-codes none · dual-use yes · designed-for-surveillance yes · covert yes · natural-persons yes · handles-data yes · from-information-systems yes · informed-wmd no · knows-wmd none · informed-illicit-military-parts no · knows-illicit-military-parts none · informed-repression no · knows-repression suspects · informed-serious-human-rights no · knows-serious-human-rights none · informed-serious-humanitarian-law no · knows-serious-humanitarian-law none
            art-5-2 Changed newly 549085 no longer 0
             before
              - knows-repression is at least aware
             after
              - knows-repression is at least suspects
            only left asks [], only right asks []
        "#]],
    );
}

#[test]
fn a_text_is_the_same_as_itself() {
    check(
        "in art-5-2 replace\n- cyber-surveillance-item holds\nwith\n- all of\n  - cyber-surveillance-item holds\n  - any of\n    - covert\n    - cyber-surveillance-item holds\n",
        expect![[r#"
        same: true
        art-5-2 Changed newly 0 no longer 0
         before
          - cyber-surveillance-item holds
         after
          - all of
            - cyber-surveillance-item holds
            - any of
              - covert
              - cyber-surveillance-item holds
        only left asks [], only right asks []
        alarm NoEffect ["art-5-2"] []
    "#]],
    );
}

#[test]
fn an_item_that_is_an_entry_is_listed_also_where_another_rule_asks_the_entrys_questions() {
    let all = "- all of\n  - 5a001-e-finds-direction\n  - 5a001-e-bandwidth-10-mhz\n  - 5a001-e-short-foreign-signals\n";
    for limb in [all, "- annex-1-5a001-e holds\n"] {
        let amended = spec("eu-2021-821", &format!("in art-5-2 add\n{limb}"));
        let comparison = compared(&spec("eu-2021-821", ""), &amended, TODAY);
        let dead = comparison.alarms.iter().find(|alarm| alarm.kind == AlarmKind::NeverHolds);
        assert_eq!(dead.map(|alarm| alarm.provisions.as_slice()), Some(["art-5-2".to_string()].as_slice()), "{limb}");
    }
}

#[test]
fn every_pair_of_shipped_texts_compares() {
    let texts: Vec<&str> = support::law()
        .instruments
        .iter()
        .filter(|text| text.layer.word() == "union" && text.status != "guidance")
        .map(|text| text.id.as_str())
        .collect();
    for left in &texts {
        for right in &texts {
            let begun = std::time::Instant::now();
            let comparison = compared(&spec(left, ""), &spec(right, ""), TODAY);
            eprintln!(
                "{left} {right} {:?} {}",
                begun.elapsed(),
                comparison.tracks.iter().map(|track| format!("{:?} ", track.state)).collect::<String>()
            );
            let same = left == right || [[*left, *right], [*right, *left]].contains(&["deal-2020", "eu-2021-821"]);
            assert_eq!(comparison.same, same, "{left} {right}");
        }
    }
}

#[test]
fn demands_are_silent_where_they_ask_for_nothing() {
    let comparison = compared(&spec("ngo-2020", ""), &spec("eu-2021-821", ""), TODAY);
    let values: Vec<&str> =
        comparison.tracks.iter().flat_map(|track| &track.changes).map(|change| change.before.as_str()).collect();
    assert!(values.contains(&"not-addressed") && !values.contains(&"no-requirement-found"), "{values:?}");
    assert!(compared(&spec("ngo-2020", ""), &spec("ngo-2020", ""), TODAY).same);
}
