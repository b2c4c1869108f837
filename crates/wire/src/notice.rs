//! Notices: what somebody has not seen yet.

use domain::{NoticeKind, StoryId, Timestamp, UserId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Something somebody has not seen yet of a story they sit in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Notice {
    /// Its name: the same as long as it says the same.
    pub id: String,
    /// What it is about.
    pub kind: NoticeKind,
    /// The story.
    pub story_id: StoryId,
    /// Its title.
    pub story_title: String,
    /// Who did it last; null: nobody did, a turn ran out.
    pub user_id: Option<UserId>,
    /// Their pen name.
    pub pen_name: Option<String>,
    /// How often it happened.
    pub count: u32,
    /// When it happened last.
    pub at: Timestamp,
    /// Whether it was seen, and is true still: a turn that waits.
    pub read: bool,
}

/// Notices, the newest first.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Notices {
    /// The notices.
    pub items: Vec<Notice>,
    /// How many of them were not seen.
    pub unread: usize,
}

/// Says what was seen.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
pub struct NoticesRead {
    /// The stories whose notices were; absent: all.
    #[serde(default)]
    pub story_ids: Option<Vec<StoryId>>,
}
