//! Stories of which each sees the last passage alone until they are finished.

use serde_json::{Value, json};
use testkit::{Person, Room, Story, TestApp, on_each};

const FIRST: &str = "The pier was empty.";
const SECOND: &str = "So was the lighthouse.";

/// Ana and Ben, who have written a passage each.
async fn two(app: &TestApp) -> (Story, [Person; 2], [Room; 2]) {
    let people = [app.writer("Ana").await, app.writer("Ben").await];
    let how = json!({ "audience": "teens", "mode": "fold", "narrator": "off" });
    let story = people[0].begin(how).await;
    let rooms = [people[0].join(&story).await, people[1].join(&story).await];
    rooms[0].turn(FIRST).await;
    rooms[1].turn(SECOND).await;
    (story, people, rooms)
}

#[test]
fn p64_the_last_passage_is_all_that_anybody_sees() {
    on_each(async |app| {
        let (story, people, _rooms) = two(app).await;
        for person in &people {
            let read = person.read(&story).await;
            assert_eq!((&read["folded"], &read["has_more"]), (&json!(1), &json!(false)), "{read}");
            assert_eq!(person.texts(&story).await, [SECOND]);
            let back = person.get(&story.path("?before=1000")).expect(200).await;
            assert!(!back.to_string().contains(FIRST));
            let log = json!(person.log(&story).await).to_string();
            assert!(log.contains(SECOND) && !log.contains(FIRST), "{log}");
            person.get(&story.path("/book")).problem(409, "folded").await;
            let found = person.get("/stories?q=pier").expect(200).await;
            assert_eq!(found["items"], json!([]));
            for after in [json!(null), json!(0), json!(3)] {
                let call = json!({ "story_id": story.id, "after_seq": after });
                let joined = person.join_with(call).await.joined.to_string();
                assert!(joined.contains(SECOND) && !joined.contains(FIRST), "{joined}");
            }
        }
        let first = people[0].log(&story).await;
        let seq = first.iter().find(|e| e["kind"] == "turn_added").expect("a turn")["seq"].clone();
        let path = story.path(&format!("/segments/{seq}"));
        people[0].get(&path).problem(404, "not_found").await;
        people[0].get(&format!("{path}/takes")).problem(404, "not_found").await;
        let edit = json!({ "text": "The pier was full." });
        people[0].patch(&path, &edit).problem(409, "nothing_to_do").await;
    });
}

#[test]
fn p64_a_finished_story_is_unfolded() {
    on_each(async |app| {
        let (story, [ana, ben], _rooms) = two(app).await;
        ana.post(&story.path("/finish"), &json!({})).expect(200).await;
        assert_eq!(ben.texts(&story).await, [FIRST, SECOND]);
        assert_eq!(ben.read(&story).await["folded"], 0);
        let book = ben.get(&story.path("/book")).expect(200).await.to_string();
        assert!(book.contains(FIRST) && book.contains(SECOND));
        let found = ben.get("/stories?q=pier").expect(200).await;
        assert_eq!(found["items"].as_array().map(Vec::len), Some(1));
        ana.post(&story.path("/reopen"), &json!({})).expect(200).await;
        assert_eq!(ben.texts(&story).await, [SECOND]);
    });
}

#[test]
fn p64_nobody_takes_back_what_they_did_not_write() {
    on_each(async |app| {
        let (story, [ana, ben], rooms) = two(app).await;
        let undo = |person: &Person, body: Value| person.post(&story.path("/undo"), &body);
        undo(&ana, json!({})).problem(403, "forbidden").await;
        undo(&ben, json!({})).expect(200).await;
        assert_eq!(ben.texts(&story).await, [FIRST], "he saw it before he wrote");
        undo(&ben, json!({})).problem(403, "forbidden").await;
        rooms[1].turn("Not so the sea.").await;
        assert_eq!(ana.texts(&story).await, ["Not so the sea."]);
    });
}
