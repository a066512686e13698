//! The words of the law files: our readings, what we chose, and the examples. They decide nothing, so the engine for the browser goes
//! without them and the page takes them from a script module of its language.

use serde::Serialize;

use crate::law::{Instrument, Law, List, Provision};

/// The words of one provision, list or instrument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Reading {
    /// The path of a provision, `lists/` and the id of a list, or the id of an instrument.
    pub id: String,
    /// Our plain words for it.
    pub reading: String,
    /// A choice of ours: a cautious reading, a doubt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how_read: Option<String>,
    /// Examples of a provision.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<ExampleWords>,
}

/// An example of a provision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExampleWords {
    /// What happens.
    pub title: String,
    /// What the provision does.
    pub expected: String,
}

/// The words of all lists, and of the instruments that the check may open or name, with their provisions, in the order of the law.
pub fn readings(law: &Law) -> Vec<Reading> {
    let texts = law.instruments.iter().filter(|instrument| !is_past_or_never_law(instrument));
    texts.flat_map(of_text).chain(law.lists.iter().map(of_list)).collect()
}

/// The words of the other instruments: texts that are law no longer, or never were.
pub fn readings_of_texts(law: &Law) -> Vec<Reading> {
    law.instruments.iter().filter(|instrument| is_past_or_never_law(instrument)).flat_map(of_text).collect()
}

fn is_past_or_never_law(instrument: &Instrument) -> bool {
    match instrument.status.as_str() {
        "guidance" => false,
        "law" => instrument.until.is_some(),
        _ => true,
    }
}

fn of_text(instrument: &Instrument) -> Vec<Reading> {
    let provisions = instrument.provisions().map(|provision| of_provision(instrument.path(provision), provision));
    [of_instrument(instrument)].into_iter().chain(provisions).collect()
}

/// The words of an instrument itself.
pub fn of_instrument(instrument: &Instrument) -> Reading {
    Reading { id: instrument.id.clone(), reading: instrument.reading.join(" "), how_read: None, examples: Vec::new() }
}

/// The words of a provision, whose path is `id`.
pub fn of_provision(id: String, provision: &Provision) -> Reading {
    let words = |example: &crate::law::Example| ExampleWords { title: example.title.clone(), expected: example.expected.text() };
    let examples = provision.examples.iter().map(words).collect();
    Reading { id, reading: provision.reading.join(" "), how_read: provision.how_read.clone(), examples }
}

/// The words of a list.
pub fn of_list(list: &List) -> Reading {
    let id = format!("lists/{}", list.id);
    Reading { id, reading: list.reading.join(" "), how_read: list.how_read.clone(), examples: Vec::new() }
}
