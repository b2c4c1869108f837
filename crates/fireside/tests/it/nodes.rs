//! Several nodes over one database and one Redis: people on each write one story.

use std::sync::{Mutex, PoisonError};

use bus::testing::TestRedis;
use gateway::Rates;
use serde_json::{Value, json};
use store::testing::on_each_database;
use testkit::{Person, Room, Setup, TestApp, Tier, until};

/// Runs `test` with two nodes, and with the Redis between them, which it may kill.
fn on_two_nodes(test: impl AsyncFn(&TestApp, &TestApp, &Mutex<TestRedis>)) {
    let Some(redis) = TestRedis::start() else { return };
    on_two_nodes_with(&Setup::default(), redis, test);
}

/// As [`on_two_nodes`], with nodes of this setup.
fn on_two_nodes_with(
    setup: &Setup,
    redis: TestRedis,
    test: impl AsyncFn(&TestApp, &TestApp, &Mutex<TestRedis>),
) {
    let (url, redis) = (redis.url(), Mutex::new(redis));
    on_each_database(async |database| {
        let setup = |node| Setup { node, redis_url: Some(url.clone()), ..setup.clone() };
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

/// Somebody, signed in at another node.
async fn at(app: &TestApp, person: &Person) -> Person {
    Person { door: app.door.clone(), ..person.clone() }.sign_in_again().await
}

/// Whether a message, or an answer, names somebody with this state.
fn shows(presence: &Value, person: &Person, state: &str) -> bool {
    let members = presence.get("presence").or(presence.get("members"));
    let members = members.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let found = members.iter().find(|member| member["user_id"] == json!(person.id));
    found.map_or("away", |member| member["state"].as_str().unwrap_or_default()) == state
}

/// Waits until somebody is shown so in the newest `presence` of a room.
async fn sees(room: &Room, person: &Person, state: &str) {
    let newest = || room.heard("presence").pop().unwrap_or_default();
    until(&format!("{state} to be shown"), || shows(&newest(), person, state)).await;
}

#[test]
fn p64_who_is_in_the_room_on_another_node_is_here() {
    on_two_nodes(async |first, second, _| {
        let (ana, ben) = (first.writer("Ana").await, second.writer("Ben").await);
        let story = ana.circle(Tier::Teens).await;
        let (at_ana, at_ben) = (ana.join(&story).await, ben.join(&story).await);
        sees(&at_ana, &ben, "here").await;
        sees(&at_ben, &ana, "here").await;
        // Who comes to a node later finds everybody in the answer.
        let cleo = second.writer("Cleo").await;
        let at_cleo = cleo.join(&story).await;
        for person in [&ana, &ben, &cleo] {
            assert!(shows(&at_cleo.joined, person, "here"), "{}", at_cleo.joined);
        }
        at_ben.send("presence", &json!({ "story_id": story.id, "state": "reading" }));
        sees(&at_ana, &ben, "reading").await;
        // Ben has the story open on both nodes, and leaves one after the other.
        let again = at(first, &ben).await.join(&story).await;
        sees(&at_cleo, &ben, "here").await;
        drop(at_ben);
        sees(&at_ana, &cleo, "here").await;
        drop(again);
        sees(&at_cleo, &ben, "away").await;
        sees(&at_ana, &ben, "away").await;
    });
}

#[test]
fn p65_a_dead_node_keeps_nobody_here_and_leaves_nobody_writing() {
    on_two_nodes(async |first, second, _| {
        let (ana, ben) = (first.writer("Ana").await, second.writer("Ben").await);
        let story = ana.circle(Tier::Teens).await;
        let (at_ana, at_ben) = (ana.join(&story).await, ben.join(&story).await);
        sees(&at_ana, &ben, "here").await;
        at_ben.send("typing", &json!({ "story_id": story.id, "state": "typing" }));
        at_ana.until("typing", |typing| typing["state"] == "typing").await;
        second.cut_off();
        sees(&at_ana, &ben, "away").await;
        let last = at_ana.heard("typing").pop().expect("the dots were heard");
        assert_eq!((&last["state"], &last["user_id"]), (&json!("idle"), &json!(ben.id)));
        at_ana.turn("Only the lantern answered.").await;
    });
}

#[test]
fn p64_who_came_while_redis_was_away_is_seen_when_it_is_back() {
    on_two_nodes(async |first, second, redis| {
        let (ana, ben) = (first.writer("Ana").await, second.writer("Ben").await);
        let story = ana.circle(Tier::Teens).await;
        let at_ana = ana.join(&story).await;
        with(redis, TestRedis::kill);
        let at_ben = ben.join(&story).await;
        with(redis, TestRedis::revive);
        sees(&at_ana, &ben, "here").await;
        sees(&at_ben, &ana, "here").await;
    });
}

#[test]
fn p69_what_somebody_has_left_is_the_same_on_every_node() {
    let Some(redis) = TestRedis::start() else { return };
    let turns = "2/h".parse().expect("a rate");
    let rates = Some(Rates { turns, ..Rates::default() });
    on_two_nodes_with(&Setup { rates, ..Setup::default() }, redis, async |first, second, redis| {
        let ana = first.writer("Ana").await;
        let story = ana.quiet_story(Tier::Kids).await;
        let here = ana.join(&story).await;
        let there = at(second, &ana).await.join(&story).await;
        here.turn("One.").await;
        there.turn("Two.").await;
        for room in [&here, &there] {
            let ack = room.refused(&room.draft("Three."), "rate_limited").await;
            assert!(ack["retry_after"].as_i64().is_some_and(|wait| (1..=1_801).contains(&wait)));
        }
        // Each lets pass what it knows of while nobody can say what the others know.
        with(redis, TestRedis::kill);
        here.turn("Three.").await;
        there.turn("Four.").await;
        here.refused(&here.draft("Five."), "rate_limited").await;
        with(redis, TestRedis::revive);
    });
}
