//! Asking Ember to tell, or to stop.

use domain::{INSTRUCTION_MAX, JobId, StoryId, StoryState};
use moderation::Channel;

use crate::{Actor, Error, Refusal, Rooms};

impl Rooms {
    /// Asks Ember for a passage, with a wish if there is one.
    ///
    /// # Errors
    /// Any [`Error`].
    pub async fn ask_ember(
        &self,
        actor: &Actor,
        story: StoryId,
        wish: Option<&str>,
    ) -> Result<JobId, Error> {
        let user = actor.user;
        let head = self.stories.read(move |r| library::load_for(r, user, story)).await?;
        let head = head.ok_or(Refusal::NotMember)?;
        if head.state() != StoryState::Open {
            return Err(Refusal::Closed.into());
        }
        let line = |wish: &str| {
            self.judge_line(actor, (head.audience, Channel::Prompt), wish, INSTRUCTION_MAX)
        };
        let wish = wish.filter(|wish| !wish.trim().is_empty()).map(line).transpose()?;
        let (engine, asker) = (self.engine.clone(), actor.asker());
        let asked = self.stories.store().write(move |tx| {
            let head = library::load(tx, story)?.ok_or(Refusal::NotMember)?;
            Ok::<_, Error>(engine.request(tx, &head, asker, wish.clone())?)
        });
        asked.await
    }

    /// Asks Ember to stop. None: it was not telling.
    ///
    /// # Errors
    /// [`Error::Refused`], or the database's.
    pub async fn stop_ember(&self, actor: &Actor, story: StoryId) -> Result<Option<JobId>, Error> {
        let (user, engine) = (actor.user, self.engine.clone());
        let stopped = self.stories.store().write(move |tx| {
            library::load_for(tx, user, story)?.ok_or(Refusal::NotMember)?;
            Ok::<_, Error>(engine.call_off(tx, story)?)
        });
        stopped.await
    }
}
