//! What there is: facts, instruments, lists, provisions. Their words stand in `readings`, for a reader in `contents`.

use serde::Serialize;
use tsify::Tsify;

use crate::api::Regime;
use crate::assessment::{citation, source};
use crate::facts::{Fact, Kind};
use crate::law::{Could, Instrument, Law, Layer, List, ListKind, Outcome, Provision, Rule, Standing, condition_text, tested};
use crate::report::{Citation, Source};
use crate::sorted;

/// A fact of the vocabulary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename = "Fact", rename_all = "camelCase")]
pub struct FactInfo {
    /// Its id.
    pub id: String,
    /// `yes-no`, `one-of`, `ordered`, `country`, `codes` or `date`.
    pub kind: String,
    /// The values of `one-of` and `ordered`.
    pub values: Vec<String>,
    /// Of `country`: the list of those permitted.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub within: Option<String>,
    /// Facts that hold at least as much whenever this one does.
    pub entails: Vec<String>,
    /// The group of questions to which it belongs.
    pub group: String,
    /// Whether each item of a transaction has its own; the other facts belong to the transaction.
    pub of_item: bool,
    /// Whether some shipped rule tests it.
    pub asked: bool,
}

/// An instrument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct InstrumentInfo {
    /// Its id.
    pub id: String,
    /// How it is cited.
    pub name: String,
    /// A short title.
    pub title: String,
    /// `law`, `proposal`, `position` or `demands`.
    pub status: String,
    /// Its layer.
    pub layer: Layer,
    /// First day of application.
    pub from: String,
    /// Last day of application.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub until: Option<String>,
    /// Id of the text that it amends.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub amends: Option<String>,
    /// Address of the official text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub text: Option<String>,
    /// Against which state our encoding was checked.
    pub checked: String,
    /// How much of it is modelled.
    pub coverage: Coverage,
}

/// Provisions of an instrument, counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Coverage {
    /// With a rule.
    pub modelled: usize,
    /// With no rule yet.
    pub not_modelled: usize,
    /// That can never matter to an outcome.
    pub no_rule: usize,
}

/// A list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename = "List", rename_all = "camelCase")]
pub struct ListInfo {
    /// Its id.
    pub id: String,
    /// `countries`, `codes`, `all-countries` or `all-codes`.
    pub kind: String,
    /// A short title.
    pub title: String,
    /// Where it stands.
    pub place: String,
    /// How we know what it says.
    pub read_in: Source,
    /// Its entries.
    pub entries: Vec<EntryInfo>,
}

/// An entry of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct EntryInfo {
    /// A country or a code.
    pub value: String,
    /// First day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub from: Option<String>,
    /// Last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub until: Option<String>,
    /// `firm`, `partial`, `contested` or `not-used`.
    pub standing: String,
    /// Its basis.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub note: Option<String>,
}

/// A provision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename = "Provision", rename_all = "camelCase")]
pub struct ProvisionInfo {
    /// Path.
    pub id: String,
    /// `rule`, `note`, `answer`, `definition`, `entry`, `authorisation`, `no-rule` or `not-modelled`.
    pub kind: String,
    /// How it is cited.
    pub citation: Citation,
    /// How we know what it says.
    pub read_in: Source,
    /// Its layer.
    pub layer: Layer,
    /// Its effect.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub effect: Option<Outcome>,
    /// How far whoever decides may go.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub up_to: Option<Outcome>,
    /// The track of its answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub track: Option<String>,
    /// What it answers there.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub answer: Option<String>,
    /// Of a general authorisation: the path of the requirement that it covers.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub covers: Option<String>,
    /// Why it can never matter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub no_rule: Option<String>,
    /// Its condition and its exceptions, in the law language.
    pub conditions: Vec<String>,
    /// Facts that its condition tests, through definitions too.
    pub tests: Vec<String>,
    /// Duties that follow.
    pub duties: Vec<String>,
}

/// All facts, in the order of the vocabulary.
pub fn facts(law: &Law) -> Vec<FactInfo> {
    let all = law.instruments.iter().flat_map(|instrument| instrument.provisions().map(move |provision| (instrument, provision)));
    let tested = sorted::set(all.flat_map(|(instrument, provision)| tested(law, instrument, provision)));
    law.vocabulary.facts.iter().enumerate().map(|(at, fact)| fact_info(fact, tested.contains(&at))).collect()
}

fn fact_info(fact: &Fact, asked: bool) -> FactInfo {
    let (kind, within) = match &fact.kind {
        Kind::YesNo => ("yes-no", None),
        Kind::OneOf(_) => ("one-of", None),
        Kind::Ordered(_) => ("ordered", None),
        Kind::Country { within } => ("country", within.clone()),
        Kind::Codes => ("codes", None),
        Kind::Date => ("date", None),
    };
    let values =
        if fact.kind == Kind::YesNo { Vec::new() } else { fact.kind.choices().into_iter().map(str::to_string).collect() };
    FactInfo {
        id: fact.id.clone(),
        kind: kind.to_string(),
        values,
        within,
        entails: fact.entails.clone(),
        group: fact.group.clone(),
        of_item: fact.of_item,
        asked,
    }
}

/// All instruments.
pub fn instruments(law: &Law) -> Vec<InstrumentInfo> {
    law.instruments.iter().map(instrument_info).collect()
}

/// An instrument.
pub fn instrument_info(instrument: &Instrument) -> InstrumentInfo {
    InstrumentInfo {
        id: instrument.id.clone(),
        name: instrument.name.clone(),
        title: instrument.title.clone(),
        status: instrument.status.clone(),
        layer: instrument.layer,
        from: instrument.from.to_string(),
        until: instrument.until.map(|day| day.to_string()),
        amends: instrument.amends.as_ref().map(|amends| amends.base.clone()),
        text: instrument.text.clone(),
        checked: instrument.checked.clone(),
        coverage: coverage(instrument),
    }
}

/// How much of an instrument is modelled.
pub fn coverage(instrument: &Instrument) -> Coverage {
    let count = |which: fn(&Rule) -> bool| instrument.provisions().filter(|provision| which(&provision.rule)).count();
    let no_rule = count(|rule| matches!(rule, Rule::NoRule(_)));
    let not_modelled = count(|rule| matches!(rule, Rule::NotModelled { .. }));
    Coverage { modelled: instrument.provisions().count() - no_rule - not_modelled, not_modelled, no_rule }
}

/// All lists.
pub fn lists(law: &Law) -> Vec<ListInfo> {
    law.lists.iter().map(list_info).collect()
}

/// A list.
pub fn list_info(list: &List) -> ListInfo {
    let kind = match list.kind {
        ListKind::Countries => "countries",
        ListKind::Codes => "codes",
        ListKind::AllCountries => "all-countries",
        ListKind::AllCodes => "all-codes",
    };
    ListInfo {
        id: list.id.clone(),
        kind: kind.to_string(),
        title: list.title.clone(),
        place: list.source.place.clone(),
        read_in: source(&list.source.read_in),
        entries: list.entries.iter().flat_map(entry_infos).collect(),
    }
}

fn entry_infos(entry: &crate::law::Entry) -> Vec<EntryInfo> {
    let standing = match entry.standing {
        Standing::Firm => "firm",
        Standing::Partial => "partial",
        Standing::Contested => "contested",
        Standing::NotUsed => "not-used",
    };
    let info = |value: String, standing: &str| EntryInfo {
        value,
        from: entry.from.map(|day| day.to_string()),
        until: entry.until.map(|day| day.to_string()),
        standing: standing.to_string(),
        note: entry.note.clone(),
    };
    let mut infos: Vec<EntryInfo> = entry.values.iter().map(|value| info(value.clone(), standing)).collect();
    for value in &entry.values {
        infos.extend(entry.sub_codes.iter().map(|sub| info(format!("{value}.{sub}"), standing)));
        infos.extend(entry.not_used.iter().map(|sub| info(format!("{value}.{sub}"), "not-used")));
    }
    infos
}

impl Regime {
    /// Every provision of the regime's texts, in the order of the law.
    pub fn provisions(&self) -> Vec<ProvisionInfo> {
        let program = self.program();
        let all = program
            .instruments
            .iter()
            .flat_map(|instrument| instrument.provisions().map(move |provision| (*instrument, provision)));
        all.filter(|(instrument, provision)| instrument.in_force(provision, program.as_of))
            .map(|(instrument, provision)| provision_info(program.law, instrument, provision))
            .collect()
    }
}

/// A provision of an instrument.
pub fn provision_info(law: &Law, instrument: &Instrument, provision: &Provision) -> ProvisionInfo {
    let path = |id: &String| format!("{}/{id}", instrument.id);
    let answer = provision.rule.answer();
    let mut info = ProvisionInfo {
        id: instrument.path(provision),
        kind: String::new(),
        citation: citation(instrument, provision),
        read_in: source(&provision.source.read_in),
        layer: provision.layer.unwrap_or(instrument.layer),
        effect: None,
        up_to: None,
        track: answer.map(|answer| answer.track.word().to_string()),
        answer: answer.map(|answer| answer.word().to_string()),
        covers: None,
        no_rule: None,
        conditions: provision.rule.conditions().into_iter().map(condition_text).collect(),
        tests: tested(law, instrument, provision)
            .into_iter()
            .filter_map(|at| Some(law.vocabulary.fact(at)?.id.clone()))
            .collect(),
        duties: provision.duties.clone(),
    };
    info.kind = match &provision.rule {
        Rule::Requirement { effect, .. } => {
            (info.effect, info.up_to) = (Some(effect.outcome), effect.up_to);
            "rule"
        }
        Rule::Note { .. } => "note",
        Rule::Answer { .. } => "answer",
        Rule::Definition { lists: Some(_), .. } => "entry",
        Rule::Definition { lists: None, .. } => "definition",
        Rule::Authorisation { covers, .. } => {
            info.covers = Some(path(covers));
            "authorisation"
        }
        Rule::NoRule(reason) => {
            info.no_rule = Some(reason.clone());
            "no-rule"
        }
        Rule::NotModelled { could: Could::Give(effect), .. } => {
            (info.effect, info.up_to) = (Some(effect.outcome), effect.up_to);
            "not-modelled"
        }
        Rule::NotModelled { could: Could::Cover(covers), .. } => {
            info.covers = Some(path(covers));
            "not-modelled"
        }
    }
    .to_string();
    info
}
