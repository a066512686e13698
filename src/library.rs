//! The files of `law/`, as they were when the program was built, and the law that they state.

use std::sync::OnceLock;

use crate::law::{self, Law, Screening};
use crate::mistake::Mistake;

include!(concat!(env!("OUT_DIR"), "/library.rs"));

/// Pairs of path from the project's root and text, in the order of the paths.
pub fn files() -> &'static [(&'static str, &'static str)] {
    FILES
}

/// The shipped law, read and checked once.
///
/// # Errors
///
/// Every mistake in the files. A test reads them all, so a released build has none.
pub fn law() -> Result<&'static Law, &'static [Mistake]> {
    static LAW: OnceLock<Result<Law, Vec<Mistake>>> = OnceLock::new();
    LAW.get_or_init(|| law::law(FILES)).as_ref().map_err(Vec::as_slice)
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

/// Where the questions stand.
const SCREENING: &str = "law/screening.md";
