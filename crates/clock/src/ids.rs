//! UUID version 7 (RFC 9562, section 5.7), strictly increasing: 48 bits of milliseconds, then 74
//! bits that start at random and are counted up within a millisecond (its section 6.2, method 2).

use uuid::{Builder, Uuid};

/// The bits of a version 7 UUID that are neither time, version nor variant.
const TAIL_BITS: u32 = 74;
/// A fresh tail leaves its top bit clear, so that counting up has room.
const FRESH_TAIL: u128 = (1 << (TAIL_BITS - 1)) - 1;
/// Steps within a millisecond are random below 2^32, so that one id does not betray the next.
const STEP: u128 = (1 << 32) - 1;

/// The least id that could have been made at this moment, in Unix milliseconds, or later.
#[must_use]
pub fn first_id_at(ms: i64) -> Uuid {
    Builder::from_unix_timestamp_millis(u64::try_from(ms).unwrap_or(0), &[0; 10]).into_uuid()
}

/// What the id before looked like; the next one must be greater.
#[derive(Default)]
pub(crate) struct LastId {
    ms: u64,
    tail: u128,
}

impl LastId {
    /// The next id, made of the time and 16 random bytes.
    pub(crate) fn next(&mut self, now_ms: i64, entropy: [u8; 16]) -> Uuid {
        let entropy = u128::from_le_bytes(entropy);
        let now_ms = u64::try_from(now_ms).unwrap_or(0);
        if now_ms > self.ms {
            (self.ms, self.tail) = (now_ms, entropy & FRESH_TAIL);
        } else {
            self.tail += 1 + (entropy & STEP);
            if self.tail >> TAIL_BITS != 0 {
                // Borrowed from the next millisecond, for 2^41 ids in one cannot be.
                (self.ms, self.tail) = (self.ms + 1, entropy & FRESH_TAIL);
            }
        }
        self.to_uuid()
    }

    /// Lays the tail around the version and variant bits: 12 bits before the latter, 62 after.
    fn to_uuid(&self) -> Uuid {
        let high = (self.tail >> 62) as u16;
        let low = (self.tail as u64) & (u64::MAX >> 2);
        let mut random = [0; 10];
        random[..2].copy_from_slice(&high.to_be_bytes());
        random[2..].copy_from_slice(&low.to_be_bytes());
        Builder::from_unix_timestamp_millis(self.ms, &random).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_used_up_millisecond_borrows_from_the_next() {
        let mut last = LastId { ms: 1_000, tail: (1 << TAIL_BITS) - 1 };
        let before = last.to_uuid();
        let after = last.next(1_000, [0xff; 16]);
        assert!(before < after);
        assert_eq!(after.as_u128() >> 80, 1_001);
    }

    #[test]
    fn a_carry_crosses_the_variant_bits_in_order() {
        let mut last = LastId { ms: 1_000, tail: (1 << 62) - 1 };
        let before = last.to_uuid();
        let after = last.next(1_000, [0; 16]);
        assert!(before < after, "{before} {after}");
        assert_eq!((after.get_version_num(), after.as_u128() >> 80), (7, 1_000));
    }

    #[test]
    fn times_before_1970_count_as_1970() {
        let id = LastId::default().next(-5, [1; 16]);
        assert_eq!(id.as_u128() >> 80, 0);
    }
}
