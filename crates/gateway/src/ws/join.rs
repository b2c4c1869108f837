//! Coming into a room: who one finds there, and what one has missed.

use domain::{CHAT_PAGE, ChatMessage, Event, JobId, LIST_MAX, Reaction, UserId};
use library::{Head, StoredSegment};
use media::Shown;
use socketioxide::extract::SocketRef;
use wire::{Joined, StoryJoin};

use crate::http::{page_of, try_key};
use crate::problem::Answer;
use crate::state::Parts;
use crate::to_wire;
use crate::ws::{Connection, seen};

/// Events back from the newest whose signs are given to who missed little.
const SIGNED: i64 = 200;
/// The only branch so far.
const BRANCH: &str = "main";

pub(crate) async fn join(
    socket: &SocketRef,
    parts: &Parts,
    connection: &Connection,
    call: StoryJoin,
) -> Answer<Joined> {
    let user = connection.person().user();
    let actor = connection.person().actor(&parts.settings);
    let story = call.story_id;
    let joined = parts.rooms.join(&actor, story, call.invite.as_deref());
    match call.invite.as_deref() {
        Some(key) => drop(try_key(parts, connection.address(), key, joined).await?),
        None => drop(joined.await?),
    }
    // In the room first, then the reading: what happens in between is heard twice, never not.
    parts.hub.enter_room(parts, socket, user, story);
    if connection.is_gone() {
        // It has departed already, when there was no room to leave.
        parts.hub.depart(socket);
    }
    let found = loop {
        let Some(found) = read(parts, user, &call).await? else {
            // Put out in this very moment, before it was in the room.
            parts.hub.leave_room(socket, story);
            return Err(rooms::Refusal::NotMember.into());
        };
        // The room may be told something while this is read: then the answer would be behind it.
        if parts.hub.answers(story, found.head.seq, found.newest_talk) {
            break found;
        }
    };
    // From here on they see what the room sees.
    if found.head.seats.len() > 1 {
        seen::keep(parts, user, story, found.head.seq);
    }
    let Found { head, missed, segments, shown, telling, talk, folded, reactions, .. } = found;
    let people = parts.people.of(head.members()).await?;
    let rating = parts.rooms.rating(head.audience, &head.members()).await?;
    let (round, my_vote) = to_wire::voting(&head, user);
    Ok(Joined {
        seq: head.seq,
        head: head.tip,
        segments: to_wire::segments(segments, to_wire::pictures(&parts.links, shown)),
        events: missed
            .map(|events| events.iter().map(|event| to_wire::event(&head, event, user)).collect()),
        round,
        my_vote,
        folded,
        turn: to_wire::turn(&head),
        members: to_wire::members(&head, &people),
        rating,
        presence: parts.hub.presence(story, &head.members()),
        branch: BRANCH.into(),
        mood: head.mood,
        reactions: to_wire::reactions(&reactions),
        chat: talk.into_iter().map(to_wire::chat_item).collect(),
        telling,
    })
}

/// What a room's database says to somebody who comes in.
struct Found {
    head: Head,
    missed: Option<Vec<Event>>,
    segments: Vec<StoredSegment>,
    shown: Vec<Shown>,
    telling: Option<JobId>,
    talk: Vec<ChatMessage>,
    newest_talk: i64,
    folded: usize,
    reactions: Vec<Reaction>,
}

/// None: they are no member, or not any more.
async fn read(parts: &Parts, user: UserId, call: &StoryJoin) -> Answer<Option<Found>> {
    let (story, after, after_chat) = (call.story_id, call.after_seq, call.after_chat);
    let engine = parts.engine.clone();
    let read = parts.stories.read(move |r| {
        let Some(head) = library::load_for(r, user, story)? else { return Ok(None) };
        let missed = match after {
            Some(after) => Some(library::events(r, story, after, LIST_MAX + 1)?),
            None => None,
        };
        // More than a page was missed, or it may not be seen: the story as it stands is shorter.
        let missed = missed.filter(|events| events.len() <= LIST_MAX && !head.is_folded());
        let segments = match missed.is_some() {
            true => Vec::new(),
            false => library::segments(r, story, None, page_of(&head))?,
        };
        let first = segments.first().map_or(0, |segment| segment.seq);
        let last = segments.last().map_or(0, |segment| segment.seq);
        let shown = media::pictures(r, story, first, last)?;
        let signed = if last > 0 { first } else { head.seq - SIGNED };
        let reactions = rooms::reactions(r, story, signed, head.seq)?;
        let blocked = users::blocked_by(r, user)?;
        let telling = engine.telling(r, story)?;
        let mut talk = rooms::talk(r, story, after_chat, CHAT_PAGE)?;
        talk.retain(|message| !blocked.contains(&message.user_id));
        let newest_talk = rooms::newest_talk(r, story)?;
        let folded = library::folded(r, &head)?;
        Ok::<_, rooms::Error>(Some(Found {
            head,
            missed,
            segments,
            shown,
            telling,
            talk,
            newest_talk,
            folded,
            reactions,
        }))
    });
    Ok(read.await?)
}
