//! What texts answer on tracks besides the licence's. Compiled when asked for: an assessment of a deal goes without.

use super::{Compiler, conditions};
use crate::diagram::Diagrams;
use crate::law::Track;
use crate::program::{Begun, Program, answer_terminal};

/// A program with the answers of its texts.
pub fn with_answers<'a>(mut program: Program<'a>) -> Program<'a> {
    let store = std::mem::replace(&mut program.diagrams, Diagrams::new(Vec::new(), 0));
    let begun = Begun { store, conditions: std::mem::take(&mut program.conditions) };
    let mut compiler = Compiler::new(program.law, program.as_of, program.space.clone(), begun, &program.instruments);
    compiler.bounds.clone_from(&program.bounds);
    let answering = compiler.rules(&program.instruments, |rule| rule.answer().is_some());
    let on_track = |track: Track| {
        let on_it = answering.iter().filter(|rule| rule.provision.rule.answer().is_some_and(|answer| answer.track == track));
        (track, compiler.greatest_given(answer_terminal(0), on_it))
    };
    program.answers = Track::ALL.iter().copied().map(on_track).collect();
    program.rules.extend(answering);
    (program.diagrams, program.conditions) = (compiler.diagrams, conditions(compiler.known));
    program
}
