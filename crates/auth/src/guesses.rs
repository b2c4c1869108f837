//! Tries to sign in, counted in memory.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};

use sha2::{Digest, Sha256};

use crate::rules::delay::Tries;
use crate::rules::network::network_of;
use crate::token::TokenHash;

/// Pairs remembered. Each costs a guesser a password hash of ours, so filling this takes longer
/// than forgetting it.
const REMEMBERED_MAX: usize = 50_000;

/// An e-mail address tried from a network, as a hash: no list of people is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Pair(TokenHash);

impl Pair {
    pub(crate) fn new(email: &str, address: IpAddr) -> Self {
        let network = network_of(address).to_string();
        Pair(
            Sha256::new()
                .chain_update(network)
                .chain_update([0])
                .chain_update(email)
                .finalize()
                .into(),
        )
    }
}

#[derive(Default)]
pub(crate) struct Guesses {
    /// A std mutex: held for one look, never across an await.
    tries: Mutex<HashMap<Pair, Tries>>,
}

impl Guesses {
    /// Counts a try that is about to be judged, or says how long it has to wait, in milliseconds.
    pub(crate) fn begin(&self, pair: Pair, now_ms: i64) -> Result<(), i64> {
        let mut tries = self.lock();
        let next = tries.get(&pair).copied().unwrap_or_default().again(now_ms)?;
        if tries.len() >= REMEMBERED_MAX && !tries.contains_key(&pair) {
            make_room(&mut tries, now_ms);
        }
        tries.insert(pair, next);
        Ok(())
    }

    /// The try succeeded: those before it were its owner's.
    pub(crate) fn succeeded(&self, pair: Pair) {
        self.lock().remove(&pair);
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Pair, Tries>> {
        // A map of plain values stays whole whatever panics.
        self.tries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Drops what counts no more, or else the pair that has rested longest.
fn make_room(tries: &mut HashMap<Pair, Tries>, now_ms: i64) {
    tries.retain(|_, tries| !tries.is_forgotten(now_ms));
    if tries.len() >= REMEMBERED_MAX {
        let rested = tries.iter().min_by_key(|(_, tries)| tries.last_ms()).map(|(pair, _)| *pair);
        rested.and_then(|pair| tries.remove(&pair));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(203, 0, 113, 7));
    const THERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(198, 51, 100, 9));

    fn try_often(guesses: &Guesses, pair: Pair, now_ms: i64) -> usize {
        (0..100).filter(|_| guesses.begin(pair, now_ms).is_ok()).count()
    }

    #[test]
    fn a_guesser_waits_and_nobody_else_does() {
        let guesses = Guesses::default();
        assert_eq!(try_often(&guesses, Pair::new("ada@example.org", HERE), 0), 5);
        for (email, address) in [("ada@example.org", THERE), ("eve@example.org", HERE)] {
            assert_eq!(guesses.begin(Pair::new(email, address), 0), Ok(()));
        }
    }

    #[test]
    fn success_ends_the_waiting() {
        let guesses = Guesses::default();
        let pair = Pair::new("ada@example.org", HERE);
        try_often(&guesses, pair, 0);
        guesses.begin(pair, 2_000).expect("has waited");
        guesses.succeeded(pair);
        assert_eq!(try_often(&guesses, pair, 2_000), 5);
    }

    #[test]
    fn a_flood_of_addresses_takes_no_more_room_and_drops_the_oldest() {
        let guesses = Guesses::default();
        let pair = |n: usize| Pair::new(&format!("{n}@example.org"), HERE);
        for n in 0..REMEMBERED_MAX + 10 {
            guesses.begin(pair(n), n as i64).expect("a first try");
        }
        let tries = guesses.lock();
        assert_eq!(tries.len(), REMEMBERED_MAX);
        assert!(!tries.contains_key(&pair(0)) && tries.contains_key(&pair(REMEMBERED_MAX)));
    }
}
