//! Somebody signs up.

use domain::UserId;
use store::{Error, Tx};
use users::{EmailTaken, FieldError, NewAccount, Registration, may_register};

use crate::end_sessions::{end_all, end_replaced};
use crate::guest::{guest_of, settle_and_erase};
use crate::open_session::Minted;
use crate::rules::strength;
use crate::{Auth, Busy, EndReason, Ended, GuestFate, Inner, Opened, SignUp, Visitor, tables};

/// What signing up led to.
#[derive(Debug, Clone)]
pub enum Registered {
    /// An account, and a session of it.
    Account(Box<Opened>),
    /// A grown-up has to agree first. Nothing about the child is stored, and a guest's account of
    /// theirs is erased.
    NeedsGuardian {
        /// The sessions of that guest; their sockets are to be closed, their cookies removed.
        ended: Vec<Ended>,
    },
}

/// Why there is no account.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RegisterError {
    /// The password is too easy to guess.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// The e-mail address has an account already. That took as long as making one.
    #[error(transparent)]
    EmailTaken(#[from] EmailTaken),
    /// Too many are signing up or in; worth trying again in a few seconds.
    #[error(transparent)]
    Busy(#[from] Busy),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] Error),
}

impl Auth {
    /// Makes an account, or turns the visitor's guest account into one with all that it owns. Below
    /// the age of consent it does neither, and `settle` erases the guest's things instead.
    ///
    /// `settle` runs inside the transaction, which may run more than once.
    ///
    /// # Errors
    /// See [`RegisterError`]; nothing is changed then.
    pub async fn register<F>(
        &self,
        sign_up: SignUp,
        visitor: Visitor<'_>,
        settle: F,
    ) -> Result<Registered, RegisterError>
    where
        F: FnMut(&mut Tx, GuestFate) -> Result<(), Error> + Send + 'static,
    {
        let inner = &self.0;
        let region = sign_up.region.as_ref().or(inner.region.as_ref());
        match may_register(sign_up.birth, region, inner.now()) {
            Registration::NeedsGuardian => {
                let ended = inner.forget_child(guest_of(visitor.session), settle).await?;
                Ok(Registered::NeedsGuardian { ended })
            }
            Registration::Ok(_) => {
                let opened = inner.make_account(sign_up, &visitor).await?;
                Ok(Registered::Account(Box::new(opened)))
            }
        }
    }
}

impl Inner {
    async fn forget_child<F>(&self, guest: Option<UserId>, settle: F) -> Result<Vec<Ended>, Error>
    where
        F: FnMut(&mut Tx, GuestFate) -> Result<(), Error> + Send + 'static,
    {
        let Some(guest) = guest else { return Ok(Vec::new()) };
        let (now, mut settle) = (self.now(), settle);
        let fate = (guest, GuestFate::Erase(guest), EndReason::Erased);
        let forget = move |tx: &mut Tx| settle_and_erase(tx, fate, now, &mut settle);
        let ended = self.store.write(forget).await?;
        self.live.forget(&ended);
        Ok(ended)
    }

    async fn make_account(
        &self,
        sign_up: SignUp,
        visitor: &Visitor<'_>,
    ) -> Result<Opened, RegisterError> {
        let SignUp { email, password, pen_name, birth, region } = sign_up;
        let context = strength::context(email.key(), pen_name.as_str());
        // Before anybody looks whether the address is taken: so both answers take as long.
        let password_hash = self.hashing.hash_new(password, context).await??;
        let id = UserId(self.clock.new_id());
        let guest = guest_of(visitor.session);
        let new = NewAccount { id, guest, email, pen_name, birth, region };
        let minted = Minted::new(&self.clock, visitor);
        let (now, saved, replaced) = (self.now(), minted.clone(), visitor.session);
        let make = move |tx: &mut Tx| {
            let account = users::register(tx, &new, now)??;
            tables::set_password_hash(tx, account.id, &password_hash, now)?;
            let ended = match guest {
                // What the guest had open anywhere ends, for it is another's now.
                Some(guest) if guest == account.id => {
                    end_all(tx, guest, (None, EndReason::Replaced), now)?
                }
                _ => end_replaced(tx, replaced, now)?,
            };
            saved.save(tx, &account, now)?;
            Ok::<_, RegisterError>((account, ended))
        };
        let (account, ended) = self.store.write(make).await?;
        Ok(self.opened(minted, account, ended))
    }
}

#[cfg(test)]
mod tests {
    use domain::{Role, Tier};

    use super::*;
    use crate::test_kit::{Kit, form, on_each_database, opened, visitor};
    use crate::{SignUpForm, test_kit};

    const YOUNG: SignUpForm<'_> = SignUpForm {
        email: "kid@example.org",
        password: test_kit::PASSWORD,
        pen_name: "Kit",
        birth_month: "2015-03",
        region: None,
    };

    #[test]
    fn a_new_account_is_signed_in() {
        on_each_database(async |kit: Kit| {
            let ada = kit.ada().await;
            assert_eq!((ada.identity.role, ada.identity.tier), (Role::Writer, Tier::Adults));
            assert!(!ada.identity.masked_as_kids());
            assert_eq!(kit.by_cookie(&ada).await, Some(ada.identity));
            assert_eq!(kit.by_token(&ada).await, Some(ada.identity));
            assert_eq!(kit.account(ada.account.id).await, Some(ada.account));
        });
    }

    #[test]
    fn a_guest_becomes_the_account_and_its_old_secrets_end() {
        on_each_database(async |kit: Kit| {
            let guest = kit.guest().await;
            let session = kit.by_cookie(&guest).await;
            let ada = opened(kit.sign_up(form("ada@example.org"), session).await);
            assert_eq!(ada.identity.user_id, guest.identity.user_id, "so its stories are its own");
            assert_eq!(kit.fates(), [], "nothing had to move");
            let session_id = guest.identity.session_id;
            let user_id = guest.identity.user_id;
            assert_eq!(ada.ended, [Ended { session_id, user_id, reason: EndReason::Replaced }]);
            assert_eq!(kit.by_cookie(&guest).await, None);
            assert_eq!(kit.by_token(&guest).await, None);
            assert_eq!(kit.by_cookie(&ada).await, Some(ada.identity));
        });
    }

    #[test]
    fn a_taken_address_changes_nothing() {
        on_each_database(async |kit: Kit| {
            kit.ada().await;
            let guest = kit.guest().await;
            let again = kit.sign_up(form("ADA@example.org"), Some(guest.identity)).await;
            assert!(matches!(again, Err(RegisterError::EmailTaken(_))), "{again:?}");
            assert_eq!(kit.by_cookie(&guest).await, Some(guest.identity));
            assert_eq!(kit.count("session").await, 2);
        });
    }

    #[test]
    fn a_weak_password_is_refused_with_a_hint_and_nothing_is_stored() {
        on_each_database(async |kit: Kit| {
            let weak = SignUpForm { password: "password123", ..form("ada@example.org") };
            let outcome = kit.sign_up(weak, None).await;
            let Err(RegisterError::Field(field)) = outcome else { panic!("{outcome:?}") };
            assert_eq!((field.path, field.code), ("password", "guessable"));
            assert_eq!(kit.count("account").await, 0);
        });
    }

    #[test]
    fn about_a_child_nothing_is_stored() {
        on_each_database(async |kit: Kit| {
            let outcome = kit.sign_up(YOUNG, None).await;
            assert!(matches!(outcome, Ok(Registered::NeedsGuardian { ended }) if ended.is_empty()));
            for table in ["account", "session", "credential", "refresh_token"] {
                assert_eq!(kit.count(table).await, 0, "{table}");
            }
            assert_eq!(kit.fates(), []);
        });
    }

    #[test]
    fn a_child_who_was_a_guest_is_erased_with_all_it_made() {
        on_each_database(async |kit: Kit| {
            let guest = kit.guest().await;
            let outcome = kit.sign_up(YOUNG, Some(guest.identity)).await;
            let Ok(Registered::NeedsGuardian { ended }) = outcome else { panic!("{outcome:?}") };
            let user_id = guest.identity.user_id;
            assert_eq!(ended.len(), 1);
            assert_eq!(ended[0].session_id, guest.identity.session_id);
            assert_eq!(kit.fates(), [GuestFate::Erase(user_id)]);
            assert_eq!(kit.by_cookie(&guest).await, None);
            assert_eq!((kit.count("account").await, kit.count("session").await), (0, 0));
        });
    }

    #[test]
    fn an_account_is_not_erased_because_a_child_signs_up_on_its_device() {
        on_each_database(async |kit: Kit| {
            let ada = kit.ada().await;
            let outcome = kit.sign_up(YOUNG, Some(ada.identity)).await;
            assert!(matches!(outcome, Ok(Registered::NeedsGuardian { ended }) if ended.is_empty()));
            assert_eq!(kit.by_cookie(&ada).await, Some(ada.identity));
            assert_eq!(kit.fates(), []);
        });
    }

    #[test]
    fn a_guest_who_has_become_an_account_is_not_erased_by_an_old_request() {
        on_each_database(async |kit: Kit| {
            let guest = kit.guest().await;
            let ada = opened(kit.sign_up(form("ada@example.org"), Some(guest.identity)).await);
            // The identity of before, as a slow request in parallel would still hold it.
            kit.sign_up(YOUNG, Some(guest.identity)).await.expect("needs a guardian");
            assert_eq!(kit.by_cookie(&ada).await, Some(ada.identity));
            assert_eq!(kit.fates(), []);
        });
    }

    #[test]
    fn when_the_stories_cannot_be_erased_the_guest_stays() {
        on_each_database(async |kit: Kit| {
            let guest = kit.guest().await;
            let sign_up = kit.auth.check_sign_up(&YOUNG).expect("good fields");
            let fails = |_: &mut Tx, _| Err(Error::Database("no".into()));
            let outcome = kit.auth.register(sign_up, visitor(Some(guest.identity)), fails).await;
            assert!(matches!(outcome, Err(RegisterError::Store(_))), "{outcome:?}");
            kit.auth.flush();
            assert_eq!(kit.by_cookie(&guest).await, Some(guest.identity));
        });
    }

    #[test]
    fn the_age_of_consent_is_that_of_the_region() {
        on_each_database(async |kit: Kit| {
            // Born in 2012: fourteen.
            let teen = |email, region| SignUpForm { birth_month: "2012-05", region, ..form(email) };
            let unset = kit.sign_up(teen("a@example.org", None), None).await;
            assert!(matches!(unset, Ok(Registered::NeedsGuardian { .. })));
            let german = kit.sign_up(teen("b@example.org", Some("DE")), None).await;
            assert!(matches!(german, Ok(Registered::NeedsGuardian { .. })));
            let spanish = opened(kit.sign_up(teen("c@example.org", Some("ES")), None).await);
            assert_eq!(spanish.identity.tier, Tier::Teens);
        });
    }

    #[test]
    fn of_two_who_take_an_address_at_once_one_gets_it() {
        on_each_database(async |kit: Kit| {
            let one = kit.guest().await.identity;
            let (first, second) = tokio::join!(
                kit.sign_up(form("ada@example.org"), Some(one)),
                kit.sign_up(form("ada@example.org"), None),
            );
            let taken = |outcome| matches!(outcome, Err(RegisterError::EmailTaken(_)));
            assert!(taken(first) != taken(second));
        });
    }
}
