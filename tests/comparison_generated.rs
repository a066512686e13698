//! Pairs of random texts on a reduced vocabulary: what a comparison says of them is what enumeration of every case finds.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what it expects by panicking")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use catchall::assessment::case::Case;
use catchall::assessment::{answers, verdict};
use catchall::comparison::{AlarmKind, Change, Comparison, Difference, Group, ProvisionState, Share, comparison};
use catchall::day::Day;
use catchall::diagram::{Diagrams, Walk};
use catchall::law::{self, Law, Layer, OperationKind, Rule, Track, condition_text, effect_of, print_amending_article};
use catchall::program::space::Space;
use catchall::program::{BUDGET, Begun, Program};
use catchall::report::State;
use support::amending::{Drafter, file};
use support::enumerated::{Enumerated, Set, Side, holds_of, stated};
use support::generated;
use support::random::Random;

/// In each half: laws of two texts, each compared with the other and with itself as amended.
const LAWS: usize = 260;
const DAY: &str = "2026-11-23";

/// Half of the laws, so that two cores share the work.
#[test]
fn comparisons_of_generated_texts_are_those_of_enumeration_in_the_first_half() {
    check(13_342_000);
}

#[test]
fn comparisons_of_generated_texts_are_those_of_enumeration_in_the_second_half() {
    check(2_016_616);
}

/// The second text tests `knows` without `knows-more`, which it entails, so that alone it rules out less than both do: the rule on exports
/// meets the change only where no case can be.
#[test]
fn an_exception_is_named_only_where_a_case_can_be_left_out() {
    let mut files = generated::files(&mut Random(1));
    let rule = |id: &str, when: &str, then: &str| {
        format!("\n## {id} · Rule · Rule\n\n> Rule.\n\nsource: here · read in: recollection\n\nwhen {when}\nthen {then}\n")
    };
    files[4].1 = [
        "# Article 1\n".to_string(),
        rule("rule-0", "all of\n- knows-more is at least aware\n", "may-be-required"),
        rule("rule-1", "activity is export\n", "prohibited"),
        rule("rule-2", "knows is suspects\n", "duty-only"),
    ]
    .concat();
    let draft = "# Amendments\n\n## am-1 · Amendment 1 · A draft\n\n> A draft.\n\nsource: here · read in: recollection\n\n\
                 in rule-0 replace\n- knows-more is at least aware\nwith\n- any of\n  - knows is at least aware\n  - activity is transit\n\n\
                 in rule-0 then authorisation-required\n";
    files.push(("law/draft/amendments.md".to_string(), draft.to_string()));
    files.push(("law/draft/instrument.md".to_string(), generated::instrument("draft", "proposal", "amends: text\n")));
    let law = read(&files).unwrap_or_else(|mistakes| panic!("{mistakes:#?}"));
    let space = Arc::new(Space::new(&law));
    let reported = check_pair(&law, &space, "draft", false, draft, &mut Seen::default());
    let mut groups = reported.tracks.iter().flat_map(|track| &track.changes).flat_map(|change| &change.groups);
    assert!(groups.any(|group| group.exact), "nothing was described: {reported:#?}");
}

fn check(seed: u64) {
    let mut random = Random(seed);
    let (mut seen, mut pairs) = (Seen::default(), 0);
    for number in 0..LAWS {
        let mut files = generated::two_texts(&mut random);
        let law = read(&files).unwrap_or_else(|mistakes| panic!("law {number}: {mistakes:#?}"));
        let amended = amended(&mut files, &law, &mut random);
        let law = amended.as_ref().unwrap_or(&law);
        let space = Arc::new(Space::new(law));
        for other in ["other", "draft"].iter().filter(|id| law.instrument(id).is_some()) {
            let texts: Vec<&str> = files.iter().skip(3).map(|(_, text)| text.as_str()).collect();
            let name = format!("law {number}, {other}\n{}", texts.join("\n"));
            check_pair(law, &space, other, random.chance(50), &name, &mut seen);
            pairs += 1;
        }
    }
    assert!(pairs * 2 >= 1_000, "too few pairs: {pairs}");
    let Seen { differences, same, exact, no_effect, never_holds } = seen;
    assert!(differences > 1_000 && same > 10 && exact > 20 && no_effect > 10 && never_holds > 5, "too little was seen: {seen:?}");
}

/// The first text against another, which may be compiled into what the first left behind, or into a store of its own.
fn check_pair(law: &Law, space: &Arc<Space>, other: &str, extends: bool, name: &str, seen: &mut Seen) -> Comparison {
    let day = Day::parse(DAY).unwrap();
    let store = || Diagrams::new(space.arity.clone(), BUDGET);
    let program = |id: &str, store: Diagrams| {
        let (texts, begun) = (vec![law.instrument(id).unwrap()], Begun { store, conditions: Vec::new() });
        Program::in_space(law, space.clone(), texts, day, true, begun).with_answers()
    };
    let left = program("text", store());
    let right = program(other, if extends { left.diagrams.clone() } else { store() });
    let reported = comparison(&left, &right, day).unwrap();
    Trial { cases: Enumerated::new(law, ["text", other], day), left: &left, right: &right, name }.check(&reported, seen);
    reported
}

/// How often something was seen, so that the test cannot pass by seeing nothing.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    differences: usize,
    same: usize,
    exact: usize,
    no_effect: usize,
    never_holds: usize,
}

fn read(files: &[(String, String)]) -> Result<Law, Vec<catchall::mistake::Mistake>> {
    law::law(&files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect::<Vec<_>>())
}

/// The law with one more text: the first, with up to three amendments that fit.
fn amended(files: &mut Vec<(String, String)>, law: &Law, random: &mut Random) -> Option<Law> {
    let drafter = Drafter::new(law, law.instrument("text").unwrap());
    for _ in 0..20 {
        let operations: Vec<OperationKind> =
            (0..1 + random.below(3)).filter_map(|_| Some(drafter.draft(random)?.operation)).collect();
        let text = print_amending_article(&file("law/draft/amendments.md", operations.clone()));
        let text = text.replacen("> A draft.\n", "> A draft.\n\nsource: here · read in: recollection\n", 1);
        let head = generated::instrument("draft", "proposal", "amends: text\n");
        files.extend([("law/draft/amendments.md".to_string(), text), ("law/draft/instrument.md".to_string(), head)]);
        match read(files) {
            Ok(law) => return Some(law),
            Err(mistakes) => assert!(mistakes.iter().all(|of| of.file.starts_with("law/draft/") && of.line > 0), "{mistakes:?}"),
        }
        files.truncate(files.len() - 2);
    }
    None
}

/// Two texts of a law, compared and enumerated.
struct Trial<'t, 'a> {
    cases: Enumerated<'a>,
    left: &'t Program<'a>,
    right: &'t Program<'a>,
    name: &'t str,
}

impl Trial<'_, '_> {
    fn check(&self, reported: &Comparison, seen: &mut Seen) {
        let mut differs = false;
        let licences = Layer::ALL.iter().map(|layer| (None, *layer));
        let scales: Vec<_> = licences.chain(Track::ALL.iter().map(|track| (Some(*track), Layer::Union))).collect();
        assert_eq!(reported.tracks.len(), scales.len(), "{}", self.name);
        for ((track, layer), of) in scales.into_iter().zip(&reported.tracks) {
            let word = track.map_or("licence", |track: Track| track.word());
            let place = format!("{word} {layer:?} in {}", self.name);
            assert_eq!((of.track.as_str(), of.layer), (word, layer), "{place}");
            let said = |side: Side, case: usize| self.cases.said(side, track, layer, case);
            let silent = (0..self.cases.len()).all(|case| said(Side::Left, case).is_none() && said(Side::Right, case).is_none());
            let mut pairs: BTreeMap<(&str, &str), Set> = BTreeMap::new();
            for case in 0..self.cases.len() {
                let pair = [Side::Left, Side::Right].map(|side| said(side, case).unwrap_or("not-addressed"));
                if pair[0] != pair[1] {
                    pairs.entry((pair[0], pair[1])).or_default().push(case);
                }
            }
            let changes: BTreeSet<(&str, &str)> =
                of.changes.iter().map(|change| (change.before.as_str(), change.after.as_str())).collect();
            assert_eq!(changes, pairs.keys().copied().collect(), "{place}");
            let state = match (silent, pairs.is_empty()) {
                (true, _) => Difference::NotAddressed,
                (false, true) => Difference::Same,
                (false, false) => Difference::Differs,
            };
            assert_eq!(of.state, state, "{place}");
            differs |= !pairs.is_empty();
            self.share(of.share, pairs.values().flatten(), of.changes.len(), &place);
            for change in &of.changes {
                let place = format!("{} → {} of {place}", change.before, change.after);
                let cases = &pairs[&(change.before.as_str(), change.after.as_str())];
                self.check_change((track, layer), change, cases, &place, seen);
            }
        }
        assert_eq!(reported.same, !differs, "{}", self.name);
        seen.same += usize::from(reported.same);
        self.check_provisions(reported);
        self.check_alarms(reported, seen);
    }

    fn day(&self) -> Day {
        Day::parse(DAY).unwrap()
    }

    /// A share is that of the cases, rounded down; a sum of several, each.
    #[track_caller]
    fn share<'s>(&self, share: Share, cases: impl IntoIterator<Item = &'s usize>, parts: usize, place: &str) {
        let counted = self.cases.share(cases);
        let within = i64::try_from(2 * parts.max(1)).unwrap();
        assert!((i64::from(share) - counted).abs() <= within, "share {share} is {counted} by counting, of {place}");
    }

    fn check_change(&self, scale: (Option<Track>, Layer), change: &Change, cases: &Set, place: &str, seen: &mut Seen) {
        self.share(change.share, cases, 1, place);
        let sum: Share = change.groups.iter().map(|group| group.share).sum::<Share>() + change.more_share;
        self.share(sum, cases, change.groups.len() + change.more, place);
        // The first provision of either text that gives the value, in the order of the law.
        let mut groups: BTreeMap<(Option<&str>, Option<&str>), Set> = BTreeMap::new();
        for case in cases {
            let [left, right] = [(Side::Left, &change.before), (Side::Right, &change.after)]
                .map(|(side, value)| self.cases.giver(side, scale, value, *case));
            groups.entry((left, right)).or_default().push(*case);
        }
        assert_eq!(groups.len(), change.groups.len() + change.more, "{place}");
        for group in &change.groups {
            let place = format!("{:?} → {:?}, {place}", group.left, group.right);
            let cases = groups.get(&(group.left.as_deref(), group.right.as_deref()));
            let cases = cases.unwrap_or_else(|| panic!("there is no group {place}"));
            self.share(group.share, cases, 1, &place);
            self.check_conditions(group, cases, &place);
            self.check_example(scale, change, group, &place);
            if group.exact {
                self.check_description(group, cases, &place);
            }
            seen.differences += 1;
            seen.exact += usize::from(group.exact && !group.unless.is_empty());
        }
    }

    /// Each condition lies in its group with all its completions; together they cover what is said.
    fn check_conditions(&self, group: &Group, cases: &Set, place: &str) {
        assert!(!group.conditions.is_empty(), "{place}");
        let conditions: Vec<_> =
            group.conditions.iter().map(|condition| holds_of(&self.left.space, self.left.law, self.day(), condition)).collect();
        let mut covered = Set::new();
        let mut inside = cases.iter().peekable();
        for case in 0..self.cases.len() {
            let is_inside = inside.next_if_eq(&&case).is_some();
            if conditions.iter().any(|condition| self.cases.meets(condition, case)) {
                assert!(is_inside, "{:?} holds of {:?} outside {place}", group.conditions, self.cases.case(case));
                covered.push(case);
            }
        }
        for (condition, said) in conditions.iter().zip(&group.conditions) {
            assert!(covered.iter().any(|case| self.cases.meets(condition, *case)), "{said:?} holds of no case, {place}");
        }
        self.share(group.covered, &covered, 1, place);
    }

    /// The example replays: here, in the verdict of either program, and by enumeration.
    fn check_example(&self, (track, layer): (Option<Track>, Layer), change: &Change, group: &Group, place: &str) {
        let example = group.example.as_ref().unwrap_or_else(|| panic!("no example of {place}"));
        assert!(example.replayed, "{example:?} is not replayed, {place}");
        let condition = stated(&self.left.space, self.left.law, &example.facts);
        for (side, value) in [(Side::Left, &change.before), (Side::Right, &change.after)] {
            let mut completions = self.cases.under(side, &condition).peekable();
            assert!(completions.peek().is_some(), "{example:?} is of no case, {place}");
            for case in completions {
                let said = self.cases.said(side, track, layer, case).unwrap_or("not-addressed");
                assert_eq!(said, value, "{example:?} as {:?}, {place}", self.cases.case(case));
            }
        }
        let mut walk = Walk::default();
        for (program, value) in [(self.left, &change.before), (self.right, &change.after)] {
            let stated = example.facts.iter().map(|fact| (fact.fact.as_str(), Some(&fact.value)));
            let case = Case::parse(program, stated).unwrap_or_else(|problems| panic!("{problems:?}, {place}"));
            let (state, least, most) = match track {
                None => {
                    let outcomes = verdict(program, &case, &mut walk);
                    let range = match layer {
                        Layer::Union => outcomes.union,
                        Layer::National => outcomes.national,
                        Layer::Sanctions => outcomes.sanctions,
                    };
                    let word = |outcome: Option<law::Outcome>| outcome.map(|outcome| outcome.word().to_string());
                    (range.state, word(range.least), word(range.most))
                }
                Some(track) => {
                    let all = answers(program, &case, &mut walk);
                    let range = all.into_iter().find(|range| range.track == track.word()).unwrap();
                    (range.state, range.least, range.most)
                }
            };
            // What is not modelled may widen the range of a licence, never away from what is modelled.
            let words: Vec<&str> = track.map_or_else(
                || law::Outcome::ALL.iter().map(|outcome| outcome.word()).collect(),
                |track| track.values().to_vec(),
            );
            let at = |word: &str| words.iter().position(|of| *of == word).unwrap_or_else(|| panic!("{word}"));
            match (least, most) {
                (Some(least), Some(most)) if value != "not-addressed" || track.is_some() => {
                    assert!((at(&least)..=at(&most)).contains(&at(value)), "{example:?} is {least} to {most}, {place}");
                }
                _ => assert_eq!((state, value.as_str()), (State::NotAddressed, "not-addressed"), "{example:?}, {place}"),
            }
        }
    }

    /// `left` applies, `right` newly does, and nothing in `unless` does: exactly the group.
    fn check_description(&self, group: &Group, cases: &Set, place: &str) {
        let applies = |side: Side, path: &str, case: usize| self.cases.applies(side, path, case);
        let right = group.right.as_ref().unwrap();
        let bears = |case: &usize| {
            applies(Side::Right, right, *case)
                && !applies(Side::Left, &right.replacen("draft/", "text/", 1), *case)
                && group.left.as_ref().is_none_or(|left| applies(Side::Left, left, *case))
        };
        let bears: Set = (0..self.cases.len()).filter(bears).collect();
        for unless in &group.unless {
            assert!(bears.iter().any(|case| applies(Side::Left, unless, *case)), "unless {unless} leaves nothing out, {place}");
        }
        let is_described = |case: &usize| !group.unless.iter().any(|unless| applies(Side::Left, unless, *case));
        let described: Set = bears.into_iter().filter(is_described).collect();
        let wrong = described.iter().find(|case| !cases.contains(case)).or(cases.iter().find(|case| !described.contains(case)));
        assert!(
            wrong.is_none(),
            "unless {:?} describes {} of {}, not {:?}, {place}",
            group.unless,
            described.len(),
            cases.len(),
            wrong.map(|case| self.cases.case(*case))
        );
    }

    /// Every provision that applies to other cases, or has other words, and no other.
    fn check_provisions(&self, reported: &Comparison) {
        let law = self.left.law;
        let (base, Some(draft)) = (law.instrument("text").unwrap(), law.instrument("draft")) else {
            assert!(reported.provisions.is_empty(), "{}", self.name);
            return;
        };
        if self.right.instruments[0].id != "draft" {
            assert!(reported.provisions.is_empty(), "{}", self.name);
            return;
        }
        let day = Day::parse(DAY).unwrap();
        let has_rule = |text: &law::Instrument, id: &str| {
            let found = text.provisions().find(|of| of.id == id && text.in_force(of, day) && !matches!(of.rule, Rule::NoRule(_)));
            found.map(|of| {
                let conditions: Vec<String> = of.rule.conditions().into_iter().map(condition_text).collect();
                (conditions, effect_of(&of.rule), of.applies)
            })
        };
        let ids: BTreeSet<&str> = base.provisions().chain(draft.provisions()).map(|of| of.id.as_str()).collect();
        for id in ids {
            let place = format!("{id} in {}", self.name);
            let [old, new] = [has_rule(base, id), has_rule(draft, id)];
            let applies = |side: Side, text: &str, case: usize| self.cases.applies(side, &format!("{text}/{id}"), case);
            let (mut newly, mut no_longer) = (Set::new(), Set::new());
            for case in 0..self.cases.len() {
                match (applies(Side::Left, "text", case), applies(Side::Right, "draft", case)) {
                    (false, true) => newly.push(case),
                    (true, false) => no_longer.push(case),
                    _ => {}
                }
            }
            let state = match (&old, &new) {
                (None, None) => None,
                (None, Some(_)) => Some(ProvisionState::OnlyRight),
                (Some(_), None) => Some(ProvisionState::OnlyLeft),
                (Some(old), Some(new)) if old != new => Some(ProvisionState::Changed),
                _ => (!newly.is_empty() || !no_longer.is_empty()).then_some(ProvisionState::ChangedBelow),
            };
            let change = reported.provisions.iter().find(|change| change.id == id);
            assert_eq!(change.map(|change| change.state), state, "{place}");
            if let Some(change) = change {
                self.share(change.newly, &newly, 1, &place);
                self.share(change.no_longer, &no_longer, 1, &place);
            }
        }
    }

    fn check_alarms(&self, reported: &Comparison, seen: &mut Seen) {
        let of_kind = |kind: AlarmKind| reported.alarms.iter().filter(move |alarm| alarm.kind == kind);
        let no_effect = reported.same && !reported.provisions.is_empty();
        assert_eq!(of_kind(AlarmKind::NoEffect).count(), usize::from(no_effect), "{}", self.name);
        seen.no_effect += usize::from(no_effect);
        let (mut dead, mut idle) = (BTreeSet::new(), BTreeSet::new());
        for change in reported.provisions.iter().filter(|change| change.state != ProvisionState::OnlyLeft) {
            let path = format!("draft/{}", change.id);
            if !(0..self.cases.len()).any(|case| self.cases.applies(Side::Right, &path, case)) {
                dead.insert(change.id.as_str());
            } else if !(0..self.cases.len()).any(|case| self.cases.decides(Side::Right, &path, case)) {
                idle.insert(change.id.as_str());
            }
        }
        let named = |kind: AlarmKind| -> BTreeSet<&str> {
            of_kind(kind).flat_map(|alarm| &alarm.provisions).map(String::as_str).collect()
        };
        assert_eq!(named(AlarmKind::NeverHolds), dead, "{}", self.name);
        assert_eq!(named(AlarmKind::NeverDecides), idle, "{}", self.name);
        let falls_silent = |change: &Change| change.after == "not-addressed";
        let silent: Vec<&String> =
            reported.tracks.iter().filter(|of| of.changes.iter().any(falls_silent)).map(|of| &of.track).collect();
        assert_eq!(of_kind(AlarmKind::Gap).flat_map(|alarm| &alarm.about).collect::<Vec<_>>(), silent, "{}", self.name);
        seen.never_holds += dead.len();
    }
}
