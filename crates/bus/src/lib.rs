//! What happened in a room, told to whoever listens: publish and subscribe by story, within a node
//! and, over a [`Relay`], between nodes.
//!
//! The bus is no store: nobody hears what was published before they subscribed, and a listener
//! that falls behind loses the oldest news and is told so. Whatever counts is in the log.
//!
//! **Invariant:** all subscribers of a topic hear its events in one and the same order, the order
//! in which [`Bus::publish`] was called.
//! **Invariant:** publishing never waits: a slow subscriber costs itself, not others.
//! **Invariant:** a topic without subscribers takes no memory, one with few takes little.
//! **Invariant:** what another node published is heard, or every subscriber is told that something
//! was missed; never neither.
//! **Invariant:** a node that has died is not there, see [`Bus::is_there`], a few seconds later.

mod frame;
mod mailbox;
mod nodes;
mod relay;
mod roll;
#[cfg(feature = "testing")]
pub mod testing;

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use domain::StoryId;
use uuid::Uuid;

pub use mailbox::Lagged;
use mailbox::Mailbox;
use relay::Outlet;
pub use relay::{Relay, RelayError};

/// Topics are spread over this many maps, so that rooms seldom wait for each other.
const SHARDS: usize = 64;

/// Events that wait for one subscriber, at most; further ones push out the oldest.
pub const CAPACITY: usize = 1_024;

/// A bus for events `E`; clones share it.
pub struct Bus<E>(Arc<Inner<E>>);

struct Inner<E> {
    shards: Shards<E>,
    /// To the other nodes, where there are some.
    outlet: OnceLock<Outlet<E>>,
}

/// Guarded by std mutexes: held to push or to subscribe, never across an await.
type Shards<E> = [Mutex<Topics<E>>; SHARDS];
type Topics<E> = HashMap<StoryId, Vec<Arc<Mailbox<E>>>>;

impl<E> Bus<E> {
    /// A bus that nobody listens to yet.
    #[must_use]
    pub fn new() -> Self {
        let shards = std::array::from_fn(|_| Mutex::default());
        Bus(Arc::new(Inner { shards, outlet: OnceLock::new() }))
    }

    /// Tells all present subscribers of `topic`, here and on other nodes; gives the number of those
    /// here.
    pub fn publish(&self, topic: StoryId, event: impl Into<Arc<E>>) -> usize {
        let event = event.into();
        // Held while all are told, so that rivals tell them in the same order.
        let topics = lock(&self.0.shards, topic);
        if let Some(outlet) = self.0.outlet.get() {
            outlet.send(topic, event.clone());
        }
        put(&topics, topic, &event)
    }

    /// Tells the subscribers of `topic` on this node what happened on another.
    fn hear(&self, topic: StoryId, event: E) {
        put(&lock(&self.0.shards, topic), topic, &Arc::new(event));
    }

    /// Whether anybody on this node listens to `topic`.
    fn is_heard(&self, topic: StoryId) -> bool {
        lock(&self.0.shards, topic).contains_key(&topic)
    }

    /// Tells every subscriber that something was missed, nobody knows what.
    fn miss_all(&self) {
        for shard in &self.0.shards {
            let topics = shard.lock().unwrap_or_else(PoisonError::into_inner);
            topics.values().flatten().for_each(|mailbox| mailbox.miss());
        }
    }

    /// Listens to `topic` from now on. Subscribe first, then read what was before.
    #[must_use]
    pub fn subscribe(&self, topic: StoryId) -> Subscription<E> {
        let mailbox = Arc::new(Mailbox::new(CAPACITY));
        lock(&self.0.shards, topic).entry(topic).or_default().push(mailbox.clone());
        Subscription { bus: self.clone(), topic, mailbox }
    }

    /// The name of this node, where it is joined to others.
    #[must_use]
    pub fn node(&self) -> Option<Uuid> {
        self.0.outlet.get().map(Outlet::node)
    }

    /// Whether another node is there: it was heard a moment ago. One that has died, or that this one
    /// is cut off from, is not, a few seconds later.
    #[must_use]
    pub fn is_there(&self, node: Uuid) -> bool {
        self.0.outlet.get().is_some_and(|outlet| outlet.is_there(node))
    }

    /// The number of topics that somebody listens to, for metrics.
    #[must_use]
    pub fn topics(&self) -> usize {
        let count =
            |shard: &Mutex<Topics<E>>| shard.lock().unwrap_or_else(PoisonError::into_inner).len();
        self.0.shards.iter().map(count).sum()
    }
}

impl<E> Default for Bus<E> {
    fn default() -> Self {
        Self::new()
    }
}

impl<E> Clone for Bus<E> {
    fn clone(&self) -> Self {
        Bus(self.0.clone())
    }
}

/// Hears the events of one topic until it is dropped.
pub struct Subscription<E> {
    bus: Bus<E>,
    topic: StoryId,
    mailbox: Arc<Mailbox<E>>,
}

impl<E> Subscription<E> {
    /// The topic.
    #[must_use]
    pub fn topic(&self) -> StoryId {
        self.topic
    }

    /// Waits for the next event. Nothing is lost when the future is dropped before it is ready.
    ///
    /// # Errors
    /// [`Lagged`], once, where events are missing; the next call gives the oldest that is left.
    pub async fn next(&mut self) -> Result<Arc<E>, Lagged> {
        self.mailbox.take().await
    }

    /// The next event, if there is one already.
    ///
    /// # Errors
    /// As [`Subscription::next`].
    pub fn try_next(&mut self) -> Result<Option<Arc<E>>, Lagged> {
        self.mailbox.try_take()
    }
}

impl<E> Drop for Subscription<E> {
    fn drop(&mut self) {
        let mut topics = lock(&self.bus.0.shards, self.topic);
        if let Entry::Occupied(mut mailboxes) = topics.entry(self.topic) {
            mailboxes.get_mut().retain(|mailbox| !Arc::ptr_eq(mailbox, &self.mailbox));
            if mailboxes.get().is_empty() {
                mailboxes.remove();
            }
        }
    }
}

fn put<E>(topics: &Topics<E>, topic: StoryId, event: &Arc<E>) -> usize {
    let Some(mailboxes) = topics.get(&topic) else { return 0 };
    mailboxes.iter().for_each(|mailbox| mailbox.put(event.clone()));
    mailboxes.len()
}

fn lock<E>(shards: &Shards<E>, topic: StoryId) -> MutexGuard<'_, Topics<E>> {
    // The end of an id is random.
    let shard = topic.0.as_u128() as usize % SHARDS;
    shards[shard].lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
