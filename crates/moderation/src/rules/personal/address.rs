//! Street addresses and postcodes.

use super::{Datum, Text, Word};
use crate::Channel;

/// With words that say whose address it is.
const SURE: f32 = 0.9;
/// Without, in talk.
const LIKELY: f32 = 0.7;
/// Without, in a story: heroes live somewhere.
const STORY: f32 = 0.4;
/// Words between the number and the kind of street.
const NAME_WORDS: usize = 3;

pub(super) fn find(text: &Text<'_>, found: &mut Vec<Datum>) {
    let streets = text.lexicon.group("street");
    let words = text.words();
    let cue = text.has_any("address_cue");
    let base = match (cue, text.reading.item.channel) {
        (true, _) => SURE,
        (false, Channel::Story) => STORY,
        (false, _) => LIKELY,
    };
    for (number, word) in words.iter().enumerate() {
        if !starts_with_digit(text.spelling(word)) {
            continue;
        }
        let last = words.len().min(number + 2 + NAME_WORDS);
        let named = |at: &usize| is_name(text, words[*at - 1]);
        let street = (number + 2..last).find(|at| text.is_in(words[*at], streets));
        let joined = |at: &usize| is_unbroken(&text.bytes[word.start..words[*at].start]);
        if let Some(street) = street.filter(named).filter(joined) {
            found.push(Datum { place: word.start..words[street].end, score: base });
        }
    }
    for pair in words.windows(2).filter(|_| cue) {
        if is_postcode(text.spelling(pair[0]), text.spelling(pair[1])) {
            found.push(Datum { place: pair[0].start..pair[1].end, score: SURE });
        }
    }
}

fn starts_with_digit(spelling: &[u8]) -> bool {
    spelling.len() <= 5 && spelling.first().is_some_and(u8::is_ascii_digit)
}

/// Whether a word can be a street's: no usual word, or with a capital.
fn is_name(text: &Text<'_>, word: &Word) -> bool {
    text.has_capital(word) || !text.is_in(word, text.lexicon.group("common"))
}

/// Whether a place goes on without a break between clauses.
fn is_unbroken(bytes: &[u8]) -> bool {
    !bytes.iter().any(|b| b".;:!?\"\n".contains(b))
}

/// "SW1A 1AA": letters and digits, then a digit and two letters.
fn is_postcode(out: &[u8], inward: &[u8]) -> bool {
    let mixed = out.len() <= 4
        && out.first().is_some_and(u8::is_ascii_lowercase)
        && out.iter().any(u8::is_ascii_digit);
    let inward = matches!(inward, [d, a, b]
        if d.is_ascii_digit() && a.is_ascii_lowercase() && b.is_ascii_lowercase());
    mixed && inward
}
