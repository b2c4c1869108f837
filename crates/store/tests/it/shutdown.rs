//! Shutting down loses nothing that was queued.

use store::testing::on_each_database;
use store::{Error, Reader, Store, Tx};

use crate::{Held, count, insert, lay_job, until_waiting};

/// Whether the store refuses a write. One that it takes is not waited for: others are before it.
async fn refuses(store: &Store) -> bool {
    tokio::select! {
        biased;
        outcome = store.write(|_: &mut Tx| Ok(())) => outcome == Err(Error::Closed),
        () = tokio::task::yield_now() => false,
    }
}

#[test]
fn shutdown_serves_what_is_queued_and_refuses_the_rest() {
    on_each_database(async |db| {
        let store = db.open().await;
        lay_job(&store).await;
        let held = Held::hold(&store).await;
        let tasks: Vec<_> = (0..200)
            .map(|id| {
                let store = store.clone();
                tokio::spawn(async move { store.write(move |tx: &mut Tx| insert(tx, id)).await })
            })
            .collect();
        until_waiting(&store, 200).await;
        let closing = store.clone();
        let shutdown = tokio::spawn(async move { closing.shutdown().await });
        while !refuses(&store).await {}
        held.release().await;
        shutdown.await.expect("shuts down");
        for task in tasks {
            assert_eq!(task.await.expect("no task panics"), Ok(()));
        }
        let read = store.read(|r: &mut Reader| r.query("SELECT 1", &[])).await;
        assert_eq!(read.map(|rows| rows.len()), Err(Error::Closed));
        assert_eq!(count(&db.open().await).await, 200);
    });
}

#[test]
fn a_store_can_be_shut_down_twice() {
    on_each_database(async |db| {
        let store = db.open().await;
        store.shutdown().await;
        store.shutdown().await;
        assert_eq!(store.ping().await, Err(Error::Closed));
    });
}

#[test]
fn the_last_handle_dropped_frees_the_database() {
    on_each_database(async |db| {
        let store = db.open().await;
        lay_job(&store).await;
        let clone = store.clone();
        drop(store);
        clone.write(|tx: &mut Tx| insert(tx, 1)).await.expect("a clone keeps it open");
        drop(clone);
        assert_eq!(count(&db.open().await).await, 1);
    });
}
