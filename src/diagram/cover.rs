//! Readable parts of a function: partial cases, each with few facts, in all of whose completions it is true.

use crate::diagram::{Diagrams, FALSE, Masks, Ref, TERMINALS, TRUE, Var, Walk};

/// What a variable is narrowed to: one value or several, bit by bit.
pub type Literal = (Var, u64);

impl Diagrams {
    /// The cheapest partial case, one value a literal, in all of whose completions a function is true; `None` where there is none.
    /// `cost` says how much a reader has to bear for a variable that has this value.
    pub fn shortest(&self, function: Ref, masks: &Masks, cost: &impl Fn(Var, u8) -> u32) -> Option<Vec<Literal>> {
        let mut known = vec![None; self.len()];
        self.cheapest(function, masks, cost, &mut known)?;
        let mut literals = Vec::new();
        let mut at = function;
        while at >= TERMINALS {
            let var = self.var(at);
            let (_, best) = known.get((at - TERMINALS) as usize).copied().flatten().flatten()?;
            let next = self.branch(at, var, best);
            literals.push((var, 1 << best));
            at = next;
        }
        Some(literals)
    }

    /// The least cost of a way to true, and the value that it takes first.
    #[expect(clippy::option_option, reason = "not looked at yet; no way to true; the best way")]
    fn cheapest(
        &self,
        function: Ref,
        masks: &Masks,
        cost: &impl Fn(Var, u8) -> u32,
        known: &mut Vec<Option<Option<(u32, u8)>>>,
    ) -> Option<u32> {
        let Some(node) = function.checked_sub(TERMINALS) else { return (function == TRUE).then_some(0) };
        if let Some(known) = known.get(node as usize).copied().flatten() {
            return known.map(|(cost, _)| cost);
        }
        let var = self.var(function);
        let mut best: Option<(u32, u8)> = None;
        for value in self.permitted(var, masks) {
            let below = self.cheapest(self.branch(function, var, value), masks, cost, known);
            let Some(way) = below.map(|below| below + cost(var, value)) else { continue };
            if best.is_none_or(|(least, _)| way < least) {
                best = Some((way, value));
            }
        }
        if let Some(slot) = known.get_mut(node as usize) {
            *slot = Some(best);
        }
        best.map(|(cost, _)| cost)
    }

    /// Literals that are not needed go, and the others take as many values as they can, as long as the function is true in every
    /// possible completion.
    pub fn widened(&self, function: Ref, masks: &Masks, literals: Vec<Literal>, walk: &mut Walk) -> Vec<Literal> {
        let mut narrowed = masks.clone();
        for (var, values) in &literals {
            set(&mut narrowed, *var, *values);
        }
        let mut is_true = |narrowed: &Masks| walk.reach(self, function, narrowed) >> FALSE & 1 == 0;
        let mut kept = Vec::new();
        for (var, values) in literals.into_iter().rev() {
            let all = masks.get(usize::from(var)).copied().unwrap_or(u64::MAX);
            set(&mut narrowed, var, all);
            if is_true(&narrowed) {
                continue;
            }
            set(&mut narrowed, var, values);
            kept.push((var, values));
        }
        for (var, values) in kept.iter_mut().rev() {
            for value in self.permitted(*var, masks) {
                set(&mut narrowed, *var, *values | 1 << value);
                if is_true(&narrowed) {
                    *values |= 1 << value;
                }
            }
            set(&mut narrowed, *var, *values);
        }
        kept.reverse();
        kept
    }

    /// Where all literals hold.
    ///
    /// # Errors
    ///
    /// [`crate::diagram::OverBudget`].
    pub fn all_of(&mut self, literals: &[Literal]) -> Result<Ref, crate::diagram::OverBudget> {
        literals.iter().rev().try_fold(TRUE, |all, (var, values)| {
            let literal = self.value_in(*var, *values)?;
            self.and(literal, all)
        })
    }
}

fn set(masks: &mut Masks, var: Var, mask: u64) {
    if let Some(slot) = masks.get_mut(usize::from(var)) {
        *slot = mask;
    }
}
