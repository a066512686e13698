//! The words of the technical questions: facts that stand under a control-list entry. They derive from the entries, so they stand in
//! `law/questions/`, one file a language, and travel with the readings of that language.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::facts::{Fact, Vocabulary};
use crate::mistake::{Mistake, unknown};

/// All technical questions in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Questions {
    /// The entries by the kind of item that they are about, in the order of the file.
    pub kinds: Vec<ItemKind>,
    /// Each question, by its fact.
    pub questions: BTreeMap<String, Question>,
}

/// A kind of item, in words that a visitor knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ItemKind {
    /// Its name.
    pub title: String,
    /// Groups of facts, each named after an entry.
    pub groups: Vec<String>,
}

/// The words of one fact.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Question {
    /// As a question.
    pub question: String,
    /// As a heading.
    pub short: String,
    /// What helps to answer it.
    pub help: String,
}

/// Reads a file of `law/questions/`.
///
/// # Errors
///
/// Every mistake: an unreadable line, a fact that is unknown or not technical, one without a question, one with two.
pub fn questions(file: &str, text: &str, vocabulary: &Vocabulary) -> Result<Questions, Vec<Mistake>> {
    let mut reader = Reader { vocabulary, group: "", read: Questions::default(), mistakes: Vec::new() };
    let mut lines = text.lines().enumerate().peekable();
    while let Some((at, line)) = lines.next() {
        let message = if let Some(item) = line.strip_prefix("- ") {
            let mut below = || lines.next_if(|(_, line)| line.starts_with("  ")).map(|(_, line)| line.trim());
            reader.question(item, below(), below())
        } else {
            reader.heading(line)
        };
        reader.mistakes.extend(message.err().map(|message| Mistake { file: file.to_string(), line: at + 1, message }));
    }
    let end = text.lines().count();
    let without = vocabulary.facts.iter().filter(|fact| fact.is_technical() && !reader.read.questions.contains_key(&fact.id));
    let missing = without.map(|Fact { id, group, .. }| Mistake {
        file: file.to_string(),
        line: end,
        message: format!("fact `{id}` has no question; write it under `### {group}`"),
    });
    reader.mistakes.extend(missing);
    if reader.mistakes.is_empty() { Ok(reader.read) } else { Err(reader.mistakes) }
}

struct Reader<'a> {
    vocabulary: &'a Vocabulary,
    group: &'a str,
    read: Questions,
    mistakes: Vec<Mistake>,
}

impl<'a> Reader<'a> {
    /// A line that is no part of a question.
    fn heading(&mut self, line: &'a str) -> Result<(), String> {
        if let Some(title) = line.strip_prefix("## ") {
            self.read.kinds.push(ItemKind { title: title.to_string(), groups: Vec::new() });
            return Ok(());
        }
        if let Some(group) = line.strip_prefix("### ") {
            let known = || self.vocabulary.facts.iter().filter(|fact| fact.is_technical()).map(|fact| fact.group.as_str());
            if !known().any(|one| one == group) {
                return Err(unknown("group of technical facts", group, known()));
            }
            if self.read.kinds.iter().any(|kind| kind.groups.iter().any(|one| one == group)) {
                return Err(format!("group `{group}` stands twice"));
            }
            let kind = self.read.kinds.last_mut();
            kind.ok_or_else(|| format!("write the kind of item before `{group}`, `## KIND`"))?.groups.push(group.to_string());
            self.group = group;
            return Ok(());
        }
        if line.is_empty() || line.starts_with("# ") || line.starts_with('>') {
            return Ok(());
        }
        Err(format!("`{}` is no question; write `- FACT · HEADING`, and below it the question and its help", line.trim()))
    }

    /// A question: its first line, the question itself, its help.
    fn question(&mut self, item: &str, question: Option<&str>, help: Option<&str>) -> Result<(), String> {
        let (id, short) = item.split_once(" · ").ok_or_else(|| format!("write `- {item} · HEADING`"))?;
        let fact = self.vocabulary.get(id).ok_or_else(|| unknown("fact", id, self.vocabulary.ids()))?;
        if !fact.is_technical() {
            return Err(format!("fact `{id}` is not technical; its question stands with the words of the page"));
        }
        if fact.group != self.group {
            return Err(format!("fact `{id}` belongs under `### {}`", fact.group));
        }
        let question = question.filter(|question| question.ends_with('?'));
        let (question, help) = question.zip(help).ok_or_else(|| {
            format!("`{id}` needs two lines below it, each after two spaces: a question that ends with `?`, and its help")
        })?;
        let words = Question { question: question.to_string(), short: short.to_string(), help: help.to_string() };
        match self.read.questions.insert(id.to_string(), words) {
            None => Ok(()),
            Some(_) => Err(format!("fact `{id}` has two questions")),
        }
    }
}
