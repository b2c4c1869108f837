//! The command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::exit::Usage;

/// Write a story together, by the fire.
#[derive(Debug, Parser)]
#[command(name = "fireside", version)]
pub(crate) struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Where settings come from, for every command that needs some.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct Common {
    /// The file with the settings; without it, `fireside.toml` where it is there.
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    /// The folder for everything that is kept.
    #[arg(long, value_name = "FOLDER")]
    pub(crate) data: Option<PathBuf>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Serve people, and do what they ask for.
    Serve(Serve),
    /// Do what people ask for, without serving them.
    Worker(Common),
    /// Bring the database up to date, and stop.
    Migrate(Common),
    /// Fetch or check the optional packs.
    Assets(Assets),
    /// Put three finished stories on the shelf, to look at.
    Demo(Common),
    /// Copy everything into one file, while the server runs.
    Backup(Backup),
    /// Put a backup into an empty data folder.
    Restore(Restore),
    /// Judge lines of JSON from the standard input.
    Moderate,
    /// Draw the scene of a text.
    Draw(Draw),
    /// Compare every story's log with what is stored of it.
    Verify(Verify),
    /// List what people have reported, the newest first.
    Reports(Common),
    /// Look at the settings.
    Config(ConfigCommand),
    /// Print the description of the API.
    Openapi,
}

/// `fireside serve`.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct Serve {
    /// Where settings come from.
    #[command(flatten)]
    pub(crate) common: Common,
    /// What this node does: `api` or `ws` (both serve people), `worker`, or `all`.
    #[arg(long, value_delimiter = ',')]
    pub(crate) roles: Vec<Role>,
    /// Where to listen.
    #[arg(long, value_name = "ADDRESS:PORT")]
    pub(crate) listen: Option<SocketAddr>,
    /// `bench` for load tests, on a loopback address only.
    #[arg(long)]
    pub(crate) profile: Option<Profile>,
}

/// What a node does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Role {
    /// Everything.
    All,
    /// HTTP.
    Api,
    /// The socket.
    Ws,
    /// Jobs.
    Worker,
}

/// A set of settings for one purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Profile {
    /// Load tests: no limits, cheap hashes, one fixed picture, few lines in the log.
    Bench,
}

/// `fireside assets`.
#[derive(Debug, Args)]
pub(crate) struct Assets {
    /// What to do with them.
    #[command(subcommand)]
    pub(crate) command: AssetsCommand,
}

/// What to do with packs.
#[derive(Debug, Subcommand)]
pub(crate) enum AssetsCommand {
    /// Fetch what is not there yet.
    Fetch(AssetsFetch),
    /// Hash every file again.
    Verify(Common),
}

/// `fireside assets fetch`.
#[derive(Debug, Args)]
pub(crate) struct AssetsFetch {
    /// Where settings come from.
    #[command(flatten)]
    pub(crate) common: Common,
    /// Which packs; without any, all.
    pub(crate) packs: Vec<String>,
}

/// `fireside backup`.
#[derive(Debug, Args)]
pub(crate) struct Backup {
    /// Where settings come from.
    #[command(flatten)]
    pub(crate) common: Common,
    /// The file to write.
    pub(crate) to: PathBuf,
}

/// `fireside restore`.
#[derive(Debug, Args)]
pub(crate) struct Restore {
    /// Where settings come from.
    #[command(flatten)]
    pub(crate) common: Common,
    /// The file that `fireside backup` wrote.
    pub(crate) from: PathBuf,
}

/// `fireside draw`.
#[derive(Debug, Args)]
pub(crate) struct Draw {
    /// What happens.
    #[arg(long)]
    pub(crate) text: String,
    /// Whom it is for.
    #[arg(long, value_parser = ["kids", "teens", "adults"], default_value = "kids")]
    pub(crate) tier: String,
    /// How it is printed.
    #[arg(long, value_parser = ["cut"], default_value = "cut")]
    pub(crate) press: String,
    /// Pixels across and down.
    #[arg(long, default_value = "1024x768")]
    pub(crate) size: String,
    /// The WebP file to write.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
}

/// `fireside verify`.
#[derive(Debug, Args)]
pub(crate) struct Verify {
    /// Where settings come from.
    #[command(flatten)]
    pub(crate) common: Common,
    /// Write what differs anew, from the log.
    #[arg(long)]
    pub(crate) rebuild: bool,
}

/// `fireside config`.
#[derive(Debug, Args)]
pub(crate) struct ConfigCommand {
    /// What to do with them.
    #[command(subcommand)]
    pub(crate) command: ConfigVerb,
}

/// What to do with the settings.
#[derive(Debug, Subcommand)]
pub(crate) enum ConfigVerb {
    /// Say whether they can be used, and where not, with the line.
    Check(Common),
    /// Print every setting with what it is for.
    Reference,
}

/// Reads the command line. `--help` and `--version` print and end the program.
pub(crate) fn parse() -> anyhow::Result<Cli> {
    match Cli::try_parse() {
        Ok(cli) => Ok(cli),
        Err(error) if !error.use_stderr() => error.exit(),
        Err(error) => Err(Usage(error.to_string()).into()),
    }
}
