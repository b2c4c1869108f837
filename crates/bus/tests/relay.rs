//! Buses of several nodes are one: over a real Redis, where there is one installed.

use bus::testing::TestRedis;
use bus::{Bus, Lagged, Relay, Subscription};
use domain::StoryId;
use uuid::Uuid;

fn topic(number: u128) -> StoryId {
    StoryId(Uuid::from_u128(number))
}

/// A node: a bus and what joins it to the others.
async fn node(redis: &TestRedis, name: u128) -> (Bus<u64>, Relay) {
    let bus = Bus::new();
    let relay = Relay::start(&bus, &redis.url(), Uuid::from_u128(name)).await;
    (bus, relay.expect("Redis answers"))
}

/// So many events, or the notice that some were missed.
async fn heard(subscription: &mut Subscription<u64>, count: usize) -> Result<Vec<u64>, Lagged> {
    let mut events = Vec::new();
    while events.len() < count {
        events.push(*subscription.next().await?);
    }
    Ok(events)
}

#[tokio::test]
async fn what_one_node_publishes_all_hear_in_its_order_and_once() {
    let Some(redis) = TestRedis::start() else { return };
    let (ana, _a) = node(&redis, 1).await;
    let (ben, _b) = node(&redis, 2).await;
    let (mut here, mut there) = (ana.subscribe(topic(1)), ben.subscribe(topic(1)));
    let mut elsewhere = ben.subscribe(topic(2));
    for event in 0..2_000 {
        ana.publish(topic(1), event);
    }
    ben.publish(topic(1), 9_999);
    let all: Vec<u64> = (0..2_000).collect();
    // Of two nodes nobody knows who was first; each one's own order holds.
    let own = |events: Vec<u64>| events.into_iter().filter(|e| *e != 9_999).collect::<Vec<_>>();
    assert_eq!(heard(&mut there, 2_001).await.map(own), Ok(all.clone()));
    // This node's queue holds as many as it does; the oldest of its own were pushed out.
    let first = here.next().await;
    assert!(matches!(first, Err(Lagged(_))), "{first:?}");
    ana.publish(topic(2), 7);
    assert_eq!(heard(&mut elsewhere, 1).await, Ok(vec![7]));
}

#[tokio::test]
async fn whoever_was_without_redis_knows_that_something_is_missing() {
    let Some(mut redis) = TestRedis::start() else { return };
    let (ana, _a) = node(&redis, 1).await;
    let (ben, _b) = node(&redis, 2).await;
    let (mut here, mut there) = (ana.subscribe(topic(1)), ben.subscribe(topic(1)));
    ana.publish(topic(1), 1);
    assert_eq!(heard(&mut there, 1).await, Ok(vec![1]));
    redis.kill();
    ana.publish(topic(1), 2);
    assert_eq!(heard(&mut here, 2).await, Ok(vec![1, 2]), "one's own node goes on");
    redis.revive();
    assert!(heard(&mut there, 1).await.is_err());
    // From then on all is as before, however often the gap is told.
    let mut event = 100;
    loop {
        event += 1;
        ana.publish(topic(1), event);
        match there.next().await {
            Ok(heard) if *heard == event => break,
            _ => {}
        }
    }
}

#[tokio::test]
async fn a_node_without_redis_does_not_start() {
    let Some(mut redis) = TestRedis::start() else { return };
    redis.kill();
    let bus = Bus::<u64>::new();
    assert!(Relay::start(&bus, &redis.url(), Uuid::from_u128(1)).await.is_err());
}
