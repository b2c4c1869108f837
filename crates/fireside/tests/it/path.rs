//! The way back and forth: undo, redo, another take, another wording.

use http::Method;
use serde_json::{Value, json};
use testkit::{Person, Room, Story, TestApp, Tier, on_each};

async fn told(app: &TestApp) -> (Person, Story, Room) {
    let ana = app.writer("Ana").await;
    let story = ana.story(Tier::Adults).await;
    let room = ana.join(&story).await;
    turn(app, &room, "Maren came back to the lighthouse.").await;
    (ana, story, room)
}

/// A turn and Ember's answer to it; the answer's number.
async fn turn(app: &TestApp, room: &Room, text: &str) -> i64 {
    let seq = room.turn(text).await;
    app.work().await;
    room.passage_after(seq).await["segment"]["seq"].as_i64().expect("a number")
}

async fn post(ana: &Person, story: &Story, what: &str) -> Value {
    ana.post(&story.path(what), &json!({})).expect(200).await
}

/// The segments that a story's pictures and its book's passages stand for.
async fn shown(ana: &Person, story: &Story) -> (Vec<i64>, Vec<i64>) {
    let read = ana.read(story).await;
    let segments = read["segments"].as_array().expect("segments").iter();
    let pictured = segments.filter(|segment| segment["picture"].is_object());
    let pictured = pictured.filter_map(|segment| segment["seq"].as_i64()).collect();
    let book = ana.get(&story.path("/book")).expect(200).await;
    let pages = book["pages"].as_array().expect("pages").iter();
    let passages = pages.flat_map(|page| page["passages"].as_array().expect("passages"));
    (pictured, passages.filter_map(|passage| passage["seq"].as_i64()).collect())
}

/// Whether Ember holds this word in mind.
async fn holds(ana: &Person, story: &Story, word: &str) -> bool {
    let held = ana.read(story).await["held"].to_string().to_lowercase();
    held.contains(word)
}

#[test]
fn what_is_undone_leaves_memory_pictures_and_book_and_redo_brings_it_back() {
    on_each(async |app| {
        let (ana, story, room) = told(app).await;
        let before = ana.texts(&story).await;
        turn(app, &room, "A girl named Perpetua stood on the stairs.").await;
        let after = ana.texts(&story).await;
        assert!(holds(&ana, &story, "perpetua").await);
        assert_eq!(shown(&ana, &story).await, (vec![4, 6], vec![3, 4, 5, 6]));

        let undone = post(&ana, &story, "/undo").await;
        assert_eq!((&undone["head"], &undone["can_redo"]), (&json!(4), &json!(true)));
        assert_eq!(ana.texts(&story).await, before);
        assert!(!holds(&ana, &story, "perpetua").await, "Ember remembers what was undone");
        assert_eq!(shown(&ana, &story).await, (vec![4], vec![3, 4]));
        assert!(found(&ana, "perpetua").await.is_empty(), "search finds what was undone");
        room.until("branch:changed", |changed| changed["head"] == 4).await;

        let redone = post(&ana, &story, "/redo").await;
        assert_eq!((&redone["head"], &redone["can_redo"]), (&json!(6), &json!(false)));
        assert_eq!(ana.texts(&story).await, after);
        assert!(holds(&ana, &story, "perpetua").await);
        assert_eq!(shown(&ana, &story).await, (vec![4, 6], vec![3, 4, 5, 6]));
        assert_eq!(found(&ana, "perpetua").await.len(), 1);
        ana.post(&story.path("/redo"), &json!({})).problem(409, "nothing_to_do").await;
    });
}

async fn found(ana: &Person, word: &str) -> Vec<Value> {
    let list = ana.get(&format!("/stories?q={word}")).expect(200).await;
    list["items"].as_array().expect("items").clone()
}

#[test]
fn ember_tells_after_an_undo_as_if_the_turn_had_never_been() {
    on_each(async |app| {
        let (ana, story, room) = told(app).await;
        turn(app, &room, "A girl named Perpetua stood on the stairs.").await;
        post(&ana, &story, "/undo").await;
        turn(app, &room, "The stairs were empty.").await;
        let told = ana.texts(&story).await.concat();
        assert!(!told.contains("Perpetua"), "{told}");
    });
}

#[test]
fn an_undo_calls_off_what_ember_was_about_to_tell() {
    on_each(async |app| {
        let (ana, story, room) = told(app).await;
        room.turn("The wind turned.").await;
        post(&ana, &story, "/undo").await;
        app.work().await;
        assert_eq!(ana.texts(&story).await.len(), 2);
    });
}

#[test]
fn undo_goes_back_to_any_segment_and_to_the_beginning() {
    on_each(async |app| {
        let (ana, story, room) = told(app).await;
        turn(app, &room, "The wind turned.").await;
        let body = json!({ "from_seq": 4 });
        let undone = ana.post(&story.path("/undo"), &body).expect(200).await;
        assert_eq!(undone["head"], 3);
        let undone = post(&ana, &story, "/undo").await;
        assert_eq!((&undone["head"], &undone["segments"]), (&Value::Null, &json!([])));
        ana.post(&story.path("/undo"), &json!({})).problem(409, "nothing_to_do").await;
        let absent = json!({ "from_seq": 99 });
        ana.post(&story.path("/undo"), &absent).problem(409, "nothing_to_do").await;
    });
}

#[test]
fn another_take_stands_instead_of_the_first() {
    on_each(async |app| {
        let (ana, story, room) = told(app).await;
        let first = ana.texts(&story).await;
        let ticket = ana.ask(Method::POST, &story.path("/retry")).expect(202).await;
        app.work().await;
        let added = room.until("segment:added", |added| added["job_id"] == ticket["job_id"]).await;
        let second = ana.texts(&story).await;
        assert_eq!(second[0], first[0]);
        assert_eq!(json!(second[1]), added["segment"]["text"]);
        assert_ne!(second[1], first[1], "another take is another telling");
        let set_aside = ana.get(&story.path("/segments/4")).expect(200).await;
        assert_eq!((&set_aside["live"], &set_aside["text"]), (&json!(false), &json!(first[1])));
    });
}

#[test]
fn nothing_of_ember_is_there_to_be_told_again() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.quiet_story(Tier::Adults).await;
        let retry = || ana.ask(Method::POST, &story.path("/retry"));
        retry().problem(409, "nothing_to_do").await;
        ana.join(&story).await.turn("The wind turned.").await;
        retry().problem(409, "nothing_to_do").await;
    });
}

#[test]
fn an_edit_rewords_ones_own_turn_everywhere() {
    on_each(async |app| {
        let (ana, story, room) = told(app).await;
        let body = json!({ "text": "Maren came back to the windmill." });
        let edited = ana.patch(&story.path("/segments/3"), &body).expect(200).await;
        assert_eq!(edited["text"], body["text"]);
        assert!(edited["edited_at"].is_string(), "{edited}");
        let heard = room.until("segment:edited", |_| true).await;
        assert_eq!(heard["segment"]["text"], body["text"]);
        assert_eq!(json!(ana.texts(&story).await[0]), body["text"]);
        assert!(holds(&ana, &story, "maren").await);
        assert!(shown(&ana, &story).await.0.is_empty(), "a picture of the old words is taken down");
        app.work().await;
        assert_eq!(shown(&ana, &story).await.0, [4], "and drawn anew");
        let log = ana.log(&story).await;
        let last = log.last().expect("an event");
        assert_eq!((&last["kind"], &last["payload"]["seq"]), (&json!("edited"), &json!(3)));
    });
}

#[test]
fn only_ones_own_live_words_can_be_edited() {
    on_each(async |app| {
        let (ana, story, _room) = told(app).await;
        let edit = |seq: &str, text: &str| {
            ana.patch(&story.path(&format!("/segments/{seq}")), &json!({ "text": text }))
        };
        edit("4", "Ember said otherwise.").problem(403, "forbidden").await;
        edit("99", "Nobody said this.").problem(409, "nothing_to_do").await;
        edit("three", "Where is this?").problem(404, "not_found").await;
        edit("3", " \n ").problem(422, "invalid_fields").await;
        post(&ana, &story, "/undo").await;
        edit("3", "It never happened.").problem(409, "nothing_to_do").await;
    });
}

#[test]
fn long_stories_are_read_back_page_by_page() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.quiet_story(Tier::Adults).await;
        let room = ana.join(&story).await;
        for n in 1..=53 {
            room.turn(&format!("Step {n}.")).await;
        }
        let newest = ana.read(&story).await;
        assert_eq!(newest["has_more"], true);
        let first = &newest["segments"][0];
        assert_eq!(first["text"], "Step 4.");
        let older = ana.get(&story.path(&format!("?before={}", first["seq"]))).expect(200).await;
        let older_texts: Vec<_> = older["segments"].as_array().expect("segments").iter().collect();
        assert_eq!(older_texts.len(), 3);
        assert_eq!(
            (&older_texts[0]["text"], &older["has_more"]),
            (&json!("Step 1."), &json!(false))
        );
        let page = ana.get(&story.path("/events?after=0&limit=10")).expect(200).await;
        assert_eq!(page["next_cursor"], "10");
        let page = ana.get(&story.path("/events?limit=10&cursor=50")).expect(200).await;
        let seqs: Vec<_> = page["items"].as_array().expect("items").iter().collect();
        assert_eq!((&seqs[0]["seq"], seqs.len()), (&json!(51), 5));
    });
}
