//! A command that can be killed before its end.

use std::path::Path;
use std::process::{Child, ExitStatus};

use super::{Finished, begin, command, command_under, end, unless_late};
use crate::within;

/// A command that runs. Dropping it kills it.
pub struct Running {
    /// None: it has ended.
    child: Option<Child>,
}

impl Running {
    /// Starts a command in `folder`.
    ///
    /// # Panics
    /// When it cannot be started.
    #[must_use]
    pub fn start(binary: &str, folder: &Path, arguments: &[&str]) -> Self {
        Running::of(begin(command(binary, folder).args(arguments)))
    }

    pub(super) fn of(child: Child) -> Self {
        Running { child: Some(child) }
    }

    /// The number of its process.
    pub(super) fn id(&self) -> u32 {
        self.child.as_ref().map_or(0, Child::id)
    }

    /// As [`Running::start`], by way of another program; see [`crate::Server::start_under`].
    ///
    /// # Panics
    /// When it cannot be started.
    #[must_use]
    pub fn start_under(launcher: &[&str], binary: &str, folder: &Path, arguments: &[&str]) -> Self {
        let mut command = command_under(launcher, binary, folder);
        Running::of(begin(command.args(arguments)))
    }

    /// Whether it has come to its end.
    ///
    /// # Panics
    /// When the system does not know.
    pub fn has_ended(&mut self) -> bool {
        let child = self.child.as_mut();
        child.is_none_or(|child| child.try_wait().expect("a child is waited for").is_some())
    }

    /// Kills it, unless it has ended; how it ended.
    ///
    /// # Panics
    /// When it cannot be killed.
    pub async fn kill(mut self) -> Finished {
        if let Some(child) = self.child.as_mut() {
            child.kill().expect("a child can be killed");
        }
        self.finished().await
    }

    /// Waits for its end.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn finished(mut self) -> Finished {
        let child = self.child.take().expect("it runs");
        let ending = tokio::task::spawn_blocking(move || end(child));
        within("the command's end", ending).await.expect("it is waited for")
    }

    /// As [`Running::finished`], for one whose words go elsewhere.
    pub(super) async fn ended(mut self) -> ExitStatus {
        let mut child = self.child.take().expect("it runs");
        let waiting = move || unless_late(child.id(), || child.wait());
        let ending = within("the end", tokio::task::spawn_blocking(waiting)).await;
        ending.expect("it is waited for").expect("it ended")
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(mut child) = self.child.take() {
            // It may have ended by itself.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
