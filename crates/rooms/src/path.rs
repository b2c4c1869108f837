//! The way back and forth: undo, redo, another take.

use domain::{Author, JobId, StoryId, UserId};
use library::{Changed, Head, load, segment, segments};
use store::Reader;

use crate::tell::asker;
use crate::timer::append;
use crate::{Actor, Error, Refusal, Rooms, rules};

/// Segments at the end of the path within which an undo finds its place.
const TAIL: usize = 200;

impl Rooms {
    /// Takes back the last turn and Ember's answer to it, or all from `from_seq` on.
    ///
    /// # Errors
    /// [`Error::Refused`], or the database's.
    pub async fn undo(
        &self,
        actor: &Actor,
        story: StoryId,
        from_seq: Option<i64>,
    ) -> Result<Head, Error> {
        let user = actor.user;
        let engine = self.engine.clone();
        let queue = self.queue.clone();
        let undone = self.stories.change(story, move |tx, now| {
            let mut head = load(tx, story)?.ok_or(Refusal::NotMember)?;
            let tail = segments(tx, story, None, TAIL)?;
            let event = rules::undo(&head, user, &tail, from_seq)?;
            let events = append(&queue, tx, &mut head, now, vec![event])?;
            engine.call_off(tx, story)?;
            Ok::<_, Error>(Changed { value: head.clone(), events, head })
        });
        undone.await
    }

    /// Puts back what the last undo took.
    ///
    /// # Errors
    /// [`Error::Refused`], or the database's.
    pub async fn redo(&self, actor: &Actor, story: StoryId) -> Result<Head, Error> {
        let user = actor.user;
        let queue = self.queue.clone();
        let redone = self.stories.change(story, move |tx, now| {
            let mut head = load(tx, story)?.ok_or(Refusal::NotMember)?;
            let writer = last_writer(tx, &head)?;
            let event = rules::redo(&head, user, writer)?;
            let events = append(&queue, tx, &mut head, now, vec![event])?;
            Ok::<_, Error>(Changed { value: head.clone(), events, head })
        });
        redone.await
    }

    /// Sets Ember's last passage aside and asks for another take.
    ///
    /// # Errors
    /// [`Error::Refused`], or the database's.
    pub async fn retry(&self, actor: &Actor, story: StoryId) -> Result<JobId, Error> {
        let actor = actor.clone();
        let engine = self.engine.clone();
        let queue = self.queue.clone();
        let retried = self.stories.change(story, move |tx, now| {
            let mut head = load(tx, story)?.ok_or(Refusal::NotMember)?;
            let tip = head.tip.map_or(Ok(None), |seq| segment(tx, story, seq))?;
            let event = rules::retry(&head, actor.user, tip.as_ref())?;
            let events = append(&queue, tx, &mut head, now, vec![event])?;
            let asker = asker(tx, &head, &actor, now)?;
            let value = engine.request(tx, &head, asker, None)?;
            Ok::<_, Error>(Changed { value, events, head })
        });
        retried.await
    }
}

/// Who wrote last on the path that a redo brings back.
fn last_writer(r: &mut Reader, head: &Head) -> Result<Option<UserId>, library::Error> {
    let mut at = head.redo.last().copied();
    while let Some(seq) = at {
        let Some(segment) = segment(r, head.id, seq)? else { break };
        if segment.author == Author::Human {
            return Ok(segment.author_id);
        }
        at = segment.parent;
    }
    Ok(None)
}
