//! What a drafter should look at, before any case is run.

use crate::diagram::{FALSE, OverBudget};
use crate::law::Rule;
use crate::program::Compiled;
use crate::sorted;

use super::joint::{Joint, Scale, Side};
use super::provisions::are_related;
use super::shapes::{Alarm, AlarmKind, Difference, ProvisionChange, TrackComparison};

/// The group of facts that name what an item may be used for.
const USES: &str = "end-use";

/// All alarms, in the order of their kinds.
pub fn alarms(
    joint: &mut Joint,
    tracks: &[TrackComparison],
    changes: &[ProvisionChange],
    same: bool,
) -> Result<Vec<Alarm>, OverBudget> {
    let mut alarms = Vec::new();
    if same && !changes.is_empty() {
        let provisions = changes.iter().map(|change| change.id.clone()).collect();
        alarms.push(Alarm { kind: AlarmKind::NoEffect, provisions, about: Vec::new() });
    }
    let changed: Vec<&Compiled> =
        joint.right.rules.iter().filter(|rule| changes.iter().any(|change| change.id == rule.provision.id)).collect();
    let mut dead = Vec::new();
    for rule in &changed {
        let applies = joint.holds(Side::Right, rule.applies?)?;
        let applies = joint.store.and(applies, joint.possible)?;
        if applies == FALSE {
            dead.push(rule.path.clone());
            alarms.push(alarm(AlarmKind::NeverHolds, &[rule]));
        }
    }
    for rule in changed.iter().filter(|rule| !dead.contains(&rule.path)) {
        if !decides(joint, rule)? {
            alarms.push(alarm(AlarmKind::NeverDecides, &[rule]));
        }
    }
    alarms.extend(gaps(tracks));
    alarms.extend(disagreements(joint, &changed)?);
    alarms.extend(drafting_gaps(joint, &changed));
    Ok(alarms)
}

fn alarm(kind: AlarmKind, rules: &[&Compiled]) -> Alarm {
    Alarm { kind, provisions: rules.iter().map(|rule| rule.provision.id.clone()).collect(), about: Vec::new() }
}

/// Whether some case has the value that a rule gives, where it gives it. What gives nothing has nothing to decide.
fn decides(joint: &mut Joint, rule: &Compiled) -> Result<bool, OverBudget> {
    let scale = match &rule.provision.rule {
        Rule::Answer { answer, .. } => Scale::Track(answer.track),
        Rule::Requirement { .. } => Scale::Licence(rule.layer),
        // The law is taken as far as it is modelled: what is not gives nothing here either.
        Rule::NotModelled { .. } | Rule::Note { .. } | Rule::Definition { .. } | Rule::Authorisation { .. } | Rule::NoRule(_) => {
            return Ok(true);
        }
    };
    let (given, said) = (joint.own(Side::Right, rule.gives?)?, joint.said(Side::Right, scale)?);
    for value in rule.values() {
        let gives = joint.reaches(given, value)?;
        let has = joint.reaches(said.function, value)?;
        let both = joint.store.and(gives, has)?;
        let both = joint.store.and(both, joint.possible)?;
        if both != FALSE {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Tracks on which the second text is silent where the first was not.
fn gaps(tracks: &[TrackComparison]) -> Vec<Alarm> {
    let silent = |track: &&TrackComparison| {
        track.state == Difference::Differs
            && track.changes.iter().any(|change| change.after == "not-addressed" && change.before != "not-addressed")
    };
    let mut found: Vec<String> = tracks.iter().filter(silent).map(|track| track.track.clone()).collect();
    // The licence is one question, whatever the layer.
    found.dedup();
    if found.is_empty() { Vec::new() } else { vec![Alarm { kind: AlarmKind::Gap, provisions: Vec::new(), about: found }] }
}

/// Pairs of rules, one of them changed, that give different outcomes to some case, and gave none such before.
fn disagreements(joint: &mut Joint, changed: &[&Compiled]) -> Result<Vec<Alarm>, OverBudget> {
    let mut found = Vec::new();
    let right = joint.right;
    for (at, rule) in changed.iter().enumerate() {
        for other in &right.rules {
            let seen = changed.iter().take(at + 1).any(|before| before.path == other.path);
            if seen || !says_otherwise(rule, other) || !meet(joint, Side::Right, rule, other)? {
                continue;
            }
            let before = |rule: &Compiled| {
                let same =
                    |old: &&Compiled| old.provision.id == rule.provision.id && are_related(old.instrument, rule.instrument);
                joint.left.rules.iter().find(same)
            };
            let met = match (before(rule), before(other)) {
                (Some(old), Some(old_other)) if says_otherwise(old, old_other) => meet(joint, Side::Left, old, old_other)?,
                _ => false,
            };
            if !met {
                found.push(alarm(AlarmKind::Disagree, &[rule, other]));
            }
        }
    }
    Ok(found)
}

/// Whether two rules come to different outcomes in the same layer.
fn says_otherwise(one: &Compiled, other: &Compiled) -> bool {
    match (&one.provision.rule, &other.provision.rule) {
        (Rule::Requirement { effect, .. }, Rule::Requirement { effect: of_other, .. }) => {
            one.layer == other.layer && effect.outcome != of_other.outcome
        }
        // Of answers the greatest counts: one that outranks another is meant to.
        _ => false,
    }
}

fn meet(joint: &mut Joint, side: Side, one: &Compiled, other: &Compiled) -> Result<bool, OverBudget> {
    let one = joint.holds(side, one.applies?)?;
    let other = joint.holds(side, other.applies?)?;
    let both = if one == FALSE { FALSE } else { joint.store.and(one, other)? };
    let both = joint.store.and(both, joint.possible)?;
    Ok(both != FALSE)
}

/// Uses that changed requirements name and did not before, with the requirements that named the same uses as one of these and still do:
/// once for each set of new uses.
fn drafting_gaps(joint: &Joint, changed: &[&Compiled]) -> Vec<Alarm> {
    let mut found: Vec<Alarm> = Vec::new();
    for rule in changed {
        let Some(before) = joint.left.rules.iter().find(|old| old.provision.id == rule.provision.id) else { continue };
        let old = uses(joint, before);
        let about: Vec<String> = uses(joint, rule).into_iter().filter(|named| !old.contains(named)).map(str::to_string).collect();
        let stays = |other: &&Compiled| !old.is_empty() && uses(joint, other) == old;
        let provisions = joint.right.rules.iter().filter(stays).map(|other| other.provision.id.clone());
        if about.is_empty() {
            continue;
        }
        match found.iter_mut().find(|alarm| alarm.about == about) {
            Some(alarm) => provisions.for_each(|id| {
                sorted::insert(&mut alarm.provisions, id);
            }),
            None => found.push(Alarm { kind: AlarmKind::DraftingGap, provisions: sorted::set(provisions), about }),
        }
    }
    found.retain(|alarm| !alarm.provisions.is_empty());
    found
}

/// The uses that a requirement names: what is known or told of one bears its name behind the first hyphen.
fn uses<'p>(joint: &Joint<'p, '_>, rule: &Compiled) -> Vec<&'p str> {
    let vocabulary = &joint.right.law.vocabulary;
    if !matches!(rule.provision.rule, Rule::Requirement { .. }) {
        return Vec::new();
    }
    let facts = rule.tests.iter().filter_map(|fact| vocabulary.fact(*fact));
    let named = facts.filter(|fact| fact.group == USES && fact.kind.is_ordered());
    sorted::set(named.filter_map(|fact| fact.id.split_once('-').map(|(_, name)| name)))
}
