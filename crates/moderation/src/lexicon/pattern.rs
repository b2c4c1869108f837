//! A phrase: words in order, with alternatives, gaps and conditions.

use domain::Tier;

use super::{Lexicon, Meaning};
use crate::reading::Reading;

/// Where a pattern counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Everywhere.
    Anywhere,
    /// Outside quotation marks: there a writer speaks, and not a character.
    Unquoted,
    /// Inside quotation marks of a story.
    Quoted,
    /// In talk: chat, names, titles and prompts, but not in a story.
    Talk,
    /// In a story only.
    Story,
}

/// One step of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Element {
    /// A word of this set.
    Word(u16),
    /// A word of this set, or nothing.
    Maybe(u16),
    /// One word of any kind.
    Any,
    /// Up to so many words of any kind.
    Gap(u8),
    /// A number in digits.
    Number,
    /// The next word in reading direction is not of this set. Takes no word.
    Not(u16),
    /// The border of a sentence. Takes no word.
    Edge,
}

/// A phrase and what it tells.
#[derive(Debug)]
pub(crate) struct Pattern {
    pub(crate) meaning: Meaning,
    pub(crate) score: f32,
    pub(crate) place: Place,
    /// Whether it counts only without a capital: with one it is a name.
    pub(crate) small: bool,
    /// The tiers for which it is in the lexicon.
    pub(super) tiers: [bool; 3],
    /// Other words that keep the meaning.
    pub(crate) soft: Option<&'static str>,
    /// Whether those replace the last word alone.
    pub(crate) soft_last: bool,
    /// What stands before the anchor, nearest first.
    pub(super) before: Box<[Element]>,
    /// What stands after the anchor.
    pub(super) after: Box<[Element]>,
}

/// The words a pattern matched: numbers of the first and the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Match {
    pub(crate) first: usize,
    pub(crate) last: usize,
}

impl Pattern {
    /// Whether it is in the lexicon of this tier.
    pub(crate) fn is_for(&self, tier: Tier) -> bool {
        self.tiers[tier as usize]
    }

    /// Matches around word `anchor` of a reading, which must be one of the pattern's anchors.
    pub(crate) fn match_at(
        &self,
        lexicon: &Lexicon,
        reading: &Reading<'_>,
        anchor: usize,
    ) -> Option<Match> {
        let walk = Walk { lexicon, reading, sentence: reading.words[anchor].sentence };
        let last = walk.forward(&self.after, anchor)?;
        let first = walk.backward(&self.before, anchor)?;
        Some(Match { first, last })
    }
}

/// Matching within one sentence.
struct Walk<'a> {
    lexicon: &'a Lexicon,
    reading: &'a Reading<'a>,
    sentence: u32,
}

impl Walk<'_> {
    fn forward(&self, elements: &[Element], at: usize) -> Option<usize> {
        self.steps(elements, at, |at| at.checked_add(1))
    }

    fn backward(&self, elements: &[Element], at: usize) -> Option<usize> {
        self.steps(elements, at, |at| at.checked_sub(1))
    }

    /// The last word taken when all `elements` match beyond word `at`.
    fn steps(
        &self,
        elements: &[Element],
        at: usize,
        step: fn(usize) -> Option<usize>,
    ) -> Option<usize> {
        let Some((element, rest)) = elements.split_first() else { return Some(at) };
        let next = step(at).filter(|next| self.is_inside(*next));
        let taken = |set| next.filter(|next| self.is_of(*next, set));
        match *element {
            Element::Word(set) => self.steps(rest, taken(set)?, step),
            Element::Any => self.steps(rest, next?, step),
            Element::Number => {
                let next = next.filter(|next| self.reading.words[*next].is_number)?;
                self.steps(rest, next, step)
            }
            Element::Maybe(set) => taken(set)
                .and_then(|next| self.steps(rest, next, step))
                .or_else(|| self.steps(rest, at, step)),
            Element::Not(set) => match taken(set) {
                Some(_) => None,
                None => self.steps(rest, at, step),
            },
            Element::Edge => match next {
                Some(_) => None,
                None => self.steps(rest, at, step),
            },
            Element::Gap(most) => {
                let mut at = at;
                for _ in 0..most {
                    if let Some(end) = self.steps(rest, at, step) {
                        return Some(end);
                    }
                    at = step(at).filter(|next| self.is_inside(*next))?;
                }
                self.steps(rest, at, step)
            }
        }
    }

    fn is_inside(&self, word: usize) -> bool {
        self.reading.words.get(word).is_some_and(|word| word.sentence == self.sentence)
    }

    fn is_of(&self, word: usize, set: u16) -> bool {
        self.reading.words[word].id.is_some_and(|id| self.lexicon.set(set).contains(id))
    }
}
