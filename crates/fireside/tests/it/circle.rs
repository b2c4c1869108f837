//! Several people, one story: order, invitations, coming back.

use serde_json::{Value, json};
use testkit::{Person, Room, Story, TestApp, Tier, on_each, until, within};

/// Three people in one room; the first is the host.
async fn three(app: &TestApp) -> (Story, Vec<Person>, Vec<Room>) {
    let mut people = Vec::new();
    for name in ["Ana", "Ben", "Cleo"] {
        people.push(app.writer(name).await);
    }
    let story = people[0].circle(Tier::Teens).await;
    let mut rooms = Vec::new();
    for person in &people {
        rooms.push(person.join(&story).await);
    }
    (story, people, rooms)
}

#[test]
fn p16_turns_go_round_and_nobody_else_may_write() {
    on_each(async |app| {
        let (_, people, rooms) = three(app).await;
        rooms[1].refused(&rooms[1].draft("Me first."), "not_your_turn").await;
        for n in 0..6 {
            let (at, next) = (n % 3, (n + 1) % 3);
            let draft = rooms[at].draft(&format!("Line {n} by lamplight."));
            let ack = rooms[at].submit(&draft).await;
            assert_eq!(ack["turn"]["user_id"], json!(people[next].id), "{ack}");
            for room in &rooms {
                let is_it = |added: &Value| added["segment"]["seq"] == ack["seq"];
                let added = room.until("segment:added", is_it).await;
                assert_eq!(added["segment"]["author_id"], json!(people[at].id));
                room.until("turn:changed", |turn| turn["number"] == ack["turn"]["number"]).await;
            }
        }
        let heard = rooms.iter().map(|room| {
            let added = room.heard("segment:added");
            added.iter().filter_map(|added| added["segment"]["seq"].as_i64()).collect::<Vec<_>>()
        });
        assert!(heard.into_iter().all(|seqs| seqs.is_sorted() && seqs.len() == 6));
    });
}

#[test]
fn p16_a_closed_story_and_an_older_one_are_named() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.quiet_story(Tier::Adults).await;
        let room = ana.join(&story).await;
        let first = room.turn("The pier was empty.").await;
        room.turn("So was the sea.").await;
        let mut draft = room.draft("It rained.");
        draft["base_seq"] = json!(first);
        room.refused(&draft, "stale").await;
        for (close, open) in [("/finish", "/reopen"), ("/trash", "/restore")] {
            match close {
                "/trash" => ana.delete(&story.path("")).expect(204).await,
                _ => ana.post(&story.path(close), &json!({})).expect(200).await,
            };
            room.refused(&room.draft("And on."), "story_closed").await;
            ana.post(&story.path(open), &json!({})).expect(200).await;
        }
        assert_eq!(ana.texts(&story).await.len(), 2);
        assert_eq!(room.submit(&draft).await["error"], "stale", "it is kept nowhere");
    });
}

#[test]
fn passing_gives_the_turn_on() {
    on_each(async |app| {
        let (_, people, rooms) = three(app).await;
        assert_eq!(rooms[1].say("turn:pass").await["error"], "not_your_turn");
        let passed = rooms[0].say("turn:pass").await;
        assert_eq!(passed["turn"]["user_id"], json!(people[1].id), "{passed}");
        rooms[2].until("turn:changed", |turn| turn["user_id"] == json!(people[1].id)).await;
        rooms[1].turn("Then it is my turn.").await;
    });
}

#[test]
fn p14_a_turn_sent_again_when_it_is_anothers_is_still_the_same_turn() {
    on_each(async |app| {
        let (story, people, rooms) = three(app).await;
        let draft = rooms[0].draft("The pier was empty.");
        let first = rooms[0].submit(&draft).await;
        rooms[1].turn("So was the sea.").await;
        let again = rooms[0].submit(&draft).await;
        assert_eq!((&again["ok"], &again["seq"]), (&json!(true), &first["seq"]), "{again}");
        assert_eq!(people[0].texts(&story).await.len(), 2);
        // The same id in another's hand is another turn.
        let mut theirs = rooms[2].draft("And the boats.");
        theirs["client_turn_id"] = draft["client_turn_id"].clone();
        assert_ne!(rooms[2].submit(&theirs).await["seq"], first["seq"]);
        assert_eq!(people[0].texts(&story).await.len(), 3);
    });
}

#[test]
fn p14_a_turn_sent_again_is_not_judged_after_itself() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.quiet_story(Tier::Kids).await;
        let room = ana.join(&story).await;
        let draft = room.draft("The door code was 5551234.");
        let first = room.submit(&draft).await;
        assert_eq!(first["ok"], true, "{first}");
        room.turn("Then the phone began to ring, and they ran to call her.").await;
        // Here the same words would be somebody's number.
        let new = room.submit(&room.draft("The door code was 5551234.")).await;
        assert_eq!(new["ok"], false, "{new}");
        let again = room.submit(&draft).await;
        assert_eq!((&again["ok"], &again["seq"]), (&json!(true), &first["seq"]), "{again}");
    });
}

#[test]
fn of_racing_turns_one_is_taken() {
    on_each(async |app| {
        let (story, people, rooms) = three(app).await;
        let drafts: Vec<_> = (0..12).map(|_| rooms[0].draft("All at once.")).collect();
        let acks = futures::future::join_all(drafts.iter().map(|d| rooms[0].submit(d))).await;
        assert_eq!(acks.iter().filter(|ack| ack["ok"] == true).count(), 1, "{acks:?}");
        assert_eq!(people[0].texts(&story).await.len(), 1);
    });
}

#[test]
fn p5_p6_only_an_invitation_opens_a_room() {
    on_each(async |app| {
        let (ana, ben) = (app.writer("Ana").await, app.writer("Ben").await);
        let (story, other) = (ana.circle(Tier::Teens).await, ana.circle(Tier::Teens).await);
        let socket = ben.socket().await;
        let join = async |story: Value, invite: Option<&str>| {
            let call = json!({ "story_id": story, "invite": invite });
            socket.ask("story:join", &call).await
        };
        let foreign = join(json!(story.id), None).await;
        let absent = join(json!("0198c0de-0000-7000-8000-000000000000"), None).await;
        assert_eq!(foreign, absent, "who is no member learns nothing");
        assert_eq!(foreign["error"], "not_found");
        assert_eq!(join(json!(story.id), other.invite.as_deref()).await["error"], "bad_invite");
        let guess = join(json!(story.id), Some("guess")).await;
        assert_eq!(guess["error"], "bad_invite");
        let absent = join(json!("0198c0de-0000-7000-8000-000000000000"), Some("guess")).await;
        assert_eq!(guess, absent, "guessing tells nothing");
        assert_eq!(join(json!(story.id), story.invite.as_deref()).await["ok"], true);
        assert_eq!(join(json!(story.id), None).await["ok"], true, "a member needs none");
        let members = ana.read(&story).await["members"].clone();
        assert_eq!(members.as_array().map(Vec::len), Some(2), "{members}");
    });
}

#[test]
fn a_solo_story_has_no_invitation() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        assert!(ana.quiet_story(Tier::Kids).await.invite.is_none());
    });
}

#[test]
fn a_guest_finds_no_way_into_a_story_for_older_people() {
    on_each(async |app| {
        let (ana, guest) = (app.writer("Ana").await, app.guest().await);
        let story = ana.circle(Tier::Teens).await;
        let call = json!({ "story_id": story.id, "invite": story.invite });
        let refused = guest.socket().await.ask("story:join", &call).await;
        assert_eq!(refused["error"], "invalid_fields", "{refused}");
    });
}

#[test]
fn twelve_have_a_seat() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.circle(Tier::Kids).await;
        for n in 2..=12 {
            app.writer(&format!("Writer {n}")).await.join(&story).await;
        }
        let call = json!({ "story_id": story.id, "invite": story.invite });
        let late = app.writer("Late").await.socket().await.ask("story:join", &call).await;
        assert_eq!(late["error"], "room_full", "{late}");
    });
}

#[test]
fn p31_who_comes_back_hears_what_was_missed() {
    on_each(async |app| {
        let (story, people, mut rooms) = three(app).await;
        let known = rooms[0].joined["seq"].as_i64().expect("a number") + 2;
        drop(rooms.pop());
        let missed = [rooms[0].turn("While she slept.").await, rooms[1].turn("It rained.").await];
        let call = json!({ "story_id": story.id, "after_seq": known });
        let back = people[2].join_with(call).await;
        let events = back.joined["events"].as_array().expect("events");
        let seqs: Vec<_> = events.iter().filter_map(|event| event["seq"].as_i64()).collect();
        assert_eq!(seqs, missed);
        assert_eq!(back.joined["segments"], json!([]));
        assert_eq!(back.joined["turn"]["user_id"], json!(people[2].id));
        back.turn("She woke.").await;
    });
}

#[test]
fn p31_who_missed_too_much_gets_the_story_as_it_stands() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.quiet_story(Tier::Adults).await;
        let room = ana.join(&story).await;
        for n in 0..101 {
            room.turn(&format!("Step {n}.")).await;
        }
        let call = |after: i64| json!({ "story_id": story.id, "after_seq": after });
        let whole = ana.join_with(call(2)).await;
        assert!(whole.joined["events"].is_null());
        assert_eq!(whole.joined["segments"].as_array().map(Vec::len), Some(50));
        let missed = ana.join_with(call(3)).await;
        assert_eq!(missed.joined["events"].as_array().map(Vec::len), Some(100));
    });
}

#[test]
fn p10_only_who_has_joined_speaks() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.story(Tier::Adults).await;
        let socket = ana.socket().await;
        let only_story = json!({ "story_id": story.id });
        for (event, call) in [
            (
                "turn:submit",
                json!({ "story_id": story.id, "client_turn_id": "1", "text": "Hush." }),
            ),
            ("turn:pass", only_story.clone()),
            ("turn:skip", only_story.clone()),
            ("turn:give", json!({ "story_id": story.id, "user_id": ana.id })),
            ("narrator:continue", only_story.clone()),
            ("narrator:stop", only_story.clone()),
            ("media:request", json!({ "story_id": story.id, "kind": "picture" })),
        ] {
            assert_eq!(socket.ask(event, &call).await["error"], "not_joined", "{event}");
        }
        let room = ana.join(&story).await;
        room.say("story:leave").await;
        assert_eq!(room.submit(&room.draft("Hush.")).await["error"], "not_joined");
    });
}

#[test]
fn p38_p39_who_is_here_and_who_writes() {
    on_each(async |app| {
        let (story, people, mut rooms) = three(app).await;
        let is_in = |presence: &Value, person: &Person, state: &str| {
            let members = presence["members"].as_array().expect("members").iter();
            members.clone().any(|m| m["user_id"] == json!(person.id) && m["state"] == state)
        };
        rooms[0].until("presence", |presence| is_in(presence, &people[2], "here")).await;
        rooms[0].until("member:joined", |joined| joined["member"]["pen_name"] == "Cleo").await;
        rooms[1].send("typing", &json!({ "story_id": story.id, "state": "typing" }));
        let bens = |typing: &Value| typing["user_id"] == json!(people[1].id);
        assert_eq!(rooms[0].until("typing", bens).await["state"], "typing");
        drop(rooms.pop());
        let gone = |presence: &Value| !presence.to_string().contains(&people[2].id.to_string());
        rooms[0].until("presence", |presence| gone(presence)).await;
    });
}

#[test]
fn p66_who_reads_what_was_before_is_reading() {
    on_each(async |app| {
        let (story, people, rooms) = three(app).await;
        let is = |state: &'static str| {
            let of = json!({ "user_id": people[1].id, "state": state });
            move |presence: &Value| presence["members"].as_array().expect("members").contains(&of)
        };
        let say = |state: &str| {
            rooms[1].send("presence", &json!({ "story_id": story.id, "state": state }));
        };
        say("reading");
        rooms[0].until("presence", is("reading")).await;
        let joined = rooms[0].say("story:join").await;
        let joined = json!({ "members": joined["presence"] });
        assert!(is("reading")(&joined), "{joined}");
        let heard = rooms[0].heard("presence").len();
        say("here");
        let is_here = || rooms[0].heard("presence").last().is_some_and(is("here"));
        until("Ben to be where the story goes on", is_here).await;
        assert_eq!(rooms[0].heard("presence").len(), heard + 1);
    });
}

#[test]
fn p67_dots_that_nobody_ends_go_out() {
    on_each(async |app| {
        let (story, people, rooms) = three(app).await;
        let say = |state: &str| {
            rooms[1].send("typing", &json!({ "story_id": story.id, "state": state }));
        };
        say("typing");
        rooms[0].until("typing", |typing| typing["state"] == "typing").await;
        app.clock.advance(6_001);
        let idle = rooms[0].until("typing", |typing| typing["state"] == "idle").await;
        assert_eq!(idle["user_id"], json!(people[1].id));
        // A turn ends them as well, whatever becomes of its writer's saying so.
        rooms[0].send("typing", &json!({ "story_id": story.id, "state": "typing" }));
        let anas = |state: &'static str| {
            let of = json!({ "story_id": story.id, "user_id": people[0].id, "state": state });
            move |typing: &Value| *typing == of
        };
        rooms[2].until("typing", anas("typing")).await;
        rooms[0].turn("The pier was empty.").await;
        rooms[2].until("typing", anas("idle")).await;
    });
}

#[test]
fn only_the_host_decides_about_the_whole() {
    on_each(async |app| {
        let (story, people, rooms) = three(app).await;
        rooms[0].turn("The pier was empty.").await;
        let post = |at: usize, what: &str| people[at].post(&story.path(what), &json!({}));
        post(1, "/finish").problem(403, "forbidden").await;
        post(1, "/undo").problem(403, "forbidden").await;
        people[1].delete(&story.path("")).problem(403, "forbidden").await;
        let title = json!({ "title": "Mine" });
        people[1].patch(&story.path(""), &title).problem(403, "forbidden").await;
        let words = json!({ "text": "The pier was mine." });
        people[1].patch(&story.path("/segments/5"), &words).problem(403, "forbidden").await;
        post(0, "/undo").expect(200).await;
    });
}

#[test]
fn p38_who_ends_while_coming_in_is_not_left_behind() {
    on_each(async |app| {
        let (ana, ben) = (app.writer("Ana").await, app.writer("Ben").await);
        let (hall, den) = (ana.circle(Tier::Kids).await, ana.circle(Tier::Kids).await);
        let (in_hall, in_den) = (ana.join(&hall).await, ana.join(&den).await);
        let bens = ben.join(&hall).await;
        // Nobody becomes a member of the den before this has ended.
        let (began, mut begins) = tokio::sync::mpsc::unbounded_channel();
        let (go_on, waits) = std::sync::mpsc::channel::<()>();
        let (stories, id) = (app.parts.stories.clone(), den.id);
        let blocking = tokio::spawn(async move {
            let block = move |tx: &mut store::Tx, _| {
                let _ = (began.send(()), waits.recv());
                let head = library::load(tx, id)?.ok_or(store::Error::Closed)?;
                Ok::<_, library::Error>(library::Changed { value: (), events: Vec::new(), head })
            };
            stories.change(id, block).await
        });
        within("the den to be busy", begins.recv()).await.expect("it is");
        let is_here = |presence: &Value| presence.to_string().contains(&ben.id.to_string());
        in_hall.until("presence", is_here).await;
        bens.send("story:join", &json!({ "story_id": den.id, "invite": den.invite }));
        let outside = bens.ask("turn:pass", &json!({ "story_id": den.id })).await;
        assert_eq!(outside["error"], "not_found", "{outside}");
        drop(bens);
        let last = |room: &Room| room.heard("presence").last().cloned().unwrap_or_default();
        until("Ben to be out of the hall", || !is_here(&last(&in_hall))).await;
        // However often that has to be tried.
        drop(go_on);
        blocking.await.expect("runs").expect("is read");
        in_den.until("presence", is_here).await;
        until("Ben to be out of the den", || !is_here(&last(&in_den))).await;
    });
}
