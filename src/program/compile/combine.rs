//! Diagrams put together, as far as each is within the budget.

use super::Compiler;
use crate::diagram::{FALSE, IMPOSSIBLE, OverBudget, Ref, TRUE};

impl Compiler<'_> {
    pub(super) fn both(&mut self, a: Result<Ref, OverBudget>, b: Result<Ref, OverBudget>) -> Result<Ref, OverBudget> {
        self.diagrams.and(a?, b?)
    }

    /// The greatest of some functions. Halves are joined first, so that few steps are large.
    pub(super) fn greatest_of(&mut self, parts: &[Result<Ref, OverBudget>]) -> Result<Ref, OverBudget> {
        match parts {
            [] => Ok(FALSE),
            [one] => *one,
            more => {
                let (first, second) = more.split_at(more.len() / 2);
                let (first, second) = (self.greatest_of(first)?, self.greatest_of(second)?);
                self.diagrams.greatest(first, second)
            }
        }
    }

    pub(super) fn choose(
        &mut self,
        condition: Result<Ref, OverBudget>,
        then: Result<Ref, OverBudget>,
        otherwise: Result<Ref, OverBudget>,
    ) -> Result<Ref, OverBudget> {
        self.diagrams.choose(condition?, then?, otherwise?)
    }

    pub(super) fn without(&mut self, a: Result<Ref, OverBudget>, b: Result<Ref, OverBudget>) -> Result<Ref, OverBudget> {
        self.choose(b, Ok(FALSE), a)
    }

    pub(super) fn implies(&mut self, a: Result<Ref, OverBudget>, b: Result<Ref, OverBudget>) -> Result<Ref, OverBudget> {
        self.choose(a, b, Ok(TRUE))
    }

    pub(super) fn where_possible(
        &mut self,
        possible: Result<Ref, OverBudget>,
        function: Result<Ref, OverBudget>,
    ) -> Result<Ref, OverBudget> {
        self.choose(possible, function, Ok(IMPOSSIBLE))
    }
}
