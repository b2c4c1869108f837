//! Opaque tokens: random, and kept only as hashes.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use clock::Clock;
use sha2::{Digest, Sha256};

/// Random bytes of a token: 256 bits cannot be guessed, so one fast hash keeps them.
const TOKEN_BYTES: usize = 32;
/// Characters of a token.
const TOKEN_LEN: usize = 43;

/// The SHA-256 of a token: what the database and the caches know of it. Looking one up by its hash
/// tells nothing by how long it takes.
pub(crate) type TokenHash = [u8; 32];

/// A secret that its bearer shows with every request: 43 characters of base64url.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    pub(crate) fn random(clock: &Clock) -> Self {
        Token(URL_SAFE_NO_PAD.encode(clock.random_bytes::<TOKEN_BYTES>()))
    }

    /// The secret itself, for the answer to its owner.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    pub(crate) fn hash(&self) -> TokenHash {
        sha256(&self.0)
    }
}

/// Shows nothing: `Debug` ends up in logs.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(..)")
    }
}

/// The hash of what somebody shows as a token, or `None` when it cannot be one.
pub(crate) fn hash_of_shown(shown: &str) -> Option<TokenHash> {
    let could_be = shown.len() == TOKEN_LEN
        && shown.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    could_be.then(|| sha256(shown))
}

pub(crate) fn sha256(text: &str) -> TokenHash {
    Sha256::digest(text.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_differ_and_hash_as_shown() {
        let clock = Clock::manual(0, 1);
        let (one, other) = (Token::random(&clock), Token::random(&clock));
        assert_ne!(one, other);
        assert_eq!(hash_of_shown(one.reveal()), Some(one.hash()));
        assert_eq!(format!("{one:?}"), "Token(..)");
    }

    #[test]
    fn what_cannot_be_a_token_is_not_looked_up() {
        let text = "é".repeat(21) + "a";
        assert_eq!(text.len(), TOKEN_LEN);
        for shown in ["", "abc", &"a".repeat(42), &"a".repeat(44), &"=".repeat(43), &text] {
            assert_eq!(hash_of_shown(shown), None, "{shown}");
        }
    }
}
