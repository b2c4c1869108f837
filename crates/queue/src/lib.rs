//! The task queue: jobs as rows, claimed by lease.
//!
//! ```
//! # use queue::{JobError, NewJob, Queue, Run, Task, Worker};
//! # use serde::{Deserialize, Serialize};
//! #[derive(Serialize, Deserialize)]
//! struct Illustrate {
//!     segment_id: String,
//! }
//!
//! impl Task for Illustrate {
//!     const KIND: &'static str = "illustrate";
//! }
//!
//! async fn illustrate(task: Illustrate, run: Run) -> Result<(), JobError> {
//!     // Draw, then store the picture and finish the job in one transaction.
//!     # let _ = (task, run);
//!     Ok(())
//! }
//!
//! fn worker(queue: &Queue) -> Worker {
//!     Worker::new(queue).handle(2, illustrate)
//! }
//!
//! async fn enqueue(queue: &Queue) -> Result<domain::JobId, store::Error> {
//!     let task = NewJob::of(&Illustrate { segment_id: "s1".to_owned() });
//!     let enqueuer = queue.clone();
//!     queue.store().write(move |tx| enqueuer.enqueue(tx, &task)).await
//! }
//! ```
//!
//! A job is enqueued in the transaction that makes it true, and claimed with a lease that its
//! worker renews; where the worker of the same process has room, in that very transaction. When a worker dies, the lease runs out and another takes the job over, so a
//! handler may run more than once: what it leaves behind, it writes in the transaction that also
//! calls [`Run::finish`], which fails for all but one.
//!
//! **Invariant:** a committed job runs until it is done, dead or cancelled.
//! **Invariant:** of all runs of a job, at most one passes [`Run::finish`].
//! **Invariant:** error texts kept in a job are ours, never people's words.
//!
//! Who returns what: operations give [`store::Error`], handlers give [`JobError`], and
//! [`Run::finish`] gives [`FinishError`].

mod backoff;
mod job;
mod queue;
mod tables;
mod worker;

pub use job::{Job, JobError, NewJob, Status, Task};
pub use queue::{FINISHED_RETENTION_MS, Queue};
pub use tables::{MIGRATIONS, purge};
pub use worker::run::{FinishError, Run};
pub use worker::{Settings, Worker};
