//! Countries that no list tells apart form one class: the values of a country fact.

use crate::day::Day;
use crate::law::{Law, List, ListKind, Standing};
use crate::sorted;

/// The classes of countries, day by day.
#[derive(Clone, Debug)]
pub struct Countries {
    /// All countries, sorted.
    names: Vec<String>,
    /// Place of each list's two bits in a signature: entries that are firm, then those that are partial or contested.
    lists: Vec<(String, u32)>,
    /// The signatures that occur on any day.
    classes: Vec<u128>,
    periods: Periods<u8>,
    /// The classes that some country has in each span, bit by bit.
    present: Vec<u64>,
}

/// Spans of days in which no list changes, each with the class of every value.
#[derive(Clone, Debug)]
pub struct Periods<T> {
    /// First day of every span but the first.
    starts: Vec<Day>,
    classes: Vec<Vec<T>>,
}

impl<T> Periods<T> {
    /// Spans between the days on which entries begin or end; `classes` gives the classes on a day inside.
    pub fn new(law: &Law, kinds: &[ListKind], mut classes: impl FnMut(Option<Day>) -> Vec<T>) -> Self {
        let lists = law.lists.iter().filter(|list| kinds.contains(&list.kind));
        let entries = lists.flat_map(|list| &list.entries);
        let starts = sorted::set(entries.flat_map(|entry| [entry.from, entry.until.map(Day::next)]).flatten());
        let spans = [None].into_iter().chain(starts.iter().copied().map(Some));
        let classes = spans.map(&mut classes).collect();
        Periods { starts, classes }
    }

    /// The classes on a day.
    pub fn on(&self, day: Day) -> &[T] {
        self.classes.get(self.span(day)).map_or(&[], Vec::as_slice)
    }

    /// Something about each span, by the classes of its values.
    pub fn each<R>(&self, of: impl FnMut(&Vec<T>) -> R) -> Vec<R> {
        self.classes.iter().map(of).collect()
    }

    /// Which span a day lies in.
    pub fn span(&self, day: Day) -> usize {
        self.starts.partition_point(|start| *start <= day)
    }
}

/// Whether an entry counts on the first day of a span; before the first span only undated entries do.
pub fn active(from: Option<Day>, until: Option<Day>, start: Option<Day>) -> bool {
    match start {
        Some(day) => crate::day::within(day, from, until),
        None => from.is_none(),
    }
}

impl Countries {
    pub fn new(law: &Law) -> Self {
        let kinds = [ListKind::Countries];
        let lists: Vec<&List> = law.lists.iter().filter(|list| kinds.contains(&list.kind)).collect();
        let universe = law.universe(ListKind::AllCountries).into_iter().flat_map(|list| &list.entries);
        let names = sorted::set(universe.flat_map(|entry| entry.values.iter().cloned()));
        let mut classes: Vec<u128> = Vec::new();
        let periods = Periods::new(law, &kinds, |start| {
            let of_signature = |signature: u128| {
                let place = classes.iter().position(|class| *class == signature).unwrap_or_else(|| {
                    classes.push(signature);
                    classes.len() - 1
                });
                u8::try_from(place).unwrap_or(u8::MAX)
            };
            signatures(&lists, &names, start).into_iter().map(of_signature).collect()
        });
        let lists = lists.iter().zip(0u32..).map(|(list, at)| (list.id.clone(), at * 2)).collect();
        let present = periods.each(|classes| classes.iter().fold(0, |mask, class| mask | 1 << class));
        Countries { names, lists, classes, periods, present }
    }

    /// Number of classes.
    pub fn count(&self) -> usize {
        self.classes.len()
    }

    /// Place of a country in [`Countries::names`].
    pub fn index(&self, name: &str) -> Option<usize> {
        self.names.binary_search_by(|known| known.as_str().cmp(name)).ok()
    }

    /// All countries, sorted.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The class of each country on a day.
    pub fn classes(&self, day: Day) -> &[u8] {
        self.periods.on(day)
    }

    /// The class of a country on a day.
    pub fn class(&self, country: usize, day: Day) -> Option<u8> {
        self.classes(day).get(country).copied()
    }

    /// The classes that a list's firm entries form, and those that its partial or contested entries form, bit by bit.
    pub fn in_list(&self, list: &str) -> (u64, u64) {
        let Some((_, bit)) = self.lists.iter().find(|(id, _)| id == list) else { return (u64::MAX, 0) };
        let with = |bit: u32| {
            let classes = self.classes.iter().enumerate().filter(|(_, class)| **class >> bit & 1 == 1);
            classes.fold(0, |mask, (at, _)| mask | 1 << at)
        };
        (with(*bit), with(*bit + 1))
    }

    /// The classes that some country has on a day, bit by bit.
    pub fn on(&self, day: Day) -> u64 {
        self.present.get(self.periods.span(day)).copied().unwrap_or(0)
    }

    /// One country of each class on a day.
    pub fn examples(&self, day: Day) -> Vec<usize> {
        let mut first = vec![None; self.classes.len()];
        for (country, class) in self.periods.on(day).iter().enumerate().rev() {
            if let Some(slot) = first.get_mut(usize::from(*class)) {
                *slot = Some(country);
            }
        }
        first.into_iter().flatten().collect()
    }

    /// The countries of a class on a day.
    pub fn of_class(&self, class: u8, day: Day) -> Vec<String> {
        let all = self.names.iter().zip(self.periods.on(day));
        all.filter(|(_, of)| **of == class).map(|(name, _)| name.clone()).collect()
    }
}

/// What every country is on, bit by bit.
fn signatures(lists: &[&List], names: &[String], start: Option<Day>) -> Vec<u128> {
    let mut signatures = vec![0; names.len()];
    for (list, at) in lists.iter().zip(0u32..) {
        for entry in list.entries.iter().filter(|entry| active(entry.from, entry.until, start)) {
            let bit = at * 2 + u32::from(entry.standing != Standing::Firm);
            for place in entry.values.iter().filter_map(|value| names.binary_search(value).ok()) {
                if let Some(signature) = signatures.get_mut(place) {
                    *signature |= 1 << bit;
                }
            }
        }
    }
    signatures
}
