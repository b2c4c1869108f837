//! A guest begins: one press, no question.

use domain::{Role, Timestamp, UserId};
use store::{Error, Tx};

use crate::{Account, tables};

/// Adds the account of a guest: no name, no e-mail, no age, so Kids.
///
/// # Errors
/// What the store says.
pub fn create_guest(tx: &mut Tx, id: UserId, now: Timestamp) -> Result<Account, Error> {
    let guest = Account::blank(id, Role::Guest, now);
    tables::insert(tx, &guest)?;
    Ok(guest)
}

#[cfg(test)]
mod tests {
    use crate::test_kit::{Kit, NOW, on_each_database};

    #[test]
    fn a_guest_is_found_as_it_was_made() {
        on_each_database(async |kit: Kit| {
            let guest = kit.guest().await;
            let found = kit.users.profile(guest.id).await.expect("reads");
            assert_eq!(found.as_ref(), Some(&guest));
            assert_eq!((guest.email, guest.birth, guest.last_seen_at), (None, None, NOW));
        });
    }
}
