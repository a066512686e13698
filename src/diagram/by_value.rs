//! What a function reaches for each value of each variable that a partial case leaves open: found in one sweep.

use crate::diagram::walk::{Masks, Walk};
use crate::diagram::{Diagrams, IMPOSSIBLE, Ref, TERMINALS, Var};

/// The terminals that completions reach where a variable of several permitted values has one of all its values.
#[derive(Clone, Debug)]
pub struct ByValue {
    vars: Vec<OfVar>,
}

/// Terminals, bit by bit.
#[derive(Clone, Debug, Default)]
struct OfVar {
    /// On paths that do not test the variable.
    untested: u16,
    /// On paths that do, by its value; empty where there are none.
    tested: Vec<u16>,
}

impl ByValue {
    /// The terminals for a value of a variable.
    pub fn get(&self, var: Var, value: usize) -> u16 {
        self.vars.get(usize::from(var)).map_or(0, |of| of.untested | of.tested.get(value).copied().unwrap_or(0))
    }

    /// With what is reached in another case too.
    pub fn join(&mut self, other: &ByValue) {
        for (all, more) in self.vars.iter_mut().zip(&other.vars) {
            all.untested |= more.untested;
            all.tested.resize(all.tested.len().max(more.tested.len()), 0);
            all.tested.iter_mut().zip(&more.tested).for_each(|(all, more)| *all |= more);
        }
    }
}

/// How many steps to a terminal pass a variable without a test of it: changes from one variable to the next.
struct Passing {
    terminal: u16,
    changes: Vec<i32>,
}

impl Passing {
    /// A step passes the variables from one to before another.
    fn pass(&mut self, from: usize, to: usize) {
        for (at, change) in [(from, 1), (to, -1)] {
            if let Some(slot) = self.changes.get_mut(at) {
                *slot += change;
            }
        }
    }
}

impl Walk {
    /// For every value of every variable. `case` is a number as in [`Walk::reach_again`].
    pub fn by_value(&mut self, diagrams: &Diagrams, function: Ref, masks: &Masks, case: usize) -> ByValue {
        let all = self.reach_again(diagrams, function, masks, case, None);
        let count = diagrams.arity.len();
        let mut vars = Vec::new();
        vars.resize_with(count, OfVar::default);
        let terminals = (0..16).map(|bit| 1 << bit).filter(|terminal| all & terminal != 0);
        let mut passing: Vec<Passing> = terminals.map(|terminal| Passing { terminal, changes: vec![0; count + 1] }).collect();
        let level = |at: Ref| usize::from(diagrams.var(at)).min(count);
        passing.iter_mut().for_each(|passing| passing.pass(0, level(function)));
        self.begin(diagrams);
        let (below, now) = self.memory.below(diagrams, masks, case);
        let mut stack = vec![function];
        while let Some(at) = stack.pop() {
            let Some(seen) = self.seen.get_mut(at as usize).filter(|seen| **seen != self.visits) else { continue };
            *seen = self.visits;
            let var = level(at);
            let Some(of_var) = vars.get_mut(var) else { continue };
            let branches = diagrams.branches(at);
            of_var.tested.resize(branches.len(), 0);
            let mask = masks.get(var).copied().unwrap_or(u64::MAX);
            for ((value, branch), tested) in branches.iter().enumerate().zip(&mut of_var.tested) {
                if mask.is_power_of_two() && mask >> value & 1 == 0 {
                    continue;
                }
                let reached = below.reach(diagrams, *branch, masks, *now) & !(1 << IMPOSSIBLE);
                *tested |= reached;
                if mask >> value & 1 == 0 {
                    continue;
                }
                let next = level(*branch);
                if var + 1 < next {
                    let to = passing.iter_mut().filter(|passing| reached & passing.terminal != 0);
                    to.for_each(|passing| passing.pass(var + 1, next));
                }
                if *branch >= TERMINALS {
                    stack.push(*branch);
                }
            }
        }
        for Passing { terminal, changes } in passing {
            let mut steps = 0;
            for (of_var, change) in vars.iter_mut().zip(changes) {
                steps += change;
                if steps > 0 {
                    of_var.untested |= terminal;
                }
            }
        }
        ByValue { vars }
    }
}
