//! Base cases and examples: the tests that stand with a provision.

use crate::law::lines::Lines;

/// The facts from which the examples of a file differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseCase {
    /// A name for it.
    pub name: String,
    /// Its facts, one element a line of the file.
    pub lines: Vec<Vec<Setting>>,
    /// Line of its heading, counted from 1.
    pub line: usize,
}

/// A case on which a provision is tested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// What happens, in a few words.
    pub title: String,
    /// What the provision does there.
    pub expected: Expected,
    /// What differs from the base case, one element a line of the file.
    pub lines: Vec<Vec<Setting>>,
    /// Line of its title, counted from 1.
    pub line: usize,
}

/// What a provision does on an example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// It applies, or the definition holds.
    Applies,
    /// It does not.
    DoesNotApply,
    /// It is undetermined; this fact can still change it.
    Undetermined(Option<String>),
}

/// One fact of a base case or an example, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// `FACT VALUE`, with the line.
    Fact {
        /// Id of the fact.
        fact: String,
        /// Its value as written; `unknown` unstates it.
        value: String,
    },
    /// `every PREFIX… VALUE`.
    Every {
        /// How the ids begin.
        prefix: String,
        /// The value of all of them.
        value: String,
    },
}

impl Expected {
    /// As an example says it.
    pub fn text(&self) -> String {
        match self {
            Expected::Applies => "applies".to_string(),
            Expected::DoesNotApply => "does not apply".to_string(),
            Expected::Undetermined(None) => "undetermined".to_string(),
            Expected::Undetermined(Some(fact)) => format!("undetermined, asks {fact}"),
        }
    }
}

/// `base case: NAME` and its lines.
pub fn parse_base_case(lines: &mut Lines) -> Option<BaseCase> {
    let name = lines.take("base case:")?.to_string();
    let line = lines.number();
    Some(BaseCase { name, lines: parse_settings(lines), line })
}

/// All `example: TITLE → EXPECTED` that follow, each with its lines.
pub fn parse_examples(lines: &mut Lines) -> Vec<Example> {
    let mut examples = Vec::new();
    while let Some(head) = lines.take("example:") {
        let line = lines.number();
        let (title, expected) = head.rsplit_once(" → ").unwrap_or((head, ""));
        let expected = parse_expected(expected).unwrap_or_else(|| {
            lines.wrong("an example ends with `→ applies`, `→ does not apply` or `→ undetermined, asks FACT`".to_string());
            Expected::Applies
        });
        examples.push(Example { title: title.to_string(), expected, lines: parse_settings(lines), line });
    }
    examples
}

fn parse_expected(text: &str) -> Option<Expected> {
    if let Some(fact) = text.strip_prefix("undetermined, asks ") {
        return Some(Expected::Undetermined(Some(fact.to_string())));
    }
    match text {
        "applies" => Some(Expected::Applies),
        "does not apply" => Some(Expected::DoesNotApply),
        "undetermined" => Some(Expected::Undetermined(None)),
        _ => None,
    }
}

fn parse_settings(lines: &mut Lines) -> Vec<Vec<Setting>> {
    let mut settings = Vec::new();
    while let Some(line) = lines.peek_raw().and_then(|line| line.strip_prefix("  ")).filter(|line| !line.trim().is_empty()) {
        lines.step();
        let parsed = line.trim().split(" · ").map(|text| {
            let setting = parse_setting(text);
            if setting.is_none() {
                lines.wrong(format!("`{text}` states no fact; write `FACT VALUE`, facts joined by ` · `"));
            }
            setting
        });
        settings.push(parsed.collect::<Vec<_>>().into_iter().flatten().collect());
    }
    settings
}

fn parse_setting(text: &str) -> Option<Setting> {
    if let Some((prefix, value)) = text.strip_prefix("every ").and_then(|rest| rest.split_once("… ")) {
        return Some(Setting::Every { prefix: prefix.to_string(), value: value.to_string() });
    }
    let (fact, value) = text.split_once(' ')?;
    (!value.is_empty()).then(|| Setting::Fact { fact: fact.to_string(), value: value.to_string() })
}
