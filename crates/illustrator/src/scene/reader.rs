//! Reading: a passage as words, with what is denied or only imagined marked.

use super::vocabulary::{Face, Item, Kind, Mood, Place, Pose, Prop, Time, Weather, words_match};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

/// Words read of one text; a passage has fewer, and a hostile one costs no more.
const MAX_WORDS: usize = 800;
/// "not", "never" reach this many words.
const NEGATION_REACH: usize = 4;
/// "like a", "dreamed of" reach this many.
const IMAGINED_REACH: usize = 4;

const NEGATIONS: &[&str] =
    &["not", "no", "never", "without", "nobody", "neither", "nor", "none", "cannot", "hardly"];
const IMAGINING: &[&str] = &[
    "dreamed",
    "dreamt",
    "dreams",
    "dreaming",
    "imagined",
    "imagining",
    "imagine",
    "remembered",
    "pretended",
    "wished",
    "story",
    "stories",
    "tale",
    "tales",
    "picture",
    "painting",
    "song",
    "poem",
    "drawing",
    "statue",
    "toy",
];

/// One word of a text.
pub(super) struct Word {
    /// As written, without punctuation.
    pub(super) raw: String,
    /// In lower case.
    pub(super) text: String,
    /// Which sentence it is in.
    pub(super) sentence: usize,
    /// Which part of a sentence, between commas, it is in.
    pub(super) clause: usize,
    /// Whether it is denied: "no fox".
    pub(super) negated: bool,
    /// Whether it is not really there: "like a fox", "dreamed of the sea".
    pub(super) imagined: bool,
}

impl Word {
    pub(super) fn is_real(&self) -> bool {
        !self.negated && !self.imagined
    }

    /// Whether it begins with a capital letter.
    pub(super) fn is_capital(&self) -> bool {
        self.raw.chars().next().is_some_and(char::is_uppercase)
    }

    pub(super) fn is_possessive(&self) -> bool {
        self.text.ends_with("'s") || self.text.ends_with("s'")
    }
}

/// Splits a text into words.
pub(super) fn read(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let (mut sentence, mut clause) = (0, 0);
    let mut current = String::new();
    let flush = |current: &mut String, sentence, clause, words: &mut Vec<Word>| {
        let raw = current.trim_matches('\'');
        if !raw.is_empty() && words.len() < MAX_WORDS {
            words.push(Word {
                raw: raw.to_owned(),
                text: raw.to_lowercase(),
                sentence,
                clause,
                negated: false,
                imagined: false,
            });
        }
        current.clear();
    };
    for c in text.chars() {
        match c {
            '\'' | '\u{2019}' => current.push('\''),
            c if c.is_alphanumeric() => current.push(c),
            c => {
                flush(&mut current, sentence, clause, &mut words);
                if matches!(c, '.' | '!' | '?' | '\n') {
                    sentence += 1;
                    clause += 1;
                } else if matches!(
                    c,
                    ',' | ';'
                        | ':'
                        | '('
                        | ')'
                        | '\u{2013}'
                        | '\u{2014}'
                        | '"'
                        | '\u{201c}'
                        | '\u{201d}'
                ) {
                    clause += 1;
                }
            }
        }
    }
    flush(&mut current, sentence, clause, &mut words);
    mark_unreal(&mut words);
    words
}

fn mark_unreal(words: &mut [Word]) {
    for i in 0..words.len() {
        let text = words[i].text.as_str();
        let negates = NEGATIONS.contains(&text) || text.ends_with("n't");
        // "not only" affirms, and "no longer alone" is about time.
        let next = words.get(i + 1).map_or("", |word| word.text.as_str());
        if negates && !matches!(next, "only" | "sooner") {
            let reach = negation_reach(words, i);
            mark(words, i, reach, |word| word.negated = true);
        }
        let text = words[i].text.as_str();
        let next = words.get(i + 1).map_or("", |word| word.text.as_str());
        let simile = matches!(text, "like" | "than") && matches!(next, "a" | "an" | "the" | "some");
        let as_a = text == "as" && matches!(next, "a" | "an" | "if" | "though");
        let as_brave_as = text == "as"
            && i >= 2
            && words[i - 2].text == "as"
            && matches!(next, "a" | "an" | "the");
        let imagines = IMAGINING.contains(&text) && matches!(next, "of" | "about" | "for" | "that");
        // "in the way a room does"
        let manner = text == "way" && matches!(next, "a" | "an" | "the" | "that");
        if simile || as_a || as_brave_as || imagines || manner {
            mark(words, i, IMAGINED_REACH, |word| word.imagined = true);
        }
    }
}

/// "wasn't afraid of the dragon" denies the fear, not the dragon; "no sign of the fox" both.
fn negation_reach(words: &[Word], at: usize) -> usize {
    if words[at].text == "no" {
        return NEGATION_REACH;
    }
    let stops = |word: &Word| matches!(word.text.as_str(), "of" | "but" | "because" | "until");
    let following = words[at + 1..].iter().take(NEGATION_REACH);
    following.take_while(|word| !stops(word)).count()
}

fn mark(words: &mut [Word], from: usize, reach: usize, set: impl Fn(&mut Word)) {
    let clause = words[from].clause;
    words[from + 1..].iter_mut().take(reach).take_while(|word| word.clause == clause).for_each(set);
}

/// What a word or phrase calls for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Place(Place),
    Time(Time),
    Weather(Weather),
    Mood(Mood),
    Kind(Kind),
    Pose(Pose),
    Face(Face),
    Item(Item),
    Prop(Prop),
}

/// A word or phrase of the vocabulary found in a text.
pub(super) struct Hit {
    pub(super) meaning: Meaning,
    /// The words it spans.
    pub(super) span: Range<usize>,
}

struct Entry {
    phrase: Vec<&'static str>,
    meaning: Meaning,
}

/// All entries by their phrase's first word.
type Index = HashMap<&'static str, Vec<Entry>>;

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index = Index::new();
        let mut add = |words: &'static [&'static str], meaning: Meaning| {
            for word in words {
                let phrase: Vec<&str> = word.split([' ', '-']).collect();
                index.entry(phrase[0]).or_default().push(Entry { phrase, meaning });
            }
        };
        Place::ALL.iter().for_each(|e| add(e.words(), Meaning::Place(*e)));
        Time::ALL.iter().for_each(|e| add(e.words(), Meaning::Time(*e)));
        Weather::ALL.iter().for_each(|e| add(e.words(), Meaning::Weather(*e)));
        Mood::ALL.iter().for_each(|e| add(e.words(), Meaning::Mood(*e)));
        Kind::ALL.iter().for_each(|e| add(e.words(), Meaning::Kind(*e)));
        Pose::ALL.iter().for_each(|e| add(e.words(), Meaning::Pose(*e)));
        Face::ALL.iter().for_each(|e| add(e.words(), Meaning::Face(*e)));
        Item::ALL.iter().for_each(|e| add(e.words(), Meaning::Item(*e)));
        Prop::ALL.iter().for_each(|e| add(e.words(), Meaning::Prop(*e)));
        index
    })
}

/// Finds the vocabulary in a text. Words in `taken` are names and mean nothing else.
/// A longer phrase hides the shorter ones inside it: "old man" hides "man".
pub(super) fn find(words: &[Word], taken: &[usize]) -> Vec<Hit> {
    let mut hits = Vec::new();
    for at in 0..words.len() {
        if taken.contains(&at) {
            continue;
        }
        let text = words[at].text.as_str();
        for stem in stems(text) {
            for entry in index().get(stem).into_iter().flatten() {
                let end = at + entry.phrase.len();
                let whole = end <= words.len()
                    && (at + 1..end).all(|i| !taken.contains(&i))
                    && words[at..end]
                        .iter()
                        .zip(&entry.phrase)
                        .all(|(w, p)| words_match(&w.text, p));
                if whole {
                    hits.push(Hit { meaning: entry.meaning, span: at..end });
                }
            }
        }
    }
    let spans: Vec<Range<usize>> = hits.iter().map(|hit| hit.span.clone()).collect();
    hits.retain(|hit| {
        let hidden = spans.iter().any(|span| {
            span.len() > hit.span.len() && span.start <= hit.span.start && span.end >= hit.span.end
        });
        !hidden || matches!(hit.meaning, Meaning::Mood(_))
    });
    hits
}

/// The word, and what is left without a plural's or a possessive's ending.
fn stems(text: &str) -> impl Iterator<Item = &str> {
    ["", "s", "es", "'s", "s'"].into_iter().filter_map(move |ending| text.strip_suffix(ending))
}

/// Whether the vocabulary knows this word by itself.
pub(super) fn is_known(text: &str) -> bool {
    stems(text).any(|stem| {
        index().get(stem).is_some_and(|entries| entries.iter().any(|entry| entry.phrase.len() == 1))
    })
}

/// Whether a word is in a list written as one string.
pub(super) fn listed(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|entry| entry == word)
}
