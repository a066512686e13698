//! What holds of every report on the whole law, whatever is stated.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what it expects by panicking")]

mod support;

use std::sync::OnceLock;

use catchall::api::{Raw, Regime, StatedFacts};
use catchall::assessment;
use catchall::assessment::case::Case;
use catchall::assessment::known::Room;
use catchall::facts::{Kind, Stated};
use catchall::report::{Outcomes, Range, Report, State};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use support::{law, regime};

thread_local! {
    static REGIME: OnceLock<Regime> = const { OnceLock::new() };
}

fn with_regime<T>(use_it: impl FnOnce(&Regime) -> T) -> T {
    REGIME.with(|cell| use_it(cell.get_or_init(|| regime("2026-11-23"))))
}

/// Facts with permitted values, in any order; contradictions included.
fn stated() -> impl Strategy<Value = Vec<(String, Stated)>> {
    let one = (any::<Index>(), any::<Index>()).prop_map(|(fact, value)| {
        let facts = &law().vocabulary.facts;
        let fact = fact.get(facts);
        (fact.id.clone(), permitted(&fact.kind, value))
    });
    proptest::collection::vec(one, 0..30).prop_map(|mut stated| {
        let mut seen = Vec::new();
        stated.retain(|(id, _)| {
            !seen.contains(id) && {
                seen.push(id.clone());
                true
            }
        });
        stated
    })
}

fn permitted(kind: &Kind, value: Index) -> Stated {
    let word = |words: &[&str]| Stated::Word((*value.get(words)).to_string());
    match kind {
        Kind::YesNo => Stated::Flag(value.index(2) == 1),
        Kind::OneOf(_) | Kind::Ordered(_) => word(&kind.choices()),
        Kind::Country { within: Some(_) } => word(&["DE", "FR", "PT"]),
        Kind::Country { within: None } => word(&["JP", "KE", "FR", "RU", "CN", "US", "XI", "AE", "MM"]),
        Kind::Codes => Stated::Words(
            [&[][..], &["4A005"], &["5A004.a"], &["5A004"], &["5A002.a.2", "1C351"]][value.index(5)]
                .iter()
                .map(|code| code.to_string())
                .collect(),
        ),
        Kind::Date => word(&["2021-09-09", "2025-11-14", "2026-11-23"]),
    }
}

fn request(stated: &[(String, Stated)]) -> StatedFacts {
    StatedFacts(stated.iter().map(|(id, stated)| (id.clone().into(), Raw::Stated(stated.clone()))).collect())
}

fn report(stated: &[(String, Stated)]) -> Report {
    with_regime(|regime| regime.assess(&request(stated)).unwrap())
}

fn outcomes(stated: &[(String, Stated)]) -> Outcomes {
    with_regime(|regime| regime.verdict(&request(stated)).unwrap())
}

fn ranges(outcomes: &Outcomes) -> [&Range; 3] {
    [&outcomes.union, &outcomes.national, &outcomes.sanctions]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(50))]

    /// A report is the same whatever was asked before: the first half of each answer list, then all of it, then neither.
    #[test]
    fn what_was_asked_before_does_not_matter(stated in stated()) {
        let fewer = &stated[..stated.len() / 2];
        let fresh = |stated: &[(String, Stated)]| {
            let said = stated.iter().map(|(id, stated)| (id.as_str(), Some(stated)));
            with_regime(|regime| {
                let case = Case::parse(regime.program(), said).unwrap();
                assessment::report(regime.program(), &case, &mut Room::default())
            })
        };
        for stated in [fewer, &stated, &[], fewer] {
            prop_assert_eq!(report(stated), fresh(stated));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_order_of_answers_does_not_matter(stated in stated()) {
        let reversed: Vec<_> = stated.iter().rev().cloned().collect();
        prop_assert_eq!(report(&stated), report(&reversed));
    }

    #[test]
    fn the_verdict_is_that_of_the_report(stated in stated()) {
        prop_assert_eq!(report(&stated).outcomes, outcomes(&stated));
    }

    /// Adding an answer keeps every range or narrows it: a settled answer never becomes another one.
    #[test]
    fn answering_narrows(stated in stated(), cut in any::<Index>()) {
        let day_first: Vec<_> = stated.iter().filter(|(id, _)| id == "day").chain(stated.iter().filter(|(id, _)| id != "day")).cloned().collect();
        let from = day_first.iter().take_while(|(id, _)| id == "day").count();
        let fewer = &day_first[..from + cut.index(day_first.len() - from + 1)];
        let (before, after) = (outcomes(fewer), outcomes(&day_first));
        for (before, after) in ranges(&before).into_iter().zip(ranges(&after)) {
            if let (Some(least), Some(most)) = (after.least, after.most) {
                prop_assert!(before.least.unwrap() <= least && most <= before.most.unwrap(), "{before:?} became {after:?}");
            } else {
                prop_assert_eq!(after.state, State::Conflict);
            }
        }
    }

    #[test]
    fn a_settled_layer_asks_nothing_and_names_what_decides(stated in stated()) {
        let report = report(&stated);
        for (range, layer) in ranges(&report.outcomes).into_iter().zip(["union", "national", "sanctions"]) {
            let asked = report.questions.iter().any(|question| question.layer.word() == layer);
            prop_assert_eq!(asked, range.state == State::Open);
            let found = range.least.is_some_and(|least| least.word() != "no-requirement-found");
            prop_assert_eq!(range.state == State::Settled && range.because.is_empty(), range.state == State::Settled && !found);
        }
    }

    /// "No requirement found" is never said first while the Union's layer is open or another layer has a requirement.
    #[test]
    fn no_requirement_is_no_headline_of_what_is_open(stated in stated()) {
        let report = report(&stated);
        if report.headline.outcome.is_some_and(|outcome| outcome.word() == "no-requirement-found") {
            prop_assert_eq!(report.outcomes.union.state, State::Settled);
            prop_assert!(ranges(&report.outcomes).into_iter().all(|range| range.state != State::Settled || range.most == report.headline.outcome));
        }
    }

    /// Whatever is passed in is answered or refused in words.
    #[test]
    fn no_request_makes_the_engine_panic(
        keys in proptest::collection::vec(select(vec!["day", "destination", "item-codes", "activity", "knows-wmd", "covert", "", "ü", "exporter-state"]), 0..6),
        values in proptest::collection::vec(any::<(bool, String)>(), 6),
    ) {
        let pairs = keys.iter().zip(&values).map(|(key, (flag, word))| {
            let raw = match word.len() % 4 {
                0 => Raw::Stated(Stated::Flag(*flag)),
                1 => Raw::Stated(Stated::Word(word.clone())),
                2 => Raw::Stated(Stated::Words(vec![word.clone(), "4A005".to_string()])),
                _ => Raw::Other,
            };
            (key.to_string().into(), raw)
        });
        let facts = StatedFacts(pairs.collect());
        if let Err(problems) = with_regime(|regime| regime.assess(&facts)) {
            prop_assert!(!problems.errors.is_empty() && problems.errors.iter().all(|problem| !problem.message.is_empty()));
        }
    }
}
