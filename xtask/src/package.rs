//! Builds the engine into `www/pkg` and the page into `www/dist`; for the bench, the engine with another law.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::machine::{self, TARGET};
use crate::steps::{command, run};
use crate::{npm, script};

/// Where the built engine stands, from the project's root.
pub const FOLDER: &str = "www/pkg";

/// Builds everything that `serve` needs.
///
/// # Errors
///
/// A tool is missing, or a step fails.
pub fn build(root: &Path) -> Result<()> {
    let start = Instant::now();
    machine::check_node(root)?;
    let wasm = engine(root, &target_folder(root), None)?;
    package(root, &wasm).context("cannot make the engine's JavaScript side")?;
    npm::install(root, npm::FOLDER)?;
    run(npm::script(root, "build"))?;
    println!("built in {:.1} s", start.elapsed().as_secs_f32());
    Ok(())
}

/// Builds the same engine with the reference policy in place of the law, into `www/bench/pkg`.
///
/// # Errors
///
/// A tool is missing, or a step fails.
pub fn reference(root: &Path) -> Result<()> {
    // A folder of its own: in the other one, the two laws would have each other's engine compiled again.
    let wasm = engine(root, &target_folder(root).join("bench"), Some(npm::BENCH))?;
    bindgen(&wasm, &root.join(npm::BENCH).join("pkg")).context("cannot make the bench engine's JavaScript side")
}

/// The release build of the engine: a path to the WebAssembly as the compiler leaves it. `law_of` is the folder, from the
/// project's root, whose law it embeds.
fn engine(root: &Path, target: &Path, law_of: Option<&str>) -> Result<PathBuf> {
    machine::add_target(root)?;
    // Before the flags are made: they name the folders that the sources are fetched into.
    run(command(root, "cargo", &["fetch", "--quiet", "--locked"]))?;
    let mut cargo = command(root, "cargo", &["build", "--quiet", "--locked", "--release", "--lib", "--target", TARGET]);
    cargo.arg("--target-dir").arg(target);
    match law_of {
        Some(folder) => cargo.env("CATCHALL_LAW_OF", folder),
        None => cargo.env_remove("CATCHALL_LAW_OF"),
    };
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags(root));
    run(cargo)?;
    Ok(target.join(TARGET).join("release/catchall.wasm"))
}

/// Flags that keep this machine's folders out of the engine, so that two machines build the same bytes.
fn flags(root: &Path) -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo"))).unwrap_or_default();
    let sources = fs::read_dir(home.join("registry/src")).into_iter().flatten().flatten().map(|entry| entry.path());
    let flag = |(folder, name): (PathBuf, &str)| format!("--remap-path-prefix={}={name}", folder.display());
    // The last flag that fits wins, so the narrower folders stand behind.
    let folders = [(home, "cargo"), (root.to_path_buf(), ".")].into_iter().chain(sources.map(|folder| (folder, "crates")));
    folders.map(flag).collect::<Vec<_>>().join("\x1f")
}

fn target_folder(root: &Path) -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |folder| root.join(folder))
}

fn bindgen(wasm: &Path, folder: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm);
    bindgen.web(true)?.typescript(true);
    // Left at its default, `init()` without an argument would look for no file and fail only in a browser.
    bindgen.omit_default_module_path(false);
    // After a panic the page starts a fresh instance; without this function the glue returns the old one.
    bindgen.reset_state_function(true);
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen.generate(folder)
}

fn package(root: &Path, wasm: &Path) -> Result<()> {
    let folder = root.join(FOLDER);
    bindgen(wasm, &folder)?;
    let engine = fs::read(folder.join("catchall_bg.wasm"))?;
    fs::write(folder.join("engine.js"), script::script(&engine))?;
    fs::write(folder.join("engine.d.ts"), script::TYPES)?;
    fs::write(folder.join("readings-en.js"), script::words()?)?;
    fs::write(folder.join("readings-en.d.ts"), script::WORD_TYPES)?;
    for (name, text) in script::labels(root)? {
        fs::write(folder.join(name), text)?;
    }
    fs::write(folder.join("labels.d.ts"), script::LABEL_TYPES)?;
    fs::write(folder.join("law.json"), script::law_pages()?)?;
    Ok(())
}
