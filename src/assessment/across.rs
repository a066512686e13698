//! The same case with every value of one fact: where else, to whom else.

use crate::assessment::case::{Case, Value, say};
use crate::assessment::{Assessment, explain};
use crate::diagram::Walk;
use crate::facts::{Kind, Stated};
use crate::program::Program;
use crate::report::{Across, Outcomes};
use crate::sorted;

/// The outcomes of a case for each value of a fact, values with the same outcomes together, the most severe first; then in the order
/// of the values. Country facts that state the same country as this one change with it: who buys for the same place buys there.
pub fn across(program: &Program, case: &Case, fact: usize, walk: &mut Walk) -> Vec<Across> {
    let followers = followers(program, case, fact);
    let mut groups: Vec<Across> = Vec::new();
    for values in values(program, case, fact) {
        let Some(value) = values.first() else { continue };
        let mut changed = case.clone();
        for follower in &followers {
            changed.facts.insert(*follower, value.clone());
        }
        let outcomes = without_reasons(Assessment::new(program, &changed, walk).outcomes());
        let said = values.iter().filter_map(|value| Some(say(program, program.law.vocabulary.fact(fact)?, value)));
        match groups.iter_mut().find(|group| group.outcomes == outcomes) {
            Some(group) => group.values.extend(said),
            None => groups.push(Across { headline: explain::headline(&outcomes), outcomes, values: said.collect() }),
        }
    }
    let mut ranked: Vec<Across> = Vec::new();
    for mut group in groups {
        group.values = in_order(group.values);
        sorted::insert_by_key(&mut ranked, group, |group| std::cmp::Reverse(severity(&group.outcomes)));
    }
    ranked
}

/// The fact itself, and country facts that state the same country.
fn followers(program: &Program, case: &Case, fact: usize) -> Vec<usize> {
    let Some(stated @ Value::Country(_)) = case.facts.get(fact) else { return vec![fact] };
    case.facts
        .iter()
        .filter(|(_, value)| *value == stated)
        .map(|(other, _)| other)
        .filter(|other| is_bearing(program, *other))
        .collect()
}

/// Whether a fact can bear on any outcome; where the exporter sits does not change with where the item goes.
fn is_bearing(program: &Program, fact: usize) -> bool {
    program.bearing.iter().any(|(_, facts)| facts.contains(&fact))
}

/// All values of a fact, those that nothing tells apart together.
fn values(program: &Program, case: &Case, fact: usize) -> Vec<Vec<Value>> {
    let countries = &program.space.countries;
    let Some(of) = program.law.vocabulary.fact(fact) else { return Vec::new() };
    match &of.kind {
        Kind::YesNo | Kind::OneOf(_) | Kind::Ordered(_) => {
            (0..of.kind.choices().len()).map(|at| vec![Value::Choice(at)]).collect()
        }
        Kind::Country { .. } => {
            let classes = countries.examples(case.day).into_iter().filter_map(|country| countries.class(country, case.day));
            let members = |class| {
                countries.of_class(class, case.day).iter().filter_map(|name| countries.index(name)).map(Value::Country).collect()
            };
            classes.map(members).collect()
        }
        Kind::Codes | Kind::Date => Vec::new(),
    }
}

fn without_reasons(mut outcomes: Outcomes) -> Outcomes {
    for range in [&mut outcomes.union, &mut outcomes.national, &mut outcomes.sanctions] {
        range.because.clear();
    }
    outcomes
}

/// The most severe outcomes that each layer may and must come to.
fn severity(outcomes: &Outcomes) -> [Option<crate::law::Outcome>; 2] {
    let ranges = [&outcomes.union, &outcomes.national, &outcomes.sanctions];
    [ranges.iter().filter_map(|range| range.least).max(), ranges.iter().filter_map(|range| range.most).max()]
}

fn in_order(values: Vec<Stated>) -> Vec<Stated> {
    let mut ordered = Vec::new();
    for value in values {
        sorted::insert_by_key(&mut ordered, value, |value| match value {
            Stated::Word(word) => word.clone(),
            Stated::Flag(_) | Stated::Words(_) => String::new(),
        });
    }
    ordered
}
