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
