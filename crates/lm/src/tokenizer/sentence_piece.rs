//! SentencePiece's byte-pair scheme: a text is cut into characters, and the neighbours whose union
//! has the best score are joined first. Pieces hold a plain space where SentencePiece writes U+2581.

use super::{
    Pieces,
    merge::{Join, merge},
};

pub(crate) struct SentencePiece {
    scores: Vec<f32>,
    /// The token of each byte, for characters that are no piece.
    byte_tokens: [u32; 256],
}

impl SentencePiece {
    /// `scores` in order of token; a byte's token is looked for among `pieces` by its spelling
    /// `<0x0A>`, and is `unknown` when there is none.
    pub(crate) fn new<'a>(
        scores: Vec<f32>,
        spellings: impl Iterator<Item = &'a [u8]>,
        unknown: u32,
    ) -> Self {
        let mut byte_tokens = [unknown; 256];
        for (token, spelling) in spellings.enumerate() {
            if let Some(byte) = spelled_byte(spelling) {
                byte_tokens[usize::from(byte)] = token as u32;
            }
        }
        Self { scores, byte_tokens }
    }

    /// A text at the start gets the space in front that the model was trained with.
    pub(crate) fn encode(&self, pieces: &Pieces, text: &str, at_start: bool) -> Vec<u32> {
        let mut tokens = Vec::with_capacity(text.len() + 1);
        if at_start && !text.is_empty() {
            self.push_character(pieces, ' ', &mut tokens);
        }
        for character in text.chars() {
            self.push_character(pieces, character, &mut tokens);
        }
        let joined = std::cell::RefCell::new(Vec::new());
        merge(tokens, |left, right| {
            let mut joined = joined.borrow_mut();
            joined.clear();
            joined.extend_from_slice(pieces.bytes(left));
            joined.extend_from_slice(pieces.bytes(right));
            let token = pieces.find(&joined)?;
            Some(Join { rank: rank(self.scores[token as usize]), token })
        })
    }

    fn push_character(&self, pieces: &Pieces, character: char, tokens: &mut Vec<u32>) {
        let mut buffer = [0; 4];
        let bytes = character.encode_utf8(&mut buffer).as_bytes();
        match pieces.find(bytes) {
            Some(token) => tokens.push(token),
            None => tokens.extend(bytes.iter().map(|byte| self.byte_tokens[usize::from(*byte)])),
        }
    }
}

/// The byte that `<0x0A>` stands for.
pub(crate) fn spelled_byte(spelling: &[u8]) -> Option<u8> {
    let digits = spelling.strip_prefix(b"<0x")?.strip_suffix(b">")?;
    let digits = std::str::from_utf8(digits).ok().filter(|digits| digits.len() == 2)?;
    u8::from_str_radix(digits, 16).ok()
}

/// Lower for higher scores, in the order of `f32::total_cmp`.
fn rank(score: f32) -> u32 {
    let bits = score.to_bits();
    let ascending = if bits >> 31 == 0 { bits | 1 << 31 } else { !bits };
    !ascending
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Spellings with scores; the first three are no text.
    const VOCABULARY: [(&str, f32); 13] = [
        ("<unk>", 0.0),
        ("<s>", 0.0),
        ("</s>", 0.0),
        ("<0xC3>", 0.0),
        ("<0xA9>", 0.0),
        (" ", -10.0),
        ("f", -11.0),
        ("o", -12.0),
        ("x", -13.0),
        ("fo", -2.0),
        ("ox", -1.0),
        (" f", -3.0),
        ("fox", -4.0),
    ];

    fn encode(text: &str, at_start: bool) -> Vec<u32> {
        let spelling = |(spelling, _): &(&'static str, f32)| spelling.as_bytes();
        let findable = VOCABULARY.iter().enumerate().map(|(i, v)| (spelling(v), i > 4));
        let pieces = Pieces::new(findable);
        let scores = VOCABULARY.iter().map(|(_, score)| *score).collect();
        let scheme = SentencePiece::new(scores, VOCABULARY.iter().map(spelling), 0);
        scheme.encode(&pieces, text, at_start)
    }

    #[test]
    fn the_best_score_joins_first() {
        // "ox" (-1) wins over "fo" (-2); then " f" (-3) over "fox" (-4).
        assert_eq!(encode("fox", true), [11, 10]);
        assert_eq!(encode("fox", false), [12]);
        assert_eq!(encode("fo", false), [9]);
    }

    #[test]
    fn unknown_characters_fall_back_to_bytes_and_unknown_bytes_to_unk() {
        assert_eq!(encode("é", false), [3, 4]);
        assert_eq!(encode("z", false), [0]);
    }

    #[test]
    fn nothing_becomes_nothing() {
        assert!(encode("", true).is_empty());
    }

    #[test]
    fn ranks_fall_as_scores_rise() {
        let scores = [f32::NEG_INFINITY, -5.0, -0.5, 0.0, 0.5, 5.0, f32::INFINITY];
        assert!(scores.windows(2).all(|pair| rank(pair[0]) > rank(pair[1])));
    }

    #[test]
    fn byte_spellings_are_read_strictly() {
        assert_eq!(spelled_byte(b"<0x0A>"), Some(10));
        assert_eq!(spelled_byte(b"<0x0A"), None);
        assert_eq!(spelled_byte(b"<0x123>"), None);
        assert_eq!(spelled_byte(b"<0xZZ>"), None);
    }
}
