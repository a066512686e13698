//! Diagrams put together, as far as each is within the budget.

use super::Compiler;
use crate::diagram::{FALSE, IMPOSSIBLE, OverBudget, Ref, TRUE};

impl Compiler<'_> {
    pub(super) fn both(&mut self, a: Result<Ref, OverBudget>, b: Result<Ref, OverBudget>) -> Result<Ref, OverBudget> {
        self.diagrams.and(a?, b?)
    }

    /// Where one of the parts holds. Halves are joined first, so that few unions are large.
    pub(super) fn any_of(&mut self, parts: &[Result<Ref, OverBudget>]) -> Result<Ref, OverBudget> {
        match parts {
            [] => Ok(FALSE),
            [one] => *one,
            more => {
                let (first, second) = more.split_at(more.len() / 2);
                let (first, second) = (self.any_of(first), self.any_of(second));
                self.either(first, second)
            }
        }
    }

    pub(super) fn either(&mut self, a: Result<Ref, OverBudget>, b: Result<Ref, OverBudget>) -> Result<Ref, OverBudget> {
        self.diagrams.or(a?, b?)
    }

    pub(super) fn without(&mut self, a: Result<Ref, OverBudget>, b: Result<Ref, OverBudget>) -> Result<Ref, OverBudget> {
        self.diagrams.choose(b?, FALSE, a?)
    }

    pub(super) fn implies(&mut self, a: Result<Ref, OverBudget>, b: Result<Ref, OverBudget>) -> Result<Ref, OverBudget> {
        self.diagrams.choose(a?, b?, TRUE)
    }

    pub(super) fn in_care(
        &mut self,
        care: Result<Ref, OverBudget>,
        function: Result<Ref, OverBudget>,
    ) -> Result<Ref, OverBudget> {
        self.diagrams.choose(care?, function?, IMPOSSIBLE)
    }
}
