//! `instrument.md`: what a text is, when it applies, against what it was checked.

use crate::law::lines::Lines;
use crate::law::{Amends, Instrument, Layer, Predecessor};
use crate::mistake::{Mistake, unknown};

pub fn parse(file: &str, text: &str) -> Result<Instrument, Vec<Mistake>> {
    let mut lines = Lines::new(file, text);
    let heading = lines.heading("# ").unwrap_or_default();
    let (Some(id), Some(name), Some(title)) = (heading.first(), heading.get(1), heading.get(2)) else {
        lines.wrong("an instrument begins with `# ID · NAME · TITLE`".to_string());
        return Err(lines.finish(()).err().unwrap_or_default());
    };
    let reading = lines.quote();
    let status = word_of(&mut lines, "status:", &["law", "guidance", "proposal", "position", "demands"]);
    let layer = word_of(&mut lines, "layer:", &["union", "national", "sanctions"]);
    let applies = required(&mut lines, "applies:");
    let period = lines.period(&applies);
    let predecessor = lines.take("preceded by:").and_then(|text| parse_predecessor(&mut lines, text));
    let amends = lines.take("amends:").map(|base| Amends { base: base.to_string(), articles: Vec::new() });
    let text = lines.take("text:").map(str::to_string);
    let checked = required(&mut lines, "checked:");
    let Some((from, until)) = period else { return Err(lines.finish(()).err().unwrap_or_default()) };
    lines.finish(Instrument {
        id: id.to_string(),
        name: name.to_string(),
        title: title.to_string(),
        reading,
        status,
        layer: Layer::parse(&layer).unwrap_or(Layer::Union),
        from,
        until,
        predecessor,
        amends,
        text,
        checked,
        articles: Vec::new(),
    })
}

fn required(lines: &mut Lines, key: &str) -> String {
    let found = lines.take(key);
    if found.is_none() {
        lines.wrong(format!("`{key}` is missing"));
    }
    found.unwrap_or_default().to_string()
}

fn word_of(lines: &mut Lines, key: &str, known: &[&str]) -> String {
    let word = required(lines, key);
    if !word.is_empty() && !known.contains(&word.as_str()) {
        lines.wrong(unknown(key.trim_end_matches(':'), &word, known.iter().copied()));
    }
    word
}

/// `NAME · FIRST to LAST`.
fn parse_predecessor(lines: &mut Lines, text: &str) -> Option<Predecessor> {
    let (name, period) = text.rsplit_once(" · ").unwrap_or((text, ""));
    let (from, until) = lines.period(period)?;
    if until.is_none() {
        lines.wrong("a predecessor has ended; write its last day".to_string());
    }
    Some(Predecessor { name: name.to_string(), from, until: until? })
}
