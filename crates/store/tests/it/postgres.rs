//! What only a server can suffer: connections that are cut.

use postgres::{Client, NoTls};
use store::testing::{CONNECTIONS, on_each_database};
use store::{Dialect, Error, Options, Store, Tx};

use crate::{Held, count, insert, lay_job};

/// Cuts all connections of this test, which carry its schema as their name, and waits until they
/// are gone. Gives their number.
fn cut_connections(address: &str) -> i64 {
    let others = "FROM pg_stat_activity WHERE pid <> pg_backend_pid() \
                  AND application_name = current_setting('application_name')";
    let mut client = Client::connect(address, NoTls).expect("the server answers");
    let kill = format!("SELECT COUNT(pg_terminate_backend(pid)) {others}");
    let killed = client.query_one(&kill, &[]).expect("kills").get(0);
    let left = format!("SELECT COUNT(*) {others}");
    while client.query_one(&left, &[]).expect("counts").get::<_, i64>(0) > 0 {}
    killed
}

#[test]
fn lost_connections_are_opened_anew() {
    on_each_database(async |db| {
        if db.dialect() == Dialect::Sqlite {
            return;
        }
        let store = db.open().await;
        lay_job(&store).await;
        for round in 0..2 {
            let address = db.address().to_owned();
            let cut = tokio::task::spawn_blocking(move || cut_connections(&address)).await;
            assert_eq!(cut.expect("no panic"), CONNECTIONS as i64);
            store.write(move |tx: &mut Tx| insert(tx, round)).await.expect("writes go on");
            assert_eq!(count(&store).await, round + 1, "reads go on");
            // All threads at once: each has its connection again.
            Held::hold(&store).await.release().await;
        }
    });
}

#[test]
fn a_server_that_is_not_there_is_an_error() {
    on_each_database(async |db| {
        if db.dialect() == Dialect::Sqlite {
            return;
        }
        // Port 1 is for a service that nobody runs.
        let nobody = "postgres://me:secret@127.0.0.1:1/fireside";
        let error = Store::open(nobody, Options::default()).await.err().expect("is not there");
        assert!(matches!(error, Error::Unavailable(_)), "{error:?}");
        assert!(!error.to_string().contains("secret"));
    });
}
