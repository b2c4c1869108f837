//! What a new turn would follow: kept in memory, since every turn asks for it and finds the
//! reader's pages out of date after every commit.

use std::collections::VecDeque;
use std::time::Duration;

use cache::Cache;
use clock::Clock;
use domain::{Event, EventKind, StoryId, Suggestion, Tier, UserId};
use store::Reader;

use crate::{Error, Head, load, segments};

/// Passages before one that the gate reads along with it.
pub const PASSAGES_READ_ALONG: usize = 2;
/// Stories kept: more than one node has open rooms for.
const CAPACITY: u64 = 20_000;
/// How long a story is kept that nobody writes in.
const TTL: Duration = Duration::from_secs(600);

/// The end of a story, as it was when its newest event was `seq`.
///
/// Another node may have moved the story on. Whoever decides on it compares `seq` in the
/// transaction that acts, and reads anew where it differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Latest {
    /// The number of the newest event.
    pub seq: i64,
    /// Whom the story is for.
    pub audience: Tier,
    /// Its members.
    pub members: Vec<UserId>,
    /// The last passages on the path, oldest first.
    pub texts: VecDeque<String>,
    /// The next steps that each of them came with.
    pub offered: VecDeque<Vec<Suggestion>>,
}

impl Latest {
    /// Reads it. None: the story is gone.
    ///
    /// # Errors
    /// The database's, or a row of a newer version.
    pub fn read(r: &mut Reader, story: StoryId) -> Result<Option<Self>, Error> {
        let Some(head) = load(r, story)? else { return Ok(None) };
        let last = segments(r, story, None, PASSAGES_READ_ALONG)?;
        let ends = last.into_iter().map(|segment| (segment.text, segment.suggestions)).unzip();
        Ok(Some(Latest::at(&head, ends)))
    }

    fn at(head: &Head, (texts, offered): (VecDeque<String>, VecDeque<Vec<Suggestion>>)) -> Self {
        let (seq, audience, members) = (head.seq, head.audience, head.members());
        Latest { seq, audience, members, texts, offered }
    }

    /// The same after these events. None: a passage before the end has changed, or events are
    /// missing between.
    fn after(mut self, events: &[Event], head: &Head) -> Option<Self> {
        for event in events {
            if event.seq != self.seq + 1 {
                return None;
            }
            self.seq = event.seq;
            match &event.kind {
                EventKind::TurnAdded { text, .. } => {
                    self.texts.push_back(text.clone());
                    self.offered.push_back(Vec::new());
                }
                EventKind::NarratorAdded { text, suggestions, .. } => {
                    self.texts.push_back(text.clone());
                    self.offered.push_back(suggestions.clone());
                }
                EventKind::Undone { .. }
                | EventKind::Redone { .. }
                | EventKind::Retried { .. }
                | EventKind::TakeKept { .. }
                | EventKind::TakeComposed { .. }
                | EventKind::Edited { .. } => return None,
                EventKind::StoryCreated { .. }
                | EventKind::MemberJoined { .. }
                | EventKind::MemberLeft { .. }
                | EventKind::HandedOver { .. }
                | EventKind::Adopted { .. }
                | EventKind::TurnPassed { .. }
                | EventKind::TurnSkipped { .. }
                | EventKind::TurnGiven { .. }
                | EventKind::Proposed { .. }
                | EventKind::Voted { .. }
                | EventKind::Changed { .. }
                | EventKind::Finished
                | EventKind::Reopened
                | EventKind::Trashed
                | EventKind::Restored => {}
            }
        }
        let gone = self.texts.len().saturating_sub(PASSAGES_READ_ALONG);
        self.texts.drain(..gone);
        self.offered.drain(..gone);
        Some(Latest::at(head, (self.texts, self.offered)))
    }
}

/// The ends of the stories that are being written. Clones share them.
#[derive(Clone)]
pub(crate) struct Ends(Cache<StoryId, Latest>);

impl Ends {
    pub(crate) fn new(clock: Clock) -> Self {
        Ends(Cache::new(CAPACITY, TTL, clock))
    }

    pub(crate) fn get(&self, story: StoryId) -> Option<Latest> {
        self.0.get(&story)
    }

    pub(crate) fn put(&self, story: StoryId, latest: Latest) {
        self.0.insert(story, latest);
    }

    pub(crate) fn forget(&self, story: StoryId) {
        self.0.remove(&story);
    }

    /// These events are committed.
    pub(crate) fn advance(&self, story: StoryId, events: &[Event], head: &Head) {
        let Some(latest) = self.0.get(&story) else { return };
        match latest.after(events, head) {
            Some(latest) => self.0.insert(story, latest),
            None => self.0.remove(&story),
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::{Mode, NarratorMode, NewEvent, Timestamp};
    use uuid::Uuid;

    use super::*;

    fn head(seq: i64) -> Head {
        let ana = UserId(Uuid::from_u128(1));
        Head {
            id: StoryId(Uuid::from_u128(9)),
            owner: ana,
            title: String::new(),
            premise: String::new(),
            audience: Tier::Teens,
            mode: Mode::Solo,
            narrator: NarratorMode::EachTurn,
            hero: None,
            finished: false,
            trashed: false,
            seq,
            tip: None,
            redo: Vec::new(),
            seats: Vec::new(),
            former: Vec::new(),
            turn: ana,
            turn_number: 1,
            round: crate::Round::default(),
            pace: crate::Pace::default(),
            quiet: false,
            mood: domain::Mood::CALM,
            created_at: Timestamp(0),
            updated_at: Timestamp(0),
        }
    }

    fn events(first: i64, kinds: Vec<EventKind>) -> Vec<Event> {
        let new = kinds.into_iter().map(|kind| NewEvent { actor: None, kind });
        let event = |(seq, NewEvent { actor, kind })| Event {
            story_id: StoryId(Uuid::from_u128(9)),
            seq,
            at: Timestamp(0),
            actor,
            kind,
        };
        (first..).zip(new).map(event).collect()
    }

    fn way(text: &str) -> Vec<Suggestion> {
        vec![Suggestion { kind: domain::SuggestionKind::Do, text: text.into() }]
    }

    fn told(text: &str) -> EventKind {
        EventKind::NarratorAdded {
            segment_id: domain::SegmentId(Uuid::from_u128(2)),
            job_id: domain::JobId(Uuid::from_u128(3)),
            text: text.into(),
            mood: domain::Mood::CALM,
            suggestions: way(text),
        }
    }

    #[test]
    fn it_follows_the_log_and_gives_up_where_it_cannot() {
        let latest = Latest::at(&head(4), (["one".to_owned()].into(), [Vec::new()].into()));
        let both = events(5, vec![told("two"), EventKind::Finished, told("three")]);
        let after = latest.clone().after(&both, &head(7)).expect("follows");
        assert_eq!((after.seq, after.texts), (7, ["two".to_owned(), "three".into()].into()));
        assert_eq!(after.offered, [way("two"), way("three")]);
        let gap = events(6, vec![told("two")]);
        assert_eq!(latest.clone().after(&gap, &head(6)), None);
        let undone = events(5, vec![EventKind::Undone { head: None, next: head(4).owner }]);
        assert_eq!(latest.after(&undone, &head(5)), None);
    }
}
