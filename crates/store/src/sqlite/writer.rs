//! SQLite: the writer thread. It drains the queue into one transaction, with a savepoint for each
//! closure, commits once for all of them, and only then answers.

use crate::job::WriteJob;
use crate::lane::Lane;
use crate::stats::{Counters, count};
use crate::{Error, Tx};

type Writes = Vec<Box<dyn WriteJob>>;

/// Serves writes until the lane is closed and drained, up to `group` of them in one commit.
pub(crate) fn serve(lane: &Lane<Box<dyn WriteJob>>, mut tx: Tx, group: usize, done: &Counters) {
    let mut writes = Vec::with_capacity(group);
    while lane.take(group, &mut writes) {
        let size = writes.len() as u64;
        if size == 1 {
            serve_one_by_one(&mut tx, &mut writes, done);
        } else {
            serve_together(&mut tx, &mut writes, done);
        }
        count(&done.writes, size);
    }
}

fn serve_together(tx: &mut Tx, writes: &mut Writes, done: &Counters) {
    if let Err(error) = begin(tx) {
        return refuse(writes, &error);
    }
    let kept = run_together(tx, writes);
    tx.roll_back();
    if kept.is_ok() {
        count(&done.groups, 1);
        writes.drain(..).for_each(|write| write.answer(Ok(())));
    } else {
        // Only one may be at fault, so each is tried again by itself.
        count(&done.reruns, writes.len() as u64);
        serve_one_by_one(tx, writes, done);
    }
}

/// Runs each write in a savepoint and commits. An error means that none of them was kept.
fn run_together(tx: &mut Tx, writes: &mut Writes) -> Result<(), Error> {
    for write in writes {
        tx.control("SAVEPOINT one")?;
        if !write.run(tx) {
            tx.control("ROLLBACK TO one")?;
        }
        // Fails, as it should, when an error like a full disk took the whole transaction.
        tx.control("RELEASE one")?;
    }
    tx.commit()
}

/// Runs each write in a transaction of its own.
fn serve_one_by_one(tx: &mut Tx, writes: &mut Writes, done: &Counters) {
    let mut locked_out = None;
    for mut write in writes.drain(..) {
        let begun = locked_out.clone().map_or_else(|| begin(tx), Err);
        if let Err(error) = begun {
            write.answer(Err(error.clone()));
            locked_out = Some(error);
            continue;
        }
        let fate = if write.run(tx) { tx.commit() } else { Ok(()) };
        tx.roll_back();
        count(&done.groups, 1);
        write.answer(fate);
    }
}

/// Takes the write lock of the file. It is free unless another process has it.
fn begin(tx: &mut Tx) -> Result<(), Error> {
    tx.control("BEGIN IMMEDIATE")
}

/// Answers all that wait together: each of them waiting for the lock in turn would take too long.
fn refuse(writes: &mut Writes, error: &Error) {
    writes.drain(..).for_each(|write| write.answer(Err(error.clone())));
}
