//! A short title from the way a story begins.

use crate::lexicon::{Class, LEXICON};
use crate::names::Names;
use crate::phrases::{Opening, Phrase, phrases};
use crate::story::{Story, Tier};
use crate::text::{Token, capitalised, sentences, tokens};

/// A title has no more words than this.
const MAX_WORDS: usize = 7;
/// A story whose beginning names nothing.
const UNNAMED: &str = "A Story with No Name Yet";
/// Words a title writes small unless they come first.
const SMALL: &[&str] = &[
    "a", "an", "the", "of", "in", "on", "at", "to", "and", "or", "but", "with", "from", "for",
    "by", "into", "as", "under", "over", "behind",
];
/// Nouns of time that make a title with the clause that follows: "The Night the Lake Went Missing".
const TIMES: &[&str] =
    &["night", "day", "summer", "winter", "year", "morning", "week", "autumn", "spring"];

/// The story's title: "The Night the Lake Went Missing", "Mia and the Secret Door".
#[must_use]
pub fn title(story: &Story<'_>) -> String {
    let written = story.human_texts().map(|(_, _, text)| text);
    let first = written.flat_map(sentences).find(|line| tokens(line).iter().any(is_word));
    let Some(first) = first else { return UNNAMED.into() };
    let lower = first.to_lowercase();
    let shouted = crate::names::shouted(&tokens(first));
    let words = tokens(if shouted { &lower } else { first });
    let mut names = Names::default();
    names.read(0, &words);
    clause(&words)
        .or_else(|| of_phrases(&words, &names, story))
        .unwrap_or_else(|| opening(if shouted { &lower } else { first }))
}

fn is_word(token: &Token<'_>) -> bool {
    token.raw.chars().any(char::is_alphabetic)
}

/// "The night the lake went missing, ..." is a title as it stands.
fn clause(words: &[Token<'_>]) -> Option<String> {
    let starts = words.len() > 3 && words[0].lower == "the" && TIMES.contains(&&*words[1].lower);
    let end = words.iter().position(Token::stops).map_or(words.len(), |at| at + 1);
    (starts && (4..=MAX_WORDS).contains(&end)).then(|| shown(&words[..end]))
}

/// Whom and what the first sentence is about.
fn of_phrases(words: &[Token<'_>], names: &Names, story: &Story<'_>) -> Option<String> {
    let hero = story.hero.filter(|hero| hero.chars().count() < 20).map(str::to_string);
    let named = words.iter().find_map(|word| names.get(word.base()).filter(|name| name.person));
    let lead = hero.or_else(|| named.map(|name| name.shown.clone()));
    let found = phrases(words, |word| names.person(word));
    let thing = found
        .iter()
        .filter(|phrase| tellable(phrase, words))
        .max_by(|a, b| worth(a, words).total_cmp(&worth(b, words)));
    // For older readers a thing that is strange enough needs nobody beside it.
    let strange = thing.is_some_and(|thing| {
        thing.adjective.is_some() || thing.noun.contains(' ') || thing.of.is_some()
    });
    let lead = lead.filter(|_| story.tier == Tier::Kids || !strange);
    match (lead, thing) {
        (Some(lead), Some(thing)) => Some(format!("{lead} and the {}", noun(thing, words))),
        (None, Some(thing)) => Some(format!("The {}", noun(thing, words))),
        (Some(lead), None) => Some(format!("The Story of {lead}")),
        (None, None) => None,
    }
}

fn tellable(phrase: &Phrase, words: &[Token<'_>]) -> bool {
    let weak = LEXICON.is("weak", &phrase.head) || phrase.negated || phrase.noun.contains("'s");
    let before = phrase.span.0.checked_sub(1).map_or("", |i| &*words[i].lower);
    let anybody =
        matches!(phrase.noun.as_str(), "man" | "woman" | "boy" | "girl" | "people" | "someone");
    !weak && !anybody && phrase.class != Class::Time && !matches!(before, "like" | "as" | "than")
}

/// The stranger the thing, the better the title; later in the sentence is stranger.
fn worth(phrase: &Phrase, words: &[Token<'_>]) -> f32 {
    let late = phrase.span.1 as f32 / words.len().max(1) as f32;
    let mut worth = late * 0.6;
    worth += if phrase.adjective.is_some() { 0.8 } else { 0.0 };
    worth += if phrase.of.is_some() { 0.4 } else { 0.0 };
    worth += if phrase.opening == Opening::New { 0.5 } else { 0.0 };
    worth += if phrase.noun.contains(' ') { 0.5 } else { 0.0 };
    worth -= if phrase.classed { 0.0 } else { 0.7 };
    worth -= match phrase.class {
        Class::Body | Class::Idea => 0.8,
        Class::Person => 0.9,
        Class::Weather => 0.6,
        Class::Place => 0.2,
        _ => 0.0,
    };
    worth
}

fn noun(phrase: &Phrase, words: &[Token<'_>]) -> String {
    let mut parts: Vec<&str> = phrase.adjective.as_deref().into_iter().collect();
    parts.extend(phrase.noun.split(' '));
    if let Some(of) = &phrase.of {
        parts.push("of");
        parts.extend(of.split(' '));
    }
    let made = words.get(phrase.span.1 + 1..phrase.span.1 + 4);
    let made = made.filter(|run| matches!(&*run[0].lower, "made") && run[1].lower == "of");
    let without = words.get(phrase.span.1 + 1..phrase.span.1 + 4);
    let without = without.filter(|run| {
        matches!(&*run[0].lower, "without" | "under" | "with")
            && LEXICON.is("determiner", &run[1].lower)
    });
    parts.extend(without.into_iter().flat_map(|run| run.iter().map(|word| &*word.lower)));
    parts.extend(made.into_iter().flat_map(|run| run.iter().map(|word| &*word.lower)));
    parts.iter().map(|word| cased(word)).collect::<Vec<_>>().join(" ")
}

fn cased(word: &str) -> String {
    if SMALL.contains(&word) { word.to_string() } else { capitalised(word) }
}

/// The first words as they stand: "Every Night at 3:17".
fn opening(sentence: &str) -> String {
    const FEW: usize = 5;
    let mut words: Vec<&str> = sentence.split_whitespace().take(FEW).collect();
    while words.len() > 1
        && words.last().is_some_and(|word| SMALL.contains(word) || LEXICON.is("determiner", word))
    {
        words.pop();
    }
    let plain = |word: &&str| cased(word.trim_matches(|c: char| !c.is_alphanumeric()));
    capitalised(&words.iter().map(plain).collect::<Vec<_>>().join(" "))
}

fn shown(words: &[Token<'_>]) -> String {
    let parts = words.iter().map(|word| {
        let small = SMALL.contains(&&*word.lower);
        if small { word.lower.to_string() } else { capitalised(word.raw) }
    });
    capitalised(&parts.collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(premise: &str, expected: &str) {
        assert_eq!(title(&Story::new(Tier::Kids, premise, &[])), expected);
    }

    #[test]
    fn a_title_is_a_short_phrase_from_the_beginning() {
        check("The night the lake went missing, nobody slept.", "The Night the Lake Went Missing");
        check(
            "Mia and her dragon Ash found a secret door in the library.",
            "Mia and the Secret Door",
        );
        check("Pia lived on a mountain made of bread.", "Pia and the Mountain Made of Bread");
        check("Every night the old radio sang.", "The Old Radio");
        check("I opened the red door.", "The Red Door");
        check("THE DRAGON ATE MY HAT", "The Hat");
        check("!!! ...", "A Story with No Name Yet");
        check("ok", "Ok");
        check("Every night at 3:17 the PA hummed.", "Every Night at 3:17");
    }
}
