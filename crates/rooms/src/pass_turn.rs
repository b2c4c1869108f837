//! Giving one's turn on.

use domain::StoryId;
use library::{Changed, append, load};

use crate::submit_turn::{Acknowledged, acknowledged};
use crate::{Actor, Error, Refusal, Rooms, rules};

impl Rooms {
    /// Gives the turn to the next member.
    ///
    /// # Errors
    /// [`Error::Refused`], or the database's.
    pub async fn pass_turn(&self, actor: &Actor, story: StoryId) -> Result<Acknowledged, Error> {
        let user = actor.user;
        let passed = self.stories.change(story, move |tx, now| {
            let mut head = load(tx, story)?.ok_or(Refusal::NotMember)?;
            let event = rules::pass(&head, user)?;
            let events = append(tx, &mut head, now, vec![event])?;
            Ok::<_, Error>(Changed { value: acknowledged(&head, head.seq, None), events, head })
        });
        passed.await
    }
}
