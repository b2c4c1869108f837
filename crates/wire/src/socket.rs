//! The socket: one closed list of messages a direction.
//!
//! The name of a Socket.IO event is the message's tag, its payload the message's content. Each
//! client message but `typing` and `presence` is acknowledged with an [`Ack`].

use domain::{
    ChatPhrase, Intent, JobId, MessageId, Mood, Reason, StoryId, Tier, Timestamp, UserId,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    Asset, EventItem, HelpLine, MediaKind, Member, Notice, ProblemCode, React, ReactionUpdate,
    Reactions, Round, RoundChanged, Segment, Turn, VoteCast,
};

/// What a client says.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(tag = "event", content = "payload")]
pub enum ClientMessage {
    /// Comes into a story's room.
    #[serde(rename = "story:join")]
    StoryJoin(StoryJoin),
    /// Leaves the room; with `for_good`, the story as well.
    #[serde(rename = "story:leave")]
    StoryLeave(StoryLeave),
    /// Adds a turn.
    #[serde(rename = "turn:submit")]
    TurnSubmit(TurnSubmit),
    /// Gives the turn on.
    #[serde(rename = "turn:pass")]
    TurnPass(StoryRef),
    /// Lets the order go on without whoever has the turn, as the host.
    #[serde(rename = "turn:skip")]
    TurnSkip(TurnSkip),
    /// Gives the turn to a member, as the host.
    #[serde(rename = "turn:give")]
    TurnGive(TurnGive),
    /// Reminds whoever has the turn that it is theirs.
    #[serde(rename = "turn:nudge")]
    TurnNudge(StoryRef),
    /// Votes for a proposal of this round.
    #[serde(rename = "vote:cast")]
    VoteCast(VoteCast),
    /// Ends this round with the votes it has, as the host.
    #[serde(rename = "vote:end")]
    VoteEnd(StoryRef),
    /// Asks Ember to tell.
    #[serde(rename = "narrator:continue")]
    NarratorContinue(NarratorCall),
    /// Asks Ember to stop.
    #[serde(rename = "narrator:stop")]
    NarratorStop(StoryRef),
    /// Says that one writes; never what.
    #[serde(rename = "typing")]
    Typing(TypingState),
    /// Says where in the story one is.
    #[serde(rename = "presence")]
    Presence(PresenceState),
    /// Says something beside the story.
    #[serde(rename = "chat:send")]
    ChatSend(ChatSend),
    /// Leaves a sign at a passage, or takes it away.
    #[serde(rename = "reaction")]
    Reaction(React),
    /// Asks for a picture.
    #[serde(rename = "media:request")]
    MediaRequest(MediaCall),
}

impl ClientMessage {
    /// The message of a Socket.IO event.
    ///
    /// # Errors
    /// An unknown event, or a payload that does not fit it.
    pub fn of(event: &str, payload: serde_json::Value) -> serde_json::Result<Self> {
        Ok(match event {
            "story:join" => ClientMessage::StoryJoin(serde_json::from_value(payload)?),
            "story:leave" => ClientMessage::StoryLeave(serde_json::from_value(payload)?),
            "turn:submit" => ClientMessage::TurnSubmit(serde_json::from_value(payload)?),
            "turn:pass" => ClientMessage::TurnPass(serde_json::from_value(payload)?),
            "turn:skip" => ClientMessage::TurnSkip(serde_json::from_value(payload)?),
            "turn:give" => ClientMessage::TurnGive(serde_json::from_value(payload)?),
            "turn:nudge" => ClientMessage::TurnNudge(serde_json::from_value(payload)?),
            "vote:cast" => ClientMessage::VoteCast(serde_json::from_value(payload)?),
            "vote:end" => ClientMessage::VoteEnd(serde_json::from_value(payload)?),
            "narrator:continue" => {
                ClientMessage::NarratorContinue(serde_json::from_value(payload)?)
            }
            "narrator:stop" => ClientMessage::NarratorStop(serde_json::from_value(payload)?),
            "typing" => ClientMessage::Typing(serde_json::from_value(payload)?),
            "presence" => ClientMessage::Presence(serde_json::from_value(payload)?),
            "chat:send" => ClientMessage::ChatSend(serde_json::from_value(payload)?),
            "reaction" => ClientMessage::Reaction(serde_json::from_value(payload)?),
            "media:request" => ClientMessage::MediaRequest(serde_json::from_value(payload)?),
            _ => return Err(serde::de::Error::custom("unknown event")),
        })
    }
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
    /// The newest message the client knows: what was said after it is in the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after_chat: Option<MessageId>,
}

/// Payload of `story:leave`.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct StoryLeave {
    /// The story.
    pub story_id: StoryId,
    /// Gives one's seat up too: one is no member any more. Absent: one is, and may come again.
    #[serde(default)]
    pub for_good: bool,
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

/// Payload of `turn:skip`.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct TurnSkip {
    /// The story.
    pub story_id: StoryId,
    /// Whose turn the host saw it to be; `stale` when it is another's by now. Absent: whoever has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
}

/// Payload of `turn:give`.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct TurnGive {
    /// The story.
    pub story_id: StoryId,
    /// Who is to write.
    pub user_id: UserId,
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

/// Payload of `chat:send`: words or a phrase, not both.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ChatSend {
    /// The story.
    pub story_id: StoryId,
    /// Makes a resend one message: 1 to 64 characters, the client's choice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    /// The words, at most 500 characters. Where children are, nobody types: `phrase` is for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// A phrase of the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phrase: Option<ChatPhrase>,
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

/// Where in the story somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Spot {
    /// Where it goes on.
    Here,
    /// At what was before, or in the book.
    Reading,
}

/// Payload of a client's `presence`.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct PresenceState {
    /// The story.
    pub story_id: StoryId,
    /// Where one is.
    pub state: Spot,
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
    /// Why the text cannot stand, in one word; `detail` says the same in English.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reason: Option<Reason>,
    /// Where help is, when the text spoke of distress.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub help: Option<Vec<String>>,
    /// The same, for who has words of their own for it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub help_lines: Option<Vec<HelpLine>>,
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
    /// The room's rating.
    pub rating: Tier,
    /// Who is in the room.
    pub presence: Vec<MemberPresence>,
    /// The branch; one so far.
    pub branch: String,
    /// The mood now.
    pub mood: Mood,
    /// What is proposed; null where the room does not vote.
    pub round: Option<Round>,
    /// The proposal one has voted for, by its `seq`.
    pub my_vote: Option<i64>,
    /// How many passages are folded away until the story is finished.
    pub folded: usize,
    /// The signs at these segments; with `events`, at those of the newest 200 events.
    pub reactions: Vec<Reactions>,
    /// What was said beside the story after `after_chat`, oldest first: the newest 100.
    pub chat: Vec<ChatItem>,
    /// The job by which Ember is telling at this moment.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub telling: Option<JobId>,
}

/// Answers `turn:submit`, `turn:pass`, `turn:skip`, `turn:give`, `vote:cast` and `vote:end`.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct TurnAck {
    /// The number of the turn's event, or the proposal's; of the newest, where nothing changed.
    pub seq: i64,
    /// Whose turn it is now.
    pub turn: Turn,
}

/// Answers `chat:send`.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct ChatAck {
    /// The message.
    pub id: MessageId,
    /// When it was said.
    pub at: Timestamp,
}

/// Something that was said beside a story.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ChatItem {
    /// The message.
    pub id: MessageId,
    /// Who said it.
    pub user_id: UserId,
    /// The words that everybody reads; a phrase in English.
    pub text: String,
    /// The phrase, where it was chosen from the list.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub phrase: Option<ChatPhrase>,
    /// When it was said.
    pub at: Timestamp,
}

/// Payload of `chat:message`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ChatMessage {
    /// The story.
    pub story_id: StoryId,
    /// The message.
    #[serde(flatten)]
    pub message: ChatItem,
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
    /// In the room, where the story goes on.
    Here,
    /// In the room, at what was before, or in the book.
    Reading,
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
    SegmentStarted(SegmentStarted),
    /// A sentence that has passed the gate. A job's texts joined by index are the whole passage.
    #[serde(rename = "segment:delta")]
    SegmentDelta(SegmentDelta),
    /// A segment is on disk. It is final; who missed the deltas needs only this.
    #[serde(rename = "segment:added")]
    SegmentAdded(SegmentAdded),
    /// Ember's telling ended without a passage: it was stopped, or nothing passed the gate.
    #[serde(rename = "segment:retracted")]
    SegmentRetracted(SegmentRetracted),
    /// A segment has another wording.
    #[serde(rename = "segment:edited")]
    SegmentEdited(SegmentEdited),
    /// The path changed: load the story again from this head.
    #[serde(rename = "branch:changed")]
    BranchChanged(BranchChanged),
    /// The story's title, narrator, state, host or rating changed.
    #[serde(rename = "story:updated")]
    StoryUpdated(StoryUpdated),
    /// Somebody sat down.
    #[serde(rename = "member:joined")]
    MemberJoined(MemberJoined),
    /// Somebody gave their seat up, or was put out.
    #[serde(rename = "member:left")]
    MemberLeft(MemberLeft),
    /// It is somebody's turn.
    #[serde(rename = "turn:changed")]
    TurnChanged(TurnChange),
    /// Something was proposed, somebody voted, or the round has ended.
    #[serde(rename = "round:changed")]
    RoundChanged(RoundChanged),
    /// Who is in the room.
    #[serde(rename = "presence")]
    Presence(RoomPresence),
    /// Somebody writes.
    #[serde(rename = "typing")]
    Typing(TypingUpdate),
    /// Somebody said something beside the story.
    #[serde(rename = "chat:message")]
    ChatMessage(ChatMessage),
    /// Somebody left a sign at a passage, or took it away.
    #[serde(rename = "reaction")]
    Reaction(ReactionUpdate),
    /// A picture will be drawn.
    #[serde(rename = "media:queued")]
    MediaQueued(MediaQueued),
    /// A picture can be shown.
    #[serde(rename = "media:ready")]
    MediaReady(MediaReady),
    /// A picture will not come.
    #[serde(rename = "media:failed")]
    MediaFailed(MediaFailed),
    /// Something happened in a story one sits in and does not look at.
    #[serde(rename = "notification")]
    Notification(Notice),
    /// This session has ended; the socket closes.
    #[serde(rename = "session:closed")]
    SessionClosed(SessionClosed),
    /// The server goes down in good order; connect again.
    #[serde(rename = "server:draining")]
    ServerDraining(ServerDraining),
}

impl ServerMessage {
    /// The Socket.IO event of this message.
    pub const fn event(&self) -> &'static str {
        match self {
            ServerMessage::SegmentStarted(_) => "segment:started",
            ServerMessage::SegmentDelta(_) => "segment:delta",
            ServerMessage::SegmentAdded(_) => "segment:added",
            ServerMessage::SegmentRetracted(_) => "segment:retracted",
            ServerMessage::SegmentEdited(_) => "segment:edited",
            ServerMessage::BranchChanged(_) => "branch:changed",
            ServerMessage::StoryUpdated(_) => "story:updated",
            ServerMessage::MemberJoined(_) => "member:joined",
            ServerMessage::MemberLeft(_) => "member:left",
            ServerMessage::TurnChanged(_) => "turn:changed",
            ServerMessage::RoundChanged(_) => "round:changed",
            ServerMessage::Presence(_) => "presence",
            ServerMessage::Typing(_) => "typing",
            ServerMessage::ChatMessage(_) => "chat:message",
            ServerMessage::Reaction(_) => "reaction",
            ServerMessage::MediaQueued(_) => "media:queued",
            ServerMessage::MediaReady(_) => "media:ready",
            ServerMessage::MediaFailed(_) => "media:failed",
            ServerMessage::Notification(_) => "notification",
            ServerMessage::SessionClosed(_) => "session:closed",
            ServerMessage::ServerDraining(_) => "server:draining",
        }
    }

    /// Event and payload, as Socket.IO sends them.
    pub fn parts(&self) -> (&'static str, Payload<'_>) {
        (self.event(), Payload(self))
    }
}

/// The payload of a [`ServerMessage`], without its tag.
pub struct Payload<'a>(&'a ServerMessage);

impl Serialize for Payload<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            ServerMessage::SegmentStarted(payload) => payload.serialize(serializer),
            ServerMessage::SegmentDelta(payload) => payload.serialize(serializer),
            ServerMessage::SegmentAdded(payload) => payload.serialize(serializer),
            ServerMessage::SegmentRetracted(payload) => payload.serialize(serializer),
            ServerMessage::SegmentEdited(payload) => payload.serialize(serializer),
            ServerMessage::BranchChanged(payload) => payload.serialize(serializer),
            ServerMessage::StoryUpdated(payload) => payload.serialize(serializer),
            ServerMessage::MemberJoined(payload) => payload.serialize(serializer),
            ServerMessage::MemberLeft(payload) => payload.serialize(serializer),
            ServerMessage::TurnChanged(payload) => payload.serialize(serializer),
            ServerMessage::RoundChanged(payload) => payload.serialize(serializer),
            ServerMessage::Presence(payload) => payload.serialize(serializer),
            ServerMessage::Typing(payload) => payload.serialize(serializer),
            ServerMessage::ChatMessage(payload) => payload.serialize(serializer),
            ServerMessage::Reaction(payload) => payload.serialize(serializer),
            ServerMessage::MediaQueued(payload) => payload.serialize(serializer),
            ServerMessage::MediaReady(payload) => payload.serialize(serializer),
            ServerMessage::MediaFailed(payload) => payload.serialize(serializer),
            ServerMessage::Notification(payload) => payload.serialize(serializer),
            ServerMessage::SessionClosed(payload) => payload.serialize(serializer),
            ServerMessage::ServerDraining(payload) => payload.serialize(serializer),
        }
    }
}

/// Payload of `segment:started`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SegmentStarted {
    /// The story.
    pub story_id: StoryId,
    /// The job that tells.
    pub job_id: JobId,
}

/// Payload of `segment:delta`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SegmentDelta {
    /// The story.
    pub story_id: StoryId,
    /// The job that tells.
    pub job_id: JobId,
    /// 0, 1, 2 …
    pub index: u32,
    /// The sentence, with the space before it.
    pub text: String,
}

/// Payload of `segment:added`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SegmentAdded {
    /// The story.
    pub story_id: StoryId,
    /// The segment.
    pub segment: Segment,
    /// The job that told it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub job_id: Option<JobId>,
}

/// Payload of `segment:retracted`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SegmentRetracted {
    /// The story.
    pub story_id: StoryId,
    /// The job that told.
    pub job_id: JobId,
}

/// Payload of `segment:edited`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SegmentEdited {
    /// The story.
    pub story_id: StoryId,
    /// The segment.
    pub segment: Segment,
    /// The number of the edit's event.
    pub seq: i64,
}

/// Payload of `branch:changed`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct BranchChanged {
    /// The story.
    pub story_id: StoryId,
    /// The number of the event.
    pub seq: i64,
    /// The last segment on the path.
    pub head: Option<i64>,
    /// Whether an undo can be taken back.
    pub can_redo: bool,
}

/// Payload of `story:updated`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct StoryUpdated {
    /// The story.
    pub story_id: StoryId,
    /// The number of the event.
    pub seq: i64,
}

/// Payload of `member:joined`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct MemberJoined {
    /// The story.
    pub story_id: StoryId,
    /// The number of the event.
    pub seq: i64,
    /// Who.
    pub member: Member,
}

/// Payload of `member:left`.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct MemberLeft {
    /// The story.
    pub story_id: StoryId,
    /// The number of the event.
    pub seq: i64,
    /// Who. Their own sockets hear this, and then nothing more of the story.
    pub user_id: UserId,
    /// Whether the host put them out.
    pub removed: bool,
}

/// Payload of `presence`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct RoomPresence {
    /// The story.
    pub story_id: StoryId,
    /// The members and where they are.
    pub members: Vec<MemberPresence>,
}

/// Payload of `media:queued`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct MediaQueued {
    /// The story.
    pub story_id: StoryId,
    /// The job that draws.
    pub job_id: JobId,
    /// What is made.
    pub kind: MediaKind,
    /// The segment it shows.
    pub segment_seq: Option<i64>,
}

/// Payload of `media:ready`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct MediaReady {
    /// The story.
    pub story_id: StoryId,
    /// The job that drew.
    pub job_id: JobId,
    /// What was made.
    pub kind: MediaKind,
    /// The segment it shows.
    pub segment_seq: Option<i64>,
    /// The picture.
    pub asset: Asset,
}

/// Payload of `media:failed`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct MediaFailed {
    /// The story.
    pub story_id: StoryId,
    /// The job that failed.
    pub job_id: JobId,
    /// What was wanted.
    pub kind: MediaKind,
    /// The segment it was to show.
    pub segment_seq: Option<i64>,
}

/// Payload of `session:closed`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SessionClosed {
    /// Of a session: `signed_out` (here or from another device), `replaced` (somebody signed in on
    /// this device), `token_reused`, `erased` (its account is gone), `expired`. Of a socket:
    /// `refused` (a page of another site), `too_many`, `slow`.
    pub reason: String,
}

/// Payload of `server:draining`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ServerDraining {
    /// Seconds until it is worth trying.
    pub retry_after: u64,
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
    /// When it runs out, if it does.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub deadline: Option<Timestamp>,
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
