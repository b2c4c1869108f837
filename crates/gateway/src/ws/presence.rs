//! Who is in which room, on this node and on others: pure bookkeeping, no sockets.
//!
//! Of its own people a node knows by their sockets; of those elsewhere what their node has said last.
//! A node that is gone takes its people along, and whoever says no more that they write has stopped
//! after a while: nobody is kept here by somebody who cannot say otherwise any more.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

use domain::{MEMBERS_MAX, News, Place, Placed, StoryId, UserId};
use socketioxide::socket::Sid;
use uuid::Uuid;
use wire::{MemberPresence, Presence};

/// Whoever says nothing more of it writes no longer, after twice the time in which a client says it
/// again.
pub(super) const WRITING_LASTS_MS: i64 = 6_000;

/// Rounds in which a node that is there says nothing of a room, until nobody is believed to be there
/// with it: it has closed the room, and its word of that was lost.
const SILENT_ROUNDS_MAX: u8 = 3;

/// What a node knows of its rooms.
///
/// **Invariant:** a socket is in `rooms[s]` exactly if `s` is in `joined[socket]`.
/// **Invariant:** a room is in `shared[node]` exactly if that node is in its `elsewhere`.
#[derive(Debug, Default)]
pub(super) struct Rooms {
    rooms: HashMap<StoryId, Room>,
    joined: HashMap<Sid, HashSet<StoryId>>,
    shared: HashMap<Uuid, HashSet<StoryId>>,
    /// Rooms of which the other nodes are to be told again, in this order. Some may be closed by now.
    due: VecDeque<StoryId>,
    /// The number of what this node has said last to the others.
    number: u64,
}

#[derive(Debug, Default)]
struct Room {
    sockets: HashMap<Sid, Seat>,
    /// Until when, in Unix milliseconds, unless they say so again.
    writing: HashMap<UserId, i64>,
    elsewhere: HashMap<Uuid, Elsewhere>,
    /// What its sockets were told last. Of writing they hear at once, and by itself.
    told: BTreeMap<UserId, Place>,
    /// What the other nodes were told last. None: nothing, or some of it was missed, so that they are
    /// to be asked as well.
    said: Option<BTreeMap<UserId, Place>>,
    /// Another node has asked.
    is_asked: bool,
    is_due: bool,
}

#[derive(Debug)]
struct Seat {
    user: UserId,
    reading: bool,
}

/// Those in a room on another node.
#[derive(Debug)]
struct Elsewhere {
    number: u64,
    people: Vec<Placed>,
    /// Rounds since it was said.
    silent: u8,
}

/// What another node says of a room.
pub(super) struct Said<'a> {
    pub(super) node: Uuid,
    pub(super) number: u64,
    pub(super) people: &'a [Placed],
    pub(super) asks: bool,
}

impl Room {
    /// Where this node's people are, whether they write or not.
    fn here(&self) -> BTreeMap<UserId, Place> {
        let mut people = BTreeMap::new();
        for Seat { user, reading } in self.sockets.values() {
            sit(&mut people, *user, if *reading { Place::Reading } else { Place::Here });
        }
        people
    }

    fn queue(&mut self, story: StoryId, due: &mut VecDeque<StoryId>) {
        if !std::mem::replace(&mut self.is_due, true) {
            due.push_back(story);
        }
    }

    /// Where everybody is, on whatever node, whether they write or not.
    fn everybody(&self) -> BTreeMap<UserId, Place> {
        let mut people = self.here();
        for Placed { user_id, place } in self.elsewhere.values().flat_map(|there| &there.people) {
            sit(&mut people, *user_id, Place::Here.min(*place));
        }
        people
    }

    /// What somebody who is there does. Who writes has said so to all nodes at once: what another node
    /// says of it later is old.
    fn place(&self, (user_id, place): (UserId, Place)) -> Placed {
        let place = if self.writing.contains_key(&user_id) { Place::Writing } else { place };
        Placed { user_id, place }
    }
}

/// Of several sockets the one that is furthest counts.
fn sit(people: &mut BTreeMap<UserId, Place>, user: UserId, place: Place) {
    let known = people.entry(user).or_insert(place);
    *known = place.max(*known);
}

impl Rooms {
    /// A socket comes into a room.
    pub(super) fn enter(&mut self, socket: Sid, user: UserId, story: StoryId) {
        let room = self.rooms.entry(story).or_default();
        room.sockets.insert(socket, Seat { user, reading: false });
        self.joined.entry(socket).or_default().insert(story);
    }

    /// A socket leaves a room. Whoever calls [`Rooms::close`] after it has told who is there now.
    pub(super) fn leave(&mut self, socket: Sid, story: StoryId) {
        if let Some(joined) = self.joined.get_mut(&socket) {
            joined.remove(&story);
            if joined.is_empty() {
                self.joined.remove(&socket);
            }
        }
        if let Some(room) = self.rooms.get_mut(&story) {
            room.sockets.remove(&socket);
        }
    }

    /// Forgets a room that no socket of this node is in; true when there is none.
    pub(super) fn close(&mut self, story: StoryId) -> bool {
        if self.rooms.get(&story).is_some_and(|room| !room.sockets.is_empty()) {
            return false;
        }
        for node in
            self.rooms.remove(&story).into_iter().flat_map(|room| room.elsewhere.into_keys())
        {
            self.unshare(node, story);
        }
        true
    }

    fn unshare(&mut self, node: Uuid, story: StoryId) {
        if let Some(stories) = self.shared.get_mut(&node) {
            stories.remove(&story);
            if stories.is_empty() {
                self.shared.remove(&node);
            }
        }
    }

    /// The rooms a socket is in.
    pub(super) fn of(&self, socket: Sid) -> Vec<StoryId> {
        self.joined.get(&socket).map(|rooms| rooms.iter().copied().collect()).unwrap_or_default()
    }

    /// Whether a socket is in a room.
    pub(super) fn has(&self, socket: Sid, story: StoryId) -> bool {
        self.joined.get(&socket).is_some_and(|rooms| rooms.contains(&story))
    }

    /// A socket's person reads what was before, or is where the story goes on.
    pub(super) fn set_reading(&mut self, socket: Sid, story: StoryId, reading: bool) {
        let room = self.rooms.get_mut(&story);
        if let Some(seat) = room.and_then(|room| room.sockets.get_mut(&socket)) {
            seat.reading = reading;
        }
    }

    /// Somebody writes, until then if they do not say so again, or no longer. True: that is new.
    /// Who is not there does not write.
    pub(super) fn set_writing(&mut self, story: StoryId, user: UserId, until: Option<i64>) -> bool {
        let Some(room) = self.rooms.get_mut(&story) else { return false };
        match until {
            Some(until) if room.everybody().contains_key(&user) => {
                room.writing.insert(user, until).is_none()
            }
            Some(_) => false,
            None => room.writing.remove(&user).is_some(),
        }
    }

    /// The rooms where somebody wrote and has not said so again in time.
    pub(super) fn overdue(&self, now: i64) -> Vec<StoryId> {
        let is_overdue = |room: &Room| room.writing.values().any(|until| !writes(*until, now));
        self.rooms.iter().filter(|(_, room)| is_overdue(room)).map(|(story, _)| *story).collect()
    }

    /// Those in a room who wrote and have not said so again in time; they write no longer.
    pub(super) fn stopped_writing(&mut self, story: StoryId, now: i64) -> Vec<UserId> {
        let Some(room) = self.rooms.get_mut(&story) else { return Vec::new() };
        room.writing.extract_if(|_, until| !writes(*until, now)).map(|(user, _)| user).collect()
    }

    /// Those who wrote in a room and are not in it any more; they write no longer.
    pub(super) fn left_writing(&mut self, story: StoryId) -> Vec<UserId> {
        let Some(room) = self.rooms.get_mut(&story).filter(|room| !room.writing.is_empty()) else {
            return Vec::new();
        };
        let people = room.everybody();
        room.writing
            .extract_if(|user, _| !people.contains_key(user))
            .map(|(user, _)| user)
            .collect()
    }

    /// Another node says who is there with it. False: it said so before something that is known.
    pub(super) fn hear(&mut self, story: StoryId, said: &Said<'_>, now: i64) -> bool {
        let Some(room) = self.rooms.get_mut(&story) else { return false };
        let known = room.elsewhere.get(&said.node);
        if known.is_some_and(|known| known.number >= said.number) {
            return false;
        }
        let people: Vec<_> = said.people.iter().copied().take(MEMBERS_MAX).collect();
        for writer in people.iter().filter(|placed| placed.place == Place::Writing) {
            room.writing.entry(writer.user_id).or_insert(now + WRITING_LASTS_MS);
        }
        let elsewhere = Elsewhere { number: said.number, people, silent: 0 };
        room.elsewhere.insert(said.node, elsewhere);
        room.is_asked |= said.asks;
        self.shared.entry(said.node).or_default().insert(story);
        true
    }

    /// The other nodes that people of some room are on.
    pub(super) fn nodes(&self) -> Vec<Uuid> {
        self.shared.keys().copied().collect()
    }

    /// A node is gone, and its people with it; gives the rooms they were in.
    pub(super) fn lose(&mut self, node: Uuid) -> Vec<StoryId> {
        let stories = self.shared.remove(&node).unwrap_or_default();
        for story in &stories {
            if let Some(room) = self.rooms.get_mut(story) {
                room.elsewhere.remove(&node);
            }
        }
        stories.into_iter().collect()
    }

    /// Something was missed of a room: the other nodes are to be asked who is there with them.
    pub(super) fn ask_again(&mut self, story: StoryId) {
        if let Some(room) = self.rooms.get_mut(&story) {
            room.said = None;
            room.queue(story, &mut self.due);
        }
    }

    /// A round is over. What was said of rooms that people of several nodes are in is to be said again,
    /// in case that it was not heard; and what another node has not said again for some rounds is
    /// believed no longer. Gives the rooms where that was so.
    pub(super) fn end_round(&mut self) -> Vec<StoryId> {
        let mut silent = Vec::new();
        for (story, room) in &mut self.rooms {
            for (node, elsewhere) in &mut room.elsewhere {
                elsewhere.silent += 1;
                if elsewhere.silent > SILENT_ROUNDS_MAX {
                    silent.push((*node, *story));
                }
            }
            if room.elsewhere.values().any(|elsewhere| !elsewhere.people.is_empty()) {
                room.is_asked = true;
                room.queue(*story, &mut self.due);
            }
        }
        for (node, story) in &silent {
            if let Some(room) = self.rooms.get_mut(story) {
                room.elsewhere.remove(node);
            }
            self.unshare(*node, *story);
        }
        silent.into_iter().map(|(_, story)| story).collect()
    }

    /// At most so many of the rooms of which the other nodes are to be told again.
    pub(super) fn take_due(&mut self, most: usize) -> Vec<StoryId> {
        let some: Vec<StoryId> = self.due.drain(..most.min(self.due.len())).collect();
        for story in &some {
            if let Some(room) = self.rooms.get_mut(story) {
                room.is_due = false;
            }
        }
        some
    }

    /// What `node`, which is this one, has to say of a room to the others, if there is anything.
    pub(super) fn take_news(&mut self, story: StoryId, node: Uuid) -> Option<News> {
        let room = self.rooms.get_mut(&story)?;
        let here = room.here();
        if !room.is_asked && room.said.as_ref() == Some(&here) {
            return None;
        }
        // Nobody has to be known where nobody is left.
        let asks = room.said.is_none() && !here.is_empty();
        let people = here.clone().into_iter().map(|placed| room.place(placed)).collect();
        (room.is_asked, room.said) = (false, Some(here));
        self.number += 1;
        Some(News::Present { node, number: self.number, people, asks })
    }

    /// Who is in a room, if its sockets do not know.
    pub(super) fn take_presence(&mut self, story: StoryId) -> Option<Vec<MemberPresence>> {
        let room = self.rooms.get_mut(&story).filter(|room| !room.sockets.is_empty())?;
        let people = room.everybody();
        if people == room.told {
            return None;
        }
        room.told.clone_from(&people);
        Some(people.into_iter().map(|placed| shown(room.place(placed))).collect())
    }

    /// Where each of `seated` is.
    pub(super) fn presence(&self, story: StoryId, seated: &[UserId]) -> Vec<MemberPresence> {
        let room = self.rooms.get(&story);
        let people = room.map(Room::everybody).unwrap_or_default();
        let placed = |user_id| {
            let place = *people.get(&user_id)?;
            Some(shown(room?.place((user_id, place))))
        };
        let away = |user_id| MemberPresence { user_id, state: Presence::Away };
        seated.iter().map(|user| placed(*user).unwrap_or_else(|| away(*user))).collect()
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
        let theirs = room.flat_map(|room| &room.sockets).filter(|(_, seat)| seat.user == user);
        theirs.map(|(sid, _)| *sid).collect()
    }
}

/// Whether somebody writes still. Where the machine's time was set back they do, but not for ever.
fn writes(until: i64, now: i64) -> bool {
    (now..=now + WRITING_LASTS_MS).contains(&until)
}

fn shown(Placed { user_id, place }: Placed) -> MemberPresence {
    let state = match place {
        Place::Reading => Presence::Reading,
        Place::Here => Presence::Here,
        Place::Writing => Presence::Writing,
    };
    MemberPresence { user_id, state }
}

#[cfg(test)]
mod tests;
