//! The report: findings with their grounds, authorisations, duties, and what was not looked at.

use std::rc::Rc;

use crate::assessment::Assessment;
use crate::assessment::grounds::grounds;
use crate::assessment::known::{Judged, Known};
use crate::assessment::leaves::Reading;
use crate::law::{Condition, Could, Instrument, Layer, Outcome, Provision, ReadIn, Rule};
use crate::program::{Compiled, entry_code, terminal};
use crate::report::{
    Authorisation, Citation, Duty, Finding, Grounds, Headline, InstrumentVersion, NotCovered, Notice, Outcomes, Range, Report,
    SCHEMA, Source, State, Status, Truth, Usable, Versions,
};

/// The track of every effect that is an outcome.
const LICENCE: &str = "licence";

/// What no assessment of ours looks at.
const NEVER_COVERED: [&str; 3] = ["parties", "other-countries", "military-lists"];

impl Assessment<'_, '_> {
    /// The report. `known` is what earlier cases taught.
    pub(super) fn report(mut self, reading: &Reading, known: &mut Vec<Known>) -> Report {
        let outcomes = self.outcomes();
        let headline = headline(&outcomes);
        let judged = self.judged(reading, known);
        let rules: Vec<(&Compiled, &Judged)> = self.program.rules.iter().zip(judged.iter().map(Rc::as_ref)).collect();
        Report {
            headline,
            clash: self.clash(),
            questions: self.questions(),
            flips: self.flips(),
            decisive: self.decisive(headline.layer),
            duties: self.duties(&rules),
            notices: rules.iter().filter_map(|(rule, judged)| notice(rule, judged.status)).collect(),
            not_covered: not_covered(&rules),
            versions: self.versions(),
            findings: judged.iter().map(|judged| judged.finding.clone()).collect(),
            authorisations: judged.iter().filter_map(|judged| judged.authorisation.clone()).collect(),
            outcomes,
        }
    }

    /// What every rule comes to.
    fn judged(&mut self, reading: &Reading, known: &mut Vec<Known>) -> Vec<Rc<Judged>> {
        let program = self.program;
        known.resize_with(program.rules.len(), Known::default);
        let judge = |(place, (rule, known)): (usize, (&Compiled, &mut Known))| {
            let found = reading.of(place);
            let status = self.status_on(rule, reading.value(place));
            let needed = program.covered(rule).map(|covered| covered.applies.map_or(Status::Undetermined, |of| self.status(of)));
            known.judged((found, status, needed), || {
                let grounds = grounds(program, rule, found);
                let authorisation = authorisation(rule, status, needed.unwrap_or(Status::Undetermined), &grounds);
                (finding(rule, status, grounds), authorisation)
            })
        };
        program.rules.iter().zip(known).enumerate().map(judge).collect()
    }

    /// Whether a provision applies, over all completions. A Kleene value that is known is right and needs no walk, but where stated
    /// facts contradict each other nothing is. An entry that the stated codes leave no room for does not hold.
    fn status_on(&mut self, rule: &Compiled, value: Truth) -> Status {
        if self.opened.open.as_ref().is_none_or(|open| !open.is_empty()) {
            match value {
                Truth::True => return Status::Applies,
                Truth::False => return Status::DoesNotApply,
                Truth::Unknown => {}
            }
            if entry_code(&self.program.space, rule.provision).is_some_and(|code| !self.opened.admits(self.program, code)) {
                return Status::DoesNotApply;
            }
        }
        rule.applies.map_or(Status::Undetermined, |applies| self.status(applies))
    }

    /// Duties of rules that apply or may, and of general authorisations that can be used or may. What a requirement asks for is no
    /// duty where a general authorisation covers it.
    fn duties(&mut self, rules: &[(&Compiled, &Judged)]) -> Vec<Duty> {
        let mut duties = Vec::new();
        let has_duties =
            |(rule, judged): &&(&Compiled, &Judged)| judged.status != Status::DoesNotApply && !rule.provision.duties.is_empty();
        for (rule, judged) in rules.iter().filter(has_duties) {
            let (certain, possible) = match judged.authorisation.as_ref().map(|authorisation| authorisation.status) {
                Some(usable) => (usable == Usable::Usable, usable != Usable::NotUsable),
                None => self.uncovered(rule, judged.status),
            };
            if possible {
                duties.extend(rule.provision.duties.iter().map(|id| Duty {
                    id: id.clone(),
                    provision: rule.path.clone(),
                    certain,
                }));
            }
        }
        duties
    }

    /// Whether a rule surely applies without a general authorisation that covers it, and whether it may.
    fn uncovered(&mut self, rule: &Compiled, status: Status) -> (bool, bool) {
        let certain = status == Status::Applies;
        let Rule::Requirement { .. } = rule.provision.rule else { return (certain, true) };
        let Some(given) = rule.gives.ok().and_then(|gives| self.reach(gives)) else {
            let covers = |other: &Compiled| other.provision.rule.covers() == Some(&rule.provision.id);
            return (certain && !self.program.rules.iter().any(covers), true);
        };
        let covered = 1 << terminal(Outcome::GeneralAuthorisation);
        (certain && given & covered == 0, given != covered)
    }

    fn versions(&self) -> Versions {
        let version = |instrument: &&Instrument| InstrumentVersion {
            id: instrument.id.clone(),
            name: instrument.name.clone(),
            checked: instrument.checked.clone(),
        };
        Versions {
            schema: SCHEMA,
            engine: env!("CARGO_PKG_VERSION").to_string(),
            as_of: self.program.as_of.to_string(),
            day: self.case.day.to_string(),
            as_if: self.program.as_if,
            instruments: self.program.instruments.iter().map(version).collect(),
        }
    }
}

/// The most severe least outcome over all layers. "No requirement" is one only where union is settled and no other layer is; an open
/// layer that is at least covered by a general authorisation is not determined, since without it a single one is required.
pub(super) fn headline(outcomes: &Outcomes) -> Headline {
    let layers =
        [(Layer::Union, &outcomes.union), (Layer::National, &outcomes.national), (Layer::Sanctions, &outcomes.sanctions)];
    if let Some((layer, range)) = layers.iter().find(|(_, range)| matches!(range.state, State::Conflict | State::OverBudget)) {
        return Headline { layer: *layer, state: range.state, outcome: None };
    }
    let severity = |range: &Range| sure(range).unwrap_or(Outcome::NoRequirementFound);
    let mut chosen = layers[0];
    for (layer, range) in layers.into_iter().skip(1) {
        if severity(range) > severity(chosen.1) {
            chosen = (layer, range);
        }
    }
    Headline { layer: chosen.0, state: chosen.1.state, outcome: sure(chosen.1) }
}

/// What can be said of a layer for sure.
fn sure(range: &Range) -> Option<Outcome> {
    match range.state {
        State::Settled => range.least,
        State::Open | State::NotModelled => range.least.filter(|least| *least >= Outcome::NotifyAndHold),
        State::Conflict | State::OverBudget | State::NotAddressed => None,
    }
}

fn finding(rule: &Compiled, status: Status, grounds: Grounds) -> Finding {
    let (kind, effect) = match &rule.provision.rule {
        Rule::Requirement { effect, .. } => ("rule", Some(effect.outcome)),
        Rule::Note { .. } => ("note", None),
        Rule::Answer { .. } => ("answer", None),
        Rule::Definition { lists: Some(_), .. } => ("entry", None),
        Rule::Definition { lists: None, .. } => ("definition", None),
        Rule::Authorisation { .. } => ("authorisation", Some(Outcome::GeneralAuthorisation)),
        Rule::NotModelled { could: Could::Give(effect), .. } => ("not-modelled", Some(effect.outcome)),
        Rule::NotModelled { could: Could::Cover(_), .. } | Rule::NoRule(_) => ("not-modelled", None),
    };
    let status = if kind == "not-modelled" && status == Status::Applies { Status::Undetermined } else { status };
    let answer = rule.provision.rule.answer();
    Finding {
        provision: rule.path.clone(),
        kind: kind.to_string(),
        status,
        effect,
        layer: rule.layer,
        track: answer.map_or(LICENCE, |answer| answer.track.word()).to_string(),
        answer: answer.map(|answer| answer.word().to_string()),
        citation: citation(rule.instrument, rule.provision),
        read_in: source(&rule.provision.source.read_in),
        grounds,
    }
}

/// A general authorisation, with the conditions that fail or are open. One that nothing calls for cannot be used.
fn authorisation(rule: &Compiled, status: Status, needed: Status, grounds: &Grounds) -> Option<Authorisation> {
    let must_be = match &rule.provision.rule {
        Rule::Authorisation { must_be, .. } => Some(must_be),
        Rule::NotModelled { could: Could::Cover(_), .. } => None,
        _ => return None,
    };
    let usable = match (needed, status, must_be) {
        (Status::DoesNotApply, _, _) | (_, Status::DoesNotApply, _) => Usable::NotUsable,
        (_, _, None) => Usable::NotModelled,
        (Status::Applies, Status::Applies, _) => Usable::Usable,
        (Status::Applies | Status::Undetermined, Status::Applies | Status::Undetermined, _) => Usable::Open,
    };
    let parts = match must_be {
        Some(Condition::All(_)) => &grounds.children,
        _ => std::slice::from_ref(grounds),
    };
    let with = |value: Truth| parts.iter().filter(|part| part.value == value).cloned().collect();
    Some(Authorisation {
        provision: rule.path.clone(),
        citation: citation(rule.instrument, rule.provision),
        status: usable,
        failing: with(Truth::False),
        open: with(Truth::Unknown),
        duties: rule.provision.duties.clone(),
    })
}

fn notice(rule: &Compiled, status: Status) -> Option<Notice> {
    match &rule.provision.rule {
        Rule::Note { note, .. } if status == Status::Applies => Some(Notice { id: note.clone(), provision: rule.path.clone() }),
        _ => None,
    }
}

fn not_covered(rules: &[(&Compiled, &Judged)]) -> Vec<NotCovered> {
    let always = NEVER_COVERED.iter().map(|id| NotCovered { id: id.to_string(), provision: None });
    let gaps = rules.iter().filter(|(rule, judged)| {
        matches!(rule.provision.rule, Rule::NotModelled { .. }) && judged.status != Status::DoesNotApply
    });
    always
        .chain(gaps.map(|(rule, _)| NotCovered { id: "not-modelled".to_string(), provision: Some(rule.path.clone()) }))
        .collect()
}

/// How a provision is cited.
pub fn citation(instrument: &Instrument, provision: &Provision) -> Citation {
    Citation {
        label: provision.label.clone(),
        title: provision.title.clone(),
        place: provision.source.place.clone(),
        instrument: instrument.id.clone(),
        url: instrument.text.clone(),
    }
}

/// How we know what a text says.
pub fn source(read_in: &ReadIn) -> Source {
    let (kind, detail) = match read_in {
        ReadIn::OfficialText => ("official-text", None),
        ReadIn::Copy(state) => ("copy-of-the-official-text", Some(state.clone())),
        ReadIn::Secondary(name) => ("secondary-source", Some(name.clone())),
        ReadIn::Recollection => ("recollection", None),
        ReadIn::Draft => ("draft", None),
        ReadIn::Reconstruction => ("reconstruction", None),
    };
    Source { kind: kind.to_string(), detail }
}
