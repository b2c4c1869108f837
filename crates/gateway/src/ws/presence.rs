//! Who is in which room on this node: pure bookkeeping, no sockets.

use std::collections::{HashMap, HashSet};

use domain::{StoryId, UserId};
use socketioxide::socket::Sid;
use wire::{MemberPresence, Presence};

/// What a node knows of its rooms.
///
/// **Invariant:** a socket is in `rooms[s]` exactly if `s` is in `joined[socket]`.
#[derive(Debug, Default)]
pub(super) struct Rooms {
    rooms: HashMap<StoryId, Room>,
    joined: HashMap<Sid, HashSet<StoryId>>,
}

#[derive(Debug, Default)]
struct Room {
    sockets: HashMap<Sid, UserId>,
    writing: HashSet<UserId>,
}

impl Rooms {
    /// A socket comes into a room; true when its person was not there before.
    pub(super) fn enter(&mut self, socket: Sid, user: UserId, story: StoryId) -> bool {
        let room = self.rooms.entry(story).or_default();
        let new = !room.sockets.values().any(|other| *other == user);
        room.sockets.insert(socket, user);
        self.joined.entry(socket).or_default().insert(story);
        new
    }

    /// A socket leaves a room; true when its person is not there any more.
    pub(super) fn leave(&mut self, socket: Sid, story: StoryId) -> bool {
        if let Some(joined) = self.joined.get_mut(&socket) {
            joined.remove(&story);
            if joined.is_empty() {
                self.joined.remove(&socket);
            }
        }
        let Some(room) = self.rooms.get_mut(&story) else { return false };
        let Some(user) = room.sockets.remove(&socket) else { return false };
        let gone = !room.sockets.values().any(|other| *other == user);
        if gone {
            room.writing.remove(&user);
        }
        if room.sockets.is_empty() {
            self.rooms.remove(&story);
        }
        gone
    }

    /// The rooms a socket is in.
    pub(super) fn of(&self, socket: Sid) -> Vec<StoryId> {
        self.joined.get(&socket).map(|rooms| rooms.iter().copied().collect()).unwrap_or_default()
    }

    /// Whether a socket is in a room.
    pub(super) fn has(&self, socket: Sid, story: StoryId) -> bool {
        self.joined.get(&socket).is_some_and(|rooms| rooms.contains(&story))
    }

    /// Whether anybody is in a room.
    pub(super) fn is_open(&self, story: StoryId) -> bool {
        self.rooms.contains_key(&story)
    }

    /// Somebody writes, or no longer.
    pub(super) fn set_writing(&mut self, story: StoryId, user: UserId, writing: bool) {
        if let Some(room) = self.rooms.get_mut(&story) {
            match writing {
                true => room.writing.insert(user),
                false => room.writing.remove(&user),
            };
        }
    }

    /// Those in a room who are not among `seated`, and where each of `seated` is.
    pub(super) fn presence(&self, story: StoryId, seated: &[UserId]) -> Vec<MemberPresence> {
        let room = self.rooms.get(&story);
        let state = |user: &UserId| match room {
            Some(room) if room.writing.contains(user) => Presence::Writing,
            Some(room) if room.sockets.values().any(|here| here == user) => Presence::Here,
            _ => Presence::Away,
        };
        seated.iter().map(|user| MemberPresence { user_id: *user, state: state(user) }).collect()
    }

    /// Every socket in a room.
    pub(super) fn sockets(&self, story: StoryId) -> Vec<Sid> {
        self.rooms
            .get(&story)
            .map(|room| room.sockets.keys().copied().collect())
            .unwrap_or_default()
    }

    /// The sockets of somebody in a room.
    pub(super) fn sockets_of(&self, story: StoryId, user: UserId) -> Vec<Sid> {
        let room = self.rooms.get(&story).into_iter();
        let theirs = room.flat_map(|room| &room.sockets).filter(|(_, of)| **of == user);
        theirs.map(|(sid, _)| *sid).collect()
    }

    /// Everybody in a room.
    pub(super) fn people(&self, story: StoryId) -> Vec<UserId> {
        let sockets = self.rooms.get(&story).map(|room| room.sockets.values());
        let mut people: Vec<UserId> = sockets.into_iter().flatten().copied().collect();
        people.sort_unstable();
        people.dedup();
        people
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn somebody_with_two_tabs_leaves_with_the_second() {
        let (story, ana) = (StoryId(Uuid::from_u128(1)), UserId(Uuid::from_u128(2)));
        let (tab, other) = (Sid::new(), Sid::new());
        let mut rooms = Rooms::default();
        assert!(rooms.enter(tab, ana, story));
        assert!(!rooms.enter(other, ana, story));
        rooms.set_writing(story, ana, true);
        assert!(!rooms.leave(tab, story));
        assert_eq!(rooms.presence(story, &[ana])[0].state, Presence::Writing);
        assert!(rooms.leave(other, story));
        assert_eq!(rooms.presence(story, &[ana])[0].state, Presence::Away);
        assert!(!rooms.is_open(story) && rooms.of(tab).is_empty());
    }
}
