//! From an event to what follows from it. Pure: the same for the database and for a rebuild.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    Author, Event, EventKind, Intent, Mode, Mood, SegmentId, Span, StoryId, StoryState, Suggestion,
    Timestamp, UserId, adopt_spans,
};

use crate::head::{Head, Pace, Proposal, Round, Seat, StoredSegment, Vote};

/// What one event changes besides the head.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Change {
    /// A segment is added at the tip.
    Add(Box<StoredSegment>),
    /// Every live segment after this one leaves the path.
    CutAfter(Option<i64>),
    /// The segments from the tip that was (`from`) to this one come back onto the path.
    Reach { from: Option<i64>, to: i64 },
    /// Every live segment after `after` leaves the path, and this one of Ember's takes comes onto it.
    Swap { after: Option<i64>, to: i64 },
    /// Every live segment after `after` leaves the path, and a new one is added there.
    Instead { after: Option<i64>, segment: Box<StoredSegment> },
    /// A segment gets another wording.
    Reword(Box<Reworded>),
    /// Somebody is a member from now on.
    Sit(UserId),
    /// Somebody is no longer a member.
    Rise(UserId),
    /// What was one member's is another's. A turn of theirs whose client's id the other used as
    /// well loses it: its client is gone with them.
    Adopt { from: UserId, to: UserId },
}

/// A segment's other wording.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Reworded {
    pub(crate) seq: i64,
    pub(crate) text: String,
    pub(crate) raw: Option<String>,
    pub(crate) spans: Vec<Span>,
    pub(crate) at: Timestamp,
}

/// The head of a story after its first event, which must be `StoryCreated`.
pub(crate) fn begin(event: &Event) -> Option<Head> {
    let EventKind::StoryCreated { title, premise, audience, mode, narrator, hero, turn_limit } =
        &event.kind
    else {
        return None;
    };
    let owner = event.actor?;
    Some(Head {
        id: event.story_id,
        owner,
        title: title.clone(),
        premise: premise.clone(),
        audience: *audience,
        mode: *mode,
        narrator: *narrator,
        hero: hero.clone(),
        finished: false,
        trashed: false,
        seq: event.seq,
        tip: None,
        redo: Vec::new(),
        seats: Vec::new(),
        former: Vec::new(),
        turn: owner,
        turn_number: 1,
        round: Round::default(),
        pace: Pace { limit: *turn_limit, ..Pace::default() },
        quiet: false,
        mood: Mood::CALM,
        created_at: event.at,
        updated_at: event.at,
    })
}

/// Moves `head` past `event` and gives the change that follows from it.
pub(crate) fn advance(head: &mut Head, event: &Event) -> Option<Change> {
    let (before, turn, limit) = (head.tip, head.turn_number, head.pace.limit);
    head.seq = event.seq;
    head.updated_at = event.at;
    let change = advance_path(head, event);
    // Ember's passage alone leaves what was proposed meanwhile.
    if head.tip != before && !matches!(event.kind, EventKind::NarratorAdded { .. }) {
        head.round = Round::default();
    }
    keep_pace(head, event, head.turn_number != turn || head.pace.limit != limit);
    change
}

/// Sets when the present turn runs out; `is_new`: it, or the time for it, is another than before.
fn keep_pace(head: &mut Head, event: &Event, is_new: bool) {
    match (&event.kind, event.actor) {
        (EventKind::TurnSkipped { .. }, None) => head.pace.missed += 1,
        // Whose account it is now says nothing of who is there.
        (EventKind::Adopted { .. }, _) | (_, None) => {}
        (_, Some(_)) => head.pace.missed = 0,
    }
    let others = head.seats.len() > 1;
    let waits = match head.mode {
        Mode::Solo | Mode::Free => false,
        Mode::RoundRobin | Mode::Fold => others,
        Mode::Director => others && head.turn != head.owner,
        Mode::Vote => !head.round.proposals.is_empty(),
    };
    let somebody_is_there = usize::try_from(head.pace.missed).is_ok_and(|n| n < head.seats.len());
    let runs = waits && somebody_is_there && head.state() == StoryState::Open;
    head.pace.deadline = match head.pace.limit.filter(|_| runs) {
        Some(limit) if is_new || head.pace.deadline.is_none() => {
            Some(event.at.plus_ms(i64::from(limit) * 1_000))
        }
        Some(_) => head.pace.deadline,
        None => None,
    };
}

fn advance_path(head: &mut Head, event: &Event) -> Option<Change> {
    match &event.kind {
        EventKind::StoryCreated { .. } => None,
        EventKind::TurnAdded {
            segment_id,
            client_turn_id,
            intent,
            text,
            raw,
            spans,
            mood,
            next,
        } => {
            hand_on(head, *next);
            let mut segment = new_segment(head, event, *segment_id, text, *mood);
            segment.client_turn_id = Some(client_turn_id.clone());
            segment.intent = *intent;
            segment.raw.clone_from(raw);
            segment.spans.clone_from(spans);
            Some(add(head, segment))
        }
        EventKind::NarratorAdded { segment_id, job_id, text, mood, suggestions } => {
            let segment = new_segment(head, event, *segment_id, text, *mood);
            let mut segment = of_ember(segment, suggestions);
            segment.job_id = Some(*job_id);
            Some(add(head, segment))
        }
        EventKind::Undone { head: to, next } => {
            hand_on(head, *next);
            Some(cut(head, *to))
        }
        EventKind::Retried { head: to, .. } => Some(cut(head, *to)),
        // A take in place of another: what an undo had left lay behind the one that goes.
        EventKind::TakeKept { seq, head: after, mood, .. } => {
            head.tip = Some(*seq);
            head.mood = *mood;
            head.redo.clear();
            Some(Change::Swap { after: *after, to: *seq })
        }
        EventKind::TakeComposed { segment_id, head: after, text, mood, suggestions, .. } => {
            head.tip = *after;
            let segment = of_ember(new_segment(head, event, *segment_id, text, *mood), suggestions);
            Some(Change::Instead { after: *after, segment: added(head, segment) })
        }
        EventKind::Redone { head: to, next } => {
            hand_on(head, *next);
            head.redo.pop();
            let from = head.tip.replace(*to);
            Some(Change::Reach { from, to: *to })
        }
        EventKind::Edited { seq, text, raw, spans } => {
            let (text, raw, spans) = (text.clone(), raw.clone(), spans.clone());
            let reworded = Reworded { seq: *seq, text, raw, spans, at: event.at };
            Some(Change::Reword(Box::new(reworded)))
        }
        EventKind::Proposed { .. } | EventKind::Voted { .. } => {
            advance_round(&mut head.round, event);
            None
        }
        other => advance_people_and_state(head, other),
    }
}

fn advance_round(round: &mut Round, event: &Event) {
    let Some(user_id) = event.actor else { return };
    match event.kind.clone() {
        EventKind::Proposed { segment_id, client_turn_id, intent, text, raw, spans, mood } => {
            let seq = event.seq;
            round.proposals.push(Proposal {
                seq,
                user_id,
                segment_id,
                client_turn_id,
                intent,
                text,
                raw,
                spans,
                mood,
            });
        }
        EventKind::Voted { proposal } => round.votes.push(Vote { user_id, proposal }),
        _ => {}
    }
}

fn advance_people_and_state(head: &mut Head, kind: &EventKind) -> Option<Change> {
    match kind {
        EventKind::MemberJoined { user_id, ink, next } => {
            head.former.retain(|seat| seat.user_id != *user_id);
            head.seats.push(Seat { user_id: *user_id, ink: *ink });
            move_to(head, next.unwrap_or(head.turn));
            return Some(Change::Sit(*user_id));
        }
        EventKind::MemberLeft { user_id, next, .. } => {
            let at = head.seats.iter().position(|seat| seat.user_id == *user_id);
            head.former.extend(at.map(|at| head.seats.remove(at)));
            head.round.without(*user_id);
            move_to(head, *next);
            return Some(Change::Rise(*user_id));
        }
        EventKind::HandedOver { to, next } => {
            head.owner = *to;
            move_to(head, *next);
        }
        EventKind::Adopted { from, to } => {
            adopt(head, *from, *to);
            return Some(Change::Adopt { from: *from, to: *to });
        }
        EventKind::TurnPassed { next, .. }
        | EventKind::TurnSkipped { next, .. }
        | EventKind::TurnGiven { next } => hand_on(head, *next),
        EventKind::Changed { title, narrator, turn_limit, talk } => {
            if let Some(title) = title {
                head.title.clone_from(title);
            }
            head.narrator = narrator.unwrap_or(head.narrator);
            head.quiet = talk.map_or(head.quiet, |talk| !talk);
            if let Some(limit) = *turn_limit {
                head.pace.limit = (limit > 0).then_some(limit);
            }
        }
        EventKind::Finished => head.finished = true,
        EventKind::Reopened => head.finished = false,
        EventKind::Trashed => head.trashed = true,
        EventKind::Restored => head.trashed = false,
        EventKind::StoryCreated { .. }
        | EventKind::TurnAdded { .. }
        | EventKind::Proposed { .. }
        | EventKind::Voted { .. }
        | EventKind::NarratorAdded { .. }
        | EventKind::Undone { .. }
        | EventKind::Redone { .. }
        | EventKind::Retried { .. }
        | EventKind::TakeKept { .. }
        | EventKind::TakeComposed { .. }
        | EventKind::Edited { .. } => {}
    }
    None
}

fn hand_on(head: &mut Head, next: UserId) {
    head.turn = next;
    head.turn_number += 1;
}

/// The turn may have moved without having been taken: then it is a new one, else the same still.
fn move_to(head: &mut Head, next: UserId) {
    if head.turn != next {
        hand_on(head, next);
    }
}

fn adopt(head: &mut Head, from: UserId, to: UserId) {
    let moved = |user: &mut UserId| {
        if *user == from {
            *user = to;
        }
    };
    moved(&mut head.owner);
    moved(&mut head.turn);
    head.round.adopt(from, to);
    if head.has_member(to) {
        head.seats.retain(|seat| seat.user_id != from);
    } else {
        head.seats.iter_mut().for_each(|seat| moved(&mut seat.user_id));
        head.former.retain(|seat| seat.user_id != to);
    }
}

fn new_segment(head: &Head, event: &Event, id: SegmentId, text: &str, mood: Mood) -> StoredSegment {
    StoredSegment {
        seq: event.seq,
        id,
        parent: head.tip,
        author_id: event.actor,
        author: Author::Human,
        client_turn_id: None,
        job_id: None,
        intent: Intent::Write,
        text: text.to_owned(),
        raw: None,
        spans: Vec::new(),
        mood,
        suggestions: Vec::<Suggestion>::new(),
        created_at: event.at,
        edited_at: None,
        live: true,
    }
}

fn of_ember(segment: StoredSegment, suggestions: &[Suggestion]) -> StoredSegment {
    let suggestions = suggestions.to_vec();
    StoredSegment { author: Author::Narrator, author_id: None, suggestions, ..segment }
}

fn add(head: &mut Head, segment: StoredSegment) -> Change {
    Change::Add(added(head, segment))
}

fn added(head: &mut Head, segment: StoredSegment) -> Box<StoredSegment> {
    head.tip = Some(segment.seq);
    head.mood = segment.mood;
    head.redo.clear();
    Box::new(segment)
}

fn cut(head: &mut Head, to: Option<i64>) -> Change {
    if let Some(tip) = head.tip {
        head.redo.push(tip);
    }
    head.tip = to;
    Change::CutAfter(to)
}

/// A whole story in memory, as its log tells it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Whole {
    pub(crate) head: Head,
    pub(crate) segments: BTreeMap<i64, StoredSegment>,
    pub(crate) members: Vec<UserId>,
}

impl Whole {
    /// Plays a log from its first event. None when it does not begin with one.
    pub(crate) fn play(story_id: StoryId, events: &[Event]) -> Option<Self> {
        let (first, rest) = events.split_first()?;
        let head = begin(first).filter(|head| head.id == story_id)?;
        let mut whole = Whole { head, segments: BTreeMap::new(), members: Vec::new() };
        for event in rest {
            if let Some(change) = advance(&mut whole.head, event) {
                whole.apply(change);
            }
        }
        whole.members.sort_unstable();
        Some(whole)
    }

    fn apply(&mut self, change: Change) {
        match change {
            Change::Add(segment) => drop(self.segments.insert(segment.seq, *segment)),
            Change::CutAfter(after) => self.cut_after(after),
            Change::Swap { after, to } => {
                self.cut_after(after);
                if let Some(segment) = self.segments.get_mut(&to) {
                    segment.live = true;
                }
            }
            Change::Instead { after, segment } => {
                self.cut_after(after);
                self.segments.insert(segment.seq, *segment);
            }
            Change::Reach { from, to } => {
                let mut at = Some(to);
                while let Some(seq) = at.filter(|seq| Some(*seq) != from) {
                    let Some(segment) = self.segments.get_mut(&seq) else { break };
                    segment.live = true;
                    at = segment.parent;
                }
            }
            Change::Reword(reworded) => {
                let Reworded { seq, text, raw, spans, at } = *reworded;
                if let Some(segment) = self.segments.get_mut(&seq) {
                    (segment.text, segment.raw, segment.spans) = (text, raw, spans);
                    segment.edited_at = Some(at);
                }
            }
            Change::Sit(user) => self.members.push(user),
            Change::Rise(user) => self.members.retain(|member| *member != user),
            Change::Adopt { from, to } => self.adopt(from, to),
        }
    }

    fn cut_after(&mut self, after: Option<i64>) {
        let start = after.map_or(0, |seq| seq + 1);
        self.segments.range_mut(start..).for_each(|(_, segment)| segment.live = false);
    }

    fn adopt(&mut self, from: UserId, to: UserId) {
        self.members.retain(|member| ![from, to].contains(member));
        self.members.push(to);
        let of = |user, segment: &StoredSegment| segment.author_id == Some(user);
        let own = self.segments.values().filter(|segment| of(to, segment));
        let taken: BTreeSet<_> = own.filter_map(|s| s.client_turn_id.clone()).collect();
        for segment in self.segments.values_mut().filter(|segment| of(from, segment)) {
            segment.author_id = Some(to);
            segment.client_turn_id.take_if(|id| taken.contains(id));
        }
        for segment in self.segments.values_mut() {
            adopt_spans(&mut segment.spans, segment.author_id, from, to);
        }
    }
}
