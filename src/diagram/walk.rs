//! Questions to a diagram under a partial case: what can still come out, and what could change it.

use crate::diagram::{Diagrams, FALSE, IMPOSSIBLE, Ref, TERMINALS, TRUE, Var};
use crate::sorted;

/// The values that each variable may still have, bit by bit: the partial case.
pub type Masks = Vec<u64>;

/// Room for walks, reused from question to question.
#[derive(Clone, Debug, Default)]
pub struct Walk {
    /// When each node was last seen.
    seen: Vec<u32>,
    now: u32,
    stack: Vec<Ref>,
    /// Pairs that do not differ under the masks in hand, with the case for which that was found. A newer pair may take an older
    /// one's place, which costs time and never an answer.
    pairs: Vec<(Ref, Ref, u32)>,
    case: u32,
}

/// Slots for pairs: a power of two.
const PAIRS: usize = 1 << 14;

impl Walk {
    /// The terminals that the completions of a case reach, bit by bit; [`IMPOSSIBLE`] is left out.
    pub fn reach(&mut self, diagrams: &Diagrams, function: Ref, masks: &Masks) -> u16 {
        let mut found = 0u16;
        self.each_node(diagrams, function, masks, |terminal_or_node, _| {
            if terminal_or_node < TERMINALS {
                found |= 1 << terminal_or_node;
            }
        });
        found & !(1 << IMPOSSIBLE)
    }

    /// Calls `see` with every terminal and node that completions reach, each once, and with the node's variable.
    pub fn each_node(&mut self, diagrams: &Diagrams, function: Ref, masks: &Masks, mut see: impl FnMut(Ref, Var)) {
        self.begin(diagrams);
        self.stack.push(function);
        while let Some(at) = self.stack.pop() {
            if !self.first_time(at) {
                continue;
            }
            let var = diagrams.var(at);
            see(at, var);
            let mask = masks.get(usize::from(var)).copied().unwrap_or(u64::MAX);
            for (value, branch) in diagrams.branches(at).iter().enumerate() {
                if mask >> value & 1 == 1 {
                    self.stack.push(*branch);
                }
            }
        }
    }

    /// Whether two completions that differ only in `var` reach different terminals. `nodes` are those reached that test `var`.
    pub fn matters(&mut self, diagrams: &Diagrams, var: Var, nodes: &[Ref], masks: &Masks) -> bool {
        let mask = masks.get(usize::from(var)).copied().unwrap_or(u64::MAX);
        for node in nodes {
            let mut open: Vec<Ref> = Vec::new();
            for (value, branch) in diagrams.branches(*node).iter().enumerate() {
                if mask >> value & 1 == 1 && !open.contains(branch) {
                    open.push(*branch);
                }
            }
            for (at, one) in open.iter().enumerate() {
                if open.iter().skip(at + 1).any(|other| self.differ(diagrams, *one, *other, masks)) {
                    return true;
                }
            }
        }
        false
    }

    /// Forgets what was found under other masks. To be called before the first question about a partial case.
    pub fn new_masks(&mut self) {
        self.pairs.resize(PAIRS, (0, 0, 0));
        self.case = self.case.wrapping_add(1);
    }

    /// Whether some completion reaches different terminals, both possible, in two functions.
    fn differ(&mut self, diagrams: &Diagrams, one: Ref, other: Ref, masks: &Masks) -> bool {
        let (one, other) = (one.min(other), one.max(other));
        if one == other || one == IMPOSSIBLE || other == IMPOSSIBLE {
            return false;
        }
        if other < TERMINALS {
            return true;
        }
        let place = (one.wrapping_mul(0x9E37_79B9) ^ other.wrapping_mul(0x85EB_CA6B)) as usize >> 8 & (PAIRS - 1);
        if self.pairs.get(place) == Some(&(one, other, self.case)) {
            return false;
        }
        let var = diagrams.var(one).min(diagrams.var(other));
        let mask = masks.get(usize::from(var)).copied().unwrap_or(u64::MAX);
        for value in (0..diagrams.arity(var)).filter(|value| mask >> value & 1 == 1) {
            if self.differ(diagrams, diagrams.branch(one, var, value), diagrams.branch(other, var, value), masks) {
                return true;
            }
        }
        if let Some(slot) = self.pairs.get_mut(place) {
            *slot = (one, other, self.case);
        }
        false
    }

    /// A completion that reaches a terminal: a permitted value for each variable. Where a variable does not matter it has its least.
    pub fn witness(&mut self, diagrams: &Diagrams, function: Ref, masks: &Masks, terminal: Ref) -> Option<Vec<u8>> {
        self.begin(diagrams);
        let mut values: Vec<u8> = masks.iter().map(|mask| u8::try_from(mask.trailing_zeros()).unwrap_or(0)).collect();
        self.lead(diagrams, function, masks, terminal, &mut values).then_some(values)
    }

    fn lead(&mut self, diagrams: &Diagrams, function: Ref, masks: &Masks, terminal: Ref, values: &mut Vec<u8>) -> bool {
        if function == terminal {
            return true;
        }
        if function < TERMINALS || !self.first_time(function) {
            return false;
        }
        let var = diagrams.var(function);
        let mask = masks.get(usize::from(var)).copied().unwrap_or(u64::MAX);
        for (value, branch) in (0..).zip(diagrams.branches(function)) {
            if mask >> value & 1 == 1 && self.lead(diagrams, *branch, masks, terminal, values) {
                if let Some(slot) = values.get_mut(usize::from(var)) {
                    *slot = value;
                }
                return true;
            }
        }
        false
    }

    fn begin(&mut self, diagrams: &Diagrams) {
        self.seen.resize(diagrams.len() + TERMINALS as usize, 0);
        self.stack.clear();
        self.now = self.now.wrapping_add(1);
        if self.now == 0 {
            self.seen.fill(0);
            self.now = 1;
        }
    }

    fn first_time(&mut self, at: Ref) -> bool {
        match self.seen.get_mut(at as usize) {
            Some(seen) if *seen != self.now => {
                *seen = self.now;
                true
            }
            _ => false,
        }
    }
}

impl Diagrams {
    /// Whether every completion makes at least one of the functions true.
    pub fn covered(&self, functions: &[Ref], masks: &Masks) -> bool {
        self.covered_from(functions.to_vec(), masks, &mut Vec::new())
    }

    fn covered_from(&self, mut functions: Vec<Ref>, masks: &Masks, seen: &mut Vec<Vec<Ref>>) -> bool {
        if functions.iter().any(|function| matches!(*function, TRUE | IMPOSSIBLE)) {
            return true;
        }
        functions = sorted::set(functions.into_iter().filter(|function| *function != FALSE));
        if functions.is_empty() {
            return false;
        }
        if !sorted::insert(seen, functions.clone()) {
            return true;
        }
        let var = functions.iter().map(|function| self.var(*function)).min().unwrap_or(Var::MAX);
        let mask = masks.get(usize::from(var)).copied().unwrap_or(u64::MAX);
        let mut values = (0..self.arity(var)).filter(|value| mask >> value & 1 == 1);
        values.all(|value| {
            self.covered_from(functions.iter().map(|function| self.branch(*function, var, value)).collect(), masks, seen)
        })
    }
}
