//! What a store promises, on SQLite always and on PostgreSQL when `FIRESIDE_TEST_POSTGRES` is set.

mod crash;
mod failures;
mod migrations;
mod postgres;
mod rules;
mod shutdown;
mod sqlite;
mod values;

use store::{Error, Reader, Store, Tx, params};

const JOB: &str = "CREATE TABLE job (id BIGINT PRIMARY KEY, note TEXT NOT NULL)";

/// Lays the one table that most tests need.
async fn lay_job(store: &Store) {
    store.write(|tx: &mut Tx| tx.batch(JOB)).await.expect("the table is laid");
}

fn insert(tx: &mut Tx, id: i64) -> Result<(), Error> {
    tx.execute("INSERT INTO job (id, note) VALUES ($1, $2)", params![id, "x"]).map(drop)
}

async fn count(store: &Store) -> i64 {
    let count = |r: &mut Reader| one(r, "SELECT COUNT(*) FROM job");
    store.read(count).await.expect("counts")
}

/// The only number of a query.
fn one(r: &mut Reader, sql: &str) -> Result<i64, Error> {
    r.query_opt(sql, &[])?.ok_or(Error::Aborted)?.get(0)
}

/// Runs `task` with each number below `count` at once, and gives back the outcomes in order.
async fn all_at_once<T: Send + 'static>(
    count: i64,
    task: impl Fn(i64) -> tokio::task::JoinHandle<T>,
) -> Vec<T> {
    let tasks: Vec<_> = (0..count).map(task).collect();
    let mut outcomes = Vec::new();
    for task in tasks {
        outcomes.push(task.await.expect("no task panics"));
    }
    outcomes
}

/// Closures that keep all writing threads of a store busy until they are released.
struct Held {
    release: Vec<std::sync::mpsc::Sender<()>>,
    tasks: Vec<tokio::task::JoinHandle<Result<(), Error>>>,
}

impl Held {
    async fn hold(store: &Store) -> Self {
        let threads = match store.dialect() {
            store::Dialect::Sqlite => 1,
            store::Dialect::Postgres => store::testing::CONNECTIONS,
        };
        let (mut release, mut tasks) = (Vec::new(), Vec::new());
        for _ in 0..threads {
            let (sender, receiver) = std::sync::mpsc::channel::<()>();
            let (started, has_started) = tokio::sync::oneshot::channel();
            let (store, mut started) = (store.clone(), Some(started));
            tasks.push(tokio::spawn(async move {
                let hold = move |_: &mut Tx| {
                    started.take().map(|started| started.send(()));
                    let _ = receiver.recv();
                    Ok(())
                };
                store.write(hold).await
            }));
            has_started.await.expect("runs");
            release.push(sender);
        }
        Held { release, tasks }
    }

    async fn release(self) {
        drop(self.release);
        for task in self.tasks {
            task.await.expect("no task panics").expect("commits");
        }
    }
}

/// Waits until this many closures queue.
async fn until_waiting(store: &Store, count: usize) {
    while store.stats().waiting != count {
        tokio::task::yield_now().await;
    }
}
