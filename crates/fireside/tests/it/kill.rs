//! Power cuts: whatever was acknowledged is there, once, and nothing else is broken.

use std::collections::HashMap;

use serde_json::{Value, json};
use store::testing::{Database, on_each_database, on_sqlite};
use tempfile::TempDir;
use testkit::{Door, Person, Room, Server, Tier};

const BINARY: &str = env!("CARGO_BIN_EXE_fireside");
/// How often the power is cut.
const CUTS: usize = 4;
/// Turns that are acknowledged before each cut, so that each falls into the middle of work.
const TURNS_A_CUT: usize = 30;
/// Writers at once.
const WRITERS: usize = 4;

async fn start(folder: &TempDir, database: &Database) -> Server {
    let settings = [("FIRESIDE_DATABASE_URL", database.address())];
    Server::start(BINARY, folder.path(), &settings).await
}

/// Somebody who finds the server at another door.
fn at(person: &Person, door: &Door) -> Person {
    Person { door: door.clone(), ..person.clone() }
}

/// Writes until the server is gone; acknowledged turns by their client's id.
async fn write_until_cut(
    (room, round): (Room, usize),
    acked: tokio::sync::mpsc::Sender<(String, i64)>,
) {
    for n in 0.. {
        let id = format!("{round}-{n}");
        let mut call = room.draft(&format!("The rain wrote line {n} on the window."));
        call["client_turn_id"] = json!(id);
        let Some(ack) = room.try_ask("turn:submit", &call).await else { return };
        let seq = ack["seq"].as_i64().unwrap_or_else(|| panic!("refused: {ack}"));
        if acked.send((id, seq)).await.is_err() {
            return;
        }
    }
}

#[test]
fn p14_after_every_power_cut_each_acknowledged_turn_is_there_once() {
    on_each_database(async |database| {
        let folder = TempDir::new().expect("a folder");
        let mut server = start(&folder, &database).await;
        let mut writers = Vec::new();
        for n in 0..WRITERS {
            let writer = Person::sign_up(&server.door, &format!("Writer {n}")).await;
            let story = writer.quiet_story(Tier::Adults).await;
            writers.push((writer, story, HashMap::new()));
        }
        for round in 0..CUTS {
            let (sending, mut acked) = tokio::sync::mpsc::channel(1);
            let (mut rooms, mut writing) = (Vec::new(), Vec::new());
            for (writer, story, _) in &writers {
                rooms.push(at(writer, &server.door).join(story).await);
            }
            for (n, room) in rooms.into_iter().enumerate() {
                let (acks, task) = tokio::sync::mpsc::channel(1_000);
                tokio::spawn(forward(n, task, sending.clone()));
                writing.push(tokio::spawn(write_until_cut((room, round), acks)));
            }
            drop(sending);
            let mut count = 0;
            let mut running = Some(server);
            while let Some((n, id, seq)) = acked.recv().await {
                writers[n].2.insert(id, seq);
                count += 1;
                if count == TURNS_A_CUT {
                    running.take().expect("it runs").kill().await;
                }
            }
            for task in writing {
                task.await.expect("a writer ends");
            }
            server = start(&folder, &database).await;
        }
        for (writer, story, acked) in &writers {
            let log = at(writer, &server.door).log(story).await;
            is_whole(&log, acked);
        }
        assert!(server.stop().await.success());
        let url = ("FIRESIDE_DATABASE_URL", database.address());
        let verified = testkit::run_in(BINARY, folder.path(), &[url], &["verify"]);
        let said = format!("{WRITERS} stories, 0 with faults\n");
        assert_eq!(verified.with_code(0), said);
    });
}

#[test]
fn p26_after_a_power_cut_the_passage_and_its_picture_come_again_once() {
    on_sqlite(&async |database: Database| {
        let folder = TempDir::new().expect("a folder");
        let mut server = start(&folder, &database).await;
        let ana = Person::sign_up(&server.door, "Ana").await;
        let story = ana.story(Tier::Adults).await;
        // Cut at once, when Ember begins, when it speaks, and when the passage stands and its
        // picture is being drawn.
        let moments = ["", "segment:started", "segment:delta", "segment:added"];
        for (n, moment) in moments.into_iter().enumerate() {
            let ana = at(&ana, &server.door);
            let room = ana.join(&story).await;
            let seq = room.turn(&format!("Maren lit lamp number {n}.")).await;
            match moment {
                "" => {}
                "segment:added" => drop(room.passage_after(seq).await),
                event => drop(room.until(event, |_| true).await),
            }
            server.kill().await;
            server = start(&folder, &database).await;
            let ana = at(&ana, &server.door);
            let room = ana.join(&story).await;
            let told = |read: &Value| read["segments"].as_array().map_or(0, Vec::len);
            if told(&ana.read(&story).await) < 2 * (n + 1) {
                room.passage_after(seq).await;
            }
            assert_eq!(told(&ana.read(&story).await), 2 * (n + 1), "cut at {moment}");
        }
        let ana = at(&ana, &server.door);
        let room = ana.join(&story).await;
        let last = room.turn("Maren went home.").await;
        let drawn =
            room.until("media:ready", |ready| ready["segment_seq"].as_i64() > Some(last)).await;
        let url = drawn["asset"]["url"].as_str().expect("a link");
        assert_eq!(server.door.get(url).send().await.status, 200);
        assert!(server.stop().await.success());
    });
}

/// Passes a writer's acknowledgements on, with the writer's number.
async fn forward(
    n: usize,
    mut acks: tokio::sync::mpsc::Receiver<(String, i64)>,
    to: tokio::sync::mpsc::Sender<(usize, String, i64)>,
) {
    while let Some((id, seq)) = acks.recv().await {
        if to.send((n, id, seq)).await.is_err() {
            return;
        }
    }
}

/// A log without gaps, with each acknowledged turn once and under its number.
fn is_whole(log: &[Value], acked: &HashMap<String, i64>) {
    let mut seqs = HashMap::new();
    for (expected, event) in (1..).zip(log) {
        let seq = event["seq"].as_i64().expect("a number");
        assert_eq!(seq, expected, "a gap");
        if let Some(id) = event["payload"]["client_turn_id"].as_str() {
            assert_eq!(seqs.insert(id.to_owned(), seq), None, "{id} is there twice");
        }
    }
    for (id, seq) in acked {
        assert_eq!(seqs.get(id), Some(seq), "{id} was acknowledged");
    }
    assert!(!acked.is_empty(), "nothing was acknowledged, so nothing was shown");
}
