//! The answer of the gate.

use domain::Reason;
use serde::Serialize;

use crate::{Class, HelpLines, Record};

/// What happens to a text. Ordered by strength.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Decision {
    /// It is shown.
    Allow,
    /// It is not shown as it stands; the verdict offers other words.
    Rewrite,
    /// It waits for a person to look at it.
    Hold,
    /// It is not shown.
    Block,
    /// It is not shown, its writer gets help, and somebody responsible is told.
    Escalate,
}

impl Decision {
    /// The spelling in records and JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Decision::Allow => "allow",
            Decision::Rewrite => "rewrite",
            Decision::Hold => "hold",
            Decision::Block => "block",
            Decision::Escalate => "escalate",
        }
    }
}

/// The gate's answer to one item.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// What happens to the text.
    pub decision: Decision,
    /// What was found, strongest first, each with its score in 0..=1.
    pub classes: Vec<(Class, f32)>,
    /// Why, in words for the writer. [`Reason::Fine`] says nothing. With [`Decision::Allow`] any
    /// other reason is a friendly warning.
    pub reason: Reason,
    /// The text in other words, when there are some that keep its meaning. Comes with
    /// [`Decision::Rewrite`] always, and with [`Decision::Block`] when masking would do.
    pub rewrite: Option<String>,
    /// Whom to call, whenever distress was found.
    pub help: Option<HelpLines>,
    /// What is kept of the decision.
    pub record: Record,
}

impl Verdict {
    /// Whether others may see the text as it stands.
    pub fn passes(&self) -> bool {
        self.decision == Decision::Allow
    }

    /// The score of `class`, 0 when it was not found.
    pub fn score(&self, class: Class) -> f32 {
        self.classes.iter().find(|(found, _)| *found == class).map_or(0.0, |(_, score)| *score)
    }

    /// Whether the text must be sealed: kept for the law, unreadable to staff.
    pub fn is_sealed(&self) -> bool {
        self.score(Class::MinorSexual) >= crate::policy::ACTS
    }
}
