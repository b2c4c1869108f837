//! Jobs and what they make.

use domain::{JobId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What is made. Clips and narration come with the packs that make them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum MediaKind {
    /// A picture of a scene.
    Picture,
}

/// Asks for a picture of the newest scene, or of the one that a segment tells.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct MediaRequest {
    /// What is to be made.
    pub kind: MediaKind,
    /// The segment it shows; absent: the newest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub segment_seq: Option<i64>,
}

/// A picture that can be shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Asset {
    /// Where it is; the link alone is the right to it and lives ten minutes at most.
    pub url: String,
    /// The same picture for a dark page, where its press prints one; as `url`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evening_url: Option<String>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// What it shows, in words.
    pub alt: String,
    /// Who made it: `illustrator` or a provider's name.
    pub made_by: String,
}

/// A job was accepted.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct JobTicket {
    /// The job.
    pub job_id: JobId,
}

/// Where a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    /// Waiting for a worker.
    Queued,
    /// A worker is at it.
    Running,
    /// Done.
    Ready,
    /// Given up.
    Failed,
    /// Called off.
    Cancelled,
}

/// A job, as the person who asked for it sees it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Job {
    /// Its id.
    pub id: JobId,
    /// What it does: `picture`, `tell`.
    pub kind: String,
    /// Where it stands.
    pub state: JobState,
    /// 0 (begun) to 1 (done).
    pub progress: f64,
    /// When it was asked for.
    pub created_at: Timestamp,
}
