//! Coming into a story's room.

use domain::StoryId;
use library::{Changed, Head, append, load, load_for};

use crate::{Actor, Error, Refusal, Rooms, invite, rules, tables};

impl Rooms {
    /// The story, for somebody who comes in; with an invitation, they become a member. A wrong
    /// invitation gets one answer, whether the story is there or not.
    ///
    /// # Errors
    /// [`Refusal::NotMember`], [`Error::BadInvite`], [`Refusal::Full`],
    /// [`Error::AudienceTooHigh`], or the database's.
    pub async fn join(
        &self,
        actor: &Actor,
        story: StoryId,
        invite: Option<&str>,
    ) -> Result<Head, Error> {
        let user = actor.user;
        let joined = self.stories.read(move |r| load_for(r, user, story)).await?;
        if let Some(head) = joined {
            return Ok(head);
        }
        let hash = invite::hash(invite.ok_or(Refusal::NotMember)?);
        let tier = actor.tier;
        let joined = self.stories.change(story, move |tx, now| {
            if !tables::opens(tx, &hash, story)? {
                return Err(Error::BadInvite);
            }
            let mut head = load(tx, story)?.ok_or(Refusal::NotMember)?;
            if head.audience > tier {
                return Err(Error::AudienceTooHigh);
            }
            let new = rules::join(&head, user)?;
            let events = append(tx, &mut head, now, new)?;
            Ok(Changed { value: head.clone(), events, head })
        });
        joined.await
    }
}
