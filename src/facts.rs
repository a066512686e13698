//! The vocabulary of a case: which facts there are, what they may say, and what they entail.

use serde::Serialize;
use tsify::Tsify;

use crate::mistake::{Mistake, unknown};

/// All facts, in the order of `law/facts.md`.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// The facts; a fact's place here is its index everywhere else.
    pub facts: Vec<Fact>,
    /// Indices plus one, in the slots that their ids' hashes lead to; zero is free. A power of two, at most half full.
    by_id: Vec<usize>,
    /// Index of the one fact that holds codes.
    codes: Option<usize>,
}

/// Something a case may state.
#[derive(Clone, Debug)]
pub struct Fact {
    /// Its id, an interface of saved records and links.
    pub id: String,
    /// What it may say.
    pub kind: Kind,
    /// The heading under which it stands.
    pub group: String,
    /// Whether each item of a transaction has its own; the other facts belong to the transaction.
    pub of_item: bool,
    /// Facts that hold at least as much whenever this one does.
    pub entails: Vec<String>,
}

/// What a fact may say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Choice 0 is no, choice 1 is yes.
    YesNo,
    /// One of these values, in no order.
    OneOf(Vec<String>),
    /// One of these values, from the least to the most.
    Ordered(Vec<String>),
    /// A country; `within` names the list of those permitted.
    Country {
        /// Id of a country list, or any country.
        within: Option<String>,
    },
    /// A set of control-list codes.
    Codes,
    /// A calendar day.
    Date,
}

/// What a request says of a fact: yes or no, a word, or several words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(untagged)]
pub enum Stated {
    /// Yes or no.
    Flag(bool),
    /// A value, a country, a day; `unknown` states nothing.
    Word(String),
    /// Codes; none means checked, on no list.
    Words(Vec<String>),
}

/// Follows a group or a fact of which each item of a transaction has its own.
const OF_EACH_ITEM: &str = " · of each item";

impl Vocabulary {
    /// The index of a fact.
    pub fn index(&self, id: &str) -> Option<usize> {
        let mut slot = hash(id);
        loop {
            slot &= self.by_id.len().checked_sub(1)?;
            let index = self.by_id.get(slot)?.checked_sub(1)?;
            if self.facts.get(index).is_some_and(|fact| fact.id == id) {
                return Some(index);
            }
            slot += 1;
        }
    }

    /// A fact by its index.
    pub fn fact(&self, index: usize) -> Option<&Fact> {
        self.facts.get(index)
    }

    /// A fact by its id.
    pub fn get(&self, id: &str) -> Option<&Fact> {
        self.fact(self.index(id)?)
    }

    /// All ids, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.facts.iter().map(|fact| fact.id.as_str())
    }

    /// Index of the one fact that holds codes.
    pub fn codes(&self) -> Option<usize> {
        self.codes
    }

    fn add(&mut self, fact: Fact) {
        if fact.kind == Kind::Codes {
            self.codes = Some(self.facts.len());
        }
        self.facts.push(fact);
        if self.by_id.len() < self.facts.len() * 2 {
            self.by_id = vec![0; self.facts.len() * 4];
            self.by_id.resize(self.by_id.len().next_power_of_two(), 0);
            (0..self.facts.len()).for_each(|index| self.place(index));
        } else {
            self.place(self.facts.len() - 1);
        }
    }

    fn place(&mut self, index: usize) {
        let mut slot = self.facts.get(index).map_or(0, |fact| hash(&fact.id));
        let last = self.by_id.len() - 1;
        while let Some(taken) = self.by_id.get_mut(slot & last) {
            if *taken == 0 {
                *taken = index + 1;
                return;
            }
            slot += 1;
        }
    }
}

/// A hash of an id (FNV-1a).
fn hash(id: &str) -> usize {
    id.bytes().fold(0x811C_9DC5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)) as usize
}

impl Fact {
    /// Whether it is asked to find out whether an item is listed: its group is named after a control-list entry.
    pub fn is_technical(&self) -> bool {
        self.group.starts_with(|first: char| first.is_ascii_digit())
    }
}

impl Kind {
    /// The values of a fact with a choice of few, in order: `no` and `yes` for a yes/no fact.
    pub fn choices(&self) -> Vec<&str> {
        match self {
            Kind::YesNo => vec!["no", "yes"],
            Kind::OneOf(values) | Kind::Ordered(values) => values.iter().map(String::as_str).collect(),
            Kind::Country { .. } | Kind::Codes | Kind::Date => Vec::new(),
        }
    }

    /// The place of a value among the choices.
    pub fn place(&self, choice: &str) -> Option<usize> {
        match self {
            Kind::YesNo => ["no", "yes"].iter().position(|value| *value == choice),
            Kind::OneOf(values) | Kind::Ordered(values) => values.iter().position(|value| value == choice),
            Kind::Country { .. } | Kind::Codes | Kind::Date => None,
        }
    }

    /// Whether the values go from less to more.
    pub fn is_ordered(&self) -> bool {
        matches!(self, Kind::YesNo | Kind::Ordered(_))
    }
}

/// Reads `law/facts.md`.
///
/// # Errors
///
/// Every mistake: an unreadable line, a kind or an entailed fact that does not exist, a fact declared twice.
pub fn parse(file: &str, text: &str) -> Result<Vocabulary, Vec<Mistake>> {
    let mut vocabulary = Vocabulary::default();
    let mut mistakes = Vec::new();
    let mut lines_of = Vec::new();
    let mut group = "";
    for (at, line) in text.lines().enumerate() {
        let mut wrong = |message: String| mistakes.push(Mistake { file: file.to_string(), line: at + 1, message });
        if let Some(heading) = line.strip_prefix("## ") {
            group = heading.trim();
        } else if let Some(item) = line.strip_prefix("- ") {
            match parse_fact(item, group) {
                Ok(fact) if vocabulary.index(&fact.id).is_some() => wrong(format!("fact `{}` is declared twice", fact.id)),
                Ok(fact) => {
                    vocabulary.add(fact);
                    lines_of.push(at + 1);
                }
                Err(message) => wrong(message),
            }
        } else if !(line.is_empty() || line.starts_with("# ") || line.starts_with('>')) {
            wrong(format!("`{line}` is no fact; write `- ID · KIND`"));
        }
    }
    check_entailments(&vocabulary, file, &lines_of, &mut mistakes);
    if mistakes.is_empty() { Ok(vocabulary) } else { Err(mistakes) }
}

fn parse_fact(item: &str, heading: &str) -> Result<Fact, String> {
    let group = heading.strip_suffix(OF_EACH_ITEM).unwrap_or(heading);
    let (item, marked) = item.strip_suffix(OF_EACH_ITEM).map_or((item, false), |item| (item, true));
    let of_item = marked || group != heading || group.starts_with(|first: char| first.is_ascii_digit());
    let mut parts = item.split(" · ");
    let id = parts.next().unwrap_or_default().trim();
    let kind = parts.next().ok_or_else(|| format!("fact `{id}` has no kind; write `- {id} · yes/no`"))?;
    let mut entails = Vec::new();
    for part in parts {
        let list =
            part.strip_prefix("entails ").ok_or_else(|| format!("`{part}` is not understood; write `entails FACT, FACT`"))?;
        entails.extend(words(list));
    }
    if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-') {
        return Err(format!("`{id}` is no id; use lower-case letters, digits and hyphens"));
    }
    Ok(Fact { id: id.to_string(), kind: parse_kind(kind)?, group: group.to_string(), of_item, entails })
}

fn parse_kind(text: &str) -> Result<Kind, String> {
    if let Some(values) = text.strip_prefix("one of ") {
        return Ok(Kind::OneOf(words(values)));
    }
    if text.contains(" < ") {
        return Ok(Kind::Ordered(text.split(" < ").map(|value| value.trim().to_string()).collect()));
    }
    if let Some(list) = text.strip_prefix("country in ") {
        return Ok(Kind::Country { within: Some(list.trim().to_string()) });
    }
    match text {
        "yes/no" => Ok(Kind::YesNo),
        "country" => Ok(Kind::Country { within: None }),
        "codes" => Ok(Kind::Codes),
        "date" => Ok(Kind::Date),
        _ => Err(unknown("kind", text, ["yes/no", "country", "country in LIST", "codes", "date", "one of A, B", "A < B"])),
    }
}

fn words(list: &str) -> Vec<String> {
    list.split(',').map(|word| word.trim().to_string()).collect()
}

/// What a fact entails must exist and be able to hold as much: the same ordered values, or yes/no for yes/no.
fn check_entailments(vocabulary: &Vocabulary, file: &str, lines: &[usize], mistakes: &mut Vec<Mistake>) {
    for (fact, line) in vocabulary.facts.iter().zip(lines) {
        for id in &fact.entails {
            let message = match vocabulary.get(id) {
                None => unknown("fact", id, vocabulary.ids()),
                Some(other) if other.kind != fact.kind || !fact.kind.is_ordered() => {
                    format!("`{}` cannot entail `{id}`: both must be yes/no, or ordered with the same values", fact.id)
                }
                Some(_) => continue,
            };
            mistakes.push(Mistake { file: file.to_string(), line: *line, message });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    #[track_caller]
    fn check(text: &str, mistakes: Expect) {
        let found = parse("law/facts.md", text).err().unwrap_or_default();
        mistakes.assert_eq(&found.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
    }

    #[test]
    fn a_fact_belongs_to_the_item_by_its_mark_its_group_or_its_entry() {
        let text = "## deal\n- day · date\n- marked · yes/no · entails a · of each item\n## item · of each item\n- a · yes/no\n## 4a005\n- 4a005-a · yes/no\n";
        let facts = parse("law/facts.md", text).unwrap().facts;
        let found: Vec<String> = facts.iter().map(|fact| format!("{} {} {}", fact.group, fact.id, fact.of_item)).collect();
        assert_eq!(found, ["deal day false", "deal marked true", "item a true", "4a005 4a005-a true"]);
    }

    #[test]
    fn every_mistake_is_reported_with_its_line() {
        check(
            "# Facts\n\n- covert · yes/nö\n- a-fact · yes/no · entails a-fakt\n- a-fact · country\nrubbish\n- Über · yes/no\n",
            expect![[r#"
                law/facts.md:3: unknown kind `yes/nö`; did you mean `yes/no`?
                law/facts.md:5: fact `a-fact` is declared twice
                law/facts.md:6: `rubbish` is no fact; write `- ID · KIND`
                law/facts.md:7: `Über` is no id; use lower-case letters, digits and hyphens
                law/facts.md:4: unknown fact `a-fakt`; did you mean `a-fact`?"#]],
        );
    }
}
