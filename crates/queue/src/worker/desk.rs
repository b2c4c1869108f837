//! The short way from enqueueing to a handler: what a process enqueues while its own worker has
//! room goes into the database as claimed already, and from the commit straight to the worker.
//! That saves the ready row, the query that finds it and the update that claims it.
//!
//! **Invariant:** a place is held by one job from before its row is written until its handler has
//! ended; a transaction that does not commit gives it back.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use tokio::sync::mpsc;

use crate::tables::Claimed;

/// Where a worker takes jobs, and how much room it has.
pub(crate) struct Desk {
    /// The worker's name in the database.
    pub(crate) worker: Arc<str>,
    /// For how long a job handed over is leased, in milliseconds.
    pub(crate) lease_ms: i64,
    kinds: Vec<Room>,
    open: AtomicBool,
    handed: mpsc::UnboundedSender<Handed>,
}

/// How many more jobs of one kind may run.
struct Room {
    kind: &'static str,
    free: AtomicU32,
}

/// A job that was committed as this worker's.
pub(crate) struct Handed {
    pub(crate) job: Claimed,
    pub(crate) place: Place,
    /// How many jobs had been called off when it was handed over.
    pub(crate) cancels: u64,
}

/// Room for one job, until it is dropped.
pub(crate) struct Place {
    desk: Arc<Desk>,
    kind: usize,
}

impl Drop for Place {
    fn drop(&mut self) {
        self.desk.kinds[self.kind].free.fetch_add(1, Ordering::Release);
    }
}

impl Place {
    /// Where it is: whose name goes into the row.
    pub(crate) fn desk(&self) -> &Desk {
        &self.desk
    }

    /// Whether it is the last one of its kind: whoever asks now gets none.
    pub(crate) fn is_last(&self) -> bool {
        self.desk.kinds[self.kind].free.load(Ordering::Acquire) == 0
    }

    /// Hands over a job whose row is committed.
    pub(crate) fn hand_over(self, job: Claimed, cancels: u64) {
        let handed = self.desk.handed.clone();
        // A worker that has gone has left a lease behind, which runs out.
        let _ = handed.send(Handed { job, place: self, cancels });
    }
}

impl Desk {
    /// A desk that is not open yet, and where to take what is handed over.
    pub(crate) fn new(worker: Arc<str>, lease_ms: i64) -> (Self, mpsc::UnboundedReceiver<Handed>) {
        // Never more than there are places.
        let (handed, taken) = mpsc::unbounded_channel();
        (Desk { worker, lease_ms, kinds: Vec::new(), open: AtomicBool::new(false), handed }, taken)
    }

    /// Makes room for so many jobs of another kind.
    pub(crate) fn make_room(&mut self, kind: &'static str, limit: u32) {
        self.kinds.push(Room { kind, free: AtomicU32::new(limit) });
    }

    /// Takes jobs from enqueuers from now on, or no more.
    pub(crate) fn set_open(&self, open: bool) {
        self.open.store(open, Ordering::Release);
    }

    /// A place for a job that is being enqueued, where there is one.
    pub(crate) fn place_for(self: &Arc<Self>, kind: &str) -> Option<Place> {
        let kind = self.kinds.iter().position(|room| room.kind == kind)?;
        self.open.load(Ordering::Acquire).then(|| self.places(kind, |_| 1).pop()).flatten()
    }

    /// The kinds that there may be ready jobs of, all of them.
    pub(crate) fn kinds(&self) -> HashSet<&'static str> {
        self.kinds.iter().map(|room| room.kind).collect()
    }

    /// Places for claiming ready jobs of these kinds: half of what is free, so that what is
    /// enqueued meanwhile can still come the short way. A kind without a free place is not there.
    pub(crate) fn places_to_claim(
        self: &Arc<Self>,
        wanted: &HashSet<&'static str>,
    ) -> HashMap<&'static str, Vec<Place>> {
        let kinds = self.kinds.iter().enumerate().filter(|(_, room)| wanted.contains(room.kind));
        let places = kinds.map(|(at, room)| (room.kind, self.places(at, |free| free.div_ceil(2))));
        places.filter(|(_, places)| !places.is_empty()).collect()
    }

    fn places(self: &Arc<Self>, kind: usize, count: impl Fn(u32) -> u32) -> Vec<Place> {
        let take = |free: u32| Some(free - count(free).min(free));
        let free = &self.kinds[kind].free;
        let before = free.fetch_update(Ordering::AcqRel, Ordering::Acquire, take).unwrap_or(0);
        let place = || Place { desk: self.clone(), kind };
        std::iter::repeat_with(place).take(count(before).min(before) as usize).collect()
    }
}
