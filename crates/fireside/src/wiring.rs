//! The parts and how they fit together, in one straight line.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use auth::{Auth, Cost, Secret};
use bus::Bus;
use clock::Clock;
use engine::{Engine, Tell, Voices};
use gateway::{Answers, Hub, Limits, Links, Parts, People, Probe, Settings, Values};
use library::Stories;
use media::{Draw, Maker, Media};
use metrics_exporter_prometheus::PrometheusBuilder;
use moderation::Gate;
use objects::{Objects, Signer};
use packs::Pack;
use providers::{ApiKey, BreakerSettings, OpenAi, OpenAiSettings, Route, Router, Timeouts};
use queue::{Queue, Run, Worker};
use rooms::Rooms;
use store::{Migration, Options, Store};
use users::Users;

use crate::config::Config;
use crate::exit::{Unreachable, Usage};

/// Tellings at once on this node: each is a core's work for some milliseconds.
const TELLINGS: u32 = 4;
/// Pictures under way at once; one is drawn, the others read or are stored.
const PICTURES: u32 = 4;
/// Pictures under way at once where none is drawn.
const BENCH_PICTURES: u32 = 256;

/// Every component's tables.
fn migrations() -> Vec<Migration> {
    [
        users::MIGRATIONS,
        auth::MIGRATIONS,
        library::MIGRATIONS,
        queue::MIGRATIONS,
        rooms::MIGRATIONS,
        media::MIGRATIONS,
        gateway::MIGRATIONS,
    ]
    .concat()
}

/// Opens the database and brings it up to date.
pub(crate) async fn open_store(config: &Config, clock: &Clock) -> anyhow::Result<Store> {
    let store = Store::open(&config.database_url, Options::default()).await;
    let store = store.map_err(|error| Unreachable(format!("the database: {error}")))?;
    match store.migrate(&migrations(), clock.now_ms()).await {
        Ok(_) => Ok(store),
        Err(store::MigrateError::Store(error)) => {
            Err(Unreachable(format!("the database: {error}")).into())
        }
        Err(error) => Err(Usage(error.to_string()).into()),
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
    let rooms = Rooms::new(stories.clone(), gate.clone(), engine.clone(), media.clone());
    let metrics = PrometheusBuilder::new().install_recorder().context("the metrics")?;
    Ok(Parts {
        people: People::new(store.clone(), clock.clone()),
        answers: Answers::new(store, clock),
        limits: Limits::new(&config.rates, !bench),
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

/// The models Ember may listen to, as far as their packs are there and right.
fn voices(packs_dir: &Path, clock: &Clock) -> (Voices, Vec<String>) {
    let kids = packs::locate(packs_dir, Pack::Stories15m);
    let found = kids.iter().map(|_| Pack::Stories15m.entry().name.to_owned()).collect();
    (Voices::new(kids.map(|paths| paths.main), clock.clone()), found)
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
    }]))
}

/// A worker for every kind of job.
pub(crate) fn worker(parts: &Parts) -> Worker {
    let (engine, media) = (parts.engine.clone(), parts.media.clone());
    let pictures = if parts.settings.is_bench() { BENCH_PICTURES } else { PICTURES };
    Worker::new(&parts.queue)
        .handle(TELLINGS, move |task: Tell, run: Run| {
            let engine = engine.clone();
            async move { engine.tell(task, run).await }
        })
        .handle(pictures, move |task: Draw, run: Run| {
            let media = media.clone();
            async move { media.draw(task, run).await }
        })
}

/// How often what has had its time is cleared away.
const SWEEP_EVERY: Duration = Duration::from_secs(600);

/// Clears away what has had its time, until it is stopped.
pub(crate) async fn sweep(parts: Parts, stop: tokio_util::sync::CancellationToken) {
    loop {
        tokio::select! {
            () = tokio::time::sleep(SWEEP_EVERY) => {}
            () = stop.cancelled() => return,
        }
        if let Err(error) = sweep_once(&parts).await {
            tracing::warn!(%error, "what has had its time could not be cleared away");
        }
    }
}

async fn sweep_once(parts: &Parts) -> Result<(), store::Error> {
    let (erasing, now) = (parts.clone(), parts.stories.now());
    let guests = parts.stories.store().write(move |tx| {
        let gone = users::sweep_guests(tx, now)?;
        for guest in &gone {
            gateway::erase_stories(&erasing, tx, *guest)?;
        }
        Ok::<_, store::Error>(gone.len())
    });
    let guests = guests.await?;
    let sessions = parts.auth.sweep_sessions().await?;
    let answers = parts.answers.sweep().await?;
    parts.limits.forget_idle();
    parts.engine.tidy();
    tracing::debug!(guests, sessions, answers, "cleared away");
    Ok(())
}
