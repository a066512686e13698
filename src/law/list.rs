//! Lists: the countries and codes that the texts name, dated.

use crate::day::{Day, within};
use crate::law::Source;
use crate::law::lines::Lines;
use crate::mistake::{Mistake, unknown};

/// Countries or codes set out in an annex.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// Its id: the file's name.
    pub id: String,
    /// What it holds.
    pub kind: ListKind,
    /// A short title.
    pub title: String,
    /// Our plain words for it, one element a line.
    pub reading: Vec<String>,
    /// Where it stands and how we read it.
    pub source: Source,
    /// A choice of ours.
    pub how_read: Option<String>,
    /// Its entries, in order.
    pub entries: Vec<Entry>,
}

/// What a list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    /// Countries.
    Countries,
    /// Control-list codes; each covers its sub-codes.
    Codes,
    /// Every country there is.
    AllCountries,
    /// Every code there is, with the days on which entries began.
    AllCodes,
}

/// One line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Countries or codes.
    pub values: Vec<String>,
    /// First day, which counts.
    pub from: Option<Day>,
    /// Last day, which counts.
    pub until: Option<Day>,
    /// How certain it is that the entry belongs.
    pub standing: Standing,
    /// Its basis or a remark.
    pub note: Option<String>,
    /// In the universe of codes: the sub-codes of the one value.
    pub sub_codes: Vec<String>,
    /// In the universe of codes: sub-codes that the list marks as not used.
    pub not_used: Vec<String>,
    /// Its line, counted from 1.
    pub line: usize,
}

/// How certain it is that an entry belongs to its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It does.
    Firm,
    /// In part: an embargo on non-state forces.
    Partial,
    /// Disputed.
    Contested,
    /// The number exists, but holds nothing.
    NotUsed,
}

impl Entry {
    /// Whether the entry counts on a day.
    pub fn active(&self, day: Day) -> bool {
        within(day, self.from, self.until)
    }
}

/// Whether a list entry covers a code: it is that code, or one above it.
pub fn code_covers(entry: &str, code: &str) -> bool {
    code.strip_prefix(entry).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

pub fn parse(file: &str, text: &str) -> Result<List, Vec<Mistake>> {
    let mut lines = Lines::new(file, text);
    let heading = lines.heading("# ").unwrap_or_default();
    let [id, kind, title] = heading.as_slice() else {
        lines.wrong("a list begins with `# ID · KIND · TITLE`".to_string());
        return lines.finish(List::default());
    };
    let kind = parse_kind(&mut lines, kind);
    let reading = lines.quote();
    let source = match lines.take("source:") {
        Some(text) => lines.source(text),
        None => {
            lines.wrong("`source:` is missing".to_string());
            Source::default()
        }
    };
    let how_read = lines.take("how we read it:").map(str::to_string);
    let mut entries = Vec::new();
    while let Some(item) = lines.take("- ") {
        entries.extend(parse_entry(&mut lines, item, kind));
    }
    lines.finish(List { id: id.to_string(), kind, title: title.to_string(), reading, source, how_read, entries })
}

fn parse_kind(lines: &mut Lines, word: &str) -> ListKind {
    match word {
        "countries" => ListKind::Countries,
        "codes" => ListKind::Codes,
        "all countries" => ListKind::AllCountries,
        "all codes" => ListKind::AllCodes,
        _ => {
            lines.wrong(unknown("kind of list", word, ["countries", "codes", "all countries", "all codes"]));
            ListKind::Countries
        }
    }
}

/// `VALUE, VALUE[ from DAY][ until DAY][ partial|contested][ · note]`, or `CODE · a, b[ · not used: c]`.
fn parse_entry(lines: &mut Lines, item: &str, kind: ListKind) -> Option<Entry> {
    let (head, rest) = item.split_once(" · ").map_or((item, None), |(head, rest)| (head, Some(rest)));
    let mut entry = parse_head(lines, head)?;
    let Some(rest) = rest else { return Some(entry) };
    if kind != ListKind::AllCodes {
        entry.note = Some(rest.to_string());
        return Some(entry);
    }
    if rest == "not used" {
        entry.standing = Standing::NotUsed;
        return Some(entry);
    }
    let words = |text: &str| text.split(", ").map(str::to_string).collect();
    match (rest.strip_prefix("not used: "), rest.split_once(" · not used: ")) {
        (Some(not_used), _) => entry.not_used = words(not_used),
        (None, Some((sub_codes, not_used))) => (entry.sub_codes, entry.not_used) = (words(sub_codes), words(not_used)),
        (None, None) => entry.sub_codes = words(rest),
    }
    Some(entry)
}

fn parse_head(lines: &mut Lines, head: &str) -> Option<Entry> {
    let mut entry = Entry {
        values: Vec::new(),
        from: None,
        until: None,
        standing: Standing::Firm,
        note: None,
        sub_codes: Vec::new(),
        not_used: Vec::new(),
        line: lines.number(),
    };
    let mut words = head.split_whitespace();
    while let Some(word) = words.next() {
        match word {
            "from" => entry.from = Some(lines.day(words.next().unwrap_or_default())?),
            "until" => entry.until = Some(lines.day(words.next().unwrap_or_default())?),
            "partial" => entry.standing = Standing::Partial,
            "contested" => entry.standing = Standing::Contested,
            _ => entry.values.push(word.trim_end_matches(',').to_string()),
        }
    }
    if entry.from.zip(entry.until).is_some_and(|(from, until)| until < from) {
        lines.wrong("the entry ends before it begins".to_string());
    }
    Some(entry)
}

impl Default for List {
    fn default() -> Self {
        List {
            id: String::new(),
            kind: ListKind::Countries,
            title: String::new(),
            reading: Vec::new(),
            source: Source::default(),
            how_read: None,
            entries: Vec::new(),
        }
    }
}

impl Default for Source {
    fn default() -> Self {
        Source { place: String::new(), read_in: crate::law::ReadIn::Recollection }
    }
}
