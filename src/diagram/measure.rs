//! How much of all cases a function holds of: whole numbers, so that every machine counts the same.

use crate::diagram::{Diagrams, Masks, Ref, TERMINALS, TRUE, Var};

/// How often each value of each variable is counted.
#[derive(Clone, Debug)]
pub struct Weights {
    /// The values that count at all, bit by bit.
    pub masks: Masks,
    /// By variable: the weight of each value, at most 65,535. A variable without weights counts each value once.
    pub of: Vec<Vec<u32>>,
    /// By variable: how much stands for this one being true, of variables of which at most one is.
    pub one_of: Vec<Option<u32>>,
    /// By variable: how much stands for one of those from this one on being true, or for none.
    left: Vec<u32>,
}

/// All cases.
pub const WHOLE: u128 = 1 << 100;

/// Room for measuring, to be used with one store and one set of weights.
#[derive(Clone, Debug, Default)]
pub struct Measured {
    /// By node: where none of the exclusive variables is true yet, and where one is.
    known: Vec<[Option<u128>; 2]>,
}

impl Diagrams {
    /// The part of [`WHOLE`] in which a function is true. Rounded down at every node: by less than one part in 10^20 in all.
    pub fn measure(&self, function: Ref, weights: &Weights, room: &mut Measured) -> u128 {
        room.known.resize(self.len(), [None; 2]);
        self.at(function, weights, 0, false, room)
    }

    /// Below an edge that comes from just before `from`.
    fn at(&self, function: Ref, weights: &Weights, from: Var, used: bool, room: &mut Measured) -> u128 {
        let var = self.var(function);
        if used || function < TERMINALS {
            return self.node_value(function, weights, used, room);
        }
        let (all, rest) = (weights.left(from), weights.left(var));
        let unused = self.node_value(function, weights, false, room);
        if all == rest {
            return unused;
        }
        let used = self.node_value(function, weights, true, room);
        part(unused, rest, all) + part(used, all - rest, all)
    }

    fn node_value(&self, function: Ref, weights: &Weights, used: bool, room: &mut Measured) -> u128 {
        let Some(node) = function.checked_sub(TERMINALS) else { return if function == TRUE { WHOLE } else { 0 } };
        if let Some(known) = room.known.get(node as usize).and_then(|known| known.get(usize::from(used)).copied().flatten()) {
            return known;
        }
        let var = self.var(function);
        let value = match weights.one_of.get(usize::from(var)).copied().flatten() {
            Some(_) if used => self.at(self.branch(function, var, 0), weights, var + 1, true, room),
            Some(_) => {
                let (all, rest) = (weights.left(var), weights.left(var + 1));
                let without = self.at(self.branch(function, var, 0), weights, var + 1, false, room);
                let with = self.at(self.branch(function, var, 1), weights, var + 1, true, room);
                part(without, rest, all) + part(with, all - rest, all)
            }
            None => {
                let own = weights.of.get(usize::from(var));
                let weight = |value: u8| own.and_then(|own| own.get(usize::from(value))).copied().unwrap_or(1);
                let all: u32 = self.permitted(var, &weights.masks).map(weight).sum();
                let values = self.permitted(var, &weights.masks);
                values
                    .map(|value| {
                        part(self.at(self.branch(function, var, value), weights, var + 1, used, room), weight(value), all)
                    })
                    .sum()
            }
        };
        if let Some(slot) = room.known.get_mut(node as usize).and_then(|known| known.get_mut(usize::from(used))) {
            *slot = Some(value);
        }
        value
    }
}

impl Weights {
    /// `one_of`, by variable: how much stands for one of the variables of which at most one is true; `none_of`: for none of them.
    pub fn new(masks: Masks, of: Vec<Vec<u32>>, one_of: Vec<Option<u32>>, none_of: u32) -> Self {
        let mut left = vec![none_of; one_of.len() + 1];
        for (at, weight) in one_of.iter().enumerate().rev() {
            let next = left.get(at + 1).copied().unwrap_or(none_of);
            if let Some(slot) = left.get_mut(at) {
                *slot = next + weight.unwrap_or(0);
            }
        }
        Weights { masks, of, one_of, left }
    }

    fn left(&self, from: Var) -> u32 {
        self.left.get(usize::from(from)).or(self.left.last()).copied().unwrap_or(1)
    }
}

/// `value × weight ÷ all`.
fn part(value: u128, weight: u32, all: u32) -> u128 {
    value * u128::from(weight) / u128::from(all.max(1))
}
