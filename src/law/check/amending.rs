//! Texts that amend others: read after their bases, consolidated, and checked as amended.

use super::{File, Known, keep, references};
use crate::law::{
    AmendingArticle, Article, Instrument, Law, List, OperationKind, Provision, amending_article, consolidated, instrument,
};
use crate::mistake::{Mistake, unknown};
use crate::sorted;

/// Adds the texts of these files to the law, each as its base is after its amendments.
pub fn read(law: &mut Law, files: &[File], mistakes: &mut Vec<Mistake>) {
    let mut waiting: Vec<Instrument> = Vec::new();
    for (path, text) in files.iter().filter(|(path, _)| path.ends_with("/instrument.md")) {
        keep(instrument(path, text), mistakes, |text| waiting.push(text));
    }
    for (path, text) in files.iter().filter(|(path, _)| !path.ends_with("/instrument.md")) {
        let of = waiting.iter_mut().find(|instrument| super::folder(path) == Some(instrument.id.as_str()));
        let Some(amends) = of.and_then(|instrument| instrument.amends.as_mut()) else { continue };
        keep(amending_article(path, text), mistakes, |article| amends.articles.push(article));
    }
    // A base may amend another text itself.
    while let Some(at) = waiting.iter().position(|text| base(law, text).is_some()) {
        let text = waiting.remove(at);
        let (Some(base), Some(amends)) = (base(law, &text), &text.amends) else { continue };
        let done = consolidated(law, base, &text, &amends.articles, &text.id);
        mistakes.extend(done.mistakes);
        sorted::insert_by_key(&mut law.instruments, done.text, |instrument| instrument.id.clone());
        for list in done.lists {
            sorted::insert_by_key(&mut law.lists, list, |list| list.id.clone());
        }
    }
    for text in waiting {
        let named = text.amends.map(|amends| amends.base).unwrap_or_default();
        let message = unknown("instrument", &named, law.instruments.iter().map(|instrument| instrument.id.as_str()));
        mistakes.push(Mistake { file: format!("law/{}/instrument.md", text.id), line: 1, message });
    }
}

fn base<'a>(law: &'a Law, text: &Instrument) -> Option<&'a Instrument> {
    law.instrument(&text.amends.as_ref()?.base)
}

/// What does not hold together in a text after its amendments: in what they bring, and in what they leave behind. `own` are lists that it
/// has for itself.
pub fn problems(law: &Law, own: &[List], text: &Instrument, files: &[AmendingArticle]) -> Vec<Mistake> {
    let known = Known::new(law, own);
    let mut mistakes = Vec::new();
    let mut brought: Vec<&str> = Vec::new();
    for file in files {
        let operations = file.amendments.iter().flat_map(|amendment| &amendment.operations);
        let new = operations.filter_map(|operation| match &operation.kind {
            OperationKind::Substitute(_, new) | OperationKind::InsertAfter(_, new) => Some(new.as_ref()),
            _ => None,
        });
        let provisions: Vec<_> = new.cloned().collect();
        let as_brought = |of: &&Provision| provisions.iter().any(|new| new.id == of.id && new.rule == of.rule);
        brought.extend(text.provisions().filter(as_brought).map(|of| of.id.as_str()));
        let article =
            Article { file: file.file.clone(), title: file.title.clone(), base_case: file.base_case.clone(), provisions };
        references::check_article(&known, text, &article, &mut mistakes);
        let limbs =
            file.amendments.iter().flat_map(|amendment| &amendment.operations).filter_map(|operation| match &operation.kind {
                OperationKind::Replace { with, .. } => Some(with),
                OperationKind::Add { limb, .. } => Some(limb),
                _ => None,
            });
        limbs.for_each(|limb| references::check_limb(&known, text, &article, limb, &mut mistakes));
    }
    if !mistakes.is_empty() {
        return mistakes;
    }
    let head = format!("law/{}/instrument.md", text.id);
    for article in &text.articles {
        let mut found = Vec::new();
        for provision in article.provisions.iter().filter(|provision| !brought.contains(&provision.id.as_str())) {
            references::check_links(&known, text, article, provision, &mut found);
        }
        mistakes.extend(found.into_iter().map(|mistake| Mistake {
            file: head.clone(),
            line: 1,
            message: format!("after the amendments, {}:{}: {}", mistake.file, mistake.line, mistake.message),
        }));
    }
    mistakes
}
