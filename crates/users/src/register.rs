//! Somebody signs up, as a new person or as the guest they were.

use domain::{BirthMonth, Role, Timestamp, UserId};
use store::{Error, Tx};

use crate::account::tier_of;
use crate::{Account, Email, PenName, Region, tables};

/// What somebody says of themselves on signing up. That they may is for [`crate::may_register`]
/// to say, and that the name may be shown is for the gate.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// The id to take when no guest's account is continued.
    pub id: UserId,
    /// The guest who signs up: that account becomes the new one, with its id and all it owns.
    pub guest: Option<UserId>,
    /// Where letters go.
    pub email: Email,
    /// The name others see.
    pub pen_name: PenName,
    /// When they were born.
    pub birth: BirthMonth,
    /// Where they live, when they say so.
    pub region: Option<Region>,
}

/// The e-mail address has an account already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this e-mail address has an account already")]
pub struct EmailTaken;

/// Adds the account, or promotes the guest's. A guest who is gone meanwhile becomes a new account.
///
/// # Errors
/// Outside, what the store says; inside, [`EmailTaken`], and then nothing was changed.
pub fn register(
    tx: &mut Tx,
    new: &NewAccount,
    now: Timestamp,
) -> Result<Result<Account, EmailTaken>, Error> {
    if tables::id_of_email(tx, new.email.key())?.is_some() {
        return Ok(Err(EmailTaken));
    }
    let guest = match new.guest {
        Some(id) => tables::load(tx, id, now)?,
        None => None,
    };
    if let Some(guest) = guest {
        let promoted = signed_up(new, guest, now);
        if tables::promote_guest(tx, &promoted)? {
            return Ok(Ok(promoted));
        }
    }
    let account = signed_up(new, Account::blank(new.id, Role::Writer, now), now);
    let added = tables::insert(tx, &account)?;
    Ok(if added { Ok(account) } else { Err(EmailTaken) })
}

/// What a guest chose (ink, picture, how to read) stays; who they are is new.
fn signed_up(new: &NewAccount, was: Account, now: Timestamp) -> Account {
    Account {
        role: Role::Writer,
        email: Some(new.email.clone()),
        pen_name: new.pen_name.as_str().to_owned(),
        birth: Some(new.birth),
        region: new.region.clone(),
        tier: tier_of(Some(new.birth), now),
        last_seen_at: now,
        ..was
    }
}

#[cfg(test)]
mod tests {
    use domain::{Ink, Role, Tier};

    use super::*;
    use crate::test_kit::{Kit, NOW, on_each_database};
    use crate::{PreferencesPatch, ProfilePatch};

    #[test]
    fn a_new_person_gets_an_account() {
        on_each_database(async |kit: Kit| {
            let ada = kit.register("Ada@Example.org", None).await.expect("free");
            let found = kit.users.profile(ada.id).await.expect("reads").expect("is there");
            assert_eq!(found, ada);
            assert_eq!((found.role, found.tier), (Role::Writer, Tier::Adults));
            let email = found.email.expect("an address");
            assert_eq!((email.key(), email.given()), ("ada@example.org", "Ada@Example.org"));
        });
    }

    #[test]
    fn an_address_has_one_account_in_all_its_spellings() {
        on_each_database(async |kit: Kit| {
            kit.register("ada@example.org", None).await.expect("free");
            let guest = kit.guest().await;
            for email in ["ADA@example.org", "ａｄａ@example.org"] {
                assert_eq!(kit.register(email, None).await, Err(EmailTaken));
                assert_eq!(kit.register(email, Some(guest.id)).await, Err(EmailTaken));
            }
            assert_eq!(kit.users.profile(guest.id).await.expect("reads"), Some(guest));
        });
    }

    #[test]
    fn a_guest_becomes_the_account_and_keeps_what_it_chose() {
        on_each_database(async |kit: Kit| {
            let guest = kit.guest().await;
            let patch = ProfilePatch {
                ink: Some(Ink::Moss),
                preferences: PreferencesPatch { text_scale: Some(120), ..Default::default() },
                ..ProfilePatch::default()
            };
            kit.users.patch_profile(guest.id, patch).await.expect("patched");
            kit.clock.advance(60_000);
            let ada = kit.register("ada@example.org", Some(guest.id)).await.expect("free");
            let found = kit.users.profile(guest.id).await.expect("reads").expect("is there");
            assert_eq!(found, ada);
            assert_eq!((ada.id, ada.ink, ada.preferences.text_scale), (guest.id, Ink::Moss, 120));
            assert_eq!((ada.created_at, ada.last_seen_at), (NOW, NOW.plus_ms(60_000)));
        });
    }

    #[test]
    fn a_guest_who_is_gone_becomes_a_new_account() {
        on_each_database(async |kit: Kit| {
            let guest = kit.guest().await;
            kit.erase(guest.id).await;
            let ada = kit.register("ada@example.org", Some(guest.id)).await.expect("free");
            assert_ne!(ada.id, guest.id);
            let twice = kit.register("eve@example.org", Some(ada.id)).await.expect("free");
            assert_ne!(twice.id, ada.id, "an account is never taken over");
        });
    }

    #[test]
    fn of_rivals_for_an_address_one_wins() {
        on_each_database(async |kit: Kit| {
            let mut rivals = Vec::new();
            for n in 0..12 {
                let guest = if n % 2 == 0 { Some(kit.guest().await.id) } else { None };
                rivals.push(kit.register_task("ada@example.org", guest));
            }
            let tasks: Vec<_> = rivals.into_iter().map(tokio::spawn).collect();
            let mut won = 0;
            for task in tasks {
                won += usize::from(task.await.expect("runs").is_ok());
            }
            assert_eq!(won, 1);
        });
    }
}
