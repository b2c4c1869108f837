//! Ember's takes of a passage: which of them stands, and what is put together from them.

use domain::{EventKind, JobId, Mood, NewEvent, SegmentId, TAKES_MAX};
use http::Method;
use library::Changed;
use serde_json::{Value, json};
use testkit::{Person, Room, Story, TestApp, Tier, on_each};

const LINE: &str = "Maren came back to the lighthouse.";

/// A story with a turn, and two takes of Ember's answer to it: 4 was set aside for 6.
async fn two_takes(app: &TestApp, audience: Tier) -> (Person, Story, Room) {
    let ana = app.writer("Ana").await;
    let story = ana.story(audience).await;
    let room = ana.join(&story).await;
    room.turn(LINE).await;
    app.work().await;
    another(app, &ana, &story).await;
    (ana, story, room)
}

async fn another(app: &TestApp, ana: &Person, story: &Story) {
    ana.ask(Method::POST, &story.path("/retry")).expect(202).await;
    app.work().await;
}

async fn takes(ana: &Person, story: &Story, seq: i64) -> Vec<Value> {
    let takes = ana.get(&story.path(&format!("/segments/{seq}/takes"))).expect(200).await;
    takes["items"].as_array().expect("items").clone()
}

fn keep(ana: &Person, story: &Story, seq: i64, body: &Value) -> testkit::Ask {
    ana.post(&story.path(&format!("/segments/{seq}/keep")), body)
}

fn seqs(takes: &[Value]) -> Vec<(i64, bool)> {
    let of = |take: &Value| (take["seq"].as_i64().expect("a number"), take["live"] == true);
    takes.iter().map(of).collect()
}

/// Puts another take of Ember's into the log, past the gate as it is now.
async fn told_once_upon_a_time(app: &TestApp, story: &Story, text: &'static str) -> i64 {
    let (id, clock) = (story.id, app.parts.stories.clock().clone());
    let told = app.parts.stories.change(id, move |tx, now| {
        let mut head = library::load(tx, id)?.expect("is there");
        let dropped = head.tip.expect("a take");
        let before = library::segment(tx, id, dropped)?.expect("is there").parent;
        let kinds = [
            EventKind::Retried { dropped, head: before },
            EventKind::NarratorAdded {
                segment_id: SegmentId(clock.new_id()),
                job_id: JobId(clock.new_id()),
                text: text.into(),
                mood: Mood::CALM,
                suggestions: Vec::new(),
            },
        ];
        let new = kinds.map(|kind| NewEvent { actor: None, kind });
        let events = library::append(tx, &mut head, now, new.into())?;
        Ok::<_, library::Error>(Changed { value: head.seq, events, head })
    });
    told.await.expect("is told")
}

#[test]
fn p41_takes_are_ember_s_passages_of_one_place_cut_into_their_sentences() {
    on_each(async |app| {
        let (ana, story, room) = two_takes(app, Tier::Adults).await;
        for seq in [4, 6] {
            let takes = takes(&ana, &story, seq).await;
            assert_eq!(seqs(&takes), [(4, false), (6, true)]);
            for take in &takes {
                let sentences = take["sentences"].as_array().expect("sentences");
                let joined: Vec<_> = sentences.iter().filter_map(Value::as_str).collect();
                assert_eq!(
                    (json!(joined.concat()), &take["in_part"]),
                    (take["text"].clone(), &json!(false))
                );
            }
        }
        // Of a person's passage there are none, nor of what is not there.
        for seq in ["3", "99", "four"] {
            let path = story.path(&format!("/segments/{seq}/takes"));
            ana.get(&path).problem(404, "not_found").await;
        }
        // What was told after other words is no take of this.
        ana.post(&story.path("/undo"), &json!({})).expect(200).await;
        let seq = room.turn("Nobody was there.").await;
        app.work().await;
        let told = room.passage_after(seq).await["segment"]["seq"].as_i64().expect("a number");
        assert_eq!(seqs(&takes(&ana, &story, told).await), [(told, true)]);
        assert_eq!(seqs(&takes(&ana, &story, 4).await), [(4, false), (6, false)]);
    });
}

#[test]
fn p41_the_take_that_stands_is_among_however_many() {
    on_each(async |app| {
        let (ana, story, _room) = two_takes(app, Tier::Adults).await;
        for _ in 0..TAKES_MAX {
            told_once_upon_a_time(app, &story, "The stairs were empty.").await;
        }
        keep(&ana, &story, 4, &json!({})).expect(200).await;
        let takes = takes(&ana, &story, 4).await;
        assert_eq!((takes.len(), seqs(&takes)[0]), (TAKES_MAX, (4, true)));
    });
}

#[test]
fn p42_a_take_that_is_kept_is_the_story_everywhere_and_can_be_exchanged_again() {
    on_each(async |app| {
        let (ana, story, room) = two_takes(app, Tier::Adults).await;
        let told = takes(&ana, &story, 6).await;
        let turn = ana.read(&story).await["turn"].clone();
        for (take, other) in [(&told[0], &told[1]), (&told[1], &told[0])] {
            let seq = take["seq"].as_i64().expect("a number");
            let kept = keep(&ana, &story, seq, &json!({})).expect(200).await;
            assert_eq!((&kept["head"], &kept["can_redo"]), (&take["seq"], &json!(false)));
            assert_eq!(kept["turn"], turn, "it is no turn");
            assert_eq!(ana.texts(&story).await, [LINE, take["text"].as_str().expect("text")]);
            room.until("branch:changed", |changed| changed["head"] == take["seq"]).await;
            app.work().await;
            let segments = ana.read(&story).await["segments"].clone();
            assert!(segments[1]["picture"].is_object(), "it has a picture: {segments}");
            assert_eq!(segments[1]["suggestions"], take["suggestions"]);
            let book = ana.get(&story.path("/book")).expect(200).await.to_string();
            assert!(book.contains(&take["text"].to_string()), "{book}");
            assert!(!book.contains(&other["text"].to_string()), "{book}");
            let log = ana.log(&story).await;
            let last = log.last().expect("an event");
            let payload = &last["payload"];
            assert_eq!((&last["kind"], &last["actor"]), (&json!("take_kept"), &json!(ana.id)));
            assert_eq!((&payload["seq"], &payload["dropped"]), (&take["seq"], &other["seq"]));
        }
        // The story says which takes there are to choose from.
        let read = ana.read(&story).await;
        assert_eq!((&read["takes"], &read["head"]), (&json!([4, 6]), &json!(6)));
        // Again is no event.
        let events = ana.log(&story).await.len();
        keep(&ana, &story, 6, &json!({})).expect(200).await;
        assert_eq!(ana.log(&story).await.len(), events);
        // An undo takes the turn back with it, and a redo brings the take that stood.
        keep(&ana, &story, 4, &json!({})).expect(200).await;
        ana.post(&story.path("/undo"), &json!({})).expect(200).await;
        assert!(ana.texts(&story).await.is_empty());
        let redone = ana.post(&story.path("/redo"), &json!({})).expect(200).await;
        assert_eq!(
            (&redone["head"], redone["segments"].as_array().map(Vec::len)),
            (&json!(4), Some(2))
        );
        // The story goes on from it.
        let seq = room.turn("The stairs were empty.").await;
        app.work().await;
        room.passage_after(seq).await;
        let texts = ana.texts(&story).await;
        assert_eq!((json!(texts[1]), texts.len()), (told[0]["text"].clone(), 4));
    });
}

#[test]
fn p42_a_take_that_is_kept_calls_off_the_one_on_its_way() {
    on_each(async |app| {
        let (ana, story, _room) = two_takes(app, Tier::Adults).await;
        let first = takes(&ana, &story, 4).await[0]["text"].clone();
        ana.ask(Method::POST, &story.path("/retry")).expect(202).await;
        keep(&ana, &story, 4, &json!({})).expect(200).await;
        app.work().await;
        let texts = ana.texts(&story).await;
        assert_eq!((texts.len(), json!(texts[1])), (2, first));
    });
}

#[test]
fn p43_takes_are_exchanged_at_the_end_of_an_open_story_by_its_members() {
    on_each(async |app| {
        let (ana, story, room) = two_takes(app, Tier::Adults).await;
        keep(&ana, &story, 3, &json!({})).problem(409, "nothing_to_do").await;
        keep(&ana, &story, 99, &json!({})).problem(409, "nothing_to_do").await;
        room.turn("The stairs were empty.").await;
        keep(&ana, &story, 4, &json!({})).problem(409, "stale").await;
        let part = json!({ "sentences": [{ "take": 4, "index": 0 }] });
        keep(&ana, &story, 4, &part).problem(409, "stale").await;
        ana.post(&story.path("/undo"), &json!({})).expect(200).await;
        ana.post(&story.path("/finish"), &json!({})).expect(200).await;
        keep(&ana, &story, 4, &json!({})).problem(409, "story_closed").await;
    });
}

#[test]
fn p44_a_passage_kept_in_part_is_ember_s_and_made_of_its_sentences_alone() {
    on_each(async |app| {
        let (ana, story, room) = two_takes(app, Tier::Adults).await;
        let told = takes(&ana, &story, 6).await;
        let part = json!({ "sentences": [{ "take": 4, "index": 0 }, { "take": 6, "index": 1 }] });
        let kept = keep(&ana, &story, 6, &part).expect(200).await;
        let passage = &kept["segments"][1];
        let sentence = |take: usize, n: usize| {
            told[take]["sentences"][n].as_str().expect("a sentence").trim().to_owned()
        };
        assert_eq!(passage["text"], format!("{} {}", sentence(0, 0), sentence(1, 1)));
        assert_eq!((&passage["author"], &passage["author_id"]), (&json!("narrator"), &Value::Null));
        assert_eq!(passage["suggestions"].as_array().map(Vec::len), Some(3), "{passage}");
        room.until("branch:changed", |changed| changed["head"] == passage["seq"]).await;
        let log = ana.log(&story).await;
        let last = log.last().expect("an event");
        assert_eq!(
            (&last["kind"], &last["payload"]["sentences"]),
            (&json!("take_composed"), &part["sentences"])
        );
        let now = takes(&ana, &story, 6).await;
        let stands = passage["seq"].as_i64().expect("a number");
        assert_eq!(seqs(&now), [(4, false), (6, false), (stands, true)]);
        assert_eq!(now[2]["in_part"], true);
        app.work().await;
        assert!(ana.read(&story).await["segments"][1]["picture"].is_object(), "it is drawn");
        // Asked for again, it is the one that stands; the whole of a take is that take.
        assert_eq!(keep(&ana, &story, 6, &part).expect(200).await["head"], stands);
        assert_eq!(ana.log(&story).await.len(), log.len());
        let whole = told[0]["sentences"].as_array().expect("sentences").len();
        let all: Vec<_> = (0..whole).map(|index| json!({ "take": 4, "index": index })).collect();
        assert_eq!(
            keep(&ana, &story, stands, &json!({ "sentences": all })).expect(200).await["head"],
            4
        );
    });
}

#[test]
fn p44_what_is_in_no_take_makes_no_passage() {
    on_each(async |app| {
        let (ana, story, _room) = two_takes(app, Tier::Adults).await;
        let before = ana.log(&story).await.len();
        for sentences in [
            json!([]),
            json!([{ "take": 3, "index": 0 }]),
            json!([{ "take": 4, "index": 99 }]),
            json!([{ "take": 4, "index": 0 }, { "take": 4, "index": 0 }]),
        ] {
            let body = json!({ "sentences": sentences });
            let problem = keep(&ana, &story, 6, &body).problem(422, "invalid_fields").await;
            assert_eq!(problem["fields"][0]["path"], "sentences", "{body}");
        }
        for broken in
            [json!({ "sentences": "all" }), json!({ "sentences": [{ "take": 4, "index": -1 }] })]
        {
            keep(&ana, &story, 6, &broken).problem(422, "invalid_fields").await;
        }
        // Nobody's own words come in.
        let words =
            json!({ "sentences": [{ "take": 4, "index": 0, "text": "Mine." }], "text": "Mine." });
        let kept = keep(&ana, &story, 6, &words).expect(200).await;
        assert!(!kept["segments"][1]["text"].to_string().contains("Mine"), "{kept}");
        assert_eq!(ana.log(&story).await.len(), before + 1);
    });
}

#[test]
fn p44_a_passage_is_judged_again_as_a_whole_by_the_youngest_writers_row() {
    on_each(async |app| {
        const ROUGH: &str = "The bastard pulled the lever. Then it was quiet.";
        for (audience, may) in [(Tier::Adults, true), (Tier::Teens, false)] {
            let (ana, story, _room) = two_takes(app, audience).await;
            let rough = told_once_upon_a_time(app, &story, ROUGH).await;
            keep(&ana, &story, 4, &json!({})).expect(200).await;
            let part =
                json!({ "sentences": [{ "take": rough, "index": 0 }, { "take": 4, "index": 0 }] });
            for body in [json!({}), part] {
                let before = ana.log(&story).await.len();
                let reply = keep(&ana, &story, rough, &body).send().await;
                if may {
                    assert_eq!(reply.status, 200, "{reply:?}");
                    continue;
                }
                reply.is_problem("keep", 422, "blocked");
                assert_eq!(ana.log(&story).await.len(), before, "nothing is stored");
                assert_eq!(ana.read(&story).await["head"], 4);
            }
        }
    });
}

#[test]
fn p45_everybody_in_the_room_hears_which_take_stands() {
    on_each(async |app| {
        let (ana, ben) = (app.writer("Ana").await, app.writer("Ben").await);
        let story = ana.circle(Tier::Teens).await;
        let (room, other) = (ana.join(&story).await, ben.join(&story).await);
        let seq = room.turn("The wind turned.").await;
        app.work().await;
        room.ask("narrator:continue", &json!({ "story_id": story.id })).await;
        app.work().await;
        let first = room.passage_after(seq).await["segment"]["seq"].as_i64().expect("a number");
        another(app, &ana, &story).await;
        // Any member may, as with another take.
        let turn = ana.read(&story).await["turn"].clone();
        keep(&ben, &story, first, &json!({})).expect(200).await;
        for room in [&room, &other] {
            let heard = room.until("branch:changed", |changed| changed["head"] == first).await;
            assert!(heard["seq"].as_i64() > Some(first), "{heard}");
        }
        assert_eq!(ana.read(&story).await["turn"], turn);
    });
}
