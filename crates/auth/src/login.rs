//! Somebody signs in.

use domain::{Timestamp, UserId};
use store::{Error, Reader, Tx};
use users::{Account, Email};

use crate::end_sessions::end_replaced;
use crate::guesses::Pair;
use crate::guest::{guest_of, settle_and_erase};
use crate::hashing::Checked;
use crate::open_session::Minted;
use crate::{
    Auth, Busy, EndReason, Ended, GuestFate, Identity, Inner, Opened, Password, Visitor, tables,
};

/// Why somebody is not signed in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LoginError {
    /// E-mail or password is wrong; which of them, nobody is told.
    #[error("wrong e-mail or password")]
    Wrong,
    /// Too many wrong tries for this address from this network.
    #[error("too soon after wrong tries")]
    TooSoon {
        /// Seconds to wait.
        retry_after_s: u64,
    },
    /// Too many are signing up or in; worth trying again in a few seconds.
    #[error(transparent)]
    Busy(#[from] Busy),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] Error),
}

impl Auth {
    /// Opens a session of the account with this address and password. What the visitor made as a
    /// guest becomes the account's: `settle` moves it, inside the transaction, which may run more
    /// than once.
    ///
    /// # Errors
    /// See [`LoginError`]; nothing is changed then.
    pub async fn login<F>(
        &self,
        (email, password): (&str, &str),
        visitor: Visitor<'_>,
        settle: F,
    ) -> Result<Opened, LoginError>
    where
        F: FnMut(&mut Tx, GuestFate) -> Result<(), Error> + Send + 'static,
    {
        let inner = &self.0;
        let address = Email::parse(email).ok();
        let pair = Pair::new(address.as_ref().map_or(email, Email::key), visitor.address);
        inner.guesses.begin(pair, inner.clock.now_ms()).map_err(too_soon)?;
        let found = inner.credential(address).await?;
        let (user_id, stored) = found.unzip();
        let checked = inner.hashing.check(Password::typed(password), stored).await?;
        let (user_id, rehashed) = match (user_id, checked) {
            (Some(user_id), Checked::Right) => (user_id, None),
            (Some(user_id), Checked::RightRehashed(hash)) => (user_id, Some(hash)),
            (_, Checked::Wrong) | (None, _) => return Err(LoginError::Wrong),
        };
        inner.guesses.succeeded(pair);
        inner.enter(user_id, rehashed, &visitor, settle).await
    }
}

impl Inner {
    /// Whose address it is, and the hash of their password. An unknown one is looked up as often.
    async fn credential(&self, address: Option<Email>) -> Result<Option<(UserId, String)>, Error> {
        let nobody = UserId(self.clock.new_id());
        let look_up = move |r: &mut Reader| {
            let found = match &address {
                Some(address) => users::user_of_email(r, address)?,
                None => None,
            };
            let hash = tables::password_hash(r, found.unwrap_or(nobody))?;
            Ok(found.zip(hash))
        };
        self.store.read(look_up).await
    }

    async fn enter<F>(
        &self,
        user_id: UserId,
        rehashed: Option<String>,
        visitor: &Visitor<'_>,
        settle: F,
    ) -> Result<Opened, LoginError>
    where
        F: FnMut(&mut Tx, GuestFate) -> Result<(), Error> + Send + 'static,
    {
        let minted = Minted::new(&self.clock, visitor);
        let (now, saved, replaced) = (self.now(), minted.clone(), visitor.session);
        let mut settle = settle;
        let enter = move |tx: &mut Tx| {
            // Erased since the password was checked: as if it had never been.
            let account = users::load(tx, user_id, now)?.ok_or(LoginError::Wrong)?;
            if let Some(hash) = &rehashed {
                tables::set_password_hash(tx, user_id, hash, now)?;
            }
            let ended = leave(tx, replaced, &account, now, &mut settle)?;
            users::seen(tx, user_id, now)?;
            saved.save(tx, &account, now)?;
            Ok::<_, LoginError>((account, ended))
        };
        let (account, ended) = self.store.write(enter).await?;
        Ok(self.opened(minted, account, ended))
    }
}

/// Ends what the visitor was until now: a guest's things move to the account and the guest is
/// erased; of anybody else, the session ends.
fn leave(
    tx: &mut Tx,
    replaced: Option<Identity>,
    account: &Account,
    now: Timestamp,
    settle: &mut impl FnMut(&mut Tx, GuestFate) -> Result<(), Error>,
) -> Result<Vec<Ended>, Error> {
    if let Some(guest) = guest_of(replaced) {
        let fate = GuestFate::Move { from: guest, to: account.id };
        return settle_and_erase(tx, (guest, fate, EndReason::Replaced), now, settle);
    }
    end_replaced(tx, replaced, now)
}

fn too_soon(left_ms: i64) -> LoginError {
    LoginError::TooSoon { retry_after_s: left_ms.unsigned_abs().div_ceil(1_000) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_kit::{
        HERE, Kit, PASSWORD, THERE, on_each_database, program, settings, visitor,
    };
    use crate::{Cost, test_kit};

    const RIGHT: (&str, &str) = (" Ada@Example.org ", PASSWORD);
    const WRONG: (&str, &str) = ("ada@example.org", "lantern-otter-quilt-42");

    #[test]
    fn the_right_password_opens_a_session_of_ones_own() {
        on_each_database(async |kit: Kit| {
            let ada = kit.ada().await;
            let again = kit.log_in(RIGHT, visitor(None)).await.expect("right");
            assert_eq!(again.identity.user_id, ada.identity.user_id);
            assert_ne!(again.identity.session_id, ada.identity.session_id);
            assert_eq!(kit.by_cookie(&again).await, Some(again.identity));
            assert_eq!(kit.by_cookie(&ada).await, Some(ada.identity), "the other device stays");
        });
    }

    #[test]
    fn unknown_and_wrong_get_the_same_answer() {
        on_each_database(async |kit: Kit| {
            kit.ada().await;
            let guest = kit.guest().await;
            let long = "x".repeat(100_000);
            for credential in [
                WRONG,
                ("eve@example.org", PASSWORD),
                ("not an address", PASSWORD),
                ("ada@example.org", ""),
                ("eve@example.org", &long),
            ] {
                let outcome = kit.log_in(credential, visitor(Some(guest.identity))).await;
                assert_eq!(outcome.expect_err("wrong"), LoginError::Wrong);
            }
            assert_eq!(kit.by_cookie(&guest).await, Some(guest.identity));
            assert_eq!(kit.fates(), []);
        });
    }

    #[test]
    fn a_guest_who_signs_in_hands_over_what_it_made() {
        on_each_database(async |kit: Kit| {
            let ada = kit.ada().await;
            let guest = kit.guest().await;
            let again = kit.log_in(RIGHT, visitor(Some(guest.identity))).await.expect("right");
            let from = guest.identity.user_id;
            assert_eq!(kit.fates(), [GuestFate::Move { from, to: ada.identity.user_id }]);
            assert_eq!(again.ended.len(), 1);
            assert_eq!(again.ended[0].session_id, guest.identity.session_id);
            assert_eq!(kit.by_cookie(&guest).await, None);
            assert_eq!(kit.account(from).await, None);
        });
    }

    #[test]
    fn signing_in_anew_ends_the_session_it_replaces() {
        on_each_database(async |kit: Kit| {
            let ada = kit.ada().await;
            let again = kit.log_in(RIGHT, visitor(Some(ada.identity))).await.expect("right");
            assert_eq!(again.ended.len(), 1);
            assert_eq!(kit.by_cookie(&ada).await, None);
            assert_eq!(kit.fates(), [], "nobody was a guest");
        });
    }

    #[test]
    fn guessing_gets_slow_for_the_guesser_alone() {
        on_each_database(async |kit: Kit| {
            kit.ada().await;
            for _ in 0..5 {
                let outcome = kit.log_in(WRONG, visitor(None)).await;
                assert_eq!(outcome.expect_err("wrong"), LoginError::Wrong);
            }
            // Even the right one has to wait here, or a guesser would know it by that.
            let outcome = kit.log_in(RIGHT, visitor(None)).await;
            assert_eq!(outcome.expect_err("too soon"), LoginError::TooSoon { retry_after_s: 2 });

            let elsewhere = Visitor { address: THERE, ..visitor(None) };
            kit.log_in(RIGHT, elsewhere).await.expect("the owner is not locked out");
            kit.clock.advance(2_000);
            kit.log_in(RIGHT, visitor(None)).await.expect("has waited");
            kit.log_in(WRONG, visitor(None)).await.expect_err("wrong, and the count began anew");
            assert_eq!(visitor(None).address, HERE);
        });
    }

    #[test]
    fn many_guesses_at_once_are_five() {
        on_each_database(async |kit: Kit| {
            kit.ada().await;
            let tasks: Vec<_> = (0..40)
                .map(|_| {
                    let auth = kit.auth.clone();
                    tokio::spawn(
                        async move { auth.login(WRONG, visitor(None), |_, _| Ok(())).await },
                    )
                })
                .collect();
            let mut judged = 0;
            for task in tasks {
                let refused = task.await.expect("runs").expect_err("wrong");
                judged += usize::from(refused == LoginError::Wrong);
            }
            assert_eq!(judged, 5);
        });
    }

    #[test]
    fn a_password_hashed_at_another_cost_is_hashed_anew() {
        on_each_database(async |kit: Kit| {
            let ada = kit.ada().await;
            let id = ada.identity.user_id;
            assert!(kit.password_hash(id).await.contains("m=8,t=1,p=1"));
            let dearer = Auth::new(kit.store.clone(), kit.clock.clone(), settings(Cost::Standard));
            let settle = |_: &mut Tx, _| Ok(());
            dearer.login(RIGHT, visitor(None), settle).await.expect("right");
            assert!(kit.password_hash(id).await.contains("m=19456,t=2,p=1"));
            dearer.login(RIGHT, visitor(None), settle).await.expect("right again");
        });
    }

    #[test]
    fn a_program_gets_a_refresh_token() {
        on_each_database(async |kit: Kit| {
            kit.ada().await;
            let opened = kit.log_in(RIGHT, program()).await.expect("right");
            assert!(opened.refresh_token.is_some());
            let devices = kit.auth.devices(opened.identity.user_id).await.expect("reads");
            let names: Vec<_> = devices.iter().map(|device| device.name.as_str()).collect();
            assert_eq!(names, ["A program", "Firefox on Linux"]);
            assert_eq!(devices[0].created_at, test_kit::NOW);
        });
    }
}
