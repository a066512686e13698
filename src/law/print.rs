//! Texts and lists as they stand in their files: `print ∘ parse` gives the file back, byte for byte.

use std::fmt::Write;

use crate::law::{
    AmendingArticle, Article, Condition, Could, Effect, Ending, Entry, Instrument, List, ListKind, Meaning, OperationKind,
    Provision, ReadIn, Rule, Screening, Setting, Source, Standing, Test,
};

/// The file of an article.
pub fn print_article(article: &Article) -> String {
    let mut parts = vec![format!("# {}\n", article.title)];
    if let Some(base) = &article.base_case {
        parts.push(format!("base case: {}\n{}", base.name, settings(&base.lines)));
    }
    for provision in &article.provisions {
        parts.extend(provision_parts("##", provision));
    }
    parts.join("\n")
}

/// The file of amendments.
pub fn print_amending_article(article: &AmendingArticle) -> String {
    let mut parts = vec![format!("# {}\n", article.title)];
    parts.extend(article.amends.iter().map(|base| format!("amends: {base}\n")));
    if let Some(base) = &article.base_case {
        parts.push(format!("base case: {}\n{}", base.name, settings(&base.lines)));
    }
    for amendment in &article.amendments {
        parts.push(format!("## {} · {} · {}\n", amendment.id, amendment.label, amendment.title));
        if !amendment.reading.is_empty() {
            parts.push(quote(&amendment.reading));
        }
        let source = amendment.source.as_ref().map(|of| format!("{}\n", source(of)));
        let how_read = amendment.how_read.as_ref().map(|how| format!("how we read it: {how}\n"));
        let head: String = [source, how_read].into_iter().flatten().collect();
        parts.extend(Some(head).filter(|head| !head.is_empty()));
        parts.extend(amendment.operations.iter().map(|operation| operation_text(&operation.kind)));
        for operation in &amendment.operations {
            if let OperationKind::Substitute(_, new) | OperationKind::InsertAfter(_, new) = &operation.kind {
                parts.extend(provision_parts("###", new));
            }
        }
    }
    parts.join("\n")
}

/// An operation as it stands in its file, without a provision that it brings.
pub fn operation_text(kind: &OperationKind) -> String {
    let limb = |limb: &Condition| {
        let mut text = "- ".to_string();
        write_condition(&mut text, limb, 2);
        text
    };
    match kind {
        OperationKind::Repeal(id) => format!("repeal {id}\n"),
        OperationKind::Renumber { id, to, label } => format!("renumber {id} to {to} · {label}\n"),
        OperationKind::Substitute(id, _) => format!("substitute {id}\n"),
        OperationKind::InsertAfter(id, _) => format!("insert after {id}\n"),
        OperationKind::Replace { id, limb: old, with } => format!("in {id} replace\n{}with\n{}", limb(old), limb(with)),
        OperationKind::Remove { id, limb: old } => format!("in {id} remove\n{}", limb(old)),
        OperationKind::Add { id, limb: new } => format!("in {id} add\n{}", limb(new)),
        OperationKind::Effect(id, effect) => format!("in {id} then {}\n", effect_text(effect)),
        OperationKind::Answer(id, answer) => format!("in {id} then on {}: {}\n", answer.track.word(), answer.word()),
        OperationKind::Covers(id, of) => format!("in {id} covers {of}\n"),
        OperationKind::Applies(id, (first, last)) => {
            format!("in {id} applies {first} to {}\n", last.map_or("open".to_string(), |day| day.to_string()))
        }
        OperationKind::Reads(_, reading) => format!("it now reads\n{}", quote(reading)),
        OperationKind::AddToList(list, values) => format!("add to {list}: {}\n", values.join(", ")),
        OperationKind::RemoveFromList(list, values) => format!("remove from {list}: {}\n", values.join(", ")),
    }
}

/// The file of an instrument.
pub fn print_instrument(instrument: &Instrument) -> String {
    let mut head = format!("status: {}\nlayer: {}\napplies: {}", instrument.status, instrument.layer.word(), instrument.from);
    let _ = writeln!(head, " to {}", instrument.until.map_or("open".to_string(), |day| day.to_string()));
    if let Some(before) = &instrument.predecessor {
        let _ = writeln!(head, "preceded by: {} · {} to {}", before.name, before.from, before.until);
    }
    if let Some(amends) = &instrument.amends {
        let _ = writeln!(head, "amends: {}", amends.base);
    }
    if let Some(text) = &instrument.text {
        let _ = writeln!(head, "text: {text}");
    }
    let _ = writeln!(head, "checked: {}", instrument.checked);
    let title = format!("# {} · {} · {}\n", instrument.id, instrument.name, instrument.title);
    [title, quote(&instrument.reading), head].join("\n")
}

/// The file of a list.
pub fn print_list(list: &List) -> String {
    let kind = match list.kind {
        ListKind::Countries => "countries",
        ListKind::Codes => "codes",
        ListKind::AllCountries => "all countries",
        ListKind::AllCodes => "all codes",
    };
    let mut head = format!("{}\n", source(&list.source));
    if let Some(how) = &list.how_read {
        let _ = writeln!(head, "how we read it: {how}");
    }
    let title = format!("# {} · {kind} · {}\n", list.id, list.title);
    let entries: String = list.entries.iter().map(entry).collect();
    [title, quote(&list.reading), head, entries].join("\n")
}

/// The file of a screening.
pub fn print_screening(screening: &Screening) -> String {
    let rests_on = |paths: &[String]| format!("rests on: {}\n", paths.join(", "));
    let mut parts = vec![format!("# {}\n", screening.title), quote(&screening.reading), rests_on(&screening.rests_on)];
    for step in &screening.steps {
        parts.extend([format!("## {} · {}\n", step.id, step.title), quote(&step.reading)]);
        for question in &step.questions {
            parts.push(format!("### {} · {} · {}\n", question.id, question.force.word(), question.words));
            parts.extend([quote(&question.reading), rests_on(&question.rests_on)]);
            parts.extend([meaning("yes", &question.yes), meaning("no", &question.no)]);
        }
    }
    let Ending { title, reading, rests_on: paths, no_red_flag, one_red_flag, several_red_flags } = &screening.ending;
    parts.extend([format!("## in the end · {title}\n"), quote(reading), rests_on(paths)]);
    parts.push(format!("no red flag: {no_red_flag}\none red flag: {one_red_flag}\nseveral red flags: {several_red_flags}\n"));
    parts.join("\n")
}

fn meaning(answer: &str, meaning: &Meaning) -> String {
    let mut text = format!("if {answer}: {}\n", meaning.words);
    if !meaning.states.is_empty() {
        let stated: Vec<String> = meaning.states.iter().map(|(fact, value)| format!("{fact} {value}")).collect();
        let _ = writeln!(text, "- states {}", stated.join(" · "));
    }
    if let Some(flag) = &meaning.red_flag {
        let _ = writeln!(text, "- red flag: {flag}");
    }
    text
}

/// A condition as it stands after its keyword, with the list below it.
pub fn condition_text(condition: &Condition) -> String {
    let mut text = String::new();
    write_condition(&mut text, condition, 0);
    text.trim_end().to_string()
}

fn provision_parts(marks: &str, provision: &Provision) -> Vec<String> {
    let mut parts =
        vec![format!("{marks} {} · {} · {}\n", provision.id, provision.label, provision.title), quote(&provision.reading)];
    let mut head = format!("{}\n", source(&provision.source));
    if let Some((first, last)) = provision.applies {
        let _ = writeln!(head, "applies: {first} to {}", last.map_or("open".to_string(), |day| day.to_string()));
    }
    if let Some(layer) = provision.layer {
        let _ = writeln!(head, "layer: {}", layer.word());
    }
    if let Some(how) = &provision.how_read {
        let _ = writeln!(head, "how we read it: {how}");
    }
    parts.push(head);
    parts.extend(rule_parts(&provision.rule));
    if !provision.duties.is_empty() {
        parts.push(format!("you must\n{}", provision.duties.iter().map(|duty| format!("- {duty}\n")).collect::<String>()));
    }
    if !provision.examples.is_empty() {
        let examples = provision.examples.iter();
        parts.push(
            examples
                .map(|example| format!("example: {} → {}\n{}", example.title, example.expected.text(), settings(&example.lines)))
                .collect(),
        );
    }
    parts
}

fn rule_parts(rule: &Rule) -> Vec<String> {
    let part = |keyword: &str, condition: &Condition| Some(format!("{keyword} {}\n", condition_text(condition)));
    let optional = |condition: &Option<Condition>| condition.as_ref().and_then(|condition| part("unless", condition));
    let line = |text: String| Some(format!("{text}\n"));
    let parts = match rule {
        Rule::NoRule(reason) => [line(format!("no rule: {reason}")), None, None],
        Rule::NotModelled { when, could: Could::Give(effect) } => [
            line("no rule yet".to_string()),
            part("could matter when", when),
            line(format!("could give {}", effect_text(effect))),
        ],
        Rule::NotModelled { when, could: Could::Cover(id) } => {
            [line("no rule yet".to_string()), part("could matter when", when), line(format!("could cover {id}"))]
        }
        Rule::Requirement { when, unless, effect } => {
            [part("when", when), optional(unless), line(format!("then {}", effect_text(effect)))]
        }
        Rule::Note { when, unless, note } => [part("when", when), optional(unless), line(format!("then note {note}"))],
        Rule::Answer { when, unless, answer } => {
            [part("when", when), optional(unless), line(format!("then on {}: {}", answer.track.word(), answer.word()))]
        }
        Rule::Definition { means, unless, lists } => {
            [part("means", means), optional(unless), lists.as_ref().and_then(|code| line(format!("lists {code}")))]
        }
        Rule::Authorisation { covers, must_be } => [line(format!("covers {covers}")), part("must be so", must_be), None],
    };
    parts.into_iter().flatten().collect()
}

/// What a rule does where its conditions hold, as its file says it.
pub fn effect_of(rule: &Rule) -> String {
    match rule {
        Rule::Requirement { effect, .. } => format!("then {}", effect_text(effect)),
        Rule::Note { note, .. } => format!("then note {note}"),
        Rule::Answer { answer, .. } => format!("then on {}: {}", answer.track.word(), answer.word()),
        Rule::Definition { lists: Some(code), .. } => format!("lists {code}"),
        Rule::Definition { lists: None, .. } => "holds".to_string(),
        Rule::Authorisation { covers, .. } => format!("covers {covers}"),
        Rule::NoRule(reason) => format!("no rule: {reason}"),
        Rule::NotModelled { could: Could::Give(effect), .. } => format!("could give {}", effect_text(effect)),
        Rule::NotModelled { could: Could::Cover(id), .. } => format!("could cover {id}"),
    }
}

fn effect_text(effect: &Effect) -> String {
    let mut text = effect.outcome.word().to_string();
    if let Some(most) = effect.up_to {
        let _ = write!(text, ", up to {}", most.word());
    }
    if let Some(who) = &effect.decided_by {
        let _ = write!(text, ", decided by {who}");
    }
    text
}

fn write_condition(out: &mut String, condition: &Condition, indent: usize) {
    let (head, parts) = match condition {
        Condition::All(parts) => ("all of".to_string(), parts),
        Condition::Any(parts) => ("any of".to_string(), parts),
        Condition::NoneOf(parts) => ("none of".to_string(), parts),
        Condition::AtLeast(count, parts) => (format!("at least {count} of"), parts),
        Condition::Not(part) => {
            out.push_str("not: ");
            return write_condition(out, part, indent);
        }
        Condition::Test(test, _) => {
            let _ = writeln!(out, "{}", test_text(test));
            return;
        }
    };
    let _ = writeln!(out, "{head}");
    for part in parts {
        let _ = write!(out, "{}- ", " ".repeat(indent));
        write_condition(out, part, indent + 2);
    }
}

fn test_text(test: &Test) -> String {
    match test {
        Test::Yes(fact) => fact.clone(),
        Test::Is(fact, values) => match values.as_slice() {
            [value] => format!("{fact} is {value}"),
            values => format!("{fact} is one of {}", values.join(", ")),
        },
        Test::IsAtLeast(fact, value) => format!("{fact} is at least {value}"),
        Test::IsIn(fact, list) => format!("{fact} is in {list}"),
        Test::SomeCodeIn(list) => format!("some item-code is in {list}"),
        Test::EveryCodeIn(list) => format!("every item-code is in {list}"),
        Test::Holds(name) => format!("{name} holds"),
        Test::Applies(id) => format!("{id} applies"),
    }
}

fn quote(reading: &[String]) -> String {
    reading.iter().map(|line| if line.is_empty() { ">\n".to_string() } else { format!("> {line}\n") }).collect()
}

fn source(source: &Source) -> String {
    let read_in = match &source.read_in {
        ReadIn::OfficialText => "official text".to_string(),
        ReadIn::Copy(state) => format!("copy of the official text, state of {state}"),
        ReadIn::Secondary(name) => format!("secondary source: {name}"),
        ReadIn::Recollection => "recollection".to_string(),
        ReadIn::Reconstruction => "reconstruction".to_string(),
        ReadIn::Draft => "draft".to_string(),
    };
    format!("source: {} · read in: {read_in}", source.place)
}

fn settings(lines: &[Vec<Setting>]) -> String {
    let text = |setting: &Setting| match setting {
        Setting::Fact { fact, value } => format!("{fact} {value}"),
        Setting::Every { prefix, value } => format!("every {prefix}… {value}"),
    };
    lines.iter().map(|line| format!("  {}\n", line.iter().map(text).collect::<Vec<_>>().join(" · "))).collect()
}

fn entry(entry: &Entry) -> String {
    let mut text = format!("- {}", entry.values.join(", "));
    if let Some(day) = entry.from {
        let _ = write!(text, " from {day}");
    }
    if let Some(day) = entry.until {
        let _ = write!(text, " until {day}");
    }
    text.push_str(match entry.standing {
        Standing::Firm => "",
        Standing::Partial => " partial",
        Standing::Contested => " contested",
        Standing::NotUsed => " · not used",
    });
    if !entry.sub_codes.is_empty() {
        let _ = write!(text, " · {}", entry.sub_codes.join(", "));
    }
    if !entry.not_used.is_empty() {
        let _ = write!(text, " · not used: {}", entry.not_used.join(", "));
    }
    if let Some(note) = &entry.note {
        let _ = write!(text, " · {note}");
    }
    text.push('\n');
    text
}
