//! The two tables behind the diagrams: every node once, and a memory of recent results.

use crate::diagram::{FALSE, Ref, Var};

/// What one search notes at nodes; the room is used again by the next.
#[derive(Clone, Debug, Default)]
pub struct Notes<T> {
    /// By node: in which search it was noted, and what.
    of: Vec<(u32, T)>,
    now: u32,
}

impl<T: Copy + Default> Notes<T> {
    /// A new search in a store of so many nodes.
    pub fn begin(&mut self, nodes: usize) {
        self.of.resize(nodes, (0, T::default()));
        self.now += 1;
    }

    pub fn get(&self, node: u32) -> Option<T> {
        self.of.get(node as usize).filter(|(search, _)| *search == self.now).map(|(_, noted)| *noted)
    }

    pub fn put(&mut self, node: u32, noted: T) {
        if let Some(slot) = self.of.get_mut(node as usize) {
            *slot = (self.now, noted);
        }
    }
}

/// Finds the node with given branches. Open addressing; at most half full.
#[derive(Clone, Debug)]
pub struct Unique {
    /// Hash and node index plus one; zero is free.
    slots: Vec<(u32, u32)>,
    used: usize,
}

impl Unique {
    /// With room for so many nodes before it grows.
    pub fn for_nodes(nodes: usize) -> Self {
        Unique { slots: vec![(0, 0); (nodes * 2).next_power_of_two()], used: 0 }
    }

    /// The node with this hash for which `same` holds.
    #[inline(always)]
    pub fn find(&self, hash: u32, same: impl Fn(u32) -> bool) -> Option<u32> {
        let mut at = hash as usize & (self.slots.len() - 1);
        loop {
            let (found, index) = self.slots.get(at).copied().unwrap_or_default();
            let node = index.checked_sub(1)?;
            if found == hash && same(node) {
                return Some(node);
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    pub fn insert(&mut self, hash: u32, node: u32) {
        if self.used * 2 >= self.slots.len() {
            self.grow();
        }
        self.used += 1;
        put(&mut self.slots, hash, node + 1);
    }

    fn grow(&mut self) {
        let mut wider = vec![(0, 0); self.slots.len() * 2];
        for (hash, index) in self.slots.iter().filter(|(_, index)| *index != 0) {
            put(&mut wider, *hash, *index);
        }
        self.slots = wider;
    }
}

fn put(slots: &mut [(u32, u32)], hash: u32, index: u32) {
    let last = slots.len() - 1;
    let mut at = hash as usize & last;
    while let Some(slot) = slots.get_mut(at) {
        if slot.1 == 0 {
            *slot = (hash, index);
            return;
        }
        at = (at + 1) & last;
    }
}

/// Results remembered: a power of two. Measured: four times as many take a quarter off the effect of an amendment, which the workshop
/// works out all the time, and add a tenth to opening a regime, which a check does once.
const REMEMBERED: usize = if cfg!(feature = "workshop") { 1 << 15 } else { 1 << 13 };

/// Remembers results; a newer one may take an older one's place, which costs time and never an answer.
#[derive(Clone, Debug)]
pub struct Cache {
    slots: Vec<[Ref; 4]>,
}

impl Cache {
    pub fn new() -> Self {
        // The key of a free slot is three times `FALSE`, of which the diagrams know the result without looking it up.
        Cache { slots: vec![[FALSE; 4]; REMEMBERED] }
    }

    #[inline(always)]
    pub fn get(&self, place: usize, a: Ref, b: Ref, c: Ref) -> Option<Ref> {
        let [x, y, z, result] = self.slots.get(place).copied()?;
        ((x, y, z) == (a, b, c)).then_some(result)
    }

    #[inline(always)]
    pub fn put(&mut self, place: usize, a: Ref, b: Ref, c: Ref, result: Ref) {
        if let Some(slot) = self.slots.get_mut(place) {
            *slot = [a, b, c, result];
        }
    }

    /// Where the result of three functions stands, if it is remembered.
    #[inline(always)]
    pub fn place(&self, a: Ref, b: Ref, c: Ref) -> usize {
        mix(mix(mix(0, a), b), c) as usize & (self.slots.len() - 1)
    }
}

/// A hash of a node.
#[inline(always)]
pub fn hash(var: Var, branches: &[Ref]) -> u32 {
    let seed = mix(0, Ref::from(var));
    branches.iter().fold(seed, |hash, branch| mix(hash, *branch))
}

/// One step of a multiplicative hash; the high bits, which mix best, come down.
#[inline(always)]
fn mix(hash: u32, word: u32) -> u32 {
    let product = u64::from(hash.rotate_left(5) ^ word).wrapping_add(0x9E37_79B9).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (product >> 32) as u32 ^ product as u32
}
