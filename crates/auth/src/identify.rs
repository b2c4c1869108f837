//! A request says who it is from.

use domain::Timestamp;
use store::{Error, Reader, Tx};

use crate::access_token::AccessTokens;
use crate::live::{LiveSession, Owner};
use crate::rules::life::{is_worth_noting, life_ms};
use crate::tables::{self, SessionRow};
use crate::token::{hash_of_shown, sha256};
use crate::{Auth, Credential, Identity, Inner};

impl Auth {
    /// Who shows this, or `None` when it is forged, has expired, or belongs to a session that is
    /// over. About once an hour it notes the use, which is what keeps a session alive.
    ///
    /// # Errors
    /// When the session is not in memory and the store cannot be read.
    pub async fn identify(&self, credential: Credential<'_>) -> Result<Option<Identity>, Error> {
        let (inner, now) = (&self.0, self.0.now());
        let owner = match credential {
            Credential::Cookie(shown) => inner.owner_of_cookie(shown).await?,
            Credential::Bearer(token) => inner.owner_of_token(token, now),
        };
        match owner {
            Some(owner) => inner.identity_of(owner, now).await,
            None => Ok(None),
        }
    }

    /// Whether this is still who it was, and what they are now: for a socket, which has shown who
    /// it is only once.
    ///
    /// # Errors
    /// As [`Auth::identify`].
    pub async fn identify_again(&self, identity: &Identity) -> Result<Option<Identity>, Error> {
        let Identity { user_id, session_id, .. } = *identity;
        self.0.identity_of(Owner { user_id, session_id }, self.0.now()).await
    }
}

impl Inner {
    async fn owner_of_cookie(&self, shown: &str) -> Result<Option<Owner>, Error> {
        let Some(hash) = hash_of_shown(shown) else { return Ok(None) };
        if let Some(owner) = self.live.cookies.get(&hash) {
            return Ok(Some(owner));
        }
        let look_up = move |r: &mut Reader| tables::session_of_token(r, &hash);
        let found = self.store.read_inline(look_up).await?;
        let owner = found.map(|SessionRow { user_id, id, .. }| Owner { user_id, session_id: id });
        if let Some(owner) = owner {
            self.live.cookies.insert(hash, owner);
        }
        Ok(owner)
    }

    /// What a token that is still good says. Its signature is verified once.
    fn owner_of_token(&self, token: &str, now: Timestamp) -> Option<Owner> {
        if !AccessTokens::could_be(token) {
            return None;
        }
        let hash = sha256(token);
        let grant = self.live.grants.get(&hash).or_else(|| {
            let grant = self.access_tokens.read(token)?;
            self.live.grants.insert(hash, grant);
            Some(grant)
        });
        grant.filter(|grant| grant.is_good(now.0)).map(|grant| grant.owner)
    }

    /// The identity behind a session that is not over, whose use is noted if that is due.
    async fn identity_of(&self, owner: Owner, now: Timestamp) -> Result<Option<Identity>, Error> {
        let read = || self.store.read_inline(move |r: &mut Reader| live_session(r, owner));
        let session = self.live.sessions.get_or_load(owner, read).await?;
        let session = session.filter(|session| now < session.expires_at);
        let Some(session) = session else { return Ok(None) };
        if is_worth_noting(session.seen_at, now) && self.live.takes_note(owner.session_id) {
            self.note_use(owner, session, now).await;
        }
        Ok(Some(Identity {
            user_id: owner.user_id,
            session_id: owner.session_id,
            role: session.standing.role,
            tier: session.standing.tier(now),
            birth: session.standing.birth,
        }))
    }

    /// Moves the expiry. A request does not fail because that could not be written.
    async fn note_use(&self, owner: Owner, session: LiveSession, now: Timestamp) {
        let expires_at = now.plus_ms(life_ms(session.standing.role));
        let Owner { user_id, session_id } = owner;
        let note = move |tx: &mut Tx| {
            tables::set_seen(tx, session_id, now, expires_at)?;
            users::seen(tx, user_id, now)
        };
        match self.store.write(note).await {
            Ok(()) => self.live.sessions.remove(&owner),
            Err(error) => {
                tracing::warn!(%session_id, %error, "the use of a session could not be noted");
            }
        }
    }
}

fn live_session(r: &mut Reader, owner: Owner) -> Result<Option<LiveSession>, Error> {
    let found = tables::session_of_user(r, owner.user_id, owner.session_id)?;
    let Some(SessionRow { seen_at, expires_at, .. }) = found else { return Ok(None) };
    let standing = users::standing(r, owner.user_id)?;
    Ok(standing.map(|standing| LiveSession { standing, seen_at, expires_at }))
}

#[cfg(test)]
mod tests {
    use domain::Tier;

    use super::*;
    use crate::SignUpForm;
    use crate::test_kit::{DAY_MS, HOUR_MS, Kit, NOW, form, on_each_database, opened};

    #[test]
    fn what_is_no_credential_is_nobodys() {
        on_each_database(async |kit: Kit| {
            let ada = kit.ada().await;
            let (cookie, token) = (ada.cookie.reveal(), ada.access_token.token.as_str());
            let strangers = crate::Token::random(&kit.clock);
            for shown in [
                Credential::Cookie(""),
                Credential::Cookie(token),
                Credential::Cookie(strangers.reveal()),
                Credential::Cookie(&cookie[1..]),
                Credential::Bearer(""),
                Credential::Bearer(cookie),
                Credential::Bearer(&token[..token.len() - 1]),
            ] {
                assert_eq!(kit.auth.identify(shown).await.expect("reads"), None);
            }
        });
    }

    #[test]
    fn an_access_token_is_good_for_ten_minutes_and_its_session_longer() {
        on_each_database(async |kit: Kit| {
            let ada = kit.ada().await;
            let whole_second = 1_000 - NOW.0 % 1_000;
            kit.clock.advance(600_000 - whole_second);
            assert!(kit.by_token(&ada).await.is_some());
            kit.clock.advance(whole_second);
            assert_eq!(kit.by_token(&ada).await, None);
            assert!(kit.by_cookie(&ada).await.is_some());
        });
    }

    #[test]
    fn use_keeps_a_session_alive_and_thirty_days_of_rest_end_it() {
        on_each_database(async |kit: Kit| {
            let ada = kit.ada().await;
            for _ in 0..4 {
                kit.clock.advance(30 * DAY_MS - 1);
                assert_eq!(kit.by_cookie(&ada).await, Some(ada.identity));
            }
            kit.clock.advance(30 * DAY_MS);
            assert_eq!(kit.by_cookie(&ada).await, None);
            assert_eq!(kit.auth.devices(ada.account.id).await.expect("reads"), []);
        });
    }

    #[test]
    fn a_use_is_noted_once_an_hour() {
        on_each_database(async |kit: Kit| {
            let ada = kit.ada().await;
            let seen_at = async || {
                let devices = kit.auth.devices(ada.account.id).await.expect("reads");
                let account = kit.account(ada.account.id).await.expect("is there");
                (devices[0].seen_at, account.last_seen_at)
            };
            kit.clock.advance(HOUR_MS - 1);
            kit.by_cookie(&ada).await.expect("signed in");
            assert_eq!(seen_at().await, (NOW, NOW));
            kit.clock.advance(1);
            kit.by_cookie(&ada).await.expect("signed in");
            let first = NOW.plus_ms(HOUR_MS);
            assert_eq!(seen_at().await, (first, first));
            kit.clock.advance(HOUR_MS - 1);
            kit.by_token(&ada).await.ok_or(()).expect_err("has expired");
            kit.by_cookie(&ada).await.expect("signed in");
            assert_eq!(seen_at().await, (first, first));
        });
    }

    #[test]
    fn of_many_uses_at_once_one_is_written() {
        on_each_database(async |kit: Kit| {
            let ada = kit.ada().await;
            kit.clock.advance(HOUR_MS);
            let writes = kit.store.stats().writes;
            let tasks: Vec<_> = (0..50)
                .map(|_| {
                    let (auth, cookie) = (kit.auth.clone(), ada.cookie.clone());
                    tokio::spawn(
                        async move { auth.identify(Credential::Cookie(cookie.reveal())).await },
                    )
                })
                .collect();
            for task in tasks {
                assert_eq!(task.await.expect("runs"), Ok(Some(ada.identity)));
            }
            assert_eq!(kit.store.stats().writes - writes, 1);
        });
    }

    #[test]
    fn a_session_id_of_somebody_else_opens_nothing() {
        on_each_database(async |kit: Kit| {
            let (ada, guest) = (kit.ada().await, kit.guest().await);
            kit.by_cookie(&ada).await.expect("in memory now");
            let mixed = Identity { user_id: guest.identity.user_id, ..ada.identity };
            assert_eq!(kit.auth.identify_again(&mixed).await, Ok(None));
            kit.auth.flush();
            assert_eq!(kit.auth.identify_again(&mixed).await, Ok(None));
            assert_eq!(kit.auth.identify_again(&ada.identity).await, Ok(Some(ada.identity)));
        });
    }

    #[test]
    fn a_tier_rises_in_the_middle_of_a_session() {
        on_each_database(async |kit: Kit| {
            // Thirteen from 2026-12-01; the clock stands at 2026-11-25.
            let form = SignUpForm { birth_month: "2008-11", ..form("ada@example.org") };
            let ada = opened(kit.sign_up(form, None).await);
            assert_eq!(ada.identity.tier, Tier::Teens);
            kit.clock.advance(6 * DAY_MS);
            assert_eq!(kit.by_cookie(&ada).await.map(|who| who.tier), Some(Tier::Adults));
        });
    }

    #[test]
    fn a_session_in_memory_needs_no_database_and_a_flush_changes_nothing() {
        on_each_database(async |kit: Kit| {
            let ada = kit.ada().await;
            let known = kit.by_cookie(&ada).await;
            kit.by_token(&ada).await.expect("signed in");
            let reads = kit.store.stats().reads;
            for _ in 0..10 {
                assert_eq!(kit.by_cookie(&ada).await, known);
                assert_eq!(kit.by_token(&ada).await, known);
            }
            assert_eq!(kit.store.stats().reads, reads);
            kit.auth.flush();
            assert_eq!(kit.by_cookie(&ada).await, known);
            assert_eq!(kit.by_token(&ada).await, known);
            assert!(kit.store.stats().reads > reads);
        });
    }

    #[test]
    fn without_a_database_nobody_is_taken_for_somebody_or_nobody() {
        on_each_database(async |kit: Kit| {
            let ada = kit.ada().await;
            kit.store.shutdown().await;
            let shown = Credential::Cookie(ada.cookie.reveal());
            assert_eq!(kit.auth.identify(shown).await, Err(Error::Closed));
        });
    }
}
