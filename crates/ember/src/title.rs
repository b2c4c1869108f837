//! A title from the way a story begins.
//!
//! The rule, in this order: a clause that is a title as it stands ("The Night the Lake Went
//! Missing"), somebody's something ("The Lighthouse Keeper's Daughter"), a thing with what belongs
//! to it ("The Map in the Old Lighthouse"), two that belong together ("Mia and the Secret Door"),
//! and only then the first clause, whole. So a title never ends in the middle of anything.

use crate::lexicon::{Class, Form, LEXICON};
use crate::names::{Name, Names};
use crate::phrases::{Opening, Phrase, phrases};
use crate::story::{Story, Tier};
use crate::text::{Token, capitalised, sentences, stem, tokens};

/// A title has no more words than this.
const MAX_WORDS: usize = 8;
/// A story whose beginning names nothing.
const UNNAMED: &str = "A Story with No Name Yet";
/// Words a title writes small unless they come first.
const SMALL: &[&str] = &[
    "a", "an", "the", "of", "in", "on", "at", "to", "and", "or", "but", "with", "from", "for",
    "by", "into", "as", "over",
];
/// Nouns of time that make a title with the clause that follows: "The Night the Lake Went Missing".
const TIMES: &[&str] = &[
    "night",
    "day",
    "summer",
    "winter",
    "year",
    "morning",
    "week",
    "autumn",
    "spring",
    "hour",
    "evening",
    "afternoon",
    "month",
];
/// Words that begin a clause which may stand alone before a comma.
const INTROS: &[&str] = &["when", "if", "before", "after", "until", "where", "because"];
/// Words that tie a second thing to a first.
const TIES: &[&str] = &[
    "in", "on", "at", "under", "behind", "beneath", "with", "without", "between", "inside", "near",
    "beyond", "above", "below", "beside", "of", "from",
];
/// How people begin before they begin.
const PROLOGUES: &[&str] = &[
    "tell me",
    "write me",
    "write",
    "please",
    "can you",
    "a story about",
    "a story of",
    "a tale about",
    "a tale of",
    "story about",
    "once upon a time",
    "once upon a",
    "one day",
    "long ago",
    "there once was",
    "there once lived",
    "once there was",
    "there was once",
    "there was",
    "there were",
    "there is",
    "there lived",
    "it was about",
];

/// The story's title: "The Night the Lake Went Missing", "Mia and the Secret Door".
#[must_use]
pub fn title(story: &Story<'_>) -> String {
    let written = story.human_texts().map(|(_, _, text)| text);
    let first = written.flat_map(sentences).find(|line| tokens(line).iter().any(is_word));
    let Some(first) = first else { return UNNAMED.into() };
    let lower = first.to_lowercase();
    let text = if crate::names::shouted(&tokens(first)) { &lower } else { first };
    let all = tokens(text);
    let mut names = Names::default();
    names.hear(&all);
    story.hero.iter().for_each(|hero| names.given(hero));
    names.read(0, &all);
    let words = &all[prologue(&all)..];
    let beginning = Beginning { words, text, names: &names, story };
    let phrases = phrases(words, |word| names.person(word));
    beginning
        .phrase()
        .or_else(|| beginning.clause())
        .or_else(|| beginning.somebodys(&phrases))
        .or_else(|| beginning.of_phrases(&phrases))
        .or_else(|| beginning.first_clause())
        .unwrap_or_else(|| UNNAMED.into())
}

fn is_word(token: &Token<'_>) -> bool {
    token.raw.chars().any(char::is_alphabetic)
}

/// How many words go by before the story begins.
fn prologue(words: &[Token<'_>]) -> usize {
    let mut from = 0;
    while let Some(length) = PROLOGUES.iter().find_map(|phrase| {
        let length = phrase.split(' ').count();
        let run = words.get(from..from + length)?;
        let fits = phrase.split(' ').zip(run).all(|(word, token)| token.lower == word);
        (fits && words.len() > from + length).then_some(length)
    }) {
        from += length;
    }
    from
}

/// The first sentence, from where the story begins.
struct Beginning<'a> {
    words: &'a [Token<'a>],
    text: &'a str,
    names: &'a Names,
    story: &'a Story<'a>,
}

impl Beginning<'_> {
    fn lower(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| &word.lower)
    }

    /// Does a clause end with this word? The colon of "3:17" ends none.
    fn ends(&self, at: usize) -> bool {
        let digit = |at: usize| {
            self.words
                .get(at)
                .is_some_and(|word| word.raw.starts_with(|c: char| c.is_ascii_digit()))
        };
        let clock = self.words[at].after == ':' && digit(at) && digit(at + 1);
        at + 1 == self.words.len() || self.words[at].stops() && !clock
    }

    /// How many words the first clause has.
    fn first_end(&self) -> usize {
        (0..self.words.len()).find(|&at| self.ends(at)).map_or(0, |at| at + 1)
    }

    /// The words `from..to` as they stand, in a title's capitals.
    fn shown(&self, from: usize, to: usize) -> String {
        let at = |word: &Token<'_>| word.raw.as_ptr() as usize - self.text.as_ptr() as usize;
        let (first, last) = (&self.words[from], &self.words[to - 1]);
        let run = &self.text[at(first)..at(last) + last.raw.len()];
        let words = run.split_whitespace();
        let words = words.map(|word| cased(word.trim_matches(|c: char| !c.is_alphanumeric())));
        capitalised(&words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
    }

    /// "A fox in the snow", "salt": what is no sentence was written as a title.
    fn phrase(&self) -> Option<String> {
        const FEW: usize = 6;
        let verb = |word: &Token<'_>| {
            LEXICON.is("auxiliary", &word.lower)
                || LEXICON.verb(&word.lower).is_some_and(|verb| verb.form != Form::Gerund)
                    && LEXICON.class(&word.lower).is_none()
        };
        let told = self.words.iter().any(|word| verb(word) || LEXICON.is("pronoun", &word.lower));
        let fits = !told && self.words.len() <= FEW && self.first_end() == self.words.len();
        fits.then(|| self.shown(0, self.words.len()))
    }

    /// "The night the lake went missing, ...", "When the clock struck thirteen, ...".
    fn clause(&self) -> Option<String> {
        let end = self.first_end();
        let begins = LEXICON.is("determiner", self.lower(2)) || !LEXICON.function(self.lower(2));
        let time = self.lower(0) == "the" && TIMES.contains(&self.lower(1)) && begins;
        let intro = INTROS.contains(&self.lower(0)) && !loose(self.lower(end.saturating_sub(1)));
        let fits = (4..MAX_WORDS).contains(&end) && end < self.words.len();
        ((time || intro) && fits).then(|| self.shown(0, end))
    }

    /// "The lighthouse keeper's daughter", "My grandmother's house", "Emre's left sock".
    fn somebodys(&self, phrases: &[Phrase]) -> Option<String> {
        let owns = |at: usize| {
            self.lower(at).ends_with("'s") && LEXICON.verb(self.words[at].base()).is_none()
        };
        let owner = (0..self.words.len().min(4)).find(|&at| owns(at))?;
        let thing = phrases.iter().find(|p| p.span.0 <= owner && owner < p.span.1)?;
        let opens = owner == 0 || LEXICON.is("determiner", self.lower(0));
        let plain = (1..owner).all(|at| !LEXICON.function(self.lower(at)));
        let fits = opens && plain && thing.span.1 < MAX_WORDS && !self.dull(thing);
        fits.then(|| self.shown(0, thing.span.1 + 1))
    }

    /// Whom and what the first sentence is about.
    fn of_phrases(&self, phrases: &[Phrase]) -> Option<String> {
        let lead = self.lead();
        let own = |phrase: &Phrase| {
            let kind = lead.and_then(|lead| lead.kind.as_deref());
            kind == Some(&*stem(&phrase.head))
        };
        let thing = phrases
            .iter()
            .filter(|phrase| !self.dull(phrase) && !own(phrase))
            .max_by(|a, b| self.worth(a).total_cmp(&self.worth(b)));
        let pair = self.pair();
        let hero = self.story.hero.filter(|hero| hero.chars().count() < 20).map(str::to_string);
        let single = hero.or_else(|| lead.map(|lead| lead.shown.clone()));
        let lead = pair.clone().or(single);
        let Some(thing) = thing else { return lead.map(|lead| format!("The Story of {lead}")) };
        let tailed = self.tailed(thing);
        // For older readers a thing that is strange enough needs nobody beside it.
        let strange =
            thing.adjective.is_some() || noun(thing).contains(' ') || tailed != noun(thing);
        match lead {
            Some(lead) if pair.is_some() => Some(match self.tie(thing) {
                "and" => lead,
                tie => format!("{lead} {tie} the {}", noun(thing)),
            }),
            Some(lead) if self.story.tier == Tier::Kids || !strange => {
                let tie = if tailed == noun(thing) { self.tie(thing) } else { "and" };
                let whole = format!("{lead} {tie} the {tailed}");
                let short = whole.split(' ').count() < MAX_WORDS;
                Some(if short { whole } else { format!("{lead} and the {}", noun(thing)) })
            }
            Some(_) => Some(format!("The {tailed}")),
            None => Some(self.unnamed(phrases, thing, &tailed)),
        }
    }

    /// Nobody has a name: the strange thing alone, or whoever the sentence is about beside it.
    fn unnamed(&self, phrases: &[Phrase], thing: &Phrase, tailed: &str) -> String {
        let subject = phrases.first().filter(|first| {
            first.class.alive()
                && !LEXICON.is("weak", &first.head)
                && first.opening != Opening::Bare
        });
        if let Some(subject) = subject {
            let whole = self.tailed(subject);
            if whole != noun(subject) {
                return format!("The {whole}");
            }
        }
        if let [first, second, ..] = phrases
            && second.span.0 == first.span.1 + 2
            && self.lower(first.span.1 + 1) == "and"
            && (first.class.alive() && second.class.alive() || second.span == thing.span)
        {
            return format!("The {} and the {}", noun(first), noun(second));
        }
        if let Some(subject) = subject.filter(|subject| subject.span != thing.span)
            && tailed == noun(thing)
        {
            return format!("The {} and the {tailed}", noun(subject));
        }
        format!("The {tailed}")
    }

    /// Who the sentence names first.
    fn lead(&self) -> Option<&Name> {
        self.words.iter().find_map(|word| self.names.get(word.base()).filter(|name| name.person))
    }

    /// "Mia and Ben", who begin the sentence together.
    fn pair(&self) -> Option<String> {
        let first = self.names.get(self.words.first()?.base()).filter(|name| name.person)?;
        let second = self.names.get(self.words.get(2)?.base()).filter(|name| name.person)?;
        let joined = self.lower(1) == "and";
        joined.then(|| format!("{} and {}", first.shown, second.shown))
    }

    /// "Lou in the Museum", but "Mia and the Door".
    fn tie(&self, thing: &Phrase) -> &str {
        let before = thing.span.0.checked_sub(1).map_or("", |at| self.lower(at));
        let place = matches!(thing.class, Class::Place | Class::Structure)
            && matches!(before, "in" | "on" | "under" | "at");
        let lead = self.words.iter().position(|word| self.names.person(word.base()));
        let near = lead.is_some_and(|lead| lead < thing.span.0 && thing.span.0 - lead < 7);
        if place && near { before } else { "and" }
    }

    /// The thing with what belongs to it: "map in the old lighthouse", "door no bigger ..." not.
    fn tailed(&self, thing: &Phrase) -> String {
        let bare = noun(thing);
        let end = self.tail(thing.span.1);
        if end == thing.span.1 {
            return self.placed(thing).map_or(bare.clone(), |place| format!("{bare} {place}"));
        }
        let tail = self.shown(thing.span.1 + 1, end + 1);
        let (first, rest) = tail.split_once(' ').unwrap_or((&tail, ""));
        let first = first.to_lowercase();
        let whole = format!("{bare} {} {rest}", cased(&first));
        if whole.split(' ').count() < MAX_WORDS { whole } else { bare }
    }

    /// "Deep under the city a machine": where the sentence begins is where the thing is.
    fn placed(&self, thing: &Phrase) -> Option<String> {
        let from = (0..2).find(|&at| TIES[..TIES.len() - 1].contains(&self.lower(at)))?;
        let run = self.phrase_after(from)?;
        let there = (run + 1..thing.span.0).all(|at| {
            matches!(
                self.lower(at),
                "there" | "is" | "was" | "lived" | "stood" | "lives" | "stands"
            )
        });
        let size = run - from + 2 + noun(thing).split(' ').count();
        let fits = thing.span.0 > run && there && size <= MAX_WORDS;
        fits.then(|| {
            let tail = self.shown(from, run + 1);
            let (first, rest) = tail.split_once(' ').unwrap_or((&tail, ""));
            format!("{} {rest}", cased(&first.to_lowercase()))
        })
    }

    /// The last word of what is tied to the noun that ends with word `from`.
    fn tail(&self, from: usize) -> usize {
        if self.ends(from) {
            return from;
        }
        let next = self.lower(from + 1);
        if matches!(next, "who" | "that" | "whose" | "where") {
            let end = (from + 1..self.words.len()).find(|&at| self.ends(at)).unwrap_or(from);
            let last = self.lower(end);
            // A whole clause may end in its verb: "The Train That Never Stops".
            let loose = loose(last) && LEXICON.verb(last).is_none() || end >= from + MAX_WORDS;
            return if loose || end < from + 3 { from } else { end };
        }
        let made = next == "made" && self.lower(from + 2) == "of";
        let tie = from + if made { 2 } else { 1 };
        if !TIES.contains(&self.lower(tie)) {
            return from;
        }
        match self.phrase_after(tie) {
            Some(end) if !self.ends(end) && self.lower(end + 1) == "of" => {
                self.phrase_after(end + 1).unwrap_or(end)
            }
            Some(end) => end,
            None => from,
        }
    }

    /// The head of the phrase right after this word, with its "of".
    fn phrase_after(&self, at: usize) -> Option<usize> {
        if self.lower(at + 1).parse::<u32>().is_ok() {
            return Some(at + 1);
        }
        if ["his", "her", "their", "its", "my", "our", "your"].contains(&self.lower(at + 1)) {
            return None;
        }
        let found = phrases(self.words.get(at + 1..)?, |word| self.names.person(word));
        let first = found.into_iter().next().filter(|phrase| phrase.span.0 == 0)?;
        let end = at + 1 + first.span.1;
        let timely = first.class == Class::Time || LEXICON.is("weak", &stem(&first.head));
        let of = self.lower(end + 1) == "of" && !self.ends(end);
        let named = self.words[at + 1..=end].iter().any(|word| self.names.person(word.base()));
        // "With the drowned" of "with the drowned man's letters" is no whole.
        let cut = !first.classed && LEXICON.verb(&first.head).is_some() && !self.ends(end);
        match (timely, of) {
            _ if named || cut => None,
            (_, true) => self.phrase_after(end + 1),
            (true, false) => None,
            (false, false) => Some(end),
        }
    }

    /// Too little for a title.
    fn dull(&self, phrase: &Phrase) -> bool {
        let before = phrase.span.0.checked_sub(1).map_or("", |at| self.lower(at));
        let anybody = matches!(phrase.noun.as_str(), "man" | "woman" | "people" | "someone");
        let timely = phrase.class == Class::Time || TIMES.contains(&&*phrase.head);
        let next = self.words.get(phrase.span.1 + 1).filter(|_| !self.ends(phrase.span.1));
        // "her snail Turbo" is Turbo.
        let apposed = phrase.class.alive() && next.is_some_and(|w| self.names.person(w.base()));
        let weak = timely || LEXICON.is("weak", &stem(&phrase.head));
        // "The summer of 1999" is no mere time.
        let dated = self.lower(phrase.span.1 + 1) == "of"
            && self.lower(phrase.span.1 + 2).parse::<u32>().is_ok();
        // "Kit was the last gardener": that is Kit.
        let told = phrase.class.alive() && matches!(before, "was" | "is" | "were" | "are");
        weak && !dated
            || told
            || phrase.negated
            || anybody
            || apposed
            || self.lower(phrase.span.1.saturating_sub(1)) == "next"
            || loose(&phrase.head) && !phrase.classed
            || matches!(before, "like" | "as" | "than")
    }

    /// The stranger the thing, the better the title.
    fn worth(&self, phrase: &Phrase) -> f32 {
        let late = phrase.span.1 as f32 / self.words.len().max(1) as f32;
        let mut worth = late * 0.3;
        worth += if phrase.span.1 < self.first_end() { 0.3 } else { 0.0 };
        worth += if phrase.adjective.is_some() { 0.8 } else { 0.0 };
        worth += if phrase.of.is_some() { 0.4 } else { 0.0 };
        worth += if phrase.opening == Opening::New { 0.5 } else { 0.0 };
        worth += if phrase.noun.contains(' ') { 0.5 } else { 0.0 };
        worth += if self.tail(phrase.span.1) > phrase.span.1 { 0.9 } else { 0.0 };
        worth -= if phrase.classed { 0.0 } else { 0.5 };
        let before = phrase.span.0.checked_sub(1).map_or("", |at| self.lower(at));
        worth -= if matches!(before, "of" | "to" | "for" | "about" | "by") { 0.5 } else { 0.0 };
        worth -= match phrase.class {
            Class::Body | Class::Idea => 0.8,
            Class::Person => 0.9,
            Class::Weather | Class::Event => 0.6,
            Class::Place => 0.2,
            _ => 0.0,
        };
        worth
    }

    /// The first clause, whole or as far as its last noun within a few words.
    fn first_clause(&self) -> Option<String> {
        const FEW: usize = 6;
        let end = self.first_end();
        if (1..=MAX_WORDS).contains(&end) && (end < 3 || !loose(self.lower(end - 1))) {
            return Some(self.shown(0, end));
        }
        let noun = |at: usize| {
            let word = self.lower(at);
            let digits = word.chars().all(|c| c.is_ascii_digit());
            digits || LEXICON.class(word).is_some() && !loose(word)
        };
        let last = (1..FEW.min(end)).rev().find(|&at| noun(at))?;
        Some(self.shown(0, last + 1))
    }
}

/// A word no title ends on: a verb, a preposition, an article.
fn loose(word: &str) -> bool {
    const NUMBERS: &[&str] = &[
        "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen",
    ];
    let verb = LEXICON.verb(word).is_some() && LEXICON.class(word).is_none();
    let ends = LEXICON.is("adverb", word) || NUMBERS.contains(&word);
    (verb || LEXICON.function(word) && !ends) && !LEXICON.is("adjective", word)
}

fn noun(phrase: &Phrase) -> String {
    let mut parts: Vec<&str> = phrase.adjective.as_deref().into_iter().collect();
    parts.extend(phrase.noun.split(' ').filter(|word| !word.ends_with("'s")));
    if let Some(of) = &phrase.of {
        parts.push("of");
        parts.extend(of.split(' '));
    }
    parts.iter().map(|word| cased(word)).collect::<Vec<_>>().join(" ")
}

fn cased(word: &str) -> String {
    let lower = word.to_lowercase();
    if SMALL.contains(&&*lower) { lower } else { capitalised(word) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Beginnings and their titles, for Kids and for Adults where those differ.
    const TABLE: &[(&str, &str, &str)] = &[
        ("The night the lake went missing, nobody slept.", "The Night the Lake Went Missing", ""),
        (
            "Maren rowed back to the lighthouse with the drowned man's letters in her coat.",
            "Maren and the Coat",
            "",
        ),
        ("When the clock struck thirteen, the statues woke.", "When the Clock Struck Thirteen", ""),
        (
            "A brave fox named Rusty found a map in the old lighthouse.",
            "Rusty and the Map",
            "The Map in the Old Lighthouse",
        ),
        (
            "Maren rowed back to the lighthouse with the letters of the drowned.",
            "Maren and the Letters of the Drowned",
            "The Letters of the Drowned",
        ),
        (
            "Mia and her dragon Ash found a secret door.",
            "Mia and the Secret Door",
            "The Secret Door",
        ),
        (
            "Once upon a time there was a dragon who was afraid of fire.",
            "The Dragon Who Was Afraid of Fire",
            "",
        ),
        (
            "Two sisters inherit a hotel at the edge of a desert.",
            "The Hotel at the Edge of a Desert",
            "",
        ),
        ("I woke up on a train that never stops.", "The Train That Never Stops", ""),
        (
            "Deep under the city a machine has been counting for a hundred years.",
            "The Machine Under the City",
            "",
        ),
        (
            "At the bottom of the garden there is a door no bigger than a matchbox.",
            "The Door at the Bottom of the Garden",
            "",
        ),
        ("The lighthouse keeper's daughter could talk.", "The Lighthouse Keeper's Daughter", ""),
        ("My grandmother's house has one room too many.", "My Grandmother's House", ""),
        ("Emre's left sock began to talk at breakfast.", "Emre's Left Sock", ""),
        ("Mia and Ben are lost in the woods.", "Mia and Ben in the Woods", ""),
        ("Lou hid in the museum until it was dark.", "Lou in the Museum", ""),
        ("The fox and the owl opened a bakery.", "The Fox and the Owl", ""),
        ("The detective never believed in ghosts.", "The Detective and the Ghosts", ""),
        ("Nobody remembers the summer of 1999.", "Nobody Remembers the Summer of 1999", ""),
        ("Somebody has stolen the colour blue.", "Somebody Has Stolen the Colour Blue", ""),
        ("Kit was the last gardener on the station.", "Kit on the Station", ""),
        (
            "Pia lived on a mountain made of bread.",
            "Pia and the Mountain Made of Bread",
            "The Mountain Made of Bread",
        ),
        ("Every night the old radio sang.", "The Old Radio", ""),
        ("Every night at 3:17 the PA hummed.", "Every Night at 3:17", ""),
        ("I opened the red door.", "The Red Door", ""),
        ("THE DRAGON ATE MY HAT", "The Dragon and the Hat", ""),
        ("a fox in the snow", "A Fox in the Snow", ""),
        ("The Clockmaker's Apprentice", "The Clockmaker's Apprentice", ""),
        ("ok", "Ok", ""),
        ("!!! ...", "A Story with No Name Yet", ""),
    ];

    #[test]
    fn a_title_is_a_short_phrase_from_the_beginning() {
        let mut wrong = Vec::new();
        for (premise, kids, adults) in TABLE {
            let adults = if adults.is_empty() { kids } else { adults };
            for (tier, expected) in [(Tier::Kids, kids), (Tier::Adults, adults)] {
                let got = title(&Story::new(tier, premise, &[]));
                if got != *expected {
                    wrong.push(format!("{premise} {}: {got} for {expected}", tier.name()));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
