//! How an invitation is written: as a token in a link, as six letters, or as four words.

use super::invite_words::WORDS;

/// Bytes of a token: nobody guesses 128 bits.
pub const TOKEN_BYTES: usize = 16;
/// Letters of a code.
pub const CODE_LETTERS: usize = 6;
/// Words that spell an invitation.
pub const CODE_WORDS: usize = 4;

/// Consonants alone: no code is a word that somebody would rather not read out.
const LETTERS: &[u8; 20] = b"BCDFGHJKLMNPQRSTVWXZ";

/// What somebody shows to come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InviteKey {
    /// From a link or a QR code: 32 hex digits.
    Token(String),
    /// Six letters: `BDFGHK`.
    Code(String),
    /// Four words: `amber boat fox moon`.
    Words(String),
}

impl InviteKey {
    /// What somebody has typed or followed, however they spaced it. None: it is written like no
    /// invitation.
    pub fn read(text: &str) -> Option<Self> {
        let is_token = text.len() == 2 * TOKEN_BYTES
            && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        if is_token {
            return Some(InviteKey::Token(text.to_owned()));
        }
        let apart = |c: char| c.is_whitespace() || c.is_ascii_punctuation();
        let parts: Vec<String> = text
            .split(apart)
            .filter(|part| !part.is_empty())
            .take(CODE_LETTERS + 1)
            .map(str::to_ascii_lowercase)
            .collect();
        if parts.len() == CODE_WORDS
            && parts.iter().all(|part| WORDS.binary_search(&&**part).is_ok())
        {
            return Some(InviteKey::Words(parts.join(" ")));
        }
        let letters = parts.concat().to_ascii_uppercase();
        let is_code =
            letters.len() == CODE_LETTERS && letters.bytes().all(|b| LETTERS.contains(&b));
        is_code.then_some(InviteKey::Code(letters))
    }

    /// Whether somebody could hit on it by trying.
    pub fn can_be_guessed(&self) -> bool {
        match self {
            InviteKey::Token(_) => false,
            InviteKey::Code(_) | InviteKey::Words(_) => true,
        }
    }
}

/// The code these random bytes make.
pub fn code_of(random: [u8; CODE_LETTERS * 2]) -> String {
    // Two bytes a letter: the remainder favours none by more than a three-thousandth.
    let (pairs, _) = random.as_chunks::<2>();
    let letter = |pair: &[u8; 2]| LETTERS[usize::from(u16::from_be_bytes(*pair)) % LETTERS.len()];
    pairs.iter().map(|pair| char::from(letter(pair))).collect()
}

/// The words these random bytes make, one a byte, with spaces between them.
pub fn words_of(random: [u8; CODE_WORDS]) -> String {
    random.map(|byte| WORDS[usize::from(byte)]).join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p70_an_invitation_is_read_however_it_is_spaced() {
        let code = || Some(InviteKey::Code("BDFGHK".into()));
        let words = || Some(InviteKey::Words("amber fox moon lilac".into()));
        let token = "0123456789abcdef0123456789abcdef";
        let table = [
            ("BDFGHK", code()),
            (" bdf ghk\n", code()),
            ("b-d-f-g-h-k", code()),
            ("BDFGH", None),
            ("BDFGHKL", None),
            ("ADFGHK", None),
            ("amber fox moon lilac", words()),
            ("Amber-Fox, MOON.lilac", words()),
            ("amber fox moon", None),
            ("amber fox moon lilac fox", None),
            ("amber fox moon abracadabra", None),
            (token, Some(InviteKey::Token(token.into()))),
            (&token[1..], None),
            ("", None),
            ("д д д д д д", None),
        ];
        for (text, want) in table {
            assert_eq!(InviteKey::read(text), want, "{text}");
        }
    }

    #[test]
    fn what_is_made_can_be_read() {
        for seed in 0..=255 {
            let code = code_of([seed, 1, 2, seed, 9, 250, 7, seed, seed, seed, 99, 3]);
            assert_eq!(InviteKey::read(&code), Some(InviteKey::Code(code.clone())));
            let words = words_of([seed, 255 - seed, 0, 255]);
            assert_eq!(InviteKey::read(&words), Some(InviteKey::Words(words.clone())));
        }
    }
}
