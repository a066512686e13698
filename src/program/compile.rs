//! From texts to diagrams.

mod answers;
mod care;
mod combine;

use std::sync::Arc;

use crate::day::Day;
use crate::diagram::{Diagrams, FALSE, OverBudget, Ref, TRUE, Var};
use crate::facts::Kind;
use crate::law::CONTESTED;
use crate::law::{Condition, Could, Effect, Instrument, Law, Layer, Outcome, Provision, Rule, Test, tested_by_each};
use crate::program::space::{Meaning, Space};
use crate::program::{Begun, Compiled, LayerOutcome, Program, terminal};
use crate::sorted;
pub use answers::with_answers;
pub use care::entry_code;
use care::{entailments, is_entry};

/// What is known while compiling.
struct Compiler<'a> {
    law: &'a Law,
    as_of: Day,
    space: Arc<Space>,
    diagrams: Diagrams,
    /// What each provision tests, by the facts' indices; in the order of [`address`].
    tested: Vec<(&'a Provision, Vec<usize>)>,
    /// Ids of entries whose facts nothing else tests.
    apart: Vec<&'a str>,
    /// Conditions of provisions compiled so far, by path.
    done: Vec<(String, Result<Ref, OverBudget>)>,
}

/// Where each outcome of each layer is given.
type Given = Vec<((Layer, Outcome), Vec<Result<Ref, OverBudget>>)>;

/// What a provision does, over all cases, before the care set is applied.
struct Effects {
    applies: Result<Ref, OverBudget>,
    gives: Vec<(Outcome, Result<Ref, OverBudget>)>,
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
    let care = compiler.care(&instruments);
    let (entries, technical) = compiler.technical(&instruments);
    let mut rules = Vec::new();
    let mut given: Given = Vec::new();
    for instrument in instruments.iter().copied() {
        for provision in compiler.in_force(instrument) {
            let Some(effects) = compiler.effects(instrument, provision) else { continue };
            let layer = provision.layer.unwrap_or(instrument.layer);
            for (outcome, gives) in &effects.gives {
                match given.iter_mut().find(|(of, _)| *of == (layer, *outcome)) {
                    Some((_, all)) => all.push(*gives),
                    None => given.push(((layer, *outcome), vec![*gives])),
                }
            }
            let gives =
                effects.gives.into_iter().filter_map(|(outcome, gives)| Some((outcome, compiler.in_care(care, gives).ok()?)));
            let gives = gives.collect();
            let possible = if is_entry(provision) { compiler.entry_entails(instrument, provision) } else { Ok(TRUE) };
            let possible = compiler.both(possible, care);
            let applies = compiler.in_care(possible, effects.applies);
            let tests = compiler.tested(provision);
            rules.push(Compiled { instrument, provision, path: instrument.path(provision), layer, tests, applies, gives });
        }
    }
    let layers: Vec<(Layer, LayerOutcome)> =
        Layer::ALL.iter().map(|layer| (*layer, compiler.layer(*layer, &rules, &given, care))).collect();
    let bearing = layers.iter().map(|(layer, outcome)| (*layer, compiler.bearing(*outcome, &technical))).collect();
    let var = |fact: usize| compiler.space.fact_vars.get(fact).copied().flatten();
    let entailments = entailments(&law.vocabulary).filter_map(|(fact, other)| var(fact).zip(var(other))).collect();
    let (space, diagrams, conditions) = (compiler.space, compiler.diagrams, compiler.done);
    let answers = Vec::new();
    Program {
        law,
        instruments,
        as_of,
        as_if,
        space,
        diagrams,
        conditions,
        care,
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
        let mut tested = Vec::new();
        for instrument in instruments {
            for of in instrument.provisions().zip(tested_by_each(law, instrument)) {
                sorted::insert_by_key(&mut tested, of, |(provision, _)| address(provision));
            }
        }
        Compiler { law, as_of, space, diagrams: begun.store, tested, apart: Vec::new(), done: begun.conditions }
    }

    /// The facts that a provision's condition tests, through definitions too, by their indices, sorted.
    fn tested(&self, provision: &Provision) -> Vec<usize> {
        let place = self.tested.binary_search_by_key(&address(provision), |(of, _)| address(of));
        place.ok().and_then(|place| self.tested.get(place)).map_or(Vec::new(), |(_, facts)| facts.clone())
    }

    /// The provisions of a text on the day of the regime.
    fn in_force(&self, instrument: &'a Instrument) -> impl Iterator<Item = &'a Provision> + use<'a> {
        let as_of = self.as_of;
        instrument.provisions().filter(move |provision| instrument.in_force(provision, as_of))
    }

    /// What a provision does; `None` where it can never matter to an outcome.
    fn effects(&mut self, instrument: &'a Instrument, provision: &'a Provision) -> Option<Effects> {
        let applies = match &provision.rule {
            Rule::NoRule(_) | Rule::Answer { .. } => return None,
            _ => self.provision(instrument, provision),
        };
        let gives = match &provision.rule {
            Rule::Requirement { effect, .. } => self.given(instrument, provision, applies, effect),
            Rule::NotModelled { could: Could::Give(effect), .. } => {
                let gap = self.gap(instrument, provision);
                let gives = self.both(applies, gap);
                vec![(effect.up_to.unwrap_or(effect.outcome), gives)]
            }
            _ => Vec::new(),
        };
        Some(Effects { applies, gives })
    }

    /// A requirement's effect, softened where a general authorisation covers it and raised where whoever decides may go further.
    fn given(
        &mut self,
        instrument: &'a Instrument,
        provision: &'a Provision,
        applies: Result<Ref, OverBudget>,
        effect: &Effect,
    ) -> Vec<(Outcome, Result<Ref, OverBudget>)> {
        let mut gives = Vec::new();
        let mut rest = applies;
        let covered = self.covered(instrument, &provision.id);
        if covered != Ok(FALSE) {
            gives.push((Outcome::GeneralAuthorisation, self.both(rest, covered)));
            rest = self.without(rest, covered);
        }
        if let Some(most) = effect.up_to {
            let gap = self.gap(instrument, provision);
            gives.push((most, self.both(rest, gap)));
            rest = self.without(rest, gap);
        }
        gives.push((effect.outcome, rest));
        gives
    }

    /// Where some general authorisation covers a requirement; one that we have not modelled may or may not.
    fn covered(&mut self, instrument: &'a Instrument, id: &str) -> Result<Ref, OverBudget> {
        let mut covered = Ok(FALSE);
        for provision in self.in_force(instrument) {
            let usable = match &provision.rule {
                Rule::Authorisation { covers, .. } if covers == id => self.provision(instrument, provision),
                Rule::NotModelled { could: Could::Cover(covers), .. } if covers == id => {
                    let usable = self.provision(instrument, provision);
                    let gap = self.gap(instrument, provision);
                    self.both(usable, gap)
                }
                _ => continue,
            };
            covered = self.either(covered, usable);
        }
        covered
    }

    fn layer(&mut self, layer: Layer, rules: &[Compiled], given: &Given, care: Result<Ref, OverBudget>) -> LayerOutcome {
        if rules.iter().all(|rule| rule.layer != layer) {
            return LayerOutcome::NotAddressed;
        }
        let mut all = Ok(terminal(Outcome::NoRequirementFound));
        for outcome in Outcome::ALL {
            if let Some((_, gives)) = given.iter().find(|(of, _)| *of == (layer, *outcome)) {
                let gives = self.any_of(gives);
                all = all.and_then(|milder| self.diagrams.choose(gives?, terminal(*outcome), milder));
            }
        }
        match self.in_care(care, all) {
            Ok(exact) => LayerOutcome::Exact(exact),
            Err(OverBudget) => LayerOutcome::OverBudget,
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
        let path = instrument.path(provision);
        if let Some((_, done)) = self.done.iter().find(|(of, _)| *of == path) {
            return *done;
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
        self.done.push((path, applies));
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
            Test::Holds(id) | Test::Applies(id) => match self.in_force(instrument).find(|provision| &provision.id == id) {
                Some(provision) => self.provision(instrument, provision),
                None => Ok(FALSE),
            },
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

/// What tells a provision from all others, of whatever text.
fn address(provision: &Provision) -> usize {
    std::ptr::from_ref(provision).addr()
}
