//! What texts answer on tracks besides the licence's. Compiled when asked for: an assessment of a deal goes without.

use super::Compiler;
use crate::diagram::{Diagrams, OverBudget, Ref};
use crate::law::{Answer, Track};
use crate::program::{Begun, Compiled, LayerOutcome, Program, answer_terminal};

/// A program with the answers of its texts.
pub fn with_answers<'a>(mut program: Program<'a>) -> Program<'a> {
    let store = std::mem::replace(&mut program.diagrams, Diagrams::new(Vec::new(), 0));
    let begun = Begun { store, conditions: std::mem::take(&mut program.conditions) };
    let mut compiler = Compiler::new(program.law, program.as_of, program.space.clone(), begun, &program.instruments);
    let care = program.care;
    let mut given: Vec<(Answer, Result<Ref, OverBudget>)> = Vec::new();
    for instrument in program.instruments.iter().copied() {
        for provision in compiler.in_force(instrument) {
            let Some(answer) = provision.rule.answer() else { continue };
            let applies = compiler.provision(instrument, provision);
            given.push((answer, applies));
            let (tests, path) = (compiler.tested(provision), instrument.path(provision));
            let layer = provision.layer.unwrap_or(instrument.layer);
            let applies = compiler.in_care(care, applies);
            program.rules.push(Compiled { instrument, provision, path, layer, tests, applies, gives: Vec::new() });
        }
    }
    given.sort_by_key(|(answer, _)| *answer);
    program.answers = Track::ALL.iter().map(|track| (*track, compiler.track(*track, &given, care))).collect();
    (program.diagrams, program.conditions) = (compiler.diagrams, compiler.done);
    program
}

impl Compiler<'_> {
    /// The answer on a track over all cases: the greatest of those given, each where its provision applies.
    fn track(
        &mut self,
        track: Track,
        given: &[(Answer, Result<Ref, OverBudget>)],
        care: Result<Ref, OverBudget>,
    ) -> LayerOutcome {
        let mut on_track = given.iter().filter(|(answer, _)| answer.track == track).peekable();
        if on_track.peek().is_none() {
            return LayerOutcome::NotAddressed;
        }
        let least: Result<Ref, OverBudget> = Ok(answer_terminal(0));
        let all = on_track
            .fold(least, |less, (answer, applies)| self.diagrams.choose((*applies)?, answer_terminal(answer.value), less?));
        self.in_care(care, all).map_or(LayerOutcome::OverBudget, LayerOutcome::Exact)
    }
}
