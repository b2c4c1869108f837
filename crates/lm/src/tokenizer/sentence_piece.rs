//! SentencePiece's byte-pair scheme: a text is cut into characters, and the neighbours whose union
//! has the best score are joined first. Pieces hold a plain space where SentencePiece writes U+2581.

use std::borrow::Cow;

use super::{
    Pieces,
    merge::{Join, merge},
};

/// What a token stands for.
#[derive(Clone, Debug)]
pub(crate) enum Piece<'a> {
    /// No text.
    Control,
    /// One byte of a character that is no piece itself.
    Byte(u8),
    Text(Cow<'a, [u8]>),
}

pub(crate) struct SentencePiece {
    scores: Vec<f32>,
    /// The token of each byte, for characters that are no piece.
    byte_tokens: Box<[u32]>,
}

impl SentencePiece {
    /// `pieces` and `scores` in order of token. A byte that no piece stands for is `unknown`.
    pub(crate) fn new(pieces: &[Piece], scores: Vec<f32>, unknown: u32) -> (Pieces, Self) {
        let mut byte_tokens: Box<[u32]> = [unknown; 256].into();
        for (token, piece) in pieces.iter().enumerate() {
            if let Piece::Byte(byte) = piece {
                byte_tokens[usize::from(*byte)] = token as u32;
            }
        }
        let every_byte: [u8; 256] = std::array::from_fn(|byte| byte as u8);
        let contents = pieces.iter().map(|piece| match piece {
            Piece::Control => (&[] as &[u8], false),
            Piece::Byte(byte) => (&every_byte[usize::from(*byte)..][..1], false),
            Piece::Text(text) => (text.as_ref(), true),
        });
        (Pieces::new(contents), Self { scores, byte_tokens })
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

/// Lower for higher scores, in the order of `f32::total_cmp`.
fn rank(score: f32) -> u32 {
    let bits = score.to_bits();
    let ascending = if bits >> 31 == 0 { bits | 1 << 31 } else { !bits };
    !ascending
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encode(text: &str, at_start: bool) -> Vec<u32> {
        let words = [" ", "f", "o", "x", "fo", "ox", " f", "fox"];
        let word_scores = [-10.0, -11.0, -12.0, -13.0, -2.0, -1.0, -3.0, -4.0];
        let mut pieces = vec![Piece::Control, Piece::Control, Piece::Control];
        pieces.extend([0xc3, 0xa9].map(Piece::Byte));
        pieces.extend(words.map(|word| Piece::Text(word.as_bytes().into())));
        let scores = [0.0; 5].into_iter().chain(word_scores).collect();
        let (pieces, scheme) = SentencePiece::new(&pieces, scores, 0);
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
}
