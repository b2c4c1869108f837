//! Where there can be no WebSocket: everything by Engine.IO's long polling.

use serde_json::{Value, json};
use testkit::{Socket, Tier, on_each};

#[test]
fn p13_p21_a_turn_is_acknowledged_and_heard_by_polling_alone() {
    on_each(async |app| {
        let (ana, ben) = (app.writer("Ana").await, app.writer("Ben").await);
        let story = ana.circle(Tier::Adults).await;
        let (room, other) = (ana.join_by_polling(&story).await, ben.join_by_polling(&story).await);
        assert_eq!(other.joined["members"].as_array().map(Vec::len), Some(2), "{}", other.joined);
        let rooms = [&room, &other];
        for n in 0..6 {
            let (writer, next) = (rooms[n % 2], [&ben, &ana][n % 2]);
            let draft = writer.draft(&format!("Line {n}: a \"lämp\" \u{1f56f}, and\nthe sea."));
            let ack = writer.submit(&draft).await;
            assert_eq!((&ack["ok"], &ack["turn"]["user_id"]), (&json!(true), &json!(next.id)));
            let again = writer.submit(&draft).await;
            assert_eq!(again["seq"], ack["seq"], "a resend is the same turn");
            for room in rooms {
                let is_it = |added: &Value| added["segment"]["seq"] == ack["seq"];
                let added = room.until("segment:added", is_it).await;
                assert_eq!(added["segment"]["text"], draft["text"]);
                room.until("turn:changed", |turn| turn["number"] == ack["turn"]["number"]).await;
            }
        }
        for room in rooms {
            let seqs = room.heard("segment:added");
            let seqs: Vec<_> = seqs.iter().map(|added| added["segment"]["seq"].as_i64()).collect();
            assert!(seqs.len() == 6 && seqs.is_sorted(), "each once and in order: {seqs:?}");
        }
        assert_eq!(ana.texts(&story).await.len(), 6);
    });
}

#[test]
fn p27_embers_passage_and_its_picture_come_by_polling() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.story(Tier::Kids).await;
        let (room, beside) = (ana.join_by_polling(&story).await, ana.join(&story).await);
        let seq = room.turn("Milo the otter rowed his teapot across the pond.").await;
        app.work().await;
        let added = room.passage_after(seq).await;
        let deltas = room.heard("segment:delta");
        let told: String = deltas.iter().filter_map(|delta| delta["text"].as_str()).collect();
        assert_eq!(json!(told), added["segment"]["text"]);
        room.until("media:ready", |_| true).await;
        // The same news as by WebSocket, in the same order.
        beside.until("media:ready", |_| true).await;
        let of_story = |room: &Socket| {
            let told = room.all().into_iter().filter(|heard| heard.event != "presence");
            told.map(|heard| (heard.event, heard.payload["job_id"].clone())).collect::<Vec<_>>()
        };
        assert_eq!(of_story(&room), of_story(&beside));
    });
}

#[test]
fn p31_who_comes_back_by_polling_is_complete() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.quiet_story(Tier::Adults).await;
        let room = ana.join_by_polling(&story).await;
        let first = room.turn("The lamp went out.").await;
        drop(room);
        let second = ana.join(&story).await.turn("It was lit again.").await;
        let socket = Socket::connect_by_polling(&app.door, &ana.token).await;
        let call = json!({ "story_id": story.id, "after_seq": first });
        let joined = socket.ask("story:join", &call).await;
        let events = joined["events"].as_array().expect("events").iter();
        let seqs: Vec<_> = events.map(|event| event["seq"].clone()).collect();
        assert_eq!(seqs, [json!(second)], "{joined}");
    });
}

#[test]
fn p1_p3_by_polling_a_session_is_asked_for_as_well() {
    on_each(async |app| {
        let nobody = Socket::connect_by_polling(&app.door, "forged").await;
        let closed = nobody.until("session:closed", |_| true).await;
        assert_eq!(closed["reason"], "expired");
        nobody.closed().await;
        let ana = app.writer("Ana").await;
        let story = ana.quiet_story(Tier::Adults).await;
        let room = ana.join_by_polling(&story).await;
        ana.post("/auth/logout", &json!({})).expect(204).await;
        room.until("session:closed", |_| true).await;
        room.closed().await;
    });
}

#[test]
fn p9_what_is_no_frame_ends_nothing_else() {
    on_each(async |app| {
        let ana = app.writer("Ana").await;
        let story = ana.quiet_story(Tier::Adults).await;
        let room = ana.join_by_polling(&story).await;
        let outside = app.door.from_outside();
        let post = |path: &str, body: Vec<u8>| outside.ask(http::Method::POST, path).raw(body);
        let path = "/socket.io/?EIO=4&transport=polling";
        for (path, body) in [
            (format!("{path}&sid=AAAAAAAAAAAAAAAA"), b"40".to_vec()),
            (format!("{path}&sid=../../etc/passwd"), b"40".to_vec()),
            (path.to_owned(), b"40".to_vec()),
            ("/socket.io/?EIO=3&transport=polling".to_owned(), b"40".to_vec()),
            ("/socket.io/?EIO=4&transport=pigeon".to_owned(), b"40".to_vec()),
        ] {
            let reply = post(&path, body).send().await;
            assert!(reply.status.is_client_error(), "{path}: {}", reply.status);
        }
        room.turn("And still it burns.").await;
    });
}
