//! What people type, made safe to store and to show: invisible controls out, words untouched.

use std::fmt;

use crate::MARKS_PER_LETTER;

/// Why a text cannot be taken as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextError {
    /// Nothing visible is in it.
    Empty,
    /// It has more characters than fit.
    TooLong {
        /// How many fit.
        max: usize,
        /// How many there are.
        got: usize,
    },
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TextError::Empty => f.write_str("Nothing is written here yet."),
            TextError::TooLong { max, got } => {
                write!(f, "{got} characters are more than the {max} that fit here.")
            }
        }
    }
}

impl std::error::Error for TextError {}

/// The last `max` bytes of a text, from a character on.
pub fn tail(text: &str, max: usize) -> &str {
    let start = text.len().saturating_sub(max);
    let start = (start..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    &text[start..]
}

/// A passage: trimmed, line ends as `\n`, at most one blank line in a row, without control and
/// direction-override characters, and with no more marks on a letter than a script needs.
///
/// Counts Unicode scalar values after cleaning.
pub fn clean_text(raw: &str, max: usize) -> Result<String, TextError> {
    let out = Cleaner::default().clean(raw);
    let text = out.trim();
    check_length(text, max)?;
    Ok(if text.len() == out.len() { out } else { text.to_owned() })
}

/// What [`clean_text`] does to characters, for a text that comes in pieces.
///
/// **Invariant:** the cleaned pieces, joined, are the cleaned text, however it was cut.
#[derive(Debug, Clone, Default)]
pub struct Cleaner {
    /// Marks on the last letter.
    marks: usize,
    /// Line ends at the end of what was given out.
    line_ends: usize,
    after_return: bool,
}

impl Cleaner {
    /// The next piece, cleaned.
    pub fn clean(&mut self, piece: &str) -> String {
        piece.chars().filter_map(|c| self.take(c)).collect()
    }

    fn take(&mut self, c: char) -> Option<char> {
        let ends_return = std::mem::replace(&mut self.after_return, c == '\r') && c == '\n';
        let c = if c == '\r' { '\n' } else { c };
        if ends_return || is_hidden(c) {
            return None;
        }
        self.marks = if is_mark(c) { self.marks + 1 } else { 0 };
        if self.marks > MARKS_PER_LETTER || (c == '\n' && self.line_ends == 2) {
            return None;
        }
        self.line_ends = if c == '\n' { self.line_ends + 1 } else { 0 };
        Some(c)
    }
}

/// A name or title: as [`clean_text`], on one line with single spaces.
pub fn clean_line(raw: &str, max: usize) -> Result<String, TextError> {
    let text = clean_text(raw, usize::MAX)?;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    check_length(&line, max)?;
    Ok(line)
}

fn check_length(text: &str, max: usize) -> Result<(), TextError> {
    if !text.chars().any(|c| !c.is_whitespace() && !is_invisible(c) && !is_mark(c)) {
        return Err(TextError::Empty);
    }
    // A character is at least a byte: most texts need no counting.
    if text.len() > max {
        let got = text.chars().count();
        if got > max {
            return Err(TextError::TooLong { max, got });
        }
    }
    Ok(())
}

/// Characters that show nothing and change how others are shown or stored.
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e001f}')
}

/// Characters without any ink of their own, which some scripts and emoji need between others.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}' | '\u{e0020}'..='\u{e01ef}')
}

/// Combining marks: the blocks that stacked ("zalgo") text is made of.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(raw: &str, want: Result<&str, TextError>) {
        assert_eq!(clean_text(raw, 20).as_deref(), want.as_ref().copied());
    }

    #[test]
    fn words_stay_and_controls_go() {
        check("  The lamp.\r\n\r\n\r\nIt woke. ", Ok("The lamp.\n\nIt woke."));
        check("a\u{202e}b\u{0}c\u{7}d", Ok("abcd"));
        check("<b>hi</b>", Ok("<b>hi</b>"));
        check("👩\u{200d}🚀", Ok("👩\u{200d}🚀"));
        check(&format!("z{}", "\u{334}".repeat(50)), Ok(&format!("z{}", "\u{334}".repeat(6))));
    }

    #[test]
    fn marks_do_not_hide_behind_what_is_hidden() {
        let stacked = format!("z{}", "\u{334}\u{334}\u{334}\0".repeat(5));
        check(&stacked, Ok(&format!("z{}", "\u{334}".repeat(6))));
    }

    #[test]
    fn a_text_in_pieces_is_cleaned_as_the_whole() {
        let raw = format!("a\r\n\r\n\r\nb\u{202e}\0c\rd\n\n\ne{}f", "\u{301}".repeat(9));
        let whole = Cleaner::default().clean(&raw);
        assert_eq!(whole, format!("a\n\nbc\nd\n\ne{}f", "\u{301}".repeat(6)));
        let mut cleaner = Cleaner::default();
        let pieces: String = raw.chars().map(|c| cleaner.clean(&c.to_string())).collect();
        assert_eq!(pieces, whole);
    }

    #[test]
    fn a_tail_begins_with_a_character() {
        assert_eq!(tail("Noël", 3), "ël");
        assert_eq!(tail("Noël", 2), "l");
        assert_eq!((tail("fox", 9), tail("", 9), tail("fox", 0)), ("fox", "", ""));
    }

    #[test]
    fn nothing_visible_is_empty() {
        for raw in ["", " \n\t ", "\u{200b}\u{200b}", "\u{feff}", "\u{301}\u{301}", "\u{3164}"] {
            check(raw, Err(TextError::Empty));
        }
    }

    #[test]
    fn length_counts_characters_not_bytes() {
        check(&"語".repeat(20), Ok(&"語".repeat(20)));
        check(&"語".repeat(21), Err(TextError::TooLong { max: 20, got: 21 }));
    }

    #[test]
    fn a_line_has_no_breaks() {
        assert_eq!(clean_line(" The\nSalt  Ledger ", 40).as_deref(), Ok("The Salt Ledger"));
        assert_eq!(clean_line("abcd", 3), Err(TextError::TooLong { max: 3, got: 4 }));
    }
}
