//! What keeps the tree readable: modules know nothing of those that come later, law stays out of programs, files stay short.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what it expects by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

/// Every module may use those before it, and none after it.
const ORDER: [&str; 14] = [
    "day",
    "sorted",
    "mistake",
    "facts",
    "law",
    "library",
    "diagram",
    "program",
    "problem",
    "report",
    "assessment",
    "comparison",
    "api",
    "wasm",
];

/// The longest that a source file may be, in lines.
const LONGEST: usize = 400;

fn files(folder: &str, endings: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), endings, &mut found);
    assert!(!found.is_empty(), "{folder} has no files");
    found
}

fn collect(folder: &Path, endings: &[&str], found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().to_string();
        if path.is_dir() && !["node_modules", "dist", "pkg", "test-results", "playwright-report"].contains(&name.as_str()) {
            collect(&path, endings, found);
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            found.push((path.clone(), fs::read_to_string(&path).unwrap()));
        }
    }
}

#[test]
fn modules_use_only_what_comes_before_them() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    for (path, text) in files("src", &[".rs"]) {
        let module = path.strip_prefix(&root).unwrap().to_string_lossy().split(['/', '.']).next().unwrap().to_string();
        let Some(place) = ORDER.iter().position(|name| *name == module) else { continue };
        for later in ORDER.iter().skip(place + 1) {
            for (at, line) in text.lines().enumerate().filter(|(_, line)| line.contains(&format!("crate::{later}"))) {
                wrong.push(format!("{}:{}: {module} knows nothing of {later}: {}", path.display(), at + 1, line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_map_in_lib_names_every_module() {
    let lib = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    for module in ORDER {
        assert!(
            lib.contains(&format!("[`{module}`]")) && lib.contains(&format!("pub mod {module};")),
            "lib.rs says nothing of {module}"
        );
    }
    let declared = lib.lines().filter(|line| line.starts_with("pub mod ")).count();
    assert_eq!(declared, ORDER.len(), "tests/tidy.rs lists other modules than lib.rs");
}

#[test]
fn no_law_stands_in_a_program() {
    let mut wrong = Vec::new();
    let sources = files("src", &[".rs"]).into_iter().chain(files("www/src", &[".ts"]));
    for (path, text) in sources.filter(|(path, _)| !path.to_string_lossy().contains("test")) {
        for (at, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            if let Some(found) = leak(code) {
                wrong.push(format!("{}:{}: `{found}` is law: {}", path.display(), at + 1, line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A control-list code, an article, an instrument or a country in quotes.
fn leak(code: &str) -> Option<String> {
    let quoted: Vec<&str> = code.split(['"', '\'', '`']).skip(1).step_by(2).collect();
    quoted
        .into_iter()
        .find(|text| {
            is_code(text)
                || is_country(text)
                || text.starts_with("Article ")
                || text.contains("2021/821")
                || text.contains("2021-821")
        })
        .map(str::to_string)
}

fn is_code(text: &str) -> bool {
    let bytes: Vec<u8> = text.bytes().take(5).collect();
    matches!(bytes.as_slice(), [b'0'..=b'9', b'A'..=b'E', b'0'..=b'9', b'0'..=b'9', b'0'..=b'9'])
}

fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

#[test]
fn no_source_file_is_longer_than_a_reader_can_hold() {
    let sources = files("src", &[".rs"])
        .into_iter()
        .chain(files("xtask", &[".rs"]))
        .chain(files("www", &[".ts", ".mjs", ".css"]))
        .chain(files("tests", &[".rs"]));
    let long: Vec<String> = sources
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(path, lines)| format!("{} has {lines} lines", path.display()))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}
