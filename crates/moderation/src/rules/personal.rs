//! Personal data: what finds a person outside the story. Each kind has its file.

mod address;
mod birth;
mod email;
mod numbers;
mod school;
mod web;

use std::ops::Range;

use crate::Class;
use crate::finding::{Finding, Instead};
use crate::lexicon::{Lexicon, WordSet};
use crate::mask::PRIVATE;
use crate::reading::{Reading, Word};

/// Finds all kinds.
pub(crate) fn find(lexicon: &Lexicon, reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let text = Text { lexicon, reading, bytes: &reading.shadow().bytes };
    let mut found = Vec::new();
    email::find(&text, &mut found);
    web::find(&text, &mut found);
    numbers::find(&text, &mut found);
    address::find(&text, &mut found);
    birth::find(&text, &mut found);
    school::find(&text, &mut found);
    findings.extend(found.into_iter().map(|datum| Finding {
        class: Class::PersonalData,
        score: datum.score,
        place: reading.shadow().original(datum.place),
        sentence: 0,
        instead: Instead::Words(PRIVATE),
        quoted: false,
    }));
}

/// One piece of personal data: a place in the shadow.
struct Datum {
    place: Range<usize>,
    score: f32,
}

/// What the kinds look at.
struct Text<'a> {
    lexicon: &'a Lexicon,
    reading: &'a Reading<'a>,
    bytes: &'a [u8],
}

impl<'a> Text<'a> {
    fn words(&self) -> Vec<&'a Word> {
        self.reading.text_words().map(|(_, word)| word).collect()
    }

    fn is_in(&self, word: &Word, set: &WordSet) -> bool {
        word.id.is_some_and(|id| set.contains(id))
    }

    fn has_any(&self, group: &str) -> bool {
        let set = self.lexicon.group(group);
        self.reading.words.iter().any(|word| self.is_in(word, set))
    }

    /// Whether a word of the text begins with a capital in the original.
    fn has_capital(&self, word: &Word) -> bool {
        let place = self.reading.shadow().original(word.start..word.end);
        self.reading.item.text[place].starts_with(char::is_uppercase)
    }

    fn spelling(&self, word: &Word) -> &'a [u8] {
        &self.bytes[word.start..word.end]
    }
}
