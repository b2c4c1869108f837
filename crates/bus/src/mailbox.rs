//! The events that wait for one subscriber.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

/// So many events, or more, were lost before they were taken: read the log instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lagged(pub u64);

impl std::fmt::Display for Lagged {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} events were missed", self.0)
    }
}

impl std::error::Error for Lagged {}

/// A bounded queue from any thread to one task.
pub(crate) struct Mailbox<E> {
    /// Guarded by a std mutex: held for a push or a pop, never across an await.
    waiting: Mutex<Waiting<E>>,
    arrived: Notify,
    capacity: usize,
}

struct Waiting<E> {
    /// Grows with need: most mailboxes never hold more than a few.
    events: VecDeque<Arc<E>>,
    missed: u64,
}

impl<E> Mailbox<E> {
    pub(crate) fn new(capacity: usize) -> Self {
        let waiting = Mutex::new(Waiting { events: VecDeque::new(), missed: 0 });
        Mailbox { waiting, arrived: Notify::new(), capacity }
    }

    /// Adds an event, pushing out the oldest when there is no room.
    pub(crate) fn put(&self, event: Arc<E>) {
        let mut waiting = self.lock();
        if waiting.events.len() == self.capacity {
            waiting.events.pop_front();
            waiting.missed += 1;
        }
        waiting.events.push_back(event);
        drop(waiting);
        self.arrived.notify_one();
    }

    /// Notes that something was lost on its way here.
    pub(crate) fn miss(&self) {
        self.lock().missed += 1;
        self.arrived.notify_one();
    }

    pub(crate) async fn take(&self) -> Result<Arc<E>, Lagged> {
        loop {
            if let Some(event) = self.try_take()? {
                return Ok(event);
            }
            // An event that came since then has left its notice, so this does not miss it.
            self.arrived.notified().await;
        }
    }

    pub(crate) fn try_take(&self) -> Result<Option<Arc<E>>, Lagged> {
        let mut waiting = self.lock();
        match std::mem::take(&mut waiting.missed) {
            0 => Ok(waiting.events.pop_front()),
            missed => Err(Lagged(missed)),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Waiting<E>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
