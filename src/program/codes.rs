//! Codes that no list tells apart form one class. A case has codes of a class or not: one yes/no variable a class.
//! Entries that rest on technical facts alone, which nothing else tests, tell no classes apart: which code they prove is looked at
//! when a case is refined.
//!
//! Every constraint on these variables asks for more codes, never for fewer (an entry whose definition holds adds its code).
//! So two sets of codes that differ in outcome can be joined by single steps through their union, and one of the steps differs too.

use crate::day::Day;
use crate::facts::Fact;
use crate::law::{Condition, Instrument, Law, ListKind, Provision, Rule, Standing, Test, tested};
use crate::program::countries::{Periods, active};
use crate::sorted;

/// The classes of codes, day by day.
#[derive(Clone, Debug)]
pub struct Codes {
    /// All codes in use, sorted: a code stands right before its sub-codes.
    names: Vec<String>,
    /// Codes that the list marks as not used, sorted.
    not_used: Vec<String>,
    /// Bit of each list, and of each code that an entry's definition proves.
    bits: Vec<(String, u32)>,
    /// The signatures that occur on any day, without the empty one.
    classes: Vec<u64>,
    /// Class of every code plus one; zero where no list has it.
    periods: Periods<u8>,
    /// Which classes have a code in each span.
    present: Vec<Vec<bool>>,
}

impl Codes {
    pub fn new(law: &Law) -> Self {
        let (names, not_used) = universe(law);
        let lists = law.lists.iter().filter(|list| matches!(list.kind, ListKind::Codes | ListKind::AllCodes));
        let ids = lists.map(|list| list.id.clone()).chain(proved(law));
        let bits: Vec<(String, u32)> = ids.zip(0..64).collect();
        let mut classes: Vec<u64> = Vec::new();
        let marks = marks(law, &names, &bits);
        let leaves: Vec<bool> = (0..names.len()).map(|at| is_leaf(&names, at)).collect();
        let periods = Periods::new(law, &[ListKind::Codes, ListKind::AllCodes], |start| {
            // Neighbours mostly are on the same lists.
            let mut last = (0, 0);
            let of_signature = |(signature, is_leaf): (u64, &bool)| {
                let signature = if *is_leaf { signature } else { 0 };
                if signature != last.0 {
                    last = (signature, class(&mut classes, signature));
                }
                last.1
            };
            signatures(&marks, names.len(), start).into_iter().zip(&leaves).map(of_signature).collect()
        });
        let present = periods.each(|codes| {
            let mut present = vec![false; classes.len()];
            for slot in codes.iter().filter_map(|class| usize::from(*class).checked_sub(1)) {
                if let Some(present) = present.get_mut(slot) {
                    *present = true;
                }
            }
            present
        });
        Codes { names, not_used, bits, classes, periods, present }
    }

    /// Number of lists, and of codes that entries prove, which tell codes apart; at most 64.
    pub fn signs(&self) -> usize {
        self.bits.len()
    }

    /// Number of classes.
    pub fn count(&self) -> usize {
        self.classes.len()
    }

    /// All codes in use, sorted.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Place of a code in [`Codes::names`].
    pub fn index(&self, name: &str) -> Option<usize> {
        self.names.binary_search_by(|known| known.as_str().cmp(name)).ok()
    }

    /// Whether the list marks a code as not used.
    pub fn is_not_used(&self, name: &str) -> bool {
        self.not_used.iter().any(|unused| crate::law::code_covers(unused, name))
    }

    /// The classes on a list, or that an entry proves, bit by bit.
    pub fn in_list(&self, id: &str) -> Vec<usize> {
        let Some((_, bit)) = self.bits.iter().find(|(of, _)| of == id) else { return Vec::new() };
        self.classes.iter().enumerate().filter(|(_, class)| **class >> bit & 1 == 1).map(|(at, _)| at).collect()
    }

    /// The classes that a code may have on a day: one, or those of its sub-codes. `None` stands for no list at all.
    pub fn options(&self, code: usize, day: Day) -> Vec<Option<usize>> {
        self.options_within(code, None, day)
    }

    /// The same, of those sub-codes alone that one of the stated codes covers.
    pub fn options_within(&self, code: usize, stated: Option<&[usize]>, day: Day) -> Vec<Option<usize>> {
        let classes = self.periods.on(day);
        let name = |at: usize| self.names.get(at).map_or("", String::as_str);
        let fits =
            |at: &usize| stated.is_none_or(|stated| stated.iter().any(|one| crate::law::code_covers(name(*one), name(*at))));
        let below = self.below(code).filter(fits).filter_map(|at| classes.get(at));
        sorted::set(below.map(|class| usize::from(*class).checked_sub(1)))
    }

    /// Whether every class of a code on a day is on a list (`true`), none is (`false`), or it depends on the sub-code.
    pub fn on_list(&self, code: usize, list: &str, day: Day) -> Option<bool> {
        let on = self.in_list(list);
        let options = self.options(code, day);
        let inside = options.iter().flatten().filter(|class| on.contains(class)).count();
        match inside {
            0 => Some(false),
            all if all == options.len() => Some(true),
            _ => None,
        }
    }

    /// Which classes have a code on a day.
    pub fn on(&self, day: Day) -> &[bool] {
        self.present.get(self.periods.span(day)).map_or(&[], Vec::as_slice)
    }

    /// Number of codes in each class on a day.
    pub fn sizes(&self, day: Day) -> Vec<u32> {
        let mut sizes = vec![0; self.classes.len()];
        for class in self.periods.on(day) {
            if let Some(size) = usize::from(*class).checked_sub(1).and_then(|class| sizes.get_mut(class)) {
                *size += 1;
            }
        }
        sizes
    }

    /// The first code of each class on a day.
    pub fn examples(&self, day: Day) -> Vec<Option<String>> {
        (0..self.classes.len()).map(|class| self.example(class, day).map(str::to_string)).collect()
    }

    /// The first code of a class on a day.
    pub fn example(&self, class: usize, day: Day) -> Option<&str> {
        let at = self.periods.on(day).iter().position(|of| usize::from(*of) == class + 1)?;
        self.names.get(at).map(String::as_str)
    }

    /// A code itself where it has no sub-codes, else the lowest codes below it.
    fn below(&self, code: usize) -> impl Iterator<Item = usize> {
        let name = self.names.get(code).map_or("", String::as_str);
        let range = self.names.iter().skip(code).take_while(move |other| crate::law::code_covers(name, other));
        (code..code + range.count()).filter(|at| is_leaf(&self.names, *at))
    }
}

/// The key under which an entry's code stands among the lists.
pub fn proof(code: &str) -> String {
    format!("proves {code}")
}

fn proved(law: &Law) -> Vec<String> {
    let beside = tested_beside_entries(law);
    let is_apart = |instrument: &Instrument, provision: &Provision| {
        let has_none = || tested(law, instrument, provision).iter().all(|fact| beside.binary_search(fact).is_err());
        is_technical(law, provision) && (beside.is_empty() || has_none())
    };
    let provisions =
        law.instruments.iter().flat_map(|instrument| instrument.provisions().map(move |provision| (instrument, provision)));
    let codes = provisions.filter_map(|(instrument, provision)| match &provision.rule {
        Rule::Definition { lists: Some(code), .. } if !is_apart(instrument, provision) => Some(proof(code)),
        _ => None,
    });
    sorted::set(codes)
}

/// Technical facts, by their index, sorted, that a provision tests which is no entry: by itself, or because an entry must hold.
fn tested_beside_entries(law: &Law) -> Vec<usize> {
    let mut facts = Vec::new();
    for instrument in &law.instruments {
        let is_entry = |provision: &&Provision| matches!(provision.rule, Rule::Definition { lists: Some(_), .. });
        let entries = sorted::set(instrument.provisions().filter(is_entry).map(|entry| entry.id.as_str()));
        for provision in instrument.provisions().filter(|provision| !is_entry(provision)) {
            for (test, _) in provision.rule.conditions().into_iter().flat_map(Condition::tests) {
                let is_technical = match test {
                    Test::Yes(fact) => law.vocabulary.get(fact).is_some_and(Fact::is_technical),
                    Test::Holds(id) => entries.binary_search(&id.as_str()).is_ok(),
                    _ => false,
                };
                if is_technical {
                    facts.extend(tested(law, instrument, provision));
                }
            }
        }
    }
    facts.retain(|fact| law.vocabulary.fact(*fact).is_some_and(Fact::is_technical));
    sorted::set(facts)
}

/// Whether an entry rests on technical facts alone, and on other entries.
fn is_technical(law: &Law, provision: &Provision) -> bool {
    let mut tests = provision.rule.conditions().into_iter().flat_map(Condition::tests);
    tests.all(|(test, _)| match test {
        Test::Yes(fact) => law.vocabulary.get(fact).is_some_and(Fact::is_technical),
        Test::Holds(_) => true,
        _ => false,
    })
}

fn universe(law: &Law) -> (Vec<String>, Vec<String>) {
    let (mut names, mut not_used) = (Vec::new(), Vec::new());
    for entry in law.universe(ListKind::AllCodes).into_iter().flat_map(|list| &list.entries) {
        for value in &entry.values {
            let below = |sub: &String| [value, ".", sub].concat();
            names.extend(entry.sub_codes.iter().map(below));
            not_used.extend(entry.not_used.iter().map(below));
            if entry.standing == Standing::NotUsed { not_used.push(value.clone()) } else { names.push(value.clone()) }
        }
    }
    (sorted::set(names), sorted::set(not_used))
}

/// Whether no other code stands below the one at this place.
fn is_leaf(names: &[String], at: usize) -> bool {
    match (names.get(at), names.get(at + 1)) {
        (Some(name), Some(next)) => !crate::law::code_covers(name, next),
        _ => true,
    }
}

/// What a line of a list says of neighbouring codes, from some day and until another.
struct Mark {
    codes: std::ops::Range<usize>,
    bit: u64,
    from: Option<Day>,
    until: Option<Day>,
    /// Whether codes are not on the list outside these days, whatever the lines above say.
    clears: bool,
}

/// Later lines of a list win over earlier ones.
fn marks(law: &Law, names: &[String], bits: &[(String, u32)]) -> Vec<Mark> {
    let mut next = 0;
    let mut covered = |code: &str| {
        // Most lists are in the order of the codes: what one line covers ends where the next begins.
        let first = match names.get(next) {
            Some(name) if name == code => next,
            _ => names.partition_point(|name| name.as_str() < code),
        };
        let count = names.iter().skip(first).take_while(|name| crate::law::code_covers(code, name)).count();
        next = first + count;
        first..next
    };
    let mut marks = Vec::new();
    for list in &law.lists {
        let Some((_, bit)) = bits.iter().find(|(id, _)| *id == list.id) else { continue };
        for entry in list.entries.iter().filter(|entry| entry.standing != Standing::NotUsed) {
            let (from, until, clears) = (entry.from, entry.until, list.kind == ListKind::AllCodes);
            marks.extend(entry.values.iter().map(|value| Mark { codes: covered(value), bit: 1 << bit, from, until, clears }));
        }
    }
    for (id, bit) in bits {
        if let Some(code) = id.strip_prefix("proves ") {
            marks.push(Mark { codes: covered(code), bit: 1 << bit, from: None, until: None, clears: false });
        }
    }
    marks
}

/// What each of so many codes is on, bit by bit, on the first day of a span.
fn signatures(marks: &[Mark], count: usize, start: Option<Day>) -> Vec<u64> {
    let mut signatures = vec![0u64; count];
    for Mark { codes, bit, from, until, clears } in marks {
        let on = active(*from, *until, start);
        for signature in signatures.get_mut(codes.clone()).unwrap_or_default() {
            *signature = if on { *signature | bit } else { *signature & !(if *clears { *bit } else { 0 }) };
        }
    }
    signatures
}

fn class(classes: &mut Vec<u64>, signature: u64) -> u8 {
    if signature == 0 {
        return 0;
    }
    let place = classes.iter().position(|class| *class == signature).unwrap_or_else(|| {
        classes.push(signature);
        classes.len() - 1
    });
    u8::try_from(place + 1).unwrap_or(u8::MAX)
}
