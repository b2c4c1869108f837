//! GCRA: an allowance that fills up at an even pace. Pure but for the lock; the script in `shared.rs`
//! counts in the same way.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How fast one of an allowance comes back, and how much it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pace {
    /// For one.
    pub(super) each: Duration,
    /// For all of it.
    pub(super) all: Duration,
}

/// How long to wait for the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wait(pub(super) Duration);

impl Pace {
    /// When an allowance will be full again if one is taken from it now; `full` is when it would be
    /// without, all since the same moment.
    fn take(self, full: Option<Duration>, now: Duration) -> Result<Duration, Wait> {
        let then = full.unwrap_or(now).max(now) + self.each;
        match (then - now).checked_sub(self.all) {
            Some(wait) if !wait.is_zero() => Err(Wait(wait)),
            _ => Ok(then),
        }
    }
}

/// What everybody has left on this node.
pub(super) struct Left<K> {
    pace: Pace,
    since: Instant,
    /// When it is full again; whoever is not there has all of it. Held for bookkeeping alone.
    full: Mutex<HashMap<K, Duration>>,
}

impl<K: Hash + Eq + Clone> Left<K> {
    pub(super) fn new(pace: Pace) -> Self {
        Left { pace, since: Instant::now(), full: Mutex::default() }
    }

    /// Whether there is one left.
    pub(super) fn ask(&self, key: &K) -> Result<(), Wait> {
        let full = self.lock();
        self.pace.take(full.get(key).copied(), self.since.elapsed()).map(drop)
    }

    /// Takes one.
    pub(super) fn take(&self, key: &K) -> Result<(), Wait> {
        let mut full = self.lock();
        let then = self.pace.take(full.get(key).copied(), self.since.elapsed())?;
        full.insert(key.clone(), then);
        Ok(())
    }

    /// Forgets whoever has all of it again.
    pub(super) fn forget_idle(&self) {
        let now = self.since.elapsed();
        self.lock().retain(|_, full| *full > now);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<K, Duration>> {
        self.full.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_allowance_is_taken_at_once_and_comes_back_evenly() {
        let s = Duration::from_secs;
        let pace = Pace { each: s(20), all: s(60) };
        let mut full = None;
        for now in [5, 5, 6] {
            full = Some(pace.take(full, s(now)).expect("three at once"));
        }
        assert_eq!(pace.take(full, s(6)), Err(Wait(s(19))));
        full = Some(pace.take(full, s(25)).expect("one is back after twenty seconds"));
        assert_eq!(pace.take(full, s(25)), Err(Wait(s(20))));
        assert_eq!(pace.take(full, s(1_000)), Ok(s(1_020)), "no more than all of it");
    }

    #[test]
    fn asking_takes_nothing() {
        let left = Left::new(Pace { each: Duration::from_secs(60), all: Duration::from_secs(60) });
        assert_eq!([(); 3].map(|()| left.ask(&1)), [Ok(()); 3]);
        assert_eq!(left.take(&1), Ok(()));
        assert!(left.ask(&1).is_err() && left.take(&1).is_err() && left.ask(&2).is_ok());
        left.forget_idle();
        assert!(left.ask(&1).is_err(), "whoever has something to wait for is not forgotten");
    }
}
