//! Lines for whoever runs the server. Nobody's words or names are in them.

use std::io::IsTerminal;

use tracing::level_filters::LevelFilter;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::{FilterExt, Targets};
use tracing_subscriber::layer::{Layer, SubscriberExt};
use tracing_subscriber::util::SubscriberInitExt;

use crate::config::Config;
use crate::exit::Usage;

/// Libraries that carry people's words and would write frames, statements with their values or
/// bodies at finer levels. They say no more than this, whatever `log.level` asks for.
const CARRIERS: [&str; 9] = [
    "engineioxide",
    "h2",
    "hyper",
    "postgres",
    "reqwest",
    "socketioxide",
    "tokio_postgres",
    "tokio_tungstenite",
    "tungstenite",
];

/// Begins to log as the settings say.
pub(crate) fn start(config: &Config) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(&config.log_level)
        .map_err(|error| Usage(format!("`log.level`: {error}")))?;
    let discreet = Targets::new()
        .with_default(LevelFilter::TRACE)
        .with_targets(CARRIERS.map(|name| (name, LevelFilter::INFO)));
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    let lines = match config.log_json {
        true => lines.json().boxed(),
        false => lines.with_target(false).boxed(),
    };
    // One filter for both: the finest level that anything can be heard at is then known, and what
    // is finer costs nothing.
    let heard = lines.with_filter(filter.and(discreet));
    // A second start, in a test, keeps the first one's lines.
    let _ = tracing_subscriber::registry().with(heard).try_init();
    Ok(())
}
