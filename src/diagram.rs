//! Canonical decision diagrams: reduced and ordered, over variables with a few values each, with several terminals.
//!
//! A binary ROBDD needs one variable for each value of a fact and a care set that says that exactly one of them holds. Here a
//! variable has as many branches as its fact has values: the care set shrinks to what the law of facts really says, a stated fact
//! fixes one variable, and a difference reads as sets of values. With two values and two terminals it is the ROBDD.
//! The terminals are false, true, each outcome or answer, and [`IMPOSSIBLE`] outside the care set of the function.
//!
//! The engine is built for size, so the functions behind every step of a walk are inlined by hand.
//!
//! Equal functions are equal [`Ref`]s. Variables are numbered in the order in which a diagram tests them.

mod by_value;
mod cover;
mod deviation;
mod joint;
mod measure;
mod tables;
mod walk;

pub use by_value::ByValue;
pub use cover::{Literal, Way};
pub use deviation::Around;
pub use joint::Copied;
pub use measure::{Measured, WHOLE, Weights};
pub use tables::Notes;
use tables::{Cache, Unique};
pub use walk::{Masks, ONCE, Walk};

/// A function: a terminal, or a node of the store that made it.
pub type Ref = u32;

/// A variable's place in the order, counted from 0.
pub type Var = u16;

/// The terminal for false.
pub const FALSE: Ref = 0;
/// The terminal for true.
pub const TRUE: Ref = 1;
/// The terminal outside a function's care set: no case is like that.
pub const IMPOSSIBLE: Ref = 15;
/// In the place of a third function: of the other two, the greater terminal.
const GREATEST: Ref = Ref::MAX;
/// Refs below this are terminals.
pub const TERMINALS: Ref = 16;

/// The store would need more nodes than its budget: the question could not be settled exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OverBudget;

/// A store of diagrams over the same variables.
#[derive(Clone, Debug)]
pub struct Diagrams {
    /// Number of values of each variable, at least 1 and at most 64.
    arity: Vec<u8>,
    nodes: Vec<Node>,
    branches: Vec<Ref>,
    unique: Unique,
    cache: Cache,
    budget: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Node {
    var: Var,
    first: u32,
}

impl Diagrams {
    /// An empty store. `arity` is the number of values of each variable; `budget` the most nodes it may hold.
    pub fn new(arity: Vec<u8>, budget: usize) -> Self {
        // Enough for a law, so that nothing is moved while it is compiled.
        let room = budget.min(1 << 15);
        let (nodes, branches) = (Vec::with_capacity(room), Vec::with_capacity(room * 4));
        Diagrams { arity, nodes, branches, unique: Unique::for_nodes(room), cache: Cache::new(), budget }
    }

    /// Number of nodes in the store.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether the store holds no node yet.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// Number of values of a variable.
    #[inline(always)]
    pub fn arity(&self, var: Var) -> u8 {
        self.arity.get(usize::from(var)).copied().unwrap_or(1)
    }

    /// The function that is true where the variable has one of the values in `values`, bit by bit.
    ///
    /// # Errors
    ///
    /// [`OverBudget`].
    pub fn value_in(&mut self, var: Var, values: u64) -> Result<Ref, OverBudget> {
        let branches: Vec<Ref> = (0..self.arity(var)).map(|value| if values >> value & 1 == 1 { TRUE } else { FALSE }).collect();
        self.node(var, &branches)
    }

    /// The function that is `then` where `condition` is true, and `otherwise` where it is false; it has no other terminals.
    ///
    /// # Errors
    ///
    /// [`OverBudget`].
    pub fn choose(&mut self, condition: Ref, then: Ref, otherwise: Ref) -> Result<Ref, OverBudget> {
        match condition {
            TRUE => Ok(then),
            FALSE => Ok(otherwise),
            _ if then == otherwise => Ok(then),
            _ if then == TRUE && otherwise == FALSE => Ok(condition),
            _ => self.combine(condition, then, otherwise),
        }
    }

    /// The greater terminal of two functions, in every case: [`FALSE`] gives way to all others, all others to [`IMPOSSIBLE`].
    ///
    /// # Errors
    ///
    /// [`OverBudget`].
    pub fn greatest(&mut self, a: Ref, b: Ref) -> Result<Ref, OverBudget> {
        match (a.min(b), a.max(b)) {
            (FALSE, b) => Ok(b),
            (a, b) if a == b || b < TERMINALS => Ok(b),
            (IMPOSSIBLE, _) => Ok(IMPOSSIBLE),
            (a, b) => self.combine(a, b, GREATEST),
        }
    }

    /// Of three functions the choice, of two and [`GREATEST`] the greatest: by the values of the first variable that they test.
    fn combine(&mut self, a: Ref, b: Ref, c: Ref) -> Result<Ref, OverBudget> {
        let place = self.cache.place(a, b, c);
        if let Some(known) = self.cache.get(place, a, b, c) {
            return Ok(known);
        }
        let (at_a, at_b, at_c) = (self.top(a), self.top(b), self.top(c));
        let var = at_a.var.min(at_b.var).min(at_c.var);
        let result = if self.arity(var) == 2 {
            let (of_a, of_b, of_c) = (self.pair(a, at_a, var), self.pair(b, at_b, var), self.pair(c, at_c, var));
            let no = self.part(of_a.0, of_b.0, of_c.0)?;
            let yes = self.part(of_a.1, of_b.1, of_c.1)?;
            if no == yes { no } else { self.node(var, &[no, yes])? }
        } else {
            self.combine_by_value(var, [(a, at_a), (b, at_b), (c, at_c)])?
        };
        self.cache.put(place, a, b, c, result);
        Ok(result)
    }

    /// The same of what is left of the three.
    #[inline(always)]
    fn part(&mut self, a: Ref, b: Ref, c: Ref) -> Result<Ref, OverBudget> {
        if c == GREATEST { self.greatest(a, b) } else { self.choose(a, b, c) }
    }

    /// The same by the values of a variable that has many: most of them leave the same parts.
    #[inline(never)]
    fn combine_by_value(&mut self, var: Var, of: [(Ref, Node); 3]) -> Result<Ref, OverBudget> {
        let mut branches = [FALSE; 64];
        // The last few parts, each with what became of them; at first there are none. Not as arrays: WebAssembly compares those byte by byte.
        let mut known = [((Ref::MAX, Ref::MAX, Ref::MAX), FALSE); 4];
        let arity = self.arity(var);
        for (value, branch) in (0..u32::from(arity)).zip(&mut branches) {
            let [a, b, c] = of.map(|(function, Node { var: tested, first })| match tested == var {
                true => self.branches.get((first + value) as usize).copied().unwrap_or(FALSE),
                false => function,
            });
            *branch = match known.iter().find(|known| known.0 == (a, b, c)) {
                Some(known) => known.1,
                None => {
                    let branch = self.part(a, b, c)?;
                    known.rotate_right(1);
                    known[0] = ((a, b, c), branch);
                    branch
                }
            };
        }
        self.node(var, branches.get(..usize::from(arity)).unwrap_or_default())
    }

    /// Where `a` and `b` are true.
    ///
    /// # Errors
    ///
    /// [`OverBudget`].
    pub fn and(&mut self, a: Ref, b: Ref) -> Result<Ref, OverBudget> {
        let (a, b) = (a.min(b), a.max(b));
        self.choose(a, b, FALSE)
    }

    /// Where `a` or `b` is true.
    ///
    /// # Errors
    ///
    /// [`OverBudget`].
    pub fn or(&mut self, a: Ref, b: Ref) -> Result<Ref, OverBudget> {
        let (a, b) = (a.min(b), a.max(b));
        self.choose(a, TRUE, b)
    }

    /// Where `a` is false.
    ///
    /// # Errors
    ///
    /// [`OverBudget`].
    pub fn not(&mut self, a: Ref) -> Result<Ref, OverBudget> {
        self.choose(a, FALSE, TRUE)
    }

    /// The variable that a function tests first; past the last one for a terminal.
    #[inline(always)]
    fn var(&self, function: Ref) -> Var {
        self.top(function).var
    }

    /// What is left of a function once `var`, which it tests first or not at all, has this value.
    #[inline(always)]
    fn branch(&self, function: Ref, var: Var, value: u8) -> Ref {
        let Some(at) = function.checked_sub(TERMINALS) else { return function };
        match self.nodes.get(at as usize) {
            Some(node) if node.var == var => {
                self.branches.get(node.first as usize + usize::from(value)).copied().unwrap_or(FALSE)
            }
            _ => function,
        }
    }

    /// The node at the top of a function; past the last variable for a terminal.
    #[inline(always)]
    fn top(&self, function: Ref) -> Node {
        let node = function.checked_sub(TERMINALS).and_then(|at| self.nodes.get(at as usize));
        node.copied().unwrap_or(Node { var: Var::MAX, first: 0 })
    }

    /// What is left of a function, with this node at its top, for both values of a variable that has two.
    #[inline(always)]
    fn pair(&self, function: Ref, top: Node, var: Var) -> (Ref, Ref) {
        if top.var != var {
            return (function, function);
        }
        match self.branches.get(top.first as usize..) {
            Some([no, yes, ..]) => (*no, *yes),
            _ => (FALSE, FALSE),
        }
    }

    /// The branches of a function's first test.
    #[inline(always)]
    fn branches(&self, function: Ref) -> &[Ref] {
        let Some(node) = function.checked_sub(TERMINALS).and_then(|at| self.nodes.get(at as usize)) else { return &[] };
        let first = node.first as usize;
        self.branches.get(first..first + usize::from(self.arity(node.var))).unwrap_or_default()
    }

    /// By variable, whether a function tests it.
    pub fn variables(&self, function: Ref) -> Vec<bool> {
        let mut tested = vec![false; self.arity.len()];
        // Branches stand before the node that they belong to.
        let mut reached = vec![false; function.saturating_sub(TERMINALS - 1) as usize];
        if let Some(last) = reached.last_mut() {
            *last = true;
        }
        for at in (0..reached.len()).rev().filter_map(|at| u32::try_from(at).ok()) {
            if reached.get(at as usize) != Some(&true) {
                continue;
            }
            let node = at + TERMINALS;
            if let Some(slot) = tested.get_mut(usize::from(self.var(node))) {
                *slot = true;
            }
            for branch in self.branches(node).iter().filter_map(|branch| branch.checked_sub(TERMINALS)) {
                if let Some(slot) = reached.get_mut(branch as usize) {
                    *slot = true;
                }
            }
        }
        tested
    }

    /// The node with these branches: an old one, a new one, or the branch itself where all are equal.
    fn node(&mut self, var: Var, branches: &[Ref]) -> Result<Ref, OverBudget> {
        if let Some(first) = branches.first()
            && branches.iter().all(|branch| branch == first)
        {
            return Ok(*first);
        }
        let hash = tables::hash(var, branches);
        let (nodes, all) = (&self.nodes, &self.branches);
        let same = |at: u32| {
            nodes.get(at as usize).is_some_and(|node| {
                let first = node.first as usize;
                node.var == var && all.get(first..first + branches.len()).is_some_and(|old| old == branches)
            })
        };
        if let Some(at) = self.unique.find(hash, same) {
            return Ok(at + TERMINALS);
        }
        if self.nodes.len() >= self.budget {
            return Err(OverBudget);
        }
        let at = u32::try_from(self.nodes.len()).map_err(|_| OverBudget)?;
        let first = u32::try_from(self.branches.len()).map_err(|_| OverBudget)?;
        self.nodes.push(Node { var, first });
        self.branches.extend_from_slice(branches);
        self.unique.insert(hash, at);
        Ok(at + TERMINALS)
    }
}

#[cfg(test)]
mod tests;
