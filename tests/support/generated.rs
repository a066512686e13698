//! Small random regimes, written as law files: a reduced vocabulary on which every completion can be enumerated.

use std::fmt::Write;

use super::random::Random;

/// The vocabulary of every generated regime.
const FACTS: &str = "# Facts\n\n## all\n\n- day · date\n- activity · one of export, transit, transfer\n- destination · country\n- contested-embargo-counts · yes/no\n- \
                     item-codes · codes\n- x-made-for · yes/no\n- x-exempt · yes/no\n- knows · none < suspects < aware · entails knows-more\n- knows-more · none < suspects < aware\n- informed · yes/no\n";

const COUNTRIES: &str =
    "# countries · all countries · All\n\n> All.\n\nsource: all · read in: recollection\n\n- AA, BB, CC, DD\n";

const CODES: &str = "# all-codes · all codes · All\n\n> All.\n\nsource: all · read in: recollection\n\n- 1A001 · a, b\n- 2B002\n";

/// The files of a regime: `law/…` path and text.
pub fn files(random: &mut Random) -> Vec<(String, String)> {
    let mut files = vec![
        ("law/facts.md".to_string(), FACTS.to_string()),
        ("law/lists/countries.md".to_string(), COUNTRIES.to_string()),
        ("law/lists/all-codes.md".to_string(), CODES.to_string()),
        ("law/text/instrument.md".to_string(), instrument("text", "law", "")),
        ("law/text/art-1.md".to_string(), article(random)),
    ];
    for id in ["first", "second"] {
        files.push((format!("law/lists/{id}.md"), country_list(id, random)));
    }
    files.push(("law/lists/annex.md".to_string(), code_list(random)));
    files
}

/// The same with what the text answers besides, and a second text in the same law.
pub fn two_texts(random: &mut Random) -> Vec<(String, String)> {
    let mut files = files(random);
    answers(&mut files[4].1, random);
    let mut other = article(random);
    if random.chance(30) {
        // What was an entry of the list is a definition.
        other = other.lines().filter(|line| !line.starts_with("lists ")).map(|line| format!("{line}\n")).collect();
    }
    answers(&mut other, random);
    files.push(("law/other/instrument.md".to_string(), instrument("other", "law", "")));
    files.push(("law/other/art-1.md".to_string(), other));
    files
}

/// The head of a text.
pub fn instrument(id: &str, status: &str, more: &str) -> String {
    format!(
        "# {id} · A text · A text\n\n> A text.\n\nstatus: {status}\nlayer: union\napplies: 2020-01-01 to open\n{more}checked: never\n"
    )
}

fn answers(text: &mut String, random: &mut Random) {
    for number in 0..random.below(4) {
        let answer =
            *random.pick(&["decision: discretion", "decision: must-consider", "decision: must-refuse", "publication: aggregate"]);
        let _ = write!(text, "{}\nwhen {}", heading(&format!("answer-{number}"), "Answer"), condition(random, 2, true));
        if random.chance(30) {
            let _ = write!(text, "\nunless {}", condition(random, 1, true));
        }
        let _ = write!(text, "\nthen on {answer}\n");
    }
}

fn country_list(id: &str, random: &mut Random) -> String {
    let mut text = format!("# {id} · countries · A list\n\n> A list.\n\nsource: annex · read in: recollection\n\n");
    for country in ["AA", "BB", "CC", "DD"] {
        let standing = *random.pick(&["", " contested", " partial", " until 2021-01-01"]);
        if random.chance(50) {
            let _ = writeln!(text, "- {country}{standing}");
        }
    }
    text
}

fn code_list(random: &mut Random) -> String {
    let mut text = "# annex · codes · A list\n\n> A list.\n\nsource: annex · read in: recollection\n\n".to_string();
    for code in ["1A001", "1A001.a", "1A001.b", "2B002"] {
        if random.chance(40) {
            let _ = writeln!(text, "- {code}");
        }
    }
    text
}

fn article(random: &mut Random) -> String {
    let mut text = "# Article 1\n".to_string();
    definition(&mut text, random);
    for number in 0..2 + random.below(3) {
        let outcome = *random.pick(&["prohibited", "authorisation-required", "notify-and-hold", "may-be-required", "duty-only"]);
        let up_to = if outcome != "prohibited" && random.chance(20) { ", up to prohibited" } else { "" };
        let layer = if random.chance(25) { "layer: national\n" } else { "" };
        let _ = write!(text, "{}{layer}\nwhen {}", heading(&format!("rule-{number}"), "Rule"), condition(random, 3, true));
        if random.chance(30) {
            let _ = write!(text, "\nunless {}", condition(random, 2, true));
        }
        let _ = write!(text, "\nthen {outcome}{up_to}\n");
    }
    if random.chance(60) {
        let _ = write!(text, "{}\ncovers rule-0\n\nmust be so {}", heading("general", "General"), condition(random, 2, true));
    }
    if random.chance(50) {
        let could = *random.pick(&[
            "could give authorisation-required",
            "could cover rule-1",
            "could give notify-and-hold, up to prohibited",
        ]);
        let _ =
            write!(text, "{}\nno rule yet\n\ncould matter when {}\n{could}\n", heading("gap", "Gap"), condition(random, 2, true));
    }
    text
}

/// A named condition, and a list entry over the technical facts.
fn definition(text: &mut String, random: &mut Random) {
    let _ = write!(text, "{}\nmeans {}", heading("named", "Named"), condition(random, 2, false));
    let code = *random.pick(&["1A001", "1A001.a", "2B002"]);
    let unless = if random.chance(50) { "\nunless x-exempt\n" } else { "" };
    let _ = write!(text, "{}\nmeans x-made-for\n{unless}\nlists {code}\n", heading("entry", "Entry"));
}

fn heading(id: &str, title: &str) -> String {
    format!("\n## {id} · {title} · {title}\n\n> {title}.\n\nsource: here · read in: recollection\n")
}

/// A condition with its list, indented from the start of the line.
fn condition(random: &mut Random, depth: usize, named: bool) -> String {
    let mut text = String::new();
    write_condition(&mut text, random, depth, named, 0);
    text
}

fn write_condition(text: &mut String, random: &mut Random, depth: usize, named: bool, indent: usize) {
    if depth == 0 || random.chance(25) {
        let not = if random.chance(25) { "not: " } else { "" };
        let _ = writeln!(text, "{not}{}", test(random, named));
        return;
    }
    let parts = 2 + random.below(2);
    let head = random.pick(&["all of", "any of", "none of", "at least 2 of"]);
    let _ = writeln!(text, "{head}");
    for _ in 0..parts {
        let _ = write!(text, "{}- ", " ".repeat(indent));
        write_condition(text, random, depth - 1, named, indent + 2);
    }
}

fn test(random: &mut Random, named: bool) -> String {
    let tests = [
        "activity is export",
        "activity is one of export, transfer",
        "destination is in first",
        "destination is in second",
        "some item-code is in annex",
        "every item-code is in annex",
        "some item-code is in all-codes",
        "knows is at least suspects",
        "knows is at least aware",
        "knows-more is at least aware",
        "knows-more is suspects",
        "informed",
        "x-exempt",
        "named holds",
        "entry holds",
    ];
    // The technical facts outside the entry, and the entry outside itself, are rare: most laws keep them apart.
    let common = tests.len() - 3;
    let limit = if random.chance(10) { tests.len() } else { common };
    let chosen = tests[random.below(limit)];
    if !named && chosen == "named holds" { "informed".to_string() } else { chosen.to_string() }
}
