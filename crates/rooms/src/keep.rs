//! The story as a whole: title, narrator, finished, in the trash.

use domain::{NewEvent, StoryId, TITLE_MAX, UserId};
use library::{Changed, Head, load};
use moderation::Channel;

use crate::rules::Change;
use crate::timer::append;
use crate::{Actor, Error, Refusal, Rooms, rules};

/// What becomes of a whole story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// It is closed.
    Finish,
    /// It is open again.
    Reopen,
    /// It goes into the trash.
    Trash,
    /// It comes out of the trash.
    Restore,
}

impl Rooms {
    /// Changes title, narrator, the time for a turn or the switch for talk.
    ///
    /// # Errors
    /// Any [`Error`].
    pub async fn change(
        &self,
        actor: &Actor,
        story: StoryId,
        change: Change,
    ) -> Result<Head, Error> {
        let user = actor.user;
        let head = self.stories.read(move |r| library::load_for(r, user, story)).await?;
        let head = head.ok_or(Refusal::NotMember)?;
        let rating = self.rating_around(actor, head.audience, &head.members()).await?;
        let judged =
            |title: String| self.judge_line(actor, (rating, Channel::Title), &title, TITLE_MAX);
        let title = change.title.clone().map(judged).transpose()?;
        let change = Change { title, ..change };
        self.by_rule(story, move |head| rules::change(head, user, change.clone())).await
    }

    /// Finishes, re-opens, throws away or restores a story.
    ///
    /// # Errors
    /// [`Error::Refused`], or the database's.
    pub async fn keep(&self, actor: &Actor, story: StoryId, keep: Keep) -> Result<Head, Error> {
        let rule: fn(&Head, UserId) -> Result<Option<NewEvent>, Refusal> = match keep {
            Keep::Finish => rules::finish,
            Keep::Reopen => rules::reopen,
            Keep::Trash => rules::trash,
            Keep::Restore => rules::restore,
        };
        let user = actor.user;
        self.by_rule(story, move |head| rule(head, user)).await
    }

    async fn by_rule<F>(&self, story: StoryId, rule: F) -> Result<Head, Error>
    where
        F: Fn(&Head) -> Result<Option<NewEvent>, Refusal> + Send + 'static,
    {
        let media = self.media.clone();
        let queue = self.queue.clone();
        let changed = self.stories.change(story, move |tx, now| {
            let mut head = load(tx, story)?.ok_or(Refusal::NotMember)?;
            let new: Vec<NewEvent> = rule(&head)?.into_iter().collect();
            let events = match new.is_empty() {
                true => Vec::new(),
                false => append(&queue, tx, &mut head, now, new)?,
            };
            // What has come to its end stands on the shelf with a cover of it.
            if head.finished && !events.is_empty() {
                media.request_cover(tx, &head)?;
            }
            Ok::<_, Error>(Changed { value: head.clone(), events, head })
        });
        changed.await
    }
}
