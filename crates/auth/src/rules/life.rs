//! How long a session lives without being used.

use domain::{Role, Timestamp};

const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;

/// A use is noted at most this often: a row written with every request would cost more than it
/// tells.
pub(crate) const SEEN_STEP_MS: i64 = HOUR_MS;

/// How long a session lives after its last use, in milliseconds.
pub(crate) fn life_ms(role: Role) -> i64 {
    match role {
        Role::Guest => users::GUEST_LIFE_MS,
        Role::Writer => 30 * DAY_MS,
    }
}

/// Whether a use at `now` is worth noting.
pub(crate) fn is_worth_noting(seen_at: Timestamp, now: Timestamp) -> bool {
    now.0.saturating_sub(seen_at.0) >= SEEN_STEP_MS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lives_and_steps() {
        assert_eq!(life_ms(Role::Guest), 7 * DAY_MS);
        assert_eq!(life_ms(Role::Writer), 30 * DAY_MS);
        let seen_at = Timestamp(1_000);
        assert!(!is_worth_noting(seen_at, seen_at));
        assert!(!is_worth_noting(seen_at, seen_at.plus_ms(HOUR_MS - 1)));
        assert!(is_worth_noting(seen_at, seen_at.plus_ms(HOUR_MS)));
        assert!(!is_worth_noting(seen_at, seen_at.plus_ms(-HOUR_MS)), "a clock set back");
    }
}
