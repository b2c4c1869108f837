//! A whole Fireside in a test.
//!
//! [`on_each`] starts the server in this process, on a fresh SQLite database and on a fresh schema
//! of PostgreSQL, with a clock that stands still until the test moves it and a worker that works
//! when the test says so. [`Person`] and [`Room`] are the verbs: what somebody does at the fire.
//! [`Server`] is the other way: the real binary as a process of its own, with the same verbs.
//!
//! ```no_run
//! use testkit::{Tier, on_each};
//!
//! on_each(async |app| {
//!     let ana = app.writer("Ana").await;
//!     let story = ana.story(Tier::Kids).await;
//!     let room = ana.join(&story).await;
//!     room.turn("The lantern went out.").await;
//!     app.work().await;
//!     room.until("segment:added", |added| added["segment"]["author"] == "narrator").await;
//! });
//! ```
//!
//! **Invariant:** nothing here waits for time to pass: it waits for what is to happen, and
//! [`PATIENCE`] bounds that.
//! **Invariant:** a [`TestApp`] that is dropped has no dead job, and every story in it is what its
//! log says.

mod app;
mod door;
mod person;
mod process;
mod provider;
mod room;
mod socket;

use std::time::Duration;

pub use app::{NOON_MS, Pictures, Setup, TestApp, on_each, on_each_with};
pub use domain::Tier;
pub use door::{Ask, Door, Reply};
pub use person::{PASSWORD, Person, Story};
pub use process::{
    Finished, Running, SPARE_FROM_XFSZ, Server, repository, run, run_in, run_with, with_folder,
};
pub use provider::{Manner, Provider};
pub use room::Room;
pub use socket::{Heard, Socket};

/// How long anything may take before a test gives up on it. Only a broken test waits so long.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// Waits for what is to happen.
///
/// # Panics
/// When it does not within [`PATIENCE`].
pub async fn within<T>(what: &str, happening: impl Future<Output = T>) -> T {
    match tokio::time::timeout(PATIENCE, happening).await {
        Ok(outcome) => outcome,
        Err(_) => panic!("waited {PATIENCE:?} in vain for {what}"),
    }
}

/// Waits until something that nobody tells of has come true: it looks again and again.
///
/// # Panics
/// When it does not within [`PATIENCE`].
pub async fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let looking = async {
        while !is_so() {
            tokio::task::yield_now().await;
        }
    };
    within(what, looking).await;
}
