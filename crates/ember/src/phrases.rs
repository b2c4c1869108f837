//! The noun phrases of a text: what a turn talks about.

mod reader;

use crate::lexicon::Class;
use crate::text::{Token, stem};

use reader::Reader;

/// How a phrase is introduced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Opening {
    /// "a key", "three keys": new to the story.
    New,
    /// "the key", "this key".
    Known,
    /// "her key".
    Theirs,
    /// "Pip's key", with the owner as it is written.
    Of(String),
    /// "keys", "milk": no determiner.
    Bare,
}

/// A noun phrase.
#[derive(Debug, Clone)]
pub(crate) struct Phrase {
    /// How it is introduced.
    pub opening: Opening,
    /// The last adjective, if it is worth repeating.
    pub adjective: Option<String>,
    /// The noun with the nouns before it: "newspaper clipping".
    pub noun: String,
    /// The last word of the noun in lower case.
    pub head: String,
    /// "of honey", if the noun holds or counts something.
    pub of: Option<String>,
    /// What it is.
    pub class: Class,
    /// Was the class told by a list or an ending?
    pub classed: bool,
    /// Index of the first and of the head token.
    pub span: (usize, usize),
    /// More than one?
    pub plural: bool,
    /// A determiner that negates: "no key".
    pub negated: bool,
}

/// All noun phrases of a text in order. `is_name` says which words are names.
pub(crate) fn phrases(tokens: &[Token<'_>], is_name: impl Fn(&str) -> bool) -> Vec<Phrase> {
    let mut found = Vec::new();
    let mut at = 0;
    let reader = Reader { tokens, is_name: &is_name };
    while at < tokens.len() {
        let phrase = reader.determined(at).or_else(|| reader.bare(at));
        at = phrase.as_ref().map_or(at, |phrase| phrase.span.1) + 1;
        found.extend(phrase);
    }
    found
}

/// Ends in s without being many.
const SINGULAR_S: &[&str] = &[
    "glass",
    "bus",
    "static",
    "moss",
    "grass",
    "dress",
    "cross",
    "compass",
    "chess",
    "news",
    "gas",
    "lens",
    "address",
    "class",
    "princess",
    "canvas",
    "atlas",
    "algae",
    "octopus",
    "walrus",
    "boss",
    "darkness",
    "campus",
    "circus",
    "cactus",
    "mess",
    "kiss",
    "loss",
    "guess",
    "process",
    "success",
    "waitress",
    "mattress",
    "fortress",
    "actress",
    "goodness",
    "illness",
    "business",
    "witness",
    "happiness",
    "sadness",
    "stairless",
    "countess",
    "duchess",
    "mistress",
    "harness",
    "iris",
    "lotus",
    "virus",
    "genius",
    "bonus",
    "chorus",
    "focus",
    "pancreas",
    "christmas",
    "albatross",
];
const MANY: &[&str] =
    &["teeth", "feet", "children", "people", "mice", "men", "women", "geese", "police"];

/// Is it more than one?
pub(crate) fn plural(head: &str) -> bool {
    MANY.contains(&head)
        || head.ends_with('s')
            && !head.ends_with("ss")
            && !head.ends_with("us")
            && !head.ends_with("'s")
            && !SINGULAR_S.contains(&head)
            && stem(head) != head
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let tokens = tokens(text);
        let name = |word: &str| ["mia", "pip", "ash", "theo", "priya", "bertrand"].contains(&word);
        let found: Vec<String> = phrases(&tokens, name)
            .into_iter()
            .map(|p| match p.of {
                Some(of) => format!("{} of {of}", p.noun),
                None => p.noun,
            })
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn phrases_end_where_the_verb_begins() {
        check("The old dog barked at the moon.", &["dog", "moon"]);
        check("Mia found a tiny golden key under the mat.", &["key", "mat"]);
        check("The egg started to crack.", &["egg"]);
        check("It started to rain.", &["rain"]);
        check("The phone began to ring.", &["phone"]);
        check("They heard a bird singing in the night.", &["bird", "night"]);
    }

    #[test]
    fn compounds_measures_and_bare_nouns_are_seen() {
        check("There was a newspaper clipping in Pip's drawer.", &["newspaper clipping", "drawer"]);
        check("Theo fixed it with a piece of string.", &["string"]);
        check("She gave him a jar of honey.", &["jar of honey"]);
        check("The river was made of chocolate.", &["river", "chocolate"]);
        check("He was afraid of water.", &["water"]);
        check("The locked door opened.", &["door"]);
    }
}
