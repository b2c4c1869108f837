//! Voting on how the story goes on.

use std::cell::OnceCell;

use domain::{EventKind, NewEvent, StoryId};
use library::{Changed, Head, load};

use crate::submit_turn::{Acknowledged, acknowledged, after_turn};
use crate::tell::asker;
use crate::timer::append;
use crate::{Actor, Error, Refusal, Rooms, rules};

impl Rooms {
    /// Votes for a proposal of this round. The last vote makes a turn of the one that is picked;
    /// `allowance` is as for a turn.
    ///
    /// # Errors
    /// [`Error::Refused`], or the database's.
    pub async fn cast_vote(
        &self,
        actor: &Actor,
        story: StoryId,
        proposal: i64,
        allowance: impl Fn() -> bool + Send + 'static,
    ) -> Result<Acknowledged, Error> {
        let user = actor.user;
        self.by_vote(actor, story, allowance, move |head| rules::cast(head, user, proposal)).await
    }

    /// Ends this round with the votes it has, by the host.
    ///
    /// # Errors
    /// [`Error::Refused`], or the database's.
    pub async fn end_round(
        &self,
        actor: &Actor,
        story: StoryId,
        allowance: impl Fn() -> bool + Send + 'static,
    ) -> Result<Acknowledged, Error> {
        let host = actor.user;
        let rule = move |head: &Head| Ok(vec![rules::end_round(head, host)?]);
        self.by_vote(actor, story, allowance, rule).await
    }

    async fn by_vote<F>(
        &self,
        actor: &Actor,
        story: StoryId,
        allowance: impl Fn() -> bool + Send + 'static,
        rule: F,
    ) -> Result<Acknowledged, Error>
    where
        F: Fn(&Head) -> Result<Vec<NewEvent>, Refusal> + Send + 'static,
    {
        let (rooms, actor) = (self.clone(), actor.clone());
        let allowed = OnceCell::new();
        let voted = self.stories.change(story, move |tx, now| {
            let mut head = load(tx, story)?.ok_or(Refusal::NotMember)?;
            let new = rule(&head)?;
            let has_ended = new.iter().any(|new| matches!(new.kind, EventKind::TurnAdded { .. }));
            let events = match new.is_empty() {
                true => Vec::new(),
                false => append(&rooms.queue, tx, &mut head, now, new)?,
            };
            let telling = match has_ended {
                true => {
                    let asker = asker(tx, &head, &actor, now)?;
                    after_turn(&rooms, tx, &head, asker, || *allowed.get_or_init(&allowance))?
                }
                false => None,
            };
            let value = acknowledged(&head, head.seq, telling);
            Ok::<_, Error>(Changed { value, events, head })
        });
        voted.await
    }
}
