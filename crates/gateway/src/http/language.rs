//! The language a page is sent in.

use http::{HeaderMap, header};

/// The languages there are pages in. The first is for everybody else.
const LANGUAGES: [&str; 3] = ["en", "de", "ar"];

/// Languages of a browser that are looked at: people name a handful, and nobody is kept busy.
const NAMED: usize = 16;

/// The language that the address asks for with `lang=`, or the one of ours that the reader's
/// browser likes best.
pub(crate) fn language_of(query: Option<&str>, headers: &HeaderMap) -> &'static str {
    let mut pairs = query.unwrap_or_default().split('&');
    let asked = pairs.find_map(|pair| pair.strip_prefix("lang="));
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    asked.and_then(ours).or_else(|| liked(accepted?)).unwrap_or(LANGUAGES[0])
}

/// The best of `de-AT,de;q=0.9,en;q=0.8` that is ours; of two that are liked alike, the first.
fn liked(accepted: &str) -> Option<&'static str> {
    let mut best = None;
    let mut most = 0.0;
    for (tag, weight) in accepted.split(',').take(NAMED).filter_map(weighed) {
        if let Some(language) = ours(tag).filter(|_| weight > most) {
            (best, most) = (Some(language), weight);
        }
    }
    best
}

/// A language and how much it is liked; none where that is no number.
fn weighed(named: &str) -> Option<(&str, f32)> {
    match named.split_once(";q=") {
        Some((tag, weight)) => Some((tag, weight.trim().parse().ok()?)),
        None => Some((named, 1.0)),
    }
}

fn ours(tag: &str) -> Option<&'static str> {
    let root = tag.trim().split('-').next()?;
    LANGUAGES.into_iter().find(|language| language.eq_ignore_ascii_case(root))
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn check(query: Option<&str>, accepted: &str, want: &str) {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_str(accepted).expect("header"));
        assert_eq!(language_of(query, &headers), want, "{query:?} {accepted}");
    }

    #[test]
    fn the_address_is_heard_first() {
        check(Some("lang=ar"), "de", "ar");
        check(Some("join=x&lang=de-CH"), "en", "de");
        check(Some("lang=../../etc/passwd"), "de", "de");
        check(Some("lang="), "ar", "ar");
    }

    #[test]
    fn then_the_browser() {
        check(None, "de-AT,de;q=0.9,en;q=0.8", "de");
        check(None, "fr,en;q=0.2,AR-EG;q=0.7", "ar");
        check(None, "fr, tlh", "en");
        check(None, "de;q=0", "en");
        check(None, "de;q=much,ar;q=0.1", "ar");
        check(None, "*", "en");
        assert_eq!(language_of(None, &HeaderMap::new()), "en");
    }
}
