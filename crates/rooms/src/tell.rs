//! Asking Ember to tell, or to stop.

use domain::{INSTRUCTION_MAX, JobId, StoryId, StoryState, Suggestion, Timestamp, UserId};
use engine::Asker;
use library::Head;
use moderation::Channel;
use store::Reader;

use crate::rating::known_tier;
use crate::rules::Company;
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
        let rating = self.rating_around(actor, head.audience, &head.members()).await?;
        let line =
            |wish: &str| self.judge_line(actor, (rating, Channel::Prompt), wish, INSTRUCTION_MAX);
        let wish = wish.filter(|wish| !wish.trim().is_empty()).map(line).transpose()?;
        let (engine, actor, now) = (self.engine.clone(), actor.clone(), self.stories.now());
        let asked = self.stories.store().write(move |tx| {
            let head = library::load(tx, story)?.ok_or(Refusal::NotMember)?;
            let asker = asker(tx, &head, &actor, now)?;
            Ok::<_, Error>(engine.request(tx, &head, asker, wish.clone())?)
        });
        asked.await
    }

    /// Three next steps that Ember offers, different in kind; fewer where the gate lets fewer pass.
    ///
    /// # Errors
    /// [`Error::Refused`], or the database's.
    pub async fn suggest(&self, actor: &Actor, story: StoryId) -> Result<Vec<Suggestion>, Error> {
        let (who, now) = (actor.clone(), self.stories.now());
        let asker = self.stories.read(move |r| {
            let head = library::load_for(r, who.user, story)?.ok_or(Refusal::NotMember)?;
            Ok::<_, Error>(asker(r, &head, &who, now)?)
        });
        let steps = self.engine.suggest(story, asker.await?.youngest).await?;
        Ok(steps.ok_or(Refusal::NotMember)?)
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

/// Somebody who asks for a telling of this story; whether a guest writes in it, and how young its
/// members are: a provider would read their words along with the asker's. Who is there no more was
/// a guest.
pub(crate) fn asker(
    r: &mut Reader,
    head: &Head,
    actor: &Actor,
    now: Timestamp,
) -> Result<Asker, store::Error> {
    let company = Company::NOBODY.with(actor.known_tier());
    let others = head.members().into_iter().filter(|user| *user != actor.user);
    asker_among(r, actor.user, company, others, now)
}

/// The same, where nobody is at hand and a telling is asked for by itself, for `user`.
pub(crate) fn asker_for(
    r: &mut Reader,
    head: &Head,
    user: UserId,
    now: Timestamp,
) -> Result<Asker, store::Error> {
    asker_among(r, user, Company::NOBODY, head.members().into_iter(), now)
}

fn asker_among(
    r: &mut Reader,
    user: UserId,
    mut company: Company,
    others: impl Iterator<Item = UserId>,
    now: Timestamp,
) -> Result<Asker, store::Error> {
    for other in others {
        company = company.with(known_tier(users::standing(r, other)?, now));
    }
    let Company { among_guests, youngest } = company;
    Ok(Asker { user, among_guests, youngest })
}
