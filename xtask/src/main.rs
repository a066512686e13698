//! Builds, serves and tests catchall: `cargo xtask`.
//!
//! A command is a function of one module; a step that fails ends it with one line that says what to do.

mod headers;
mod machine;
mod npm;
mod package;
mod paths;
mod script;
mod serve;
mod sizes;
mod steps;
mod table;
mod tally;
mod test;
mod usage;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use usage::Request;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match usage::request(&words).and_then(obey) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn obey(request: Request) -> anyhow::Result<ExitCode> {
    let root = root();
    match request {
        Request::Help => println!("{}", usage::usage()),
        Request::Build => package::build(&root)?,
        Request::Start { port } => {
            package::build(&root)?;
            serve::serve(&root, port)?;
        }
        Request::Bench => {
            machine::browser(&root)?;
            package::build(&root)?;
            package::reference(&root)?;
            let peers = npm::install(&root, npm::BENCH);
            let timed = steps::run(npm::script(&root, "bench"));
            peers.context("the engines to compare with could not be installed, so they stand in no table")?;
            timed?;
        }
        Request::Serve { port } => serve::serve(&root, port)?,
        Request::Test(extent) => {
            if !test::test(&root, extent) {
                return Ok(ExitCode::FAILURE);
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The project's folder: the parent of this crate's, which cargo names; the current folder without cargo.
fn root() -> PathBuf {
    let crate_folder = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let parent = crate_folder.as_deref().and_then(Path::parent);
    parent.map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}
