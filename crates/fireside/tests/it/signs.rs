//! Signs at passages, the switch for talk, reports, and people one wants nothing to do with.

use serde_json::{Value, json};
use testkit::{Person, Room, Story, TestApp, Tier, on_each};

/// Ana and Ben in a circle for adults; Ana is the host and has the turn.
async fn two(app: &TestApp) -> (Story, [Person; 2], [Room; 2]) {
    let people = [app.writer("Ana").await, app.writer("Ben").await];
    let story = people[0].circle(Tier::Adults).await;
    let rooms = [people[0].join(&story).await, people[1].join(&story).await];
    (story, people, rooms)
}

async fn say(room: &Room, story: &Story, text: &str) -> Value {
    room.ask("chat:send", &json!({ "story_id": story.id, "text": text })).await
}

async fn react(room: &Room, story: &Story, seq: i64, on: bool) -> Value {
    let call = json!({ "story_id": story.id, "seq": seq, "kind": "heart", "on": on });
    room.ask("reaction", &call).await
}

#[test]
fn p83_the_host_switches_talk_off_and_on() {
    on_each(async |app| {
        let (story, [ana, ben], rooms) = two(app).await;
        assert_eq!(say(&rooms[1], &story, "Shall we?").await["ok"], true);
        ben.patch(&story.path(""), &json!({ "talk": false })).problem(403, "forbidden").await;
        let off = ana.patch(&story.path(""), &json!({ "talk": false })).expect(200).await;
        assert_eq!(off["talk"], false);
        for room in &rooms {
            assert_eq!(say(room, &story, "Hello?").await["error"], "talk_off");
        }
        let back = ben.join(&story).await;
        assert_eq!(back.joined["chat"].as_array().map(Vec::len), Some(1), "it stays");
        ana.patch(&story.path(""), &json!({ "talk": true })).expect(200).await;
        assert_eq!(say(&rooms[1], &story, "Hello!").await["ok"], true);
    });
}

#[test]
fn p84_a_sign_at_a_passage_is_there_once_and_heard_once() {
    on_each(async |app| {
        let (story, [ana, ben], rooms) = two(app).await;
        let seq = rooms[0].turn("The pier was empty.").await;
        for _ in 0..2 {
            assert_eq!(react(&rooms[1], &story, seq, true).await["ok"], true);
        }
        let heard = rooms[0].until("reaction", |_| true).await;
        assert_eq!((&heard["user_id"], &heard["on"]), (&json!(ben.id), &json!(true)));
        let left = json!([{ "seq": seq, "kind": "heart", "users": [ben.id] }]);
        assert_eq!(ana.read(&story).await["reactions"], left);
        for after in [Value::Null, json!(seq)] {
            let call = json!({ "story_id": story.id, "after_seq": after });
            assert_eq!(ana.join_with(call).await.joined["reactions"], left);
        }
        assert_eq!(react(&rooms[1], &story, seq, false).await["ok"], true);
        rooms[0].until("reaction", |heard| heard["on"] == false).await;
        assert_eq!(rooms[0].heard("reaction").len(), 2);
        assert_eq!(ana.read(&story).await["reactions"], json!([]));
        assert_eq!(react(&rooms[1], &story, 99, true).await["error"], "nothing_to_do");
        let call = json!({ "story_id": story.id, "seq": seq, "kind": "thumb", "on": true });
        assert_eq!(rooms[1].ask("reaction", &call).await["error"], "bad_request");
    });
}

#[test]
fn p85_a_report_keeps_the_words_as_they_were() {
    on_each(async |app| {
        let (story, [ana, ben], rooms) = two(app).await;
        let seq = rooms[0].turn("The pier was empty.").await;
        let path = story.path("/reports");
        let passage = json!({ "segment_seq": seq, "reason": "scary" });
        for _ in 0..2 {
            ben.post(&path, &passage).expect(201).await;
        }
        let edit = json!({ "text": "The pier was full." });
        ana.patch(&story.path(&format!("/segments/{seq}")), &edit).expect(200).await;
        let said = say(&rooms[0], &story, "Keep going.").await;
        let message = json!({ "message_id": said["id"], "reason": "unkind" });
        ben.post(&path, &message).expect(201).await;
        ben.post(&path, &json!({ "user_id": ana.id, "reason": "other" })).expect(201).await;
        let reports = app.parts.stories.read(|r| rooms::reports(r, 10)).await.expect("reads");
        let texts: Vec<_> = reports.iter().map(|report| report.text.as_str()).collect();
        assert_eq!(texts, ["", "Keep going.", "The pier was empty."]);
        assert!(reports.iter().all(|report| report.by == ben.id && report.about == Some(ana.id)));
        let cleo = app.writer("Cleo").await;
        cleo.post(&path, &passage).problem(404, "not_found").await;
        for wrong in [
            json!({ "reason": "scary" }),
            json!({ "segment_seq": seq, "user_id": ana.id, "reason": "scary" }),
            json!({ "segment_seq": seq, "reason": "boring" }),
        ] {
            ben.post(&path, &wrong).problem(422, "invalid_fields").await;
        }
        let nobody = json!({ "user_id": cleo.id, "reason": "other" });
        ben.post(&path, &nobody).problem(409, "nothing_to_do").await;
    });
}

#[test]
fn p86_whom_one_has_blocked_one_does_not_meet() {
    on_each(async |app| {
        let (story, [ana, ben], rooms) = two(app).await;
        let cleo = app.writer("Cleo").await;
        let path = |other: &Person| format!("/me/blocks/{}", other.id);
        let block = |person: &Person, other: &Person| person.ask(http::Method::PUT, &path(other));
        block(&ben, &cleo).expect(204).await;
        block(&ben, &ben).problem(404, "not_found").await;
        assert_eq!(ben.get("/me/blocks").expect(200).await["items"], json!([cleo.id]));
        let key = story.invite.clone().expect("an invitation");
        let come = cleo.post(&format!("/invites/{key}/accept"), &json!({}));
        come.problem(403, "bad_invite").await;
        ben.delete(&path(&cleo)).expect(204).await;
        cleo.post(&format!("/invites/{key}/accept"), &json!({})).expect(200).await;
        // Ana, who sits there already, is not heard any more.
        block(&ben, &ana).expect(204).await;
        assert_eq!(say(&rooms[0], &story, "Anybody?").await["ok"], true);
        let cleos = cleo.join(&story).await;
        assert_eq!(say(&cleos, &story, "Here.").await["ok"], true);
        rooms[1].until("chat:message", |said| said["text"] == "Here.").await;
        assert_eq!(rooms[1].heard("chat:message").len(), 1);
        let back = ben.join(&story).await;
        assert_eq!(back.joined["chat"].as_array().map(Vec::len), Some(1));
        rooms[0].until("chat:message", |said| said["text"] == "Here.").await;
    });
}
