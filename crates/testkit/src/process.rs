//! The real binary, as a process of its own.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::watch;

use crate::{Door, within};

/// What a server says once it listens; its address follows.
const LIT: &str = "the fire is lit at http://";

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
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().expect("the binary starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    // A command that reads nothing may have ended already.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    let (out, said) = (text(output.stdout), text(output.stderr));
    Finished { code: output.status.code(), out, said }
}

/// The binary in a folder of its own, without settings of whoever runs the tests.
fn command(binary: &str, folder: &Path) -> Command {
    let mut command = Command::new(binary);
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
    /// None: it has ended.
    child: Option<Child>,
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
        let mut child = command(binary, folder)
            .args(["serve", "--listen", "127.0.0.1:0"])
            .args(arguments)
            // Nobody's tests run into a limit that they are not about.
            .env("FIRESIDE_LIMITS__SIGN_UP", "1000/h")
            .env("FIRESIDE_LIMITS__TURNS", "6000/min")
            .envs(settings.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the binary starts");
        let (log, stderr) = (Arc::default(), child.stderr.take().expect("a pipe"));
        let mut lit = read_log(BufReader::new(stderr), Arc::clone(&log));
        let heard = within("the server to listen", lit.wait_for(Option::is_some)).await;
        let address = heard.ok().and_then(|address| *address);
        let said = || log.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let address = address.unwrap_or_else(|| panic!("the server ended: {}", said()));
        Server { door: Door::at(address), child: Some(child), log }
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
        self.signal("KILL");
        self.ended().await;
    }

    /// Asks it to end in good order; how it ended.
    pub async fn stop(self) -> ExitStatus {
        self.signal("TERM");
        self.ended().await
    }

    /// Waits for its end.
    async fn ended(mut self) -> ExitStatus {
        let mut child = self.child.take().expect("it runs");
        let waiting = tokio::task::spawn_blocking(move || child.wait());
        within("the server's end", waiting).await.expect("waits").expect("it ended")
    }

    fn signal(&self, name: &str) {
        // Without unsafe code, a signal is sent by the program that is there for it.
        let id = self.child.as_ref().map_or(0, Child::id).to_string();
        let sent = Command::new("kill").args(["-s", name, &id]).status();
        assert!(sent.expect("kill runs").success(), "the server is gone already");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(mut child) = self.child.take() {
            // It may have ended by itself.
            let _ = child.kill();
            let _ = child.wait();
        }
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
