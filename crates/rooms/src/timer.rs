//! Turns that run out: a job in the database for each, so that no restart forgets one.

use domain::{Event, NewEvent, StoryId, Timestamp, UserId};
use library::{Changed, Head, load};
use queue::{JobError, NewJob, Queue, Task};
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::submit_turn::after_turn;
use crate::tell::asker_for;
use crate::{Rooms, rules};

/// A job that lets the order go on when a turn has run out.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RunOut {
    /// The story.
    pub story_id: StoryId,
}

impl Task for RunOut {
    const KIND: &'static str = "run_out";
}

/// Adds events to a story, as [`library::append`] does, and sees to it that its present turn runs
/// out when it is to.
pub(crate) fn append(
    queue: &Queue,
    tx: &mut Tx,
    head: &mut Head,
    at: Timestamp,
    new: Vec<NewEvent>,
) -> Result<Vec<Event>, library::Error> {
    let before = head.pace.deadline;
    let events = library::append(tx, head, at, new)?;
    if let Some(deadline) = head.pace.deadline.filter(|deadline| before != Some(*deadline)) {
        let mut job = NewJob::of(&RunOut { story_id: head.id });
        job.run_at_ms = Some(deadline.0);
        job.dedupe_key = Some(format!("run_out:{}:{}", head.id, deadline.0));
        job.story_id = Some(head.id);
        queue.enqueue(tx, &job)?;
    }
    Ok(events)
}

impl Rooms {
    /// Lets the order go on if the story's present turn has run out by now; nothing where somebody
    /// was faster.
    ///
    /// # Errors
    /// To be tried again: the database's.
    pub async fn run_out(&self, task: RunOut) -> Result<(), JobError> {
        let (rooms, story) = (self.clone(), task.story_id);
        let ran_out = self.stories.change(story, move |tx, now| {
            let Some(mut head) = load(tx, story)? else { return Err(RanOut::Gone) };
            let new = rules::run_out(&head, now).ok_or(RanOut::Not)?;
            let wrote = new.actor;
            let events = append(&rooms.queue, tx, &mut head, now, vec![new])?;
            // A round that ran out has made a turn of what was picked.
            follow(&rooms, tx, &head, wrote, now)?;
            Ok(Changed { value: (), events, head })
        });
        match ran_out.await {
            Ok(()) | Err(RanOut::Gone | RanOut::Not) => Ok(()),
            Err(RanOut::Library(error)) => Err(JobError::retry(error.to_string())),
        }
    }
}

/// What follows when the turn has moved by itself: Ember tells, where it answers a turn or its seat
/// is next.
fn follow(
    rooms: &Rooms,
    tx: &mut Tx,
    head: &Head,
    wrote: Option<UserId>,
    now: Timestamp,
) -> Result<(), library::Error> {
    match wrote {
        Some(writer) => {
            let asker = asker_for(tx, head, writer, now)?;
            after_turn(rooms, tx, head, asker, || true).map(drop)
        }
        None if rules::ember_sits_next(head) => {
            let asker = asker_for(tx, head, head.turn, now)?;
            rooms.engine.request(tx, head, asker, None)?;
            Ok(())
        }
        None => Ok(()),
    }
}

/// Why nothing came of a turn that was to run out.
enum RanOut {
    Gone,
    Not,
    Library(library::Error),
}

impl<T: Into<library::Error>> From<T> for RanOut {
    fn from(error: T) -> Self {
        RanOut::Library(error.into())
    }
}
