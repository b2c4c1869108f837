//! A guest begins, and a guest ends: by signing up, by signing in, or by being too young.

use domain::{Role, Timestamp, UserId};
use store::{Error, Tx};

use crate::end_sessions::end_all;
use crate::open_session::Minted;
use crate::{Auth, EndReason, Ended, Identity, Opened, Visitor};

/// What becomes of what a guest made, to be settled in the same transaction by whoever owns it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GuestFate {
    /// Everything of this guest is erased.
    Erase(UserId),
    /// It becomes that of an account that was there before.
    Move {
        /// The guest, whose account is erased afterwards.
        from: UserId,
        /// The account.
        to: UserId,
    },
}

impl Auth {
    /// Opens a session for somebody who was not asked anything.
    ///
    /// # Errors
    /// What the store says.
    pub async fn begin_as_guest(&self, visitor: Visitor<'_>) -> Result<Opened, Error> {
        let inner = &self.0;
        let (now, minted) = (inner.now(), Minted::new(&inner.clock, &visitor));
        let (id, saved) = (UserId(inner.clock.new_id()), minted.clone());
        let begin = move |tx: &mut Tx| {
            let guest = users::create_guest(tx, id, now)?;
            saved.save(tx, &guest, now)?;
            Ok::<_, Error>(guest)
        };
        let guest = inner.store.write(begin).await?;
        Ok(inner.opened(minted, guest, Vec::new()))
    }
}

/// The guest whose session this is, if it is one's.
pub(crate) fn guest_of(session: Option<Identity>) -> Option<UserId> {
    session.filter(|identity| identity.role == Role::Guest).map(|identity| identity.user_id)
}

/// Settles the fate of a guest's things, then erases the guest with its sessions. Only what is
/// still a guest: an account that it has become meanwhile is left alone.
pub(crate) fn settle_and_erase(
    tx: &mut Tx,
    (guest, fate, reason): (UserId, GuestFate, EndReason),
    now: Timestamp,
    settle: &mut impl FnMut(&mut Tx, GuestFate) -> Result<(), Error>,
) -> Result<Vec<Ended>, Error> {
    let standing = users::standing(tx, guest)?;
    if standing.is_none_or(|standing| standing.role != Role::Guest) {
        return Ok(Vec::new());
    }
    settle(tx, fate)?;
    let ended = end_all(tx, guest, (None, reason), now)?;
    users::erase(tx, guest)?;
    Ok(ended)
}
