//! Turns that run out.

use serde_json::{Value, json};
use testkit::{Person, Room, Story, TestApp, on_each};

const MINUTE_MS: i64 = 60_000;

/// Ana and Ben in a story of this mode, in which a turn takes two minutes; Ana has the turn.
async fn two(app: &TestApp, how: Value) -> (Story, [Person; 2], [Room; 2]) {
    let people = [app.writer("Ana").await, app.writer("Ben").await];
    let mut story = json!({
        "audience": "teens", "mode": "round_robin", "narrator": "off", "turn_limit": 120,
    });
    if let (Some(story), Value::Object(how)) = (story.as_object_mut(), how) {
        story.extend(how);
    }
    let story = people[0].begin(story).await;
    let rooms = [people[0].join(&story).await, people[1].join(&story).await];
    (story, people, rooms)
}

async fn wait(app: &TestApp, ms: i64) {
    app.clock.advance(ms);
    app.work().await;
}

async fn turn(person: &Person, story: &Story) -> Value {
    person.read(story).await["turn"].clone()
}

#[test]
fn p76_a_turn_runs_out_and_the_order_goes_on() {
    on_each(async |app| {
        let (story, [ana, ben], rooms) = two(app, json!({})).await;
        assert_eq!(story.made["turn"].get("deadline"), None, "she is alone");
        let now = turn(&ana, &story).await;
        assert_eq!((&now["user_id"], &now["number"]), (&json!(ana.id), &json!(1)));
        assert_eq!(now["deadline"], rooms[1].joined["turn"]["deadline"]);
        wait(app, 2 * MINUTE_MS - 1).await;
        assert_eq!(turn(&ana, &story).await, now, "not yet");
        wait(app, 1).await;
        let changed = rooms[0].until("turn:changed", |turn| turn["number"] == 2).await;
        assert_eq!(changed["user_id"], json!(ben.id));
        assert!(changed["deadline"].as_str() > now["deadline"].as_str(), "{changed}");
        let log = ana.log(&story).await;
        let skipped = log.last().expect("an event");
        assert_eq!((&skipped["kind"], &skipped["actor"]), (&json!("turn_skipped"), &Value::Null));
        // Ben writes in time; the time that ran for him is no matter any more.
        app.clock.advance(MINUTE_MS);
        rooms[1].turn("So was the sea.").await;
        wait(app, MINUTE_MS).await;
        assert_eq!(turn(&ana, &story).await["user_id"], json!(ana.id));
    });
}

#[test]
fn p77_where_nobody_is_there_nothing_runs_out() {
    on_each(async |app| {
        let (story, [ana, ben], rooms) = two(app, json!({ "turn_limit": 30 })).await;
        for _ in 0..4 {
            wait(app, MINUTE_MS / 2).await;
        }
        let now = turn(&ana, &story).await;
        assert_eq!((&now["number"], now.get("deadline")), (&json!(3), None), "{now}");
        rooms[0].turn("The pier was empty.").await;
        assert!(turn(&ana, &story).await["deadline"].is_string(), "time runs for Ben again");
        ana.post(&story.path("/finish"), &json!({})).expect(200).await;
        assert_eq!(turn(&ben, &story).await.get("deadline"), None);
        wait(app, 3 * MINUTE_MS).await;
        assert_eq!(turn(&ben, &story).await["number"], 4);
    });
}

#[test]
fn p76_the_host_sets_the_time() {
    on_each(async |app| {
        let (story, [ana, ben], rooms) = two(app, json!({ "turn_limit": null })).await;
        let set = |person: &Person, limit: Value| {
            person.patch(&story.path(""), &json!({ "turn_limit": limit }))
        };
        assert_eq!(turn(&ana, &story).await.get("deadline"), None);
        set(&ben, json!(60)).problem(403, "forbidden").await;
        for wrong in [json!(29), json!(604_801), json!(0), json!("soon")] {
            set(&ana, wrong).problem(422, "invalid_fields").await;
        }
        let patched = set(&ana, json!(60)).expect(200).await;
        assert_eq!(patched["turn_limit"], 60);
        let deadline = patched["turn"]["deadline"].as_str().expect("a deadline").to_owned();
        rooms[1].until("story:updated", |_| true).await;
        // What does not say so does not change it.
        let titled = ana.patch(&story.path(""), &json!({ "title": "Low Water" })).expect(200).await;
        assert_eq!(titled["turn"]["deadline"], json!(deadline));
        let unset = set(&ana, Value::Null).expect(200).await;
        assert_eq!((&unset["turn_limit"], unset["turn"].get("deadline")), (&Value::Null, None));
        wait(app, 2 * MINUTE_MS).await;
        assert_eq!(turn(&ana, &story).await["number"], 1);
    });
}

#[test]
fn p76_a_round_runs_out() {
    on_each(async |app| {
        let (story, [ana, ben], rooms) = two(app, json!({ "mode": "vote" })).await;
        wait(app, 5 * MINUTE_MS).await;
        assert_eq!(turn(&ana, &story).await.get("deadline"), None, "nothing is proposed");
        rooms[1].turn("The sea had gone.").await;
        assert!(turn(&ana, &story).await["deadline"].is_string());
        wait(app, 2 * MINUTE_MS).await;
        let added = rooms[0].until("segment:added", |_| true).await;
        assert_eq!(added["segment"]["author_id"], json!(ben.id));
        assert_eq!(ana.texts(&story).await, ["The sea had gone."]);
    });
}

#[test]
fn p77_a_host_takes_the_time_to_pick() {
    on_each(async |app| {
        let (story, [ana, ben], rooms) = two(app, json!({ "mode": "director" })).await;
        assert_eq!(turn(&ana, &story).await.get("deadline"), None);
        let give = json!({ "story_id": story.id, "user_id": ben.id });
        let given = rooms[0].ask("turn:give", &give).await;
        assert!(given["turn"]["deadline"].is_string(), "{given}");
        wait(app, 2 * MINUTE_MS).await;
        let now = turn(&ana, &story).await;
        assert_eq!((&now["user_id"], now.get("deadline")), (&json!(ana.id), None));
    });
}

#[test]
fn p79_ember_in_a_seat_of_its_own_tells_when_the_turn_comes_past_it() {
    on_each(async |app| {
        let (story, [ana, _], rooms) = two(app, json!({ "narrator": "seat" })).await;
        rooms[0].turn("Rusty blew the lantern out.").await;
        app.work().await;
        assert_eq!(ana.texts(&story).await.len(), 1, "Ben comes before Ember");
        assert_eq!(rooms[1].say("turn:pass").await["ok"], true);
        app.work().await;
        assert_eq!(ana.texts(&story).await.len(), 2);
        rooms[0].turn("It was dark.").await;
        wait(app, 2 * MINUTE_MS).await;
        app.work().await;
        assert_eq!(ana.texts(&story).await.len(), 4, "Ben ran out of time, Ember did not");
    });
}
