//! Several nodes over one database and one Redis: people on each write one story.

use std::sync::{Mutex, PoisonError};

use bus::testing::TestRedis;
use serde_json::{Value, json};
use store::testing::on_each_database;
use testkit::{Room, Setup, TestApp, Tier};

/// Runs `test` with two nodes, and with the Redis between them, which it may kill.
fn on_two_nodes(test: impl AsyncFn(&TestApp, &TestApp, &Mutex<TestRedis>)) {
    let Some(redis) = TestRedis::start() else { return };
    let (url, redis) = (redis.url(), Mutex::new(redis));
    on_each_database(async |database| {
        let setup = |node| Setup { node, redis_url: Some(url.clone()), ..Setup::default() };
        let first = TestApp::start(&database, &setup(0)).await;
        let second = TestApp::start(&database, &setup(1)).await;
        test(&first, &second, &redis).await;
    });
}

/// Ana on the first node and Ben on the second, in one story; it is Ana's turn.
async fn ana_and_ben(first: &TestApp, second: &TestApp) -> (Room, Room) {
    let (ana, ben) = (first.writer("Ana").await, second.writer("Ben").await);
    let story = ana.circle(Tier::Teens).await;
    (ana.join(&story).await, ben.join(&story).await)
}

fn seqs(room: &Room) -> Vec<i64> {
    room.heard("segment:added")
        .iter()
        .filter_map(|added| added["segment"]["seq"].as_i64())
        .collect()
}

fn with(redis: &Mutex<TestRedis>, act: impl FnOnce(&mut TestRedis)) {
    act(&mut redis.lock().unwrap_or_else(PoisonError::into_inner));
}

#[test]
fn p20_people_on_two_nodes_hear_one_story_in_the_order_of_its_log() {
    on_two_nodes(async |first, second, _| {
        let (ana, ben) = ana_and_ben(first, second).await;
        let mut written = Vec::new();
        for round in 0..5 {
            written.push(ana.turn(&format!("Ana lit lantern {round}.")).await);
            let is_last = |added: &Value| added["segment"]["seq"] == json!(written.last());
            ben.until("segment:added", is_last).await;
            written.push(ben.turn(&format!("Ben blew out lantern {round}.")).await);
            let is_last = |added: &Value| added["segment"]["seq"] == json!(written.last());
            ana.until("segment:added", is_last).await;
        }
        ben.until("segment:added", |added| added["segment"]["seq"] == json!(written.last())).await;
        assert_eq!((seqs(&ana), seqs(&ben)), (written.clone(), written));
    });
}

#[test]
fn p60_talk_and_typing_go_between_nodes() {
    on_two_nodes(async |first, second, _| {
        let (ana, ben) = ana_and_ben(first, second).await;
        let said = json!({ "story_id": ana.story, "client_id": "a-1", "text": "Who is there?" });
        ana.ask("chat:send", &said).await;
        ben.until("chat:message", |said| said["text"] == "Who is there?").await;
        ana.send("typing", &json!({ "story_id": ana.story, "state": "typing" }));
        ben.until("typing", |typing| typing["state"] == "typing").await;
    });
}

#[test]
fn p25_what_was_said_without_redis_is_read_from_the_log() {
    on_two_nodes(async |first, second, redis| {
        let (ana, ben) = ana_and_ben(first, second).await;
        let heard = ana.turn("The lamp went out.").await;
        ben.until("segment:added", |added| added["segment"]["seq"] == heard).await;
        with(redis, TestRedis::kill);
        let missed = ben.turn("Nobody heard the bell.").await;
        let said = json!({ "story_id": ben.story, "client_id": "b-1", "text": "Hello?" });
        assert_eq!(ben.ask("chat:send", &said).await["ok"], true, "one writes on without it");
        with(redis, TestRedis::revive);
        ana.until("segment:added", |added| added["segment"]["seq"] == missed).await;
        ana.until("chat:message", |said| said["text"] == "Hello?").await;
        assert_eq!(seqs(&ana), [heard, missed], "each once");
    });
}
