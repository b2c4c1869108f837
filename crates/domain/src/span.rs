//! Who wrote which characters of a passage.
//!
//! **Invariant:** the spans of a text are none of them empty and as long together as the text; no
//! two neighbours are of one hand. A text that is its author's alone has none.

use serde::{Deserialize, Serialize};

use crate::UserId;

/// Characters of a passage, one after the other, that are of one hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Span {
    /// How many characters (Unicode scalar values).
    pub len: usize,
    /// Who wrote them; null for Ember.
    pub author_id: Option<UserId>,
}

/// The spans of a passage of `author`'s that is made of these parts.
pub fn spans_of(
    author: Option<UserId>,
    parts: impl IntoIterator<Item = (Option<UserId>, usize)>,
) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for (author_id, len) in parts.into_iter().filter(|(_, len)| *len > 0) {
        match spans.last_mut().filter(|last| last.author_id == author_id) {
            Some(last) => last.len += len,
            None => spans.push(Span { len, author_id }),
        }
    }
    match spans[..] {
        [Span { author_id, .. }] if author_id == author => Vec::new(),
        _ => spans,
    }
}

/// What one member wrote is another's; `author` is whose the passage is now.
pub fn adopt_spans(spans: &mut Vec<Span>, author: Option<UserId>, from: UserId, to: UserId) {
    let now = |user: UserId| if user == from { to } else { user };
    *spans = spans_of(author, spans.iter().map(|span| (span.author_id.map(now), span.len)));
}

/// A passage of `author`'s in the parts that are of one hand, in their order: joined they are its
/// text. Characters that no span covers are its author's.
pub fn parts<'a>(
    author: Option<UserId>,
    text: &'a str,
    spans: &[Span],
) -> Vec<(Option<UserId>, &'a str)> {
    let mut rest = text;
    let mut parts = Vec::with_capacity(spans.len().max(1));
    for span in spans {
        let end = rest.char_indices().nth(span.len).map_or(rest.len(), |(at, _)| at);
        let (part, after) = rest.split_at(end);
        parts.push((span.author_id, part));
        rest = after;
    }
    parts.push((author, rest));
    parts.retain(|(_, part)| !part.is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    const ANA: Option<UserId> = Some(UserId(Uuid::from_u128(1)));
    const BEN: Option<UserId> = Some(UserId(Uuid::from_u128(2)));
    const EMBER: Option<UserId> = None;

    #[test]
    fn p74_spans_are_as_few_as_can_be() {
        let of_ana = |parts: &[(Option<UserId>, usize)]| {
            let spans = spans_of(ANA, parts.iter().copied());
            spans.iter().map(|span| (span.author_id, span.len)).collect::<Vec<_>>()
        };
        assert_eq!(of_ana(&[]), []);
        assert_eq!(of_ana(&[(ANA, 4)]), [], "a text that is its author's alone has none");
        assert_eq!(of_ana(&[(ANA, 4), (EMBER, 0), (ANA, 2)]), []);
        assert_eq!(of_ana(&[(EMBER, 4)]), [(EMBER, 4)]);
        assert_eq!(
            of_ana(&[(EMBER, 4), (EMBER, 1), (ANA, 2), (BEN, 3), (BEN, 1)]),
            [(EMBER, 5), (ANA, 2), (BEN, 4)]
        );
    }

    #[test]
    fn p74_parts_are_characters_and_joined_they_are_the_text() {
        let text = "Zoë sah 👩‍🚀 und 話した。";
        let spans = spans_of(ANA, [(EMBER, 4), (BEN, 7), (ANA, 9)]);
        let said = parts(ANA, text, &spans);
        assert_eq!(said, [(EMBER, "Zoë "), (BEN, "sah 👩‍🚀"), (ANA, " und 話した。")]);
        assert_eq!(parts(ANA, text, &[]), [(ANA, text)]);
        assert_eq!(parts(ANA, "", &[]), []);
        // Of spans that do not fit, as many as there are characters; the rest is the author's.
        let short = [Span { len: 3, author_id: EMBER }];
        assert_eq!(parts(ANA, "Zoë sah", &short), [(EMBER, "Zoë"), (ANA, " sah")]);
        let long = [Span { len: 99, author_id: EMBER }];
        assert_eq!(parts(ANA, "Zoë", &long), [(EMBER, "Zoë")]);
    }

    #[test]
    fn p75_what_is_adopted_grows_together() {
        let (ana, ben) = (ANA.expect("Ana"), BEN.expect("Ben"));
        let mut spans = spans_of(ANA, [(EMBER, 4), (ANA, 2)]);
        adopt_spans(&mut spans, BEN, ana, ben);
        assert_eq!(spans, spans_of(BEN, [(EMBER, 4), (BEN, 2)]));
        let mut spans = spans_of(BEN, [(ANA, 4), (BEN, 2)]);
        adopt_spans(&mut spans, BEN, ana, ben);
        assert_eq!(spans, []);
    }

    #[test]
    fn ember_is_written_as_null() {
        let json = serde_json::to_string(&Span { len: 4, author_id: EMBER }).expect("serialises");
        assert_eq!(json, r#"{"len":4,"author_id":null}"#);
    }
}
