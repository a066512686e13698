//! What a comparison returns: ids and arguments, never prose. The keys are an interface: added to, not renamed.

use serde::Serialize;
use tsify::Tsify;

use crate::law::Layer;
use crate::report::StatedFact;

/// A part of all cases, in parts per billion, rounded down. Cases count alike but for countries, which count one by one, and codes:
/// an item on no list counts as often as an item with one code, whichever it is; items with several codes do not count.
pub type Share = u32;

/// The exact difference of two regimes over all cases of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// The day of the cases, which lists follow.
    pub day: String,
    /// Whether no case differs on any track.
    pub same: bool,
    /// The licence question of each layer, then every further track.
    pub tracks: Vec<TrackComparison>,
    /// Provision by provision, where one text descends from the other; else empty.
    pub provisions: Vec<ProvisionChange>,
    /// Facts that only the first text tests.
    pub only_left_asks: Vec<String>,
    /// Facts that only the second text tests.
    pub only_right_asks: Vec<String>,
    /// Provisions that are not modelled and could bear on a track: of them no effect can be shown. Paths, with the side in front.
    pub not_modelled: Vec<NotModelled>,
    /// What a drafter should look at.
    pub alarms: Vec<Alarm>,
}

/// A provision of which no effect can be shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Tsify)]
pub struct NotModelled {
    /// `left` or `right`.
    pub side: String,
    /// Path.
    pub provision: String,
}

/// How two regimes differ in what they say on one track.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct TrackComparison {
    /// `licence`, or a further track.
    pub track: String,
    /// Whose outcome it is.
    pub layer: Layer,
    /// How far it is known.
    pub state: Difference,
    /// The part of all cases that differ.
    pub share: Share,
    /// Each pair of values that some case has before and after; the most frequent first.
    pub changes: Vec<Change>,
}

/// How far a difference is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum Difference {
    /// No case differs.
    Same,
    /// Some do.
    Differs,
    /// The analysis would have taken more room than it may.
    OverBudget,
    /// Neither text speaks of it.
    NotAddressed,
}

/// Cases that have one value under the first regime and another under the second.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// The value under the first: an outcome, an answer, or `not-addressed`.
    pub before: String,
    /// The value under the second.
    pub after: String,
    /// The part of all cases.
    pub share: Share,
    /// The same cases by the provisions that decide; the most frequent first.
    pub groups: Vec<Group>,
    /// Groups left out behind those shown, and the part of all cases in them.
    pub more: usize,
    /// The part of all cases in groups that are left out.
    pub more_share: Share,
}

/// Cases of a change in which the same provisions decide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Group {
    /// The provision that decides under the first regime; none where nothing does.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub left: Option<String>,
    /// The provision that decides under the second.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub right: Option<String>,
    /// The part of all cases.
    pub share: Share,
    /// Provisions of the first regime that keep a case out because they already require more: with them the group is exactly where the
    /// change of the deciding provision makes the difference. Empty where it cannot be said so.
    pub unless: Vec<String>,
    /// Whether `left`, `right` and `unless` describe the group exactly.
    pub exact: bool,
    /// Partial cases that lie in the group with all their completions, each a list of what must hold; few facts first.
    pub conditions: Vec<Vec<Literal>>,
    /// The part of all cases that the conditions cover.
    pub covered: Share,
    /// A case of few facts that lies in the group with all its completions.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub example: Option<Example>,
}

/// What a fact must be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Literal {
    /// Which.
    pub fact: String,
    /// `is`, `is-not`, `at-least`, `at-most`; of codes `has`, `has-not` or `none`.
    pub operator: String,
    /// Values, countries; of codes one example of each kind.
    pub values: Vec<String>,
}

/// A case that shows a difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct Example {
    /// What is stated.
    pub facts: Vec<StatedFact>,
    /// Whether both regimes, asked about this very case, say what the difference says.
    pub replayed: bool,
}

/// One provision in two texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct ProvisionChange {
    /// Its id, inside either text.
    pub id: String,
    /// How it is cited.
    pub label: String,
    /// A short title.
    pub title: String,
    /// How it differs.
    pub state: ProvisionState,
    /// The smallest part of its conditions that differs, in the law language, before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub before: Option<String>,
    /// The same after.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub after: Option<String>,
    /// The part of all cases in which it newly applies.
    pub newly: Share,
    /// The part of all cases in which it no longer applies.
    pub no_longer: Share,
}

/// How a provision differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum ProvisionState {
    /// Other conditions or another effect.
    Changed,
    /// The same words, but what they refer to has changed. Not said of definitions.
    ChangedBelow,
    /// It stands in the first text alone.
    OnlyLeft,
    /// It stands in the second text alone.
    OnlyRight,
}

/// Something that a drafter should look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct Alarm {
    /// What is the matter.
    pub kind: AlarmKind,
    /// Ids of the provisions concerned, inside the second text.
    pub provisions: Vec<String>,
    /// Facts or values concerned.
    pub about: Vec<String>,
}

/// What is the matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum AlarmKind {
    /// The texts differ, and no case does.
    NoEffect,
    /// No case can meet the provision's conditions.
    NeverHolds,
    /// Wherever it applies, something else already requires as much or more.
    NeverDecides,
    /// Where the first text answered, the second is silent.
    Gap,
    /// Two provisions apply to the same case and require different things, which they did not before.
    Disagree,
    /// Provisions do not name a use that is now named where, before, the same uses were named as in them.
    DraftingGap,
}
