//! What only a server can suffer: connections that are cut.

use store::testing::on_each_database;
use store::{Dialect, Error, Options, Reader, Store, Tx};

use crate::{count, insert, lay_job};

#[test]
fn lost_connections_are_opened_anew() {
    on_each_database(async |db| {
        if db.dialect() == Dialect::Sqlite {
            return;
        }
        let store = db.open().await;
        lay_job(&store).await;
        // Only those of this test: they carry its schema as their name.
        let kill = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                    WHERE application_name = current_setting('application_name') \
                    AND pid <> pg_backend_pid()";
        for round in 0..2 {
            let killed = store.read(move |r: &mut Reader| r.query(kill, &[])).await;
            assert_eq!(killed.expect("kills").len(), store::testing::CONNECTIONS - 1);
            for id in 0..20 {
                let id = round * 20 + id;
                store.write(move |tx: &mut Tx| insert(tx, id)).await.expect("writes go on");
                assert_eq!(count(&store).await, id + 1);
            }
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
