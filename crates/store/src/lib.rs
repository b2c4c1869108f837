//! The primary database: transactions as synchronous closures on SQLite or PostgreSQL.
//!
//! ```no_run
//! # async fn example() -> Result<(), store::Error> {
//! use store::{Options, Reader, Store, Tx, params};
//!
//! let store = Store::open("sqlite:fireside.db", Options::default()).await?;
//! store
//!     .write(|tx: &mut Tx| {
//!         tx.execute("UPDATE story SET title = $2 WHERE id = $1", params!["s1", "The Hearth"])
//!     })
//!     .await?;
//! let title = store
//!     .read(|r: &mut Reader| {
//!         let row = r.query_opt("SELECT title FROM story WHERE id = $1", params!["s1"])?;
//!         row.map(|row| row.get::<String>(0)).transpose()
//!     })
//!     .await?;
//! # let _: Option<String> = title;
//! # Ok(())
//! # }
//! ```
//!
//! **Invariant:** a closure cannot await, so no network call ever sits inside a transaction.
//! **Invariant:** `Ok` from [`Store::write`] means committed and on the disk; `Err` means that
//! nothing was kept, but for [`Error::CommitUnknown`], which says that it cannot tell.
//! **Invariant:** a read sees every write that was answered before it began.
//! **Invariant:** this crate owns no query and no table but `schema_version` and `store_probe`.
//!
//! Writes on SQLite share commits: one thread drains the queue, runs every closure in a savepoint
//! of one transaction, commits once and answers. On PostgreSQL each connection has a thread, and
//! a closure that met a rival is run again. So closures are `FnMut` and change nothing but the
//! database.

mod dialect;
mod error;
mod job;
mod lane;
mod migrate;
mod postgres;
mod row;
mod session;
mod sqlite;
mod stats;
mod store;
#[cfg(feature = "testing")]
pub mod testing;
mod to_its_end;
mod value;

pub use dialect::Dialect;
pub use error::Error;
pub use migrate::{Applied, MigrateError, Migration, Script};
pub use row::Row;
pub use session::{Reader, Tx};
pub use stats::Stats;
pub use store::{Options, Store};
pub use to_its_end::to_its_end;
pub use value::{FromValue, Value};
