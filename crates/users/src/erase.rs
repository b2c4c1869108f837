//! An account is erased.

use domain::UserId;
use store::{Error, Tx};

use crate::tables;

/// Erases the account of `id`; false when there was none. What other components keep of that
/// person, they erase in the same transaction, before this.
///
/// # Errors
/// What the store says.
pub fn erase(tx: &mut Tx, id: UserId) -> Result<bool, Error> {
    crate::block::purge(tx, id)?;
    tables::delete(tx, id)
}

#[cfg(test)]
mod tests {
    use crate::test_kit::{Kit, on_each_database};

    #[test]
    fn an_erased_account_is_gone_and_its_address_free() {
        on_each_database(async |kit: Kit| {
            let ada = kit.register("ada@example.org", None).await.expect("free");
            assert!(kit.erase(ada.id).await);
            assert!(!kit.erase(ada.id).await);
            assert_eq!(kit.users.profile(ada.id).await.expect("reads"), None);
            kit.register("ada@example.org", None).await.expect("free again");
        });
    }
}
