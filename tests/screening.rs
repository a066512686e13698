//! The screening: its file can be read, it is short, it never states what somebody knows, and each mistake in it is reported.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what it expects by panicking")]

mod support;

use catchall::law::{self, Force, Meaning, Rule, Screening};
use catchall::library;
use expect_test::{Expect, expect};
use support::law;

#[track_caller]
fn check(text: &str, expected: Expect) {
    let found = law::screening(law(), "law/screening.md", text).err().unwrap_or_default();
    expected.assert_eq(&found.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
}

fn shipped() -> Screening {
    library::screening().unwrap_or_else(|mistakes| panic!("{mistakes:?}"))
}

#[test]
fn there_are_four_steps_and_at_most_fifteen_questions_of_both_kinds() {
    let screening = shipped();
    assert_eq!(screening.steps.len(), 4);
    assert!(screening.questions().count() <= 15);
    for force in [Force::Binding, Force::Guidance] {
        assert!(screening.questions().any(|question| question.force == force), "no question is {}", force.word());
    }
}

#[test]
fn only_a_question_that_rests_on_law_is_binding_and_guidance_names_its_advice() {
    for question in shipped().questions() {
        let statuses: Vec<&str> = question.rests_on.iter().map(|path| status(path)).collect();
        let wanted = if question.force == Force::Binding { "law" } else { "guidance" };
        assert!(statuses.contains(&wanted), "{} rests on {statuses:?}", question.id);
    }
}

fn status(path: &str) -> &'static str {
    let (id, _) = path.split_once('/').unwrap();
    &law().instrument(id).unwrap().status
}

#[test]
fn each_answer_says_what_it_means_and_none_clears_the_deal() {
    for question in shipped().questions() {
        for Meaning { words, .. } in [&question.yes, &question.no] {
            let words = words.to_lowercase();
            assert!(
                !["allowed", "permitted", " free ", "cleared"].iter().any(|word| words.contains(word)),
                "{}: {words}",
                question.id
            );
        }
    }
}

#[test]
fn advice_has_no_rule_so_it_can_change_no_outcome() {
    let advice: Vec<_> = law().instruments.iter().filter(|text| text.status == "guidance").collect();
    assert!(!advice.is_empty());
    for provision in advice.iter().flat_map(|text| text.provisions()) {
        assert!(matches!(provision.rule, Rule::NoRule(_)), "{} has a rule", provision.id);
    }
}

#[test]
fn mistakes_of_form_are_all_reported() {
    check(
        "# \n\n> Reading.\n\nrests on: eu-2021-821/art-5-2\n\n## Item · What?\n\n### one · bindig · Is it?\n\nrests on: eu-2021-821/art-5-2\n\n\
         if yes: Much.\n- stats covert yes\n\n### two · Is it?\n\n## misuse · Can it?\n\n> Reading.\n\n## in the end · Sum\n\n> Reading.\n\n\
         rests on: eu-2021-821/art-5-2\n\nno red flag: Nothing.\none red flag: Look.\n",
        expect![[r#"
            law/screening.md:1: a screening begins with `# TITLE`
            law/screening.md:7: `Item` is no id; use lower-case letters, digits and hyphens
            law/screening.md:8: step `Item` has no reading; say in plain words what it is about, `> …`
            law/screening.md:9: `one` is `bindig`; a question is `binding` or `guidance`
            law/screening.md:10: `one` has no reading; say in plain words what it is about, `> …`
            law/screening.md:14: `- stats covert yes` is not understood; write `- states FACT yes` or `- red flag: WORDS`
            law/screening.md:15: `if no:` is missing
            law/screening.md:16: a question begins with `### ID · binding · QUESTION` or `### ID · guidance · QUESTION`
            law/screening.md:21: step `misuse` asks nothing; write `### ID · guidance · QUESTION`
            law/screening.md:29: `several red flags:` is missing"#]],
    );
}

#[test]
fn a_missing_end_and_a_question_that_stands_twice_are_reported() {
    let question =
        "### one · guidance · Is it?\n\n> Reading.\n\nrests on: eu-2021-821/art-5-2\n\nif yes: Much.\n\nif no: Little.\n\n";
    let head = "# Screening\n\n> Reading.\n\nrests on: eu-2021-821/art-5-2\n\n## item · What?\n\n> Reading.\n\n";
    let end = "## in the end · Sum\n\n> Reading.\n\nrests on: eu-2021-821/art-5-2\n\nno red flag: A.\none red flag: B.\nseveral red flags: C.\n";
    check(
        &format!("{head}{question}"),
        expect!["law/screening.md:20: `## in the end · TITLE` is missing; say what the answers add up to"],
    );
    check(
        &format!("{head}{question}{question}{end}"),
        expect!["law/screening.md:21: question `one` stands twice; give each its own id"],
    );
    check(&format!("{head}{question}{end}"), expect![[r#""#]]);
}

#[test]
fn mistakes_of_reference_are_all_reported() {
    check(
        "# Screening\n\n> Reading.\n\nrests on: eu-2021-821/art-5-22\n\n## item · What?\n\n> Reading.\n\n### one · binding · Is it?\n\n> Reading.\n\n\
         rests on: eu-2024-2659/aware\n\nif yes: Much.\n- states covet yes · covert maybe · knows-wmd aware · informed-repression yes\n\nif no: Little.\n- states covert no\n\n\
         ## in the end · Sum\n\n> Reading.\n\nrests on: eu-2024-2659/awar\n\nno red flag: A.\none red flag: B.\nseveral red flags: C.\n",
        expect![[r#"
            law/screening.md:5: unknown provision `eu-2021-821/art-5-22`; did you mean `eu-2021-821/art-2-22`?
            law/screening.md:15: `one` is called binding, but rests on no text in force; name its provision, or call it `guidance`
            law/screening.md:18: unknown fact `covet`; did you mean `covert`?
            law/screening.md:18: `covert maybe` states no fact; write `covert yes` or `covert no`
            law/screening.md:18: `knows-wmd` is not yes/no; a screening states no other facts
            law/screening.md:18: `informed-repression` is what the exporter is told or knows; a screening never states it
            law/screening.md:27: unknown provision `eu-2024-2659/awar`; did you mean `eu-2024-2659/aware`?"#]],
    );
}
