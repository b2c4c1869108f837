//! Languages and scripts that the lexicon does not know.
//!
//! English is supported. A text counts as undecidable when it is largely in another script, mixes
//! scripts within words, uses more of another language's small words than of English ones, or is
//! long and has no English small word at all. Names and titles are too short for the last two.

use crate::finding::{Finding, Instead};
use crate::lexicon::Lexicon;
use crate::reading::Reading;
use crate::{Channel, Class};

/// Letters of other scripts from which a text is not just decorated.
const FOREIGN_LETTERS: usize = 4;
/// Words from which the small words tell the language.
const ENOUGH_WORDS: usize = 8;
/// Small words of another language that tell it.
const FOREIGN_WORDS: usize = 3;
/// A text can be read or it cannot: there is no degree.
const SCORE: f32 = 0.9;

pub(super) fn find(lexicon: &Lexicon, reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let shadow = reading.shadow();
    let foreign = shadow.foreign >= FOREIGN_LETTERS && shadow.foreign * 3 > shadow.latin;
    if foreign || shadow.mixed_words > 0 || is_other_language(lexicon, reading) {
        findings.push(Finding {
            class: Class::Undecidable,
            score: SCORE,
            place: 0..reading.item.text.len(),
            sentence: 0,
            instead: Instead::Nothing,
            quoted: false,
        });
    }
}

fn is_other_language(lexicon: &Lexicon, reading: &Reading<'_>) -> bool {
    if matches!(reading.item.channel, Channel::Name | Channel::Title) {
        return false;
    }
    let (common, other) = (lexicon.group("common"), lexicon.group("other_language"));
    let (mut words, mut english, mut others) = (0, 0, 0);
    for (_, word) in reading.text_words().filter(|(_, word)| !word.is_number) {
        words += 1;
        english += usize::from(word.id.is_some_and(|id| common.contains(id)));
        others += usize::from(word.id.is_some_and(|id| other.contains(id)));
    }
    (others >= FOREIGN_WORDS && others > english) || (words >= ENOUGH_WORDS && english == 0)
}
