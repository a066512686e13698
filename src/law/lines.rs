//! A law file, line by line, and the mistakes found on the way.

use crate::day::Day;
use crate::law::{ReadIn, Source};
use crate::mistake::{Mistake, unknown};

/// The lines of a file with a place in them. Blank lines separate and mean nothing else.
pub struct Lines<'a> {
    file: &'a str,
    lines: Vec<&'a str>,
    at: usize,
    mistakes: Vec<Mistake>,
}

impl<'a> Lines<'a> {
    pub fn new(file: &'a str, text: &'a str) -> Self {
        Lines { file, lines: text.lines().collect(), at: 0, mistakes: Vec::new() }
    }

    /// The next line that is not blank.
    pub fn peek(&mut self) -> Option<&'a str> {
        while self.lines.get(self.at).is_some_and(|line| line.trim().is_empty()) {
            self.at += 1;
        }
        self.lines.get(self.at).copied()
    }

    /// The next line, blank or not.
    pub fn peek_raw(&self) -> Option<&'a str> {
        self.lines.get(self.at).copied()
    }

    pub fn step(&mut self) {
        self.at += 1;
    }

    /// The rest of the next line, where it begins so; the line is then behind us.
    pub fn take(&mut self, beginning: &str) -> Option<&'a str> {
        let rest = self.peek()?.strip_prefix(beginning)?;
        self.step();
        Some(rest.trim())
    }

    /// The number of the line last taken, counted from 1.
    pub fn number(&self) -> usize {
        self.at.max(1)
    }

    /// Notes a mistake in the line last taken.
    pub fn wrong(&mut self, message: String) {
        let line = self.number();
        self.wrong_at(line, message);
    }

    pub fn wrong_at(&mut self, line: usize, message: String) {
        self.mistakes.push(Mistake { file: self.file.to_string(), line, message });
    }

    /// The result, or all mistakes; what is left over is one of them.
    pub fn finish<T>(mut self, result: T) -> Result<T, Vec<Mistake>> {
        if let Some(line) = self.peek() {
            self.step();
            self.wrong(format!("`{}` does not belong here", line.trim()));
        }
        if self.mistakes.is_empty() { Ok(result) } else { Err(self.mistakes) }
    }

    /// A block quote, without its marks.
    pub fn quote(&mut self) -> Vec<String> {
        self.peek();
        let mut quote = Vec::new();
        while let Some(rest) = self.peek_raw().and_then(|line| line.strip_prefix('>')) {
            quote.push(rest.strip_prefix(' ').unwrap_or(rest).to_string());
            self.step();
        }
        quote
    }

    /// A heading of two or three parts, `# A · B · C`.
    pub fn heading(&mut self, marks: &str) -> Option<Vec<&'a str>> {
        let rest = self.take(marks)?;
        Some(rest.split(" · ").collect())
    }

    /// The list of ids under `you must`.
    pub fn ids(&mut self) -> Vec<String> {
        let mut ids = Vec::new();
        while let Some(id) = self.peek_raw().and_then(|line| line.strip_prefix("- ")) {
            self.step();
            if !is_id(id) {
                self.wrong(format!("`{id}` is no id; use lower-case letters, digits and hyphens"));
            }
            ids.push(id.to_string());
        }
        if ids.is_empty() {
            self.wrong("a list of ids must follow, `- ID`".to_string());
        }
        ids
    }

    /// A day written out, with its mistake noted.
    pub fn day(&mut self, text: &str) -> Option<Day> {
        let day = Day::parse(text.trim());
        if day.is_none() {
            self.wrong(format!("`{}` is no day; write `2021-09-09`", text.trim()));
        }
        day
    }

    /// `PLACE · read in: KIND`, after `source:`.
    pub fn source(&mut self, text: &str) -> Source {
        let (place, kind) = text.split_once(" · read in: ").unwrap_or((text, ""));
        let read_in = read_in(kind).unwrap_or_else(|| {
            let kinds =
                ["official text", "copy of the official text, state of", "secondary source:", "recollection", "reconstruction"];
            self.wrong(format!("{} after `read in:`; permitted are `{}`", unknown("source", kind, kinds), kinds.join("`, `")));
            ReadIn::Recollection
        });
        Source { place: place.to_string(), read_in }
    }

    /// `FIRST to LAST` or `FIRST to open`.
    pub fn period(&mut self, text: &str) -> Option<(Day, Option<Day>)> {
        let Some((first, last)) = text.split_once(" to ") else {
            self.wrong(format!("`{text}` is no period; write `2021-09-09 to open`"));
            return None;
        };
        let first = self.day(first)?;
        if last == "open" {
            return Some((first, None));
        }
        let last = self.day(last)?;
        if last < first {
            self.wrong(format!("the period ends on {last}, before it begins on {first}"));
        }
        Some((first, Some(last)))
    }
}

fn read_in(kind: &str) -> Option<ReadIn> {
    if let Some(state) = kind.strip_prefix("copy of the official text, state of ") {
        return Some(ReadIn::Copy(state.to_string()));
    }
    if let Some(name) = kind.strip_prefix("secondary source: ") {
        return Some(ReadIn::Secondary(name.to_string()));
    }
    match kind {
        "official text" => Some(ReadIn::OfficialText),
        "recollection" => Some(ReadIn::Recollection),
        "reconstruction" => Some(ReadIn::Reconstruction),
        "draft" => Some(ReadIn::Draft),
        _ => None,
    }
}

/// Whether a word can be an id: lower-case letters, digits, hyphens.
pub fn is_id(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
