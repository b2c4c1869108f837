//! What may happen in a room, and what follows: pure, so that every case can be put in a table.
//!
//! A rule takes the story as it stands and what somebody wants; it answers with the events that
//! come of it, or with a [`Refusal`]. It reads no clock and no database.

mod invite_key;
mod invite_words;
mod members;
mod path;
mod rating;
mod spans;
mod state;
mod takes;
#[cfg(test)]
pub(crate) mod test_kit;
mod turns;
mod vote;

pub use invite_key::{CODE_LETTERS, CODE_WORDS, InviteKey, TOKEN_BYTES, code_of, words_of};
pub use members::{hand_over, invite, join, leave, remove, see_invites};
pub use path::{Wording, edit, redo, retry, undo};
pub use rating::Company;
pub use spans::{COMPARED_WORDS_MAX, reworded, taken, through_gate};
pub use state::{Change, change, finish, reopen, restore, trash};
pub use takes::{Composed, compose_take, keep_take, place_of_take, wording};
pub use turns::{
    Turn, ember_follows, ember_sits_next, give, is_awaited, nudge, pass, run_out, skip, submit,
};
pub use vote::{cast, end_round, picked, propose};

use domain::{EventKind, NewEvent, StoryState, UserId};
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
    /// The host has switched talk off.
    #[error("nobody talks beside this story")]
    Quiet,
    /// A second proposal or vote of one round.
    #[error("once a round")]
    Twice,
    /// Somebody is meant who does not sit there.
    #[error("nobody of this id sits here")]
    NoSuchMember,
    /// An invitation is meant that there is not.
    #[error("there is no such invitation")]
    NoSuchInvite,
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

fn by(user: UserId, kind: EventKind) -> NewEvent {
    NewEvent { actor: Some(user), kind }
}

fn host_only(head: &Head, user: UserId) -> Result<(), Refusal> {
    match (head.has_member(user), head.owner == user) {
        (false, _) => Err(Refusal::NotMember),
        (true, false) => Err(Refusal::NotHost),
        (true, true) => Ok(()),
    }
}
