//! The texts: instruments, their provisions, the lists they name, the questions of a screening, worked amendments. Parsed, printed and checked; nothing here knows a case.

mod amend;
mod amendment;
mod check;
mod condition;
mod examples;
mod instrument;
mod lines;
mod list;
mod print;
mod provision;
mod screening;
mod tested;
mod toggles;
mod words;

use crate::day::{Day, within};
use crate::facts::Vocabulary;
use crate::mistake::Mistake;

pub use amend::{Consolidated, consolidated};
pub use amendment::{AmendingArticle, Amendment, Amends, Operation, OperationKind};
pub use check::{law, law_once_checked, problems_of};
pub use condition::{Condition, Test};
pub use examples::{BaseCase, Example, Expected, Setting};
pub use list::{Entry, List, ListKind, Standing, code_covers};
pub use print::{
    condition_text, effect_of, operation_text, print_amending_article, print_article, print_instrument, print_list,
    print_screening,
};
pub use screening::{Ending, Force, Meaning, Screening, ScreeningQuestion, ScreeningStep, screening};
pub use tested::{CONTESTED, tested, tested_by_each};
pub use toggles::{Preset, Toggle, Toggles, toggles};
pub use words::{Answer, Layer, Outcome, Track};

/// Everything that stands in `law/`, checked as a whole.
#[derive(Clone, Debug)]
pub struct Law {
    /// What a case may state.
    pub vocabulary: Vocabulary,
    /// The texts, in the order of their ids.
    pub instruments: Vec<Instrument>,
    /// Countries and codes that the texts name, in the order of their ids.
    pub lists: Vec<List>,
}

/// One legal text: a regulation, a proposal, a position, a list of demands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instrument {
    /// The folder's name.
    pub id: String,
    /// How it is cited: `Regulation (EU) 2021/821`.
    pub name: String,
    /// A short title.
    pub title: String,
    /// Our plain words for it, one element a line.
    pub reading: Vec<String>,
    /// `law`, `guidance`, `proposal`, `position` or `demands`.
    pub status: String,
    /// The layer of its provisions.
    pub layer: Layer,
    /// First day of application.
    pub from: Day,
    /// Last day of application, or open.
    pub until: Option<Day>,
    /// The text that applied before.
    pub predecessor: Option<Predecessor>,
    /// What it does to another text; its own articles are then those of that text as amended.
    pub amends: Option<Amends>,
    /// Address of the official text.
    pub text: Option<String>,
    /// Against which state our encoding was checked.
    pub checked: String,
    /// Its files, in the order of the law: articles, then annexes.
    pub articles: Vec<Article>,
}

/// A text that applied before another, named where a case is too early.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Predecessor {
    /// How it is cited.
    pub name: String,
    /// First day of application.
    pub from: Day,
    /// Last day of application.
    pub until: Day,
}

/// One file of an instrument: an article or an annex section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Path from the project's root.
    pub file: String,
    /// The heading of the file.
    pub title: String,
    /// The facts from which its examples differ.
    pub base_case: Option<BaseCase>,
    /// Its provisions, in order.
    pub provisions: Vec<Provision>,
}

/// The smallest unit that is cited: a paragraph or a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provision {
    /// Its id inside the instrument: `art-4-1-b`.
    pub id: String,
    /// How it is cited: `Article 4(1)(b)`.
    pub label: String,
    /// A short title.
    pub title: String,
    /// Our plain words for it, one element a line.
    pub reading: Vec<String>,
    /// Where it stands and how we read it.
    pub source: Source,
    /// First and last day, where they differ from the instrument's.
    pub applies: Option<(Day, Option<Day>)>,
    /// Its layer, where it differs from the instrument's.
    pub layer: Option<Layer>,
    /// A choice of ours: a cautious reading, a doubt.
    pub how_read: Option<String>,
    /// What it does.
    pub rule: Rule,
    /// Duties that follow where it applies; they never decide.
    pub duties: Vec<String>,
    /// Cases on which it is tested.
    pub examples: Vec<Example>,
    /// Line of its heading, counted from 1.
    pub line: usize,
}

/// Where a provision stands and how we know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Place inside the instrument: `art. 5(1)`.
    pub place: String,
    /// How we know what it says.
    pub read_in: ReadIn,
}

/// How we know what a text says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadIn {
    /// Read in the official text.
    OfficialText,
    /// Read in a copy of it, of a state.
    Copy(String),
    /// Read in somebody's words about it.
    Secondary(String),
    /// From memory.
    Recollection,
    /// Put together from what others say.
    Reconstruction,
    /// An amendment that somebody is writing.
    Draft,
}

/// What a provision does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// It has an effect on a case.
    Requirement {
        /// When it applies.
        when: Condition,
        /// Exceptions.
        unless: Option<Condition>,
        /// What follows.
        effect: Effect,
    },
    /// It has no effect, but the visitor is told.
    Note {
        /// When.
        when: Condition,
        /// Exceptions.
        unless: Option<Condition>,
        /// Id of the words.
        note: String,
    },
    /// It answers another question than the licence's.
    Answer {
        /// When.
        when: Condition,
        /// Exceptions.
        unless: Option<Condition>,
        /// Which question, and how.
        answer: Answer,
    },
    /// A named condition, or a control-list entry.
    Definition {
        /// What must hold.
        means: Condition,
        /// Exceptions, decontrols.
        unless: Option<Condition>,
        /// The code that an item has where this holds.
        lists: Option<String>,
    },
    /// A general authorisation.
    Authorisation {
        /// Id of the requirement that it satisfies.
        covers: String,
        /// The facts that decide whether it can be used.
        must_be: Condition,
    },
    /// It can never matter to an outcome.
    NoRule(String),
    /// Not modelled yet.
    NotModelled {
        /// When it could matter.
        when: Condition,
        /// What it could do there.
        could: Could,
    },
}

/// What a provision that we have not modelled could do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Could {
    /// It could give this effect.
    Give(Effect),
    /// It could cover this requirement.
    Cover(String),
}

/// The legal consequence of a provision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// The consequence.
    pub outcome: Outcome,
    /// How far whoever decides may go.
    pub up_to: Option<Outcome>,
    /// Who decides.
    pub decided_by: Option<String>,
}

impl Law {
    /// A list by its id.
    pub fn list(&self, id: &str) -> Option<&List> {
        self.lists.iter().find(|list| list.id == id)
    }

    /// The list of all countries, or of all codes.
    pub fn universe(&self, kind: ListKind) -> Option<&List> {
        self.lists.iter().find(|list| list.kind == kind)
    }

    /// An instrument by its id.
    pub fn instrument(&self, id: &str) -> Option<&Instrument> {
        self.instruments.iter().find(|instrument| instrument.id == id)
    }
}

impl Instrument {
    /// Its provisions, in the order of the law.
    pub fn provisions(&self) -> impl Iterator<Item = &Provision> {
        self.articles.iter().flat_map(|article| &article.provisions)
    }

    /// Whether it is a list of demands, which is silent where it asks for nothing.
    pub fn is_demands(&self) -> bool {
        self.status == "demands"
    }

    /// The path by which a provision is known everywhere: `eu-2021-821/art-4-1-b`.
    pub fn path(&self, provision: &Provision) -> String {
        format!("{}/{}", self.id, provision.id)
    }

    /// Whether one of its provisions is part of the text on a day.
    pub fn in_force(&self, provision: &Provision, day: Day) -> bool {
        let (first, last) = provision.applies.unwrap_or((self.from, self.until));
        within(day, Some(first), last)
    }
}

impl Provision {
    /// One that says nothing, to be filled.
    fn empty(line: usize) -> Self {
        let text = String::new;
        Provision {
            id: text(),
            label: text(),
            title: text(),
            reading: Vec::new(),
            source: Source::default(),
            applies: None,
            layer: None,
            how_read: None,
            rule: Rule::NoRule(text()),
            duties: Vec::new(),
            examples: Vec::new(),
            line,
        }
    }
}

impl Rule {
    /// What it answers on a track besides the licence's.
    pub fn answer(&self) -> Option<Answer> {
        if let Rule::Answer { answer, .. } = self { Some(*answer) } else { None }
    }

    /// The requirement that it covers, or could, as a general authorisation.
    pub fn covers(&self) -> Option<&str> {
        match self {
            Rule::Authorisation { covers, .. } | Rule::NotModelled { could: Could::Cover(covers), .. } => Some(covers),
            Rule::NotModelled { could: Could::Give(_), .. }
            | Rule::Requirement { .. }
            | Rule::Note { .. }
            | Rule::Answer { .. }
            | Rule::Definition { .. }
            | Rule::NoRule(_) => None,
        }
    }

    /// The same as [`Rule::conditions`], to be changed.
    pub fn conditions_mut(&mut self) -> Vec<&mut Condition> {
        match self {
            Rule::Requirement { when, unless, .. } | Rule::Note { when, unless, .. } | Rule::Answer { when, unless, .. } => {
                [Some(when), unless.as_mut()].into_iter().flatten().collect()
            }
            Rule::Definition { means, unless, .. } => [Some(means), unless.as_mut()].into_iter().flatten().collect(),
            Rule::Authorisation { must_be, .. } => vec![must_be],
            Rule::NotModelled { when, .. } => vec![when],
            Rule::NoRule(_) => Vec::new(),
        }
    }

    /// The conditions that stand in it: the main one, then the exceptions.
    pub fn conditions(&self) -> Vec<&Condition> {
        match self {
            Rule::Requirement { when, unless, .. } | Rule::Note { when, unless, .. } | Rule::Answer { when, unless, .. } => {
                [Some(when), unless.as_ref()].into_iter().flatten().collect()
            }
            Rule::Definition { means, unless, .. } => [Some(means), unless.as_ref()].into_iter().flatten().collect(),
            Rule::Authorisation { must_be, .. } => vec![must_be],
            Rule::NotModelled { when, .. } => vec![when],
            Rule::NoRule(_) => Vec::new(),
        }
    }
}

/// Reads one file of an instrument.
///
/// # Errors
///
/// Every mistake of form in the file; what its words refer to is checked by [`law`].
pub fn article(file: &str, text: &str) -> Result<Article, Vec<Mistake>> {
    provision::parse_article(file, text)
}

/// Reads one file of amendments.
///
/// # Errors
///
/// Every mistake of form in the file; whether they fit their base is checked by [`law`].
pub fn amending_article(file: &str, text: &str) -> Result<AmendingArticle, Vec<Mistake>> {
    amendment::parse(file, text)
}

/// Reads an `instrument.md`; its articles are added by [`law`].
///
/// # Errors
///
/// Every mistake of form in the file.
pub fn instrument(file: &str, text: &str) -> Result<Instrument, Vec<Mistake>> {
    instrument::parse(file, text)
}

/// Reads a list.
///
/// # Errors
///
/// Every mistake of form in the file.
pub fn list(file: &str, text: &str) -> Result<List, Vec<Mistake>> {
    list::parse(file, text)
}
