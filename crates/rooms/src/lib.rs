//! People writing one story: members, turns, and the way back.
//!
//! One file an operation: load, judge, rules, save, enqueue, and the room hears of it. Solo
//! writing is a room of one.
//!
//! **Invariant:** an acknowledgement means that the turn, its projections and its jobs are on
//! disk.
//! **Invariant:** a turn that comes twice is one turn, and gets the same answer twice.
//! **Invariant:** no text of a person reaches another, or the log, before it has passed the gate.
//! **Invariant:** what is written in a room suits its youngest member: it is judged by the row of
//! the room's rating.
//! **Invariant:** Ember is asked for as a guest's narrator as soon as one guest is in the room.
//! **Invariant:** who is not a member, or not any more, learns nothing: for them, a story is not
//! there.
//! **Invariant:** as long as anybody sits in a story, one of them is its host.
//!
//! Errors: [`Error`]; refusals by the rules and by the gate are in it, with what their writer is
//! to be told.

mod create;
mod edit;
mod invite;
mod judge;
mod keep;
mod keep_take;
mod leave;
mod move_turn;
mod nudge;
mod path;
mod rating;
mod react;
mod report;
pub mod rules;
mod spans;
mod submit_turn;
mod tables;
mod talk;
mod tell;
mod timer;
mod vote;

use clock::Clock;
use domain::{Tier, UserId};
use engine::Engine;
use library::Stories;
use media::Media;
use moderation::Gate;
use queue::Queue;

pub use create::{Created, StoryDraft};
pub use invite::{
    INVITE_LASTS, INVITE_LASTS_BETWEEN, INVITE_USES_MAX, Invitation, Invited, Newcomer, Preview,
};
pub use judge::Judged;
pub use keep::Keep;
pub use keep_take::Take;
pub use leave::leave_all;
use rating::Ages;
pub use react::reactions;
pub use report::{About, Report, reports};
pub use rules::{Change, Refusal};
pub use submit_turn::{Acknowledged, TurnDraft};
pub use tables::{MIGRATIONS, purge, purge_of_writer};
pub use talk::{Remark, newest_talk, talk, talk_after};
pub use timer::RunOut;

/// Who acts, as far as a room must know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Who.
    pub user: UserId,
    /// Whom things are made for; Kids for a guest.
    pub tier: Tier,
    /// Without an account: judged by the Kids row, and nothing personal is kept.
    pub guest: bool,
    /// Where they are, for help lines: `DE`.
    pub region: Option<String>,
}

/// What can go wrong in a room.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The rules say no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The gate says no. The text stays with its writer.
    #[error("the text did not pass the gate")]
    Stopped(Box<Judged>),
    /// The text cannot be taken as it is.
    #[error(transparent)]
    Text(#[from] domain::TextError),
    /// The text of this field cannot be taken as it is.
    #[error("{field}: {error}")]
    Field {
        /// The field: `title`.
        field: &'static str,
        /// Why.
        error: domain::TextError,
    },
    /// The audience is above the writer's tier.
    #[error("the story would be for people older than its writer")]
    AudienceTooHigh,
    /// No passage can be made of these sentences.
    #[error("no passage can be made of these sentences")]
    BadSentences,
    /// Where children are, nobody types beside the story.
    #[error("children talk in phrases of the list")]
    PhrasesOnly,
    /// The invitation opens nothing.
    #[error("the invitation does not open this story")]
    BadInvite,
    /// The invitation has had its time.
    #[error("the invitation is too old")]
    InviteExpired,
    /// As many have come with the invitation as it was for.
    #[error("the invitation is used up")]
    InviteUsedUp,
    /// The log said no.
    #[error(transparent)]
    Library(#[from] library::Error),
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        Error::Library(error.into())
    }
}

impl From<engine::Error> for Error {
    fn from(error: engine::Error) -> Self {
        match error {
            engine::Error::Library(error) => error.into(),
        }
    }
}

/// Handles to what rooms need. Clones share them.
#[derive(Clone)]
pub struct Rooms {
    stories: Stories,
    gate: Gate,
    engine: Engine,
    media: Media,
    queue: Queue,
    ages: Ages,
}

impl Rooms {
    /// Rooms over these stories.
    pub fn new(stories: Stories, gate: Gate, engine: Engine, media: Media, queue: Queue) -> Self {
        let ages = Ages::new(stories.clock().clone());
        Rooms { stories, gate, engine, media, queue, ages }
    }

    /// The stories, for reading.
    pub fn stories(&self) -> &Stories {
        &self.stories
    }

    fn clock(&self) -> &Clock {
        self.stories.clock()
    }
}
