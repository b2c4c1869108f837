//! The turn goes on without words: passed by whose it is, skipped or given by the host.

use std::cell::OnceCell;

use domain::{NewEvent, StoryId, UserId};
use library::{Changed, Head, load};

use crate::submit_turn::{Acknowledged, acknowledged};
use crate::tell::asker;
use crate::timer::append;
use crate::{Actor, Error, Refusal, Rooms, rules};

impl Rooms {
    /// Gives the turn to the next member. Where Ember has a seat of its own and it is next, it tells;
    /// `allowance` is as for a turn.
    ///
    /// # Errors
    /// [`Error::Refused`], or the database's.
    pub async fn pass_turn(
        &self,
        actor: &Actor,
        story: StoryId,
        allowance: impl Fn() -> bool + Send + 'static,
    ) -> Result<Acknowledged, Error> {
        let user = actor.user;
        let rule = move |head: &Head| rules::pass(head, user).map(Some);
        self.move_turn(actor, story, allowance, rule).await
    }

    /// Lets the order go on without whoever has the turn, by the host, who saw it with `whom`; as
    /// [`Rooms::pass_turn`] else.
    ///
    /// # Errors
    /// [`Error::Refused`], or the database's.
    pub async fn skip_turn(
        &self,
        actor: &Actor,
        story: StoryId,
        whom: Option<UserId>,
        allowance: impl Fn() -> bool + Send + 'static,
    ) -> Result<Acknowledged, Error> {
        let host = actor.user;
        let rule = move |head: &Head| rules::skip(head, host, whom).map(Some);
        self.move_turn(actor, story, allowance, rule).await
    }

    /// Gives the turn to a member, by the host. Who has it keeps it, and that is no event.
    ///
    /// # Errors
    /// [`Error::Refused`], or the database's.
    pub async fn give_turn(
        &self,
        actor: &Actor,
        story: StoryId,
        to: UserId,
    ) -> Result<Acknowledged, Error> {
        let host = actor.user;
        // It goes past Ember's seat.
        let rule = move |head: &Head| rules::give(head, host, to);
        self.move_turn(actor, story, || false, rule).await
    }

    async fn move_turn<F>(
        &self,
        actor: &Actor,
        story: StoryId,
        allowance: impl Fn() -> bool + Send + 'static,
        rule: F,
    ) -> Result<Acknowledged, Error>
    where
        F: Fn(&Head) -> Result<Option<NewEvent>, Refusal> + Send + 'static,
    {
        let (rooms, actor, allowed) = (self.clone(), actor.clone(), OnceCell::new());
        let moved = self.stories.change(story, move |tx, now| {
            let mut head = load(tx, story)?.ok_or(Refusal::NotMember)?;
            let Some(event) = rule(&head)? else {
                let value = acknowledged(&head, head.seq, None);
                return Ok(Changed { value, events: Vec::new(), head });
            };
            let events = append(&rooms.queue, tx, &mut head, now, vec![event])?;
            let telling = match rules::ember_sits_next(&head) && *allowed.get_or_init(&allowance) {
                true => {
                    let asker = asker(tx, &head, &actor, now)?;
                    Some(rooms.engine.request(tx, &head, asker, None)?)
                }
                false => None,
            };
            Ok::<_, Error>(Changed { value: acknowledged(&head, head.seq, telling), events, head })
        });
        moved.await
    }
}
