//! Worked amendments.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what it expects by panicking")]

use catchall::library;

#[test]
fn every_worked_amendment_fits_its_text_and_every_preset_fits_as_a_stack() {
    let all = library::toggles()
        .unwrap_or_else(|mistakes| panic!("{}", mistakes.iter().map(|mistake| format!("{mistake}\n")).collect::<String>()));
    assert!(!all.toggles.is_empty() && !all.presets.is_empty());
}
