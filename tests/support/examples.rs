//! Examples as tests: what each says of its provision, and whether they show every test of its condition deciding.

use catchall::law::{AmendingArticle, Article, Expected, OperationKind, Provision, Rule};
use catchall::report::{Grounds, GroundsKind, Report, Status, Truth};

/// The provisions that a file of amendments brings, as if they were a file of their own.
pub fn brought(file: &AmendingArticle) -> Article {
    let operations = file.amendments.iter().flat_map(|amendment| &amendment.operations);
    let provisions = operations.filter_map(|operation| match &operation.kind {
        OperationKind::Substitute(_, new) | OperationKind::InsertAfter(_, new) => Some(new.as_ref().clone()),
        _ => None,
    });
    Article {
        file: file.file.clone(),
        title: file.title.clone(),
        base_case: file.base_case.clone(),
        provisions: provisions.collect(),
    }
}

/// Whether a provision decides anything.
pub fn is_modelled(provision: &Provision) -> bool {
    !matches!(provision.rule, Rule::NoRule(_) | Rule::NotModelled { .. })
}

/// Whether a provision shows itself applying, not applying and undetermined.
pub fn shows_itself(provision: &Provision) -> bool {
    let shows = |wanted: fn(&Expected) -> bool| provision.examples.iter().any(|example| wanted(&example.expected));
    shows(|expected| *expected == Expected::Applies)
        && shows(|expected| *expected == Expected::DoesNotApply)
        && shows(|expected| matches!(expected, Expected::Undetermined(_)))
}

/// How a report differs from what an example expects of a provision.
pub fn contradiction(report: &Report, path: &str, expected: &Expected) -> Option<String> {
    if !report.clash.is_empty() {
        return Some(format!("its facts contradict each other: {}", report.clash.join(", ")));
    }
    let Some(finding) = report.findings.iter().find(|finding| finding.provision == path) else {
        return Some("the provision is not part of the regime".to_string());
    };
    let (status, asked) = match expected {
        Expected::Applies => (Status::Applies, None),
        Expected::DoesNotApply => (Status::DoesNotApply, None),
        Expected::Undetermined(fact) => (Status::Undetermined, fact.as_ref()),
    };
    if finding.status != status {
        return Some(format!("it is {:?}, not {status:?}", finding.status));
    }
    let fact = asked.filter(|fact| !open_leaves(report, &finding.grounds).contains(&fact.as_str()))?;
    Some(format!("it does not ask `{fact}`"))
}

/// Facts behind the leaves of a condition that are unknown, through definitions too.
fn open_leaves<'r>(report: &'r Report, grounds: &'r Grounds) -> Vec<&'r str> {
    let own = match grounds.kind {
        GroundsKind::Fact => grounds.fact.as_deref(),
        GroundsKind::Codes => Some("item-codes"),
        _ => None,
    };
    let mut facts: Vec<&str> = own.filter(|_| grounds.value == Truth::Unknown).into_iter().collect();
    let definition =
        grounds.provision.as_ref().and_then(|path| report.findings.iter().find(|finding| finding.provision == *path));
    let below = grounds.children.iter().chain(definition.map(|finding| &finding.grounds));
    facts.extend(below.flat_map(|part| open_leaves(report, part)));
    facts
}

/// How many tests the condition of a provision has, and those, counted from 1, that no two examples show to decide. The reports are
/// those of its examples.
pub fn tests_not_shown_to_decide(path: &str, reports: &[Report]) -> (usize, Vec<usize>) {
    let finding = |report: &Report| {
        let finding = report.findings.iter().find(|finding| finding.provision == path)?;
        Some((own_leaves(&finding.grounds), finding.status))
    };
    let shown: Vec<(Vec<Truth>, Status)> = reports.iter().filter_map(finding).collect();
    let count = shown.first().map_or(0, |(values, _)| values.len());
    let decides = |leaf: usize, one: &(Vec<Truth>, Status), other: &(Vec<Truth>, Status)| {
        let differing: Vec<usize> = (0..count).filter(|at| one.0[*at] != other.0[*at]).collect();
        differing == [leaf] && one.1 != other.1
    };
    let hidden = |leaf: &usize| !shown.iter().any(|one| shown.iter().any(|other| decides(*leaf, one, other)));
    (count, (0..count).filter(hidden).map(|leaf| leaf + 1).collect())
}

/// Values of the tests that stand in a provision's own condition.
fn own_leaves(grounds: &Grounds) -> Vec<Truth> {
    match grounds.kind {
        GroundsKind::Fact | GroundsKind::Codes | GroundsKind::Definition | GroundsKind::Applies => vec![grounds.value],
        _ => grounds.children.iter().flat_map(own_leaves).collect(),
    }
}
