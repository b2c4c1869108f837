//! The turn goes on without words: passed by whose it is, skipped or given by the host.

use domain::{NewEvent, StoryId, UserId};
use library::{Changed, Head, append, load};

use crate::submit_turn::{Acknowledged, acknowledged};
use crate::{Actor, Error, Refusal, Rooms, rules};

impl Rooms {
    /// Gives the turn to the next member.
    ///
    /// # Errors
    /// [`Error::Refused`], or the database's.
    pub async fn pass_turn(&self, actor: &Actor, story: StoryId) -> Result<Acknowledged, Error> {
        let user = actor.user;
        self.move_turn(story, move |head| rules::pass(head, user).map(Some)).await
    }

    /// Lets the order go on without whoever has the turn, by the host, who saw it with `whom`.
    ///
    /// # Errors
    /// [`Error::Refused`], or the database's.
    pub async fn skip_turn(
        &self,
        actor: &Actor,
        story: StoryId,
        whom: Option<UserId>,
    ) -> Result<Acknowledged, Error> {
        let host = actor.user;
        self.move_turn(story, move |head| rules::skip(head, host, whom).map(Some)).await
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
        self.move_turn(story, move |head| rules::give(head, host, to)).await
    }

    async fn move_turn<F>(&self, story: StoryId, rule: F) -> Result<Acknowledged, Error>
    where
        F: Fn(&Head) -> Result<Option<NewEvent>, Refusal> + Send + 'static,
    {
        let moved = self.stories.change(story, move |tx, now| {
            let mut head = load(tx, story)?.ok_or(Refusal::NotMember)?;
            let events = match rule(&head)? {
                Some(event) => append(tx, &mut head, now, vec![event])?,
                None => Vec::new(),
            };
            Ok::<_, Error>(Changed { value: acknowledged(&head, head.seq, None), events, head })
        });
        moved.await
    }
}
