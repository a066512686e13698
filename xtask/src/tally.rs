//! Counts of tests, read from the summary lines that test tools print.

/// How many tests passed and how many failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed, a second try included.
    pub passed: u32,
    /// Tests that failed or were never reached.
    pub failed: u32,
}

impl Tally {
    /// Both counts together.
    pub fn and(self, other: Tally) -> Tally {
        Tally { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

/// What a group of tests counts for: the sum of its tool's summaries, or one test when it prints none.
///
/// A group whose tool is not content has at least one failure, and a count of none is not taken for a success.
pub fn tally(output: &str, content: bool) -> Tally {
    let sum = output.lines().filter_map(summary).fold(Tally::default(), Tally::and);
    match content {
        true if sum == Tally::default() => Tally { passed: 1, failed: 0 },
        true => sum,
        false => Tally { failed: sum.failed.max(1), ..sum },
    }
}

fn summary(line: &str) -> Option<Tally> {
    cargo(line).or_else(|| node(line)).or_else(|| playwright(line))
}

/// `test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s`
fn cargo(line: &str) -> Option<Tally> {
    let rest = line.trim_start().strip_prefix("test result: ")?;
    let (_, counts) = rest.split_once(". ")?;
    let mut counts = counts.split("; ");
    let passed = counts.next()?.strip_suffix(" passed")?.parse().ok()?;
    let failed = counts.next()?.strip_suffix(" failed")?.parse().ok()?;
    Some(Tally { passed, failed })
}

/// `# pass 3` and `# fail 0`; `ℹ pass 3` from a newer Node.
fn node(line: &str) -> Option<Tally> {
    let rest = line.strip_prefix("# ").or_else(|| line.strip_prefix("ℹ "))?;
    let (word, count) = rest.split_once(' ')?;
    let count = count.parse().ok()?;
    match word {
        "pass" => Some(Tally { passed: count, failed: 0 }),
        "fail" | "cancelled" => Some(Tally { passed: 0, failed: count }),
        _ => None,
    }
}

/// `  3 passed (2.6s)`, `  1 failed`, `  1 flaky`, `  2 did not run`
fn playwright(line: &str) -> Option<Tally> {
    let (count, words) = line.strip_prefix("  ")?.split_once(' ')?;
    let count = count.parse().ok()?;
    let words = words.split(" (").next().unwrap_or_default();
    match words {
        "passed" | "flaky" => Some(Tally { passed: count, failed: 0 }),
        "failed" | "interrupted" | "did not run" => Some(Tally { passed: 0, failed: count }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(output: &str, content: bool, passed: u32, failed: u32) {
        assert_eq!(tally(output, content), Tally { passed, failed });
    }

    #[test]
    fn cargo_s_summaries_are_summed() {
        let output = "running 2 tests\n..\n\
            test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.12s\n";
        check(output, false, 5, 1);
    }

    #[test]
    fn node_s_summary_is_read_in_both_forms() {
        check("# tests 7\n# suites 1\n# pass 5\n# fail 1\n# cancelled 1\n# skipped 0\n# duration_ms 81.2\n", false, 5, 2);
        check("ℹ tests 5\nℹ pass 5\nℹ fail 0\n", true, 5, 0);
    }

    #[test]
    fn playwright_s_summary_is_read() {
        let output = "Running 6 tests using 1 worker\n\n  1 failed\n    [chromium] › a.spec.ts:3:1 › opens\n  \
            1 flaky\n    [chromium] › b.spec.ts\n  1 skipped\n  2 did not run\n  1 passed (2.6s)\n";
        check(output, false, 2, 3);
        check("  12 passed (1.2m)\n", true, 12, 0);
    }

    #[test]
    fn a_tool_without_counts_is_one_test() {
        check("", true, 1, 0);
        check("error: could not compile\n", false, 0, 1);
    }

    #[test]
    fn a_failing_tool_fails_whatever_it_counts() {
        let output = "test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n";
        check(output, false, 2, 1);
    }

    #[test]
    fn a_test_s_own_words_are_not_counted() {
        check("we had 3 passed before\n# passing 3\n  3 passed over\n", true, 1, 0);
    }
}
