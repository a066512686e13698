//! Runs a tool: where it stands, what it says, and one line when it fails.

use std::io::{BufRead, BufReader, ErrorKind};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, anyhow, bail};

/// What a tool said on its standard output, and whether it was content.
pub struct Said {
    /// Whether its exit code was 0.
    pub content: bool,
    /// Its standard output, line by line.
    pub text: String,
}

/// `program` with its arguments, in `folder`, without colours, since what it says is read by us.
pub fn command(folder: &Path, program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder).stdin(Stdio::null());
    command.env("CARGO_TERM_COLOR", "never").env("CARGO_TERM_PROGRESS_WHEN", "never");
    command.env("NO_COLOR", "1").env_remove("FORCE_COLOR");
    // Set by cargo for us, not for the tools that we start; a build script must not see them change.
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy().into_owned();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
            command.env_remove(name);
        }
    }
    command
}

/// Runs a tool whose output the reader should see as it comes.
///
/// # Errors
///
/// It is not installed, or its exit code is not 0.
pub fn run(mut command: Command) -> Result<()> {
    let status = command.status().map_err(|error| not_started(&command, &error))?;
    if !status.success() {
        bail!("`{}` failed ({status}); its own message stands above", line(&command));
    }
    Ok(())
}

/// Runs a tool and keeps its standard output; what it says on standard error is shown as it comes.
///
/// # Errors
///
/// It is not installed, or what it says is not text.
pub fn listen(mut command: Command) -> Result<Said> {
    command.stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|error| not_started(&command, &error))?;
    let mut text = String::new();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            text.push_str(&String::from_utf8_lossy(&line?));
            text.push('\n');
        }
    }
    let status = child.wait().with_context(|| format!("`{}` was lost", line(&command)))?;
    Ok(Said { content: status.success(), text })
}

/// The first line that a tool says; none when it is not there or not content.
pub fn first_line(folder: &Path, program: &str, arguments: &[&str]) -> Option<String> {
    let output = command(folder, program, arguments).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.lines().next().filter(|_| output.status.success()).map(str::to_string)
}

fn not_started(command: &Command, error: &std::io::Error) -> anyhow::Error {
    let program = command.get_program().to_string_lossy().into_owned();
    match error.kind() {
        ErrorKind::NotFound => anyhow!("`{program}` is not installed; README.md says what is needed"),
        _ => anyhow!("cannot start `{program}`: {error}"),
    }
}

fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_tool_is_named() {
        let error = run(command(Path::new("."), "no-such-tool", &[])).unwrap_err();
        assert_eq!(error.to_string(), "`no-such-tool` is not installed; README.md says what is needed");
    }

    #[test]
    fn a_failing_tool_is_shown_with_its_arguments() {
        let mut rustc = command(Path::new("."), "rustc", &["--print", "no-such-thing"]);
        rustc.stderr(Stdio::null());
        let error = run(rustc).unwrap_err();
        assert!(error.to_string().starts_with("`rustc --print no-such-thing` failed"), "{error}");
    }

    #[test]
    fn what_a_tool_says_is_kept() {
        let said = listen(command(Path::new("."), "rustc", &["--version"])).unwrap();
        assert!(said.content && said.text.starts_with("rustc "), "{}", said.text);
    }
}
