//! The texts file by file, with our words, for the law pages. They are written when the page is built, so that the engine for the
//! browser goes without them.

use serde::Serialize;

use crate::api::catalogue::{
    FactInfo, InstrumentInfo, ListInfo, ProvisionInfo, facts, instrument_info, list_info, provision_info,
};
use crate::api::readings::{Reading, of_instrument, of_list, of_provision};
use crate::law::{Article, Condition, Could, Instrument, Law, List, Provision, Rule, Test};
use crate::report::{Grounds, GroundsKind, Truth};

/// Everything that the law pages show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contents {
    /// In the order of the vocabulary.
    pub facts: Vec<FactInfo>,
    /// In the order of the law.
    pub texts: Vec<Text>,
    /// In the order of their ids.
    pub lists: Vec<ListPage>,
}

/// An instrument with its files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Text {
    /// What the engine says of it.
    pub instrument: InstrumentInfo,
    /// Our words.
    pub words: Reading,
    /// One file each.
    pub parts: Vec<Part>,
}

/// An article or a section of an annex: one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// The heading of the file.
    pub title: String,
    /// Whatever day they apply on.
    pub provisions: Vec<Passage>,
}

/// A provision as its page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Passage {
    /// What the engine says of it.
    pub provision: ProvisionInfo,
    /// Our words.
    pub words: Reading,
    /// Its condition and its exceptions as trees; on no case, so nothing in them is known.
    pub conditions: Vec<Grounds>,
    /// What the visitor is told where it applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Who decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<String>,
    /// The code of a control-list entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lists: Option<String>,
    /// First day, where it differs from the instrument's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Last day, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

/// A list with our words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListPage {
    /// What the engine says of it.
    pub list: ListInfo,
    /// Our words.
    pub words: Reading,
}

/// All texts and all lists.
pub fn contents(law: &Law) -> Contents {
    let list = |list: &List| ListPage { list: list_info(list), words: of_list(list) };
    Contents {
        facts: facts(law),
        texts: law.instruments.iter().map(|instrument| text(law, instrument)).collect(),
        lists: law.lists.iter().map(list).collect(),
    }
}

fn text(law: &Law, instrument: &Instrument) -> Text {
    let part = |article: &Article| Part {
        title: article.title.clone(),
        provisions: article.provisions.iter().map(|provision| passage(law, instrument, provision)).collect(),
    };
    Text {
        instrument: instrument_info(instrument),
        words: of_instrument(instrument),
        parts: instrument.articles.iter().map(part).collect(),
    }
}

fn passage(law: &Law, instrument: &Instrument, provision: &Provision) -> Passage {
    let effect = match &provision.rule {
        Rule::Requirement { effect, .. } | Rule::NotModelled { could: Could::Give(effect), .. } => Some(effect),
        Rule::Note { .. }
        | Rule::Answer { .. }
        | Rule::Definition { .. }
        | Rule::Authorisation { .. }
        | Rule::NoRule(_)
        | Rule::NotModelled { could: Could::Cover(_), .. } => None,
    };
    let note = if let Rule::Note { note, .. } = &provision.rule { Some(note.clone()) } else { None };
    let lists = if let Rule::Definition { lists, .. } = &provision.rule { lists.clone() } else { None };
    Passage {
        provision: provision_info(law, instrument, provision),
        words: of_provision(instrument.path(provision), provision),
        conditions: provision.rule.conditions().into_iter().map(|condition| tree(instrument, condition)).collect(),
        note,
        decided_by: effect.and_then(|effect| effect.decided_by.clone()),
        lists,
        from: provision.applies.map(|(first, _)| first.to_string()),
        until: provision.applies.and_then(|(_, last)| last).map(|day| day.to_string()),
    }
}

/// A condition as the report shows it, on no case.
fn tree(instrument: &Instrument, condition: &Condition) -> Grounds {
    let group = |kind: GroundsKind, parts: &[Condition]| {
        let children = parts.iter().map(|part| tree(instrument, part)).collect();
        Grounds { children, ..unknown(kind) }
    };
    match condition {
        Condition::All(parts) => group(GroundsKind::All, parts),
        Condition::Any(parts) => group(GroundsKind::Any, parts),
        Condition::NoneOf(parts) => group(GroundsKind::None, parts),
        Condition::Not(part) => group(GroundsKind::Not, std::slice::from_ref(part)),
        Condition::AtLeast(count, parts) => Grounds { count: Some(*count), ..group(GroundsKind::AtLeast, parts) },
        Condition::Test(test, _) => leaf(instrument, test),
    }
}

fn leaf(instrument: &Instrument, test: &Test) -> Grounds {
    let fact = |id: &String, operator: &str, values: &[String]| Grounds {
        fact: Some(id.clone()),
        operator: Some(operator.to_string()),
        values: values.to_vec(),
        ..unknown(GroundsKind::Fact)
    };
    let codes = |operator: &str, list: &String| Grounds {
        operator: Some(operator.to_string()),
        list: Some(list.clone()),
        ..unknown(GroundsKind::Codes)
    };
    let reference =
        |kind: GroundsKind, id: &String| Grounds { provision: Some(format!("{}/{id}", instrument.id)), ..unknown(kind) };
    match test {
        Test::Yes(id) => fact(id, "is", &[]),
        Test::Is(id, values) => fact(id, "is", values),
        Test::IsAtLeast(id, value) => fact(id, "is-at-least", std::slice::from_ref(value)),
        Test::IsIn(id, list) => Grounds { list: Some(list.clone()), ..fact(id, "is-in", &[]) },
        Test::SomeCodeIn(list) => codes("some", list),
        Test::EveryCodeIn(list) => codes("every", list),
        Test::Holds(id) => reference(GroundsKind::Definition, id),
        Test::Applies(id) => reference(GroundsKind::Applies, id),
    }
}

fn unknown(kind: GroundsKind) -> Grounds {
    let (count, fact, operator, list, provision) = (None, None, None, None, None);
    Grounds { kind, value: Truth::Unknown, count, fact, operator, values: Vec::new(), list, provision, children: Vec::new() }
}
