//! Bodies of invitations.

use domain::{Ink, InviteId, Mode, StoryId, Tier, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Invites others.
#[derive(Debug, Clone, Copy, Default, Deserialize, ToSchema)]
pub struct NewInvite {
    /// Seconds it lasts, 60 to 2,592,000 (30 days); absent: 604,800 (a week).
    #[serde(default)]
    pub expires_in: Option<u64>,
    /// How many it is for, 1 to 100; absent: as many as there are seats.
    #[serde(default)]
    pub uses: Option<u32>,
}

/// An invitation with its token.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Invite {
    /// What a link or a QR code holds, and `story:join` takes. It is said once.
    pub invite: String,
    /// The rest of it.
    #[serde(flatten)]
    pub card: InviteCard,
}

/// An invitation as its host sees it. Its letters and its words do what its token does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct InviteCard {
    /// Names it, to take it back.
    pub id: InviteId,
    /// Six letters, to be read out; null: it is older than letters.
    pub code: Option<String>,
    /// Four English words, to be read out.
    pub words: Vec<String>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ends.
    pub expires_at: Timestamp,
    /// How many it is for; null: as many as there are seats.
    pub uses: Option<u32>,
    /// How many may still come with it; null where `uses` is.
    pub uses_left: Option<u32>,
}

/// Invitations that open a story still, the newest first.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Invites {
    /// The invitations.
    pub items: Vec<InviteCard>,
}

/// What an invitation opens.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct InvitePreview {
    /// The story.
    pub story_id: StoryId,
    /// Its title.
    pub title: String,
    /// What it starts from, its first 280 characters.
    pub first_line: String,
    /// Whom it is for.
    pub audience: Tier,
    /// Who may write next.
    pub mode: Mode,
    /// Who sits there, in the order they sat down.
    pub people: Vec<Seated>,
    /// How many may still sit down.
    pub seats_left: usize,
    /// Whether who asks sits there already.
    pub is_member: bool,
    /// When the invitation ends.
    pub expires_at: Timestamp,
}

/// Somebody who sits at a story, for who does not yet.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Seated {
    /// Their pen name.
    pub pen_name: String,
    /// The picture that stands for them.
    pub avatar: String,
    /// Their ink in this story.
    pub ink: Ink,
    /// Whether they are the host.
    pub host: bool,
}
