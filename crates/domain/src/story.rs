//! Words of a story: how it is written, what a segment is, the mood it is in.

use serde::{Deserialize, Serialize};

words! {
    /// Who may write next.
    Mode {
        /// One person with Ember.
        Solo = "solo",
        /// Members in the order they sat down.
        RoundRobin = "round_robin",
        /// Anyone; the server's order counts.
        Free = "free",
        /// The host picks who is next.
        Director = "director",
        /// Each sees only the last passage.
        Fold = "fold",
        /// All propose, the room picks.
        Vote = "vote",
    }
}

words! {
    /// When Ember tells.
    NarratorMode {
        /// Never.
        Off = "off",
        /// When somebody asks.
        OnRequest = "on_request",
        /// After every turn of a person.
        EachTurn = "each_turn",
        /// In a seat of its own.
        Seat = "seat",
    }
}

words! {
    /// What somebody meant by a turn.
    Intent {
        /// Plain telling.
        Write = "write",
        /// Something the hero does.
        Do = "do",
        /// Something the hero says.
        Say = "say",
        /// One of the suggestions, taken.
        Choose = "choose",
    }
}

words! {
    /// Who wrote a segment.
    Author {
        /// A person.
        Human = "human",
        /// Ember.
        Narrator = "narrator",
    }
}

words! {
    /// Where a story stands.
    StoryState {
        /// Being written.
        Open = "open",
        /// Closed by its owner; it can be re-opened.
        Finished = "finished",
        /// In the trash; it can be restored.
        Trashed = "trashed",
    }
}

words! {
    /// Which stories a library list shows.
    Shelf {
        /// Open and finished.
        All = "all",
        /// Being written.
        Open = "open",
        /// Finished.
        Finished = "finished",
        /// In the trash.
        Trash = "trash",
    }
}

words! {
    /// A named mood.
    MoodName {
        /// Nothing presses.
        Calm = "calm",
        /// Something went well.
        Joyful = "joyful",
        /// Something is hidden.
        Mysterious = "mysterious",
        /// Something may happen.
        Tense = "tense",
        /// Something frightens.
        Scary = "scary",
        /// Something is lost.
        Sad = "sad",
        /// Somebody sets out.
        Adventurous = "adventurous",
        /// The world bends.
        Magical = "magical",
        /// Somebody laughs.
        Funny = "funny",
    }
}

/// A named mood and how strong it is.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Mood {
    /// Its name.
    pub name: MoodName,
    /// 0 (a trace) to 1 (all there is).
    pub intensity: f32,
}

impl Mood {
    /// The mood of a blank page.
    pub const CALM: Mood = Mood { name: MoodName::Calm, intensity: 0.3 };
}
