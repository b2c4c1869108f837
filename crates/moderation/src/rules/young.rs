//! A minor in a sexual sentence.

use std::collections::HashSet;

use crate::Class;
use crate::finding::{Finding, Instead};
use crate::lexicon::{Lexicon, WordSet};
use crate::policy::ACTS;
use crate::reading::{Reading, Word};

/// The score of the combination.
const SCORE: f32 = 0.95;
/// The first age that is no minor's.
const GROWN: u32 = 18;

/// Adds [`Class::MinorSexual`] where sexual words and a minor meet in one sentence.
pub(super) fn combine(lexicon: &Lexicon, reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let is_sexual = |f: &&Finding| f.class == Class::Sexual && f.score >= ACTS;
    if !findings.iter().any(|finding| is_sexual(&finding)) {
        return;
    }
    let young = sentences_about_minors(lexicon, reading);
    let added: Vec<Finding> = findings
        .iter()
        .filter(|finding| is_sexual(finding) && young.contains(&finding.sentence))
        .map(|finding| Finding {
            class: Class::MinorSexual,
            score: SCORE,
            instead: Instead::Nothing,
            ..finding.clone()
        })
        .collect();
    findings.extend(added);
}

fn sentences_about_minors(lexicon: &Lexicon, reading: &Reading<'_>) -> HashSet<u32> {
    let (minors, years) = (lexicon.group("minor"), lexicon.group("years"));
    let is_in = |word: &Word, set: &WordSet| word.id.is_some_and(|id| set.contains(id));
    let named = reading.words.iter().filter(|word| is_in(word, minors));
    let aged = reading.words.windows(2).filter(|two| {
        let (number, unit) = (&two[0], &two[1]);
        is_in(unit, years) && number.sentence == unit.sentence && age(reading, number) < GROWN
    });
    named.chain(aged.map(|two| &two[0])).map(|word| word.sentence).collect()
}

/// The number a word is, or [`GROWN`] when it is none.
fn age(reading: &Reading<'_>, word: &Word) -> u32 {
    let spelling = &reading.parts[word.part].bytes[word.start..word.end];
    let digits = std::str::from_utf8(spelling).ok();
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(GROWN)
}
