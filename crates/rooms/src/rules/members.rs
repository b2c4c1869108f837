//! Who sits at the fire: coming, going, being put out, and whose the host's seat is.

use domain::{EventKind, Ink, MEMBERS_MAX, Mode, NewEvent, StoryState, UserId};
use library::Head;

use super::turns::next_after;
use super::{Refusal, by, host_only};

/// Sits down, behind all others; who sat here before writes in their old ink, if nobody else has
/// it now. Where everybody has left, whoever comes is the host. Nothing: they sit there already.
///
/// # Errors
/// [`Refusal::Full`].
pub fn join(head: &Head, user: UserId) -> Result<Vec<NewEvent>, Refusal> {
    if head.has_member(user) {
        return Ok(Vec::new());
    }
    if head.mode == Mode::Solo || head.seats.len() >= MEMBERS_MAX {
        return Err(Refusal::Full);
    }
    let is_free = |ink: &Ink| head.seats.iter().all(|seat| seat.ink != *ink);
    let before = head.seat_of(user).map(|seat| seat.ink).filter(is_free);
    let ink = before.or_else(|| Ink::ALL.iter().copied().find(is_free));
    let ink = ink.unwrap_or(Ink::of_seat(head.seats.len()));
    let is_alone = head.seats.is_empty();
    let next = is_alone.then_some(user);
    let mut events = vec![by(user, EventKind::MemberJoined { user_id: user, ink, next })];
    if is_alone && head.owner != user {
        events.push(by(user, EventKind::HandedOver { to: user, next: user }));
    }
    Ok(events)
}

/// Gives one's seat up.
///
/// # Errors
/// [`Refusal::NotMember`]; [`Refusal::NothingToDo`] in a story for one: it is thrown away, not
/// left.
pub fn leave(head: &Head, user: UserId) -> Result<Vec<NewEvent>, Refusal> {
    match (head.has_member(user), head.mode) {
        (false, _) => Err(Refusal::NotMember),
        (true, Mode::Solo) => Err(Refusal::NothingToDo),
        (true, _) => Ok(rise(head, user, user)),
    }
}

/// Puts somebody out. The host who means themself leaves.
///
/// # Errors
/// A [`Refusal`].
pub fn remove(head: &Head, host: UserId, user: UserId) -> Result<Vec<NewEvent>, Refusal> {
    host_only(head, host)?;
    match user {
        user if user == host => leave(head, host),
        user if !head.has_member(user) => Err(Refusal::NoSuchMember),
        user => Ok(rise(head, user, host)),
    }
}

/// Gives the host's seat to another member. None: it is theirs.
///
/// # Errors
/// A [`Refusal`].
pub fn hand_over(head: &Head, host: UserId, to: UserId) -> Result<Option<NewEvent>, Refusal> {
    host_only(head, host)?;
    if !head.has_member(to) {
        return Err(Refusal::NoSuchMember);
    }
    let next = turn_under(head, to);
    Ok((to != host).then(|| by(host, EventKind::HandedOver { to, next })))
}

/// Invites another.
///
/// # Errors
/// A [`Refusal`]; [`Refusal::NothingToDo`] in a story for one.
pub fn invite(head: &Head, host: UserId) -> Result<(), Refusal> {
    host_only(head, host)?;
    match (head.mode, head.state()) {
        (Mode::Solo, _) => Err(Refusal::NothingToDo),
        (_, StoryState::Trashed) => Err(Refusal::Closed),
        (_, StoryState::Open | StoryState::Finished) => Ok(()),
    }
}

/// Sees the invitations, or takes one back.
///
/// # Errors
/// A [`Refusal`].
pub fn see_invites(head: &Head, host: UserId) -> Result<(), Refusal> {
    host_only(head, host)
}

/// What comes of somebody's seat becoming free. A host's is first handed to whoever has sat
/// longest, so that there is a host as long as there is anybody.
fn rise(head: &Head, user: UserId, actor: UserId) -> Vec<NewEvent> {
    let longest = head.members().into_iter().find(|other| *other != user);
    let heir = longest.filter(|_| head.owner == user);
    let host = heir.unwrap_or(head.owner);
    let turn = turn_under(head, host);
    let next = match longest {
        Some(_) if turn == user => next_after(head, user),
        Some(_) | None => turn,
    };
    let handed_over = heir.map(|to| by(actor, EventKind::HandedOver { to, next: turn }));
    let left = EventKind::MemberLeft { user_id: user, next, removed: actor != user };
    handed_over.into_iter().chain([by(actor, left)]).collect()
}

/// Whose turn it is once the host's seat is this member's: what was the host's to give is theirs.
fn turn_under(head: &Head, host: UserId) -> UserId {
    match head.mode {
        Mode::Director if head.turn == head.owner => host,
        Mode::Director | Mode::Solo | Mode::RoundRobin | Mode::Free | Mode::Fold | Mode::Vote => {
            head.turn
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_kit::{ANA, BEN, CLEO, DAN, circle, heard, name, said};
    use super::*;

    #[test]
    fn p46_who_leaves_gives_seat_and_turn_up_and_who_is_put_out_too() {
        for (turn, user, next) in [(ANA, BEN, ANA), (BEN, BEN, CLEO), (CLEO, CLEO, ANA)] {
            let head = Head { turn, ..circle(Mode::RoundRobin) };
            let went = said(leave(&head, user));
            let (who, next) = (name(user), name(next));
            assert_eq!(went, Ok(vec![format!("{who} left, {next} is next")]));
            let put_out = said(remove(&head, ANA, user));
            assert_eq!(put_out, Ok(vec![format!("{who} was put out, {next} is next")]));
        }
    }

    #[test]
    fn p46_only_the_host_puts_out_and_only_who_sits_there_goes() {
        let head = circle(Mode::RoundRobin);
        assert_eq!(remove(&head, BEN, CLEO), Err(Refusal::NotHost));
        assert_eq!(remove(&head, BEN, BEN), Err(Refusal::NotHost));
        assert_eq!(remove(&head, DAN, BEN), Err(Refusal::NotMember));
        assert_eq!(remove(&head, ANA, DAN), Err(Refusal::NoSuchMember));
        assert_eq!(leave(&head, DAN), Err(Refusal::NotMember));
        assert_eq!(remove(&head, ANA, ANA), leave(&head, ANA), "the host leaves");
        let alone = Head { seats: head.seats[..1].to_vec(), ..circle(Mode::Solo) };
        assert_eq!(leave(&alone, ANA), Err(Refusal::NothingToDo));
    }

    #[test]
    fn p46_one_leaves_a_closed_story_as_well() {
        for (finished, trashed) in [(true, false), (false, true)] {
            let head = Head { finished, trashed, ..circle(Mode::Free) };
            assert_eq!(leave(&head, BEN).map(|events| events.len()), Ok(1));
        }
    }

    #[test]
    fn p48_a_host_who_leaves_is_followed_by_who_has_sat_longest() {
        let table = [
            // mode, whose turn it is, what happens
            (Mode::RoundRobin, ANA, ["B is the host, A is next", "A left, B is next"]),
            (Mode::RoundRobin, CLEO, ["B is the host, C is next", "A left, C is next"]),
            (Mode::Free, BEN, ["B is the host, B is next", "A left, B is next"]),
            // What was the host's to give is the new host's to give.
            (Mode::Director, ANA, ["B is the host, B is next", "A left, B is next"]),
            (Mode::Director, CLEO, ["B is the host, C is next", "A left, C is next"]),
        ];
        for (mode, turn, events) in table {
            let head = Head { turn, ..circle(mode) };
            assert_eq!(said(leave(&head, ANA)), heard(&events), "{mode:?} {turn:?}");
        }
        // Longest means longest: not who was there at the beginning.
        let mut head = Head { owner: CLEO, ..circle(Mode::RoundRobin) };
        head.seats.rotate_left(1);
        let events = ["B is the host, A is next", "C left, A is next"];
        assert_eq!(said(leave(&head, CLEO)), heard(&events));
    }

    #[test]
    fn p48_the_last_to_leave_leaves_it_to_whoever_comes() {
        let mut head = Head { turn: BEN, owner: BEN, ..circle(Mode::RoundRobin) };
        head.former = head.seats.clone();
        head.seats = vec![head.former.remove(1)];
        assert_eq!(said(leave(&head, BEN)), heard(&["B left, B is next"]));
        head.former.push(head.seats[0]);
        head.seats.clear();
        let comes = |user| said(join(&head, user));
        assert_eq!(comes(BEN), heard(&["B joined in walnut, B is next"]));
        let becomes_host = ["D joined in inkwell, D is next", "D is the host, D is next"];
        assert_eq!(comes(DAN), heard(&becomes_host));
    }

    #[test]
    fn p48_the_hosts_seat_is_handed_to_a_member() {
        let head = circle(Mode::RoundRobin);
        let handed = |host, to| said(hand_over(&head, host, to));
        assert_eq!(handed(ANA, CLEO), heard(&["C is the host, A is next"]));
        assert_eq!(handed(ANA, ANA), heard(&[]), "it is hers");
        assert_eq!(handed(ANA, DAN), Err(Refusal::NoSuchMember));
        assert_eq!(handed(BEN, CLEO), Err(Refusal::NotHost));
        assert_eq!(handed(DAN, CLEO), Err(Refusal::NotMember));
        let directed = |turn| Head { turn, ..circle(Mode::Director) };
        for (turn, event) in [(ANA, "C is the host, C is next"), (BEN, "C is the host, B is next")]
        {
            assert_eq!(said(hand_over(&directed(turn), ANA, CLEO)), heard(&[event]));
        }
    }

    #[test]
    fn p54_a_late_comer_sits_down_behind_the_others() {
        let head = circle(Mode::RoundRobin);
        assert_eq!(said(join(&head, DAN)), heard(&["D joined in mulberry"]));
        assert_eq!(said(join(&head, BEN)), heard(&[]), "he sits there");
        let full = Head { seats: vec![head.seats[0]; MEMBERS_MAX], ..head.clone() };
        assert_eq!(join(&full, DAN), Err(Refusal::Full));
        assert_eq!(join(&Head { mode: Mode::Solo, ..head }, DAN), Err(Refusal::Full));
    }

    #[test]
    fn p54_who_comes_back_writes_in_the_old_ink_unless_it_is_taken() {
        let mut head = circle(Mode::RoundRobin);
        head.former = vec![head.seats.remove(0)];
        assert_eq!(said(join(&head, ANA)), heard(&["A joined in inkwell"]));
        head.seats[0].ink = Ink::Inkwell;
        assert_eq!(said(join(&head, ANA)), heard(&["A joined in walnut"]));
    }

    #[test]
    fn p47_the_host_invites_to_a_story_for_several() {
        let head = circle(Mode::Free);
        assert_eq!(invite(&head, ANA), Ok(()));
        assert_eq!(invite(&head, BEN), Err(Refusal::NotHost));
        assert_eq!(invite(&head, DAN), Err(Refusal::NotMember));
        let thrown_away = Head { trashed: true, ..head };
        assert_eq!(invite(&thrown_away, ANA), Err(Refusal::Closed));
        assert_eq!(invite(&circle(Mode::Solo), ANA), Err(Refusal::NothingToDo));
    }
}
