//! Asking for a picture.

use domain::{JobId, StoryId, UserId};
use library::Head;
use queue::{NewJob, Task};
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::{Media, tables};

/// A job that draws.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Draw {
    /// The story.
    pub story_id: StoryId,
    /// The segment whose scene is drawn; [`PREMISE`] for the premise.
    pub segment_seq: i64,
}

/// Stands for the premise, which comes before the first segment, where a picture names what it
/// shows.
pub const PREMISE: i64 = 0;

/// The segment that a picture shows. None: the premise.
pub fn segment_shown(seq: i64) -> Option<i64> {
    (seq != PREMISE).then_some(seq)
}

impl Task for Draw {
    const KIND: &'static str = "picture";
}

impl Media {
    /// Enqueues a picture of the story's newest segment, in the caller's transaction. None: there
    /// is no segment yet.
    ///
    /// # Errors
    /// The database's.
    pub fn request(
        &self,
        tx: &mut Tx,
        head: &Head,
        by: Option<UserId>,
    ) -> Result<Option<JobId>, store::Error> {
        head.tip.map(|seq| self.request_of(tx, head, seq, by)).transpose()
    }

    /// Enqueues a picture of one segment.
    ///
    /// # Errors
    /// The database's.
    pub fn request_of(
        &self,
        tx: &mut Tx,
        head: &Head,
        segment_seq: i64,
        by: Option<UserId>,
    ) -> Result<JobId, store::Error> {
        let mut job = NewJob::of(&Draw { story_id: head.id, segment_seq });
        job.owner = by.or(Some(head.owner));
        job.story_id = Some(head.id);
        self.queue.enqueue(tx, &job)
    }

    /// A segment has other words now: its picture, and that of Ember's answer to it, are drawn
    /// anew.
    ///
    /// # Errors
    /// The database's.
    pub fn request_anew(
        &self,
        tx: &mut Tx,
        head: &Head,
        seq: i64,
        by: UserId,
    ) -> Result<(), library::Error> {
        let answer = library::next_on_path(tx, head.id, seq)?;
        let to = answer.map_or(seq, |segment| segment.seq);
        for shown in tables::pictures(tx, head.id, seq, to)? {
            tables::take_down(tx, head.id, shown.segment_seq)?;
            self.request_of(tx, head, shown.segment_seq, Some(by))?;
        }
        Ok(())
    }
}
