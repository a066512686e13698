//! `law/screening.md`: checks before a deal as questions in steps, what each answer would mean, and the provisions they rest on.

use crate::facts::Kind;
use crate::law::lines::{Lines, is_id};
use crate::law::{Instrument, Law};
use crate::mistake::{Mistake, unknown};

/// The questions of a screening. Its answers decide nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Screening {
    /// What it is called.
    pub title: String,
    /// Our plain words for it, one element a line.
    pub reading: Vec<String>,
    /// Paths of provisions.
    pub rests_on: Vec<String>,
    /// In the order in which they are asked.
    pub steps: Vec<ScreeningStep>,
    /// What the answers add up to.
    pub ending: Ending,
}

/// Questions on one subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScreeningStep {
    /// Its id.
    pub id: String,
    /// The subject, as a question.
    pub title: String,
    /// What it is about.
    pub reading: Vec<String>,
    /// In order.
    pub questions: Vec<ScreeningQuestion>,
}

/// A question with a yes and a no; unknown is neither.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScreeningQuestion {
    /// Its id, which records use.
    pub id: String,
    /// Whether a text that binds asks for it.
    pub force: Force,
    /// The question itself.
    pub words: String,
    /// Why we ask.
    pub reading: Vec<String>,
    /// Paths of provisions.
    pub rests_on: Vec<String>,
    /// What yes would mean.
    pub yes: Meaning,
    /// What no would mean.
    pub no: Meaning,
    /// Line of its heading, counted from 1.
    pub line: usize,
}

/// Whether a question comes from a text that binds, or from advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Force {
    /// It rests on a text in force.
    Binding,
    /// It rests on guidance.
    Guidance,
}

/// What an answer would mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meaning {
    /// In our words.
    pub words: String,
    /// Yes/no facts of a case that say the same, with `yes` or `no`.
    pub states: Vec<(String, String)>,
    /// The red flag that it raises, in a few words.
    pub red_flag: Option<String>,
}

/// What the answers add up to, by the number of red flags.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ending {
    /// A heading.
    pub title: String,
    /// What holds whatever the number.
    pub reading: Vec<String>,
    /// Paths of provisions.
    pub rests_on: Vec<String>,
    /// Without one.
    pub no_red_flag: String,
    /// With one.
    pub one_red_flag: String,
    /// With more.
    pub several_red_flags: String,
}

impl Force {
    /// The word that stands for it everywhere.
    pub fn word(self) -> &'static str {
        match self {
            Force::Binding => "binding",
            Force::Guidance => "guidance",
        }
    }
}

impl Screening {
    /// All questions, in order.
    pub fn questions(&self) -> impl Iterator<Item = &ScreeningQuestion> {
        self.steps.iter().flat_map(|step| &step.questions)
    }
}

/// Reads the screening and checks what it refers to.
///
/// # Errors
///
/// Every mistake; references are checked once the form is right.
pub fn screening(law: &Law, file: &str, text: &str) -> Result<Screening, Vec<Mistake>> {
    let mut lines = Lines::new(file, text);
    let title = lines.take("# ").unwrap_or_default().to_string();
    if title.is_empty() {
        lines.wrong("a screening begins with `# TITLE`".to_string());
    }
    let reading = quote(&mut lines, "the screening");
    let rests_on = rests_on(law, &mut lines);
    let mut steps: Vec<ScreeningStep> = Vec::new();
    let mut ending = None;
    while let Some(heading) = lines.heading("## ") {
        match heading.as_slice() {
            ["in the end", title] => ending = Some(parse_ending(law, &mut lines, title)),
            [id, title] => steps.push(parse_step(law, &mut lines, id, title)),
            _ => lines.wrong("a step begins with `## ID · QUESTION`, the last part with `## in the end · TITLE`".to_string()),
        }
    }
    let Some(ending) = ending else {
        lines.wrong("`## in the end · TITLE` is missing; say what the answers add up to".to_string());
        return lines.finish(Screening::default());
    };
    let screening = Screening { title, reading, rests_on, steps, ending };
    for (at, question) in screening.questions().enumerate() {
        if screening.questions().take(at).any(|earlier| earlier.id == question.id) {
            lines.wrong_at(question.line, format!("question `{}` stands twice; give each its own id", question.id));
        }
    }
    lines.finish(screening)
}

fn parse_step(law: &Law, lines: &mut Lines, id: &str, title: &str) -> ScreeningStep {
    check_id(lines, id);
    let reading = quote(lines, &format!("step `{id}`"));
    let mut questions = Vec::new();
    while let Some(heading) = lines.heading("### ") {
        match heading.as_slice() {
            [id, force, words] => questions.push(parse_question(law, lines, id, force, words)),
            _ => {
                lines.wrong("a question begins with `### ID · binding · QUESTION` or `### ID · guidance · QUESTION`".to_string())
            }
        }
    }
    if questions.is_empty() {
        lines.wrong(format!("step `{id}` asks nothing; write `### ID · guidance · QUESTION`"));
    }
    ScreeningStep { id: id.to_string(), title: title.to_string(), reading, questions }
}

fn parse_question(law: &Law, lines: &mut Lines, id: &str, force: &str, words: &str) -> ScreeningQuestion {
    let line = lines.number();
    check_id(lines, id);
    let force = match force {
        "binding" => Force::Binding,
        "guidance" => Force::Guidance,
        _ => {
            lines.wrong(format!("`{id}` is `{force}`; a question is `binding` or `guidance`"));
            Force::Guidance
        }
    };
    let reading = quote(lines, &format!("`{id}`"));
    let rests_on = rests_on(law, lines);
    let rests_on_law = rests_on.iter().any(|path| provision_of(law, path).is_some_and(|text| text.status == "law"));
    if force == Force::Binding && !rests_on.is_empty() && !rests_on_law {
        lines
            .wrong(format!("`{id}` is called binding, but rests on no text in force; name its provision, or call it `guidance`"));
    }
    let yes = parse_meaning(law, lines, "if yes:");
    let no = parse_meaning(law, lines, "if no:");
    ScreeningQuestion { id: id.to_string(), force, words: words.to_string(), reading, rests_on, yes, no, line }
}

fn parse_meaning(law: &Law, lines: &mut Lines, key: &str) -> Meaning {
    let mut meaning = Meaning { words: required(lines, key), ..Meaning::default() };
    while let Some(item) = lines.take("- ") {
        if let Some(flag) = item.strip_prefix("red flag: ") {
            meaning.red_flag = Some(flag.to_string());
        } else if let Some(stated) = item.strip_prefix("states ") {
            meaning.states.extend(stated.split(" · ").filter_map(|part| parse_statement(law, lines, part)));
        } else {
            lines.wrong(format!("`- {item}` is not understood; write `- states FACT yes` or `- red flag: WORDS`"));
        }
    }
    meaning
}

/// `FACT yes` or `FACT no`. What somebody knows or was told is never carried over: it is asked.
fn parse_statement(law: &Law, lines: &mut Lines, part: &str) -> Option<(String, String)> {
    let (id, value) = part.split_once(' ').unwrap_or((part, ""));
    let message = match law.vocabulary.get(id) {
        None => unknown("fact", id, law.vocabulary.ids()),
        Some(fact) if fact.kind != Kind::YesNo => format!("`{id}` is not yes/no; a screening states no other facts"),
        Some(fact) if fact.group == "end-use" => {
            format!("`{id}` is what the exporter is told or knows; a screening never states it")
        }
        Some(_) if value != "yes" && value != "no" => format!("`{part}` states no fact; write `{id} yes` or `{id} no`"),
        Some(_) => return Some((id.to_string(), value.to_string())),
    };
    lines.wrong(message);
    None
}

fn parse_ending(law: &Law, lines: &mut Lines, title: &str) -> Ending {
    Ending {
        title: title.to_string(),
        reading: quote(lines, "`in the end`"),
        rests_on: rests_on(law, lines),
        no_red_flag: required(lines, "no red flag:"),
        one_red_flag: required(lines, "one red flag:"),
        several_red_flags: required(lines, "several red flags:"),
    }
}

/// `rests on: PATH, PATH`: provisions that exist.
fn rests_on(law: &Law, lines: &mut Lines) -> Vec<String> {
    let paths: Vec<String> =
        required(lines, "rests on:").split(", ").filter(|path| !path.is_empty()).map(str::to_string).collect();
    for path in &paths {
        if provision_of(law, path).is_none() {
            let known: Vec<String> =
                law.instruments.iter().flat_map(|text| text.provisions().map(|one| text.path(one))).collect();
            lines.wrong(unknown("provision", path, known.iter().map(String::as_str)));
        }
    }
    paths
}

/// The text that has the provision.
fn provision_of<'l>(law: &'l Law, path: &str) -> Option<&'l Instrument> {
    law.instruments.iter().find(|text| text.provisions().any(|provision| text.path(provision) == path))
}

fn quote(lines: &mut Lines, what: &str) -> Vec<String> {
    let quote = lines.quote();
    if quote.is_empty() {
        lines.wrong(format!("{what} has no reading; say in plain words what it is about, `> …`"));
    }
    quote
}

fn required(lines: &mut Lines, key: &str) -> String {
    let found = lines.take(key).unwrap_or_default();
    if found.is_empty() {
        lines.wrong(format!("`{key}` is missing"));
    }
    found.to_string()
}

fn check_id(lines: &mut Lines, id: &str) {
    if !is_id(id) {
        lines.wrong(format!("`{id}` is no id; use lower-case letters, digits and hyphens"));
    }
}
