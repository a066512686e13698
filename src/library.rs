//! The files of `law/`, as they were when the program was built, and the law that they state.

use std::sync::OnceLock;

use crate::law::{self, Law};
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

/// The shipped law, read and checked once.
///
/// # Errors
///
/// Every mistake in the files. A test reads them all, so a released build has none.
pub fn law() -> Result<&'static Law, &'static [Mistake]> {
    static LAW: OnceLock<Result<Law, Vec<Mistake>>> = OnceLock::new();
    LAW.get_or_init(|| law::law(FILES)).as_ref().map_err(Vec::as_slice)
}
