//! Signs at passages, reports, and people one wants nothing to do with.

use domain::{MessageId, ReactionKind, ReportReason, StoryId, UserId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Payload of a client's `reaction`.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct React {
    /// The story.
    pub story_id: StoryId,
    /// The passage.
    pub seq: i64,
    /// The sign.
    pub kind: ReactionKind,
    /// Whether it is to be there.
    pub on: bool,
}

/// Payload of the server's `reaction`.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct ReactionUpdate {
    /// The story.
    pub story_id: StoryId,
    /// The passage.
    pub seq: i64,
    /// Whose sign it is.
    pub user_id: UserId,
    /// The sign.
    pub kind: ReactionKind,
    /// Whether it is there now.
    pub on: bool,
}

/// A sign and who left it at a passage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Reactions {
    /// The passage.
    pub seq: i64,
    /// The sign.
    pub kind: ReactionKind,
    /// Who left it, the earliest first.
    pub users: Vec<UserId>,
}

/// Asks somebody to look at a passage, a message or a person: one of them.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct NewReport {
    /// The passage.
    #[serde(default)]
    pub segment_seq: Option<i64>,
    /// The message beside the story.
    #[serde(default)]
    pub message_id: Option<MessageId>,
    /// The person.
    #[serde(default)]
    pub user_id: Option<UserId>,
    /// Why.
    pub reason: ReportReason,
}

/// People one wants nothing to do with.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Blocks {
    /// Who, the latest first.
    pub items: Vec<UserId>,
}
