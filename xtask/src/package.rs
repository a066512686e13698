//! Builds the two engines into `www/pkg` and the page into `www/dist`; for the bench, the engine with another law.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::machine::{self, TARGET};
use crate::steps::{command, run};
use crate::{npm, script};

/// Where the built engines stand, from the project's root.
pub const FOLDER: &str = "www/pkg";

/// An engine: the package that cargo builds, the name of its WebAssembly, and the script that carries it.
struct Engine {
    package: &'static str,
    name: &'static str,
    script: &'static str,
}

/// That of the check, and that of the pages which put texts side by side.
const ENGINES: [Engine; 2] = [
    Engine { package: "catchall", name: "catchall", script: "engine" },
    Engine { package: "catchall-workshop", name: "workshop", script: "workshop-engine" },
];

/// Builds everything that `serve` needs.
///
/// # Errors
///
/// A tool is missing, or a step fails.
pub fn build(root: &Path) -> Result<()> {
    let start = Instant::now();
    machine::check_node(root)?;
    let release = engine(root, &target_folder(root), &ENGINES, None)?;
    package(root, &release).context("cannot make the engine's JavaScript side")?;
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
    let [check, _] = ENGINES;
    let release = engine(root, &target_folder(root).join("bench"), std::slice::from_ref(&check), Some(npm::BENCH))?;
    bindgen(&release, check.name, &root.join(npm::BENCH).join("pkg")).context("cannot make the bench engine's JavaScript side")
}

/// The release build of engines, which share what they depend on: the folder where the compiler leaves the WebAssembly. `law_of` is
/// the folder, from the project's root, whose law they embed.
fn engine(root: &Path, target: &Path, engines: &[Engine], law_of: Option<&str>) -> Result<PathBuf> {
    machine::add_target(root)?;
    // Before the flags are made: they name the folders that the sources are fetched into.
    run(command(root, "cargo", &["fetch", "--quiet", "--locked"]))?;
    for engine in engines {
        let arguments = ["rustc", "--quiet", "--locked", "--release", "--package", engine.package, "--lib", "--target", TARGET];
        let mut cargo = command(root, "cargo", &arguments);
        // As this kind alone: beside a library for Rust, cargo optimises it across crates less, and it is 2 KB larger.
        cargo.args(["--crate-type", "cdylib", "--target-dir"]).arg(target);
        match law_of {
            Some(folder) => cargo.env("CATCHALL_LAW_OF", folder),
            None => cargo.env_remove("CATCHALL_LAW_OF"),
        };
        cargo.env("CARGO_ENCODED_RUSTFLAGS", flags(root));
        run(cargo)?;
    }
    Ok(target.join(TARGET).join("release"))
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

/// The JavaScript side of `name.wasm` in the folder `release`.
fn bindgen(release: &Path, name: &str, folder: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(release.join(name).with_extension("wasm"));
    bindgen.web(true)?.typescript(true);
    // Left at its default, `init()` without an argument would look for no file and fail only in a browser.
    bindgen.omit_default_module_path(false);
    // After a panic the page starts a fresh instance; without this function the glue returns the old one.
    bindgen.reset_state_function(true);
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen.generate(folder)
}

fn package(root: &Path, release: &Path) -> Result<()> {
    let folder = root.join(FOLDER);
    for Engine { name, script, .. } in ENGINES {
        bindgen(release, name, &folder)?;
        let engine = fs::read(folder.join(format!("{name}_bg.wasm")))?;
        fs::write(folder.join(format!("{script}.js")), script::script(&engine))?;
        fs::write(folder.join(format!("{script}.d.ts")), script::TYPES)?;
    }
    fs::write(folder.join("readings-en.js"), script::words()?)?;
    fs::write(folder.join("readings-en.d.ts"), script::WORD_TYPES)?;
    fs::write(folder.join("texts-en.js"), script::words_of_texts()?)?;
    fs::write(folder.join("texts-en.d.ts"), script::TEXT_TYPES)?;
    fs::write(folder.join("toggles-en.js"), script::toggles()?)?;
    fs::write(folder.join("toggles-en.d.ts"), script::TOGGLE_TYPES)?;
    for (name, text) in script::labels(root)? {
        fs::write(folder.join(name), text)?;
    }
    fs::write(folder.join("labels.d.ts"), script::LABEL_TYPES)?;
    fs::write(folder.join("law.json"), script::law_pages()?)?;
    Ok(())
}
