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

#[cfg(test)]
mod tests {
    use domain::Tier;

    use super::*;
    use crate::test_kit::{DAY_MS, Kit, on_each_database};

    #[test]
    fn a_guest_is_known_by_cookie_and_by_token() {
        on_each_database(async |kit: Kit| {
            let guest = kit.guest().await;
            let identity = guest.identity;
            assert_eq!((identity.role, identity.tier), (Role::Guest, Tier::Kids));
            assert!(identity.masked_as_kids());
            assert_eq!(kit.by_cookie(&guest).await, Some(identity));
            assert_eq!(kit.by_token(&guest).await, Some(identity));
            assert_eq!(guest.refresh_token, None, "a browser has its cookie");
        });
    }

    #[test]
    fn guests_do_not_share_anything() {
        on_each_database(async |kit: Kit| {
            let (one, other) = (kit.guest().await, kit.guest().await);
            assert_ne!(one.identity.user_id, other.identity.user_id);
            assert_ne!(one.cookie, other.cookie);
        });
    }

    #[test]
    fn a_guest_stays_for_seven_days_after_the_last_visit() {
        on_each_database(async |kit: Kit| {
            let guest = kit.guest().await;
            kit.clock.advance(6 * DAY_MS);
            assert!(kit.by_cookie(&guest).await.is_some());
            kit.clock.advance(7 * DAY_MS - 1);
            assert!(kit.by_cookie(&guest).await.is_some());
            kit.clock.advance(7 * DAY_MS);
            assert_eq!(kit.by_cookie(&guest).await, None);
        });
    }
}
