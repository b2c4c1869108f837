//! A field that cannot be taken as it is.

use std::borrow::Cow;

use domain::TextError;

/// Why one field of a request cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {message}")]
pub struct FieldError {
    /// The field, as a path from the body: `preferences.motion`.
    pub path: &'static str,
    /// Why, in one word a program can act on.
    pub code: &'static str,
    /// Why, in a sentence for a person. It never repeats what was typed.
    pub message: Cow<'static, str>,
}

impl FieldError {
    /// A field error with a fixed sentence.
    #[must_use]
    pub const fn new(path: &'static str, code: &'static str, message: &'static str) -> Self {
        FieldError { path, code, message: Cow::Borrowed(message) }
    }

    /// The field error of a text that is empty or too long.
    #[must_use]
    pub fn of_text(path: &'static str, error: TextError) -> Self {
        let code = match error {
            TextError::Empty => "empty",
            TextError::TooLong { .. } => "too_long",
        };
        FieldError { path, code, message: error.to_string().into() }
    }
}
