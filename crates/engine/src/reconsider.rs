//! A passage of Ember's that somebody wants to have in place of another, read where it would stand.

use domain::{Mood, SegmentId, StoryId, Suggestion, Tier};
use moderation::Verdict;

use crate::mind::Reading;
use crate::offline::judged;
use crate::{Engine, Error};

/// A passage read behind what would stand before it.
#[derive(Debug)]
pub struct Reconsidered {
    /// What the gate says of it there, as a whole, by the row of the youngest writer.
    pub verdict: Verdict,
    /// The mood it sets.
    pub mood: Mood,
    text: String,
    reading: Reading,
}

impl Reconsidered {
    /// The number of the story's newest event when it was read.
    pub fn seq(&self) -> i64 {
        self.reading.head.seq
    }

    /// The row it was judged by.
    pub fn tier(&self) -> Tier {
        self.reading.tier
    }
}

impl Engine {
    /// Reads a passage as the one that follows the segment `after`, for writers of whom none is
    /// younger than `youngest`. None: the story is gone.
    ///
    /// # Errors
    /// The database's.
    pub async fn reconsider(
        &self,
        (story, youngest): (StoryId, Tier),
        after: Option<i64>,
        text: &str,
    ) -> Result<Option<Reconsidered>, Error> {
        let reading = self.stories.read(move |r| Reading::of(r, story, youngest)).await?;
        let Some(mut reading) = reading else { return Ok(None) };
        reading.end_with(after);
        let (gate, text) = (self.gate.clone(), text.to_owned());
        let judge = move || {
            let verdict = judged(&gate, &reading, &text);
            let mood = crate::mind::mood(ember::mood(&text));
            Reconsidered { verdict, mood, text, reading }
        };
        let judged = tokio::task::spawn_blocking(judge).await;
        // Fails closed: a gate that broke down lets nothing through.
        Ok(Some(judged.map_err(|_| library::Error::from(store::Error::Closed))?))
    }

    /// Three next steps after a passage that was read, as far as they pass the gate.
    pub fn lead_on(&self, from: Reconsidered, id: SegmentId) -> Vec<Suggestion> {
        let Reconsidered { mood, text, mut reading, .. } = from;
        reading.add_ember(id, &text, mood);
        self.suggestions(&reading)
    }
}
