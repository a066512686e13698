//! An evaluator of its own: complete cases, two values, no diagrams. It shares nothing with the program but the parsed law.

use std::collections::BTreeMap;
use std::rc::Rc;

use catchall::day::Day;
use catchall::facts::Kind;
use catchall::law::{
    Condition, Could, Instrument, Law, Layer, List, ListKind, Outcome, Provision, Rule, Standing, Test, Track, code_covers,
};

/// A complete case: every fact has a value, every gap of ours a side.
#[derive(Clone, Debug, Default)]
pub struct Complete {
    /// The place of the value among the fact's choices, or of the country among all.
    pub values: Vec<usize>,
    /// Places of the item's codes among all.
    pub codes: Vec<usize>,
    /// Places of provisions that are not modelled and do what they could, or go as far as they may.
    pub gaps: Vec<usize>,
}

/// A condition with every name looked up.
enum Tree {
    All(Vec<Tree>),
    Any(Vec<Tree>),
    NoneOf(Vec<Tree>),
    AtLeast(usize, Vec<Tree>),
    Values(usize, Vec<bool>),
    InList {
        fact: usize,
        firm: Vec<bool>,
        contested: Vec<bool>,
        counts: Option<usize>,
    },
    Some(Rc<[bool]>),
    /// On the list; on any list at all.
    Every(Rc<[bool]>, Rc<[bool]>),
}

/// What a text says of a complete case, whether or not the case contradicts itself.
#[derive(Clone, Debug, Default)]
pub struct Judged {
    /// Whether each provision applies, by its place.
    pub applies: Vec<bool>,
    /// The outcome that each provision gives.
    pub gives: Vec<Option<Outcome>>,
    /// The outcome of each layer that the text speaks of.
    pub outcomes: BTreeMap<Layer, Outcome>,
    /// The place of its answer on each track that the text speaks of.
    pub answers: BTreeMap<Track, usize>,
}

/// By list, which codes are on it.
type OnLists = BTreeMap<String, Rc<[bool]>>;

/// A provision with every name looked up.
struct Looked<'a> {
    path: String,
    provision: &'a Provision,
    layer: Layer,
    applies: Tree,
    /// The place of the requirement that it covers, or could.
    covers: Option<usize>,
}

/// A regime on a day.
pub struct Evaluator<'a> {
    law: &'a Law,
    looked: Vec<Looked<'a>>,
    /// A fact, the one it entails.
    entails: Vec<(usize, usize)>,
    pub countries: Vec<String>,
    pub codes: Vec<String>,
    on_lists: OnLists,
    /// On any list at all.
    listed: Rc<[bool]>,
}

impl<'a> Evaluator<'a> {
    pub fn new(law: &'a Law, instruments: &[&'a Instrument], as_of: Day, day: Day) -> Self {
        Evaluator::with_lists(law, OnLists::new(), instruments, as_of, day)
    }

    /// The same for a law that shares lists with the one of this evaluator, where the day is the same.
    pub fn beside<'b>(&self, law: &'b Law, instruments: &[&'b Instrument], as_of: Day, day: Day) -> Evaluator<'b> {
        Evaluator::with_lists(law, self.on_lists.clone(), instruments, as_of, day)
    }

    fn with_lists(law: &'a Law, on_lists: OnLists, instruments: &[&'a Instrument], as_of: Day, day: Day) -> Self {
        let mut countries = values(law, ListKind::AllCountries);
        countries.sort();
        let mut codes = values(law, ListKind::AllCodes);
        codes.sort();
        codes.dedup();
        let vocabulary = &law.vocabulary;
        let entails = vocabulary
            .facts
            .iter()
            .enumerate()
            .flat_map(|(at, fact)| fact.entails.iter().map(move |other| (at, vocabulary.index(other).unwrap())));
        let (looked, listed) = (Vec::new(), [].into());
        let mut evaluator = Evaluator { law, looked, entails: entails.collect(), countries, codes, on_lists, listed };
        evaluator.look_up_lists(day);
        for instrument in instruments {
            for provision in instrument.provisions().filter(|provision| instrument.in_force(provision, as_of)) {
                let applies = evaluator.provision(instrument, provision, as_of, day);
                let (path, layer) = (instrument.path(provision), provision.layer.unwrap_or(instrument.layer));
                evaluator.looked.push(Looked { path, provision, layer, applies, covers: None });
            }
        }
        for at in 0..evaluator.looked.len() {
            let (Rule::Authorisation { covers, .. } | Rule::NotModelled { could: Could::Cover(covers), .. }) =
                &evaluator.looked[at].provision.rule
            else {
                continue;
            };
            let instrument = evaluator.looked[at].path.split('/').next().unwrap();
            evaluator.looked[at].covers = evaluator.place(&format!("{instrument}/{covers}"));
        }
        evaluator
    }

    /// The place of a provision among those of the regime, by its path.
    pub fn place(&self, path: &str) -> Option<usize> {
        self.looked.iter().position(|looked| looked.path == path)
    }

    fn provision(&self, instrument: &'a Instrument, provision: &'a Provision, as_of: Day, day: Day) -> Tree {
        let mut parts = provision.rule.conditions().into_iter();
        let when = parts.next().map(|when| self.tree(instrument, when, as_of, day));
        let unless = parts.next().map(|unless| Tree::NoneOf(vec![self.tree(instrument, unless, as_of, day)]));
        Tree::All(when.into_iter().chain(unless).collect())
    }

    fn tree(&self, instrument: &'a Instrument, condition: &'a Condition, as_of: Day, day: Day) -> Tree {
        let all = |parts: &'a [Condition]| parts.iter().map(|part| self.tree(instrument, part, as_of, day)).collect();
        match condition {
            Condition::All(parts) => Tree::All(all(parts)),
            Condition::Any(parts) => Tree::Any(all(parts)),
            Condition::NoneOf(parts) => Tree::NoneOf(all(parts)),
            Condition::Not(part) => Tree::NoneOf(vec![self.tree(instrument, part, as_of, day)]),
            Condition::AtLeast(count, parts) => Tree::AtLeast(*count, all(parts)),
            Condition::Test(Test::Holds(id) | Test::Applies(id), _) => {
                match instrument.provisions().find(|provision| &provision.id == id && instrument.in_force(provision, as_of)) {
                    Some(provision) => self.provision(instrument, provision, as_of, day),
                    None => Tree::Any(Vec::new()),
                }
            }
            Condition::Test(test, _) => self.leaf(test, day),
        }
    }

    fn leaf(&self, test: &Test, day: Day) -> Tree {
        let index = |fact: &String| self.law.vocabulary.index(fact).unwrap();
        let choices = |fact: &String| self.law.vocabulary.get(fact).unwrap().kind.choices();
        match test {
            Test::Yes(fact) => Tree::Values(index(fact), vec![false, true]),
            Test::Is(fact, values) => {
                Tree::Values(index(fact), choices(fact).iter().map(|choice| values.iter().any(|value| value == choice)).collect())
            }
            Test::IsAtLeast(fact, value) => {
                let level = choices(fact).iter().position(|choice| choice == value).unwrap();
                Tree::Values(index(fact), (0..choices(fact).len()).map(|at| at >= level).collect())
            }
            Test::IsIn(fact, list) => {
                let named = |wanted: bool| {
                    let list = self.law.list(list).unwrap();
                    let on = |country: &String| {
                        list.entries.iter().any(|entry| {
                            entry.active(day) && (entry.standing == Standing::Firm) == wanted && entry.values.contains(country)
                        })
                    };
                    self.countries.iter().map(on).collect()
                };
                Tree::InList {
                    fact: index(fact),
                    firm: named(true),
                    contested: named(false),
                    counts: self.law.vocabulary.index("contested-embargo-counts"),
                }
            }
            Test::SomeCodeIn(list) => Tree::Some(self.on_lists[list].clone()),
            Test::EveryCodeIn(list) => Tree::Every(self.on_lists[list].clone(), self.listed.clone()),
            Test::Holds(_) | Test::Applies(_) => unreachable!("looked up above"),
        }
    }

    fn look_up_lists(&mut self, day: Day) {
        let mut any = vec![false; self.codes.len()];
        for list in self.law.lists.iter().filter(|list| matches!(list.kind, ListKind::Codes | ListKind::AllCodes)) {
            let known = self.on_lists.get(&list.id).cloned();
            let on: Rc<[bool]> = known.unwrap_or_else(|| self.on_list(list, day).into());
            any.iter_mut().zip(on.iter()).for_each(|(any, on)| *any |= on);
            self.on_lists.insert(list.id.clone(), on);
        }
        for provision in self.law.instruments.iter().flat_map(|instrument| instrument.provisions()) {
            if let Rule::Definition { lists: Some(entry), .. } = &provision.rule {
                any.iter_mut().zip(&self.codes).for_each(|(any, code)| *any |= code_covers(entry, code));
            }
        }
        self.listed = any.into();
    }

    /// Which codes are on a list: in the universe the last line that covers a code decides, elsewhere any.
    fn on_list(&self, list: &List, day: Day) -> Vec<bool> {
        let covering = |code: &String| {
            let lines = list.entries.iter().filter(|entry| entry.standing != Standing::NotUsed);
            let covers = lines
                .filter(|entry| entry.values.iter().any(|value| code_covers(value, code)))
                .map(|entry| entry.active(day))
                .collect::<Vec<_>>();
            if list.kind == ListKind::AllCodes { covers.last().copied().unwrap_or(false) } else { covers.contains(&true) }
        };
        self.codes.iter().map(covering).collect()
    }

    /// Raises what facts entail.
    pub fn raise(&self, case: &mut Complete) {
        for (fact, other) in &self.entails {
            case.values[*other] = case.values[*other].max(case.values[*fact]);
        }
    }

    /// Adds the codes of entries that hold.
    pub fn add_codes(&self, case: &mut Complete) {
        for looked in &self.looked {
            if let Rule::Definition { lists: Some(entry), .. } = &looked.provision.rule
                && holds(&looked.applies, case)
            {
                case.codes.extend(self.codes.iter().position(|code| code == entry));
            }
        }
    }

    /// An entry that holds, and of whose codes the case has none.
    pub fn entry_without_code(&self, case: &Complete) -> Option<&Provision> {
        let without = |at: &usize| holds(&self.looked[*at].applies, case) && self.lacks_code(*at, case);
        (0..self.looked.len()).find(without).map(|at| self.looked[at].provision)
    }

    /// Whether the provision at this place is an entry of whose codes the case has none.
    pub fn lacks_code(&self, place: usize, case: &Complete) -> bool {
        match &self.looked[place].provision.rule {
            Rule::Definition { lists: Some(entry), .. } => !case.codes.iter().any(|code| code_covers(entry, &self.codes[*code])),
            _ => false,
        }
    }

    /// The outcome of each layer; `None` where the case contradicts itself.
    pub fn outcomes(&self, case: &Complete) -> Option<BTreeMap<Layer, Outcome>> {
        (!self.contradicts(case)).then(|| self.judged(case).outcomes)
    }

    /// Whether the case contradicts itself: a fact says more than what it entails, or an entry holds without its code.
    pub fn contradicts(&self, case: &Complete) -> bool {
        self.entails.iter().any(|(fact, other)| case.values[*fact] > case.values[*other])
            || self.entry_without_code(case).is_some()
    }

    /// What the regime says of a case.
    pub fn judged(&self, case: &Complete) -> Judged {
        let mut judged =
            Judged { applies: self.looked.iter().map(|looked| holds(&looked.applies, case)).collect(), ..Judged::default() };
        let active = self.looked.iter().enumerate().filter(|(at, _)| judged.applies[*at]);
        let covers = |(at, looked): (usize, &Looked)| match looked.provision.rule {
            Rule::NotModelled { .. } => looked.covers.filter(|_| case.gaps.contains(&at)),
            _ => looked.covers,
        };
        let covered: Vec<usize> = active.filter_map(covers).collect();
        for (at, looked) in self.looked.iter().enumerate() {
            let (applies, gap) = (judged.applies[at], case.gaps.contains(&at));
            let given = match &looked.provision.rule {
                Rule::Requirement { .. } if covered.contains(&at) => Some(Outcome::GeneralAuthorisation),
                Rule::Requirement { effect, .. } => Some(effect.up_to.filter(|_| gap).unwrap_or(effect.outcome)),
                Rule::NotModelled { could: Could::Give(effect), .. } if gap => Some(effect.up_to.unwrap_or(effect.outcome)),
                Rule::Answer { answer, .. } => {
                    let now = judged.answers.entry(answer.track).or_default();
                    *now = if applies { answer.value.max(*now) } else { *now };
                    None
                }
                _ => None,
            };
            let given = given.filter(|_| applies);
            judged.gives.push(given);
            if !matches!(looked.provision.rule, Rule::Answer { .. } | Rule::NoRule(_)) {
                let now = judged.outcomes.entry(looked.layer).or_insert(Outcome::NoRequirementFound);
                *now = given.map_or(*now, |given| given.max(*now));
            }
        }
        judged
    }

    /// Its provisions with their paths and layers, by their place.
    pub fn provisions(&self) -> impl Iterator<Item = (&str, &'a Provision, Layer)> {
        self.looked.iter().map(|looked| (looked.path.as_str(), looked.provision, looked.layer))
    }

    /// Whether a provision applies.
    pub fn applies(&self, path: &str, case: &Complete) -> bool {
        self.looked.iter().find(|looked| looked.path == path).is_some_and(|looked| holds(&looked.applies, case))
    }

    /// Number of values of a fact; countries count one each, codes none.
    pub fn size(&self, fact: usize) -> usize {
        match &self.law.vocabulary.fact(fact).unwrap().kind {
            Kind::Country { .. } => self.countries.len(),
            kind => kind.choices().len(),
        }
    }
}

fn holds(tree: &Tree, case: &Complete) -> bool {
    match tree {
        Tree::All(parts) => parts.iter().all(|part| holds(part, case)),
        Tree::Any(parts) => parts.iter().any(|part| holds(part, case)),
        Tree::NoneOf(parts) => !parts.iter().any(|part| holds(part, case)),
        Tree::AtLeast(count, parts) => parts.iter().filter(|part| holds(part, case)).count() >= *count,
        Tree::Values(fact, values) => values[case.values[*fact]],
        Tree::InList { fact, firm, contested, counts } => {
            let country = case.values[*fact];
            firm[country] || contested[country] && counts.is_some_and(|counts| case.values[counts] == 1)
        }
        Tree::Some(on) => case.codes.iter().any(|code| on[*code]),
        Tree::Every(on, any) => {
            let mut listed = case.codes.iter().filter(|code| any[**code]).peekable();
            listed.peek().is_some() && listed.all(|code| on[*code])
        }
    }
}

fn values(law: &Law, kind: ListKind) -> Vec<String> {
    let entries =
        law.universe(kind).into_iter().flat_map(|list| &list.entries).filter(|entry| entry.standing != Standing::NotUsed);
    entries
        .flat_map(|entry| {
            entry.values.iter().flat_map(|value| {
                [value.clone()].into_iter().chain(entry.sub_codes.iter().map(move |sub| format!("{value}.{sub}")))
            })
        })
        .collect()
}
