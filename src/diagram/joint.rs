//! Functions of two stores in one, and where they differ.

use crate::diagram::tables::{self, Notes, Unique};
use crate::diagram::{Diagrams, FALSE, IMPOSSIBLE, Masks, OverBudget, Ref, TERMINALS, TRUE, Var};
use crate::sorted;

/// What has been copied from one store to another so far.
#[derive(Clone, Debug, Default)]
pub struct Copied(Vec<Option<Ref>>);

impl Copied {
    /// What has been copied of a store's first nodes.
    #[must_use]
    pub fn of_first(mut self, nodes: usize) -> Self {
        self.0.truncate(nodes);
        self
    }
}

impl Diagrams {
    /// The function of another store, over the same variables, in this one, as it is where the variables have permitted values. Of
    /// what is adopted and of what is made from it, two functions are equal just where no permitted case tells them apart: at a value
    /// that is not permitted they are as at the first that is.
    ///
    /// # Errors
    ///
    /// [`OverBudget`].
    pub fn adopt(&mut self, other: &Diagrams, function: Ref, masks: &Masks, copied: &mut Copied) -> Result<Ref, OverBudget> {
        let Some(node) = function.checked_sub(TERMINALS) else { return Ok(function) };
        copied.0.resize(other.len(), None);
        if let Some(known) = copied.0.get(node as usize).copied().flatten() {
            return Ok(known);
        }
        let var = other.var(function);
        let mask = masks.get(usize::from(var)).copied().unwrap_or(u64::MAX);
        let first = u8::try_from(mask.trailing_zeros()).unwrap_or(0);
        let standing_in = self.adopt(other, other.branch(function, var, first), masks, copied)?;
        let mut branches = [FALSE; 64];
        let arity = other.arity(var);
        for (value, branch) in (0..arity).zip(branches.iter_mut()) {
            *branch = match mask >> value & 1 {
                1 => self.adopt(other, other.branch(function, var, value), masks, copied)?,
                _ => standing_in,
            };
        }
        let copy = self.node(var, branches.get(..usize::from(arity)).unwrap_or_default())?;
        if let Some(slot) = copied.0.get_mut(node as usize) {
            *slot = Some(copy);
        }
        Ok(copy)
    }

    /// Whether every function of another store is the same one in this.
    pub fn extends(&self, other: &Diagrams) -> bool {
        self.nodes.starts_with(&other.nodes) && self.branches.starts_with(&other.branches)
    }

    /// Where a function reaches this terminal.
    ///
    /// # Errors
    ///
    /// [`OverBudget`].
    pub fn reaches(&mut self, function: Ref, terminal: Ref, room: &mut Notes<Ref>) -> Result<Ref, OverBudget> {
        room.begin(self.len());
        self.reaching(function, terminal, room)
    }

    fn reaching(&mut self, function: Ref, terminal: Ref, known: &mut Notes<Ref>) -> Result<Ref, OverBudget> {
        let Some(node) = function.checked_sub(TERMINALS) else { return Ok(if function == terminal { TRUE } else { FALSE }) };
        if let Some(known) = known.get(node) {
            return Ok(known);
        }
        let (var, mut branches) = (self.var(function), [FALSE; 64]);
        let arity = self.arity(var);
        for (value, branch) in (0..arity).zip(branches.iter_mut()) {
            *branch = self.reaching(self.branch(function, var, value), terminal, known)?;
        }
        let result = self.node(var, branches.get(..usize::from(arity)).unwrap_or_default())?;
        known.put(node, result);
        Ok(result)
    }

    /// The pairs of terminals that completions reach in two functions, in order; [`IMPOSSIBLE`] in either is left out.
    pub fn pairs(&self, one: Ref, other: Ref, masks: &Masks) -> Vec<(Ref, Ref)> {
        let (mut pairs, mut seen) = (Vec::new(), Vec::new());
        let mut stack = vec![(one, other)];
        let (mut known, mut places): (Vec<(Ref, Ref)>, Unique) = (Vec::new(), Unique::for_nodes(1 << 14));
        while let Some((one, other)) = stack.pop() {
            let hash = tables::hash(0, &[one, other]);
            let is_known = |at: u32| known.get(at as usize) == Some(&(one, other));
            if one == IMPOSSIBLE || other == IMPOSSIBLE || places.find(hash, is_known).is_some() {
                continue;
            }
            places.insert(hash, u32::try_from(known.len()).unwrap_or(u32::MAX));
            known.push((one, other));
            if one < TERMINALS && other < TERMINALS {
                seen.push((one, other));
                continue;
            }
            let var = self.var(one).min(self.var(other));
            for value in self.permitted(var, masks) {
                stack.push((self.branch(one, var, value), self.branch(other, var, value)));
            }
        }
        for pair in seen {
            sorted::insert(&mut pairs, pair);
        }
        pairs
    }

    /// The values of a variable that the masks permit.
    pub(super) fn permitted(&self, var: Var, masks: &Masks) -> impl Iterator<Item = u8> + use<> {
        let mask = masks.get(usize::from(var)).copied().unwrap_or(u64::MAX);
        (0..self.arity(var)).filter(move |value| mask >> value & 1 == 1)
    }
}
