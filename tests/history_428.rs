//! Known cases under the texts of 2000, 2009 and 2016: what each would have come to. Facts are allegations or press findings.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what it expects by panicking")]

mod support;

use catchall::report::Range;
use support::{Facts, open_texts};

/// Number, what went where, and the facts that differ from the usual export. A stated code counts only from the day on which it was listed.
const CASES: [(&str, &str); 21] = [
    ("1", "day 2017-06-01 · item-codes 4A005 · destination TR"),
    ("2", "day 2019-06-01 · item-codes 4A005 · destination MM"),
    ("3", "day 2011-06-01 · destination BH"),
    ("4", "day 2015-06-01 · item-codes 5A001.j · destination OM"),
    ("5", "day 2012-06-01 · item-codes 4A005 · destination AE · knows-repression suspects"),
    ("6", "day 2015-06-01 · item-codes 4D004 · destination EG"),
    (
        "7 updates",
        "day 2014-06-01 · item-codes 4D004 · destination ET · knows-repression aware · knows-serious-human-rights aware",
    ),
    ("7 services", "day 2014-06-01 · activity technical-assistance · item-codes 4D004 · destination ET · knows-repression aware"),
    ("8", "day 2007-06-01 · item-codes 5A001.j · destination LY · knows-repression suspects"),
    ("9", "day 2014-06-01 · item-codes 5A001.j · destination EG · knows-repression suspects · past-misuse no"),
    ("10a", "day 2018-06-01 · item-codes 4D004 · destination MX"),
    (
        "10b",
        "day 2018-06-01 · activity brokering · broker-in-the-union yes · item-codes 4D004 · destination MX · knows-repression aware",
    ),
    ("11", "day 2021-09-01 · item-codes 4A005 · destination SD"),
    ("12", "day 2019-06-01 · item-codes 5A004.b · destination MM · knows-repression suspects"),
    ("12 later", "day 2020-12-15 · item-codes 5A004.b · destination MM"),
    ("13", "day 2018-06-01 · item-codes none · destination CN · knows-repression aware"),
    ("14", "day 2013-06-01 · item-codes none · destination SA · on-a-2016-section-b-list yes"),
    ("15", "day 2018-06-01 · item-codes none · destination TR · knows-repression suspects"),
    ("16", "day 2018-06-01 · item-codes none · destination BH · knows-repression aware"),
    ("18", "day 2018-06-01 · item-codes 4E001.c · destination US"),
    ("20", "day 2018-06-01 · item-codes none · destination TR · military-use incorporation · knows-military aware"),
];

fn union(text: &str, as_of: &str, case: &str, more: &str) -> String {
    let (_, facts) = CASES.iter().find(|(id, _)| *id == case).unwrap();
    let usual = "activity export · on-a-2016-section-b-list no · imposed-on-identical-deal no · end-user-complicit yes · \
                 conflict-or-repression yes · end-user-identified yes";
    let own = facts.contains("activity ");
    let usual = if own { usual.trim_start_matches("activity export · ") } else { usual };
    let report = Facts::scenario(&format!("{usual} · {facts} · {more}")).assess(&open_texts(&[text], as_of, true));
    assert_eq!(report.clash, Vec::<String>::new(), "{case}");
    letters(&report.outcomes.union)
}

fn letters(range: &Range) -> String {
    let letter = |outcome: catchall::law::Outcome| match outcome.word() {
        "no-requirement-found" => "F",
        "notify-and-hold" => "N",
        "authorisation-required" => "L",
        "general-authorisation" => "G",
        other => panic!("{other}"),
    };
    let ends: Vec<&str> = [range.least, range.most].into_iter().flatten().map(letter).collect();
    if ends[0] == ends[1] { ends[0].to_string() } else { ends.join("-") }
}

#[test]
fn under_the_regulation_of_2009_only_listing_decides() {
    for (case, expected) in [
        ("1", "L"),
        ("2", "L"),
        ("3", "F-L"),
        ("4", "L"),
        ("5", "F"),
        ("6", "L"),
        ("7 updates", "F"),
        ("7 services", "F"),
        ("8", "F"),
        ("9", "F"),
        ("10a", "L"),
        ("10b", "F"),
        ("11", "L"),
        ("12", "F"),
        ("12 later", "L"),
        ("13", "F"),
        ("14", "F"),
        ("15", "F"),
        ("16", "F"),
        ("18", "G"),
        ("20", "F"),
    ] {
        assert_eq!(union("eu-428-2009", "2021-09-08", case, ""), expected, "{case}");
    }
}

#[test]
fn under_the_regulation_of_2000_the_sale_to_libya_needed_no_licence_of_the_union() {
    assert_eq!(union("eu-1334-2000", "2007-06-01", "8", ""), "F");
}

#[test]
fn under_the_proposal_of_2016_a_record_of_misuse_decides_for_items_outside_the_lists() {
    for (case, more, expected) in [
        ("1", "", "L"),
        ("2", "", "L"),
        ("4", "", "L"),
        ("5", "past-misuse yes", "F"),
        ("6", "", "L"),
        ("7 updates", "past-misuse yes", "N"),
        ("9", "", "F"),
        ("10a", "", "L"),
        ("11", "", "L"),
        ("13", "past-misuse yes · knows-serious-human-rights aware", "N"),
        ("13", "past-misuse yes · informed-serious-human-rights yes", "L"),
        ("14", "", "L"),
        ("16", "past-misuse yes · knows-serious-human-rights aware", "N"),
        ("20", "", "F"),
    ] {
        assert_eq!(union("com-2016-616", "2016-09-28", case, more), expected, "{case} {more}");
    }
}

#[test]
fn the_limits_of_the_space_are_not_reached() {
    let space = catchall::program::space::Space::new(support::law());
    assert!(space.countries.count() <= 60, "{} classes of countries, at most 64", space.countries.count());
    let lists = support::law().lists.iter().filter(|list| list.kind == catchall::law::ListKind::Countries).count();
    assert!(lists <= 60, "{lists} lists of countries, at most 64");
    assert!(space.codes.signs() <= 60, "{} lists of codes and codes that entries prove, at most 64", space.codes.signs());
}
