//! Who is asking: passwords, sessions, tokens.
//!
//! Somebody signs up, signs in or begins as a guest, and gets a session: a row here, a secret
//! there. A browser keeps the secret in a cookie; other clients get a short-lived access token and
//! a refresh token. [`Auth::identify`] turns what a request shows into an [`Identity`].
//!
//! | operation | what it returns besides |
//! |---|---|
//! | [`Auth::begin_as_guest`] | |
//! | [`Auth::register`], [`Auth::login`] | the sessions that ended: those of the guest it was, and the one replaced |
//! | [`Auth::refresh`] | the session that ended because its token came twice |
//! | [`Auth::end_session`], [`Auth::end_other_sessions`] | the sessions that ended |
//!
//! Whoever calls these closes the sockets of the sessions that [`Ended`].
//!
//! **Invariant:** passwords and tokens are kept only as hashes; no `Debug` shows one.
//! **Invariant:** every use of a cookie and of an access token checks its session. One that ended
//! on this node is refused from the next request on; one that ended on another node, after
//! [`FRESH_MS`] at the latest.
//! **Invariant:** the answers to an unknown address and to a wrong password are the same, and
//! after the same work.
//! **Invariant:** signing up or in always opens a new session and ends the one it replaces, so no
//! secret outlives a change of rights.
//! **Invariant:** about somebody below the age of consent nothing is stored, and what their
//! session had is erased in the same transaction.
//! **Invariant:** emptying the caches changes nothing but speed.
//!
//! Errors: each operation has its own, next to it; what is no decision is a [`store::Error`].

mod access_token;
mod devices;
mod end_sessions;
mod guesses;
mod guest;
mod hashing;
mod identify;
mod identity;
mod live;
mod login;
mod open_session;
mod password;
mod refresh;
mod register;
mod rules;
mod secret;
mod sign_up;
mod sweep;
mod tables;
#[cfg(test)]
mod test_kit;
mod token;

pub use access_token::{ACCESS_TOKEN_LIFE_S, AccessToken};
pub use devices::Device;
pub use guest::GuestFate;
pub use hashing::{Busy, Cost};
pub use identity::{Credential, EndReason, Ended, Identity};
pub use live::FRESH_MS;
pub use login::LoginError;
pub use open_session::{COOKIE_MAX_AGE_S, Client, Opened, Visitor};
pub use password::{PASSWORD_MAX, PASSWORD_MIN, Password};
pub use refresh::{RefreshError, Refreshed};
pub use register::{RegisterError, Registered};
pub use rules::network::network_of;
pub use secret::Secret;
pub use sign_up::{SignUp, SignUpForm};
pub use sweep::SWEEP_MAX;
pub use tables::MIGRATIONS;
pub use token::Token;

use std::sync::Arc;

use clock::Clock;
use domain::Timestamp;
use store::Store;
use users::Region;

use crate::access_token::AccessTokens;
use crate::guesses::Guesses;
use crate::hashing::Hashing;
use crate::live::Live;

/// What an operator decides.
#[derive(Debug, Clone)]
pub struct Settings {
    /// With what access tokens are signed.
    pub secret: Secret,
    /// How much work a password hash is.
    pub cost: Cost,
    /// Where people live who do not say so; unset is strictest.
    pub region: Option<Region>,
}

/// Sessions, as handles only; clones share them.
#[derive(Clone)]
pub struct Auth(Arc<Inner>);

struct Inner {
    store: Store,
    clock: Clock,
    hashing: Hashing,
    guesses: Guesses,
    access_tokens: AccessTokens,
    live: Live,
    region: Option<Region>,
}

impl Auth {
    /// Sessions in this store, at the time of this clock.
    #[must_use]
    pub fn new(store: Store, clock: Clock, settings: Settings) -> Self {
        Auth(Arc::new(Inner {
            hashing: Hashing::new(settings.cost, clock.clone()),
            guesses: Guesses::default(),
            access_tokens: AccessTokens::new(&settings.secret, clock.clone()),
            live: Live::new(&clock),
            region: settings.region,
            store,
            clock,
        }))
    }

    /// Forgets all that is only remembered for speed.
    pub fn flush(&self) {
        self.0.live.flush();
    }
}

impl Inner {
    fn now(&self) -> Timestamp {
        Timestamp(self.clock.now_ms())
    }
}
