//! Who wrote which characters of what comes in: worked out before the transaction, and off the async
//! threads where it takes long.

use std::sync::Arc;

use domain::{Span, Suggestion, UserId};
use library::StoredSegment;

use crate::judge::HEAVY;
use crate::{Error, TurnDraft, rules};

/// Who wrote what of a turn that reads `text` behind the gate; `offered` is what Ember had
/// suggested before it.
pub(crate) async fn of_turn(
    user: UserId,
    draft: &TurnDraft,
    offered: Vec<Suggestion>,
    text: &str,
) -> Result<Vec<Span>, Error> {
    if offered.is_empty() {
        return Ok(Vec::new());
    }
    let (written, intent, text) = (draft.text.clone(), draft.intent, text.to_owned());
    worked_out(written.len(), move || {
        let spans = rules::taken(user, intent, &written, &offered);
        rules::through_gate(user, &written, &spans, &text)
    })
    .await
}

/// Another wording of a passage, and who wrote what of it.
#[derive(Clone)]
pub(crate) struct Rewording {
    editor: UserId,
    /// The words as they came in.
    written: Arc<str>,
    /// The same behind the gate.
    text: Arc<str>,
    /// What is known already: the words before, and what becomes of them.
    known: Option<(StoredSegment, Vec<Span>)>,
}

impl Rewording {
    /// By `editor`, of a passage that read as `seen` a moment ago.
    pub(crate) async fn of(
        editor: UserId,
        seen: Option<StoredSegment>,
        (written, text): (&str, &str),
    ) -> Result<Self, Error> {
        let known = None;
        let new = Rewording { editor, written: written.into(), text: text.into(), known };
        let Some(seen) = seen else { return Ok(new) };
        let work = {
            let (new, seen) = (new.clone(), seen.clone());
            move || new.work_out(&seen)
        };
        let spans = worked_out(seen.text.len().max(written.len()), work).await?;
        Ok(Rewording { known: Some((seen, spans)), ..new })
    }

    /// Who wrote what of it, with the passage as it is now: most often as it was.
    pub(crate) fn spans(&self, now: &StoredSegment) -> Vec<Span> {
        match &self.known {
            Some((seen, spans)) if seen.text == now.text && seen.spans == now.spans => {
                spans.clone()
            }
            _ => self.work_out(now),
        }
    }

    fn work_out(&self, before: &StoredSegment) -> Vec<Span> {
        let spans = rules::reworded(before, self.editor, &self.written);
        rules::through_gate(self.editor, &self.written, &spans, &self.text)
    }
}

/// What comes of `work` on texts of so many bytes.
async fn worked_out<T: Send + 'static>(
    bytes: usize,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Error> {
    if bytes <= HEAVY {
        return Ok(work());
    }
    Ok(tokio::task::spawn_blocking(work).await.map_err(|_| store::Error::Closed)?)
}

#[cfg(test)]
mod tests {
    use domain::spans_of;

    use super::*;
    use crate::rules::test_kit::{ANA, passage};

    /// Ana's passage, of which the first `embers` characters are Ember's.
    fn taken(text: &str, embers: usize) -> StoredSegment {
        let hands = [(None, embers), (Some(ANA), text.chars().count() - embers)];
        let spans = spans_of(Some(ANA), hands);
        StoredSegment { text: text.into(), spans, ..passage(3, Some(ANA)) }
    }

    #[tokio::test]
    async fn p75_a_wording_that_another_was_before_is_compared_with_that() {
        let seen = taken("Ask the keeper.", 15);
        let new = "Ask the old keeper.";
        let rewording = Rewording::of(ANA, Some(seen.clone()), (new, new)).await.expect("works");
        let ember =
            |first, own, last| spans_of(Some(ANA), [(None, first), (Some(ANA), own), (None, last)]);
        assert_eq!(rewording.spans(&seen), ember(8, 4, 7));
        assert_eq!(rewording.spans(&taken("Ask me.", 4)), ember(4, 15, 0));
        let unseen = Rewording::of(ANA, None, (new, new)).await.expect("works");
        assert_eq!(unseen.spans(&seen), ember(8, 4, 7));
    }

    #[tokio::test]
    async fn p75_long_texts_are_compared_as_short_ones() {
        let long = |n: usize| format!("Ask the keeper. {}", "It rained. ".repeat(n));
        assert!(long(900).len() > HEAVY);
        for n in [9, 900] {
            let draft = TurnDraft {
                client_turn_id: "1".into(),
                text: long(n),
                intent: domain::Intent::Write,
                base_seq: None,
            };
            let way =
                Suggestion { kind: domain::SuggestionKind::Do, text: "Ask the keeper.".into() };
            let spans = of_turn(ANA, &draft, vec![way], draft.text.trim()).await.expect("works");
            let want = [(None, 15), (Some(ANA), draft.text.trim().chars().count() - 15)];
            assert_eq!(spans, spans_of(Some(ANA), want));
            let seen = StoredSegment { text: draft.text, spans, ..passage(3, Some(ANA)) };
            let fewer = long(n - 1);
            let rewording = Rewording::of(ANA, Some(seen.clone()), (&fewer, &fewer)).await;
            assert_eq!(rewording.expect("works").spans(&seen)[0].len, 15);
        }
    }
}
