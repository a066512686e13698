//! What is wrong with a request: a code, the place and what would be right.

use serde::Serialize;
use tsify::Tsify;

use crate::mistake::nearest;

/// A refused request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct Problem {
    /// What kind of problem, for programs: `unknown-fact`, `unknown-value`, `unknown-country`, `unknown-code`, `code-not-used`,
    /// `not-a-day`, `malformed`, `unknown-instrument`, `outside-validity`, `law-mistake`.
    pub code: String,
    /// The fact or the part of the request that is wrong.
    pub place: String,
    /// What is wrong and what would be right.
    pub message: String,
    /// Words that would be right, the nearest first.
    pub suggestions: Vec<String>,
}

impl Problem {
    /// A problem without suggestions.
    pub fn new(code: &str, place: &str, message: String) -> Problem {
        Problem { code: code.to_string(), place: place.to_string(), message, suggestions: Vec::new() }
    }

    /// A word that is none of those known; the nearest is suggested.
    pub fn unknown<'a>(code: &str, place: &str, what: &str, word: &str, known: impl IntoIterator<Item = &'a str>) -> Problem {
        let near = nearest(word, known);
        let hint = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
        let mut problem = Problem::new(code, place, format!("unknown {what} `{word}`{hint}"));
        problem.suggestions = near.into_iter().map(str::to_string).collect();
        problem
    }
}

/// All that is wrong with a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct Problems {
    /// In the order of the request.
    pub errors: Vec<Problem>,
}
