//! Whose turn it is, and taking it.

use domain::{
    EventKind, Ink, Intent, MEMBERS_MAX, Mode, Mood, NarratorMode, NewEvent, SegmentId, UserId,
};
use library::Head;

use super::{Refusal, open_to};

/// A turn that has passed the gate.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn {
    /// Who writes.
    pub user: UserId,
    /// The id its segment gets.
    pub segment_id: SegmentId,
    /// The id its writer's client gave it.
    pub client_turn_id: String,
    /// What is meant.
    pub intent: Intent,
    /// The wording that everybody reads.
    pub text: String,
    /// The wording as it came in, when the gate changed it.
    pub raw: Option<String>,
    /// The mood it sets.
    pub mood: Mood,
    /// The tip its writer saw.
    pub base_seq: Option<i64>,
}

/// Adds a turn.
///
/// # Errors
/// A [`Refusal`]; the writer keeps the text.
pub fn submit(head: &Head, turn: &Turn) -> Result<NewEvent, Refusal> {
    open_to(head, turn.user)?;
    has_the_turn(head, turn.user)?;
    if turn.base_seq.is_some_and(|base| base < head.tip.unwrap_or(0)) {
        return Err(Refusal::Stale);
    }
    let kind = EventKind::TurnAdded {
        segment_id: turn.segment_id,
        client_turn_id: turn.client_turn_id.clone(),
        intent: turn.intent,
        text: turn.text.clone(),
        raw: turn.raw.clone(),
        mood: turn.mood,
        next: next_after(head, turn.user),
    };
    Ok(NewEvent { actor: Some(turn.user), kind })
}

/// Gives the turn on without writing.
///
/// # Errors
/// A [`Refusal`].
pub fn pass(head: &Head, user: UserId) -> Result<NewEvent, Refusal> {
    open_to(head, user)?;
    has_the_turn(head, user)?;
    let kind = EventKind::TurnPassed { user_id: user, next: next_after(head, user) };
    Ok(NewEvent { actor: Some(user), kind })
}

/// Sits down. None: they sit there already.
///
/// # Errors
/// [`Refusal::Full`].
pub fn join(head: &Head, user: UserId) -> Result<Option<NewEvent>, Refusal> {
    if head.has_member(user) {
        return Ok(None);
    }
    if head.mode == Mode::Solo || head.seats.len() >= MEMBERS_MAX {
        return Err(Refusal::Full);
    }
    let taken: Vec<Ink> = head.seats.iter().map(|seat| seat.ink).collect();
    let free = Ink::ALL.iter().copied().find(|ink| !taken.contains(ink));
    let ink = free.unwrap_or(Ink::of_seat(head.seats.len()));
    Ok(Some(NewEvent { actor: Some(user), kind: EventKind::MemberJoined { user_id: user, ink } }))
}

/// Whether Ember tells after a turn; `head` is the story with that turn in it.
pub fn ember_follows(head: &Head) -> bool {
    match head.narrator {
        NarratorMode::Off | NarratorMode::OnRequest => false,
        NarratorMode::EachTurn => true,
        // Ember's seat comes after the last member's: when the first is to write again.
        NarratorMode::Seat => head.seats.first().is_some_and(|seat| seat.user_id == head.turn),
    }
}

fn has_the_turn(head: &Head, user: UserId) -> Result<(), Refusal> {
    match head.mode {
        Mode::Free => Ok(()),
        Mode::Solo | Mode::RoundRobin | Mode::Director | Mode::Fold | Mode::Vote => {
            (head.turn == user).then_some(()).ok_or(Refusal::NotYourTurn)
        }
    }
}

/// The member after this one, in the order they sat down.
pub(super) fn next_after(head: &Head, user: UserId) -> UserId {
    let at = head.seats.iter().position(|seat| seat.user_id == user);
    let next = at.map_or(0, |at| (at + 1) % head.seats.len().max(1));
    head.seats.get(next).map_or(head.owner, |seat| seat.user_id)
}
