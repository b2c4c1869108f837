//! A private Redis for tests, which may kill and restart it.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

/// What Debian calls it.
const SERVER: &str = "redis-server";
/// The line by which it says that it is up.
const READY: &str = "Ready to accept connections";

/// A Redis of one test's own, on the loopback address; it goes with the test.
pub struct TestRedis {
    port: u16,
    child: Option<Child>,
    folder: TempDir,
}

impl TestRedis {
    /// Starts one. None: it is not installed, and the test says that it is skipped.
    ///
    /// # Panics
    /// When it is installed and does not start.
    #[must_use]
    pub fn start() -> Option<Self> {
        if Command::new(SERVER).arg("--version").stdout(Stdio::null()).status().is_err() {
            eprintln!("skipped: there is no {SERVER}");
            return None;
        }
        let folder = TempDir::new().expect("a temporary folder");
        let port = TcpListener::bind(("127.0.0.1", 0)).and_then(|free| free.local_addr());
        let port = port.expect("a free port").port();
        let mut redis = TestRedis { port, child: None, folder };
        redis.revive();
        Some(redis)
    }

    /// Its address.
    #[must_use]
    pub fn url(&self) -> String {
        format!("redis://127.0.0.1:{}", self.port)
    }

    /// `kill -9`.
    pub fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            // It may have ended by itself.
            let _ = child.kill();
            let _ = child.wait();
        }
    }

    /// Starts it again at the same address, knowing nothing.
    ///
    /// # Panics
    /// When it does not start.
    pub fn revive(&mut self) {
        self.kill();
        let mut child = Command::new(SERVER)
            .args(["--port", &self.port.to_string(), "--bind", "127.0.0.1", "--save", ""])
            .args(["--appendonly", "no", "--dir"])
            .arg(self.folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .expect("redis-server starts");
        let said = BufReader::new(child.stdout.take().expect("its output")).lines();
        let is_up = said.map_while(Result::ok).any(|line| line.contains(READY));
        self.child = Some(child);
        assert!(is_up, "redis-server ended before it was ready");
    }
}

impl Drop for TestRedis {
    fn drop(&mut self) {
        self.kill();
    }
}
