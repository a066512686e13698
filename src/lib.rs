//! Does this export need an EU dual-use licence, or does it trigger a catch-all?
//!
//! The data flows one way; each module is named after what it makes, and knows nothing of those below it.
//!
//! | module | makes | knows nothing of |
//! |---|---|---|
//! | [`day`], [`sorted`], [`mistake`] | calendar days; sorted vectors; mistakes in files, and the nearest right word | everything else |
//! | [`facts`] | the vocabulary of a case | law |
//! | [`law`] | instruments, provisions, lists, the screening, worked amendments: parsed, printed, checked | cases |
//! | [`library`] | the shipped files of `law/` | cases |
//! | [`diagram`] | canonical decision diagrams and walks through them | law, facts |
//! | [`program`] | a regime compiled to diagrams: the space of cases, outcomes, entries | Markdown, cases |
//! | [`problem`], [`report`] | the shapes that a request gets back | how they are found |
//! | [`assessment`] | verdict, questions, flips, grounds of a case under a program | words, the page |
//! | [`comparison`] | the exact difference of two programs over all cases | words, the page |
//! | [`api`] | requests in, results out | JavaScript |
//! | [`wasm`] | the door, one line a function; requests read from scripts, parts sent before sent again | everything but `api` |

pub mod api;
pub mod assessment;
pub mod comparison;
pub mod day;
pub mod diagram;
pub mod facts;
pub mod law;
pub mod library;
pub mod mistake;
pub mod problem;
pub mod program;
pub mod report;
pub mod sorted;
pub mod wasm;
