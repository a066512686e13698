//! What an assessment returns: ids and arguments, never prose. The keys are an interface: added to, not renamed.

mod grounds;

use std::rc::Rc;

use serde::Serialize;
use tsify::Tsify;

use crate::facts::Stated;
use crate::law::{Layer, Outcome};

pub use grounds::{Grounds, GroundsKind, Truth};

/// The version of these shapes, raised when a key changes its meaning.
pub const SCHEMA: u32 = 1;

/// Everything that the page shows of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// The most severe least outcome over all layers.
    pub headline: Headline,
    /// The range of each layer.
    pub outcomes: Outcomes,
    /// Facts that cannot all be true together; none of them can be dropped. Empty but for a conflict.
    pub clash: Vec<String>,
    /// Every provision that a case can bear on, in the order of the law.
    pub findings: Vec<Rc<Finding>>,
    /// Stated facts that alone force the range of the headline's layer; none can be dropped.
    pub decisive: Vec<StatedFact>,
    /// Facts that can still change an outcome: union first, best first.
    pub questions: Vec<Question>,
    /// Changes of stated facts that change a layer's range; no part of a change does alone.
    pub flips: Vec<Flip>,
    /// General authorisations.
    pub authorisations: Vec<Rc<Authorisation>>,
    /// What follows where a provision applies.
    pub duties: Vec<Duty>,
    /// What the visitor is told about how the case was read.
    pub notices: Vec<Notice>,
    /// What was not looked at for this case.
    pub not_covered: Vec<NotCovered>,
    /// Of what.
    pub versions: Versions,
}

/// The outcome to say first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct Headline {
    /// Whose outcome it is.
    pub layer: Layer,
    /// The state of that layer.
    pub state: State,
    /// The least outcome of that layer. Absent where nothing can be said yet: an open layer without any requirement for sure,
    /// or one that is covered by a general authorisation at the least.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub outcome: Option<Outcome>,
}

/// The range of each layer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct Outcomes {
    /// The instrument itself.
    pub union: Range,
    /// Options of Member States.
    pub national: Range,
    /// Restrictive measures.
    pub sanctions: Range,
}

/// What the completions of a case can still come to in one layer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct Range {
    /// How far it is settled.
    pub state: State,
    /// The least severe outcome.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub least: Option<Outcome>,
    /// The most severe outcome.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub most: Option<Outcome>,
    /// Paths of provisions. Settled: a smallest set of which at least one decides in every completion. Otherwise: those that
    /// decide in some completion, or could cover one that does.
    pub because: Vec<String>,
}

/// What a text can still answer on a track besides the licence's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct AnswerRange {
    /// Which.
    pub track: String,
    /// How far it is settled; `not-addressed` where the text does not speak of the case.
    pub state: State,
    /// The least answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub least: Option<String>,
    /// The greatest answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub most: Option<String>,
    /// Paths of provisions that answer so where they apply, and may.
    pub because: Vec<String>,
}

/// What a case comes to for some values of one fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct Across {
    /// The outcome to say first.
    pub headline: Headline,
    /// The range of each layer, without the provisions behind it.
    pub outcomes: Outcomes,
    /// The values, in order.
    pub values: Vec<Stated>,
}

/// How far a layer is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// One outcome in every completion.
    Settled,
    /// Several, and a fact can still decide.
    Open,
    /// No completion: stated facts contradict each other.
    Conflict,
    /// The analysis would have taken more room than it may.
    OverBudget,
    /// Several, and only what we have not modelled decides.
    NotModelled,
    /// No text of the regime speaks of it.
    NotAddressed,
}

/// A provision on a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// Path.
    pub provision: String,
    /// `rule`, `note`, `answer`, `definition`, `entry`, `authorisation` or `not-modelled`.
    pub kind: String,
    /// Over all completions.
    pub status: Status,
    /// Its effect where it applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub effect: Option<Outcome>,
    /// Its layer.
    pub layer: Layer,
    /// The track of its effect: `licence`, or that of its answer.
    pub track: String,
    /// What it answers there; for tracks besides the licence.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub answer: Option<String>,
    /// How it is cited.
    pub citation: Citation,
    /// How we know what it says.
    pub read_in: Source,
    /// Its condition on the case. A general authorisation's are in the negative too: each condition must be so.
    pub grounds: Grounds,
}

/// Whether a provision applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// In every completion.
    Applies,
    /// In none.
    DoesNotApply,
    /// In some; of a provision that is not modelled: it could matter.
    Undetermined,
}

/// How a provision is cited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct Citation {
    /// `Article 5(1)`.
    pub label: String,
    /// A short title.
    pub title: String,
    /// The place inside the instrument's text.
    pub place: String,
    /// Id of the instrument.
    pub instrument: String,
    /// Address of the official text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub url: Option<String>,
}

/// How we know what a text says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct Source {
    /// `official-text`, `copy-of-the-official-text`, `secondary-source`, `recollection`, `reconstruction`, or `draft` for an
    /// amendment that somebody is writing.
    pub kind: String,
    /// The state of a copy, the name of a source.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub detail: Option<String>,
}

/// A stated fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct StatedFact {
    /// Which.
    pub fact: String,
    /// What is stated.
    pub value: Stated,
}

/// A fact that can still change a layer's outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct Question {
    /// Which.
    pub fact: String,
    /// Of which layer.
    pub layer: Layer,
    /// Its possible answers, grouped by what they would leave.
    pub answers: Vec<Answer>,
}

/// Answers to a question that leave the same range.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct Answer {
    /// `yes`, a value, countries; of codes an example of each kind, and `[]` for none.
    pub values: Vec<String>,
    /// The least severe outcome then; absent where the answer contradicts what is stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub least: Option<Outcome>,
    /// The most severe outcome then.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub most: Option<Outcome>,
    /// Whether the layer is then settled.
    pub settled: bool,
}

/// Changes of stated facts that change a layer's range.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct Flip {
    /// All of them together; each is needed.
    pub changes: Vec<Change>,
    /// Of which layer.
    pub layer: Layer,
    /// The least severe outcome then.
    pub least: Outcome,
    /// The most severe outcome then.
    pub most: Outcome,
}

/// A change of one stated fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct Change {
    /// Which.
    pub fact: String,
    /// What is stated.
    pub from: Stated,
    /// What would have to be.
    pub to: Stated,
}

/// A general authorisation on a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct Authorisation {
    /// Path.
    pub provision: String,
    /// How it is cited.
    pub citation: Citation,
    /// Whether it can be used.
    pub status: Usable,
    /// Conditions that fail.
    pub failing: Vec<Grounds>,
    /// Conditions that what is stated does not tell.
    pub open: Vec<Grounds>,
    /// What whoever uses it must do.
    pub duties: Vec<String>,
}

/// Whether a general authorisation can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum Usable {
    /// Every condition that must be so is.
    Usable,
    /// One fails, or nothing calls for it.
    NotUsable,
    /// Not known yet.
    Open,
    /// It could be, and we have not modelled it.
    NotModelled,
}

/// A duty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct Duty {
    /// Id of the words.
    pub id: String,
    /// From which provision.
    pub provision: String,
    /// Whether the provision applies for sure.
    pub certain: bool,
}

/// Something that the visitor is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct Notice {
    /// Id of the words.
    pub id: String,
    /// From which provision.
    pub provision: String,
}

/// Something that was not looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct NotCovered {
    /// `parties`, `other-countries`, `military-lists`, or `not-modelled` with its provision.
    pub id: String,
    /// A provision that could matter and is not modelled.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub provision: Option<String>,
}

/// Versions of everything that made a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Versions {
    /// Of these shapes.
    pub schema: u32,
    /// Of the program.
    pub engine: String,
    /// The day on which the texts were taken.
    pub as_of: String,
    /// The day of the case.
    pub day: String,
    /// Whether the texts were taken as if they had applied.
    pub as_if: bool,
    /// The texts.
    pub instruments: Vec<InstrumentVersion>,
}

/// The version of one text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct InstrumentVersion {
    /// Its id.
    pub id: String,
    /// How it is cited.
    pub name: String,
    /// Against which state it was checked.
    pub checked: String,
}
