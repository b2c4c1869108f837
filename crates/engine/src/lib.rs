//! Ember at work: from the log to the next passage, through the gate, back into the log.
//!
//! A telling is a job with a lease. Whoever wants one enqueues it in the transaction that makes it
//! true ([`Engine::request`]); a worker reads the path, lets Ember or a provider tell, gives out
//! each sentence that has passed the gate, and commits the passage. If its node dies, another
//! takes the job over and the room sees the passage begin again.
//!
//! **Invariant:** a job tells one passage at most, and only at the tip it was asked for: a
//! passage that comes too late is dropped.
//! **Invariant:** Ember remembers nothing but the path, so what is undone is forgotten.
//! **Invariant:** no provider is ever called for a guest, nor within a transaction.

mod mind;
mod offline;
mod remote;
mod request;
mod suggest;
mod tell;

use domain::Mood;
use library::Stories;
use media::Media;
use moderation::Gate;
use providers::Router;
use queue::Queue;

pub use mind::{Held, HeldKind, title};
pub use offline::Voices;
pub use request::{Asker, Tell};

/// What can go wrong in this crate.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The log said no.
    #[error(transparent)]
    Library(#[from] library::Error),
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        Error::Library(error.into())
    }
}

/// Handles to what Ember needs. Clones share them.
#[derive(Clone)]
pub struct Engine {
    stories: Stories,
    queue: Queue,
    gate: Gate,
    media: Media,
    voices: Voices,
    router: Router,
}

impl Engine {
    /// Ember over these stories; `voices` are its models, `router` knows the providers.
    pub fn new(stories: Stories, media: Media, gate: Gate, voices: Voices, router: Router) -> Self {
        let queue = media.queue().clone();
        Engine { stories, queue, gate, media, voices, router }
    }

    /// Gives memory back that nobody has wanted for a while.
    pub fn tidy(&self) {
        self.voices.tidy();
    }

    /// The mood a text sets.
    pub fn mood_of(&self, text: &str) -> Mood {
        mind::mood(ember::mood(text))
    }
}
