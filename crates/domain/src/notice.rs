//! What people are told of stories they do not look at.

use serde::{Deserialize, Serialize};

use crate::{Timestamp, UserId};

words! {
    /// What a notice is about.
    NoticeKind {
        /// It is one's turn.
        YourTurn = "your_turn",
        /// Somebody reminds one that it is.
        Nudge = "nudge",
        /// Somebody added a page.
        Page = "page",
        /// Somebody sat down.
        Joined = "joined",
        /// Somebody left.
        Left = "left",
        /// The story is finished.
        Finished = "finished",
    }
}

/// What a story's log has for those who sit in it and look elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What it is about.
    pub kind: NoticeKind,
    /// The event it follows from; of a turn its number.
    pub seq: i64,
    /// When it happened.
    pub at: Timestamp,
    /// Who did it; None: nobody did, a turn ran out.
    pub by: Option<UserId>,
    /// Whom alone it concerns; None: everybody but who did it.
    pub to: Option<UserId>,
}

impl Note {
    /// Whether it is for this person.
    pub fn is_for(&self, user: UserId) -> bool {
        self.by != Some(user) && self.to.is_none_or(|to| to == user)
    }
}
