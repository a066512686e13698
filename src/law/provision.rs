//! The file of an article: its base case and its provisions.

use crate::law::condition::{self, Condition};
use crate::law::examples::{parse_base_case, parse_examples};
use crate::law::lines::{Lines, is_id};
use crate::law::{Answer, Article, Could, Effect, Layer, Outcome, Provision, Rule, Source, Track};
use crate::mistake::{Mistake, unknown};

/// Why a provision can never matter to an outcome.
const NO_RULE: [&str; 4] = ["procedure", "definition", "judgement", "duty of authorities"];

pub fn parse_article(file: &str, text: &str) -> Result<Article, Vec<Mistake>> {
    let mut lines = Lines::new(file, text);
    let title = match lines.take("# ") {
        Some(title) => title.to_string(),
        None => {
            lines.wrong("a file begins with `# TITLE`".to_string());
            String::new()
        }
    };
    let base_case = parse_base_case(&mut lines);
    let mut provisions = Vec::new();
    while let Some(provision) = parse_next(&mut lines, "## ") {
        provisions.push(provision);
    }
    lines.finish(Article { file: file.to_string(), title, base_case, provisions })
}

/// The next provision, under a heading with these marks.
pub fn parse_next(lines: &mut Lines, marks: &str) -> Option<Provision> {
    while let Some(heading) = lines.heading(marks) {
        let line = lines.number();
        let provision = parse_provision(lines, &heading);
        if provision.is_some() {
            return provision;
        }
        skip(lines, line, &format!("a provision begins with `{marks}ID · CITATION · TITLE`"));
    }
    None
}

/// After a heading that says too little, what stands under it cannot be placed.
pub fn skip(lines: &mut Lines, line: usize, right: &str) {
    lines.wrong_at(line, right.to_string());
    while lines.peek().is_some_and(|line| !is_heading(line)) {
        lines.step();
    }
}

fn is_heading(line: &str) -> bool {
    line.starts_with("## ") || line.starts_with("### ")
}

fn parse_provision(lines: &mut Lines, heading: &[&str]) -> Option<Provision> {
    let [id, label, title] = heading else { return None };
    let line = lines.number();
    if !is_id(id) {
        lines.wrong(format!("`{id}` is no id; use lower-case letters, digits and hyphens"));
    }
    let reading = lines.quote();
    if reading.is_empty() {
        lines.wrong_at(line, format!("`{id}` has no reading; say in plain words what it does, `> …`"));
    }
    let source = parse_source(lines, id);
    let applies = lines.take("applies:").and_then(|text| lines.period(text));
    let layer = lines.take("layer:").and_then(|word| parse_layer(lines, word));
    let how_read = lines.take("how we read it:").map(str::to_string);
    let rule = parse_rule(lines, id);
    let duties = if lines.take("you must").is_some() { lines.ids() } else { Vec::new() };
    let examples = parse_examples(lines);
    leftovers(lines);
    let [id, label, title] = [id, label, title].map(|part| part.to_string());
    Some(Provision { id, label, title, reading, source, applies, layer, how_read, rule, duties, examples, line })
}

fn parse_source(lines: &mut Lines, id: &str) -> Source {
    match lines.take("source:") {
        Some(text) => lines.source(text),
        None => {
            lines.wrong(format!("`{id}` has no `source:`, which stands after the reading"));
            Source::default()
        }
    }
}

/// Every line that belongs to no part is a mistake of its own, up to the next provision.
fn leftovers(lines: &mut Lines) {
    const PARTS: [&str; 13] = [
        "source:",
        "applies:",
        "layer:",
        "how we read it:",
        "when",
        "unless",
        "then",
        "means",
        "lists",
        "covers",
        "must be so",
        "you must",
        "example:",
    ];
    while let Some(line) = lines.peek().filter(|line| !is_heading(line)) {
        lines.step();
        let part = PARTS.iter().find(|part| line.starts_with(*part));
        lines.wrong(match part {
            Some(part) => format!("`{part}` stands twice or in the wrong place; see the order of the parts in law/README.md"),
            None => unknown("line", line.trim(), PARTS),
        });
    }
}

fn parse_layer(lines: &mut Lines, word: &str) -> Option<Layer> {
    let layer = Layer::parse(word);
    if layer.is_none() {
        lines.wrong(unknown("layer", word, Layer::ALL.iter().map(|layer| layer.word())));
    }
    layer
}

fn parse_rule(lines: &mut Lines, id: &str) -> Rule {
    if lines.take("no rule yet").is_some() {
        return parse_not_modelled(lines, id);
    }
    if let Some(reason) = lines.take("no rule:") {
        if !NO_RULE.contains(&reason) {
            lines.wrong(unknown("reason", reason, NO_RULE));
        }
        return Rule::NoRule(reason.to_string());
    }
    if let Some(means) = parse_condition(lines, "means ") {
        let unless = parse_condition(lines, "unless ");
        let lists = lines.take("lists ").map(str::to_string);
        return Rule::Definition { means, unless, lists };
    }
    if let Some(covers) = lines.take("covers ") {
        let must_be = required_condition(lines, "must be so ", id);
        return Rule::Authorisation { covers: covers.to_string(), must_be };
    }
    let when = required_condition(lines, "when ", id);
    let unless = parse_condition(lines, "unless ");
    if let Some(note) = lines.take("then note ") {
        return Rule::Note { when, unless, note: note.to_string() };
    }
    if let Some(text) = lines.take("then on ") {
        return Rule::Answer { when, unless, answer: parse_answer(lines, text) };
    }
    let effect = match lines.take("then ") {
        Some(text) => parse_effect(lines, text),
        None => {
            lines.wrong(format!("`{id}` has no effect; write `then OUTCOME` after its condition"));
            Effect { outcome: Outcome::NoRequirementFound, up_to: None, decided_by: None }
        }
    };
    Rule::Requirement { when, unless, effect }
}

fn parse_not_modelled(lines: &mut Lines, id: &str) -> Rule {
    let when = required_condition(lines, "could matter when ", id);
    let could = if let Some(covers) = lines.take("could cover ") {
        Could::Cover(covers.to_string())
    } else if let Some(text) = lines.take("could give ") {
        Could::Give(parse_effect(lines, text))
    } else {
        lines.wrong(format!("`{id}` does not say what it could do; write `could give OUTCOME` or `could cover ID`"));
        Could::Cover(String::new())
    };
    Rule::NotModelled { when, could }
}

fn parse_condition(lines: &mut Lines, beginning: &str) -> Option<Condition> {
    let head = lines.take(beginning)?;
    Some(condition::parse(lines, head))
}

fn required_condition(lines: &mut Lines, beginning: &str, id: &str) -> Condition {
    parse_condition(lines, beginning).unwrap_or_else(|| {
        lines.wrong(format!("`{id}` has no `{}`, with its condition", beginning.trim()));
        Condition::All(Vec::new())
    })
}

/// `OUTCOME[, up to OUTCOME][, decided by WHO]`.
pub fn parse_effect(lines: &mut Lines, text: &str) -> Effect {
    let mut parts = text.split(", ");
    let outcome = parse_outcome(lines, parts.next().unwrap_or_default()).unwrap_or(Outcome::NoRequirementFound);
    let mut effect = Effect { outcome, up_to: None, decided_by: None };
    for part in parts {
        if let Some(word) = part.strip_prefix("up to ") {
            effect.up_to = parse_outcome(lines, word);
        } else if let Some(who) = part.strip_prefix("decided by ") {
            effect.decided_by = Some(who.to_string());
        } else {
            lines.wrong(unknown("part of an effect", part, ["up to OUTCOME", "decided by WHO"]));
        }
    }
    if effect.up_to.is_some_and(|most| most <= effect.outcome) {
        lines.wrong("`up to` names a more severe outcome than the first".to_string());
    }
    effect
}

/// `TRACK: VALUE`, after `then on`.
pub fn parse_answer(lines: &mut Lines, text: &str) -> Answer {
    let (word, value) = text.split_once(": ").unwrap_or((text, ""));
    let Some(track) = Track::parse(word) else {
        lines.wrong(unknown("track", word, Track::ALL.iter().map(|track| track.word())));
        return Answer { track: Track::Decision, value: 0 };
    };
    let answers = track.values().get(1..).unwrap_or_default();
    let value = answers.iter().position(|answer| *answer == value).map(|at| at + 1).unwrap_or_else(|| {
        lines.wrong(format!("`{word}` is one of {}; {}", answers.join(", "), unknown("answer", value, answers.iter().copied())));
        0
    });
    Answer { track, value }
}

fn parse_outcome(lines: &mut Lines, word: &str) -> Option<Outcome> {
    let outcome = Outcome::parse(word);
    if outcome.is_none() {
        lines.wrong(unknown("outcome", word, Outcome::ALL.iter().map(|outcome| outcome.word())));
    }
    outcome
}
