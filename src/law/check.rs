//! The whole of `law/`: every word must refer to something that exists, and every mistake is reported.

mod amending;
mod references;

pub use amending::problems as problems_of;
pub use references::covers_problem;

use std::cell::OnceCell;

use crate::facts::{self, Kind, Vocabulary};
use crate::law::{Article, Instrument, Law, List, ListKind, Standing, code_covers};
use crate::mistake::{Mistake, unknown};
use crate::sorted;

/// Reads and checks all files of `law/`: pairs of path from the project's root and text.
///
/// # Errors
///
/// All mistakes, in the order of files and lines. References are checked once every file can be read.
pub fn law(files: &[(&str, &str)]) -> Result<Law, Vec<Mistake>> {
    let mut mistakes = Vec::new();
    let is_amending = |folder: &str| {
        let head = format!("law/{folder}/instrument.md");
        files.iter().any(|(path, text)| *path == head && text.lines().any(|line| line.starts_with("amends: ")))
    };
    let (amending, plain): (Vec<File>, Vec<File>) =
        files.iter().copied().partition(|(path, _)| folder(path).is_some_and(is_amending));
    let mut law = read(&plain, &mut mistakes);
    if mistakes.is_empty() {
        amending::read(&mut law, &amending, &mut mistakes);
    }
    let law = checked(law, mistakes)?;
    // A mistake of a base stands with the base, not once more with each text that amends it.
    let amended = law.instruments.iter().filter_map(|text| text.amends.as_ref().map(|amends| (text, amends)));
    let mistakes = sorted::set(amended.flat_map(|(text, amends)| problems_of(&law, &[], text, &amends.articles)));
    if mistakes.is_empty() { Ok(law) } else { Err(mistakes) }
}

/// The same for files that [`law`] has read before, of which none amends another text: what the engine for a check is built with.
/// References are not checked again.
///
/// # Errors
///
/// Mistakes of form.
pub fn law_once_checked(files: &[(&str, &str)]) -> Result<Law, Vec<Mistake>> {
    let mut mistakes = Vec::new();
    let law = read(files, &mut mistakes);
    if mistakes.is_empty() { Ok(law) } else { Err(mistakes) }
}

/// Path from the project's root, and text.
type File<'a> = (&'a str, &'a str);

/// The folder in which an instrument's files stand.
fn folder(path: &str) -> Option<&str> {
    path.strip_prefix("law/")?.split_once('/').map(|(folder, _)| folder)
}

fn checked(law: Law, mut mistakes: Vec<Mistake>) -> Result<Law, Vec<Mistake>> {
    if mistakes.is_empty() {
        check(&law, &mut mistakes);
    }
    let mistakes = sorted::set(mistakes);
    if mistakes.is_empty() { Ok(law) } else { Err(mistakes) }
}

fn read(files: &[(&str, &str)], mistakes: &mut Vec<Mistake>) -> Law {
    let mut law = Law { vocabulary: Vocabulary::default(), instruments: Vec::new(), lists: Vec::new() };
    let mut articles: Vec<(&str, Article)> = Vec::new();
    for (path, text) in files {
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            ["law", "facts.md"] => keep(facts::parse(path, text), mistakes, |vocabulary| law.vocabulary = vocabulary),
            ["law", "lists", _] => keep(super::list(path, text), mistakes, |list| {
                sorted::insert_by_key(&mut law.lists, list, |list| list.id.clone())
            }),
            ["law", _, "instrument.md"] => keep(super::instrument(path, text), mistakes, |instrument| {
                sorted::insert_by_key(&mut law.instruments, instrument, |instrument| instrument.id.clone());
            }),
            ["law", folder, _] => keep(super::article(path, text), mistakes, |article| {
                sorted::insert_by_key(&mut articles, (folder, article), |(_, article)| {
                    (is_annex(&article.file), article.file.clone())
                })
            }),
            _ => {}
        }
    }
    for (folder, article) in articles {
        match law.instruments.iter_mut().find(|instrument| instrument.id == folder) {
            Some(instrument) => instrument.articles.push(article),
            None => {
                mistakes.push(Mistake { file: article.file, line: 1, message: format!("there is no law/{folder}/instrument.md") })
            }
        }
    }
    law
}

fn keep<T>(result: Result<T, Vec<Mistake>>, mistakes: &mut Vec<Mistake>, with: impl FnOnce(T)) {
    match result {
        Ok(value) => with(value),
        Err(found) => mistakes.extend(found),
    }
}

/// The law's own order: articles before annexes.
fn is_annex(file: &str) -> bool {
    file.rsplit('/').next().is_some_and(|name| name.starts_with("annex"))
}

fn check(law: &Law, mistakes: &mut Vec<Mistake>) {
    for fact in &law.vocabulary.facts {
        if let Kind::Country { within: Some(list) } = &fact.kind
            && law.list(list).is_none()
        {
            let message = unknown("list", list, law.lists.iter().map(|list| list.id.as_str()));
            mistakes.push(Mistake { file: "law/facts.md".to_string(), line: 1, message });
        }
    }
    let known = Known::new(law, &[]);
    for list in &law.lists {
        check_list(list, &known, mistakes);
    }
    for instrument in &law.instruments {
        if instrument.amends.is_none() {
            references::check(&known, instrument, mistakes);
        }
    }
}

/// What words can refer to. Codes and countries are gathered once one is named.
pub struct Known<'a> {
    law: &'a Law,
    /// Lists that a text has for itself, beside those of the law.
    own: &'a [List],
    codes: OnceCell<Codes>,
    countries: OnceCell<Vec<&'a str>>,
}

impl<'a> Known<'a> {
    fn new(law: &'a Law, own: &'a [List]) -> Self {
        Known { law, own, codes: OnceCell::new(), countries: OnceCell::new() }
    }

    fn list(&self, id: &str) -> Option<&'a List> {
        self.own.iter().find(|list| list.id == id).or_else(|| self.law.list(id))
    }

    fn codes(&self) -> &Codes {
        self.codes.get_or_init(|| all_codes(self.law))
    }

    fn countries(&self) -> &[&'a str] {
        self.countries.get_or_init(|| all_countries(self.law))
    }
}

/// Every code in use, and every one marked as not used, from the universe of codes.
pub struct Codes {
    /// In use, with every code that stands above one.
    pub used: Vec<String>,
    /// Numbers that hold nothing.
    pub not_used: Vec<String>,
}

fn all_codes(law: &Law) -> Codes {
    let mut codes = Codes { used: Vec::new(), not_used: Vec::new() };
    for entry in law.universe(ListKind::AllCodes).into_iter().flat_map(|list| &list.entries) {
        for value in &entry.values {
            let below = |sub: &String| [value, ".", sub].concat();
            codes.not_used.extend(entry.not_used.iter().map(below));
            codes.used.extend(entry.sub_codes.iter().map(below));
            match entry.standing {
                Standing::NotUsed => codes.not_used.push(value.clone()),
                _ => codes.used.push(value.clone()),
            }
        }
    }
    Codes { used: sorted::set(codes.used), not_used: sorted::set(codes.not_used) }
}

fn all_countries(law: &Law) -> Vec<&str> {
    let entries = law.universe(ListKind::AllCountries).into_iter().flat_map(|list| &list.entries);
    sorted::set(entries.flat_map(|entry| &entry.values).map(String::as_str))
}

fn check_list(list: &List, known: &Known, mistakes: &mut Vec<Mistake>) {
    let file = format!("law/lists/{}.md", list.id);
    for entry in &list.entries {
        let mut wrong = |message: String| mistakes.push(Mistake { file: file.clone(), line: entry.line, message });
        for value in &entry.values {
            match list.kind {
                ListKind::Countries => {
                    if !known.countries().contains(&value.as_str()) {
                        wrong(unknown("country", value, known.countries().iter().copied()));
                    }
                }
                ListKind::Codes => {
                    if let Some(message) = code_problem(value, known.codes()) {
                        wrong(message);
                    }
                }
                ListKind::AllCountries | ListKind::AllCodes => {}
            }
        }
    }
}

/// What is wrong with a code, if anything.
fn code_problem(code: &str, codes: &Codes) -> Option<String> {
    if codes.used.binary_search_by(|known| known.as_str().cmp(code)).is_ok() {
        return None;
    }
    if codes.not_used.iter().any(|unused| code_covers(unused, code)) {
        return Some(format!("`{code}` is marked as not used in the list"));
    }
    Some(unknown("code", code, codes.used.iter().map(String::as_str)))
}

/// What is wrong with the way in which a value of a case is written, if anything.
fn value_problem(known: &Known, fact: &facts::Fact, value: &str) -> Option<String> {
    if value == "unknown" {
        return None;
    }
    match &fact.kind {
        Kind::YesNo | Kind::OneOf(_) | Kind::Ordered(_) => {
            let choices = fact.kind.choices();
            (!choices.contains(&value)).then(|| {
                format!("`{}` is one of {}; {}", fact.id, choices.join(", "), unknown("value", value, choices.iter().copied()))
            })
        }
        Kind::Country { within } => {
            let permitted = within.as_ref().and_then(|list| known.list(list));
            let named = |list: &List| list.entries.iter().any(|entry| entry.values.iter().any(|country| country == value));
            (!known.countries().contains(&value) || permitted.is_some_and(|list| !named(list)))
                .then(|| unknown("country", value, known.countries().iter().copied()))
        }
        Kind::Codes if value == "none" => None,
        Kind::Codes => value.split(", ").find_map(|code| code_problem(code, known.codes())),
        Kind::Date => crate::day::Day::parse(value).is_none().then(|| format!("`{value}` is no day; write `2026-11-23`")),
    }
}

/// Where an instrument's file stands.
fn mistake(article: &Article, line: usize, message: String) -> Mistake {
    Mistake { file: article.file.clone(), line, message }
}

/// Ids of an instrument's provisions.
fn ids(instrument: &Instrument) -> impl Iterator<Item = &str> {
    instrument.provisions().map(|provision| provision.id.as_str())
}
