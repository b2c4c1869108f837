//! The name of the writer's school.

use super::{Datum, Text, Word};
use crate::Channel;

const SURE: f32 = 0.85;
/// Words between "I go to" and the end of the name.
const REACH: usize = 9;

pub(super) fn find(text: &Text<'_>, found: &mut Vec<Datum>) {
    let (kinds, going) = (text.lexicon.group("school"), text.lexicon.group("going_to_school"));
    let mine = text.lexicon.group("first_person");
    let story = text.reading.item.channel == Channel::Story;
    let words = text.words();
    for (number, kind) in words.iter().enumerate() {
        if !text.is_in(kind, kinds) || (kind.quoted && story) {
            continue;
        }
        let before = &words[number.saturating_sub(REACH)..number];
        let starts = before.iter().rposition(|word| word.sentence != kind.sentence);
        let before = &before[starts.map_or(0, |at| at + 1)..];
        let Some(name) = name_before(text, before, kind) else { continue };
        let go = before.iter().rposition(|word| text.is_in(word, going));
        let says_mine = go.is_some_and(|go| before[..go].iter().any(|word| text.is_in(word, mine)));
        if says_mine {
            found.push(Datum { place: name.start..kind.end, score: SURE });
        }
    }
}

/// The first word of the name that ends right before the kind of school. With a capital anything
/// is a name; without, an unknown word is one when the level tells that a school is meant.
fn name_before<'a>(text: &Text<'_>, before: &[&'a Word], kind: &Word) -> Option<&'a Word> {
    let (levels, plain) = (text.lexicon.group("school_level"), text.lexicon.group("school_plain"));
    let is_level = |word: &Word| text.is_in(word, levels);
    let level = is_level(kind) || before.last().is_some_and(|word| is_level(word));
    let is_name = |word: &Word| {
        let unknown = level && word.id.is_none() && !word.is_number;
        !text.is_in(word, plain) && (text.has_capital(word) || unknown)
    };
    let level_only = is_level(kind) && text.spelling(kind).len() <= "middle".len();
    if level_only && !text.has_capital(kind) {
        return None;
    }
    let names = before.iter().rev().skip_while(|word| is_level(word));
    names.take_while(|word| is_name(word)).last().copied()
}
