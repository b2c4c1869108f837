//! A password as somebody typed it.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use users::FieldError;

/// Fewer characters are guessed, whatever they are.
pub const PASSWORD_MIN: usize = 10;
/// More characters add nothing, and hashing them is work that strangers can ask for.
pub const PASSWORD_MAX: usize = 200;

/// A password of a length we take, in one Unicode spelling (NFKC, as NIST SP 800-63B asks), so that
/// every keyboard types the same one.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// Takes a new password of [`PASSWORD_MIN`] to [`PASSWORD_MAX`] characters; spaces count.
    /// Whether it is easy to guess is judged later, for that takes time.
    ///
    /// # Errors
    /// `password`: `too_short` or `too_long`.
    pub fn parse(raw: &str) -> Result<Self, FieldError> {
        if raw.chars().nth(PASSWORD_MAX).is_some() {
            let message = "A password has at most 200 characters.";
            return Err(FieldError::new("password", "too_long", message));
        }
        let password: String = raw.nfkc().collect();
        if password.chars().count() < PASSWORD_MIN {
            let message = "A password has at least 10 characters. A few words do nicely.";
            return Err(FieldError::new("password", "too_short", message));
        }
        Ok(Password(password))
    }

    /// Takes whatever is typed on signing in. What could be no password of ours becomes the empty
    /// one, which is nobody's, and is then checked for as long as any other.
    pub(crate) fn typed(raw: &str) -> Self {
        Password::parse(raw).unwrap_or_else(|_| Password(String::new()))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// Shows nothing: `Debug` ends up in logs.
impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_counts_characters() {
        let code = |raw: &str| Password::parse(raw).map_err(|error| error.code).err();
        assert_eq!(code("12345678é"), Some("too_short"));
        assert_eq!(code("123456789é"), None);
        assert_eq!(code(&"語".repeat(200)), None);
        assert_eq!(code(&"語".repeat(201)), Some("too_long"));
    }

    #[test]
    fn every_keyboard_types_the_same_password() {
        let composed = Password::parse("caf\u{e9} au lait").expect("long enough");
        assert_eq!(Password::parse("cafe\u{301} au lait"), Ok(composed));
    }

    #[test]
    fn what_is_no_password_of_ours_is_nobodys() {
        assert_eq!(Password::typed("short").as_str(), "");
        assert_eq!(Password::typed(&"x".repeat(201)).as_str(), "");
        assert_eq!(format!("{:?}", Password::typed("correct horse")), "Password(..)");
    }
}
