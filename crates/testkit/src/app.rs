//! The whole server in this process.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::PoisonError;

use auth::{Auth, Cost, Secret};
use bus::{Bus, Relay};
use clock::Clock;
use engine::{Engine, ModelPaths, Tell, Voices};
use gateway::{Answers, Hub, Limits, Links, Parts, People, Probe, Rates, Settings, Shared, Values};
use library::Stories;
use media::{Draw, DrawCover, Maker, Media};
use metrics_exporter_prometheus::PrometheusBuilder;
use moderation::Gate;
use objects::{Objects, Signer};
use providers::Router;
use queue::{Queue, Run, Status, Worker};
use rooms::{Rooms, RunOut};
use store::Reader;
use store::testing::{Database, on_each_database};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::runtime::Handle;
use tokio::sync::Mutex;
use tokio_util::sync::CancellationToken;
use users::Users;

use crate::{Door, PATIENCE, Person, within};

/// When every test begins: 2026-11-25, in Unix milliseconds.
pub const NOON_MS: i64 = 1_795_594_103_000;
/// Decides the ids and secrets of every test.
const SEED: u64 = 41;
/// Jobs of a kind at once: one, so that their order is the order of asking.
const AT_ONCE: u32 = 1;

/// Who makes the pictures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pictures {
    /// The same small one for every scene: for tests of everything around it.
    #[default]
    Fixed,
    /// The illustrator.
    Drawn,
}

/// What a test wants otherwise than usual.
#[derive(Debug, Clone, Default)]
pub struct Setup {
    /// Rates; without any, nothing is limited.
    pub rates: Option<Rates>,
    /// Who makes the pictures.
    pub pictures: Pictures,
    /// How people reach the server.
    pub public_url: Option<String>,
    /// Who else may tell; without anybody, Ember tells by itself.
    pub router: Router,
    /// Which of several nodes on one database this is: no two make the same ids.
    pub node: u64,
    /// The Redis that joins them.
    pub redis_url: Option<String>,
}

/// The whole server, with a clock and a worker that the test moves.
pub struct TestApp {
    /// Its parts, for what no client can see.
    pub parts: Parts,
    /// Stands at [`NOON_MS`] until it is moved.
    pub clock: Clock,
    /// The way in.
    pub door: Door,
    worker: Mutex<Worker>,
    stop: CancellationToken,
    relay: std::sync::Mutex<Option<Relay>>,
    _folder: TempDir,
}

/// Runs `test` with a server on a fresh SQLite database, and on a fresh schema of PostgreSQL where
/// `FIRESIDE_TEST_POSTGRES` names a server; without it, says that this half is skipped.
///
/// # Panics
/// When the test does.
pub fn on_each(test: impl AsyncFn(&TestApp)) {
    on_each_with(&Setup::default(), test);
}

/// As [`on_each`], with a server of this setup.
///
/// # Panics
/// When the test does.
pub fn on_each_with(setup: &Setup, test: impl AsyncFn(&TestApp)) {
    on_each_database(async |database| {
        let app = TestApp::start(&database, setup).await;
        test(&app).await;
    });
}

impl TestApp {
    /// Starts a server on this database.
    ///
    /// # Panics
    /// When it does not start.
    pub async fn start(database: &Database, setup: &Setup) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let clock = Clock::manual(NOON_MS, SEED + setup.node);
        let parts = parts(database, setup, &folder, &clock).await;
        let any_port = SocketAddr::from((IpAddr::V4(Ipv4Addr::LOCALHOST), 0));
        let listener = TcpListener::bind(any_port).await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let (router, stop) = (gateway::router(&parts), CancellationToken::new());
        tokio::spawn(gateway::serve(listener, router.clone(), stop.clone()));
        let worker = Mutex::new(worker(&parts));
        let door = Door::inside(router, address);
        let relay = std::sync::Mutex::new(relay(&parts, setup).await);
        TestApp { parts, clock, door, worker, stop, relay, _folder: folder }
    }

    /// Somebody signs up under this pen name.
    pub async fn writer(&self, pen_name: &str) -> Person {
        Person::sign_up(&self.door, pen_name).await
    }

    /// Somebody begins without an account.
    pub async fn guest(&self) -> Person {
        Person::begin_as_guest(&self.door).await
    }

    /// Works until no job is left that could run now.
    ///
    /// # Panics
    /// When the database fails, or a job does not end.
    pub async fn work(&self) {
        let mut worker = self.worker.lock().await;
        within("the worker to be idle", worker.run_until_idle()).await.expect("the worker works");
    }

    /// Cuts this node off from the others, as if its machine had died: it says no goodbye.
    pub fn cut_off(&self) {
        drop(self.relay.lock().unwrap_or_else(PoisonError::into_inner).take());
    }

    /// How many jobs there are in this state.
    ///
    /// # Panics
    /// When the database fails.
    pub async fn jobs(&self, status: Status) -> u64 {
        let queue = self.parts.queue.clone();
        let count = move |r: &mut Reader| queue.count(r, status);
        self.parts.stories.read(count).await.expect("counts")
    }

    /// Fails when a job is dead or a story is not what its log says.
    async fn check(&self) {
        assert_eq!(self.jobs(Status::Dead).await, 0, "jobs are dead");
        let stories = self.parts.stories.read(library::all_ids).await.expect("reads");
        for story in stories {
            let faults = self.parts.stories.read(move |r| library::verify(r, story)).await;
            assert_eq!(faults.expect("verifies"), [], "the story {story} differs from its log");
        }
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        self.stop.cancel();
        let fails = std::thread::panicking();
        let ending = async {
            // A test that fails has said more already.
            if !fails {
                self.check().await;
            }
            // Sockets and parts hold each other: the connections would outlive the test.
            self.parts.stories.store().shutdown().await;
        };
        let ending = async {
            match fails {
                // A second panic would end the process with no word of the first.
                true => drop(tokio::time::timeout(PATIENCE, ending).await),
                false => within("the server's parts to end", ending).await,
            }
        };
        tokio::task::block_in_place(|| Handle::current().block_on(ending));
    }
}

/// The parts as the binary puts them together, but for time, work and the cost of a password.
async fn parts(database: &Database, setup: &Setup, folder: &TempDir, clock: &Clock) -> Parts {
    let store = database.open().await;
    let migrations = [
        users::MIGRATIONS,
        auth::MIGRATIONS,
        library::MIGRATIONS,
        queue::MIGRATIONS,
        notices::MIGRATIONS,
        rooms::MIGRATIONS,
        media::MIGRATIONS,
        gateway::MIGRATIONS,
    ];
    store.migrate(&migrations.concat(), clock.now_ms()).await.expect("the tables are laid");
    let secret = Secret::new(clock.random_bytes());
    let links = Links::new(Signer::new(secret.bytes()), clock.clone());
    let settings = auth::Settings { secret, cost: Cost::Bench, region: None };
    let stories = Stories::new(store.clone(), Bus::new(), clock.clone());
    let queue = Queue::new(store.clone(), clock.clone());
    let objects = Objects::new(&folder.path().join("objects"), clock.clone()).expect("a folder");
    let gate = Gate::new();
    let maker = match setup.pictures {
        Pictures::Fixed => Maker::Fixed(Media::fixed_picture(&objects).await.expect("is stored")),
        Pictures::Drawn => Maker::Illustrator,
    };
    let media = Media::new(stories.clone(), queue.clone(), objects.clone(), gate.clone(), maker);
    let voices = Voices::new(ModelPaths::default(), clock.clone());
    let engine =
        Engine::new(stories.clone(), media.clone(), gate.clone(), voices, setup.router.clone());
    let metrics = PrometheusBuilder::new().build_recorder().handle();
    let shared = setup.redis_url.as_deref().map(|url| Shared::open(url).expect("an address"));
    Parts {
        auth: Auth::new(store.clone(), clock.clone(), settings),
        users: Users::new(store.clone(), clock.clone()),
        rooms: Rooms::new(
            stories.clone(),
            gate.clone(),
            engine.clone(),
            media.clone(),
            queue.clone(),
        ),
        limits: Limits::new(&setup.rates.unwrap_or_default(), setup.rates.is_some(), shared),
        settings: Settings::new(Values {
            public_url: setup.public_url.clone(),
            ..Values::default()
        }),
        people: People::new(store.clone(), clock.clone()),
        answers: Answers::new(store, clock.clone()),
        probe: Probe::new(metrics, Vec::new()),
        hub: Hub::default(),
        runtime: Handle::current(),
        stories,
        engine,
        media,
        queue,
        objects,
        links,
        gate,
    }
}

/// Joins this node to the others.
async fn relay(parts: &Parts, setup: &Setup) -> Option<Relay> {
    let url = setup.redis_url.as_deref()?;
    let node = parts.stories.clock().new_id();
    Some(Relay::start(parts.stories.bus(), url, node).await.expect("Redis answers"))
}

fn worker(parts: &Parts) -> Worker {
    let (engine, media) = (parts.engine.clone(), parts.media.clone());
    let (covers, rooms) = (media.clone(), parts.rooms.clone());
    Worker::new(&parts.queue)
        .handle(AT_ONCE, move |task: Tell, run: Run| {
            let engine = engine.clone();
            async move { engine.tell(task, run).await }
        })
        .handle(AT_ONCE, move |task: Draw, run: Run| {
            let media = media.clone();
            async move { media.draw(task, run).await }
        })
        .handle(AT_ONCE, move |task: DrawCover, run: Run| {
            let media = covers.clone();
            async move { media.draw_cover(task, run).await }
        })
        .handle(AT_ONCE, move |task: RunOut, _: Run| {
            let rooms = rooms.clone();
            async move { rooms.run_out(task).await }
        })
}
