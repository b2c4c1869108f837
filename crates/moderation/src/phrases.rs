//! The lexicon's layer: which words and phrases stand in a text.

use std::ops::Range;

use crate::finding::{Finding, Instead};
use crate::lexicon::{Lexicon, Match, Meaning, Pattern, Place};
use crate::reading::Reading;
use crate::{Channel, Class};

/// Innocent phrases looked through before a finding: more do not begin within reach of one.
const INNOCENT_NEAR: usize = 16;

/// What the lexicon finds, innocent phrases taken out.
pub(crate) fn find(lexicon: &Lexicon, reading: &Reading<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut innocent: Vec<Range<usize>> = Vec::new();
    for (number, word) in reading.words.iter().enumerate() {
        let Some(id) = word.id else { continue };
        for pattern in lexicon.anchored_at(id) {
            let Some(matched) = matched(lexicon, reading, pattern, number) else { continue };
            let shown = if pattern.soft_last { matched.last } else { matched.first };
            let Some(place) = reading.place(Match { first: shown, ..matched }) else { continue };
            if pattern.small && is_name(&reading.item.text[place.clone()]) {
                continue;
            }
            match pattern.meaning {
                Meaning::Innocent => innocent.push(place),
                Meaning::Of(class) => found.push(Finding {
                    class,
                    score: pattern.score,
                    place,
                    instead: instead(class, pattern, matched),
                    sentence: word.sentence,
                    quoted: word.quoted,
                }),
            }
        }
    }
    innocent.sort_by_key(|phrase| phrase.start);
    let is_innocent = |finding: &Finding| {
        let before = innocent.partition_point(|phrase| phrase.start <= finding.place.start);
        let mut near = innocent[..before].iter().rev().take(INNOCENT_NEAR);
        near.any(|phrase| finding.place.end <= phrase.end)
    };
    found.retain(|finding| !is_innocent(finding));
    found
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
