//! Backups that are killed, or whose server is: no half of one is ever taken for a whole.

use std::fs::{self, File};
use std::path::Path;

use serde_json::{Value, json};
use store::{Options, Store, Tx, params};
use tempfile::TempDir;
use testkit::{
    Door, Finished, Person, Room, Running, Server, Story, Tier, run, run_in, until, with_folder,
};

use crate::operator::written;

const BINARY: &str = env!("CARGO_BIN_EXE_fireside");
/// How often a moment in the middle is looked for before the test gives up.
const ATTEMPTS: usize = 30;
/// As much in the database as makes a middle worth the name.
const FILLER_MB: i64 = 24;
/// May not write a file longer than 4 MiB, and is told so.
const NO_ROOM: &[&str] = &["bash", "-c", "trap '' XFSZ; ulimit -f 4096; exec \"$0\" \"$@\""];

/// A command to its end, beside a server that goes on.
fn command(folder: &TempDir, arguments: &[&str]) -> Finished {
    tokio::task::block_in_place(|| run(BINARY, folder.path(), arguments))
}

fn at(person: &Person, door: &Door) -> Person {
    Person { door: door.clone(), ..person.clone() }
}

/// Makes the database large, beside the server that uses it.
async fn fill(folder: &TempDir) {
    let address = format!("sqlite:{}", folder.path().join("data/fireside.db").display());
    let store = Store::open(&address, Options::default()).await.expect("opens");
    let filling = store.write(|tx: &mut Tx| {
        tx.batch("CREATE TABLE filler (id BIGINT PRIMARY KEY, bytes BYTEA)")?;
        let bytes = vec![7_u8; 1 << 20];
        for id in 0..FILLER_MB {
            tx.execute("INSERT INTO filler VALUES ($1, $2)", params![id, &bytes[..]])?;
        }
        Ok::<_, store::Error>(())
    });
    filling.await.expect("fills");
    store.shutdown().await;
}

/// A server with much in its database, and a writer in a story's room.
async fn begun(folder: &TempDir) -> (Server, Person, Story, Room) {
    let server = Server::start(BINARY, folder.path(), &[]).await;
    let (ana, story, room) = written(&server).await;
    fill(folder).await;
    (server, ana, story, room)
}

/// Kills a command as soon as `moment` is there, again and again until that was in its middle;
/// `is_done` says that it was too late.
async fn kill_in_the_middle(
    (folder, arguments): (&TempDir, &[&str]),
    moment: &Path,
    is_done: impl Fn() -> bool,
) {
    for _ in 0..ATTEMPTS {
        let mut running = Running::start(BINARY, folder.path(), arguments);
        until("the moment", || moment.exists() || running.has_ended()).await;
        let ended = running.kill().await;
        match ended.code {
            None if !is_done() => return,
            None | Some(0) => return_to_before(folder),
            Some(_) => panic!("it failed by itself: {ended:#?}"),
        }
    }
    panic!("{} was never seen in the middle", moment.display());
}

/// What a backup or a restore that came to its end has made goes away again.
fn return_to_before(folder: &TempDir) {
    let _ = fs::remove_file(folder.path().join("all.tar"));
    let _ = fs::remove_dir_all(folder.path().join("elsewhere"));
}

/// What is left of backups in the folder.
fn leftovers(folder: &TempDir) -> Vec<&'static str> {
    let names = ["all.tar", "all.tar.part", "data/backup"];
    names.into_iter().filter(|name| folder.path().join(name).exists()).collect()
}

/// Restores a backup elsewhere, verifies it, and reads a story of it.
async fn restored(
    folder: &TempDir,
    backup: &str,
    to: &str,
    (ana, story): (&Person, &Story),
) -> Vec<Value> {
    let _ = command(folder, &["restore", backup, "--data", to]).with_code(0);
    let verified = command(folder, &["verify", "--data", to]);
    assert_eq!(verified.with_code(0), "1 stories, 0 with faults\n");
    let there = Server::start_with(BINARY, folder.path(), &["--data", to], &[]).await;
    let log = at(ana, &there.door).log(story).await;
    assert!(there.stop().await.success());
    log
}

#[test]
fn a_backup_that_is_killed_leaves_nothing_that_looks_like_one() {
    with_folder(async |folder| {
        let (server, ana, story, room) = begun(folder).await;
        let mut seqs = Vec::new();
        for moment in ["data/backup/fireside.db.part", "data/backup/fireside.db", "all.tar.part"] {
            let is_done = || folder.path().join("all.tar").exists();
            let backup = (folder, &["backup", "all.tar"][..]);
            kill_in_the_middle(backup, &folder.path().join(moment), is_done).await;
            let left = leftovers(folder);
            assert!(left.contains(&"data/backup") && !left.contains(&"all.tar"), "{left:?}");
            // The server does not even notice.
            seqs.push(room.turn(&format!("It was killed at {moment}.")).await);
        }
        room.passage_after(seqs[2]).await;
        let _ = command(folder, &["backup", "all.tar"]).with_code(0);
        assert_eq!(leftovers(folder), ["all.tar"], "what was left is cleared away");
        let log = ana.log(&story).await;
        assert_eq!(restored(folder, "all.tar", "elsewhere", (&ana, &story)).await, log);

        server.kill().await;
        let again = Server::start(BINARY, folder.path(), &[]).await;
        assert_eq!(at(&ana, &again.door).log(&story).await, log);
        let turns = log.iter().filter(|event| event["kind"] == "turn_added");
        assert_eq!(turns.count(), 1 + seqs.len(), "each turn once");
        assert!(again.stop().await.success());
        let verified = command(folder, &["verify"]);
        assert_eq!(verified.with_code(0), "1 stories, 0 with faults\n");
    });
}

/// Writes until the server is gone; what was acknowledged, by the client's id.
async fn write_until_cut(room: Room, acked: tokio::sync::watch::Sender<Vec<(String, i64)>>) {
    for n in 0.. {
        let mut draft = room.draft(&format!("The rain wrote line {n} on the window."));
        draft["client_turn_id"] = json!(format!("line-{n}"));
        let Some(ack) = room.try_ask("turn:submit", &draft).await else { return };
        let seq = ack["seq"].as_i64().unwrap_or_else(|| panic!("refused: {ack}"));
        acked.send_modify(|acked| acked.push((format!("line-{n}"), seq)));
    }
}

/// The numbers under which a log has a turn of this client's id.
fn places(log: &[Value], id: &str) -> Vec<i64> {
    let of_turn = log.iter().filter(|event| event["payload"]["client_turn_id"] == id);
    of_turn.filter_map(|event| event["seq"].as_i64()).collect()
}

#[test]
fn a_backup_outlives_the_server_it_is_made_of() {
    with_folder(async |folder| {
        let (server, ana, _, _) = begun(folder).await;
        let story = ana.quiet_story(Tier::Adults).await;
        let (acks, mut acked) = tokio::sync::watch::channel(Vec::new());
        let writing = tokio::spawn(write_until_cut(ana.join(&story).await, acks));
        acked.wait_for(|acked| acked.len() >= 20).await.expect("it writes");
        let before = acked.borrow().clone();
        let mut backup = Running::start(BINARY, folder.path(), &["backup", "all.tar"]);
        let part = folder.path().join("data/backup/fireside.db.part");
        until("the copy", || part.exists() || backup.has_ended()).await;
        server.kill().await;
        writing.await.expect("the writer ends");
        assert!(backup.finished().await.with_code(0).contains("all.tar"));
        let acked = acked.borrow().clone();

        let again = Server::start(BINARY, folder.path(), &[]).await;
        let log = at(&ana, &again.door).log(&story).await;
        for (id, seq) in &acked {
            assert_eq!(places(&log, id), [*seq], "{id} was acknowledged");
        }
        again.kill().await;
        let verified = command(folder, &["verify"]);
        assert_eq!(verified.with_code(0), "2 stories, 0 with faults\n");

        let _ = command(folder, &["restore", "all.tar", "--data", "elsewhere"]).with_code(0);
        let verified = command(folder, &["verify", "--data", "elsewhere"]);
        assert_eq!(verified.with_code(0), "2 stories, 0 with faults\n");
        let there = Server::start_with(BINARY, folder.path(), &["--data", "elsewhere"], &[]).await;
        let copied = at(&ana, &there.door).log(&story).await;
        assert!(log.starts_with(&copied), "one moment of what is here");
        for (id, seq) in &before {
            assert_eq!(places(&copied, id), [*seq], "{id} was acknowledged before the backup");
        }
        there.kill().await;
    });
}

#[test]
fn a_restore_that_is_killed_can_be_done_again() {
    with_folder(async |folder| {
        let (server, ana, story, _) = begun(folder).await;
        let log = ana.log(&story).await;
        let _ = command(folder, &["backup", "all.tar"]).with_code(0);
        server.kill().await;
        fs::rename(folder.path().join("all.tar"), folder.path().join("kept.tar")).expect("moves");
        let restore = ["restore", "kept.tar", "--data", "elsewhere"];
        let part = folder.path().join("elsewhere/fireside.db.part");
        let database = folder.path().join("elsewhere/fireside.db");
        kill_in_the_middle((folder, &restore), &part, || database.exists()).await;
        assert!(part.exists() && !database.exists());
        assert_eq!(restored(folder, "kept.tar", "elsewhere", (&ana, &story)).await, log);
        assert!(!part.exists());

        // What was cut on its way here is no backup, wherever it was cut.
        let whole = fs::metadata(folder.path().join("kept.tar")).expect("is there").len();
        for length in [0, 512, whole / 2, whole - 1_024, whole - 1] {
            let cut = folder.path().join("cut.tar");
            fs::copy(folder.path().join("kept.tar"), &cut).expect("copies");
            File::options().write(true).open(&cut).and_then(|f| f.set_len(length)).expect("cuts");
            let refused = command(folder, &["restore", "cut.tar", "--data", "nowhere"]);
            assert_eq!(refused.code, Some(2), "{length}: {refused:#?}");
            assert!(refused.said.contains("no backup of Fireside"), "{refused:#?}");
            assert!(!folder.path().join("nowhere/fireside.db").exists());
        }
    });
}

#[test]
fn a_restore_takes_nothing_over_from_a_database_that_was_there() {
    with_folder(async |folder| {
        let (server, ana, story, room) = begun(folder).await;
        let log = ana.log(&story).await;
        let _ = command(folder, &["backup", "all.tar"]).with_code(0);
        room.turn("This came after the backup.").await;
        server.kill().await;
        let journal = folder.path().join("data/fireside.db-wal");
        assert!(journal.exists(), "a killed server leaves its journal");
        fs::remove_file(folder.path().join("data/fireside.db")).expect("is removed");
        assert_eq!(restored(folder, "all.tar", "data", (&ana, &story)).await, log);
    });
}

#[test]
fn a_backup_that_finds_no_room_says_so_and_leaves_nothing() {
    with_folder(async |folder| {
        let (server, _, _, room) = begun(folder).await;
        let backup = Running::start_under(NO_ROOM, BINARY, folder.path(), &["backup", "all.tar"]);
        let ended = backup.finished().await;
        assert_eq!(ended.code, Some(1), "{ended:#?}");
        assert!(ended.said.contains("copying the database"), "{ended:#?}");
        assert_eq!(leftovers(folder), Vec::<&str>::new());
        room.turn("Nobody heard of it.").await;
        assert!(server.stop().await.success());
    });
}

#[cfg(unix)]
#[test]
fn a_backup_is_for_its_owners_eyes() {
    use std::os::unix::fs::PermissionsExt;
    with_folder(async |folder| {
        let _ = command(folder, &["migrate"]).with_code(0);
        let part = folder.path().join("all.tar.part");
        fs::write(&part, "of a backup that was killed").expect("is written");
        fs::set_permissions(&part, PermissionsExt::from_mode(0o666)).expect("is opened to all");
        let _ = command(folder, &["backup", "all.tar"]).with_code(0);
        let mode = fs::metadata(folder.path().join("all.tar")).expect("is there").permissions();
        assert_eq!(mode.mode() & 0o777, 0o600);
    });
}

#[test]
fn a_backup_is_made_of_something_and_by_one_at_a_time() {
    with_folder(async |folder| {
        let refused = |arguments: &[&str], words: &str| {
            let ended = command(folder, arguments);
            assert_eq!(ended.code, Some(2), "{ended:#?}");
            assert!(ended.said.contains(words), "{ended:#?}");
        };
        refused(&["backup", "all.tar"], "there is no database");
        assert!(!folder.path().join("data").exists(), "nothing is made either");
        let _ = command(folder, &["migrate"]).with_code(0);
        refused(&["backup", "data"], "is a folder");
        refused(&["backup", "no/such/folder/all.tar"], "no/such/folder/all.tar.part");
        let lock = File::create(folder.path().join("data/backup.lock")).expect("a file");
        lock.lock().expect("is free");
        refused(&["backup", "all.tar"], "another backup");
        drop(lock);
        let _ = command(folder, &["backup", "all.tar"]).with_code(0);
        assert_eq!(leftovers(folder), ["all.tar"]);
    });
}

#[test]
fn everything_goes_back_to_where_the_settings_have_it() {
    with_folder(async |folder| {
        let (server, ana, story, _) = begun(folder).await;
        let log = ana.log(&story).await;
        let _ = command(folder, &["backup", "all.tar"]).with_code(0);
        server.kill().await;
        let there = folder.path().join("there");
        let database = format!("sqlite:{}", there.join("db/stories.db").display());
        let pictures = there.join("pictures").display().to_string();
        let settings = [
            ("FIRESIDE_DATA_DIR", "there"),
            ("FIRESIDE_DATABASE_URL", database.as_str()),
            ("FIRESIDE_OBJECTS_DIR", pictures.as_str()),
        ];
        let restore = || run_in(BINARY, folder.path(), &settings, &["restore", "all.tar"]);
        let _ = tokio::task::block_in_place(restore).with_code(0);
        let server = Server::start(BINARY, folder.path(), &settings).await;
        let ana = at(&ana, &server.door);
        assert_eq!(ana.log(&story).await, log);
        let read = ana.read(&story).await;
        let link = read["segments"][1]["picture"]["url"].as_str().expect("a picture").to_owned();
        assert_eq!(server.door.get(&link).send().await.status, 200);
        assert!(server.stop().await.success());
    });
}
