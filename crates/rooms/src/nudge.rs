//! Reminding somebody that the turn is theirs.

use domain::{Note, NoticeKind, StoryId};
use library::load;
use store::Tx;

use crate::{Actor, Error, Refusal, Rooms, rules};

impl Rooms {
    /// Reminds whoever has the turn that it is theirs, once a turn.
    ///
    /// # Errors
    /// [`Error::Refused`]: [`Refusal::NothingToDo`] where they were reminded already, where it is
    /// one's own turn or nobody's; or the database's.
    pub async fn nudge(&self, actor: &Actor, story: StoryId) -> Result<(), Error> {
        let (user, now) = (actor.user, self.stories.now());
        let nudged = self.stories.store().write(move |tx: &mut Tx| {
            let head = load(tx, story)?.ok_or(Refusal::NotMember)?;
            rules::nudge(&head, user)?;
            match notices::nudge(tx, &head, user, now)? {
                true => Ok(head),
                false => Err(Error::from(Refusal::NothingToDo)),
            }
        });
        let head = nudged.await?;
        let (kind, seq, by, to) = (NoticeKind::Nudge, head.turn_number, Some(user), head.turn);
        self.stories.tell_members(&head, vec![Note { kind, seq, at: now, by, to: Some(to) }]);
        Ok(())
    }
}
