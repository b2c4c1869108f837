//! The handle to the queue: enqueueing, looking, calling off, tidying up.

use std::sync::Arc;

use clock::Clock;
use domain::JobId;
use store::{Error, Reader, Store, Tx};
use tokio::sync::watch;

use crate::job::{Job, NewJob, Status};
use crate::tables;

/// Jobs that were done or cancelled so long ago, in milliseconds, are deleted. The dead stay until
/// somebody revives them.
pub const FINISHED_RETENTION_MS: i64 = 24 * 60 * 60 * 1_000;

/// The most jobs deleted in one transaction, so that it holds nobody up.
pub(crate) const MOST_SWEPT: u32 = 1_000;

/// A handle to the queue; clones share the wake-up call.
#[derive(Clone)]
pub struct Queue {
    store: Store,
    clock: Clock,
    signals: Arc<watch::Sender<Signals>>,
}

/// What workers of this process are told. Counts, so that none is missed.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Signals {
    wakes: u64,
    pub(crate) cancels: u64,
}

impl Queue {
    /// The queue of the database behind `store`, whose tables are [`crate::MIGRATIONS`].
    #[must_use]
    pub fn new(store: Store, clock: Clock) -> Self {
        Queue { store, clock, signals: Arc::new(watch::Sender::default()) }
    }

    /// The database that the jobs are in.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Where the queue takes its time from.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Adds a job in the caller's transaction; once that is committed, the workers of this
    /// process are woken. Gives the id of the live job with the same dedupe key, if there is one.
    ///
    /// # Errors
    /// As [`Tx::execute`].
    pub fn enqueue(&self, tx: &mut Tx, job: &NewJob) -> Result<JobId, Error> {
        let now_ms = self.clock.now_ms();
        let id = tables::insert(tx, JobId(self.clock.new_id()), job, now_ms)?;
        let queue = self.clone();
        tx.after_commit(move || queue.wake());
        Ok(id)
    }

    /// Calls a job off; false when it has ended already or is unknown. If it is running, its
    /// handler's token fires: at once in this process, elsewhere when its lease is renewed.
    ///
    /// # Errors
    /// As [`Tx::execute`].
    pub fn cancel(&self, tx: &mut Tx, id: JobId) -> Result<bool, Error> {
        let cancelled = tables::cancel(tx, id, self.clock.now_ms())?;
        if cancelled {
            let signals = self.signals.clone();
            tx.after_commit(move || signals.send_modify(|signals| signals.cancels += 1));
        }
        Ok(cancelled)
    }

    /// Takes all running jobs back from their workers, without waiting for leases to run out; how
    /// many there were. For a process that knows it is alone with its database, before it begins
    /// to work.
    ///
    /// # Errors
    /// As [`Tx::execute`].
    pub fn take_back(&self, tx: &mut Tx) -> Result<u64, Error> {
        tables::expire(tx, i64::MAX, self.clock.now_ms())
    }

    /// A job as it stands.
    ///
    /// # Errors
    /// As [`Reader::query`].
    pub fn get(&self, r: &mut Reader, id: JobId) -> Result<Option<Job>, Error> {
        tables::get(r, id)
    }

    /// The jobs, ready or running, whose dedupe key begins with `prefix`, in the order of keys.
    ///
    /// # Errors
    /// As [`Reader::query`].
    pub fn unfinished(&self, r: &mut Reader, prefix: &str) -> Result<Vec<JobId>, Error> {
        tables::unfinished(r, prefix)
    }

    /// The dead jobs, the latest first.
    ///
    /// # Errors
    /// As [`Reader::query`].
    pub fn dead(&self, r: &mut Reader, most: u32) -> Result<Vec<Job>, Error> {
        tables::dead(r, most)
    }

    /// Makes a dead job ready again, with all its attempts; false when it is not dead.
    ///
    /// # Errors
    /// As [`Tx::execute`].
    pub fn revive(&self, tx: &mut Tx, id: JobId) -> Result<bool, Error> {
        let revived = tables::revive(tx, id, self.clock.now_ms())?;
        let queue = self.clone();
        tx.after_commit(move || queue.wake());
        Ok(revived)
    }

    /// How many jobs are in `status`, for metrics.
    ///
    /// # Errors
    /// As [`Reader::query`].
    pub fn count(&self, r: &mut Reader, status: Status) -> Result<u64, Error> {
        tables::count(r, status)
    }

    /// Makes the workers of this process look for jobs now. [`Queue::enqueue`] does it by itself;
    /// this is for word of jobs that another node has enqueued.
    pub fn wake(&self) {
        self.signals.send_modify(|signals| signals.wakes += 1);
    }

    pub(crate) fn listen(&self) -> watch::Receiver<Signals> {
        self.signals.subscribe()
    }
}
