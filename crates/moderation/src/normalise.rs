//! A shadow copy of a text in plain lower-case ASCII, in which disguises have fallen away.
//!
//! The original is never changed. Each byte of the shadow knows where in the original it came
//! from, so that what is found here can be masked there. What falls away: upper case, width and
//! font variants (NFKC), look-alikes of other scripts (UTS 39), accents and stacked marks,
//! zero-width and direction characters, tags, variation selectors, soft hyphens, letters drawn as
//! flags or in boxes. Leet and separators are undone later, word by word (`lexicon::disguise`),
//! because digits and dots matter to the rules on numbers and addresses.

mod letters;

use std::ops::Range;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Stands for a letter of a script the gate cannot read.
pub(crate) const FOREIGN: u8 = 0x02;
/// Stands for a picture or any other sign that is not text.
pub(crate) const PICTURE: u8 = 0x03;

/// The shadow of one text.
#[derive(Debug)]
pub(crate) struct Shadow {
    /// Lower-case ASCII, with [`FOREIGN`] and [`PICTURE`].
    pub(crate) bytes: Vec<u8>,
    /// Where each byte of `bytes` came from. None when every byte stands where it stood.
    origin: Option<Vec<u32>>,
    original_len: usize,
    /// Letters of Latin script, as written.
    pub(crate) latin: usize,
    /// Letters of other scripts, look-alikes of Latin ones among them.
    pub(crate) foreign: usize,
    /// Words that mix Latin letters with look-alikes.
    pub(crate) mixed_words: usize,
}

impl Shadow {
    /// The shadow of `text`. Time and size are linear in its length.
    pub(crate) fn of(text: &str) -> Shadow {
        if text.is_ascii() { Shadow::of_ascii(text) } else { Folding::new(text).run() }
    }

    fn of_ascii(text: &str) -> Shadow {
        let bytes = text.to_ascii_lowercase().into_bytes();
        // What counts is whether a text is readable at all: an ASCII one is.
        let latin = bytes.len();
        Shadow { bytes, origin: None, original_len: text.len(), latin, foreign: 0, mixed_words: 0 }
    }

    /// The place in the original of a place in the shadow, on character boundaries.
    pub(crate) fn original(&self, span: Range<usize>) -> Range<usize> {
        let Some(origin) = &self.origin else { return span };
        let Some(last) = span.end.checked_sub(1).filter(|last| *last >= span.start) else {
            let at = origin.get(span.start).map_or(self.original_len, |at| *at as usize);
            return at..at;
        };
        // One original character may have become several bytes: go on to the next one.
        let next = origin[last..].iter().find(|at| **at > origin[last]);
        origin[span.start] as usize..next.map_or(self.original_len, |at| *at as usize)
    }
}

/// The work of folding one text that is not plain ASCII.
struct Folding<'a> {
    text: &'a str,
    out: Shadow,
    origin: Vec<u32>,
    /// Whether the word being read has Latin letters, and look-alikes of other scripts.
    word: (bool, bool),
    /// Whether a single quotation mark is open, as ‘…’ close with what is also an apostrophe.
    single_quote: bool,
}

impl<'a> Folding<'a> {
    fn new(text: &'a str) -> Self {
        let bytes = Vec::with_capacity(text.len());
        let original_len = text.len();
        Folding {
            text,
            out: Shadow { bytes, origin: None, original_len, latin: 0, foreign: 0, mixed_words: 0 },
            origin: Vec::with_capacity(text.len()),
            word: (false, false),
            single_quote: false,
        }
    }

    fn run(mut self) -> Shadow {
        for (at, c) in self.text.char_indices() {
            if c.is_ascii() {
                self.ascii(at, c);
            } else {
                self.other(at, c);
            }
        }
        self.end_word();
        self.out.origin = Some(self.origin);
        self.out
    }

    fn push(&mut self, at: usize, byte: u8) {
        self.out.bytes.push(byte);
        self.origin.push(u32::try_from(at).unwrap_or(u32::MAX));
    }

    fn ascii(&mut self, at: usize, c: char) {
        if c.is_ascii_alphabetic() {
            self.out.latin += 1;
            self.word.0 = true;
        } else if !c.is_ascii_digit() {
            self.end_word();
        }
        self.push(at, (c as u8).to_ascii_lowercase());
    }

    fn end_word(&mut self) {
        self.out.mixed_words += usize::from(self.word == (true, true));
        self.word = (false, false);
    }

    fn other(&mut self, at: usize, c: char) {
        if letters::is_hidden(c) || is_combining_mark(c) {
            return;
        }
        if let Some(plain) = self.punctuation(c) {
            self.end_word();
            for byte in plain.bytes() {
                self.push(at, byte);
            }
            return;
        }
        if let Some(letter) = letters::drawn(c) {
            self.word.0 = true;
            self.push(at, letter);
            return;
        }
        let mut parts = [None; 4];
        let mut count = 0;
        decompose_compatible(c, |part| {
            if count < parts.len() && !is_combining_mark(part) {
                parts[count] = Some(part);
                count += 1;
            }
        });
        for part in parts.into_iter().flatten() {
            self.part(at, c, part);
        }
    }

    /// Folds one character that the original `whole` is made of.
    fn part(&mut self, at: usize, whole: char, part: char) {
        if part.is_ascii() {
            return self.ascii(at, part);
        }
        let latin = letters::is_latin(part);
        match letters::look_alike(part) {
            Some(plain) => {
                self.out.latin += usize::from(latin);
                self.out.foreign += usize::from(!latin && part.is_alphabetic());
                self.word.0 |= latin;
                self.word.1 |= !latin && part.is_alphabetic();
                for byte in plain.bytes() {
                    self.push(at, byte);
                }
            }
            None if whole.is_alphabetic() => {
                self.out.foreign += usize::from(!latin);
                self.out.latin += usize::from(latin);
                self.push(at, FOREIGN);
            }
            None => {
                self.end_word();
                self.push(at, PICTURE);
            }
        }
    }

    /// Typographic marks in their typewriter form.
    fn punctuation(&mut self, c: char) -> Option<&'static str> {
        match c {
            '\u{2019}' | '\u{2bc}' | '\u{2032}' | '\u{b4}' => {
                let after_stop = self.out.bytes.last().is_some_and(|b| b".,!?-".contains(b));
                let closes = self.single_quote && after_stop;
                self.single_quote &= !closes;
                Some(if closes { "\"" } else { "'" })
            }
            '\u{2018}' | '\u{201a}' => {
                self.single_quote = true;
                Some("\"")
            }
            '\u{201c}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{2033}' => Some("\""),
            '\u{2010}'..='\u{2013}' | '\u{2212}' => Some("-"),
            // A dash between clauses holds no word together.
            '\u{2014}' | '\u{2015}' => Some(" "),
            '\u{2026}' => Some("..."),
            '\u{2028}' | '\u{2029}' => Some("\n"),
            c if c.is_whitespace() => Some(" "),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, shadow: &str) {
        let found = Shadow::of(text);
        assert_eq!(String::from_utf8_lossy(&found.bytes), shadow, "{text:?}");
        for end in 0..=found.bytes.len() {
            for start in 0..=end {
                let place = found.original(start..end);
                assert!(text.get(place.clone()).is_some(), "{place:?} cuts {text:?}");
            }
        }
    }

    #[test]
    fn disguises_fall_away() {
        check("Plain Words", "plain words");
        check("ｆｕｌｌ ｗｉｄｔｈ", "full width");
        check("𝐛𝐨𝐥𝐝 𝒮𝒸𝓇𝒾𝓅𝓉 𝔣𝔯𝔞𝔨", "bold script frak");
        check("раураl", "paypal");
        check("ze\u{200b}ro wi\u{2060}dth s\u{ad}oft", "zero width soft");
        check("\u{202e}bidi\u{202c} t\u{e0041}ag v\u{fe0f}s", "bidi tag vs");
        check("z\u{30d}\u{33f}a\u{342}l\u{328}g\u{489}o", "zalgo");
        check("café naïve Ærø ßtraße", "cafe naive aero sstrasse");
        check("🇧🇦🇩 Ⓑⓐⓓ 🅱🅰🅳 ⒝⒜⒟", "bad bad bad (b)(a)(d)");
        check("“Quoted” – it’s…", "\"quoted\" - it's...");
        check("smile 🙂!", "smile \u{3}!");
    }

    #[test]
    fn what_is_found_is_masked_where_it_stood() {
        let text = "say ｂａｄ\u{200b} now";
        let place = Shadow::of(text).original(4..7);
        assert_eq!(&text[place], "ｂａｄ\u{200b}");
    }

    #[test]
    fn scripts_are_counted_as_written() {
        let shadow = Shadow::of("Привет world");
        assert_eq!((shadow.latin, shadow.foreign, shadow.mixed_words), (5, 6, 0));
        assert_eq!(Shadow::of("wоrld").mixed_words, 1);
    }
}
