//! What may happen in a room, and what follows: pure, so that every case can be put in a table.
//!
//! A rule takes the story as it stands and what somebody wants; it answers with the events that
//! come of it, or with a [`Refusal`]. It reads no clock and no database.

mod path;
mod state;
mod takes;
mod turns;

pub use path::{edit, redo, retry, undo};
pub use state::{change, finish, reopen, restore, trash};
pub use takes::{Composed, compose_take, keep_take, place_of_take, wording};
pub use turns::{Turn, ember_follows, join, pass, submit};

use domain::{StoryState, UserId};
use library::Head;

/// Why somebody cannot do what they want.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Not a member; for them the story is not there.
    #[error("no such story")]
    NotMember,
    /// Only the host may.
    #[error("only the host of the story can do this")]
    NotHost,
    /// Another member's turn.
    #[error("it is another writer's turn")]
    NotYourTurn,
    /// The story is finished or in the trash.
    #[error("the story is closed")]
    Closed,
    /// The writer saw an older story.
    #[error("the story has moved on")]
    Stale,
    /// Nothing there to undo, redo, tell again or edit.
    #[error("there is nothing to do")]
    NothingToDo,
    /// A segment of somebody else.
    #[error("these words belong to another writer")]
    NotYours,
    /// Twelve sit there already.
    #[error("the room is full")]
    Full,
}

fn open_to(head: &Head, user: UserId) -> Result<(), Refusal> {
    if !head.has_member(user) {
        return Err(Refusal::NotMember);
    }
    match head.state() {
        StoryState::Open => Ok(()),
        StoryState::Finished | StoryState::Trashed => Err(Refusal::Closed),
    }
}

fn host_only(head: &Head, user: UserId) -> Result<(), Refusal> {
    match (head.has_member(user), head.owner == user) {
        (false, _) => Err(Refusal::NotMember),
        (true, false) => Err(Refusal::NotHost),
        (true, true) => Ok(()),
    }
}
