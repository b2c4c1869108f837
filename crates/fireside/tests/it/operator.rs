//! What an operator types, with the real binary.

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use store::{Migration, Options, Script, Store};
use tempfile::TempDir;
use testkit::{Finished, Person, Server, Tier, run, run_with, with_folder};

const BINARY: &str = env!("CARGO_BIN_EXE_fireside");

fn in_folder(folder: &Path, arguments: &[&str]) -> Finished {
    run(BINARY, folder, arguments)
}

#[track_caller]
fn refused(finished: &Finished, code: i32, words: &[&str]) {
    assert_eq!(finished.code, Some(code), "{finished:#?}");
    for word in words {
        assert!(finished.said.contains(word), "it does not say `{word}`: {}", finished.said);
    }
    assert!(!finished.said.contains("panicked"), "{}", finished.said);
}

#[test]
fn a_port_in_use_is_told_with_exit_3() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = taken.local_addr().expect("an address").to_string();
    let folder = TempDir::new().expect("a folder");
    let finished = in_folder(folder.path(), &["serve", "--listen", &address]);
    refused(&finished, 3, &[&address, "is another server running?"]);
}

#[test]
fn a_mistake_in_the_settings_is_told_with_file_and_line_and_exit_2() {
    for (toml, words) in [
        (
            "region = \"DE\"\nlistn = \"x\"\n",
            ["fireside.toml:2", "listn", "did you mean `listen`?"],
        ),
        ("\n\nlisten = \"nowhere\"\n", ["fireside.toml:3", "`listen`", ""]),
        ("[limits]\nsign_up = \"5/week\"\n", ["fireside.toml:2", "limits.sign_up", "10/h"]),
        ("listen = \n", ["fireside.toml:1", "", ""]),
        ("[log]\nformat = \"xml\"\n", ["fireside.toml:2", "log.format", "text or json"]),
    ] {
        let folder = TempDir::new().expect("a folder");
        fs::write(folder.path().join("fireside.toml"), toml).expect("is written");
        for command in [&["config", "check"][..], &["serve", "--listen", "127.0.0.1:0"]] {
            refused(&in_folder(folder.path(), command), 2, &words);
        }
        assert!(!folder.path().join("data").exists(), "nothing was touched");
    }
    let folder = TempDir::new().expect("a folder");
    refused(
        &in_folder(folder.path(), &["config", "check", "--config", "no.toml"]),
        2,
        &["no.toml"],
    );
    assert_eq!(
        in_folder(folder.path(), &["config", "check"]).with_code(0),
        "The settings can be used.\n"
    );
}

#[test]
fn a_setting_of_the_environment_is_named_as_it_was_written() {
    let folder = TempDir::new().expect("a folder");
    let check = |name, value| {
        testkit::run_in(BINARY, folder.path(), &[(name, value)], &["config", "check"])
    };
    refused(&check("FIRESIDE_LISTN", "x"), 2, &["FIRESIDE_LISTN", "listen"]);
    refused(&check("FIRESIDE_LIMITS__SIGN_UP", "5"), 2, &["FIRESIDE_LIMITS__SIGN_UP"]);
    let _ = check("FIRESIDE_LIMITS__SIGN_UP", "5/h").with_code(0);
}

#[test]
fn usage_is_exit_2_and_help_is_0() {
    let folder = TempDir::new().expect("a folder");
    refused(&in_folder(folder.path(), &["sevre"]), 2, &["sevre"]);
    refused(&in_folder(folder.path(), &["serve", "--listen", "nowhere"]), 2, &["nowhere"]);
    refused(&in_folder(folder.path(), &["serve", "--roles", "cook"]), 2, &["cook"]);
    assert!(in_folder(folder.path(), &["--help"]).with_code(0).contains("serve"));
    assert!(in_folder(folder.path(), &["--version"]).with_code(0).starts_with("fireside "));
}

#[test]
fn the_bench_profile_is_for_this_machine_alone() {
    let folder = TempDir::new().expect("a folder");
    for address in ["0.0.0.0:0", "[::]:0"] {
        let bench = ["serve", "--profile", "bench", "--listen", address];
        refused(&in_folder(folder.path(), &bench), 2, &["loopback"]);
    }
    // A loopback address is let through to the next question, which is whether its port is free.
    let taken = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = taken.local_addr().expect("an address").to_string();
    let bench = ["serve", "--profile", "bench", "--listen", &address];
    refused(&in_folder(folder.path(), &bench), 3, &[&address]);
}

#[test]
fn a_data_folder_belongs_to_one_embedded_server() {
    with_folder(async |folder| {
        let server = Server::start(BINARY, folder.path(), &[]).await;
        let other = || in_folder(folder.path(), &["serve", "--listen", "127.0.0.1:0"]);
        let finished = tokio::task::block_in_place(other);
        refused(&finished, 2, &["data", "another Fireside is using it"]);
        server.kill().await;
        let again = Server::start(BINARY, folder.path(), &[]).await;
        assert!(again.stop().await.success(), "a killed server leaves no lock behind");
    });
}

#[test]
fn a_data_folder_that_is_none_is_told_with_exit_2() {
    let folder = TempDir::new().expect("a folder");
    fs::write(folder.path().join("file"), "not a folder").expect("is written");
    let serve = ["serve", "--listen", "127.0.0.1:0", "--data", "file"];
    refused(&in_folder(folder.path(), &serve), 2, &["the data folder file"]);
}

#[test]
fn a_database_of_a_newer_version_is_left_alone() {
    with_folder(async |folder| {
        let _ = tokio::task::block_in_place(|| in_folder(folder.path(), &["migrate"])).with_code(0);
        let address = format!("sqlite:{}", folder.path().join("data/fireside.db").display());
        let newer = Migration {
            component: "library",
            version: 1 + u32::try_from(library::MIGRATIONS.len()).expect("a few"),
            name: "from the future",
            script: Script::Common("CREATE TABLE future (id BIGINT PRIMARY KEY)"),
        };
        let store = Store::open(&address, Options::default()).await.expect("opens");
        let all = [library::MIGRATIONS, &[newer]].concat();
        store.migrate(&all, 0).await.expect("migrates");
        store.shutdown().await;
        for command in [&["serve", "--listen", "127.0.0.1:0"][..], &["migrate"], &["verify"]] {
            let finished = tokio::task::block_in_place(|| in_folder(folder.path(), command));
            refused(&finished, 2, &["library"]);
        }
    });
}

#[test]
fn a_database_server_that_is_not_there_is_exit_3_and_its_password_is_not_told() {
    let folder = TempDir::new().expect("a folder");
    // Port 1 is for a service that nobody runs.
    let url = ("FIRESIDE_DATABASE_URL", "postgres://me:secret@127.0.0.1:1/fireside");
    let finished = testkit::run_in(BINARY, folder.path(), &[url], &["migrate"]);
    refused(&finished, 3, &["database"]);
    assert!(!finished.said.contains("secret"), "{}", finished.said);
}

/// A writer in the room of a story with a turn, Ember's passage and a picture.
pub(crate) async fn written(server: &Server) -> (Person, testkit::Story, testkit::Room) {
    let ana = Person::sign_up(&server.door, "Ana").await;
    let story = ana.story(Tier::Adults).await;
    let room = ana.join(&story).await;
    let seq = room.turn("Maren came back to the lighthouse.").await;
    room.passage_after(seq).await;
    room.until("media:ready", |_| true).await;
    (ana, story, room)
}

#[test]
fn a_backup_while_serving_is_the_same_stories_elsewhere() {
    with_folder(async |folder| {
        let server = Server::start(BINARY, folder.path(), &[]).await;
        let (ana, story, _) = written(&server).await;
        let run = |arguments: &[&str]| {
            tokio::task::block_in_place(|| in_folder(folder.path(), arguments))
        };
        let _ = run(&["backup", "all.tar"]).with_code(0);
        let before = (ana.log(&story).await, ana.texts(&story).await);
        ana.join(&story).await.turn("This came after the backup.").await;

        refused(&run(&["restore", "all.tar", "--data", "data"]), 2, &["data"]);
        let _ = run(&["restore", "all.tar", "--data", "elsewhere"]).with_code(0);
        refused(&run(&["restore", "all.tar", "--data", "elsewhere"]), 2, &["empty folder"]);
        refused(&run(&["restore", "no.tar", "--data", "other"]), 2, &["no.tar"]);

        let restored =
            Server::start_with(BINARY, folder.path(), &["--data", "elsewhere"], &[]).await;
        // The secret is in the backup: her token opens the other server as well.
        let there = Person { door: restored.door.clone(), ..ana.clone() };
        assert_eq!((there.log(&story).await, there.texts(&story).await), before);
        let read = there.read(&story).await;
        let picture = &read["segments"][1]["picture"]["url"];
        let link = picture.as_str().unwrap_or_else(|| panic!("no picture: {read}"));
        assert_eq!(restored.door.get(link).send().await.status, 200);
        let again = there.sign_in_again().await;
        assert_eq!(again.id, ana.id);
        assert!(restored.stop().await.success());
        let verified = run(&["verify", "--data", "elsewhere"]);
        assert_eq!(verified.with_code(0), "1 stories, 0 with faults\n");
    });
}

/// Does something to a database that no server uses.
async fn tamper(folder: &TempDir, sql: &'static str) {
    let address = format!("sqlite:{}", folder.path().join("data/fireside.db").display());
    let store = Store::open(&address, Options::default()).await.expect("opens");
    store.write(move |tx: &mut store::Tx| tx.batch(sql)).await.expect("is done");
    store.shutdown().await;
}

#[test]
fn verify_ends_with_1_as_long_as_something_is_wrong() {
    with_folder(async |folder| {
        let server = Server::start(BINARY, folder.path(), &[]).await;
        let (_, story, _) = written(&server).await;
        assert!(server.stop().await.success());
        let verify = |arguments: &[&str]| {
            let arguments = [&["verify"], arguments].concat();
            tokio::task::block_in_place(|| in_folder(folder.path(), &arguments))
        };
        let _ = verify(&[]).with_code(0);
        tamper(folder, "UPDATE segment SET text = 'Something else.'").await;
        assert!(verify(&[]).with_code(1).contains("differs from the log"));
        assert!(verify(&["--rebuild"]).with_code(0).contains("written anew"));
        let _ = verify(&[]).with_code(0);

        fs::remove_dir_all(folder.path().join("data/objects")).expect("is removed");
        assert!(verify(&["--rebuild"]).with_code(1).contains("file is missing"));
        tamper(folder, "DELETE FROM picture; DELETE FROM event WHERE seq = 2").await;
        assert!(verify(&["--rebuild"]).with_code(1).contains("event 2 is missing"));
        tamper(folder, "DELETE FROM event; DELETE FROM segment; DELETE FROM story").await;
        // Only a member is left.
        assert!(verify(&["--rebuild"]).with_code(1).contains("does not begin"));
        tamper(folder, "DELETE FROM member").await;
        assert_eq!(verify(&[]).with_code(0), "0 stories, 0 with faults\n", "{}", story.id);
    });
}

#[test]
fn verify_brings_no_database_up_to_date() {
    with_folder(async |folder| {
        let verify = || tokio::task::block_in_place(|| in_folder(folder.path(), &["verify"]));
        refused(&verify(), 2, &["there is no database"]);
        fs::create_dir(folder.path().join("data")).expect("is made");
        let address = format!("sqlite:{}", folder.path().join("data/fireside.db").display());
        let store = Store::open(&address, Options::default()).await.expect("opens");
        store.migrate(&library::MIGRATIONS[..1], 0).await.expect("migrates");
        refused(&verify(), 2, &["fireside migrate"]);
        store.check_schema(&library::MIGRATIONS[..1]).await.expect("is as it was");
        store.shutdown().await;
    });
}

#[test]
fn p33_sigterm_ends_in_good_order_within_ten_seconds() {
    with_folder(async |folder| {
        let server = Server::start(BINARY, folder.path(), &[]).await;
        let ana = Person::sign_up(&server.door, "Ana").await;
        let story = ana.quiet_story(Tier::Adults).await;
        let room = ana.join(&story).await;
        room.turn("The last word.").await;
        let began = Instant::now();
        let ended = server.stop().await;
        assert!(ended.success(), "{ended:?}");
        assert!(began.elapsed() < Duration::from_secs(10), "{:?}", began.elapsed());
        room.until("server:draining", |draining| draining["retry_after"].is_u64()).await;
        room.closed().await;
        let again = Server::start(BINARY, folder.path(), &[]).await;
        let there = Person { door: again.door.clone(), ..ana };
        assert_eq!(there.texts(&story).await, ["The last word."]);
    });
}

#[test]
fn nobodys_words_or_names_are_in_the_log() {
    with_folder(async |folder| {
        let server = Server::start(BINARY, folder.path(), &[]).await;
        let ana = Person::sign_up(&server.door, "Perpetua").await;
        let story =
            ana.begin(json!({ "premise": "A zebrawood chest.", "title": "Quillwort" })).await;
        let room = ana.join(&story).await;
        let seq = room.turn("The zebrawood chest was open.").await;
        room.passage_after(seq).await;
        room.submit(&room.draft("I want to kill myself, said nobody.")).await;
        ana.get("/stories?q=zebrawood").expect(200).await;
        let log = server.log();
        assert!(log.contains("migrated"), "the log tells nothing at all: {log}");
        for word in ["Perpetua", "zebrawood", "Quillwort", "kill myself", &ana.email, &ana.token] {
            let line = log.lines().find(|line| line.contains(word));
            assert!(line.is_none(), "`{word}` is in the log: {line:?}");
        }
    });
}

#[test]
fn moderate_answers_line_by_line_and_in_order() {
    let folder = TempDir::new().expect("a folder");
    let lines = [
        json!({ "id": "a", "text": "A fox found a lantern.", "tier": "kids", "channel": "story" }),
        json!({ "id": "b", "text": "Fuck this, said the fox.", "tier": "kids", "channel": "story" }),
        json!({ "id": "c", "text": "Shithead", "tier": "kids", "channel": "name" }),
    ];
    let input: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let finished = run_with(BINARY, folder.path(), &["moderate"], &input);
    let answers: Vec<Value> = finished
        .with_code(0)
        .lines()
        .map(|line| serde_json::from_str(line).expect("a line of JSON"))
        .collect();
    let decisions: Vec<_> = answers.iter().map(|a| (&a["id"], &a["decision"])).collect();
    let expected = [("a", "allow"), ("b", "rewrite"), ("c", "block")];
    assert_eq!(json!(decisions), json!(expected));
}

#[test]
fn draw_prints_the_scene_and_writes_the_picture() {
    let folder = TempDir::new().expect("a folder");
    let draw = |size: &str, out: &str| {
        let text = "A brave fox found a lantern in the snowy forest at night.";
        in_folder(folder.path(), &["draw", "--text", text, "--size", size, "--out", out])
    };
    let finished = draw("320x240", "fox.webp");
    let scene: Value = serde_json::from_str(finished.with_code(0)).expect("a scene");
    assert!(scene.to_string().contains("forest"), "{scene}");
    let picture = fs::read(folder.path().join("fox.webp")).expect("a picture");
    assert_eq!((&picture[..4], &picture[8..12]), (&b"RIFF"[..], &b"WEBP"[..]));
    let again = draw("320x240", "again.webp");
    assert_eq!(again.out, finished.out);
    assert_eq!(fs::read(folder.path().join("again.webp")).expect("a picture"), picture);
    for size in ["0x0", "320", "99999x99999", "ax b"] {
        refused(&draw(size, "no.webp"), 2, &["--size"]);
    }
    refused(&draw("320x240", "no/such/folder.webp"), 2, &["no/such/folder.webp"]);
}

#[test]
fn demo_puts_three_finished_stories_on_a_shelf_once() {
    with_folder(async |folder| {
        let demo = || tokio::task::block_in_place(|| in_folder(folder.path(), &["demo"]));
        let printed = demo().with_code(0).to_owned();
        assert_ne!(demo().code, Some(0), "a second time it says that they are there");
        let server = Server::start(BINARY, folder.path(), &[]).await;
        let password = printed.split("password ").nth(1).expect("a password").trim();
        let password = password.trim_end_matches('.');
        let form = json!({ "email": "demo@fireside.example", "password": password });
        let reply = server.door.post("/api/v1/auth/login", &form).send().await;
        let ines = Person::of(&server.door, &reply, "");
        let shelf = ines.get("/stories?shelf=finished").expect(200).await;
        let cards = shelf["items"].as_array().expect("items");
        assert_eq!(cards.len(), 3);
        assert!(cards.iter().all(|card| card["cover"]["url"].is_string()), "{shelf}");
    });
}

#[test]
fn nobodys_words_or_names_are_in_the_log_however_fine_it_is() {
    with_folder(async |folder| {
        let settings = [("FIRESIDE_LOG__LEVEL", "trace,engineioxide=trace")];
        let server = Server::start(BINARY, folder.path(), &settings).await;
        let ana = Person::sign_up(&server.door, "Anastasia").await;
        let story = ana.story(Tier::Adults).await;
        let room = ana.join(&story).await;
        let seq = room.turn("Wilhelmina hid a marzipan key.").await;
        let passage = room.passage_after(seq).await;
        let told = passage["segment"]["text"].as_str().expect("text").to_owned();
        let log = server.log();
        assert!(log.contains("DEBUG") || log.contains("TRACE"), "it is fine: {log}");
        let first = told.split(['.', '!', '?']).next().unwrap_or_default();
        for word in ["Wilhelmina", "marzipan", "Anastasia", &ana.email, &ana.token, first] {
            assert!(!log.contains(word), "`{word}` is in the log");
        }
        assert!(server.stop().await.success());
    });
}
