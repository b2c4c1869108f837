//! Somebody changes their own profile.

use domain::{Ink, Role, Timestamp, UserId};
use store::{Error, Tx};

use crate::{Account, Avatar, FieldError, PenName, PreferencesPatch, Users, tables};

/// Changes of a profile; what is absent stays. The gate has judged the pen name before.
#[derive(Debug, Clone, Default)]
pub struct ProfilePatch {
    /// The name others see; only accounts have one.
    pub pen_name: Option<PenName>,
    /// A word of [`Avatar`], as it came from outside.
    pub avatar: Option<String>,
    /// The ink one likes best.
    pub ink: Option<Ink>,
    /// How one likes to read.
    pub preferences: PreferencesPatch,
}

/// Why a profile was not changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PatchError {
    /// These fields cannot be taken.
    #[error("fields cannot be taken: {0:?}")]
    Fields(Vec<FieldError>),
    /// There is no such account (any more).
    #[error("no such account")]
    Gone,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] Error),
}

impl Users {
    /// Changes the profile of `id` and gives it back as it is now: all of the patch, or nothing.
    ///
    /// # Errors
    /// See [`PatchError`].
    pub async fn patch_profile(
        &self,
        id: UserId,
        patch: ProfilePatch,
    ) -> Result<Account, PatchError> {
        let now = Timestamp(self.clock.now_ms());
        let save = move |tx: &mut Tx| {
            let account = tables::load(tx, id, now)?.ok_or(PatchError::Gone)?;
            let account = patched(account, &patch).map_err(PatchError::Fields)?;
            tables::save_profile(tx, &account)?;
            Ok(account)
        };
        self.store.write(save).await
    }
}

const PEN_NAME_OF_A_GUEST: FieldError =
    FieldError::new("pen_name", "guest", "A pen name comes with an account: sign up to have one.");

/// The account with the changes made, or every field that cannot be taken.
fn patched(account: Account, patch: &ProfilePatch) -> Result<Account, Vec<FieldError>> {
    let mut errors = Vec::new();
    if patch.pen_name.is_some() && account.role == Role::Guest {
        errors.push(PEN_NAME_OF_A_GUEST);
    }
    let avatar = patch.avatar.as_deref().map(Avatar::parse).transpose();
    let avatar = avatar.unwrap_or_else(|error| {
        errors.push(error);
        None
    });
    let kept = account.preferences.clone();
    let preferences = account.preferences.patched(&patch.preferences).unwrap_or_else(|more| {
        errors.extend(more);
        kept
    });
    if !errors.is_empty() {
        return Err(errors);
    }
    let pen_name = patch.pen_name.as_ref().map(|name| name.as_str().to_owned());
    Ok(Account {
        pen_name: pen_name.unwrap_or(account.pen_name),
        avatar: avatar.unwrap_or(account.avatar),
        ink: patch.ink.unwrap_or(account.ink),
        preferences,
        ..account
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_kit::{Kit, on_each_database};

    fn name(raw: &str) -> Option<PenName> {
        Some(PenName::parse(raw).expect("a name"))
    }

    #[test]
    fn a_patch_is_kept() {
        on_each_database(async |kit: Kit| {
            let ada = kit.register("ada@example.org", None).await.expect("free");
            let patch = ProfilePatch {
                pen_name: name("Mira"),
                avatar: Some("paper-fox".into()),
                ink: Some(Ink::Damson),
                preferences: PreferencesPatch {
                    mode: Some("evening".into()),
                    ..PreferencesPatch::default()
                },
            };
            let now = kit.users.patch_profile(ada.id, patch).await.expect("patched");
            assert_eq!((now.pen_name.as_str(), now.ink), ("Mira", Ink::Damson));
            assert_eq!((now.role, now.email.clone(), now.tier), (ada.role, ada.email, ada.tier));
            assert_eq!(kit.users.profile(ada.id).await.expect("reads"), Some(now));
        });
    }

    #[test]
    fn a_patch_with_a_fault_changes_nothing() {
        on_each_database(async |kit: Kit| {
            let guest = kit.guest().await;
            let patch = ProfilePatch {
                pen_name: name("Mira"),
                avatar: Some("../../etc".into()),
                ink: Some(Ink::Damson),
                preferences: PreferencesPatch {
                    text_scale: Some(20),
                    ..PreferencesPatch::default()
                },
            };
            let error = kit.users.patch_profile(guest.id, patch).await.expect_err("three faults");
            let PatchError::Fields(fields) = error else { panic!("{error:?}") };
            let paths: Vec<_> = fields.iter().map(|field| field.path).collect();
            assert_eq!(paths, ["pen_name", "avatar", "preferences.text_scale"]);
            assert_eq!(kit.users.profile(guest.id).await.expect("reads"), Some(guest));
        });
    }

    #[test]
    fn an_absent_account_cannot_be_patched() {
        on_each_database(async |kit: Kit| {
            let nobody = UserId(kit.clock.new_id());
            let outcome = kit.users.patch_profile(nobody, ProfilePatch::default()).await;
            assert_eq!(outcome, Err(PatchError::Gone));
        });
    }
}
