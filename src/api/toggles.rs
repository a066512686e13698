//! The worked amendments as the page shows them: which text they are for, our words, and the amendment in the law language.

use serde::Serialize;

use crate::law::{AmendingArticle, OperationKind, Preset, Toggle, Toggles, print_amending_article};

/// The worked amendments and their stacks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ToggleWords {
    /// In the order of their ids.
    pub toggles: Vec<WorkedAmendment>,
    /// Stacks of them.
    pub presets: Vec<Stack>,
}

/// A worked amendment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WorkedAmendment {
    /// Its id: `a01`.
    pub id: String,
    /// Id of the text that it amends.
    pub amends: String,
    /// A short title.
    pub title: String,
    /// Our plain words for what it does.
    pub reading: String,
    /// Choices of ours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how_read: Option<String>,
    /// The amendment in the law language, without examples: to be sent with [`crate::api::texts::TextSpec`].
    pub text: String,
}

/// Worked amendments of one text, in the order in which they fit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stack {
    /// Its id.
    pub id: String,
    /// Id of the text that they amend.
    pub amends: String,
    /// A short title.
    pub title: String,
    /// Our plain words for it.
    pub reading: String,
    /// Ids of the worked amendments.
    pub parts: Vec<String>,
}

/// The worked amendments and their stacks, in words.
pub fn toggle_words(all: &Toggles) -> ToggleWords {
    ToggleWords {
        toggles: all.toggles.iter().map(worked_amendment).collect(),
        presets: all.presets.iter().map(|preset| stack(preset, &all.toggles)).collect(),
    }
}

fn worked_amendment(toggle: &Toggle) -> WorkedAmendment {
    let amendments = &toggle.article.amendments;
    let joined = |parts: Vec<String>| parts.join(" ");
    let how_read: Vec<String> = amendments.iter().filter_map(|amendment| amendment.how_read.clone()).collect();
    WorkedAmendment {
        id: toggle.id.clone(),
        amends: toggle.amends.clone(),
        title: toggle.article.title.clone(),
        reading: joined(amendments.iter().flat_map(|amendment| amendment.reading.clone()).collect()),
        how_read: (!how_read.is_empty()).then(|| how_read.join("; ")),
        text: print_amending_article(&without_examples(&toggle.article)),
    }
}

fn stack(preset: &Preset, toggles: &[Toggle]) -> Stack {
    let first = toggles.iter().find(|toggle| preset.parts.first() == Some(&toggle.id));
    Stack {
        id: preset.id.clone(),
        amends: first.map(|toggle| toggle.amends.clone()).unwrap_or_default(),
        title: preset.title.clone(),
        reading: preset.reading.join(" "),
        parts: preset.parts.clone(),
    }
}

/// An amendment that is shown and handed on: its tests and the text for which it is written stand elsewhere.
fn without_examples(article: &AmendingArticle) -> AmendingArticle {
    let mut plain = AmendingArticle { amends: None, base_case: None, ..article.clone() };
    for operation in plain.amendments.iter_mut().flat_map(|amendment| &mut amendment.operations) {
        if let OperationKind::Substitute(_, new) | OperationKind::InsertAfter(_, new) = &mut operation.kind {
            new.examples.clear();
        }
    }
    plain
}
