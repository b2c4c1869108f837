//! The terms that are worth looking for behind disguises.

use std::collections::HashMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use super::WordId;

/// Letters of a term that counts in the middle of a row of single letters.
const ROW_TERM: usize = 4;

/// Terms of the data files marked with a star.
#[derive(Debug, Default)]
pub(crate) struct CoreTerms {
    words: HashMap<Box<[u8]>, WordId>,
    /// Spelling without repeats ("as" for "ass"), to undo stretched words.
    squeezed: HashMap<Vec<u8>, Vec<WordId>>,
    spellings: HashMap<WordId, Box<[u8]>>,
    /// Terms with two stars, which are found inside longer words and backwards as well.
    strong: Vec<(Box<[u8]>, WordId)>,
    inside: Option<AhoCorasick>,
    /// All terms of at least [`ROW_TERM`] letters, with their words.
    row: Option<(AhoCorasick, Vec<WordId>)>,
    turned: HashMap<Box<[u8]>, WordId>,
}

impl CoreTerms {
    pub(super) fn add(&mut self, spelling: &str, word: WordId, strong: bool) {
        let spelling: Box<[u8]> = spelling.as_bytes().into();
        if self.words.insert(spelling.clone(), word).is_none() {
            self.squeezed.entry(squeeze(&spelling)).or_default().push(word);
        }
        if strong {
            self.turned.insert(spelling.iter().rev().copied().collect(), word);
            self.strong.push((spelling.clone(), word));
        }
        self.spellings.insert(word, spelling);
    }

    /// Builds what is derived from the terms.
    pub(super) fn finish(&mut self) -> Result<(), &'static str> {
        self.inside = Some(automaton(self.strong.iter().map(|(spelling, _)| spelling))?);
        let long = self.words.iter().filter(|(spelling, _)| spelling.len() >= ROW_TERM);
        let (spellings, words): (Vec<_>, Vec<_>) = long.unzip();
        self.row = Some((automaton(spellings)?, words));
        Ok(())
    }

    /// The terms in a row of single letters, and where they stand in it.
    pub(crate) fn among(&self, row: &[u8]) -> impl Iterator<Item = (Range<usize>, WordId)> {
        let found = self.row.as_ref().map(|(row_terms, words)| {
            row_terms.find_iter(row).map(|found| (found.range(), words[found.pattern().as_usize()]))
        });
        found.into_iter().flatten()
    }

    /// The term spelled so.
    pub(crate) fn exactly(&self, spelling: &[u8]) -> Option<WordId> {
        self.words.get(spelling).copied()
    }

    /// The term with two stars spelled so.
    pub(crate) fn strong(&self, spelling: &[u8]) -> Option<WordId> {
        self.exactly(spelling).filter(|word| self.is_strong(*word))
    }

    fn is_strong(&self, word: WordId) -> bool {
        self.strong.iter().any(|(_, strong)| *strong == word)
    }

    /// The term that was stretched into this spelling. A letter written three times gives any
    /// term away, one written twice only the strong ones: "rapped" is no stretched word.
    pub(crate) fn stretched(&self, spelling: &[u8]) -> Option<WordId> {
        let candidates = self.squeezed.get(&squeeze(spelling))?;
        let fits = |word: &&WordId| {
            let term = self.spellings.get(word).map_or(&[][..], |term| &term[..]);
            runs(term).zip(runs(spelling)).all(|((_, short), (_, long))| short <= long)
        };
        let thrice = runs(spelling).any(|(_, length)| length > 2);
        candidates.iter().filter(|word| thrice || self.is_strong(**word)).find(fits).copied()
    }

    /// A strong term inside a longer word.
    pub(crate) fn inside(&self, spelling: &[u8]) -> Option<WordId> {
        let found = self.inside.as_ref()?.find(spelling)?;
        Some(self.strong[found.pattern().as_usize()].1)
    }

    /// A strong term written backwards.
    pub(crate) fn backwards(&self, spelling: &[u8]) -> Option<WordId> {
        self.turned.get(spelling).copied()
    }

    /// A term of which some letters are starred out: `wild` tells which bytes stand for any
    /// letter. The first letter must be there.
    pub(crate) fn starred(&self, spelling: &[u8], wild: fn(u8) -> bool) -> Option<WordId> {
        let fits = |term: &[u8]| {
            term.len() == spelling.len()
                && term.iter().zip(spelling).all(|(t, s)| t == s || wild(*s))
        };
        // The smallest number is the term that stands first in the data, so the answer is the
        // same in every run.
        self.words.iter().filter(|(term, _)| fits(term)).map(|(_, word)| *word).min()
    }
}

fn automaton<T: AsRef<[u8]>>(
    spellings: impl IntoIterator<Item = T>,
) -> Result<AhoCorasick, &'static str> {
    let mut builder = AhoCorasick::builder();
    let built = builder.match_kind(MatchKind::LeftmostLongest).build(spellings);
    built.map_err(|_| "too many terms with a star")
}

/// Letters with how often they stand in a row.
fn runs(spelling: &[u8]) -> impl Iterator<Item = (u8, usize)> {
    spelling.chunk_by(|a, b| a == b).map(|run| (run[0], run.len()))
}

fn squeeze(spelling: &[u8]) -> Vec<u8> {
    runs(spelling).map(|(letter, _)| letter).collect()
}
