//! Texts side by side: a case under one text, two texts on all cases, and a text as amendments leave it.

mod opened;

use serde::Serialize;
use tsify::Tsify;

use crate::api::catalogue::{ProvisionInfo, provision_info};
use crate::api::trees::tree;
use crate::api::{StatedFacts, law, parse_case};
use crate::assessment;
use crate::assessment::known::Room;
use crate::comparison::{self, Alarm, AlarmKind, Comparison};
use crate::day::Day;
use crate::diagram::OverBudget;
use crate::law::{Instrument, Law, Provision, effect_of};
use crate::problem::Problems;
use crate::program::Program;
use crate::report::{AnswerRange, Grounds, Report};
use opened::{Opened, amend, refused, text};

/// A text, as it stands or with amendments.
#[derive(Clone, Debug, Default, PartialEq, Eq, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct TextSpec {
    /// Its id.
    pub text: String,
    /// The day on which it is taken; without one, that of the case, or its nearest day of validity.
    #[tsify(optional)]
    pub as_of: Option<String>,
    /// Amendments in the law language, each as a file of them would be, in order.
    #[tsify(optional)]
    pub amendments: Vec<String>,
}

/// A case under one text, whatever the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct TextReport {
    /// The licence question.
    pub report: Report,
    /// The further tracks.
    pub answers: Vec<AnswerRange>,
}

/// A provision in a text before and after amendments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct Consolidation {
    /// Its id inside the text.
    pub id: String,
    /// What happened to it.
    pub state: Standing,
    /// As it stood; only where it changed or is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub before: Option<StandingProvision>,
    /// As it stands; not where it is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub after: Option<StandingProvision>,
}

/// What amendments did to a provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Nothing.
    Same,
    /// It has other conditions, effects, duties or days.
    Changed,
    /// It was added.
    New,
    /// It is gone.
    Repealed,
}

/// A provision with its conditions as trees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct StandingProvision {
    /// What the law pages say of it.
    pub provision: ProvisionInfo,
    /// What follows where its conditions hold, in the law language.
    pub effect: String,
    /// The days on which it applies, `2021-09-09 to open`.
    pub applies: String,
    /// Its conditions, in the order of the provision's texts of them; on no case, so nothing in them is known.
    pub trees: Vec<Grounds>,
}

/// A case under one text.
///
/// # Errors
///
/// An unknown text, amendments that do not fit, everything stated that cannot be.
pub fn assess(spec: &TextSpec, facts: &StatedFacts) -> Result<TextReport, Problems> {
    let opened = Opened::new(&[spec], facts.day(&law()?.vocabulary))?;
    let program = opened.program(0)?;
    assessed(&program, facts, &mut Room::default())
}

/// Cases under one text, which is opened once. Without a day of its own the text is taken on its last, or its first where it is open.
///
/// # Errors
///
/// As for [`assess`]; the first case that cannot be.
pub fn assess_each(spec: &TextSpec, cases: &[StatedFacts]) -> Result<Vec<TextReport>, Problems> {
    let opened = Opened::new(&[spec], None)?;
    let program = opened.program(0)?;
    let mut room = Room::default();
    cases.iter().map(|facts| assessed(&program, facts, &mut room)).collect()
}

fn assessed(program: &Program, facts: &StatedFacts, room: &mut Room) -> Result<TextReport, Problems> {
    let case = parse_case(program, facts)?;
    let report = assessment::report(program, &case, room);
    let answers = assessment::answers(program, &case, &mut room.walk);
    Ok(TextReport { report, answers })
}

/// The exact difference of two texts over all cases of a day.
///
/// # Errors
///
/// An unknown text, amendments that do not fit, a word that is no day; a comparison that takes more room than it may.
pub fn compare(left: &TextSpec, right: &TextSpec, day: &str) -> Result<Comparison, Problems> {
    let of = Day::parse(day).ok_or_else(|| refused("not-a-day", "day", format!("`{day}` is no day; write `2026-11-25`")))?;
    let is_amended = left.amendments != right.amendments;
    let opened = Opened::new(&[left, right], Some(day))?;
    let (left, right) = (opened.program(0)?, opened.program(1)?);
    let too_large = |OverBudget| {
        refused("over-budget", "texts", "the two texts could not be compared exactly within the room that there is".to_string())
    };
    let ground = opened.ground(&left, of);
    let (mut comparison, ground) = comparison::comparison_on(&left, &right, of, ground).map_err(too_large)?;
    opened.keep(&left, of, ground);
    // An amendment of readings alone changes no provision that a case could meet.
    if comparison.same && comparison.alarms.is_empty() && is_amended {
        comparison.alarms.push(Alarm { kind: AlarmKind::NoEffect, provisions: Vec::new(), about: Vec::new() });
    }
    Ok(comparison)
}

/// A text as its amendments leave it, provision by provision, beside what stood there before. Without amendments of the request, a
/// text that amends another is set beside its base.
///
/// # Errors
///
/// An unknown text, amendments that do not fit.
pub fn consolidation(spec: &TextSpec) -> Result<Vec<Consolidation>, Problems> {
    let law = law()?;
    let base = text(law, &spec.text)?;
    if spec.amendments.is_empty() {
        let before = base.amends.as_ref().and_then(|amends| law.instrument(&amends.base));
        return Ok(beside(law, before.unwrap_or(base), base));
    }
    let done = amend(law, base, &spec.amendments, "draft")?;
    Ok(beside(law, base, &done.text))
}

/// The provisions of two states of a text, in the order of the later one; one that is gone stands where it stood.
fn beside(law: &Law, before: &Instrument, after: &Instrument) -> Vec<Consolidation> {
    let find = |text: &Instrument, id: &str| -> Option<usize> { text.provisions().position(|provision| provision.id == id) };
    let info = |text: &Instrument, provision: &Provision| StandingProvision {
        provision: provision_info(law, text, provision),
        effect: effect_of(&provision.rule),
        applies: period(text, provision),
        trees: provision.rule.conditions().into_iter().map(|condition| tree(text, condition)).collect(),
    };
    let mut all: Vec<Consolidation> = Vec::new();
    for new in after.provisions() {
        let old = before.provisions().find(|old| old.id == new.id);
        let state = match old {
            None => Standing::New,
            Some(old) if old.rule == new.rule && old.duties == new.duties && old.applies == new.applies => Standing::Same,
            Some(_) => Standing::Changed,
        };
        let before = old.filter(|_| state == Standing::Changed).map(|old| info(before, old));
        all.push(Consolidation { id: new.id.clone(), state, before, after: Some(info(after, new)) });
    }
    for (at, old) in before.provisions().enumerate().filter(|(_, old)| find(after, &old.id).is_none()) {
        let previous = before.provisions().take(at).filter_map(|old| all.iter().position(|of| of.id == old.id)).last();
        let gone = Consolidation { id: old.id.clone(), state: Standing::Repealed, before: Some(info(before, old)), after: None };
        all.insert(previous.map_or(0, |previous| previous + 1), gone);
    }
    all
}

fn period(text: &Instrument, provision: &Provision) -> String {
    let (first, last) = provision.applies.unwrap_or((text.from, text.until));
    format!("{first} to {}", last.map_or("open".to_string(), |day| day.to_string()))
}
