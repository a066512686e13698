//! Whether a text applies on a day, and which text applied instead.

use crate::day::{Day, within};
use crate::law::{Instrument, Law};
use crate::problem::Problem;

/// The problem of a day on which a text does not apply; `place` is the part of the request that names the day.
pub fn problem(law: &Law, instrument: &Instrument, place: &str, day: Day) -> Option<Problem> {
    if within(day, Some(instrument.from), instrument.until) {
        return None;
    }
    let period = match instrument.until {
        Some(until) => format!("from {} to {until}", instrument.from),
        None => format!("from {}", instrument.from),
    };
    let then = in_force(law, instrument, day).unwrap_or_else(|| "which text applied then is not recorded here".to_string());
    Some(Problem::new("outside-validity", place, format!("{} applies {period}; on {day}, {then}", instrument.name)))
}

fn in_force(law: &Law, instrument: &Instrument, day: Day) -> Option<String> {
    let same_layer = law.instruments.iter().filter(|other| other.layer == instrument.layer && other.status == "law");
    if let Some(other) = same_layer.clone().find(|other| within(day, Some(other.from), other.until)) {
        return Some(format!("{} applied", other.name));
    }
    let before = instrument.predecessor.as_ref()?;
    within(day, Some(before.from), Some(before.until)).then(|| format!("{} applied", before.name))
}
