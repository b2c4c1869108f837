//! The real binary, as a process of its own.

mod running;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tempfile::TempDir;
use tokio::sync::watch;

pub use running::Running;

use crate::{Door, within};

/// Before a program: a file that may not grow is an error to it, and does not end it.
pub const SPARE_FROM_XFSZ: &[&str] = &["bash", "-c", "trap '' XFSZ; exec \"$0\" \"$@\""];

/// How long a command may take before it is killed. Only a broken one takes so long.
const COMMAND_PATIENCE: Duration = Duration::from_secs(60);

/// What a server says once it listens; its address follows.
const LIT: &str = "the fire is lit at http://";

/// Runs a test of the real binary, in an empty folder.
///
/// # Panics
/// When the test does, or when it hangs.
pub fn with_folder(test: impl AsyncFn(&TempDir)) {
    let folder = TempDir::new().expect("a folder");
    store::testing::block_on(test(&folder));
}

/// A command that has come to its end.
#[derive(Debug, Clone)]
pub struct Finished {
    /// Its exit code; None: a signal ended it.
    pub code: Option<i32>,
    /// What it printed.
    pub out: String,
    /// What it said besides: its log, or why it ended.
    pub said: String,
}

impl Finished {
    /// Expects this exit code; what was printed.
    ///
    /// # Panics
    /// When it ended with another.
    #[must_use]
    pub fn with_code(&self, code: i32) -> &str {
        assert_eq!(self.code, Some(code), "{self:#?}");
        &self.out
    }
}

/// Runs a command to its end, in `folder`.
///
/// # Panics
/// When it cannot be started.
#[must_use]
pub fn run(binary: &str, folder: &Path, arguments: &[&str]) -> Finished {
    finish(command(binary, folder).args(arguments), "")
}

/// As [`run`], with something to read.
///
/// # Panics
/// When it cannot be started.
#[must_use]
pub fn run_with(binary: &str, folder: &Path, arguments: &[&str], input: &str) -> Finished {
    finish(command(binary, folder).args(arguments), input)
}

/// As [`run`], with settings in the environment.
///
/// # Panics
/// When it cannot be started.
#[must_use]
pub fn run_in(
    binary: &str,
    folder: &Path,
    settings: &[(&str, &str)],
    arguments: &[&str],
) -> Finished {
    finish(command(binary, folder).envs(settings.iter().copied()).args(arguments), "")
}

fn finish(command: &mut Command, input: &str) -> Finished {
    let mut child = begin(command);
    let mut stdin = child.stdin.take().expect("a pipe");
    // A command that reads nothing may have ended already.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    end(child)
}

fn begin(command: &mut Command) -> Child {
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    piped.spawn().expect("the binary starts")
}

fn end(child: Child) -> Finished {
    let output = unless_late(child.id(), || child.wait_with_output()).expect("it ends");
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    let (out, said) = (text(output.stdout), text(output.stderr));
    Finished { code: output.status.code(), out, said }
}

/// Waits for a child in whatever way, and kills it once that has taken longer than
/// [`COMMAND_PATIENCE`]: a command that hangs fails its test.
fn unless_late<T>(id: u32, wait: impl FnOnce() -> T) -> T {
    let (ended, ends) = mpsc::channel::<()>();
    std::thread::spawn(move || {
        if ends.recv_timeout(COMMAND_PATIENCE) == Err(RecvTimeoutError::Timeout) {
            signal(id, "KILL");
        }
    });
    let outcome = wait();
    drop(ended);
    outcome
}

/// Sends a process a signal; whether there was one to send it to.
fn signal(id: u32, name: &str) -> bool {
    // Without unsafe code, a signal is sent by the program that is there for it.
    let sent = Command::new("kill").args(["-s", name, &id.to_string()]).status();
    sent.expect("kill runs").success()
}

/// The binary in a folder of its own, without settings of whoever runs the tests.
fn command(binary: &str, folder: &Path) -> Command {
    command_under(&[], binary, folder)
}

/// The binary, started by another program that takes it and its arguments after its own.
fn command_under(launcher: &[&str], binary: &str, folder: &Path) -> Command {
    let mut words = launcher.iter().copied().chain([binary]);
    let mut command = Command::new(words.next().unwrap_or(binary));
    command.args(words);
    let ours = std::env::vars().map(|(name, _)| name).filter(|name| name.starts_with("FIRESIDE"));
    for name in ours {
        command.env_remove(name);
    }
    command.current_dir(folder);
    command
}

/// A server that runs. Dropping it kills it.
pub struct Server {
    /// The way in.
    pub door: Door,
    running: Running,
    log: Arc<Mutex<String>>,
}

impl Server {
    /// Starts `serve` in `folder`, on a free port, with these arguments and settings besides;
    /// waits until it listens.
    ///
    /// # Panics
    /// When it does not.
    pub async fn start(binary: &str, folder: &Path, settings: &[(&str, &str)]) -> Self {
        Self::start_with(binary, folder, &[], settings).await
    }

    /// As [`Server::start`], with arguments.
    ///
    /// # Panics
    /// When it does not start.
    pub async fn start_with(
        binary: &str,
        folder: &Path,
        arguments: &[&str],
        settings: &[(&str, &str)],
    ) -> Self {
        let serve = command(binary, folder);
        Self::serve(serve, arguments, settings).await
    }

    /// As [`Server::start`], by way of another program: one that changes what the server finds,
    /// and then becomes it.
    ///
    /// # Panics
    /// When it does not start.
    pub async fn start_under(launcher: &[&str], binary: &str, folder: &Path) -> Self {
        Self::serve(command_under(launcher, binary, folder), &[], &[]).await
    }

    async fn serve(mut serve: Command, arguments: &[&str], settings: &[(&str, &str)]) -> Self {
        let serving = serve
            .args(["serve", "--listen", "127.0.0.1:0"])
            .args(arguments)
            // Nobody's tests run into a limit that they are not about.
            .env("FIRESIDE_LIMITS__SIGN_UP", "1000/h")
            .env("FIRESIDE_LIMITS__TURNS", "6000/min")
            .envs(settings.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn();
        let mut child = serving.expect("the binary starts");
        let (log, stderr) = (Arc::default(), child.stderr.take().expect("a pipe"));
        let running = Running::of(child);
        let mut lit = read_log(BufReader::new(stderr), Arc::clone(&log));
        let heard = within("the server to listen", lit.wait_for(Option::is_some)).await;
        let address = heard.ok().and_then(|address| *address);
        let said = || log.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let address = address.unwrap_or_else(|| panic!("the server ended: {}", said()));
        Server { door: Door::at(address), running, log }
    }

    /// What it has said so far.
    #[must_use]
    pub fn log(&self) -> String {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Ends it without a warning, as a power cut would.
    ///
    /// # Panics
    /// When it has ended already.
    pub async fn kill(self) {
        self.end_by("KILL").await;
    }

    /// Asks it to end in good order; how it ended.
    ///
    /// # Panics
    /// When it has ended already, or does not end.
    pub async fn stop(self) -> ExitStatus {
        self.end_by("TERM").await
    }

    async fn end_by(self, name: &str) -> ExitStatus {
        assert!(signal(self.id(), name), "the server is gone already: {}", self.log());
        self.running.ended().await
    }

    /// The number of its process.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.running.id()
    }

    /// Lets it write files up to this length, and no longer ones; None: any. To be started under
    /// [`SPARE_FROM_XFSZ`].
    ///
    /// # Panics
    /// When there is no program for that.
    pub fn limit_files(&self, bytes: Option<u64>) {
        let bytes = bytes.map_or("unlimited".to_owned(), |bytes| bytes.to_string());
        let (id, limit) = (self.id().to_string(), format!("--fsize={bytes}:"));
        let set = Command::new("prlimit").args(["--pid", &id, &limit]).status();
        assert!(set.expect("prlimit runs").success(), "the limit is not set");
    }
}

/// Keeps what a server says; its address, once it listens.
fn read_log<R: Read + Send + 'static>(
    lines: BufReader<R>,
    log: Arc<Mutex<String>>,
) -> watch::Receiver<Option<SocketAddr>> {
    let (tell, told) = watch::channel(None);
    std::thread::spawn(move || {
        for line in lines.lines().map_while(Result::ok) {
            if let Some(address) = line.split(LIT).nth(1).and_then(|rest| rest.trim().parse().ok())
            {
                tell.send_replace(Some(address));
            }
            let mut log = log.lock().unwrap_or_else(PoisonError::into_inner);
            log.push_str(&line);
            log.push('\n');
        }
    });
    told
}

/// The folder that the repository is in.
#[must_use]
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
