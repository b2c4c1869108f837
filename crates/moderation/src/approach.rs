//! How one person approaches another, over several messages.
//!
//! Grooming shows over time: each message alone is harmless. A room keeps one [`Approach`] for
//! each ordered pair of people and shows it every verdict on what the one wrote to the other.

use serde::{Deserialize, Serialize};

use crate::{Class, Verdict};

/// The rolling score of one person's messages to another.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Approach {
    score: f32,
}

/// What is left of the score at each further message: half of it after about six.
const KEPT: f32 = 0.89;
/// From here on a person should look.
const CONCERN: f32 = 1.0;
/// How much a class tells about an approach, beside its own score.
const WEIGHTS: &[(Class, f32)] = &[
    (Class::Grooming, 1.0),
    (Class::MinorSexual, 2.0),
    (Class::Sexual, 0.8),
    (Class::ContactExchange, 0.5),
    (Class::PersonalData, 0.3),
    (Class::DangerousChallenge, 0.5),
];

impl Approach {
    /// The score after one more message.
    #[must_use]
    pub fn after(self, verdict: &Verdict) -> Approach {
        let told =
            WEIGHTS.iter().map(|(class, weight)| weight * verdict.score(*class)).sum::<f32>();
        Approach { score: self.score * KEPT + told }
    }

    /// Whether a person should look at this pair, and messages wait meanwhile.
    #[must_use]
    pub fn is_concerning(self) -> bool {
        self.score >= CONCERN
    }

    /// The score itself, from 0 up.
    #[must_use]
    pub fn score(self) -> f32 {
        self.score
    }
}
