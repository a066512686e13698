//! A program on a case: one verdict function, and what explains it. Words stay out: ids and arguments only.

pub mod across;
mod because;
pub mod case;
mod explain;
mod flips;
pub mod grounds;
pub mod partial;
mod questions;
pub mod validity;

pub use explain::{citation, source};

use crate::diagram::{Masks, Ref, Walk};
use crate::law::{Layer, Outcome};
use crate::program::{LayerOutcome, Program, outcomes};
use crate::report::{Outcomes, Range, Report, State, Status};

use case::Case;
use partial::Partial;

/// A case under a program, with the partial cases that it leaves open.
pub struct Assessment<'p, 'a> {
    program: &'p Program<'a>,
    case: &'p Case,
    partial: Partial,
    /// One for each way in which stated codes can be refined; `None` where there are too many to follow.
    open: Option<Vec<Masks>>,
    walk: &'p mut Walk,
}

/// Everything of design section 6 about a case.
pub fn report(program: &Program, case: &Case, walk: &mut Walk) -> Report {
    Assessment::new(program, case, walk).report()
}

/// The ranges alone, by the same function.
pub fn verdict(program: &Program, case: &Case, walk: &mut Walk) -> Outcomes {
    Assessment::new(program, case, walk).outcomes()
}

impl<'p, 'a> Assessment<'p, 'a> {
    fn new(program: &'p Program<'a>, case: &'p Case, walk: &'p mut Walk) -> Self {
        let partial = Partial::new(program, case);
        let open = partial.refined(program, walk);
        Assessment { program, case, partial, open, walk }
    }

    /// The outcomes that completions reach in a layer, from the least severe; `None` where that is not known exactly.
    fn reached(&mut self, layer: Layer) -> Option<Vec<Outcome>> {
        let LayerOutcome::Exact(function) = self.program.layer(layer) else { return None };
        let open = self.open.as_ref()?;
        Some(outcomes(reach(self.program, self.walk, function, open)))
    }

    fn outcomes(&mut self) -> Outcomes {
        let [union, national, sanctions] = [Layer::Union, Layer::National, Layer::Sanctions].map(|layer| self.range(layer));
        Outcomes { union, national, sanctions }
    }

    fn range(&mut self, layer: Layer) -> Range {
        let empty = |state| Range { state, least: None, most: None, because: Vec::new() };
        if self.program.layer(layer) == LayerOutcome::NotAddressed {
            return empty(State::NotAddressed);
        }
        let Some(reached) = self.reached(layer) else { return empty(State::OverBudget) };
        let (Some(least), Some(most)) = (reached.first().copied(), reached.last().copied()) else {
            return empty(State::Conflict);
        };
        let state = match (least == most, least == most || !self.can_be_asked(layer)) {
            (true, _) => State::Settled,
            (false, true) => State::NotModelled,
            (false, false) => State::Open,
        };
        Range { state, least: Some(least), most: Some(most), because: self.because(layer, &reached) }
    }

    /// Whether a provision applies, over all completions.
    fn status(&mut self, applies: Ref) -> Status {
        let Some(open) = self.open.as_ref() else { return Status::Undetermined };
        match reach(self.program, self.walk, applies, open) {
            0b10 => Status::Applies,
            0b01 => Status::DoesNotApply,
            _ => Status::Undetermined,
        }
    }
}

/// The terminals that the completions of all partial cases reach.
fn reach(program: &Program, walk: &mut Walk, function: Ref, open: &[Masks]) -> u16 {
    open.iter().fold(0, |reached, masks| reached | walk.reach(&program.diagrams, function, masks))
}
