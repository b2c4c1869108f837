//! Adding to the log.

use domain::{Event, EventKind, Ink, NewEvent, StoryId, Timestamp};
use store::Tx;

use crate::Error;
use crate::head::{Head, NewStory};
use crate::project::{advance, begin};
use crate::tables::{apply, insert_event, insert_head, update_head};

/// Begins a story with its owner as its first member.
///
/// # Errors
/// The database's.
pub fn create(tx: &mut Tx, new: &NewStory, at: Timestamp) -> Result<(Head, Vec<Event>), Error> {
    let created = EventKind::StoryCreated {
        title: new.title.clone(),
        premise: new.premise.clone(),
        audience: new.audience,
        mode: new.mode,
        narrator: new.narrator,
        hero: new.hero.clone(),
        turn_limit: new.turn_limit,
    };
    let joined = EventKind::MemberJoined { user_id: new.owner, ink: Ink::of_seat(0), next: None };
    let event = |seq, kind| Event { story_id: new.id, seq, at, actor: Some(new.owner), kind };
    let events = vec![event(1, created), event(2, joined)];
    let Some(mut head) = begin(&events[0]) else {
        return Err(Error::unreadable("first event", "not the beginning of a story"));
    };
    if let Some(change) = advance(&mut head, &events[1]) {
        apply(tx, head.id, &change)?;
    }
    insert_head(tx, &head)?;
    for event in &events {
        insert_event(tx, event)?;
    }
    Ok((head, events))
}

/// Adds events to a story that stands at `head`, with all that follows from them, and moves
/// `head` past them.
///
/// # Errors
/// [`store::Error::Conflict`] when the story has moved since `head` was read: the store runs the
/// closure again. [`Error::TurnExists`] when a turn, or a job's passage, is in the story already:
/// the closure must end with it, so that nothing is kept.
pub fn append(
    tx: &mut Tx,
    head: &mut Head,
    at: Timestamp,
    new: Vec<NewEvent>,
) -> Result<Vec<Event>, Error> {
    let version = head.seq;
    let story_id: StoryId = head.id;
    let mut events = Vec::with_capacity(new.len());
    let mut changes = Vec::with_capacity(new.len());
    for NewEvent { actor, kind } in new {
        let event = Event { story_id, seq: head.seq + 1, at, actor, kind };
        changes.extend(advance(head, &event));
        events.push(event);
    }
    // The version first: who loses the race finds out before touching anything else.
    if !update_head(tx, head, version)? {
        return Err(store::Error::Conflict("the story has moved on".into()).into());
    }
    for change in &changes {
        if !apply(tx, story_id, change)? {
            return Err(Error::TurnExists);
        }
    }
    for event in &events {
        insert_event(tx, event)?;
    }
    Ok(events)
}
