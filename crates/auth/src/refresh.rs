//! A program asks for its next access token.

use domain::{SessionId, Timestamp};
use store::{Error, Tx};
use users::Account;

use crate::rules::life::life_ms;
use crate::tables::{self, SessionRow};
use crate::token::{TokenHash, hash_of_shown};
use crate::{AccessToken, Auth, EndReason, Ended, Identity, Token};

/// How long a used token is remembered, in milliseconds: 7 days. One that comes back later is
/// refused all the same.
const USED_MEMORY_MS: i64 = 7 * 24 * 3_600_000;

/// The next pair of tokens.
#[derive(Debug, Clone)]
pub struct Refreshed {
    /// Whose they are.
    pub account: Account,
    /// A bearer token.
    pub access_token: AccessToken,
    /// The next refresh token; the one shown works no more.
    pub refresh_token: Token,
}

/// Why there are no tokens.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RefreshError {
    /// The token is unknown, or its session has ended or expired.
    #[error("no such refresh token")]
    Unknown,
    /// The token was used before: either it or the one that followed is in wrong hands, so the
    /// session has ended, with all tokens that came of it.
    #[error("a refresh token was used again")]
    Reused(Ended),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] Error),
}

enum Outcome {
    Next(Box<Account>, SessionId),
    Unknown,
    Reused(Ended),
}

impl Auth {
    /// Exchanges a refresh token, once, for the next one and an access token.
    ///
    /// # Errors
    /// See [`RefreshError`].
    pub async fn refresh(&self, shown: &str) -> Result<Refreshed, RefreshError> {
        let inner = &self.0;
        let hash = hash_of_shown(shown).ok_or(RefreshError::Unknown)?;
        let (now, next) = (inner.now(), Token::random(&inner.clock));
        let next_hash = next.hash();
        let rotate = move |tx: &mut Tx| rotate(tx, &hash, &next_hash, now);
        match inner.store.write(rotate).await? {
            Outcome::Next(account, session_id) => Ok(Refreshed {
                access_token: inner.access_tokens.sign(account.id, session_id),
                account: *account,
                refresh_token: next,
            }),
            Outcome::Unknown => Err(RefreshError::Unknown),
            Outcome::Reused(ended) => {
                inner.live.forget(&[ended]);
                Err(RefreshError::Reused(ended))
            }
        }
    }

    /// An access token for somebody who has shown that they are this, by a cookie.
    #[must_use]
    pub fn access_token(&self, identity: &Identity) -> AccessToken {
        self.0.access_tokens.sign(identity.user_id, identity.session_id)
    }
}

/// Of two that show the same token at once, the database lets one mark it as used.
fn rotate(
    tx: &mut Tx,
    shown: &TokenHash,
    next: &TokenHash,
    now: Timestamp,
) -> Result<Outcome, Error> {
    let is_first_use = tables::use_refresh_token(tx, shown, now)?;
    let session = tables::session_of_refresh_token(tx, shown)?.filter(|s| now < s.expires_at);
    let Some(SessionRow { id, user_id, .. }) = session else { return Ok(Outcome::Unknown) };
    if !is_first_use {
        tables::end_session(tx, user_id, id, now)?;
        let reason = EndReason::TokenReused;
        return Ok(Outcome::Reused(Ended { session_id: id, user_id, reason }));
    }
    let Some(account) = users::load(tx, user_id, now)? else { return Ok(Outcome::Unknown) };
    tables::insert_refresh_token(tx, id, next, now)?;
    tables::delete_used_refresh_tokens(tx, id, now.plus_ms(-USED_MEMORY_MS))?;
    tables::set_seen(tx, id, now, now.plus_ms(life_ms(account.role)))?;
    users::seen(tx, user_id, now)?;
    Ok(Outcome::Next(Box::new(account), id))
}
