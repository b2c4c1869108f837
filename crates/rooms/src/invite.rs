//! The token that opens a story to others. Only its hash is kept.

use clock::Clock;
use sha2::{Digest, Sha256};

/// Bytes of a token: nobody guesses 128 bits.
const TOKEN_BYTES: usize = 16;

/// A fresh token, as 32 hex digits.
pub(crate) fn new_token(clock: &Clock) -> String {
    hex::encode(clock.random_bytes::<TOKEN_BYTES>())
}

/// What the database keeps of a token.
pub(crate) fn hash(token: &str) -> String {
    hex::encode(Sha256::digest(token.as_bytes()))
}
