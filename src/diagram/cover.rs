//! Readable parts of a function: partial cases, each with few facts, in all of whose completions it is true.

use crate::diagram::tables::Notes;
use crate::diagram::{Diagrams, FALSE, Masks, Ref, TERMINALS, TRUE, Var, Walk};

/// What a variable is narrowed to: one value or several, bit by bit.
pub type Literal = (Var, u64);

/// The cheapest way from a node to true.
#[derive(Clone, Copy, Debug, Default)]
pub struct Way {
    cost: u32,
    /// The value with which it begins.
    first: u8,
}

impl Diagrams {
    /// The cheapest partial case, one value a literal, in all of whose completions a function is true; `None` where there is none.
    /// `cost` says how much a reader has to bear for a variable that has this value.
    pub fn shortest(
        &self,
        function: Ref,
        masks: &Masks,
        cost: &impl Fn(Var, u8) -> u32,
        room: &mut Notes<Option<Way>>,
    ) -> Option<Vec<Literal>> {
        room.begin(self.len());
        self.cheapest(function, masks, cost, room)?;
        let mut literals = Vec::new();
        let mut at = function;
        while at >= TERMINALS {
            let var = self.var(at);
            let way = room.get(at - TERMINALS)??;
            let next = self.branch(at, var, way.first);
            literals.push((var, 1 << way.first));
            at = next;
        }
        Some(literals)
    }

    /// The least cost of a way to true, if there is one.
    fn cheapest(
        &self,
        function: Ref,
        masks: &Masks,
        cost: &impl Fn(Var, u8) -> u32,
        known: &mut Notes<Option<Way>>,
    ) -> Option<u32> {
        let Some(node) = function.checked_sub(TERMINALS) else { return (function == TRUE).then_some(0) };
        if let Some(known) = known.get(node) {
            return known.map(|way| way.cost);
        }
        let var = self.var(function);
        let mut best: Option<Way> = None;
        for first in self.permitted(var, masks) {
            let below = self.cheapest(self.branch(function, var, first), masks, cost, known);
            let Some(cost) = below.map(|below| below + cost(var, first)) else { continue };
            if best.is_none_or(|best| cost < best.cost) {
                best = Some(Way { cost, first });
            }
        }
        known.put(node, best);
        best.map(|way| way.cost)
    }

    /// Literals that are not needed go, and the others take as many values as they can, as long as the function is true in every
    /// possible completion. `literals` are in the order of their variables, as [`Diagrams::shortest`] gives them.
    pub fn widened(&self, function: Ref, masks: &Masks, literals: Vec<Literal>, walk: &mut Walk) -> Vec<Literal> {
        let mut narrowed = masks.clone();
        for (var, values) in &literals {
            set(&mut narrowed, *var, *values);
        }
        walk.new_cases();
        let mut kept = Vec::new();
        // From the last variable: what was found below it holds while earlier ones change.
        for (var, mut values) in literals.into_iter().rev() {
            let mut is_true = |values: u64| {
                set(&mut narrowed, var, values);
                walk.reach_again(self, function, &narrowed, 0, Some(var)) >> FALSE & 1 == 0
            };
            let all = masks.get(usize::from(var)).copied().unwrap_or(u64::MAX);
            if is_true(all) {
                continue;
            }
            for value in self.permitted(var, masks) {
                let wider = values | 1 << value;
                if wider != values && wider != all && is_true(wider) {
                    values = wider;
                }
            }
            set(&mut narrowed, var, values);
            kept.push((var, values));
        }
        kept.reverse();
        kept
    }
}

fn set(masks: &mut Masks, var: Var, mask: u64) {
    if let Some(slot) = masks.get_mut(usize::from(var)) {
        *slot = mask;
    }
}
