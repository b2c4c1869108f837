//! What a closure sees: one [`Reader`] and one [`Tx`] over both databases.

use std::ops::{Deref, DerefMut};

use crate::postgres::PgConn;
use crate::row::{Row, RowSet};
use crate::sqlite::SqliteConn;
use crate::{Dialect, Error, Value};

/// The connection behind a session.
pub(crate) enum Conn {
    Sqlite(SqliteConn),
    Postgres(Box<PgConn>),
}

/// Reads rows. On SQLite all statements of a closure see one and the same moment; on PostgreSQL
/// each sees the newest committed state, unless [`Reader::snapshot`] was called.
pub struct Reader {
    pub(crate) conn: Conn,
    failed: bool,
    conflict: Option<Error>,
    snapshot: bool,
}

/// A write transaction: a [`Reader`] of its own state that can also change it.
pub struct Tx {
    reader: Reader,
    after_commit: Vec<AfterCommit>,
}

/// What a closure wants done once its transaction is committed.
pub(crate) type AfterCommit = Box<dyn FnOnce() + Send>;

impl Reader {
    pub(crate) fn new(conn: Conn) -> Self {
        Reader { conn, failed: false, conflict: None, snapshot: false }
    }

    /// Which database this is.
    #[must_use]
    pub fn dialect(&self) -> Dialect {
        match self.conn {
            Conn::Sqlite(_) => Dialect::Sqlite,
            Conn::Postgres(_) => Dialect::Postgres,
        }
    }

    /// All rows of a query, with `$1..$n` bound from `params`.
    ///
    /// # Errors
    /// What the database says; [`Error::Aborted`] after an earlier failure in this closure.
    pub fn query(&mut self, sql: &str, params: &[Value<'_>]) -> Result<Vec<Row>, Error> {
        self.rows(sql, params).map(RowSet::into_rows)
    }

    /// The only row of a query, or `None`.
    ///
    /// # Errors
    /// As [`Reader::query`], and [`Error::Type`] when there is more than one row.
    pub fn query_opt(&mut self, sql: &str, params: &[Value<'_>]) -> Result<Option<Row>, Error> {
        let mut rows = self.query(sql, params)?;
        match rows.len() {
            0 | 1 => Ok(rows.pop()),
            count => Err(Error::Type(format!("{count} rows where at most one was expected"))),
        }
    }

    /// SQLite takes and gives back its locks once for a closure, not once for each statement.
    pub(crate) fn begin_read(&mut self) -> Result<(), Error> {
        match self.conn {
            Conn::Sqlite(_) => self.snapshot(),
            Conn::Postgres(_) => Ok(()),
        }
    }

    /// Makes the following statements of this closure see one and the same moment. It costs
    /// PostgreSQL two round trips; a [`Tx`] and SQLite have it for nothing.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub fn snapshot(&mut self) -> Result<(), Error> {
        if !self.snapshot {
            let begun = self.control(match self.conn {
                Conn::Sqlite(_) => "BEGIN",
                Conn::Postgres(_) => "BEGIN ISOLATION LEVEL REPEATABLE READ",
            });
            self.note(begun)?;
            self.snapshot = true;
        }
        Ok(())
    }

    fn rows(&mut self, sql: &str, params: &[Value<'_>]) -> Result<RowSet, Error> {
        self.guard(sql)?;
        let rows = match &mut self.conn {
            Conn::Sqlite(conn) => conn.query(sql, params),
            Conn::Postgres(conn) => conn.query(sql, params),
        };
        self.note(rows)
    }

    pub(crate) fn end_snapshot(&mut self) {
        if std::mem::take(&mut self.snapshot) {
            self.roll_back();
        }
    }

    /// Commits the open transaction. An error means that it is undone, but for
    /// [`Error::CommitUnknown`].
    pub(crate) fn commit(&mut self) -> Result<(), Error> {
        match &mut self.conn {
            Conn::Sqlite(conn) => conn.control("COMMIT"),
            Conn::Postgres(conn) => conn.commit(),
        }
    }

    /// Rolls back the open transaction, if there is one.
    pub(crate) fn roll_back(&mut self) {
        match &mut self.conn {
            Conn::Sqlite(conn) => conn.roll_back(),
            Conn::Postgres(conn) => conn.roll_back(),
        }
    }

    /// Forgets the failures of the closure before.
    pub(crate) fn start(&mut self) {
        (self.failed, self.conflict) = (false, None);
        if let Conn::Sqlite(conn) = &mut self.conn {
            conn.changed = false;
        }
    }

    /// True when a statement of this closure failed.
    pub(crate) fn failed(&self) -> bool {
        self.failed
    }

    /// True when nothing of a failed closure has to be undone: it changed nothing, and the error
    /// has not ended the transaction. Only SQLite can tell.
    pub(crate) fn untouched(&self) -> bool {
        match &self.conn {
            Conn::Sqlite(conn) => !conn.changed && conn.in_transaction(),
            Conn::Postgres(_) => false,
        }
    }

    /// The error for which running the closure once more may help, if a statement met one.
    pub(crate) fn take_conflict(&mut self) -> Option<Error> {
        self.conflict.take()
    }

    /// Which row was in the way when [`Error::Unique`] came last: equal for the same row. Nobody
    /// asks on SQLite, where a closure sees all rows that could be.
    pub(crate) fn in_the_way(&self) -> Option<u64> {
        match &self.conn {
            Conn::Sqlite(_) => None,
            Conn::Postgres(conn) => conn.in_the_way(),
        }
    }

    /// Connects anew where the connection was lost.
    pub(crate) fn reopen_if_lost(&mut self) -> Result<(), Error> {
        match &mut self.conn {
            Conn::Sqlite(_) => Ok(()),
            Conn::Postgres(conn) => conn.reopen_if_lost(),
        }
    }

    /// Runs a statement of transaction control.
    pub(crate) fn control(&mut self, sql: &str) -> Result<(), Error> {
        match &mut self.conn {
            Conn::Sqlite(conn) => conn.control(sql),
            Conn::Postgres(conn) => conn.batch(sql),
        }
    }

    /// Keeps closures off transaction control, and off a transaction that has failed: PostgreSQL
    /// refuses to go on after an error, so SQLite is held to the same rule.
    fn guard(&self, sql: &str) -> Result<(), Error> {
        if is_control(sql) {
            return Err(Error::Database("transaction control belongs to the store".into()));
        }
        if self.failed { Err(Error::Aborted) } else { Ok(()) }
    }

    fn note<T>(&mut self, result: Result<T, Error>) -> Result<T, Error> {
        if let Err(error) = &result {
            self.failed = true;
            self.conflict = match error {
                Error::Conflict(_) | Error::Unavailable(_) | Error::Unique(_) => {
                    Some(error.clone())
                }
                _ => None,
            };
        }
        result
    }
}

impl Tx {
    pub(crate) fn new(conn: Conn) -> Self {
        Tx { reader: Reader::new(conn), after_commit: Vec::new() }
    }

    /// Runs a statement and gives the number of rows it changed.
    ///
    /// # Errors
    /// What the database says; [`Error::Aborted`] after an earlier failure in this closure. After
    /// an error the transaction can only roll back: say `ON CONFLICT`, do not catch.
    pub fn execute(&mut self, sql: &str, params: &[Value<'_>]) -> Result<u64, Error> {
        self.guard(sql)?;
        let changed = match &mut self.reader.conn {
            Conn::Sqlite(conn) => conn.execute(sql, params),
            Conn::Postgres(conn) => conn.execute(sql, params),
        };
        self.note(changed)
    }

    /// Runs several statements without parameters: for migrations.
    ///
    /// # Errors
    /// As [`Tx::execute`].
    pub fn batch(&mut self, sql: &str) -> Result<(), Error> {
        self.guard(sql)?;
        let done = match &mut self.reader.conn {
            Conn::Sqlite(conn) => conn.batch(sql),
            Conn::Postgres(conn) => conn.batch(sql),
        };
        self.note(done)
    }

    /// Has `then` called once this transaction is committed, before its caller is answered; never
    /// if it is not. Callbacks run on a database thread, in the order of commits on SQLite: they
    /// only pass the word, as waking a task or publishing to a channel.
    pub fn after_commit(&mut self, then: impl FnOnce() + Send + 'static) {
        self.after_commit.push(Box::new(then));
    }

    pub(crate) fn take_after_commit(&mut self) -> Vec<AfterCommit> {
        std::mem::take(&mut self.after_commit)
    }

    /// Begins a run of a closure, which needs no snapshot: it is in a transaction.
    pub(crate) fn start(&mut self) {
        self.reader.start();
        self.reader.snapshot = true;
        self.after_commit.clear();
    }

    /// Ends a run, so that this session can serve reads.
    pub(crate) fn end(&mut self) {
        self.reader.snapshot = false;
    }
}

/// Whatever takes `&mut Reader` can be called with `&mut Tx`.
impl Deref for Tx {
    type Target = Reader;
    fn deref(&self) -> &Reader {
        &self.reader
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Reader {
        &mut self.reader
    }
}

fn is_control(sql: &str) -> bool {
    const WORDS: [&str; 8] =
        ["ABORT", "BEGIN", "COMMIT", "END", "RELEASE", "ROLLBACK", "SAVEPOINT", "START"];
    let word = sql.trim_start().split(|c: char| !c.is_ascii_alphabetic()).next();
    word.is_some_and(|word| WORDS.iter().any(|control| control.eq_ignore_ascii_case(word)))
}
