//! Lists that an amendment changes for its text alone.

use crate::law::{Entry, Law, List, ListKind, Standing, code_covers};
use crate::mistake::unknown;
use crate::sorted;

/// The list with more countries or codes.
pub fn add(law: &Law, list: &List, values: &[String]) -> Result<List, String> {
    if let Some(value) = values.iter().find(|value| !is_known(law, list, value)) {
        let all = universe(law, list);
        return Err(unknown("value", value, all.iter().map(String::as_str)));
    }
    // One that is there for a time, in part or not for certain can join for good.
    let is_plain = |entry: &&Entry| entry.from.is_none() && entry.until.is_none() && entry.standing == Standing::Firm;
    let known = |value: &String| list.entries.iter().filter(is_plain).any(|entry| entry.values.contains(value));
    if let Some(value) = values.iter().find(|value| known(value)) {
        return Err(format!("`{value}` already is on the list `{}`", list.id));
    }
    let entry = Entry {
        values: values.to_vec(),
        from: None,
        until: None,
        standing: Standing::Firm,
        note: None,
        sub_codes: Vec::new(),
        not_used: Vec::new(),
        line: 0,
    };
    let kind = if list.kind == ListKind::AllCodes { ListKind::Codes } else { list.kind };
    let entries = list.entries.iter().cloned().chain([entry]).collect();
    Ok(List { kind, entries, ..list.clone() })
}

fn is_known(law: &Law, list: &List, value: &str) -> bool {
    universe(law, list).iter().any(|known| known == value)
}

/// Everything that a list of this kind may name.
fn universe(law: &Law, list: &List) -> Vec<String> {
    let kind =
        if matches!(list.kind, ListKind::Codes | ListKind::AllCodes) { ListKind::AllCodes } else { ListKind::AllCountries };
    let entries = law.universe(kind).into_iter().flat_map(|all| &all.entries);
    let mut known = Vec::new();
    for entry in entries.filter(|entry| entry.standing != Standing::NotUsed) {
        for value in &entry.values {
            known.push(value.clone());
            known.extend(entry.sub_codes.iter().map(|sub| format!("{value}.{sub}")));
        }
    }
    known
}

/// The list without these countries or codes, and without what stands below the codes.
pub fn remove(law: &Law, list: &List, values: &[String]) -> Result<List, String> {
    let is_codes = matches!(list.kind, ListKind::Codes | ListKind::AllCodes);
    let entries = if is_codes { leaves(law, list) } else { list.entries.clone() };
    let goes = |of: &String| values.iter().any(|value| if is_codes { code_covers(value, of) } else { value == of });
    for value in values {
        let covers = |of: &String| if is_codes { code_covers(value, of) } else { value == of };
        if !entries.iter().any(|entry| entry.values.iter().any(covers)) {
            let known = list.entries.iter().flat_map(|entry| &entry.values);
            return Err(format!("{} on the list `{}`", unknown("value", value, known.map(String::as_str)), list.id));
        }
    }
    let kept = entries.into_iter().filter_map(|mut entry| {
        entry.values.retain(|value| !goes(value));
        (!entry.values.is_empty()).then_some(entry)
    });
    let kind = if is_codes { ListKind::Codes } else { list.kind };
    Ok(List { kind, entries: kept.collect(), ..list.clone() })
}

/// The entries of a code list with the lowest codes that they cover, each under the last entry that covers it, which decides its days.
fn leaves(law: &Law, list: &List) -> Vec<Entry> {
    // Sorted, a code stands right before its sub-codes.
    let codes = sorted::set(universe(law, list));
    let next = codes.iter().skip(1).map(Some).chain([None]);
    let leaves =
        codes.iter().zip(next).filter(|(code, next)| next.is_none_or(|next| !code_covers(code, next))).map(|(code, _)| code);
    let mut entries: Vec<Entry> = list
        .entries
        .iter()
        .map(|entry| Entry { values: Vec::new(), sub_codes: Vec::new(), not_used: Vec::new(), ..entry.clone() })
        .collect();
    for code in leaves {
        let covering = list
            .entries
            .iter()
            .rposition(|entry| entry.standing != Standing::NotUsed && entry.values.iter().any(|value| code_covers(value, code)));
        if let Some(entry) = covering.and_then(|at| entries.get_mut(at)) {
            entry.values.push(code.clone());
        }
    }
    entries
}
