//! What happens in a story's room: told by whoever made it happen, heard by every node's hub.
//!
//! **Invariant:** nothing depends on having heard news: what counts is in the log.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{ChatMessage, Event, JobId, Note, ObjectKey, Reaction, StoryId, Timestamp, UserId};

/// Something that happened in a room.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum News {
    /// Events are in the log, in this order.
    Logged {
        /// The events.
        events: Vec<Event>,
        /// How the story stands after them.
        standing: Standing,
    },
    /// Ember begins, or begins again.
    TellingStarted {
        /// The job that tells.
        job_id: JobId,
    },
    /// A sentence of Ember's has passed the gate.
    Told {
        /// The job that tells.
        job_id: JobId,
        /// 0, 1, 2 …
        index: u32,
        /// The sentence, with the space before it.
        text: String,
    },
    /// Ember's telling ended without a passage.
    TellingEnded {
        /// The job that told.
        job_id: JobId,
    },
    /// A picture will be drawn.
    PictureQueued {
        /// The job that draws.
        job_id: JobId,
        /// The segment it shows.
        segment_seq: Option<i64>,
    },
    /// A picture can be shown.
    PictureReady {
        /// The job that drew.
        job_id: JobId,
        /// The segment it shows.
        segment_seq: Option<i64>,
        /// The picture.
        picture: Picture,
    },
    /// A picture will not come.
    PictureFailed {
        /// The job that failed.
        job_id: JobId,
        /// The segment it was to show.
        segment_seq: Option<i64>,
    },
    /// Somebody said something beside the story.
    Said {
        /// What.
        message: ChatMessage,
    },
    /// Somebody left a sign at a passage, or took it away.
    Reacted {
        /// The sign.
        reaction: Reaction,
        /// Whether it is there now.
        on: bool,
    },
    /// Its people are older, as far as is known, than they were: the room's rating is another.
    Rated,
    /// Something that those are told of who sit in a story and look elsewhere. It is told to all
    /// nodes at once, not to the story's room.
    Noted {
        /// The story.
        story: StoryId,
        /// Its title.
        title: String,
        /// Its members.
        members: Vec<UserId>,
        /// What happened.
        notes: Vec<Note>,
    },
    /// Somebody writes, or no longer.
    Typing {
        /// Who.
        user_id: UserId,
        /// Whether they write.
        writing: bool,
    },
    /// Who is in the room on one node: all of them, whatever was said before.
    Present {
        /// The node.
        node: Uuid,
        /// Greater than that of anything the node has said before: what comes late is void.
        number: u64,
        /// Everybody, each once.
        people: Vec<Placed>,
        /// Whether the other nodes are to say who is there with them.
        asks: bool,
    },
}

/// Somebody in a room, and what they do there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    /// Who.
    pub user_id: UserId,
    /// What.
    pub place: Place,
}

/// What somebody in a room does there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Reads what was before, or in the book.
    Reading,
    /// Is where the story goes on.
    Here,
    /// Writes.
    Writing,
}

/// How a story stands: what a room needs to know of its head.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// The last segment on the path.
    pub tip: Option<i64>,
    /// Whether an undo can be taken back.
    pub can_redo: bool,
    /// Whose turn it is.
    pub turn: UserId,
    /// How many turns there were, plus one.
    pub turn_number: i64,
    /// When that turn runs out, if it does.
    #[serde(default)]
    pub deadline: Option<Timestamp>,
    /// Whether the room picks how the story goes on.
    #[serde(default)]
    pub votes: bool,
}

/// A picture that was drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Where its bytes are.
    pub key: ObjectKey,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// What it shows, in words.
    pub alt: String,
    /// Who made it: `illustrator`, or a provider's name.
    pub made_by: String,
    /// Whether there is an edition of it for an evening page, printed when somebody first asks.
    pub evening: bool,
}
