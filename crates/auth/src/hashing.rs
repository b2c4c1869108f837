//! Hashing passwords: slow on purpose, so bounded in how much of the machine it takes.

use std::sync::Arc;
use std::thread::available_parallelism;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use clock::Clock;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use users::FieldError;

use crate::Password;
use crate::rules::strength;

/// How much work a password hash is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Cost {
    /// Argon2id with 19 MiB and two passes (OWASP Password Storage Cheat Sheet).
    #[default]
    Standard,
    /// Next to none and with no limit on those who wait, for load tests of everything else.
    Bench,
}

impl Cost {
    /// Memory in KiB, passes and lanes.
    fn params(self) -> Params {
        let params = match self {
            Cost::Standard => Params::new(19_456, 2, 1, Some(HASH_LEN)),
            Cost::Bench => Params::new(8, 1, 1, Some(HASH_LEN)),
        };
        params.unwrap_or(Params::DEFAULT)
    }

    /// Callers that may wait for their turn; a hash takes some 25 ms.
    fn waiting_max(self) -> usize {
        match self {
            Cost::Standard => 128,
            Cost::Bench => Semaphore::MAX_PERMITS / 2,
        }
    }
}

/// Too many people are signing up or in; their turn would come too late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many password hashes are waiting")]
pub struct Busy;

const SALT_LEN: usize = 16;
const HASH_LEN: usize = 32;

/// Hashes and checks passwords on threads of their own, a few at a time.
pub(crate) struct Hashing {
    argon2: Argon2<'static>,
    /// The hash of no password, checked for addresses without an account.
    decoy: String,
    clock: Clock,
    /// Those who hash: half of the cores, so that stories go on meanwhile.
    turns: Arc<Semaphore>,
    /// Those who hash or wait.
    line: Arc<Semaphore>,
}

/// What checking a password showed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Checked {
    /// It is the right one.
    Right,
    /// It is the right one, and here is its hash at today's cost, since the stored one is of
    /// another.
    RightRehashed(String),
    /// It is another one, or there is none.
    Wrong,
}

impl Hashing {
    pub(crate) fn new(cost: Cost, clock: Clock) -> Self {
        let cores = available_parallelism().map_or(1, usize::from);
        let turns = (cores / 2).max(1);
        Hashing {
            argon2: Argon2::new(Algorithm::Argon2id, Version::V0x13, cost.params()),
            decoy: decoy(cost, &clock),
            clock,
            turns: Arc::new(Semaphore::new(turns)),
            line: Arc::new(Semaphore::new(turns + cost.waiting_max())),
        }
    }

    /// Judges a new password with the words that belong to its owner, and hashes it.
    ///
    /// Even a password that is refused takes a turn: judging it takes time as well.
    pub(crate) async fn hash_new(
        &self,
        password: Password,
        context: Vec<String>,
    ) -> Result<Result<String, FieldError>, Busy> {
        let (argon2, salt) = (self.argon2.clone(), self.clock.random_bytes::<SALT_LEN>());
        self.in_turn(move || {
            strength::judge(password.as_str(), &context)?;
            Ok(hash(&argon2, &password, &salt))
        })
        .await
    }

    /// Checks a password against a stored hash, or for just as long against none.
    pub(crate) async fn check(
        &self,
        password: Password,
        stored: Option<String>,
    ) -> Result<Checked, Busy> {
        let (argon2, salt) = (self.argon2.clone(), self.clock.random_bytes::<SALT_LEN>());
        let exists = stored.is_some();
        let stored = stored.unwrap_or_else(|| self.decoy.clone());
        self.in_turn(move || {
            let Ok(parsed) = PasswordHash::new(&stored) else { return Checked::Wrong };
            let matches = argon2.verify_password(password.as_str().as_bytes(), &parsed).is_ok();
            match (exists && matches, is_of_cost(&parsed, argon2.params())) {
                (false, _) => Checked::Wrong,
                (true, true) => Checked::Right,
                (true, false) => Checked::RightRehashed(hash(&argon2, &password, &salt)),
            }
        })
        .await
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Busy> {
        let place = self.line.clone().try_acquire_owned().map_err(|_| Busy)?;
        let turn = self.turns.clone().acquire_owned().await.map_err(|_| Busy)?;
        let held: (OwnedSemaphorePermit, OwnedSemaphorePermit) = (place, turn);
        let work = move || {
            // Kept until the work is done, even when the caller has stopped waiting.
            let _held = held;
            work()
        };
        // It fails only when the runtime shuts down, and then nobody is served.
        tokio::task::spawn_blocking(work).await.map_err(|_| Busy)
    }
}

fn hash(argon2: &Argon2<'_>, password: &Password, salt: &[u8]) -> String {
    let hash: Result<PasswordHash, _> =
        argon2.hash_password_with_salt(password.as_str().as_bytes(), salt);
    hash.map(|hash| hash.to_string()).expect("lengths of salt and hash are constants that fit")
}

fn is_of_cost(hash: &PasswordHash, params: &Params) -> bool {
    Params::try_from(hash).is_ok_and(|stored| {
        (stored.m_cost(), stored.t_cost(), stored.p_cost())
            == (params.m_cost(), params.t_cost(), params.p_cost())
    })
}

/// A stored hash that is no password's: random bytes in the place of salt and hash. Checking it is
/// the same work.
fn decoy(cost: Cost, clock: &Clock) -> String {
    let params = cost.params();
    let salt = STANDARD_NO_PAD.encode(clock.random_bytes::<SALT_LEN>());
    let hash = STANDARD_NO_PAD.encode(clock.random_bytes::<HASH_LEN>());
    let (m, t, p) = (params.m_cost(), params.t_cost(), params.p_cost());
    format!("$argon2id$v=19$m={m},t={t},p={p}${salt}${hash}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hashing(cost: Cost) -> Hashing {
        Hashing::new(cost, Clock::manual(0, 1))
    }

    fn password(text: &str) -> Password {
        Password::parse(text).expect("long enough")
    }

    #[tokio::test]
    async fn a_password_matches_its_own_hash_alone() {
        let hashing = hashing(Cost::Bench);
        let one = password("lantern-otter-quilt-41");
        let stored =
            hashing.hash_new(one.clone(), Vec::new()).await.expect("idle").expect("strong");
        let again = hashing.hash_new(one.clone(), Vec::new()).await.expect("idle").expect("strong");
        assert_ne!(stored, again, "each has its own salt");
        let check = async |text: &str, stored: Option<&String>| {
            hashing.check(password(text), stored.cloned()).await.expect("idle")
        };
        assert_eq!(check("lantern-otter-quilt-41", Some(&stored)).await, Checked::Right);
        assert_eq!(check("lantern-otter-quilt-42", Some(&stored)).await, Checked::Wrong);
        assert_eq!(check("lantern-otter-quilt-41", None).await, Checked::Wrong);
        let damaged = "no hash".to_owned();
        assert_eq!(check("lantern-otter-quilt-41", Some(&damaged)).await, Checked::Wrong);
    }

    #[tokio::test]
    async fn the_standard_cost_is_that_of_owasp_and_the_decoy_costs_the_same() {
        let hashing = hashing(Cost::Standard);
        let strong = password("lantern-otter-quilt-41");
        let stored = hashing.hash_new(strong, Vec::new()).await.expect("idle").expect("strong");
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        for hash in [&stored, &hashing.decoy] {
            let parsed = PasswordHash::new(hash).expect("a hash");
            assert!(is_of_cost(&parsed, hashing.argon2.params()));
            assert_eq!(parsed.salt.map(|salt| salt.len()), Some(SALT_LEN));
            assert_eq!(parsed.hash.map(|hash| hash.len()), Some(HASH_LEN));
        }
    }

    #[tokio::test]
    async fn who_would_wait_too_long_is_told_at_once() {
        let hashing = hashing(Cost::Standard);
        let everybody = hashing.line.available_permits();
        let queue = hashing.line.clone().acquire_many_owned(everybody as u32).await.expect("open");
        let refused = hashing.check(password("lantern-otter-quilt-41"), None).await;
        assert_eq!(refused, Err(Busy));
        drop(queue);
        hashing.check(password("lantern-otter-quilt-41"), None).await.expect("idle");
    }
}
