//! How long a try to sign in has to wait after those before it.
//!
//! The tries counted are those for one address of e-mail from one network: whoever guesses from
//! elsewhere slows down nobody but themselves. A wait ends; there is no lock.

/// Tries in a row that need not wait: people mistype.
const FREE_TRIES: u32 = 5;
/// The wait before the first try after those, in milliseconds. It doubles with each.
const FIRST_WAIT_MS: i64 = 2_000;
/// No wait is longer: somebody who shares a network with a guesser gets in again soon. At this
/// pace 10,000 guesses take 104 days.
const LONGEST_WAIT_MS: i64 = 15 * 60_000;
/// After this long without a try, all is forgotten. Longer than any wait, or waiting would end it.
const MEMORY_MS: i64 = 60 * 60_000;

/// The tries in a row that did not succeed, or whose outcome is still open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Tries {
    count: u32,
    last_ms: i64,
}

impl Tries {
    /// Counts one more try at `now_ms`, before its outcome is known, so that many at once gain
    /// nothing. `Err` is the wait in milliseconds; such a try counts for nothing.
    pub(crate) fn again(self, now_ms: i64) -> Result<Tries, i64> {
        let count = if self.is_forgotten(now_ms) { 0 } else { self.count };
        let left_ms = self.last_ms.saturating_add(wait_ms(count)).saturating_sub(now_ms);
        // A clock that was set back must not make anybody wait longer than the rule says.
        match left_ms.min(wait_ms(count)) {
            left_ms if count > 0 && left_ms > 0 => Err(left_ms),
            _ => Ok(Tries { count: count.saturating_add(1), last_ms: now_ms }),
        }
    }

    /// Whether nothing of these tries counts any more.
    pub(crate) fn is_forgotten(self, now_ms: i64) -> bool {
        now_ms.saturating_sub(self.last_ms) > MEMORY_MS
    }

    /// When the last of them was, in Unix milliseconds.
    pub(crate) fn last_ms(self) -> i64 {
        self.last_ms
    }
}

/// The wait after `count` tries.
fn wait_ms(count: u32) -> i64 {
    match count.checked_sub(FREE_TRIES) {
        None => 0,
        Some(over) => (FIRST_WAIT_MS << over.min(20)).min(LONGEST_WAIT_MS),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn five_tries_are_free_then_waits_double() {
        let waits: Vec<i64> = (0..=16).map(|count| wait_ms(count) / 1_000).collect();
        let want = [0, 0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900];
        assert_eq!(waits, want);
        assert_eq!(wait_ms(u32::MAX), LONGEST_WAIT_MS);
    }

    #[test]
    fn a_try_too_soon_counts_for_nothing() {
        let mut tries = Tries::default();
        for _ in 0..5 {
            tries = tries.again(1_000_000).expect("free");
        }
        for after_ms in [0, 1, 1_999] {
            assert_eq!(tries.again(1_000_000 + after_ms), Err(2_000 - after_ms));
        }
        let next = tries.again(1_002_000).expect("has waited");
        assert_eq!(next.again(1_002_000), Err(4_000));
    }

    #[test]
    fn an_hour_of_rest_forgets() {
        let tries = Tries { count: 40, last_ms: 0 };
        assert_eq!(tries.again(MEMORY_MS + 1), Ok(Tries { count: 1, last_ms: MEMORY_MS + 1 }));
    }

    #[test]
    fn a_clock_set_back_makes_nobody_wait_longer() {
        let tries = Tries { count: 5, last_ms: 1_000_000_000 };
        assert_eq!(tries.again(0), Err(FIRST_WAIT_MS));
    }

    /// Somebody who tries as fast as the rule lets them, or rests whenever that pays.
    fn guesses_in(day_ms: i64, rest_after: u32) -> u32 {
        let (mut now_ms, mut tries, mut guesses) = (1, Tries::default(), 0);
        while now_ms < day_ms {
            match tries.again(now_ms) {
                Ok(next) => (tries, guesses) = (next, guesses + 1),
                Err(left_ms) => now_ms += left_ms,
            }
            if guesses % rest_after == 0 && tries.count >= rest_after {
                now_ms += MEMORY_MS + 1;
            }
        }
        guesses
    }

    #[test]
    fn ten_thousand_guesses_take_far_more_than_a_day() {
        for rest_after in 5..20 {
            let guesses = guesses_in(24 * 3_600_000, rest_after);
            assert!(guesses < 300, "{guesses} with a rest after {rest_after}");
        }
    }

    proptest! {
        #[test]
        fn every_wait_ends(count in any::<u32>(), last_ms in 0i64..1 << 50, now_ms in 0i64..1 << 50) {
            if let Err(left_ms) = (Tries { count, last_ms }).again(now_ms) {
                prop_assert!(left_ms > 0 && left_ms <= LONGEST_WAIT_MS);
            }
        }
    }
}
