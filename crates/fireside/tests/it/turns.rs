//! Whose turn it is: skipped, given, directed, and free for all.

use futures::future::join_all;
use serde_json::{Value, json};
use testkit::{Person, Room, Story, TestApp, on_each};

/// Ana, Ben and Cleo in one room of this mode; Ana is the host and has the turn.
async fn three(app: &TestApp, mode: &str) -> (Story, [Person; 3], [Room; 3]) {
    let people = [app.writer("Ana").await, app.writer("Ben").await, app.writer("Cleo").await];
    let how = json!({ "audience": "teens", "mode": mode, "narrator": "off" });
    let story = people[0].begin(how).await;
    let rooms =
        [people[0].join(&story).await, people[1].join(&story).await, people[2].join(&story).await];
    (story, people, rooms)
}

/// A wish of the host's about somebody's turn.
async fn about(room: &Room, event: &str, person: &Person) -> Value {
    room.ask(event, &json!({ "story_id": room.story, "user_id": person.id })).await
}

/// Waits until every room has heard that it is this person's turn, with this number.
async fn all_hear(rooms: &[Room], person: &Person, number: i64) {
    for room in rooms {
        let turn = room.until("turn:changed", |turn| turn["number"] == number).await;
        assert_eq!(turn["user_id"], json!(person.id), "{turn}");
    }
}

#[test]
fn p50_the_host_skips_who_is_away() {
    on_each(async |app| {
        let (story, [ana, ben, cleo], rooms) = three(app, "round_robin").await;
        rooms[0].turn("The pier was empty.").await;
        assert_eq!(about(&rooms[2], "turn:skip", &ben).await["error"], "forbidden");
        let skipped = about(&rooms[0], "turn:skip", &ben).await;
        assert_eq!(skipped["turn"], json!({ "user_id": cleo.id, "number": 3 }), "{skipped}");
        all_hear(&rooms, &cleo, 3).await;
        // The acknowledgement was lost, and the host asks again: Cleo keeps her turn.
        assert_eq!(about(&rooms[0], "turn:skip", &ben).await["error"], "stale");
        rooms[1].refused(&rooms[1].draft("Wait for me."), "not_your_turn").await;
        rooms[2].turn("So was the sea.").await;
        let skipped = rooms[0].say("turn:skip").await;
        assert_eq!(skipped["turn"]["user_id"], json!(ben.id), "she may skip herself: {skipped}");
        ana.post(&story.path("/finish"), &json!({})).expect(200).await;
        assert_eq!(rooms[0].say("turn:skip").await["error"], "story_closed");
        let log = ana.log(&story).await;
        let skips: Vec<_> = log.iter().filter(|event| event["kind"] == "turn_skipped").collect();
        assert_eq!(skips.len(), 2, "{log:?}");
        assert_eq!(skips[0]["payload"], json!({ "user_id": ben.id, "next": cleo.id }));
    });
}

#[test]
fn p51_the_host_gives_the_turn_once_however_often_it_is_asked() {
    on_each(async |app| {
        let (_, [ana, ben, cleo], rooms) = three(app, "round_robin").await;
        assert_eq!(about(&rooms[1], "turn:give", &ben).await["error"], "forbidden");
        let dan = app.writer("Dan").await;
        assert_eq!(about(&rooms[0], "turn:give", &dan).await["error"], "not_found");
        assert_eq!(rooms[0].say("turn:give").await["error"], "bad_request", "to whom");
        let given = about(&rooms[0], "turn:give", &cleo).await;
        assert_eq!(given["turn"], json!({ "user_id": cleo.id, "number": 2 }), "{given}");
        assert_eq!(about(&rooms[0], "turn:give", &cleo).await, given, "it is the same gift");
        all_hear(&rooms, &cleo, 2).await;
        rooms[2].turn("The pier was empty.").await;
        all_hear(&rooms, &ana, 3).await;
    });
}

#[test]
fn p52_the_host_directs_who_writes() {
    on_each(async |app| {
        let (story, [ana, ben, cleo], rooms) = three(app, "director").await;
        rooms[1].refused(&rooms[1].draft("Me."), "not_your_turn").await;
        about(&rooms[0], "turn:give", &cleo).await;
        rooms[0].refused(&rooms[0].draft("After all, me."), "not_your_turn").await;
        let ack = rooms[2].submit(&rooms[2].draft("The pier was empty.")).await;
        assert_eq!(ack["turn"], json!({ "user_id": ana.id, "number": 3 }), "{ack}");
        all_hear(&rooms, &ana, 3).await;
        rooms[0].turn("So was the sea.").await;
        about(&rooms[0], "turn:give", &ben).await;
        let passed = rooms[1].say("turn:pass").await;
        assert_eq!(passed["turn"]["user_id"], json!(ana.id), "{passed}");
        about(&rooms[0], "turn:give", &ben).await;
        rooms[1].turn("And the boats.").await;
        // The director goes: whoever has sat longest directs.
        ana.delete(&story.path(&format!("/members/{}", ana.id))).expect(204).await;
        rooms[1].turn("It is mine to give now, or to take.").await;
        let given = about(&rooms[1], "turn:give", &cleo).await;
        assert_eq!(given["turn"]["user_id"], json!(cleo.id), "{given}");
        ana.get(&story.path("")).problem(404, "not_found").await;
    });
}

#[test]
fn p53_all_write_at_once_and_everybody_reads_the_same() {
    on_each(async |app| {
        let (story, [ana, ..], rooms) = three(app, "free").await;
        let drafts: Vec<_> = (0..12)
            .map(|n| (n % 3, rooms[n % 3].draft(&format!("Line {n} by lamplight."))))
            .collect();
        let acks = join_all(drafts.iter().map(|(at, draft)| rooms[*at].submit(draft))).await;
        let mut seqs: Vec<_> = acks.iter().filter_map(|ack| ack["seq"].as_i64()).collect();
        seqs.sort_unstable();
        seqs.dedup();
        assert_eq!(seqs.len(), 12, "each has a place of its own: {acks:?}");
        for room in &rooms {
            let last = |added: &Value| added["segment"]["seq"].as_i64() == seqs.last().copied();
            room.until("segment:added", last).await;
            let heard = room.heard("segment:added");
            let heard: Vec<_> = heard.iter().filter_map(|a| a["segment"]["seq"].as_i64()).collect();
            assert_eq!(heard, seqs, "in the server's order");
        }
        assert_eq!(ana.texts(&story).await.len(), 12);
        assert_eq!(rooms[0].say("turn:skip").await["error"], "nothing_to_do", "there is no order");
    });
}

#[test]
fn p54_a_late_comer_gets_a_place_in_the_order() {
    on_each(async |app| {
        let (story, [ana, ..], rooms) = three(app, "round_robin").await;
        rooms[0].turn("The pier was empty.").await;
        rooms[1].turn("So was the sea.").await;
        let dan = app.writer("Dan").await;
        let late = dan.join(&story).await;
        let ack = rooms[2].submit(&rooms[2].draft("And the boats.")).await;
        assert_eq!(ack["turn"]["user_id"], json!(dan.id), "{ack}");
        let ack = late.submit(&late.draft("But somebody had come.")).await;
        assert_eq!(ack["turn"]["user_id"], json!(ana.id), "{ack}");
    });
}
