//! What the words of an instrument refer to.

use super::{Known, code_problem, ids, mistake, value_problem};
use crate::facts::{Fact, Kind};
use crate::law::{Article, Condition, Expected, Instrument, ListKind, Provision, Rule, Setting, Test};
use crate::mistake::{Mistake, unknown};
use crate::sorted;

/// What a check needs to look things up.
struct Context<'c, 'a> {
    known: &'c Known<'a>,
    instrument: &'c Instrument,
}

pub fn check(known: &Known, instrument: &Instrument, mistakes: &mut Vec<Mistake>) {
    let mut seen = Vec::new();
    for article in &instrument.articles {
        for provision in &article.provisions {
            if !sorted::insert(&mut seen, provision.id.as_str()) {
                mistakes.push(mistake(article, provision.line, format!("there are two provisions `{}`", provision.id)));
            }
        }
        check_article(known, instrument, article, mistakes);
    }
}

/// One file, whose words refer to the instrument's provisions.
pub fn check_article(known: &Known, instrument: &Instrument, article: &Article, mistakes: &mut Vec<Mistake>) {
    let context = Context { known, instrument };
    let base = article.base_case.iter().flat_map(|base| settings(&base.lines, base.line));
    check_settings(&context, article, base.collect(), mistakes);
    for provision in &article.provisions {
        check_provision(&context, article, provision, mistakes);
    }
}

/// A limb that an amendment brings, in its file.
pub fn check_limb(known: &Known, instrument: &Instrument, article: &Article, limb: &Condition, mistakes: &mut Vec<Mistake>) {
    let context = Context { known, instrument };
    for (test, line) in limb.tests() {
        mistakes.extend(test_problem(&context, test).map(|message| mistake(article, line, message)));
    }
}

/// What a provision that no amendment touches names of its text, which may be gone: all else was checked in the base.
pub fn check_links(
    known: &Known,
    instrument: &Instrument,
    article: &Article,
    provision: &Provision,
    mistakes: &mut Vec<Mistake>,
) {
    let context = Context { known, instrument };
    for (test, line) in provision.rule.conditions().into_iter().flat_map(Condition::tests) {
        if matches!(test, Test::Holds(_) | Test::Applies(_)) {
            mistakes.extend(test_problem(&context, test).map(|message| mistake(article, line, message)));
        }
    }
    if let Some(covers) = provision.rule.covers() {
        mistakes.extend(covers_problem(instrument, covers).map(|message| mistake(article, provision.line, message)));
    }
    mistakes.extend(own_cycle(instrument, provision).map(|message| mistake(article, provision.line, message)));
}

fn check_provision(context: &Context, article: &Article, provision: &Provision, mistakes: &mut Vec<Mistake>) {
    for (test, line) in provision.rule.conditions().into_iter().flat_map(|condition| condition.tests()) {
        mistakes.extend(test_problem(context, test).map(|message| mistake(article, line, message)));
    }
    if let Rule::Definition { lists: Some(code), .. } = &provision.rule {
        mistakes.extend(code_problem(code, context.known.codes()).map(|message| mistake(article, provision.line, message)));
    }
    if let Some(id) = provision.rule.covers() {
        mistakes.extend(covers_problem(context.instrument, id).map(|message| mistake(article, provision.line, message)));
    }
    mistakes.extend(own_cycle(context.instrument, provision).map(|message| mistake(article, provision.line, message)));
    for example in &provision.examples {
        check_settings(context, article, settings(&example.lines, example.line).collect(), mistakes);
        if let Expected::Undetermined(Some(fact)) = &example.expected
            && context.known.law.vocabulary.get(fact).is_none()
        {
            mistakes.push(mistake(article, example.line, unknown("fact", fact, context.known.law.vocabulary.ids())));
        }
    }
}

/// Why a general authorisation cannot cover this provision of the text.
pub fn covers_problem(instrument: &Instrument, id: &str) -> Option<String> {
    match instrument.provisions().find(|provision| provision.id == id) {
        None => Some(unknown("provision", id, ids(instrument))),
        Some(Provision { rule: Rule::Requirement { .. }, .. }) => None,
        Some(_) => Some(format!("`{id}` has no effect that could be covered")),
    }
}

fn test_problem(context: &Context, test: &Test) -> Option<String> {
    match test {
        Test::Yes(id) => fact_problem(context, id, |kind| *kind == Kind::YesNo, "is not yes/no; write `FACT is VALUE`"),
        Test::Is(id, values) => fact_problem(context, id, |kind| !kind.choices().is_empty(), "has no values to choose from")
            .or_else(|| values.iter().find_map(|value| choice_problem(context, id, value))),
        Test::IsAtLeast(id, value) => fact_problem(context, id, |kind| matches!(kind, Kind::Ordered(_)), "is not ordered")
            .or_else(|| choice_problem(context, id, value)),
        Test::IsIn(id, list) => fact_problem(context, id, |kind| matches!(kind, Kind::Country { .. }), "is no country")
            .or_else(|| list_problem(context, list, &[ListKind::Countries, ListKind::AllCountries])),
        Test::SomeCodeIn(list) | Test::EveryCodeIn(list) => list_problem(context, list, &[ListKind::Codes, ListKind::AllCodes]),
        Test::Holds(name) => {
            let found = context.instrument.provisions().find(|provision| &provision.id == name);
            match found.map(|provision| &provision.rule) {
                None => Some(unknown("definition", name, ids(context.instrument))),
                Some(Rule::Definition { .. }) => None,
                Some(_) => Some(format!("`{name}` is no definition; write `{name} applies`")),
            }
        }
        Test::Applies(id) => {
            let found = context.instrument.provisions().find(|provision| &provision.id == id);
            match found.map(|provision| &provision.rule) {
                None => Some(unknown("provision", id, ids(context.instrument))),
                Some(Rule::Requirement { .. } | Rule::Note { .. } | Rule::Answer { .. }) => None,
                Some(_) => Some(format!("`{id}` is no provision that applies; write `{id} holds` for a definition")),
            }
        }
    }
}

fn fact_problem(context: &Context, id: &str, fits: impl Fn(&Kind) -> bool, otherwise: &str) -> Option<String> {
    match context.known.law.vocabulary.get(id) {
        None => Some(unknown("fact", id, context.known.law.vocabulary.ids())),
        Some(fact) if fits(&fact.kind) => None,
        Some(_) => Some(format!("`{id}` {otherwise}")),
    }
}

fn choice_problem(context: &Context, id: &str, value: &str) -> Option<String> {
    let choices = context.known.law.vocabulary.get(id).map(|fact| fact.kind.choices()).unwrap_or_default();
    (!choices.contains(&value))
        .then(|| format!("`{id}` is one of {}; {}", choices.join(", "), unknown("value", value, choices.iter().copied())))
}

fn list_problem(context: &Context, id: &str, kinds: &[ListKind]) -> Option<String> {
    match context.known.list(id) {
        None => Some(unknown("list", id, context.known.law.lists.iter().map(|list| list.id.as_str()))),
        Some(list) if kinds.contains(&list.kind) => None,
        Some(_) => Some(format!("`{id}` is a list of another kind")),
    }
}

/// A provision that rests on itself.
fn own_cycle(instrument: &Instrument, provision: &Provision) -> Option<String> {
    cycle(instrument, provision, &mut vec![provision.id.as_str()])
}

/// A definition or provision that rests on itself, in whatever number of steps.
fn cycle<'a>(instrument: &'a Instrument, provision: &'a Provision, path: &mut Vec<&'a str>) -> Option<String> {
    for (test, _) in provision.rule.conditions().into_iter().flat_map(|condition| condition.tests()) {
        let (Test::Holds(id) | Test::Applies(id)) = test else { continue };
        if path.first() == Some(&id.as_str()) {
            return Some(format!("`{id}` rests on itself: {} → {id}", path.join(" → ")));
        }
        if path.contains(&id.as_str()) {
            continue;
        }
        let next = instrument.provisions().find(|provision| &provision.id == id)?;
        path.push(id);
        if let Some(found) = cycle(instrument, next, path) {
            return Some(found);
        }
        path.pop();
    }
    None
}

/// Settings with the line on which each stands.
fn settings(lines: &[Vec<Setting>], head: usize) -> impl Iterator<Item = (usize, &Setting)> {
    lines.iter().enumerate().flat_map(move |(at, settings)| settings.iter().map(move |setting| (head + at + 1, setting)))
}

fn check_settings(context: &Context, article: &Article, settings: Vec<(usize, &Setting)>, mistakes: &mut Vec<Mistake>) {
    for (line, setting) in settings {
        mistakes.extend(setting_problem(context, setting).map(|message| mistake(article, line, message)));
    }
}

fn setting_problem(context: &Context, setting: &Setting) -> Option<String> {
    let vocabulary = &context.known.law.vocabulary;
    let problem = |fact: &Fact, value: &str| value_problem(context.known, fact, value);
    match setting {
        Setting::Fact { fact, value } => match vocabulary.get(fact) {
            None => Some(unknown("fact", fact, vocabulary.ids())),
            Some(fact) => problem(fact, value),
        },
        Setting::Every { prefix, value } => {
            let mut facts = vocabulary.facts.iter().filter(|fact| fact.id.starts_with(prefix.as_str())).peekable();
            if facts.peek().is_none() {
                return Some(format!("no fact begins with `{prefix}`"));
            }
            facts.find_map(|fact| problem(fact, value))
        }
    }
}
