//! The lexicon's layer: which words and phrases stand in a text.

use crate::finding::{Finding, Instead};
use crate::lexicon::{Lexicon, Match, Meaning, Pattern, Place};
use crate::reading::Reading;
use crate::{Channel, Class};

/// Innocent phrases looked through before a place: more do not begin within reach of one.
const INNOCENT_NEAR: usize = 16;

/// What the lexicon finds. What has its rarest word or its last one inside an innocent phrase is
/// taken back: in "how to make a bath bomb" nothing is meant.
pub(crate) fn find(lexicon: &Lexicon, reading: &Reading<'_>) -> Vec<Finding> {
    let mut found: Vec<(Finding, [usize; 2])> = Vec::new();
    let mut innocent: Vec<Match> = Vec::new();
    for (number, word) in reading.words.iter().enumerate() {
        let Some(id) = word.id else { continue };
        for pattern in lexicon.anchored_at(id) {
            let Some(matched) = matched(lexicon, reading, pattern, number) else { continue };
            match pattern.meaning {
                Meaning::Innocent => innocent.push(matched),
                Meaning::Of(class) => {
                    let finding = finding(reading, class, pattern, matched);
                    found.extend(finding.map(|finding| (finding, [number, matched.last])));
                }
            }
        }
    }
    innocent.sort_by_key(|phrase| phrase.first);
    let is_innocent = |word: &usize| {
        let before = innocent.partition_point(|phrase| phrase.first <= *word);
        innocent[..before].iter().rev().take(INNOCENT_NEAR).any(|phrase| *word <= phrase.last)
    };
    found.retain(|(_, words)| !words.iter().any(is_innocent));
    found.into_iter().map(|(finding, _)| finding).collect()
}

/// The finding of a pattern, unless it lies in earlier texts alone or is a name.
fn finding(
    reading: &Reading<'_>,
    class: Class,
    pattern: &Pattern,
    matched: Match,
) -> Option<Finding> {
    let shown = if pattern.soft_last { matched.last } else { matched.first };
    let place = reading.place(Match { first: shown, ..matched })?;
    if pattern.small && is_name(&reading.item.text[place.clone()]) {
        return None;
    }
    let word = &reading.words[matched.last];
    Some(Finding {
        class,
        score: pattern.score,
        place,
        sentence: word.sentence,
        instead: instead(class, pattern, matched),
        quoted: word.quoted,
    })
}

/// Whether this is written as a name is: with a capital, and not all in capitals.
fn is_name(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

fn matched(
    lexicon: &Lexicon,
    reading: &Reading<'_>,
    pattern: &Pattern,
    number: usize,
) -> Option<Match> {
    let item = reading.item;
    let quoted = reading.words[number].quoted;
    let counts = match pattern.place {
        Place::Anywhere => true,
        Place::Unquoted => !(quoted && item.channel.tells()),
        Place::Quoted => quoted && item.channel.tells(),
        Place::Talk => item.channel != Channel::Story,
        Place::Story => item.channel == Channel::Story,
    };
    let wanted = counts && pattern.is_for(item.tier);
    if wanted { pattern.match_at(lexicon, reading, number) } else { None }
}

/// Single bad words can always be starred out; a phrase only has the words the data offer.
fn instead(class: Class, pattern: &Pattern, matched: Match) -> Instead {
    let starred = matches!(class, Class::ProfanityMild | Class::ProfanityStrong | Class::Hate);
    match pattern.soft {
        Some(words) => Instead::Words(words),
        None if starred && matched.first == matched.last => Instead::Stars,
        None if starred && class != Class::Hate => Instead::Stars,
        None => Instead::Nothing,
    }
}
