//! The headers that every answer carries. They stand in one file, so that a host can copy them and the tests read them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// Where the headers stand, from the project's root.
pub const FILE: &str = "www/headers.txt";

/// The headers of [`FILE`], in its order.
///
/// # Errors
///
/// The file cannot be read, or a line of it is no header.
pub fn read(root: &Path) -> Result<Vec<(String, String)>> {
    let text = fs::read_to_string(root.join(FILE)).with_context(|| format!("cannot read {FILE}"))?;
    parse(&text).context(FILE)
}

/// Lines `Name: value`; empty lines and lines that start with `#` are passed over.
fn parse(text: &str) -> Result<Vec<(String, String)>> {
    let mut headers: Vec<(String, String)> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let number = index + 1;
        let Some((name, value)) = line.split_once(": ") else {
            bail!("line {number}: `{line}` is no header; write `Name: value`");
        };
        if name.is_empty() || !name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-') {
            bail!("line {number}: `{name}` is no header name; use letters, digits and hyphens");
        }
        if value.trim().is_empty() || !value.chars().all(|letter| letter == ' ' || letter.is_ascii_graphic()) {
            bail!("line {number}: the value of `{name}` must be plain ASCII and not empty");
        }
        if headers.iter().any(|(earlier, _)| earlier.eq_ignore_ascii_case(name)) {
            bail!("line {number}: `{name}` stands twice; keep one");
        }
        headers.push((name.to_string(), value.trim().to_string()));
    }
    Ok(headers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&[(&str, &str)], &str>) {
        let answer = parse(text).map_err(|error| error.to_string());
        let pairs = |headers: &[(&str, &str)]| -> Vec<(String, String)> {
            headers.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect()
        };
        assert_eq!(answer, expected.map(pairs).map_err(str::to_string));
    }

    #[test]
    fn headers_keep_their_order_and_their_colons() {
        let text = "# why\nB: x; y: z\n\nA: 1\n";
        check(text, Ok(&[("B", "x; y: z"), ("A", "1")]));
    }

    #[test]
    fn a_line_without_a_colon_is_refused() {
        check("A: 1\nnosniff\n", Err("line 2: `nosniff` is no header; write `Name: value`"));
    }

    #[test]
    fn a_name_with_a_space_is_refused() {
        check("A B: 1", Err("line 1: `A B` is no header name; use letters, digits and hyphens"));
    }

    #[test]
    fn a_header_that_stands_twice_is_refused() {
        check("A: 1\na: 2", Err("line 2: `a` stands twice; keep one"));
    }

    #[test]
    fn a_value_outside_ascii_is_refused() {
        check("A: „x“", Err("line 1: the value of `A` must be plain ASCII and not empty"));
    }

    #[test]
    fn the_shipped_headers_forbid_every_connection() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let headers = read(&root).unwrap();
        let policy = headers.iter().find(|(name, _)| name == "Content-Security-Policy");
        let (_, policy) = policy.expect("a content security policy");
        for part in ["default-src 'none'", "connect-src 'none'", "form-action 'none'", "require-trusted-types-for 'script'"] {
            assert!(policy.split("; ").any(|directive| directive == part), "no `{part}` in {policy}");
        }
    }
}
