//! Three next steps a person may take as their turn.

use crate::story::Story;

/// How a suggestion differs from its two neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SuggestionKind {
    /// Somebody acts.
    Do,
    /// Somebody speaks.
    Say,
    /// The story turns.
    Twist,
}

/// A next step in words, ready to be a turn. At most [`MAX_SUGGESTION_CHARS`] long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What sort of step.
    pub kind: SuggestionKind,
    /// The step.
    pub text: String,
}

/// No suggestion is longer: three of them stand side by side on a phone.
pub const MAX_SUGGESTION_CHARS: usize = 60;

/// Three steps, different in kind.
#[must_use]
pub fn suggest(story: &Story<'_>) -> [Suggestion; 3] {
    let hero = story.hero.unwrap_or("Somebody");
    [
        Suggestion { kind: SuggestionKind::Do, text: format!("{hero} took one step closer.") },
        Suggestion { kind: SuggestionKind::Say, text: format!("“Hello?” said {hero}.") },
        Suggestion { kind: SuggestionKind::Twist, text: "All the lights went out.".into() },
    ]
}
