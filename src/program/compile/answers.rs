//! What texts answer on tracks besides the licence's. Compiled when asked for: an assessment of a deal goes without.

use super::Compiler;
use super::care::Ties;
use crate::diagram::{OverBudget, Ref};
use crate::law::{Answer, Instrument, Law, Provision, Track, tested};
use crate::program::{Compiled, LayerOutcome, Program, answer_terminal};

/// A program with the answers of its texts.
pub fn with_answers<'a>(program: Program<'a>) -> Program<'a> {
    let Program {
        law,
        instruments,
        as_of,
        as_if,
        space,
        diagrams,
        entries,
        technical,
        entailments,
        mut rules,
        layers,
        bearing,
        ..
    } = program;
    let mut compiler = Compiler { law, as_of, space, diagrams, apart: Vec::new(), done: Vec::new() };
    compiler.apart = compiler.entries_apart(&instruments);
    let care = compiler.care(&instruments);
    let ties = compiler.ties(&instruments);
    let mut given: Vec<(Answer, Result<Ref, OverBudget>)> = Vec::new();
    for instrument in instruments.iter().copied() {
        for provision in compiler.in_force(instrument) {
            let Some(answer) = provision.rule.answer() else { continue };
            let applies = compiler.provision(instrument, provision);
            given.push((answer, applies));
            let applies = compiler.in_care(care, applies);
            rules.push(rule(law, instrument, provision, &ties, applies));
        }
    }
    given.sort_by_key(|(answer, _)| *answer);
    let answers = Track::ALL.iter().map(|track| (*track, compiler.track(*track, &given, care))).collect();
    let Compiler { space, diagrams, .. } = compiler;
    Program { law, instruments, as_of, as_if, space, diagrams, entries, technical, entailments, rules, layers, answers, bearing }
}

fn rule<'a>(
    law: &'a Law,
    instrument: &'a Instrument,
    provision: &'a Provision,
    ties: &Ties,
    applies: Result<Ref, OverBudget>,
) -> Compiled<'a> {
    let bearing = ties.closure(tested(law, instrument, provision));
    let layer = provision.layer.unwrap_or(instrument.layer);
    Compiled { instrument, provision, path: instrument.path(provision), layer, bearing, applies, gives: Vec::new() }
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
