//! The word by which a client draws somebody: never a picture somebody uploaded.

use crate::FieldError;

/// Characters of an avatar's word.
const AVATAR_MAX: usize = 32;

/// A picture's name or seed: lower-case letters, digits and hyphens. The client draws from it, and
/// from the person's id when it says `plain`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Avatar(String);

impl Avatar {
    /// Takes 1 to 32 of the characters named above.
    ///
    /// # Errors
    /// `avatar`: `malformed`.
    pub fn parse(raw: &str) -> Result<Self, FieldError> {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if !(1..=AVATAR_MAX).contains(&raw.len()) || !raw.bytes().all(plain) {
            return Err(FieldError::new("avatar", "malformed", "There is no such picture."));
        }
        Ok(Avatar(raw.to_owned()))
    }

    /// The word.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for Avatar {
    fn default() -> Self {
        Avatar("plain".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_avatar_is_a_word_and_nothing_that_could_be_an_address() {
        assert_eq!(Avatar::parse("paper-fox-2").map(|a| a.0), Ok("paper-fox-2".to_owned()));
        for raw in ["", "Fox", "../fox", "https://x", "a b", "füchsin", &"a".repeat(33)] {
            assert!(Avatar::parse(raw).is_err(), "{raw}");
        }
    }
}
