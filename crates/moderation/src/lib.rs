//! The gate every text passes: turns, Ember's sentences, chat, names, titles, prompts.
//!
//! One entry point, [`Gate::judge`], leads through the whole pipeline:
//!
//! 1. `normalise`: a shadow copy in plain lower-case ASCII, each byte of which knows its place
//!    in the original, so that disguises fall away and masks still land on what was written;
//! 2. `lexicon`: words and phrases by class and tier, read from `data/`;
//! 3. `rules`: what a list cannot say (personal data, who speaks to whom, what stands in quotes);
//! 4. [`POLICY`]: the one table from class and tier to a decision;
//! 5. [`Verdict`]: the decision with a kind reason, other words to offer, help lines, a record.
//!
//! [`StreamGate`] feeds it a stream sentence by sentence; [`moderate_lines`] feeds it JSON lines.
//!
//! **Invariant:** pure and synchronous: no I/O but `moderate_lines`' own reader and writer, no
//! clock, no randomness. The same item and versions give the same verdict.
//! **Invariant:** fails closed: there is no path that answers "allow" without having looked.
//! **Invariant:** nothing a verdict shows to people names a rule or quotes a list, and nothing
//! here logs.
//!
//! The data files hold offensive words, because a gate has to know them.

mod approach;
mod class;
mod finding;
mod gate;
mod help;
mod item;
mod lexicon;
mod lines;
mod mask;
mod normalise;
mod phrases;
mod policy;
mod reading;
mod reason;
mod record;
mod rewrite;
mod rules;
mod sentences;
mod stream;
mod verdict;

pub use approach::Approach;
pub use class::Class;
pub use gate::Gate;
pub use help::{HelpLine, HelpLines, help_lines};
pub use item::{Channel, Item, Openness};
pub use lines::moderate_lines;
pub use mask::Masked;
pub use policy::{Cell, POLICY, Row};
pub use reason::in_words;
pub use record::Record;
pub use sentences::sentences;
pub use stream::{Release, StreamGate};
pub use verdict::{Decision, Verdict};
