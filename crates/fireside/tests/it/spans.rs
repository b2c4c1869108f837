//! Who wrote which characters.

use domain::{EventKind, JobId, Mood, NewEvent, SegmentId, Suggestion, SuggestionKind};
use http::Method;
use library::Changed;
use serde_json::{Value, json};
use testkit::{Person, Room, Story, TestApp, on_each};

const KEEPER: &str = "Ask the keeper about the lamp.";

/// A story in this mode in which Ember has told, and suggested a next step.
async fn told(app: &TestApp, ana: &Person, how: Value) -> Story {
    let story = ana.begin(how).await;
    let (id, clock) = (story.id, app.parts.stories.clock().clone());
    let told = app.parts.stories.change(id, move |tx, now| {
        let mut head = library::load(tx, id)?.expect("is there");
        let kind = EventKind::NarratorAdded {
            segment_id: SegmentId(clock.new_id()),
            job_id: JobId(clock.new_id()),
            text: "The lamp was cold.".into(),
            mood: Mood::CALM,
            suggestions: vec![
                Suggestion { kind: SuggestionKind::Twist, text: "The stairs are wet.".into() },
                Suggestion { kind: SuggestionKind::Do, text: KEEPER.into() },
            ],
        };
        let events = library::append(tx, &mut head, now, vec![NewEvent { actor: None, kind }])?;
        Ok::<_, library::Error>(Changed { value: (), events, head })
    });
    told.await.expect("is told");
    story
}

fn quiet(mode: &str) -> Value {
    json!({ "audience": "adults", "mode": mode, "narrator": "off" })
}

fn with_intent(room: &Room, text: &str, intent: &str) -> Value {
    let mut draft = room.draft(text);
    draft["intent"] = json!(intent);
    draft
}

/// The passages of a page whose spans are not their author's alone.
fn of_several(page: &Value) -> Value {
    let segments = page["segments"].as_array().expect("segments").iter();
    segments.filter_map(|segment| segment.get("spans")).cloned().collect()
}

#[test]
fn p74_p75_what_was_taken_from_ember_is_embers_wherever_it_is_read() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = told(app, &ana, quiet("solo")).await;
        let room = ana.join(&story).await;
        let draft = with_intent(&room, "Ask the old keeper about the lamp.", "choose");
        let seq = room.submit(&draft).await["seq"].as_i64().expect("a number");
        let (by_ana, by_ember) = (
            |len: usize| json!({ "len": len, "author_id": ana.id }),
            |len: usize| json!({ "len": len, "author_id": null }),
        );
        let want = json!([by_ember(8), by_ana(4), by_ember(22)]);
        let heard = room.until("segment:added", |added| added["segment"]["seq"] == seq).await;
        assert_eq!(
            (&heard["segment"]["spans"], &heard["segment"]["author_id"]),
            (&want, &json!(ana.id))
        );
        assert_eq!(of_several(&ana.read(&story).await), json!([want]));
        assert_eq!(of_several(&ana.join(&story).await.joined), json!([want]));
        let detail = ana.get(&story.path(&format!("/segments/{seq}"))).expect(200).await;
        assert_eq!(detail["spans"], want);
        let log = ana.log(&story).await;
        assert_eq!(log.last().expect("an event")["payload"]["spans"], want);

        // What is kept keeps its hand.
        let body = json!({ "text": "Ask the very old keeper." });
        let edited = ana.patch(&story.path(&format!("/segments/{seq}")), &body).expect(200).await;
        let want = json!([by_ember(8), by_ana(9), by_ember(7)]);
        assert_eq!(edited["spans"], want);
        let heard = room.until("segment:edited", |_| true).await;
        assert_eq!(heard["segment"]["spans"], want);

        // Undone, it is gone; redone, it is as it was.
        ana.post(&story.path("/undo"), &json!({})).expect(200).await;
        assert_eq!(of_several(&ana.read(&story).await), json!([]));
        ana.ask(Method::POST, &story.path("/redo")).expect(200).await;
        assert_eq!(of_several(&ana.read(&story).await), json!([want]));
        let faults = app.parts.stories.read(move |r| library::verify(r, story.id)).await;
        assert_eq!(faults.expect("reads"), Vec::new());
    });
}

#[test]
fn p75_a_book_gives_ember_what_was_taken_from_it() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = told(app, &ana, quiet("solo")).await;
        let room = ana.join(&story).await;
        room.submit(&with_intent(&room, &format!("{KEEPER} He ran."), "do")).await;
        let book = ana.get(&story.path("/book")).expect(200).await;
        let credits = book["credits"].as_array().expect("credits").iter();
        let words: Vec<_> = credits.map(|c| (c["name"].clone(), c["words"].clone())).collect();
        assert_eq!(words, [(json!("Ana"), json!(2)), (json!("Ember"), json!(10))]);
        let ember = book["credits"][1]["share"].as_f64().expect("a share");
        assert!((ember - 40.0 / 46.0).abs() < 1e-9, "{ember}");
    });
}

#[test]
fn p75_words_that_the_gate_masks_are_masked_and_whose_they_were() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let kids = json!({ "audience": "kids", "mode": "solo", "narrator": "off" });
        let story = told(app, &ana, kids).await;
        let room = ana.join(&story).await;
        let written = "Ask the fucking keeper about the lamp.";
        room.submit(&with_intent(&room, written, "choose")).await;
        let read = ana.read(&story).await;
        let text = read["segments"][1]["text"].as_str().expect("text");
        let masked =
            text.strip_prefix("Ask the ").and_then(|t| t.strip_suffix("keeper about the lamp."));
        let masked = masked.unwrap_or_else(|| panic!("{text}")).chars().count();
        assert!(text != written && masked > 0, "{text}");
        let want = json!([[
            { "len": 8, "author_id": null },
            { "len": masked, "author_id": ana.id },
            { "len": 22, "author_id": null },
        ]]);
        assert_eq!(of_several(&read), want);
    });
}

#[test]
fn p75_who_came_between_takes_nothing_from_it_and_a_proposal_keeps_it() {
    on_each(async |app| {
        let [ana, ben] = [app.writer("Ana").await, app.writer("Ben").await];
        // Ben has written while Ana was choosing.
        let story = told(app, &ana, quiet("free")).await;
        let rooms = [ana.join(&story).await, ben.join(&story).await];
        rooms[1].turn("A gull cried.").await;
        rooms[0].submit(&with_intent(&rooms[0], KEEPER, "choose")).await;
        let whole = json!([{ "len": 30, "author_id": null }]);
        assert_eq!(of_several(&ana.read(&story).await), json!([whole]));

        let story = told(app, &ana, quiet("vote")).await;
        let rooms = [ana.join(&story).await, ben.join(&story).await];
        let seq = rooms[1].submit(&with_intent(&rooms[1], KEEPER, "choose")).await["seq"].clone();
        for room in &rooms {
            let vote = json!({ "story_id": story.id, "proposal": seq });
            assert_eq!(room.ask("vote:cast", &vote).await["ok"], true);
        }
        let read = ana.read(&story).await;
        assert_eq!(of_several(&read), json!([whole]));
        assert_eq!(read["segments"][1]["author_id"], json!(ben.id));
    });
}

#[test]
fn p74_a_text_of_one_hand_has_no_spans() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = told(app, &ana, quiet("solo")).await;
        let room = ana.join(&story).await;
        let seq = room.turn("The lamp went out.").await;
        let body = json!({ "text": "The lamp went out again." });
        ana.patch(&story.path(&format!("/segments/{seq}")), &body).expect(200).await;
        assert_eq!(of_several(&ana.read(&story).await), json!([]));
        let log = ana.log(&story).await;
        assert!(log.iter().all(|event| event["payload"].get("spans").is_none()), "{log:?}");
    });
}
