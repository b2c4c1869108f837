//! What is true of a story now, in one row.

use domain::{
    Author, Ink, Intent, JobId, Mode, Mood, NarratorMode, SegmentId, StoryId, StoryState,
    Suggestion, Tier, Timestamp, UserId,
};
use serde::{Deserialize, Serialize};

/// A member's place in the order of turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// Who sits there.
    pub user_id: UserId,
    /// The ink they write in.
    pub ink: Ink,
}

/// A story as it stands after its newest event, without its segments.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// The story.
    pub id: StoryId,
    /// Whose it is.
    pub owner: UserId,
    /// Its title.
    pub title: String,
    /// What it started from.
    pub premise: String,
    /// Whom it is for.
    pub audience: Tier,
    /// Who may write next.
    pub mode: Mode,
    /// When Ember tells.
    pub narrator: NarratorMode,
    /// The hero's name.
    pub hero: Option<String>,
    /// Whether its owner closed it.
    pub finished: bool,
    /// Whether it is in the trash.
    pub trashed: bool,
    /// The number of the newest event.
    pub seq: i64,
    /// The last segment on the path.
    pub tip: Option<i64>,
    /// Where the tip was before each undo, the newest last.
    pub redo: Vec<i64>,
    /// The members in the order they sat down.
    pub seats: Vec<Seat>,
    /// Whose turn it is.
    pub turn: UserId,
    /// How many turns there were, plus one.
    pub turn_number: i64,
    /// The mood of the last segment.
    pub mood: Mood,
    /// When it began.
    pub created_at: Timestamp,
    /// When its newest event happened.
    pub updated_at: Timestamp,
}

impl Head {
    /// Where the story stands.
    pub fn state(&self) -> StoryState {
        match (self.trashed, self.finished) {
            (true, _) => StoryState::Trashed,
            (false, true) => StoryState::Finished,
            (false, false) => StoryState::Open,
        }
    }

    /// The members in the order they sat down.
    pub fn members(&self) -> Vec<UserId> {
        self.seats.iter().map(|seat| seat.user_id).collect()
    }

    /// Whether this person is a member.
    pub fn has_member(&self, user: UserId) -> bool {
        self.seats.iter().any(|seat| seat.user_id == user)
    }
}

/// A published passage as it is stored.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredSegment {
    /// The number of the event that added it.
    pub seq: i64,
    /// Its id.
    pub id: SegmentId,
    /// The segment it follows.
    pub parent: Option<i64>,
    /// Who wrote it; None for Ember.
    pub author_id: Option<UserId>,
    /// A person or Ember.
    pub author: Author,
    /// The id its writer's client gave it.
    pub client_turn_id: Option<String>,
    /// The job that told it.
    pub job_id: Option<JobId>,
    /// What was meant.
    pub intent: Intent,
    /// The wording that everybody reads.
    pub text: String,
    /// The wording as it came in, when the gate changed it.
    pub raw: Option<String>,
    /// The mood it sets.
    pub mood: Mood,
    /// Three next steps, with Ember's passages.
    pub suggestions: Vec<Suggestion>,
    /// When it was added.
    pub created_at: Timestamp,
    /// When it got its present wording, if not at once.
    pub edited_at: Option<Timestamp>,
    /// Whether it is on the path.
    pub live: bool,
}

/// What a story is made from.
#[derive(Debug, Clone, PartialEq)]
pub struct NewStory {
    /// Its id.
    pub id: StoryId,
    /// Whose it is.
    pub owner: UserId,
    /// Its title.
    pub title: String,
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
}
