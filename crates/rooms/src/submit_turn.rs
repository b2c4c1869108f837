//! Taking one's turn.

use std::cell::OnceCell;

use domain::{Intent, JobId, SegmentId, StoryId, Tier, UserId};
use engine::Asker;
use library::{Changed, Head, append, find_turn, load, standing};

use crate::{Actor, Error, Refusal, Rooms, rules};

/// A turn as it comes in.
#[derive(Debug, Clone)]
pub struct TurnDraft {
    /// The id its writer's client gave it.
    pub client_turn_id: String,
    /// The words.
    pub text: String,
    /// What is meant.
    pub intent: Intent,
    /// The tip its writer saw.
    pub base_seq: Option<i64>,
}

/// A turn that is on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Acknowledged {
    /// The number of its event.
    pub seq: i64,
    /// Whose turn it is now.
    pub turn: UserId,
    /// How many turns there were, plus one.
    pub turn_number: i64,
    /// The job by which Ember answers.
    pub telling: Option<JobId>,
}

/// Segments before a turn that the gate reads along.
const CONTEXT: usize = 2;

impl Rooms {
    /// Adds a turn. When it returns, the turn is on disk, with its jobs. `allowance` takes one of
    /// the passages that Ember tells its writer in a while; it is asked once, and only where Ember
    /// would answer.
    ///
    /// # Errors
    /// Any [`Error`]; the writer keeps the text.
    pub async fn submit_turn(
        &self,
        actor: &Actor,
        story: StoryId,
        draft: TurnDraft,
        allowance: impl Fn() -> bool + Send + 'static,
    ) -> Result<Acknowledged, Error> {
        let (audience, context) = self.before(actor.user, story).await?;
        let passed = self.judge_passage(actor, audience, &draft.text, context).await?;
        let turn = rules::Turn {
            user: actor.user,
            segment_id: SegmentId(self.clock().new_id()),
            client_turn_id: draft.client_turn_id,
            intent: draft.intent,
            mood: self.engine.mood_of(&passed.text),
            text: passed.text,
            raw: passed.raw,
            base_seq: draft.base_seq,
        };
        let (user, id) = (actor.user, turn.client_turn_id.clone());
        let refused = match self.add(story, turn, actor.asker(), allowance).await {
            Err(Error::Library(library::Error::TurnExists)) => Refusal::NotYourTurn,
            Err(Error::Refused(
                refusal @ (Refusal::NotYourTurn | Refusal::Stale | Refusal::Closed),
            )) => refusal,
            added => return added,
        };
        // It may be in the story already, and its answer lost on the way.
        self.acknowledge_again(story, user, id, refused).await
    }

    async fn add(
        &self,
        story: StoryId,
        turn: rules::Turn,
        asker: Asker,
        allowance: impl Fn() -> bool + Send + 'static,
    ) -> Result<Acknowledged, Error> {
        let (engine, media) = (self.engine.clone(), self.media.clone());
        // A transaction may run again; an allowance is taken once.
        let allowed = OnceCell::new();
        let added = self.stories.change(story, move |tx, now| {
            let mut head = load(tx, story)?.ok_or(Refusal::NotMember)?;
            let event = rules::submit(&head, &turn)?;
            let events = append(tx, &mut head, now, vec![event])?;
            // One picture a turn: of Ember's passage where it answers, else of the turn itself.
            let telling = match rules::ember_follows(&head) && *allowed.get_or_init(&allowance) {
                true => Some(engine.request(tx, &head, asker, None)?),
                false => {
                    media.request(tx, &head, Some(turn.user))?;
                    None
                }
            };
            let value = acknowledged(&head, head.seq, telling);
            Ok::<_, Error>(Changed { value, events, head })
        });
        added.await
    }

    /// The audience of a story and the texts a new turn would follow.
    async fn before(&self, user: UserId, story: StoryId) -> Result<(Tier, Vec<String>), Error> {
        self.stories
            .read(move |r| {
                let head = library::load_for(r, user, story)?.ok_or(Refusal::NotMember)?;
                let last = library::segments(r, story, None, CONTEXT)?;
                let context = last.into_iter().map(|segment| segment.text).collect();
                Ok::<_, Error>((head.audience, context))
            })
            .await
    }

    /// The first answer to a turn that is there already; else the refusal.
    async fn acknowledge_again(
        &self,
        story: StoryId,
        user: UserId,
        client_turn_id: String,
        otherwise: Refusal,
    ) -> Result<Acknowledged, Error> {
        self.stories
            .read(move |r| {
                let head = load(r, story)?.ok_or(Refusal::NotMember)?;
                let segment = find_turn(r, story, user, &client_turn_id)?;
                let segment = segment.ok_or(otherwise)?;
                Ok(acknowledged(&head, segment.seq, None))
            })
            .await
    }
}

pub(crate) fn acknowledged(head: &Head, seq: i64, telling: Option<JobId>) -> Acknowledged {
    let standing = standing(head);
    Acknowledged { seq, turn: standing.turn, turn_number: standing.turn_number, telling }
}
