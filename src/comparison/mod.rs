//! Two regimes over all cases of a day: exactly where they differ, by which provisions, with the smallest cases that show it.

mod alarms;
mod examples;
mod joint;
mod provisions;
mod shapes;

use crate::day::Day;
use crate::diagram::{FALSE, IMPOSSIBLE, OverBudget, Ref};
use crate::law::{Layer, Outcome, Track};
use crate::program::space::Meaning;
use crate::program::{Program, answer_terminal, terminal};
use crate::sorted;

pub use joint::Ground;
use joint::{Joint, Said, Scale, Side};
pub use shapes::{
    Alarm, AlarmKind, Change, Comparison, Difference, Example, Group, Literal, NotModelled, ProvisionChange, ProvisionState,
    Share, TrackComparison,
};

/// Most groups that are listed of one change.
const MOST_GROUPS: usize = 12;

/// Most conditions that are listed of one group: of the first few, which a reader looks at; of the others there is one.
const MOST_CONDITIONS: usize = 3;

/// Groups of a change of which more than one condition is listed.
const DETAILED: usize = 2;

/// Most provisions that an exact description names as exceptions.
const MOST_EXCEPTIONS: usize = 12;

/// A difference on one scale, as sets of cases in the joint store.
struct Differing {
    scale: Scale,
    /// Value before and after, and the cases.
    changes: Vec<(Ref, Ref, Ref)>,
}

/// The exact difference of two programs of one space, compiled with their answers. The day is that of the cases.
///
/// # Errors
///
/// [`OverBudget`] where the programs do not fit into one store; a single track that does not says so itself.
pub fn comparison(left: &Program, right: &Program, day: Day) -> Result<Comparison, OverBudget> {
    comparison_on(left, right, day, Ground::new(left, day)).map(|(comparison, _)| comparison)
}

/// The same on a ground of the first program, which is given back for the next.
///
/// # Errors
///
/// As for [`comparison`]; the ground is then lost.
pub fn comparison_on(left: &Program, right: &Program, day: Day, ground: Ground) -> Result<(Comparison, Ground), OverBudget> {
    let mut joint = Joint::new(left, right, day, ground)?;
    let licences = Layer::ALL.iter().map(|layer| Scale::Licence(*layer));
    let scales = licences.chain(Track::ALL.iter().map(|track| Scale::Track(*track)));
    let tracks: Vec<TrackComparison> = scales.map(|scale| track(&mut joint, scale)).collect();
    let same = tracks.iter().all(|track| matches!(track.state, Difference::Same | Difference::NotAddressed));
    let provisions = provisions::changes(&mut joint)?;
    let alarms = alarms::alarms(&mut joint, &tracks, &provisions, same)?;
    let (left_tests, right_tests) = (joint.tested(Side::Left), joint.tested(Side::Right));
    let only = |these: &[usize], others: &[usize]| {
        let facts = these.iter().filter(|fact| !others.contains(fact));
        facts.filter_map(|fact| Some(left.law.vocabulary.fact(*fact)?.id.clone())).collect()
    };
    let comparison = Comparison {
        day: day.to_string(),
        same,
        only_left_asks: only(&left_tests, &right_tests),
        only_right_asks: only(&right_tests, &left_tests),
        not_modelled: not_modelled(&mut joint),
        tracks,
        provisions,
        alarms,
    };
    Ok((comparison, joint.ground()))
}

fn track(joint: &mut Joint, scale: Scale) -> TrackComparison {
    let (name, layer) = match scale {
        Scale::Licence(layer) => ("licence".to_string(), layer),
        Scale::Track(track) => (track.word().to_string(), Layer::Union),
    };
    let unknown = TrackComparison { track: name, layer, state: Difference::OverBudget, share: 0, changes: Vec::new() };
    let said = (joint.said(Side::Left, scale), joint.said(Side::Right, scale));
    let (Ok(left), Ok(right)) = said else { return unknown };
    if !left.addressed && !right.addressed {
        return TrackComparison { state: Difference::NotAddressed, ..unknown };
    }
    let Ok(differing) = differing(joint, scale, left, right) else { return unknown };
    if differing.changes.is_empty() {
        return TrackComparison { state: Difference::Same, ..unknown };
    }
    let mut changes: Vec<Change> = Vec::new();
    for (before, after, cases) in &differing.changes {
        let Ok(change) = change(joint, &differing, (left, *before), (right, *after), *cases) else { return unknown };
        sorted::insert_by_key(&mut changes, change, |change| std::cmp::Reverse(change.share));
    }
    let share = changes.iter().map(|change| change.share).sum();
    TrackComparison { state: Difference::Differs, share, changes, ..unknown }
}

/// The sets of cases that have one value before and another after. That a text does not speak of the scale is a value of its own.
fn differing(joint: &mut Joint, scale: Scale, left: Said, right: Said) -> Result<Differing, OverBudget> {
    let mut changes = Vec::new();
    if left.function == right.function && (left.addressed, left.silent) == (right.addressed, right.silent) {
        return Ok(Differing { scale, changes });
    }
    for (before, after) in joint.store.pairs(left.function, right.function, &joint.weights.masks) {
        if word(scale, left, before) == word(scale, right, after) {
            continue;
        }
        let (one, other) = (joint.reaches(left.function, before)?, joint.reaches(right.function, after)?);
        let both = joint.store.and(one, other)?;
        let cases = joint.store.and(both, joint.possible)?;
        if cases != FALSE {
            changes.push((before, after, cases));
        }
    }
    Ok(Differing { scale, changes })
}

fn change(
    joint: &mut Joint,
    differing: &Differing,
    (left, before): (Said, Ref),
    (right, after): (Said, Ref),
    cases: Ref,
) -> Result<Change, OverBudget> {
    let scale = differing.scale;
    let deciding = |joint: &mut Joint, side: Side, value: Ref| -> Result<Vec<(Option<usize>, Ref)>, OverBudget> {
        let givers = joint.givers(side, scale, value)?;
        let rules = &joint.program(side).rules;
        let place = |path: &str| rules.iter().position(|rule| rule.path == path);
        let mut deciding: Vec<(Option<usize>, Ref)> = givers.iter().map(|(rule, gives)| (place(&rule.path), *gives)).collect();
        if deciding.is_empty() {
            deciding.push((None, crate::diagram::TRUE));
        }
        Ok(deciding)
    };
    let (lefts, rights) = (deciding(joint, Side::Left, before)?, deciding(joint, Side::Right, after)?);
    let mut rest = cases;
    let mut groups: Vec<(Group, Ref)> = Vec::new();
    for (left, left_gives) in &lefts {
        let mut of_left = joint.store.and(*left_gives, rest)?;
        for (right, right_gives) in &rights {
            let group = joint.store.and(*right_gives, of_left)?;
            if group == FALSE {
                continue;
            }
            of_left = joint.store.choose(group, FALSE, of_left)?;
            rest = joint.store.choose(group, FALSE, rest)?;
            let share = joint.share(group);
            let path = |side: Side, place: &Option<usize>| {
                place.and_then(|place| joint.program(side).rules.get(place)).map(|rule| rule.path.clone())
            };
            let (left, right) = (path(Side::Left, left), path(Side::Right, right));
            let group_of =
                Group { left, right, share, unless: Vec::new(), exact: false, conditions: Vec::new(), covered: 0, example: None };
            sorted::insert_by_key(&mut groups, (group_of, group), |(group, _)| std::cmp::Reverse(group.share));
        }
    }
    let left_out = groups.split_off(MOST_GROUPS.min(groups.len()));
    let mut shown = Vec::new();
    for (at, (mut group, cases)) in groups.into_iter().enumerate() {
        provisions::describe(joint, scale, before, &mut group, cases)?;
        let most = if at < DETAILED { MOST_CONDITIONS } else { 1 };
        examples::illustrate(joint, &mut group, cases, [(left.function, before), (right.function, after)], most)?;
        shown.push(group);
    }
    Ok(Change {
        before: word(scale, left, before),
        after: word(scale, right, after),
        share: joint.share(cases),
        groups: shown,
        more: left_out.len(),
        more_share: left_out.iter().map(|(group, _)| group.share).sum(),
    })
}

/// The word of a value on a scale.
fn word(scale: Scale, said: Said, value: Ref) -> String {
    // The least value of every scale has the same terminal.
    if !said.addressed || said.silent && value == terminal(Outcome::NoRequirementFound) {
        return "not-addressed".to_string();
    }
    let outcome = || Outcome::ALL.iter().find(|outcome| terminal(**outcome) == value).map(|outcome| outcome.word());
    let answer =
        |track: Track| track.values().iter().enumerate().find(|(at, _)| answer_terminal(*at) == value).map(|(_, word)| *word);
    let word = match scale {
        Scale::Licence(_) => outcome(),
        Scale::Track(track) => answer(track),
    };
    word.unwrap_or_default().to_string()
}

/// Provisions without a rule yet that some diagram of an outcome tests.
fn not_modelled(joint: &mut Joint) -> Vec<NotModelled> {
    let mut found = Vec::new();
    for (side, name) in [(Side::Left, "left"), (Side::Right, "right")] {
        for layer in Layer::ALL {
            let Ok(said) = joint.said(side, Scale::Licence(*layer)) else { continue };
            let tested = joint.store.variables(said.function);
            for (meaning, _) in joint.left.space.meaning.iter().zip(tested).filter(|(_, tested)| *tested) {
                let Meaning::Gap(path) = meaning else { continue };
                let rule = joint.program(side).rules.iter().find(|rule| rule.path == *path);
                if rule.is_some_and(|rule| matches!(rule.provision.rule, crate::law::Rule::NotModelled { .. })) {
                    sorted::insert(&mut found, NotModelled { side: name.to_string(), provision: path.clone() });
                }
            }
        }
    }
    found
}

/// A set of cases as `shortest` wants it: impossible cases do not matter.
fn within(joint: &mut Joint, cases: Ref) -> Result<Ref, OverBudget> {
    joint.store.choose(joint.possible, cases, IMPOSSIBLE)
}
