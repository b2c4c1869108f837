//! Words and sentences of English prose, as far as a storyteller must see them.

use std::borrow::Cow;
use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};

/// A word of a text and what stands around it.
#[derive(Debug, Clone)]
pub(crate) struct Token<'a> {
    /// As it was written.
    pub raw: &'a str,
    /// In lower case, with straight apostrophes.
    pub lower: Cow<'a, str>,
    /// First of a sentence or of somebody's speech.
    pub starts: bool,
    /// Inside quotation marks.
    pub quoted: bool,
    /// The punctuation mark that follows at once, or a space.
    pub after: char,
}

impl Token<'_> {
    /// Is its first letter a capital?
    pub(crate) fn capital(&self) -> bool {
        self.raw.chars().next().is_some_and(char::is_uppercase)
    }

    /// In lower case without a possessive ending.
    pub(crate) fn base(&self) -> &str {
        let lower: &str = &self.lower;
        lower.strip_suffix("'s").or_else(|| lower.strip_suffix('\'')).unwrap_or(lower)
    }

    /// Does a mark follow that ends a phrase?
    pub(crate) fn stops(&self) -> bool {
        self.after != ' '
    }

    /// Does a mark follow that ends a sentence?
    pub(crate) fn ends_sentence(&self) -> bool {
        matches!(self.after, '.' | '!' | '?' | '\n' | '…')
    }
}

/// Titles whose full stop ends no sentence.
const DOTTED: &[&str] = &["Mr", "Mrs", "Ms", "Dr", "St", "Prof"];

/// The words of a text in order.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found: Vec<Token<'_>> = Vec::new();
    let (mut starts, mut quoted) = (true, false);
    let mut chars = text.char_indices().peekable();
    let mut begin: Option<usize> = None;
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, c)| c);
        if c.is_alphanumeric() || begin.is_some() && joins(c, next) {
            begin.get_or_insert(at);
            continue;
        }
        if let Some(from) = begin.take() {
            found.push(Token {
                raw: &text[from..at],
                lower: lowered(&text[from..at]),
                starts,
                quoted,
                after: ' ',
            });
            starts = false;
        }
        let dotted = c == '.' && found.last().is_some_and(|word| DOTTED.contains(&word.raw));
        if c.is_whitespace() && c != '\n' || dotted || matches!(c, '\'' | '’' | '‘') {
            continue;
        }
        if let Some(last) = found.last_mut()
            && last.after == ' '
        {
            last.after = c;
        }
        match c {
            '"' => quoted = !quoted,
            '“' => quoted = true,
            '”' => quoted = false,
            _ => {}
        }
        if matches!(c, '.' | '!' | '?' | '\n' | '…' | '“') || c == '"' && quoted {
            starts = true;
        }
    }
    if let Some(from) = begin {
        let raw = &text[from..];
        found.push(Token { raw, lower: lowered(raw), starts, quoted, after: ' ' });
    }
    found
}

/// Does this mark, between two letters, belong to the word?
fn joins(c: char, next: Option<char>) -> bool {
    matches!(c, '\'' | '’' | '-') && next.is_some_and(char::is_alphanumeric)
}

fn lowered(raw: &str) -> Cow<'_, str> {
    if raw.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()) {
        return Cow::Borrowed(raw);
    }
    Cow::Owned(raw.to_lowercase().replace('’', "'"))
}

/// The sentences of a text, each trimmed. A mark inside quotes ends one only where the quote ends.
pub(crate) fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut from, mut quoted) = (0, false);
    let marks: Vec<(usize, char)> = text.char_indices().collect();
    for (i, &(at, c)) in marks.iter().enumerate() {
        match c {
            '"' => quoted = !quoted,
            '“' => quoted = true,
            '”' => quoted = false,
            _ => {}
        }
        let next = marks.get(i + 1).map(|&(_, c)| c);
        let before = i.checked_sub(1).map(|k| marks[k].1);
        let mark = |c: char| matches!(c, '.' | '!' | '?' | '…');
        let title = c == '.' && DOTTED.iter().any(|title| text[from..at].ends_with(title));
        let plain = mark(c) && !quoted && !title && next.is_none_or(char::is_whitespace);
        let spoken = matches!(c, '"' | '”')
            && !quoted
            && before.is_some_and(mark)
            && next.is_none_or(char::is_whitespace)
            && !marks.get(i + 2).is_some_and(|&(_, c)| c.is_lowercase())
            && !tagged(&text[at + c.len_utf8()..]);
        if plain || spoken || c == '\n' {
            let end = at + c.len_utf8();
            found.push(text[from..end].trim());
            from = end;
        }
    }
    found.push(text[from..].trim());
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// Does speech go on being told after the closing mark: "… Mia asked"?
fn tagged(after: &str) -> bool {
    for word in after.split_whitespace().take(3) {
        if says(word) {
            return true;
        }
        if word.ends_with([',', '.', '!', '?']) {
            return false;
        }
    }
    false
}

/// Is it a verb that carries speech ("said")?
fn says(word: &str) -> bool {
    matches!(
        word.trim_matches(|c: char| !c.is_alphabetic()),
        "said" | "says" | "asked" | "asks" | "whispered" | "cried" | "shouted" | "called" | "began"
    )
}

/// The word without a plural ending: "leaves" and "leaf" are one.
pub(crate) fn stem(word: &str) -> Cow<'_, str> {
    const IRREGULAR: &[(&str, &str)] = &[
        ("leaves", "leaf"),
        ("wolves", "wolf"),
        ("knives", "knife"),
        ("shelves", "shelf"),
        ("thieves", "thief"),
        ("elves", "elf"),
        ("mice", "mouse"),
        ("feet", "foot"),
        ("teeth", "tooth"),
        ("geese", "goose"),
        ("children", "child"),
        ("men", "man"),
        ("women", "woman"),
        ("loaves", "loaf"),
        ("scarves", "scarf"),
        ("halves", "half"),
        ("wives", "wife"),
        ("calves", "calf"),
        ("dwarves", "dwarf"),
        ("hooves", "hoof"),
    ];
    let word = word.strip_suffix("'s").unwrap_or(word);
    if let Some((_, one)) = IRREGULAR.iter().find(|(many, _)| *many == word) {
        return Cow::Borrowed(one);
    }
    let cut = |n: usize| Cow::Borrowed(&word[..word.len() - n]);
    if word.len() > 4 && word.ends_with("ies") {
        return Cow::Owned(format!("{}y", &word[..word.len() - 3]));
    }
    let sibilant = ["ches", "shes", "xes", "sses", "zzes"];
    if word.len() > 4 && sibilant.iter().any(|end| word.ends_with(end)) {
        return cut(2);
    }
    let kept = ["ss", "us", "is"].iter().any(|end| word.ends_with(end));
    if word.len() > 3 && word.ends_with('s') && !kept { cut(1) } else { Cow::Borrowed(word) }
}

/// The text with its first letter as a capital, a leading quotation mark skipped.
pub(crate) fn capitalised(text: &str) -> String {
    let mut done = false;
    let raise = |c: char| {
        let first = !done && c.is_alphanumeric();
        done |= first;
        if first { c.to_uppercase().next().unwrap_or(c) } else { c }
    };
    text.chars().map(raise).collect()
}

/// "a" or "an", by the sound the phrase begins with as far as spelling tells.
pub(crate) fn article(phrase: &str) -> &'static str {
    let lower = phrase.to_lowercase();
    let consonant = ["uni", "use", "one", "eu", "ufo", "ukulele"];
    let silent = ["hour", "honest", "heir", "honour"];
    let vowel = lower.starts_with(['a', 'e', 'i', 'o', 'u', '8'])
        && !consonant.iter().any(|start| lower.starts_with(start))
        || silent.iter().any(|start| lower.starts_with(start));
    if vowel { "an" } else { "a" }
}

/// A set of numbers that are hashes already, so that nothing is hashed twice.
pub(crate) type Hashes = HashSet<u64, BuildHasherDefault<AsIs>>;

/// Takes a number for its own hash.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}

/// A hash of a run of words that does not mind capitals, quotes or marks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WordHash;

impl WordHash {
    /// The hashes of all words of a text, in order.
    pub(crate) fn words(text: &str) -> Vec<u64> {
        const START: u64 = 0xcbf2_9ce4_8422_2325;
        let mut found = Vec::with_capacity(text.len() / 5);
        let mut hash = START;
        let mut open = false;
        for c in text.chars() {
            if c.is_alphanumeric() {
                for lower in c.to_lowercase() {
                    hash = (hash ^ u64::from(u32::from(lower))).wrapping_mul(0x0100_0000_01b3);
                }
                open = true;
            } else if open && !matches!(c, '\'' | '’' | '-') {
                found.push(hash);
                (hash, open) = (START, false);
            }
        }
        if open {
            found.push(hash);
        }
        found
    }

    /// The hashes of all runs of `n` words.
    pub(crate) fn grams(words: &[u64], n: usize) -> impl Iterator<Item = u64> + '_ {
        words.windows(n).map(move |run| {
            run.iter().fold(n as u64, |sum, word| {
                (sum.rotate_left(23) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_know_starts_quotes_and_marks() {
        let found = tokens("Mr Fox ran. “Who’s there?” said Mia-Lou, softly");
        let words: Vec<&str> = found.iter().map(|t| &*t.lower).collect();
        assert_eq!(words, ["mr", "fox", "ran", "who's", "there", "said", "mia-lou", "softly"]);
        assert!(found[3].starts && found[3].quoted && !found[5].quoted);
        assert_eq!((found[2].after, found[6].after, found[7].after), ('.', ',', ' '));
    }

    #[test]
    fn sentences_end_where_a_reader_would_end_them() {
        let text = "Dr. Hale came in. \"Is it late?\" she asked. “Yes.” He sat down";
        assert_eq!(
            sentences(text),
            ["Dr. Hale came in.", "\"Is it late?\" she asked.", "“Yes.”", "He sat down"]
        );
    }

    #[test]
    fn stems_join_singular_and_plural() {
        for (many, one) in [
            ("leaves", "leaf"),
            ("foxes", "fox"),
            ("cities", "city"),
            ("keys", "key"),
            ("glass", "glass"),
        ] {
            assert_eq!(stem(many), one);
        }
    }

    #[test]
    fn hashes_do_not_mind_marks() {
        assert_eq!(WordHash::words("The key, “Mia’s”!"), WordHash::words("the KEY mias"));
    }
}
