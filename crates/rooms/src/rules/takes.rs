//! Ember's takes of one passage: which of them stands, or what is put together from them.

use std::collections::HashSet;

use domain::{
    Author, EventKind, Mood, NewEvent, SegmentId, Suggestion, TAKEN_SENTENCES_MAX, TakenSentence,
    UserId,
};
use library::{Head, StoredSegment};

use super::{Refusal, open_to};

/// The passage that a take after the segment `parent` would stand instead of: Ember's at the end of
/// the path. None: nothing stands behind `parent`. `tip` is the last segment on the path.
///
/// # Errors
/// A [`Refusal`]; [`Refusal::Stale`] when the story goes on behind it.
pub fn place_of_take(
    head: &Head,
    user: UserId,
    tip: Option<&StoredSegment>,
    parent: Option<i64>,
) -> Result<Option<i64>, Refusal> {
    open_to(head, user)?;
    let told = tip.filter(|tip| tip.author == Author::Narrator && tip.parent == parent);
    match told {
        Some(told) => Ok(Some(told.seq)),
        None if head.tip == parent => Ok(None),
        None => Err(Refusal::Stale),
    }
}

/// Lets a take stand. None: it stands.
///
/// # Errors
/// A [`Refusal`].
pub fn keep_take(
    head: &Head,
    user: UserId,
    tip: Option<&StoredSegment>,
    take: &StoredSegment,
) -> Result<Option<NewEvent>, Refusal> {
    let dropped = place_of_take(head, user, tip, take.parent)?;
    if dropped == Some(take.seq) {
        return Ok(None);
    }
    let kind = EventKind::TakeKept { seq: take.seq, dropped, head: take.parent, mood: take.mood };
    Ok(Some(NewEvent { actor: Some(user), kind }))
}

/// A passage put together from takes.
#[derive(Debug, Clone, PartialEq)]
pub struct Composed {
    /// Its id.
    pub segment_id: SegmentId,
    /// The segment it follows, as its takes do.
    pub parent: Option<i64>,
    /// The wording.
    pub text: String,
    /// Where its sentences come from.
    pub sentences: Vec<TakenSentence>,
    /// The mood it sets.
    pub mood: Mood,
    /// Three next steps.
    pub suggestions: Vec<Suggestion>,
}

/// Lets a passage that was put together stand where its takes stand.
///
/// # Errors
/// A [`Refusal`].
pub fn compose_take(
    head: &Head,
    user: UserId,
    tip: Option<&StoredSegment>,
    composed: Composed,
) -> Result<NewEvent, Refusal> {
    let Composed { segment_id, parent, text, sentences, mood, suggestions } = composed;
    let dropped = place_of_take(head, user, tip, parent)?;
    let head = parent;
    let kind =
        EventKind::TakeComposed { segment_id, dropped, head, text, sentences, mood, suggestions };
    Ok(NewEvent { actor: Some(user), kind })
}

/// What sentences of these takes (each with its `seq`) read like, one behind the other. None: they
/// make no passage, as there are none, too many, one twice, or one that is in no take.
pub fn wording(takes: &[(i64, Vec<&str>)], picked: &[TakenSentence]) -> Option<String> {
    let once: HashSet<&TakenSentence> = picked.iter().collect();
    if picked.is_empty() || picked.len() > TAKEN_SENTENCES_MAX || once.len() < picked.len() {
        return None;
    }
    let mut text = String::new();
    for pick in picked {
        let (_, sentences) = takes.iter().find(|(seq, _)| *seq == pick.take)?;
        let sentence = sentences.get(pick.index)?;
        // The last one of a take ends without the space that another needs before it.
        if !text.is_empty() && !text.ends_with(char::is_whitespace) {
            text.push(' ');
        }
        text.push_str(sentence);
    }
    Some(text.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(take: i64, index: usize) -> TakenSentence {
        TakenSentence { take, index }
    }

    #[test]
    fn p44_a_passage_is_put_together_from_sentences_of_its_takes_alone() {
        let takes = [(4, vec!["One. ", "Two.\n\n", "Three."]), (6, vec!["Uno. ", "Due."])];
        let reads = |picked: &[TakenSentence]| wording(&takes, picked);
        assert_eq!(reads(&[at(4, 0), at(6, 1)]).as_deref(), Some("One. Due."));
        assert_eq!(reads(&[at(6, 1), at(4, 0)]).as_deref(), Some("Due. One."));
        assert_eq!(reads(&[at(4, 1), at(6, 0)]).as_deref(), Some("Two.\n\nUno."));
        for wrong in [vec![], vec![at(4, 3)], vec![at(5, 0)], vec![at(4, 0), at(4, 0)]] {
            assert_eq!(reads(&wrong), None, "{wrong:?}");
        }
        let many: Vec<String> = (0..=TAKEN_SENTENCES_MAX).map(|n| format!("{n}. ")).collect();
        let long = [(4, many.iter().map(String::as_str).collect())];
        let all: Vec<_> = (0..many.len()).map(|index| at(4, index)).collect();
        assert!(wording(&long, &all[1..]).is_some());
        assert_eq!(wording(&long, &all), None);
    }
}
