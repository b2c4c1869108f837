//! Guests who have not come back are erased.

use domain::{Timestamp, UserId};
use store::{Error, Tx};

use crate::tables;

/// How long a guest's account is kept after its last visit: 7 days, in milliseconds.
pub const GUEST_LIFE_MS: i64 = 7 * 24 * 3_600_000;
/// Visits are noted once an hour, so a note may be that much older than the visit.
const SEEN_STEP_MS: i64 = 3_600_000;
/// Guests erased in one transaction, which other writers wait for.
pub const SWEEP_MAX: u32 = 200;

/// Erases the accounts of guests whose last visit lies [`GUEST_LIFE_MS`] back, at most
/// [`SWEEP_MAX`] of them, and names them: the caller erases their stories in the same transaction,
/// and calls again while it gets as many as that.
///
/// # Errors
/// What the store says.
pub fn sweep_guests(tx: &mut Tx, now: Timestamp) -> Result<Vec<UserId>, Error> {
    let before = now.plus_ms(-(GUEST_LIFE_MS + SEEN_STEP_MS));
    tables::delete_guests(tx, before, SWEEP_MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seen;
    use crate::test_kit::{Kit, on_each_database};

    const DAY_MS: i64 = 24 * 3_600_000;

    #[test]
    fn guests_go_seven_days_after_their_last_visit_and_accounts_stay() {
        on_each_database(async |kit: Kit| {
            let ada = kit.register("ada@example.org", None).await.expect("free");
            let gone = kit.guest().await;
            let back = kit.guest().await;
            kit.clock.advance(6 * DAY_MS);
            let now = kit.now();
            kit.write(move |tx| seen(tx, back.id, now)).await;

            // The note may be an hour behind the visit: nothing goes before that hour is over.
            kit.clock.advance(DAY_MS);
            assert_eq!(kit.sweep().await, []);
            kit.clock.advance(SEEN_STEP_MS + 1);
            assert_eq!(kit.sweep().await, [gone.id]);
            assert_eq!(kit.sweep().await, []);
            assert_eq!(kit.users.profile(gone.id).await.expect("reads"), None);

            kit.clock.advance(400 * DAY_MS);
            assert_eq!(kit.sweep().await, [back.id]);
            assert!(kit.users.profile(ada.id).await.expect("reads").is_some());
        });
    }

    #[test]
    fn a_visit_noted_late_does_not_set_the_last_one_back() {
        on_each_database(async |kit: Kit| {
            let guest = kit.guest().await;
            let now = kit.now();
            kit.write(move |tx| seen(tx, guest.id, now.plus_ms(-1))).await;
            let found = kit.users.profile(guest.id).await.expect("reads").expect("is there");
            assert_eq!(found.last_seen_at, now);
        });
    }
}
