//! Bodies of `/stories`.

use domain::{
    Author, Ink, Intent, Mode, Mood, NarratorMode, SegmentId, Span, StepKind, StoryId, StoryState,
    Suggestion, TakenSentence, Tier, Timestamp, UserId,
};
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;

use crate::{Asset, Reactions, Round};

/// A page of a list.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Page<T> {
    /// The items.
    pub items: Vec<T>,
    /// Pass it as `cursor` for the next page; null at the end.
    pub next_cursor: Option<String>,
}

/// Begins a story.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct NewStory {
    /// Its title, at most 120 characters; absent: made from the premise.
    #[serde(default)]
    pub title: Option<String>,
    /// What it starts from, at most 2,000 characters.
    pub premise: String,
    /// Whom it is for; never above the writer's own tier.
    pub audience: Tier,
    /// Who may write next: `solo`, `round_robin` (`together` is taken for it), `free`, `director`,
    /// `fold` or `vote`.
    #[serde(alias = "writing_mode")]
    pub mode: NewMode,
    /// When Ember tells; absent: after each turn.
    #[serde(default)]
    pub narrator: Option<NarratorMode>,
    /// The hero's name, at most 60 characters.
    #[serde(default)]
    pub hero: Option<String>,
    /// Seconds a turn may take, 30 to 604,800 (a week); absent: as long as it wants.
    #[serde(default)]
    pub turn_limit: Option<u32>,
}

/// Who may write next in a new story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum NewMode {
    /// One person with Ember.
    Solo,
    /// Members in the order they sat down.
    #[serde(alias = "together")]
    RoundRobin,
    /// Anyone; the server's order counts.
    Free,
    /// The host picks who is next.
    Director,
    /// Each sees only the last passage, until the story is finished.
    Fold,
    /// All propose, the room picks.
    Vote,
}

impl From<NewMode> for Mode {
    fn from(mode: NewMode) -> Mode {
        match mode {
            NewMode::Solo => Mode::Solo,
            NewMode::RoundRobin => Mode::RoundRobin,
            NewMode::Free => Mode::Free,
            NewMode::Director => Mode::Director,
            NewMode::Fold => Mode::Fold,
            NewMode::Vote => Mode::Vote,
        }
    }
}

/// A story on a shelf.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct StoryCard {
    /// Its id.
    pub id: StoryId,
    /// Its title.
    pub title: String,
    /// What it started from.
    pub premise: String,
    /// Whom it is for.
    pub audience: Tier,
    /// Who may write next.
    pub mode: Mode,
    /// Where it stands.
    pub state: StoryState,
    /// The number of its newest event.
    pub seq: i64,
    /// Its cover: drawn for it, in portrait; its newest picture until there is one.
    pub cover: Option<Asset>,
    /// Its newest picture.
    pub picture: Option<Asset>,
    /// Who writes it.
    pub members: Vec<Member>,
    /// Whether it is the reader's turn.
    pub your_turn: bool,
    /// When it began.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// Where the search words stand: plain text, found words between U+2068 and U+2069.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub highlight: Option<String>,
}

/// A member of a story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Member {
    /// Who.
    pub user_id: UserId,
    /// Their pen name.
    pub pen_name: String,
    /// Their ink in this story.
    pub ink: Ink,
    /// The picture that stands for them.
    pub avatar: String,
    /// Whether they are the owner.
    pub host: bool,
}

/// Whose turn it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Turn {
    /// The member who may write.
    pub user_id: UserId,
    /// How many turns there were before, plus one.
    pub number: i64,
    /// When it runs out and the order goes on, if it does; where the room votes, the round.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub deadline: Option<Timestamp>,
}

/// A published passage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Segment {
    /// The number of the event that added it.
    pub seq: i64,
    /// Its id, the same through all edits.
    pub id: SegmentId,
    /// Who wrote it; null for Ember.
    pub author_id: Option<UserId>,
    /// A person or Ember.
    pub author: Author,
    /// The id its writer's client gave it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub client_turn_id: Option<String>,
    /// What was meant.
    pub intent: Intent,
    /// The wording.
    pub text: String,
    /// Who wrote what of the wording, in characters (Unicode scalar values): consecutive, none
    /// empty, as long together as the text. Absent: all of it is its author's.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub spans: Vec<Span>,
    /// The mood it sets.
    pub mood: Mood,
    /// When it was added.
    pub created_at: Timestamp,
    /// When it was last edited.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub edited_at: Option<Timestamp>,
    /// Its picture.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub picture: Option<Asset>,
    /// Three next steps, with Ember's passages.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub suggestions: Vec<Suggestion>,
}

/// One segment with its history.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SegmentDetail {
    /// The segment as everybody reads it.
    #[serde(flatten)]
    pub segment: Segment,
    /// The wording as it came in, where the gate changed it.
    pub raw: Option<String>,
    /// What the gate said: `allow` or `rewrite`.
    pub verdict: String,
    /// Whether it is on the path.
    pub live: bool,
}

/// A story with its newest segments.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Story {
    /// Its id.
    pub id: StoryId,
    /// Its title.
    pub title: String,
    /// What it started from.
    pub premise: String,
    /// Whom it is for.
    pub audience: Tier,
    /// By whose row what is written in it is judged: the lower of `audience` and its youngest
    /// member's tier.
    pub rating: Tier,
    /// Who may write next.
    pub mode: Mode,
    /// When Ember tells.
    pub narrator: NarratorMode,
    /// Seconds a turn may take; null: as long as it wants.
    pub turn_limit: Option<u32>,
    /// Whether people may talk beside it.
    pub talk: bool,
    /// Where it stands.
    pub state: StoryState,
    /// The number of its newest event.
    pub seq: i64,
    /// The last segment on the path.
    pub head: Option<i64>,
    /// Whether an undo can be taken back.
    pub can_redo: bool,
    /// Who writes it.
    pub members: Vec<Member>,
    /// Who has left; their passages keep their name and ink.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub former: Vec<Member>,
    /// Whose turn it is.
    pub turn: Turn,
    /// What is proposed; null where the room does not vote.
    pub round: Option<Round>,
    /// The proposal one has voted for, by its `seq`.
    pub my_vote: Option<i64>,
    /// The path's last 50 segments, oldest first; `before` pages back.
    pub segments: Vec<Segment>,
    /// The signs at these segments.
    pub reactions: Vec<Reactions>,
    /// Whether older segments come before these.
    pub has_more: bool,
    /// How many passages are folded away until the story is finished: `segments` has the last one
    /// alone then.
    pub folded: usize,
    /// Ember's takes that can stand at the end of the path, by their `seq`, oldest first; with the
    /// newest segments only.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub takes: Vec<i64>,
    /// The mood now.
    pub mood: Mood,
    /// What Ember holds in mind.
    pub held: Vec<Held>,
    /// Opens the story to another; once, when it is made for more than one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub invite: Option<String>,
    /// When it began.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// Something Ember holds in mind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Held {
    /// Its name in the story.
    pub label: String,
    /// `person`, `place`, `thing` or `thread`.
    pub kind: String,
    /// The segment it comes from.
    pub seq: Option<i64>,
    /// Somebody whom the story's pictures have shown: what to ask `/pictures/tile` for.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub drawn: Option<Drawn>,
}

/// How somebody is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Drawn {
    /// The word for what they are.
    pub of: String,
    /// How they look.
    pub look: String,
}

/// Changes of a story; what is absent stays.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
pub struct StoryPatch {
    /// Its title.
    #[serde(default)]
    pub title: Option<String>,
    /// When Ember tells.
    #[serde(default)]
    pub narrator: Option<NarratorMode>,
    /// Seconds a turn may take, 30 to 604,800 (a week); null: as long as it wants.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<u32>)]
    pub turn_limit: Option<Option<u32>>,
    /// Whether people may talk beside it.
    #[serde(default)]
    pub talk: Option<bool>,
}

/// A field that is there, be it null.
fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<u32>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// Gives the host's seat to another member.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
pub struct HandOver {
    /// Who becomes the host.
    pub user_id: UserId,
}

/// Takes back.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
pub struct UndoRequest {
    /// Takes this segment and all after it off the path; absent: the last turn of a person and
    /// what Ember answered.
    #[serde(default)]
    pub from_seq: Option<i64>,
}

/// Another wording for one's own turn.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct SegmentEdit {
    /// The new wording.
    pub text: String,
}

/// Ember's takes of one passage, oldest first: the newest 24, the one that stands always among them.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Takes {
    /// The takes.
    pub items: Vec<Take>,
}

/// One of Ember's takes of a passage.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Take {
    /// The take as everybody reads it.
    #[serde(flatten)]
    pub segment: Segment,
    /// Whether it stands in the story.
    pub live: bool,
    /// Whether it was put together from sentences of others.
    pub in_part: bool,
    /// Its sentences, white space included: joined they are its text.
    pub sentences: Vec<String>,
}

/// Lets a take stand where another stands.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
pub struct KeepTake {
    /// At most 100 sentences of the passage's takes, in the order they are to have; absent: the take
    /// as it was told.
    #[serde(default)]
    pub sentences: Option<Vec<TakenSentence>>,
}

/// Ember tells again.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Retold {
    /// The job that tells.
    pub job_id: domain::JobId,
}

/// Three next steps, different in kind.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Suggestions {
    /// The steps.
    pub items: Vec<Suggestion>,
}

/// One fact of the log.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct EventItem {
    /// Its number.
    pub seq: i64,
    /// When it happened.
    pub at: Timestamp,
    /// Who did it; null for Ember and the server.
    pub actor: Option<UserId>,
    /// What happened.
    pub kind: String,
    /// The particulars.
    pub payload: serde_json::Value,
}

/// A page of the log, ascending.
pub type Events = Page<EventItem>;

/// A story as a book.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Book {
    /// The story.
    pub id: StoryId,
    /// Its title.
    pub title: String,
    /// Whom it is for.
    pub audience: Tier,
    /// Its cover: drawn for it, in portrait; its newest picture until there is one.
    pub cover: Option<Asset>,
    /// Its pages.
    pub pages: Vec<BookPage>,
    /// Who wrote how much of it.
    pub credits: Vec<BookCredit>,
    /// How it came to be, in the order in which it happened.
    pub making: Vec<BookStep>,
    /// When it began.
    pub created_at: Timestamp,
}

/// A page: a picture and the passages it stands with.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct BookPage {
    /// The picture.
    pub picture: Option<Asset>,
    /// The text.
    pub passages: Vec<BookPassage>,
}

/// A passage of a book.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct BookPassage {
    /// The segment.
    pub seq: i64,
    /// Who wrote it: an index into `credits`.
    pub by: usize,
    /// The wording.
    pub text: String,
}

/// Who wrote how much.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct BookCredit {
    /// The pen name, or Ember.
    pub name: String,
    /// A person or Ember.
    pub author: Author,
    /// Their ink; null for Ember.
    pub ink: Option<Ink>,
    /// Their share of the characters, 0 to 1.
    pub share: f64,
    /// Their words.
    pub words: usize,
}

/// A step of a story's making. Nobody's words are in it: what was taken back stays taken back.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct BookStep {
    /// When; of several in a row, the first.
    pub at: Timestamp,
    /// The pen name of who did it, or Ember.
    pub name: String,
    /// A person or Ember.
    pub author: Author,
    /// Their ink; null for Ember and for who has no seat.
    pub ink: Option<Ink>,
    /// What happened.
    pub kind: StepKind,
    /// How many passages it was about, or how often it happened in a row.
    pub count: usize,
    /// How many words were added.
    pub words: usize,
}
