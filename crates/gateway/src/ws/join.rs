//! Coming into a room: who one finds there, and what one has missed.

use domain::{CHAT_PAGE, LIST_MAX, SEGMENTS_PAGE};
use socketioxide::extract::SocketRef;
use wire::{Joined, StoryJoin};

use crate::problem::Answer;
use crate::state::Parts;
use crate::to_wire;
use crate::ws::Connection;

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
    parts.rooms.join(&actor, story, call.invite.as_deref()).await?;
    // In the room first, then the reading: what happens in between is heard twice, never not.
    parts.hub.enter_room(parts, socket, user, story);
    if connection.is_gone() {
        // It has departed already, when there was no room to leave.
        parts.hub.depart(socket);
    }
    let (after, after_chat) = (call.after_seq, call.after_chat);
    let engine = parts.engine.clone();
    let read = parts.stories.read(move |r| {
        let head = library::load_for(r, user, story)?;
        let Some(head) = head else { return Ok(None) };
        let missed = match after {
            Some(after) => Some(library::events(r, story, after, LIST_MAX + 1)?),
            None => None,
        };
        // More than a page was missed: the story as it stands is shorter.
        let missed = missed.filter(|events| events.len() <= LIST_MAX);
        let segments = match missed.is_some() {
            true => Vec::new(),
            false => library::segments(r, story, None, SEGMENTS_PAGE)?,
        };
        let first = segments.first().map_or(0, |segment| segment.seq);
        let last = segments.last().map_or(0, |segment| segment.seq);
        let shown = media::pictures(r, story, first, last)?;
        let telling = engine.telling(r, story)?;
        let chat = rooms::talk(r, story, after_chat, CHAT_PAGE)?;
        Ok::<_, rooms::Error>(Some((head, missed, segments, shown, telling, chat)))
    });
    let (head, missed, segments, shown, telling, chat) = read.await?.ok_or(rooms::Refusal::NotMember)?;
    let people = parts.people.of(head.members()).await?;
    Ok(Joined {
        seq: head.seq,
        head: head.tip,
        segments: to_wire::segments(segments, to_wire::pictures(&parts.links, shown)),
        events: missed
            .map(|events| events.iter().map(|event| to_wire::event(event, user)).collect()),
        turn: to_wire::turn(&head),
        members: to_wire::members(&head, &people),
        presence: parts.hub.presence(story, &head.members()),
        branch: BRANCH.into(),
        mood: head.mood,
        chat: chat.into_iter().map(to_wire::chat_item).collect(),
        telling,
    })
}
