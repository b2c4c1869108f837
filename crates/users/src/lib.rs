//! Accounts, profiles and ages.
//!
//! Everybody who writes has an account, a guest too: a guest's is a row without e-mail and without
//! age, and signing up turns that same row into a full account, so that its stories stay its own.
//!
//! What must happen in the transaction of another component ([`create_guest`], [`register`],
//! [`erase`], [`sweep_guests`], [`seen`]) is a function that takes a [`store::Tx`]; what stands
//! alone is a method of [`Users`].
//!
//! **Invariant:** a tier is never stored. It follows from the month of birth at every load, so it
//! rises by itself on the right day; an unknown birth is Kids.
//! **Invariant:** an e-mail address has one account, compared in one spelling ([`Email::key`]).
//! **Invariant:** a guest has neither e-mail nor birth, and is erased [`GUEST_LIFE_MS`] after its
//! last visit.
//! **Invariant:** this crate decides nothing about passwords and sessions; `auth` does.
//!
//! Errors: fields that cannot be taken are [`FieldError`]s, in words for a person; whatever else
//! fails is a [`store::Error`].

mod account;
mod block;
mod create_guest;
mod email;
mod erase;
mod field;
mod members;
mod patch_profile;
mod pen_name;
mod preferences;
mod profile;
mod region;
mod register;
pub mod rules;
mod seen;
mod sweep_guests;
mod tables;
#[cfg(test)]
mod test_kit;

pub use account::{Account, Member, Standing};
pub use block::{BLOCKS_MAX, block, blocked_by, blockers_of, unblock};
pub use create_guest::create_guest;
pub use email::{EMAIL_MAX, Email};
pub use erase::erase;
pub use field::FieldError;
pub use members::{members, standing, user_of_email};
pub use patch_profile::{PatchError, ProfilePatch};
pub use pen_name::PenName;
pub use preferences::{
    KidsVoice, Language, LightMode, Motion, PageTurn, Preferences, PreferencesPatch, TEXT_SCALES,
};
pub use profile::load;
pub use region::Region;
pub use register::{EmailTaken, NewAccount, register};
pub use rules::avatar::Avatar;
pub use rules::consent::{Registration, may_register};
pub use seen::seen;
pub use sweep_guests::{GUEST_LIFE_MS, SWEEP_MAX, sweep_guests};
pub use tables::MIGRATIONS;

use clock::Clock;
use store::Store;

/// Accounts, as handles only; clones share them.
#[derive(Clone)]
pub struct Users {
    store: Store,
    clock: Clock,
}

impl Users {
    /// Accounts in this store, at the time of this clock.
    #[must_use]
    pub fn new(store: Store, clock: Clock) -> Self {
        Users { store, clock }
    }
}
