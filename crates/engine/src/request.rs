//! Asking for a telling, and calling it off.

use domain::{JobId, StoryId, Tier, UserId};
use library::Head;
use queue::{NewJob, Task};
use serde::{Deserialize, Serialize};
use store::{Reader, Tx};

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
    /// Whether no provider may be called: always so where a guest writes.
    pub local_only: bool,
    /// The youngest that anybody with an account in the story is: a provider for older people may
    /// not read their words, and Ember tells nobody more than they may read.
    #[serde(default = "unknown")]
    pub youngest: Tier,
}

/// A job of an older version does not say.
fn unknown() -> Tier {
    Tier::Kids
}

impl Task for Tell {
    const KIND: &'static str = "tell";
}

/// Who asks Ember to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asker {
    /// Who.
    pub user: UserId,
    /// Whether they, or anybody who writes with them, are without an account.
    pub among_guests: bool,
    /// The lowest tier of those with accounts.
    pub youngest: Tier,
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
        let task = Tell {
            story_id: head.id,
            tip: head.tip,
            wish,
            local_only: asker.among_guests,
            youngest: asker.youngest,
        };
        let mut job = NewJob::of(&task);
        job.priority = PRIORITY;
        job.dedupe_key = Some(format!("{}{}", key_prefix(head.id), head.seq));
        job.owner = Some(asker.user);
        job.story_id = Some(head.id);
        self.queue.enqueue(tx, &job)
    }

    /// The job by which Ember tells in a story at this moment, or is about to. None: it is silent.
    ///
    /// # Errors
    /// The database's.
    pub fn telling(&self, r: &mut Reader, story: StoryId) -> Result<Option<JobId>, store::Error> {
        // Ids grow with time: what was asked for last is what will stand.
        Ok(self.queue.unfinished(r, &key_prefix(story))?.into_iter().max())
    }

    /// Calls off what Ember is telling in a story. None: nothing.
    ///
    /// # Errors
    /// The database's.
    pub fn call_off(&self, tx: &mut Tx, story: StoryId) -> Result<Option<JobId>, store::Error> {
        let mut last = None;
        for job in self.queue.unfinished(tx, &key_prefix(story))? {
            if self.queue.cancel(tx, job)? {
                last = Some(job);
            }
        }
        Ok(last)
    }
}

/// What the dedupe keys of a story's tellings begin with.
fn key_prefix(story: StoryId) -> String {
    format!("tell:{story}:")
}
