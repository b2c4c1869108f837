//! The name of the writer's school.

use super::{Datum, Text, Word};
use crate::Channel;

const SURE: f32 = 0.85;
/// Words of a school's name before its kind.
const NAME_WORDS: usize = 4;
/// Words between "I go to" and the end of the name.
const REACH: usize = 9;

pub(super) fn find(text: &Text<'_>, found: &mut Vec<Datum>) {
    let (kinds, going) = (text.lexicon.group("school"), text.lexicon.group("going_to_school"));
    let mine = text.lexicon.group("first_person");
    let words = text.words();
    for (number, kind) in words.iter().enumerate() {
        if !text.is_in(kind, kinds) || (kind.quoted && text.reading.item.channel == Channel::Story)
        {
            continue;
        }
        let before = &words[number.saturating_sub(REACH)..number];
        let same: Vec<_> = before.iter().filter(|word| word.sentence == kind.sentence).collect();
        let Some(go) = same.iter().rposition(|word| text.is_in(word, going)) else { continue };
        let says_mine = same[..go].iter().any(|word| text.is_in(word, mine));
        let name: Vec<_> = same[go + 1..].iter().filter(|word| is_name(text, word)).collect();
        if let (true, Some(first), 1..=NAME_WORDS) = (says_mine, name.first(), name.len()) {
            found.push(Datum { place: first.start..kind.end, score: SURE });
        }
    }
}

/// Whether a word can be a part of a name: no usual word, or with a capital.
fn is_name(text: &Text<'_>, word: &Word) -> bool {
    let place = text.reading.shadow().original(word.start..word.end);
    let capital = text.reading.item.text[place].starts_with(char::is_uppercase);
    let known = word.id.is_some();
    capital || (!known && !word.is_number)
}
