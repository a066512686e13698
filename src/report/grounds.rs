//! The reasons behind a finding: its condition on the case, leaf by leaf.

use std::ops::Not;

use serde::Serialize;
use tsify::Tsify;

/// A condition on a case, with its strong Kleene value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct Grounds {
    /// What stands here.
    pub kind: GroundsKind,
    /// Its value.
    pub value: Truth,
    /// Of `at-least`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub count: Option<usize>,
    /// Of `fact`: which one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub fact: Option<String>,
    /// Of `fact`: `is`, `is-at-least` or `is-in`. Of `codes`: `some` or `every`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub operator: Option<String>,
    /// Of `fact`: the values named; none where it asks for yes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[tsify(optional)]
    pub values: Vec<String>,
    /// The list named.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub list: Option<String>,
    /// Of `definition` and `applies`: the path.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub provision: Option<String>,
    /// The parts; of a country whose entry is contested, whether such entries count. A definition's own condition stands in its own
    /// finding.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[tsify(optional)]
    pub children: Vec<Grounds>,
}

/// What stands at a place of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum GroundsKind {
    /// Every part holds.
    All,
    /// Some part holds.
    Any,
    /// No part holds.
    None,
    /// The one part does not hold.
    Not,
    /// As many parts hold as `count` says.
    AtLeast,
    /// A test of a fact.
    Fact,
    /// A test of the item's codes.
    Codes,
    /// A definition holds.
    Definition,
    /// Another provision applies.
    Applies,
}

/// A strong Kleene value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum Truth {
    /// It does not hold.
    False,
    /// What is stated does not tell.
    Unknown,
    /// It holds.
    True,
}

impl Truth {
    /// Of what is known to hold or not.
    pub fn of(holds: bool) -> Truth {
        if holds { Truth::True } else { Truth::False }
    }
}

/// Of the contrary.
impl Not for Truth {
    type Output = Truth;

    fn not(self) -> Truth {
        match self {
            Truth::False => Truth::True,
            Truth::Unknown => Truth::Unknown,
            Truth::True => Truth::False,
        }
    }
}
