//! Stories in which all propose and the room picks.

use serde_json::{Value, json};
use testkit::{Person, Room, Story, TestApp, on_each};

/// Ana, Ben and Cleo in one room that votes; Ana is the host.
async fn three(app: &TestApp) -> (Story, [Person; 3], [Room; 3]) {
    let people = [app.writer("Ana").await, app.writer("Ben").await, app.writer("Cleo").await];
    let how = json!({ "audience": "teens", "mode": "vote", "narrator": "off" });
    let story = people[0].begin(how).await;
    let rooms =
        [people[0].join(&story).await, people[1].join(&story).await, people[2].join(&story).await];
    (story, people, rooms)
}

async fn vote(room: &Room, story: &Story, proposal: i64) -> Value {
    room.ask("vote:cast", &json!({ "story_id": story.id, "proposal": proposal })).await
}

/// The round as somebody reads it, and what they have voted for.
async fn round(person: &Person, story: &Story) -> (Value, Value) {
    let read = person.read(story).await;
    (read["round"].clone(), read["my_vote"].clone())
}

#[test]
fn p56_p57_p58_the_room_picks_what_most_want() {
    on_each(async |app| {
        let (story, [ana, ben, _], rooms) = three(app).await;
        assert_eq!(rooms[0].joined["round"], json!({ "proposals": [], "voted": [] }));
        let by_ana = rooms[0].turn("The pier was empty.").await;
        let by_ben = rooms[1].turn("The sea had gone.").await;
        assert_eq!(ana.texts(&story).await, Vec::<String>::new(), "nothing is picked yet");
        let heard = rooms[2].until("round:changed", |c| c["seq"] == by_ben).await;
        let texts = |round: &Value| {
            let proposals = round["proposals"].as_array().expect("proposals").iter();
            proposals.map(|p| p["text"].as_str().expect("text").to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(texts(&heard["round"]), ["The pier was empty.", "The sea had gone."]);
        for (room, proposal) in [(&rooms[0], by_ben), (&rooms[1], by_ana)] {
            assert_eq!(vote(room, &story, proposal).await["ok"], true);
            assert_eq!(vote(room, &story, proposal).await["ok"], true, "the same vote");
            let other = vote(room, &story, by_ana + by_ben - proposal).await;
            assert_eq!(other["error"], "nothing_to_do", "{other}");
        }
        let (now, anas) = round(&ana, &story).await;
        assert_eq!((&now["voted"], &anas), (&json!([ana.id, ben.id]), &json!(by_ben)));
        let voted = ben.log(&story).await;
        let payloads: Vec<_> = voted.iter().filter(|e| e["kind"] == "voted").collect();
        assert_eq!(payloads[0]["payload"], json!({}), "a vote is whoever gave it's");
        assert_eq!(payloads[1]["payload"], json!({ "proposal": by_ana }));
        assert_eq!(vote(&rooms[2], &story, by_ben).await["ok"], true);
        let added = rooms[0].until("segment:added", |_| true).await;
        assert_eq!(added["segment"]["author_id"], json!(ben.id));
        rooms[0].until("round:changed", |c| c["round"]["proposals"] == json!([])).await;
        assert_eq!(ana.texts(&story).await, ["The sea had gone."]);
        let late = vote(&rooms[0], &story, by_ana).await;
        assert_eq!(late["error"], "stale");
        let (now, anas) = round(&ana, &story).await;
        assert_eq!((now, anas), (json!({ "proposals": [], "voted": [] }), Value::Null));
    });
}

#[test]
fn p56_a_proposal_that_comes_twice_is_one() {
    on_each(async |app| {
        let (story, [ana, ..], rooms) = three(app).await;
        let draft = rooms[0].draft("The pier was empty.");
        let first = rooms[0].ask("turn:submit", &draft).await;
        let again = rooms[0].ask("turn:submit", &draft).await;
        assert_eq!((&first["ok"], &first["seq"]), (&again["ok"], &again["seq"]), "{again}");
        let other = rooms[0].ask("turn:submit", &rooms[0].draft("It rained.")).await;
        assert_eq!(other["error"], "nothing_to_do");
        let (now, _) = round(&ana, &story).await;
        assert_eq!(now["proposals"].as_array().map(Vec::len), Some(1));
        // Picked, it is the same still.
        assert_eq!(rooms[0].say("vote:end").await["ok"], true);
        let picked = rooms[0].ask("turn:submit", &draft).await;
        assert_eq!(picked["ok"], true, "{picked}");
        assert_eq!(ana.texts(&story).await, ["The pier was empty."]);
    });
}

#[test]
fn p58_the_host_alone_ends_a_round() {
    on_each(async |app| {
        let (story, [ana, ..], rooms) = three(app).await;
        assert_eq!(rooms[0].say("vote:end").await["error"], "nothing_to_do");
        rooms[1].turn("The sea had gone.").await;
        assert_eq!(rooms[1].say("vote:end").await["error"], "forbidden");
        assert_eq!(rooms[0].say("vote:end").await["ok"], true);
        assert_eq!(ana.texts(&story).await, ["The sea had gone."]);
        let stranger = app.writer("Dan").await.socket().await;
        let call = json!({ "story_id": story.id, "proposal": 3 });
        assert_eq!(stranger.ask("vote:cast", &call).await["error"], "not_found");
    });
}

#[test]
fn p58_who_leaves_takes_proposal_and_vote_along() {
    on_each(async |app| {
        let (story, [ana, ben, _], rooms) = three(app).await;
        let by_ben = rooms[1].turn("The sea had gone.").await;
        assert_eq!(vote(&rooms[1], &story, by_ben).await["ok"], true);
        ben.delete(&story.path(&format!("/members/{}", ben.id))).expect(204).await;
        let empty = json!({ "proposals": [], "voted": [] });
        rooms[0].until("round:changed", |c| c["round"] == empty).await;
        assert_eq!(round(&ana, &story).await.0, empty);
    });
}

#[test]
fn p58_ember_answers_what_was_picked() {
    on_each(async |app| {
        let people = [app.writer("Ana").await, app.writer("Ben").await];
        let how = json!({ "audience": "teens", "mode": "vote", "narrator": "each_turn" });
        let story = people[0].begin(how).await;
        let rooms = [people[0].join(&story).await, people[1].join(&story).await];
        let proposal = rooms[1].turn("Rusty blew the lantern out.").await;
        app.work().await;
        assert_eq!(people[0].texts(&story).await, Vec::<String>::new(), "Ember waits for the pick");
        for room in &rooms {
            assert_eq!(vote(room, &story, proposal).await["ok"], true);
        }
        app.work().await;
        rooms[0].until("segment:added", |a| a["segment"]["author"] == "narrator").await;
        assert_eq!(people[0].texts(&story).await.len(), 2);
    });
}
