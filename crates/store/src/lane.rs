//! The way from async callers to database threads: a bounded queue.

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::Error;

/// A queue that async tasks fill, waiting while it is full, and database threads empty.
pub(crate) struct Lane<J> {
    /// Guarded by a std mutex: held for a push or a pop, never across an await.
    state: Mutex<State<J>>,
    filled: Condvar,
    slots: Arc<Semaphore>,
}

struct State<J> {
    jobs: VecDeque<J>,
    closed: bool,
}

/// A place in the queue, held until its job is done, even when the caller has stopped waiting.
pub(crate) type Slot = OwnedSemaphorePermit;

impl<J> Lane<J> {
    pub(crate) fn new(capacity: usize) -> Self {
        let state = Mutex::new(State { jobs: VecDeque::new(), closed: false });
        Lane { state, filled: Condvar::new(), slots: Arc::new(Semaphore::new(capacity)) }
    }

    /// Waits for a free slot.
    pub(crate) async fn slot(&self) -> Result<Slot, Error> {
        self.slots.clone().acquire_owned().await.map_err(|_| Error::Closed)
    }

    /// Queues a job; it holds its slot.
    pub(crate) fn put(&self, job: J) -> Result<(), Error> {
        let mut state = self.lock();
        if state.closed {
            return Err(Error::Closed);
        }
        state.jobs.push_back(job);
        drop(state);
        self.filled.notify_one();
        Ok(())
    }

    /// Blocks for at least one job and moves up to `most` into `taken`; false when the lane is
    /// closed and drained.
    pub(crate) fn take(&self, most: usize, taken: &mut Vec<J>) -> bool {
        let mut state = self.lock();
        while state.jobs.is_empty() {
            if state.closed {
                return false;
            }
            state = self.filled.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        let count = most.min(state.jobs.len());
        taken.extend(state.jobs.drain(..count));
        true
    }

    /// Takes no more jobs; those already queued are still served.
    pub(crate) fn close(&self) {
        self.lock().closed = true;
        self.slots.close();
        self.filled.notify_all();
    }

    /// Closes and drops what is queued: nobody is left to serve it.
    pub(crate) fn abandon(&self) {
        self.close();
        let abandoned = std::mem::take(&mut self.lock().jobs);
        drop(abandoned);
    }

    /// The number of jobs that wait.
    pub(crate) fn len(&self) -> usize {
        self.lock().jobs.len()
    }

    fn lock(&self) -> MutexGuard<'_, State<J>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
