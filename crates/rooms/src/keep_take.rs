//! One of Ember's takes in place of another, whole or in part.

use domain::{Author, SegmentId, StoryId, TAKES_MAX, TakenSentence, clean_text};
use engine::Reconsidered;
use library::{Changed, Head, StoredSegment, load, load_for, segment, takes_after};
use moderation::sentences;
use store::Reader;

use crate::judge::told;
use crate::submit_turn::{ATTEMPTS, NotAdded};
use crate::tell::asker;
use crate::timer::append;
use crate::{Actor, Error, Refusal, Rooms, rules};

/// One of Ember's takes of a passage.
#[derive(Debug, Clone, PartialEq)]
pub struct Take {
    /// The take; on the path or set aside.
    pub passage: StoredSegment,
    /// Its sentences, white space included: joined they are its text.
    pub sentences: Vec<String>,
}

/// What somebody wants to have at the end of the path.
#[derive(Clone)]
enum Wish {
    /// A take as it was told.
    Whole(Box<StoredSegment>),
    /// Sentences of several.
    Part(String, Vec<TakenSentence>),
}

/// A wish, and the story it was wished in.
struct Wished {
    wish: Wish,
    asker: engine::Asker,
    parent: Option<i64>,
    /// The number of the story's newest event.
    seq: i64,
}

impl Rooms {
    /// Ember's takes of the passage `seq`, oldest first. None: it is none of Ember's.
    ///
    /// # Errors
    /// The database's.
    pub async fn takes(&self, story: StoryId, seq: i64) -> Result<Option<Vec<Take>>, Error> {
        let takes = self.stories.read(move |r| takes_of(r, story, seq)).await?;
        let cut = |passage: StoredSegment| {
            let sentences = sentences(&passage.text).map(str::to_owned).collect();
            Take { passage, sentences }
        };
        Ok(takes.map(|takes| takes.into_iter().map(cut).collect()))
    }

    /// Lets the take `seq` stand at the end of the story, or a passage of these sentences of it and
    /// the other takes. What stands already stays, and is no event.
    ///
    /// # Errors
    /// Any [`Error`].
    pub async fn keep_take(
        &self,
        actor: &Actor,
        story: StoryId,
        seq: i64,
        picked: Option<Vec<TakenSentence>>,
    ) -> Result<Head, Error> {
        for _ in 0..ATTEMPTS {
            let (who, picked) = (actor.clone(), picked.clone());
            let now = self.stories.now();
            let wished = self.stories.read(move |r| {
                let head = load_for(r, who.user, story)?.ok_or(Refusal::NotMember)?;
                let wished = wish(r, &head, &who, seq, picked.as_deref())?;
                let asker = asker(r, &head, &who, now)?;
                let (seq, parent) = (head.seq, wished.1);
                Ok::<_, Error>(Wished { wish: wished.0, asker, parent, seq })
            });
            match self.let_stand(actor, story, wished.await?).await {
                Ok(head) => return Ok(head),
                Err(NotAdded::Moved) => {}
                Err(NotAdded::Error(error)) => return Err(error),
            }
        }
        Err(store::Error::Conflict("the story moves on all the time".into()).into())
    }

    /// Judges what is wished behind what would stand before it, and adds the event.
    async fn let_stand(
        &self,
        actor: &Actor,
        story: StoryId,
        wished: Wished,
    ) -> Result<Head, NotAdded> {
        let Wished { wish, asker, parent, seq } = wished;
        let text = match &wish {
            Wish::Whole(take) => &take.text,
            Wish::Part(text, _) => text,
        };
        let read = self.engine.reconsider((story, asker.youngest), parent, text).await;
        let read = read.map_err(Error::from)?.ok_or(Refusal::NotMember)?;
        if read.seq() != seq {
            return Err(NotAdded::Moved);
        }
        if !read.verdict.passes() {
            return Err(Error::Stopped(Box::new(told(&read.verdict, read.tier()))).into());
        }
        let wish = self.ready(wish, parent, read);
        let (engine, media, user) = (self.engine.clone(), self.media.clone(), actor.user);
        let queue = self.queue.clone();
        let stands = self.stories.change(story, move |tx, now| {
            let mut head = load(tx, story)?.ok_or(Refusal::NotMember)?;
            if head.seq != seq {
                return Err(NotAdded::Moved);
            }
            let tip = head.tip.map_or(Ok(None), |seq| segment(tx, story, seq))?;
            let event = match &wish {
                Ready::Whole(take) => rules::keep_take(&head, user, tip.as_ref(), take)?,
                Ready::Part(composed) => {
                    Some(rules::compose_take(&head, user, tip.as_ref(), composed.clone())?)
                }
            };
            let Some(event) = event else {
                return Ok(Changed { value: head.clone(), events: Vec::new(), head });
            };
            let events = append(&queue, tx, &mut head, now, vec![event])?;
            engine.call_off(tx, story)?;
            // A take that was set aside before it was drawn has no picture yet.
            let tip = head.tip.unwrap_or_default();
            if media::pictures(tx, story, tip, tip)?.is_empty() {
                media.request(tx, &head, Some(user))?;
            }
            Ok(Changed { value: head.clone(), events, head })
        });
        stands.await
    }

    fn ready(&self, wish: Wish, parent: Option<i64>, read: Reconsidered) -> Ready {
        match wish {
            Wish::Whole(take) => Ready::Whole(take),
            Wish::Part(text, sentences) => {
                let (segment_id, mood) = (SegmentId(self.clock().new_id()), read.mood);
                let suggestions = self.engine.lead_on(read, segment_id);
                Ready::Part(rules::Composed {
                    segment_id,
                    parent,
                    text,
                    sentences,
                    mood,
                    suggestions,
                })
            }
        }
    }
}

/// A wish that has passed the gate.
enum Ready {
    Whole(Box<StoredSegment>),
    Part(rules::Composed),
}

/// What somebody wants, as far as it can stand, and the segment it would follow.
fn wish(
    r: &mut Reader,
    head: &Head,
    actor: &Actor,
    seq: i64,
    picked: Option<&[TakenSentence]>,
) -> Result<(Wish, Option<i64>), Error> {
    let takes = takes_of(r, head.id, seq)?.ok_or(Refusal::NothingToDo)?;
    let take = segment(r, head.id, seq)?.ok_or(Refusal::NothingToDo)?;
    let tip = head.tip.map_or(Ok(None), |tip| segment(r, head.id, tip))?;
    let parent = take.parent;
    rules::place_of_take(head, actor.user, tip.as_ref(), parent)?;
    let Some(picked) = picked else { return Ok((Wish::Whole(Box::new(take)), parent)) };
    let cut: Vec<(i64, Vec<&str>)> =
        takes.iter().map(|take| (take.seq, sentences(&take.text).collect())).collect();
    let text = rules::wording(&cut, picked).ok_or(Error::BadSentences)?;
    let text = clean_text(&text, head.audience.turn_max())?;
    // A passage that reads like one of the takes is that take: also when it is asked for again.
    let known = takes.iter().find(|take| take.text == text);
    Ok(match known {
        Some(take) => (Wish::Whole(Box::new(take.clone())), parent),
        None => (Wish::Part(text, picked.to_vec()), parent),
    })
}

/// All takes of a passage of Ember's. None: it is no such passage.
fn takes_of(
    r: &mut Reader,
    story: StoryId,
    seq: i64,
) -> Result<Option<Vec<StoredSegment>>, library::Error> {
    let told = segment(r, story, seq)?.filter(|told| told.author == Author::Narrator);
    told.map(|told| takes_after(r, story, told.parent, TAKES_MAX)).transpose()
}
