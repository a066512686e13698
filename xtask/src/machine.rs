//! What must stand on the machine: the WebAssembly target, Node, and for the tests a browser with its driver.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::steps::{command, first_line, run};

/// The target that the engine is built for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The oldest Node that the page's build runs on.
const NODE: (u32, u32) = (20, 19);

/// What the browser tests need: a browser, the program that drives it, and one that reads what it prints.
pub struct Browser {
    /// Chromium.
    pub chromium: PathBuf,
    /// Its driver, of the same version.
    pub chromedriver: PathBuf,
}

/// Adds the WebAssembly target to the toolchain when it is missing.
///
/// # Errors
///
/// It is missing and rustup cannot add it.
pub fn add_target(root: &Path) -> Result<()> {
    let folder = first_line(root, "rustc", &["--print", "target-libdir", "--target", TARGET]);
    if folder.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    if first_line(root, "rustup", &["--version"]).is_none() {
        bail!("the Rust target {TARGET} is missing and there is no rustup to add it; install Rust with rustup");
    }
    run(command(root, "rustup", &["target", "add", TARGET]))
}

/// # Errors
///
/// Node is missing or too old.
pub fn check_node(root: &Path) -> Result<()> {
    let (major, minor) = NODE;
    let Some(version) = first_line(root, "node", &["--version"]) else {
        bail!("Node is missing; install Node {major}.{minor} or newer, with npm");
    };
    if node_version(&version).is_none_or(|found| found < NODE) {
        bail!("Node {version} is too old; install Node {major}.{minor} or newer");
    }
    Ok(())
}

/// Major and minor of `v20.19.1`.
fn node_version(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.trim().strip_prefix('v')?.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

/// Chromium and its driver, from `CHROMIUM` and `CHROMEDRIVER` or where Debian puts them; root on Debian gets them installed.
///
/// # Errors
///
/// One of them is missing and cannot be installed.
pub fn browser(root: &Path) -> Result<Browser> {
    if let Some(browser) = found() {
        return Ok(browser);
    }
    let may_install = on_path("apt-get").is_some() && first_line(root, "id", &["-u"]).as_deref() == Some("0");
    if may_install {
        println!("Chromium, chromedriver or pdftotext is missing: installing all three (440 MB)");
        run(apt(root, &["update"]))?;
        run(apt(root, &["install", "-y", "--no-install-recommends", "chromium", "chromium-driver", "poppler-utils"]))?;
    }
    match found() {
        Some(browser) => Ok(browser),
        None => bail!(
            "Chromium, chromedriver or pdftotext is missing; install them (Debian: `apt-get install chromium chromium-driver \
             poppler-utils`), or name the first two in CHROMIUM and CHROMEDRIVER"
        ),
    }
}

fn apt(root: &Path, arguments: &[&str]) -> std::process::Command {
    let mut apt = command(root, "apt-get", &["-qq"]);
    apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    apt
}

/// The browser and its driver, when both are there, and the reader of what is printed too.
pub fn found() -> Option<Browser> {
    let chromium = named("CHROMIUM").or_else(|| on_path("chromium"))?;
    let chromedriver = named("CHROMEDRIVER").or_else(|| on_path("chromedriver"))?;
    on_path("pdftotext")?;
    Some(Browser { chromium, chromedriver })
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}

fn on_path(program: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    let usual = [PathBuf::from("/usr/bin")];
    env::split_paths(&folders).chain(usual).map(|folder| folder.join(program)).find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_versions_are_compared_by_number() {
        assert_eq!(node_version("v20.19.1"), Some((20, 19)));
        assert_eq!(node_version("v9.0.0\n").map(|found| found < NODE), Some(true));
        assert_eq!(node_version("v100.1.0").map(|found| found < NODE), Some(false));
        assert_eq!(node_version("20"), None);
    }
}
