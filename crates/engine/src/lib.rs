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
//! **Invariant:** no provider is ever called where a guest writes, nor within a transaction.

mod company;
mod hearing;
mod judge;
mod mind;
mod offline;
mod reconsider;
mod remote;
mod request;
mod suggest;
mod tell;

use std::sync::Arc;

use domain::Mood;
use library::Stories;
use media::Media;
use moderation::Gate;
use providers::Router;
use queue::Queue;
use tokio::sync::Semaphore;

pub use mind::{Held, HeldKind, title};
pub use offline::{ModelPaths, Voices};
pub use reconsider::Reconsidered;
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
    /// A place for each telling that this machine works on, rather than waits for.
    minds: Arc<Semaphore>,
}

/// Tellings of Ember's own at once: each is a core's work for some milliseconds, and for one of them a
/// model may think for a second.
const MINDS: usize = 4;

impl Engine {
    /// Ember over these stories; `voices` are its models, `router` knows the providers.
    pub fn new(stories: Stories, media: Media, gate: Gate, voices: Voices, router: Router) -> Self {
        let queue = media.queue().clone();
        let minds = Arc::new(Semaphore::new(MINDS));
        Engine { stories, queue, gate, media, voices, router, minds }
    }

    /// Whether anybody else may tell.
    pub fn has_providers(&self) -> bool {
        !self.router.is_empty()
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
