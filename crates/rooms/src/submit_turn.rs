//! Taking one's turn.

use std::cell::OnceCell;

use domain::{Intent, JobId, MEMBERS_MAX, Mode, SegmentId, Standing, StoryId, Timestamp, UserId};
use engine::Asker;
use library::{Changed, Head, Latest, find_turn, load, standing};

use store::Tx;

use crate::tell::asker;
use crate::timer::append;
use crate::{Actor, Error, Refusal, Rooms, rules, spans};

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
    /// When that turn runs out, if it does.
    pub deadline: Option<Timestamp>,
    /// The job by which Ember answers.
    pub telling: Option<JobId>,
}

/// How often a turn is judged anew because the story has moved on meanwhile: more often than
/// others can be before it when a full room writes at once.
pub(crate) const ATTEMPTS: usize = 2 * MEMBERS_MAX;

/// Why words are not in the story.
pub(crate) enum NotAdded {
    /// The story is not what they were judged after.
    Moved,
    Error(Error),
}

impl<T: Into<Error>> From<T> for NotAdded {
    fn from(error: T) -> Self {
        NotAdded::Error(error.into())
    }
}

impl Rooms {
    /// Adds a turn, or proposes it where the room votes. When it returns, the turn is on disk, with its jobs. `allowance` takes one of
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
        allowance: impl Fn() -> bool + Clone + Send + 'static,
    ) -> Result<Acknowledged, Error> {
        let is_member = |latest: &Latest| latest.members.contains(&actor.user);
        let mut latest = self.stories.latest(story).await?.filter(is_member);
        if latest.is_none() {
            // Who has only just become one may not be in memory.
            latest = self.stories.latest_anew(story).await?;
        }
        for _ in 0..ATTEMPTS {
            let after = latest.filter(is_member).ok_or(Refusal::NotMember)?;
            let (seq, audience, context) = (after.seq, after.audience, after.texts.into());
            let offered: Vec<_> = after.offered.into_iter().flatten().collect();
            let rating = self.rating_around(actor, audience, &after.members).await?;
            let judged = self.judge_passage(actor, (audience, rating), &draft.text, context).await;
            let passed = match judged {
                Ok(passed) => passed,
                // Sent again, it was judged after itself and what followed.
                Err(stopped @ Error::Stopped(_)) => {
                    let (user, id) = (actor.user, draft.client_turn_id);
                    return self.acknowledge_again(story, (user, id), stopped).await;
                }
                Err(error) => return Err(error),
            };
            let spans = spans::of_turn(actor.user, &draft, offered, &passed.text).await?;
            let turn = rules::Turn {
                user: actor.user,
                segment_id: SegmentId(self.clock().new_id()),
                client_turn_id: draft.client_turn_id.clone(),
                intent: draft.intent,
                mood: self.engine.mood_of(&passed.text),
                text: passed.text,
                raw: passed.raw,
                spans,
                base_seq: draft.base_seq,
            };
            let refused = match self.add(story, (turn, seq), actor, allowance.clone()).await {
                Err(NotAdded::Moved) => {
                    latest = self.stories.latest_anew(story).await?;
                    continue;
                }
                Err(NotAdded::Error(Error::Library(library::Error::TurnExists))) => {
                    Refusal::NotYourTurn.into()
                }
                Err(NotAdded::Error(
                    refused @ Error::Refused(
                        Refusal::NotYourTurn | Refusal::Stale | Refusal::Closed | Refusal::Twice,
                    ),
                )) => refused,
                Err(NotAdded::Error(error)) => return Err(error),
                Ok(added) => return Ok(added),
            };
            // It may be in the story already, and its answer lost on the way.
            let (user, id) = (actor.user, draft.client_turn_id);
            return self.acknowledge_again(story, (user, id), refused).await;
        }
        Err(store::Error::Conflict("the story moves on all the time".into()).into())
    }

    /// Adds a turn that was judged after the event `after`.
    async fn add(
        &self,
        story: StoryId,
        (turn, after): (rules::Turn, i64),
        actor: &Actor,
        allowance: impl Fn() -> bool + Send + 'static,
    ) -> Result<Acknowledged, NotAdded> {
        let (rooms, actor) = (self.clone(), actor.clone());
        // A transaction may run again; an allowance is taken once.
        let allowed = OnceCell::new();
        let added = self.stories.change(story, move |tx, now| {
            let mut head = load(tx, story)?.ok_or(Refusal::NotMember)?;
            let is_proposal = head.mode == Mode::Vote;
            let new = match is_proposal {
                true => rules::propose(&head, &turn)?,
                false => Some(rules::submit(&head, &turn)?),
            };
            let Some(new) = new else {
                let seq = proposed(&head, turn.user, &turn.client_turn_id).unwrap_or(head.seq);
                let value = acknowledged(&head, seq, None);
                return Ok(Changed { value, events: Vec::new(), head });
            };
            if head.seq != after {
                return Err(NotAdded::Moved);
            }
            let events = append(&rooms.queue, tx, &mut head, now, vec![new])?;
            let telling = match is_proposal {
                true => None,
                false => {
                    let asker = asker(tx, &head, &actor, now)?;
                    after_turn(&rooms, tx, &head, asker, || *allowed.get_or_init(&allowance))?
                }
            };
            let value = acknowledged(&head, head.seq, telling);
            Ok(Changed { value, events, head })
        });
        added.await
    }

    /// The first answer to a turn that is there already; else why it is not taken.
    async fn acknowledge_again(
        &self,
        story: StoryId,
        (user, client_turn_id): (UserId, String),
        otherwise: Error,
    ) -> Result<Acknowledged, Error> {
        let found = self.stories.read(move |r| {
            let head = load(r, story)?.ok_or(Refusal::NotMember)?;
            let segment = find_turn(r, story, user, &client_turn_id)?;
            let seq = segment.map(|segment| segment.seq);
            let seq = seq.or_else(|| proposed(&head, user, &client_turn_id));
            Ok::<_, Error>(seq.map(|seq| acknowledged(&head, seq, None)))
        });
        found.await?.ok_or(otherwise)
    }
}

/// The `seq` of what somebody has proposed in this round under this id.
fn proposed(head: &Head, user: UserId, client_turn_id: &str) -> Option<i64> {
    let mut proposals = head.round.proposals.iter();
    let own = proposals.find(|own| own.user_id == user && own.client_turn_id == client_turn_id);
    own.map(|own| own.seq)
}

/// What a turn brings about that is the last event of `head`: Ember's answer, or else a picture.
/// There is one picture a turn: of Ember's passage where it answers, else of the turn itself.
pub(crate) fn after_turn(
    rooms: &Rooms,
    tx: &mut Tx,
    head: &Head,
    asker: Asker,
    allowed: impl FnOnce() -> bool,
) -> Result<Option<JobId>, library::Error> {
    if rules::ember_follows(head) && allowed() {
        return Ok(Some(rooms.engine.request(tx, head, asker, None)?));
    }
    rooms.media.request(tx, head, Some(asker.user))?;
    Ok(None)
}

pub(crate) fn acknowledged(head: &Head, seq: i64, telling: Option<JobId>) -> Acknowledged {
    let Standing { turn, turn_number, deadline, .. } = standing(head);
    Acknowledged { seq, turn, turn_number, deadline, telling }
}
