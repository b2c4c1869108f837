//! Reading the data files. `data/README.md` explains their notation.

use std::collections::HashMap;
use std::fmt;

use sha2::{Digest, Sha256};

use super::pattern::{Element, Pattern, Place};
use super::{CoreTerms, Lexicon, Meaning, WordId, WordSet, inflect};
use crate::Class;

/// A data file: its name, for errors, and its text.
type File = (&'static str, &'static str);

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../data/", $name)))),+]
    };
}

/// The data files. Groups and expansions come first, as the others use them.
pub(super) const FILES: &[File] = files!(
    "common.txt",
    "expansions.txt",
    "groups.txt",
    "innocent.txt",
    "profanity.txt",
    "hate.txt",
    "harassment.txt",
    "sexual.txt",
    "self_harm.txt",
    "abuse.txt",
    "violence.txt",
    "instructions.txt",
    "drugs.txt",
    "gambling.txt",
    "contact.txt",
    "grooming.txt",
    "challenges.txt",
    "injection.txt",
    "spam.txt",
);

/// Hexadecimal digits of the data's SHA-256 that make its version.
const VERSION_DIGITS: usize = 12;

/// Before words that replace the last word of a phrase alone.
const LAST_WORD: &str = ".. ";

/// A data file that cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct DataError {
    file: &'static str,
    line: usize,
    what: &'static str,
}

impl fmt::Display for DataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "data/{}, line {}: {}", self.file, self.line, self.what)
    }
}

impl std::error::Error for DataError {}

pub(super) fn load(files: &'static [File]) -> Result<Lexicon, DataError> {
    let mut loader = Loader::default();
    let mut hash = Sha256::new();
    for (file, text) in files {
        hash.update(text);
        loader.section = None;
        for (line, text) in text.lines().enumerate() {
            loader.line(file, text).map_err(|what| DataError { file, line: line + 1, what })?;
        }
    }
    let mut version = crate::record::hex(&hash.finalize());
    version.truncate(VERSION_DIGITS);
    loader.finish(version).map_err(|what| DataError { file: "", line: 0, what })
}

/// What the lines under a heading have in common.
#[derive(Clone, Copy)]
struct Section {
    meaning: Meaning,
    score: f32,
    place: Place,
    small: bool,
    tiers: [bool; 3],
}

/// A pattern before its anchor is chosen.
struct Draft {
    section: Section,
    elements: Vec<Element>,
    soft: Option<&'static str>,
}

#[derive(Default)]
struct Loader {
    vocabulary: HashMap<Box<[u8]>, WordId>,
    expansions: HashMap<WordId, Box<[WordId]>>,
    common: WordSet,
    groups: HashMap<&'static str, Vec<WordId>>,
    open_group: &'static str,
    sets: Vec<Vec<WordId>>,
    set_numbers: HashMap<Vec<WordId>, u16>,
    section: Option<Section>,
    drafts: Vec<Draft>,
    core: CoreTerms,
}

type Parsed<T> = Result<T, &'static str>;

impl Loader {
    fn line(&mut self, file: &str, line: &'static str) -> Parsed<()> {
        let line = line.split('#').next().unwrap_or("").trim();
        match file {
            _ if line.is_empty() => Ok(()),
            "common.txt" => self.common_words(line),
            "expansions.txt" => self.expansion(line),
            "groups.txt" => self.group(line),
            _ => match line.strip_prefix('[') {
                Some(heading) => self.heading(heading),
                None => self.pattern(line),
            },
        }
    }

    fn common_words(&mut self, line: &str) -> Parsed<()> {
        for word in line.split_whitespace() {
            let word = self.intern(word)?;
            self.common.insert(word);
        }
        Ok(())
    }

    fn expansion(&mut self, line: &str) -> Parsed<()> {
        let (short, words) = line.split_once('=').ok_or("an expansion needs =")?;
        let words =
            words.split_whitespace().map(|word| self.intern(word)).collect::<Parsed<Box<[_]>>>()?;
        for short in short.split_whitespace() {
            let short = self.intern(short)?;
            self.expansions.insert(short, words.clone());
        }
        Ok(())
    }

    fn group(&mut self, line: &'static str) -> Parsed<()> {
        let mut entries = line.split_whitespace().peekable();
        if let Some(name) = entries.next_if(|entry| entry.ends_with(':')) {
            let name = name.strip_prefix('@').and_then(|name| name.strip_suffix(':'));
            self.open_group = name.ok_or("a group is named @name:")?;
        }
        for entry in entries {
            let words = self.alternative(entry)?;
            self.groups.entry(self.open_group).or_default().extend(words);
        }
        Ok(())
    }

    fn heading(&mut self, heading: &str) -> Parsed<()> {
        let heading = heading.strip_suffix(']').ok_or("a heading ends in ]")?;
        let mut words = heading.split_whitespace();
        let name = words.next().ok_or("a heading names a class")?;
        let meaning = match Class::named(name) {
            Some(class) => Meaning::Of(class),
            None if name == "innocent" => Meaning::Innocent,
            None => return Err("no such class"),
        };
        let mut section =
            Section { meaning, score: 1.0, place: Place::Anywhere, small: false, tiers: [true; 3] };
        for word in words {
            match word {
                "unquoted" => section.place = Place::Unquoted,
                "quoted" => section.place = Place::Quoted,
                "talk" => section.place = Place::Talk,
                "story" => section.place = Place::Story,
                "small" => section.small = true,
                "kids" => section.tiers = [true, false, false],
                "minors" => section.tiers = [true, true, false],
                score => section.score = score.parse().map_err(|_| "no such condition")?,
            }
        }
        self.section = Some(section);
        Ok(())
    }

    fn pattern(&mut self, line: &'static str) -> Parsed<()> {
        let section = self.section.ok_or("a pattern before the first heading")?;
        let (line, soft) = match line.split_once("->") {
            Some((line, soft)) => (line, Some(soft.trim())),
            None => (line, None),
        };
        let words = line.trim_start_matches('*').trim();
        let stars = line.len() - line.trim_start_matches('*').len();
        let elements =
            words.split_whitespace().map(|word| self.element(word)).collect::<Parsed<Vec<_>>>()?;
        if stars > 0 {
            let [Element::Word(set)] = elements[..] else { return Err("only one word has a *") };
            let spellings = words.split('|').flat_map(inflect::forms);
            debug_assert!(!self.sets[usize::from(set)].is_empty());
            for spelling in spellings {
                let word = self.intern(&spelling)?;
                self.core.add(&spelling, word, stars > 1);
            }
        }
        self.drafts.push(Draft { section, elements, soft });
        Ok(())
    }

    fn element(&mut self, text: &'static str) -> Parsed<Element> {
        if let Some(most) = text.strip_prefix("..") {
            return most.parse().map(Element::Gap).map_err(|_| "a gap has a number");
        }
        match text {
            "%" => return Ok(Element::Number),
            "_" => return Ok(Element::Any),
            "^" | "$" => return Ok(Element::Edge),
            _ => {}
        }
        let (text, kind): (_, fn(u16) -> Element) = match (text.strip_prefix('!'), text) {
            (Some(text), _) => (text, Element::Not),
            (None, text) => match text.strip_suffix('?') {
                Some(text) => (text, Element::Maybe),
                None => (text, Element::Word),
            },
        };
        let mut words = Vec::new();
        for entry in text.split('|') {
            words.extend(self.alternative(entry)?);
        }
        words.sort_unstable();
        words.dedup();
        Ok(kind(self.set_number(words)?))
    }

    fn alternative(&mut self, entry: &'static str) -> Parsed<Vec<WordId>> {
        match entry.strip_prefix('@') {
            Some(name) => self.groups.get(name).cloned().ok_or("no such group"),
            None => inflect::forms(entry).iter().map(|form| self.intern(form)).collect(),
        }
    }

    fn set_number(&mut self, words: Vec<WordId>) -> Parsed<u16> {
        if let Some(number) = self.set_numbers.get(&words) {
            return Ok(*number);
        }
        let number = u16::try_from(self.sets.len()).map_err(|_| "too many sets")?;
        self.sets.push(words.clone());
        self.set_numbers.insert(words, number);
        Ok(number)
    }

    fn intern(&mut self, word: &str) -> Parsed<WordId> {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'\'';
        if word.is_empty() || !word.bytes().all(plain) {
            return Err("words are lower-case letters, digits and '");
        }
        if let Some(id) = self.vocabulary.get(word.as_bytes()) {
            return Ok(*id);
        }
        let id = WordId::try_from(self.vocabulary.len()).map_err(|_| "too many words")?;
        self.vocabulary.insert(word.as_bytes().into(), id);
        Ok(id)
    }

    fn finish(mut self, version: String) -> Parsed<Lexicon> {
        let mut anchored = vec![Vec::new(); self.vocabulary.len()];
        let mut patterns = Vec::with_capacity(self.drafts.len());
        for draft in std::mem::take(&mut self.drafts) {
            let Some((at, set)) = self.anchor(&draft.elements) else { continue };
            let number = u16::try_from(patterns.len()).unwrap_or(u16::MAX);
            for word in &self.sets[usize::from(set)] {
                anchored[usize::from(*word)].push(number);
            }
            patterns.push(draft.anchored_at(at));
        }
        let set = |words: Vec<WordId>| words.into_iter().collect::<WordSet>();
        let mut groups: HashMap<_, _> =
            self.groups.into_iter().map(|(name, words)| (name, set(words))).collect();
        groups.insert("common", self.common);
        self.core.finish()?;
        Ok(Lexicon {
            version,
            vocabulary: self.vocabulary,
            expansions: self.expansions,
            groups,
            sets: self.sets.into_iter().map(set).collect(),
            patterns,
            anchored,
            core: self.core,
        })
    }

    /// The element whose words are met least often: there the pattern is tried.
    fn anchor(&self, elements: &[Element]) -> Option<(usize, u16)> {
        /// How much more often a common word is met than any other.
        const COMMON: usize = 100;
        let weight = |word: &WordId| if self.common.contains(*word) { COMMON } else { 1 };
        let words = elements.iter().enumerate().filter_map(|(at, element)| match element {
            Element::Word(set) => Some((at, *set)),
            _ => None,
        });
        words.min_by_key(|(_, set)| self.sets[usize::from(*set)].iter().map(weight).sum::<usize>())
    }
}

impl Draft {
    fn anchored_at(self, at: usize) -> Pattern {
        let Section { meaning, score, place, small, tiers } = self.section;
        let before = self.elements[..at].iter().rev().copied().collect();
        let after = self.elements[at + 1..].into();
        let soft_last = self.soft.is_some_and(|soft| soft.starts_with(LAST_WORD));
        let soft = self.soft.map(|soft| soft.trim_start_matches(LAST_WORD));
        Pattern { meaning, score, place, small, tiers, soft, soft_last, before, after }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_error(file: File, what: &str) {
        let mut loader = Loader::default();
        let found = file.1.lines().find_map(|line| loader.line(file.0, line).err());
        assert_eq!(found, Some(what));
    }

    #[test]
    fn the_embedded_files_are_right() {
        let lexicon = load(FILES).expect("data are right");
        assert!(lexicon.patterns.len() > 500, "{}", lexicon.patterns.len());
        assert!(lexicon.patterns.len() < usize::from(u16::MAX));
    }

    #[test]
    fn a_wrong_line_is_named() {
        check_error(("x.txt", "word"), "a pattern before the first heading");
        check_error(("x.txt", "[no_class]"), "no such class");
        check_error(("x.txt", "[hate .5 sometimes]"), "no such condition");
        check_error(("x.txt", "[hate]\n@nobody"), "no such group");
        check_error(("x.txt", "[hate]\nWord"), "words are lower-case letters, digits and '");
        check_error(("x.txt", "[hate]\n*two words"), "only one word has a *");
        check_error(("x.txt", "[hate]\n..x"), "a gap has a number");
    }
}
