//! Pen names: what others see of somebody.

use std::fmt;

use domain::{PEN_NAME_MAX, clean_line};

use crate::FieldError;

/// A pen name on one line, cleaned and not too long. Whether it may be shown to others is for the
/// gate to say: whoever takes one from outside asks it first.
#[derive(Clone, PartialEq, Eq)]
pub struct PenName(String);

impl PenName {
    /// Cleans a name as [`clean_line`] does; at most [`PEN_NAME_MAX`] characters.
    ///
    /// # Errors
    /// `pen_name`: `empty` or `too_long`.
    pub fn parse(raw: &str) -> Result<Self, FieldError> {
        let name = clean_line(raw, PEN_NAME_MAX);
        name.map(PenName).map_err(|error| FieldError::of_text("pen_name", error))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Names nobody: `Debug` ends up in logs.
impl fmt::Debug for PenName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PenName(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_clean_line() {
        let name = |raw: &str| PenName::parse(raw).map(|name| name.0).map_err(|e| e.code);
        assert_eq!(name("  Mira\u{202e}\n of the  Mill "), Ok("Mira of the Mill".to_owned()));
        assert_eq!(name("\u{200b}"), Err("empty"));
        assert_eq!(name(&"m".repeat(PEN_NAME_MAX + 1)), Err("too_long"));
    }
}
