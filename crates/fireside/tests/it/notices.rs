//! What people are told of stories they do not look at.

use serde_json::{Value, json};
use testkit::{Person, Room, Story, TestApp, Tier, on_each, until};

/// Ana and Ben in a circle; Ana is the host and has the turn.
async fn two(app: &TestApp) -> (Story, [Person; 2], [Room; 2]) {
    let people = [app.writer("Ana").await, app.writer("Ben").await];
    let story = people[0].circle(Tier::Teens).await;
    let rooms = [people[0].join(&story).await, people[1].join(&story).await];
    (story, people, rooms)
}

/// What somebody is told of: kinds with who did it, how often, and whether it is new.
async fn notices(person: &Person) -> Vec<(String, Value, u64, bool)> {
    let list = person.get("/notifications").expect(200).await;
    let items = list["items"].as_array().expect("items");
    let unread = items.iter().filter(|item| item["read"] == false).count();
    assert_eq!(list["unread"], json!(unread), "{list}");
    let of = |item: &Value| {
        let kind = item["kind"].as_str().expect("a kind").to_owned();
        let count = item["count"].as_u64().expect("a count");
        (kind, item["pen_name"].clone(), count, item["read"] == false)
    };
    items.iter().map(of).collect()
}

fn told(kind: &str, by: Value, count: u64, is_new: bool) -> (String, Value, u64, bool) {
    (kind.to_owned(), by, count, is_new)
}

/// Who leaves a room has seen it; what is kept of that is kept beside everything else.
async fn leave(room: &Room, person: &Person) {
    assert_eq!(room.say("story:leave").await["ok"], true);
    for _ in 0..100 {
        if notices(person).await.iter().all(|(kind, .., is_new)| kind == "your_turn" || !is_new) {
            return;
        }
        tokio::task::yield_now().await;
    }
}

#[test]
fn p80_who_looks_elsewhere_is_told_what_happened_since() {
    on_each(async |app| {
        let (story, [ana, ben], [anas, bens]) = two(app).await;
        leave(&bens, &ben).await;
        app.clock.advance(1_000);
        anas.turn("The pier was empty.").await;
        assert_eq!(
            notices(&ben).await,
            [told("page", json!("Ana"), 1, true), told("your_turn", Value::Null, 1, true)]
        );
        assert_eq!(notices(&ana).await, [], "nobody is told of what they did");
        // Back in the room he has seen it; the turn waits still.
        let back = ben.join(&story).await;
        leave(&back, &ben).await;
        assert_eq!(notices(&ben).await, [told("your_turn", Value::Null, 1, false)]);
        let cleo = app.writer("Cleo").await;
        let _cleos = cleo.join(&story).await;
        app.clock.advance(1_000);
        ana.post(&story.path("/finish"), &json!({})).expect(200).await;
        assert_eq!(
            notices(&ben).await,
            [told("finished", json!("Ana"), 1, true), told("joined", json!("Cleo"), 1, true)]
        );
        ben.post("/notifications/read", &json!({ "story_ids": [] })).expect(204).await;
        assert_eq!(notices(&ben).await.len(), 2);
        ben.post("/notifications/read", &json!({})).expect(204).await;
        assert_eq!(notices(&ben).await, []);
    });
}

#[test]
fn p80_pages_of_one_story_are_one_notice() {
    on_each(async |app| {
        let (ana, ben) = (app.writer("Ana").await, app.writer("Ben").await);
        let how = json!({ "audience": "teens", "mode": "free", "narrator": "off" });
        let story = ana.begin(how).await;
        let (anas, bens) = (ana.join(&story).await, ben.join(&story).await);
        leave(&bens, &ben).await;
        for text in ["The pier was empty.", "It rained.", "Then it did not."] {
            anas.turn(text).await;
        }
        assert_eq!(notices(&ben).await, [told("page", json!("Ana"), 3, true)]);
    });
}

#[test]
fn p81_a_notice_comes_at_once_to_whoever_is_not_in_the_room() {
    on_each(async |app| {
        let (story, [_ana, ben], [anas, bens]) = two(app).await;
        leave(&bens, &ben).await;
        anas.turn("The pier was empty.").await;
        for kind in ["page", "your_turn"] {
            let notice = bens.until("notification", |notice| notice["kind"] == kind).await;
            assert_eq!(
                (&notice["story_id"], &notice["pen_name"]),
                (&json!(story.id), &json!("Ana"))
            );
            assert_eq!(notice["story_title"], story.made["title"]);
        }
        // Who is in the room sees it there.
        until("her own turn is heard", || !anas.heard("segment:added").is_empty()).await;
        assert_eq!(anas.heard("notification"), Vec::<Value>::new());
    });
}

#[test]
fn p82_a_turn_that_waits_is_reminded_of_once() {
    on_each(async |app| {
        let (_story, [_ana, ben], [anas, bens]) = two(app).await;
        anas.turn("The pier was empty.").await;
        leave(&bens, &ben).await;
        assert_eq!(anas.say("turn:nudge").await["ok"], true);
        let notice = bens.until("notification", |notice| notice["kind"] == "nudge").await;
        assert_eq!(notice["pen_name"], "Ana");
        assert_eq!(anas.say("turn:nudge").await["error"], "nothing_to_do");
        app.clock.advance(1_000);
        let found = notices(&ben).await;
        assert!(found.iter().any(|(kind, by, ..)| kind == "nudge" && by == "Ana"), "{found:?}");
        ben.post("/notifications/read", &json!({})).expect(204).await;
        assert!(notices(&ben).await.iter().all(|(.., is_new)| !is_new));
    });
}

#[test]
fn p82_nobody_reminds_themselves() {
    on_each(async |app| {
        let (_story, _people, [anas, bens]) = two(app).await;
        assert_eq!(anas.say("turn:nudge").await["error"], "nothing_to_do");
        assert_eq!(bens.say("turn:nudge").await["ok"], true);
    });
}

#[test]
fn p80_what_is_erased_is_not_told_of() {
    on_each(async |app| {
        let (story, [ana, ben], [anas, bens]) = two(app).await;
        leave(&bens, &ben).await;
        anas.turn("The pier was empty.").await;
        ana.delete(&story.path("")).expect(204).await;
        assert_eq!(notices(&ben).await, [], "in the trash");
    });
}
