//! Time, ids and randomness, injected so that tests decide them.
//!
//! A [`Clock`] is the only source of "now", of fresh ids and of random bytes in the whole
//! product. The binary makes one with [`Clock::system`] and hands out clones; a test makes one
//! with [`Clock::manual`], moves it by hand and gets the same ids in every run.
//!
//! **Invariant:** ids from one clock (all its clones together) strictly increase, even when the
//! machine's time steps back, so rows inserted in order sort in order.
//! **Invariant:** nothing else in the workspace reads the time of day or asks for randomness;
//! clippy's `disallowed_methods` sees to that.

mod ids;

use std::fmt;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use ids::LastId;
pub use ids::first_id_at;
use rand::rngs::StdRng;
use rand::{RngCore, SeedableRng};
use uuid::Uuid;

/// Where time, ids and randomness come from. Clones are handles to the same clock.
#[derive(Clone)]
pub struct Clock(Arc<Inner>);

struct Inner {
    source: Source,
    last_id: Mutex<LastId>,
}

enum Source {
    System,
    Manual { now_ms: AtomicI64, random: Box<Mutex<StdRng>> },
}

impl Clock {
    /// The machine's time and the operating system's randomness.
    #[must_use]
    pub fn system() -> Self {
        Self::from_source(Source::System)
    }

    /// A clock that stands at `start_ms` (Unix milliseconds, UTC) until [`Clock::advance`] moves
    /// it, and whose ids and random bytes follow from `seed`.
    #[must_use]
    pub fn manual(start_ms: i64, seed: u64) -> Self {
        let random = Box::new(Mutex::new(StdRng::seed_from_u64(seed)));
        Self::from_source(Source::Manual { now_ms: AtomicI64::new(start_ms), random })
    }

    fn from_source(source: Source) -> Self {
        Clock(Arc::new(Inner { source, last_id: Mutex::default() }))
    }

    /// Milliseconds since 1970-01-01T00:00:00 UTC. Not monotonic: the machine's time may be set
    /// back, so compare with stored times, but never subtract to measure a duration.
    #[must_use]
    pub fn now_ms(&self) -> i64 {
        match &self.0.source {
            Source::System => system_ms(),
            Source::Manual { now_ms, .. } => now_ms.load(Ordering::SeqCst),
        }
    }

    /// A fresh UUID of version 7: it starts with the time, and is greater than every id this
    /// clock gave before. For ids, not for secrets: use [`Clock::random_bytes`] for those.
    #[must_use]
    pub fn new_id(&self) -> Uuid {
        let now_ms = self.now_ms();
        let entropy = self.random_bytes();
        locked(&self.0.last_id).next(now_ms, entropy)
    }

    /// `N` random bytes; from [`Clock::system`] they are fit for keys and tokens.
    #[must_use]
    pub fn random_bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match &self.0.source {
            Source::System => fill_from_system(&mut bytes),
            Source::Manual { random, .. } => locked(random).fill_bytes(&mut bytes),
        }
        bytes
    }

    /// Moves a manual clock by `ms` milliseconds; a negative number sets it back.
    ///
    /// # Panics
    /// On [`Clock::system`], whose time nobody can move.
    pub fn advance(&self, ms: i64) {
        match &self.0.source {
            Source::System => panic!("only a manual clock can be moved"),
            Source::Manual { now_ms, .. } => now_ms.fetch_add(ms, Ordering::SeqCst),
        };
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0.source {
            Source::System => f.write_str("Clock::System"),
            Source::Manual { .. } => write!(f, "Clock::Manual({} ms)", self.now_ms()),
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the time of day")]
fn system_ms() -> i64 {
    // A machine whose time is before 1970 is broken; 0 keeps it running and visible in the logs.
    let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since_epoch.as_millis()).unwrap_or(i64::MAX)
}

#[expect(clippy::disallowed_methods, reason = "the one place that asks for randomness")]
fn fill_from_system(bytes: &mut [u8]) {
    rand::rng().fill_bytes(bytes);
}

/// Both guarded values stay whole whatever panics while they are held.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    const NOON_MS: i64 = 1_790_000_000_000;

    #[test]
    fn a_manual_clock_moves_only_by_hand() {
        let clock = Clock::manual(NOON_MS, 1);
        let same = clock.clone();
        clock.advance(250);
        assert_eq!((clock.now_ms(), same.now_ms()), (NOON_MS + 250, NOON_MS + 250));
        clock.advance(-300);
        assert_eq!(same.now_ms(), NOON_MS - 50);
    }

    #[test]
    fn a_seed_decides_ids_and_bytes() {
        let draw = |seed| {
            let clock = Clock::manual(NOON_MS, seed);
            (clock.new_id(), clock.new_id(), clock.random_bytes::<32>())
        };
        assert_eq!(draw(7), draw(7));
        assert_ne!(draw(7), draw(8));
    }

    #[test]
    fn ids_carry_the_time_and_increase_even_when_it_steps_back() {
        let clock = Clock::manual(NOON_MS, 3);
        let mut ids = vec![clock.new_id()];
        for step in [0, 0, 5, -1_000, 0, 2_000] {
            clock.advance(step);
            ids.push(clock.new_id());
        }
        assert!(ids.is_sorted_by(|a, b| a < b), "{ids:#?}");
        let (seconds, nanos) = ids[0].get_timestamp().expect("a v7 id has a time").to_unix();
        assert_eq!(seconds * 1_000 + u64::from(nanos) / 1_000_000, NOON_MS.unsigned_abs());
        assert!(ids.iter().all(|id| id.get_version_num() == 7));
    }

    #[test]
    fn system_ids_are_distinct_and_increase_within_each_thread() {
        let clock = Clock::system();
        let draw = |clock: Clock| move || (0..2_000).map(|_| clock.new_id()).collect::<Vec<_>>();
        let threads: Vec<_> = (0..4).map(|_| std::thread::spawn(draw(clock.clone()))).collect();
        let drawn: Vec<_> = threads.into_iter().map(|t| t.join().expect("draws")).collect();
        assert!(drawn.iter().all(|ids| ids.is_sorted_by(|a, b| a < b)));
        let distinct: HashSet<_> = drawn.into_iter().flatten().collect();
        assert_eq!(distinct.len(), 8_000);
    }

    #[test]
    fn system_time_and_randomness_are_real() {
        let clock = Clock::system();
        assert!(clock.now_ms() > NOON_MS - 2 * 365 * 24 * 3_600_000);
        assert_ne!(clock.random_bytes::<16>(), clock.random_bytes::<16>());
    }

    #[test]
    #[should_panic(expected = "only a manual clock")]
    fn the_system_clock_cannot_be_moved() {
        Clock::system().advance(1);
    }
}
