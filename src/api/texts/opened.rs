//! Texts opened together, as they stand or as amendments leave them.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use super::TextSpec;
use crate::api::{law, shared_space};
use crate::comparison::Ground;
use crate::day::Day;
use crate::facts::Fact;
use crate::law::{
    AmendingArticle, Condition, Consolidated, Instrument, Law, List, Rule, Test, amending_article, consolidated, problems_of,
    tested,
};
use crate::mistake::Mistake;
use crate::problem::{Problem, Problems};
use crate::program::space::Space;
use crate::program::{BUDGET, Begun, Program};
use crate::sorted;

/// Texts over the same variables.
pub struct Opened {
    /// These texts alone with the lists that amendments change, and their variables; only where those of the shipped law do not do.
    own: Option<(Law, Arc<Space>)>,
    texts: Vec<Text>,
}

/// A text, and the day on which it is taken.
enum Text {
    Shipped(&'static Instrument, Day),
    /// With its base, which it shares all with but what amendments touched.
    Amended(Box<Consolidated>, &'static Instrument, Day),
}

/// Most shipped texts that are kept compiled.
const KEPT: usize = 24;

thread_local! {
    /// Shipped texts compiled so far, the last one last: they are asked for again and again.
    static COMPILED: RefCell<Vec<Rc<Program<'static>>>> = const { RefCell::new(Vec::new()) };
    /// The ground of the last comparison, with the first text's id, its day and that of the cases: an amendment is compared with its base
    /// at every edit.
    static GROUND: RefCell<Option<(String, [Day; 2], Ground)>> = const { RefCell::new(None) };
}

/// Most nodes of a ground that is kept.
const MOST_NODES: usize = 300_000;

impl Opened {
    /// The texts asked for. `day` is that of the cases.
    pub fn new(specs: &[&TextSpec], day: Option<&str>) -> Result<Opened, Problems> {
        let shipped = law()?;
        let mut texts = Vec::new();
        let mut lists = Vec::new();
        let mut fit = true;
        for (at, spec) in specs.iter().enumerate() {
            let base = text(shipped, &spec.text)?;
            let as_of = as_of(spec, base, day)?;
            if spec.amendments.is_empty() {
                texts.push(Text::Shipped(base, as_of));
                continue;
            }
            let done = amend(shipped, base, &spec.amendments, &format!("draft-{at}"))?;
            fit &= done.lists.is_empty() && fits(shipped, &done);
            lists.extend(done.lists.clone());
            texts.push(Text::Amended(Box::new(done), base, as_of));
        }
        let own = (!fit).then(|| own_law(shipped, &texts, lists));
        Ok(Opened { own, texts })
    }

    /// The program of one of the texts, by its place in the request.
    pub fn program(&self, at: usize) -> Result<Rc<Program<'_>>, Problems> {
        let nothing = || refused("malformed", "request", "no text is named".to_string());
        match (self.texts.get(at).ok_or_else(nothing)?, &self.own) {
            (Text::Shipped(text, as_of), None) => compiled(text, *as_of),
            (Text::Amended(done, base, as_of), None) => {
                let (law, base) = (law()?, compiled(base, *as_of)?);
                Ok(compile(law, base.space.clone(), &done.text, *as_of, begun(&base, done)))
            }
            (Text::Shipped(text, as_of), Some((law, space))) => {
                Ok(compile(law, space.clone(), text, *as_of, Begun::new(space, BUDGET)))
            }
            (Text::Amended(done, _, as_of), Some((law, space))) => {
                Ok(compile(law, space.clone(), &done.text, *as_of, Begun::new(space, BUDGET)))
            }
        }
    }
}

impl Opened {
    /// The ground of a comparison with the first text: what the last one left, where it was with the same shipped text.
    pub fn ground(&self, left: &Program, day: Day) -> Ground {
        let kept = GROUND.take().filter(|(id, days, _)| self.is_shipped(left, id) && *days == [left.as_of, day]);
        kept.map_or_else(|| Ground::new(left, day), |(_, _, ground)| ground)
    }

    /// Keeps the ground of a comparison with a shipped text.
    pub fn keep(&self, left: &Program, day: Day, ground: Ground) {
        let text = left.instruments.first().filter(|text| self.is_shipped(left, &text.id) && ground.len() <= MOST_NODES);
        GROUND.set(text.map(|text| (text.id.clone(), [left.as_of, day], ground)));
    }

    /// Whether the first text is the shipped one of this id, over the variables of all shipped texts.
    fn is_shipped(&self, left: &Program, id: &str) -> bool {
        let first = matches!(self.texts.first(), Some(Text::Shipped(..)));
        first && self.own.is_none() && left.instruments.iter().all(|text| text.id == id)
    }
}

fn own_law(shipped: &Law, texts: &[Text], lists: Vec<List>) -> (Law, Arc<Space>) {
    let text = |text: &Text| match text {
        Text::Shipped(text, _) => (*text).clone(),
        Text::Amended(done, _, _) => done.text.clone(),
    };
    let instruments = texts.iter().map(text).collect();
    let mut law = Law { vocabulary: shipped.vocabulary.clone(), instruments, lists: shipped.lists.clone() };
    for list in lists {
        sorted::insert_by_key(&mut law.lists, list, |list| list.id.clone());
    }
    let space = Arc::new(Space::new(&law));
    (law, space)
}

fn compile<'a>(law: &'a Law, space: Arc<Space>, text: &'a Instrument, as_of: Day, begun: Begun) -> Rc<Program<'a>> {
    Rc::new(Program::in_space(law, space, vec![text], as_of, true, begun).with_answers())
}

/// What an amended text shares with its base: the store, and the conditions of provisions that neither are touched nor name one that is, in
/// whatever number of steps.
fn begun(base: &Program, done: &Consolidated) -> Begun {
    let mut other = done.touched.clone();
    let mut at = 0;
    while let Some(id) = other.get(at).cloned() {
        let names = |test: &Test| matches!(test, Test::Holds(of) | Test::Applies(of) if *of == id);
        for provision in done.text.provisions().filter(|provision| !other.contains(&provision.id)).collect::<Vec<_>>() {
            let mut tests = provision.rule.conditions().into_iter().flat_map(Condition::tests);
            if tests.any(|(test, _)| names(test)) {
                other.push(provision.id.clone());
            }
        }
        at += 1;
    }
    let same = base.conditions.iter().filter(|(path, _)| {
        let id = path.strip_prefix(&done.text.id).and_then(|rest| rest.strip_prefix('/'));
        id.is_some_and(|id| other.iter().all(|of| of != id))
    });
    Begun { store: base.diagrams.clone(), conditions: same.cloned().collect() }
}

/// A shipped text compiled, once for each day on which it is taken.
fn compiled(text: &'static Instrument, as_of: Day) -> Result<Rc<Program<'static>>, Problems> {
    let law = law()?;
    let is_it = |program: &&Rc<Program>| program.as_of == as_of && program.instruments.iter().all(|of| of.id == text.id);
    COMPILED.with_borrow_mut(|known| {
        if let Some(program) = known.iter().find(is_it) {
            return Ok(program.clone());
        }
        let space = shared_space(law);
        let begun = Begun::new(&space, BUDGET);
        let program = compile(law, space, text, as_of, begun);
        if known.len() >= KEPT {
            known.remove(0);
        }
        known.push(program.clone());
        Ok(program)
    })
}

/// Whether a text as amended has no variable and tells no codes apart that the space of the shipped texts does not know. Codes that
/// entries prove are told apart where something else tests the same technical facts.
fn fits(law: &Law, done: &Consolidated) -> bool {
    let space = shared_space(law);
    let mut touched = done.text.provisions().filter(|provision| done.touched.contains(&provision.id));
    let is_technical = |fact: &usize| law.vocabulary.fact(*fact).is_some_and(Fact::is_technical);
    touched.all(|provision| match &provision.rule {
        _ if tested(law, &done.text, provision).iter().any(is_technical) => false,
        Rule::Requirement { effect, .. } => effect.up_to.is_none() || space.gap(&done.text.path(provision)).is_some(),
        Rule::NotModelled { .. } => space.gap(&done.text.path(provision)).is_some(),
        Rule::Definition { lists, .. } => lists.is_none(),
        Rule::Note { .. } | Rule::Answer { .. } | Rule::Authorisation { .. } | Rule::NoRule(_) => true,
    })
}

/// The day on which a text is taken: the one asked for, else the day of its validity that is nearest to that of the cases.
fn as_of(spec: &TextSpec, text: &Instrument, day: Option<&str>) -> Result<Day, Problems> {
    let word = spec.as_of.as_deref().or(day);
    let wrong = |word: &str| refused("not-a-day", "asOf", format!("`{word}` is no day; write `2026-11-25`"));
    let day = word.map(|word| Day::parse(word).ok_or_else(|| wrong(word))).transpose()?;
    let day = day.unwrap_or(text.until.unwrap_or(text.from)).max(text.from);
    Ok(text.until.map_or(day, |until| day.min(until)))
}

/// A shipped text by its id.
pub fn text<'a>(law: &'a Law, id: &str) -> Result<&'a Instrument, Problems> {
    let known = law.instruments.iter().map(|instrument| instrument.id.as_str());
    law.instrument(id).ok_or_else(|| Problems { errors: vec![Problem::unknown("unknown-instrument", "text", "text", id, known)] })
}

/// A text after amendments in the law language. Lists that it then has for itself end in `own`.
pub fn amend(law: &Law, base: &Instrument, amendments: &[String], own: &str) -> Result<Consolidated, Problems> {
    let mut files: Vec<AmendingArticle> = Vec::new();
    let mut mistakes: Vec<Mistake> = Vec::new();
    for (at, text) in amendments.iter().enumerate() {
        match amending_article(&format!("amendments/{}", at + 1), text) {
            Ok(file) => files.push(file),
            Err(found) => mistakes.extend(found),
        }
    }
    let done = consolidated(law, base, base, &files, own);
    mistakes.extend(done.mistakes.clone());
    if mistakes.is_empty() {
        mistakes = problems_of(law, &done.lists, &done.text, &files);
    }
    let problem = |mistake: Mistake| Problem::new("amendment", &format!("{}:{}", mistake.file, mistake.line), mistake.message);
    let errors: Vec<Problem> = sorted::set(mistakes).into_iter().map(problem).collect();
    if errors.is_empty() { Ok(done) } else { Err(Problems { errors }) }
}

/// A refusal with one problem.
pub fn refused(code: &str, place: &str, message: String) -> Problems {
    Problems { errors: vec![Problem::new(code, place, message)] }
}
