//! What the gate stops stays with its writer, and nowhere else.

use serde_json::json;
use testkit::{Tier, on_each};

const HARM: &str = "He showed how to build a pipe bomb with nails and powder, step by step.";
const DISTRESS: &str = "I want to kill myself.";

#[test]
fn p17_what_is_blocked_is_in_no_log_and_no_room() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.story(Tier::Adults).await;
        let (room, watcher) = (ana.join(&story).await, ana.join(&story).await);
        let ack = room.refused(&room.draft(HARM), "blocked").await;
        assert!(ack["detail"].as_str().is_some_and(|reason| reason.len() > 20), "{ack}");
        let seq = room.turn("He closed the book.").await;
        assert_eq!(seq, 3, "nothing was stored before it");
        watcher.until("segment:added", |added| added["segment"]["seq"] == 3).await;
        app.work().await;
        let seen = format!("{:?}{:?}", ana.log(&story).await, watcher.all());
        assert!(!seen.contains("pipe bomb"), "{seen}");
    });
}

#[test]
fn p17_distress_brings_help() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.quiet_story(Tier::Adults).await;
        let room = ana.join(&story).await;
        let ack = room.submit(&room.draft(DISTRESS)).await;
        assert_eq!(ack["ok"], false);
        let help = ack["help"].as_array().expect("help").iter();
        assert!(help.clone().any(|line| line.to_string().contains("findahelpline.com")), "{ack}");
        assert_eq!(ack["reason"], "distress");
        let line = &ack["help_lines"][0];
        assert_eq!((&line["kind"], &line["way"]), (&json!("distress"), &json!("page")), "{ack}");
        assert_eq!((&line["at"], &line["name"]), (&json!("findahelpline.com"), &json!(null)));
    });
}

#[test]
fn a_wish_takes_the_place_of_a_telling_that_knows_nothing_of_it() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.story(Tier::Adults).await;
        let room = ana.join(&story).await;
        let seq = room.turn("Maren came back to the lighthouse.").await;
        let wish = json!({ "story_id": story.id, "instruction": "Let the lantern go out." });
        let job = room.ask("narrator:continue", &wish).await["job_id"].clone();
        app.work().await;
        let passage = room.passage_after(seq).await;
        assert_eq!(passage["job_id"], job, "{passage}");
        assert_eq!(app.jobs(queue::Status::Cancelled).await, 1);
        assert_eq!(ana.texts(&story).await.len(), 2);
    });
}

#[test]
fn p18_masked_words_are_masked_for_everybody_and_raw_for_their_writer_alone() {
    on_each(async |app| {
        let (ana, ben) = (app.writer("Ana").await, app.writer("Ben").await);
        let story = ana.circle(Tier::Kids).await;
        let (room, other) = (ana.join(&story).await, ben.join(&story).await);
        let seq = room.turn("Fuck this, said the fox.").await;
        let added = other.until("segment:added", |added| added["segment"]["seq"] == seq).await;
        let heard = added["segment"]["text"].as_str().expect("text");
        assert!(!heard.contains("Fuck") && heard.ends_with("said the fox."), "{heard}");
        let path = story.path(&format!("/segments/{seq}"));
        let (mine, theirs) = (ana.get(&path).expect(200).await, ben.get(&path).expect(200).await);
        assert_eq!(
            (&mine["verdict"], &mine["raw"]),
            (&json!("rewrite"), &json!("Fuck this, said the fox."))
        );
        assert_eq!((&theirs["verdict"], &theirs["raw"]), (&json!("rewrite"), &json!(null)));
        // The log says no more, read or caught up with.
        let log = story.path("/events");
        let (mine, theirs) = (ana.get(&log).expect(200).await, ben.get(&log).expect(200).await);
        assert!(mine.to_string().contains("Fuck") && !theirs.to_string().contains("Fuck"));
        let again = json!({ "story_id": story.id, "after_seq": 0 });
        let missed = other.ask("story:join", &again).await;
        assert!(missed["events"].is_array() && !missed.to_string().contains("Fuck"), "{missed}");
    });
}

#[test]
fn an_edit_is_read_together_with_what_stands_before_it() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.quiet_story(Tier::Kids).await;
        let room = ana.join(&story).await;
        room.turn("I want to kill").await;
        let seq = room.turn("the lamp.").await;
        let path = story.path(&format!("/segments/{seq}"));
        let split = ana.patch(&path, &json!({ "text": "myself" })).send().await;
        assert_eq!(split.status, 422, "{}", split.text());
        ana.patch(&path, &json!({ "text": "the light." })).expect(200).await;
        assert_eq!(ana.texts(&story).await, ["I want to kill", "the light."]);
    });
}

#[test]
fn every_other_door_has_the_same_gate() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.story(Tier::Adults).await;
        let room = ana.join(&story).await;
        room.turn("He opened the book.").await;
        app.work().await;
        let edit = json!({ "text": HARM });
        ana.patch(&story.path("/segments/3"), &edit).problem(422, "blocked").await;
        let premise = json!({ "premise": HARM, "audience": "adults", "mode": "solo" });
        ana.post("/stories", &premise).problem(422, "blocked").await;
        let title = json!({ "title": "How to kill yourself tonight" });
        let refused = ana.patch(&story.path(""), &title).send().await;
        assert_eq!(refused.status, 422, "{}", refused.text());
        let wish = json!({ "story_id": story.id, "instruction": HARM });
        assert_eq!(room.ask("narrator:continue", &wish).await["error"], "blocked");
        let name = json!({ "pen_name": "Shithead" });
        ana.patch("/me", &name).problem(422, "invalid_fields").await;
        assert_eq!(ana.texts(&story).await[0], "He opened the book.");
    });
}
