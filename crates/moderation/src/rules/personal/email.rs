//! E-mail addresses, also said aloud: "name at mail dot com".

use super::{Datum, Text};

const SURE: f32 = 0.95;

pub(super) fn find(text: &Text<'_>, found: &mut Vec<Datum>) {
    written(text.bytes, found);
    spoken(text, found);
}

/// `name@host.tld`
fn written(bytes: &[u8], found: &mut Vec<Datum>) {
    let in_name = |b: &u8| b.is_ascii_alphanumeric() || b"._%+-".contains(b);
    let in_host = |b: &u8| b.is_ascii_alphanumeric() || b".-".contains(b);
    for (at, _) in bytes.iter().enumerate().filter(|(_, b)| **b == b'@') {
        let name = bytes[..at].iter().rev().take_while(|b| in_name(b)).count();
        let host = bytes[at + 1..].iter().take_while(|b| in_host(b)).count();
        let host = &bytes[at + 1..at + 1 + host];
        let length = host.iter().rposition(u8::is_ascii_alphanumeric).map_or(0, |last| last + 1);
        let dot = host.iter().position(|b| *b == b'.');
        let has_dot = dot.is_some_and(|dot| dot > 0 && dot + 2 < length);
        if name > 0 && has_dot {
            found.push(Datum { place: at - name..at + 1 + length, score: SURE });
        }
    }
}

/// "name at host dot com", "name gmail com": a mail host or a spelled dot before an ending.
fn spoken(text: &Text<'_>, found: &mut Vec<Datum>) {
    let lexicon = text.lexicon;
    let (dots, endings) = (lexicon.group("dot"), lexicon.group("domain_ending"));
    let (ats, hosts) = (lexicon.group("at"), lexicon.group("mail_host"));
    let words = text.words();
    for number in 1..words.len() {
        if !text.is_in(words[number], endings) {
            continue;
        }
        let said_dot = text.is_in(words[number - 1], dots);
        let Some(host) = number.checked_sub(if said_dot { 2 } else { 1 }) else { continue };
        let said_at = host >= 2 && text.is_in(words[host - 1], ats);
        let known_host = text.is_in(words[host], hosts);
        let joined = words[number].start <= words[number - 1].end + 1;
        if (said_dot && said_at) || (known_host && joined) || (known_host && said_dot) {
            let first = if said_at { host - 2 } else { host.saturating_sub(1) };
            let first = if said_at || known_host { first } else { host };
            found.push(Datum { place: words[first].start..words[number].end, score: SURE });
        }
    }
}
