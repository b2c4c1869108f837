//! Sessions that are over are deleted.

use store::{Error, Tx};

use crate::{Auth, tables};

/// How long a session is kept after it ended or expired, in milliseconds: a day, in which somebody
/// may still ask why a device was signed out.
const KEPT_MS: i64 = 24 * 3_600_000;
/// Sessions deleted in one transaction, which other writers wait for.
pub const SWEEP_MAX: u32 = 500;

impl Auth {
    /// Deletes sessions that have been over for a day, at most [`SWEEP_MAX`]. Gives their number:
    /// while it is that many, there may be more.
    ///
    /// # Errors
    /// What the store says.
    pub async fn sweep_sessions(&self) -> Result<u64, Error> {
        let before = self.0.now().plus_ms(-KEPT_MS);
        self.0.store.write(move |tx: &mut Tx| tables::delete_sessions(tx, before, SWEEP_MAX)).await
    }
}
