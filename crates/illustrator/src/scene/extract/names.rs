//! Names: where they stand, and which a text introduces by itself.

use super::super::reader::{Hit, Meaning, Word, find, is_known, listed, read};
use super::super::vocabulary::Kind;

/// Verbs that only somebody can be the subject of.
const DEEDS: &str = "said asked whispered shouted laughed smiled walked ran looked thought wondered cried sat \
    stood waved nodded replied answered jumped held felt saw knew wanted loved found lifted \
    carried climbed opened took picked pointed sang danced hugged decided followed crept grinned \
    giggled sighed yawned woke lived peeked tiptoed hurried stared called turned counted set had \
    tried kept put gave told spoke slept swam flew built made went came began wore wears met \
    lost left heard drew read ate";

/// Capitalised words that name nobody.
const NOT_NAMES: &str = "whoever whatever whichever anyone anybody anything everything salt dust rain snow fog wind silence \
    i he she it they we you the a an and but then when once everyone everybody nobody someone \
    somebody something nothing this that there his her their my our one all suddenly so as at in \
    on if what who where why how yes no oh both today tomorrow tonight later soon now each \
    another people god monday tuesday wednesday thursday friday saturday sunday mr mrs miss ms \
    dr neither others two three four five six seven ten several little big old young poor dear \
    only even still just here every with without from by for of to under over through behind \
    across because while before though slowly quickly quietly finally some many most until after";

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
    let strict = is_known(first) || first.len() < 4 || listed(NOT_NAMES, first);
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
    let scan = Scan { words: &words, hits: &hits };
    let mut found: Vec<Introduced> = Vec::new();
    for at in 0..words.len() {
        let Some((name, kind)) = scan.name_at(at) else { continue };
        match found.iter_mut().find(|known| known.name == name) {
            Some(known) => known.kind = known.kind.take().or(kind),
            None => found.push(Introduced { name, kind }),
        }
    }
    found
}

/// A kind and the word the text has for it.
type Named = (Kind, String);

/// A text while it is searched for names.
struct Scan<'a> {
    words: &'a [Word],
    hits: &'a [Hit],
}

impl Scan<'_> {
    /// The name at this word, if the text treats it as one.
    fn name_at(&self, at: usize) -> Option<(String, Option<Named>)> {
        let word = &self.words[at];
        if !self.may_be_name(at) {
            return None;
        }
        let name = word.raw.strip_suffix("'s").unwrap_or(&word.raw);
        if name.chars().count() < 2 || !name.chars().all(char::is_alphabetic) {
            return None;
        }
        let called = self.is_called(at);
        if called && self.is_thing(at) {
            return None;
        }
        let kind = self.kind_beside(at, called);
        // "Underwater, a robot": a word of the vocabulary is no name unless the text says so.
        let plausible = called || !is_known(&word.text);
        let shown = kind.is_some()
            || called
            || self.acts(at)
            || self.speaks(at)
            || self.joins(at)
            || self.lists(at);
        (plausible && shown).then(|| (name.to_owned(), kind))
    }

    fn may_be_name(&self, at: usize) -> bool {
        let word = self.words.get(at);
        word.is_some_and(|word| word.is_capital() && !listed(NOT_NAMES, &word.text))
    }

    /// "a fox named Rusty", "my name is Sam".
    fn is_called(&self, at: usize) -> bool {
        let before = |step: usize| at.checked_sub(step).map_or("", |i| self.text(i));
        matches!(before(1), "named" | "called") || (before(1) == "is" && before(2) == "name")
    }

    /// "a lighthouse named Beatrice": the name is a thing's.
    fn is_thing(&self, at: usize) -> bool {
        let mut before = self.hits.iter().filter(|hit| hit.span.end + 1 == at);
        before.any(|hit| matches!(hit.meaning, Meaning::Prop(_) | Meaning::Item(_)))
    }

    /// "said Mira".
    fn speaks(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |i| self.text(i));
        matches!(before, "said" | "asked" | "whispered" | "shouted" | "replied" | "cried")
    }

    fn text(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.text.as_str())
    }

    fn kind_beside(&self, at: usize, called: bool) -> Option<Named> {
        if called {
            // "a fox named Rusty", "a fox who was called Rusty".
            return self.kind_before(at - 1).or_else(|| self.kind_before(at.saturating_sub(3)));
        }
        if matches!(self.text(at + 1), "the" | "a" | "an" | "was" | "is") {
            // "Rusty the fox", "Mira, a girl", "Rusty the little fox", "Rusty was a fox".
            return (2..=4)
                .filter(|step| at + step < self.words.len() && introduces(self.words, at, *step))
                .find_map(|step| self.kind_at(at + step));
        }
        // "the fox Rusty", "Captain Flint".
        let beside = at > 0 && self.words[at - 1].clause == self.words[at].clause;
        self.kind_before(at).filter(|_| beside)
    }

    fn kind_at(&self, start: usize) -> Option<Named> {
        self.hits.iter().filter(|hit| hit.span.start == start).find_map(|hit| self.named(hit))
    }

    fn kind_before(&self, end: usize) -> Option<Named> {
        self.hits.iter().filter(|hit| hit.span.end == end).find_map(|hit| self.named(hit))
    }

    fn named(&self, hit: &Hit) -> Option<Named> {
        match hit.meaning {
            Meaning::Kind(kind) => Some((kind, phrase(&self.words[hit.span.clone()]))),
            _ => None,
        }
    }

    /// Whether the word stands with its capital inside a sentence as well.
    fn is_capital_inside(&self, at: usize) -> bool {
        let text = self.words[at].text.trim_end_matches("'s");
        self.words.windows(2).any(|pair| {
            pair[0].sentence == pair[1].sentence
                && pair[1].is_capital()
                && pair[1].text.trim_end_matches("'s") == text
        })
    }

    /// Whether the next word is something only somebody does, or is. "Salt crusted the window":
    /// every sentence begins with a capital, so there any verb is not enough.
    fn acts(&self, at: usize) -> bool {
        let clause = self.words[at].clause;
        let Some(verb) = self.words.get(at + 1).filter(|verb| verb.clause == clause) else {
            return false;
        };
        let opens = at == 0 || self.words[at - 1].sentence != self.words[at].sentence;
        let past = verb.text.len() > 4
            && verb.text.ends_with("ed")
            && !verb.is_capital()
            && (!opens || self.is_capital_inside(at));
        let feels = matches!(verb.text.as_str(), "was" | "wasn't" | "is" | "felt" | "looked");
        past || listed(DEEDS, &verb.text) || self.shows(at + 1) || (feels && self.shows(at + 2))
    }

    fn shows(&self, at: usize) -> bool {
        let mut meant = self.hits.iter().filter(|hit| hit.span.start == at);
        meant.any(|hit| matches!(hit.meaning, Meaning::Pose(_) | Meaning::Face(_)))
    }

    /// "Sam and Lily sat": whoever is joined with a name has one.
    fn joins(&self, at: usize) -> bool {
        self.text(at + 1) == "and" && self.may_be_name(at + 2)
    }

    /// "Tom, Ada and Sam": so has whoever is listed before them.
    fn lists(&self, at: usize) -> bool {
        let (here, next) = (&self.words[at], self.words.get(at + 1));
        let listed = next
            .is_some_and(|next| next.sentence == here.sentence && next.clause == here.clause + 1);
        listed && self.may_be_name(at + 1) && self.joins(at + 1)
    }
}

/// Whether nothing but adjectives stands between a name and the kind `step` words on.
fn introduces(words: &[Word], at: usize, step: usize) -> bool {
    let between = &words[at + 1..at + step];
    let verb = matches!(between[0].text.as_str(), "was" | "is");
    let article = |word: &Word| matches!(word.text.as_str(), "the" | "a" | "an");
    let head = if verb { between.get(1) } else { between.first() };
    head.is_some_and(article)
        && words[at + step].sentence == words[at].sentence
        && between.iter().all(Word::is_real)
        && !between.iter().any(Word::is_capital)
        // "Rusty, a friend of the fox" introduces nobody.
        && between.iter().all(|word| !matches!(word.text.as_str(), "of" | "and" | "to" | "with"))
}

fn phrase(words: &[Word]) -> String {
    words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
}
