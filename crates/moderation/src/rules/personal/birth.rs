//! Full birthdays.

use super::{Datum, Text, Word};

const SURE: f32 = 0.85;
/// Words between the cue ("my birthday is") and the end of the date.
const REACH: usize = 7;
/// Numbers that make a date without the name of a month.
const PARTS: usize = 3;

pub(super) fn find(text: &Text<'_>, found: &mut Vec<Datum>) {
    let (cues, months) = (text.lexicon.group("birth_cue"), text.lexicon.group("month"));
    let mine = text.lexicon.group("first_person");
    let words = text.words();
    if !words.iter().any(|word| text.is_in(word, mine)) {
        return;
    }
    let Some(cue) = words.iter().position(|word| text.is_in(word, cues)) else { return };
    let near = &words[cue..words.len().min(cue + REACH)];
    let number = |word: &Word| text.spelling(word).first().is_some_and(u8::is_ascii_digit);
    let month = |word: &Word| text.is_in(word, months);
    let mut date = near.iter().filter(|word| number(word) || month(word));
    let numbers = near.iter().filter(|word| number(word)).count();
    let named = near.iter().any(|word| month(word));
    if let (Some(first), Some(last)) = (date.next(), date.next_back())
        && ((named && numbers > 0) || numbers >= PARTS)
    {
        found.push(Datum { place: first.start..last.end, score: SURE });
    }
}
