//! What to ask next: exactly the facts that can still change an outcome.

use crate::assessment::Assessment;
use crate::assessment::partial::last_change;
use crate::diagram::{ByValue, Diagrams, Masks, Ref, TERMINALS, Var, Walk};
use crate::facts::Kind;
use crate::law::CONTESTED;
use crate::law::Layer;
use crate::program::space::Meaning;
use crate::program::{LayerOutcome, Program, outcomes};
use crate::report::{Answer, Question};
use crate::sorted;

/// Values of an answer, and the terminals that it leaves.
type Answers = Vec<(String, u16)>;

impl Assessment<'_, '_> {
    /// Whether some fact can still change a layer's outcome.
    pub(super) fn can_be_asked(&mut self, layer: Layer) -> bool {
        let LayerOutcome::Exact(function) = self.program.layer(layer) else { return false };
        let (program, walk) = (self.program, &mut *self.walk);
        let is_asked = |var: Var| is_asked(program, var);
        // Nearly always some fact decides by itself at the end of a path.
        let mut open = self.opened.open.iter().flatten();
        open.any(|masks| walk.ends_differently(&program.diagrams, function, masks, is_asked))
            || !self.open_facts(layer, 1).is_empty()
    }

    /// The questions of all layers, union first, in each the best first: the one whose answers leave the fewest outcomes on average,
    /// then in the order of the vocabulary. Whether a contested entry counts is asked last: hardly anybody knows.
    pub(super) fn questions(&mut self) -> Vec<Question> {
        let mut questions = Vec::new();
        for layer in Layer::ALL {
            let mut ranked: Vec<((bool, usize), Question)> = Vec::new();
            let facts = self.open_facts(*layer, usize::MAX);
            let Some(by_value) = (if facts.is_empty() { None } else { self.by_value(*layer) }) else { continue };
            for fact in facts {
                let answers = self.answers(*layer, fact, &by_value);
                let left: usize = answers.iter().map(|(_, reached)| outcomes(*reached).len()).sum();
                let average = left * 1000 / answers.len().max(1);
                let Some(id) = self.program.law.vocabulary.fact(fact).map(|fact| fact.id.clone()) else { continue };
                let question = Question { fact: id, layer: *layer, answers: group(answers) };
                let rank = (question.fact == CONTESTED, average);
                sorted::insert_by_key(&mut ranked, (rank, question), |(rank, _)| *rank);
            }
            questions.extend(ranked.into_iter().map(|(_, question)| question));
        }
        questions
    }

    /// Facts of which two values lead to different outcomes while all other facts stay the same; at most `limit` of them.
    fn open_facts(&mut self, layer: Layer, limit: usize) -> Vec<usize> {
        let mut facts = Vec::new();
        let LayerOutcome::Exact(function) = self.program.layer(layer) else { return facts };
        let codes = self.program.law.vocabulary.codes();
        for masks in self.opened.open.iter().flatten() {
            self.walk.new_masks();
            let is_asked = |var: Var| is_asked(self.program, var);
            for (var, nodes) in nodes_by_var(&self.program.diagrams, self.walk, function, masks, is_asked) {
                let fact = match self.program.space.meaning.get(usize::from(var)) {
                    Some(Meaning::Fact(fact)) => Some(*fact),
                    Some(Meaning::Class(_)) => codes,
                    Some(Meaning::Gap(_)) | None => None,
                };
                let Some(fact) = fact.filter(|fact| !facts.contains(fact)) else { continue };
                if self.walk.matters(&self.program.diagrams, var, &nodes, masks) {
                    sorted::insert(&mut facts, fact);
                }
                if facts.len() >= limit {
                    return facts;
                }
            }
        }
        facts
    }

    /// Each possible answer to a question, with the terminals that it leaves.
    fn answers(&mut self, layer: Layer, fact: usize, by_value: &ByValue) -> Answers {
        let (program, day) = (self.program, self.case.day);
        let (LayerOutcome::Exact(function), Some(open)) = (program.layer(layer), &self.opened.open) else { return Vec::new() };
        let Some((kind, var)) = program.law.vocabulary.fact(fact).map(|fact| &fact.kind).zip(program.space.fact_vars.get(fact))
        else {
            return Vec::new();
        };
        match (kind, var) {
            (Kind::Codes, _) => code_answers(program, self.case.facts.get(fact).is_some(), day, open, |change| {
                open.iter().enumerate().fold(0, |reached, (case, before)| {
                    let mut masks = before.clone();
                    change(&mut masks);
                    let changed = last_change(before, &masks);
                    reached | self.walk.reach_again(&program.diagrams, function, &masks, case, changed)
                })
            }),
            (Kind::Country { .. }, Some(var)) => {
                let mut answers = Vec::new();
                for class in (0..64).filter(|class| program.space.countries.on(day) >> class & 1 == 1) {
                    let reached = by_value.get(*var, usize::from(class));
                    answers.extend(program.space.countries.of_class(class, day).into_iter().map(|country| (country, reached)));
                }
                answers
            }
            (_, Some(var)) => {
                let choices = kind.choices().into_iter().enumerate();
                choices.map(|(at, choice)| (choice.to_string(), by_value.get(*var, at))).collect()
            }
            (_, None) => Vec::new(),
        }
    }
}

/// No code at all (unless codes are stated, and it is their sub-code that is asked), or codes of one open class alone.
fn code_answers(
    program: &Program,
    stated: bool,
    day: crate::day::Day,
    open: &[Masks],
    mut left: impl FnMut(&dyn Fn(&mut Masks)) -> u16,
) -> Answers {
    let space = &program.space;
    let is_open = |var: Var| open.iter().any(|masks| masks.get(usize::from(var)) == Some(&0b11));
    let vars: Vec<Var> = space.class_vars.iter().copied().filter(|var| is_open(*var)).collect();
    let only = |masks: &mut Masks, one: Option<Var>| {
        for var in &vars {
            if masks.get(usize::from(*var)) == Some(&0b11) || one == Some(*var) {
                set(masks, *var, if one == Some(*var) { 0b10 } else { 0b01 });
            }
        }
    };
    let mut answers = Vec::new();
    if !stated {
        answers.push(("[]".to_string(), left(&|masks| only(masks, None))));
    }
    for (class, var) in space.class_vars.iter().enumerate().filter(|(_, var)| vars.contains(var)) {
        if let Some(code) = space.codes.example(class, day) {
            answers.push((code.to_string(), left(&|masks| only(masks, Some(*var)))));
        }
    }
    answers
}

/// Whether a variable is of a fact: one of what we do not know of the law is not.
fn is_asked(program: &Program, var: Var) -> bool {
    !matches!(program.space.meaning.get(usize::from(var)), Some(Meaning::Gap(_)) | None)
}

/// Answers that leave the same outcomes, together.
fn group(answers: Answers) -> Vec<Answer> {
    let mut groups: Vec<(u16, Vec<String>)> = Vec::new();
    for (value, reached) in answers {
        match groups.iter_mut().find(|(known, _)| *known == reached) {
            Some((_, values)) => values.push(value),
            None => groups.push((reached, vec![value])),
        }
    }
    let answer = |(reached, values): (u16, Vec<String>)| {
        let left = outcomes(reached);
        Answer { values, least: left.first().copied(), most: left.last().copied(), settled: left.len() == 1 }
    };
    groups.into_iter().map(answer).collect()
}

/// The nodes that completions reach and that test a variable of several values, where it `counts`; by variable.
fn nodes_by_var(
    diagrams: &Diagrams,
    walk: &mut Walk,
    function: Ref,
    masks: &Masks,
    counts: impl Fn(Var) -> bool,
) -> Vec<(Var, Vec<Ref>)> {
    let mut found: Vec<(Var, Ref)> = Vec::new();
    walk.each_node(diagrams, function, masks, |node, var| {
        let is_open = masks.get(usize::from(var)).is_some_and(|mask| mask.count_ones() > 1);
        if node >= TERMINALS && is_open && counts(var) {
            found.push((var, node));
        }
    });
    if found.is_empty() {
        return Vec::new();
    }
    let mut nodes: Vec<Vec<Ref>> = Vec::new();
    nodes.resize_with(masks.len(), Vec::new);
    for (var, node) in found {
        if let Some(of_var) = nodes.get_mut(usize::from(var)) {
            of_var.push(node);
        }
    }
    (0..).zip(nodes).filter(|(_, nodes)| !nodes.is_empty()).collect()
}

fn set(masks: &mut Masks, var: Var, mask: u64) {
    if let Some(slot) = masks.get_mut(usize::from(var)) {
        *slot = mask;
    }
}
