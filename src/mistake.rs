//! Mistakes in the files of `law/`, and the nearest word that would be right.

use std::fmt;

/// A mistake in a law file: where it stands, what is wrong and what would be right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    /// Path of the file, from the project's root.
    pub file: String,
    /// Line, counted from 1.
    pub line: usize,
    /// What is wrong and what would be right: lower case, no full stop, the author's words in backticks.
    pub message: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// "unknown WHAT `word`; did you mean `nearest`?", without the question where nothing is near.
pub fn unknown<'a>(what: &str, word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    message(what, word, nearest(word, known))
}

fn message(what: &str, word: &str, near: Option<&str>) -> String {
    match near {
        Some(near) => format!("unknown {what} `{word}`; did you mean `{near}`?"),
        None => format!("unknown {what} `{word}`"),
    }
}

/// The known word that is fewest edits away from `word`: at most a third of its letters, the first of equals.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_of(word, &mut known.into_iter())
}

fn nearest_of<'a>(word: &str, known: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    let mut limit = 2 + word.chars().count() / 3;
    let mut nearest = None;
    for candidate in known {
        let distance = edits(word, candidate);
        if distance < limit {
            (limit, nearest) = (distance, Some(candidate));
        }
    }
    nearest
}

/// Letters to insert, delete or replace to turn one word into the other, ASCII case aside.
fn edits(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().map(|letter| letter.to_ascii_lowercase()).collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().map(|letter| letter.to_ascii_lowercase()).enumerate() {
        let mut left = at + 1;
        let mut next = vec![left];
        for ((above, diagonal), candidate) in row.iter().skip(1).zip(&row).zip(&other) {
            left = (left + 1).min(above + 1).min(diagonal + usize::from(letter != *candidate));
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_suggested() {
        assert_eq!(
            unknown("fact", "destinaton", ["activity", "destination"]),
            "unknown fact `destinaton`; did you mean `destination`?"
        );
    }

    #[test]
    fn nothing_is_suggested_for_a_word_that_is_near_to_none() {
        assert_eq!(unknown("fact", "xyz", ["activity", "destination"]), "unknown fact `xyz`");
    }
}
