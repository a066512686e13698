//! The same cases under every text: what each would have come to. Facts are allegations or press findings, from the case library.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what it expects by panicking")]

mod support;

use catchall::api::Regime;
use catchall::law::{ListKind, Track};
use catchall::report::{Report, Status};
use support::{Facts, law, letters, open_texts};

/// The columns: a text, and the day on which it is taken.
const TEXTS: [(&str, &str); 8] = [
    ("eu-428-2009", "2021-09-08"),
    ("com-2016-616", "2016-09-28"),
    ("ep-2018", "2018-01-17"),
    ("council-2019", "2019-06-05"),
    ("com-2020", "2020-05-01"),
    ("deal-2020", "2020-11-09"),
    ("eu-2021-821", "2026-11-23"),
    ("ngo-2020", "2020-06-09"),
];

/// A row: the case, its transaction, facts that are stated beside those of the library, and a cell for each text.
type Row = (u64, &'static str, &'static str, [&'static str; 8]);

/// The cells as the comparison of the texts has them, as corrected there. F no licence of the Union · X the same, because the text does
/// not reach services · N notify · G a general authorisation · O an option of the State · L licence · P prohibited · – not addressed by a
/// list of demands. Two letters are a range: arguable, or open on the stated facts. `!` the authority must refuse. In brackets what
/// national law could add. The comparison has no cells for com-2020 but that of case 20; the others follow from its conditions.
#[rustfmt::skip]
const AS_STATED: [Row; 24] = [
    ( 1, "a", "", ["L",       "L",       "L!",      "L",       "L",       "L",       "L",       "L!"]),
    ( 2, "a", "", ["L",       "L",       "L!",      "L",       "L",       "L",       "L",       "L!"]),
    ( 3, "a", "", ["F-L",     "N-L",     "N-L",     "F-L",     "F-L",     "F (F-L)", "F (F-L)", "L!"]),
    ( 4, "a", "", ["L",       "L",       "L!",      "L",       "L",       "L",       "L",       "L!"]),
    ( 5, "a", "", ["F",       "F",       "N",       "F",       "F",       "F (F-L)", "F (F-L)", "N!"]),
    ( 6, "a", "", ["L",       "L",       "L!",      "L",       "L",       "L",       "L",       "L!"]),
    ( 7, "a", "", ["F",       "F",       "N",       "F",       "F",       "F (F-L)", "F (F-L)", "N"]),
    ( 7, "b", "", ["X",       "F",       "N",       "F",       "F",       "F",       "F",       "–"]),
    ( 8, "a", "", ["F",       "F-N",     "N",       "F",       "F",       "F (F-L)", "F (F-L)", "N!"]),
    ( 9, "a", "", ["F",       "F-N",     "N",       "F",       "F",       "F (F-L)", "F (F-L)", "N!"]),
    (10, "a", "", ["L",       "L",       "L!",      "L",       "L",       "L",       "L",       "L!"]),
    (10, "b", "", ["F",       "N",       "N",       "F",       "F",       "F",       "F",       "–"]),
    (11, "a", "", ["L",       "L",       "L!",      "L",       "L",       "L",       "L",       "L!"]),
    (11, "b", "", ["L",       "L",       "L!",      "L",       "L",       "L",       "L",       "L!"]),
    (12, "a", "", ["F",       "N-L",     "N-L",     "F",       "F",       "F (F-L)", "F (F-L)", "N!"]),
    (13, "a", "", ["F",       "N-L",     "F-N",     "F",       "F",       "F (F-L)", "F (F-L)", "N!"]),
    (14, "a", "", ["F",       "L",       "L",       "F",       "F",       "F (F-L)", "F (F-L)", "L"]),
    (15, "a", "", ["F",       "N-L",     "F-N",     "F",       "F",       "F",       "F-N",     "–-N"]),
    (16, "a", "", ["F",       "N-L",     "F",       "F",       "F",       "F",       "F",       "–"]),
    (17, "a", "", ["L",       "G-L",     "F",       "G-L",     "G-L",     "G-L",     "L",       "–"]),
    (17, "b", "", ["L",       "G-L",     "F",       "G-L",     "G-L",     "G-L",     "G",       "–"]),
    (18, "a", "", ["G-L",     "G-L",     "F",       "G",       "G",       "G",       "G",       "–"]),
    (19, "a", "", ["F (O-L)", "F (O-L)", "F (O-L)", "F (O-L)", "F (O-L)", "F (O-L)", "F (O-L)", "–"]),
    (20, "a", "", ["F",       "F",       "F",       "F",       "L",       "F",       "F",       "–"]),
];

const AWARE: &str = "knows-repression aware · knows-serious-human-rights aware";
const INFORMED: &str = "informed-repression yes · informed-serious-human-rights yes";

/// What the corrections and the conditions of the comparison say once more is known, or the authority has written.
#[rustfmt::skip]
const ONCE_MORE_IS_KNOWN: [Row; 21] = [
    ( 5, "a", AWARE,    ["F", "N",   "N",   "F", "N",   "N (F-L)",   "N (F-L)",   "N!"]),
    ( 5, "a", INFORMED, ["F", "L",   "L!",  "F", "L",   "L (F-L)",   "L (F-L)",   "N!"]),
    ( 5, "a", "state-covers-surveillance-suspicion yes", ["F", "F", "N", "F", "F", "F (L)", "F (L)", "N!"]),
    ( 7, "a", AWARE,    ["F", "N",   "N",   "F", "N",   "N (F-L)",   "N (F-L)",   "N"]),
    ( 7, "a", INFORMED, ["F", "L",   "L",   "F", "L",   "L (F-L)",   "L (F-L)",   "N"]),
    ( 7, "b", AWARE,    ["X", "N",   "N",   "F", "F",   "F",         "F",         "–"]),
    ( 7, "b", INFORMED, ["X", "L",   "L",   "F", "F",   "F",         "F",         "–"]),
    ( 8, "a", AWARE,    ["F", "F-N", "N",   "F", "N",   "N (F-L)",   "N (F-L)",   "N!"]),
    ( 9, "a", AWARE,    ["F", "F",   "N",   "F", "N",   "N (F-L)",   "N (F-L)",   "N!"]),
    ( 9, "a", INFORMED, ["F", "F",   "L!",  "F", "L",   "L (F-L)",   "L (F-L)",   "N!"]),
    (10, "b", INFORMED, ["F", "L",   "L",   "F", "F",   "F",         "F",         "–"]),
    (12, "a", AWARE,    ["F", "N",   "N",   "F", "F-N", "F-N (F-L)", "F-N (F-L)", "N!"]),
    (12, "a", INFORMED, ["F", "L",   "L!",  "F", "F-L", "F-L (F-L)", "F-L (F-L)", "N!"]),
    (12, "a", "day 2020-12-15 · item-codes 5A004.b", ["L", "L", "L!", "L", "L", "L", "L", "L!"]),
    (13, "a", AWARE,    ["F", "N",   "F-N", "F", "F-N", "F-N (F-L)", "F-N (F-L)", "N!"]),
    (13, "a", INFORMED, ["F", "L",   "F-L", "F", "F-L", "F-L (F-L)", "F-L (F-L)", "N!"]),
    (14, "a", AWARE,    ["F", "L",   "L",   "F", "N",   "N (F-L)",   "N (F-L)",   "L"]),
    (16, "a", AWARE,    ["F", "N",   "F",   "F", "F",   "F",         "F",         "–"]),
    (16, "a", INFORMED, ["F", "L",   "F",   "F", "F",   "F",         "F",         "–"]),
    (16, "a", "national-list yes", ["F (L-P)", "F (L-P)", "F (L-P)", "F (L-P)", "F (L-P)", "F (L-P)", "F (L-P)", "–"]),
    (20, "a", "informed-military yes", ["F", "F", "F", "F", "L", "F", "F", "–"]),
];

#[test]
fn each_case_comes_to_what_the_comparison_says_or_the_table_says_why_not() {
    let differences = differences();
    let mut used = vec![false; differences.len()];
    let mut wrong = Vec::new();
    for (text, (id, as_of)) in TEXTS.iter().enumerate() {
        let regime = open_texts(&[id], as_of, true).with_answers();
        // Regulation 428/2009 came two years after this case.
        let before = open_texts(&["eu-1334-2000"], "2009-08-26", true).with_answers();
        for (number, transaction, more, cells) in AS_STATED.iter().chain(&ONCE_MORE_IS_KNOWN) {
            let regime = if *id == "eu-428-2009" && *number == 8 { &before } else { &regime };
            let here = cell(regime, id, &Facts::library(*number, transaction, more));
            let named = differences.iter().position(|row| {
                more.is_empty() && row.case == format!("{number}{transaction}") && row.text == *id && row.sheet == cells[text]
            });
            let expected = named.map_or(cells[text], |at| {
                used[at] = true;
                &differences[at].here
            });
            if here != expected {
                wrong.push(format!("{number}{transaction} {more} under {id}: expected {expected}, found {here}"));
            }
        }
    }
    let unused: Vec<String> = differences
        .iter()
        .zip(used)
        .filter(|(_, used)| !used)
        .map(|(row, _)| format!("law/README.md: {} under {}: no such cell", row.case, row.text))
        .collect();
    wrong.extend(unused);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_transaction_of_the_case_library_has_its_row() {
    let all: serde_json::Value = serde_json::from_str(include_str!("../www/cases/library.json")).unwrap();
    let held: Vec<(u64, String)> = all["cases"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|case| {
            case["transactions"]
                .as_array()
                .unwrap()
                .iter()
                .map(|one| (case["number"].as_u64().unwrap(), one["id"].as_str().unwrap().to_string()))
        })
        .collect();
    let rows: Vec<(u64, String)> = AS_STATED.iter().map(|(number, transaction, ..)| (*number, transaction.to_string())).collect();
    assert_eq!(held, rows);
}

/// What each text answers besides the licence, in the order of `Track::ALL`, for an item outside the lists (case 5) and a listed one (case 1).
#[rustfmt::skip]
const FURTHER_ANSWERS: [(&str, u64, [&str; 8]); 16] = [
    ("eu-428-2009",  5, ["notify-if-aware", "discretion", "nothing", "regimes-only", "none", "not-express", "any", "national"]),
    ("eu-428-2009",  1, ["", "discretion", "nothing", "regimes-only", "none", "", "any", "national"]),
    ("com-2016-616", 5, ["notify-after-due-diligence", "must-consider", "aggregate", "own-list", "unless-one-objects", "not-express", "any", "national"]),
    ("com-2016-616", 1, ["", "must-consider", "aggregate", "own-list", "", "", "any", "national"]),
    ("ep-2018",      5, ["notify-after-due-diligence", "must-consider", "each-decision", "own-list-after-consultation", "unless-one-objects", "not-express", "any", "common-minimum"]),
    ("ep-2018",      1, ["", "must-refuse", "each-decision", "own-list-after-consultation", "", "", "any", "common-minimum"]),
    ("council-2019", 5, ["notify-if-aware", "discretion", "aggregate", "regimes-only", "none", "not-express", "any", "national"]),
    ("council-2019", 1, ["", "discretion", "aggregate", "regimes-only", "", "", "any", "national"]),
    ("com-2020",     5, ["notify-after-due-diligence", "must-consider", "aggregate", "regimes-only", "all-states-agree", "not-express", "any", "national"]),
    ("com-2020",     1, ["", "must-consider", "aggregate", "regimes-only", "", "", "any", "national"]),
    ("deal-2020",    5, ["notify-after-due-diligence", "discretion", "aggregate", "regimes-only", "all-states-agree", "not-express", "any", "national"]),
    ("deal-2020",    1, ["", "discretion", "aggregate", "regimes-only", "none", "", "any", "national"]),
    ("eu-2021-821",  5, ["notify-after-due-diligence", "discretion", "aggregate", "regimes-only", "all-states-agree", "not-express", "any", "national"]),
    ("eu-2021-821",  1, ["", "discretion", "aggregate", "regimes-only", "none", "", "any", "national"]),
    ("ngo-2020",     5, ["due-diligence-always", "must-refuse", "each-decision", "own-list-after-consultation", "", "", "", ""]),
    ("ngo-2020",     1, ["due-diligence-always", "must-refuse", "each-decision", "own-list-after-consultation", "", "", "", ""]),
];

#[test]
fn each_text_answers_further_questions_or_does_not_address_them() {
    for (text, number, expected) in FURTHER_ANSWERS {
        let (_, as_of) = TEXTS.iter().find(|(id, _)| *id == text).unwrap();
        let report = Facts::library(number, "a", "").assess(&open_texts(&[text], as_of, true).with_answers());
        let answers: Vec<&str> = Track::ALL.iter().map(|track| greatest(&report, *track)).collect();
        assert_eq!(answers, expected, "{text}, case {number}");
    }
}

/// The greatest answer on a track; empty where nothing answers.
fn greatest(report: &Report, track: Track) -> &'static str {
    let given = report.findings.iter().filter(|finding| finding.track == track.word() && finding.status == Status::Applies);
    let values = given.filter_map(|finding| track.values().iter().position(|value| finding.answer.as_deref() == Some(*value)));
    values.max().map_or("", |at| track.values()[at])
}

/// What a text says on the facts, in the letters of the table.
fn cell(regime: &Regime, text: &str, facts: &Facts) -> String {
    let report = facts.assess(regime);
    assert_eq!(report.clash, Vec::<String>::new(), "{text}");
    let mut cell = letters(&report.outcomes.union);
    if cell == "F" && report.notices.iter().any(|notice| notice.id == "services-outside-this-text") {
        cell = "X".to_string();
    }
    // A list of demands binds nobody where it is silent, and clears nothing.
    if law().instrument(text).unwrap().status == "demands" {
        cell = cell.replace('F', "–");
    }
    if must_refuse(&report) {
        cell.push('!');
    }
    match letters(&report.outcomes.national).as_str() {
        "" | "F" => cell,
        national => format!("{cell} ({national})"),
    }
}

fn must_refuse(report: &Report) -> bool {
    let answers = report.findings.iter().filter(|finding| finding.answer.as_deref() == Some("must-refuse"));
    answers.into_iter().any(|finding| finding.status == Status::Applies)
}

/// A cell that differs from the comparison, or is contested, with the reason: a line of the table in `law/README.md`.
struct Difference {
    case: String,
    text: String,
    sheet: String,
    here: String,
}

fn differences() -> Vec<Difference> {
    let text = include_str!("../law/README.md");
    let rows = text.lines().skip_while(|line| !line.starts_with("| case | text | sheet | here | why |")).skip(2);
    rows.take_while(|line| line.starts_with("| "))
        .map(|line| {
            let cells: Vec<String> = line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_string()).collect();
            let [case, text, sheet, here, why] =
                <[String; 5]>::try_from(cells).unwrap_or_else(|cells| panic!("law/README.md: {cells:?}"));
            assert!(!why.is_empty(), "law/README.md: {case} under {text} gives no reason");
            Difference { case, text, sheet, here }
        })
        .collect()
}

#[test]
fn the_limits_of_the_space_are_not_reached() {
    let space = catchall::program::space::Space::new(law());
    assert!(space.countries.count() <= 60, "{} classes of countries, at most 64", space.countries.count());
    let lists = law().lists.iter().filter(|list| list.kind == ListKind::Countries).count();
    assert!(lists <= 60, "{lists} lists of countries, at most 64");
    assert!(space.codes.signs() <= 60, "{} lists of codes and codes that entries prove, at most 64", space.codes.signs());
}
