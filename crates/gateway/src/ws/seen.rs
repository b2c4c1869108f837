//! How far people have seen a story: as far as its room was told while they were in it.

use domain::{StoryId, UserId};
use socketioxide::extract::SocketRef;
use store::Tx;

use crate::state::Parts;

/// A socket is about to leave a room: its person has seen what the room was told. Kept beside what
/// goes on; where it cannot be, they are told of it once more.
pub(crate) fn note(parts: &Parts, socket: &SocketRef, user: UserId, story: StoryId) {
    if !parts.hub.has_joined(socket, story) {
        return;
    }
    let Some(seq) = parts.hub.told_so_far(story) else { return };
    keep(parts, user, story, seq);
}

/// The same, of every room the socket is in.
pub(crate) fn note_all(parts: &Parts, socket: &SocketRef, user: UserId) {
    for story in parts.hub.rooms_of(socket) {
        note(parts, socket, user, story);
    }
}

/// Somebody has seen a story up to this event.
pub(crate) fn keep(parts: &Parts, user: UserId, story: StoryId, seq: i64) {
    let (stories, now) = (parts.stories.clone(), parts.stories.now());
    parts.runtime.spawn(async move {
        let seen = stories.store().write(move |tx: &mut Tx| {
            // Alone, or gone, there is nobody to be told of.
            match library::load_for(tx, user, story)?.filter(|head| head.seats.len() > 1) {
                Some(_) => Ok(notices::see(tx, user, story, seq, now)?),
                None => Ok::<_, library::Error>(()),
            }
        });
        if let Err(error) = seen.await {
            tracing::debug!(%error, "what was seen could not be kept");
        }
    });
}
