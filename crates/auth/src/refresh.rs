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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Credential;
    use crate::test_kit::{DAY_MS, HOUR_MS, Kit, PASSWORD, on_each_database, program, visitor};

    async fn ada_by_program(kit: &Kit) -> (crate::Opened, String) {
        kit.ada().await;
        let opened = kit.log_in(("ada@example.org", PASSWORD), program()).await.expect("right");
        let token = opened.refresh_token.clone().expect("a program's");
        (opened, token.reveal().to_owned())
    }

    #[test]
    fn a_refresh_token_gives_the_next_one() {
        on_each_database(async |kit: Kit| {
            let (opened, mut shown) = ada_by_program(&kit).await;
            for _ in 0..3 {
                kit.clock.advance(HOUR_MS);
                let refreshed = kit.auth.refresh(&shown).await.expect("good");
                let token = Credential::Bearer(&refreshed.access_token.token);
                assert_eq!(kit.auth.identify(token).await.expect("reads"), Some(opened.identity));
                assert_eq!(refreshed.account.id, opened.account.id);
                refreshed.refresh_token.reveal().clone_into(&mut shown);
            }
        });
    }

    #[test]
    fn a_token_used_again_ends_the_session_and_all_tokens_of_it() {
        on_each_database(async |kit: Kit| {
            let (opened, first) = ada_by_program(&kit).await;
            let second = kit.auth.refresh(&first).await.expect("good");
            let access = Credential::Bearer(&second.access_token.token);
            assert!(kit.auth.identify(access).await.expect("reads").is_some());

            let Err(RefreshError::Reused(ended)) = kit.auth.refresh(&first).await else {
                panic!("a used token works again");
            };
            assert_eq!(ended.session_id, opened.identity.session_id);
            assert_eq!(kit.auth.identify(access).await.expect("reads"), None, "at once");
            assert_eq!(kit.by_cookie(&opened).await, None);
            let newest = kit.auth.refresh(second.refresh_token.reveal()).await;
            assert_eq!(newest.expect_err("ended"), RefreshError::Unknown);
        });
    }

    #[test]
    fn of_many_at_once_with_one_token_one_wins_at_most_and_no_second_family_lives() {
        on_each_database(async |kit: Kit| {
            let (opened, shown) = ada_by_program(&kit).await;
            let tasks: Vec<_> = (0..20)
                .map(|_| {
                    let (auth, shown) = (kit.auth.clone(), shown.clone());
                    tokio::spawn(async move { auth.refresh(&shown).await })
                })
                .collect();
            let mut won = Vec::new();
            for task in tasks {
                won.extend(task.await.expect("runs"));
            }
            assert_eq!(won.len(), 1);
            assert_eq!(kit.by_cookie(&opened).await, None, "the others were reuse");
            assert_eq!(kit.auth.devices(opened.account.id).await.expect("reads").len(), 1);
        });
    }

    #[test]
    fn what_is_no_refresh_token_is_refused() {
        on_each_database(async |kit: Kit| {
            let (opened, _) = ada_by_program(&kit).await;
            let strangers = Token::random(&kit.clock);
            for shown in ["", "x", strangers.reveal(), opened.cookie.reveal()] {
                let refused = kit.auth.refresh(shown).await.expect_err("no refresh token");
                assert_eq!(refused, RefreshError::Unknown);
            }
            assert!(kit.by_cookie(&opened).await.is_some());
        });
    }

    #[test]
    fn refreshing_keeps_a_session_alive_and_rest_ends_it() {
        on_each_database(async |kit: Kit| {
            let (_, first) = ada_by_program(&kit).await;
            kit.clock.advance(29 * DAY_MS);
            let second = kit.auth.refresh(&first).await.expect("good");
            kit.clock.advance(29 * DAY_MS);
            let third = kit.auth.refresh(second.refresh_token.reveal()).await.expect("good");
            assert_eq!(kit.count("refresh_token").await, 2, "long used ones are forgotten");
            kit.clock.advance(30 * DAY_MS);
            let late = kit.auth.refresh(third.refresh_token.reveal()).await;
            assert_eq!(late.expect_err("expired"), RefreshError::Unknown);
        });
    }

    #[test]
    fn a_cookie_gives_access_tokens_too() {
        on_each_database(async |kit: Kit| {
            let ada = kit.log_in(("ada@example.org", PASSWORD), visitor(None)).await;
            ada.expect_err("not yet");
            let ada = kit.ada().await;
            let identity = kit.by_cookie(&ada).await.expect("signed in");
            let access = kit.auth.access_token(&identity);
            let shown = Credential::Bearer(&access.token);
            assert_eq!(kit.auth.identify(shown).await.expect("reads"), Some(identity));
        });
    }
}
