//! Names: where they stand, and which a text introduces by itself.

use super::super::reader::{Meaning, Word, find, is_known, read};
use super::super::vocabulary::Kind;

/// Verbs that only somebody can be the subject of.
const DEEDS: &[&str] = &[
    "said",
    "asked",
    "whispered",
    "shouted",
    "laughed",
    "smiled",
    "walked",
    "ran",
    "looked",
    "thought",
    "wondered",
    "cried",
    "sat",
    "stood",
    "waved",
    "nodded",
    "replied",
    "answered",
    "jumped",
    "held",
    "felt",
    "saw",
    "knew",
    "wanted",
    "loved",
    "found",
    "lifted",
    "carried",
    "climbed",
    "opened",
    "took",
    "picked",
    "pointed",
    "sang",
    "danced",
    "hugged",
    "decided",
    "followed",
    "crept",
    "grinned",
    "giggled",
    "sighed",
    "yawned",
    "woke",
    "lived",
    "peeked",
    "tiptoed",
    "hurried",
    "stared",
    "called",
    "turned",
    "counted",
    "set",
    "had",
];

/// Capitalised words that name nobody.
const NOT_NAMES: &[&str] = &[
    "i",
    "he",
    "she",
    "it",
    "they",
    "we",
    "you",
    "the",
    "a",
    "an",
    "and",
    "but",
    "then",
    "when",
    "once",
    "everyone",
    "everybody",
    "nobody",
    "someone",
    "somebody",
    "something",
    "nothing",
    "this",
    "that",
    "there",
    "his",
    "her",
    "their",
    "my",
    "our",
    "one",
    "all",
    "suddenly",
    "so",
    "as",
    "at",
    "in",
    "on",
    "if",
    "what",
    "who",
    "where",
    "why",
    "how",
    "yes",
    "no",
    "oh",
    "both",
    "today",
    "tomorrow",
    "tonight",
    "later",
    "soon",
    "now",
    "each",
    "another",
    "people",
    "god",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mr",
    "mrs",
    "miss",
    "ms",
    "dr",
    "neither",
    "others",
    "some",
    "many",
    "most",
    "until",
    "after",
];

/// A name a text introduces, and what it is said to be.
pub(super) struct Introduced {
    pub(super) name: String,
    /// The kind and the word for it, when the text says so: "Rusty the fox".
    pub(super) kind: Option<(Kind, String)>,
}

/// Every word that belongs to one of the names.
pub(super) fn positions(words: &[Word], names: &[String]) -> Vec<usize> {
    names.iter().flat_map(|name| mentions(words, name)).flatten().collect()
}

/// The spans of words where the name stands.
pub(super) fn mentions(words: &[Word], name: &str) -> Vec<std::ops::Range<usize>> {
    let parts: Vec<String> = read(name).into_iter().map(|word| word.text).collect();
    let Some(first) = parts.first() else { return Vec::new() };
    // A name that is also a word, as "Rose" or "Will", counts only with its capital.
    let strict = is_known(first) || first.len() < 4 || NOT_NAMES.contains(&first.as_str());
    let fits = |word: &Word, part: &str| {
        let text = word.text.strip_suffix("'s").unwrap_or(&word.text);
        text == part && (!strict || word.is_capital())
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if !fits(&words[at], first) {
            at += 1;
            continue;
        }
        let whole = parts.len() > 1
            && at + parts.len() <= words.len()
            && parts.iter().zip(&words[at..]).all(|(part, word)| fits(word, part));
        let end = at + if whole { parts.len() } else { 1 };
        found.push(at..end);
        at = end;
    }
    found
}

/// Names the text introduces: by a kind beside them, or by what they do.
pub(super) fn introduced(text: &str) -> Vec<Introduced> {
    let words = read(text);
    let hits = find(&words, &[]);
    let mut found: Vec<Introduced> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if !word.is_capital() || NOT_NAMES.contains(&word.text.as_str()) {
            continue;
        }
        let name = word.raw.strip_suffix("'s").unwrap_or(&word.raw).to_owned();
        if name.chars().count() < 2 || name.chars().any(|c| !c.is_alphabetic()) {
            continue;
        }
        let kind_at = |i: usize| {
            hits.iter().find(|hit| hit.span.start == i).and_then(|hit| match hit.meaning {
                Meaning::Kind(kind) => Some((kind, phrase(&words[hit.span.clone()]), hit.span.end)),
                _ => None,
            })
        };
        let kind_before = |end: usize| {
            hits.iter().find(|hit| hit.span.end == end).and_then(|hit| match hit.meaning {
                Meaning::Kind(kind) => Some((kind, phrase(&words[hit.span.clone()]), hit.span.end)),
                _ => None,
            })
        };
        let text_at = |i: usize| words.get(i).map_or("", |word| word.text.as_str());
        let called = at > 0 && matches!(text_at(at - 1), "named" | "called");
        let kind = if called {
            kind_before(at - 1).or_else(|| kind_before(at.saturating_sub(2)))
        } else if matches!(text_at(at + 1), "the" | "a" | "an" | "was" | "is") {
            // "Rusty the fox", "Mira, a girl", "Rusty the little fox", "Rusty was a fox".
            (2..=4).find_map(|step| kind_at(at + step).filter(|_| introduces(&words, at, step)))
        } else {
            // "the fox Rusty", "Captain Flint".
            kind_before(at).filter(|_| at > 0)
        };
        let acts = DEEDS.contains(&text_at(at + 1)) && !is_known(&word.text);
        let is_kind_word = kind_at(at).is_some();
        if is_kind_word || (kind.is_none() && !called && !acts) {
            continue;
        }
        let kind = kind.map(|(kind, phrase, _)| (kind, phrase));
        match found.iter_mut().find(|known| known.name == name) {
            Some(known) => known.kind = known.kind.take().or(kind),
            None => found.push(Introduced { name, kind }),
        }
    }
    found
}

/// Whether nothing but adjectives stands between a name and the kind `step` words on.
fn introduces(words: &[Word], at: usize, step: usize) -> bool {
    let between = &words[at + 1..at + step];
    let verb = matches!(between[0].text.as_str(), "was" | "is");
    let article = |word: &Word| matches!(word.text.as_str(), "the" | "a" | "an");
    let head = if verb { between.get(1) } else { between.first() };
    head.is_some_and(article)
        && words[at + step].sentence == words[at].sentence
        && between.iter().all(|word| word.is_real())
        && !between.iter().any(Word::is_capital)
        // "Rusty, a friend of the fox" introduces nobody.
        && between.iter().all(|word| !matches!(word.text.as_str(), "of" | "and" | "to" | "with"))
}

fn phrase(words: &[Word]) -> String {
    words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
}
