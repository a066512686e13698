//! Texts side by side: a case under one text, two texts on all cases, and a text as amendments leave it.

use std::borrow::Cow;
use std::sync::Arc;

use serde::Serialize;
use tsify::Tsify;

use crate::api::catalogue::{ProvisionInfo, provision_info};
use crate::api::trees::tree;
use crate::api::{StatedFacts, law, parse_case, shared_space};
use crate::assessment;
use crate::assessment::known::Room;
use crate::comparison::{self, Comparison};
use crate::day::Day;
use crate::diagram::OverBudget;
use crate::law::{
    AmendingArticle, Consolidated, Instrument, Law, Provision, Rule, amending_article, consolidated, effect_of, problems_of,
};
use crate::mistake::Mistake;
use crate::problem::{Problem, Problems};
use crate::program::space::Space;
use crate::program::{BUDGET, Program};
use crate::report::{AnswerRange, Grounds, Report};
use crate::sorted;

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

/// Texts opened in one law, which holds what their amendments change.
struct Opened {
    law: Law,
    space: Arc<Space>,
    /// The instruments asked for, by their place in the law, each with the day on which it is taken.
    texts: Vec<(usize, Day)>,
}

/// A case under one text.
///
/// # Errors
///
/// An unknown text, amendments that do not fit, everything stated that cannot be.
pub fn assess(spec: &TextSpec, facts: &StatedFacts) -> Result<TextReport, Problems> {
    let opened = open(&[spec], facts.day(&law()?.vocabulary))?;
    let program = opened.program(0).ok_or_else(nothing)?;
    let case = parse_case(&program, facts)?;
    let report = assessment::report(&program, &case, &mut Room::default());
    let answers = assessment::answers(&program, &case, &mut Room::default().walk);
    Ok(TextReport { report, answers })
}

/// The exact difference of two texts over all cases of a day.
///
/// # Errors
///
/// An unknown text, amendments that do not fit, a word that is no day; a comparison that takes more room than it may.
pub fn compare(left: &TextSpec, right: &TextSpec, day: &str) -> Result<Comparison, Problems> {
    let of = Day::parse(day).ok_or_else(|| refused("not-a-day", "day", format!("`{day}` is no day; write `2026-11-25`")))?;
    let opened = open(&[left, right], Some(day))?;
    let (left, right) = (opened.program(0).ok_or_else(nothing)?, opened.program(1).ok_or_else(nothing)?);
    let too_large = |OverBudget| {
        refused("over-budget", "texts", "the two texts could not be compared exactly within the room that there is".to_string())
    };
    comparison::comparison(&left, &right, of).map_err(too_large)
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

fn open(specs: &[&TextSpec], day: Option<&str>) -> Result<Opened, Problems> {
    let shipped = law()?;
    let mut law = Law { vocabulary: shipped.vocabulary.clone(), instruments: Vec::new(), lists: shipped.lists.clone() };
    let mut texts = Vec::new();
    let mut space = Some(shared_space(shipped));
    for (at, spec) in specs.iter().enumerate() {
        let base = text(shipped, &spec.text)?;
        let as_of = as_of(spec, base, day)?;
        let text = if spec.amendments.is_empty() {
            Cow::Borrowed(base)
        } else {
            let done = amend(shipped, base, &spec.amendments, &format!("draft-{at}"))?;
            space = space.filter(|space| done.lists.is_empty() && fits(space, &done));
            for list in done.lists {
                sorted::insert_by_key(&mut law.lists, list, |list| list.id.clone());
            }
            Cow::Owned(done.text)
        };
        texts.push((law.instruments.len(), as_of));
        law.instruments.push(text.into_owned());
    }
    let space = space.unwrap_or_else(|| Arc::new(Space::new(&law)));
    Ok(Opened { law, space, texts })
}

/// Whether a text as amended has no variable and tells no codes apart that the space of the shipped texts does not know.
fn fits(space: &Space, done: &Consolidated) -> bool {
    let touched = done.text.provisions().filter(|provision| done.touched.contains(&provision.id));
    touched.into_iter().all(|provision| match &provision.rule {
        Rule::Requirement { effect, .. } => effect.up_to.is_none() || space.gap(&done.text.path(provision)).is_some(),
        Rule::NotModelled { .. } => space.gap(&done.text.path(provision)).is_some(),
        Rule::Definition { lists, .. } => lists.is_none(),
        Rule::Note { .. } | Rule::Answer { .. } | Rule::Authorisation { .. } | Rule::NoRule(_) => true,
    })
}

/// The day on which a text is taken: the one asked for, else the day of its validity that is nearest to that of the cases.
fn as_of(spec: &TextSpec, text: &Instrument, day: Option<&str>) -> Result<Day, Problems> {
    let word = spec.as_of.as_deref().or(day);
    let wrong = |word: &str| refused("not-a-day", "asOf", format!("`{word}` is no day; write `2026-11-25`"));
    let day = word.map(|word| Day::parse(word).ok_or_else(|| wrong(word))).transpose()?;
    let day = day.unwrap_or(text.until.unwrap_or(text.from)).max(text.from);
    Ok(text.until.map_or(day, |until| day.min(until)))
}

fn text<'a>(law: &'a Law, id: &str) -> Result<&'a Instrument, Problems> {
    let known = law.instruments.iter().map(|instrument| instrument.id.as_str());
    law.instrument(id).ok_or_else(|| Problems { errors: vec![Problem::unknown("unknown-instrument", "text", "text", id, known)] })
}

fn amend(law: &Law, base: &Instrument, amendments: &[String], own: &str) -> Result<Consolidated, Problems> {
    let mut files: Vec<AmendingArticle> = Vec::new();
    let mut mistakes: Vec<Mistake> = Vec::new();
    for (at, text) in amendments.iter().enumerate() {
        match amending_article(&format!("amendments/{}", at + 1), text) {
            Ok(file) => files.push(file),
            Err(found) => mistakes.extend(found),
        }
    }
    let done = consolidated(law, base, base, &files, own);
    mistakes.extend(done.mistakes.clone());
    if mistakes.is_empty() {
        let mut law = law.clone();
        law.lists.extend(done.lists.clone());
        mistakes = problems_of(&law, &done.text, &files);
    }
    let problem = |mistake: Mistake| Problem::new("amendment", &format!("{}:{}", mistake.file, mistake.line), mistake.message);
    let errors: Vec<Problem> = sorted::set(mistakes).into_iter().map(problem).collect();
    if errors.is_empty() { Ok(done) } else { Err(Problems { errors }) }
}

fn refused(code: &str, place: &str, message: String) -> Problems {
    Problems { errors: vec![Problem::new(code, place, message)] }
}

fn nothing() -> Problems {
    refused("malformed", "request", "no text is named".to_string())
}

impl Opened {
    fn program(&self, at: usize) -> Option<Program<'_>> {
        let (place, as_of) = self.texts.get(at)?;
        let text = self.law.instruments.get(*place)?;
        Some(Program::in_space(&self.law, self.space.clone(), vec![text], *as_of, true, BUDGET).with_answers())
    }
}
