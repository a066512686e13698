//! Law files with mistakes: each is reported with file, line, word and what would be right, and no input makes the reader panic.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what it expects by panicking")]

mod support;

use catchall::api::questions::questions;
use catchall::facts;
use catchall::law;
use catchall::library;
use expect_test::{Expect, expect};
use support::random::Random;

/// The shipped files, with one of them replaced.
fn with(path: &str, text: &str) -> Vec<String> {
    let files: Vec<(&str, &str)> =
        library::files().iter().map(|(of, old)| if *of == path { (*of, text) } else { (*of, *old) }).collect();
    law::law(&files).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[track_caller]
fn check(path: &str, text: &str, expected: Expect) {
    expected.assert_eq(&with(path, text).join("\n"));
}

#[test]
fn ten_mistakes_of_form_are_ten_reports() {
    check(
        "law/eu-2021-821/art-10.md",
        "# Article 10\n\nbase case: a case\n  day 2026-11-23 · destination\n\n## Art-10 · Article 10 · Title\n\n> Reading.\n\nsource: art. 10 · read in: hearsay\n\
         layer: nationl\n\nwhen all off\n- covert\n\nthen authorisation-requird\n\nexample: one → aplies\n\n## art-10-2 · Article 10(2)\n\n> Reading.\n\n\
         ## art-10-3 · Article 10(3) · Title\n\nsource: art. 10(3) · read in: recollection\n\nwhen at least 3 of\n- covert\n\nthen duty-only, upto prohibited\n",
        expect![[r#"
            law/eu-2021-821/art-10.md:4: `destination` states no fact; write `FACT VALUE`, facts joined by ` · `
            law/eu-2021-821/art-10.md:6: `Art-10` is no id; use lower-case letters, digits and hyphens
            law/eu-2021-821/art-10.md:10: unknown source `hearsay` after `read in:`; permitted are `official text`, `copy of the official text, state of`, `secondary source:`, `recollection`, `reconstruction`
            law/eu-2021-821/art-10.md:11: unknown layer `nationl`; did you mean `national`?
            law/eu-2021-821/art-10.md:13: `Art-10` has no effect; write `then OUTCOME` after its condition
            law/eu-2021-821/art-10.md:13: unknown test `all off`; did you mean `all of`?
            law/eu-2021-821/art-10.md:14: unknown line `- covert`; did you mean `covers`?
            law/eu-2021-821/art-10.md:16: `then` stands twice or in the wrong place; see the order of the parts in law/README.md
            law/eu-2021-821/art-10.md:18: `example:` stands twice or in the wrong place; see the order of the parts in law/README.md
            law/eu-2021-821/art-10.md:20: a provision begins with `## ID · CITATION · TITLE`
            law/eu-2021-821/art-10.md:24: `art-10-3` has no reading; say in plain words what it does, `> …`
            law/eu-2021-821/art-10.md:28: `at least 3 of` needs a number from 1 to 1
            law/eu-2021-821/art-10.md:31: unknown part of an effect `upto prohibited`"#]],
    );
}

#[test]
fn mistakes_of_reference_are_all_reported() {
    check(
        "law/eu-2021-821/art-10.md",
        "# Article 10\n\nbase case: a case\n  day 2026-11-23 · destinaton KE · free-zone maybe\n\n## art-10-1 · Article 10(1) · Title\n\n> Reading.\n\n\
         source: art. 10(1) · read in: recollection\n\nwhen all of\n- covet\n- knows-wmd is at least awere\n- destination is in eu01-destinations\n- covert is in arms-embargo\n\
         - some item-code is in anex-1\n- listed-itm holds\n- art-3-1 holds\n- knows-wmd\n\nthen duty-only\n\nexample: one → undetermined, asks covet\n  destination KX\n\
         example: two → applies\n  item-codes 4A00\n",
        expect![[r#"
            law/eu-2021-821/art-10.md:4: `free-zone` is one of no, yes; unknown value `maybe`
            law/eu-2021-821/art-10.md:4: unknown fact `destinaton`; did you mean `destination`?
            law/eu-2021-821/art-10.md:13: unknown fact `covet`; did you mean `covert`?
            law/eu-2021-821/art-10.md:14: `knows-wmd` is one of none, suspects, aware; unknown value `awere`; did you mean `aware`?
            law/eu-2021-821/art-10.md:15: unknown list `eu01-destinations`; did you mean `eu001-destinations`?
            law/eu-2021-821/art-10.md:16: `covert` is no country
            law/eu-2021-821/art-10.md:17: unknown list `anex-1`; did you mean `annex-1`?
            law/eu-2021-821/art-10.md:18: unknown definition `listed-itm`; did you mean `listed-item`?
            law/eu-2021-821/art-10.md:19: `art-3-1` is no definition; write `art-3-1 applies`
            law/eu-2021-821/art-10.md:20: `knows-wmd` is not yes/no; write `FACT is VALUE`
            law/eu-2021-821/art-10.md:24: unknown fact `covet`; did you mean `covert`?
            law/eu-2021-821/art-10.md:25: unknown country `KX`; did you mean `AX`?
            law/eu-2021-821/art-10.md:27: unknown code `4A00`; did you mean `4A001`?"#]],
    );
}

#[test]
fn mistakes_in_technical_questions_are_all_reported() {
    let vocabulary = facts::parse(
        "law/facts.md",
        "## item\n- covert · yes/no\n## 1a001\n- 1a001-glows · yes/no\n- 1a001-hums · yes/no\n## 1b001\n- 1b001-spins · yes/no\n",
    )
    .unwrap();
    let text = "# Questions\n\n### 1a001\n\n## Things\n\n### 1a01\n### 1a001\n\n- 1a001-glow · Glows\n  Does it glow?\n  In the dark.\n- 1a001-glows · Glows\n  \
                It glows.\n  In the dark.\n- covert · Covert\n  Is it covert?\n  Hidden.\n- 1b001-spins · Spins\n  Does it spin?\n  Fast.\n- 1a001-hums\nhumming\n\n### 1a001\n";
    let mistakes = questions("law/questions/xx.md", text, &vocabulary).unwrap_err();
    expect![[r#"
        law/questions/xx.md:3: write the kind of item before `1a001`, `## KIND`
        law/questions/xx.md:7: unknown group of technical facts `1a01`; did you mean `1a001`?
        law/questions/xx.md:10: unknown fact `1a001-glow`; did you mean `1a001-glows`?
        law/questions/xx.md:13: `1a001-glows` needs two lines below it, each after two spaces: a question that ends with `?`, and its help
        law/questions/xx.md:16: fact `covert` is not technical; its question stands with the words of the page
        law/questions/xx.md:19: fact `1b001-spins` belongs under `### 1b001`
        law/questions/xx.md:22: write `- 1a001-hums · HEADING`
        law/questions/xx.md:23: `humming` is no question; write `- FACT · HEADING`, and below it the question and its help
        law/questions/xx.md:25: group `1a001` stands twice
        law/questions/xx.md:25: fact `1a001-glows` has no question; write it under `### 1a001`
        law/questions/xx.md:25: fact `1a001-hums` has no question; write it under `### 1a001`
        law/questions/xx.md:25: fact `1b001-spins` has no question; write it under `### 1b001`"#]]
    .assert_eq(&mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_definition_that_rests_on_itself_is_refused() {
    check(
        "law/eu-2021-821/art-10.md",
        "# Article 10\n\n## one · Article 10 · Title\n\n> Reading.\n\nsource: art. 10 · read in: recollection\n\nmeans two holds\n\n\
         ## two · Article 10 · Title\n\n> Reading.\n\nsource: art. 10 · read in: recollection\n\nmeans all of\n- covert\n- one holds\n",
        expect![[r#"
            law/eu-2021-821/art-10.md:3: `one` rests on itself: one → two → one
            law/eu-2021-821/art-10.md:11: `two` rests on itself: two → one → two"#]],
    );
}

#[test]
fn a_list_with_mistakes_is_reported_line_by_line() {
    check(
        "law/lists/eu001-destinations.md",
        "# eu001-destinations · countries · Partners\n\n> Reading.\n\nsource: annex · read in: recollection\n\n- AU, XX\n- CA from 2021-13-01\n- JP from 2022-01-01 until 2021-01-01\nrubbish\n",
        expect![[r#"
            law/lists/eu001-destinations.md:8: `2021-13-01` is no day; write `2021-09-09`
            law/lists/eu001-destinations.md:9: the entry ends before it begins
            law/lists/eu001-destinations.md:10: `rubbish` does not belong here"#]],
    );
    check(
        "law/lists/eu008-items.md",
        "# eu008-items · codes · Items\n\n> Reading.\n\nsource: annex · read in: recollection\n\n- 5A001.i\n- 5A00\n",
        expect![[r#"
            law/lists/eu008-items.md:7: `5A001.i` is marked as not used in the list
            law/lists/eu008-items.md:8: unknown code `5A00`; did you mean `5A001`?"#]],
    );
}

#[test]
fn no_mutation_of_a_law_file_makes_the_reader_panic() {
    let mut random = Random(15);
    let pieces = [
        "\n",
        "- ",
        "  ",
        "## ",
        "> ",
        " · ",
        "→",
        "all of",
        "not: ",
        "at least 9999999999999999999999 of",
        "é",
        "\u{0}",
        "when ",
        "unless ",
        "· · ·",
        "every …",
    ];
    let mut refused = 0;
    for _ in 0..4_000 {
        let (path, text) = *random.pick(library::files());
        let mut mutated: Vec<char> = text.chars().take(6_000).collect();
        for _ in 0..1 + random.below(4) {
            let at = random.below(mutated.len());
            match random.below(3) {
                0 => mutated.truncate(at),
                1 => drop(mutated.drain(at..(at + random.below(40)).min(mutated.len()))),
                _ => drop(mutated.splice(at..at, random.pick(&pieces).chars())),
            }
        }
        let mutated: String = mutated.into_iter().collect();
        refused += usize::from(read_alone(path, &mutated));
    }
    assert!(refused > 1_000, "mutations hardly hurt: {refused}");
}

/// Reads one file; whether it was refused.
fn read_alone(path: &str, text: &str) -> bool {
    match path.split('/').collect::<Vec<_>>().as_slice() {
        ["law", "facts.md"] => catchall::facts::parse(path, text).is_err(),
        ["law", "screening.md"] => law::screening(support::law(), path, text).is_err(),
        ["law", "lists", _] => law::list(path, text).is_err(),
        ["law", _, "instrument.md"] => law::instrument(path, text).is_err(),
        _ => law::article(path, text).is_err(),
    }
}

#[test]
fn no_random_text_makes_the_reader_panic() {
    let mut random = Random(16);
    let words = [
        "#",
        "##",
        "-",
        ">",
        "·",
        "→",
        "all",
        "any",
        "of",
        "is",
        "in",
        "holds",
        "when",
        "then",
        "source:",
        "example:",
        "base case:",
        "from",
        "until",
        "\n",
        "\n",
        "  ",
        "2021-09-09",
        "5A001",
        "no rule:",
        "means",
        "ß",
    ];
    for _ in 0..4_000 {
        let text: String = (0..random.below(80)).map(|_| format!("{} ", random.pick(&words))).collect();
        for path in ["law/facts.md", "law/screening.md", "law/lists/x.md", "law/x/instrument.md", "law/x/art-1.md"] {
            read_alone(path, &text);
        }
    }
}

#[test]
fn a_list_nested_too_deep_is_refused() {
    let mut text = "# A\n\n## a · A · A\n\n> A.\n\nsource: a · read in: recollection\n\nwhen all of\n".to_string();
    for depth in 0..200 {
        text.push_str(&format!("{}- all of\n", "  ".repeat(depth)));
    }
    assert!(law::article("law/x/art-1.md", &text).is_err());
}

#[test]
fn an_answer_on_a_track_names_what_it_could_be() {
    check(
        "law/eu-2021-821/art-10.md",
        "# Article 10\n\n## art-10-1 · Article 10(1) · Title\n\n> Reading.\n\nsource: art. 10(1) · read in: recollection\n\n\
         when covert\n\nthen on decison: must-refuse\n\n## art-10-2 · Article 10(2) · Title\n\n> Reading.\n\n\
         source: art. 10(2) · read in: recollection\n\nwhen covert\n\nthen on decision: must-refus\n",
        expect![[r#"
            law/eu-2021-821/art-10.md:11: unknown track `decison`; did you mean `decision`?
            law/eu-2021-821/art-10.md:21: `decision` is one of discretion, must-consider, must-refuse; unknown answer `must-refus`; did you mean `must-refuse`?"#]],
    );
}
