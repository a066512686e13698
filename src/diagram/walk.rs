//! Questions to a diagram under a partial case: what can still come out, and what could change it.

use crate::diagram::{Diagrams, IMPOSSIBLE, Ref, TERMINALS, Var};
use crate::sorted;

/// The values that each variable may still have, bit by bit: the partial case.
pub type Masks = Vec<u64>;

/// Room for walks, reused from question to question.
#[derive(Clone, Debug, Default)]
pub struct Walk {
    /// When each node was last seen.
    pub(super) seen: Vec<u64>,
    pub(super) visits: u64,
    stack: Vec<Ref>,
    /// Pairs that do not differ under the masks in hand, with the case for which that was found. A newer pair may take an older
    /// one's place, which costs time and never an answer.
    pairs: Vec<(Ref, Ref, u32)>,
    case: u32,
    pub(super) memory: Memory,
    /// What was found below nodes by the search of this number.
    pub(super) once: Vec<(u64, u16)>,
}

/// What was found below nodes for each case with a number; for all other masks there is one more.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    below: Vec<Below>,
    spare: Below,
    /// The number of the last search.
    now: u64,
}

/// The terminals that are reached below each node, under the masks of one partial case.
#[derive(Clone, Debug, Default)]
pub(super) struct Below {
    /// By node: when it was found, and what.
    found: Vec<(u64, u16)>,
    /// By variable: since when findings at its nodes hold.
    since: Vec<u64>,
}

/// Slots for pairs: a power of two.
const PAIRS: usize = 1 << 14;

/// Most partial cases whose findings are kept: a store each.
const KEPT: usize = 16;

/// In place of a case's number: nothing is known of these masks, and nothing will be asked again.
pub const ONCE: usize = usize::MAX;

impl Walk {
    /// The terminals that the completions of a case reach, bit by bit; [`IMPOSSIBLE`] is left out.
    pub fn reach(&mut self, diagrams: &Diagrams, function: Ref, masks: &Masks) -> u16 {
        self.reach_again(diagrams, function, masks, ONCE, None)
    }

    /// The same for the partial case with this number, whose masks are those of its other questions since [`Walk::new_cases`] but for
    /// variables up to `changed`: what was found below is not looked for again.
    pub fn reach_again(&mut self, diagrams: &Diagrams, function: Ref, masks: &Masks, case: usize, changed: Option<Var>) -> u16 {
        let (below, now) = self.memory.below(diagrams, masks, case);
        let until = changed.map_or(0, |var| usize::from(var) + 1);
        below.forget(until, *now);
        let reached = below.reach(diagrams, function, masks, *now);
        *now += 1;
        below.forget(until, *now);
        reached & !(1 << IMPOSSIBLE)
    }

    /// Forgets what was found for numbered cases: their masks are others from now on.
    pub fn new_cases(&mut self) {
        self.memory.now += 1;
        for below in &mut self.memory.below {
            below.forget(usize::MAX, self.memory.now);
        }
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

    /// Whether completions reach a node that tests a variable for which `counts` holds and leads straight to two different terminals.
    pub fn ends_differently(&mut self, diagrams: &Diagrams, function: Ref, masks: &Masks, counts: impl Fn(Var) -> bool) -> bool {
        self.begin(diagrams);
        self.stack.push(function);
        while let Some(at) = self.stack.pop() {
            if at < TERMINALS || !self.first_time(at) {
                continue;
            }
            let var = diagrams.var(at);
            let mut ends = 0u16;
            let mut left = masks.get(usize::from(var)).copied().unwrap_or(u64::MAX);
            while let Some(branch) = diagrams.branches(at).get(left.trailing_zeros() as usize) {
                if *branch >= TERMINALS {
                    self.stack.push(*branch);
                } else if *branch != IMPOSSIBLE {
                    ends |= 1 << branch;
                }
                left &= left - 1;
            }
            if ends.count_ones() > 1 && counts(var) {
                return true;
            }
        }
        false
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

    pub(super) fn begin(&mut self, diagrams: &Diagrams) {
        self.seen.resize(diagrams.len() + TERMINALS as usize, 0);
        self.stack.clear();
        self.visits += 1;
    }

    fn first_time(&mut self, at: Ref) -> bool {
        match self.seen.get_mut(at as usize) {
            Some(seen) if *seen != self.visits => {
                *seen = self.visits;
                true
            }
            _ => false,
        }
    }
}

impl Memory {
    /// What is known below nodes for a case with a number, and the number of the next search.
    pub(super) fn below(&mut self, diagrams: &Diagrams, masks: &Masks, case: usize) -> (&mut Below, &mut u64) {
        self.now += 1;
        let now = &mut self.now;
        if case < KEPT && self.below.len() <= case {
            self.below.resize(case + 1, Below::default());
        }
        let (below, is_new) = match self.below.get_mut(case) {
            Some(below) => (below, false),
            None => (&mut self.spare, true),
        };
        below.found.resize(diagrams.len(), (0, 0));
        below.since.resize(masks.len(), *now);
        if is_new {
            below.forget(usize::MAX, *now);
        }
        (below, now)
    }
}

impl Below {
    /// What was found at variables before this one does not hold any more.
    fn forget(&mut self, until: usize, now: u64) {
        self.since.iter_mut().take(until).for_each(|since| *since = now);
    }

    pub(super) fn reach(&mut self, diagrams: &Diagrams, at: Ref, masks: &Masks, now: u64) -> u16 {
        let at = diagrams.follow(at, masks);
        let Some(node) = at.checked_sub(TERMINALS) else { return 1 << at };
        let var = usize::from(diagrams.var(at));
        match (self.found.get(node as usize), self.since.get(var)) {
            (Some((found, reached)), Some(since)) if found >= since => return *reached,
            _ => {}
        }
        let branches = diagrams.branches(at);
        let mut left = masks.get(var).copied().unwrap_or(u64::MAX);
        let mut reached = 0;
        while let Some(branch) = branches.get(left.trailing_zeros() as usize) {
            reached |= self.reach(diagrams, *branch, masks, now);
            left &= left - 1;
        }
        if let Some(slot) = self.found.get_mut(node as usize) {
            *slot = (now, reached);
        }
        reached
    }
}

impl Diagrams {
    /// The first place on the way down at which more than one value is permitted.
    #[inline(always)]
    fn follow(&self, mut at: Ref, masks: &Masks) -> Ref {
        while let Some(node) = at.checked_sub(TERMINALS).and_then(|at| self.nodes.get(at as usize)) {
            let mask = masks.get(usize::from(node.var)).copied().unwrap_or(0);
            if !mask.is_power_of_two() {
                break;
            }
            let Some(branch) = self.branches.get(node.first as usize + mask.trailing_zeros() as usize) else { break };
            at = *branch;
        }
        at
    }

    /// Whether at least one of the functions reaches the terminal, in every completion.
    pub fn covered(&self, functions: &[Ref], terminal: Ref, masks: &Masks) -> bool {
        self.covered_from(functions.to_vec(), terminal, masks, &mut Vec::new())
    }

    fn covered_from(&self, functions: Vec<Ref>, terminal: Ref, masks: &Masks, seen: &mut Vec<Vec<Ref>>) -> bool {
        if functions.iter().any(|function| *function == terminal || *function == IMPOSSIBLE) {
            return true;
        }
        let open = sorted::set(functions.into_iter().filter(|function| *function >= TERMINALS));
        if open.is_empty() {
            return false;
        }
        if !sorted::insert(seen, open.clone()) {
            return true;
        }
        let var = open.iter().map(|function| self.var(*function)).min().unwrap_or(Var::MAX);
        let mask = masks.get(usize::from(var)).copied().unwrap_or(u64::MAX);
        let mut values = (0..self.arity(var)).filter(|value| mask >> value & 1 == 1);
        values.all(|value| {
            let branches = open.iter().map(|function| self.branch(*function, var, value));
            self.covered_from(branches.collect(), terminal, masks, seen)
        })
    }
}
