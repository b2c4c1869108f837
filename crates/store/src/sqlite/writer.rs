//! SQLite: the writer thread. It drains the queue into one transaction, commits once for all of
//! it, and only then answers.
//!
//! A closure that fails after it has changed something must be undone without the others. Closures
//! seldom fail so late, and a savepoint around each costs a seventh of all the work; so a group
//! runs bare at first, and once more with savepoints when one of its closures spoiled it.

use crate::job::WriteJob;
use crate::lane::Lane;
use crate::stats::{Counters, count};
use crate::{Error, Tx};

/// After a spoiled group, so many groups run with savepoints at once: failures come in clusters.
const CAREFUL_GROUPS: u32 = 64;

type Writes = Vec<Box<dyn WriteJob>>;

/// The writer thread's state.
pub(crate) struct Writer<'a> {
    tx: Tx,
    done: &'a Counters,
    /// Groups still to run with savepoints.
    careful: u32,
}

/// How a closure that fails is kept from the others of its group.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Guard {
    /// Not at all: the group is spoiled.
    Bare,
    Savepoints,
}

/// What became of a group.
enum Group {
    Kept,
    /// Nothing was kept, since a closure failed after it had changed something.
    Spoiled,
    /// Nothing was kept, since the database failed.
    Lost,
}

impl<'a> Writer<'a> {
    pub(crate) fn new(tx: Tx, done: &'a Counters) -> Self {
        Writer { tx, done, careful: 0 }
    }

    /// Serves writes until the lane is closed and drained, up to `most` of them in one commit.
    pub(crate) fn serve(mut self, lane: &Lane<Box<dyn WriteJob>>, most: usize) {
        let mut writes = Vec::with_capacity(most);
        while lane.take(most, &mut writes) {
            // Before they are answered: whoever has an answer finds it counted.
            count(&self.done.writes, writes.len() as u64);
            if writes.len() == 1 {
                self.one_by_one(&mut writes);
            } else {
                self.together(&mut writes);
            }
        }
    }

    fn together(&mut self, writes: &mut Writes) {
        let guard = if self.careful == 0 { Guard::Bare } else { Guard::Savepoints };
        self.careful = self.careful.saturating_sub(1);
        let mut end = self.attempt(writes, guard);
        if matches!(end, Ok(Group::Spoiled)) {
            self.careful = CAREFUL_GROUPS;
            count(&self.done.reruns, writes.len() as u64);
            end = self.attempt(writes, Guard::Savepoints);
        }
        match end {
            Ok(Group::Kept) => {
                count(&self.done.groups, 1);
                writes.drain(..).for_each(|write| write.answer(Ok(())));
            }
            Ok(Group::Spoiled | Group::Lost) => {
                // Only one may be at fault, so each is tried again by itself.
                count(&self.done.reruns, writes.len() as u64);
                self.one_by_one(writes);
            }
            // Another process has the lock: each of them waiting for it in turn would take long.
            Err(error) => writes.drain(..).for_each(|write| write.answer(Err(error.clone()))),
        }
    }

    /// Runs all writes in one transaction. An error means that it could not even begin.
    fn attempt(&mut self, writes: &mut Writes, guard: Guard) -> Result<Group, Error> {
        self.begin()?;
        let end = match guard {
            Guard::Bare => self.run_bare(writes),
            Guard::Savepoints => self.run_in_savepoints(writes),
        };
        self.tx.roll_back();
        Ok(end.unwrap_or(Group::Lost))
    }

    fn run_bare(&mut self, writes: &mut Writes) -> Result<Group, Error> {
        for write in writes {
            if !write.run(&mut self.tx) && !self.tx.untouched() {
                return Ok(Group::Spoiled);
            }
        }
        self.tx.commit().map(|()| Group::Kept)
    }

    fn run_in_savepoints(&mut self, writes: &mut Writes) -> Result<Group, Error> {
        for write in writes {
            self.tx.control("SAVEPOINT one")?;
            if !write.run(&mut self.tx) {
                self.tx.control("ROLLBACK TO one")?;
            }
            // Fails, as it should, when an error like a full disk took the whole transaction.
            self.tx.control("RELEASE one")?;
        }
        self.tx.commit().map(|()| Group::Kept)
    }

    /// Runs each write in a transaction of its own.
    fn one_by_one(&mut self, writes: &mut Writes) {
        let mut locked_out = None;
        for mut write in writes.drain(..) {
            let begun = locked_out.clone().map_or_else(|| self.begin(), Err);
            if let Err(error) = begun {
                write.answer(Err(error.clone()));
                locked_out = Some(error);
                continue;
            }
            let fate = if write.run(&mut self.tx) { self.tx.commit() } else { Ok(()) };
            self.tx.roll_back();
            count(&self.done.groups, 1);
            write.answer(fate);
        }
    }

    /// Takes the write lock of the file. It is free unless another process has it.
    fn begin(&mut self) -> Result<(), Error> {
        self.tx.control("BEGIN IMMEDIATE")
    }
}
