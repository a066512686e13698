//! What a visitor's first check transfers, held to the bars of the project.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use brotli::enc::BrotliEncoderParams;

use crate::serve::SITE;
use crate::table::table;
use crate::{package, tally::Tally};

/// Bytes in a KB.
const KB: usize = 1024;

/// The page that a check happens on, below the built site.
const CHECK_PAGE: &str = "en/check/index.html";

/// Files that together may have at most `most` bytes after brotli.
struct Gate {
    name: String,
    files: Vec<PathBuf>,
    most: usize,
}

/// Measures all gates and prints them; one test each.
pub fn sizes(root: &Path) -> Tally {
    let mut rows = vec![["gate", "raw", "brotli", "at most", ""].map(str::to_string).to_vec()];
    let mut broken = Vec::new();
    let mut tally = Tally::default();
    for gate in gates(root) {
        match gate.and_then(|gate| row(&gate)) {
            Ok((cells, None)) => {
                rows.push(cells);
                tally.passed += 1;
            }
            Ok((cells, Some(excess))) => {
                rows.push(cells);
                broken.push(excess);
            }
            Err(error) => broken.push(format!("{error:#}")),
        }
    }
    print!("{}", table(&rows));
    for line in &broken {
        println!("{line}");
    }
    tally.failed = u32::try_from(broken.len()).unwrap_or(u32::MAX);
    tally
}

/// The gates, each found on its own, so that a missing file breaks one only.
fn gates(root: &Path) -> Vec<Result<Gate>> {
    let assets = root.join(SITE).join("assets");
    let engine = |name: &str, file: &str, most| {
        let files = vec![root.join(package::FOLDER).join(file)];
        Ok(Gate { name: format!("{name}, WebAssembly"), files, most })
    };
    let mut gates = vec![
        engine("engine", "catchall_bg.wasm", 120 * KB),
        engine("engine of the workshop", "workshop_bg.wasm", 230 * KB),
        scripts(&assets, "engine-").map(|files| Gate { name: "engine, as a script".to_string(), files, most: 170 * KB }),
    ];
    for (prefix, most) in [("labels-", 25 * KB), ("readings-", 60 * KB), ("texts-", 60 * KB)] {
        match scripts(&assets, prefix) {
            Ok(files) => gates.extend(files.into_iter().map(|file| Ok(Gate { name: name(&file), files: vec![file], most }))),
            Err(error) => gates.push(Err(error)),
        }
    }
    let page = page_scripts(root).map(|files| Gate { name: "check page, other scripts".to_string(), files, most: 50 * KB });
    gates.push(page);
    gates
}

/// The scripts in `assets` whose name starts with `prefix`, by name; at least one.
fn scripts(assets: &Path, prefix: &str) -> Result<Vec<PathBuf>> {
    let mut files = all_scripts(assets)?;
    files.retain(|file| name(file).starts_with(prefix));
    if files.is_empty() {
        return Err(anyhow!("{SITE}/assets has no {prefix}*.js; build the page, and give the script that name"));
    }
    Ok(files)
}

fn all_scripts(assets: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(assets).with_context(|| format!("{SITE}/assets cannot be read; build the page"))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "js"));
    files.sort();
    Ok(files)
}

/// The scripts that the check page loads, without engine, labels and readings: it names every one that its tool can reach. The first
/// script knows the tools of other pages too, which the check never loads.
fn page_scripts(root: &Path) -> Result<Vec<PathBuf>> {
    let site = root.join(SITE);
    let page = site.join(CHECK_PAGE);
    let page = fs::read_to_string(page).with_context(|| format!("{SITE}/{CHECK_PAGE} cannot be read; build the page"))?;
    let mut loaded = all_scripts(&site.join("assets"))?;
    // Built names carry a hash, so they stand nowhere by chance.
    loaded.retain(|file| page.contains(&name(file)) && !is_measured_apart(file));
    if loaded.is_empty() {
        return Err(anyhow!("{SITE}/{CHECK_PAGE} loads no script; build the page"));
    }
    Ok(loaded)
}

fn is_measured_apart(file: &Path) -> bool {
    ["engine-", "labels-", "readings-"].iter().any(|prefix| name(file).starts_with(prefix))
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The gate as a row of the table and, when it is broken, a line that says by how much.
fn row(gate: &Gate) -> Result<(Vec<String>, Option<String>)> {
    let (mut raw, mut compressed) = (0, 0);
    for file in &gate.files {
        let bytes = fs::read(file).with_context(|| format!("{} cannot be read; build the page", name(file)))?;
        raw += bytes.len();
        compressed += brotli_size(&bytes)?;
    }
    let broken = compressed > gate.most;
    let verdict = if broken { "too large" } else { "" };
    let cells = vec![gate.name.clone(), kb(raw), kb(compressed), kb(gate.most), verdict.to_string()];
    let excess = broken.then(|| format!("{}: {} bytes over its bar", gate.name, compressed - gate.most));
    Ok((cells, excess))
}

/// Bytes after brotli at its highest quality, as a host would send them.
fn brotli_size(bytes: &[u8]) -> Result<usize> {
    let params = BrotliEncoderParams { quality: 11, lgwin: 22, ..BrotliEncoderParams::default() };
    let mut reader = bytes;
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut reader, &mut compressed, &params)?;
    Ok(compressed.len())
}

/// `bytes` in KB with one decimal, rounded up, so that no size looks smaller than it is.
fn kb(bytes: usize) -> String {
    let tenths = (bytes * 10).div_ceil(KB);
    format!("{}.{} KB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_round_up() {
        assert_eq!(kb(0), "0.0 KB");
        assert_eq!(kb(1), "0.1 KB");
        assert_eq!(kb(1024), "1.0 KB");
        assert_eq!(kb(120 * KB + 1), "120.1 KB");
    }

    #[test]
    fn repetition_compresses() {
        assert!(brotli_size(&[b'a'; 10_000]).unwrap() < 50);
    }

    #[test]
    fn only_scripts_that_the_check_page_names_count() {
        let root = std::env::temp_dir().join(format!("catchall-sizes-{}", std::process::id()));
        let site = root.join(SITE);
        fs::create_dir_all(site.join("en/check")).unwrap();
        fs::create_dir_all(site.join("assets")).unwrap();
        fs::write(site.join(CHECK_PAGE), "<script src=/assets/start-1.js></script> /assets/parts-2.js /assets/engine-3.js")
            .unwrap();
        fs::write(site.join("assets/start-1.js"), "import './parts-2.js'; import('./engine-3.js'); import('./learn-4.js')")
            .unwrap();
        for file in ["parts-2.js", "engine-3.js", "learn-4.js"] {
            fs::write(site.join("assets").join(file), "").unwrap();
        }
        let names: Vec<String> = page_scripts(&root).unwrap().iter().map(|file| name(file)).collect();
        assert_eq!(names, ["parts-2.js", "start-1.js"]);
        fs::remove_dir_all(root).unwrap();
    }
}
