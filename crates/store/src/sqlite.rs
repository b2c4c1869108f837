//! SQLite: one writer thread that commits in groups, and a few lent reader connections.

pub(crate) mod readers;
pub(crate) mod writer;

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, Statement, ToSql};

use crate::row::RowSet;
use crate::{Error, Options, Value};

/// How long to wait for another process that holds the file's lock, as a backup tool may.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// How long to wait before a new file's journal is asked for again, see [`use_wal`].
const WAL_PAUSE: Duration = Duration::from_millis(5);

/// Pages of write-ahead log (of 4 KiB) after which a commit also moves them into the file.
const CHECKPOINT_PAGES: u32 = 12_000;

/// After a checkpoint the write-ahead log is cut down to this many bytes.
const JOURNAL_SIZE_LIMIT_BYTES: u64 = 64 << 20;

/// Memory for pages, a connection, in KiB.
const CACHE_KIB: u32 = 16 << 10;

/// What a connection may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    ReadWrite,
    ReadOnly,
}

pub(crate) struct SqliteConn {
    conn: Connection,
    /// True when a statement has begun to change something since this was last set to false.
    pub(crate) changed: bool,
}

impl SqliteConn {
    /// Opens the file at `path`, and creates it where it is absent.
    pub(crate) fn open(path: &Path, access: Access, options: &Options) -> Result<Self, Error> {
        let conn = Connection::open(path)?;
        conn.busy_timeout(BUSY_TIMEOUT)?;
        conn.set_prepared_statement_cache_capacity(options.statements);
        // A plan holds whatever values are bound. Else a range bound anew is planned anew, which
        // costs more than most of our queries.
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        use_wal(&conn)?;
        // FULL: a commit is on the disk before it is acknowledged. Savepoints keep their undo
        // pages in memory, or every group would write them to a temporary file.
        conn.execute_batch(&format!(
            "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
             PRAGMA temp_store = MEMORY; PRAGMA cache_size = -{CACHE_KIB};
             PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES};
             PRAGMA journal_size_limit = {JOURNAL_SIZE_LIMIT_BYTES};"
        ))?;
        conn.pragma_update(None, "query_only", access == Access::ReadOnly)?;
        Ok(SqliteConn { conn, changed: false })
    }

    pub(crate) fn execute(&mut self, sql: &str, params: &[Value<'_>]) -> Result<u64, Error> {
        let mut statement = self.conn.prepare_cached(sql)?;
        bind(&mut statement, params)?;
        self.changed |= !statement.readonly();
        if statement.column_count() == 0 {
            return Ok(statement.raw_execute()? as u64);
        }
        // INSERT ... RETURNING and the like: PostgreSQL counts the rows, so do we.
        let (mut rows, mut count) = (statement.raw_query(), 0);
        while rows.next()?.is_some() {
            count += 1;
        }
        Ok(count)
    }

    pub(crate) fn query(&mut self, sql: &str, params: &[Value<'_>]) -> Result<RowSet, Error> {
        let mut statement = self.conn.prepare_cached(sql)?;
        bind(&mut statement, params)?;
        self.changed |= !statement.readonly();
        let (mut rows, mut found) = (statement.raw_query(), RowSet::default());
        while let Some(row) = rows.next()? {
            // Counted only now: the first step prepares anew after a change of schema.
            let columns = row.as_ref().column_count();
            found.set_columns(columns);
            for column in 0..columns {
                found.push(value(row.get_ref(column)?)?);
            }
        }
        Ok(found)
    }

    pub(crate) fn batch(&mut self, sql: &str) -> Result<(), Error> {
        self.changed = true;
        Ok(self.conn.execute_batch(sql)?)
    }

    pub(crate) fn control(&mut self, sql: &str) -> Result<(), Error> {
        Ok(self.conn.prepare_cached(sql)?.raw_execute().map(drop)?)
    }

    /// True while a transaction is open. Some errors end it.
    pub(crate) fn in_transaction(&self) -> bool {
        !self.conn.is_autocommit()
    }

    /// Rolls back the open transaction, if there is one.
    pub(crate) fn roll_back(&mut self) {
        if self.in_transaction()
            && let Err(error) = self.control("ROLLBACK")
        {
            tracing::error!(%error, "a transaction could not be rolled back");
        }
    }
}

/// Turns the journal to WAL, once in a file's life.
///
/// Of several processes that find a new file at the same time, one turns it. SQLite tells the
/// others "busy" at once and does not wait: each holds a read lock, and two that waited for each
/// other would wait for ever. So they let go and ask again, for as long as [`BUSY_TIMEOUT`].
/// (<https://www.sqlite.org/c3ref/busy_handler.html>, on deadlocks.)
fn use_wal(conn: &Connection) -> Result<(), Error> {
    let mut tries = BUSY_TIMEOUT.as_millis() / WAL_PAUSE.as_millis();
    loop {
        match conn.execute_batch("PRAGMA journal_mode = WAL") {
            Err(error) if tries > 0 && is_busy(&error) => tries -= 1,
            outcome => return Ok(outcome?),
        }
        std::thread::park_timeout(WAL_PAUSE);
    }
}

fn is_busy(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy)
}

/// Binds `$1..$n` as PostgreSQL does: by the number in the name. SQLite takes `$2` for a name and
/// counts names in the order they first occur, so binding by position would mix them up.
fn bind(statement: &mut Statement<'_>, params: &[Value<'_>]) -> Result<(), Error> {
    let count = statement.parameter_count();
    if count != params.len() {
        return Err(Error::Type(format!("{} parameters for {count} placeholders", params.len())));
    }
    for i in 1..=count {
        let name = statement.parameter_name(i).unwrap_or("?");
        let number = name.strip_prefix('$').and_then(|n| n.parse::<usize>().ok());
        let Some(param) = number.and_then(|n| params.get(n.checked_sub(1)?)) else {
            return Err(Error::Type(format!("placeholder {name} is not one of $1..${count}")));
        };
        statement.raw_bind_parameter(i, param)?;
    }
    Ok(())
}

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match *self {
            Value::Null => ValueRef::Null,
            Value::Bool(v) => ValueRef::Integer(v.into()),
            Value::Int(v) => ValueRef::Integer(v),
            Value::Real(v) => ValueRef::Real(v),
            Value::Text(v) => ValueRef::Text(v.as_bytes()),
            Value::Blob(v) => ValueRef::Blob(v),
        }))
    }
}

fn value(value: ValueRef<'_>) -> Result<Value<'_>, Error> {
    Ok(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(v) => Value::Int(v),
        ValueRef::Real(v) => Value::Real(v),
        ValueRef::Text(v) => {
            Value::Text(std::str::from_utf8(v).map_err(|e| Error::Type(e.to_string()))?)
        }
        ValueRef::Blob(v) => Value::Blob(v),
    })
}

/// Copies the database at `from` into the new file `to`, while others read and write it.
///
/// The copy is one moment's state. It is written beside its place and renamed when it is whole
/// and on the disk, so that a file named `to` is always a complete backup.
pub(crate) fn back_up(from: &Path, to: &Path) -> Result<(), Error> {
    let io = |error: std::io::Error| Error::Database(format!("backup: {error}"));
    if to.exists() {
        return Err(Error::Database("backup: the target file is already there".to_owned()));
    }
    let part = beside(to);
    match std::fs::remove_file(&part) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(io(error)),
        _ => {}
    }
    let conn = Connection::open(from)?;
    conn.busy_timeout(BUSY_TIMEOUT)?;
    let path = part.to_str().ok_or_else(|| Error::Type("the path is not UTF-8".to_owned()))?;
    conn.execute("VACUUM INTO ?1", [path])?;
    std::fs::File::open(&part).and_then(|file| file.sync_all()).map_err(io)?;
    std::fs::rename(&part, to).map_err(io)?;
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = std::fs::File::open(folder.unwrap_or(Path::new("."))).map_err(io)?;
    folder.sync_all().map_err(io)
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    PathBuf::from(name)
}
