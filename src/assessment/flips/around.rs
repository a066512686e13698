//! Which stated facts can matter to a layer when they alone, or two of them, are not stated any more.

use crate::assessment::Assessment;
use crate::assessment::partial::Opened;
use crate::diagram::{Around, Diagrams, Masks, ONCE, Ref, Var};
use crate::program::Program;
use crate::sorted;

/// Stated facts of a layer, and what it reaches with all of them.
pub struct Stated<'s> {
    pub function: Ref,
    pub reached: u16,
    pub facts: &'s [usize],
    /// By variable: whether it is of such a fact, and no other fact's open values hang on it.
    free: Vec<bool>,
}

impl Assessment<'_, '_> {
    pub(super) fn stated<'s>(&self, function: Ref, reached: u16, facts: &'s [usize]) -> Stated<'s> {
        let (program, space) = (self.program, &self.program.space);
        let is_stated = |var: Var| space.fact_of(var).is_some_and(|fact| self.case.facts.get(fact).is_some());
        let mut free = vec![false; space.meaning.len()];
        for var in facts.iter().filter_map(|fact| space.fact_vars.get(*fact).copied().flatten()) {
            let tied = program.entailments.iter().filter(|(one, other)| *one == var || *other == var);
            let loose =
                tied.flat_map(|(one, other)| [*one, *other]).all(is_stated) && program.technical.binary_search(&var).is_err();
            if let Some(slot) = free.get_mut(usize::from(var)) {
                *slot = loose;
            }
        }
        Stated { function, reached, facts, free }
    }

    /// The facts without which more is reached.
    pub(super) fn alone(&mut self, stated: &Stated) -> Vec<usize> {
        let opened = self.opened.clone();
        self.alone_in(stated, &opened, |case| case)
    }

    /// The pairs of facts without which more is reached, in their order. `alone` are those that do without another.
    pub(super) fn together(&mut self, stated: &Stated, alone: &[usize]) -> Vec<(usize, usize)> {
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        for (case, masks) in self.opened.open.iter().flatten().enumerate() {
            let vars = self.walk.pairs(&around(&self.program.diagrams, stated, masks), case);
            let space = &self.program.space;
            pairs.extend(vars.into_iter().filter_map(|(one, other)| space.fact_of(one).zip(space.fact_of(other))));
        }
        let opened = self.opened.clone();
        let without = self.without_tied(stated, &opened);
        let tied_may = self.reaches_more(stated, &without) || !self.alone_in(stated, &without, |_| ONCE).is_empty();
        for one in stated.facts.iter().copied() {
            let others = if alone.contains(&one) {
                stated.facts.to_vec()
            } else if tied_may && !is_free(self.program, stated, one) {
                let (without, _) = self.opened.changed(self.program, &[(one, None)], self.walk);
                self.alone_in(stated, &without, |_| ONCE)
            } else {
                Vec::new()
            };
            pairs.extend(others.into_iter().filter(|other| *other != one).map(|other| (one.min(other), one.max(other))));
        }
        sorted::set(pairs)
    }

    /// The facts without which a case reaches more.
    fn alone_in(&mut self, stated: &Stated, opened: &Opened, number: impl Fn(usize) -> usize) -> Vec<usize> {
        let program = self.program;
        let diagrams = &program.diagrams;
        let mut vars: Vec<Var> = Vec::new();
        for (case, masks) in opened.open.iter().flatten().enumerate() {
            vars.extend(self.walk.singles(&around(diagrams, stated, masks), number(case)));
        }
        let free = vars.into_iter().filter_map(|var| program.space.fact_of(var));
        let mut alone = sorted::set(free);
        let without = self.without_tied(stated, opened);
        if !self.reaches_more(stated, &without) {
            return alone;
        }
        for fact in stated.facts.iter().copied().filter(|fact| !is_free(program, stated, *fact)) {
            let (without, _) = opened.changed(program, &[(fact, None)], self.walk);
            if self.reaches_more(stated, &without) {
                sorted::insert(&mut alone, fact);
            }
        }
        alone
    }

    /// A case without any of the facts that are not free: if that reaches nothing more, no one of them matters.
    fn without_tied(&mut self, stated: &Stated, opened: &Opened) -> Opened {
        let tied = stated.facts.iter().copied().filter(|fact| !is_free(self.program, stated, *fact));
        let changes: Vec<_> = tied.map(|fact| (fact, None)).collect();
        opened.changed(self.program, &changes, self.walk).0
    }

    fn reaches_more(&mut self, stated: &Stated, opened: &Opened) -> bool {
        let (diagrams, walk) = (&self.program.diagrams, &mut *self.walk);
        opened.open.iter().flatten().any(|masks| walk.reach(diagrams, stated.function, masks) & !stated.reached != 0)
    }
}

fn is_free(program: &Program, stated: &Stated, fact: usize) -> bool {
    let var = program.space.fact_vars.get(fact).copied().flatten();
    var.and_then(|var| stated.free.get(usize::from(var))).copied().unwrap_or(false)
}

fn around<'d>(diagrams: &'d Diagrams, stated: &'d Stated, masks: &'d Masks) -> Around<'d> {
    Around { diagrams, function: stated.function, masks, free: &stated.free, known: stated.reached }
}
