//! Lines for whoever runs the server. Nobody's words or names are in them.

use tracing_subscriber::EnvFilter;

use crate::config::Config;
use crate::exit::Usage;

/// Begins to log as the settings say.
pub(crate) fn start(config: &Config) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(&config.log_level)
        .map_err(|error| Usage(format!("`log.level`: {error}")))?;
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A second start, in a test, keeps the first one's lines.
    let _ = match config.log_json {
        true => lines.json().try_init(),
        false => lines.with_target(false).try_init(),
    };
    Ok(())
}
