//! Schemas: upwards, once, by one node at a time.

use store::testing::{Database, on_each_database, on_sqlite};
use store::{Applied, Error, MigrateError, Migration, Reader, Script, params};

use crate::one;

const NOW_MS: i64 = 1_790_000_000_000;

const FIRST: Migration = Migration {
    component: "library",
    version: 1,
    name: "stories",
    script: Script::Common(
        "CREATE TABLE story (id TEXT PRIMARY KEY); CREATE TABLE seen (n BIGINT)",
    ),
};
const SECOND: Migration = Migration {
    component: "library",
    version: 2,
    name: "titles",
    script: Script::Each {
        sqlite: "ALTER TABLE story ADD COLUMN sqlite_title TEXT",
        postgres: "ALTER TABLE story ADD COLUMN postgres_title TEXT",
    },
};
const OTHER: Migration = Migration {
    component: "users",
    version: 1,
    name: "accounts",
    script: Script::Common("CREATE TABLE account (id TEXT PRIMARY KEY)"),
};

fn names(applied: &[Applied]) -> Vec<&'static str> {
    applied.iter().map(|applied| applied.name).collect()
}

#[test]
fn a_check_says_what_is_missing_and_changes_nothing() {
    on_each_database(async |db| {
        let store = db.open().await;
        let older =
            |found, known| Err(MigrateError::Older { component: "library".into(), found, known });
        let none = Err(MigrateError::Older { component: "store".into(), found: 0, known: 1 });
        assert_eq!(store.check_schema(&[FIRST]).await, none);
        let applied = store.migrate(&[FIRST], NOW_MS).await.expect("applies");
        assert_eq!(names(&applied), ["probe", "stories"], "the check has laid nothing");
        assert_eq!(store.check_schema(&[FIRST]).await, Ok(()));
        assert_eq!(store.check_schema(&[FIRST, SECOND]).await, older(1, 2));
        let _ = store.migrate(&[FIRST, SECOND], NOW_MS).await.expect("applies");
        let newer = MigrateError::Newer { component: "library".into(), found: 2, known: 1 };
        assert_eq!(store.check_schema(&[FIRST]).await, Err(newer));
    });
}

#[test]
fn each_step_is_applied_once_and_recorded() {
    on_each_database(async |db| {
        let store = db.open().await;
        let first = store.migrate(&[FIRST], NOW_MS).await.expect("applies");
        assert_eq!(names(&first), ["probe", "stories"]);
        let rest = store.migrate(&[FIRST, SECOND, OTHER], NOW_MS + 1).await.expect("applies");
        assert_eq!(names(&rest), ["titles", "accounts"]);
        assert_eq!(store.migrate(&[FIRST, SECOND, OTHER], NOW_MS + 2).await, Ok(vec![]));
        let read = |r: &mut Reader| {
            let sql = "SELECT applied_at FROM schema_version WHERE component = $1 AND version = $2";
            r.query_opt(sql, params!["library", 2])?.ok_or(Error::Aborted)?.get::<i64>(0)
        };
        assert_eq!(store.read(read).await, Ok(NOW_MS + 1));
        let column = match store.dialect() {
            store::Dialect::Sqlite => "SELECT COUNT(sqlite_title) FROM story",
            store::Dialect::Postgres => "SELECT COUNT(postgres_title) FROM story",
        };
        assert_eq!(store.read(move |r: &mut Reader| one(r, column)).await, Ok(0));
    });
}

#[test]
fn a_newer_schema_is_refused_and_left_alone() {
    on_each_database(async |db| {
        let store = db.open().await;
        store.migrate(&[FIRST, SECOND], NOW_MS).await.expect("applies");
        let refused = store.migrate(&[FIRST, OTHER], NOW_MS).await.expect_err("is newer");
        let expected = MigrateError::Newer { component: "library".to_owned(), found: 2, known: 1 };
        assert_eq!(refused, expected);
        let text = refused.to_string();
        assert!(text.contains("`library`") && text.contains("version 2") && text.contains("to 1"));
        let sql = "SELECT COUNT(*) FROM schema_version WHERE component = 'users'";
        assert_eq!(store.read(move |r: &mut Reader| one(r, sql)).await, Ok(0));
    });
}

#[test]
fn a_failed_step_undoes_those_before_it() {
    on_each_database(async |db| {
        let store = db.open().await;
        let broken = Migration { script: Script::Common("CREATE GARDEN"), ..SECOND };
        let failed = store.migrate(&[FIRST, broken], NOW_MS).await.expect_err("is no SQL");
        assert!(
            matches!(failed, MigrateError::Failed { component: "library", version: 2, .. }),
            "{failed:?}"
        );
        let applied = store.migrate(&[FIRST, SECOND], NOW_MS).await.expect("applies");
        assert_eq!(names(&applied), ["probe", "stories", "titles"]);
    });
}

#[test]
fn versions_must_count_up() {
    on_each_database(async |db| {
        let store = db.open().await;
        for (wrong, version, after) in
            [(vec![SECOND], 2, 0), (vec![FIRST, FIRST], 1, 1), (vec![SECOND, FIRST], 2, 0)]
        {
            let error = store.migrate(&wrong, NOW_MS).await;
            assert_eq!(error, Err(MigrateError::Order { component: "library", version, after }));
        }
    });
}

#[test]
fn nodes_that_start_together_take_turns() {
    on_each_database(async |db| {
        let nodes = tokio::join!(db.open(), db.open(), db.open());
        let all = [FIRST, SECOND, OTHER];
        let applied = tokio::join!(
            nodes.0.migrate(&all, NOW_MS),
            nodes.1.migrate(&all, NOW_MS),
            nodes.2.migrate(&all, NOW_MS),
        );
        let mut counts = [applied.0, applied.1, applied.2].map(|a| a.expect("applies").len());
        counts.sort_unstable();
        assert_eq!(counts, [0, 0, 4]);
    });
}

#[test]
fn a_new_file_is_opened_by_many_at_once() {
    for _ in 0..20 {
        on_sqlite(&async |db: Database| {
            let (a, b, c, d) = tokio::join!(db.open(), db.open(), db.open(), db.open());
            for store in [a, b, c, d] {
                assert_eq!(store.ping().await, Ok(()));
            }
        });
    }
}

#[test]
fn a_migrated_store_is_writable() {
    on_each_database(async |db| {
        let store = db.open().await;
        assert!(store.writable().await.is_err(), "the probe's table is not there yet");
        store.migrate(&[], NOW_MS).await.expect("applies");
        for _ in 0..3 {
            assert_eq!((store.writable().await, store.ping().await), (Ok(()), Ok(())));
        }
        let sql = "SELECT beats FROM store_probe";
        assert_eq!(store.read(move |r: &mut Reader| one(r, sql)).await, Ok(3));
    });
}
