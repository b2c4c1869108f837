//! One person writes with Ember, sees a picture, keeps the story, reads it as a book.

use http::Method;
use serde_json::{Value, json};
use testkit::{Person, Pictures, Room, Setup, Story, TestApp, Tier, on_each, on_each_with};

/// A first line for each tier.
const FIRST: [(Tier, &str); 3] = [
    (Tier::Kids, "Milo the otter rowed his teapot across the pond at night."),
    (Tier::Teens, "Noor climbed to the roof because the radio had said her name."),
    (Tier::Adults, "Maren came back to the lighthouse with salt on her coat."),
];

/// A story with one turn in it and Ember's answer to that.
async fn told(app: &TestApp, tier: Tier, line: &str) -> (Person, Story, Room, Value) {
    let ana = app.writer("Ana").await;
    let story = ana.story(tier).await;
    let room = ana.join(&story).await;
    let seq = room.turn(line).await;
    app.work().await;
    let added = room.passage_after(seq).await;
    (ana, story, room, added)
}

#[test]
fn ember_answers_in_every_tier_and_its_sentences_are_its_passage() {
    on_each(async |app| {
        for (tier, line) in FIRST {
            let (ana, story, room, added) = told(app, tier, line).await;
            let passage = added["segment"]["text"].as_str().expect("text");
            let deltas = room.heard("segment:delta");
            let indices: Vec<_> = deltas.iter().map(|delta| delta["index"].as_u64()).collect();
            let expected: Vec<_> = (0..deltas.len() as u64).map(Some).collect();
            assert_eq!(indices, expected, "{tier}");
            let joined: String = deltas.iter().filter_map(|delta| delta["text"].as_str()).collect();
            assert_eq!(joined, passage, "{tier}");
            assert!(deltas.iter().all(|delta| delta["job_id"] == added["job_id"]), "{tier}");
            assert!(passage.ends_with(['.', '!', '?', '\u{201d}', '"']), "{tier}: {passage}");
            assert_eq!(ana.texts(&story).await, [line, passage], "{tier}");
            let suggestions = added["segment"]["suggestions"].as_array().expect("suggestions");
            assert_eq!(suggestions.len(), 3, "{tier}: {suggestions:?}");
        }
    });
}

#[test]
fn events_reach_the_room_in_the_order_of_the_log() {
    on_each(async |app| {
        let (ana, story, room, _) = told(app, Tier::Kids, FIRST[0].1).await;
        room.until("media:ready", |_| true).await;
        let names: Vec<String> = room.all().into_iter().map(|heard| heard.event).collect();
        let first = |name: &str| names.iter().position(|heard| heard == name).expect(name);
        let order = ["segment:started", "segment:delta", "media:ready"].map(first);
        assert!(order.is_sorted(), "{names:?}");
        let added: Vec<_> = room.heard("segment:added");
        let seqs: Vec<_> = added.iter().map(|added| added["segment"]["seq"].as_i64()).collect();
        assert_eq!(seqs, [Some(3), Some(4)]);
        let log = ana.log(&story).await;
        let numbers: Vec<_> = log.iter().map(|event| event["seq"].as_i64()).collect();
        assert_eq!(numbers, [Some(1), Some(2), Some(3), Some(4)]);
        let kinds: Vec<_> = log.iter().map(|event| event["kind"].as_str()).collect();
        let expected = ["story_created", "member_joined", "turn_added", "narrator_added"];
        assert_eq!(kinds, expected.map(Some));
        assert!(log[2]["payload"]["client_turn_id"].is_string(), "{}", log[2]);
    });
}

#[test]
fn a_turn_that_is_sent_again_is_one_turn() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.story(Tier::Adults).await;
        let room = ana.join(&story).await;
        let draft = room.draft("The lamp went out.");
        let first = room.submit(&draft).await;
        let before_ember = room.submit(&draft).await;
        app.work().await;
        room.passage_after(3).await;
        let after_ember = room.submit(&draft).await;
        for again in [before_ember, after_ember] {
            assert_eq!((&again["ok"], &again["seq"]), (&json!(true), &first["seq"]), "{again}");
        }
        app.work().await;
        assert_eq!(ana.texts(&story).await.len(), 2);
    });
}

#[test]
fn of_sixteen_resends_at_once_one_turn_comes() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.story(Tier::Adults).await;
        let rooms = [ana.join(&story).await, ana.join(&story).await];
        let draft = rooms[0].draft("The lamp went out.");
        let sends = (0..16).map(|n| rooms[n % 2].submit(&draft));
        for ack in futures::future::join_all(sends).await {
            assert_eq!((&ack["ok"], &ack["seq"]), (&json!(true), &json!(3)), "{ack}");
        }
        app.work().await;
        assert_eq!(ana.texts(&story).await.len(), 2, "one turn, one answer");
    });
}

#[test]
fn a_picture_comes_and_only_its_link_opens_it() {
    on_each_with(&Setup { pictures: Pictures::Drawn, ..Setup::default() }, async |app| {
        let (_, _, room, added) = told(app, Tier::Kids, FIRST[0].1).await;
        let ready = room.until("media:ready", |_| true).await;
        assert_eq!(ready["segment_seq"], added["segment"]["seq"]);
        let asset = &ready["asset"];
        assert!(asset["alt"].as_str().is_some_and(|alt| alt.len() > 15), "{asset}");
        assert_eq!((&asset["width"], &asset["height"]), (&json!(1024), &json!(768)));
        let url = asset["url"].as_str().expect("a link");

        let picture = app.door.get(url).send().await;
        assert_eq!(picture.status, 200);
        assert_eq!(picture.header("content-type"), "image/webp");
        assert_eq!((&picture.body[..4], &picture.body[8..12]), (&b"RIFF"[..], &b"WEBP"[..]));
        assert!(picture.header("cache-control").contains("immutable"));

        let part = app.door.get(url).header("range", "bytes=0-99").send().await;
        assert_eq!((part.status.as_u16(), part.body.len()), (206, 100));
        assert_eq!(part.body, picture.body.slice(..100));
        let range = format!("bytes 0-99/{}", picture.body.len());
        assert_eq!(part.header("content-range"), range);

        let etag = picture.header("etag");
        let same = app.door.get(url).header("if-none-match", etag).send().await;
        assert_eq!((same.status.as_u16(), same.body.len()), (304, 0));
        assert_eq!(same.header("cache-control"), picture.header("cache-control"));
        let beyond = app.door.get(url).header("range", "bytes=99999999-").send().await;
        beyond.is_problem(url, 416, "range_not_satisfiable");
        assert_eq!(beyond.header("content-range"), format!("bytes */{}", picture.body.len()));

        for altered in altered(url) {
            app.door.get(&altered).problem(404, "not_found").await;
        }
        app.clock.advance(601_000);
        app.door.get(url).problem(404, "not_found").await;
    });
}

/// A link with each of its parts changed.
fn altered(url: &str) -> Vec<String> {
    let (path, query) = url.split_once('?').expect("a signed link");
    let (exp, sig) = query.split_once('&').expect("two parts");
    let flip = |text: &str| {
        let (rest, last) = text.split_at(text.len() - 1);
        format!("{rest}{}", if last == "1" { "2" } else { "1" })
    };
    let (key, ending) = path.rsplit_once('.').unwrap_or((path, ""));
    let other_key = format!("{}.{ending}", flip(key));
    vec![
        format!("{path}?{exp}&{}", flip(sig)),
        format!("{path}?{}&{sig}", flip(exp)),
        format!("{}?{query}", other_key.trim_end_matches('.')),
        format!("{path}?{exp}&sig="),
    ]
}

#[test]
fn a_book_holds_the_story_its_pictures_and_who_wrote_what() {
    on_each(async |app| {
        let (ana, story, _, added) = told(app, Tier::Adults, FIRST[2].1).await;
        let book = ana.get(&story.path("/book")).expect(200).await;
        let pages = book["pages"].as_array().expect("pages").iter();
        let passages: Vec<&Value> =
            pages.flat_map(|page| page["passages"].as_array().expect("passages")).collect();
        let texts: Vec<_> = passages.iter().map(|passage| &passage["text"]).collect();
        assert_eq!(texts, [&json!(FIRST[2].1), &added["segment"]["text"]]);
        let credits = book["credits"].as_array().expect("credits");
        let by = |at: usize| &credits[passages[at]["by"].as_u64().expect("an index") as usize];
        assert_eq!((&by(0)["name"], &by(0)["author"]), (&json!("Ana"), &json!("human")));
        assert_eq!((&by(1)["name"], &by(1)["author"]), (&json!("Ember"), &json!("narrator")));
        let shares = credits.iter().filter_map(|credit| credit["share"].as_f64());
        assert!((shares.sum::<f64>() - 1.0).abs() < 0.01, "{credits:?}");
        assert!(book["cover"]["url"].is_string(), "{book}");
    });
}

#[test]
fn a_picture_can_be_asked_for_and_its_job_is_its_owners_alone() {
    on_each(async |app| {
        let (ana, ben) = (app.writer("Ana").await, app.writer("Ben").await);
        let story = ana.quiet_story(Tier::Adults).await;
        let room = ana.join(&story).await;
        let asked = json!({ "story_id": story.id, "kind": "picture" });
        let of_premise = room.ask("media:request", &asked).await["job_id"].clone();
        app.work().await;
        let ready = room.until("media:ready", |ready| ready["job_id"] == of_premise).await;
        assert_eq!(ready["segment_seq"], json!(null), "there is no segment yet");
        let card = ana.get("/stories").expect(200).await["items"][0].clone();
        assert_eq!(card["cover"]["alt"], ready["asset"]["alt"], "the premise is the cover");
        room.turn("The lamp went out.").await;
        app.work().await;
        let ticket = room.ask("media:request", &asked).await;
        let path = format!("/jobs/{}", ticket["job_id"].as_str().expect("a job"));
        let job = ana.get(&path).expect(200).await;
        assert_eq!((&job["state"], &job["kind"]), (&json!("queued"), &json!("picture")));
        ben.get(&path).problem(404, "not_found").await;
        ben.delete(&path).problem(404, "not_found").await;
        ana.delete(&path).expect(204).await;
        assert_eq!(ana.get(&path).expect(200).await["state"], "cancelled");
        ana.delete(&path).problem(409, "nothing_to_do").await;

        let body = json!({ "kind": "picture", "segment_seq": 3 });
        let ticket = ana.post(&story.path("/media"), &body).expect(202).await;
        app.work().await;
        room.until("media:ready", |ready| ready["job_id"] == ticket["job_id"]).await;
        let path = format!("/jobs/{}", ticket["job_id"].as_str().expect("a job"));
        assert_eq!(ana.get(&path).expect(200).await["state"], "ready");
    });
}

#[test]
fn ember_tells_on_request_and_stops_when_asked() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.begin(json!({ "narrator": "on_request" })).await;
        let room = ana.join(&story).await;
        let seq = room.turn("Milo found a door in the pond.").await;
        assert!(room.say("narrator:stop").await["job_id"].is_null(), "nothing to stop");
        let asked = room.say("narrator:continue").await;
        let stopped = room.say("narrator:stop").await;
        assert!(asked["job_id"].is_string() && asked["job_id"] == stopped["job_id"], "{stopped}");
        app.work().await;
        assert_eq!(ana.texts(&story).await.len(), 1, "a stopped telling adds nothing");
        let wish = json!({ "story_id": story.id, "instruction": "make it rain" });
        assert!(room.ask("narrator:continue", &wish).await["job_id"].is_string());
        app.work().await;
        let passage = room.passage_after(seq).await["segment"]["text"].to_string();
        assert!(passage.contains("rain"), "{passage}");
    });
}

#[test]
fn from_the_turn_after_its_host_says_so_ember_waits_to_be_asked() {
    on_each(async |app| {
        let (ana, story, room, first) = told(app, Tier::Adults, FIRST[2].1).await;
        let set = async |mode: &str| {
            let changed =
                ana.patch(&story.path(""), &json!({ "narrator": mode })).expect(200).await;
            room.until("story:updated", |news| news["seq"] == changed["seq"]).await;
            assert_eq!(ana.read(&story).await["narrator"], mode);
            let log = ana.log(&story).await;
            let last = log.last().expect("an event");
            assert_eq!(
                (&last["kind"], &last["payload"]["narrator"]),
                (&json!("changed"), &json!(mode))
            );
        };
        set("on_request").await;
        room.turn("She counted the stairs.").await;
        app.work().await;
        assert_eq!(ana.texts(&story).await.len(), 3, "two turns, and the passage from before");
        assert!(room.say("narrator:continue").await["job_id"].is_string());
        app.work().await;
        let asked = room.passage_after(first["segment"]["seq"].as_i64().expect("seq")).await;
        assert!(room.say("narrator:continue").await["job_id"].is_string(), "and once more");
        app.work().await;
        room.passage_after(asked["segment"]["seq"].as_i64().expect("seq")).await;
        set("off").await;
        room.turn("There was one too many.").await;
        app.work().await;
        assert_eq!(ana.texts(&story).await.len(), 6, "nobody asked for more");
        set("each_turn").await;
        let seq = room.turn("She went up all the same.").await;
        app.work().await;
        room.passage_after(seq).await;
    });
}

#[test]
fn three_next_steps_differ_in_kind() {
    on_each(async |app| {
        let (ana, story, ..) = told(app, Tier::Teens, FIRST[1].1).await;
        let steps = ana.ask(Method::POST, &story.path("/suggestions")).expect(200).await;
        let steps = steps["items"].as_array().expect("items").iter();
        let mut kinds: Vec<_> = steps.filter_map(|step| step["kind"].as_str()).collect();
        kinds.sort_unstable();
        assert_eq!(kinds, ["do", "say", "twist"]);
    });
}
