//! When to try again.

/// The wait after the first failure, in milliseconds; it doubles with each further one.
const FIRST_MS: i64 = 1_000;

/// The longest wait, in milliseconds.
const LONGEST_MS: i64 = 5 * 60 * 1_000;

/// The wait after so many failed attempts, in milliseconds. `random` spreads it over its upper
/// half, so that jobs that failed together do not come back together.
pub(crate) fn delay_ms(failed_attempts: u32, random: u64) -> i64 {
    let doublings = failed_attempts.saturating_sub(1).min(16);
    let longest = (FIRST_MS << doublings).min(LONGEST_MS);
    let half = longest / 2;
    half + (random % half.unsigned_abs()).cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_a_limit() {
        let bounds = |attempts| (delay_ms(attempts, 0), delay_ms(attempts, u64::MAX));
        let (least, most) = bounds(1);
        assert!(least == 500 && (500..1_000).contains(&most));
        assert_eq!((delay_ms(2, 0), delay_ms(3, 0), delay_ms(4, 0)), (1_000, 2_000, 4_000));
        assert_eq!((delay_ms(40, 0), delay_ms(u32::MAX, 0)), (150_000, 150_000));
        assert!((0..1_000).all(|random| delay_ms(9, random * 7_919) < LONGEST_MS));
    }
}
