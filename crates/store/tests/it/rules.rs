//! What closures may and may not do.

use store::testing::on_each_database;
use store::{Error, Reader, Tx};

use crate::{Held, all_at_once, count, insert, lay_job, one, until_waiting};

#[test]
fn transaction_control_belongs_to_the_store() {
    on_each_database(async |db| {
        let store = db.open().await;
        lay_job(&store).await;
        for sql in [" commit", "BEGIN", "Rollback to one", "SAVEPOINT x", "END", "abort"] {
            let write = move |tx: &mut Tx| {
                insert(tx, 1)?;
                tx.execute(sql, &[])
            };
            assert!(matches!(store.write(write).await, Err(Error::Database(_))), "{sql}");
        }
        assert_eq!(count(&store).await, 0);
    });
}

#[test]
fn readers_cannot_write() {
    on_each_database(async |db| {
        let store = db.open().await;
        lay_job(&store).await;
        store.write(|tx: &mut Tx| insert(tx, 1)).await.expect("inserts");
        let sql = "UPDATE job SET note = 'changed' RETURNING id";
        assert!(store.read(move |r: &mut Reader| r.query(sql, &[])).await.is_err());
        assert!(store.read_inline(move |r: &mut Reader| r.query(sql, &[])).await.is_err());
        let sql = "SELECT COUNT(*) FROM job WHERE note = 'changed'";
        assert_eq!(store.read(move |r: &mut Reader| one(r, sql)).await, Ok(0));
    });
}

#[test]
fn a_read_sees_the_write_answered_before_it() {
    on_each_database(async |db| {
        let store = db.open().await;
        lay_job(&store).await;
        for id in 0..50 {
            store.write(move |tx: &mut Tx| insert(tx, id)).await.expect("inserts");
            let sql = "SELECT COUNT(*) FROM job";
            let inline = store.read_inline(move |r: &mut Reader| one(r, sql)).await;
            assert_eq!((count(&store).await, inline), (id + 1, Ok(id + 1)));
        }
    });
}

#[test]
fn a_snapshot_is_one_moment() {
    on_each_database(async |db| {
        let store = db.open().await;
        lay_job(&store).await;
        let (other, handle) = (store.clone(), tokio::runtime::Handle::current());
        let read = move |r: &mut Reader| {
            let sql = "SELECT COUNT(*) FROM job";
            r.snapshot()?;
            let before = one(r, sql)?;
            handle.block_on(other.write(|tx: &mut Tx| insert(tx, 1)))?;
            Ok::<_, Error>((before, one(r, sql)?))
        };
        assert_eq!(store.read(read).await, Ok((0, 0)));
        assert_eq!(count(&store).await, 1, "the reader's snapshot ended with its closure");
    });
}

#[test]
fn a_caller_that_stops_waiting_does_not_undo_its_write() {
    on_each_database(async |db| {
        let store = db.open().await;
        lay_job(&store).await;
        let held = Held::hold(&store).await;
        let gone = store.clone();
        let task = tokio::spawn(async move { gone.write(|tx: &mut Tx| insert(tx, 1)).await });
        until_waiting(&store, 1).await;
        task.abort();
        assert!(task.await.expect_err("it was aborted").is_cancelled());
        held.release().await;
        // Writes are served in order, on PostgreSQL by several threads: the last one knows.
        store.write(|tx: &mut Tx| insert(tx, 2)).await.expect("inserts");
        while count(&store).await < 2 {
            tokio::task::yield_now().await;
        }
    });
}

#[test]
fn prepared_statements_follow_a_change_of_schema() {
    on_each_database(async |db| {
        let store = db.open().await;
        lay_job(&store).await;
        store.write(|tx: &mut Tx| insert(tx, 1)).await.expect("inserts");
        let star = || store.read(|r: &mut Reader| r.query("SELECT * FROM job", &[]));
        // Often enough for every connection to have it prepared.
        for _ in 0..32 {
            assert_eq!(star().await.expect("reads")[0].len(), 2);
        }
        store
            .write(|tx: &mut Tx| tx.batch("ALTER TABLE job ADD COLUMN more BIGINT"))
            .await
            .expect("a column more");
        for _ in 0..32 {
            let rows = star().await.expect("reads");
            assert_eq!((rows[0].len(), rows[0].get::<Option<i64>>(2)), (3, Ok(None)));
        }
    });
}

#[test]
fn one_lock_at_a_time() {
    on_each_database(async |db| {
        let nodes = [db.open().await, db.open().await];
        // No constraint and no version: without the lock two would see an empty table.
        let lay = |tx: &mut Tx| tx.batch("CREATE TABLE loose (id BIGINT)");
        nodes[0].write(lay).await.expect("laid");
        let write = |tx: &mut Tx| match one(tx, "SELECT COUNT(*) FROM loose")? {
            0 => tx.execute("INSERT INTO loose VALUES (1)", &[]),
            _ => Ok(0),
        };
        let inserted = all_at_once(16, |i| {
            let node = nodes[(i % 2) as usize].clone();
            tokio::spawn(async move { node.write_locked::<_, Error, _>("first", write).await })
        });
        let inserted: u64 = inserted.await.into_iter().map(|n| n.expect("writes")).sum();
        let rows = nodes[0].read(|r: &mut Reader| one(r, "SELECT COUNT(*) FROM loose")).await;
        assert_eq!((inserted, rows), (1, Ok(1)));
    });
}

#[test]
fn counters_tell_what_was_done() {
    on_each_database(async |db| {
        let store = db.open().await;
        lay_job(&store).await;
        let held = Held::hold(&store).await;
        let holders = held.tasks.len() as u64;
        let writes: Vec<_> = (0..10)
            .map(|id| {
                let store = store.clone();
                tokio::spawn(async move { store.write(move |tx: &mut Tx| insert(tx, id)).await })
            })
            .collect();
        until_waiting(&store, 10).await;
        held.release().await;
        for write in writes {
            write.await.expect("no task panics").expect("inserts");
        }
        assert_eq!(count(&store).await, 10);
        store.shutdown().await;
        let stats = store.stats();
        assert_eq!((stats.writes, stats.reads, stats.waiting), (11 + holders, 1, 0));
        let groups = match store.dialect() {
            store::Dialect::Sqlite => 3,
            store::Dialect::Postgres => 11 + holders,
        };
        assert_eq!((stats.groups, stats.reruns), (groups, 0));
    });
}

#[test]
fn callbacks_run_after_the_commit_and_only_then() {
    on_each_database(async |db| {
        let store = db.open().await;
        lay_job(&store).await;
        let (sender, receiver) = std::sync::mpsc::channel();
        let outcomes = all_at_once(32, |id| {
            let (store, sender) = (store.clone(), sender.clone());
            let write = move |tx: &mut Tx| {
                let sender = sender.clone();
                tx.after_commit(move || sender.send(id).expect("the test listens"));
                insert(tx, id)?;
                if id % 4 == 0 { Err(Error::Aborted) } else { Ok(()) }
            };
            tokio::spawn(async move { store.write(write).await })
        });
        let kept = outcomes.await.iter().filter(|outcome| outcome.is_ok()).count();
        drop(sender);
        // Each was called before its caller was answered, so all are here.
        let mut called: Vec<_> = receiver.try_iter().collect();
        called.sort_unstable();
        assert_eq!((kept, called), (24, (0..32).filter(|id| id % 4 != 0).collect()));
    });
}

#[test]
fn a_callback_that_panics_harms_nobody() {
    on_each_database(async |db| {
        let store = db.open().await;
        lay_job(&store).await;
        let write = |tx: &mut Tx| {
            tx.after_commit(|| panic!("a callback panics on purpose"));
            insert(tx, 1)
        };
        assert_eq!(store.write(write).await, Ok(()));
        assert_eq!(count(&store).await, 1);
        store.write(|tx: &mut Tx| insert(tx, 2)).await.expect("the thread lives");
    });
}
