//! A regime compiled: every provision and every layer's outcome as a decision diagram over one space of cases.

pub mod codes;
mod compile;
pub mod countries;
pub mod space;

use std::sync::Arc;

use crate::day::Day;
use crate::diagram::{Diagrams, IMPOSSIBLE, OverBudget, Ref, Var};
use crate::law::{Could, Instrument, Law, Layer, Outcome, Provision, Rule, Track};
use crate::program::space::Space;
use crate::sorted;

pub use compile::entry_code;

/// Most nodes that one regime's diagrams may take.
pub const BUDGET: usize = 1_000_000;

/// A compiled regime.
#[derive(Clone, Debug)]
pub struct Program<'a> {
    /// The law from which it was made.
    pub law: &'a Law,
    /// The instruments that apply together.
    pub instruments: Vec<&'a Instrument>,
    /// The day on which the texts are taken.
    pub as_of: Day,
    /// Whether a case may lie outside the texts' time.
    pub as_if: bool,
    /// The variables, which all regimes of a law share.
    pub space: Arc<Space>,
    /// The store of all diagrams below.
    pub diagrams: Diagrams,
    /// Where the conditions of provisions hold, by path, whether a case is possible or not.
    pub conditions: Vec<(String, Result<Ref, OverBudget>)>,
    /// What can be: parts that have no fact in common.
    pub bounds: Vec<Bound>,
    /// Control-list entries of which the technical facts are tested by nothing else.
    pub entries: Vec<Entry>,
    /// The variables of these facts.
    pub technical: Vec<Var>,
    /// Pairs of variables of which the first has at most the value of the second, in every possible case.
    pub entailments: Vec<(Var, Var)>,
    /// Every provision of the regime that a case can bear on, in the order of the law.
    pub rules: Vec<Compiled<'a>>,
    /// The outcome of each layer.
    pub layers: Vec<(Layer, LayerOutcome)>,
    /// What the texts answer on further tracks, over all cases, once [`Program::with_answers`] has compiled it.
    pub answers: Vec<(Track, LayerOutcome)>,
    /// For each layer the facts that can bear on its outcome, by their index, sorted.
    pub bearing: Vec<(Layer, Vec<usize>)>,
}

/// What is compiled already when a regime is.
#[derive(Clone, Debug)]
pub struct Begun {
    /// A store, which may hold diagrams already, such as those of a text that shares much with this one.
    pub store: Diagrams,
    /// Where the conditions of provisions hold, by path: those that are the same in this regime.
    pub conditions: Vec<(String, Result<Ref, OverBudget>)>,
}

/// What can be of some facts together: no case is otherwise.
#[derive(Clone, Debug)]
pub struct Bound {
    /// The facts, by their index, sorted; no other bound has one of them.
    pub facts: Vec<usize>,
    /// Where their values fit each other.
    pub holds: Result<Ref, OverBudget>,
    /// Whether a control-list entry is behind it. Else each fact has at most the value of those that it entails.
    pub of_entry: bool,
}

/// A control-list entry: where its definition holds, the item has its code or one below it.
///
/// Kept out of the bounds: what an entry's technical facts say bears on a case only through the code, so they need not stand in
/// the diagrams of outcomes.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Where its definition holds.
    pub holds: Ref,
    /// The place of its code.
    pub code: usize,
}

/// A provision compiled.
#[derive(Clone, Debug)]
pub struct Compiled<'a> {
    /// Its instrument.
    pub instrument: &'a Instrument,
    /// Itself.
    pub provision: &'a Provision,
    /// Its path, `eu-2021-821/art-4-1-b`.
    pub path: String,
    /// Its layer.
    pub layer: Layer,
    /// The facts that its condition tests, by their index, sorted.
    pub tests: Vec<usize>,
    /// Where it applies, holds, can be used or, if not modelled, could matter. Impossible where its facts do not fit each
    /// other, an entry also where it holds and the item has not its code.
    pub applies: Result<Ref, OverBudget>,
    /// The outcome or answer that it gives, see [`terminal`] and [`answer_terminal`]; false where it gives none. Impossible as above.
    pub gives: Result<Ref, OverBudget>,
}

/// The outcome of a layer over all cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LayerOutcome {
    /// A diagram with outcomes as terminals, see [`terminal`].
    Exact(Ref),
    /// It would have taken more nodes than the budget allows.
    OverBudget,
    /// No instrument of the regime speaks of it.
    NotAddressed,
}

impl Compiled<'_> {
    /// The terminals among which is everything that it gives.
    pub fn values(&self) -> Vec<Ref> {
        match &self.provision.rule {
            Rule::Requirement { effect, .. } => {
                let outcomes = [Some(effect.outcome), effect.up_to, Some(Outcome::GeneralAuthorisation)];
                sorted::set(outcomes.into_iter().flatten().map(terminal))
            }
            Rule::NotModelled { could: Could::Give(effect), .. } => vec![terminal(effect.up_to.unwrap_or(effect.outcome))],
            Rule::Answer { answer, .. } => vec![answer_terminal(answer.value)],
            Rule::NotModelled { could: Could::Cover(_), .. }
            | Rule::Note { .. }
            | Rule::Definition { .. }
            | Rule::Authorisation { .. }
            | Rule::NoRule(_) => Vec::new(),
        }
    }
}

impl Begun {
    /// Nothing yet. `budget` is the most nodes that the store may take.
    pub fn new(space: &Space, budget: usize) -> Self {
        Begun { store: Diagrams::new(space.arity.clone(), budget), conditions: Vec::new() }
    }
}

impl<'a> Program<'a> {
    /// Compiles the instruments as they stand on `as_of`. `budget` is the most nodes the diagrams may take, [`BUDGET`] as a rule.
    pub fn new(law: &'a Law, instruments: Vec<&'a Instrument>, as_of: Day, as_if: bool, budget: usize) -> Self {
        let space = Arc::new(Space::new(law));
        let begun = Begun::new(&space, budget);
        Program::in_space(law, space, instruments, as_of, as_if, begun)
    }

    /// The same where the law's space is at hand, and something of it may be compiled.
    pub fn in_space(
        law: &'a Law,
        space: Arc<Space>,
        instruments: Vec<&'a Instrument>,
        as_of: Day,
        as_if: bool,
        begun: Begun,
    ) -> Self {
        compile::compile(law, space, instruments, as_of, as_if, begun)
    }

    /// With what the texts answer on further tracks: their provisions stand among the rules, those of the licence first.
    #[must_use]
    pub fn with_answers(self) -> Self {
        compile::with_answers(self)
    }

    /// The place of a provision among the rules, by its id.
    pub fn place(&self, instrument: &Instrument, id: &str) -> Option<usize> {
        let same = |rule: &Compiled| rule.provision.id == id && rule.instrument.id == instrument.id;
        self.rules.iter().position(same)
    }

    /// The requirement that a general authorisation covers.
    pub fn covered(&self, rule: &Compiled) -> Option<&Compiled<'a>> {
        self.rules.get(self.place(rule.instrument, rule.provision.rule.covers()?)?)
    }

    /// The facts that can bear on a layer's outcome, by their index, sorted.
    pub fn bearing(&self, layer: Layer) -> &[usize] {
        self.bearing.iter().find(|(of, _)| *of == layer).map_or(&[], |(_, facts)| facts)
    }

    /// The outcome of a layer.
    pub fn layer(&self, layer: Layer) -> LayerOutcome {
        let found = self.layers.iter().find(|(of, _)| *of == layer);
        found.map_or(LayerOutcome::NotAddressed, |(_, outcome)| *outcome)
    }
}

/// The terminal of an outcome.
pub fn terminal(outcome: Outcome) -> Ref {
    2 + outcome as Ref
}

/// The terminal of an answer.
pub fn answer_terminal(value: usize) -> Ref {
    Ref::try_from(value).map_or(IMPOSSIBLE, |value| 2 + value)
}

/// The least and the most severe outcome in a set of terminals.
pub fn ends(reached: u16) -> Option<(Outcome, Outcome)> {
    let is_reached = |outcome: &&Outcome| reached >> terminal(**outcome) & 1 == 1;
    Outcome::ALL.iter().find(is_reached).copied().zip(Outcome::ALL.iter().rfind(is_reached).copied())
}

/// The outcomes in a set of terminals, from the least severe.
pub fn outcomes(reached: u16) -> Vec<Outcome> {
    Outcome::ALL.iter().copied().filter(|outcome| reached >> terminal(*outcome) & 1 == 1).collect()
}
