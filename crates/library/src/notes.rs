//! What of a log those are told of who sit in its story and look elsewhere. Pure.

use domain::{Event, EventKind, Mode, Note, NoticeKind, StoryState};

use crate::head::Head;

/// What these events, the newest of the story's, are to its members; the turn as it stands after
/// them.
pub fn notes(events: &[Event], head: &Head) -> Vec<Note> {
    let mut found: Vec<Note> = events.iter().filter_map(note).collect();
    let is_ordered = matches!(head.mode, Mode::RoundRobin | Mode::Director | Mode::Fold);
    let moved = events.iter().rfind(|event| moves_the_turn(&event.kind));
    if let Some(event) = moved.filter(|_| is_ordered && head.state() == StoryState::Open) {
        let (seq, at, by) = (head.turn_number, event.at, event.actor);
        found.push(Note { kind: NoticeKind::YourTurn, seq, at, by, to: Some(head.turn) });
    }
    found
}

fn note(event: &Event) -> Option<Note> {
    let (kind, by) = match event.kind {
        EventKind::TurnAdded { .. } => (NoticeKind::Page, event.actor),
        EventKind::MemberJoined { user_id, .. } => (NoticeKind::Joined, Some(user_id)),
        EventKind::MemberLeft { user_id, .. } => (NoticeKind::Left, Some(user_id)),
        EventKind::Finished => (NoticeKind::Finished, event.actor),
        _ => return None,
    };
    Some(Note { kind, seq: event.seq, at: event.at, by, to: None })
}

fn moves_the_turn(kind: &EventKind) -> bool {
    matches!(
        kind,
        EventKind::TurnAdded { .. }
            | EventKind::TurnPassed { .. }
            | EventKind::TurnSkipped { .. }
            | EventKind::TurnGiven { .. }
            | EventKind::HandedOver { .. }
            | EventKind::MemberLeft { .. }
            | EventKind::Undone { .. }
            | EventKind::Redone { .. }
    )
}
