//! How a story came to be: who added what, what was taken back, told again or reworded, in the
//! order in which it happened.
//!
//! **Invariant:** no word of anybody's is in it, only how many there were: what was taken back
//! stays taken back.

use std::collections::{HashMap, HashSet};

use domain::{Author, Event, EventKind, Ink, StepKind, Timestamp, UserId};
use library::Head;

use crate::{EMBER, NAMELESS};

/// The event by which a story's owner sits down, right behind the one that begins it.
const OWNERS_SEAT: i64 = 2;

/// One step of a story's making.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// When it happened; of several in a row, the first.
    pub at: Timestamp,
    /// The pen name of who did it, or Ember.
    pub name: String,
    /// A person or Ember.
    pub author: Author,
    /// Their ink, for those who have a seat, or had one.
    pub ink: Option<Ink>,
    /// What happened.
    pub kind: StepKind,
    /// How many passages it was about, or how often it happened in a row.
    pub count: usize,
    /// How many words were added.
    pub words: usize,
}

/// The steps of a log; `names` are pen names.
pub(crate) fn steps(head: &Head, names: &HashMap<UserId, String>, log: &[Event]) -> Vec<Step> {
    let adopted = adoptions(log);
    let now = |user: UserId| adopted.get(&user).copied().unwrap_or(user);
    let mut steps: Vec<Step> = Vec::new();
    for Deed { event, kind, count, words } in deeds(log) {
        let actor = doer(event).map(now);
        let named = actor.and_then(|id| names.get(&id)).filter(|name| !name.is_empty());
        let step = Step {
            at: event.at,
            name: match actor {
                None => EMBER.to_owned(),
                Some(_) => named.cloned().unwrap_or_else(|| NAMELESS.to_owned()),
            },
            author: if actor.is_some() { Author::Human } else { Author::Narrator },
            ink: actor.and_then(|user| head.seat_of(user)).map(|seat| seat.ink),
            kind,
            count,
            words,
        };
        match steps.last_mut().filter(|last| is_more_of(last, &step)) {
            Some(last) => {
                last.count += step.count;
                last.words += step.words;
            }
            None => steps.push(step),
        }
    }
    steps
}

/// Whose step an event was. Who was put out has left, like who went by themselves: why is nothing
/// for a book.
fn doer(event: &Event) -> Option<UserId> {
    match event.kind {
        EventKind::MemberLeft { user_id, .. } => Some(user_id),
        _ => event.actor,
    }
}

/// Whether somebody only did the same again.
fn is_more_of(last: &Step, step: &Step) -> bool {
    (last.kind, last.author, &last.name, last.ink) == (step.kind, step.author, &step.name, step.ink)
}

/// Which account each guest has become.
fn adoptions(log: &[Event]) -> HashMap<UserId, UserId> {
    let mut accounts: HashMap<UserId, UserId> = HashMap::new();
    for event in log {
        if let EventKind::Adopted { from, to } = event.kind {
            accounts.values_mut().filter(|account| **account == from).for_each(|a| *a = to);
            accounts.insert(from, to);
        }
    }
    accounts
}

/// An event that a reader hears of.
struct Deed<'a> {
    event: &'a Event,
    kind: StepKind,
    count: usize,
    words: usize,
}

fn deeds(log: &[Event]) -> Vec<Deed<'_>> {
    let mut path = Path::default();
    let mut told = Vec::new();
    for event in log {
        let count = path.follow(event);
        if let Some(kind) = kind_of(&event.kind)
            && count > 0
        {
            told.push(Deed { event, kind, count, words: words_of(&event.kind) });
        }
    }
    let standing: HashSet<i64> = path.live.into_iter().collect();
    for deed in &mut told {
        if deed.kind == StepKind::Wrote && !standing.contains(&deed.event.seq) {
            deed.kind = StepKind::WroteInVain;
        }
    }
    told
}

fn kind_of(kind: &EventKind) -> Option<StepKind> {
    match kind {
        EventKind::StoryCreated { .. } => Some(StepKind::Began),
        EventKind::MemberJoined { .. } => Some(StepKind::Joined),
        EventKind::MemberLeft { .. } => Some(StepKind::Left),
        EventKind::TurnAdded { .. } | EventKind::NarratorAdded { .. } => Some(StepKind::Wrote),
        EventKind::TurnPassed { .. } => Some(StepKind::Passed),
        EventKind::Undone { .. } => Some(StepKind::TookBack),
        EventKind::Redone { .. } => Some(StepKind::PutBack),
        EventKind::Retried { .. } => Some(StepKind::AskedAgain),
        EventKind::TakeKept { .. } | EventKind::TakeComposed { .. } => Some(StepKind::KeptTake),
        EventKind::Edited { .. } => Some(StepKind::Reworded),
        EventKind::Changed { title, .. } => title.as_ref().map(|_| StepKind::Retitled),
        EventKind::Finished => Some(StepKind::Finished),
        EventKind::Reopened => Some(StepKind::Reopened),
        // Who sits where is how they wrote it, not what.
        EventKind::HandedOver { .. }
        | EventKind::TurnSkipped { .. }
        | EventKind::TurnGiven { .. }
        | EventKind::Proposed { .. }
        | EventKind::Voted { .. }
        | EventKind::Adopted { .. }
        | EventKind::Trashed
        | EventKind::Restored => None,
    }
}

fn words_of(kind: &EventKind) -> usize {
    match kind {
        EventKind::TurnAdded { text, .. } | EventKind::NarratorAdded { text, .. } => {
            text.split_whitespace().count()
        }
        _ => 0,
    }
}

/// The passages that stand, while the log is read.
#[derive(Default)]
struct Path {
    live: Vec<i64>,
    /// What each undo took off, the newest last.
    off: Vec<Vec<i64>>,
}

impl Path {
    /// Moves past an event and gives how many passages it was about, one where it was about none.
    fn follow(&mut self, event: &Event) -> usize {
        match &event.kind {
            EventKind::TurnAdded { .. } | EventKind::NarratorAdded { .. } => {
                self.live.push(event.seq);
                self.off.clear();
                1
            }
            EventKind::Undone { head, .. } => self.cut(*head),
            EventKind::Retried { head, .. } => {
                self.cut(*head);
                1
            }
            EventKind::TakeKept { seq, head, .. } => self.exchange(*head, *seq),
            EventKind::TakeComposed { head, .. } => self.exchange(*head, event.seq),
            EventKind::Redone { .. } => {
                let back = self.off.pop().unwrap_or_default();
                let count = back.len();
                self.live.extend(back);
                count
            }
            // The owner's own seat is part of the beginning.
            EventKind::MemberJoined { .. } if event.seq == OWNERS_SEAT => 0,
            _ => 1,
        }
    }

    /// A take comes to stand behind `head`.
    fn exchange(&mut self, head: Option<i64>, take: i64) -> usize {
        self.cut(head);
        self.live.push(take);
        self.off.clear();
        1
    }

    fn cut(&mut self, head: Option<i64>) -> usize {
        let stays = self.live.partition_point(|seq| Some(*seq) <= head);
        let off = self.live.split_off(stays);
        let count = off.len();
        if count > 0 {
            self.off.push(off);
        }
        count
    }
}

#[cfg(test)]
mod tests {
    use domain::{Intent, JobId, Mode, Mood, NarratorMode, SegmentId, StoryId, Tier};
    use library::Seat;
    use uuid::Uuid;

    use super::*;

    const ANA: UserId = UserId(Uuid::from_u128(1));
    const BEN: UserId = UserId(Uuid::from_u128(2));
    const GUEST: UserId = UserId(Uuid::from_u128(3));

    fn began() -> EventKind {
        EventKind::StoryCreated {
            title: "Low Water".into(),
            premise: "Salt goes missing.".into(),
            audience: Tier::Adults,
            mode: Mode::Solo,
            narrator: NarratorMode::EachTurn,
            hero: None,
            turn_limit: None,
        }
    }

    fn joined(user_id: UserId) -> EventKind {
        EventKind::MemberJoined { user_id, ink: Ink::Inkwell, next: None }
    }

    fn wrote(text: &str) -> EventKind {
        EventKind::TurnAdded {
            segment_id: SegmentId(Uuid::nil()),
            client_turn_id: "t".into(),
            intent: Intent::Write,
            text: text.into(),
            raw: None,
            spans: Vec::new(),
            mood: Mood::CALM,
            next: ANA,
        }
    }

    fn reworded(text: &str) -> EventKind {
        EventKind::Edited { seq: 3, text: text.into(), raw: None, spans: Vec::new() }
    }

    fn told(text: &str) -> EventKind {
        EventKind::NarratorAdded {
            segment_id: SegmentId(Uuid::nil()),
            job_id: JobId(Uuid::nil()),
            text: text.into(),
            mood: Mood::CALM,
            suggestions: Vec::new(),
        }
    }

    /// What a log comes to, as "who, what, how many, words".
    fn check(log: &[(Option<UserId>, EventKind)], want: &[&str]) {
        let story_id = StoryId(Uuid::nil());
        let log: Vec<Event> = (1..)
            .zip(log)
            .map(|(seq, (actor, kind))| {
                let (actor, kind) = (*actor, kind.clone());
                Event { story_id, seq, at: Timestamp(seq), actor, kind }
            })
            .collect();
        let names = HashMap::from([(ANA, "Ana".to_owned()), (BEN, String::new())]);
        let head =
            Head { seats: vec![Seat { user_id: ANA, ink: Ink::Moss }], ..crate::tests::head() };
        let steps = steps(&head, &names, &log);
        let said: Vec<_> = steps
            .iter()
            .map(|s| format!("{} {} {} {}", s.name, s.kind, s.count, s.words))
            .collect();
        assert_eq!(said, want);
        assert!(steps.iter().all(|s| s.ink.is_some() == (s.name == "Ana")), "{steps:?}");
    }

    #[test]
    fn a_story_is_told_in_the_order_in_which_it_was_made() {
        check(
            &[
                (Some(ANA), began()),
                (Some(ANA), joined(ANA)),
                (Some(ANA), wrote("The tide went out.")),
                (None, told("It did not come back.")),
                (Some(BEN), joined(BEN)),
                (Some(BEN), EventKind::TurnPassed { user_id: BEN, next: ANA }),
                (Some(ANA), wrote("We waited.")),
                (Some(ANA), wrote("And waited.")),
                (Some(ANA), reworded("x y")),
                (
                    Some(ANA),
                    EventKind::Changed {
                        title: None,
                        narrator: None,
                        turn_limit: None,
                        talk: None,
                    },
                ),
                (
                    Some(ANA),
                    EventKind::Changed {
                        title: Some("Salt".into()),
                        narrator: None,
                        turn_limit: None,
                        talk: None,
                    },
                ),
                (Some(ANA), EventKind::TurnSkipped { user_id: BEN, next: ANA }),
                (Some(ANA), EventKind::TurnGiven { next: BEN }),
                (Some(ANA), EventKind::HandedOver { to: ANA, next: ANA }),
                (Some(ANA), EventKind::MemberLeft { user_id: BEN, next: ANA, removed: true }),
                (Some(ANA), EventKind::Finished),
            ],
            &[
                "Ana began 1 0",
                "Ana wrote 1 4",
                "Ember wrote 1 5",
                "A guest joined 1 0",
                "A guest passed 1 0",
                "Ana wrote 2 4",
                "Ana reworded 1 0",
                "Ana retitled 1 0",
                "A guest left 1 0",
                "Ana finished 1 0",
            ],
        );
    }

    #[test]
    fn what_was_taken_back_is_told_and_so_is_what_was_put_in_again() {
        check(
            &[
                (Some(ANA), began()),
                (Some(ANA), joined(ANA)),
                (Some(ANA), wrote("One two.")),
                (None, told("Three.")),
                (Some(ANA), EventKind::Retried { dropped: 4, head: Some(3) }),
                (None, told("Four five six.")),
                (Some(ANA), EventKind::Undone { head: None, next: ANA }),
                (Some(ANA), EventKind::Redone { head: 6, next: ANA }),
                (Some(ANA), EventKind::Undone { head: Some(3), next: ANA }),
                (Some(ANA), wrote("Seven.")),
            ],
            &[
                "Ana began 1 0",
                "Ana wrote 1 2",
                "Ember wrote_in_vain 1 1",
                "Ana asked_again 1 0",
                "Ember wrote_in_vain 1 3",
                "Ana took_back 2 0",
                "Ana put_back 2 0",
                "Ana took_back 1 0",
                "Ana wrote 1 1",
            ],
        );
    }

    #[test]
    fn a_guest_who_became_somebody_was_always_them() {
        check(
            &[
                (Some(GUEST), began()),
                (Some(GUEST), joined(GUEST)),
                (Some(GUEST), wrote("One.")),
                (Some(ANA), EventKind::Adopted { from: GUEST, to: ANA }),
                (Some(ANA), wrote("Two.")),
            ],
            &["Ana began 1 0", "Ana wrote 2 2"],
        );
    }
}
