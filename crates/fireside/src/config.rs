//! Settings: the file, then the environment, then flags. An unknown key or a bad value stops the
//! start with its name and its line.

mod keys;
mod source;

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use domain::Tier;
use gateway::{Rate, Rates};

use crate::cli::{Common, Role};
use crate::exit::Usage;

pub(crate) use keys::reference;

/// The settings of this node.
#[derive(Debug, Clone)]
pub(crate) struct Config {
    /// Where to listen.
    pub(crate) listen: SocketAddr,
    /// How people reach this server.
    pub(crate) public_url: Option<String>,
    /// The folder for everything that is kept.
    pub(crate) data_dir: PathBuf,
    /// `sqlite:PATH` or `postgres://…`.
    pub(crate) database_url: String,
    /// The Redis over which nodes hear of each other; None: there is one node.
    pub(crate) redis_url: Option<String>,
    /// The folder of pictures.
    pub(crate) objects_dir: PathBuf,
    /// The folder of the optional packs.
    pub(crate) packs_dir: PathBuf,
    /// Where people are who do not say.
    pub(crate) region: Option<String>,
    /// Proxies whose word about a client's address is taken.
    pub(crate) trusted_proxies: Vec<IpAddr>,
    /// Opens `/metrics`.
    pub(crate) metrics_token: Option<String>,
    /// Who else may continue a story.
    pub(crate) provider: Option<Provider>,
    /// What this node does.
    pub(crate) roles: Vec<Role>,
    /// How much of what in how much time.
    pub(crate) rates: Rates,
    /// Lines of the log as `text` or `json`.
    pub(crate) log_json: bool,
    /// The least that is logged: `info`, or a filter.
    pub(crate) log_level: String,
}

/// A server that continues stories: llama.cpp, Ollama, or a vendor's.
#[derive(Debug, Clone)]
pub(crate) struct Provider {
    /// Where it is, up to and with `/v1`.
    pub(crate) base_url: String,
    /// What it calls its model.
    pub(crate) model: String,
    /// The file with its key.
    pub(crate) api_key_file: Option<PathBuf>,
    /// For whom it may be asked.
    pub(crate) tiers: Vec<Tier>,
}

impl Config {
    /// Reads file and environment, for a command with these flags.
    pub(crate) fn load(common: &Common) -> anyhow::Result<Self> {
        let mut source = source::Source::read(common.config.as_deref())?;
        if let Some(data) = &common.data {
            source.set("data_dir", &data.display().to_string(), "--data");
        }
        Self::from_source(&source)
    }

    fn from_source(source: &source::Source) -> anyhow::Result<Self> {
        let data_dir = PathBuf::from(source.text("data_dir")?.unwrap_or("data".into()));
        let in_data = |name: &str| data_dir.join(name);
        let folder = |key: &str, name: &str| -> anyhow::Result<PathBuf> {
            Ok(source.text(key)?.map_or_else(|| in_data(name), PathBuf::from))
        };
        let database = format!("sqlite:{}", in_data("fireside.db").display());
        Ok(Config {
            listen: source.parsed("listen")?.unwrap_or(SocketAddr::from(([127, 0, 0, 1], 8080))),
            public_url: source.checked("public_url", public_url)?,
            redis_url: source.checked("redis_url", redis_url)?,
            database_url: source.checked("database_url", database_url)?.unwrap_or(database),
            objects_dir: folder("objects_dir", "objects")?,
            packs_dir: folder("packs_dir", "packs")?,
            region: source.checked("region", region)?,
            trusted_proxies: source.list("trusted_proxies")?,
            metrics_token: source.text("metrics_token")?,
            roles: source.checked("roles", roles)?.unwrap_or_default(),
            provider: provider(source)?,
            rates: rates(source)?,
            log_json: source.checked("log.format", log_format)?.unwrap_or(false),
            log_level: source.text("log.level")?.unwrap_or("info".into()),
            data_dir,
        })
    }

    /// Whether the database is a file in the data folder.
    pub(crate) fn is_embedded(&self) -> bool {
        self.database_file().is_some()
    }

    /// The file of an embedded database.
    pub(crate) fn database_file(&self) -> Option<PathBuf> {
        self.database_url.strip_prefix("sqlite:").map(PathBuf::from)
    }

    /// Whether this node does something.
    pub(crate) fn does(&self, role: Role) -> bool {
        self.roles.is_empty() || self.roles.contains(&Role::All) || self.roles.contains(&role)
    }

    /// The file with the secret that tokens and links are signed with.
    pub(crate) fn secret_file(&self) -> PathBuf {
        self.data_dir.join("secret")
    }
}

fn provider(source: &source::Source) -> anyhow::Result<Option<Provider>> {
    let Some(base_url) = source.text("providers.base_url")? else { return Ok(None) };
    let tiers: Vec<Tier> = source.list("providers.tiers")?;
    Ok(Some(Provider {
        base_url,
        model: source.text("providers.model")?.unwrap_or("default".into()),
        api_key_file: source.text("providers.api_key_file")?.map(PathBuf::from),
        // For whom is the operator's word: nothing is taken for granted.
        tiers: if tiers.is_empty() { vec![Tier::Adults] } else { tiers },
    }))
}

fn rates(source: &source::Source) -> anyhow::Result<Rates> {
    let mut rates = Rates::default();
    let fields: [(&str, &mut Rate); 14] = [
        ("limits.requests", &mut rates.requests),
        ("limits.sign_up", &mut rates.sign_up),
        ("limits.sign_in", &mut rates.sign_in),
        ("limits.guest", &mut rates.guest),
        ("limits.guest_passages", &mut rates.guest_passages),
        ("limits.passages", &mut rates.passages),
        ("limits.turns", &mut rates.turns),
        ("limits.chat", &mut rates.chat),
        ("limits.stories", &mut rates.stories),
        ("limits.typing", &mut rates.typing),
        ("limits.pictures", &mut rates.pictures),
        ("limits.searches", &mut rates.searches),
        ("limits.tiles", &mut rates.tiles),
        ("limits.invite_guesses", &mut rates.invite_guesses),
    ];
    for (key, rate) in fields {
        if let Some(set) = source.parsed(key)? {
            *rate = set;
        }
    }
    Ok(rates)
}

fn public_url(text: &str) -> Result<String, String> {
    let url = text.trim_end_matches('/');
    let host = url.strip_prefix("https://").or(url.strip_prefix("http://"));
    match host {
        Some(host) if !host.is_empty() && !host.contains('/') => Ok(url.to_owned()),
        _ => Err("it must be like https://stories.example.org, without a path".into()),
    }
}

fn database_url(text: &str) -> Result<String, String> {
    let known = ["sqlite:", "postgres://", "postgresql://"];
    match known.iter().any(|scheme| text.starts_with(scheme)) {
        true => Ok(text.to_owned()),
        false => Err("it must begin with sqlite: or postgres://".into()),
    }
}

fn redis_url(text: &str) -> Result<String, String> {
    match text.starts_with("redis://") {
        true => Ok(text.to_owned()),
        false => Err("it must begin with redis://".into()),
    }
}

fn region(text: &str) -> Result<String, String> {
    match text.parse::<users::Region>() {
        Ok(_) => Ok(text.to_owned()),
        Err(_) => Err("it must be a country like DE, or with a state like US-NY".into()),
    }
}

fn roles(text: &str) -> Result<Vec<Role>, String> {
    let role = |word: &str| match word.trim() {
        "all" => Ok(Role::All),
        "api" => Ok(Role::Api),
        "ws" => Ok(Role::Ws),
        "worker" => Ok(Role::Worker),
        other => Err(format!("`{other}` is none of all, api, ws, worker")),
    };
    text.split(',').map(role).collect()
}

fn log_format(text: &str) -> Result<bool, String> {
    match text {
        "json" => Ok(true),
        "text" => Ok(false),
        _ => Err("it must be text or json".into()),
    }
}

/// A mistake in a setting, with where it stands.
fn mistake(key: &str, place: &str, why: impl std::fmt::Display) -> anyhow::Error {
    Usage(format!("{place}: `{key}`: {why}")).into()
}

/// The settings' file when none is named, if it is there.
fn default_file() -> Option<PathBuf> {
    let file = Path::new("fireside.toml");
    file.exists().then(|| file.to_owned())
}

#[cfg(test)]
mod tests {
    use super::source::Source;
    use super::*;

    fn load(toml: &str) -> Result<Config, String> {
        let source = Source::of_toml(toml, "fireside.toml").map_err(|e| e.to_string())?;
        Config::from_source(&source).map_err(|e| e.to_string())
    }

    #[test]
    fn nothing_set_is_a_whole_configuration() {
        let config = load("").expect("loads");
        assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
        assert_eq!(config.database_url, "sqlite:data/fireside.db");
        assert!(config.does(Role::Worker) && config.is_embedded());
    }

    #[test]
    fn a_mistake_is_named_with_its_line() {
        for (toml, want) in [
            ("listen = \"nowhere\"", "fireside.toml:1: `listen`"),
            ("\n\nlistn = \"x\"", "fireside.toml:3: `listn`: unknown; did you mean `listen`?"),
            ("[limits]\nsign_up = \"5/week\"", "fireside.toml:2: `limits.sign_up`"),
            ("public_url = \"stories.example.org\"", "fireside.toml:1: `public_url`"),
            ("[log]\nformat = \"xml\"", "fireside.toml:2: `log.format`"),
            ("a = ", "fireside.toml:1"),
        ] {
            let error = load(toml).expect_err("is refused");
            assert!(error.starts_with(want), "{error}");
        }
    }

    #[test]
    fn limits_and_lists_are_read() {
        let toml = "trusted_proxies = [\"10.0.0.1\"]\n[limits]\nturns = \"7/min\"\n";
        let config = load(toml).expect("loads");
        assert_eq!(config.rates.turns.to_string(), "7/min");
        assert_eq!(config.trusted_proxies.len(), 1);
    }
}
