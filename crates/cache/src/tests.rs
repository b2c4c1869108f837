use std::convert::Infallible;
use std::future::Future;
use std::task::{Context, Poll, Waker};

use super::*;

const TTL: Duration = Duration::from_secs(60);

fn cache() -> (Cache<u32, &'static str>, Clock) {
    let clock = Clock::manual(1_790_000_000_000, 1);
    (Cache::new(100, TTL, clock.clone()), clock)
}

/// Runs a future that waits for nothing.
fn now<T>(future: impl Future<Output = T>) -> T {
    match std::pin::pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("it waits"),
    }
}

#[test]
fn a_value_is_kept_for_its_time() {
    let (cache, clock) = cache();
    cache.insert(1, "one");
    clock.advance(59_999);
    assert_eq!(cache.clone().get(&1), Some("one"), "clones share");
    clock.advance(1);
    assert_eq!(cache.get(&1), None);
    cache.insert(1, "uno");
    clock.advance(-1);
    assert_eq!(cache.get(&1), None, "a clock set back makes it stale");
}

#[test]
fn of_many_who_insert_at_once_one_does() {
    let (cache, clock) = cache();
    let insert = || {
        let threads: Vec<_> = (0..8)
            .map(|_| {
                let cache = cache.clone();
                std::thread::spawn(move || cache.insert_if_absent(1, "one"))
            })
            .collect();
        let inserted = threads.into_iter().map(|thread| thread.join().expect("runs"));
        inserted.filter(|inserted| *inserted).count()
    };
    assert_eq!(insert(), 1);
    assert_eq!(insert(), 0);
    clock.advance(60_000);
    assert_eq!(insert(), 1, "a stale one is replaced");
}

#[test]
fn removing_forgets_one_and_flushing_all() {
    let (cache, _) = cache();
    (1..=3).for_each(|key| cache.insert(key, "x"));
    cache.remove(&2);
    assert_eq!([1, 2, 3].map(|key| cache.get(&key)), [Some("x"), None, Some("x")]);
    cache.flush_all();
    assert_eq!([1, 2, 3].map(|key| cache.get(&key)), [None; 3]);
    cache.insert(1, "y");
    assert_eq!(cache.get(&1), Some("y"), "it goes on after a flush");
}

#[test]
fn a_value_is_loaded_once() {
    let (cache, _) = cache();
    let mut loads = 0;
    for _ in 0..3 {
        let load = || {
            loads += 1;
            async { Ok::<_, Infallible>("one") }
        };
        assert_eq!(now(cache.get_or_load(1, load)), Ok("one"));
    }
    let stats = cache.stats();
    assert_eq!((loads, stats.hits, stats.misses), (1, 2, 1));
}

#[test]
fn a_failed_load_is_not_kept() {
    let (cache, _) = cache();
    assert_eq!(now(cache.get_or_load(1, || async { Err("no") })), Err("no"));
    assert_eq!(now(cache.get_or_load(1, || async { Ok::<_, &str>("one") })), Ok("one"));
}

#[test]
fn a_value_loaded_across_a_removal_is_not_kept() {
    let (cache, _) = cache();
    for forget in [|cache: &Cache<u32, &'static str>| cache.remove(&1), Cache::flush_all] {
        let load = || async {
            // It was read before the change; the change is committed while it is under way.
            forget(&cache);
            Ok::<_, Infallible>("stale")
        };
        assert_eq!(now(cache.get_or_load(1, load)), Ok("stale"), "the caller began before");
        assert_eq!(cache.get(&1), None);
    }
}

#[test]
fn a_full_cache_stays_within_its_capacity() {
    let (cache, _) = cache();
    (0..10_000).for_each(|key| cache.insert(key, "x"));
    cache.0.entries.run_pending_tasks();
    let stats = cache.stats();
    assert!((1..=100).contains(&stats.entries), "{}", stats.entries);
}
