//! Cutting text into sentences, none of it lost: white space stays with the sentence before it.

use crate::Item;

/// The sentences of a text, each with the white space after it. Put together they are the text.
///
/// Quotations stay with who says them (`"Stop!" she said.` is one), abbreviations and initials
/// end nothing, a line break always does.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (sentence, after) = rest.split_at(first_end(rest).unwrap_or(rest.len()));
        rest = after;
        Some(sentence)
    })
}

/// Words after which a full stop ends no sentence, in lower case.
const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "st", "prof", "capt", "lt", "sgt", "col", "gen", "rev", "hon", "jr",
    "sr", "mt", "vs", "etc", "e.g", "i.e", "no", "messrs", "mme", "mlle",
];

/// Where the first sentence of `text` ends, white space included. None when the text may still go
/// on with it: what follows is needed to tell.
pub(crate) fn first_end(text: &str) -> Option<usize> {
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c == '\n' && !text[..at].trim().is_empty() {
            return end_of_space(text, at);
        }
        if !is_mark(c) {
            continue;
        }
        let marks = text[at..].find(|c| !is_mark(c)).map_or(text.len(), |length| at + length);
        let closing =
            text[marks..].find(|c| !closes(c)).map_or(text.len(), |length| marks + length);
        while chars.next_if(|(next, _)| *next < closing).is_some() {}
        let space = text[closing..].chars().next()?;
        if !space.is_whitespace() || is_abbreviation(&text[..at], &text[at..marks]) {
            continue;
        }
        let next = end_of_space(text, closing)?;
        let line_break = text[closing..next].contains('\n');
        if line_break || !goes_on(text[next..].chars().next()?) {
            return Some(next);
        }
    }
    None
}

/// Where the white space from `at` on ends; None when the text ends with it.
fn end_of_space(text: &str, at: usize) -> Option<usize> {
    text[at..].find(|c: char| !c.is_whitespace()).map(|length| at + length)
}

fn is_mark(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '‽')
}

/// What can stand between a sentence's mark and the space after it: closing quotation marks and
/// brackets, pictures.
fn closes(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '*' | '_' | '\u{200d}' | '\u{fe0f}')
        || ('\u{2600}'..='\u{27bf}').contains(&c)
        || ('\u{1f000}'..='\u{1faff}').contains(&c)
}

/// Whether a sentence that ended goes on after all, as in `"Stop!" she said.`
fn goes_on(next: char) -> bool {
    next.is_lowercase()
}

/// Whether the marks after `before` are the full stop of an abbreviation or an initial.
fn is_abbreviation(before: &str, marks: &str) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || "(\"“'‘".contains(c)).next();
    let word = word.unwrap_or("");
    let mut chars = word.chars();
    let initial =
        matches!((chars.next(), chars.next()), (Some(c), None) if c.is_uppercase() && c != 'I');
    marks == "." && (initial || ABBREVIATIONS.contains(&word.to_lowercase().as_str()))
}

/// The sentences before the one that is judged.
#[derive(Debug, Clone, Default)]
pub(crate) struct Before {
    sentences: Vec<Earlier>,
    /// Whether a quotation is open after the last one.
    quoting: bool,
}

#[derive(Debug, Clone)]
struct Earlier {
    text: String,
    /// Whether it begins inside a quotation.
    quoted: bool,
}

impl Before {
    /// What an item's context is before anything of it was judged.
    pub(crate) fn of(context: &[&str]) -> Before {
        let mut before = Before::default();
        context.iter().for_each(|text| before.push(text));
        before
    }

    /// The last sentences, ready to be an item's context. When they begin inside a quotation it
    /// is opened again, or a character's words would be taken for the writer's own.
    pub(crate) fn context(&self) -> Vec<String> {
        let mut context: Vec<String> = self.sentences.iter().map(|s| s.text.clone()).collect();
        if let (Some(first), true) = (context.first_mut(), self.begins_quoted()) {
            first.insert(0, '"');
        }
        context
    }

    fn begins_quoted(&self) -> bool {
        self.sentences.first().is_some_and(|sentence| sentence.quoted)
    }

    /// Takes one more sentence.
    pub(crate) fn push(&mut self, sentence: &str) {
        self.sentences.push(Earlier { text: sentence.to_owned(), quoted: self.quoting });
        for c in sentence.chars() {
            match c {
                '"' => self.quoting = !self.quoting,
                '“' => self.quoting = true,
                '”' => self.quoting = false,
                _ => {}
            }
        }
        self.quoting &= !sentence.contains("\n\n");
        if self.sentences.len() > Item::CONTEXT_MAX {
            self.sentences.remove(0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(wanted: &[&str]) {
        let text = wanted.concat();
        assert_eq!(sentences(&text).collect::<Vec<_>>(), wanted);
    }

    #[test]
    fn sentences_are_cut_where_a_reader_pauses() {
        check(&["One. ", "Two!  ", "Three? ", "Four"]);
        check(&["Mr. Toad met Dr. J. Dolittle at St. Ives. ", "They laughed."]);
        check(&["\"Stop!\" she said. ", "\"Why?\" ", "He ran."]);
        check(&["“Is it you?” asked Mole… and waited. ", "Nobody came."]);
        check(&["Well... maybe not. ", "It cost 3.50 at e.g. the fair."]);
        check(&["Yes!🎉 ", "We won."]);
        check(&["A title\n\n", "A line without a stop\n", "Another."]);
        check(&["  \n Leading space. ", "End."]);
    }
}
