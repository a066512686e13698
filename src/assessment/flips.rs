//! What would have changed the answer, and what forces it.

mod around;

use crate::assessment::Assessment;
use crate::assessment::case::{Value, say};
use crate::assessment::partial::{Opened, exchange, last_change};
use crate::diagram::{Ref, TRUE, Var};
use crate::facts::Kind;
use crate::law::{Layer, Outcome};
use crate::program::{LayerOutcome, ends};
use crate::report::{Change, Flip, StatedFact};

/// A stated fact, and what is stated of it instead; `None` for nothing.
type Instead = (usize, Option<Value>);

/// Most flips reported for a layer.
const MOST_FLIPS: usize = 24;

impl Assessment<'_, '_> {
    /// Stated facts that alone force the range of a layer: each is left out where the range stays the same without it.
    pub(super) fn decisive(&mut self, layer: Layer) -> Vec<StatedFact> {
        let LayerOutcome::Exact(function) = self.program.layer(layer) else { return Vec::new() };
        let range = ends(self.reach(function).unwrap_or(0));
        if range.is_none() {
            return Vec::new();
        }
        let facts = self.stated_facts(layer);
        let kept = self.irredundant(&facts, function, |reached| ends(reached) == range);
        let stated = kept.into_iter().filter_map(|fact| {
            let id = self.program.law.vocabulary.fact(fact)?.id.clone();
            Some(StatedFact { fact: id, value: self.case.stated(self.program, fact)? })
        });
        stated.collect()
    }

    /// Stated facts that cannot all be true together; without any of them, the others can.
    pub(super) fn clash(&mut self) -> Vec<String> {
        if self.reach(TRUE) != Some(0) {
            return Vec::new();
        }
        let facts: Vec<usize> = self.case.facts.iter().map(|(fact, _)| fact).collect();
        let kept = self.irredundant(&facts, TRUE, |reached| reached == 0);
        kept.into_iter().filter_map(|fact| Some(self.program.law.vocabulary.fact(fact)?.id.clone())).collect()
    }

    /// Stated facts that can bear on a layer's outcome.
    fn stated_facts(&self, layer: Layer) -> Vec<usize> {
        let bearing = self.program.bearing(layer);
        bearing.iter().copied().filter(|fact| self.case.facts.get(*fact).is_some()).collect()
    }

    /// These facts, but for those that can be dropped one after the other while `same` holds of what is reached. The last ones are
    /// dropped first.
    fn irredundant(&mut self, facts: &[usize], function: Ref, same: impl Fn(u16) -> bool) -> Vec<usize> {
        let all = self.opened.clone();
        let mut kept = Vec::new();
        for fact in facts.iter().rev() {
            if let Some(var) = self.opened.untied(self.program, *fact) {
                let values = self.opened.values(self.program, *fact, var, None);
                match same(self.reached_at(function, var, values)) {
                    true => self.opened.open_up(self.program, *fact, var, values),
                    false => kept.push(*fact),
                }
                continue;
            }
            let (without, plain) = self.opened.changed(self.program, &[(*fact, None)], self.walk);
            if same(self.reached_in(function, &without, plain)) {
                self.opened = without;
                if !plain {
                    self.walk.new_cases();
                }
            } else {
                kept.push(*fact);
            }
        }
        self.opened = all;
        self.walk.new_cases();
        kept.reverse();
        kept
    }

    /// Single changes of stated facts that change a layer's range; where there are none, pairs.
    pub(super) fn flips(&mut self) -> Vec<Flip> {
        let mut flips = Vec::new();
        for layer in Layer::ALL {
            let LayerOutcome::Exact(function) = self.program.layer(*layer) else { continue };
            let reached = self.reach(function).unwrap_or(0);
            if reached == 0 {
                continue;
            }
            let facts = self.stated_facts(*layer);
            let stated = self.stated(function, reached, &facts);
            let alone = self.alone(&stated);
            let mut found: Vec<Flip> = alone.iter().flat_map(|fact| self.single(*layer, function, reached, *fact)).collect();
            if found.is_empty() {
                let together = self.together(&stated, &alone);
                found = self.pairs(*layer, function, reached, &together);
            }
            found.truncate(MOST_FLIPS);
            flips.extend(found);
        }
        flips
    }

    /// For each other range that a change of this fact leads to, the first value that does.
    fn single(&mut self, layer: Layer, function: Ref, reached: u16, fact: usize) -> Vec<Flip> {
        let mut flips = Vec::new();
        let mut seen = vec![ends(reached)];
        let untied = self.opened.untied(self.program, fact);
        for value in self.alternatives(fact) {
            let value = Some(value);
            let then = ends(match untied {
                Some(var) => {
                    let values = self.opened.values(self.program, fact, var, value.as_ref());
                    self.reached_at(function, var, values)
                }
                None => self.reached_with(function, &[(fact, value.clone())]),
            });
            if !seen.contains(&then) {
                seen.push(then);
                flips.extend(self.flip(layer, then, &[(fact, value)]));
            }
        }
        flips
    }

    /// No single change does, so each pair found is irredundant.
    fn pairs(&mut self, layer: Layer, function: Ref, reached: u16, together: &[(usize, usize)]) -> Vec<Flip> {
        let mut flips = Vec::new();
        for (one, other) in together {
            flips.extend(self.pair(layer, function, reached, *one, *other));
            if flips.len() >= MOST_FLIPS {
                break;
            }
        }
        flips
    }

    fn pair(&mut self, layer: Layer, function: Ref, reached: u16, one: usize, other: usize) -> Option<Flip> {
        for value in self.alternatives(one) {
            for second in self.alternatives(other) {
                let changes = [(one, Some(value.clone())), (other, Some(second))];
                let then = ends(self.reached_with(function, &changes));
                if then.is_some() && then != ends(reached) {
                    return self.flip(layer, then, &changes);
                }
            }
        }
        None
    }

    fn flip(&self, layer: Layer, then: Option<(Outcome, Outcome)>, changes: &[Instead]) -> Option<Flip> {
        let (least, most) = then?;
        let change = |(fact, to): &Instead| {
            let of = self.program.law.vocabulary.fact(*fact)?;
            Some(Change {
                fact: of.id.clone(),
                from: self.case.stated(self.program, *fact)?,
                to: say(self.program, of, to.as_ref()?),
            })
        };
        Some(Flip { changes: changes.iter().filter_map(change).collect(), layer, least, most })
    }

    /// Other values of a stated fact: all choices, one country of each class, no code.
    fn alternatives(&self, fact: usize) -> Vec<Value> {
        let Some((stated, of)) = self.case.facts.get(fact).zip(self.program.law.vocabulary.fact(fact)) else {
            return Vec::new();
        };
        let countries = &self.program.space.countries;
        let values: Vec<Value> = match &of.kind {
            Kind::YesNo | Kind::OneOf(_) | Kind::Ordered(_) => (0..of.kind.choices().len()).map(Value::Choice).collect(),
            Kind::Country { .. } => countries.examples(self.case.day).into_iter().map(Value::Country).collect(),
            Kind::Codes => vec![Value::Codes(Vec::new())],
            Kind::Date => Vec::new(),
        };
        values.into_iter().filter(|value| value != stated).collect()
    }

    /// The terminals that are reached when something else, or nothing, is stated of some facts.
    fn reached_with(&mut self, function: Ref, changes: &[Instead]) -> u16 {
        let (changed, plain) = self.opened.changed(self.program, changes, self.walk);
        self.reached_in(function, &changed, plain)
    }

    /// The terminals that are reached when one variable has other values, and nothing else changes with it.
    fn reached_at(&mut self, function: Ref, var: Var, values: u64) -> u16 {
        let mut reached = 0;
        for (case, masks) in self.opened.open.iter_mut().flatten().enumerate() {
            let before = exchange(masks, var, values);
            reached |= self.walk.reach_again(&self.program.diagrams, function, masks, case, Some(var));
            exchange(masks, var, before);
        }
        reached
    }

    fn reached_in(&mut self, function: Ref, changed: &Opened, plain: bool) -> u16 {
        let (diagrams, walk) = (&self.program.diagrams, &mut *self.walk);
        let open = changed.open.iter().flatten();
        if !plain {
            return open.fold(0, |reached, masks| reached | walk.reach(diagrams, function, masks));
        }
        let before = self.opened.open.iter().flatten();
        open.zip(before).enumerate().fold(0, |reached, (case, (masks, before))| {
            reached | walk.reach_again(diagrams, function, masks, case, last_change(before, masks))
        })
    }
}
