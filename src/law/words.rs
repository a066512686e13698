//! Words that stand for the same everywhere: layers, outcomes, and the further questions that texts answer.

use serde::Serialize;
use tsify::Tsify;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$inner:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Tsify)]
        pub enum $name { $($(#[$inner])* #[serde(rename = $word)] $variant,)+ }

        impl $name {
            /// All values, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The word that stands for it everywhere.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }

            /// The value of a word.
            pub fn parse(word: &str) -> Option<$name> {
                Self::ALL.iter().copied().find(|value| value.word() == word)
            }
        }
    };
}

words! {
    /// Who makes the rule: the Union's instrument, a Member State's option, a sanctions regime.
    Layer {
        /// The instrument itself.
        Union = "union",
        /// Options of Member States.
        National = "national",
        /// Restrictive measures.
        Sanctions = "sanctions",
    }
}

words! {
    /// A legal consequence, from the least to the most severe.
    Outcome {
        /// Nothing found in the rules modelled here. Never a clearance.
        NoRequirementFound = "no-requirement-found",
        /// No authorisation, but duties.
        DutyOnly = "duty-only",
        /// The authority or the Member State may impose an authorisation.
        MayBeRequired = "may-be-required",
        /// An authorisation is required, and a general one covers it.
        GeneralAuthorisation = "general-authorisation",
        /// Notify the authority and wait.
        NotifyAndHold = "notify-and-hold",
        /// An authorisation is required.
        AuthorisationRequired = "authorisation-required",
        /// Forbidden.
        Prohibited = "prohibited",
    }
}

words! {
    /// A question that a text answers besides the licence's, so that texts can be compared.
    Track {
        /// What the exporter must do.
        Exporter = "exporter",
        /// How the authority must decide.
        Decision = "decision",
        /// What is published.
        Publication = "publication",
        /// How the control list grows.
        ListUpdate = "list-update",
        /// What one State's decision does in the others.
        Spread = "spread",
        /// Whether the export must wait until the authority has decided.
        Standstill = "standstill",
        /// Which kinds of licence there can be.
        LicenceKind = "licence-kind",
        /// Who fixes the penalties.
        Penalties = "penalties",
    }
}

/// What a text says on a track.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answer {
    /// Which.
    pub track: Track,
    /// The place of its value, counted from 0 for a text that does not address the question.
    pub value: usize,
}

/// The least value of every track: the text says nothing of it.
const NOT_ADDRESSED: &str = "not-addressed";

impl Track {
    /// Its values, from the least to the most.
    pub fn values(self) -> &'static [&'static str] {
        match self {
            Track::Exporter => &[NOT_ADDRESSED, "notify-if-aware", "notify-after-due-diligence", "due-diligence-always"],
            Track::Decision => &[NOT_ADDRESSED, "discretion", "must-consider", "must-refuse"],
            Track::Publication => &[NOT_ADDRESSED, "nothing", "aggregate", "each-decision"],
            Track::ListUpdate => &[NOT_ADDRESSED, "regimes-only", "own-list", "own-list-after-consultation"],
            Track::Spread => &[NOT_ADDRESSED, "none", "all-states-agree", "unless-one-objects", "binds-all"],
            Track::Standstill => &[NOT_ADDRESSED, "not-express", "until-decision"],
            Track::LicenceKind => &[NOT_ADDRESSED, "any", "individual-only"],
            Track::Penalties => &[NOT_ADDRESSED, "national", "common-minimum"],
        }
    }
}

impl Answer {
    /// The word of its value.
    pub fn word(self) -> &'static str {
        self.track.values().get(self.value).copied().unwrap_or(NOT_ADDRESSED)
    }
}
