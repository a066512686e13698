//! The space of cases: which variables there are, in which order, and what each value means.
//!
//! It comes from the vocabulary and all shipped lists and texts, so that any two regimes share it.

use crate::diagram::Var;
use crate::facts::Kind;
use crate::law::{Condition, Could, Instrument, Law, Provision, Rule, Test};
use crate::program::codes::{Codes, proof};
use crate::program::countries::Countries;
use crate::sorted;

/// The variables of all cases.
#[derive(Clone, Debug)]
pub struct Space {
    /// Number of values of each variable.
    pub arity: Vec<u8>,
    /// The variable of each fact, by the fact's index; `None` for the day, and for the codes, which have one a class.
    pub fact_vars: Vec<Option<Var>>,
    /// All values of each variable, bit by bit.
    pub open: Vec<u64>,
    /// The variables of countries.
    pub country_vars: Vec<Var>,
    /// The variable of each class of codes.
    pub class_vars: Vec<Var>,
    /// For each variable, what it stands for.
    pub meaning: Vec<Meaning>,
    /// Classes of countries.
    pub countries: Countries,
    /// Classes of codes.
    pub codes: Codes,
}

/// What a variable stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The fact with this index.
    Fact(usize),
    /// Whether the item has a code of this class.
    Class(usize),
    /// What we do not know of the law: whether a provision that is not modelled does what it could, or whoever decides goes as
    /// far as it may. Holds the provision's path.
    Gap(String),
}

impl Space {
    /// The space of a law.
    pub fn new(law: &Law) -> Self {
        let (countries, codes) = (Countries::new(law), Codes::new(law));
        let class_count = codes.count();
        let mut space = Space {
            arity: Vec::new(),
            fact_vars: vec![None; law.vocabulary.facts.len()],
            open: Vec::new(),
            country_vars: Vec::new(),
            class_vars: vec![Var::MAX; class_count],
            meaning: Vec::new(),
            countries,
            codes,
        };
        let after = classes_after(law, &space.codes);
        for index in order(law) {
            let Some(fact) = law.vocabulary.fact(index) else { continue };
            let values = match &fact.kind {
                Kind::YesNo | Kind::OneOf(_) | Kind::Ordered(_) => fact.kind.choices().len(),
                Kind::Country { .. } => space.countries.count(),
                Kind::Codes | Kind::Date => 0,
            };
            let var = (values > 0).then(|| space.add(values, Meaning::Fact(index)));
            if let Some(slot) = space.fact_vars.get_mut(index) {
                *slot = var;
            }
            space.country_vars.extend(var.filter(|_| matches!(fact.kind, Kind::Country { .. })));
            for class in after.iter().enumerate().filter(|(_, at)| **at == Some(index)).map(|(class, _)| class) {
                let var = space.add(2, Meaning::Class(class));
                if let Some(slot) = space.class_vars.get_mut(class) {
                    *slot = var;
                }
            }
        }
        for instrument in &law.instruments {
            for provision in instrument.provisions().filter(|provision| has_gap(provision)) {
                space.add(2, Meaning::Gap(instrument.path(provision)));
            }
        }
        space.open = (0..).zip(&space.arity).map(|(var, _)| space.all_values(var)).collect();
        space
    }

    /// The variable of what we do not know about a provision.
    pub fn gap(&self, path: &str) -> Option<Var> {
        let at = self.meaning.iter().position(|meaning| matches!(meaning, Meaning::Gap(of) if of == path))?;
        Var::try_from(at).ok()
    }

    /// The fact that a variable stands for.
    pub fn fact_of(&self, var: Var) -> Option<usize> {
        match self.meaning.get(usize::from(var)) {
            Some(Meaning::Fact(fact)) => Some(*fact),
            Some(Meaning::Class(_) | Meaning::Gap(_)) | None => None,
        }
    }

    /// All values of a variable, bit by bit.
    pub fn all_values(&self, var: Var) -> u64 {
        match self.arity.get(usize::from(var)).copied().unwrap_or(1) {
            64.. => u64::MAX,
            values => (1 << values) - 1,
        }
    }

    fn add(&mut self, values: usize, meaning: Meaning) -> Var {
        self.arity.push(u8::try_from(values).unwrap_or(64));
        self.meaning.push(meaning);
        Var::try_from(self.meaning.len() - 1).unwrap_or(Var::MAX)
    }
}

/// The facts in the order of their variables: that of the vocabulary, but codes, and facts that stand for one in a condition, come right
/// below the first country that may be any. Measured on the law in force against the plain order: a sixth less to compile and to
/// assess; with codes above that country, less still to compile, but a third more to assess.
fn order(law: &Law) -> Vec<usize> {
    let facts = &law.vocabulary.facts;
    let mut order: Vec<usize> = (0..facts.len()).collect();
    let Some(country) = facts.iter().position(|fact| fact.kind == Kind::Country { within: None }) else { return order };
    let texts = law.instruments.iter().flat_map(Instrument::provisions);
    let conditions = texts.flat_map(|provision| provision.rule.conditions());
    let beside = sorted::set(law.vocabulary.codes().into_iter().chain(conditions.flat_map(|of| beside_codes(law, of))));
    let beside: Vec<usize> = beside.into_iter().filter(|fact| *fact > country).collect();
    order.retain(|fact| !beside.contains(fact));
    order.splice(country + 1..country + 1, beside);
    order
}

/// Facts of which one will do where a test of codes would, in some part of a condition.
fn beside_codes(law: &Law, condition: &Condition) -> Vec<usize> {
    let tests_codes =
        |part: &Condition| part.tests().iter().all(|(test, _)| matches!(test, Test::SomeCodeIn(_) | Test::EveryCodeIn(_)));
    let mut facts: Vec<usize> = condition.parts().iter().flat_map(|part| beside_codes(law, part)).collect();
    if let Condition::Any(parts) = condition
        && parts.iter().any(tests_codes)
    {
        let yes = |part: &Condition| match part {
            Condition::Test(Test::Yes(fact), _) => law.vocabulary.index(fact),
            _ => None,
        };
        facts.extend(parts.iter().filter_map(yes));
    }
    facts
}

/// Whether the effect of a provision rests on something that no fact of a case tells.
fn has_gap(provision: &Provision) -> bool {
    match &provision.rule {
        Rule::NotModelled { could: Could::Give(_) | Could::Cover(_), .. } => true,
        Rule::Requirement { effect, .. } => effect.up_to.is_some(),
        _ => false,
    }
}

/// After which fact each class of codes stands: after the last technical question of an entry that proves it, else after the
/// fact that holds the codes. Neighbours in the order keep diagrams small.
fn classes_after(law: &Law, codes: &Codes) -> Vec<Option<usize>> {
    let mut after = vec![law.vocabulary.codes(); codes.count()];
    for instrument in &law.instruments {
        for provision in instrument.provisions() {
            let Rule::Definition { lists: Some(code), .. } = &provision.rule else { continue };
            let tests = provision.rule.conditions().into_iter().flat_map(Condition::tests);
            let last = tests.filter_map(|(test, _)| fact_of(law, test)).max();
            for class in codes.in_list(&proof(code)) {
                if let Some(slot) = after.get_mut(class) {
                    *slot = last.max(*slot);
                }
            }
        }
    }
    after
}

fn fact_of(law: &Law, test: &Test) -> Option<usize> {
    match test {
        Test::Yes(fact) | Test::Is(fact, _) | Test::IsAtLeast(fact, _) | Test::IsIn(fact, _) => law.vocabulary.index(fact),
        Test::SomeCodeIn(_) | Test::EveryCodeIn(_) => law.vocabulary.codes(),
        Test::Holds(_) | Test::Applies(_) => None,
    }
}
