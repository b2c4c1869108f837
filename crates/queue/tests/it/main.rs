//! What the queue promises, on SQLite always and on PostgreSQL when `FIRESIDE_TEST_POSTGRES` is
//! set. No test waits for time: the clock is moved by hand.

mod cancelling;
mod enqueueing;
mod failing;
mod handed;
mod leases;
mod running;

use clock::Clock;
use domain::JobId;
use queue::{Job, JobError, MIGRATIONS, NewJob, Queue, Run, Status, Task, Worker};
use serde::{Deserialize, Serialize};
use store::testing::Database;
use store::{Error, Reader, Tx, params};
use tokio::sync::mpsc;

const NOON_MS: i64 = 1_790_000_000_000;

/// What most tests enqueue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Draw {
    page: u32,
}

impl Task for Draw {
    const KIND: &'static str = "draw";
}

fn draw(page: u32) -> NewJob {
    NewJob::of(&Draw { page })
}

/// A queue on a fresh database, and the clock to move.
async fn queue_on(db: &Database) -> (Queue, Clock) {
    let (store, clock) = (db.open().await, Clock::manual(NOON_MS, 7));
    store.migrate(MIGRATIONS, NOON_MS).await.expect("the tables are laid");
    (Queue::new(store, clock.clone()), clock)
}

async fn enqueue(queue: &Queue, job: NewJob) -> JobId {
    let enqueuer = queue.clone();
    let write = move |tx: &mut Tx| enqueuer.enqueue(tx, &job);
    queue.store().write(write).await.expect("enqueues")
}

async fn get(queue: &Queue, id: JobId) -> Job {
    let looker = queue.clone();
    let job = queue.store().read(move |r: &mut Reader| looker.get(r, id)).await;
    job.expect("reads").expect("the job is there")
}

async fn status(queue: &Queue, id: JobId) -> Status {
    get(queue, id).await.status
}

async fn cancel(queue: &Queue, id: JobId) -> bool {
    let canceller = queue.clone();
    queue.store().write(move |tx: &mut Tx| canceller.cancel(tx, id)).await.expect("cancels")
}

/// A worker whose handler reports each run and succeeds.
fn reporting_worker(queue: &Queue, limit: u32) -> (Worker, mpsc::UnboundedReceiver<u32>) {
    let (report, reports) = mpsc::unbounded_channel();
    let handler = move |task: Draw, _: Run| {
        report.send(task.page).expect("the test listens");
        async { Ok::<_, JobError>(()) }
    };
    (Worker::new(queue).handle(limit, handler), reports)
}

/// What was reported so far; in the order of runs only where one runs at a time.
fn all(reports: &mut mpsc::UnboundedReceiver<u32>) -> Vec<u32> {
    std::iter::from_fn(|| reports.try_recv().ok()).collect()
}

/// A place where handlers leave results, to see whether they are kept.
async fn lay_results(queue: &Queue) {
    let ddl = "CREATE TABLE result (page BIGINT NOT NULL, attempt BIGINT NOT NULL)";
    queue.store().write(move |tx: &mut Tx| tx.batch(ddl)).await.expect("laid");
}

async fn results(queue: &Queue) -> Vec<(u32, u32)> {
    let read = |r: &mut Reader| {
        let rows = r.query("SELECT page, attempt FROM result ORDER BY page, attempt", &[])?;
        rows.iter().map(|row| Ok::<_, Error>((row.get(0)?, row.get(1)?))).collect()
    };
    queue.store().read(read).await.expect("reads")
}

/// Stores a result and finishes the job, in one transaction.
async fn store_result(queue: &Queue, task: Draw, run: Run) -> Result<(), queue::FinishError> {
    let write = move |tx: &mut Tx| {
        let sql = "INSERT INTO result (page, attempt) VALUES ($1, $2)";
        tx.execute(sql, params![task.page, run.attempt()])?;
        run.finish(tx)
    };
    queue.store().write(write).await
}
