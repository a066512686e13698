//! The files of `law/labels/`: every language names the same codes of the control list, each with a label.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what it expects by panicking")]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use catchall::law::{ListKind, Standing};
use support::law;

/// A line of a file of labels, with where it stands.
struct Line {
    place: String,
    columns: Vec<String>,
}

/// The files of labels by name, without their first lines.
fn files() -> Vec<(String, Vec<Line>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("law/labels");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), lines(path))).collect()
}

fn lines(path: &Path) -> Vec<Line> {
    let name = path.file_name().unwrap().to_string_lossy();
    let text = fs::read_to_string(path).unwrap();
    assert_eq!(text.lines().next(), Some("code\tlabel\tsearch"), "law/labels/{name}:1");
    let line = |(at, line): (usize, &str)| Line {
        place: format!("law/labels/{name}:{}", at + 1),
        columns: line.split('\t').map(str::to_string).collect(),
    };
    text.lines().enumerate().skip(1).map(line).collect()
}

fn codes(lines: &[Line]) -> Vec<&str> {
    lines.iter().map(|line| line.columns[0].as_str()).collect()
}

#[test]
fn every_language_has_the_codes_of_english_in_the_same_order() {
    let files = files();
    let (_, english) = files.iter().find(|(name, _)| name == "en.tsv").unwrap();
    for (name, lines) in &files {
        let (mine, theirs): (BTreeSet<&str>, BTreeSet<&str>) =
            (codes(lines).into_iter().collect(), codes(english).into_iter().collect());
        let missing: Vec<&&str> = theirs.difference(&mine).collect();
        let surplus: Vec<&&str> = mine.difference(&theirs).collect();
        assert!(missing.is_empty() && surplus.is_empty(), "law/labels/{name} lacks {missing:?} and has {surplus:?} besides");
        assert_eq!(codes(lines), codes(english), "law/labels/{name}: a code stands twice, or elsewhere than in en.tsv");
    }
}

#[test]
fn every_line_has_a_label_and_no_stray_space() {
    let wrong: Vec<String> = files()
        .iter()
        .flat_map(|(_, lines)| lines)
        .filter_map(|Line { place, columns }| {
            let words = columns.get(2).map_or("", String::as_str);
            let stray = columns.iter().map(String::as_str).chain(words.split(';')).any(|part| part.trim() != part);
            let empty_word = !words.is_empty() && words.split(';').any(str::is_empty);
            let what = match columns.as_slice() {
                [_, label, _] if label.is_empty() => "the label is empty",
                [_, _, _] if stray => "a space stands at the end of a label or a search word",
                [_, _, _] if empty_word => "a search word is empty",
                [_, _, _] => return None,
                _ => "code, label and search words take three columns",
            };
            Some(format!("{place}: {what}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_entry_of_the_control_list_in_use_has_a_label_and_nothing_else_has() {
    let annex = law().universe(ListKind::AllCodes).unwrap();
    let used = annex.entries.iter().filter(|entry| entry.standing != Standing::NotUsed);
    // A line of dates may be about a sub-code.
    let entries: BTreeSet<&str> = used.map(|entry| entry.values[0].as_str()).filter(|code| !code.contains('.')).collect();
    let subs = annex.entries.iter().flat_map(|entry| entry.sub_codes.iter().map(|sub| format!("{}.{sub}", entry.values[0])));
    let subs: BTreeSet<String> = subs.collect();
    let files = files();
    let (_, english) = files.iter().find(|(name, _)| name == "en.tsv").unwrap();
    let labelled: BTreeSet<&str> = codes(english).into_iter().filter(|code| !subs.contains(*code)).collect();
    let differing: Vec<&&str> = labelled.symmetric_difference(&entries).collect();
    assert!(differing.is_empty(), "labelled but not in use, or the other way round: {differing:?}");
}
