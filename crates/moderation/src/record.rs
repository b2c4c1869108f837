//! What is kept of a decision, so that it can be explained and repeated without the text.

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::Item;

/// What is kept of a decision. It holds no word of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Record {
    /// SHA-256 of the item (text, context, tier, channel, author), in hexadecimal.
    pub input: String,
    /// Version of the word and phrase data: the start of their SHA-256.
    pub lexicon: String,
    /// Version of the policy table.
    pub policy: &'static str,
}

impl Record {
    pub(crate) fn of(item: &Item<'_>, lexicon: &str) -> Record {
        let mut hash = Sha256::new();
        let head = [item.tier.as_str(), item.channel.as_str(), item.author.as_str()];
        for part in head.iter().chain(item.context).chain([&item.text]) {
            // The length before each part keeps two items from sharing one byte stream.
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        }
        Record {
            input: hex(&hash.finalize()),
            lexicon: lexicon.to_owned(),
            policy: crate::policy::VERSION,
        }
    }
}

/// Bytes as lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |nibble: u8| char::from(DIGITS[usize::from(nibble)]);
    bytes.iter().flat_map(|b| [digit(b >> 4), digit(b & 15)]).collect()
}
