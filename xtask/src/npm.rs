//! Runs what `www/package.json` names, in `www`.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::machine;
use crate::steps::{command, run};

/// The folder of the page, from the project's root.
pub const FOLDER: &str = "www";

/// The folder of the bench, from the project's root: its packages are the engines that ours is compared with, its `law/` is the
/// reference policy.
pub const BENCH: &str = "www/bench";

/// Installs the packages of a folder as its lock file names them, unless what is installed is newer than that file.
///
/// # Errors
///
/// Node is missing or too old, or npm fails.
pub fn install(root: &Path, folder: &str) -> Result<()> {
    machine::check_node(root)?;
    let folder = root.join(folder);
    // npm writes the second file last, so it is there only after a whole installation.
    let locked = fs::metadata(folder.join("package-lock.json")).and_then(|file| file.modified());
    let installed = fs::metadata(folder.join("node_modules/.package-lock.json")).and_then(|file| file.modified());
    if let (Ok(locked), Ok(installed)) = (locked, installed)
        && locked <= installed
    {
        return Ok(());
    }
    run(command(&folder, "npm", &["ci", "--no-fund", "--no-audit"]))
}

/// `npm run SCRIPT`, without npm's own lines.
pub fn script(root: &Path, script: &str) -> Command {
    command(&root.join(FOLDER), "npm", &["run", "--silent", script])
}

/// `npx playwright test` with `options`; from what is installed, never fetched.
pub fn playwright(root: &Path, options: &[&str]) -> Command {
    let mut command = command(&root.join(FOLDER), "npx", &["--no-install", "playwright", "test"]);
    command.args(options);
    command
}
