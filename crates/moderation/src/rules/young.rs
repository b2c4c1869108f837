//! A minor in a sexual sentence.

use crate::Class;
use crate::finding::{Finding, Instead};
use crate::lexicon::Lexicon;
use crate::policy::ACTS;
use crate::reading::{Reading, Word};

/// The score of the combination.
const SCORE: f32 = 0.95;
/// The first age that is no minor's.
const GROWN: u32 = 18;

/// Adds [`Class::MinorSexual`] where sexual words and a minor meet in one sentence.
pub(super) fn combine(lexicon: &Lexicon, reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let sexual = findings.iter().filter(|f| f.class == Class::Sexual && f.score >= ACTS);
    let added: Vec<Finding> = sexual
        .filter(|finding| {
            let at = reading.text_words().find(|(_, word)| {
                let place = reading.shadow().original(word.start..word.end);
                place.start >= finding.place.start && place.end <= finding.place.end
            });
            at.is_some_and(|(number, _)| is_about_minor(lexicon, reading, number))
        })
        .map(|finding| Finding {
            class: Class::MinorSexual,
            score: SCORE,
            instead: Instead::Nothing,
            ..finding.clone()
        })
        .collect();
    findings.extend(added);
}

fn is_about_minor(lexicon: &Lexicon, reading: &Reading<'_>, number: usize) -> bool {
    let minors = lexicon.group("minor");
    let years = lexicon.group("years");
    let sentence = reading.sentence_of(number);
    let is_in =
        |word: &Word, set: &crate::lexicon::WordSet| word.id.is_some_and(|id| set.contains(id));
    let young_age = |pair: &[Word]| is_in(&pair[1], years) && age(reading, &pair[0]) < GROWN;
    sentence.iter().any(|word| is_in(word, minors)) || sentence.windows(2).any(young_age)
}

/// The number a word is, or [`GROWN`] when it is none.
fn age(reading: &Reading<'_>, word: &Word) -> u32 {
    let spelling = &reading.parts[word.part].bytes[word.start..word.end];
    let digits = std::str::from_utf8(spelling).ok();
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(GROWN)
}
