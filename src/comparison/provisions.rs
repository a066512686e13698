//! Provision by provision: what an amendment changes in each, and which group of cases that is exactly.

use crate::diagram::{FALSE, OverBudget, Ref, TRUE};
use crate::law::{Condition, Instrument, Provision, Rule, condition_text};
use crate::program::Compiled;
use crate::sorted;

use super::MOST_EXCEPTIONS;
use super::joint::{Joint, Scale, Side};
use super::shapes::{Group, ProvisionChange, ProvisionState};

/// Whether one of the texts descends from the other, or both from a third, so that equal ids are the same provision.
pub fn are_related(one: &Instrument, other: &Instrument) -> bool {
    let line = |text: &Instrument| [Some(text.id.clone()), text.amends.as_ref().map(|amends| amends.base.clone())];
    line(one).iter().flatten().any(|id| line(other).contains(&Some(id.clone())))
}

/// Whether some text of one side is related to one of the other.
fn have_common_descent(joint: &Joint) -> bool {
    joint.left.instruments.iter().any(|one| joint.right.instruments.iter().any(|other| are_related(one, other)))
}

/// The rules of both programs that stand under one id, in the order of the second text, then those of the first alone.
fn pairs<'p, 'a>(joint: &Joint<'p, 'a>) -> Vec<(Option<&'p Compiled<'a>>, Option<&'p Compiled<'a>>)> {
    let (left, right) = (joint.left, joint.right);
    let same = |one: &Compiled, other: &Compiled| {
        one.provision.id == other.provision.id && are_related(one.instrument, other.instrument)
    };
    let mut pairs: Vec<_> =
        right.rules.iter().map(|rule| (left.rules.iter().find(|other| same(other, rule)), Some(rule))).collect();
    let gone = left.rules.iter().filter(|rule| !right.rules.iter().any(|other| same(other, rule)));
    pairs.extend(gone.map(|rule| (Some(rule), None)));
    pairs
}

/// Every provision that differs; none where the texts have no common descent.
pub fn changes(joint: &mut Joint) -> Result<Vec<ProvisionChange>, OverBudget> {
    if !have_common_descent(joint) {
        return Ok(Vec::new());
    }
    let mut changes = Vec::new();
    for (left, right) in pairs(joint) {
        let Some(of) = right.or(left) else { continue };
        let words = (left.map(|rule| rule.provision), right.map(|rule| rule.provision));
        if let (Some(old), Some(new)) = (left, right)
            && (joint.is_same(old.applies, new.applies) || is_named_condition(new))
            && same_words(old.provision, new.provision)
        {
            continue;
        }
        let mut applies = |side: Side, rule: Option<&Compiled>| match rule {
            Some(rule) => joint.holds(side, rule.applies?),
            None => Ok(FALSE),
        };
        let (mut before, mut after) = (applies(Side::Left, left)?, applies(Side::Right, right)?);
        if before != after {
            (before, after) = (joint.store.and(before, joint.possible)?, joint.store.and(after, joint.possible)?);
        }
        let state = match words {
            (None, _) => ProvisionState::OnlyRight,
            (_, None) => ProvisionState::OnlyLeft,
            (Some(old), Some(new)) if !same_words(old, new) => ProvisionState::Changed,
            (Some(_), Some(_)) if before != after => ProvisionState::ChangedBelow,
            (Some(_), Some(_)) => continue,
        };
        let (before_text, after_text) = if let (Some(old), Some(new)) = words { differing(old, new) } else { (None, None) };
        let newly = joint.store.choose(before, FALSE, after)?;
        let no_longer = joint.store.choose(after, FALSE, before)?;
        changes.push(ProvisionChange {
            id: of.provision.id.clone(),
            label: of.provision.label.clone(),
            title: of.provision.title.clone(),
            state,
            before: before_text,
            after: after_text,
            newly: joint.share(newly),
            no_longer: joint.share(no_longer),
        });
    }
    Ok(changes)
}

/// A definition does nothing by itself: where its own words stay, what changed below shows in what names it.
fn is_named_condition(rule: &Compiled) -> bool {
    matches!(rule.provision.rule, Rule::Definition { .. })
}

fn same_words(old: &Provision, new: &Provision) -> bool {
    let texts = |provision: &Provision| -> Vec<String> { provision.rule.conditions().into_iter().map(condition_text).collect() };
    texts(old) == texts(new) && effect(old) == effect(new) && old.duties == new.duties && old.applies == new.applies
}

/// What follows from a provision, whatever its conditions.
fn effect(provision: &Provision) -> String {
    crate::law::effect_of(&provision.rule)
}

/// The smallest parts of the conditions, or else the effects, that differ.
fn differing(old: &Provision, new: &Provision) -> (Option<String>, Option<String>) {
    let (olds, news) = (old.rule.conditions(), new.rule.conditions());
    let texts = |parts: &[Condition]| {
        parts.iter().map(|part| format!("- {}", condition_text(part).replace('\n', "\n  "))).collect::<Vec<_>>()
    };
    let join = |texts: Vec<String>| (!texts.is_empty()).then(|| texts.join("\n"));
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for at in 0..olds.len().max(news.len()) {
        let (gone, come) = match (olds.get(at), news.get(at)) {
            (Some(old), Some(new)) => apart(old, new),
            (old, new) => {
                (old.map(|old| (*old).clone()).into_iter().collect(), new.map(|new| (*new).clone()).into_iter().collect())
            }
        };
        before.extend(texts(&gone));
        after.extend(texts(&come));
    }
    if effect(old) != effect(new) {
        before.push(effect(old));
        after.push(effect(new));
    }
    (join(before), join(after))
}

/// The parts that only one of two conditions has, as deep down as they share everything around.
fn apart(old: &Condition, new: &Condition) -> (Vec<Condition>, Vec<Condition>) {
    if condition_text(old) == condition_text(new) {
        return (Vec::new(), Vec::new());
    }
    let head = |condition: &Condition| condition_text(condition).lines().next().unwrap_or_default().to_string();
    if old.parts().is_empty() || new.parts().is_empty() || head(old) != head(new) {
        return (vec![old.clone()], vec![new.clone()]);
    }
    let has = |parts: &[Condition], part: &Condition| parts.iter().any(|other| condition_text(other) == condition_text(part));
    let gone: Vec<&Condition> = old.parts().iter().filter(|part| !has(new.parts(), part)).collect();
    let come: Vec<&Condition> = new.parts().iter().filter(|part| !has(old.parts(), part)).collect();
    match (gone.as_slice(), come.as_slice()) {
        ([one], [other]) => apart(one, other),
        (gone, come) => (gone.iter().map(|part| (*part).clone()).collect(), come.iter().map(|part| (*part).clone()).collect()),
    }
}

/// Whether the group is exactly where the change of its deciding provision bears and nothing of the first text already gives more. Asked
/// of texts with common descent alone: of others nothing is left of either but the whole.
pub fn describe(joint: &mut Joint, scale: Scale, before: Ref, group: &mut Group, cases: Ref) -> Result<(), OverBudget> {
    if !have_common_descent(joint) {
        return Ok(());
    }
    let Some(right) = group.right.as_ref().and_then(|path| joint.right.rules.iter().find(|rule| rule.path == *path)) else {
        return Ok(());
    };
    let old = joint
        .left
        .rules
        .iter()
        .find(|rule| rule.provision.id == right.provision.id && are_related(rule.instrument, right.instrument));
    let after = joint.holds(Side::Right, right.applies?)?;
    let was = match old {
        Some(old) => joint.holds(Side::Left, old.applies?)?,
        None => FALSE,
    };
    let newly = joint.store.choose(was, FALSE, after)?;
    let mut where_left = TRUE;
    if let Some(left) = group.left.as_ref().and_then(|path| joint.left.rules.iter().find(|rule| rule.path == *path)) {
        where_left = joint.holds(Side::Left, left.applies?)?;
    }
    let bears = joint.store.and(newly, where_left)?;
    let mut bears = joint.store.and(bears, joint.possible)?;
    let mut unless = Vec::new();
    for value in before + 1..before + 8 {
        for (rule, gives) in joint.givers(Side::Left, scale, value)? {
            let both = joint.store.and(bears, gives)?;
            if both != FALSE {
                // Out goes wherever it applies, also where it gives less, since that is what a reader takes it to say.
                let applies = joint.holds(Side::Left, rule.applies?)?;
                bears = joint.store.choose(applies, FALSE, bears)?;
                sorted::insert(&mut unless, rule.path.clone());
            }
        }
    }
    let differ = [joint.store.choose(cases, FALSE, bears)?, joint.store.choose(bears, FALSE, cases)?];
    group.exact = unless.len() <= MOST_EXCEPTIONS && !differ.into_iter().any(|set| set != FALSE);
    if group.exact {
        group.unless = unless;
    }
    Ok(())
}
