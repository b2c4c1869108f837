//! The parts and how they fit together, in one straight line.

use std::path::Path;
use std::sync::Arc;

use anyhow::Context;
use auth::{Auth, Cost, Secret};
use bus::{Bus, Relay};
use clock::Clock;
use engine::{Engine, ModelPaths, Tell, Voices};
use gateway::{Answers, Hub, Limits, Links, Parts, People, Probe, Settings, Shared, Values};
use library::Stories;
use media::{Draw, DrawCover, Maker, Media};
use metrics_exporter_prometheus::PrometheusBuilder;
use moderation::Gate;
use objects::{Objects, Signer};
use packs::Pack;
use providers::{ApiKey, BreakerSettings, OpenAi, OpenAiSettings, Route, Router, Timeouts};
use queue::{Queue, Run, Worker};
use rooms::{Rooms, RunOut};
use store::{Migration, Options, Store};
use users::Users;

use crate::config::Config;
use crate::exit::{Unreachable, Usage};

/// Tellings at once on this node: each is a core's work for some milliseconds.
const TELLINGS: u32 = 4;
/// Tellings at once where a provider tells: most of them only wait for it, and whoever is not to be
/// sent there must not wait behind them.
const TELLINGS_BY_PROVIDER: u32 = 64;
/// Pictures under way at once; one is drawn, the others read or are stored.
const PICTURES: u32 = 4;
/// Covers under way at once: pictures come first.
const COVERS: u32 = 1;
/// Turns that run out at once: a short transaction each.
const TURNS_RUN_OUT: u32 = 4;
/// Pictures under way at once where none is drawn.
const BENCH_PICTURES: u32 = 256;

/// Every component's tables.
fn migrations() -> Vec<Migration> {
    [
        users::MIGRATIONS,
        auth::MIGRATIONS,
        library::MIGRATIONS,
        queue::MIGRATIONS,
        notices::MIGRATIONS,
        rooms::MIGRATIONS,
        media::MIGRATIONS,
        gateway::MIGRATIONS,
    ]
    .concat()
}

/// Opens the database as it is.
pub(crate) async fn connect(config: &Config) -> anyhow::Result<Store> {
    let store = Store::open(&config.database_url, Options::default()).await;
    Ok(store.map_err(|error| Unreachable(format!("the database: {error}")))?)
}

/// Opens the database and brings it up to date.
pub(crate) async fn open_store(config: &Config, clock: &Clock) -> anyhow::Result<Store> {
    let store = connect(config).await?;
    store.migrate(&migrations(), clock.now_ms()).await.map_err(schema_error)?;
    Ok(store)
}

/// Opens a database of this version without touching it: a server of another one may be using it.
pub(crate) async fn open_as_it_is(config: &Config) -> anyhow::Result<Store> {
    if let Some(missing) = config.database_file().filter(|file| !file.exists()) {
        // Else SQLite would make one.
        return Err(Usage(format!("there is no database at {}", missing.display())).into());
    }
    let store = connect(config).await?;
    store.check_schema(&migrations()).await.map_err(schema_error)?;
    Ok(store)
}

fn schema_error(error: store::MigrateError) -> anyhow::Error {
    match error {
        store::MigrateError::Store(error) => Unreachable(format!("the database: {error}")).into(),
        error => Usage(error.to_string()).into(),
    }
}

/// Whether this is for people or for a load test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// People.
    People,
    /// A load test.
    Bench,
}

/// Puts the parts together.
pub(crate) async fn parts(config: &Config, purpose: Purpose) -> anyhow::Result<Parts> {
    let bench = purpose == Purpose::Bench;
    let clock = Clock::system();
    let store = open_store(config, &clock).await?;
    let secret = Secret::load_or_create(&config.secret_file(), &clock)
        .with_context(|| format!("the secret in {}", config.data_dir.display()))?;
    let region = config.region.as_deref().and_then(|region| region.parse().ok());
    let cost = if bench { Cost::Bench } else { Cost::Standard };
    let links = Links::new(Signer::new(secret.bytes()), clock.clone());
    let auth = Auth::new(store.clone(), clock.clone(), auth::Settings { secret, cost, region });
    let users = Users::new(store.clone(), clock.clone());
    let stories = Stories::new(store.clone(), Bus::new(), clock.clone());
    let queue = Queue::new(store.clone(), clock.clone());
    let objects = Objects::new(&config.objects_dir, clock.clone())
        .with_context(|| format!("the folder {}", config.objects_dir.display()))?;
    let gate = Gate::new();
    let maker = match purpose {
        Purpose::People => Maker::Illustrator,
        Purpose::Bench => Maker::Fixed(Media::fixed_picture(&objects).await?),
    };
    let media = Media::new(stories.clone(), queue.clone(), objects.clone(), gate.clone(), maker);
    let (voices, found) = voices(&config.packs_dir, &clock);
    let router = router(config)?;
    let engine = Engine::new(stories.clone(), media.clone(), gate.clone(), voices, router);
    let rooms =
        Rooms::new(stories.clone(), gate.clone(), engine.clone(), media.clone(), queue.clone());
    let metrics = PrometheusBuilder::new().install_recorder().context("the metrics")?;
    let shared = config.redis_url.as_deref().map(Shared::open).transpose();
    let shared = shared.map_err(|error| Unreachable(format!("Redis: {error}")))?;
    Ok(Parts {
        people: People::new(store.clone(), clock.clone()),
        answers: Answers::new(store, clock),
        limits: Limits::new(&config.rates, !bench, shared),
        settings: Settings::new(Values {
            public_url: config.public_url.clone(),
            trusted_proxies: config.trusted_proxies.clone(),
            region: config.region.clone(),
            metrics_token: config.metrics_token.clone(),
            bench,
        }),
        probe: Probe::new(metrics, found),
        hub: Hub::default(),
        runtime: tokio::runtime::Handle::current(),
        auth,
        users,
        stories,
        rooms,
        engine,
        media,
        queue,
        objects,
        links,
        gate,
    })
}

/// Joins this node to the others, where there are some.
pub(crate) async fn relay(config: &Config, parts: &Parts) -> anyhow::Result<Option<Relay>> {
    let Some(url) = &config.redis_url else { return Ok(None) };
    let node = parts.stories.clock().new_id();
    let relay = Relay::start(parts.stories.bus(), url, node).await;
    Ok(Some(relay.map_err(|error| Unreachable(format!("Redis: {error}")))?))
}

/// The models Ember may listen to, as far as their packs are there and right.
fn voices(packs_dir: &Path, clock: &Clock) -> (Voices, Vec<String>) {
    let mut found = Vec::new();
    let mut locate = |pack: Pack| {
        let name = pack.entry().name;
        let located = packs::locate(packs_dir, pack).unwrap_or_else(|fault| {
            tracing::warn!(
                "the pack {name} is not used: {fault}; `fireside assets fetch` mends it"
            );
            None
        });
        found.extend(located.iter().map(|_| name.to_owned()));
        located.map(|paths| paths.main)
    };
    let paths = ModelPaths { kids: locate(Pack::Stories15m), judge: locate(Pack::Smollm2) };
    (Voices::new(paths, clock.clone()), found)
}

/// The providers of the settings: one, or none.
fn router(config: &Config) -> anyhow::Result<Router> {
    let Some(provider) = &config.provider else { return Ok(Router::new(Vec::new())) };
    let api_key = match &provider.api_key_file {
        Some(file) => Some(ApiKey::from_file(file).map_err(|error| {
            Usage(format!("`providers.api_key_file`: {}: {error}", file.display()))
        })?),
        None => None,
    };
    let settings = OpenAiSettings {
        name: "provider".into(),
        base_url: provider.base_url.clone(),
        model: provider.model.clone(),
        api_key,
        timeouts: Timeouts::default(),
    };
    let adapter =
        OpenAi::new(settings).map_err(|error| Usage(format!("`providers.base_url`: {error}")))?;
    Ok(Router::new(vec![Route {
        provider: Arc::new(adapter),
        tiers: provider.tiers.clone(),
        breaker: BreakerSettings::default(),
        patience_ms: providers::PATIENCE_MS,
    }]))
}

/// A worker for every kind of job.
pub(crate) fn worker(parts: &Parts) -> Worker {
    let (engine, media) = (parts.engine.clone(), parts.media.clone());
    let (covers, rooms) = (media.clone(), parts.rooms.clone());
    let tellings = if parts.engine.has_providers() { TELLINGS_BY_PROVIDER } else { TELLINGS };
    let pictures = if parts.settings.is_bench() { BENCH_PICTURES } else { PICTURES };
    Worker::new(&parts.queue)
        .handle(tellings, move |task: Tell, run: Run| {
            let engine = engine.clone();
            async move { engine.tell(task, run).await }
        })
        .handle(pictures, move |task: Draw, run: Run| {
            let media = media.clone();
            async move { media.draw(task, run).await }
        })
        .handle(COVERS, move |task: DrawCover, run: Run| {
            let media = covers.clone();
            async move { media.draw_cover(task, run).await }
        })
        .handle(TURNS_RUN_OUT, move |task: RunOut, _: Run| {
            let rooms = rooms.clone();
            async move { rooms.run_out(task).await }
        })
}
