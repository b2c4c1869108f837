//! Somebody else's model tells, or fails to: people have their passage, once, and guests' words
//! stay here.

use std::sync::{Arc, Mutex, mpsc};
use std::time::{Duration, Instant};

use providers::{Route, Router, Timeouts};
use serde_json::{Value, json};
use store::testing::on_each_database;
use testkit::{
    Manner, Person, Provider, Room, Server, Setup, Story, TestApp, Tier, until, with_folder,
};

const BINARY: &str = env!("CARGO_BIN_EXE_fireside");
const LINE: &str = "Maren came back to the lighthouse.";
/// What nobody but the provider would say.
const THEIRS: &str = "The zeppelin smelled of marzipan.";

/// Waits little, for a provider that says nothing, or nothing more.
const HASTY: Timeouts =
    Timeouts { connect_ms: 60_000, first_token_ms: 50, idle_ms: 50, total_ms: 60_000 };

/// Runs a test with a provider that people of every tier may be sent to.
fn with_provider(manner: &Manner, test: impl AsyncFn(&TestApp, &Provider)) {
    with_route(manner, Provider::route, test);
}

/// As [`with_provider`], by another way to it.
fn with_route(
    manner: &Manner,
    route: impl Fn(&Provider) -> Route,
    test: impl AsyncFn(&TestApp, &Provider),
) {
    on_each_database(async |database| {
        let provider = Provider::start(manner.clone());
        let router = Router::new(vec![route(&provider)]);
        let app = TestApp::start(&database, &Setup { router, ..Setup::default() }).await;
        test(&app, &provider).await;
    });
}

/// A writer in the room of a story of their own.
async fn alone(app: &TestApp) -> (Person, Story, Room) {
    let ana = app.writer("Ana").await;
    let story = ana.story(Tier::Adults).await;
    let room = ana.join(&story).await;
    (ana, story, room)
}

/// Takes a turn and lets the worker work; the one passage that came of it.
async fn told_once(app: &TestApp, (ana, story, room): (&Person, &Story, &Room)) -> String {
    let before = ana.texts(story).await.len();
    let seq = room.turn(LINE).await;
    app.work().await;
    let added = room.passage_after(seq).await;
    let texts = ana.texts(story).await;
    assert_eq!(texts.len(), before + 2, "one turn, one passage: {texts:?}");
    assert_eq!(heard_of(room, &added), texts[before + 1], "what was heard is what stands");
    assert_eq!(added["segment"]["suggestions"].as_array().map(Vec::len), Some(3), "{added}");
    let passages = room.heard("segment:added").into_iter();
    let of_job = passages.filter(|other| other["job_id"] == added["job_id"]).count();
    assert_eq!(of_job, 1, "heard once");
    texts[before + 1].clone()
}

/// The sentences of a passage as they were heard, without those that were taken back.
fn heard_of(room: &Room, added: &Value) -> String {
    let mut told = String::new();
    for heard in room.all() {
        if heard.payload["job_id"] != added["job_id"] {
            continue;
        }
        match heard.event.as_str() {
            "segment:started" => told.clear(),
            "segment:delta" => told.push_str(heard.payload["text"].as_str().unwrap_or_default()),
            _ => {}
        }
    }
    told
}

#[test]
fn a_provider_tells_in_whole_sentences() {
    let pieces = vec!["The zep", "pelin smelled of marz", "ipan. It was la", "te. And no"];
    with_provider(&Manner::Tells(pieces), async |app, provider| {
        let (ana, story, room) = alone(app).await;
        let told = told_once(app, (&ana, &story, &room)).await;
        assert_eq!(told, format!("{THEIRS} It was late."), "what dangles is not told");
        let asked = provider.asked();
        assert!(asked.len() == 1 && asked[0].contains(LINE), "{asked:?}");
        assert!(!asked[0].contains("Ana"), "it is told the story, not who writes: {asked:?}");
    });
}

#[test]
fn whatever_a_provider_sends_instead_of_a_story_ember_tells_once() {
    let says = |text: &str| Manner::Says(text.as_bytes().to_vec());
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
    let manners = [
        says(""),
        says("SSH-2.0-OpenSSH_9.2\r\n"),
        says("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>zeppelin</html>"),
        says("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n"),
        says("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"),
        says(&format!("{head}data: zeppelin\n\n")),
        says(&format!("{head}data: {{\"error\":{{\"message\":\"zeppelin\"}}}}\n\n")),
        says(&format!("{head}data: {}", "zeppelin ".repeat(200_000))),
        Manner::Says([head.as_bytes(), b"data: \xff\xfe zeppelin\n\n"].concat()),
        Manner::Tells(Vec::new()),
        Manner::Tells(vec!["A zeppelin without an end"]),
        Manner::BreaksOff(Vec::new()),
        Manner::BreaksOff(vec!["The zeppelin smelled of"]),
    ];
    with_provider(&manners[0], async |app, provider| {
        for (n, manner) in manners.iter().enumerate() {
            provider.becomes(manner.clone());
            let (ana, story, room) = alone(app).await;
            let told = told_once(app, (&ana, &story, &room)).await;
            assert!(!told.contains("zeppelin"), "{manner:?}: {told}");
            assert_eq!(provider.asked().len(), n + 1, "asked once: {manner:?}");
            // Long enough for any breaker.
            app.clock.advance(300_000);
        }
    });
}

#[test]
fn what_hides_in_a_providers_text_is_taken_out() {
    let pieces = vec!["The\u{0} zep", "pelin smelled\u{202e}", " of marz\u{7}ipan."];
    with_provider(&Manner::Tells(pieces), async |app, _| {
        let (ana, story, room) = alone(app).await;
        assert_eq!(told_once(app, (&ana, &story, &room)).await, THEIRS);
    });
}

#[test]
fn p30_a_passage_follows_no_words_that_have_been_changed_meanwhile() {
    with_provider(&Manner::Tells(Vec::new()), async |app, provider| {
        let (go_on, waits) = mpsc::channel();
        let waits = Arc::new(Mutex::new(waits));
        provider.becomes(Manner::Waits(waits, vec!["Maren knew every stair."]));
        let (ana, story, room) = alone(app).await;
        let seq = room.turn(LINE).await;
        let rewording = async {
            until("the provider to be asked", || provider.asked().len() == 1).await;
            provider.becomes(Manner::Tells(vec![THEIRS]));
            let body = json!({ "text": "Somebody came back to the lighthouse." });
            ana.patch(&story.path(&format!("/segments/{seq}")), &body).expect(200).await;
            go_on.send(()).expect("the provider waits");
        };
        futures::join!(app.work(), rewording);
        let added = room.passage_after(seq).await;
        assert_eq!(added["segment"]["text"], THEIRS);
        assert_eq!(heard_of(&room, &added), THEIRS);
        let asked = provider.asked();
        assert!(asked.len() == 2 && !asked[1].contains("Maren"), "{asked:?}");
        assert_eq!(ana.texts(&story).await.len(), 2);
    });
}

#[test]
fn a_provider_that_hangs_is_left_and_ember_tells_once() {
    let hasty = |provider: &Provider| provider.route_with(HASTY);
    for pieces in [vec![], vec![""], vec!["The zeppelin", " smelled"]] {
        with_route(&Manner::Hangs(pieces), hasty, async |app, _| {
            let (ana, story, room) = alone(app).await;
            let told = told_once(app, (&ana, &story, &room)).await;
            assert!(!told.contains("zeppelin"), "{told}");
        });
    }
}

#[test]
fn a_provider_that_never_comes_to_a_full_stop_is_left_as_well() {
    // By its own waits it might go on for ten minutes.
    let route = |provider: &Provider| Route { patience_ms: 50, ..provider.route() };
    with_route(&Manner::Hangs(vec!["The zeppelin,", " and"]), route, async |app, _| {
        let (ana, story, room) = alone(app).await;
        let told = told_once(app, (&ana, &story, &room)).await;
        assert!(!told.contains("zeppelin"), "{told}");
    });
}

#[test]
fn of_a_stream_that_is_cut_whole_sentences_stand() {
    let pieces = vec![THEIRS, " Nobody could", " say"];
    for manner in [Manner::BreaksOff(pieces.clone()), Manner::Hangs(pieces)] {
        let timeouts = Timeouts { first_token_ms: 60_000, ..HASTY };
        let route = |provider: &Provider| provider.route_with(timeouts);
        with_route(&manner, route, async |app, _| {
            let (ana, story, room) = alone(app).await;
            assert_eq!(told_once(app, (&ana, &story, &room)).await, THEIRS);
        });
    }
}

#[test]
fn a_sentence_that_may_not_be_read_takes_the_whole_passage_back() {
    let harm = " He showed how to build a pipe bomb with nails and powder, step by step.";
    let manner = Manner::Tells(vec![THEIRS, harm, " And so on."]);
    with_provider(&manner, async |app, _| {
        let (ana, story, room) = alone(app).await;
        let told = told_once(app, (&ana, &story, &room)).await;
        assert!(!told.contains("zeppelin"), "{told}");
        let heard = room.all().into_iter().map(|heard| heard.event);
        let heard: Vec<_> = heard.filter(|event| event.starts_with("segment:")).collect();
        let retracted = heard.iter().position(|event| event == "segment:retracted");
        let again = retracted.map(|at| heard[at + 1].as_str());
        assert_eq!(again, Some("segment:started"), "{heard:?}");
        assert!(!format!("{:?}{:?}", ana.log(&story).await, room.all()).contains("pipe bomb"));
    });
}

#[test]
fn a_provider_out_of_order_is_left_alone_and_tried_again() {
    with_provider(&Manner::Says(Vec::new()), async |app, provider| {
        let (ana, story, room) = alone(app).await;
        for asked in [1, 2, 3, 3, 3] {
            told_once(app, (&ana, &story, &room)).await;
            assert_eq!(provider.asked().len(), asked);
        }
        app.clock.advance(10_000);
        for asked in [4, 4] {
            told_once(app, (&ana, &story, &room)).await;
            assert_eq!(provider.asked().len(), asked, "one trial, in vain");
        }
        app.clock.advance(20_000);
        provider.becomes(Manner::Tells(vec![THEIRS]));
        for asked in [5, 6] {
            assert_eq!(told_once(app, (&ana, &story, &room)).await, THEIRS);
            assert_eq!(provider.asked().len(), asked, "it is in order again");
        }
    });
}

#[test]
fn a_guests_words_are_sent_to_nobody() {
    with_provider(&Manner::Tells(vec![THEIRS]), async |app, provider| {
        let guest = app.guest().await;
        for tier in [Tier::Kids, Tier::Teens, Tier::Adults] {
            let story = guest.story(tier).await;
            let room = guest.join(&story).await;
            let told = told_once(app, (&guest, &story, &room)).await;
            assert!(!told.contains("zeppelin"), "{told}");
            let wish = json!({ "story_id": story.id, "instruction": "Let it rain." });
            assert_eq!(room.ask("narrator:continue", &wish).await["ok"], true);
            app.work().await;
            guest.post(&story.path("/retry"), &json!({})).expect(202).await;
            app.work().await;
            guest.post(&story.path("/suggestions"), &json!({})).expect(200).await;
            assert_eq!(guest.texts(&story).await.len(), 3);
        }
        assert_eq!(provider.asked(), Vec::<String>::new());
    });
}

#[test]
fn not_even_when_others_write_with_the_guest() {
    let how = json!({ "audience": "kids", "mode": "round_robin", "narrator": "each_turn" });
    with_provider(&Manner::Tells(vec![THEIRS]), async |app, provider| {
        let (ana, guest) = (app.writer("Ana").await, app.guest().await);
        for (host, other) in [(&ana, &guest), (&guest, &ana)] {
            let story = host.begin(how.clone()).await;
            let (hosts, others) = (host.join(&story).await, other.join(&story).await);
            for room in [&hosts, &others, &hosts, &others] {
                let seq = room.turn(LINE).await;
                app.work().await;
                let added = room.passage_after(seq).await;
                assert_ne!(added["segment"]["text"], THEIRS);
            }
        }
        assert_eq!(provider.asked(), Vec::<String>::new());
        // Two with accounts may be sent there.
        let ben = app.writer("Ben").await;
        let story = ana.begin(how.clone()).await;
        let (room, _other) = (ana.join(&story).await, ben.join(&story).await);
        assert_eq!(told_once(app, (&ana, &story, &room)).await, THEIRS);
    });
}

#[test]
fn a_teenagers_story_for_adults_is_not_for_a_provider_of_adults() {
    let adults = |provider: &Provider| Route { tiers: vec![Tier::Adults], ..provider.route() };
    with_route(&Manner::Tells(vec![THEIRS]), adults, async |app, provider| {
        // A guest may choose any audience, and then sign up.
        let guest = app.guest().await;
        let story = guest.story(Tier::Adults).await;
        let form = app.door.form("Noor", "2010-05");
        let reply = guest.post("/auth/register", &form).send().await;
        let noor = Person::of(&app.door, &reply, "");
        assert_eq!(noor.signed_in["user"]["tier"], "teens", "{}", noor.signed_in);
        let room = noor.join(&story).await;
        let told = told_once(app, (&noor, &story, &room)).await;
        assert!(!told.contains("zeppelin"), "{told}");
        assert_eq!(provider.asked(), Vec::<String>::new());
    });
}

#[test]
fn a_provider_is_asked_only_for_whom_it_may_be() {
    let adults = |provider: &Provider| Route { tiers: vec![Tier::Adults], ..provider.route() };
    with_route(&Manner::Tells(vec![THEIRS]), adults, async |app, provider| {
        let ana = app.writer("Ana").await;
        for tier in [Tier::Kids, Tier::Teens] {
            let story = ana.story(tier).await;
            let room = ana.join(&story).await;
            told_once(app, (&ana, &story, &room)).await;
        }
        assert_eq!(provider.asked(), Vec::<String>::new());
        let (ana, story, room) = alone(app).await;
        assert_eq!(told_once(app, (&ana, &story, &room)).await, THEIRS);
    });
}

/// With the real waits: the only test here that takes as long as they do.
#[test]
fn embers_own_passage_comes_within_five_seconds_of_a_provider_that_hangs() {
    with_folder(async |folder| {
        let provider = Provider::start(Manner::Hangs(Vec::new()));
        let url = provider.base_url();
        let settings = [("FIRESIDE_PROVIDERS__BASE_URL", url.as_str())];
        let server = Server::start(BINARY, folder.path(), &settings).await;
        let ana = Person::sign_up(&server.door, "Ana").await;
        let story = ana.story(Tier::Adults).await;
        let room = ana.join(&story).await;
        let began = Instant::now();
        let seq = room.turn(LINE).await;
        let added = room.passage_after(seq).await;
        let took = began.elapsed();
        assert!(took < Duration::from_secs(5), "{took:?}");
        assert_eq!(provider.asked().len(), 1);
        assert_eq!(ana.texts(&story).await.len(), 2);
        assert_eq!(heard_of(&room, &added), added["segment"]["text"]);
        assert!(server.log().contains("took too long"), "{}", server.log());
        assert!(!server.log().contains(LINE), "{}", server.log());
        assert!(server.stop().await.success());
    });
}

#[test]
fn nobody_waits_behind_those_who_wait_for_a_provider() {
    with_folder(async |folder| {
        let provider = Provider::start(Manner::Hangs(vec![THEIRS, " "]));
        let url = provider.base_url();
        let settings = [("FIRESIDE_PROVIDERS__BASE_URL", url.as_str())];
        let server = Server::start(BINARY, folder.path(), &settings).await;
        let ana = Person::sign_up(&server.door, "Ana").await;
        let mut rooms = Vec::new();
        for _ in 0..7 {
            let story = ana.story(Tier::Adults).await;
            let room = ana.join(&story).await;
            room.turn(LINE).await;
            rooms.push(room);
        }
        until("all to be sent there", || provider.asked().len() == rooms.len()).await;
        let guest = Person::begin_as_guest(&server.door).await;
        let story = guest.story(Tier::Adults).await;
        let room = guest.join(&story).await;
        let seq = room.turn(LINE).await;
        room.passage_after(seq).await;
        let told = rooms.iter().filter(|room| room.heard("segment:added").len() > 1).count();
        assert_eq!(told, 0, "the others wait still");
        assert_eq!(provider.asked().len(), rooms.len());
    });
}
