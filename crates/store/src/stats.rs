//! Counters of what a store has done, for metrics.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// What a store has done since it was opened, and what waits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stats {
    /// Write closures taken up, whatever their outcome.
    pub writes: u64,
    /// Commits of at least one closure: `writes / groups` is the mean size of a group.
    pub groups: u64,
    /// Runs of a write closure beyond its first: conflicts, and groups that could not commit.
    pub reruns: u64,
    /// Read closures taken up or answered.
    pub reads: u64,
    /// Write closures that are queued at this moment (and reads, on PostgreSQL).
    pub waiting: usize,
}

#[derive(Default)]
pub(crate) struct Counters {
    pub(crate) writes: AtomicU64,
    pub(crate) groups: AtomicU64,
    pub(crate) reruns: AtomicU64,
    pub(crate) reads: AtomicU64,
}

impl Counters {
    pub(crate) fn snapshot(&self, waiting: usize) -> Stats {
        Stats {
            writes: self.writes.load(Relaxed),
            groups: self.groups.load(Relaxed),
            reruns: self.reruns.load(Relaxed),
            reads: self.reads.load(Relaxed),
            waiting,
        }
    }
}

pub(crate) fn count(counter: &AtomicU64, n: u64) {
    counter.fetch_add(n, Relaxed);
}
