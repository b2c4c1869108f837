//! A worker: claims jobs, runs their handlers, settles what came of them.
//!
//! It goes in steps. One step is one transaction: what has finished is settled, leases are
//! renewed, and jobs are claimed while there is room. While it commits, handlers run, so the
//! busier the queue, the more jobs share a commit. What its own process enqueues while there is
//! room needs no step: see [`desk`].

pub(crate) mod desk;
mod handlers;
pub(crate) mod run;
mod step;

use std::collections::{HashMap, HashSet};
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{mpsc, watch};
use tokio::task::{self, JoinSet};
use tokio::time::MissedTickBehavior;
use tokio_util::sync::CancellationToken;

use crate::job::{JobError, Task};
use crate::queue::{Queue, Signals};
use desk::{Desk, Handed, Place};
use handlers::Handlers;
use run::Run;

/// How a worker keeps time.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    /// A worker that has not renewed its lease for so long counts as dead, in milliseconds. It
    /// renews six times as often.
    pub lease_ms: i64,
    /// How often to look for jobs that nobody told of: those of other nodes, and those whose time
    /// has come.
    pub poll: Duration,
    /// How long running handlers may go on after the call to stop.
    pub drain: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        let (poll, drain) = (Duration::from_millis(500), Duration::from_secs(8));
        Settings { lease_ms: 30_000, poll, drain }
    }
}

/// How long a worker waits before it tries again to reach its database.
const RETRY_AFTER: Duration = Duration::from_secs(1);

/// How long a handler may take to return once its token has fired, when a worker stops.
const CANCEL_GRACE: Duration = Duration::from_secs(1);

/// Runs jobs of the kinds that it has handlers for.
pub struct Worker {
    queue: Queue,
    settings: Settings,
    /// Its name in the database is a new one for each, so that a restarted process is another.
    desk: Arc<Desk>,
    handed: mpsc::UnboundedReceiver<Handed>,
    /// The kinds of which there may be ready jobs.
    look: HashSet<&'static str>,
    handlers: Handlers,
    tasks: JoinSet<Result<(), JobError>>,
    running: HashMap<task::Id, Running>,
    finished: Vec<Finished>,
    signals: watch::Receiver<Signals>,
    cancels_seen: u64,
    renew_at_ms: i64,
    sweep_at_ms: i64,
}

/// A job whose handler is at work.
struct Running {
    run: Run,
    counts: Counts,
    _place: Place,
}

/// Which outcome of a handler counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counts {
    Any,
    /// It was told to stop, because the job is to be given back or is no longer held: whatever it
    /// says, only a result that is stored counts.
    Nothing,
}

/// A run whose end is not yet in the database.
struct Finished {
    run: Run,
    outcome: Result<(), JobError>,
}

impl Worker {
    /// A worker that knows no kind of job yet.
    #[must_use]
    pub fn new(queue: &Queue) -> Self {
        let mut signals = queue.listen();
        let cancels_seen = signals.borrow_and_update().cancels;
        let settings = Settings::default();
        let name = queue.clock().new_id().to_string().into();
        let (desk, handed) = Desk::new(name, settings.lease_ms);
        Worker {
            queue: queue.clone(),
            settings,
            desk: Arc::new(desk),
            handed,
            look: HashSet::new(),
            handlers: Handlers::default(),
            tasks: JoinSet::new(),
            running: HashMap::new(),
            finished: Vec::new(),
            signals,
            cancels_seen,
            renew_at_ms: 0,
            sweep_at_ms: 0,
        }
    }

    /// Keeps time as `settings` say.
    #[must_use]
    pub fn with(mut self, settings: Settings) -> Self {
        self.settings = settings;
        self.desk_mut().lease_ms = settings.lease_ms;
        self
    }

    /// Runs jobs of the kind `T` with `handler`, at most `limit` of them at a time.
    ///
    /// # Panics
    /// When there is a handler for that kind already.
    #[must_use]
    pub fn handle<T, F, Fut>(mut self, limit: u32, handler: F) -> Self
    where
        T: Task,
        F: Fn(T, Run) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<(), JobError>> + Send + 'static,
    {
        self.handlers.add(handler);
        self.desk_mut().make_room(T::KIND, limit);
        self
    }

    fn desk_mut(&mut self) -> &mut Desk {
        Arc::get_mut(&mut self.desk).expect("nobody else has the desk of a worker not yet at work")
    }

    /// Works until `stop` fires; then lets running handlers end, calls off those that take longer
    /// than [`Settings::drain`], and gives their jobs back.
    pub async fn run(mut self, stop: CancellationToken) {
        self.look_everywhere();
        self.queue.open_desk(&self.desk);
        // Ticks however much else happens: it finds what nobody tells of.
        let first = tokio::time::Instant::now() + self.settings.poll;
        let mut poll = tokio::time::interval_at(first, self.settings.poll);
        poll.set_missed_tick_behavior(MissedTickBehavior::Delay);
        while !stop.is_cancelled() {
            if let Err(error) = self.step(true).await {
                tracing::warn!(%error, "the queue could not be reached; trying again");
                // What woke the worker is still there: do not spin on it.
                tokio::select! {
                    () = stop.cancelled() => break,
                    () = tokio::time::sleep(self.settings.poll.min(RETRY_AFTER)) => continue,
                }
            }
            tokio::select! {
                () = stop.cancelled() => {}
                _ = self.signals.changed() => self.look_everywhere(),
                Some(ended) = self.tasks.join_next_with_id() => self.note(ended),
                Some(handed) = self.handed.recv() => self.begin_handed(handed),
                _ = poll.tick() => self.look_everywhere(),
            }
            self.note_all_ended();
            self.begin_all_handed();
        }
        self.desk.set_open(false);
        self.drain().await;
    }

    /// Works until there is nothing to do at the clock's present moment: for tests, which then
    /// need not wait. Jobs that are to run later stay.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn run_until_idle(&mut self) -> Result<(), store::Error> {
        loop {
            self.look_everywhere();
            let claimed = self.step(true).await?;
            if claimed == 0 && self.tasks.is_empty() && self.finished.is_empty() {
                return Ok(());
            }
            if let Some(ended) = self.tasks.join_next_with_id().await {
                self.note(ended);
            }
            self.note_all_ended();
        }
    }

    fn look_everywhere(&mut self) {
        self.look = self.desk.kinds();
    }

    async fn drain(&mut self) {
        self.let_end(self.settings.drain).await;
        for running in self.running.values_mut() {
            running.counts = Counts::Nothing;
            running.run.token().cancel();
        }
        self.let_end(CANCEL_GRACE).await;
        self.tasks.shutdown().await;
        if let Err(error) = self.give_back().await {
            // Then their leases run out, and others take over.
            tracing::warn!(%error, "a worker stopped without giving its jobs back");
        }
    }

    /// Lets running handlers end, for at most `time`, while their leases are renewed.
    async fn let_end(&mut self, time: Duration) {
        let deadline = tokio::time::Instant::now() + time;
        while !self.tasks.is_empty() {
            tokio::select! {
                Some(ended) = self.tasks.join_next_with_id() => self.note(ended),
                () = tokio::time::sleep_until(deadline) => return,
                () = tokio::time::sleep(self.settings.poll) => {
                    // A failure shows at the end, when jobs are given back.
                    let _ = self.step(false).await;
                }
            }
        }
    }
}

/// One that is dropped in the middle takes no more jobs; those it has are taken over when their
/// leases run out.
impl Drop for Worker {
    fn drop(&mut self) {
        self.desk.set_open(false);
    }
}
