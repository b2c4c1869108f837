//! Words and phrases by class, read once from the data files of `data/`.
//!
//! `data/README.md` explains the notation. A text is matched word by word, so no word is found
//! across two others, and only where a phrase's rarest word stands is the phrase tried at all.

mod core_terms;
mod inflect;
mod load;
mod pattern;

use std::collections::HashMap;

use crate::Class;
pub(crate) use core_terms::CoreTerms;
pub(crate) use load::DataError;
pub(crate) use pattern::{Match, Pattern, Place};

/// A known word. Words that no data file names have none.
pub(crate) type WordId = u16;

/// Words, phrases and what is derived from them.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// The start of the SHA-256 of the data files.
    pub(crate) version: String,
    vocabulary: HashMap<Box<[u8]>, WordId>,
    /// What shortened spellings stand for ("i'm": i, am).
    expansions: HashMap<WordId, Box<[WordId]>>,
    groups: HashMap<&'static str, WordSet>,
    sets: Vec<WordSet>,
    patterns: Vec<Pattern>,
    /// The patterns to try at each word.
    anchored: Vec<Vec<u16>>,
    /// Terms that are looked for behind disguises.
    pub(crate) core: CoreTerms,
}

impl Lexicon {
    /// Reads the embedded data files.
    pub(crate) fn load() -> Result<Lexicon, DataError> {
        load::load(load::FILES)
    }

    /// The known word spelled so, in lower-case ASCII.
    pub(crate) fn word(&self, spelling: &[u8]) -> Option<WordId> {
        self.vocabulary.get(spelling).copied()
    }

    /// What a word stands for: itself, or several words.
    pub(crate) fn expand<'a>(&'a self, word: &'a WordId) -> &'a [WordId] {
        match self.expansions.get(word) {
            Some(words) => words,
            None => std::slice::from_ref(word),
        }
    }

    /// The group of this name in `data/groups.txt`.
    pub(crate) fn group(&self, name: &str) -> &WordSet {
        static NONE: WordSet = WordSet::empty();
        debug_assert!(self.groups.contains_key(name), "no group {name}");
        self.groups.get(name).unwrap_or(&NONE)
    }

    /// The patterns whose anchor is `word`.
    pub(crate) fn anchored_at(&self, word: WordId) -> impl Iterator<Item = &Pattern> {
        let numbers = self.anchored.get(usize::from(word)).map_or(&[][..], Vec::as_slice);
        numbers.iter().map(|n| &self.patterns[usize::from(*n)])
    }

    pub(crate) fn set(&self, number: u16) -> &WordSet {
        &self.sets[usize::from(number)]
    }
}

/// A set of words.
#[derive(Debug, Clone, Default)]
pub(crate) struct WordSet {
    bits: Vec<u64>,
}

impl WordSet {
    const fn empty() -> WordSet {
        WordSet { bits: Vec::new() }
    }

    pub(crate) fn contains(&self, word: WordId) -> bool {
        let word = usize::from(word);
        self.bits.get(word / 64).is_some_and(|bits| bits >> (word % 64) & 1 == 1)
    }

    fn insert(&mut self, word: WordId) {
        let word = usize::from(word);
        if self.bits.len() <= word / 64 {
            self.bits.resize(word / 64 + 1, 0);
        }
        self.bits[word / 64] |= 1 << (word % 64);
    }
}

impl FromIterator<WordId> for WordSet {
    fn from_iter<I: IntoIterator<Item = WordId>>(words: I) -> Self {
        let mut set = WordSet::empty();
        words.into_iter().for_each(|word| set.insert(word));
        set
    }
}

/// What a pattern tells about the words it matches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// The class they belong to.
    Of(Class),
    /// They mean no harm, whatever else is found in them.
    Innocent,
}
