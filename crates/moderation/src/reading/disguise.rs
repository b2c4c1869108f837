//! Words behind disguises: leet, separators, stars, stretching, hiding in longer words.

use crate::lexicon::{Lexicon, WordId};
use crate::normalise::{FOREIGN, PICTURE};

/// Bytes of the longest disguise that is looked behind.
const LONGEST: usize = 48;
/// Letters of the shortest word behind one.
const SHORTEST: usize = 3;
/// Readings tried when signs stand for more than one letter.
const READINGS: usize = 8;

/// The word behind a chunk with digits or signs among its letters.
pub(super) fn see_through(lexicon: &Lexicon, chunk: &[u8]) -> Option<WordId> {
    let letters = chunk.iter().filter(|b| b.is_ascii_lowercase()).count();
    if letters == chunk.len() || letters == 0 || !(2..=LONGEST).contains(&chunk.len()) {
        return None;
    }
    let pieces: Vec<u8> = chunk.iter().copied().filter(|b| !is_separator(*b)).collect();
    if letters == pieces.len() {
        return through_separators(lexicon, chunk, &pieces);
    }
    through_leet(lexicon, chunk).or_else(|| through_stars(lexicon, chunk))
}

/// The term behind a word of letters and digits that is in no list: leet, stretched, inside
/// another, backwards.
pub(super) fn unmask(lexicon: &Lexicon, spelling: &[u8]) -> Option<WordId> {
    if !(SHORTEST..=LONGEST).contains(&spelling.len()) || spelling.contains(&FOREIGN) {
        return None;
    }
    if spelling.iter().any(u8::is_ascii_digit) {
        return through_leet(lexicon, spelling);
    }
    let core = &lexicon.core;
    let doubled = spelling.windows(2).any(|pair| pair[0] == pair[1]);
    let stretched = if doubled { core.stretched(spelling) } else { None };
    stretched.or_else(|| core.inside(spelling)).or_else(|| core.backwards(spelling))
}

fn is_separator(byte: u8) -> bool {
    byte == PICTURE || b".-_,'/\\~^=:;*`\"".contains(&byte)
}

/// Letters with nothing but separators between them: "f.r.e.a.k", "fre-ak".
fn through_separators(lexicon: &Lexicon, chunk: &[u8], letters: &[u8]) -> Option<WordId> {
    let spelled_out = chunk.split(|b| is_separator(*b)).all(|piece| piece.len() <= 1);
    if spelled_out {
        let known = lexicon.word(letters).filter(|_| letters.len() >= SHORTEST);
        let known = known.or_else(|| lexicon.core.stretched(letters));
        return known.or_else(|| through_stars(lexicon, chunk));
    }
    // An apostrophe belongs to the language: "she'll" hides nothing.
    let core = lexicon.core.exactly(letters).filter(|_| !chunk.contains(&b'\''));
    core.or_else(|| through_stars(lexicon, chunk))
}

/// Digits and signs in the place of letters.
fn through_leet(lexicon: &Lexicon, chunk: &[u8]) -> Option<WordId> {
    let readings = readings(chunk)?;
    let long_enough = || readings.iter().filter(|reading| reading.len() >= SHORTEST);
    let core = &lexicon.core;
    let unbroken = !chunk.iter().any(|b| is_separator(*b));
    long_enough()
        .find_map(|reading| lexicon.word(reading))
        .or_else(|| long_enough().find_map(|reading| core.stretched(reading)))
        .or_else(|| long_enough().filter(|_| unbroken).find_map(|reading| core.inside(reading)))
}

/// What a chunk can mean when its signs are read as letters. None when a sign is no letter.
fn readings(chunk: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut readings = vec![Vec::with_capacity(chunk.len())];
    let mut rest = chunk;
    while !rest.is_empty() {
        let (choices, width) = letters_of(rest)?;
        rest = &rest[width..];
        let choices =
            if readings.len() * choices.len() > READINGS { &choices[..1] } else { choices };
        readings = match choices {
            [] => readings,
            choices => readings
                .iter()
                .flat_map(|reading| choices.iter().map(|choice| with(reading, *choice)))
                .collect(),
        };
    }
    Some(readings)
}

fn with(reading: &[u8], letter: u8) -> Vec<u8> {
    let mut longer = Vec::with_capacity(reading.len() + 1);
    longer.extend_from_slice(reading);
    longer.push(letter);
    longer
}

/// The letters that the start of a chunk can stand for, and how many bytes it takes.
fn letters_of(chunk: &[u8]) -> Option<(&'static [u8], usize)> {
    const LETTERS: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";
    let drawn: Option<(&'static [u8], usize)> = match chunk {
        [b'|', b'_', b'|', ..] => Some((b"u", 3)),
        [b'/', b'\\', ..] => Some((b"a", 2)),
        [b'\\', b'/', ..] => Some((b"v", 2)),
        [b'|', b'<', ..] => Some((b"k", 2)),
        [b'|', b')', ..] => Some((b"d", 2)),
        [b'(', b')', ..] => Some((b"o", 2)),
        _ => None,
    };
    if drawn.is_some() {
        return drawn;
    }
    let first = *chunk.first()?;
    let letters: &'static [u8] = match first {
        b'a'..=b'z' => {
            let at = usize::from(first - b'a');
            &LETTERS[at..=at]
        }
        b'0' => b"o",
        b'1' | b'|' => b"il",
        b'2' => b"z",
        b'3' => b"e",
        b'4' | b'@' => b"a",
        b'5' | b'$' => b"s",
        b'6' => b"gb",
        b'7' | b'+' => b"t",
        b'8' => b"b",
        b'9' => b"g",
        b'!' => b"i",
        b'(' | b'<' | b'{' => b"c",
        b'#' => b"h",
        _ if is_separator(first) => b"",
        _ => return None,
    };
    Some((letters, 1))
}

/// Letters starred out: "f**k".
fn through_stars(lexicon: &Lexicon, chunk: &[u8]) -> Option<WordId> {
    let is_wild = |b: u8| b"*#%_-.?@!$&".contains(&b) || b == PICTURE || b == FOREIGN;
    let first_shown = chunk.first().is_some_and(u8::is_ascii_lowercase);
    let twice = chunk.windows(2).any(|two| is_wild(two[0]) && two[0] == two[1]);
    let starred = chunk.contains(&b'*') || twice;
    if !first_shown || !starred || chunk.len() <= SHORTEST {
        return None;
    }
    lexicon.core.starred(chunk, is_wild)
}
