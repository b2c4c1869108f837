//! Somebody's own account.

use domain::{Timestamp, UserId};
use store::{Error, Reader};

use crate::{Account, Users, tables};

/// The account of `id` as it is at `now`, for use within a transaction or a read.
///
/// # Errors
/// What the store says.
pub fn load(r: &mut Reader, id: UserId, now: Timestamp) -> Result<Option<Account>, Error> {
    tables::load(r, id, now)
}

impl Users {
    /// The account of `id`, or `None` when there is none (any more).
    ///
    /// # Errors
    /// What the store says.
    pub async fn profile(&self, id: UserId) -> Result<Option<Account>, Error> {
        let now = Timestamp(self.clock.now_ms());
        self.store.read_inline(move |r| load(r, id, now)).await
    }
}

#[cfg(test)]
mod tests {
    use domain::Tier;

    use crate::test_kit::{Kit, on_each_database};

    const DAY_MS: i64 = 24 * 3_600_000;

    #[test]
    fn a_tier_is_that_of_the_day_it_is_loaded() {
        on_each_database(async |kit: Kit| {
            // Thirteen from 2026-12-01; the clock stands at 2026-11-25.
            let kid = kit.register_born("kid@example.org", "2013-11").await;
            assert_eq!(kid.tier, Tier::Kids);
            kit.clock.advance(6 * DAY_MS);
            let teen = kit.users.profile(kid.id).await.expect("reads").expect("is there");
            assert_eq!(teen.tier, Tier::Teens);
        });
    }
}
