//! The schema: numbered steps a component, each applied once, all in one transaction.
//!
//! Two nodes that start together take turns under a lock; the second finds nothing to do. A
//! database that a newer program has migrated is refused before anything is touched.

use std::collections::HashMap;

use crate::{Dialect, Error, Reader, Store, Tx, params};

/// One step of a component's schema. Steps are never changed once released: add another.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Whose tables these are, such as `library`.
    pub component: &'static str,
    /// Counted from 1, without gaps.
    pub version: u32,
    /// What it does, for the log.
    pub name: &'static str,
    /// The statements.
    pub script: Script,
}

/// What a script says to have a table in one tree, and what SQLite calls it.
const ONE_TREE: (&str, &str) = ("/* WITHOUT ROWID */", "WITHOUT ROWID");

/// The statements of a migration, separated by semicolons.
#[derive(Debug, Clone, Copy)]
pub enum Script {
    /// In the common dialect. A table whose definition ends in `) /* WITHOUT ROWID */;` is one
    /// tree on SQLite, sorted by its primary key.
    Common(&'static str),
    /// Where the databases differ.
    Each {
        /// For SQLite.
        sqlite: &'static str,
        /// For PostgreSQL.
        postgres: &'static str,
    },
}

impl Script {
    fn sql(self, dialect: Dialect) -> &'static str {
        match (self, dialect) {
            (Script::Common(sql), _)
            | (Script::Each { sqlite: sql, .. }, Dialect::Sqlite)
            | (Script::Each { postgres: sql, .. }, Dialect::Postgres) => sql,
        }
    }
}

/// A migration that has just been applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Applied {
    /// As in [`Migration`].
    pub component: &'static str,
    /// As in [`Migration`].
    pub version: u32,
    /// As in [`Migration`].
    pub name: &'static str,
}

/// Why a schema could not be brought up to date. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MigrateError {
    /// A newer program has been here; this one does not know its tables.
    #[error(
        "the database has version {found} of the `{component}` schema, but this program knows \
         only up to {known}: it was used by a newer Fireside, so start that one"
    )]
    Newer {
        /// Whose schema.
        component: String,
        /// The version in the database.
        found: u32,
        /// The newest version of this program.
        known: u32,
    },
    /// An older program has been here, or none; this one needs tables that are not there.
    #[error(
        "the database has version {found} of the `{component}` schema, but this program needs \
         {known}: run `fireside migrate`"
    )]
    Older {
        /// Whose schema.
        component: String,
        /// The version in the database, 0 for none.
        found: u32,
        /// The newest version of this program.
        known: u32,
    },
    /// A mistake in the program: versions must count 1, 2, 3 for every component.
    #[error("the migrations of `{component}` do not count up from 1: {version} after {after}")]
    Order {
        /// Whose schema.
        component: &'static str,
        /// The version out of place.
        version: u32,
        /// The version before it in the list, 0 at its start.
        after: u32,
    },
    /// A statement failed.
    #[error("migration {version} of `{component}` ({name}) failed: {source}")]
    Failed {
        /// Whose schema.
        component: &'static str,
        /// Which step.
        version: u32,
        /// Its name.
        name: &'static str,
        /// What the database said.
        source: Error,
    },
    /// The database could not be used at all.
    #[error(transparent)]
    Store(#[from] Error),
}

/// The store's own tables. `schema_version` cannot be a migration: it records them.
const OWN: Migration = Migration {
    component: "store",
    version: 1,
    name: "probe",
    script: Script::Common(
        "CREATE TABLE store_probe (id BIGINT PRIMARY KEY, beats BIGINT NOT NULL)",
    ),
};

const SCHEMA_VERSION: &str = "CREATE TABLE IF NOT EXISTS schema_version (
    component TEXT NOT NULL, version BIGINT NOT NULL, applied_at BIGINT NOT NULL,
    PRIMARY KEY (component, version))";

impl Store {
    /// Applies those of `migrations` that the database lacks, in the order of the list, in one
    /// transaction. `now_ms` (Unix milliseconds) is recorded with them. Gives back what it applied.
    ///
    /// Components of the database that the list does not name are left alone.
    ///
    /// # Errors
    /// See [`MigrateError`]; the database is then as it was.
    pub async fn migrate(
        &self,
        migrations: &[Migration],
        now_ms: i64,
    ) -> Result<Vec<Applied>, MigrateError> {
        let all: Vec<_> = std::iter::once(OWN).chain(migrations.iter().copied()).collect();
        let known = newest(&all)?;
        let apply = move |tx: &mut Tx| {
            tx.batch(SCHEMA_VERSION)?;
            let found = found(tx)?;
            refuse_newer(&found, &known)?;
            let missing = all.iter().filter(|m| m.version > version_of(m.component, &found));
            missing.map(|migration| apply_one(tx, migration, now_ms)).collect()
        };
        let applied: Vec<Applied> = self.write_locked("fireside schema", apply).await?;
        for Applied { component, version, name } in &applied {
            tracing::info!(component, version, name, "migrated");
        }
        Ok(applied)
    }

    /// Refuses a database that these migrations have not brought up to date, or newer ones beyond
    /// it, and changes nothing: a server of another version may be using it.
    ///
    /// # Errors
    /// [`MigrateError::Newer`], [`MigrateError::Older`], or the database's.
    pub async fn check_schema(&self, migrations: &[Migration]) -> Result<(), MigrateError> {
        let all: Vec<_> = std::iter::once(OWN).chain(migrations.iter().copied()).collect();
        let known = newest(&all)?;
        let found = self.read(|r| if is_laid(r)? { found(r) } else { Ok(HashMap::new()) }).await?;
        refuse_newer(&found, &known)?;
        let older = all.iter().find(|m| version_of(m.component, &found) < m.version);
        older.map_or(Ok(()), |migration| {
            let component = migration.component.to_owned();
            let found = version_of(&component, &found);
            Err(MigrateError::Older { found, known: known[migration.component], component })
        })
    }
}

/// Whether a schema has ever been recorded here.
fn is_laid(r: &mut Reader) -> Result<bool, Error> {
    let sql = match r.dialect() {
        Dialect::Sqlite => "SELECT name FROM sqlite_master WHERE name = 'schema_version'",
        Dialect::Postgres => {
            "SELECT 'there' WHERE CAST(to_regclass('schema_version') AS TEXT) IS NOT NULL"
        }
    };
    Ok(r.query_opt(sql, &[])?.is_some())
}

/// The newest version a component, after checking that each counts 1, 2, 3.
fn newest(migrations: &[Migration]) -> Result<HashMap<&'static str, u32>, MigrateError> {
    let mut newest = HashMap::new();
    for &Migration { component, version, .. } in migrations {
        let after = newest.insert(component, version).unwrap_or(0);
        if version != after + 1 {
            return Err(MigrateError::Order { component, version, after });
        }
    }
    Ok(newest)
}

fn found(r: &mut Reader) -> Result<HashMap<String, u32>, Error> {
    let sql = "SELECT component, MAX(version) FROM schema_version GROUP BY component";
    r.query(sql, &[])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

fn version_of(component: &str, found: &HashMap<String, u32>) -> u32 {
    found.get(component).copied().unwrap_or(0)
}

fn refuse_newer(
    found: &HashMap<String, u32>,
    known: &HashMap<&'static str, u32>,
) -> Result<(), MigrateError> {
    for (&component, &known) in known {
        let found = version_of(component, found);
        if found > known {
            return Err(MigrateError::Newer { component: component.to_owned(), found, known });
        }
    }
    Ok(())
}

fn apply_one(tx: &mut Tx, migration: &Migration, now_ms: i64) -> Result<Applied, MigrateError> {
    let &Migration { component, version, name, script } = migration;
    let failed = |source| MigrateError::Failed { component, version, name, source };
    let sql = match tx.dialect() {
        Dialect::Sqlite => script.sql(Dialect::Sqlite).replace(ONE_TREE.0, ONE_TREE.1),
        Dialect::Postgres => script.sql(Dialect::Postgres).to_owned(),
    };
    tx.batch(&sql).map_err(failed)?;
    let sql = "INSERT INTO schema_version (component, version, applied_at) VALUES ($1, $2, $3)";
    tx.execute(sql, params![component, version, now_ms])?;
    Ok(Applied { component, version, name })
}
