//! Covering personal data in place.

use crate::finding::Finding;
use crate::lexicon::Lexicon;
use crate::reading::Reading;
use crate::{Channel, Class, Item, phrases, rewrite, rules};

/// What stands in the place of personal data.
pub(crate) const PRIVATE: &str = "[private]";

/// A text without personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Masked {
    /// The text, with `[private]` in the place of what was covered.
    pub text: String,
    /// How many places were covered.
    pub covered: usize,
}

/// Rounds until nothing is left to cover. What stands beside a covered place can read differently
/// without it, but each round leaves fewer places.
const ROUNDS: usize = 4;

pub(crate) fn mask(lexicon: &Lexicon, text: &str) -> Masked {
    let mut masked = Masked { text: text.to_owned(), covered: 0 };
    for _ in 0..ROUNDS {
        let findings = personal(lexicon, &masked.text);
        if findings.is_empty() {
            break;
        }
        masked.covered += findings.len();
        masked.text = rewrite::rewrite(&masked.text, findings.iter());
    }
    masked
}

fn personal(lexicon: &Lexicon, text: &str) -> Vec<Finding> {
    // As a child's chat: the strictest reading.
    let item = Item::new(text, domain::Tier::Kids, Channel::Chat);
    let reading = Reading::of(lexicon, &item);
    let mut findings = phrases::find(lexicon, &reading);
    rules::personal(lexicon, &reading, &mut findings);
    let is_data = |finding: &Finding| {
        matches!(finding.class, Class::PersonalData | Class::ContactExchange)
            && finding.score >= crate::policy::ACTS
            && finding.softens()
    };
    findings.retain(is_data);
    findings
}
