//! Words that were taken apart: "f u n", "fu n", also over two messages.

use super::Word;
use crate::lexicon::{Lexicon, WordId, WordSet};
use crate::normalise::Shadow;

/// Pieces a word is taken apart into, single letters aside.
const PIECES: usize = 3;
/// Letters of the longest word that is put together.
const LONGEST: usize = 16;
/// Letters of the longest piece that can be no word of its own.
const FRAGMENT: usize = 5;
/// Single letters that can spell something.
const SHORTEST: usize = 3;
/// Letters from which any known word counts when it is spelled letter by letter.
const ALONE: usize = 4;

/// Puts together what was taken apart.
pub(super) fn join(lexicon: &Lexicon, parts: &[Shadow], words: Vec<Word>) -> Vec<Word> {
    let joiner = Joiner { lexicon, parts, words: &words, common: lexicon.group("common") };
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let row = words[at..].iter().take_while(|word| is_single(word)).count();
        if row >= SHORTEST {
            joiner.letters(at, at + row, &mut found);
            at += row;
        } else if let Some(join) = joiner.pieces(at) {
            at = join.end;
            found.push(join);
        } else {
            at += 1;
        }
    }
    if found.is_empty() { words } else { replace(lexicon, &words, &found) }
}

/// Words `start..end` are `word`.
struct Join {
    start: usize,
    end: usize,
    word: WordId,
}

/// Letters put together without touching the heap.
#[derive(Default)]
struct Letters {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Letters {
    fn extend(&mut self, more: &[u8]) -> Option<()> {
        self.bytes.get_mut(self.len..self.len + more.len())?.copy_from_slice(more);
        self.len += more.len();
        Some(())
    }

    fn as_slice(&self) -> &[u8] {
        &self.bytes[..self.len]
    }
}

struct Joiner<'a> {
    lexicon: &'a Lexicon,
    parts: &'a [Shadow],
    words: &'a [Word],
    common: &'a WordSet,
}

impl Joiner<'_> {
    fn spelling(&self, word: &Word) -> &[u8] {
        &self.parts[word.part].bytes[word.start..word.end]
    }

    /// The terms spelled letter by letter in the row `start..end`.
    fn letters(&self, start: usize, end: usize, found: &mut Vec<Join>) {
        let row = self.words[start..end].iter().flat_map(|word| self.spelling(word));
        let row: Vec<u8> = row.copied().collect();
        let core = &self.lexicon.core;
        let known = || self.lexicon.word(&row).filter(|_| row.len() >= ALONE);
        let whole = core.exactly(&row).or_else(|| core.stretched(&row)).or_else(known);
        match whole {
            Some(word) => found.push(Join { start, end, word }),
            None => found.extend(core.among(&row).map(|(place, word)| Join {
                start: start + place.start,
                end: start + place.end,
                word,
            })),
        }
    }

    /// A term in two or three pieces from word `at` on, at least one of which is no usual word.
    fn pieces(&self, at: usize) -> Option<Join> {
        let mut broken = self.is_fragment(&self.words[at]);
        let mut letters = Letters::default();
        letters.extend(self.spelling(&self.words[at]))?;
        for end in at + 1..self.words.len().min(at + PIECES) {
            let word = &self.words[end];
            if !self.follows(end) {
                return None;
            }
            letters.extend(self.spelling(word))?;
            broken |= self.is_fragment(word);
            let term = if broken { self.lexicon.core.strong(letters.as_slice()) } else { None };
            if let Some(word) = term {
                return Some(Join { start: at, end: end + 1, word });
            }
        }
        None
    }

    fn is_fragment(&self, word: &Word) -> bool {
        let usual = word.id.is_some_and(|id| self.common.contains(id));
        !usual && !word.is_number && word.end - word.start <= FRAGMENT
    }

    /// Whether word `number` stands close after the one before, without a sentence end between.
    fn follows(&self, number: usize) -> bool {
        let (before, word) = (&self.words[number - 1], &self.words[number]);
        let space = || self.parts[word.part].bytes[before.end].is_ascii_whitespace();
        let close = before.part != word.part || (word.start == before.end + 1 && space());
        before.sentence == word.sentence && close
    }
}

fn is_single(word: &Word) -> bool {
    word.end - word.start == 1
}

fn replace(lexicon: &Lexicon, words: &[Word], found: &[Join]) -> Vec<Word> {
    let mut out = Vec::with_capacity(words.len());
    let mut at = 0;
    for join in found {
        out.extend_from_slice(&words[at..join.start]);
        let last = words[join.end - 1];
        // A term over two parts stands where it was completed.
        let within = words[join.start..join.end].iter().find(|word| word.part == last.part);
        let start = within.map_or(last.start, |word| word.start);
        for id in lexicon.expand(&join.word) {
            out.push(Word { id: Some(*id), start, disguised: true, ..last });
        }
        at = join.end;
    }
    out.extend_from_slice(&words[at..]);
    out
}
