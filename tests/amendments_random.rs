//! Random amendments of the shipped texts: what does not fit is refused with its place, what fits is compared with its base as
//! replaying and enumeration find it, and undoing it leaves no difference.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what it expects by panicking")]

mod support;

use std::collections::BTreeSet;

use catchall::api::texts::{Standing, TextSpec, assess, compare, consolidation};
use catchall::assessment::case::{Case, Value};
use catchall::assessment::partial::Partial;
use catchall::comparison::{AlarmKind, Comparison, Example};
use catchall::day::Day;
use catchall::diagram::{Masks, Walk};
use catchall::facts::{Kind, Stated};
use catchall::law::{
    AmendingArticle, Instrument, Law, Layer, OperationKind, Outcome, Rule, Track, code_covers, consolidated,
    print_amending_article, tested,
};
use catchall::problem::Problems;
use catchall::program::space::Meaning;
use catchall::program::{BUDGET, LayerOutcome, Program, answer_terminal, terminal};
use support::amending::{Drafted, Drafter, file};
use support::random::Random;
use support::two_valued::{Complete, Evaluator};
use support::{Facts, in_words, law};

/// In each half.
const AMENDMENTS: usize = 500;
const DAY: &str = "2026-11-26";
/// Facts that are enumerated around an example, and the most cases that their values may give.
const FACTS: usize = 10;
const CASES: usize = 1_024;

/// Half of the amendments, so that two cores share the work.
#[test]
fn random_amendments_of_shipped_texts_do_what_is_said_of_them_in_the_first_half() {
    check(26_112_026);
}

#[test]
fn random_amendments_of_shipped_texts_do_what_is_said_of_them_in_the_second_half() {
    check(17_012_018);
}

fn check(seed: u64) {
    let mut random = Random(seed);
    let texts: Vec<&Instrument> =
        law().instruments.iter().filter(|text| text.layer == Layer::Union && text.status != "guidance").collect();
    let bases: Vec<Base> = texts.into_iter().map(Base::new).collect();
    let mut seen = Seen::default();
    for number in 0..AMENDMENTS {
        let base = random.pick(&bases);
        let drafted = (0..100).find_map(|_| base.drafter.draft(&mut random)).unwrap();
        let text = amendment(&drafted.operation);
        let name = format!("amendment {number} of {}\n{text}", base.text.id);
        match compare(&spec(base, &[]), &spec(base, &[&text]), DAY) {
            Ok(comparison) => {
                check_examples(base, &text, &comparison, &mut random, &name);
                check_alarm(base, &text, &comparison, &name);
                base.enumerate(&drafted, &comparison, &mut random, &mut seen, &name);
                if comparison.same {
                    seen.same += 1
                } else {
                    seen.differs += 1
                }
                seen.undone += usize::from(check_undone(base, &drafted, &text, &name));
            }
            Err(problems) => {
                check_refused(&problems, &name);
                assert_eq!(consolidation(&spec(base, &[&text])).unwrap_err(), problems, "{name}");
                seen.refused += 1;
            }
        }
    }
    let Seen { differs, same, refused, undone, enumerated } = seen;
    assert!(differs > 100 && same > 50 && refused > 20 && undone > 150 && enumerated > 50_000, "too little was seen: {seen:?}");
}

/// How often something was seen, so that the test cannot pass by seeing nothing.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    differs: usize,
    same: usize,
    refused: usize,
    undone: usize,
    enumerated: usize,
}

fn amendment(operation: &OperationKind) -> String {
    print_amending_article(&file("amendments", vec![operation.clone()]))
}

fn spec(base: &Base, amendments: &[&str]) -> TextSpec {
    let amendments = amendments.iter().map(|text| text.to_string()).collect();
    TextSpec { text: base.text.id.clone(), as_of: None, amendments }
}

/// Every problem says where: in the amendment, or in what it leaves behind.
fn check_refused(problems: &Problems, name: &str) {
    assert!(!problems.errors.is_empty(), "{name}");
    for problem in &problems.errors {
        let (file, line) = problem.place.rsplit_once(':').unwrap_or_else(|| panic!("{problem:?} names no line, {name}"));
        let left_behind = file.starts_with("law/") && problem.message.starts_with("after the amendments, law/");
        assert!(
            (file == "amendments/1" || left_behind) && line.parse::<usize>().is_ok_and(|line| line > 0),
            "{problem:?}, {name}"
        );
    }
}

/// An amendment has no effect just where nothing differs; its text then stands beside the base all the same.
fn check_alarm(base: &Base, text: &str, comparison: &Comparison, name: &str) {
    let said = comparison.alarms.iter().any(|alarm| alarm.kind == AlarmKind::NoEffect);
    assert_eq!(said, comparison.same, "{:?} in {name}", comparison.provisions);
    let beside = consolidation(&spec(base, &[text])).unwrap_or_else(|problems| panic!("{problems:?}, {name}"));
    let changed: BTreeSet<&str> = beside.iter().filter(|of| of.state != Standing::Same).map(|of| of.id.as_str()).collect();
    assert!(!changed.is_empty(), "{name}");
}

/// What undoes an operation leaves no difference, in any provision. Whether it fits: a limb may by now stand there twice.
fn check_undone(base: &Base, drafted: &Drafted, text: &str, name: &str) -> bool {
    let Some(undo) = &drafted.undo else { return false };
    match compare(&spec(base, &[]), &spec(base, &[text, &amendment(undo)]), DAY) {
        Ok(comparison) => {
            assert!(comparison.same, "{undo:?} does not undo {name}");
            let moved = comparison.provisions.iter().find(|change| change.newly > 0 || change.no_longer > 0);
            assert!(moved.is_none(), "{moved:?} after {undo:?} of {name}");
            true
        }
        Err(problems) => {
            let twice = problems.errors.iter().all(|problem| problem.message.contains("occurs"));
            assert!(twice, "{problems:?} for {undo:?} of {name}");
            false
        }
    }
}

/// Every example is replayed, and one of them at random by an assessment under either text.
fn check_examples(base: &Base, text: &str, comparison: &Comparison, random: &mut Random, name: &str) {
    let mut all: Vec<(&str, Layer, [&String; 2], &Example)> = Vec::new();
    for track in &comparison.tracks {
        for change in &track.changes {
            for group in &change.groups {
                let example = group.example.as_ref().unwrap_or_else(|| panic!("no example of {group:?}, {name}"));
                assert!(example.replayed, "{track:?} {example:?}, {name}");
                all.push((&track.track, track.layer, [&change.before, &change.after], example));
            }
        }
    }
    if all.is_empty() {
        return;
    }
    let (track, layer, values, example) = *random.pick(&all);
    let mut facts = Facts::default();
    facts.set("day", DAY);
    facts.0.extend(example.facts.iter().map(|fact| (fact.fact.clone(), fact.value.clone())));
    for (side, amendments, value) in [("left", &[] as &[&str], values[0]), ("right", &[text], values[1])] {
        let report = assess(&spec(base, amendments), &facts.request()).unwrap_or_else(|problems| panic!("{problems:?}, {name}"));
        let outcomes = &report.report.outcomes;
        let (least, most) = match track {
            "licence" => {
                let range = match layer {
                    Layer::Union => &outcomes.union,
                    Layer::National => &outcomes.national,
                    Layer::Sanctions => &outcomes.sanctions,
                };
                let [least, most] = [range.least, range.most].map(|of| of.map(|outcome| in_words(base.text, outcome)));
                (least, most)
            }
            _ => {
                let range = report.answers.iter().find(|range| range.track == track).unwrap();
                (range.least.as_deref(), range.most.as_deref())
            }
        };
        let place = format!("{example:?} on {track} {layer:?} is {least:?} to {most:?} and not {value} on the {side}, {name}");
        if value == "not-addressed" {
            assert!([None, Some("not-addressed")].contains(&least) && most == least, "{place}");
            continue;
        }
        let widens =
            track == "licence" && (base.may_go_further || text.contains(", up to ") || !comparison.not_modelled.is_empty());
        let words: Vec<&str> = match Track::parse(track) {
            Some(track) => track.values().to_vec(),
            None => Outcome::ALL.iter().map(|outcome| in_words(base.text, *outcome)).collect(),
        };
        let at = |word: Option<&str>| words.iter().position(|of| Some(*of) == word).unwrap_or_else(|| panic!("{place}"));
        assert!((at(least)..=at(most)).contains(&at(Some(value))), "{place}");
        assert!(widens || least == most, "{place}");
    }
}

/// A shipped text, compiled.
struct Base {
    text: &'static Instrument,
    as_of: Day,
    drafter: Drafter<'static>,
    program: Program<'static>,
    evaluator: Evaluator<'static>,
    /// Whether whoever decides under some provision may go further than it says.
    may_go_further: bool,
}

impl Base {
    fn new(text: &'static Instrument) -> Base {
        let as_of = text.until.map_or(day(), |until| until.min(day()));
        let up_to = |rule: &Rule| matches!(rule, Rule::Requirement { effect, .. } if effect.up_to.is_some());
        Base {
            text,
            as_of,
            drafter: Drafter::new(law(), text),
            program: Program::new(law(), vec![text], as_of, true, BUDGET).with_answers(),
            evaluator: Evaluator::new(law(), &[text], as_of, day()),
            may_go_further: text.provisions().any(|provision| up_to(&provision.rule)),
        }
    }

    /// Around an example, or some case where there is none, the diagrams and enumeration find the same pairs, and only reported ones.
    fn enumerate(&self, drafted: &Drafted, comparison: &Comparison, random: &mut Random, seen: &mut Seen, name: &str) {
        let files: Vec<AmendingArticle> = vec![file("amendments", vec![drafted.operation.clone()])];
        let done = consolidated(law(), self.text, self.text, &files, "draft-1");
        assert!(done.mistakes.is_empty(), "{name}");
        let mut lists = law().lists.clone();
        lists.extend(done.lists.iter().cloned());
        let amended = Law { vocabulary: law().vocabulary.clone(), instruments: vec![done.text], lists };
        let text = &amended.instruments[0];
        let program = Program::new(&amended, vec![text], self.as_of, true, BUDGET).with_answers();
        let evaluator = self.evaluator.beside(&amended, &[text], self.as_of, day());
        let sides =
            [Under { program: &self.program, evaluator: &self.evaluator }, Under { program: &program, evaluator: &evaluator }];

        let examples: Vec<&Example> = comparison
            .tracks
            .iter()
            .flat_map(|track| &track.changes)
            .flat_map(|change| &change.groups)
            .filter_map(|group| group.example.as_ref())
            .collect();
        let example = (!examples.is_empty()).then(|| *random.pick(&examples));
        let middle = self.completed(example, random);
        let mut facts: Vec<usize> = comparison
            .provisions
            .iter()
            .flat_map(|change| {
                let of = |law: &Law, text: &Instrument| {
                    text.provisions().find(|of| of.id == change.id).map(|of| tested(law, text, of)).unwrap_or_default()
                };
                [of(law(), self.text), of(&amended, text)].concat()
            })
            .collect();
        facts.extend(example.into_iter().flat_map(|example| &example.facts).filter_map(|of| law().vocabulary.index(&of.fact)));
        let chosen: BTreeSet<usize> = (0..FACTS).filter(|_| !facts.is_empty()).map(|_| *random.pick(&facts)).collect();
        let cases = self.around(middle, chosen, random);
        let mut walk = Walk::default();
        for complete in cases {
            if sides.iter().any(|side| side.evaluator.contradicts(&complete)) {
                continue;
            }
            let [left, right] = sides.each_ref().map(|side| side.said(&complete, &mut walk, name));
            for ((before, after), track) in left.iter().zip(&right).zip(&comparison.tracks) {
                let reported = || track.changes.iter().any(|change| change.before == *before && change.after == *after);
                assert!(
                    before == after || reported(),
                    "{} {before} → {after} of {complete:?} is not reported, {name}",
                    track.track
                );
            }
            seen.enumerated += 1;
        }
    }

    /// A complete case that an example lies around; without one, any.
    fn completed(&self, example: Option<&Example>, random: &mut Random) -> Complete {
        let vocabulary = &law().vocabulary;
        let mut complete = Complete { values: vec![0; vocabulary.facts.len()], ..Complete::default() };
        if example.is_none() {
            for (fact, value) in complete.values.iter_mut().enumerate() {
                *value = if random.chance(20) { random.below(self.evaluator.size(fact)) } else { 0 };
            }
        }
        for of in example.into_iter().flat_map(|example| &example.facts) {
            let fact = vocabulary.index(&of.fact).unwrap();
            let kind = &vocabulary.fact(fact).unwrap().kind;
            match &of.value {
                Stated::Flag(yes) => complete.values[fact] = usize::from(*yes),
                Stated::Word(word) if matches!(kind, Kind::Country { .. }) => {
                    complete.values[fact] = self.program.space.countries.index(word).unwrap();
                }
                Stated::Word(word) => complete.values[fact] = kind.place(word).unwrap(),
                Stated::Words(codes) => {
                    complete.codes = codes.iter().map(|code| self.program.space.codes.index(code).unwrap()).collect();
                }
            }
        }
        self.evaluator.raise(&mut complete);
        complete
    }

    /// The cases that differ from one in these facts alone.
    fn around(&self, middle: Complete, facts: BTreeSet<usize>, random: &mut Random) -> Vec<Complete> {
        let codes = &self.evaluator.codes;
        let is_leaf = |at: &usize| codes.get(at + 1).is_none_or(|next| !code_covers(&codes[*at], next));
        let leaves: Vec<usize> = (0..codes.len()).filter(is_leaf).collect();
        let mut cases = vec![middle];
        for fact in facts {
            let size = self.evaluator.size(fact);
            let kind = &law().vocabulary.fact(fact).unwrap().kind;
            let sets: Vec<Vec<usize>> =
                vec![Vec::new(), vec![*random.pick(&leaves)], vec![*random.pick(&leaves), *random.pick(&leaves)]];
            let values: BTreeSet<usize> =
                if size > 8 { (0..3).map(|_| random.below(size)).collect() } else { (0..size).collect() };
            let next: Vec<Complete> = cases
                .iter()
                .flat_map(|case| match kind {
                    Kind::Codes => {
                        let with = |codes: &Vec<usize>| Complete { codes: codes.clone(), ..case.clone() };
                        [case.clone()].into_iter().chain(sets.iter().map(with)).collect::<Vec<_>>()
                    }
                    _ => {
                        let own = case.values[fact];
                        let with = |value: usize| {
                            let mut other = case.clone();
                            other.values[fact] = value;
                            other
                        };
                        [case.clone()]
                            .into_iter()
                            .chain(values.iter().filter(|value| **value != own).map(|value| with(*value)))
                            .collect()
                    }
                })
                .collect();
            if next.len() > CASES {
                break;
            }
            cases = next;
        }
        cases
    }
}

/// A text in both ways of looking at it.
struct Under<'t, 'a> {
    program: &'t Program<'a>,
    evaluator: &'t Evaluator<'a>,
}

impl Under<'_, '_> {
    /// What it says of a complete case on every scale, the law taken as far as it is modelled; the diagrams must agree.
    fn said(&self, complete: &Complete, walk: &mut Walk, name: &str) -> Vec<&'static str> {
        let mut case = Case { day: day(), facts: Default::default() };
        for (index, fact) in law().vocabulary.facts.iter().enumerate() {
            match &fact.kind {
                Kind::Date => {}
                Kind::Country { .. } => case.facts.insert(index, Value::Country(complete.values[index])),
                Kind::Codes => {
                    let codes: BTreeSet<usize> = complete.codes.iter().copied().collect();
                    case.facts.insert(index, Value::Codes(codes.into_iter().collect()));
                }
                _ => case.facts.insert(index, Value::Choice(complete.values[index])),
            }
        }
        let open = Partial::new(self.program, &case).refined(self.program, walk).unwrap();
        let modelled = |masks: &Masks| -> Masks {
            let gap = |meaning: &Meaning| matches!(meaning, Meaning::Gap(_));
            masks.iter().zip(&self.program.space.meaning).map(|(mask, of)| if gap(of) { 1 } else { *mask }).collect()
        };
        let open: Vec<Masks> = open.iter().map(modelled).collect();
        let judged = self.evaluator.judged(complete);
        let mut said = Vec::new();
        let mut agree = |found: LayerOutcome, value: Option<(u32, &'static str)>, scale: &str| {
            let reached = match found {
                LayerOutcome::Exact(function) => {
                    let reached = open.iter().fold(0, |all, masks| all | walk.reach(&self.program.diagrams, function, masks));
                    Some(reached)
                }
                LayerOutcome::NotAddressed => None,
                LayerOutcome::OverBudget => panic!("over budget, {name}"),
            };
            assert_eq!(reached, value.map(|(terminal, _)| 1u16 << terminal), "{scale} of {complete:?}, {name}");
            said.push(value.map_or("not-addressed", |(_, word)| word));
        };
        for layer in Layer::ALL {
            let said_by = |outcome: Outcome| in_words(self.program.instruments[0], outcome);
            let value = judged.outcomes.get(layer).map(|outcome| (terminal(*outcome), said_by(*outcome)));
            agree(self.program.layer(*layer), value, layer.word());
        }
        for track in Track::ALL {
            let found = self.program.answers.iter().find(|(of, _)| of == track).unwrap().1;
            let value = judged.answers.get(track).map(|at| (answer_terminal(*at), track.values()[*at]));
            agree(found, value, track.word());
        }
        said
    }
}

fn day() -> Day {
    Day::parse(DAY).unwrap()
}
