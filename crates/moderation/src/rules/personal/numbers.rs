//! Telephone and card numbers, in digits or in words.

use std::cell::LazyCell;

use super::{Datum, Text};

const SURE: f32 = 0.95;
const LIKELY: f32 = 0.75;
/// Digits of the shortest telephone number, without the area.
const SHORTEST: usize = 7;
/// Digits from which a number that looks like none of the usual forms still is one.
const LONG: usize = 9;
/// Digits of the longest number that is a person's: a bank account.
const LONGEST: usize = 24;

pub(super) fn find(text: &Text<'_>, found: &mut Vec<Datum>) {
    let asked = LazyCell::new(|| text.has_any("call_cue"));
    let mut at = 0;
    while let Some(number) = next(text.bytes, at) {
        at = number.end;
        let score = score(text, &number, &asked);
        if score > 0.0 {
            found.push(Datum { place: number.start..number.end, score });
        }
    }
    spelled(text, found);
}

/// Digits in groups.
struct Number {
    start: usize,
    end: usize,
    /// Lengths of its groups of digits.
    groups: Vec<usize>,
    /// Whether it begins with + or 0, or has its area in brackets.
    dialled: bool,
    /// Whether commas stand between groups of three, as in an amount.
    amount: bool,
}

impl Number {
    fn digits(&self) -> usize {
        self.groups.iter().sum()
    }
}

/// The first number from `from` on that has more than one group or enough digits.
fn next(bytes: &[u8], from: usize) -> Option<Number> {
    let start = from + bytes[from..].iter().position(u8::is_ascii_digit)?;
    let mut groups = vec![0];
    let (mut end, mut commas, mut at) = (start, 0, start);
    while at < bytes.len() {
        let byte = bytes[at];
        if byte.is_ascii_digit() {
            if at > end {
                groups.push(0);
            }
            if let Some(group) = groups.last_mut() {
                *group += 1;
            }
            end = at + 1;
        } else if at - end >= 3 || !b" -.()/+,\x03".contains(&byte) {
            break;
        } else {
            commas += usize::from(byte == b',');
        }
        at += 1;
    }
    let before = &bytes[..start];
    let dialled = before.ends_with(b"+") || before.ends_with(b"(") || bytes[start] == b'0';
    let marks = before.iter().rev().take_while(|b| b"+(".contains(b)).count();
    Some(Number { start: start - marks, end, groups, dialled, amount: commas > 0 })
}

/// How surely a number is a person's. `asked` tells whether the text speaks of calling.
fn score(text: &Text<'_>, number: &Number, asked: &LazyCell<bool, impl FnOnce() -> bool>) -> f32 {
    let digits = number.digits();
    let spelling = &text.bytes[number.start..number.end];
    let round = spelling.ends_with(b"0000") || spelling.ends_with(b"000,000");
    if !(SHORTEST..=LONGEST).contains(&digits) || number.amount || round || is_dates(number) {
        return 0.0;
    }
    match number.groups[..] {
        _ if number.dialled && digits >= LONG => SURE,
        [.., 3, 4] | [3, 2, 4] => SURE,
        [4, 4, 4, ..] if digits >= 15 => SURE,
        _ if **asked => SURE,
        _ if number.dialled => LIKELY,
        [one] if one >= LONG => LIKELY,
        [_, _, ..] if digits >= LONG && number.groups.iter().all(|group| *group <= 5) => LIKELY,
        _ => 0.0,
    }
}

/// Whether the groups are years or a day, month and year: "1990 1991", "12/05/2014".
fn is_dates(number: &Number) -> bool {
    let years = number.groups.len() > 1 && number.groups.iter().all(|group| *group == 4);
    let day = matches!(number.groups[..], [1 | 2, 1 | 2, 4] | [4, 1 | 2, 1 | 2]);
    day || (years && number.groups.len() < 4)
}

/// "oh seven seven double five ...": at least seven spelled digits in a row.
fn spelled(text: &Text<'_>, found: &mut Vec<Datum>) {
    let digits = text.lexicon.group("digit");
    let words = text.words();
    for run in words.chunk_by(|a, b| text.is_in(a, digits) == text.is_in(b, digits)) {
        let spelled = run.iter().filter(|word| text.is_in(word, digits)).count();
        if let ([first, .., last], SHORTEST..) = (run, spelled) {
            found.push(Datum { place: first.start..last.end, score: SURE });
        }
    }
}
