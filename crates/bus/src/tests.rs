use uuid::Uuid;

use super::*;

fn topic(number: u128) -> StoryId {
    StoryId(Uuid::from_u128(number))
}

fn heard(subscription: &mut Subscription<u64>) -> Vec<u64> {
    std::iter::from_fn(|| subscription.try_next().expect("has not lagged")).map(|e| *e).collect()
}

#[test]
fn subscribers_hear_their_topic_from_then_on() {
    let bus = Bus::new();
    assert_eq!(bus.publish(topic(1), 1), 0, "nobody listens");
    let mut early = bus.subscribe(topic(1));
    bus.publish(topic(1), 2);
    let mut late = bus.clone().subscribe(topic(1));
    let mut other = bus.subscribe(topic(1 + SHARDS as u128));
    assert_eq!(bus.publish(topic(1), Arc::new(3)), 2);
    assert_eq!((heard(&mut early), heard(&mut late)), (vec![2, 3], vec![3]));
    assert!(heard(&mut other).is_empty());
    assert_eq!(early.topic(), topic(1));
}

#[test]
fn a_lagging_subscriber_learns_how_much_it_missed() {
    let bus = Bus::new();
    let (mut slow, mut quick) = (bus.subscribe(topic(1)), bus.subscribe(topic(1)));
    let events = CAPACITY as u64 + 3;
    for event in 0..events {
        bus.publish(topic(1), event);
        assert_eq!(heard(&mut quick), [event], "the slow one does not hold it up");
    }
    assert_eq!(slow.try_next(), Err(Lagged(3)));
    assert_eq!(heard(&mut slow), (3..events).collect::<Vec<_>>());
}

#[test]
fn a_dropped_subscriber_leaves_nothing_behind() {
    let bus = Bus::<u64>::new();
    let stays = bus.subscribe(topic(1));
    let leaves = bus.subscribe(topic(1));
    let alone = bus.subscribe(topic(2));
    assert_eq!(bus.topics(), 2);
    drop((leaves, alone));
    assert_eq!((bus.topics(), bus.publish(topic(1), 1)), (1, 1));
    drop(stays);
    assert_eq!(bus.topics(), 0);
}

#[test]
fn ten_thousand_topics_are_apart() {
    let bus = Bus::new();
    let mut subscriptions: Vec<_> = (0..10_000).map(|n| bus.subscribe(topic(n))).collect();
    (0..10_000).for_each(|n| assert_eq!(bus.publish(topic(n), n as u64), 1));
    for (n, subscription) in subscriptions.iter_mut().enumerate() {
        assert_eq!(heard(subscription), [n as u64]);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_waiting_subscriber_is_woken() {
    let bus = Bus::new();
    let mut subscription = bus.subscribe(topic(1));
    let listening = tokio::spawn(async move {
        let mut sum = 0;
        for _ in 0..1_000 {
            sum += *subscription.next().await.expect("has not lagged");
        }
        sum
    });
    for event in 0..1_000_u64 {
        bus.publish(topic(1), event);
        if event % 100 == 0 {
            tokio::task::yield_now().await;
        }
    }
    assert_eq!(listening.await.expect("hears all"), 499_500);
}

#[test]
fn rivals_are_heard_in_one_order_by_all() {
    let bus = Bus::new();
    let mut listeners: Vec<_> = (0..4).map(|_| bus.subscribe(topic(1))).collect();
    std::thread::scope(|scope| {
        for publisher in 0..4_u64 {
            let bus = &bus;
            scope.spawn(move || {
                for n in 0..200 {
                    bus.publish(topic(1), publisher * 1_000 + n);
                }
            });
        }
    });
    let orders: Vec<_> = listeners.iter_mut().map(heard).collect();
    assert_eq!(orders[0].len(), 800);
    assert!(orders.iter().all(|order| *order == orders[0]));
}
