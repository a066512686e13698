//! Random amendments of a text, made of its own limbs, and what would undo each.

use catchall::law::{
    AmendingArticle, Amendment, Answer, Condition, Effect, Instrument, Law, ListKind, Operation, OperationKind, Outcome,
    Provision, Rule, Standing, Test, Track, condition_text,
};

use super::random::Random;

/// An operation, and those that undo it; none where no operation does.
#[derive(Clone, Debug)]
pub struct Drafted {
    pub operation: OperationKind,
    pub undo: Option<OperationKind>,
}

/// A text of which amendments are drafted.
pub struct Drafter<'a> {
    law: &'a Law,
    text: &'a Instrument,
    provisions: Vec<&'a Provision>,
    /// Every limb with the id of its provision.
    limbs: Vec<(&'a str, &'a Condition)>,
}

/// The file of amendments with these operations.
pub fn file(name: &str, operations: Vec<OperationKind>) -> AmendingArticle {
    let operations = operations.into_iter().map(|kind| Operation { kind, line: 1 }).collect();
    let [id, label, title] = ["am-1", "Amendment 1", "A draft"].map(str::to_string);
    let amendment =
        Amendment { id, label, title, reading: vec!["A draft.".to_string()], source: None, how_read: None, operations, line: 1 };
    let (file, title) = (name.to_string(), "Amendments".to_string());
    AmendingArticle { file, title, amends: None, base_case: None, amendments: vec![amendment] }
}

impl<'a> Drafter<'a> {
    pub fn new(law: &'a Law, text: &'a Instrument) -> Self {
        let provisions: Vec<&Provision> =
            text.provisions().filter(|provision| !matches!(provision.rule, Rule::NoRule(_))).collect();
        let mut limbs = Vec::new();
        for provision in &provisions {
            for condition in provision.rule.conditions() {
                collect(condition, &mut |limb| limbs.push((provision.id.as_str(), limb)));
            }
        }
        Drafter { law, text, provisions, limbs }
    }

    /// An operation at random; `None` where the dice fall on one that this text has no place for.
    pub fn draft(&self, random: &mut Random) -> Option<Drafted> {
        let provision = *random.pick(&self.provisions);
        let (id, limb) = random.pick(&self.limbs).to_owned();
        match random.below(20) {
            0..=5 => self.replace(id, limb, random),
            6..=7 => self.remove(id, limb),
            8..=9 => {
                let limb = random.pick(&self.limbs).1.clone();
                let undo = OperationKind::Remove { id: id.to_string(), limb: limb.clone() };
                Some(Drafted { operation: OperationKind::Add { id: id.to_string(), limb }, undo: Some(undo) })
            }
            10..=11 => effect(&self.provisions, provision, random),
            12 => self.period(provision, random),
            13 => self.repeal(provision),
            14 => {
                let new = Provision { id: format!("{}-new", provision.id), ..self.provision(provision, random) };
                let undo = Some(OperationKind::Repeal(new.id.clone()));
                Some(Drafted { operation: OperationKind::InsertAfter(provision.id.clone(), Box::new(new)), undo })
            }
            15 => {
                let [old, new] = [without_examples(provision), self.provision(provision, random)].map(Box::new);
                let undo = Some(OperationKind::Substitute(provision.id.clone(), old));
                Some(Drafted { operation: OperationKind::Substitute(provision.id.clone(), new), undo })
            }
            16 => {
                let (id, to, label) = (provision.id.clone(), format!("{}-x", provision.id), format!("{} x", provision.label));
                let undo = OperationKind::Renumber { id: to.clone(), to: id.clone(), label: provision.label.clone() };
                Some(Drafted { operation: OperationKind::Renumber { id, to, label }, undo: Some(undo) })
            }
            _ => self.list(limb, random),
        }
    }

    fn replace(&self, id: &str, limb: &Condition, random: &mut Random) -> Option<Drafted> {
        let other = random.pick(&self.limbs).1.clone();
        let with = match (limb, random.below(4)) {
            (Condition::Test(test, line), 0..=1) => Condition::Test(self.other_test(test, random)?, *line),
            (Condition::Test(..), 2) => Condition::Not(Box::new(limb.clone())),
            (_, 0) => Condition::Any(vec![limb.clone(), other]),
            (_, 1) => Condition::All(vec![limb.clone(), other]),
            _ => other,
        };
        let same = condition_text(&with) == condition_text(limb);
        let replace = |limb: &Condition, with: &Condition| OperationKind::Replace {
            id: id.to_string(),
            limb: limb.clone(),
            with: with.clone(),
        };
        (!same).then(|| Drafted { operation: replace(limb, &with), undo: Some(replace(&with, limb)) })
    }

    /// Another value of the same fact, another list of the same kind.
    fn other_test(&self, test: &Test, random: &mut Random) -> Option<Test> {
        let vocabulary = &self.law.vocabulary;
        let mut value = |fact: &String| random.pick(&vocabulary.get(fact).unwrap().kind.choices()).to_string();
        Some(match test {
            Test::IsAtLeast(fact, _) => Test::IsAtLeast(fact.clone(), value(fact)),
            Test::Is(fact, _) => Test::Is(fact.clone(), vec![value(fact)]),
            Test::IsIn(fact, _) => Test::IsIn(fact.clone(), self.list_of(ListKind::Countries, random)?),
            Test::SomeCodeIn(list) => Test::EveryCodeIn(list.clone()),
            Test::EveryCodeIn(_) => Test::SomeCodeIn(self.list_of(ListKind::Codes, random)?),
            Test::Yes(_) | Test::Holds(_) | Test::Applies(_) => {
                let like = |(_, limb): &&(&str, &Condition)| match limb {
                    Condition::Test(other, _) => std::mem::discriminant(other) == std::mem::discriminant(test),
                    _ => false,
                };
                let all: Vec<_> = self.limbs.iter().filter(like).collect();
                let Condition::Test(other, _) = random.pick(&all).1 else { return None };
                other.clone()
            }
        })
    }

    fn list_of(&self, kind: ListKind, random: &mut Random) -> Option<String> {
        let lists: Vec<&str> = self.law.lists.iter().filter(|list| list.kind == kind).map(|list| list.id.as_str()).collect();
        (!lists.is_empty()).then(|| random.pick(&lists).to_string())
    }

    /// The list around the limb, with and without it, undoes its removal.
    fn remove(&self, id: &str, limb: &Condition) -> Option<Drafted> {
        let text = condition_text(limb);
        let around = |(of, other): &&(&str, &Condition)| {
            *of == id && !matches!(other, Condition::Not(_)) && other.parts().iter().any(|part| condition_text(part) == text)
        };
        let with = self.limbs.iter().find(around)?.1;
        let mut without = with.clone();
        if let Condition::All(parts) | Condition::Any(parts) | Condition::NoneOf(parts) | Condition::AtLeast(_, parts) =
            &mut without
        {
            parts.retain(|part| condition_text(part) != text);
        }
        let undo = OperationKind::Replace { id: id.to_string(), limb: without, with: with.clone() };
        Some(Drafted { operation: OperationKind::Remove { id: id.to_string(), limb: limb.clone() }, undo: Some(undo) })
    }

    fn period(&self, provision: &Provision, random: &mut Random) -> Option<Drafted> {
        let period = |word: &str| catchall::day::Day::parse(word).unwrap();
        let new = *random.pick(&[(period("1990-01-01"), None), (period("2090-01-01"), None)]);
        let operation = |of| OperationKind::Applies(provision.id.clone(), of);
        let old = provision.applies.unwrap_or((self.text.from, self.text.until));
        Some(Drafted { operation: operation(new), undo: Some(operation(old)) })
    }

    /// Put back behind the provision that stands before it.
    fn repeal(&self, provision: &Provision) -> Option<Drafted> {
        let at = self.text.provisions().position(|other| other.id == provision.id)?;
        let before = at.checked_sub(1).and_then(|before| self.text.provisions().nth(before));
        let undo = before.map(|before| OperationKind::InsertAfter(before.id.clone(), Box::new(without_examples(provision))));
        Some(Drafted { operation: OperationKind::Repeal(provision.id.clone()), undo })
    }

    /// A provision in the place of another, with a rule of its own.
    fn provision(&self, like: &Provision, random: &mut Random) -> Provision {
        let limb = |random: &mut Random| random.pick(&self.limbs).1.clone();
        let when = match random.below(3) {
            0 => limb(random),
            1 => Condition::All(vec![limb(random), limb(random)]),
            _ => Condition::Any(vec![limb(random), limb(random)]),
        };
        let unless = random.chance(20).then(|| limb(random));
        let rule = match random.below(5) {
            0 => Rule::Definition { means: when, unless, lists: None },
            1 => Rule::Answer { when, unless, answer: answer(*random.pick(Track::ALL), random) },
            _ => Rule::Requirement { when, unless, effect: any_effect(random) },
        };
        Provision { rule, duties: Vec::new(), ..without_examples(like) }
    }

    /// Something joins or leaves a list that the text names.
    fn list(&self, near: &Condition, random: &mut Random) -> Option<Drafted> {
        let named = |(test, _): (&Test, usize)| match test {
            Test::IsIn(_, list) | Test::SomeCodeIn(list) | Test::EveryCodeIn(list) => self.law.list(list),
            _ => None,
        };
        let list = near.tests().into_iter().find_map(named)?;
        let of = match list.kind {
            ListKind::Countries | ListKind::AllCountries => ListKind::AllCountries,
            ListKind::Codes | ListKind::AllCodes => ListKind::AllCodes,
        };
        let joins = random.chance(50);
        let entries = if joins { &self.law.universe(of)?.entries } else { &list.entries };
        let values: Vec<&String> = entries.iter().flat_map(|entry| &entry.values).collect();
        if values.is_empty() {
            return None;
        }
        let values = vec![random.pick(&values).to_string()];
        let (add, remove) =
            (OperationKind::AddToList(list.id.clone(), values.clone()), OperationKind::RemoveFromList(list.id.clone(), values));
        let was_there =
            list.entries.iter().any(|entry| entry.from.is_some() || entry.until.is_some() || entry.standing != Standing::Firm);
        let (operation, undo) = if joins { (add, remove) } else { (remove, add) };
        // A code that joins may have stood there below another; an entry with days or doubts does not come back as it was.
        Some(Drafted { operation, undo: Some(undo).filter(|_| of == ListKind::AllCountries && !was_there) })
    }
}

fn effect(provisions: &[&Provision], provision: &Provision, random: &mut Random) -> Option<Drafted> {
    let id = &provision.id;
    match &provision.rule {
        Rule::Requirement { effect, .. } => {
            let new = any_effect(random);
            let undo = Some(OperationKind::Effect(id.clone(), effect.clone()));
            (new != *effect).then(|| Drafted { operation: OperationKind::Effect(id.clone(), new), undo })
        }
        Rule::Answer { answer: old, .. } => {
            let new = answer(old.track, random);
            let undo = Some(OperationKind::Answer(id.clone(), *old));
            (new != *old).then(|| Drafted { operation: OperationKind::Answer(id.clone(), new), undo })
        }
        Rule::Authorisation { covers: old, .. } => {
            // Now and then something that cannot be covered.
            let any = random.chance(30);
            let others = provisions.iter().filter(|other| any || matches!(other.rule, Rule::Requirement { .. }));
            let new = random.pick(&others.map(|other| &other.id).collect::<Vec<_>>()).to_string();
            let undo = Some(OperationKind::Covers(id.clone(), old.clone()));
            (new != *old).then(|| Drafted { operation: OperationKind::Covers(id.clone(), new), undo })
        }
        _ => None,
    }
}

fn any_effect(random: &mut Random) -> Effect {
    let outcome = *random.pick(&Outcome::ALL[1..]);
    let up_to = Some(Outcome::Prohibited).filter(|most| *most > outcome && random.chance(15));
    Effect { outcome, up_to, decided_by: None }
}

fn answer(track: Track, random: &mut Random) -> Answer {
    Answer { track, value: 1 + random.below(track.values().len() - 1) }
}

fn without_examples(provision: &Provision) -> Provision {
    Provision { examples: Vec::new(), ..provision.clone() }
}

fn collect<'a>(condition: &'a Condition, see: &mut impl FnMut(&'a Condition)) {
    see(condition);
    // `not:` is one line with its test.
    if !matches!(condition, Condition::Not(_)) {
        condition.parts().iter().for_each(|part| collect(part, see));
    }
}
