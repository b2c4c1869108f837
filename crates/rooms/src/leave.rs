//! Leaving a circle, and being put out of it.

use domain::{NewEvent, StoryId, Timestamp, UserId};
use library::{Advanced, Changed, Head, load, memberships};
use queue::Queue;
use store::Tx;

use crate::timer::append;
use crate::{Actor, Error, Refusal, Rooms, rules, tables};

impl Rooms {
    /// Gives one's seat up. A host's goes to whoever has sat longest.
    ///
    /// # Errors
    /// [`Error::Refused`], or the database's.
    pub async fn leave(&self, actor: &Actor, story: StoryId) -> Result<(), Error> {
        let user = actor.user;
        self.reseat(story, move |_, head| Ok(rules::leave(head, user)?)).await.map(drop)
    }

    /// Puts somebody out, by the host. No invitation that was given before opens the story any
    /// more, to anybody: who was put out may have it, or may come under another name.
    ///
    /// # Errors
    /// [`Error::Refused`], or the database's.
    pub async fn remove(&self, actor: &Actor, story: StoryId, user: UserId) -> Result<(), Error> {
        let host = actor.user;
        let removed = self.reseat(story, move |tx, head| {
            let events = rules::remove(head, host, user)?;
            if host != user {
                tables::void_invites(tx, story)?;
            }
            Ok(events)
        });
        removed.await.map(drop)
    }

    /// Gives the host's seat to another member; the story as it stands then.
    ///
    /// # Errors
    /// [`Error::Refused`], or the database's.
    pub async fn hand_over(
        &self,
        actor: &Actor,
        story: StoryId,
        to: UserId,
    ) -> Result<Head, Error> {
        let host = actor.user;
        let rule = move |head: &Head| rules::hand_over(head, host, to);
        self.reseat(story, move |_, head| Ok(rule(head)?.into_iter().collect())).await
    }

    async fn reseat<F>(&self, story: StoryId, rule: F) -> Result<Head, Error>
    where
        F: Fn(&mut Tx, &Head) -> Result<Vec<NewEvent>, Error> + Send + 'static,
    {
        let queue = self.queue.clone();
        let changed = self.stories.change(story, move |tx, now| {
            let mut head = load(tx, story)?.ok_or(Refusal::NotMember)?;
            let new = rule(tx, &head)?;
            let events = match new.is_empty() {
                true => Vec::new(),
                false => append(&queue, tx, &mut head, now, new)?,
            };
            Ok::<_, Error>(Changed { value: head.clone(), events, head })
        });
        changed.await
    }
}

/// Somebody is erased: the stories in which others sit go on without them, by the same rule as when
/// they leave. Those in which nobody else sits stay as they are, for the caller to erase.
///
/// # Errors
/// The database's.
pub fn leave_all(
    queue: &Queue,
    tx: &mut Tx,
    user: UserId,
    now: Timestamp,
) -> Result<Vec<Advanced>, library::Error> {
    let mut left = Vec::new();
    for story in memberships(tx, user)? {
        let Some(mut head) = load(tx, story)?.filter(|head| head.seats.len() > 1) else { continue };
        if let Ok(new) = rules::leave(&head, user) {
            let events = append(queue, tx, &mut head, now, new)?;
            left.push(Advanced { events, head });
        }
    }
    Ok(left)
}
