//! A short title from the way a story begins.

use crate::story::Story;
use crate::text::{Token, capitalised, sentences, tokens};

/// A title has no more words than this.
const MAX_WORDS: usize = 8;
/// Words a title does not end on.
const HANGING: &[&str] = &[
    "a", "an", "the", "of", "in", "on", "at", "to", "and", "or", "but", "with", "from", "for",
    "by", "his", "her", "their", "my", "our", "your", "its", "was", "is", "were", "had", "has",
    "that", "who", "which", "into", "very", "so", "as", "than", "when", "where", "not", "one",
    "named", "called", "this", "every", "no", "if", "because", "could", "would", "will", "did",
];
/// Words a title writes small unless they come first.
const SMALL: &[&str] = &[
    "a", "an", "the", "of", "in", "on", "at", "to", "and", "or", "but", "with", "from", "for",
    "by", "into", "as",
];
/// Words at which a long first sentence may be cut.
const TURNS: &[&str] = &[
    "and", "but", "who", "that", "which", "because", "when", "where", "so", "until", "before",
    "after", "while", "only", "with",
];

/// The story's title: "The Night the Lake Went Missing".
#[must_use]
pub fn title(story: &Story<'_>) -> String {
    let written = story.human_texts().map(|(_, _, text)| text);
    let first = written.flat_map(sentences).find(|line| tokens(line).iter().any(is_word));
    let Some(first) = first else { return "A Story with No Name Yet".into() };
    let words = tokens(first);
    let words = without_opening(&words);
    title_of(words, story.hero).unwrap_or_else(|| "A Story with No Name Yet".into())
}

fn is_word(token: &Token<'_>) -> bool {
    token.raw.chars().any(char::is_alphabetic)
}

/// The sentence without "Once upon a time there was" and its like.
fn without_opening<'a, 'b>(words: &'a [Token<'b>]) -> &'a [Token<'b>] {
    const OPENINGS: &[&[&str]] = &[
        &["once", "upon", "a", "time", "in", "a", "land", "far", "away"],
        &["once", "upon", "a", "time"],
        &["one", "day"],
        &["one", "night"],
        &["one", "morning"],
        &["long", "ago"],
        &["once"],
        &["there", "was", "once"],
        &["there", "lived"],
        &["there", "was"],
        &["there", "were"],
        &["it", "was"],
        &["this", "is"],
    ];
    let mut rest = words;
    while let Some(opening) = OPENINGS.iter().find(|opening| {
        rest.len() > opening.len() + 1
            && opening.iter().zip(rest).all(|(word, token)| *word == &*token.lower)
    }) {
        rest = &rest[opening.len()..];
    }
    rest
}

fn title_of(words: &[Token<'_>], hero: Option<&str>) -> Option<String> {
    let mut end = words.len().min(MAX_WORDS);
    // A clause that ends early makes the better title than eight words out of twenty.
    if let Some(mark) = (2..end).find(|&i| words[i - 1].stops()) {
        end = mark;
    } else if words.len() > MAX_WORDS
        && let Some(turn) = (3..end).rev().find(|&i| TURNS.contains(&&*words[i].lower))
    {
        end = turn;
    }
    while end > 1 && HANGING.contains(&&*words[end - 1].lower) {
        end -= 1;
    }
    let chosen = &words[..end];
    let first_person = chosen.first()?.lower == "i";
    if first_person {
        return Some(thing_title(chosen).unwrap_or_else(|| hero_title(hero)));
    }
    let shouted = chosen.len() > 1 && chosen.iter().all(|w| w.raw.to_uppercase() == w.raw);
    let mut parts = Vec::new();
    for (index, word) in chosen.iter().enumerate() {
        let small = index > 0 && SMALL.contains(&&*word.lower);
        let plain = if shouted || small { &*word.lower } else { word.raw };
        parts.push(if small { plain.to_string() } else { capitalised(plain) });
    }
    Some(parts.join(" "))
}

/// "I opened the red door" becomes "The Red Door".
fn thing_title(words: &[Token<'_>]) -> Option<String> {
    let from = words.iter().position(|w| matches!(&*w.lower, "the" | "a" | "an" | "my"))?;
    let mut end = from + 1;
    while end < words.len() && end < from + 4 && !SMALL.contains(&&*words[end].lower) {
        end += 1;
        if words[end - 1].stops() {
            break;
        }
    }
    let noun: Vec<String> = words[from + 1..end].iter().map(|w| capitalised(&w.lower)).collect();
    (!noun.is_empty()).then(|| format!("The {}", noun.join(" ")))
}

fn hero_title(hero: Option<&str>) -> String {
    hero.map_or_else(|| "What Happened Next".into(), |name| format!("The Story of {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Tier;

    #[track_caller]
    fn check(premise: &str, expected: &str) {
        assert_eq!(title(&Story::new(Tier::Kids, premise, &[])), expected);
    }

    #[test]
    fn a_title_is_a_short_phrase_from_the_beginning() {
        check("The night the lake went missing, nobody slept.", "The Night the Lake Went Missing");
        check("Once upon a time there was a hen who could count.", "A Hen Who Could Count");
        check(
            "Mia and her dragon Ash found a secret door in the library.",
            "Mia and Her Dragon Ash Found a Secret Door",
        );
        check("I opened the red door.", "The Red Door");
        check("THE DRAGON ATE MY HAT", "The Dragon Ate My Hat");
        check("!!! ...", "A Story with No Name Yet");
    }
}
