//! What a text answers on tracks besides the licence's, over all completions of a case.

use crate::assessment::Assessment;
use crate::assessment::case::Case;
use crate::diagram::Walk;
use crate::law::Track;
use crate::program::{LayerOutcome, Program, answer_terminal};
use crate::report::{AnswerRange, State, Status};

/// The range of every track, for a program compiled with its answers.
pub fn answers(program: &Program, case: &Case, walk: &mut Walk) -> Vec<AnswerRange> {
    let mut assessment = Assessment::new(program, case, walk);
    program.answers.iter().map(|(track, said)| assessment.answer_range(*track, *said)).collect()
}

impl Assessment<'_, '_> {
    fn answer_range(&mut self, track: Track, said: LayerOutcome) -> AnswerRange {
        let range =
            |state: State| AnswerRange { track: track.word().to_string(), state, least: None, most: None, because: Vec::new() };
        let function = match said {
            LayerOutcome::Exact(function) => function,
            LayerOutcome::OverBudget => return range(State::OverBudget),
            LayerOutcome::NotAddressed => return range(State::NotAddressed),
        };
        let Some(reached) = self.reach(function) else { return range(State::OverBudget) };
        let values = track.values().iter().enumerate().filter(|(at, _)| reached >> answer_terminal(*at) & 1 == 1);
        let values: Vec<(usize, &str)> = values.map(|(at, word)| (at, *word)).collect();
        let (Some((least, first)), Some((most, last))) = (values.first(), values.last()) else { return range(State::Conflict) };
        let state = match (least == most, *most) {
            (true, 0) => State::NotAddressed,
            (true, _) => State::Settled,
            (false, _) => State::Open,
        };
        let program = self.program;
        let mut because = Vec::new();
        for rule in &program.rules {
            let answer = rule.provision.rule.answer().filter(|answer| answer.track == track);
            let counts = answer.is_some_and(|answer| (*least..=*most).contains(&answer.value));
            if counts && rule.applies.is_ok_and(|applies| self.status(applies) != Status::DoesNotApply) {
                because.push(rule.path.clone());
            }
        }
        AnswerRange { least: Some(first.to_string()), most: Some(last.to_string()), because, ..range(state) }
    }
}
