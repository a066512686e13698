//! A program on a case: one verdict function, and what explains it. Words stay out: ids and arguments only.

pub mod across;
mod answers;
mod because;
pub mod case;
mod explain;
mod flips;
mod grounds;
pub mod known;
mod leaves;
pub mod partial;
mod questions;
pub mod validity;

pub use answers::answers;
pub use explain::{citation, source};

use crate::diagram::{ByValue, Ref, Walk};
use crate::law::{Layer, Outcome};
use crate::program::{LayerOutcome, Program, outcomes};
use crate::report::{Outcomes, Range, Report, State, Status};

use case::Case;
use known::Room;
use leaves::Leaves;
use partial::{Opened, Partial};

/// A case under a program, with the partial cases that it leaves open.
pub struct Assessment<'p, 'a> {
    program: &'p Program<'a>,
    case: &'p Case,
    opened: Opened,
    walk: &'p mut Walk,
}

/// Everything of design section 6 about a case. The room is for one program alone.
pub fn report(program: &Program, case: &Case, room: &mut Room) -> Report {
    let leaves = room.leaves.get_or_insert_with(|| Leaves::new(program));
    Assessment::new(program, case, &mut room.walk).report(&leaves.read(program, case), &mut room.known)
}

/// The ranges alone, by the same function.
pub fn verdict(program: &Program, case: &Case, walk: &mut Walk) -> Outcomes {
    Assessment::new(program, case, walk).outcomes()
}

impl<'p, 'a> Assessment<'p, 'a> {
    fn new(program: &'p Program<'a>, case: &'p Case, walk: &'p mut Walk) -> Self {
        let opened = Opened::new(program, Partial::new(program, case), walk);
        walk.new_cases();
        Assessment { program, case, opened, walk }
    }

    /// The outcomes that completions reach in a layer, from the least severe; `None` where that is not known exactly.
    fn reached(&mut self, layer: Layer) -> Option<Vec<Outcome>> {
        let LayerOutcome::Exact(function) = self.program.layer(layer) else { return None };
        Some(outcomes(self.reach(function)?))
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

    /// What a layer reaches for each value of each variable; `None` where that is not known exactly.
    fn by_value(&mut self, layer: Layer) -> Option<ByValue> {
        let LayerOutcome::Exact(function) = self.program.layer(layer) else { return None };
        let open = self.opened.open.iter().flatten().enumerate();
        let each = open.map(|(case, masks)| self.walk.by_value(&self.program.diagrams, function, masks, case));
        each.reduce(|mut all, more| {
            all.join(&more);
            all
        })
    }

    /// Whether a provision applies, over all completions.
    fn status(&mut self, applies: Ref) -> Status {
        match self.reach(applies) {
            Some(0b10) => Status::Applies,
            Some(0b01) => Status::DoesNotApply,
            _ => Status::Undetermined,
        }
    }

    /// The terminals that completions reach; `None` where they are too many to follow.
    fn reach(&mut self, function: Ref) -> Option<u16> {
        let open = self.opened.open.as_ref()?.iter().enumerate();
        let of = |(case, masks)| self.walk.reach_again(&self.program.diagrams, function, masks, case, None);
        Some(open.map(of).fold(0, |all, reached| all | reached))
    }
}
