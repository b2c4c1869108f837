//! Whose turn it is, and taking it.

use domain::{
    EventKind, Intent, Mode, Mood, NarratorMode, NewEvent, SegmentId, Span, Timestamp, UserId,
};
use library::Head;

use super::vote::{picked, turn_of};
use super::{Refusal, by, host_only, open_to};

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
    /// Who wrote what of it; none: all of it is theirs.
    pub spans: Vec<Span>,
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
        spans: turn.spans.clone(),
        mood: turn.mood,
        next: next_after(head, turn.user),
    };
    Ok(by(turn.user, kind))
}

/// Gives the turn on without writing.
///
/// # Errors
/// A [`Refusal`].
pub fn pass(head: &Head, user: UserId) -> Result<NewEvent, Refusal> {
    open_to(head, user)?;
    has_the_turn(head, user)?;
    let kind = EventKind::TurnPassed { user_id: user, next: next_after(head, user) };
    Ok(by(user, kind))
}

/// Lets the order go on without whoever has the turn, by the host. `whom` is who the host saw there:
/// nobody else loses a turn that came to them meanwhile.
///
/// # Errors
/// A [`Refusal`]; [`Refusal::NothingToDo`] where the turn would stay where it is, or where there is
/// no order.
pub fn skip(head: &Head, host: UserId, whom: Option<UserId>) -> Result<NewEvent, Refusal> {
    host_only(head, host)?;
    open_to(head, host)?;
    if whom.is_some_and(|whom| whom != head.turn) {
        return Err(Refusal::Stale);
    }
    let next = next_after(head, head.turn);
    match head.mode {
        Mode::RoundRobin | Mode::Director | Mode::Fold if next != head.turn => {
            Ok(by(host, EventKind::TurnSkipped { user_id: head.turn, next }))
        }
        Mode::RoundRobin | Mode::Director | Mode::Fold | Mode::Solo | Mode::Free | Mode::Vote => {
            Err(Refusal::NothingToDo)
        }
    }
}

/// Gives the turn to a member, by the host. None: they have it.
///
/// # Errors
/// A [`Refusal`]; [`Refusal::NothingToDo`] where everybody may write, or only one.
pub fn give(head: &Head, host: UserId, to: UserId) -> Result<Option<NewEvent>, Refusal> {
    host_only(head, host)?;
    open_to(head, host)?;
    match head.mode {
        Mode::Solo | Mode::Free | Mode::Vote => Err(Refusal::NothingToDo),
        Mode::RoundRobin | Mode::Director | Mode::Fold if !head.has_member(to) => {
            Err(Refusal::NoSuchMember)
        }
        Mode::RoundRobin | Mode::Director | Mode::Fold => {
            Ok((to != head.turn).then(|| by(host, EventKind::TurnGiven { next: to })))
        }
    }
}

/// Reminds whoever has the turn.
///
/// # Errors
/// A [`Refusal`]; [`Refusal::NothingToDo`] where it is one's own, or where there is no order.
pub fn nudge(head: &Head, user: UserId) -> Result<(), Refusal> {
    open_to(head, user)?;
    match head.mode {
        Mode::RoundRobin | Mode::Director | Mode::Fold if head.turn != user => Ok(()),
        Mode::RoundRobin | Mode::Director | Mode::Fold | Mode::Solo | Mode::Free | Mode::Vote => {
            Err(Refusal::NothingToDo)
        }
    }
}

/// What comes of a turn, or of a round, that has run out by now: the order goes on without whoever
/// had it, or the proposal with most votes is picked. None: it has not run out, or there is nobody
/// else.
pub fn run_out(head: &Head, now: Timestamp) -> Option<NewEvent> {
    head.pace.deadline.filter(|deadline| *deadline <= now)?;
    match head.mode {
        Mode::Vote => picked(&head.round).map(|picked| turn_of(head, picked)),
        Mode::RoundRobin | Mode::Director | Mode::Fold => {
            let next = next_after(head, head.turn);
            let kind = EventKind::TurnSkipped { user_id: head.turn, next };
            (next != head.turn).then_some(NewEvent { actor: None, kind })
        }
        Mode::Solo | Mode::Free => None,
    }
}

/// Whether Ember tells after the turn has moved on without words: where its own seat is next.
pub fn ember_sits_next(head: &Head) -> bool {
    head.narrator == NarratorMode::Seat && head.seats.len() > 1 && ember_follows(head)
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

/// Whether the story waits for this member: to write, or, where the room votes, to propose or to
/// vote.
pub fn is_awaited(head: &Head, user: UserId) -> bool {
    if open_to(head, user).is_err() {
        return false;
    }
    match head.mode {
        Mode::Vote => head.round.votes.iter().all(|vote| vote.user_id != user),
        Mode::Solo | Mode::RoundRobin | Mode::Free | Mode::Director | Mode::Fold => {
            head.turn == user
        }
    }
}

fn has_the_turn(head: &Head, user: UserId) -> Result<(), Refusal> {
    match head.mode {
        Mode::Free => Ok(()),
        // There one proposes.
        Mode::Vote => Err(Refusal::NotYourTurn),
        Mode::Solo | Mode::RoundRobin | Mode::Director | Mode::Fold => {
            (head.turn == user).then_some(()).ok_or(Refusal::NotYourTurn)
        }
    }
}

/// Whose turn it is when this member's is over: the next one's in the order they sat down, or the
/// host's to give.
pub(super) fn next_after(head: &Head, user: UserId) -> UserId {
    match head.mode {
        Mode::Director => head.owner,
        Mode::Solo | Mode::RoundRobin | Mode::Free | Mode::Fold | Mode::Vote => {
            following(head, user)
        }
    }
}

/// The member after this one, in the order they sat down.
fn following(head: &Head, user: UserId) -> UserId {
    let at = head.seats.iter().position(|seat| seat.user_id == user);
    let next = at.map_or(0, |at| (at + 1) % head.seats.len().max(1));
    head.seats.get(next).map_or(head.owner, |seat| seat.user_id)
}

#[cfg(test)]
mod tests {
    use super::super::test_kit::{ANA, BEN, CLEO, DAN, circle, heard, said};
    use super::*;

    fn turn(user: UserId) -> Turn {
        Turn {
            user,
            segment_id: SegmentId(user.0),
            client_turn_id: "1".into(),
            intent: Intent::Write,
            text: "The tide went out.".into(),
            raw: None,
            spans: Vec::new(),
            mood: Mood::CALM,
            base_seq: None,
        }
    }

    /// What comes of a turn of `user`'s where `turn` has it.
    fn written(mode: Mode, has_it: UserId, user: UserId) -> Result<Vec<String>, Refusal> {
        said(submit(&Head { turn: has_it, ..circle(mode) }, &turn(user)).map(Some))
    }

    #[test]
    fn p16_p53_who_may_write_and_who_is_next() {
        let table = [
            // mode, whose turn it is, who writes, what comes of it
            (Mode::RoundRobin, ANA, ANA, heard(&["A wrote, B is next"])),
            (Mode::RoundRobin, CLEO, CLEO, heard(&["C wrote, A is next"])),
            (Mode::RoundRobin, ANA, BEN, Err(Refusal::NotYourTurn)),
            (Mode::Fold, BEN, BEN, heard(&["B wrote, C is next"])),
            (Mode::Fold, BEN, ANA, Err(Refusal::NotYourTurn)),
            // Anyone, twice in a row too.
            (Mode::Free, ANA, CLEO, heard(&["C wrote, A is next"])),
            (Mode::Free, ANA, BEN, heard(&["B wrote, C is next"])),
            (Mode::Free, CLEO, BEN, heard(&["B wrote, C is next"])),
            (Mode::Free, ANA, DAN, Err(Refusal::NotMember)),
            // There all propose, and the room picks.
            (Mode::Vote, ANA, ANA, Err(Refusal::NotYourTurn)),
        ];
        for (mode, has_it, user, want) in table {
            assert_eq!(written(mode, has_it, user), want, "{mode}: {user:?} where {has_it:?} is");
        }
        let closed = Head { finished: true, ..circle(Mode::Free) };
        assert_eq!(submit(&closed, &turn(BEN)), Err(Refusal::Closed));
    }

    #[test]
    fn p53_free_writers_do_not_overwrite_but_may_say_what_they_saw() {
        let head = Head { tip: Some(8), ..circle(Mode::Free) };
        let saw = |base_seq| submit(&head, &Turn { base_seq, ..turn(BEN) }).map(drop);
        assert_eq!((saw(None), saw(Some(8))), (Ok(()), Ok(())));
        assert_eq!(saw(Some(7)), Err(Refusal::Stale));
    }

    #[test]
    fn p52_in_a_directed_story_every_turn_comes_back_to_the_host() {
        let of = |turn| Head { turn, ..circle(Mode::Director) };
        for (has_it, user, want) in [
            (BEN, BEN, heard(&["B wrote, A is next"])),
            (ANA, ANA, heard(&["A wrote, A is next"])),
            (ANA, BEN, Err(Refusal::NotYourTurn)),
            (BEN, ANA, Err(Refusal::NotYourTurn)),
        ] {
            assert_eq!(written(Mode::Director, has_it, user), want, "{has_it:?} {user:?}");
        }
        let passed = |user| said(pass(&of(user), user).map(Some));
        assert_eq!(passed(CLEO), heard(&["passed, A is next"]));
        assert_eq!(
            said(skip(&of(CLEO), ANA, None).map(Some)),
            heard(&["C was skipped, A is next"])
        );
        assert_eq!(skip(&of(ANA), ANA, None), Err(Refusal::NothingToDo), "it is hers to give");
        assert_eq!(said(give(&of(ANA), ANA, CLEO)), heard(&["C is next"]));
        assert_eq!(said(give(&of(CLEO), ANA, ANA)), heard(&["A is next"]), "she takes it back");
    }

    #[test]
    fn p50_the_host_skips_who_has_the_turn() {
        let head = Head { turn: BEN, ..circle(Mode::RoundRobin) };
        let skipped = |head: &Head, host, whom| said(skip(head, host, whom).map(Some));
        let bens = heard(&["B was skipped, C is next"]);
        assert_eq!(skipped(&head, ANA, None), bens);
        assert_eq!(skipped(&head, ANA, Some(BEN)), bens);
        assert_eq!(skipped(&head, ANA, Some(CLEO)), Err(Refusal::Stale), "not hers yet");
        assert_eq!(skipped(&head, BEN, Some(BEN)), Err(Refusal::NotHost), "he may pass");
        assert_eq!(skipped(&head, DAN, None), Err(Refusal::NotMember));
        assert_eq!(skipped(&circle(Mode::Fold), ANA, None), heard(&["A was skipped, B is next"]));
        for mode in [Mode::Solo, Mode::Free, Mode::Vote] {
            assert_eq!(skipped(&circle(mode), ANA, None), Err(Refusal::NothingToDo), "{mode}");
        }
        let mut alone = circle(Mode::RoundRobin);
        alone.seats.truncate(1);
        assert_eq!(skipped(&alone, ANA, None), Err(Refusal::NothingToDo));
        let closed = Head { trashed: true, ..head };
        assert_eq!(skipped(&closed, ANA, None), Err(Refusal::Closed));
    }

    #[test]
    fn p51_the_host_gives_the_turn_to_a_member() {
        let head = circle(Mode::RoundRobin);
        let given = |host, to| said(give(&head, host, to));
        assert_eq!(given(ANA, CLEO), heard(&["C is next"]));
        assert_eq!(given(ANA, ANA), heard(&[]), "she has it");
        assert_eq!(given(ANA, DAN), Err(Refusal::NoSuchMember));
        assert_eq!(given(BEN, CLEO), Err(Refusal::NotHost));
        assert_eq!(given(DAN, CLEO), Err(Refusal::NotMember));
        for mode in [Mode::Solo, Mode::Free, Mode::Vote] {
            assert_eq!(said(give(&circle(mode), ANA, BEN)), Err(Refusal::NothingToDo), "{mode}");
        }
        let closed = Head { finished: true, ..circle(Mode::Director) };
        assert_eq!(said(give(&closed, ANA, BEN)), Err(Refusal::Closed));
    }
}
