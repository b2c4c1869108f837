//! A circle of three, and what comes of a rule in words, for tables.

use domain::{
    Author, EventKind, Ink, Intent, Mode, Mood, NarratorMode, NewEvent, SegmentId, StoryId, Tier,
    Timestamp, UserId,
};
use library::{Head, Round, Seat, StoredSegment};
use uuid::Uuid;

use super::Refusal;

/// The host of [`circle`].
pub(crate) const ANA: UserId = UserId(Uuid::from_u128(1));
/// The second to sit down.
pub(super) const BEN: UserId = UserId(Uuid::from_u128(2));
/// The third.
pub(super) const CLEO: UserId = UserId(Uuid::from_u128(3));
/// A stranger.
pub(super) const DAN: UserId = UserId(Uuid::from_u128(4));

/// Three people, of whom the host is to write.
pub(super) fn circle(mode: Mode) -> Head {
    let seat = |(user_id, ink)| Seat { user_id, ink };
    let seats = [(ANA, Ink::Inkwell), (BEN, Ink::Walnut), (CLEO, Ink::Verdigris)];
    Head {
        id: StoryId(Uuid::from_u128(9)),
        owner: ANA,
        title: "Low Water".into(),
        premise: "Salt goes missing.".into(),
        audience: Tier::Teens,
        mode,
        narrator: NarratorMode::Off,
        hero: None,
        finished: false,
        trashed: false,
        seq: 4,
        tip: None,
        redo: Vec::new(),
        seats: seats.map(seat).to_vec(),
        former: Vec::new(),
        turn: ANA,
        turn_number: 1,
        round: Round::default(),
        pace: library::Pace::default(),
        quiet: false,
        mood: Mood::CALM,
        created_at: Timestamp(0),
        updated_at: Timestamp(0),
    }
}

/// A passage of somebody's, or of Ember's, behind the one before.
pub(crate) fn passage(seq: i64, author_id: Option<UserId>) -> StoredSegment {
    StoredSegment {
        seq,
        id: SegmentId(Uuid::from_u128(seq.unsigned_abs().into())),
        parent: Some(seq - 1),
        author_id,
        author: author_id.map_or(Author::Narrator, |_| Author::Human),
        client_turn_id: None,
        job_id: None,
        intent: Intent::Write,
        text: "The tide went out.".into(),
        raw: None,
        spans: Vec::new(),
        mood: Mood::CALM,
        suggestions: Vec::new(),
        created_at: Timestamp(0),
        edited_at: None,
        live: true,
    }
}

/// A letter for somebody.
pub(super) fn name(user: UserId) -> &'static str {
    match user {
        ANA => "A",
        BEN => "B",
        CLEO => "C",
        _ => "D",
    }
}

/// What is expected of a rule.
pub(super) fn heard(events: &[&str]) -> Result<Vec<String>, Refusal> {
    Ok(events.iter().map(|event| (*event).to_owned()).collect())
}

/// What came of a rule.
pub(super) fn said(
    events: Result<impl IntoIterator<Item = NewEvent>, Refusal>,
) -> Result<Vec<String>, Refusal> {
    Ok(events?.into_iter().map(|event| in_words(&event.kind)).collect())
}

fn in_words(kind: &EventKind) -> String {
    let next = |next: UserId| format!("{} is next", name(next));
    match kind {
        EventKind::MemberJoined { user_id, ink, next: None } => {
            format!("{} joined in {ink}", name(*user_id))
        }
        EventKind::MemberJoined { user_id, ink, next: Some(turn) } => {
            format!("{} joined in {ink}, {}", name(*user_id), next(*turn))
        }
        EventKind::MemberLeft { user_id, next: turn, removed } => {
            let how = if *removed { "was put out" } else { "left" };
            format!("{} {how}, {}", name(*user_id), next(*turn))
        }
        EventKind::HandedOver { to, next: turn } => {
            format!("{} is the host, {}", name(*to), next(*turn))
        }
        EventKind::TurnAdded { segment_id, next: turn, .. } => {
            format!("{} wrote, {}", name(UserId(segment_id.0)), next(*turn))
        }
        EventKind::TurnPassed { next: turn, .. } => format!("passed, {}", next(*turn)),
        EventKind::TurnSkipped { user_id, next: turn } => {
            format!("{} was skipped, {}", name(*user_id), next(*turn))
        }
        EventKind::TurnGiven { next: turn } => next(*turn),
        EventKind::Undone { next: turn, .. } => format!("undone, {}", next(*turn)),
        EventKind::Redone { next: turn, .. } => format!("redone, {}", next(*turn)),
        other => other.name().to_owned(),
    }
}
