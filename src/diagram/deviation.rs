//! Which variables matter when one or two of them leave the values that a partial case permits: what a change could bring.

use crate::diagram::walk::{Below, Masks, Walk};
use crate::diagram::{Diagrams, IMPOSSIBLE, Ref, TERMINALS, Var};
use crate::sorted;

/// A function around a partial case: what it reaches when some variables leave their permitted values.
pub struct Around<'d> {
    pub diagrams: &'d Diagrams,
    pub function: Ref,
    pub masks: &'d Masks,
    /// By variable: whether it may leave its values.
    pub free: &'d [bool],
    /// Terminals that are nothing new, bit by bit.
    pub known: u16,
}

/// One search, with the room of a [`Walk`].
struct Search<'w, 'd> {
    around: &'w Around<'d>,
    /// What is reached below a node when no variable leaves its values.
    below: &'w mut Below,
    /// The same when at most one does, by node, with the search in which it was found.
    once: &'w mut Vec<(u64, u16)>,
    /// The visit in which a node was last seen.
    seen: &'w mut Vec<u64>,
    visits: &'w mut u64,
    now: u64,
}

impl Walk {
    /// The variables that reach something new when they alone leave their values. `case` is a number as in [`Walk::reach_again`].
    pub fn singles(&mut self, around: &Around, case: usize) -> Vec<Var> {
        let mut found = Vec::new();
        let mut search = self.search(around, case);
        for (var, branch) in search.leaving(around.function, |_, _| true) {
            if search.is_new(|search| search.reach(branch)) {
                sorted::insert(&mut found, var);
            }
        }
        found
    }

    /// The pairs of variables that reach something new when both leave their values, where no single one does.
    pub fn pairs(&mut self, around: &Around, case: usize) -> Vec<(Var, Var)> {
        let mut found = Vec::new();
        let mut search = self.search(around, case);
        for (first, branch) in search.leaving(around.function, |_, _| true) {
            if !search.is_new(|search| search.reach_once(branch)) {
                continue;
            }
            for (second, branch) in search.leaving(branch, |search, at| search.is_new(|search| search.reach_once(at))) {
                if search.is_new(|search| search.reach(branch)) {
                    sorted::insert(&mut found, (first, second));
                }
            }
        }
        found
    }
}

impl Search<'_, '_> {
    /// The branches by which free variables leave their values, at all nodes that are reached while none does and that are `worth` it.
    fn leaving(&mut self, function: Ref, worth: impl Fn(&mut Self, Ref) -> bool) -> Vec<(Var, Ref)> {
        *self.visits += 1;
        let (mut found, mut stack) = (Vec::new(), vec![function]);
        while let Some(at) = stack.pop() {
            let Some(seen) = self.seen.get_mut(at as usize) else { continue };
            if std::mem::replace(seen, *self.visits) == *self.visits {
                continue;
            }
            if !worth(self, at) {
                continue;
            }
            let (var, mask, is_free) = self.node(at);
            for (value, branch) in self.around.diagrams.branches(at).iter().enumerate() {
                if mask >> value & 1 == 1 {
                    stack.push(*branch);
                } else if is_free && found.last() != Some(&(var, *branch)) {
                    found.push((var, *branch));
                }
            }
        }
        found
    }

    fn is_new(&mut self, reached: impl Fn(&mut Self) -> u16) -> bool {
        reached(self) & !self.around.known & !(1 << IMPOSSIBLE) != 0
    }

    fn reach(&mut self, at: Ref) -> u16 {
        self.below.reach(self.around.diagrams, at, self.around.masks, self.now)
    }

    fn reach_once(&mut self, at: Ref) -> u16 {
        let Some(node) = at.checked_sub(TERMINALS) else { return 1 << at };
        match self.once.get(node as usize) {
            Some((found, reached)) if *found == self.now => return *reached,
            _ => {}
        }
        let (_, mask, is_free) = self.node(at);
        let diagrams = self.around.diagrams;
        let mut reached = 0;
        for (value, branch) in diagrams.branches(at).iter().enumerate() {
            if mask >> value & 1 == 1 {
                reached |= self.reach_once(*branch);
            } else if is_free {
                reached |= self.reach(*branch);
            }
        }
        if let Some(slot) = self.once.get_mut(node as usize) {
            *slot = (self.now, reached);
        }
        reached
    }

    /// A node's variable, the values permitted, and whether it may leave them.
    fn node(&self, at: Ref) -> (Var, u64, bool) {
        let var = self.around.diagrams.var(at);
        let mask = self.around.masks.get(usize::from(var)).copied().unwrap_or(u64::MAX);
        (var, mask, self.around.free.get(usize::from(var)).copied().unwrap_or(false))
    }
}

impl Walk {
    fn search<'w, 'd>(&'w mut self, around: &'w Around<'d>, case: usize) -> Search<'w, 'd> {
        let nodes = around.diagrams.len() + TERMINALS as usize;
        self.once.resize(nodes, (0, 0));
        self.seen.resize(nodes, 0);
        let (below, now) = self.memory.below(around.diagrams, around.masks, case);
        Search { around, below, once: &mut self.once, seen: &mut self.seen, visits: &mut self.visits, now: *now }
    }
}
