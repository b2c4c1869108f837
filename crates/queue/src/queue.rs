//! The handle to the queue: enqueueing, looking, calling off, tidying up.

use std::sync::{Arc, PoisonError, RwLock};

use clock::Clock;
use domain::JobId;
use store::{Error, Reader, Store, Tx};
use tokio::sync::watch;

use crate::job::{Job, NewJob, Status};
use crate::tables::{self, Claimed, Lease};
use crate::worker::desk::{Desk, Place};

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
    /// The worker of this process that takes jobs straight from their enqueuers.
    desk: Arc<RwLock<Option<Arc<Desk>>>>,
}

/// A place for a job that is not committed yet.
struct Promised {
    queue: Queue,
    /// None: the promise is kept.
    place: Option<Place>,
}

impl Promised {
    fn keep(&mut self, job: Claimed) {
        let cancels = self.queue.signals.borrow().cancels;
        if let Some(place) = self.place.take() {
            place.hand_over(job, cancels);
        }
    }
}

/// The transaction was rolled back: who found no place meanwhile can have this one.
impl Drop for Promised {
    fn drop(&mut self) {
        let Some(place) = self.place.take() else { return };
        let others_found_none = place.is_last();
        drop(place);
        if others_found_none {
            self.queue.wake();
        }
    }
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
        Queue { store, clock, signals: Arc::default(), desk: Arc::default() }
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

    /// Adds a job in the caller's transaction. Once that is committed, the worker of this process
    /// begins it where it has room, and is woken else. Gives the id of the live job with the same
    /// dedupe key, if there is one.
    ///
    /// # Errors
    /// As [`Tx::execute`].
    pub fn enqueue(&self, tx: &mut Tx, job: &NewJob) -> Result<JobId, Error> {
        let now_ms = self.clock.now_ms();
        let new = JobId(self.clock.new_id());
        let desk = self.desk.read().unwrap_or_else(PoisonError::into_inner).clone();
        let place = desk.filter(|_| job.run_at_ms.is_none()).and_then(|d| d.place_for(job.kind));
        let lease = place.as_ref().map(|place| Lease {
            worker: &place.desk().worker,
            until_ms: now_ms + place.desk().lease_ms,
        });
        let id = tables::insert(tx, new, job, lease, now_ms)?;
        let queue = self.clone();
        match place.filter(|_| id == new) {
            Some(place) => {
                let claimed = Claimed::at_once(id, job);
                let mut promised = Promised { queue, place: Some(place) };
                tx.after_commit(move || promised.keep(claimed));
            }
            None => tx.after_commit(move || queue.wake()),
        }
        Ok(id)
    }

    /// From now on `desk` takes what there is room for.
    pub(crate) fn open_desk(&self, desk: &Arc<Desk>) {
        desk.set_open(true);
        *self.desk.write().unwrap_or_else(PoisonError::into_inner) = Some(desk.clone());
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
