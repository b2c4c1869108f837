//! PostgreSQL: threads with a connection each, one transaction a closure, rerun on conflict.

use std::time::Duration;

use crate::job::{ReadJob, WriteJob};
use crate::lane::Lane;
use crate::stats::{Counters, count};
use crate::{Error, Tx};

/// Runs of one closure before its caller gets the conflict.
const ATTEMPTS: u32 = 20;

/// Lost updates are refused and rerun; write skew is not caught, so decisions are guarded by a
/// version or a constraint, never by "I read that no row exists".
const BEGIN: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ WRITE";

/// The longest pause before the first rerun; each further one may be longer by as much.
const PAUSE_AFTER_CONFLICT: Duration = Duration::from_millis(1);
const PAUSE_AFTER_LOSS: Duration = Duration::from_millis(200);

/// A closure for any connection.
pub(crate) enum Job {
    Read(ReadJob),
    Write(Box<dyn WriteJob>),
}

/// How one run of a write closure ended.
enum End {
    Committed,
    /// By the closure's wish; when a statement failed, because of that.
    RolledBack(Option<Error>),
    /// Without the closure having a say.
    Failed(Error),
}

impl End {
    fn cause(&self) -> Option<&Error> {
        match self {
            End::Committed => None,
            End::RolledBack(cause) => cause.as_ref(),
            End::Failed(error) => Some(error),
        }
    }

    /// What to answer with; of a closure that was rolled back, its own outcome tells why.
    fn fate(self) -> Result<(), Error> {
        match self {
            End::Committed | End::RolledBack(_) => Ok(()),
            End::Failed(error) => Err(error),
        }
    }

    /// As [`End::fate`], when running again might help and has been done often enough: then a
    /// unique row is no duplicate, but one of many rivals'.
    fn fate_of_the_last(self) -> Result<(), Error> {
        match self.cause() {
            Some(Error::Unique(text)) => Err(Error::Conflict(text.clone())),
            _ => self.fate(),
        }
    }
}

/// One thread's connection.
pub(crate) struct Session {
    pub(crate) tx: Tx,
    /// State of the generator that draws pauses; each session starts elsewhere.
    pub(crate) dice: u64,
}

impl Session {
    /// Serves reads and writes until the lane is closed and drained.
    pub(crate) fn serve(mut self, lane: &Lane<Job>, done: &Counters) {
        let mut jobs = Vec::with_capacity(1);
        while lane.take(1, &mut jobs) {
            // When this fails, so does the first statement, and the caller is told.
            let _ = self.tx.reopen_if_lost();
            for job in jobs.drain(..) {
                match job {
                    Job::Read(read) => {
                        count(&done.reads, 1);
                        read(&mut self.tx);
                    }
                    Job::Write(write) => {
                        count(&done.writes, 1);
                        self.write(write, done);
                    }
                }
            }
        }
    }

    fn write(&mut self, mut write: Box<dyn WriteJob>, done: &Counters) {
        let mut in_the_way = None;
        for attempt in 1.. {
            let end = self.attempt(write.as_mut());
            self.tx.end();
            count(&done.groups, 1);
            let longest = match end.cause() {
                Some(Error::Conflict(_)) => PAUSE_AFTER_CONFLICT * attempt,
                Some(Error::Unavailable(_)) => PAUSE_AFTER_LOSS * attempt,
                Some(Error::Unique(_)) if self.may_be_news(&mut in_the_way) => {
                    PAUSE_AFTER_CONFLICT * (attempt - 1)
                }
                _ => return write.answer(end.fate()),
            };
            if attempt == ATTEMPTS {
                return write.answer(end.fate_of_the_last());
            }
            count(&done.reruns, 1);
            self.pause(longest);
        }
    }

    /// The row in the way may be newer than what the closure saw; then a second look finds it.
    /// When the same row is in the way again, the closure has seen it and meant it.
    fn may_be_news(&self, before: &mut Option<u64>) -> bool {
        let now = self.tx.in_the_way();
        std::mem::replace(before, now) != now
    }

    /// One run, under the closure's advisory lock if it asks for one.
    fn attempt(&mut self, write: &mut dyn WriteJob) -> End {
        let Some(key) = write.lock() else { return self.transact(write) };
        // Taken before BEGIN, so that the transaction sees what the holder before has committed.
        let locked = self.tx.reopen_if_lost();
        let lock = format!("SELECT pg_advisory_lock({key})");
        if let Err(error) = locked.and_then(|()| self.tx.control(&lock)) {
            return End::Failed(error);
        }
        let end = self.transact(write);
        // Fails only with the connection, and the lock goes with it.
        let _ = self.tx.control(&format!("SELECT pg_advisory_unlock({key})"));
        end
    }

    fn transact(&mut self, write: &mut dyn WriteJob) -> End {
        let begun = self.tx.reopen_if_lost().and_then(|()| self.tx.control(BEGIN));
        if let Err(error) = begun {
            return End::Failed(error);
        }
        if !write.run(&mut self.tx) {
            let cause = self.tx.take_conflict();
            self.tx.roll_back();
            return End::RolledBack(cause);
        }
        // COMMIT is never sent after a failed statement: it would be answered with a ROLLBACK.
        match self.tx.commit() {
            Ok(()) => End::Committed,
            Err(error) => End::Failed(error),
        }
    }

    /// A random pause of at most `most`, so that rivals do not meet again.
    #[expect(clippy::disallowed_methods, reason = "giving way to a rival is waiting for time")]
    fn pause(&mut self, most: Duration) {
        // One step of SplitMix64: this needs to differ between sessions, not to be unguessable.
        self.dice = self.dice.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.dice ^ (self.dice >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        std::thread::sleep(most.mul_f64((mixed >> 11) as f64 / (1_u64 << 53) as f64));
    }
}
