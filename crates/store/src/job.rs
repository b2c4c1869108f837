//! Closures under way to a database thread, with their types erased.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use tokio::sync::oneshot;

use crate::lane::Slot;
use crate::session::AfterCommit;
use crate::{Error, Reader, Tx};

/// A write closure that runs longer than this is worth a line in the log: on SQLite every other
/// writer waits for it.
const SLOW_WRITE: Duration = Duration::from_millis(250);

/// A write transaction. It may run more than once; it is answered once.
pub(crate) trait WriteJob: Send {
    /// Runs the closure; true asks for a commit, false for a rollback.
    fn run(&mut self, tx: &mut Tx) -> bool;

    /// Answers the caller: what the closure returned, or why that did not come to be.
    fn answer(self: Box<Self>, fate: Result<(), Error>);

    /// The advisory lock to hold around the transaction (PostgreSQL).
    fn lock(&self) -> Option<i64>;
}

/// A read closure. It answers its caller itself.
pub(crate) type ReadJob = Box<dyn FnOnce(&mut Reader) + Send>;

struct WriteOf<F, T, E> {
    closure: F,
    lock: Option<i64>,
    outcome: Option<Result<T, E>>,
    after_commit: Vec<AfterCommit>,
    reply: oneshot::Sender<Result<T, E>>,
    _slot: Slot,
}

impl<F, T, E> WriteJob for WriteOf<F, T, E>
where
    F: FnMut(&mut Tx) -> Result<T, E> + Send,
    T: Send,
    E: From<Error> + Send,
{
    fn run(&mut self, tx: &mut Tx) -> bool {
        tx.start();
        let begun = Instant::now();
        let mut outcome = caught(|| (self.closure)(tx));
        let took = begun.elapsed();
        if took > SLOW_WRITE {
            tracing::warn!(took_ms = took.as_millis(), "a write closure was slow");
        }
        if outcome.is_ok() && tx.failed() {
            outcome = Err(Error::Aborted.into());
        }
        let keep = outcome.is_ok();
        self.after_commit = tx.take_after_commit();
        self.outcome = Some(outcome);
        keep
    }

    fn answer(self: Box<Self>, fate: Result<(), Error>) {
        let outcome = match fate {
            Ok(()) => self.outcome.unwrap_or_else(|| Err(Error::Closed.into())),
            Err(error) => Err(error.into()),
        };
        // Before the answer: what they hold is free again when the caller goes on.
        match &outcome {
            Ok(_) => self.after_commit.into_iter().for_each(call),
            Err(_) => drop(self.after_commit),
        }
        // A caller that has gone away does not undo its transaction.
        let _ = self.reply.send(outcome);
    }

    fn lock(&self) -> Option<i64> {
        self.lock
    }
}

/// Wraps a write closure; the receiver gets its answer.
pub(crate) fn write_job<T, E, F>(
    closure: F,
    lock: Option<i64>,
    slot: Slot,
) -> (Box<dyn WriteJob>, oneshot::Receiver<Result<T, E>>)
where
    F: FnMut(&mut Tx) -> Result<T, E> + Send + 'static,
    T: Send + 'static,
    E: From<Error> + Send + 'static,
{
    let (reply, answer) = oneshot::channel();
    (
        Box::new(WriteOf {
            closure,
            lock,
            outcome: None,
            after_commit: Vec::new(),
            reply,
            _slot: slot,
        }),
        answer,
    )
}

/// Wraps a read closure; it is skipped when its caller has gone before it starts.
pub(crate) fn read_job<T, E, F>(
    closure: F,
    slot: Slot,
) -> (ReadJob, oneshot::Receiver<Result<T, E>>)
where
    F: FnMut(&mut Reader) -> Result<T, E> + Send + 'static,
    T: Send + 'static,
    E: From<Error> + Send + 'static,
{
    let (reply, answer) = oneshot::channel();
    let job = Box::new(move |reader: &mut Reader| {
        let _slot = slot;
        if !reply.is_closed() {
            let _ = reply.send(run_read(reader, closure));
        }
    });
    (job, answer)
}

/// Runs a read closure, and once more after a lost connection or a plan outdated by a migration.
pub(crate) fn run_read<T, E, F>(reader: &mut Reader, mut closure: F) -> Result<T, E>
where
    F: FnMut(&mut Reader) -> Result<T, E>,
    E: From<Error>,
{
    let mut once = |reader: &mut Reader| {
        reader.start();
        reader.begin_read()?;
        let outcome = caught(|| closure(reader));
        reader.end_snapshot();
        outcome
    };
    let outcome = once(reader);
    match reader.take_conflict() {
        Some(Error::Conflict(_) | Error::Unavailable(_)) if reader.reopen_if_lost().is_ok() => {
            once(reader)
        }
        _ => outcome,
    }
}

/// Calls back after a commit. A panic must not take the database thread with it.
fn call(then: AfterCommit) {
    if catch_unwind(AssertUnwindSafe(then)).is_err() {
        tracing::error!("a callback after a commit panicked");
    }
}

/// Runs `closure`, turning a panic into an error. The panic hook has already told the log.
fn caught<T, E: From<Error>>(closure: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
    catch_unwind(AssertUnwindSafe(closure)).unwrap_or_else(|_| Err(Error::Panicked.into()))
}
