//! What was asked for, read from the command line.

use anyhow::{Result, anyhow, bail};

/// Where the page is served unless another port is named.
const PORT: u16 = 8080;

const COMMANDS: &[(&str, &str)] = &[
    ("start [--port N]", "build the page and serve it on this machine, with the headers of www/headers.txt"),
    ("test [--quick]", "build, then run every check; --quick leaves out the slow browser tests"),
    ("bench", "build, then time the engine in Chromium, beside its bars and four other engines; takes minutes"),
    ("build", "build the engine and the page into www/dist"),
    ("serve [--port N]", "serve www/dist as it stands"),
    ("help", "show this"),
];

/// How much of the tests to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Everything.
    Full,
    /// No engine tests in the browser, and only those page tests that are tagged `@quick`.
    Quick,
}

/// One thing to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Request {
    /// Show the commands.
    Help,
    /// Build the engine and the page.
    Build,
    /// Build, then serve.
    Start {
        /// TCP port.
        port: u16,
    },
    /// Serve what is built.
    Serve {
        /// TCP port.
        port: u16,
    },
    /// Build and test.
    Test(Extent),
    /// Build and time.
    Bench,
}

/// The request that `words` make: a command and its options; no words ask for help.
///
/// # Errors
///
/// An unknown command or option, or a port that is not a number from 1 to 65535.
pub fn request(words: &[String]) -> Result<Request> {
    let Some((command, options)) = words.split_first() else { return Ok(Request::Help) };
    match command.as_str() {
        "help" | "--help" | "-h" => Ok(Request::Help),
        "bench" => without_options(command, options).map(|()| Request::Bench),
        "build" => without_options(command, options).map(|()| Request::Build),
        "start" => port(command, options).map(|port| Request::Start { port }),
        "serve" => port(command, options).map(|port| Request::Serve { port }),
        "test" => extent(options).map(Request::Test),
        unknown => Err(unknown_command(unknown)),
    }
}

/// One line a command.
pub fn usage() -> String {
    let mut lines = vec!["usage: cargo xtask COMMAND".to_string(), String::new()];
    lines.extend(COMMANDS.iter().map(|(form, meaning)| format!("  {form:<18} {meaning}")));
    lines.join("\n")
}

fn port(command: &str, options: &[String]) -> Result<u16> {
    let mut port = PORT;
    let mut rest = options.iter();
    while let Some(option) = rest.next() {
        let number = match (option.as_str(), option.strip_prefix("--port=")) {
            ("--port", _) => rest.next().map(String::as_str),
            (_, Some(number)) => Some(number),
            // No browser is ever opened; the option is taken so that a script may say so.
            ("--no-open", None) if command == "start" => continue,
            (unknown, None) => return Err(unknown_option(command, unknown, "--port N")),
        };
        port = number
            .and_then(|number| number.parse().ok())
            .filter(|&port| port > 0)
            .ok_or_else(|| anyhow!("`--port {}`: a port is a number from 1 to 65535", number.unwrap_or_default()))?;
    }
    Ok(port)
}

fn extent(options: &[String]) -> Result<Extent> {
    let mut extent = Extent::Full;
    for option in options {
        if option != "--quick" {
            return Err(unknown_option("test", option, "--quick"));
        }
        extent = Extent::Quick;
    }
    Ok(extent)
}

fn without_options(command: &str, options: &[String]) -> Result<()> {
    match options.first() {
        Some(option) => bail!("unknown option `{option}`; `{command}` takes none"),
        None => Ok(()),
    }
}

fn unknown_option(command: &str, option: &str, permitted: &str) -> anyhow::Error {
    anyhow!("unknown option `{option}`; `{command}` takes `{permitted}`")
}

fn unknown_command(unknown: &str) -> anyhow::Error {
    let names = COMMANDS.iter().filter_map(|(form, _)| form.split(' ').next());
    let nearest = names.min_by_key(|name| strsim::damerau_levenshtein(name, unknown));
    let near = nearest.filter(|name| strsim::damerau_levenshtein(name, unknown) <= 2);
    let hint = near.map(|name| format!("; did you mean `{name}`?")).unwrap_or_default();
    anyhow!("unknown command `{unknown}`{hint}\n\n{}", usage())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: Result<Request, &str>) {
        let words: Vec<String> = line.split_whitespace().map(str::to_string).collect();
        let answer = request(&words).map_err(|error| error.to_string());
        let first_line = answer.as_ref().map_err(|error| error.lines().next().unwrap_or_default());
        assert_eq!(first_line, expected.as_ref().map_err(|error| *error));
    }

    #[test]
    fn no_words_ask_for_help() {
        check("", Ok(Request::Help));
    }

    #[test]
    fn commands_take_their_options() {
        check("build", Ok(Request::Build));
        check("start", Ok(Request::Start { port: 8080 }));
        check("start --no-open --port 9000", Ok(Request::Start { port: 9000 }));
        check("serve --port=4173", Ok(Request::Serve { port: 4173 }));
        check("test", Ok(Request::Test(Extent::Full)));
        check("test --quick", Ok(Request::Test(Extent::Quick)));
    }

    #[test]
    fn a_near_miss_is_guessed() {
        check("strat", Err("unknown command `strat`; did you mean `start`?"));
        check("tests", Err("unknown command `tests`; did you mean `test`?"));
    }

    #[test]
    fn a_far_miss_is_not_guessed() {
        check("deploy", Err("unknown command `deploy`"));
    }

    #[test]
    fn a_wrong_option_says_what_is_right() {
        check("build --fast", Err("unknown option `--fast`; `build` takes none"));
        check("test --slow", Err("unknown option `--slow`; `test` takes `--quick`"));
        check("serve --no-open", Err("unknown option `--no-open`; `serve` takes `--port N`"));
        check("start --port", Err("`--port `: a port is a number from 1 to 65535"));
        check("start --port 70000", Err("`--port 70000`: a port is a number from 1 to 65535"));
    }

    #[test]
    fn usage_has_one_line_a_command() {
        assert_eq!(usage().lines().count(), 2 + COMMANDS.len());
    }
}
