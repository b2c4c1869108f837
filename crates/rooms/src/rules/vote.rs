//! All propose, the room picks: rounds of proposals and votes.
//!
//! A round begins with its first proposal. It ends when every member has voted, or the host ends
//! it: the proposal with most votes becomes a turn of whoever proposed it, and of several with as
//! many the one that was there first. What was not picked stays in the log.

use std::cmp::Reverse;

use domain::{EventKind, Mode, NewEvent, UserId};
use library::{Head, Proposal, Round};

use super::turns::{Turn, next_after};
use super::{Refusal, by, host_only, open_to};

/// Proposes how the story goes on, once a round. None: it is proposed, under the same id.
///
/// # Errors
/// A [`Refusal`]; the writer keeps the text.
pub fn propose(head: &Head, turn: &Turn) -> Result<Option<NewEvent>, Refusal> {
    votes_in(head, turn.user)?;
    let own = head.round.proposals.iter().find(|proposal| proposal.user_id == turn.user);
    match own {
        Some(own) if own.client_turn_id == turn.client_turn_id => return Ok(None),
        Some(_) => return Err(Refusal::Twice),
        None => {}
    }
    if turn.base_seq.is_some_and(|base| base < head.tip.unwrap_or(0)) {
        return Err(Refusal::Stale);
    }
    let kind = EventKind::Proposed {
        segment_id: turn.segment_id,
        client_turn_id: turn.client_turn_id.clone(),
        intent: turn.intent,
        text: turn.text.clone(),
        raw: turn.raw.clone(),
        spans: turn.spans.clone(),
        mood: turn.mood,
    };
    Ok(Some(by(turn.user, kind)))
}

/// Votes for a proposal, one's own too, once a round; the last vote ends the round. Nothing: the
/// vote is given already.
///
/// # Errors
/// A [`Refusal`]; [`Refusal::Stale`] for a proposal of another round.
pub fn cast(head: &Head, user: UserId, proposal: i64) -> Result<Vec<NewEvent>, Refusal> {
    votes_in(head, user)?;
    let round = &head.round;
    if round.proposals.iter().all(|proposed| proposed.seq != proposal) {
        return Err(Refusal::Stale);
    }
    match round.votes.iter().find(|vote| vote.user_id == user) {
        Some(vote) if vote.proposal == proposal => return Ok(Vec::new()),
        Some(_) => return Err(Refusal::Twice),
        None => {}
    }
    let mut round = round.clone();
    round.votes.push(library::Vote { user_id: user, proposal });
    let voted = by(user, EventKind::Voted { proposal });
    let picked = has_ended(head, &round).then(|| picked(&round)).flatten();
    Ok([voted].into_iter().chain(picked.map(|picked| turn_of(head, picked))).collect())
}

/// Ends the round before everybody has voted, by the host: also one without votes, in which the
/// first proposal is picked.
///
/// # Errors
/// A [`Refusal`]; [`Refusal::NothingToDo`] while nothing is proposed.
pub fn end_round(head: &Head, host: UserId) -> Result<NewEvent, Refusal> {
    host_only(head, host)?;
    votes_in(head, host)?;
    let picked = picked(&head.round).ok_or(Refusal::NothingToDo)?;
    Ok(turn_of(head, picked))
}

/// The proposal with most votes; of several, the one that was there first. None: there is none.
pub fn picked(round: &Round) -> Option<&Proposal> {
    let votes = |seq: i64| round.votes.iter().filter(|vote| vote.proposal == seq).count();
    round.proposals.iter().max_by_key(|proposal| (votes(proposal.seq), Reverse(proposal.seq)))
}

fn votes_in(head: &Head, user: UserId) -> Result<(), Refusal> {
    open_to(head, user)?;
    (head.mode == Mode::Vote).then_some(()).ok_or(Refusal::NothingToDo)
}

/// Whether every member has voted.
fn has_ended(head: &Head, round: &Round) -> bool {
    let has_voted = |user: UserId| round.votes.iter().any(|vote| vote.user_id == user);
    head.seats.iter().all(|seat| has_voted(seat.user_id))
}

/// What was picked is a turn of whoever proposed it.
pub(super) fn turn_of(head: &Head, picked: &Proposal) -> NewEvent {
    let Proposal { user_id, segment_id, client_turn_id, intent, text, raw, spans, mood, .. } =
        picked.clone();
    let next = next_after(head, user_id);
    let kind =
        EventKind::TurnAdded { segment_id, client_turn_id, intent, text, raw, spans, mood, next };
    by(user_id, kind)
}

#[cfg(test)]
mod tests {
    use domain::{Intent, Mood, SegmentId};
    use library::Vote;

    use super::super::test_kit::{ANA, BEN, CLEO, DAN, circle, heard, said};
    use super::*;

    fn turn(user: UserId, id: &str) -> Turn {
        Turn {
            user,
            segment_id: SegmentId(user.0),
            client_turn_id: id.into(),
            intent: Intent::Write,
            text: "The tide went out.".into(),
            raw: None,
            spans: Vec::new(),
            mood: Mood::CALM,
            base_seq: None,
        }
    }

    fn proposal(seq: i64, user_id: UserId) -> Proposal {
        let Turn { segment_id, client_turn_id, intent, text, raw, spans, mood, .. } =
            turn(user_id, "1");
        Proposal { seq, user_id, segment_id, client_turn_id, intent, text, raw, spans, mood }
    }

    /// A circle in which these have been proposed, by seq, and these have voted.
    fn voting(proposals: &[(i64, UserId)], votes: &[(UserId, i64)]) -> Head {
        let proposals = proposals.iter().map(|(seq, user)| proposal(*seq, *user)).collect();
        let vote =
            |(user_id, proposal): &(UserId, i64)| Vote { user_id: *user_id, proposal: *proposal };
        let round = Round { proposals, votes: votes.iter().map(vote).collect() };
        Head { round, tip: Some(4), ..circle(Mode::Vote) }
    }

    #[test]
    fn p56_each_proposes_once_a_round() {
        let head = voting(&[(5, BEN)], &[]);
        let proposed = |user, id| said(propose(&head, &turn(user, id)));
        assert_eq!(proposed(ANA, "1"), heard(&["proposed"]));
        assert_eq!(proposed(BEN, "1"), heard(&[]), "sent again, it is the same");
        assert_eq!(proposed(BEN, "2"), Err(Refusal::Twice));
        assert_eq!(proposed(DAN, "1"), Err(Refusal::NotMember));
        let older = Turn { base_seq: Some(3), ..turn(ANA, "1") };
        assert_eq!(said(propose(&head, &older)), Err(Refusal::Stale));
        let closed = Head { finished: true, ..head.clone() };
        assert_eq!(said(propose(&closed, &turn(ANA, "1"))), Err(Refusal::Closed));
        let other = circle(Mode::Free);
        assert_eq!(said(propose(&other, &turn(ANA, "1"))), Err(Refusal::NothingToDo));
    }

    #[test]
    fn p57_each_votes_once_and_the_last_vote_ends_the_round() {
        let head = voting(&[(5, BEN), (6, ANA)], &[(ANA, 5), (BEN, 6)]);
        let cast = |user, proposal| said(cast(&head, user, proposal));
        assert_eq!(cast(CLEO, 6), heard(&["voted", "A wrote, B is next"]));
        assert_eq!(cast(CLEO, 5), heard(&["voted", "B wrote, C is next"]));
        assert_eq!(cast(ANA, 5), heard(&[]), "sent again, it is the same");
        assert_eq!(cast(ANA, 6), Err(Refusal::Twice));
        assert_eq!(cast(CLEO, 4), Err(Refusal::Stale), "late: of another round");
        assert_eq!(cast(DAN, 5), Err(Refusal::NotMember));
        let early = voting(&[(5, BEN)], &[]);
        assert_eq!(said(super::cast(&early, BEN, 5)), heard(&["voted"]), "for one's own, too");
    }

    #[test]
    fn p58_most_votes_win_and_of_as_many_the_first_proposal() {
        let three = [(5, CLEO), (6, ANA), (7, BEN)];
        let table: [(&[(UserId, i64)], i64); 6] = [
            (&[], 5),
            (&[(ANA, 7)], 7),
            (&[(ANA, 7), (BEN, 6)], 6),
            (&[(ANA, 7), (BEN, 7), (CLEO, 5)], 7),
            (&[(ANA, 7), (BEN, 6), (CLEO, 5)], 5),
            (&[(CLEO, 6), (ANA, 6), (BEN, 5)], 6),
        ];
        for (votes, want) in table {
            let head = voting(&three, votes);
            assert_eq!(picked(&head.round).map(|picked| picked.seq), Some(want), "{votes:?}");
        }
        assert_eq!(picked(&Round::default()), None);
    }

    #[test]
    fn p58_the_host_ends_a_round_that_waits_for_somebody() {
        let head = voting(&[(5, BEN), (6, ANA)], &[(BEN, 6)]);
        let ended = |head: &Head, host| said(end_round(head, host).map(Some));
        assert_eq!(ended(&head, ANA), heard(&["A wrote, B is next"]));
        assert_eq!(ended(&head, BEN), Err(Refusal::NotHost));
        assert_eq!(ended(&voting(&[], &[]), ANA), Err(Refusal::NothingToDo));
        assert_eq!(ended(&circle(Mode::RoundRobin), ANA), Err(Refusal::NothingToDo));
    }
}
