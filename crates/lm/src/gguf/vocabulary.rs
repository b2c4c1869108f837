//! The vocabulary of a GGUF file.

use super::Gguf;
use crate::{
    error::Fault,
    tokenizer::{BytePair, ChatTokens, Digits, Piece, Pieces, Scheme, SentencePiece, Tokenizer},
};

/// The numbers GGUF gives to tokens that are no ordinary text.
mod kind {
    pub(super) const UNKNOWN: i32 = 2;
    pub(super) const CONTROL: i32 = 3;
}

/// The longest piece in bytes; real vocabularies stay below 200.
const LONGEST_PIECE: usize = 1024;

/// How SentencePiece writes a space.
const SPACE_MARK: &str = "\u{2581}";

pub(crate) fn read_tokenizer(gguf: &Gguf, vocabulary: usize) -> Result<Tokenizer, Fault> {
    let spellings = spellings(gguf, vocabulary)?;
    let control = control_tokens(gguf, &spellings)?;
    let is_control = |token: u32| control[token as usize];
    let by_default;
    let (pieces, scheme) = match gguf.text("tokenizer.ggml.model")?.unwrap_or_default() {
        b"gpt2" => {
            by_default = false;
            let digits = digits(gguf)?;
            let merges = gguf.array("tokenizer.ggml.merges")?.and_then(|array| array.texts());
            let merges = merges.ok_or(Fault::Corrupt("its vocabulary has no merges"))?;
            let pieces = BytePair::pieces(&spellings, is_control);
            let scheme = BytePair::new(&pieces, &spellings, &merges, digits)?;
            (pieces, Scheme::BytePair(scheme))
        }
        b"llama" => {
            by_default = true;
            let (pieces, scheme) = sentence_piece(gguf, &spellings, is_control)?;
            (pieces, Scheme::SentencePiece(scheme))
        }
        _ => return Err(Fault::Unsupported("this kind of vocabulary".into())),
    };
    let begin = gguf.flag_or("tokenizer.ggml.add_bos_token", by_default)?;
    let begin = if begin { token(gguf, "tokenizer.ggml.bos_token_id", vocabulary)? } else { None };
    let mut ends = control.clone();
    if let Some(end) = token(gguf, "tokenizer.ggml.eos_token_id", vocabulary)? {
        ends[end as usize] = true;
    }
    let chat = chat_tokens(&spellings, &control);
    Ok(Tokenizer { pieces, scheme, begin, ends, chat })
}

fn spellings<'a>(gguf: &Gguf<'a>, vocabulary: usize) -> Result<Vec<&'a [u8]>, Fault> {
    let tokens = gguf.array("tokenizer.ggml.tokens")?.and_then(|array| array.texts());
    let tokens = tokens.ok_or(Fault::Corrupt("it has no vocabulary"))?;
    if tokens.len() != vocabulary {
        return Err(Fault::Corrupt("its vocabulary has another size than its embedding"));
    }
    if tokens.iter().any(|token| token.len() > LONGEST_PIECE) {
        return Err(Fault::Corrupt("a piece is longer than any piece can be"));
    }
    Ok(tokens)
}

/// Which tokens are no text. A file without types gets a guess by spelling.
fn control_tokens(gguf: &Gguf, spellings: &[&[u8]]) -> Result<Vec<bool>, Fault> {
    let types = gguf.array("tokenizer.ggml.token_type")?.and_then(|array| array.integers());
    match types {
        None => Ok(spellings.iter().map(|spelling| spelling.starts_with(b"<|")).collect()),
        Some(types) if types.len() == spellings.len() => {
            Ok(types.iter().map(|t| matches!(*t, kind::UNKNOWN | kind::CONTROL)).collect())
        }
        Some(_) => Err(Fault::Corrupt("its vocabulary has types for other tokens")),
    }
}

fn digits(gguf: &Gguf) -> Result<Digits, Fault> {
    match gguf.text("tokenizer.ggml.pre")?.unwrap_or(b"gpt-2") {
        b"smollm" => Ok(Digits::Single),
        b"gpt-2" | b"gpt2" | b"default" => Ok(Digits::Together),
        _ => Err(Fault::Unsupported("this way of cutting text into words".into())),
    }
}

fn sentence_piece(
    gguf: &Gguf,
    spellings: &[&[u8]],
    is_control: impl Fn(u32) -> bool,
) -> Result<(Pieces, SentencePiece), Fault> {
    let scores = gguf.array("tokenizer.ggml.scores")?.and_then(|array| array.floats());
    let scores = scores.filter(|scores| scores.len() == spellings.len());
    let scores = scores.ok_or(Fault::Corrupt("its vocabulary has no score for each piece"))?;
    let unknown = token(gguf, "tokenizer.ggml.unknown_token_id", spellings.len())?.unwrap_or(0);
    let pieces: Vec<Piece> =
        (0..).zip(spellings).map(|(token, s)| piece(s, is_control(token))).collect();
    Ok(SentencePiece::new(&pieces, scores, unknown))
}

fn piece<'a>(spelling: &'a [u8], is_control: bool) -> Piece<'a> {
    if is_control {
        return Piece::Control;
    }
    if let Some(byte) = spelled_byte(spelling) {
        return Piece::Byte(byte);
    }
    Piece::Text(match std::str::from_utf8(spelling) {
        Ok(text) if text.contains(SPACE_MARK) => text.replace(SPACE_MARK, " ").into_bytes().into(),
        _ => spelling.into(),
    })
}

/// The byte that `<0x0A>` stands for.
fn spelled_byte(spelling: &[u8]) -> Option<u8> {
    let digits = spelling.strip_prefix(b"<0x")?.strip_suffix(b">")?;
    let digits = std::str::from_utf8(digits).ok().filter(|digits| digits.len() == 2)?;
    u8::from_str_radix(digits, 16).ok()
}

fn token(gguf: &Gguf, key: &str, vocabulary: usize) -> Result<Option<u32>, Fault> {
    if gguf.value(key).is_none() {
        return Ok(None);
    }
    let token = gguf.integer(key)?;
    if token < vocabulary as u64 {
        Ok(Some(token as u32))
    } else {
        Err(Fault::Corrupt("it names a token beyond its vocabulary"))
    }
}

/// The tokens of the ChatML template, if both are control tokens of this vocabulary.
fn chat_tokens(spellings: &[&[u8]], control: &[bool]) -> Option<ChatTokens> {
    let find = |wanted: &[u8]| {
        let at = spellings.iter().position(|spelling| *spelling == wanted)?;
        control[at].then_some(at as u32)
    };
    Some(ChatTokens { start: find(b"<|im_start|>")?, end: find(b"<|im_end|>")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn byte_spellings_are_read_strictly() {
        assert_eq!(spelled_byte(b"<0x0A>"), Some(10));
        assert_eq!(spelled_byte(b"<0x0A"), None);
        assert_eq!(spelled_byte(b"<0x123>"), None);
        assert_eq!(spelled_byte(b"<0xZZ>"), None);
    }
}
