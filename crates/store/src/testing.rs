//! Fresh databases for tests, so that one test runs over both.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use postgres::{Client, NoTls};
use tempfile::TempDir;

use crate::{Dialect, Options, Store};

/// The address of a PostgreSQL database that tests may make schemas in, as `postgres://...`.
pub const POSTGRES_VARIABLE: &str = "FIRESIDE_TEST_POSTGRES";

/// The connections of a store that a test opens on PostgreSQL.
pub const CONNECTIONS: usize = 4;

/// How long a test may take before it counts as hanging. Only a broken one takes so long.
pub const PATIENCE: Duration = Duration::from_secs(240);

/// How long what a test has left running may take to end before it is left alone.
const GRACE: Duration = Duration::from_secs(10);

/// An empty database of one test's own; it is removed at the end of the test.
pub struct Database {
    address: String,
    dialect: Dialect,
}

impl Database {
    /// What [`Store::open`] takes.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Which database this is.
    #[must_use]
    pub fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// Opens it, with [`CONNECTIONS`], since many tests run at once.
    ///
    /// # Panics
    /// When that fails.
    pub async fn open(&self) -> Store {
        let options = Options { connections: CONNECTIONS, ..Options::default() };
        Store::open(&self.address, options).await.expect("a fresh database opens")
    }
}

/// Runs `test` on a fresh SQLite database, and on a fresh schema of the PostgreSQL database that
/// `FIRESIDE_TEST_POSTGRES` names; without it, says that this half is skipped.
///
/// # Panics
/// When the test does, or when a database cannot be made.
pub fn on_each_database<F>(test: F)
where
    F: AsyncFn(Database),
{
    on_sqlite(&test);
    match std::env::var(POSTGRES_VARIABLE) {
        Ok(address) => on_postgres(&address, &test),
        Err(_) => eprintln!("skipped on PostgreSQL: {POSTGRES_VARIABLE} is not set"),
    }
}

/// Runs `test` on a fresh SQLite database.
///
/// # Panics
/// When the test does.
pub fn on_sqlite(test: &impl AsyncFn(Database)) {
    let folder = TempDir::new().expect("a temporary folder");
    let file = folder.path().join("test.db");
    let address = format!("sqlite:{}", file.to_str().expect("a path in UTF-8"));
    block_on(test(Database { address, dialect: Dialect::Sqlite }));
}

fn on_postgres(address: &str, test: &impl AsyncFn(Database)) {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let schema = format!("fireside_test_{}_{number}", std::process::id());
    let run_sql = |sql: &str| {
        let mut client = Client::connect(address, NoTls).expect("the test server answers");
        client.batch_execute(sql).expect("a schema can be made and dropped");
    };
    run_sql(&format!("DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}"));
    let joint = if address.contains('?') { '&' } else { '?' };
    let own = format!("{address}{joint}options=-csearch_path%3D{schema}&application_name={schema}");
    let database = Database { address: own, dialect: Dialect::Postgres };
    let outcome = catch_unwind(AssertUnwindSafe(|| block_on(test(database))));
    // What a test has left behind may hold a lock: then the schema stays.
    let wait = format!("SET lock_timeout = '{}s'", GRACE.as_secs());
    run_sql(&format!("{wait}; DROP SCHEMA {schema} CASCADE"));
    if let Err(panic) = outcome {
        eprintln!("the panic was on PostgreSQL");
        resume_unwind(panic);
    }
}

/// Runs `test` to its end on a runtime of its own, with two threads.
///
/// # Panics
/// When the test does, or when it takes longer than [`PATIENCE`]: a test that hangs fails.
pub fn block_on(test: impl Future<Output = ()>) {
    let mut runtime = tokio::runtime::Builder::new_multi_thread();
    let runtime = runtime.worker_threads(2).enable_all().build().expect("a runtime");
    let patient = async { tokio::time::timeout(PATIENCE, test).await };
    let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(patient)));
    // Dropping it would wait for every thread that blocks, be it for ever.
    runtime.shutdown_timeout(GRACE);
    match outcome {
        Ok(Ok(())) => {}
        Ok(Err(_)) => panic!("the test has taken {PATIENCE:?}: it hangs"),
        Err(panic) => resume_unwind(panic),
    }
}
