//! Whether the database answers, for `/ready`.

use super::Store;
use crate::{Error, Reader, Tx, params};

impl Store {
    /// Asks the database for an answer.
    ///
    /// # Errors
    /// When it gives none.
    pub async fn ping(&self) -> Result<(), Error> {
        self.read(|r: &mut Reader| r.query("SELECT 1", &[]).map(drop)).await
    }

    /// Commits a small write, as a turn would: it queues with the others and reaches the disk.
    /// Needs the tables of [`Store::migrate`].
    ///
    /// # Errors
    /// [`Error::Full`], [`Error::Unavailable`] and the like, for as long as that is so.
    pub async fn writable(&self) -> Result<(), Error> {
        const BEAT: &str = "INSERT INTO store_probe (id, beats) VALUES ($1, 1) \
                            ON CONFLICT (id) DO UPDATE SET beats = store_probe.beats + 1";
        self.write(|tx: &mut Tx| tx.execute(BEAT, params![1]).map(drop)).await
    }
}
