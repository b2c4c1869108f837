//! kill -9 in the middle of writes: what was acknowledged is there, and nothing is there in part.
//!
//! A kill leaves the page cache alone, so this shows that answers come after commits, not that
//! the disk obeys a flush.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use store::testing::on_each_database;
use store::{Error, Options, Reader, Store, Tx, params};

use crate::one;

const ADDRESS_VARIABLE: &str = "FIRESIDE_TEST_CRASH_ADDRESS";
const WRITERS: i64 = 16;
const KILL_AFTER: usize = 400;

/// Two rows of one transaction: both or none.
fn write_pair(tx: &mut Tx, id: i64) -> Result<(), Error> {
    tx.execute("INSERT INTO fact (id) VALUES ($1)", params![id])?;
    tx.execute("INSERT INTO echo (id) VALUES ($1)", params![id]).map(drop)
}

#[test]
fn what_was_acknowledged_survives_a_kill() {
    on_each_database(async |db| {
        let store = db.open().await;
        let ddl = "CREATE TABLE fact (id BIGINT PRIMARY KEY); CREATE TABLE echo (id BIGINT)";
        store.write(move |tx: &mut Tx| tx.batch(ddl)).await.expect("laid");
        store.shutdown().await;
        for _ in 0..2 {
            let acknowledged = write_until_killed(db.address());
            assert!(acknowledged.len() >= KILL_AFTER);
            verify(&db.open().await, acknowledged).await;
        }
    });
}

/// Starts this test binary again as a process that writes, and kills it; gives back the ids whose
/// commit it saw.
fn write_until_killed(address: &str) -> Vec<i64> {
    let mut child = Command::new(std::env::current_exe().expect("this binary"))
        .args(["--exact", "crash::the_process_to_be_killed", "--ignored", "--nocapture"])
        .env(ADDRESS_VARIABLE, address)
        .stdout(Stdio::piped())
        .spawn()
        .expect("starts");
    let lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    let mut acknowledged = Vec::new();
    for line in lines {
        let line = line.expect("reads");
        // The last line may be cut short; a whole one ends in a full stop.
        let id = line.strip_prefix("acknowledged ").and_then(|line| line.strip_suffix('.'));
        acknowledged.extend(id.map(|id| id.parse::<i64>().expect("a number")));
        if acknowledged.len() == KILL_AFTER {
            child.kill().expect("is killed");
        }
    }
    child.wait().expect("is gone");
    acknowledged
}

async fn verify(store: &Store, acknowledged: Vec<i64>) {
    let read = move |r: &mut Reader| {
        r.snapshot()?;
        for id in &acknowledged {
            let found = r.query_opt("SELECT id FROM fact WHERE id = $1", params![*id])?;
            assert!(found.is_some(), "{id} was acknowledged and is lost");
        }
        let halves = "SELECT COUNT(*) FROM fact FULL JOIN echo ON fact.id = echo.id \
                      WHERE fact.id IS NULL OR echo.id IS NULL";
        assert_eq!(one(r, halves)?, 0);
        Ok::<_, Error>(())
    };
    store.read(read).await.expect("reads");
}

#[test]
#[ignore = "run by what_was_acknowledged_survives_a_kill, in a process of its own"]
fn the_process_to_be_killed() {
    let Ok(address) = std::env::var(ADDRESS_VARIABLE) else { return };
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let options = Options { connections: 4, ..Options::default() };
        let store = Store::open(&address, options).await.expect("opens");
        let next = store.read(|r: &mut Reader| one(r, "SELECT COALESCE(MAX(id), 0) FROM fact"));
        let next = next.await.expect("reads") + 1;
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| tokio::spawn(write_forever(store.clone(), next + writer)))
            .collect();
        for writer in writers {
            writer.await.expect("writes until it is killed");
        }
    });
}

async fn write_forever(store: Store, first: i64) {
    for id in (first..).step_by(WRITERS as usize) {
        store.write(move |tx: &mut Tx| write_pair(tx, id)).await.expect("commits");
        let mut out = std::io::stdout().lock();
        writeln!(out, "acknowledged {id}.").expect("the parent reads");
    }
}
