//! Embeds every Markdown file of `law/` but the READMEs, so that adding a file needs no second step. Those of `law/questions/` stand
//! apart: they are words alone. So do the worked amendments of `law/toggles/`, which are no texts of their own.
//!
//! The engine for the browser goes without the words: readings, remarks and examples decide nothing, and travel in a script module
//! for each language (`cargo xtask build` writes it from the same files). So do the questions of the screening, the worked amendments and, but for the feature
//! `workshop`, texts that are not law, or no longer.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Names the folder whose `law/` is embedded instead of ours; only `cargo xtask bench` sets it, for the reference policy.
const BENCH: &str = "CATCHALL_LAW_OF";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-env-changed={BENCH}");
    let package = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?);
    // The package of the workshop stands one folder below.
    let own = package.ancestors().find(|folder| folder.join("build.rs").is_file()).unwrap_or(&package);
    println!("cargo::rerun-if-changed={}", own.join("build.rs").display());
    let root = env::var_os(BENCH).map_or_else(|| own.to_path_buf(), |folder| own.join(folder));
    println!("cargo::rerun-if-changed={}", root.join("law").display());
    let for_browser = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|architecture| architecture == "wasm32");
    let mut files = Vec::new();
    collect(&root.join("law"), &mut files)?;
    files.sort();
    let workshop = env::var_os("CARGO_FEATURE_WORKSHOP").is_some();
    if for_browser && !workshop {
        // They decide no case of today: the page takes them from its words.
        let apart: Vec<PathBuf> =
            files.iter().filter(|file| is_apart(file)).filter_map(|file| file.parent()).map(Path::to_path_buf).collect();
        files.retain(|file| !apart.iter().any(|folder| file.starts_with(folder)));
    }
    if for_browser {
        files.retain(|file| !file.ends_with("law/screening.md") && !file.starts_with(root.join("law/toggles")));
    }
    let (mut law, mut questions, mut toggles) = (String::new(), String::new(), String::new());
    for file in files {
        let path = file.strip_prefix(&root).map_err(io::Error::other)?;
        let path = path.to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(&file)?;
        let words_alone = path.starts_with("law/questions/");
        let text = if for_browser && !words_alone { without_words(&text) } else { text };
        let table = match path.split('/').nth(1) {
            Some("questions") => &mut questions,
            Some("toggles") => &mut toggles,
            _ => &mut law,
        };
        let _ = writeln!(table, "    ({path:?}, {text:?}),");
    }
    let table = |name: &str, rows: &str| format!("static {name}: &[(&str, &str)] = &[\n{rows}];\n");
    let source = table("FILES", &law) + &table("QUESTIONS", &questions) + &table("TOGGLES", &toggles);
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    fs::write(out.join("library.rs"), source)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "md") && !path.ends_with("README.md") {
            files.push(path);
        }
    }
    Ok(())
}

/// Whether the file is the `instrument.md` of a text that is not law, or no longer.
fn is_apart(file: &Path) -> bool {
    let is_law = |text: String| {
        let has = |wanted: &dyn Fn(&str) -> bool| text.lines().any(wanted);
        has(&|line| line == "status: law") && has(&|line| line.starts_with("applies: ") && line.ends_with(" to open"))
    };
    file.ends_with("instrument.md") && !fs::read_to_string(file).is_ok_and(is_law)
}

/// A file without what only a reader needs: of each reading a mark is left, base cases and examples go with the facts below them.
fn without_words(text: &str) -> String {
    let mut kept = String::new();
    let (mut in_reading, mut in_example) = (false, false);
    for line in text.lines().filter(|line| !line.is_empty()) {
        let reading = line.starts_with('>');
        let example = line.starts_with("example:") || line.starts_with("base case:") || in_example && line.starts_with("  ");
        if reading && !in_reading {
            kept.push_str("> …\n");
        } else if !reading && !example && !line.starts_with("how we read it:") {
            kept.push_str(line);
            kept.push('\n');
        }
        (in_reading, in_example) = (reading, example);
    }
    kept
}
