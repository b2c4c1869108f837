//! Cuts text into words as GPT-2 does, before bytes are paired.
//!
//! Source: the pattern in OpenAI's `encoder.py`,
//! `'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`,
//! and SmolLM's `tokenizer.json`, which cuts out each digit first. Letters and digits are those of
//! the standard library, which counts a few combining vowel signs as letters that `\p{L}` does not.

use std::iter;

/// Whether digits stand alone (SmolLM) or in numbers (GPT-2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Digits {
    Single,
    Together,
}

/// The words of `text`; together they are `text` again.
pub(crate) fn words(text: &str, digits: Digits) -> impl Iterator<Item = &str> {
    let mut rest = text;
    let mut stretch = "";
    iter::from_fn(move || {
        if stretch.is_empty() {
            let length = match digits {
                Digits::Single => first_stretch(rest),
                Digits::Together => rest.len(),
            };
            (stretch, rest) = rest.split_at(length);
        }
        let (word, after) = stretch.split_at(first_word(stretch));
        stretch = after;
        (!word.is_empty()).then_some(word)
    })
}

/// The length of one digit, or of everything up to the next digit.
fn first_stretch(text: &str) -> usize {
    match text.chars().next() {
        Some(digit) if digit.is_numeric() => digit.len_utf8(),
        _ => text.find(char::is_numeric).unwrap_or(text.len()),
    }
}

const CONTRACTIONS: [&str; 7] = ["'s", "'t", "'re", "'ve", "'m", "'ll", "'d"];

/// The length of the pattern's match at the beginning of `text`.
fn first_word(text: &str) -> usize {
    if let Some(contraction) = CONTRACTIONS.iter().find(|ending| text.starts_with(**ending)) {
        return contraction.len();
    }
    let space = usize::from(text.starts_with(' '));
    let behind = &text[space..];
    match behind.chars().next().map(Class::of) {
        None | Some(Class::Space) => spaces(text),
        Some(class) => space + behind.find(|c| Class::of(c) != class).unwrap_or(behind.len()),
    }
}

/// The length of the white space at the beginning, without its last character if a word follows:
/// that one belongs to the word, if it is a plain space, or stands alone.
fn spaces(text: &str) -> usize {
    let length = text.find(|c: char| !c.is_whitespace()).unwrap_or(text.len());
    let mut inside = text[..length].char_indices();
    match inside.next_back() {
        Some((last, _)) if length < text.len() && last > 0 => last,
        _ => length,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    Space,
    Other,
}

impl Class {
    fn of(character: char) -> Self {
        if character.is_alphabetic() {
            Self::Letter
        } else if character.is_numeric() {
            Self::Digit
        } else if character.is_whitespace() {
            Self::Space
        } else {
            Self::Other
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(digits: Digits, text: &str, expected: &[&str]) {
        assert_eq!(words(text, digits).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn words_take_one_space_with_them() {
        check(Digits::Single, "Hello  big world", &["Hello", " ", " big", " world"]);
        check(Digits::Single, " a\n\nb\tc ", &[" a", "\n", "\n", "b", "\t", "c", " "]);
        check(Digits::Single, "a   ", &["a", "   "]);
        check(Digits::Single, "", &[]);
    }

    #[test]
    fn contractions_and_punctuation() {
        check(Digits::Single, "she'll don't", &["she", "'ll", " don", "'t"]);
        check(Digits::Single, "\"No!\" 'tis", &["\"", "No", "!\"", " '", "tis"]);
        check(Digits::Single, "what?'s", &["what", "?'", "s"]);
    }

    #[test]
    fn digits_stand_alone_or_together() {
        check(Digits::Single, "in 1984, x2", &["in", " ", "1", "9", "8", "4", ",", " x", "2"]);
        check(Digits::Single, "a  7", &["a", "  ", "7"]);
        check(Digits::Together, "in 1984, x2", &["in", " 1984", ",", " x", "2"]);
    }

    #[test]
    fn nothing_is_lost() {
        let text =
            "Zo\u{eb} said:\u{a0}\"It's 3\u{bd} o'clock\u{2026}\"\r\n\t \u{1f409}\u{200d}!  ";
        for digits in [Digits::Single, Digits::Together] {
            assert_eq!(words(text, digits).collect::<String>(), text);
        }
    }
}
