//! Asking for a telling, and calling it off.

use domain::{JobId, StoryId, UserId};
use library::Head;
use queue::{NewJob, Task};
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::Engine;

/// People wait for Ember.
const PRIORITY: i32 = 10;

/// A job that tells a passage.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Tell {
    /// The story.
    pub story_id: StoryId,
    /// The segment the passage is to follow; None: the beginning.
    pub tip: Option<i64>,
    /// What somebody wishes for. It has passed the gate.
    pub wish: Option<String>,
    /// Whether no provider may be called: always so for a guest.
    pub local_only: bool,
}

impl Task for Tell {
    const KIND: &'static str = "tell";
}

/// Who asks Ember to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asker {
    /// Who.
    pub user: UserId,
    /// Without an account.
    pub guest: bool,
}

impl Engine {
    /// Enqueues a telling at the story's tip, in the caller's transaction. Asked twice at one
    /// point of the log, it is one job; but a wish calls off what is told without it.
    ///
    /// # Errors
    /// The database's.
    pub fn request(
        &self,
        tx: &mut Tx,
        head: &Head,
        asker: Asker,
        wish: Option<String>,
    ) -> Result<JobId, store::Error> {
        if wish.is_some() {
            self.call_off(tx, head.id)?;
        }
        let task = Tell { story_id: head.id, tip: head.tip, wish, local_only: asker.guest };
        let mut job = NewJob::of(&task);
        job.priority = PRIORITY;
        job.dedupe_key = Some(format!("tell:{}:{}", head.id, head.seq));
        job.owner = Some(asker.user);
        job.story_id = Some(head.id);
        self.queue.enqueue(tx, &job)
    }

    /// Calls off what Ember is telling in a story. None: nothing.
    ///
    /// # Errors
    /// The database's.
    pub fn call_off(&self, tx: &mut Tx, story: StoryId) -> Result<Option<JobId>, store::Error> {
        let mut last = None;
        for job in self.queue.unfinished(tx, &format!("tell:{story}:"))? {
            if self.queue.cancel(tx, job)? {
                last = Some(job);
            }
        }
        Ok(last)
    }
}
