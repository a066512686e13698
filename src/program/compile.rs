//! From texts to diagrams.

mod answers;
mod care;
mod combine;
mod effects;

use std::sync::Arc;

use crate::day::Day;
use crate::diagram::{Diagrams, FALSE, OverBudget, Ref, TRUE, Var};
use crate::facts::Kind;
use crate::law::CONTESTED;
use crate::law::{Condition, Instrument, Law, Layer, Outcome, Provision, Rule, Test, tested_by_each};
use crate::program::space::{Meaning, Space};
use crate::program::{Begun, Bound, Compiled, LayerOutcome, Program, terminal};
use crate::sorted;
pub use answers::with_answers;
use care::entailments;
pub use care::entry_code;

/// What is known while compiling.
struct Compiler<'a> {
    law: &'a Law,
    as_of: Day,
    space: Arc<Space>,
    diagrams: Diagrams,
    /// Of each provision, in the order of [`address`].
    known: Vec<Conditions<'a>>,
    /// Ids of entries whose facts nothing else tests.
    apart: Vec<&'a str>,
    /// What can be.
    bounds: Vec<Bound>,
}

/// What is known of the conditions of a provision.
struct Conditions<'a> {
    provision: &'a Provision,
    path: String,
    /// The facts that its condition tests, through definitions too, by their indices, sorted.
    tests: Vec<usize>,
    /// Where its conditions hold, once they are compiled.
    holds: Option<Result<Ref, OverBudget>>,
}

pub fn compile<'a>(
    law: &'a Law,
    space: Arc<Space>,
    instruments: Vec<&'a Instrument>,
    as_of: Day,
    as_if: bool,
    begun: Begun,
) -> Program<'a> {
    let mut compiler = Compiler::new(law, as_of, space, begun, &instruments);
    compiler.apart = compiler.entries_apart(&instruments);
    compiler.bounds = compiler.bounds(&instruments);
    let (entries, technical) = compiler.technical(&instruments);
    let rules = compiler.rules(&instruments, |rule| !matches!(rule, Rule::NoRule(_) | Rule::Answer { .. }));
    let layer = |layer: Layer| {
        let in_it = rules.iter().filter(|rule| rule.layer == layer);
        (layer, compiler.greatest_given(terminal(Outcome::NoRequirementFound), in_it))
    };
    let layers: Vec<(Layer, LayerOutcome)> = Layer::ALL.iter().copied().map(layer).collect();
    let bearing = layers.iter().map(|(layer, outcome)| (*layer, compiler.bearing(*outcome, &technical))).collect();
    let var = |fact: usize| compiler.space.fact_vars.get(fact).copied().flatten();
    let entailments = entailments(&law.vocabulary).filter_map(|(fact, other)| var(fact).zip(var(other))).collect();
    let (conditions, bounds) = (conditions(compiler.known), compiler.bounds);
    let (space, diagrams) = (compiler.space, compiler.diagrams);
    let answers = Vec::new();
    Program {
        law,
        instruments,
        as_of,
        as_if,
        space,
        diagrams,
        conditions,
        bounds,
        entries,
        technical,
        entailments,
        rules,
        layers,
        answers,
        bearing,
    }
}

impl<'a> Compiler<'a> {
    fn new(law: &'a Law, as_of: Day, space: Arc<Space>, begun: Begun, instruments: &[&'a Instrument]) -> Self {
        let mut known = Vec::new();
        for instrument in instruments {
            for (provision, tests) in instrument.provisions().zip(tested_by_each(law, instrument)) {
                let path = instrument.path(provision);
                let holds = begun.conditions.iter().find(|(of, _)| *of == path).map(|(_, holds)| *holds);
                sorted::insert_by_key(&mut known, Conditions { provision, path, tests, holds }, |of| address(of.provision));
            }
        }
        Compiler { law, as_of, space, diagrams: begun.store, known, apart: Vec::new(), bounds: Vec::new() }
    }

    /// Where a provision stands among those known.
    fn place(&self, provision: &Provision) -> usize {
        self.known.binary_search_by_key(&address(provision), |of| address(of.provision)).unwrap_or(usize::MAX)
    }

    /// The facts that a provision's condition tests, through definitions too, by their indices, sorted.
    fn tested(&self, provision: &Provision) -> &[usize] {
        self.known.get(self.place(provision)).map_or(&[], |of| &of.tests)
    }

    /// The provisions of a text on the day of the regime.
    fn in_force(&self, instrument: &'a Instrument) -> impl Iterator<Item = &'a Provision> + use<'a> {
        let as_of = self.as_of;
        instrument.provisions().filter(move |provision| instrument.in_force(provision, as_of))
    }

    /// The provisions in force whose rules are wanted, compiled.
    fn rules(&mut self, instruments: &[&'a Instrument], wanted: impl Fn(&Rule) -> bool) -> Vec<Compiled<'a>> {
        let mut rules = Vec::new();
        for instrument in instruments.iter().copied() {
            for provision in self.in_force(instrument).filter(|provision| wanted(&provision.rule)) {
                let layer = provision.layer.unwrap_or(instrument.layer);
                let (applies, gives) = (self.applies(instrument, provision), self.gives(instrument, provision));
                let (path, tests) = (instrument.path(provision), self.tested(provision).to_vec());
                rules.push(Compiled { instrument, provision, path, layer, tests, applies, gives });
            }
        }
        rules
    }

    /// The greatest value that a rule gives, else the least of all; without a rule nothing is said.
    fn greatest_given<'r>(&mut self, least: Ref, rules: impl Iterator<Item = &'r Compiled<'a>>) -> LayerOutcome
    where
        'a: 'r,
    {
        let mut given = vec![Ok(least)];
        given.extend(rules.map(|rule| rule.gives));
        match given.len() {
            1 => LayerOutcome::NotAddressed,
            _ => self.greatest_of(&given).map_or(LayerOutcome::OverBudget, LayerOutcome::Exact),
        }
    }

    /// The facts whose variables a layer's outcome tests; technical facts bear where codes do, and facts that are tied to one that bears.
    fn bearing(&self, outcome: LayerOutcome, technical: &[Var]) -> Vec<usize> {
        let LayerOutcome::Exact(function) = outcome else { return Vec::new() };
        let tested = self.diagrams.variables(function);
        let mut facts = Vec::new();
        for (meaning, _) in self.space.meaning.iter().zip(&tested).filter(|(_, tested)| **tested) {
            match meaning {
                Meaning::Fact(fact) => facts.push(*fact),
                Meaning::Class(_) => facts.extend(self.law.vocabulary.codes()),
                Meaning::Gap(_) => {}
            }
        }
        if self.law.vocabulary.codes().is_some_and(|codes| facts.contains(&codes)) {
            let meanings = technical.iter().filter_map(|var| self.space.meaning.get(usize::from(*var)));
            facts.extend(meanings.filter_map(|meaning| if let Meaning::Fact(fact) = meaning { Some(*fact) } else { None }));
        }
        let mut facts = sorted::set(facts);
        let mut before = 0;
        while before < facts.len() {
            before = facts.len();
            for (fact, other) in entailments(&self.law.vocabulary) {
                if facts.contains(&fact) || facts.contains(&other) {
                    sorted::insert(&mut facts, fact);
                    sorted::insert(&mut facts, other);
                }
            }
        }
        facts
    }

    /// Where the conditions of a provision hold and no exception does.
    fn provision(&mut self, instrument: &'a Instrument, provision: &'a Provision) -> Result<Ref, OverBudget> {
        let place = self.place(provision);
        if let Some(holds) = self.known.get(place).and_then(|of| of.holds) {
            return holds;
        }
        let conditions = provision.rule.conditions();
        let mut applies = Ok(TRUE);
        if let Some(when) = conditions.first() {
            applies = self.condition(instrument, when);
        }
        if let Some(unless) = conditions.get(1) {
            let excepted = self.condition(instrument, unless);
            applies = self.without(applies, excepted);
        }
        if let Some(of) = self.known.get_mut(place) {
            of.holds = Some(applies);
        }
        applies
    }

    fn condition(&mut self, instrument: &'a Instrument, condition: &'a Condition) -> Result<Ref, OverBudget> {
        // From the last part: diagrams that end in the same way share what is done.
        match condition {
            Condition::All(parts) => parts.iter().rev().try_fold(TRUE, |all, part| {
                let part = self.condition(instrument, part)?;
                self.diagrams.and(all, part)
            }),
            Condition::Any(parts) => parts.iter().rev().try_fold(FALSE, |any, part| {
                let part = self.condition(instrument, part)?;
                self.diagrams.or(any, part)
            }),
            Condition::NoneOf(parts) => parts.iter().rev().try_fold(TRUE, |none, part| {
                let part = self.condition(instrument, part)?;
                self.diagrams.choose(part, FALSE, none)
            }),
            Condition::Not(part) => {
                let part = self.condition(instrument, part)?;
                self.diagrams.not(part)
            }
            Condition::AtLeast(count, parts) => self.at_least_of(instrument, *count, parts),
            Condition::Test(test, _) => self.test(instrument, test),
        }
    }

    /// `reached[n]`: at least n of the parts so far.
    fn at_least_of(&mut self, instrument: &'a Instrument, count: usize, parts: &'a [Condition]) -> Result<Ref, OverBudget> {
        let mut reached = vec![FALSE; count + 1];
        if let Some(none) = reached.first_mut() {
            *none = TRUE;
        }
        for part in parts {
            let part = self.condition(instrument, part)?;
            let before = reached.clone();
            for (now, fewer) in reached.iter_mut().skip(1).zip(&before) {
                let with = self.diagrams.and(part, *fewer)?;
                *now = self.diagrams.or(with, *now)?;
            }
        }
        Ok(reached.last().copied().unwrap_or(FALSE))
    }

    fn test(&mut self, instrument: &'a Instrument, test: &'a Test) -> Result<Ref, OverBudget> {
        match test {
            Test::Yes(fact) => self.values(fact, 0b10),
            Test::Is(fact, values) => {
                let kind = self.law.vocabulary.get(fact).map_or(&Kind::Date, |fact| &fact.kind);
                let named =
                    kind.choices().into_iter().enumerate().filter(|(_, choice)| values.iter().any(|value| value == choice));
                let mask = named.fold(0, |mask, (at, _)| mask | 1 << at);
                self.values(fact, mask)
            }
            Test::IsAtLeast(fact, value) => {
                let vocabulary = &self.law.vocabulary;
                let level =
                    vocabulary.get(fact).and_then(|fact| fact.kind.choices().into_iter().position(|choice| choice == value));
                self.at_least(vocabulary.index(fact).unwrap_or(usize::MAX), level.unwrap_or(0))
            }
            Test::IsIn(fact, list) => {
                let (firm, contested) = self.space.countries.in_list(list);
                let (firm, contested) = (self.values(fact, firm)?, self.values(fact, contested)?);
                let counts = self.values(CONTESTED, 0b10)?;
                let counted = self.diagrams.and(contested, counts)?;
                self.diagrams.or(firm, counted)
            }
            Test::SomeCodeIn(list) => self.some_code(&self.space.codes.in_list(list)),
            Test::EveryCodeIn(list) => {
                let inside = self.space.codes.in_list(list);
                let outside: Vec<usize> = (0..self.space.codes.count()).filter(|class| !inside.contains(class)).collect();
                let (some, other) = (self.some_code(&inside)?, self.some_code(&outside)?);
                self.diagrams.choose(other, FALSE, some)
            }
            Test::Holds(id) | Test::Applies(id) => {
                let mut named = instrument.provisions().filter(|provision| &provision.id == id);
                match named.find(|provision| instrument.in_force(provision, self.as_of)) {
                    Some(provision) => self.provision(instrument, provision),
                    None => Ok(FALSE),
                }
            }
        }
    }

    fn values(&mut self, fact: &str, mask: u64) -> Result<Ref, OverBudget> {
        let var = self.law.vocabulary.index(fact).and_then(|index| self.space.fact_vars.get(index).copied().flatten());
        match var {
            Some(var) => self.diagrams.value_in(var, mask),
            None => Ok(FALSE),
        }
    }

    fn at_least(&mut self, fact: usize, level: usize) -> Result<Ref, OverBudget> {
        match self.space.fact_vars.get(fact).copied().flatten() {
            Some(var) => self.diagrams.value_in(var, u64::MAX << level),
            None => Ok(FALSE),
        }
    }

    fn some_code(&mut self, classes: &[usize]) -> Result<Ref, OverBudget> {
        let vars: Vec<Var> = sorted::set(classes.iter().filter_map(|class| self.space.class_vars.get(*class).copied()));
        vars.into_iter().rev().try_fold(FALSE, |some, var| {
            let has = self.diagrams.value_in(var, 0b10)?;
            self.diagrams.or(has, some)
        })
    }

    fn gap(&mut self, instrument: &Instrument, provision: &Provision) -> Result<Ref, OverBudget> {
        match self.space.gap(&instrument.path(provision)) {
            Some(var) => self.diagrams.value_in(var, 0b10),
            None => Ok(FALSE),
        }
    }
}

/// Where the conditions of provisions hold, by path.
fn conditions(known: Vec<Conditions>) -> Vec<(String, Result<Ref, OverBudget>)> {
    known.into_iter().filter_map(|of| Some((of.path, of.holds?))).collect()
}

/// What tells a provision from all others, of whatever text.
fn address(provision: &Provision) -> usize {
    std::ptr::from_ref(provision).addr()
}
