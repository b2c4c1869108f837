//! Typed keys over memory: what was read a moment ago and need not be read again.
//!
//! ```
//! # use std::time::Duration;
//! # use cache::Cache;
//! # use clock::Clock;
//! # struct Error;
//! # async fn read_from_database(_: u64) -> Result<String, Error> { Ok(String::new()) }
//! # async fn example(clock: Clock) -> Result<(), Error> {
//! let names: Cache<u64, String> = Cache::new(20_000, Duration::from_secs(60), clock);
//! let name = names.get_or_load(7, || read_from_database(7)).await?;
//! // After the transaction that renames 7 is committed:
//! names.remove(&7);
//! # let _ = name;
//! # Ok(())
//! # }
//! ```
//!
//! **Invariant:** flushing a cache changes nothing that a person sees.
//! **Invariant:** after [`Cache::remove`] returns, no value that was loaded before it is found,
//! not even one whose load was under way: it began too early to be trusted.

use std::future::Future;
use std::hash::{BuildHasher, Hash, RandomState};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use clock::Clock;
use moka::ops::compute::{CompResult, Op};

/// Removals are counted apart for so many groups of keys, so that one spoils few loads.
const REMOVAL_COUNTS: usize = 256;

/// Values by key, for a while, at most so many. Clones share them.
///
/// When it is full, the values that are asked for least make room.
pub struct Cache<K, V>(Arc<Inner<K, V>>);

struct Inner<K, V> {
    entries: moka::sync::Cache<K, Entry<V>>,
    ttl_ms: i64,
    clock: Clock,
    hasher: RandomState,
    removals: Vec<AtomicU64>,
    hits: AtomicU64,
    misses: AtomicU64,
}

#[derive(Clone)]
struct Entry<V> {
    value: V,
    put_at_ms: i64,
}

/// How often a cache was asked, since it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stats {
    /// The value was there.
    pub hits: u64,
    /// It was not, or was too old.
    pub misses: u64,
    /// Values kept, roughly.
    pub entries: u64,
}

impl<K, V> Cache<K, V>
where
    K: Hash + Eq + Send + Sync + 'static,
    V: Clone + Send + Sync + 'static,
{
    /// An empty cache for at most `capacity` values, each believed for `ttl`.
    #[must_use]
    pub fn new(capacity: u64, ttl: Duration, clock: Clock) -> Self {
        // The library frees memory by its own time; what counts as too old is decided by `clock`.
        let entries = moka::sync::Cache::builder().max_capacity(capacity).time_to_live(ttl).build();
        Cache(Arc::new(Inner {
            entries,
            ttl_ms: i64::try_from(ttl.as_millis()).unwrap_or(i64::MAX),
            clock,
            hasher: RandomState::new(),
            removals: (0..REMOVAL_COUNTS).map(|_| AtomicU64::new(0)).collect(),
            hits: AtomicU64::new(0),
            misses: AtomicU64::new(0),
        }))
    }

    /// The value of `key`, if it is known and fresh.
    #[must_use]
    pub fn get(&self, key: &K) -> Option<V> {
        let found = self.0.entries.get(key).filter(|entry| self.is_fresh(entry));
        let counter = if found.is_some() { &self.0.hits } else { &self.0.misses };
        counter.fetch_add(1, Ordering::Relaxed);
        found.map(|entry| entry.value)
    }

    /// Keeps a value that is known to be current. For one that was just read, use
    /// [`Cache::get_or_load`]: it may have changed since.
    pub fn insert(&self, key: K, value: V) {
        let put_at_ms = self.0.clock.now_ms();
        self.0.entries.insert(key, Entry { value, put_at_ms });
    }

    /// Keeps a value unless there is a fresh one; whether it did. Of many at once, one does.
    #[must_use]
    pub fn insert_if_absent(&self, key: K, value: V) -> bool {
        let put_at_ms = self.0.clock.now_ms();
        let put = self.0.entries.entry(key).and_compute_with(|found| {
            match found.is_some_and(|entry| self.is_fresh(entry.value())) {
                true => Op::Nop,
                false => Op::Put(Entry { value, put_at_ms }),
            }
        });
        matches!(put, CompResult::Inserted(_) | CompResult::ReplacedWith(_))
    }

    /// The value of `key`; where it is not known, what `load` gives, which is then kept.
    ///
    /// # Errors
    /// Those of `load`; nothing is kept then.
    pub async fn get_or_load<E, Fut>(&self, key: K, load: impl FnOnce() -> Fut) -> Result<V, E>
    where
        K: Clone,
        Fut: Future<Output = Result<V, E>>,
    {
        if let Some(value) = self.get(&key) {
            return Ok(value);
        }
        let removals = self.removals(&key);
        let before = removals.load(Ordering::SeqCst);
        let value = load().await?;
        self.insert(key.clone(), value.clone());
        // Put first, then look: a removal counts first and removes then, so one of both sees the
        // other whichever way they meet.
        if removals.load(Ordering::SeqCst) != before {
            self.0.entries.invalidate(&key);
        }
        Ok(value)
    }

    /// Forgets the value of `key`. To be called once the change is committed.
    pub fn remove(&self, key: &K) {
        self.removals(key).fetch_add(1, Ordering::SeqCst);
        self.0.entries.invalidate(key);
    }

    /// Forgets everything.
    pub fn flush_all(&self) {
        for count in &self.0.removals {
            count.fetch_add(1, Ordering::SeqCst);
        }
        self.0.entries.invalidate_all();
    }

    /// How often it was asked, for metrics.
    #[must_use]
    pub fn stats(&self) -> Stats {
        Stats {
            hits: self.0.hits.load(Ordering::Relaxed),
            misses: self.0.misses.load(Ordering::Relaxed),
            entries: self.0.entries.entry_count(),
        }
    }

    fn is_fresh(&self, entry: &Entry<V>) -> bool {
        // A clock that was set back makes values stale, not eternal.
        let age_ms = self.0.clock.now_ms().saturating_sub(entry.put_at_ms);
        (0..self.0.ttl_ms).contains(&age_ms)
    }

    fn removals(&self, key: &K) -> &AtomicU64 {
        let hash = self.0.hasher.hash_one(key) as usize;
        &self.0.removals[hash % REMOVAL_COUNTS]
    }
}

impl<K, V> Clone for Cache<K, V> {
    fn clone(&self) -> Self {
        Cache(self.0.clone())
    }
}

#[cfg(test)]
mod tests;
