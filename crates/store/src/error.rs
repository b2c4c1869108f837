//! What can go wrong in the store, in the same words for both databases.
//!
//! Closures return an error type of their own that is `From<Error>`; migrations have
//! [`MigrateError`](crate::MigrateError). Texts come from the database: they name tables and
//! constraints, and go to the log, never to a person.

use rusqlite::ffi;

/// A failure of the store itself.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A row with the same key is already there.
    #[error("already exists: {0}")]
    Unique(String),
    /// A referenced row is missing, or a referencing one is still there.
    #[error("broken reference: {0}")]
    ForeignKey(String),
    /// Another transaction was in the way; the store has already retried as often as it does.
    #[error("conflicting transaction: {0}")]
    Conflict(String),
    /// A statement failed earlier in this closure, so the transaction can only roll back.
    #[error("an earlier statement of this transaction failed")]
    Aborted,
    /// The closure panicked; its transaction was rolled back.
    #[error("the closure of a transaction panicked")]
    Panicked,
    /// A column or a parameter is not of the type asked for.
    #[error("type mismatch: {0}")]
    Type(String),
    /// The disk is full. Nothing of the transaction was kept; writes succeed again once there
    /// is room.
    #[error("no room on the disk: {0}")]
    Full(String),
    /// The connection was lost while COMMIT was under way: it may or may not have happened.
    #[error("connection lost during commit")]
    CommitUnknown,
    /// The database cannot be reached, another process keeps it locked, or its disk fails or
    /// refuses what is written (a quota).
    #[error("database unavailable: {0}")]
    Unavailable(String),
    /// The store is shut down.
    #[error("the store is shut down")]
    Closed,
    /// The address is neither `sqlite:PATH`, a path, nor `postgres://...`.
    #[error("not the address of a database: expected sqlite:PATH, a path or postgres://...")]
    Address,
    /// Anything else the database said.
    #[error("database error: {0}")]
    Database(String),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let text = error.to_string();
        let Some(code) = error.sqlite_error().map(|e| e.extended_code) else {
            return Error::Database(text);
        };
        match (code, code & 0xff) {
            (ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY, _) => {
                Error::Unique(text)
            }
            (ffi::SQLITE_CONSTRAINT_FOREIGNKEY, _) => Error::ForeignKey(text),
            (_, ffi::SQLITE_FULL) => Error::Full(text),
            (
                _,
                ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED | ffi::SQLITE_CANTOPEN | ffi::SQLITE_IOERR,
            ) => Error::Unavailable(text),
            _ => Error::Database(text),
        }
    }
}

impl From<postgres::Error> for Error {
    fn from(error: postgres::Error) -> Self {
        let Some(db) = error.as_db_error() else {
            return match error.is_closed() {
                true => Error::Unavailable(error.to_string()),
                false => Error::Database(with_source(&error)),
            };
        };
        let text = db.message().to_owned();
        match db.code().code() {
            "23505" => Error::Unique(text),
            "23503" => Error::ForeignKey(text),
            // Serialization failure, deadlock, and a cached plan outdated by a migration.
            "40001" | "40P01" => Error::Conflict(text),
            "0A000" if text.contains("cached plan") => Error::Conflict(text),
            "53100" => Error::Full(text),
            // Shutting down or starting up, lost connections, no connection left.
            code if ["57P", "08", "53300"].iter().any(|prefix| code.starts_with(prefix)) => {
                Error::Unavailable(text)
            }
            code => Error::Database(format!("{code} {text}")),
        }
    }
}

/// The driver keeps what it knows one level down.
pub(crate) fn with_source(error: &postgres::Error) -> String {
    match std::error::Error::source(error) {
        Some(source) => format!("{error}: {source}"),
        None => error.to_string(),
    }
}
