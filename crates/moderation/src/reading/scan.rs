//! Splitting shadows into words, sentences and quotations.

use super::{Word, disguise};
use crate::lexicon::{Lexicon, WordId};
use crate::normalise::{FOREIGN, Shadow};

/// The words of all parts in order.
pub(super) fn words(lexicon: &Lexicon, parts: &[Shadow]) -> Vec<Word> {
    /// Bytes of a word with its space, at least on average.
    const WORD_BYTES: usize = 4;
    let bytes: usize = parts.iter().map(|part| part.bytes.len()).sum();
    let words = Vec::with_capacity(bytes / WORD_BYTES + 1);
    let mut scan = Scan { lexicon, words, part: 0, sentence: 0, quote: None, closing: None };
    for (number, part) in parts.iter().enumerate() {
        scan.part = number;
        scan.closing = None;
        scan.part(&part.bytes);
    }
    scan.words
}

/// Words after which a full stop ends no sentence.
const ABBREVIATIONS: &[&[u8]] =
    &[b"mr", b"mrs", b"ms", b"dr", b"st", b"prof", b"capt", b"mt", b"vs", b"etc"];

struct Scan<'a> {
    lexicon: &'a Lexicon,
    words: Vec<Word>,
    part: usize,
    sentence: u32,
    /// The mark that opened the quotation being read.
    quote: Option<u8>,
    /// Where the next single quotation mark closes, once it was looked for in this part.
    closing: Option<usize>,
}

/// A word that was recognised, from `start` on.
struct Known {
    word: WordId,
    start: usize,
    disguised: bool,
}

impl Scan<'_> {
    fn part(&mut self, bytes: &[u8]) {
        let mut at = 0;
        while at < bytes.len() {
            if bytes[at].is_ascii_whitespace() {
                at = self.white_space(bytes, at);
            } else {
                let length = bytes[at..].iter().position(u8::is_ascii_whitespace);
                let end = length.map_or(bytes.len(), |length| at + length);
                self.chunk(bytes, at, end);
                at = end;
            }
        }
    }

    /// Skips white space. A blank line ends sentence and quotation, since quotations that go on
    /// are opened again.
    fn white_space(&mut self, bytes: &[u8], at: usize) -> usize {
        let length = bytes[at..].iter().position(|b| !b.is_ascii_whitespace());
        let end = length.map_or(bytes.len(), |length| at + length);
        if bytes[at..end].iter().filter(|b| **b == b'\n').count() > 1 {
            self.sentence += 1;
            self.quote = None;
        }
        end
    }

    /// Reads what stands between white space.
    fn chunk(&mut self, bytes: &[u8], start: usize, end: usize) {
        let chunk = &bytes[start..end];
        if chunk.iter().all(u8::is_ascii_lowercase) {
            return self.plain(chunk, start);
        }
        let inner = trim(chunk);
        if let Some(word) = disguise::see_through(self.lexicon, &chunk[inner.clone()]) {
            self.marks(bytes, start, start + inner.start);
            let known = Known { word, start: start + inner.start, disguised: true };
            self.push(&known, start + inner.end);
            return self.marks(bytes, start + inner.end, end);
        }
        let mut at = start;
        while at < end {
            let letters = bytes[at..end].iter().position(|b| !is_letter(*b)).unwrap_or(end - at);
            let word = at + self.with_apostrophe(&bytes[at..end], letters);
            if word > at {
                self.plain(&bytes[at..word], at);
                at = word + possessive(&bytes[word..end]);
            } else {
                self.mark(bytes, at);
                at += 1;
            }
        }
    }

    /// Where a word of so many letters really ends: known shortenings take their apostrophe.
    fn with_apostrophe(&self, bytes: &[u8], letters: usize) -> usize {
        if letters == 0 || bytes.get(letters) != Some(&b'\'') {
            return letters;
        }
        let more = bytes[letters + 1..].iter().take_while(|b| b.is_ascii_lowercase()).count();
        let long = letters + 1 + more;
        if more > 0 && self.lexicon.word(&bytes[..long]).is_some() { long } else { letters }
    }

    fn marks(&mut self, bytes: &[u8], start: usize, end: usize) {
        (start..end).for_each(|at| self.mark(bytes, at));
    }

    /// Follows what a punctuation mark says about sentences and quotations.
    fn mark(&mut self, bytes: &[u8], at: usize) {
        let before = at.checked_sub(1).and_then(|before| bytes.get(before)).copied();
        let after = bytes.get(at + 1).copied();
        let opens = before.is_none_or(|b| b.is_ascii_whitespace() || b"(\"-;".contains(&b));
        match (bytes[at], self.quote) {
            (b'"', Some(b'"')) => self.quote = None,
            (b'"', None) => self.quote = Some(b'"'),
            (b'\'', Some(b'\'')) if before.is_some_and(|b| b".,!?-".contains(&b)) => {
                self.quote = None;
            }
            (b'\'', None) if opens && after.is_some_and(is_letter) && self.closes(bytes, at) => {
                self.quote = Some(b'\'');
            }
            (b'.', _) if self.after_abbreviation(at) => {}
            (b'.' | b'!' | b'?', _) => {
                let last = after.is_none_or(|b| b.is_ascii_whitespace() || b"\"')".contains(&b));
                self.sentence += u32::from(last);
            }
            _ => {}
        }
    }

    /// Whether a single quotation mark that opens at `at` is closed soon.
    fn closes(&mut self, bytes: &[u8], at: usize) -> bool {
        /// Bytes of the longest quotation in single marks.
        const LONGEST: usize = 1_000;
        if let Some(closing) = self.closing.filter(|closing| *closing >= at) {
            return closing - at <= LONGEST;
        }
        let next = bytes[at..].windows(3).position(is_closing);
        // At the end of the text no white space follows.
        let last = matches!(bytes, [.., stop, b'\''] if b".,!?-".contains(stop));
        let end = if last { bytes.len() } else { usize::MAX };
        let closing = next.map_or(end, |length| at + length);
        self.closing = Some(closing);
        closing - at <= LONGEST
    }

    /// Whether the full stop at `at` follows an abbreviation or an initial.
    fn after_abbreviation(&self, at: usize) -> bool {
        self.words.last().is_some_and(|word| {
            let initial = word.end - word.start == 1;
            word.part == self.part && word.end == at && (initial || self.is_abbreviation(word))
        })
    }

    fn is_abbreviation(&self, word: &Word) -> bool {
        let mut known = ABBREVIATIONS.iter().map(|short| self.lexicon.word(short));
        word.id.is_some() && known.any(|id| id == word.id)
    }

    /// Reads a word without signs in it.
    fn plain(&mut self, spelling: &[u8], start: usize) {
        let end = start + spelling.len();
        if let Some(word) = self.lexicon.word(spelling) {
            return self.push(&Known { word, start, disguised: false }, end);
        }
        let is_number = spelling.iter().all(u8::is_ascii_digit);
        let unmasked = if is_number { None } else { disguise::unmask(self.lexicon, spelling) };
        match unmasked {
            Some(word) => self.push(&Known { word, start, disguised: true }, end),
            None => {
                let word = self.word_at(None, start, end);
                self.words.push(Word { is_number, ..word });
            }
        }
    }

    fn push(&mut self, known: &Known, end: usize) {
        let lexicon = self.lexicon;
        for id in lexicon.expand(&known.word) {
            let word = self.word_at(Some(*id), known.start, end);
            self.words.push(Word { disguised: known.disguised, ..word });
        }
    }

    fn word_at(&self, id: Option<WordId>, start: usize, end: usize) -> Word {
        let (part, sentence, quoted) = (self.part, self.sentence, self.quote.is_some());
        Word { id, part, start, end, sentence, quoted, is_number: false, disguised: false }
    }
}

/// Bytes of the ending 's that a word is read without.
fn possessive(rest: &[u8]) -> usize {
    match rest {
        [b'\'', b's'] => 2,
        [b'\'', b's', after, ..] if !is_letter(*after) => 2,
        _ => 0,
    }
}

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == FOREIGN
}

/// Whether a single quotation mark closes here: after a stop and before white space.
fn is_closing(three: &[u8]) -> bool {
    b".,!?-".contains(&three[0]) && three[1] == b'\'' && three[2].is_ascii_whitespace()
}

/// A chunk without the punctuation around it.
fn trim(chunk: &[u8]) -> std::ops::Range<usize> {
    let outer = |b: &u8| b".,;:!?\"'()[]{}-~".contains(b);
    let start = chunk.iter().position(|b| !outer(b)).unwrap_or(chunk.len());
    let end = chunk.iter().rposition(|b| !outer(b)).map_or(start, |last| last + 1);
    start..end
}
