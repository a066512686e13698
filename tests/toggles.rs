//! Worked amendments: each fits its text, does what its examples say, and moves the cases of the library that the comparison of the
//! texts names, or the table says why not.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what it expects by panicking")]

mod support;

use std::collections::BTreeMap;
use std::fmt::Write;

use catchall::api::texts::{TextReport, TextSpec, assess_each, compare};
use catchall::api::toggles::{ToggleWords, toggle_words};
use catchall::comparison::Difference;
use catchall::law::{self, Example, Toggles, print_amending_article};
use catchall::library;
use catchall::report::{Report, State};
use expect_test::{expect, expect_file};
use support::examples::{brought, contradiction, is_modelled, shows_itself, tests_not_shown_to_decide};
use support::{Facts, letters};

/// The day on which the texts are taken.
const TODAY: &str = "2026-11-23";

/// What the comparison of the texts says that each moves, in its own words: numbers of cases, all parts of a case together.
const SHEET: [(&str, &str); 26] = [
    ("a01", "5 8 9 12"),
    ("a02", "5 7 8 9"),
    ("a03", "all, new breach outcome"),
    ("a04", "5 7 9 13 14"),
    ("a05", "all N rows"),
    ("a06", "12 13 15"),
    ("a07", "12 13 15"),
    ("a08", "16"),
    ("a09", "13 15"),
    ("a10", "8 9 drop out"),
    ("a11", "1 4 6 11"),
    ("a12", "14"),
    ("a13", "repeat sales after 5 9"),
    ("a14", "7 10b"),
    ("a15", "7"),
    ("a16", "13 16"),
    ("a17", "6"),
    ("a18", "4 6 11"),
    ("a19", "1"),
    ("a20", "new case"),
    ("a21", "20"),
    ("a22", "general licences, customs stop"),
    ("a23", "6 10a 19"),
    ("a24", "18"),
    ("a25", "17a"),
    ("a26", "shows 2019 to 2021"),
];

const AWARE: &str = "knows-repression aware · knows-serious-human-rights aware";
const INFORMED: &str = "informed-repression yes · informed-serious-human-rights yes";

/// What the library leaves out, each in one case, with what the text says before and after; in brackets what national law could add.
#[rustfmt::skip]
const ONCE_MORE_IS_KNOWN: [(&str, u64, &str, &str, &str, &str); 26] = [
    ("a02",  5, "a", "should-have-known yes", "F (F-L)", "N (F-L)"),
    ("a03",  1, "a", "due-diligence not-done", "L", "P"),
    ("a03",  5, "a", "due-diligence not-done", "F (F-L)", "P (F-L)"),
    ("a04",  5, "a", AWARE, "N (F-L)", "L (F-L)"),
    ("a06", 15, "a", "covert yes · designed-for-surveillance no · design-purpose modified · knows-repression aware", "F", "N (F-L)"),
    ("a06-capable", 15, "a", "covert yes · designed-for-surveillance no · design-purpose capable · knows-repression aware", "F", "N (F-L)"),
    ("a07", 13, "a", AWARE, "F-N (F-L)", "N (F-L)"),
    ("a08", 16, "a", AWARE, "F", "N (F-L)"),
    ("a08", 16, "a", INFORMED, "F", "L (F-L)"),
    ("a09",  5, "a", "informed-human-rights yes", "F (F-L)", "L (F-L)"),
    ("a10",  8, "a", AWARE, "N (F-L)", "F-N (F-L)"),
    ("a10",  9, "a", AWARE, "N (F-L)", "F"),
    ("a12", 14, "a", "", "F (F-L)", "L"),
    ("a13",  5, "a", "imposed-on-identical-deal yes", "F (F-L)", "L (F-L)"),
    ("a13",  9, "a", "imposed-on-identical-deal yes", "F (F-L)", "L (F-L)"),
    ("a14", 10, "b", INFORMED, "F", "L (F-L)"),
    ("a15",  7, "b", "knows-wmd aware", "F (F-L)", "N (F-L)"),
    ("a16", 13, "a", "other-state-list yes", "F (F-L)", "F (L)"),
    ("a16", 16, "a", "other-state-list yes", "F", "F (L)"),
    ("a20",  5, "a", "informed-terrorism yes", "F (F-L)", "L (F-L)"),
    ("a21", 20, "a", "informed-military yes", "F", "L (F-L)"),
    ("a26",  5, "a", INFORMED, "F", "L (F-L)"),
    ("commission-2016",  7, "b", AWARE, "F", "N (F-L)"),
    ("commission-2016", 16, "a", INFORMED, "F", "L (F-L)"),
    ("parliament-2018", 18, "a", "", "G", "F"),
    ("ngos-2020", 5, "a", "should-have-known yes", "F (F-L)", "L (F-L)"),
];

fn toggles() -> Toggles {
    library::toggles()
        .unwrap_or_else(|mistakes| panic!("{}", mistakes.iter().map(|mistake| format!("{mistake}\n")).collect::<String>()))
}

/// Worked amendments and presets as they travel: id, the text as it stands, and the text as amended.
fn pairs() -> Vec<(String, TextSpec, TextSpec)> {
    let ToggleWords { toggles, presets } = toggle_words(&toggles());
    let text = |id: &String| toggles.iter().find(|toggle| toggle.id == *id).unwrap().text.clone();
    let spec = |base: &str, amendments| TextSpec { text: base.to_string(), as_of: Some(TODAY.to_string()), amendments };
    let pair = |id: &String, base: &str, parts: Vec<String>| (id.clone(), spec(base, Vec::new()), spec(base, parts));
    let single = toggles.iter().map(|toggle| pair(&toggle.id, &toggle.amends, vec![toggle.text.clone()]));
    let stacks = presets.iter().map(|preset| pair(&preset.id, &preset.amends, preset.parts.iter().map(text).collect()));
    single.chain(stacks).collect()
}

fn assessed(spec: &TextSpec, cases: &[Facts]) -> Vec<TextReport> {
    let requests: Vec<_> = cases.iter().map(Facts::request).collect();
    assess_each(spec, &requests).unwrap_or_else(|problems| panic!("{spec:?}: {problems:?}"))
}

#[test]
fn every_worked_amendment_fits_its_text_and_every_preset_fits_as_a_stack() {
    let ids: Vec<String> = toggles().toggles.into_iter().map(|toggle| toggle.id).collect();
    let missing: Vec<&str> = SHEET.iter().map(|(id, _)| *id).filter(|id| !ids.iter().any(|known| known == id)).collect();
    assert!(missing.is_empty(), "law/toggles has no {missing:?}");
}

#[test]
fn every_file_prints_back_to_itself() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for toggle in toggles().toggles {
        let text = std::fs::read_to_string(root.join(&toggle.article.file)).unwrap();
        assert_eq!(text, print_amending_article(&toggle.article), "{}", toggle.article.file);
    }
}

#[test]
fn every_example_does_what_it_says_and_every_test_is_shown_to_decide() {
    let mut wrong = Vec::new();
    let specs: BTreeMap<String, TextSpec> = pairs().into_iter().map(|(id, _, with)| (id, with)).collect();
    for toggle in toggles().toggles {
        let article = brought(&toggle.article);
        for provision in article.provisions.iter().filter(|provision| is_modelled(provision)) {
            let place = format!("{}:{}: {}", article.file, provision.line, provision.id);
            let facts = |example: &Example| Facts::of_example(article.base_case.as_ref(), &example.lines);
            let cases: Vec<Facts> = provision.examples.iter().map(facts).collect();
            let reports: Vec<Report> = assessed(&specs[&toggle.id], &cases).into_iter().map(|found| found.report).collect();
            let path = format!("{}/{}", toggle.amends, provision.id);
            for (example, report) in provision.examples.iter().zip(&reports) {
                let found = contradiction(report, &path, &example.expected);
                wrong.extend(found.map(|found| format!("{}:{}: {}: {found}", article.file, example.line, example.title)));
            }
            let (_, hidden) = tests_not_shown_to_decide(&path, &reports);
            wrong.extend(hidden.into_iter().map(|leaf| format!("{place} shows nowhere that its test {leaf} decides")));
            if !shows_itself(provision) {
                wrong.push(format!("{place} does not show itself applying, not applying and undetermined"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_moves_the_cases_that_the_comparison_names_or_the_table_says_why_not() {
    let table = table();
    let (mut wrong, mut used) = (Vec::new(), vec![false; table.len()]);
    for (id, before, after) in pairs() {
        let (whole, names) = moved(&before, &after);
        let sheet = SHEET.iter().find(|(known, _)| *known == id).map_or("", |(_, sheet)| sheet);
        let row = table.iter().position(|row| row.id == id);
        if let Some(at) = row {
            used[at] = true;
        }
        match row.map(|at| &table[at]) {
            Some(row) if row.sheet == sheet && row.here == whole => {}
            None if agrees(sheet, &names) => {}
            _ => wrong.push(format!("law/README.md: | {id} | {sheet} | {whole} | |")),
        }
    }
    let unused = table.iter().zip(used).filter(|(_, used)| !used);
    wrong.extend(unused.map(|(row, _)| format!("law/README.md: there is no worked amendment `{}`", row.id)));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether what the comparison says names the transactions that move on the stated facts: each, and no other.
fn agrees(sheet: &str, moved: &[String]) -> bool {
    let named = |word: &str, name: &String| name == word || name.trim_end_matches(['a', 'b']) == word;
    sheet.split(' ').all(|word| moved.iter().any(|name| named(word, name)))
        && moved.iter().all(|name| sheet.split(' ').any(|word| named(word, name)))
}

/// Where licence or answers change over the library, in words; and on the stated facts alone.
fn moved(before: &TextSpec, after: &TextSpec) -> (String, Vec<String>) {
    let all = transactions();
    let names: Vec<String> = all.iter().map(|(number, letter)| format!("{number}{letter}")).collect();
    let (mut parts, mut as_stated) = (Vec::new(), Vec::new());
    let mut earlier: Vec<(String, String)> = Vec::new();
    for (words, more) in [("", ""), ("once aware: ", AWARE), ("once informed: ", INFORMED)] {
        let cases: Vec<Facts> = all.iter().map(|(number, letter)| Facts::library(*number, letter, more)).collect();
        let mut by_track: BTreeMap<usize, (String, Vec<String>)> = BTreeMap::new();
        for ((name, old), new) in names.iter().zip(assessed(before, &cases)).zip(assessed(after, &cases)) {
            for (at, ((track, old), (_, new))) in said(&old).into_iter().zip(said(&new)).enumerate() {
                let seen = (track.clone(), name.clone());
                if old != new && !earlier.contains(&seen) {
                    earlier.push(seen);
                    by_track.entry(at).or_insert((track, Vec::new())).1.push(name.clone());
                }
            }
        }
        if more.is_empty() {
            as_stated = by_track.values().flat_map(|(_, names)| names.clone()).collect();
        }
        let tracks: Vec<String> = by_track.values().map(|(track, moved)| format!("{track} {}", short(moved, &names))).collect();
        if !tracks.is_empty() {
            parts.push(format!("{words}{}", tracks.join(", ")));
        }
    }
    let whole = if parts.is_empty() { "nothing".to_string() } else { parts.join(" · ") };
    (whole, as_stated)
}

/// The licence question, what national law adds to it, and every further question, as a report answers them.
fn said(report: &TextReport) -> Vec<(String, String)> {
    let outcomes = &report.report.outcomes;
    let layers = [("licence", &outcomes.union), ("national", &outcomes.national)];
    let licence = layers.map(|(layer, range)| (layer.to_string(), format!("{range:?}")));
    let answer = |state: &State, least: &Option<String>, most: &Option<String>| format!("{state:?} {least:?} {most:?}");
    let answers = report.answers.iter().map(|of| (of.track.clone(), answer(&of.state, &of.least, &of.most)));
    licence.into_iter().chain(answers).collect()
}

fn short(moved: &[String], all: &[String]) -> String {
    let left: Vec<&str> = all.iter().filter(|name| !moved.contains(name)).map(String::as_str).collect();
    match left.as_slice() {
        [] => "all".to_string(),
        [_] | [_, _] | [_, _, _] => format!("all but {}", left.join(" ")),
        _ => moved.join(" "),
    }
}

/// Every transaction of the case library.
fn transactions() -> Vec<(u64, String)> {
    let all: serde_json::Value = serde_json::from_str(include_str!("../www/cases/library.json")).unwrap();
    let letters = |case: &serde_json::Value| {
        let number = case["number"].as_u64().unwrap();
        let transactions = case["transactions"].as_array().unwrap().clone();
        transactions.into_iter().map(move |one| (number, one["id"].as_str().unwrap().to_string()))
    };
    all["cases"].as_array().unwrap().iter().flat_map(letters).collect()
}

/// A line of the table in `law/README.md`.
struct Row {
    id: String,
    sheet: String,
    here: String,
}

fn table() -> Vec<Row> {
    let text = include_str!("../law/README.md");
    let rows = text.lines().skip_while(|line| !line.starts_with("| amendment | sheet | here | why |")).skip(2);
    rows.take_while(|line| line.starts_with("| "))
        .map(|line| {
            let cells: Vec<String> = line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_string()).collect();
            let [id, sheet, here, why] =
                <[String; 4]>::try_from(cells).unwrap_or_else(|cells| panic!("law/README.md: {cells:?}"));
            assert!(!why.is_empty(), "law/README.md: {id} gives no reason");
            Row { id, sheet, here }
        })
        .collect()
}

#[test]
fn once_more_is_known_a_case_moves_as_the_amendment_says() {
    let pairs = pairs();
    let mut wrong = Vec::new();
    for (id, number, letter, more, before, after) in ONCE_MORE_IS_KNOWN {
        let (_, base, amended) = pairs.iter().find(|(known, ..)| known == id).unwrap_or_else(|| panic!("no `{id}`"));
        let cases = [Facts::library(number, letter, more)];
        let found = [base, amended].map(|spec| cell(&assessed(spec, &cases)[0]));
        if found != [before, after] {
            wrong.push(format!("{id}: {number}{letter} {more}: expected {before} → {after}, found {} → {}", found[0], found[1]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The outcomes in letters, as in the table of the texts.
fn cell(report: &TextReport) -> String {
    let outcomes = &report.report.outcomes;
    match letters(&outcomes.national).as_str() {
        "" | "F" => letters(&outcomes.union),
        national => format!("{} ({national})", letters(&outcomes.union)),
    }
}

#[test]
fn what_does_not_fit_is_named_with_its_stack() {
    let one = |id: &str, text: &str| (format!("law/toggles/{id}.md"), format!("# {id}\n\n{text}"));
    let drop = "amends: eu-2021-821\n\n## a · A · A\n\n> A.\n\nin cyber-surveillance-item remove\n- covert\n";
    let presets = "## a · A\n\n> A.\n\n- once\n- twice\n\n## b · B\n\n> B.\n\n- onc\n\n## c · C\n\n> C.\n\n- once\n- other\n";
    let found = |files: &[(String, String)]| {
        let files: Vec<(&str, &str)> = files.iter().map(|(file, text)| (file.as_str(), text.as_str())).collect();
        let mistakes = law::toggles(support::law(), &files).unwrap_err();
        mistakes.iter().map(|mistake| format!("{mistake}\n")).collect::<String>()
    };
    let other = drop.replace("eu-2021-821", "deal-2020");
    let stacks = [one("once", drop), one("other", &other), one("presets", presets), one("twice", drop)];
    expect![[r#"
        law/toggles/presets.md:3: in `a`, law/toggles/twice.md:9: `cyber-surveillance-item` has no such limb: unknown limb `covert`
        law/toggles/presets.md:10: unknown worked amendment `onc`; did you mean `once`?
        law/toggles/presets.md:16: `once` amends eu-2021-821, `other` amends deal-2020
    "#]]
    .assert_eq(&found(&stacks));
    let nameless =
        [one("nameless", &drop.replace("amends: eu-2021-821\n", "")), one("unknown", &drop.replace("eu-2021-821", "eu-2021-82"))];
    expect![[r#"
        law/toggles/nameless.md:1: which text it amends is not said; write `amends: INSTRUMENT` after the title
    "#]]
    .assert_eq(&found(&nameless));
    expect![[r#"
        law/toggles/unknown.md:1: unknown instrument `eu-2021-82`; did you mean `eu-2021-821`?
    "#]]
    .assert_eq(&found(&nameless[1..]));
}

/// In parts per million of all cases.
#[test]
fn what_each_does_over_all_cases() {
    let mut text = String::new();
    for (id, before, after) in pairs() {
        let found = compare(&before, &after, TODAY).unwrap_or_else(|problems| panic!("{id}: {problems:?}"));
        assert!(!found.same || table().iter().any(|row| row.id == id), "{id} changes no case, and the table does not say why");
        let _ = writeln!(text, "{id}{}", if found.same { " · no case differs" } else { "" });
        for track in &found.tracks {
            assert_ne!(track.state, Difference::OverBudget, "{id}: {}", track.track);
            for change in &track.changes {
                let layer = if track.track == "licence" { format!(" {}", track.layer.word()) } else { String::new() };
                let _ =
                    writeln!(text, "  {}{layer} · {} → {} · {}", track.track, change.before, change.after, change.share / 1000);
                let examples = change.groups.iter().filter_map(|group| group.example.as_ref());
                assert!(examples.into_iter().all(|example| example.replayed), "{id}: an example does not replay");
            }
        }
    }
    expect_file!["toggles.txt"].assert_eq(&text);
}
