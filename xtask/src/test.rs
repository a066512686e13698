//! Every check of the project: groups run one after the other, each timed, none skipped because another failed.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::Result;

use crate::machine::{self, TARGET};
use crate::steps::{command, listen};
use crate::table::table;
use crate::tally::{Tally, tally};
use crate::usage::Extent;
use crate::{npm, package, sizes};

/// What became of one group.
struct Outcome {
    group: &'static str,
    tally: Tally,
    time: Duration,
}

/// Builds and runs every group of `extent`; whether all of them passed.
pub fn test(root: &Path, extent: Extent) -> bool {
    announce(extent);
    let mut outcomes = vec![
        timed("browser and driver", || whole(prepare(root))),
        timed("build", || whole(package::build(root))),
        timed("sizes", || sizes::sizes(root)),
    ];
    for (group, command) in groups(root, extent) {
        outcomes.push(timed(group, || heard(command)));
    }
    let total = outcomes.iter().fold(Tally::default(), |sum, outcome| sum.and(outcome.tally));
    print!("\n{}", table(&rows(&outcomes)));
    println!("\n{} passed, {} failed", total.passed, total.failed);
    total.failed == 0
}

fn announce(extent: Extent) {
    match extent {
        Extent::Full => println!("building, then every check: format, lints, native tests, sizes, page, browser"),
        Extent::Quick => println!("building, then the quick checks: all but the slow browser tests"),
    }
    println!("what a tool prints is shown when it fails; about three minutes the first time");
}

/// Finds or installs the browser and says where it stands.
fn prepare(root: &Path) -> Result<()> {
    let browser = machine::browser(root)?;
    println!("{} and {}", browser.chromium.display(), browser.chromedriver.display());
    Ok(())
}

/// The groups that are one command each, in the order in which they run.
fn groups(root: &Path, extent: Extent) -> Vec<(&'static str, Command)> {
    let cargo = |arguments: &[&str]| command(root, "cargo", arguments);
    // The runner is one line over a large library; leaving it out here halves the first run.
    // The workshop has no source of its own.
    let crates = ["--quiet", "--locked", "--workspace", "--exclude", "wasm-test-runner", "--exclude", "catchall-workshop"];
    let lints = [&["clippy"], &crates[..], &["--all-targets", "--all-features", "--", "-D", "warnings"]].concat();
    let native = [&["test"], &crates[..], &["--no-fail-fast"]].concat();
    let mut groups = vec![
        ("format", cargo(&["fmt", "--all", "--check"])),
        ("lints", cargo(&lints)),
        ("native tests", cargo(&native)),
        ("page types and words", npm::script(root, "check")),
        ("page units", npm::script(root, "test:unit")),
    ];
    match extent {
        Extent::Full => {
            let engine = ["test", "--locked", "--target", TARGET, "--test", "browser", "--test", "worker"];
            groups.push(("engine in the browser", with_browser(cargo(&engine))));
            groups.push(("page in the browser", with_browser(npm::playwright(root, &[]))));
        }
        Extent::Quick => {
            let quick = npm::playwright(root, &["--grep", "@quick"]);
            groups.push(("page in the browser, quick", with_browser(quick)));
        }
    }
    groups
}

/// `command` with the browser's place in its environment, as far as there is one.
fn with_browser(mut command: Command) -> Command {
    if let Some(browser) = machine::found() {
        command.env("CHROMIUM", browser.chromium).env("CHROMEDRIVER", browser.chromedriver);
    }
    command
}

fn timed(group: &'static str, run: impl FnOnce() -> Tally) -> Outcome {
    println!("\n{group} …");
    let start = Instant::now();
    let outcome = Outcome { group, tally: run(), time: start.elapsed() };
    println!("{group}: {}, {:.1} s", verdict(outcome.tally), outcome.time.as_secs_f32());
    outcome
}

/// A step that counts as one test.
fn whole(result: Result<()>) -> Tally {
    match result {
        Ok(()) => Tally { passed: 1, failed: 0 },
        Err(error) => {
            println!("{error:#}");
            Tally { passed: 0, failed: 1 }
        }
    }
}

/// A tool that counts its own tests; what it says is shown when it is not content.
fn heard(command: Command) -> Tally {
    match listen(command) {
        Ok(said) => {
            if !said.content {
                println!("{}", said.text.trim_end());
            }
            tally(&said.text, said.content)
        }
        Err(error) => whole(Err(error)),
    }
}

fn rows(outcomes: &[Outcome]) -> Vec<Vec<String>> {
    let mut rows = vec![["group", "result", "passed", "failed", "seconds"].map(str::to_string).to_vec()];
    rows.extend(outcomes.iter().map(|Outcome { group, tally, time }| {
        let seconds = format!("{:.1}", time.as_secs_f32());
        vec![group.to_string(), verdict(*tally).to_string(), tally.passed.to_string(), tally.failed.to_string(), seconds]
    }));
    rows
}

fn verdict(tally: Tally) -> &'static str {
    if tally.failed == 0 { "passed" } else { "failed" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quick_leaves_out_the_engine_s_browser_tests() {
        let names = |extent| -> Vec<&str> { groups(Path::new("."), extent).into_iter().map(|(name, _)| name).collect() };
        let quick = names(Extent::Quick);
        assert!(!quick.contains(&"engine in the browser") && quick.contains(&"page in the browser, quick"));
        assert!(names(Extent::Full).contains(&"engine in the browser"));
    }

    #[test]
    fn a_missing_tool_fails_its_group() {
        let tally = heard(command(Path::new("."), "no-such-tool", &[]));
        assert_eq!(tally, Tally { passed: 0, failed: 1 });
    }
}
