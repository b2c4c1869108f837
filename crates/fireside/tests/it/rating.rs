//! The room's rating: shown, heard when it changes, and what is written is judged by it.

use serde_json::{Value, json};
use testkit::{Person, Room, Story, TestApp, on_each};

const RUDE: &str = "Fuck this, said the sailor.";

/// A guest's circle for adults, with Ana in it, who is one.
async fn with_guest(app: &TestApp) -> (Story, [Person; 2], [Room; 2]) {
    let (guest, ana) = (app.guest().await, app.writer("Ana").await);
    let how = json!({ "audience": "adults", "mode": "free", "narrator": "off" });
    let story = guest.begin(how).await;
    let rooms = [guest.join(&story).await, ana.join(&story).await];
    (story, [guest, ana], rooms)
}

async fn rating(person: &Person, story: &Story) -> Value {
    person.read(story).await["rating"].clone()
}

/// Whether such words come into the story as they are.
async fn takes_rude_words(room: &Room, person: &Person, story: &Story) -> bool {
    room.turn(RUDE).await;
    person.texts(story).await.last().is_some_and(|text| text == RUDE)
}

#[test]
fn p55_what_is_written_suits_the_youngest_in_the_room() {
    on_each(async |app| {
        let (story, [_guest, ana], [_room, anas]) = with_guest(app).await;
        assert_eq!(anas.joined["rating"], "kids", "nobody knows how old a guest is");
        assert_eq!(rating(&ana, &story).await, "kids");
        assert!(!takes_rude_words(&anas, &ana, &story).await);
        let seq = anas.turn("The pier was empty.").await;
        let path = story.path(&format!("/segments/{seq}"));
        let edited = ana.patch(&path, &json!({ "text": RUDE })).expect(200).await;
        assert_ne!(edited["text"], RUDE, "another wording neither: {edited}");
        // Alone with her own kind she may.
        let own = ana.quiet_story(testkit::Tier::Adults).await;
        assert_eq!(own.made["rating"], "adults");
        assert!(takes_rude_words(&ana.join(&own).await, &ana, &own).await);
    });
}

#[test]
fn p55_the_room_hears_when_the_youngest_leaves() {
    on_each(async |app| {
        let (story, [guest, ana], [_room, anas]) = with_guest(app).await;
        let ben = app.writer("Ben").await;
        let bens = ben.join(&story).await;
        anas.until("member:joined", |joined| joined["member"]["user_id"] == json!(ben.id)).await;
        let seat = story.path(&format!("/members/{}", ben.id));
        ben.delete(&seat).expect(204).await;
        let left = anas.until("member:left", |left| left["user_id"] == json!(ben.id)).await;
        let seat = story.path(&format!("/members/{}", guest.id));
        guest.delete(&seat).expect(204).await;
        let left_at = anas.until("member:left", |left| left["user_id"] == json!(guest.id)).await;
        anas.until("story:updated", |updated| updated["seq"] == left_at["seq"]).await;
        let heard = anas.heard("story:updated");
        assert!(
            heard.iter().all(|updated| updated["seq"] != left["seq"]),
            "not for Ben: {heard:?}"
        );
        assert_eq!(rating(&ana, &story).await, "adults");
        assert!(takes_rude_words(&anas, &ana, &story).await);
        drop(bens);
    });
}

#[test]
fn p55_the_room_hears_when_a_guest_says_how_old_they_are() {
    on_each(async |app| {
        let (story, [guest, ana], [_room, anas]) = with_guest(app).await;
        assert!(!takes_rude_words(&anas, &ana, &story).await);
        let form = app.door.form("Gus", "1990-05");
        guest.post("/auth/register", &form).expect(201).await;
        anas.until("story:updated", |_| true).await;
        assert_eq!(rating(&ana, &story).await, "adults");
        assert!(takes_rude_words(&anas, &ana, &story).await);
    });
}

#[test]
fn p55_a_guests_story_that_moves_to_an_account_is_rated_anew() {
    on_each(async |app| {
        let (story, [guest, ana], [_room, anas]) = with_guest(app).await;
        let gus = app.writer("Gus").await;
        let form = json!({ "email": gus.email, "password": testkit::PASSWORD });
        guest.post("/auth/login", &form).expect(200).await;
        anas.until("story:updated", |_| true).await;
        assert_eq!(rating(&ana, &story).await, "adults");
    });
}
