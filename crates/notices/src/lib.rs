//! What somebody has not seen yet of the stories they sit in.
//!
//! Notices are no store of their own: they are what a story's log has after the event that somebody
//! saw last. What is kept is how far they have seen, and who was reminded of their turn.
//!
//! **Invariant:** nothing is noticed twice, and nothing that an erased story held.
//! **Invariant:** nobody is told of what they did themselves.
//!
//! Errors: the database's, as [`library::Error`].

mod tables;

use std::collections::HashMap;

use domain::{LIST_MAX, Mode, Note, NoticeKind, Shelf, StoryId, StoryState, Timestamp, UserId};
use library::{Error, Head, notes};
use store::{Reader, Tx};

pub use tables::{MIGRATIONS, purge, purge_of_user};

/// Stories looked at for one list: somebody's newest.
const STORIES_MAX: usize = LIST_MAX;

/// Something somebody has not seen yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its name: the same as long as it says the same.
    pub id: String,
    /// What it is about.
    pub kind: NoticeKind,
    /// The story.
    pub story: StoryId,
    /// Its title.
    pub title: String,
    /// Who did it last; None: nobody did, a turn ran out.
    pub by: Option<UserId>,
    /// How often it happened.
    pub count: u32,
    /// When it happened last.
    pub at: Timestamp,
    /// Whether it was seen, and is true still: a turn that waits.
    pub read: bool,
}

impl Notice {
    /// A note of a story as a notice.
    pub fn of(story: StoryId, title: &str, note: &Note) -> Self {
        let Note { kind, seq, by, at, .. } = *note;
        let id = format!("{story}:{kind}:{seq}");
        Notice { id, kind, story, title: title.to_owned(), by, count: 1, at, read: false }
    }
}

/// What this person is to be told of, the newest first: the turns that wait for them, and what has
/// happened in their stories since they saw them last.
///
/// # Errors
/// The database's.
pub fn list(r: &mut Reader, user: UserId) -> Result<Vec<Notice>, Error> {
    let heads = library::shelf(r, user, Shelf::All, None, STORIES_MAX)?;
    let circles = heads.into_iter().filter(|head| head.seats.len() > 1);
    let seen: HashMap<StoryId, (i64, Timestamp)> = tables::seen(r, user)?;
    let mut found = Vec::new();
    for head in circles {
        let (seq, at) = seen.get(&head.id).copied().unwrap_or((0, Timestamp(0)));
        if head.seq > seq {
            let events = library::events(r, head.id, seq, LIST_MAX)?;
            found.extend(unseen(&head, user, &notes(&events, &head)));
        }
        found.extend(waiting(r, &head, user, (seq, at))?);
    }
    found.sort_by_key(|notice| (std::cmp::Reverse(notice.at), notice.id.clone()));
    Ok(found)
}

/// What happened, one notice a kind and, but for pages, a person. Whose turn it is changes: what
/// counts is whose it is now.
fn unseen(head: &Head, user: UserId, notes: &[Note]) -> Vec<Notice> {
    let mut found: Vec<Notice> = Vec::new();
    for note in notes.iter().filter(|note| note.is_for(user) && note.kind != NoticeKind::YourTurn) {
        let same = |notice: &&mut Notice| {
            let is_page = note.kind == NoticeKind::Page;
            notice.kind == note.kind && (is_page || notice.by == note.by)
        };
        match found.iter_mut().find(same) {
            Some(notice) => {
                let count = notice.count + 1;
                *notice = Notice { count, ..Notice::of(head.id, &head.title, note) };
            }
            None => found.push(Notice::of(head.id, &head.title, note)),
        }
    }
    found
}

/// The turn that waits for this person, and whether they were reminded of it.
fn waiting(
    r: &mut Reader,
    head: &Head,
    user: UserId,
    (seen, seen_at): (i64, Timestamp),
) -> Result<Vec<Notice>, Error> {
    let is_ordered = matches!(head.mode, Mode::RoundRobin | Mode::Director | Mode::Fold);
    if !is_ordered || head.turn != user || head.state() != StoryState::Open {
        return Ok(Vec::new());
    }
    let note = |kind, by, at| Note { kind, seq: head.turn_number, at, by, to: Some(user) };
    let turn = Notice::of(head.id, &head.title, &note(NoticeKind::YourTurn, None, head.updated_at));
    let mut found = vec![Notice { read: seen >= head.seq, ..turn }];
    if let Some((by, at)) = tables::nudged(r, head.id, head.turn_number)? {
        let nudge = Notice::of(head.id, &head.title, &note(NoticeKind::Nudge, Some(by), at));
        found.push(Notice { read: at <= seen_at, ..nudge });
    }
    Ok(found)
}

/// Somebody has seen a story up to an event. What they had seen before stays seen.
///
/// # Errors
/// The database's.
pub fn see(
    tx: &mut Tx,
    user: UserId,
    story: StoryId,
    seq: i64,
    now: Timestamp,
) -> Result<(), store::Error> {
    tables::see(tx, user, story, seq, now)
}

/// Somebody reminds whoever has the turn that it is theirs; once a turn, whoever does. False: they
/// were reminded already.
///
/// # Errors
/// The database's.
pub fn nudge(tx: &mut Tx, head: &Head, by: UserId, now: Timestamp) -> Result<bool, store::Error> {
    tables::nudge(tx, head, by, now)
}
