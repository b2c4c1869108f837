//! Stories: the event log, what follows from it, and search in it.
//!
//! A story is an append-only list of events; everything else in this crate's tables is a
//! projection, written in the same transaction as the event it follows from. Callers hold the
//! transaction: [`append`] and its like take a [`store::Tx`], so that a turn, its projections and
//! its jobs become true together or not at all.
//!
//! **Invariant:** `seq` starts at 1 and has no gaps; [`append`] takes the version it builds on, so
//! of two writers racing for one number only one wins.
//! **Invariant:** nothing here is erased, except a whole story by [`purge`].
//! **Invariant:** the tables of this crate are read and written by this crate alone.
//!
//! Errors: [`Error`] everywhere; "not there" is a `None`.

mod adopt;
mod append;
mod head;
mod latest;
mod migrations;
mod notes;
mod places;
mod project;
mod purge;
mod rebuild;
mod search;
mod segments;
mod shelf;
mod stories;
mod tables;
mod words_read;

#[cfg(test)]
mod tests;

pub use adopt::adopt;
pub use append::{append, create};
pub use head::{Head, NewStory, Pace, Proposal, Round, Seat, StoredSegment, Vote};
pub use latest::{Latest, PASSAGES_READ_ALONG};
pub use migrations::MIGRATIONS;
pub use notes::notes;
pub use places::{Places, on_path};
pub use purge::{purge, purge_of_owner};
pub use rebuild::{Fault, all_ids, rebuild, verify};
pub use search::{Hit, search};
pub use segments::{
    event_count, events, find_turn, folded, next_on_path, segment, segments, take_of_job,
    take_seqs, takes, takes_after, whole_path,
};
pub use shelf::shelf;
pub use stories::{Advanced, Changed, PEOPLE, Stories, standing};
pub use tables::{load, load_for, memberships};
pub use words_read::WordsRead;

/// What can go wrong in this crate.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database said no.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The turn is in the story already; see [`find_turn`].
    #[error("this turn is in the story already")]
    TurnExists,
    /// A row holds what this version cannot read.
    #[error("unreadable {what}: {why}")]
    Unreadable {
        /// Which column.
        what: &'static str,
        /// What the parser said.
        why: String,
    },
}

impl Error {
    fn unreadable(what: &'static str, why: impl std::fmt::Display) -> Self {
        Error::Unreadable { what, why: why.to_string() }
    }
}
