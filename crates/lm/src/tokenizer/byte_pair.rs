//! GPT-2's byte-level byte-pair encoding: every byte is a piece, and a list of merges says which
//! neighbours join, in order of importance.

use std::collections::HashMap;

use super::{
    Pieces,
    merge::{Join, merge},
    words::{Digits, words},
};
use crate::error::Fault;

pub(crate) struct BytePair {
    /// Some vocabularies lack bytes that their training text never had. Such a byte is left out,
    /// as Hugging Face's tokenizers do.
    byte_tokens: Box<[Option<u32>]>,
    joins: HashMap<(u32, u32), Join>,
    digits: Digits,
}

impl BytePair {
    /// The bytes behind the spellings of a vocabulary; none behind a `control` token's.
    pub(crate) fn pieces(spellings: &[&[u8]], control: impl Fn(u32) -> bool) -> Pieces {
        let alphabet: HashMap<char, u8> = (0..=u8::MAX).map(|byte| (letter(byte), byte)).collect();
        let plain: Vec<Vec<u8>> = spellings.iter().map(|s| to_bytes(s, &alphabet)).collect();
        Pieces::new(plain.iter().enumerate().map(|(token, bytes)| {
            if control(token as u32) { (&[] as &[u8], false) } else { (bytes.as_slice(), true) }
        }))
    }

    pub(crate) fn new(
        pieces: &Pieces,
        spellings: &[&[u8]],
        merges: &[&[u8]],
        digits: Digits,
    ) -> Result<Self, Fault> {
        let byte_tokens = (0..=u8::MAX).map(|byte| pieces.find(&[byte])).collect();
        let tokens: HashMap<&[u8], u32> =
            spellings.iter().enumerate().map(|(token, s)| (*s, token as u32)).collect();
        let mut joins = HashMap::with_capacity(merges.len());
        for (rank, line) in merges.iter().enumerate() {
            let join = read_merge(line, &tokens)
                .ok_or(Fault::Corrupt("a merge does not fit its vocabulary"))?;
            let (pair, token) = join;
            joins.entry(pair).or_insert(Join { rank: rank as u32, token });
        }
        Ok(Self { byte_tokens, joins, digits })
    }

    pub(crate) fn encode(&self, text: &str) -> Vec<u32> {
        let mut tokens = Vec::with_capacity(text.len() / 3);
        for word in words(text, self.digits) {
            let bytes =
                word.bytes().filter_map(|byte| self.byte_tokens[usize::from(byte)]).collect();
            let join = |left, right| self.joins.get(&(left, right)).copied();
            tokens.extend(merge(bytes, join));
        }
        tokens
    }
}

/// A merge is two spellings with a space between.
fn read_merge(line: &[u8], tokens: &HashMap<&[u8], u32>) -> Option<((u32, u32), u32)> {
    let space = line.iter().position(|byte| *byte == b' ')?;
    let (left, right) = (&line[..space], &line[space + 1..]);
    let joined = [left, right].concat();
    Some(((*tokens.get(left)?, *tokens.get(right)?), *tokens.get(joined.as_slice())?))
}

/// Spellings are text: printable bytes stand for themselves, the others for letters from U+0100
/// on, in order.
pub(crate) fn letter(byte: u8) -> char {
    if is_printable(byte) {
        return char::from(byte);
    }
    let before = (0..byte).filter(|other| !is_printable(*other)).count() as u32;
    char::from_u32(0x100 + before).expect("0x100 to 0x1ff are characters")
}

fn is_printable(byte: u8) -> bool {
    matches!(byte, b'!'..=b'~' | 0xa1..=0xac | 0xae..=0xff)
}

/// A spelling with a foreign character is taken as it is, which is how added tokens are stored.
fn to_bytes(spelling: &[u8], alphabet: &HashMap<char, u8>) -> Vec<u8> {
    let text = std::str::from_utf8(spelling).ok();
    let bytes = text.and_then(|text| text.chars().map(|c| alphabet.get(&c).copied()).collect());
    bytes.unwrap_or_else(|| spelling.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All bytes, then four merged pieces and a control token.
    fn scheme() -> (Pieces, BytePair) {
        let mut spellings: Vec<String> =
            (0..=u8::MAX).map(|byte| letter(byte).to_string()).collect();
        spellings.extend(["th", "he", "the", "\u{120}the", "<|end|>"].map(str::to_owned));
        let spellings: Vec<&[u8]> = spellings.iter().map(String::as_bytes).collect();
        let merges = ["t h", "h e", "th e", "\u{120} the"].map(str::as_bytes);
        let pieces = BytePair::pieces(&spellings, |token| token == 260);
        let scheme = BytePair::new(&pieces, &spellings, &merges, Digits::Single).unwrap();
        (pieces, scheme)
    }

    #[test]
    fn earlier_merges_win() {
        let (_, scheme) = scheme();
        assert_eq!(scheme.encode("the the"), [258, 259]);
        assert_eq!(scheme.encode("he"), [257]);
        assert_eq!(scheme.encode("thhe"), [256, 257]);
    }

    #[test]
    fn every_text_comes_back() {
        let (pieces, scheme) = scheme();
        for text in ["the end", "Zo\u{eb} \u{1f409}\n", "<|end|>", "\u{0}\u{7f}"] {
            let tokens = scheme.encode(text);
            let bytes: Vec<u8> = tokens.iter().flat_map(|t| pieces.bytes(*t).to_vec()).collect();
            assert_eq!(String::from_utf8(bytes).unwrap(), text);
            assert!(!tokens.contains(&260), "text is never a control token");
        }
    }

    #[test]
    fn the_alphabet_is_gpt2s() {
        assert_eq!(letter(b' '), '\u{120}');
        assert_eq!(letter(b'\n'), '\u{10a}');
        assert_eq!(letter(0xad), '\u{143}');
        assert_eq!(letter(b'A'), 'A');
    }

    #[test]
    fn bytes_without_a_piece_are_left_out_and_unknown_merges_refused() {
        let spellings: [&[u8]; 2] = [b"a", b"b"];
        let pieces = BytePair::pieces(&spellings, |_| false);
        let scheme = BytePair::new(&pieces, &spellings, &[], Digits::Single).unwrap();
        assert_eq!(scheme.encode("axb"), [0, 1]);
        assert!(BytePair::new(&pieces, &spellings, &[b"a b"], Digits::Single).is_err());
    }
}
