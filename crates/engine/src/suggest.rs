//! Three next steps.

use domain::{Author, StoryId, Suggestion, SuggestionKind, Tier};
use moderation::{Channel, Item};

use crate::mind::Reading;
use crate::{Engine, Error};

impl Engine {
    /// Three next steps for a story as it stands, different in kind, for writers of whom none is
    /// younger than `youngest`. None: the story is gone.
    ///
    /// # Errors
    /// The database's.
    pub async fn suggest(
        &self,
        story: StoryId,
        youngest: Tier,
    ) -> Result<Option<Vec<Suggestion>>, Error> {
        let reading = self.stories.read(move |r| Reading::of(r, story, youngest)).await?;
        Ok(reading.map(|reading| self.suggestions(&reading)))
    }

    /// Three next steps after what was read, as far as they pass the gate.
    pub(crate) fn suggestions(&self, reading: &Reading) -> Vec<Suggestion> {
        let passages = reading.passages();
        let steps = ember::suggest(&reading.as_story(&passages, 0)).into_iter();
        let steps = steps.map(|step| Suggestion { kind: kind(step.kind), text: step.text });
        let passes = |text: &str| {
            let item = Item::new(text, reading.tier, Channel::Story);
            self.gate.judge(&item.by(Author::Narrator)).passes()
        };
        steps.filter(|step| passes(&step.text)).collect()
    }
}

fn kind(kind: ember::SuggestionKind) -> SuggestionKind {
    match kind {
        ember::SuggestionKind::Do => SuggestionKind::Do,
        ember::SuggestionKind::Say => SuggestionKind::Say,
        ember::SuggestionKind::Twist => SuggestionKind::Twist,
    }
}
