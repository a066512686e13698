//! The texts file by file, with our words, for the law pages. They are written when the page is built, so that the engine for the
//! browser goes without them.

use serde::Serialize;

use crate::api::catalogue::{
    FactInfo, InstrumentInfo, ListInfo, ProvisionInfo, facts, instrument_info, list_info, provision_info,
};
use crate::api::readings::{Reading, of_instrument, of_list, of_provision};
use crate::api::trees::tree;
use crate::law::{Article, Could, Instrument, Law, List, Provision, Rule};
use crate::report::Grounds;

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
