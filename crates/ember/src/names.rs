//! Who and what bears a name in the texts people wrote.

mod cues;

use std::collections::{HashMap, HashSet};

use crate::lexicon::{Class, LEXICON};
use crate::lore::written_small;
use crate::plan::Pronoun;
use crate::text::{Token, capitalised, stem};

pub(crate) use cues::shouted;
use cues::{
    CALENDAR, HE, KIN, RANKS, RELATED, SHE, TITLES, acts, contraction, introduced, placed,
    somebody, title,
};

/// Does the text write even names small, so that a small word tells nothing?
fn careless(tokens: &[Token<'_>]) -> bool {
    tokens.len() > 2 && tokens.iter().all(|t| !t.capital() || t.lower == "i")
}

/// Does it look like several of something: "kestrels", "fishermen"?
fn many(base: &str) -> bool {
    let kept = ["ss", "us", "is", "as", "os", "es"].iter().any(|end| base.ends_with(end));
    base.ends_with("men") || base.ends_with("folk") || base.ends_with('s') && !kept
}

/// What the texts tell about one name.
#[derive(Debug, Clone)]
pub(crate) struct Name {
    /// As it is shown: "Mia", "Mrs Gray".
    pub shown: String,
    /// Does it belong to somebody rather than to a place or a thing?
    pub person: bool,
    /// What its bearer is: "fox".
    pub kind: Option<String>,
    /// How its bearer is spoken of, as far as told.
    pub pronoun: Pronoun,
    /// The number of the newest text that names it.
    pub last: usize,
    votes: [u32; 3],
}

/// All names of a story by their lower-case form.
#[derive(Debug, Default)]
pub(crate) struct Names {
    found: HashMap<String, Name>,
    order: Vec<String>,
    small: HashSet<String>,
    /// Has the story a man, a woman without a name, so that "his", "her" may be theirs?
    nameless: [bool; 2],
}

impl Names {
    /// Notes the words a text writes small: they are no names at the start of a sentence either.
    /// All texts are heard before the first is read.
    pub(crate) fn hear(&mut self, tokens: &[Token<'_>]) {
        if careless(tokens) {
            return;
        }
        for token in tokens.iter().filter(|token| !token.capital()) {
            if token.lower.len() > 2 && !self.small.contains(&*token.lower) {
                self.small.insert(token.lower.to_string());
            }
        }
    }

    /// Takes a person's own character as named, whatever the texts tell. No text has a number so
    /// high that it could be `last`, so the figure counts as seen in the oldest.
    pub(crate) fn given(&mut self, hero: &str) {
        let tokens = crate::text::tokens(hero);
        for at in 0..tokens.len() {
            let word = tokens[at].base();
            let named = tokens[at].capital() || tokens.len() == 1;
            if named && word.len() > 1 && !title(&tokens[at], tokens.get(at + 1)) {
                self.add(0, &tokens, at, true);
                return;
            }
        }
    }

    /// Reads one more text. `number` counts texts from the oldest.
    pub(crate) fn read(&mut self, number: usize, tokens: &[Token<'_>]) {
        let shouted = shouted(tokens);
        let small = careless(tokens);
        for token in tokens {
            self.nameless[0] |= HE.contains(&&*token.lower) && !RELATED.contains(&&*token.lower);
            self.nameless[1] |= SHE.contains(&&*token.lower) && !RELATED.contains(&&*token.lower);
        }
        for at in 0..tokens.len() {
            self.consider(number, tokens, at, shouted || small);
        }
        self.vote(tokens);
    }

    /// The name a word stands for.
    pub(crate) fn get(&self, base: &str) -> Option<&Name> {
        self.found.get(base)
    }

    /// Is the word a somebody's name?
    pub(crate) fn person(&self, base: &str) -> bool {
        self.found.get(base).is_some_and(|name| name.person)
    }

    /// The first figure that is spoken of so, when "his" or "her" names nobody nearer.
    pub(crate) fn bearer(&self, pronoun: Pronoun) -> Option<&Name> {
        let doubtful = match pronoun {
            Pronoun::He => self.nameless[0],
            Pronoun::She => self.nameless[1],
            Pronoun::It | Pronoun::They | Pronoun::Unknown => true,
        };
        let named = |told: Pronoun| {
            let mut names = self.iter().map(|(_, name)| name);
            names.find(|name| name.person && name.pronoun == told)
        };
        // The hero, of whom nothing else is told, is "her" if nobody else can be.
        let hero =
            || named(Pronoun::Unknown).filter(|name| name.last == 0 || self.order.len() == 1);
        named(pronoun).or_else(hero).filter(|_| !doubtful)
    }

    /// All names with their lower-case form, oldest first.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &Name)> {
        self.order.iter().filter_map(|key| Some((key.as_str(), self.found.get(key)?)))
    }

    fn consider(&mut self, number: usize, tokens: &[Token<'_>], at: usize, no_capitals: bool) {
        let token = &tokens[at];
        let base = token.base();
        if let Some(known) = self.found.get_mut(base)
            && (token.capital() || no_capitals)
        {
            known.last = number;
            known.person |= acts(tokens, at);
            self.note_kind(tokens, at);
            return;
        }
        let listed = LEXICON.first_name(base).is_some();
        if no_capitals {
            if LEXICON.only_a_name(base) {
                self.add(number, tokens, at, true);
            }
            return;
        }
        if !token.capital()
            || base.len() < 2
            || CALENDAR.contains(&base) && !(listed && acts(tokens, at))
        {
            return;
        }
        let previous = at.checked_sub(1).map(|i| &tokens[i]);
        let follows = !token.starts
            && previous
                .is_some_and(|p| p.capital() && !p.stops() && self.found.contains_key(p.base()));
        let initials = token.raw.len() > 1 && token.raw.chars().all(char::is_uppercase);
        if follows || initials && !listed || title(token, tokens.get(at + 1)) || contraction(base) {
            return;
        }
        let kin = KIN.iter().any(|(word, _)| *word == base);
        let person = listed || kin || acts(tokens, at) || introduced(tokens, at);
        if token.starts && !self.opens_with_name(tokens, at, person) {
            return;
        }
        self.add(number, tokens, at, person && !placed(tokens, at, listed));
    }

    /// Every sentence begins with a capital. Its first word is a name where it is no other word
    /// and somebody bears it, or where it is both ("Rose", "Will") and does what only somebody does.
    fn opens_with_name(&self, tokens: &[Token<'_>], at: usize, person: bool) -> bool {
        let base = tokens[at].base();
        let word = self.small.contains(base)
            || LEXICON.is("starter", base)
            || LEXICON.function(base)
            || LEXICON.verb(base).is_some()
            || LEXICON.is("adjective", base)
            || LEXICON.class(base).is_some()
            || LEXICON.is("mass", base)
            || written_small(base);
        if KIN.iter().any(|(word, _)| *word == base) {
            return acts(tokens, at);
        }
        match (word, LEXICON.first_name(base)) {
            (false, None) if many(base) => false,
            (false, _) => person,
            (true, Some(_)) => somebody(tokens, at),
            (true, None) => false,
        }
    }

    fn add(&mut self, number: usize, tokens: &[Token<'_>], at: usize, person: bool) {
        let base = tokens[at].base().to_string();
        let before = at.checked_sub(1).map(|i| tokens[i].base().to_string()).unwrap_or_default();
        let titled = TITLES
            .iter()
            .find(|(word, _)| *word == before && tokens[at - 1].capital() && !tokens[at].starts);
        let written = capitalised(tokens[at].raw.trim_end_matches(['\'', '’']));
        let written = written.strip_suffix("'s").or(written.strip_suffix("’s")).unwrap_or(&written);
        let shown = match titled {
            Some(_) => format!("{} {written}", tokens[at - 1].raw),
            None => written.to_string(),
        };
        let kin = KIN.iter().find(|(word, _)| *word == base).map(|(_, pronoun)| *pronoun);
        let listed = LEXICON.first_name(&base);
        let pronoun = titled.map(|(_, p)| *p).filter(|p| *p != Pronoun::Unknown);
        let rank = RANKS.contains(&before.as_str()) && !tokens[at].starts;
        let name = Name {
            shown,
            person: person || rank || titled.is_some(),
            kind: rank.then(|| before.clone()),
            pronoun: pronoun.or(kin).or(listed).unwrap_or(Pronoun::Unknown),
            last: number,
            votes: [0; 3],
        };
        self.order.push(base.clone());
        self.found.insert(base, name);
        self.note_kind(tokens, at);
    }

    /// "a fox named Pip", "Pip the fox", "her dragon Ash", "Luna was a cat".
    fn note_kind(&mut self, tokens: &[Token<'_>], at: usize) {
        let alive = |i: usize| {
            let word = tokens.get(i).map(|t| stem(&t.lower).into_owned())?;
            LEXICON.class(&word).is_some_and(Class::alive).then_some(word)
        };
        let is = |i: usize, words: &[&str]| {
            tokens.get(i).is_some_and(|token| words.contains(&&*token.lower))
        };
        let before = |n: usize| at.checked_sub(n).filter(|_| !tokens[at].starts);
        let named = before(2).filter(|_| is(at - 1, &["named", "called"])).and_then(alive);
        let apposed = before(1).filter(|i| !tokens[*i].stops()).and_then(alive);
        let after = if tokens[at].lower.ends_with("'s") {
            None
        } else if is(at + 1, &["the"]) && !tokens[at].stops() {
            (at + 2..at + 4).find_map(alive)
        } else if is(at + 1, &["was", "is"]) && is(at + 2, &["a", "an"])
            || tokens[at].after == ',' && is(at + 1, &["a", "an"])
        {
            let until = (at + 2..at + 7).find(|&i| {
                tokens
                    .get(i)
                    .is_none_or(|t| t.stops() || is(i + 1, &["who", "with", "and", "in", "of"]))
            });
            (at + 2..=until.unwrap_or(at + 4)).rev().find_map(alive)
        } else {
            None
        };
        let Some(kind) = named.or(after).or(apposed) else { return };
        let Some(name) = self.found.get_mut(tokens[at].base()) else { return };
        name.person = true;
        let told = if SHE.contains(&kind.as_str()) {
            Some(Pronoun::She)
        } else if HE.contains(&kind.as_str()) {
            Some(Pronoun::He)
        } else {
            None
        };
        if let Some(told) = told {
            name.pronoun = told;
        } else if name.kind.is_none() && LEXICON.class(&kind) == Some(Class::Animal) {
            // A list of human names says little about a dragon.
            name.votes = [0; 3];
        }
        name.kind.get_or_insert(kind);
    }

    /// Pronouns in a sentence with one name vote for how its bearer is spoken of.
    fn vote(&mut self, tokens: &[Token<'_>]) {
        let mut subject: Option<String> = None;
        let mut names = 0;
        for token in tokens {
            if token.starts && !token.quoted {
                (subject, names) = (None, 0);
            }
            if token.quoted {
                continue;
            }
            let base = token.base();
            if self.person(base) {
                names += 1;
                subject.get_or_insert_with(|| base.to_string());
            }
            let vote = match &*token.lower {
                "she" | "her" | "herself" => 0,
                "he" | "his" | "him" | "himself" => 1,
                "itself" => 2,
                _ => continue,
            };
            if names == 1
                && let Some(name) = subject.as_ref().and_then(|key| self.found.get_mut(key))
            {
                name.votes[vote] += 1;
            }
        }
    }

    /// Settles how every bearer is spoken of, once all texts are read.
    pub(crate) fn settle(&mut self) {
        for name in self.found.values_mut() {
            let [she, he, it] = name.votes;
            let strong = match name.pronoun {
                Pronoun::Unknown => 1,
                _ => 3,
            };
            if she > he + it && she >= strong {
                name.pronoun = Pronoun::She;
            } else if he > she + it && he >= strong {
                name.pronoun = Pronoun::He;
            } else if it > she + he {
                name.pronoun = Pronoun::It;
            }
        }
    }
}
