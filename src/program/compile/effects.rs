//! What a provision does over all cases that can be.

use super::Compiler;
use super::care::is_entry;
use crate::diagram::{FALSE, OverBudget, Ref, TRUE};
use crate::law::{Could, Instrument, Outcome, Provision, Rule};
use crate::program::{answer_terminal, terminal};

impl<'a> Compiler<'a> {
    /// Where a provision applies.
    pub(super) fn applies(&mut self, instrument: &'a Instrument, provision: &'a Provision) -> Result<Ref, OverBudget> {
        let applies = self.provision(instrument, provision);
        let entailed = if is_entry(provision) { self.entry_entails(instrument, provision) } else { Ok(TRUE) };
        let care = self.care(&[provision]);
        let possible = self.both(entailed, care);
        self.where_possible(possible, applies)
    }

    /// The outcome or the answer that a provision gives; false where it gives none.
    pub(super) fn gives(&mut self, instrument: &'a Instrument, provision: &'a Provision) -> Result<Ref, OverBudget> {
        let (most, surely) = match &provision.rule {
            Rule::Requirement { effect, .. } => (effect.up_to.map(terminal), terminal(effect.outcome)),
            Rule::NotModelled { could: Could::Give(effect), .. } => {
                (Some(terminal(effect.up_to.unwrap_or(effect.outcome))), FALSE)
            }
            Rule::Answer { answer, .. } => (None, answer_terminal(answer.value)),
            Rule::NotModelled { could: Could::Cover(_), .. }
            | Rule::Note { .. }
            | Rule::Definition { .. }
            | Rule::Authorisation { .. }
            | Rule::NoRule(_) => return Ok(FALSE),
        };
        let mut given = Ok(surely);
        if let Some(most) = most {
            let gap = self.gap(instrument, provision);
            given = self.choose(gap, Ok(most), given);
        }
        self.unless_covered(instrument, provision, given)
    }

    /// What is given where a provision applies; a general authorisation where one covers it, which one that we have not modelled may or
    /// may not.
    fn unless_covered(
        &mut self,
        instrument: &'a Instrument,
        provision: &'a Provision,
        given: Result<Ref, OverBudget>,
    ) -> Result<Ref, OverBudget> {
        let applies = self.provision(instrument, provision);
        let covers = |other: &&Provision| other.rule.covers() == Some(&provision.id) && instrument.in_force(other, self.as_of);
        let mut tested = vec![provision];
        tested.extend(instrument.provisions().filter(covers));
        let care = self.care(&tested);
        let mut given = given;
        for other in tested.into_iter().skip(1) {
            let mut covered = self.provision(instrument, other);
            if let Rule::NotModelled { .. } = other.rule {
                let gap = self.gap(instrument, other);
                covered = self.both(covered, gap);
            }
            given = self.choose(covered, Ok(terminal(Outcome::GeneralAuthorisation)), given);
        }
        let given = self.choose(applies, given, Ok(FALSE));
        self.where_possible(care, given)
    }
}
