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

#[cfg(test)]
mod tests {
    use crate::test_kit::{DAY_MS, Kit, PASSWORD, on_each_database, program};

    #[test]
    fn sessions_that_are_over_go_after_a_day_with_their_tokens() {
        on_each_database(async |kit: Kit| {
            let ada = kit.ada().await;
            let other = kit.log_in(("ada@example.org", PASSWORD), program()).await.expect("right");
            kit.auth.end_other_sessions(&ada.identity).await.expect("writes");
            assert_eq!(kit.auth.sweep_sessions().await, Ok(0));
            kit.clock.advance(DAY_MS + 1);
            assert_eq!(kit.count("refresh_token").await, 1);
            assert_eq!(kit.auth.sweep_sessions().await, Ok(1));
            assert_eq!(kit.count("refresh_token").await, 0);
            assert_eq!(kit.by_cookie(&other).await, None);
            assert!(kit.by_cookie(&ada).await.is_some());

            kit.clock.advance(31 * DAY_MS);
            assert_eq!(kit.auth.sweep_sessions().await, Ok(0), "expired less than a day ago");
            kit.clock.advance(DAY_MS);
            assert_eq!(kit.auth.sweep_sessions().await, Ok(1));
        });
    }
}
