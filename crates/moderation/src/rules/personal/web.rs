//! Web addresses.

use super::{Datum, Text};

const SURE: f32 = 0.9;
/// Endings that make a bare name a web address. Longer lists catch missing spaces after a stop.
const ENDINGS: &[&[u8]] = &[
    b"com", b"net", b"org", b"io", b"gg", b"tv", b"me", b"uk", b"ru", b"de", b"fr", b"eu", b"xyz",
    b"info", b"biz", b"link", b"ly", b"app", b"dev", b"site", b"online", b"shop", b"club", b"top",
    b"live", b"chat", b"cc", b"ws", b"to", b"edu", b"gov",
];
/// Endings that are also words: there must be a path behind them.
const WORDS: &[&[u8]] = &[
    b"me", b"to", b"link", b"app", b"site", b"online", b"shop", b"club", b"top", b"live", b"chat",
];

pub(super) fn find(text: &Text<'_>, found: &mut Vec<Datum>) {
    let mut start = 0;
    for chunk in text.bytes.split(u8::is_ascii_whitespace) {
        let outer = |b: &u8| b"\"'.,;:!?()[]<>*_".contains(b);
        let first = chunk.iter().position(|b| !outer(b)).unwrap_or(chunk.len());
        let last = chunk.iter().rposition(|b| !outer(b)).map_or(first, |last| last + 1);
        let inner = &chunk[first..last];
        if !inner.contains(&b'@') && (has_scheme(inner) || is_host(inner)) {
            found.push(Datum { place: start + first..start + last, score: SURE });
        }
        start += chunk.len() + 1;
    }
}

fn has_scheme(chunk: &[u8]) -> bool {
    let after = |scheme: &[u8]| chunk.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty());
    [&b"http://"[..], b"https://", b"hxxp://", b"hxxps://", b"ftp://", b"www."]
        .into_iter()
        .any(after)
}

/// `name.ending`, with or without a path.
fn is_host(chunk: &[u8]) -> bool {
    let host_len = chunk.iter().position(|b| b"/?#:".contains(b)).unwrap_or(chunk.len());
    let (host, path) = chunk.split_at(host_len);
    let in_host = |b: &u8| b.is_ascii_alphanumeric() || b".-".contains(b);
    let Some(dot) = host.iter().rposition(|b| *b == b'.') else { return false };
    let (name, ending) = (&host[..dot], &host[dot + 1..]);
    let word = WORDS.contains(&ending);
    let named = name.len() > 1 && !name.ends_with(b".") && name.iter().any(u8::is_ascii_lowercase);
    named && host.iter().all(in_host) && ENDINGS.contains(&ending) && (!word || path.len() > 1)
}
