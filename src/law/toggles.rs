//! Worked amendments: each a file of its own for one text, and presets that stack several of them.

use crate::law::lines::Lines;
use crate::law::{AmendingArticle, Law, amending_article, consolidated, problems_of};
use crate::mistake::{Mistake, unknown};
use crate::sorted;

/// The worked amendments, and the stacks of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Toggles {
    /// In the order of their ids.
    pub toggles: Vec<Toggle>,
    /// In the order of their file.
    pub presets: Vec<Preset>,
}

/// A worked amendment of one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toggle {
    /// The file's name without its ending.
    pub id: String,
    /// Id of the text that it amends.
    pub amends: String,
    /// What it does.
    pub article: AmendingArticle,
}

/// Worked amendments of one text that fit one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preset {
    /// Its id.
    pub id: String,
    /// A short title.
    pub title: String,
    /// Our plain words for it, one element a line.
    pub reading: Vec<String>,
    /// Ids of its worked amendments, in order.
    pub parts: Vec<String>,
    /// Line of its heading, counted from 1.
    pub line: usize,
}

/// The file of the stacks; every other one is a worked amendment.
const PRESETS: &str = "presets.md";

/// Reads the worked amendments and their stacks, and sees whether they fit the texts for which they are written.
///
/// # Errors
///
/// Every mistake of form; and if there is none, every operation that does not fit.
pub fn toggles(law: &Law, files: &[(&str, &str)]) -> Result<Toggles, Vec<Mistake>> {
    let (mut all, mut mistakes) = (Toggles::default(), Vec::new());
    let mut presets = "";
    for (file, text) in files {
        let name = file.rsplit('/').next().unwrap_or_default();
        if name == PRESETS {
            presets = file;
            all.presets = parse_presets(file, text).unwrap_or_else(|found| {
                mistakes.extend(found);
                Vec::new()
            });
            continue;
        }
        match amending_article(file, text) {
            Ok(AmendingArticle { amends: None, .. }) => mistakes.push(Mistake {
                file: file.to_string(),
                line: 1,
                message: "which text it amends is not said; write `amends: INSTRUMENT` after the title".to_string(),
            }),
            Ok(article) => all.toggles.push(Toggle {
                id: name.trim_end_matches(".md").to_string(),
                amends: article.amends.clone().unwrap_or_default(),
                article,
            }),
            Err(found) => mistakes.extend(found),
        }
    }
    all.toggles.sort_by(|one, other| one.id.cmp(&other.id));
    if mistakes.is_empty() {
        for toggle in &all.toggles {
            mistakes.extend(problems_of_stack(law, &[toggle]));
        }
        for preset in &all.presets {
            mistakes.extend(problems_of_preset(law, &all.toggles, presets, preset));
        }
    }
    let mistakes = sorted::set(mistakes);
    if mistakes.is_empty() { Ok(all) } else { Err(mistakes) }
}

/// `## ID · TITLE`, a reading and the list of its parts, again and again.
fn parse_presets(file: &str, text: &str) -> Result<Vec<Preset>, Vec<Mistake>> {
    let mut lines = Lines::new(file, text);
    if lines.take("# ").is_none() {
        lines.wrong("a file begins with `# TITLE`".to_string());
    }
    let mut presets = Vec::new();
    while let Some(heading) = lines.heading("## ") {
        let line = lines.number();
        let [id, title] = heading.as_slice() else {
            lines.wrong("a preset begins with `## ID · TITLE`".to_string());
            break;
        };
        let [id, title] = [id, title].map(|part| part.to_string());
        let reading = lines.quote();
        lines.peek();
        presets.push(Preset { id, title, reading, parts: lines.ids(), line });
    }
    lines.finish(presets)
}

fn problems_of_preset(law: &Law, toggles: &[Toggle], file: &str, preset: &Preset) -> Vec<Mistake> {
    let wrong = |message: String| Mistake { file: file.to_string(), line: preset.line, message };
    let (mut parts, mut mistakes) = (Vec::new(), Vec::new());
    for id in &preset.parts {
        match toggles.iter().find(|toggle| toggle.id == *id) {
            Some(toggle) => parts.push(toggle),
            None => mistakes.push(wrong(unknown("worked amendment", id, toggles.iter().map(|toggle| toggle.id.as_str())))),
        }
    }
    if let Some(first) = parts.first()
        && let Some(other) = parts.iter().find(|toggle| toggle.amends != first.amends)
    {
        mistakes.push(wrong(format!("`{}` amends {}, `{}` amends {}", first.id, first.amends, other.id, other.amends)));
    }
    if mistakes.is_empty() {
        let in_preset = |mistake: Mistake| wrong(format!("in `{}`, {mistake}", preset.id));
        mistakes.extend(problems_of_stack(law, &parts).into_iter().map(in_preset));
    }
    mistakes
}

/// What does not fit, one after the other, in the text that the first of them names.
fn problems_of_stack(law: &Law, parts: &[&Toggle]) -> Vec<Mistake> {
    let Some(first) = parts.first() else { return Vec::new() };
    let Some(base) = law.instrument(&first.amends) else {
        let message = unknown("instrument", &first.amends, law.instruments.iter().map(|text| text.id.as_str()));
        return vec![Mistake { file: first.article.file.clone(), line: 1, message }];
    };
    let files: Vec<AmendingArticle> = parts.iter().map(|toggle| toggle.article.clone()).collect();
    let done = consolidated(law, base, base, &files, "draft");
    if !done.mistakes.is_empty() {
        return done.mistakes;
    }
    problems_of(law, &done.lists, &done.text, &files)
}
