//! What a handler knows of the run it is.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use domain::JobId;
use store::Tx;
use tokio_util::sync::CancellationToken;

use crate::job::JobError;
use crate::queue::Queue;
use crate::tables::{self, Hold};

/// One run of a job; cheap to clone.
#[derive(Clone)]
pub struct Run(Arc<Inner>);

struct Inner {
    queue: Queue,
    worker: Arc<str>,
    id: JobId,
    attempt: u32,
    max_attempts: u32,
    token: CancellationToken,
    /// The transaction that finished it is committed.
    settled: AtomicBool,
}

/// Why a job could not be finished.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FinishError {
    /// The job was cancelled, or another worker has taken it over: the transaction must roll back.
    #[error("this run no longer holds its job")]
    Lost,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] store::Error),
}

/// A lost run's verdict is ignored, so it does not matter which.
impl From<FinishError> for JobError {
    fn from(error: FinishError) -> Self {
        JobError::retry(error.to_string())
    }
}

impl Run {
    pub(super) fn new(queue: &Queue, worker: &Arc<str>, job: &tables::Claimed) -> Self {
        Run(Arc::new(Inner {
            queue: queue.clone(),
            worker: worker.clone(),
            id: job.id,
            attempt: job.attempt,
            max_attempts: job.max_attempts,
            token: CancellationToken::new(),
            settled: AtomicBool::new(false),
        }))
    }

    /// The job.
    #[must_use]
    pub fn id(&self) -> JobId {
        self.0.id
    }

    /// Which run it is, counted from 1.
    #[must_use]
    pub fn attempt(&self) -> u32 {
        self.0.attempt
    }

    /// True when there will be no other after a failure.
    #[must_use]
    pub fn is_last(&self) -> bool {
        self.0.attempt >= self.0.max_attempts
    }

    /// Fires when the job is cancelled, taken over or to be given back: stop soon, and return
    /// anything.
    #[must_use]
    pub fn token(&self) -> &CancellationToken {
        &self.0.token
    }

    /// Tells how far it is, from 0 to 1. For a few steps a job: each is a write.
    ///
    /// # Errors
    /// [`FinishError::Lost`] when there is no point in going on, or when the database fails.
    pub async fn progress(&self, progress: f64) -> Result<(), FinishError> {
        let run = self.clone();
        let set = move |tx: &mut Tx| {
            let held = tables::set_progress(tx, run.hold(), progress.clamp(0.0, 1.0))?;
            if held { Ok(()) } else { Err(FinishError::Lost) }
        };
        self.0.queue.store().write(set).await
    }

    /// Marks the job as done in the transaction that stores its result: both or none, and at most
    /// once for all runs of the job.
    ///
    /// # Errors
    /// [`FinishError::Lost`]: return it from the closure, so that the result is not stored.
    pub fn finish(&self, tx: &mut Tx) -> Result<(), FinishError> {
        if !tables::finish(tx, self.hold(), self.0.queue.clock().now_ms())? {
            return Err(FinishError::Lost);
        }
        let run = self.clone();
        tx.after_commit(move || run.0.settled.store(true, Ordering::Release));
        Ok(())
    }

    /// Whether the database knows already that it is done.
    pub(super) fn is_settled(&self) -> bool {
        self.0.settled.load(Ordering::Acquire)
    }

    pub(super) fn hold(&self) -> Hold<'_> {
        Hold { id: self.0.id, worker: &self.0.worker, attempt: self.0.attempt }
    }
}
