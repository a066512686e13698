//! The questions of a screening with the provisions they rest on, for the page. They decide nothing, so they travel with the words.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::api::catalogue::{ProvisionInfo, provision_info};
use crate::law::{Ending, Law, Meaning, Screening, ScreeningQuestion, ScreeningStep};

/// A screening as the page shows it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ScreeningInfo {
    /// What it is called.
    pub title: String,
    /// Our plain words for it.
    pub reading: String,
    /// Paths of provisions.
    pub rests_on: Vec<String>,
    /// In order.
    pub steps: Vec<StepInfo>,
    /// What the answers add up to.
    pub ending: EndingInfo,
    /// Every provision named, once.
    pub provisions: Vec<ProvisionInfo>,
}

/// Questions on one subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StepInfo {
    /// Its id.
    pub id: String,
    /// The subject, as a question.
    pub title: String,
    /// What it is about.
    pub reading: String,
    /// In order.
    pub questions: Vec<QuestionInfo>,
}

/// A question with a yes and a no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct QuestionInfo {
    /// Its id.
    pub id: String,
    /// `binding` or `guidance`.
    pub force: String,
    /// The question itself.
    pub words: String,
    /// Why we ask.
    pub reading: String,
    /// Paths of provisions.
    pub rests_on: Vec<String>,
    /// What yes would mean.
    pub yes: MeaningInfo,
    /// What no would mean.
    pub no: MeaningInfo,
}

/// What an answer would mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MeaningInfo {
    /// In our words.
    pub words: String,
    /// Facts of a case that say the same.
    pub states: BTreeMap<String, bool>,
    /// The red flag that it raises.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub red_flag: Option<String>,
}

/// What the answers add up to, by the number of red flags.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EndingInfo {
    /// A heading.
    pub title: String,
    /// What holds whatever the number.
    pub reading: String,
    /// Paths of provisions.
    pub rests_on: Vec<String>,
    /// Without one.
    pub no_red_flag: String,
    /// With one.
    pub one_red_flag: String,
    /// With more.
    pub several_red_flags: String,
}

/// The screening, with what the law says of each provision that it names.
pub fn screening(law: &Law, screening: &Screening) -> ScreeningInfo {
    let Ending { title, reading, rests_on, no_red_flag, one_red_flag, several_red_flags } = screening.ending.clone();
    ScreeningInfo {
        title: screening.title.clone(),
        reading: screening.reading.join(" "),
        rests_on: screening.rests_on.clone(),
        steps: screening.steps.iter().map(step).collect(),
        ending: EndingInfo { title, reading: reading.join(" "), rests_on, no_red_flag, one_red_flag, several_red_flags },
        provisions: named(law, screening),
    }
}

fn step(step: &ScreeningStep) -> StepInfo {
    let questions = step.questions.iter().map(question).collect();
    StepInfo { id: step.id.clone(), title: step.title.clone(), reading: step.reading.join(" "), questions }
}

fn question(question: &ScreeningQuestion) -> QuestionInfo {
    QuestionInfo {
        id: question.id.clone(),
        force: question.force.word().to_string(),
        words: question.words.clone(),
        reading: question.reading.join(" "),
        rests_on: question.rests_on.clone(),
        yes: meaning(&question.yes),
        no: meaning(&question.no),
    }
}

fn meaning(meaning: &Meaning) -> MeaningInfo {
    let states = meaning.states.iter().map(|(fact, value)| (fact.clone(), value == "yes")).collect();
    MeaningInfo { words: meaning.words.clone(), states, red_flag: meaning.red_flag.clone() }
}

/// In the order of the law.
fn named(law: &Law, screening: &Screening) -> Vec<ProvisionInfo> {
    let mut paths: Vec<&String> = screening.rests_on.iter().chain(&screening.ending.rests_on).collect();
    paths.extend(screening.questions().flat_map(|question| &question.rests_on));
    let all = law.instruments.iter().flat_map(|text| text.provisions().map(move |provision| (text, provision)));
    let mine = all.filter(|(text, provision)| paths.contains(&&text.path(provision)));
    mine.map(|(text, provision)| provision_info(law, text, provision)).collect()
}
