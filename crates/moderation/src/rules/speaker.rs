//! Who speaks: in a story, what stands in quotation marks is a character's and not the writer's.

use crate::Class;
use crate::finding::{Finding, Instead};
use crate::lexicon::Lexicon;
use crate::policy::ACTS;
use crate::reading::Reading;

/// What is left of the score of distress that is a character's: a mere "I wish I had never been
/// born" does not act.
const CHARACTER: f32 = 0.75;
/// The most that words count for when they would be the writer's distress or a lure, and are a
/// character's: they are noted and do not act.
const NOTED: f32 = 0.45;

const _: () = assert!(NOTED < ACTS);

/// Gives quoted findings in a story the class they have as a character's words.
#[expect(clippy::ptr_arg, reason = "the shape of every rule")]
pub(super) fn settle(lexicon: &Lexicon, reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    if !reading.item.channel.tells() {
        return;
    }
    let opposing = lexicon.group("opposing");
    let opposed = || {
        let mut unquoted = reading.words.iter().filter(|word| !word.quoted);
        unquoted.any(|word| word.id.is_some_and(|id| opposing.contains(id)))
    };
    for finding in findings.iter_mut().filter(|finding| finding.quoted) {
        match finding.class {
            Class::SelfHarm => {
                finding.class = Class::SelfHarmCharacter;
                finding.score *= CHARACTER;
            }
            Class::Threat | Class::Harassment => finding.class = Class::FantasyViolence,
            Class::AbuseDisclosure | Class::Grooming | Class::DangerousChallenge => {
                finding.score = finding.score.min(NOTED);
            }
            Class::Hate if opposed() => {
                finding.class = Class::HateOpposed;
                finding.instead = Instead::Stars;
            }
            _ => {}
        }
    }
}
