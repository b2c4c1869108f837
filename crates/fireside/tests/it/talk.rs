//! Talk beside the story: heard by the room, gated, kept, and in no log.

use serde_json::{Value, json};
use testkit::{Room, TestApp, Tier, on_each};

/// Two people in one room.
async fn two(app: &TestApp, tier: Tier) -> (Room, Room) {
    let (ana, ben) = (app.writer("Ana").await, app.writer("Ben").await);
    let story = ana.circle(tier).await;
    (ana.join(&story).await, ben.join(&story).await)
}

async fn say(room: &Room, client_id: &str, text: &str) -> Value {
    let said = json!({ "story_id": room.story, "client_id": client_id, "text": text });
    room.ask("chat:send", &said).await
}

fn texts(joined: &Value) -> Vec<&str> {
    let chat = joined["chat"].as_array().map(Vec::as_slice).unwrap_or_default();
    chat.iter().filter_map(|message| message["text"].as_str()).collect()
}

#[test]
fn p60_what_is_said_is_heard_by_the_room_and_is_there_for_who_comes_later() {
    on_each(async |app| {
        let (ana, ben) = two(app, Tier::Teens).await;
        let first = say(&ana, "a-1", "Shall the door open?").await;
        assert_eq!(first["ok"], true, "{first}");
        for room in [&ana, &ben] {
            let heard = room.until("chat:message", |said| said["id"] == first["id"]).await;
            assert_eq!(heard["text"], "Shall the door open?");
            assert_eq!(heard["at"], first["at"]);
        }
        say(&ben, "b-1", "Not before midnight.").await;
        let all = ben.ask("story:join", &json!({ "story_id": ben.story })).await;
        assert_eq!(texts(&all), ["Shall the door open?", "Not before midnight."]);
        let after = json!({ "story_id": ben.story, "after_chat": first["id"] });
        let missed = ben.ask("story:join", &after).await;
        assert_eq!(texts(&missed), ["Not before midnight."]);
    });
}

#[test]
fn p61_a_message_sent_again_is_one_message() {
    on_each(async |app| {
        let (ana, ben) = two(app, Tier::Teens).await;
        let first = say(&ana, "a-1", "Shall the door open?").await;
        let again = say(&ana, "a-1", "Shall the door open?").await;
        assert_eq!((&again["id"], &again["at"]), (&first["id"], &first["at"]));
        // In another's hand it is another message, and so is one without a name.
        for client_id in ["a-1", "b-2"] {
            assert_ne!(say(&ben, client_id, "Yes.").await["id"], first["id"]);
        }
        let joined = ana.ask("story:join", &json!({ "story_id": ana.story })).await;
        assert_eq!(texts(&joined).len(), 3);
    });
}

#[test]
fn p62_what_may_not_be_said_reaches_nobody() {
    on_each(async |app| {
        let (ana, ben) = two(app, Tier::Teens).await;
        let rude = say(&ana, "a-1", "my phone is 212 555 0199, f.u.c.k off").await;
        say(&ana, "a-2", "Hello.").await;
        ben.until("chat:message", |said| said["text"] == "Hello.").await;
        let heard = ben.heard("chat:message");
        assert!(heard.iter().all(|said| !said["text"].to_string().contains("555")), "{rude}");
        let long = say(&ana, "a-3", &"a".repeat(501)).await;
        assert_eq!(long["error"], "invalid_fields", "{long}");
        let both = json!({ "story_id": ana.story, "text": "Hi.", "phrase": "hello" });
        assert_eq!(ana.ask("chat:send", &both).await["error"], "invalid_fields");
    });
}

#[test]
fn p63_where_children_are_everybody_talks_in_phrases() {
    on_each(async |app| {
        let (ana, ben) = two(app, Tier::Kids).await;
        let typed = say(&ana, "a-1", "Hello.").await;
        assert_eq!(typed["error"], "invalid_fields", "{typed}");
        let chosen = json!({ "story_id": ana.story, "client_id": "a-2", "phrase": "loved_that" });
        assert_eq!(ana.ask("chat:send", &chosen).await["ok"], true);
        let heard = ben.until("chat:message", |said| said["phrase"] == "loved_that").await;
        assert_eq!(heard["text"], "I loved that!");
    });
}

#[test]
fn p60_a_stranger_neither_talks_nor_listens() {
    on_each(async |app| {
        let (ana, _) = two(app, Tier::Teens).await;
        let stranger = app.writer("Sly").await;
        let own = stranger.circle(Tier::Teens).await;
        let mut elsewhere = stranger.join(&own).await;
        let at_home = elsewhere.story;
        elsewhere.story = ana.story;
        assert_eq!(say(&elsewhere, "s-1", "Let me in.").await["error"], "not_found");
        elsewhere.story = at_home;
        say(&ana, "a-1", "Who knocked?").await;
        ana.until("chat:message", |said| said["text"] == "Who knocked?").await;
        say(&elsewhere, "s-2", "Nobody.").await;
        elsewhere.until("chat:message", |said| said["text"] == "Nobody.").await;
        assert_eq!(elsewhere.heard("chat:message").len(), 1);
    });
}
