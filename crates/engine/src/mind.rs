//! What Ember reads: the end of the path, as the `ember` crate wants it.

use domain::{Author, Intent, Mood, MoodName, SegmentId, StoryId, Tier};
use library::{Head, StoredSegment, WordsRead};
use store::Reader;

use crate::{Engine, Error};

/// Passages Ember reads back. Its threads are shorter than this, and reading more costs time.
const MEMORY: usize = 400;

/// A story as Ember reads it.
#[derive(Debug, Clone)]
pub(crate) struct Reading {
    pub(crate) head: Head,
    pub(crate) path: Vec<StoredSegment>,
    /// Takes of the next passage that were told before and set aside.
    pub(crate) takes: u32,
    /// For whom Ember tells, and by whose row its words are judged: the story's audience, or its
    /// youngest writer if that is younger.
    pub(crate) tier: Tier,
}

impl Reading {
    /// Reads a story's path to its tip, for writers of whom none is younger than `youngest`. None:
    /// the story is gone.
    pub(crate) fn of(
        r: &mut Reader,
        story: StoryId,
        youngest: Tier,
    ) -> Result<Option<Self>, library::Error> {
        let Some(head) = library::load(r, story)? else { return Ok(None) };
        // Where each sees only the last passage, Ember does too.
        let memory = if head.is_folded() { 1 } else { MEMORY };
        let path = library::segments(r, story, None, memory)?;
        let takes = library::takes(r, story, head.tip)?;
        let tier = head.audience.min(youngest);
        Ok(Some(Reading { head, path, takes, tier }))
    }

    /// What was read, to be asked whether it still stands.
    pub(crate) fn words(&self) -> WordsRead {
        WordsRead::of(&self.head, &self.path)
    }

    /// Reads no further than to this segment.
    pub(crate) fn end_with(&mut self, last: Option<i64>) {
        self.path.retain(|segment| last.is_some_and(|last| segment.seq <= last));
        self.head.tip = last;
    }

    /// Reads on: Ember's own new passage, so that what follows from it can be asked for.
    pub(crate) fn add_ember(&mut self, id: SegmentId, text: &str, mood: Mood) {
        let seq = self.head.seq + 1;
        self.path.push(StoredSegment {
            seq,
            id,
            parent: self.head.tip,
            author_id: None,
            author: Author::Narrator,
            client_turn_id: None,
            job_id: None,
            intent: Intent::Write,
            text: text.to_owned(),
            raw: None,
            spans: Vec::new(),
            mood,
            suggestions: Vec::new(),
            created_at: self.head.updated_at,
            edited_at: None,
            live: true,
        });
        (self.head.tip, self.takes) = (Some(seq), 0);
    }

    /// The passages, for [`Reading::as_story`] to borrow.
    pub(crate) fn passages(&self) -> Vec<ember::Passage<'_>> {
        media::passages(&self.path)
    }

    /// The story for Ember; `retry` asks for another take.
    pub(crate) fn as_story<'a>(
        &'a self,
        passages: &'a [ember::Passage<'a>],
        retry: u32,
    ) -> ember::Story<'a> {
        ember::Story {
            tier: tier(self.tier),
            premise: &self.head.premise,
            hero: self.head.hero.as_deref(),
            passages,
            seed: self.head.id.0.as_u128() as u64,
            wish: None,
            retry: self.takes + retry,
        }
    }
}

/// What sort of thing Ember holds in mind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeldKind {
    /// Somebody.
    Person,
    /// Where the story is.
    Place,
    /// A thing that may matter again.
    Thing,
    /// Something open.
    Thread,
}

/// Something Ember holds in mind, and the segment it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Its name in the story.
    pub label: String,
    /// What sort of thing it is.
    pub kind: HeldKind,
    /// The segment it comes from; None: the premise.
    pub seq: Option<i64>,
}

impl Engine {
    /// What Ember holds in mind of a story that ends with these segments.
    pub fn held(&self, head: &Head, path: Vec<StoredSegment>) -> Vec<Held> {
        let reading = Reading { head: head.clone(), path, takes: 0, tier: head.audience };
        let passages = reading.passages();
        let plan = ember::plan(&reading.as_story(&passages, 0));
        let seq = |at: usize| reading.path.get(at).map(|segment| segment.seq);
        let held = plan.holds_in_mind.into_iter();
        held.map(|h| Held { label: h.label, kind: kind(h.kind), seq: h.source.and_then(seq) })
            .collect()
    }

    /// The path as Ember reads it.
    ///
    /// # Errors
    /// The database's.
    pub async fn path(&self, story: StoryId) -> Result<Vec<StoredSegment>, Error> {
        let read = move |r: &mut Reader| library::segments(r, story, None, MEMORY);
        Ok(self.stories.read(read).await?)
    }
}

fn kind(kind: ember::HeldKind) -> HeldKind {
    match kind {
        ember::HeldKind::Figure => HeldKind::Person,
        ember::HeldKind::Place => HeldKind::Place,
        ember::HeldKind::Thing | ember::HeldKind::Loss => HeldKind::Thing,
        ember::HeldKind::Want
        | ember::HeldKind::Fear
        | ember::HeldKind::Promise
        | ember::HeldKind::Thread => HeldKind::Thread,
    }
}

/// A title for a story of which only the premise is written, within [`domain::TITLE_MAX`].
pub fn title(audience: Tier, premise: &str, hero: Option<&str>) -> String {
    let story = ember::Story { hero, ..ember::Story::new(tier(audience), premise, &[]) };
    ember::title(&story).chars().take(domain::TITLE_MAX).collect()
}

pub(crate) fn tier(tier: Tier) -> ember::Tier {
    match tier {
        Tier::Kids => ember::Tier::Kids,
        Tier::Teens => ember::Tier::Teens,
        Tier::Adults => ember::Tier::Adults,
    }
}

pub(crate) fn mood(tone: ember::Tone) -> Mood {
    let name = match tone.mood {
        ember::Mood::Calm => MoodName::Calm,
        ember::Mood::Joyful => MoodName::Joyful,
        ember::Mood::Mysterious => MoodName::Mysterious,
        ember::Mood::Tense => MoodName::Tense,
        ember::Mood::Scary => MoodName::Scary,
        ember::Mood::Sad => MoodName::Sad,
        ember::Mood::Adventurous => MoodName::Adventurous,
        ember::Mood::Magical => MoodName::Magical,
        ember::Mood::Funny => MoodName::Funny,
    };
    Mood { name, intensity: tone.intensity }
}

#[cfg(test)]
mod tests {
    use clock::Clock;
    use domain::{Mode, NarratorMode, UserId};
    use library::NewStory;
    use moderation::Gate;
    use store::testing::on_each_database;

    use super::*;
    use crate::offline::passes;

    #[test]
    fn ember_tells_nobody_what_the_youngest_writer_may_not_read() {
        on_each_database(async |database| {
            let (store, clock) = (database.open().await, Clock::manual(0, 1));
            store.migrate(library::MIGRATIONS, 0).await.expect("migrates");
            let id = StoryId(clock.new_id());
            let new = NewStory {
                id,
                owner: UserId(clock.new_id()),
                title: "The Salt Ledger".into(),
                premise: "Salt goes missing.".into(),
                audience: Tier::Adults,
                mode: Mode::Solo,
                narrator: NarratorMode::EachTurn,
                hero: None,
                turn_limit: None,
            };
            let create = move |tx: &mut store::Tx| library::create(tx, &new, domain::Timestamp(1));
            store.write(create).await.expect("begins");
            for (youngest, may) in [(Tier::Adults, true), (Tier::Teens, false), (Tier::Kids, false)]
            {
                let reading = store.read(move |r| Reading::of(r, id, youngest)).await;
                let reading = reading.expect("reads").expect("is there");
                let line = ["The bastard pulled the lever.".to_owned()];
                assert_eq!(passes(&Gate::new(), &reading, &line), may, "{youngest:?}");
            }
        });
    }
}
