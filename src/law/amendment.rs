//! Amendments in drafting words: blocks of operations on the provisions and lists of another text.

use crate::day::Day;
use crate::law::condition::{self, Condition};
use crate::law::examples::parse_base_case;
use crate::law::lines::{Lines, is_id};
use crate::law::provision::{self, parse_answer, parse_effect};
use crate::law::{Answer, BaseCase, Effect, Provision, Source};
use crate::mistake::{Mistake, unknown};

/// What an amending text does to its base.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amends {
    /// Id of the text that it amends.
    pub base: String,
    /// Its files, in order.
    pub articles: Vec<AmendingArticle>,
}

/// One file of amendments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AmendingArticle {
    /// Path from the project's root.
    pub file: String,
    /// The heading of the file.
    pub title: String,
    /// Id of the text for which it is written; `None` where the amending text says so itself.
    pub amends: Option<String>,
    /// The facts from which its examples differ.
    pub base_case: Option<BaseCase>,
    /// Its amendments, in order.
    pub amendments: Vec<Amendment>,
}

/// A unit that is voted on and cited: operations with one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amendment {
    /// Its id inside the amending text.
    pub id: String,
    /// How it is cited.
    pub label: String,
    /// A short title.
    pub title: String,
    /// Our plain words for what it does, one element a line.
    pub reading: Vec<String>,
    /// Where it stands and how we read it; `None` in a draft, which stands nowhere.
    pub source: Option<Source>,
    /// A choice of ours.
    pub how_read: Option<String>,
    /// What it does, in order.
    pub operations: Vec<Operation>,
    /// Line of its heading, counted from 1.
    pub line: usize,
}

/// One operation, with its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// What it does.
    pub kind: OperationKind,
    /// Where it begins, counted from 1.
    pub line: usize,
}

/// What an operation does. Provisions are named by their ids in the text as it stands after the operations before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OperationKind {
    /// The provision goes.
    Repeal(String),
    /// The provision gets another id and citation; what refers to it follows.
    Renumber {
        /// Which.
        id: String,
        /// Its new id.
        to: String,
        /// How it is cited then.
        label: String,
    },
    /// Another provision stands in its place.
    Substitute(String, Box<Provision>),
    /// A provision is added behind another.
    InsertAfter(String, Box<Provision>),
    /// One limb of its conditions, which occurs once, becomes another.
    Replace {
        /// In which provision.
        id: String,
        /// The limb that is expected.
        limb: Condition,
        /// What stands there then.
        with: Condition,
    },
    /// One limb of its conditions, which occurs once in a list of several, goes.
    Remove {
        /// In which provision.
        id: String,
        /// The limb that is expected.
        limb: Condition,
    },
    /// One more limb is required: it joins the first condition's `all of`.
    Add {
        /// In which provision.
        id: String,
        /// The limb.
        limb: Condition,
    },
    /// Its effect becomes another.
    Effect(String, Effect),
    /// Its answer becomes another, on the same track.
    Answer(String, Answer),
    /// As a general authorisation, it covers another requirement.
    Covers(String, String),
    /// It applies from and to other days.
    Applies(String, (Day, Option<Day>)),
    /// Our plain words for it become others.
    Reads(String, Vec<String>),
    /// Countries or codes join a list, for this text alone.
    AddToList(String, Vec<String>),
    /// Countries or codes, with those below them, leave a list, for this text alone.
    RemoveFromList(String, Vec<String>),
}

/// How operations begin.
const OPERATIONS: [&str; 7] = ["repeal", "renumber", "substitute", "insert after", "in", "add to", "remove from"];

/// Reads one file of amendments.
pub fn parse(file: &str, text: &str) -> Result<AmendingArticle, Vec<Mistake>> {
    let mut lines = Lines::new(file, text);
    let title = lines.take("# ").map(str::to_string).unwrap_or_else(|| {
        lines.wrong("a file begins with `# TITLE`".to_string());
        String::new()
    });
    let amends = lines.take("amends:").map(str::to_string);
    let base_case = parse_base_case(&mut lines);
    let mut amendments = Vec::new();
    while let Some(heading) = lines.heading("## ") {
        let line = lines.number();
        match heading.as_slice() {
            [id, label, title] => amendments.push(parse_amendment(&mut lines, id, label, title)),
            _ => provision::skip(&mut lines, line, "an amendment begins with `## ID · CITATION · TITLE`"),
        }
    }
    lines.finish(AmendingArticle { file: file.to_string(), title, amends, base_case, amendments })
}

fn parse_amendment(lines: &mut Lines, id: &str, label: &str, title: &str) -> Amendment {
    let line = lines.number();
    if !is_id(id) {
        lines.wrong(format!("`{id}` is no id; use lower-case letters, digits and hyphens"));
    }
    let reading = lines.quote();
    let source = lines.take("source:").map(|text| lines.source(text));
    let how_read = lines.take("how we read it:").map(str::to_string);
    let mut operations = Vec::new();
    while let Some(text) = lines.peek().filter(|line| !line.starts_with("## ") && !line.starts_with("### ")) {
        lines.step();
        operations.extend(parse_operation(lines, text.trim_end(), &operations));
    }
    for operation in &mut operations {
        if let OperationKind::Substitute(id, new) | OperationKind::InsertAfter(id, new) = &mut operation.kind {
            match provision::parse_next(lines, "### ") {
                Some(provision) => **new = provision,
                None => lines.wrong_at(
                    operation.line,
                    format!("no provision is left for `{id}`; write it below, `### ID · CITATION · TITLE`"),
                ),
            }
        }
    }
    while let Some(left) = provision::parse_next(lines, "### ") {
        lines.wrong_at(
            left.line,
            format!("nothing puts `{}` anywhere; write `insert after ID` or `substitute ID` above", left.id),
        );
    }
    if operations.is_empty() {
        lines.wrong_at(line, format!("`{id}` does nothing; write an operation: `{}` …", OPERATIONS.join("`, `")));
    }
    let [id, label, title] = [id, label, title].map(str::to_string);
    Amendment { id, label, title, reading, source, how_read, operations, line }
}

/// The line just taken, with what belongs to it.
fn parse_operation(lines: &mut Lines, text: &str, before: &[Operation]) -> Option<Operation> {
    let line = lines.number();
    let words: Vec<&str> = text.split(' ').collect();
    let id = |word: &&str| word.to_string();
    let kind = match words.as_slice() {
        ["repeal", of] => OperationKind::Repeal(id(of)),
        ["renumber", of, "to", to, "·", label @ ..] => {
            OperationKind::Renumber { id: id(of), to: id(to), label: label.join(" ") }
        }
        ["substitute", of] => OperationKind::Substitute(id(of), Box::new(Provision::empty(line))),
        ["insert", "after", of] => OperationKind::InsertAfter(id(of), Box::new(Provision::empty(line))),
        ["in", of, "replace"] => {
            let limb = parse_limb(lines)?;
            if lines.take("with").is_none() {
                lines.wrong("after the limb that is replaced stands `with`, and then another limb".to_string());
                return None;
            }
            OperationKind::Replace { id: id(of), limb, with: parse_limb(lines)? }
        }
        ["in", of, "remove"] => OperationKind::Remove { id: id(of), limb: parse_limb(lines)? },
        ["in", of, "add"] => OperationKind::Add { id: id(of), limb: parse_limb(lines)? },
        ["in", of, "then", "on", answer @ ..] => OperationKind::Answer(id(of), parse_answer(lines, &answer.join(" "))),
        ["in", of, "then", effect @ ..] => OperationKind::Effect(id(of), parse_effect(lines, &effect.join(" "))),
        ["in", of, "covers", other] => OperationKind::Covers(id(of), id(other)),
        ["in", of, "applies", period @ ..] => OperationKind::Applies(id(of), lines.period(&period.join(" "))?),
        ["it", "now", "reads"] => {
            let Some(of) = before.last().and_then(|operation| operation.kind.provision()) else {
                lines.wrong("`it now reads` follows an operation in a provision".to_string());
                return None;
            };
            OperationKind::Reads(of.to_string(), lines.quote())
        }
        ["add", "to", list, values @ ..] => OperationKind::AddToList(list_of(list), values_of(values)),
        ["remove", "from", list, values @ ..] => OperationKind::RemoveFromList(list_of(list), values_of(values)),
        _ => {
            lines.wrong(format!(
                "{}; an operation begins with `{}`",
                unknown("operation", text, OPERATIONS),
                OPERATIONS.join("`, `")
            ));
            return None;
        }
    };
    Some(Operation { kind, line })
}

fn list_of(word: &str) -> String {
    word.trim_end_matches(':').to_string()
}

fn values_of(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| word.trim_end_matches(',').to_string()).collect()
}

/// A list of exactly one limb.
fn parse_limb(lines: &mut Lines) -> Option<Condition> {
    let mut limbs = condition::parse_limbs(lines);
    match (limbs.len(), limbs.pop()) {
        (1, limb) => limb,
        _ => {
            lines.wrong("exactly one limb follows, `- …`".to_string());
            None
        }
    }
}

impl OperationKind {
    /// The provision on which it works, by its id before.
    pub fn provision(&self) -> Option<&str> {
        match self {
            OperationKind::Repeal(id)
            | OperationKind::Renumber { id, .. }
            | OperationKind::Substitute(id, _)
            | OperationKind::InsertAfter(id, _)
            | OperationKind::Replace { id, .. }
            | OperationKind::Remove { id, .. }
            | OperationKind::Add { id, .. }
            | OperationKind::Effect(id, _)
            | OperationKind::Answer(id, _)
            | OperationKind::Covers(id, _)
            | OperationKind::Applies(id, _)
            | OperationKind::Reads(id, _) => Some(id),
            OperationKind::AddToList(..) | OperationKind::RemoveFromList(..) => None,
        }
    }
}
