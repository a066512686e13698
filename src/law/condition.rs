//! Conditions: a closed, finite language of tests under all, any, none, not and at least.

use crate::law::lines::Lines;
use crate::mistake::unknown;

/// A tree of tests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Every one holds.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// Not one holds.
    NoneOf(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// As many as this hold.
    AtLeast(usize, Vec<Condition>),
    /// A single test, with its line.
    Test(Test, usize),
}

/// A leaf of a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// A yes/no fact is yes.
    Yes(String),
    /// The fact has one of these values.
    Is(String, Vec<String>),
    /// The ordered fact reaches this value.
    IsAtLeast(String, String),
    /// The country is on the list.
    IsIn(String, String),
    /// At least one of the item's codes is on the list.
    SomeCodeIn(String),
    /// The item has codes, and all of them are on the list.
    EveryCodeIn(String),
    /// A definition holds.
    Holds(String),
    /// Another provision applies.
    Applies(String),
}

impl Condition {
    /// The conditions that stand right below it.
    pub fn parts(&self) -> &[Condition] {
        match self {
            Condition::All(parts) | Condition::Any(parts) | Condition::NoneOf(parts) | Condition::AtLeast(_, parts) => parts,
            Condition::Not(part) => std::slice::from_ref(part),
            Condition::Test(..) => &[],
        }
    }

    /// The same, to be changed.
    pub fn parts_mut(&mut self) -> &mut [Condition] {
        match self {
            Condition::All(parts) | Condition::Any(parts) | Condition::NoneOf(parts) | Condition::AtLeast(_, parts) => parts,
            Condition::Not(part) => std::slice::from_mut(part),
            Condition::Test(..) => &mut [],
        }
    }

    /// Its tests, in order.
    pub fn tests(&self) -> Vec<(&Test, usize)> {
        match self {
            Condition::All(parts) | Condition::Any(parts) | Condition::NoneOf(parts) | Condition::AtLeast(_, parts) => {
                parts.iter().flat_map(Condition::tests).collect()
            }
            Condition::Not(part) => part.tests(),
            Condition::Test(test, line) => vec![(test, *line)],
        }
    }
}

/// What stands after `when`, `unless`, `means` or `must be so`: a test, or a group with its list.
pub fn parse(lines: &mut Lines, head: &str) -> Condition {
    parse_at(lines, head, 0, 0)
}

/// The limbs of a list that stands at the margin.
pub fn parse_limbs(lines: &mut Lines) -> Vec<Condition> {
    lines.peek();
    parse_list(lines, 0, 0)
}

/// Deeper lists than this are refused: nobody could read them.
const DEEPEST: usize = 12;

fn parse_at(lines: &mut Lines, head: &str, indent: usize, depth: usize) -> Condition {
    let head = head.trim();
    let number = lines.number();
    if let Some(test) = head.strip_prefix("not: ") {
        return Condition::Not(Box::new(Condition::Test(parse_test(lines, test.trim()), number)));
    }
    let count = head.strip_prefix("at least ").and_then(|rest| rest.strip_suffix(" of"));
    if count.is_none() && !matches!(head, "all of" | "any of" | "none of") {
        return Condition::Test(parse_test(lines, head), number);
    }
    let parts = parse_list(lines, indent, depth);
    if parts.is_empty() {
        lines.wrong_at(number, format!("`{head}` is followed by no list; write its parts below, `{}- …`", " ".repeat(indent)));
    }
    match (head, count) {
        ("all of", _) => Condition::All(parts),
        ("any of", _) => Condition::Any(parts),
        ("none of", _) => Condition::NoneOf(parts),
        (_, count) => {
            let count = count.unwrap_or_default().parse().ok().filter(|count| (1..=parts.len()).contains(count));
            if count.is_none() {
                lines.wrong_at(number, format!("`{head}` needs a number from 1 to {}", parts.len()));
            }
            Condition::AtLeast(count.unwrap_or(1), parts)
        }
    }
}

/// The items of a list that stands `indent` columns in.
fn parse_list(lines: &mut Lines, indent: usize, depth: usize) -> Vec<Condition> {
    let mut parts = Vec::new();
    let start = format!("{}- ", " ".repeat(indent));
    while let Some(item) = lines.peek_raw().and_then(|line| line.strip_prefix(start.as_str())) {
        lines.step();
        if depth >= DEEPEST {
            lines.wrong(format!("lists stand at most {DEEPEST} deep; give a part a name with a definition"));
            continue;
        }
        parts.push(parse_at(lines, item, indent + 2, depth + 1));
    }
    parts
}

fn parse_test(lines: &mut Lines, text: &str) -> Test {
    let words: Vec<&str> = text.split_whitespace().collect();
    let word = |word: &str| word.to_string();
    match words.as_slice() {
        [fact] => Test::Yes(word(fact)),
        [name, "holds"] => Test::Holds(word(name)),
        [id, "applies"] => Test::Applies(word(id)),
        ["some", "item-code", "is", "in", list] => Test::SomeCodeIn(word(list)),
        ["every", "item-code", "is", "in", list] => Test::EveryCodeIn(word(list)),
        [fact, "is", "in", list] => Test::IsIn(word(fact), word(list)),
        [fact, "is", "at", "least", value] => Test::IsAtLeast(word(fact), word(value)),
        [fact, "is", "one", "of", values @ ..] if !values.is_empty() => {
            Test::Is(word(fact), values.join(" ").split(", ").map(word).collect())
        }
        [fact, "is", value] => Test::Is(word(fact), vec![word(value)]),
        _ => {
            let forms = [
                "FACT is VALUE",
                "FACT is one of VALUE, VALUE",
                "FACT is at least VALUE",
                "FACT is in LIST",
                "NAME holds",
                "ID applies",
            ];
            let heads = ["all of", "any of", "none of", "at least 2 of", "not: TEST"];
            let message = unknown("test", text, heads.into_iter().chain(forms));
            lines.wrong(if message.contains("did you mean") {
                message
            } else {
                format!("{message}; write `{}`", forms.join("`, `"))
            });
            Test::Yes(text.to_string())
        }
    }
}
