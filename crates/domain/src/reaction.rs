//! Small signs people leave at a passage.

use serde::{Deserialize, Serialize};

use crate::UserId;

words! {
    /// What somebody leaves at a passage.
    ReactionKind {
        /// They love it.
        Heart = "heart",
        /// They laugh.
        Laugh = "laugh",
        /// They hold their breath.
        Gasp = "gasp",
        /// They would keep it.
        Star = "star",
        /// It burns.
        Fire = "fire",
    }
}

/// A sign somebody left at a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reaction {
    /// The passage.
    pub seq: i64,
    /// Whose it is.
    pub user_id: UserId,
    /// What it is.
    pub kind: ReactionKind,
}
