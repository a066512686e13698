//! The files of `law/`, as they were when the program was built, and the law that they state.

use std::sync::OnceLock;

use crate::law::{self, Law, Screening, Toggles};
use crate::mistake::Mistake;

include!(concat!(env!("OUT_DIR"), "/library.rs"));

/// Pairs of path from the project's root and text, in the order of the paths.
pub fn files() -> &'static [(&'static str, &'static str)] {
    FILES
}

/// The files of technical questions, one a language, as pairs of path and text.
pub fn questions() -> &'static [(&'static str, &'static str)] {
    QUESTIONS
}

/// The engine for a check holds no text that amends another. `cargo xtask build` has checked its files when it is built, and a test when
/// they change; a visitor need not wait for that.
const READ: Read = if cfg!(all(target_arch = "wasm32", not(feature = "workshop"))) { law::law_once_checked } else { law::law };

type Read = fn(&[(&str, &str)]) -> Result<Law, Vec<Mistake>>;

/// The shipped law, read and checked once.
///
/// # Errors
///
/// Every mistake in the files. A test reads them all, so a released build has none.
pub fn law() -> Result<&'static Law, &'static [Mistake]> {
    static LAW: OnceLock<Result<Law, Vec<Mistake>>> = OnceLock::new();
    LAW.get_or_init(|| READ(FILES)).as_ref().map_err(Vec::as_slice)
}

/// The questions to screen a deal by, read and checked against the law. The engine for the browser goes without them.
///
/// # Errors
///
/// Every mistake in the law and in the file. A test reads it, so a released build has none.
pub fn screening() -> Result<Screening, Vec<Mistake>> {
    let law = law().map_err(<[Mistake]>::to_vec)?;
    let missing = || vec![Mistake { file: SCREENING.to_string(), line: 1, message: "there is no such file".to_string() }];
    let (_, text) = FILES.iter().find(|(path, _)| *path == SCREENING).ok_or_else(missing)?;
    law::screening(law, SCREENING, text)
}

/// The worked amendments and their stacks, each checked against the text for which it is written. No engine for the browser holds them.
///
/// # Errors
///
/// Every mistake in the law and in these files. A test reads them, so a released build has none.
pub fn toggles() -> Result<Toggles, Vec<Mistake>> {
    law::toggles(law().map_err(<[Mistake]>::to_vec)?, TOGGLES)
}

/// Where the questions stand.
const SCREENING: &str = "law/screening.md";
