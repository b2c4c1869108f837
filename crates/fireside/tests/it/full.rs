//! A disk that is full, a database that somebody else holds: nothing is acknowledged that is not
//! kept, and it goes on by itself.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use store::{Options, Store, Tx};
use tempfile::TempDir;
use testkit::{Person, Room, Running, SPARE_FROM_XFSZ, Server, Story, Tier, with_folder, within};
use tokio::task::JoinHandle;

const BINARY: &str = env!("CARGO_BIN_EXE_fireside");

/// Before a program: its folder `data` is a disk of its own, of [`DISK_BYTES`].
const MOUNT: &str = "mkdir -p data && mount -t tmpfs -o size=64m tmpfs data && exec \"$0\" \"$@\"";
const DISK_BYTES: usize = 64 << 20;

/// Somebody in the middle of a story.
struct Scene {
    server: Server,
    ana: Person,
    story: Story,
    room: Room,
}

impl Scene {
    async fn begin(server: Server) -> Self {
        let ana = Person::sign_up(&server.door, "Ana").await;
        let story = ana.story(Tier::Adults).await;
        let room = ana.join(&story).await;
        let scene = Scene { server, ana, story, room };
        let seq = scene.room.turn("Maren came back to the lighthouse.").await;
        scene.is_told(seq).await;
        scene
    }

    /// Ember's passage after this turn comes, and its picture.
    async fn is_told(&self, seq: i64) {
        let passage = self.room.passage_after(seq).await["segment"]["seq"].clone();
        self.room.until("media:ready", |ready| ready["segment_seq"] == passage).await;
    }

    /// While nothing can be written: every door says so, and what is there can be read.
    async fn nothing_is_written(&self) -> Value {
        let texts = self.ana.texts(&self.story).await;
        let draft = self.room.draft("The lamp went out.");
        for _ in 0..3 {
            let ack = self.room.refused(&draft, "unavailable").await;
            assert!(ack["retry_after"].as_u64() >= Some(1), "{ack}");
        }
        let premise = json!({ "premise": "A fox.", "audience": "kids", "mode": "solo" });
        let form = self.server.door.form("Ben", "1990-05");
        for ask in [
            self.ana.post("/stories", &premise).header("idempotency-key", "one"),
            self.ana.post(&self.story.path("/undo"), &json!({})),
            self.ana.patch(&self.story.path("/segments/3"), &json!({ "text": "Other words." })),
            self.server.door.post("/api/v1/auth/register", &form),
        ] {
            let reply = ask.send().await;
            reply.is_problem("while nothing can be written", 503, "unavailable");
            assert!(reply.header("retry-after").parse::<u64>().is_ok(), "{reply:?}");
        }
        let ready = self.server.door.get("/ready").send().await;
        assert_eq!(
            (ready.status.as_u16(), &ready.json()["database"]),
            (503, &json!("unavailable"))
        );
        assert_eq!(self.server.door.get("/health").send().await.status, 200);
        assert_eq!(self.ana.texts(&self.story).await, texts);
        draft
    }

    /// Once there is room again: the same turn is taken, once, and all goes on. What is kept is
    /// verified by a command that sees the data folder by way of `enter`.
    async fn goes_on(self, draft: &Value, folder: &TempDir, enter: &[&str]) {
        assert_eq!(self.server.door.get("/ready").send().await.status, 200);
        let ack = self.room.submit(draft).await;
        let seq = ack["seq"].as_i64().unwrap_or_else(|| panic!("still refused: {ack}"));
        assert_eq!(self.room.submit(draft).await["seq"], ack["seq"]);
        self.is_told(seq).await;
        let premise = json!({ "premise": "A fox.", "audience": "kids", "mode": "solo" });
        self.ana.post("/stories", &premise).header("idempotency-key", "one").expect(201).await;
        let texts = self.ana.texts(&self.story).await;
        assert!(texts.len() == 4 && texts[2] == draft["text"], "each once: {texts:?}");
        let log = self.ana.log(&self.story).await;
        let seqs: Vec<_> = log.iter().map(|event| event["seq"].as_i64()).collect();
        assert_eq!(seqs, (1..=6).map(Some).collect::<Vec<_>>());
        let said = self.server.log();
        assert!(!said.contains("panicked") && !said.contains("ERROR"), "{said}");
        let data = folder.path().join("data").display().to_string();
        let verify = ["verify", "--data", data.as_str()];
        let verifying = Running::start_under(enter, BINARY, folder.path(), &verify);
        let verified = verifying.finished().await;
        assert_eq!(verified.with_code(0), "2 stories, 0 with faults\n");
        assert!(self.server.stop().await.success());
    }
}

#[test]
fn files_that_may_not_grow_cost_no_word_and_no_restart() {
    with_folder(async |folder| {
        let server = Server::start_under(SPARE_FROM_XFSZ, BINARY, folder.path()).await;
        let scene = Scene::begin(server).await;
        let journal = folder.path().join("data/fireside.db-wal");
        let length = fs::metadata(journal).expect("a journal").len();
        // Not a byte more, and one that ends in the middle of a commit.
        let mut draft = Value::Null;
        for limit in [0, length, length + 3_000] {
            scene.server.limit_files(Some(limit));
            draft = scene.nothing_is_written().await;
        }
        scene.server.limit_files(None);
        scene.goes_on(&draft, folder, &[]).await;
    });
}

/// A file system of one's own below the folder `data`, for a server and for what it starts: as
/// root, or as the root of a world of one's own. None: neither is allowed here.
fn own_disk() -> Option<Vec<&'static str>> {
    let ways = ["-m", "-Urm"].map(|how| vec!["unshare", how, "bash", "-c", MOUNT]);
    ways.into_iter().find(|way| {
        let folder = TempDir::new().expect("a folder");
        let mut trial = Command::new(way[0]);
        let trial = trial.args(&way[1..]).arg("true").current_dir(folder.path()).output();
        trial.is_ok_and(|trial| trial.status.success())
    })
}

/// Takes all the room there is, down to the last byte.
///
/// # Panics
/// When there is more room than the disk is to have: then it is somebody else's.
fn fill(file: &Path) {
    let mut file = File::create(file).expect("a file");
    let mut room = DISK_BYTES;
    for piece in [1 << 20, 1 << 12, 1] {
        while file.write_all(&vec![7; piece]).is_ok() {
            room = room.checked_sub(piece).expect("the disk is larger than it was made");
        }
    }
}

#[test]
fn a_full_disk_costs_no_word_and_no_restart() {
    let Some(way) = own_disk() else {
        eprintln!("skipped: nobody may mount a file system here");
        return;
    };
    with_folder(async |folder| {
        let server = Server::start_under(&way, BINARY, folder.path()).await;
        let id = server.id().to_string();
        // What the server sees as its data folder is elsewhere for everybody else.
        let inside = folder.path().strip_prefix("/").expect("a whole path");
        let filler = Path::new("/proc").join(&id).join("root").join(inside).join("data/filler");
        let scene = Scene::begin(server).await;
        fill(&filler);
        let draft = scene.nothing_is_written().await;
        fs::remove_file(&filler).expect("is removed");
        let enter = match way[1] {
            "-m" => vec!["nsenter", "-t", &id, "-m"],
            _ => vec!["nsenter", "-t", &id, "-U", "-m", "--preserve-credentials"],
        };
        scene.goes_on(&draft, folder, &enter).await;
    });
}

/// Holds the lock of a database, as another process would that writes for long.
struct Held {
    release: std::sync::mpsc::Sender<()>,
    holding: JoinHandle<Result<(), store::Error>>,
}

impl Held {
    async fn hold(database: &Path) -> Self {
        let store = Store::open(database.to_str().expect("UTF-8"), Options::default()).await;
        let store = store.expect("opens");
        let (release, released) = std::sync::mpsc::channel();
        let (begin, begun) = tokio::sync::oneshot::channel();
        let mut begin = Some(begin);
        let holding = tokio::spawn(async move {
            let hold = move |_: &mut Tx| {
                begin.take().map(|begin| begin.send(()));
                // An error is a release as well.
                let _ = released.recv();
                Ok(())
            };
            let held = store.write(hold).await;
            store.shutdown().await;
            held
        });
        within("the lock", begun).await.expect("it is taken");
        Held { release, holding }
    }

    async fn release(self) {
        drop(self.release);
        self.holding.await.expect("no panic").expect("it was held to the end");
    }
}

#[test]
fn a_database_that_another_process_holds_costs_no_word_and_no_restart() {
    with_folder(async |folder| {
        let scene = Scene::begin(Server::start(BINARY, folder.path(), &[]).await).await;
        let held = Held::hold(&folder.path().join("data/fireside.db")).await;
        let draft = scene.room.draft("The lamp went out.");
        let ack = scene.room.refused(&draft, "unavailable").await;
        assert!(ack["retry_after"].as_u64() >= Some(1), "{ack}");
        assert_eq!(scene.ana.texts(&scene.story).await.len(), 2, "reading goes on");
        held.release().await;
        scene.goes_on(&draft, folder, &[]).await;
    });
}
