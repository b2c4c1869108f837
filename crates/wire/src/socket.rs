//! The socket: one closed list of messages a direction.
//!
//! The name of a Socket.IO event is the message's tag, its payload the message's content. Each
//! client message but `typing` is acknowledged with an [`Ack`].

use domain::{Intent, JobId, Mood, StoryId, UserId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{Asset, EventItem, MediaKind, Member, ProblemCode, Segment, Turn};

/// What a client says.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(tag = "event", content = "payload")]
pub enum ClientMessage {
    /// Comes into a story's room.
    #[serde(rename = "story:join")]
    StoryJoin(StoryJoin),
    /// Leaves the room, not the story.
    #[serde(rename = "story:leave")]
    StoryLeave(StoryRef),
    /// Adds a turn.
    #[serde(rename = "turn:submit")]
    TurnSubmit(TurnSubmit),
    /// Gives the turn on.
    #[serde(rename = "turn:pass")]
    TurnPass(StoryRef),
    /// Asks Ember to tell.
    #[serde(rename = "narrator:continue")]
    NarratorContinue(NarratorCall),
    /// Asks Ember to stop.
    #[serde(rename = "narrator:stop")]
    NarratorStop(StoryRef),
    /// Says that one writes; never what.
    #[serde(rename = "typing")]
    Typing(TypingState),
    /// Asks for a picture.
    #[serde(rename = "media:request")]
    MediaRequest(MediaCall),
}

/// Names a story.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct StoryRef {
    /// The story.
    pub story_id: StoryId,
}

/// Payload of `story:join`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct StoryJoin {
    /// The story.
    pub story_id: StoryId,
    /// Opens the story to somebody who is no member yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invite: Option<String>,
    /// The newest event the client knows: what came after is in the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after_seq: Option<i64>,
}

/// Payload of `turn:submit`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TurnSubmit {
    /// The story.
    pub story_id: StoryId,
    /// Makes a resend one turn: 1 to 64 characters, the client's choice.
    pub client_turn_id: String,
    /// The words.
    pub text: String,
    /// What is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intent: Option<Intent>,
    /// The head the writer saw; refused as `stale` when another is there now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base_seq: Option<i64>,
}

/// Payload of `narrator:continue`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct NarratorCall {
    /// The story.
    pub story_id: StoryId,
    /// A wish, at most 500 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instruction: Option<String>,
}

/// Payload of `media:request`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct MediaCall {
    /// The story.
    pub story_id: StoryId,
    /// What is to be made.
    pub kind: MediaKind,
}

/// Whether somebody writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Typing {
    /// Keys are being pressed.
    Typing,
    /// No longer.
    Idle,
}

/// Payload of a client's `typing`.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct TypingState {
    /// The story.
    pub story_id: StoryId,
    /// Whether one writes.
    pub state: Typing,
}

/// An acknowledgement: `{ok: true, …}` or `{ok: false, error, …}`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(untagged)]
pub enum Ack<T> {
    /// It is done.
    Done(AckDone<T>),
    /// It is not.
    Refused(AckError),
}

impl<T> Ack<T> {
    /// It is done.
    pub fn done(body: T) -> Self {
        Ack::Done(AckDone { ok: true, body })
    }
}

/// The good acknowledgement.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct AckDone<T> {
    /// Always true.
    pub ok: bool,
    /// What is to be known.
    #[serde(flatten)]
    pub body: T,
}

/// The other acknowledgement. What was written stays with its writer.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct AckError {
    /// Always false.
    pub ok: bool,
    /// Why.
    pub error: ProblemCode,
    /// A sentence for a person.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub detail: Option<String>,
    /// Seconds until it is worth trying again.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub retry_after: Option<u64>,
    /// Other words that could stand instead.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rewrite: Option<String>,
    /// Where help is, when the text spoke of distress.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub help: Option<Vec<String>>,
}

/// Answers `story:join`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Joined {
    /// The number of the newest event.
    pub seq: i64,
    /// The last segment on the path.
    pub head: Option<i64>,
    /// The path's last 50 segments, oldest first; with `after_seq`, empty when `events` tells all.
    pub segments: Vec<Segment>,
    /// What came after `after_seq`; absent when it was too much, and `segments` is whole.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub events: Option<Vec<EventItem>>,
    /// Whose turn it is.
    pub turn: Turn,
    /// Who writes the story.
    pub members: Vec<Member>,
    /// Who is in the room.
    pub presence: Vec<MemberPresence>,
    /// The branch; one so far.
    pub branch: String,
    /// The mood now.
    pub mood: Mood,
    /// The job by which Ember is telling at this moment.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub telling: Option<JobId>,
}

/// Answers `turn:submit` and `turn:pass`.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct TurnAck {
    /// The number of the turn's event.
    pub seq: i64,
    /// Whose turn it is now.
    pub turn: Turn,
}

/// Answers what starts a job.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct JobAck {
    /// The job; null where there was nothing to stop.
    pub job_id: Option<JobId>,
}

/// Where a member is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// In the room.
    Here,
    /// Writing.
    Writing,
    /// Not in the room.
    Away,
}

/// A member and where they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MemberPresence {
    /// Who.
    pub user_id: UserId,
    /// Where.
    pub state: Presence,
}

/// What the server says. All but `session:closed` and `server:draining` name their story.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(tag = "event", content = "payload")]
pub enum ServerMessage {
    /// Ember begins, or begins again after its server was lost.
    #[serde(rename = "segment:started")]
    SegmentStarted {
        /// The story.
        story_id: StoryId,
        /// The job that tells.
        job_id: JobId,
    },
    /// A sentence that has passed the gate. A job's texts joined by index are the whole passage.
    #[serde(rename = "segment:delta")]
    SegmentDelta {
        /// The story.
        story_id: StoryId,
        /// The job that tells.
        job_id: JobId,
        /// 0, 1, 2 …
        index: u32,
        /// The sentence, with the space before it.
        text: String,
    },
    /// A segment is on disk. It is final; who missed the deltas needs only this.
    #[serde(rename = "segment:added")]
    SegmentAdded {
        /// The story.
        story_id: StoryId,
        /// The segment.
        segment: Segment,
        /// The job that told it.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        job_id: Option<JobId>,
    },
    /// Ember's telling ended without a passage: it was stopped, or nothing passed the gate.
    #[serde(rename = "segment:retracted")]
    SegmentRetracted {
        /// The story.
        story_id: StoryId,
        /// The job that told.
        job_id: JobId,
    },
    /// A segment has another wording.
    #[serde(rename = "segment:edited")]
    SegmentEdited {
        /// The story.
        story_id: StoryId,
        /// The segment.
        segment: Segment,
        /// The number of the edit's event.
        seq: i64,
    },
    /// The path changed: load the story again from this head.
    #[serde(rename = "branch:changed")]
    BranchChanged {
        /// The story.
        story_id: StoryId,
        /// The number of the event.
        seq: i64,
        /// The last segment on the path.
        head: Option<i64>,
        /// Whether an undo can be taken back.
        can_redo: bool,
    },
    /// The story's title, narrator or state changed.
    #[serde(rename = "story:updated")]
    StoryUpdated {
        /// The story.
        story_id: StoryId,
        /// The number of the event.
        seq: i64,
    },
    /// Somebody sat down.
    #[serde(rename = "member:joined")]
    MemberJoined {
        /// The story.
        story_id: StoryId,
        /// Who.
        member: Member,
    },
    /// It is somebody's turn.
    #[serde(rename = "turn:changed")]
    TurnChanged(TurnChange),
    /// Who is in the room.
    #[serde(rename = "presence")]
    Presence {
        /// The story.
        story_id: StoryId,
        /// The members and where they are.
        members: Vec<MemberPresence>,
    },
    /// Somebody writes.
    #[serde(rename = "typing")]
    Typing(TypingUpdate),
    /// A picture will be drawn.
    #[serde(rename = "media:queued")]
    MediaQueued {
        /// The story.
        story_id: StoryId,
        /// The job that draws.
        job_id: JobId,
        /// What is made.
        kind: MediaKind,
        /// The segment it shows.
        segment_seq: Option<i64>,
    },
    /// A picture can be shown.
    #[serde(rename = "media:ready")]
    MediaReady {
        /// The story.
        story_id: StoryId,
        /// The job that drew.
        job_id: JobId,
        /// What was made.
        kind: MediaKind,
        /// The segment it shows.
        segment_seq: Option<i64>,
        /// The picture.
        asset: Asset,
    },
    /// A picture will not come.
    #[serde(rename = "media:failed")]
    MediaFailed {
        /// The story.
        story_id: StoryId,
        /// The job that failed.
        job_id: JobId,
        /// What was wanted.
        kind: MediaKind,
        /// The segment it was to show.
        segment_seq: Option<i64>,
    },
    /// This session has ended; the socket closes.
    #[serde(rename = "session:closed")]
    SessionClosed {
        /// `signed_out`, `ended_elsewhere`, `expired`, `slow`.
        reason: String,
    },
    /// The server goes down in good order; connect again.
    #[serde(rename = "server:draining")]
    ServerDraining {
        /// Seconds until it is worth trying.
        retry_after: u64,
    },
}

/// Payload of `turn:changed`.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct TurnChange {
    /// The story.
    pub story_id: StoryId,
    /// Whose turn it is.
    pub user_id: UserId,
    /// How many turns there were before, plus one.
    pub number: i64,
}

/// Payload of the server's `typing`.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct TypingUpdate {
    /// The story.
    pub story_id: StoryId,
    /// Who.
    pub user_id: UserId,
    /// Whether they write.
    pub state: Typing,
}
