//! Text to tokens and back.

mod byte_pair;
mod merge;
mod pieces;
mod sentence_piece;
mod words;

pub(crate) use byte_pair::BytePair;
#[cfg(test)]
pub(crate) use byte_pair::letter as byte_letter;
pub(crate) use pieces::Pieces;
pub(crate) use sentence_piece::{Piece, SentencePiece};
pub(crate) use words::Digits;

use crate::prompt::{Kind, Prompt};

/// A file's vocabulary and its way to cut text.
pub(crate) struct Tokenizer {
    pub(crate) pieces: Pieces,
    pub(crate) scheme: Scheme,
    /// Stands before every text, if the model was trained so.
    pub(crate) begin: Option<u32>,
    /// Tokens that end a text: end of text, and every token that is no text at all.
    pub(crate) ends: Vec<bool>,
    /// `None`: the model knows no ChatML.
    pub(crate) chat: Option<ChatTokens>,
}

/// The tokens around a ChatML message.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ChatTokens {
    pub(crate) start: u32,
    pub(crate) end: u32,
}

pub(crate) enum Scheme {
    BytePair(BytePair),
    SentencePiece(SentencePiece),
}

/// The longest text that is looked at, in bytes: several times what any context here holds. Of a
/// longer one the end is taken.
const LONGEST_TEXT: usize = 64 * 1024;

impl Tokenizer {
    /// The tokens of a whole prompt. Never empty.
    pub(crate) fn encode_prompt(&self, prompt: &Prompt) -> Vec<u32> {
        let mut tokens: Vec<u32> = self.begin.into_iter().collect();
        match (&prompt.kind, self.chat) {
            (Kind::Text(text), _) => tokens.extend(self.encode(text, true)),
            (Kind::Chat { system, user }, Some(chat)) => {
                self.encode_message(chat, "system", system, &mut tokens);
                self.encode_message(chat, "user", user, &mut tokens);
                tokens.push(chat.start);
                tokens.extend(self.encode("assistant\n", false));
            }
            (Kind::Chat { system, user }, None) => {
                tokens.extend(self.encode(&format!("{system}\n\n{user}\n\n"), true));
            }
        }
        if tokens.is_empty() {
            tokens.push(self.first_end());
        }
        tokens
    }

    /// The tokens of text that goes on behind other text.
    pub(crate) fn encode_continuation(&self, text: &str) -> Vec<u32> {
        self.encode(text, false)
    }

    fn encode_message(&self, chat: ChatTokens, role: &str, text: &str, tokens: &mut Vec<u32>) {
        tokens.push(chat.start);
        tokens.extend(self.encode(&format!("{role}\n{text}"), false));
        tokens.push(chat.end);
        tokens.extend(self.encode("\n", false));
    }

    fn encode(&self, text: &str, at_start: bool) -> Vec<u32> {
        let text = tail(text, LONGEST_TEXT);
        match &self.scheme {
            Scheme::BytePair(scheme) => scheme.encode(text),
            Scheme::SentencePiece(scheme) => scheme.encode(&self.pieces, text, at_start),
        }
    }

    /// The bytes a token stands for; none for a control token.
    pub(crate) fn bytes(&self, token: u32) -> &[u8] {
        self.pieces.bytes(token)
    }

    pub(crate) fn is_end(&self, token: u32) -> bool {
        self.ends.get(token as usize).copied().unwrap_or(true)
    }

    fn first_end(&self) -> u32 {
        self.ends.iter().position(|end| *end).unwrap_or(0) as u32
    }
}

/// The last `limit` bytes of `text`, or a little less so that no character is cut.
fn tail(text: &str, limit: usize) -> &str {
    let start = text.len().saturating_sub(limit);
    &text[text.ceil_char_boundary(start)..]
}
