//! What only a file can suffer: a full disk, a foreign lock, a backup taken while it is written.

use rusqlite::Connection;
use store::testing::{Database, on_sqlite};
use store::{Error, Options, Reader, Store, Tx, params};

use crate::{Held, all_at_once, count, insert, lay_job, one, until_waiting};

fn file(db: &Database) -> &str {
    db.address().strip_prefix("sqlite:").expect("a file")
}

#[test]
fn a_full_disk_keeps_exactly_what_was_acknowledged() {
    on_sqlite(&async |db: Database| {
        let store = db.open().await;
        lay_job(&store).await;
        let pages = store.write(|tx: &mut Tx| one(tx, "PRAGMA page_count")).await.expect("pages");
        let limit = format!("PRAGMA max_page_count = {}", pages + 100);
        store.write(move |tx: &mut Tx| tx.query(&limit, &[])).await.expect("limits");
        let outcomes = all_at_once(30, |id| {
            let (store, note) = (store.clone(), "n".repeat(40_000));
            let sql = "INSERT INTO job (id, note) VALUES ($1, $2)";
            let write = move |tx: &mut Tx| tx.execute(sql, params![id, &note]);
            tokio::spawn(async move { store.write(write).await })
        });
        let outcomes = outcomes.await;
        let kept = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
        assert!((1..30).contains(&kept), "some fit and some do not: {kept}");
        assert!(outcomes.iter().all(|o| matches!(o, Ok(1) | Err(Error::Full(_)))), "{outcomes:?}");
        assert_eq!(count(&store).await, kept as i64);

        let lift = "PRAGMA max_page_count = 4294967294";
        store.write(move |tx: &mut Tx| tx.query(lift, &[])).await.expect("lifts");
        store.write(|tx: &mut Tx| insert(tx, 1_000)).await.expect("recovers by itself");
    });
}

#[test]
fn a_foreign_lock_is_reported_and_survived() {
    on_sqlite(&async |db: Database| {
        let store = db.open().await;
        lay_job(&store).await;
        // The store waits longer; this test has no time for that.
        let impatient = "PRAGMA busy_timeout = 10";
        store.write(move |tx: &mut Tx| tx.query(impatient, &[])).await.expect("sets");
        let foreign = Connection::open(file(&db)).expect("opens");
        foreign.execute_batch("BEGIN IMMEDIATE").expect("locks");
        let outcomes = all_at_once(8, |id| {
            let store = store.clone();
            tokio::spawn(async move { store.write(move |tx: &mut Tx| insert(tx, id)).await })
        });
        for outcome in outcomes.await {
            assert!(matches!(outcome, Err(Error::Unavailable(_))), "{outcome:?}");
        }
        assert_eq!(count(&store).await, 0, "reads go on");
        foreign.execute_batch("ROLLBACK").expect("unlocks");
        store.write(|tx: &mut Tx| insert(tx, 1)).await.expect("recovers by itself");
    });
}

#[test]
fn a_backup_is_one_moment_of_a_store_in_use() {
    on_sqlite(&async |db: Database| {
        let store = db.open().await;
        lay_job(&store).await;
        store.write(|tx: &mut Tx| tx.batch("CREATE TABLE echo (id BIGINT)")).await.expect("laid");
        let writer = store.clone();
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let writing = tokio::spawn(async move {
            let mut written = 0;
            while !stop.is_closed() {
                let pair = move |tx: &mut Tx| {
                    insert(tx, written)?;
                    tx.execute("INSERT INTO echo VALUES ($1)", params![written])
                };
                writer.write(pair).await.expect("writes go on");
                written += 1;
            }
            written
        });
        while count(&store).await == 0 {
            tokio::task::yield_now().await;
        }
        let target = std::path::PathBuf::from(format!("{}.backup", file(&db)));
        store.backup_to(&target).await.expect("backs up");
        drop(stopped);
        let written = writing.await.expect("no panic");
        assert!(matches!(store.backup_to(&target).await, Err(Error::Database(_))), "never over");

        let copy = Store::open(target.to_str().expect("UTF-8"), Options::default()).await;
        let copy = copy.expect("the copy opens");
        let copied = count(&copy).await;
        let echoes = copy.read(|r: &mut Reader| one(r, "SELECT COUNT(*) FROM echo")).await;
        assert!((1..=written).contains(&copied), "{copied} of {written}");
        assert_eq!(echoes, Ok(copied));
    });
}

#[test]
fn a_leftover_of_a_killed_backup_is_replaced() {
    on_sqlite(&async |db: Database| {
        let store = db.open().await;
        lay_job(&store).await;
        let target = std::path::PathBuf::from(format!("{}.backup", file(&db)));
        std::fs::write(format!("{}.backup.part", file(&db)), "half a file").expect("writes");
        store.backup_to(&target).await.expect("backs up");
        assert!(target.exists() && !target.with_extension("backup.part").exists());
    });
}

#[test]
fn a_file_that_cannot_be_opened_is_an_error() {
    on_sqlite(&async |db: Database| {
        let inside_a_file = format!("{}/nested.db", file(&db));
        std::fs::write(file(&db), "this is no database").expect("writes");
        let nested = Store::open(&inside_a_file, Options::default()).await;
        assert!(matches!(nested.err(), Some(Error::Unavailable(_))));
        let garbage = Store::open(db.address(), Options::default()).await;
        assert!(matches!(garbage.err(), Some(Error::Database(_))));
    });
}

/// Writes ten rows in one group, of which the third fails as `fail` says.
async fn group_of_ten(store: &Store, first: i64, fail: fn(&mut Tx, i64) -> Result<(), Error>) {
    let held = Held::hold(store).await;
    let tasks: Vec<_> = (first..first + 10)
        .map(|id| {
            let (store, fails) = (store.clone(), id == first + 3);
            let write = move |tx: &mut Tx| if fails { fail(tx, id) } else { insert(tx, id) };
            tokio::spawn(async move { store.write(write).await })
        })
        .collect();
    until_waiting(store, 10).await;
    held.release().await;
    for (i, task) in tasks.into_iter().enumerate() {
        assert_eq!(task.await.expect("no panic").is_err(), i == 3, "{i}");
    }
}

#[test]
fn a_group_runs_again_only_when_a_failed_closure_left_something_to_undo() {
    on_sqlite(&async |db: Database| {
        let store = db.open().await;
        lay_job(&store).await;
        let refuse = |_: &mut Tx, _| Err(Error::Database("not your turn".to_owned()));
        group_of_ten(&store, 0, refuse).await;
        assert_eq!((count(&store).await, store.stats().reruns), (9, 0));

        let spoil = |tx: &mut Tx, id| {
            insert(tx, id)?;
            Err(Error::Database("not your turn".to_owned()))
        };
        group_of_ten(&store, 10, spoil).await;
        assert_eq!((count(&store).await, store.stats().reruns), (18, 10));
        // The groups after it take no chances.
        group_of_ten(&store, 20, spoil).await;
        assert_eq!((count(&store).await, store.stats().reruns), (27, 10));
    });
}
