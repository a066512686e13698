//! Text × amendments → text: a base and the operations on it give the consolidated text. What does not fit is a mistake, never a guess.

mod lists;

use crate::law::amendment::{AmendingArticle, Amendment, OperationKind};
use crate::law::check::covers_problem;
use crate::law::{Article, Condition, Instrument, Law, List, Provision, ReadIn, Rule, Test, condition_text};
use crate::mistake::{Mistake, unknown};

/// A text as amended, with the lists that it has for itself.
#[derive(Clone, Debug)]
pub struct Consolidated {
    /// The text, under the id of what amends it.
    pub text: Instrument,
    /// Lists of which it has its own state.
    pub lists: Vec<List>,
    /// Ids of the provisions that an operation touched or brought, in the order in which it did.
    pub touched: Vec<String>,
    /// Operations that do not fit; they are left out.
    pub mistakes: Vec<Mistake>,
}

/// The text `base` after the amendments of these files, under the id and head of `amending`, which may be the base itself. Lists that it
/// then has for itself end in `own`.
pub fn consolidated(law: &Law, base: &Instrument, amending: &Instrument, files: &[AmendingArticle], own: &str) -> Consolidated {
    let plain = |article: &Article| {
        let provisions = article.provisions.iter().map(without_examples).collect();
        Article { file: article.file.clone(), title: article.title.clone(), base_case: None, provisions }
    };
    let mut text = Instrument { articles: base.articles.iter().map(plain).collect(), ..amending.clone() };
    if text.id == base.id {
        text.amends = base.amends.clone();
    }
    let mut done = Consolidated { text, lists: Vec::new(), touched: Vec::new(), mistakes: Vec::new() };
    for file in files {
        for amendment in &file.amendments {
            for operation in &amendment.operations {
                if let Err(message) = done.apply((law, own), amendment, &operation.kind) {
                    done.mistakes.push(Mistake { file: file.file.clone(), line: operation.line, message });
                }
            }
        }
    }
    done.name_own_lists(own);
    done
}

impl Consolidated {
    fn apply(&mut self, law: (&Law, &str), amendment: &Amendment, operation: &OperationKind) -> Result<(), String> {
        match operation {
            OperationKind::Repeal(id) => {
                let (article, at) = self.place(id)?;
                article.provisions.remove(at);
                self.touched.push(id.clone());
                return Ok(());
            }
            OperationKind::Renumber { id, to, label } => return self.renumber(id, to, label),
            OperationKind::Substitute(id, new) => {
                self.must_be_free(&new.id, Some(id))?;
                let (article, at) = self.place(id)?;
                let slot = article.provisions.get_mut(at);
                slot.into_iter().for_each(|slot| *slot = without_examples(new));
                self.touched.extend([id.clone(), new.id.clone()]);
                return Ok(());
            }
            OperationKind::InsertAfter(id, new) => {
                self.must_be_free(&new.id, None)?;
                let (article, at) = self.place(id)?;
                article.provisions.insert(at + 1, without_examples(new));
                self.touched.push(new.id.clone());
                return Ok(());
            }
            OperationKind::AddToList(id, values) => return self.change_list(law, id, |list| lists::add(law.0, list, values)),
            OperationKind::RemoveFromList(id, values) => {
                return self.change_list(law, id, |list| lists::remove(law.0, list, values));
            }
            OperationKind::Replace { id, limb, with } => {
                replace(self.once(id, limb)?, limb, with);
            }
            OperationKind::Remove { id, limb } => remove(self.once(id, limb)?, limb)?,
            OperationKind::Add { id, limb } => add(self.provision(id)?, limb)?,
            OperationKind::Effect(id, new) => match &mut self.provision(id)?.rule {
                Rule::Requirement { effect, .. } => *effect = new.clone(),
                _ => return Err(format!("`{id}` has no effect that could be replaced")),
            },
            OperationKind::Answer(id, new) => match &mut self.provision(id)?.rule {
                Rule::Answer { answer, .. } if answer.track == new.track => *answer = *new,
                _ => return Err(format!("`{id}` answers nothing on the track `{}`", new.track.word())),
            },
            OperationKind::Covers(id, other) => self.cover(id, other)?,
            OperationKind::Applies(id, period) => self.provision(id)?.applies = Some(*period),
            OperationKind::Reads(id, reading) => self.provision(id)?.reading = reading.clone(),
        }
        if let Some(id) = operation.provision() {
            let touched = self.provision(id)?;
            touched.source.read_in = amendment.source.as_ref().map_or(ReadIn::Draft, |source| source.read_in.clone());
            if amendment.how_read.is_some() {
                touched.how_read.clone_from(&amendment.how_read);
            }
            self.touched.push(id.to_string());
        }
        Ok(())
    }

    /// A provision's article, and its place in it.
    fn place(&mut self, id: &str) -> Result<(&mut Article, usize), String> {
        if self.text.provisions().all(|provision| provision.id != id) {
            return Err(unknown("provision", id, self.text.provisions().map(|provision| provision.id.as_str())));
        }
        let at = |article: &Article| article.provisions.iter().position(|provision| provision.id == id);
        let found = self.text.articles.iter_mut().find_map(|article| at(article).map(|at| (article, at)));
        found.ok_or_else(|| format!("`{id}` stands nowhere"))
    }

    fn provision(&mut self, id: &str) -> Result<&mut Provision, String> {
        let (article, at) = self.place(id)?;
        article.provisions.get_mut(at).ok_or_else(|| format!("`{id}` stands nowhere"))
    }

    fn must_be_free(&self, id: &str, besides: Option<&str>) -> Result<(), String> {
        let taken = besides != Some(id) && self.text.provisions().any(|provision| provision.id == id);
        if taken { Err(format!("there already is a provision `{id}`; give the new one another id")) } else { Ok(()) }
    }

    /// A provision in which a limb occurs once.
    fn once(&mut self, id: &str, limb: &Condition) -> Result<&mut Provision, String> {
        let provision = self.provision(id)?;
        let wanted = condition_text(limb);
        let times: usize = provision.rule.conditions().into_iter().map(|condition| count(condition, &wanted)).sum();
        match times {
            1 => Ok(provision),
            0 => {
                let tests = provision.rule.conditions().into_iter().flat_map(Condition::tests);
                let texts: Vec<String> = tests.map(|(test, line)| condition_text(&Condition::Test(test.clone(), line))).collect();
                let message = unknown("limb", &wanted, texts.iter().map(String::as_str));
                Err(format!("`{id}` has no such limb: {message}"))
            }
            _ => Err(format!("`{wanted}` occurs {times} times in `{id}`; name a larger limb around one of them")),
        }
    }

    /// The general authorisation covers another requirement.
    fn cover(&mut self, id: &str, other: &str) -> Result<(), String> {
        let problem = covers_problem(&self.text, other);
        let Rule::Authorisation { covers, .. } = &mut self.provision(id)?.rule else {
            return Err(format!("`{id}` is no general authorisation, so it covers nothing"));
        };
        if let Some(problem) = problem {
            return Err(problem);
        }
        *covers = other.to_string();
        Ok(())
    }

    /// What refers to the provision follows it to its new id.
    fn renumber(&mut self, id: &str, to: &str, label: &str) -> Result<(), String> {
        self.must_be_free(to, Some(id))?;
        let provision = self.provision(id)?;
        provision.id = to.to_string();
        provision.label = label.to_string();
        for provision in self.text.articles.iter_mut().flat_map(|article| &mut article.provisions) {
            if let Rule::Authorisation { covers, .. } = &mut provision.rule
                && covers == id
            {
                *covers = to.to_string();
            }
            each_test(&mut provision.rule, &mut |test| {
                if let Test::Holds(of) | Test::Applies(of) = test
                    && of == id
                {
                    *of = to.to_string();
                }
            });
        }
        self.touched.extend([id.to_string(), to.to_string()]);
        Ok(())
    }

    /// The text has its own state of a list from now on.
    fn change_list(
        &mut self,
        (law, own): (&Law, &str),
        id: &str,
        change: impl Fn(&List) -> Result<List, String>,
    ) -> Result<(), String> {
        let own = format!("{id}-{own}");
        if let Some(list) = self.lists.iter_mut().find(|list| list.id == own) {
            *list = change(list)?;
            return Ok(());
        }
        let list = law.list(id).ok_or_else(|| unknown("list", id, law.lists.iter().map(|list| list.id.as_str())))?;
        self.lists.push(List { id: own, ..change(list)? });
        let mut named = false;
        self.each_list(&mut |of| named |= of == id);
        if named { Ok(()) } else { Err(format!("nothing in {} names the list `{id}`", self.text.name)) }
    }

    /// What names a list that the text has for itself now names that one; operations name lists as the base does.
    fn name_own_lists(&mut self, own: &str) {
        let changed: Vec<String> = self.lists.iter().map(|list| list.id.clone()).collect();
        self.each_list(&mut |of| {
            let new = format!("{of}-{own}");
            if changed.contains(&new) {
                *of = new;
            }
        });
    }

    fn each_list(&mut self, see: &mut impl FnMut(&mut String)) {
        for provision in self.text.articles.iter_mut().flat_map(|article| &mut article.provisions) {
            each_test(&mut provision.rule, &mut |test| {
                if let Test::IsIn(_, of) | Test::SomeCodeIn(of) | Test::EveryCodeIn(of) = test {
                    see(of);
                }
            });
        }
    }
}

/// What a provision is tested on stands with the base, or with the amendment that brings it.
fn without_examples(provision: &Provision) -> Provision {
    Provision { examples: Vec::new(), ..provision.clone() }
}

/// How often a limb occurs, itself included.
fn count(condition: &Condition, wanted: &str) -> usize {
    usize::from(condition_text(condition) == wanted) + condition.parts().iter().map(|part| count(part, wanted)).sum::<usize>()
}

fn replace(provision: &mut Provision, limb: &Condition, with: &Condition) {
    let wanted = condition_text(limb);
    for condition in provision.rule.conditions_mut() {
        change(condition, &|part| (condition_text(part) == wanted).then(|| with.clone()));
    }
}

/// The limb leaves the list in which it stands.
fn remove(provision: &mut Provision, limb: &Condition) -> Result<(), String> {
    let wanted = condition_text(limb);
    let mut removed = false;
    for condition in provision.rule.conditions_mut() {
        removed |= leave(condition, &wanted);
    }
    let message = || format!("`{wanted}` stands alone, or with no more limbs than must hold; replace the list around it");
    if removed { Ok(()) } else { Err(message()) }
}

fn leave(condition: &mut Condition, wanted: &str) -> bool {
    let needed = if let Condition::AtLeast(count, _) = condition { *count } else { 1 };
    if let Condition::All(parts) | Condition::Any(parts) | Condition::NoneOf(parts) | Condition::AtLeast(_, parts) = condition
        && let Some(at) = parts.iter().position(|part| condition_text(part) == wanted)
        && parts.len() > needed
    {
        parts.remove(at);
        return true;
    }
    condition.parts_mut().iter_mut().any(|part| leave(part, wanted))
}

fn add(provision: &mut Provision, limb: &Condition) -> Result<(), String> {
    let id = provision.id.clone();
    let Some(first) = provision.rule.conditions_mut().into_iter().next() else {
        return Err(format!("`{id}` has no condition to which a limb could be added"));
    };
    match first {
        Condition::All(parts) => parts.push(limb.clone()),
        Condition::Any(_) | Condition::NoneOf(_) | Condition::Not(_) | Condition::AtLeast(..) | Condition::Test(..) => {
            *first = Condition::All(vec![first.clone(), limb.clone()]);
        }
    }
    Ok(())
}

/// Puts another condition in the place of those for which there is one.
fn change(condition: &mut Condition, other: &impl Fn(&Condition) -> Option<Condition>) {
    if let Some(other) = other(condition) {
        *condition = other;
        return;
    }
    condition.parts_mut().iter_mut().for_each(|part| change(part, other));
}

fn each_test(rule: &mut Rule, see: &mut impl FnMut(&mut Test)) {
    for condition in rule.conditions_mut() {
        each_test_in(condition, see);
    }
}

fn each_test_in(condition: &mut Condition, see: &mut impl FnMut(&mut Test)) {
    if let Condition::Test(test, _) = condition {
        see(test);
    }
    condition.parts_mut().iter_mut().for_each(|part| each_test_in(part, see));
}
