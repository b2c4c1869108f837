//! Who is where: told to the sockets of a room and to the other nodes, and kept true.

use std::sync::{MutexGuard, PoisonError, Weak};
use std::time::Duration;

use bus::Bus;
use clock::Clock;
use domain::{News, StoryId, UserId};
use socketioxide::extract::SocketRef;
use tokio::time::MissedTickBehavior;
use tokio_util::task::AbortOnDropHandle;
use wire::{RoomPresence, ServerMessage, Typing, TypingUpdate};

use super::{Hub, Inner};
use crate::state::Parts;
use crate::ws::presence::{Rooms, Said, WRITING_LASTS_MS};

/// How often it is looked after whoever says nothing any more.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// After so many looks, ten seconds, the other nodes are told again of rooms that people of several
/// nodes are in: whatever was not heard, or taken for dead, is mended by then.
const LOOKS_A_ROUND: u32 = 20;
/// Rooms of which the other nodes are told again at one look: a node that has missed something asks
/// in all its rooms, and is not to drown the others.
const AGAIN_MAX: usize = 1_000;

/// What tells one node of another, and what time it is.
pub(super) struct Around {
    bus: Bus<News>,
    clock: Clock,
    /// A load test counts every sign of writing, known or not.
    tells_all: bool,
    _looking: AbortOnDropHandle<()>,
}

impl Around {
    /// Begins to look after the rooms of `hub`.
    pub(super) fn new(hub: Weak<Inner>, parts: &Parts) -> Self {
        Around {
            bus: parts.stories.bus().clone(),
            clock: parts.stories.clock().clone(),
            tells_all: parts.settings.is_bench(),
            _looking: AbortOnDropHandle::new(parts.runtime.spawn(look_after(hub))),
        }
    }
}

async fn look_after(hub: Weak<Inner>) {
    let mut time = tokio::time::interval(LOOK_EVERY);
    time.set_missed_tick_behavior(MissedTickBehavior::Delay);
    for look in 0_u32.. {
        time.tick().await;
        let Some(inner) = hub.upgrade() else { return };
        Hub(inner).look(look % LOOKS_A_ROUND == LOOKS_A_ROUND - 1);
    }
}

impl Hub {
    /// Changes who is in a room, and tells its sockets and the other nodes what is new to them.
    pub(super) fn change_presence(&self, story_id: StoryId, change: impl FnOnce(&mut Rooms)) {
        let _order = self.in_order(story_id);
        let mut rooms = self.rooms();
        change(&mut rooms);
        let around = self.0.around.get();
        let silent = rooms.left_writing(story_id);
        let node = around.and_then(|around| around.bus.node());
        let news = node.and_then(|node| rooms.take_news(story_id, node));
        let members = rooms.take_presence(story_id);
        drop(rooms);
        silent.into_iter().for_each(|user| self.say_typing(story_id, user, Typing::Idle));
        if let (Some(around), Some(news)) = (around, news) {
            around.bus.publish(story_id, news);
        }
        if let Some(members) = members {
            self.say(story_id, ServerMessage::Presence(RoomPresence { story_id, members }));
        }
    }

    /// Held from a change of who is where in a room until it is told, so that nobody is told of what
    /// was before after what is. The rooms themselves are not held for so long.
    fn in_order(&self, story: StoryId) -> MutexGuard<'_, ()> {
        let order = &self.0.order;
        let at = story.0.as_u128() as usize % order.len();
        order[at].lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A socket's person reads what was before, or is where the story goes on.
    pub(crate) fn set_reading(&self, socket: &SocketRef, story: StoryId, reading: bool) {
        self.change_presence(story, |rooms| rooms.set_reading(socket.id, story, reading));
    }

    /// Somebody writes, or no longer: the room is told where that is new.
    pub(super) fn hear_typing(&self, story: StoryId, user: UserId, writing: bool) {
        let _order = self.in_order(story);
        let until = writing.then(|| self.now() + WRITING_LASTS_MS);
        let is_new = self.rooms().set_writing(story, user, until);
        if is_new || self.0.around.get().is_some_and(|around| around.tells_all) {
            self.say_typing(story, user, if writing { Typing::Typing } else { Typing::Idle });
        }
    }

    fn say_typing(&self, story_id: StoryId, user_id: UserId, state: Typing) {
        self.say(story_id, ServerMessage::Typing(TypingUpdate { story_id, user_id, state }));
    }

    /// A turn is there: whoever wrote it writes no longer, whatever becomes of their saying so.
    pub(super) fn end_typing(&self, story: StoryId, writer: UserId) {
        let _order = self.in_order(story);
        let wrote = self.rooms().set_writing(story, writer, None);
        if wrote {
            self.say_typing(story, writer, Typing::Idle);
        }
    }

    /// Another node says who is in a room there. One that is taken for dead is not believed: when it
    /// is back, it says so again.
    pub(super) fn hear_present(&self, story: StoryId, said: &Said<'_>) {
        let is_there = |around: &Around| around.bus.is_there(said.node);
        self.change_presence(story, |rooms| {
            if self.0.around.get().is_some_and(is_there) {
                rooms.hear(story, said, self.now());
            }
        });
    }

    /// Something was missed of a room: the other nodes are asked who is there, soon.
    pub(super) fn ask_again(&self, story: StoryId) {
        if self.0.around.get().is_some_and(|around| around.bus.node().is_some()) {
            self.rooms().ask_again(story);
        }
    }

    /// Lets go of whoever cannot say any more that they have gone, or stopped writing.
    fn look(&self, is_round: bool) {
        let Some(Around { bus, .. }) = self.0.around.get() else { return };
        let now = self.now();
        let overdue = self.rooms().overdue(now);
        for story in overdue {
            let _order = self.in_order(story);
            let stopped = self.rooms().stopped_writing(story, now);
            stopped.into_iter().for_each(|user| self.say_typing(story, user, Typing::Idle));
        }
        let mut rooms = self.rooms();
        let mut changed = Vec::new();
        for node in rooms.nodes().into_iter().filter(|node| !bus.is_there(*node)) {
            let left = rooms.lose(node);
            tracing::info!(%node, rooms = left.len(), "a node is gone, and its people with it");
            changed.extend(left);
        }
        if is_round {
            changed.extend(rooms.end_round());
        }
        changed.extend(rooms.take_due(AGAIN_MAX));
        drop(rooms);
        changed.into_iter().for_each(|story| self.change_presence(story, |_| {}));
    }

    fn now(&self) -> i64 {
        self.0.around.get().map_or(0, |around| around.clock.now_ms())
    }
}
