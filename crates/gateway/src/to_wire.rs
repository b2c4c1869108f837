//! From what components know to what crosses the network: the one place where it happens.

use std::collections::HashMap;

use domain::{Event, EventKind, Mode, Picture, UserId};
use engine::{Held, HeldKind};
use library::{Head, Seat, StoredSegment};
use media::{Known, Shown};
use users::{Account, Member as Person};

use crate::links::Links;

/// Pictures by the segment they show.
pub(crate) type Pictures = HashMap<i64, wire::Asset>;

/// Pictures as assets with fresh links.
pub(crate) fn pictures(links: &Links, shown: Vec<Shown>) -> Pictures {
    shown.into_iter().map(|s| (s.segment_seq, asset(links, &s.picture))).collect()
}

/// A picture with a fresh link.
pub(crate) fn asset(links: &Links, picture: &Picture) -> wire::Asset {
    wire::Asset {
        url: links.to(&picture.key),
        evening_url: picture.evening.then(|| links.to_evening(&picture.key)),
        width: picture.width,
        height: picture.height,
        alt: picture.alt.clone(),
        made_by: picture.made_by.clone(),
    }
}

pub(crate) fn segment(stored: StoredSegment, picture: Option<wire::Asset>) -> wire::Segment {
    wire::Segment {
        seq: stored.seq,
        id: stored.id,
        author_id: stored.author_id,
        author: stored.author,
        client_turn_id: stored.client_turn_id,
        intent: stored.intent,
        text: stored.text,
        spans: stored.spans,
        mood: stored.mood,
        created_at: stored.created_at,
        edited_at: stored.edited_at,
        picture,
        suggestions: stored.suggestions,
    }
}

pub(crate) fn segments(stored: Vec<StoredSegment>, mut pictures: Pictures) -> Vec<wire::Segment> {
    let with_picture = |s: StoredSegment| {
        let picture = pictures.remove(&s.seq);
        segment(s, picture)
    };
    stored.into_iter().map(with_picture).collect()
}

pub(crate) fn take(take: rooms::Take) -> wire::Take {
    let rooms::Take { passage, sentences } = take;
    // What was told, a job told.
    let (live, in_part) = (passage.live, passage.job_id.is_none());
    wire::Take { segment: segment(passage, None), live, in_part, sentences }
}

/// A segment as the event that added it tells it. None: the event added none.
pub(crate) fn added_segment(event: &Event) -> Option<wire::Segment> {
    let segment = wire::Segment {
        seq: event.seq,
        id: domain::SegmentId(event.story_id.0),
        author_id: event.actor,
        author: domain::Author::Human,
        client_turn_id: None,
        intent: domain::Intent::Write,
        text: String::new(),
        spans: Vec::new(),
        mood: domain::Mood::CALM,
        created_at: event.at,
        edited_at: None,
        picture: None,
        suggestions: Vec::new(),
    };
    match event.kind.clone() {
        EventKind::TurnAdded { segment_id, client_turn_id, intent, text, spans, mood, .. } => {
            let (id, client_turn_id) = (segment_id, Some(client_turn_id));
            Some(wire::Segment { id, client_turn_id, intent, text, spans, mood, ..segment })
        }
        EventKind::NarratorAdded { segment_id, text, mood, suggestions, .. } => {
            let author = domain::Author::Narrator;
            let id = segment_id;
            Some(wire::Segment { id, author, author_id: None, text, mood, suggestions, ..segment })
        }
        _ => None,
    }
}

/// An event of a story's log, as this member may see it: what the gate took out of a text is its
/// writer's alone, a vote is whoever gave it's, and what is folded away is nobody's yet.
pub(crate) fn event(head: &Head, event: &Event, viewer: UserId) -> wire::EventItem {
    let payload = event.kind.payload().ok().and_then(|json| serde_json::from_str(&json).ok());
    let mut payload: serde_json::Value = payload.unwrap_or_default();
    if event.actor != Some(viewer)
        && let Some(particulars) = payload.as_object_mut()
    {
        particulars.remove("raw");
    }
    if hides(head, event, viewer) {
        payload = serde_json::json!({});
    }
    wire::EventItem {
        seq: event.seq,
        at: event.at,
        actor: event.actor,
        kind: event.kind.name().to_owned(),
        payload,
    }
}

/// Whether an event's particulars are not this member's to see.
fn hides(head: &Head, event: &Event, viewer: UserId) -> bool {
    match event.kind {
        EventKind::Voted { .. } => event.actor != Some(viewer),
        EventKind::TurnAdded { .. }
        | EventKind::NarratorAdded { .. }
        | EventKind::TakeComposed { .. } => !head.shows(event.seq),
        EventKind::Edited { seq, .. } => !head.shows(seq),
        _ => false,
    }
}

/// The members in the order of their seats; who is gone keeps their place without a name.
pub(crate) fn members(head: &Head, people: &HashMap<UserId, Person>) -> Vec<wire::Member> {
    seated(head, &head.seats, people)
}

/// Who has left.
pub(crate) fn former(head: &Head, people: &HashMap<UserId, Person>) -> Vec<wire::Member> {
    seated(head, &head.former, people)
}

fn seated(head: &Head, seats: &[Seat], people: &HashMap<UserId, Person>) -> Vec<wire::Member> {
    let member = |seat: &Seat| {
        let person = people.get(&seat.user_id);
        wire::Member {
            user_id: seat.user_id,
            pen_name: person.map(|p| p.pen_name.clone()).unwrap_or_default(),
            ink: seat.ink,
            avatar: person.map(|p| p.avatar.as_str().to_owned()).unwrap_or_default(),
            host: seat.user_id == head.owner,
        }
    };
    seats.iter().map(member).collect()
}

pub(crate) fn chat_item(said: domain::ChatMessage) -> wire::ChatItem {
    let domain::ChatMessage { id, user_id, text, phrase, at, .. } = said;
    wire::ChatItem { id, user_id, text, phrase, at }
}

pub(crate) fn notice(notice: notices::Notice, people: &HashMap<UserId, Person>) -> wire::Notice {
    let notices::Notice { id, kind, story, title, by, count, at, read } = notice;
    let name = by.and_then(|by| people.get(&by)).map(|person| person.pen_name.clone());
    wire::Notice {
        id,
        kind,
        story_id: story,
        story_title: title,
        user_id: by,
        pen_name: name.filter(|name| !name.is_empty()),
        count,
        at,
        read,
    }
}

/// Signs by passage and kind.
pub(crate) fn reactions(left: &[domain::Reaction]) -> Vec<wire::Reactions> {
    let mut found: Vec<wire::Reactions> = Vec::new();
    for domain::Reaction { seq, user_id, kind } in left {
        match found.iter_mut().find(|same| (same.seq, same.kind) == (*seq, *kind)) {
            Some(same) => same.users.push(*user_id),
            None => found.push(wire::Reactions { seq: *seq, kind: *kind, users: vec![*user_id] }),
        }
    }
    found
}

/// What is proposed in a round, and who has voted.
pub(crate) fn round(round: &library::Round) -> wire::Round {
    let proposal = |proposal: &library::Proposal| wire::Proposal {
        seq: proposal.seq,
        user_id: proposal.user_id,
        client_turn_id: proposal.client_turn_id.clone(),
        intent: proposal.intent,
        text: proposal.text.clone(),
    };
    let proposals = round.proposals.iter().map(proposal).collect();
    wire::Round { proposals, voted: round.votes.iter().map(|vote| vote.user_id).collect() }
}

/// The round of a story that votes, and what this member has voted for.
pub(crate) fn voting(head: &Head, viewer: UserId) -> (Option<wire::Round>, Option<i64>) {
    let own = head.round.votes.iter().find(|vote| vote.user_id == viewer);
    ((head.mode == Mode::Vote).then(|| round(&head.round)), own.map(|vote| vote.proposal))
}

pub(crate) fn turn(head: &Head) -> wire::Turn {
    wire::Turn { user_id: head.turn, number: head.turn_number, deadline: head.pace.deadline }
}

/// What Ember holds in mind; `known` are those whom the story's pictures have shown.
pub(crate) fn held(held: Held, known: &[Known]) -> wire::Held {
    let kind = match held.kind {
        HeldKind::Person => "person",
        HeldKind::Place => "place",
        HeldKind::Thing => "thing",
        HeldKind::Thread => "thread",
    };
    // "Mimi, the rabbit" is drawn as Mimi.
    let name = held.label.split(',').next().unwrap_or_default().to_lowercase();
    let drawn = known.iter().find(|known| known.name.to_lowercase() == name);
    let drawn = drawn.map(|known| wire::Drawn { of: known.of.clone(), look: known.look.clone() });
    wire::Held { label: held.label, kind: kind.into(), seq: held.seq, drawn }
}

pub(crate) fn user(account: Account) -> wire::User {
    let preferences = account.preferences;
    wire::User {
        id: account.id,
        pen_name: account.pen_name,
        tier: account.tier,
        role: account.role,
        avatar: account.avatar.as_str().to_owned(),
        ink: account.ink,
        preferences: wire::Preferences {
            text_scale: preferences.text_scale,
            motion: preferences.motion.as_str().into(),
            mode: preferences.mode.as_str().into(),
            easy_reading: preferences.easy_reading,
            show_at_once: preferences.show_at_once,
            page_turn: preferences.page_turn.as_str().into(),
            voice: preferences.voice.as_str().into(),
            language: preferences.language.as_str().into(),
        },
    }
}
