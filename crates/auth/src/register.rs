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
