//! Amendments in the law language: what fits is applied, what does not is a mistake with its place, and nothing is guessed.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what it expects by panicking")]

use catchall::law::{self, Law, condition_text, print_amending_article};
use catchall::library;
use expect_test::{Expect, expect};

const HEAD: &str = "# draft-1 · A draft · For tests\n\n> A draft.\n\nstatus: proposal\nlayer: union\napplies: 2026-01-01 to open\namends: eu-2021-821\nchecked: never\n";

/// The shipped law and one more text, which amends Regulation 2021/821.
fn with(amendments: &str) -> Result<Law, Vec<String>> {
    let text = format!(
        "# Amendments\n\n## am-1 · Amendment 1 · A test\n\n> A test.\n\nsource: art. 5 · read in: recollection\n\n{amendments}"
    );
    let more = [("law/draft-1/amendments.md", text.as_str()), ("law/draft-1/instrument.md", HEAD)];
    let files: Vec<(&str, &str)> = library::files().iter().copied().chain(more).collect();
    law::law(&files).map_err(|mistakes| mistakes.iter().map(ToString::to_string).collect())
}

#[track_caller]
fn mistakes(amendments: &str, expected: Expect) {
    expected.assert_eq(&with(amendments).map_or_else(|mistakes| mistakes.join("\n"), |_| "no mistake".to_string()));
}

/// The conditions of a provision as amended, one after the other.
#[track_caller]
fn amended(amendments: &str, id: &str, expected: Expect) {
    let law = with(amendments).unwrap_or_else(|mistakes| panic!("{}", mistakes.join("\n")));
    let text = law.instrument("draft-1").unwrap();
    let found = text.provisions().find(|provision| provision.id == id);
    let conditions = |provision: &law::Provision| {
        let texts: Vec<String> = provision.rule.conditions().into_iter().map(condition_text).collect();
        format!("{} · {:?} · {}\n{}\n", provision.label, provision.source.read_in, provision.reading.join(" "), texts.join("\n"))
    };
    expected.assert_eq(&found.map_or("not there\n".to_string(), conditions));
}

#[test]
fn a_limb_is_replaced_where_it_stands() {
    amended(
        "in art-5-2 replace\n- knows-repression is at least aware\nwith\n- knows-repression is at least suspects\n\nit now reads\n> Whoever suspects it must say so.\n",
        "art-5-2",
        expect![[r#"
            Article 5(2) · Recollection · Whoever suspects it must say so.
            all of
            - leaves-the-customs-territory holds
            - not: listed-item holds
            - cyber-surveillance-item holds
            - any of
              - knows-repression is at least suspects
              - knows-serious-human-rights is at least aware
              - knows-serious-humanitarian-law is at least aware
        "#]],
    );
}

#[test]
fn a_limb_leaves_its_list_and_another_joins() {
    amended(
        "in art-5-1 remove\n- informed-serious-humanitarian-law\n\nin art-5-1 add\n- covert\n",
        "art-5-1",
        expect![[r#"
            Article 5(1) · Recollection · If the authority tells the exporter that a cyber-surveillance item outside the list is or may be meant for repression or for serious violations of human rights or humanitarian law, its export needs an authorisation.
            all of
            - leaves-the-customs-territory holds
            - not: listed-item holds
            - cyber-surveillance-item holds
            - any of
              - informed-repression
              - informed-serious-human-rights
            - covert
        "#]],
    );
}

#[test]
fn a_list_is_changed_for_the_amending_text_alone() {
    let law = with("add to eu001-destinations: IN\n\nremove from annex-1: 5A002\n").unwrap();
    let names = |id: &str, value: &str| {
        let entries = law.list(id).unwrap().entries.iter();
        entries.flat_map(|entry| &entry.values).any(|of| of == value)
    };
    assert!(names("eu001-destinations-draft-1", "IN") && !names("eu001-destinations", "IN"));
    let covers = |id: &str, code: &str| {
        let entries = law.list(id).unwrap().entries.iter();
        entries.flat_map(|entry| &entry.values).any(|of| law::code_covers(of, code) || law::code_covers(code, of))
    };
    assert!(!covers("annex-1-draft-1", "5A002") && covers("annex-1-draft-1", "5A003") && covers("annex-1", "5A002"));
    let text = law.instrument("draft-1").unwrap();
    let tests = text.provisions().flat_map(|provision| provision.rule.conditions()).flat_map(law::Condition::tests);
    let own = tests.filter(|(test, _)| matches!(test, law::Test::SomeCodeIn(list) if list == "annex-1-draft-1")).count();
    assert!(own > 0);
}

#[test]
fn a_country_that_has_left_a_list_or_is_contested_can_join_it_for_good() {
    let law = with("add to eu003-destinations: RU\n\nadd to arms-embargo: CN\n").unwrap();
    let plain = |id: &str, value: &str| {
        let entries = law.list(id).unwrap().entries.iter();
        let mut for_good = entries.filter(|entry| entry.until.is_none() && entry.standing == law::Standing::Firm);
        for_good.any(|entry| entry.values.iter().any(|of| of == value))
    };
    assert!(!plain("eu003-destinations", "RU") && plain("eu003-destinations-draft-1", "RU"));
    assert!(!plain("arms-embargo", "CN") && plain("arms-embargo-draft-1", "CN"));
}

#[test]
fn operations_after_a_change_of_a_list_name_it_as_the_base_does() {
    let law = with("add to eu001-destinations: IN\n\nin eu001 replace\n- destination is in eu001-destinations\nwith\n- final-destination is in eu001-destinations\n").unwrap();
    let text = law.instrument("draft-1").unwrap();
    let provision = text.provisions().find(|provision| provision.id == "eu001").unwrap();
    let tests = provision.rule.conditions().into_iter().flat_map(law::Condition::tests);
    let lists = tests.filter_map(|(test, _)| match test {
        law::Test::IsIn(fact, list) => Some(format!("{fact} {list}")),
        _ => None,
    });
    assert_eq!(lists.collect::<Vec<_>>(), ["final-destination eu001-destinations-draft-1"]);
}

#[test]
fn a_provision_is_substituted_inserted_repealed_and_renumbered() {
    let new = "### art-5-2a · Article 5(2a) · A test\n\n> New.\n\nsource: art. 5(2a) · read in: recollection\n\nwhen cyber-surveillance-item holds\n\nthen notify-and-hold\n";
    amended(
        &format!("insert after art-5-2\n\n{new}"),
        "art-5-2a",
        expect![[r#"
        Article 5(2a) · Recollection · New.
        cyber-surveillance-item holds
    "#]],
    );
    amended(
        "renumber art-5-3 to art-5-33 · Article 5(33)\n",
        "art-5-33",
        expect![[r#"
        Article 5(33) · Copy("2025-11-15") · A Member State may also require an authorisation where the exporter has grounds to suspect that the item is or may be meant, wholly or in part, for one of these uses.
        all of
        - leaves-the-customs-territory holds
        - not: listed-item holds
        - cyber-surveillance-item holds
        - any of
          - knows-repression is at least suspects
          - knows-serious-human-rights is at least suspects
          - knows-serious-humanitarian-law is at least suspects
        - state-covers-surveillance-suspicion
    "#]],
    );
    amended(
        "repeal art-5-3\n",
        "art-5-3",
        expect![[r#"
        not there
    "#]],
    );
    amended(
        &format!("substitute art-5-3\n\n{}", new.replace("art-5-2a", "art-5-3")),
        "art-5-3",
        expect![[r#"
        Article 5(2a) · Recollection · New.
        cyber-surveillance-item holds
    "#]],
    );
}

#[test]
fn a_general_authorisation_covers_another_requirement() {
    let covered = |amendments: &str| {
        let law = with(amendments).unwrap_or_else(|mistakes| panic!("{}", mistakes.join("\n")));
        let text = law.instrument("draft-1").unwrap();
        let rule = text.provisions().find(|provision| provision.id == "eu001").map(|provision| provision.rule.clone());
        match rule.unwrap() {
            law::Rule::Authorisation { covers, .. } => covers,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(covered("in eu001 covers art-5-1\n"), "art-5-1");
    assert_eq!(covered("in eu001 covers art-5-1\n\nrenumber art-5-1 to art-5-99 · Article 5(99)\n"), "art-5-99");
}

#[test]
fn what_cannot_be_covered_is_named_at_its_operation() {
    mistakes(
        "in eu001 covers art-5-111\n\nin eu001 covers cyber-surveillance-item\n\nin art-5-1 covers art-3-1\n\nin eu001x covers art-3-1\n",
        expect![[r#"
            law/draft-1/amendments.md:9: unknown provision `art-5-111`; did you mean `art-5-11`?
            law/draft-1/amendments.md:11: `cyber-surveillance-item` has no effect that could be covered
            law/draft-1/amendments.md:13: `art-5-1` is no general authorisation, so it covers nothing
            law/draft-1/amendments.md:15: unknown provision `eu001x`; did you mean `eu001`?"#]],
    );
    mistakes(
        "in eu001 covers art-5-1\n\nrepeal art-5-1\n",
        expect![
            "law/draft-1/instrument.md:1: after the amendments, law/eu-2021-821/annex-2-a.md:23: unknown provision `art-5-1`; did you mean `art-2-1`?"
        ],
    );
}

#[test]
fn what_does_not_fit_is_named_with_what_would_be_right() {
    mistakes(
        "repeal art-5-22\n\nin art-5-2 replace\n- knows-represion is at least aware\nwith\n- covert\n\nin art-5-2 remove\n- covert\n\n\
         in art-2-20 then prohibited\n\nadd to eu001-destination: IN\n\nremove from eu001-destinations: KE\n\nrenumber art-5-2 to art-5-1 · Article 5(1)\n\n\
         add to eu001-destinations: NO\n\nadd to eu001-destinations: XX\n\nadd to annex-1: 5Z999\n",
        expect![[r#"
            law/draft-1/amendments.md:9: unknown provision `art-5-22`; did you mean `art-2-22`?
            law/draft-1/amendments.md:11: `art-5-2` has no such limb: unknown limb `knows-represion is at least aware`; did you mean `knows-repression is at least aware`?
            law/draft-1/amendments.md:16: `art-5-2` has no such limb: unknown limb `covert`
            law/draft-1/amendments.md:19: unknown provision `art-2-20`; did you mean `art-2-2`?
            law/draft-1/amendments.md:21: unknown list `eu001-destination`; did you mean `eu001-destinations`?
            law/draft-1/amendments.md:23: unknown value `KE` on the list `eu001-destinations`
            law/draft-1/amendments.md:25: there already is a provision `art-5-1`; give the new one another id
            law/draft-1/amendments.md:27: `NO` already is on the list `eu001-destinations`
            law/draft-1/amendments.md:29: unknown value `XX`; did you mean `AX`?
            law/draft-1/amendments.md:31: unknown value `5Z999`"#]],
    );
}

#[test]
fn a_limb_stays_where_too_few_would_be_left() {
    let two = "in art-5-1 replace\n- cyber-surveillance-item holds\nwith\n- at least 2 of\n  - covert\n  - natural-persons\n  - handles-data\n\n";
    let remove = |limb: &str| format!("in art-5-1 remove\n- {limb}\n\n");
    mistakes(
        &format!("{two}{}{}", remove("covert"), remove("natural-persons")),
        expect![
            "law/draft-1/amendments.md:20: `natural-persons` stands alone, or with no more limbs than must hold; replace the list around it"
        ],
    );
}

#[test]
fn a_mistake_of_form_is_named_with_what_would_be_right() {
    mistakes(
        "abolish art-1\n\nin art-5-1 then prohibted\n\nin art-5-1 replace\n- covert\n\nin art-5-1 add\n- covert\n- dual-use\n\nit now read\n\nsubstitute art-5-1\n",
        expect![[r#"
            law/draft-1/amendments.md:9: unknown operation `abolish art-1`; an operation begins with `repeal`, `renumber`, `substitute`, `insert after`, `in`, `add to`, `remove from`
            law/draft-1/amendments.md:11: unknown outcome `prohibted`; did you mean `prohibited`?
            law/draft-1/amendments.md:15: after the limb that is replaced stands `with`, and then another limb
            law/draft-1/amendments.md:18: exactly one limb follows, `- …`
            law/draft-1/amendments.md:20: unknown operation `it now read`; an operation begins with `repeal`, `renumber`, `substitute`, `insert after`, `in`, `add to`, `remove from`
            law/draft-1/amendments.md:22: no provision is left for `art-5-1`; write it below, `### ID · CITATION · TITLE`"#]],
    );
    mistakes(
        "it now reads\n> New.\n",
        expect![[r#"
        law/draft-1/amendments.md:3: `am-1` does nothing; write an operation: `repeal`, `renumber`, `substitute`, `insert after`, `in`, `add to`, `remove from` …
        law/draft-1/amendments.md:9: `it now reads` follows an operation in a provision
        law/draft-1/amendments.md:10: unknown operation `> New.`; an operation begins with `repeal`, `renumber`, `substitute`, `insert after`, `in`, `add to`, `remove from`"#]],
    );
}

#[test]
fn what_an_operation_leaves_behind_must_hold_together() {
    mistakes(
        "repeal cyber-surveillance-item\n",
        expect![[r#"
            law/draft-1/instrument.md:1: after the amendments, law/eu-2021-821/art-05.md:109: unknown definition `cyber-surveillance-item`
            law/draft-1/instrument.md:1: after the amendments, law/eu-2021-821/art-05.md:136: unknown definition `cyber-surveillance-item`
            law/draft-1/instrument.md:1: after the amendments, law/eu-2021-821/art-05.md:17: unknown definition `cyber-surveillance-item`
            law/draft-1/instrument.md:1: after the amendments, law/eu-2021-821/art-05.md:198: unknown definition `cyber-surveillance-item`
            law/draft-1/instrument.md:1: after the amendments, law/eu-2021-821/art-05.md:64: unknown definition `cyber-surveillance-item`
            law/draft-1/instrument.md:1: after the amendments, law/eu-2021-821/art-11.md:69: unknown definition `cyber-surveillance-item`"#]],
    );
    mistakes("in art-5-1 add\n- covet\n", expect!["law/draft-1/amendments.md:10: unknown fact `covet`; did you mean `covert`?"]);
    mistakes("in art-5-1 add\n- unheard-of holds\n", expect!["law/draft-1/amendments.md:10: unknown definition `unheard-of`"]);
}

#[test]
fn amendments_print_back_to_themselves() {
    let text = "# Amendments\n\nbase case: one\n  covert yes\n\n## am-1 · Amendment 1 · A test\n\n> A test.\n\nsource: art. 5 · read in: recollection\nhow we read it: so\n\n\
        repeal art-1\n\nin art-5-2 replace\n- any of\n  - covert\n  - dual-use\nwith\n- not: covert\n\nit now reads\n> New words.\n\nin art-5-1 add\n- covert\n\n\
        in art-5-1 then prohibited, decided by competent-authority\n\nin art-15 then on decision: must-refuse\n\nin eu001 covers art-3-1\n\nin art-5-1 applies 2027-01-01 to open\n\n\
        add to eu001-destinations: IN, KR\n\nremove from annex-1: 5A002\n\nrenumber art-2 to art-3 · Article 3\n\ninsert after art-2\n\n\
        ### art-2a · Article 2a · Title\n\n> New.\n\nsource: art. 2a · read in: draft\n\nwhen covert\n\nthen duty-only\n";
    let read = law::amending_article("law/x/a.md", text).unwrap();
    assert_eq!(print_amending_article(&read), text);
}
