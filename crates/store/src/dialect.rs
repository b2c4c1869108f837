//! What differs between the two databases.
//!
//! SQL is written once, in the common dialect: `$1..$n`, `RETURNING`, `ON CONFLICT`, CTEs,
//! `CAST($1 AS TEXT)` and never `$1::text`, `BYTEA` for bytes (SQLite takes any type name). What
//! cannot be said so asks [`Dialect`]; full-text search differs as a whole and lives in `library`.

/// Which database a store speaks to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// SQLite, embedded.
    Sqlite,
    /// PostgreSQL, over a connection.
    Postgres,
}

impl Dialect {
    /// The tail of a SELECT that claims rows, passing over those that a rival is claiming. Empty
    /// on SQLite, where writers have no rivals.
    #[must_use]
    pub fn skip_locked(self) -> &'static str {
        match self {
            Dialect::Sqlite => "",
            Dialect::Postgres => " FOR UPDATE SKIP LOCKED",
        }
    }

    /// The most parameters that one statement can bind.
    #[must_use]
    pub fn max_params(self) -> usize {
        match self {
            // SQLITE_MAX_VARIABLE_NUMBER of the bundled build; PostgreSQL counts in 16 bits.
            Dialect::Sqlite => 32_766,
            Dialect::Postgres => 65_535,
        }
    }
}

/// A 64-bit key for an advisory lock, by its name (FNV-1a).
pub(crate) fn lock_key(name: &str) -> i64 {
    let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    name.bytes().fold(0xcbf2_9ce4_8422_2325, mix).cast_signed()
}
