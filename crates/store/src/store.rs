//! The handle to a database: opening, writing, reading, shutting down.

mod open;
mod probe;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use tokio::sync::oneshot;

use crate::dialect::lock_key;
use crate::job::{WriteJob, read_job, run_read, write_job};
use crate::lane::Lane;
use crate::postgres::serve::Job;
use crate::sqlite::readers::Readers;
use crate::stats::{Counters, count};
use crate::{Dialect, Error, Reader, Stats, Tx, sqlite};

/// How many threads and how much queueing a store uses.
#[derive(Debug, Clone)]
pub struct Options {
    /// SQLite: reader connections.
    pub readers: usize,
    /// SQLite: write closures in one commit, at most.
    pub group: usize,
    /// PostgreSQL: connections, each with a thread.
    pub connections: usize,
    /// Write closures queued or running (and reads, on PostgreSQL); further callers wait.
    pub queue: usize,
    /// Prepared statements kept, a connection.
    pub statements: usize,
}

impl Default for Options {
    fn default() -> Self {
        Options { readers: 4, group: 128, connections: 16, queue: 1024, statements: 512 }
    }
}

/// A handle to the database; clones share it. The last one dropped ends the threads, after they
/// have served what was queued; [`Store::shutdown`] also waits for that.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    backend: Backend,
    done: Arc<Counters>,
    threads: Mutex<Vec<JoinHandle<()>>>,
}

enum Backend {
    Sqlite { path: PathBuf, writes: Arc<Lane<Box<dyn WriteJob>>>, readers: Arc<Readers> },
    Postgres(Arc<Lane<Job>>),
}

impl Store {
    /// Opens `sqlite:PATH` or a bare path (created where absent), or `postgres://...`.
    ///
    /// # Errors
    /// [`Error::Address`], [`Error::Unavailable`], or what the database says.
    pub async fn open(address: &str, options: Options) -> Result<Self, Error> {
        let address = address.to_owned();
        let open = move || open::open(&address, &options);
        blocking(open).await?
    }

    /// Runs a write transaction: `Ok` commits it, `Err` or a panic rolls it back.
    ///
    /// The closure may run more than once, so it changes nothing but the database. It sees all
    /// that was committed before. Once queued, it runs even if the caller stops waiting.
    ///
    /// # Errors
    /// The closure's own; else an [`Error`], and then nothing was kept, but for
    /// [`Error::CommitUnknown`].
    pub async fn write<T, E, F>(&self, closure: F) -> Result<T, E>
    where
        F: FnMut(&mut Tx) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.queue_write(closure, None).await
    }

    /// As [`Store::write`], alone among all those that name the same `lock`, on every node: it
    /// sees all that the one before it committed, so it may act on "no such row".
    ///
    /// # Errors
    /// As [`Store::write`].
    pub async fn write_locked<T, E, F>(&self, lock: &str, closure: F) -> Result<T, E>
    where
        F: FnMut(&mut Tx) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.queue_write(closure, Some(lock_key(lock))).await
    }

    async fn queue_write<T, E, F>(&self, closure: F, lock: Option<i64>) -> Result<T, E>
    where
        F: FnMut(&mut Tx) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let answer = match &self.0.backend {
            Backend::Sqlite { writes, .. } => {
                let (job, answer) = write_job(closure, lock, writes.slot().await?);
                writes.put(job)?;
                answer
            }
            Backend::Postgres(lane) => {
                let (job, answer) = write_job(closure, lock, lane.slot().await?);
                lane.put(Job::Write(job))?;
                answer
            }
        };
        answered(answer).await
    }

    /// Runs a read-only closure on a thread where it may take its time.
    ///
    /// It sees every write answered before the call. It may run twice, after a lost connection.
    ///
    /// # Errors
    /// The closure's own; else an [`Error`].
    pub async fn read<T, E, F>(&self, closure: F) -> Result<T, E>
    where
        F: FnMut(&mut Reader) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        match &self.0.backend {
            Backend::Sqlite { readers, .. } => {
                let mut lent = readers.lend().await?;
                let read = move || run_read(lent.reader()?, closure);
                let outcome = blocking(read).await?;
                count(&self.0.done.reads, 1);
                outcome
            }
            Backend::Postgres(lane) => {
                let (job, answer) = read_job(closure, lane.slot().await?);
                lane.put(Job::Read(job))?;
                answered(answer).await
            }
        }
    }

    /// As [`Store::read`], for a few rows found by key: on SQLite it runs on the calling thread,
    /// which saves two changes of thread but holds up the other tasks of that thread meanwhile.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub async fn read_inline<T, E, F>(&self, closure: F) -> Result<T, E>
    where
        F: FnMut(&mut Reader) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let Backend::Sqlite { readers, .. } = &self.0.backend else {
            return self.read(closure).await;
        };
        let mut lent = readers.lend().await?;
        let outcome = run_read(lent.reader()?, closure);
        count(&self.0.done.reads, 1);
        outcome
    }

    /// Which database this is.
    #[must_use]
    pub fn dialect(&self) -> Dialect {
        match self.0.backend {
            Backend::Sqlite { .. } => Dialect::Sqlite,
            Backend::Postgres(_) => Dialect::Postgres,
        }
    }

    /// What this store has done, and what waits.
    #[must_use]
    pub fn stats(&self) -> Stats {
        self.0.done.snapshot(match &self.0.backend {
            Backend::Sqlite { writes, .. } => writes.len(),
            Backend::Postgres(lane) => lane.len(),
        })
    }

    /// Copies the whole database as it is at one moment into the new file `target`, while others
    /// read and write. The file appears when it is complete and on the disk.
    ///
    /// # Errors
    /// When `target` is already there or cannot be written. On PostgreSQL always: use `pg_dump`.
    pub async fn backup_to(&self, target: &Path) -> Result<(), Error> {
        let Backend::Sqlite { path, .. } = &self.0.backend else {
            return Err(Error::Database("back up PostgreSQL with pg_dump".to_owned()));
        };
        let (path, target) = (path.clone(), target.to_owned());
        blocking(move || sqlite::back_up(&path, &target)).await?
    }

    /// Refuses new closures, serves those already queued, and waits until all is closed.
    pub async fn shutdown(&self) {
        let readers = match &self.0.backend {
            Backend::Sqlite { readers, .. } => readers.drain().await,
            Backend::Postgres(_) => Vec::new(),
        };
        self.0.close();
        let threads = self.0.threads.lock().map(|mut threads| std::mem::take(&mut *threads));
        let threads =
            threads.unwrap_or_else(|poisoned| std::mem::take(&mut *poisoned.into_inner()));
        let close = move || {
            drop(readers);
            // A thread that panicked has already told the log and closed its lane.
            threads.into_iter().for_each(|thread| drop(thread.join()));
        };
        let _ = blocking(close).await;
    }
}

impl Inner {
    fn close(&self) {
        match &self.backend {
            Backend::Sqlite { writes, readers, .. } => {
                writes.close();
                readers.close();
            }
            Backend::Postgres(lane) => lane.close(),
        }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.close();
    }
}

/// The answer of a database thread; when that is gone, so is the store.
async fn answered<T, E: From<Error>>(answer: oneshot::Receiver<Result<T, E>>) -> Result<T, E> {
    answer.await.unwrap_or_else(|_| Err(Error::Closed.into()))
}

/// Runs `work` where it may block. It fails only when the runtime is being shut down.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Error> {
    tokio::task::spawn_blocking(work).await.map_err(|_| Error::Closed)
}
