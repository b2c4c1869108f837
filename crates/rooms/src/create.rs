//! Beginning a story.

use domain::{
    Event, HERO_MAX, Mode, NarratorMode, PREMISE_MAX, StoryId, TITLE_MAX, Tier, clean_text,
};
use library::{Changed, Head, NewStory};
use moderation::Channel;

use crate::invite::{self, INVITE_LASTS};
use crate::{Actor, Error, Rooms};

/// What somebody wants to begin.
#[derive(Debug, Clone)]
pub struct StoryDraft {
    /// The id it is to have: asked for again, what has begun under it already is given back.
    pub id: Option<StoryId>,
    /// Its title; None: made from the premise.
    pub title: Option<String>,
    /// What it starts from.
    pub premise: String,
    /// Whom it is for.
    pub audience: Tier,
    /// Who may write next.
    pub mode: Mode,
    /// When Ember tells.
    pub narrator: NarratorMode,
    /// The hero's name.
    pub hero: Option<String>,
    /// Seconds a turn may take; None: as long as it wants.
    pub turn_limit: Option<u32>,
}

/// A story that has begun.
#[derive(Debug, Clone)]
pub struct Created {
    /// The story.
    pub head: Head,
    /// Opens it to others, when it is for more than one.
    pub invite: Option<String>,
}

impl Rooms {
    /// Begins a story.
    ///
    /// # Errors
    /// [`Error::Text`] of the premise, [`Error::Field`] of a line, [`Error::Stopped`], [`Error::AudienceTooHigh`], or the database's.
    pub async fn create(&self, actor: &Actor, draft: StoryDraft) -> Result<Created, Error> {
        // A guest may choose any audience: what they write is judged by the Kids row all the same.
        if draft.audience > actor.tier && !actor.guest {
            return Err(Error::AudienceTooHigh);
        }
        let new = self.judged(actor, &draft)?;
        let (clock, is_for_more) = (self.clock().clone(), draft.mode != Mode::Solo);
        let (story, is_again) = (new.id, draft.id.is_some());
        let created = self.stories.change(story, move |tx, now| {
            let begun = if is_again { library::load(tx, story)? } else { None };
            let (head, events): (Head, Vec<Event>) = match begun {
                Some(head) if head.owner == new.owner => (head, Vec::new()),
                _ => library::create(tx, &new, now)?,
            };
            let invite = match is_for_more {
                true => Some(invite::make(tx, &clock, story, (INVITE_LASTS, None))?.token),
                false => None,
            };
            let value = Created { head: head.clone(), invite };
            Ok::<_, Error>(Changed { value, events, head })
        });
        created.await
    }

    fn judged(&self, actor: &Actor, draft: &StoryDraft) -> Result<NewStory, Error> {
        let audience = draft.audience;
        let rating = actor.rating_alone(audience);
        let premise = clean_text(&draft.premise, PREMISE_MAX)?;
        let premise = self.judge(actor, (rating, Channel::Prompt), premise, &[])?.text;
        let line = |text: &str, channel, max, field| {
            let judged = self.judge_line(actor, (rating, channel), text, max);
            judged.map_err(|error| match error {
                Error::Text(error) => Error::Field { field, error },
                error => error,
            })
        };
        let hero = draft.hero.as_deref().filter(|hero| !hero.trim().is_empty());
        let hero = hero.map(|hero| line(hero, Channel::Name, HERO_MAX, "hero")).transpose()?;
        let title = match draft.title.as_deref().filter(|title| !title.trim().is_empty()) {
            Some(title) => line(title, Channel::Title, TITLE_MAX, "title")?,
            None => engine::title(audience, &premise, hero.as_deref()),
        };
        Ok(NewStory {
            id: draft.id.unwrap_or_else(|| StoryId(self.clock().new_id())),
            owner: actor.user,
            title,
            premise,
            audience,
            mode: draft.mode,
            narrator: draft.narrator,
            hero,
            turn_limit: draft.turn_limit,
        })
    }
}
