//! Rounds of a story in which all propose and the room picks.

use domain::{Intent, StoryId, UserId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Payload of `vote:cast`.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct VoteCast {
    /// The story.
    pub story_id: StoryId,
    /// The `seq` of the proposal one votes for.
    pub proposal: i64,
}

/// What is proposed in this round, and who has voted; for what, nobody learns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Round {
    /// The proposals, the earliest first.
    pub proposals: Vec<Proposal>,
    /// Who has voted, in the order they did.
    pub voted: Vec<UserId>,
}

/// How the story may go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Proposal {
    /// The number of its event: what a vote names.
    pub seq: i64,
    /// Whose it is.
    pub user_id: UserId,
    /// The id its writer's client gave it.
    pub client_turn_id: String,
    /// What is meant.
    pub intent: Intent,
    /// The words.
    pub text: String,
}

/// Payload of `round:changed`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct RoundChanged {
    /// The story.
    pub story_id: StoryId,
    /// The newest event the round is told from: what is older says less.
    pub seq: i64,
    /// The round as it stands; empty when it has ended.
    pub round: Round,
}
