//! The text in other words: what was found is replaced in place, everything else stays.

use std::ops::Range;

use crate::finding::{Finding, Instead};

/// What stands in the place of a word that has no softer one.
pub(crate) const STARS: &str = "***";

/// `text` with each finding replaced by what may stand instead.
pub(crate) fn rewrite<'a>(text: &str, findings: impl Iterator<Item = &'a Finding>) -> String {
    let mut changes: Vec<(Range<usize>, &str)> = findings
        .filter_map(|finding| match finding.instead {
            Instead::Nothing => None,
            Instead::Words(words) => Some((finding.place.clone(), words)),
            Instead::Stars => Some((finding.place.clone(), STARS)),
        })
        .collect();
    // The longer of two that begin together comes first and wins.
    changes.sort_by_key(|(place, _)| (place.start, std::cmp::Reverse(place.end)));
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (place, words) in changes {
        if place.start < at {
            // Whatever a skipped change would have covered beyond the last one is covered too.
            at = at.max(place.end);
            continue;
        }
        out.push_str(&text[at..place.start]);
        push_like(&mut out, &text[place.clone()], words);
        at = place.end;
    }
    out.push_str(&text[at..]);
    out
}

/// Appends `words` with a capital where the replaced text had one.
fn push_like(out: &mut String, replaced: &str, words: &str) {
    let capital = replaced.chars().next().is_some_and(char::is_uppercase);
    match words.chars().next() {
        Some(first) if capital => {
            out.extend(first.to_uppercase());
            out.push_str(&words[first.len_utf8()..]);
        }
        _ => out.push_str(words),
    }
}
