//! A text read word by word, together with the end of what stood before it.

mod disguise;
mod joined;
mod scan;

use std::ops::Range;

use crate::Item;
use crate::lexicon::{Lexicon, Match, WordId};
use crate::normalise::Shadow;

/// Bytes of an earlier text that are read: about two sentences.
const CONTEXT_BYTES: usize = 400;

/// One word. Several words can stand on one place: "i'm" is read as "i am".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Word {
    /// Which word, if the lexicon knows it.
    pub(crate) id: Option<WordId>,
    /// The part it stands in; the last one is the text itself.
    pub(crate) part: usize,
    /// Its place in the part's shadow.
    pub(crate) start: usize,
    /// Where it ends there.
    pub(crate) end: usize,
    /// Number of the sentence it belongs to.
    pub(crate) sentence: u32,
    /// Whether it stands between quotation marks.
    pub(crate) quoted: bool,
    /// Whether it is written in digits.
    pub(crate) is_number: bool,
    /// Whether it was found behind a disguise.
    pub(crate) disguised: bool,
}

/// What the rules look at.
#[derive(Debug)]
pub(crate) struct Reading<'a> {
    pub(crate) item: &'a Item<'a>,
    /// Shadows of the earlier texts and, last, of the text.
    pub(crate) parts: Vec<Shadow>,
    /// The words of all parts, in order.
    pub(crate) words: Vec<Word>,
}

impl<'a> Reading<'a> {
    pub(crate) fn of(lexicon: &Lexicon, item: &'a Item<'a>) -> Reading<'a> {
        let skipped = item.context.len().saturating_sub(Item::CONTEXT_MAX);
        let earlier = item.context[skipped..].iter().map(|text| tail(text));
        let parts: Vec<Shadow> = earlier.chain([item.text]).map(Shadow::of).collect();
        let words = joined::join(lexicon, &parts, scan::words(lexicon, &parts));
        Reading { item, parts, words }
    }

    /// The shadow of the text itself.
    pub(crate) fn shadow(&self) -> &Shadow {
        &self.parts[self.text_part()]
    }

    fn text_part(&self) -> usize {
        self.parts.len() - 1
    }

    /// The words of the text itself, with their numbers.
    pub(crate) fn text_words(&self) -> impl Iterator<Item = (usize, &Word)> {
        self.words.iter().enumerate().filter(|(_, word)| word.part == self.text_part())
    }

    /// What a match covers of the original text; None when it lies in earlier texts alone.
    pub(crate) fn place(&self, found: Match) -> Option<Range<usize>> {
        let (first, last) = (&self.words[found.first], &self.words[found.last]);
        if last.part != self.text_part() {
            return None;
        }
        let start = if first.part == last.part { first.start } else { 0 };
        Some(self.shadow().original(start..last.end))
    }
}

/// The last bytes of an earlier text, on a character boundary.
fn tail(text: &str) -> &str {
    let mut start = text.len().saturating_sub(CONTEXT_BYTES);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..]
}
