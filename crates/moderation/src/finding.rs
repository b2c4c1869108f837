//! What the layers found in a text.

use std::ops::Range;

use crate::Class;

/// One finding.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Finding {
    pub(crate) class: Class,
    /// How sure and how bad, in 0..=1.
    pub(crate) score: f32,
    /// Bytes of the original text.
    pub(crate) place: Range<usize>,
    /// Number of the sentence it stands in, in the reading.
    pub(crate) sentence: u32,
    /// What may stand there instead.
    pub(crate) instead: Instead,
    /// Whether it stands between quotation marks.
    pub(crate) quoted: bool,
}

/// What may stand in the place of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Instead {
    /// Nothing keeps the meaning.
    Nothing,
    /// These words.
    Words(&'static str),
    /// Stars.
    Stars,
}

impl Finding {
    /// What stands for a text of so many bytes that could not be looked at.
    pub(crate) fn unseen(length: usize) -> Finding {
        let (class, score, instead) = (Class::Unseen, 1.0, Instead::Nothing);
        Finding { class, score, place: 0..length, sentence: 0, instead, quoted: false }
    }

    /// Whether other words are at hand.
    pub(crate) fn softens(&self) -> bool {
        self.instead != Instead::Nothing
    }
}
