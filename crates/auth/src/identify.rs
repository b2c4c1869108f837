//! A request says who it is from.

use domain::{SessionId, Timestamp, UserId};
use store::{Error, Reader, Tx};

use crate::access_token::{AccessTokens, Grant};
use crate::live::LiveSession;
use crate::rules::life::{is_worth_noting, life_ms};
use crate::tables::{self, SessionRow};
use crate::token::{TokenHash, hash_of_shown, sha256};
use crate::{Auth, Credential, Identity, Inner};

impl Auth {
    /// Who shows this, or `None` when it is forged, has expired, or belongs to a session that is
    /// over. About once an hour it notes the use, which is what keeps a session alive.
    ///
    /// # Errors
    /// When the session is not in memory and the store cannot be read.
    pub async fn identify(&self, credential: Credential<'_>) -> Result<Option<Identity>, Error> {
        let (inner, now) = (&self.0, self.0.now());
        let session = match credential {
            Credential::Cookie(shown) => inner.session_of_cookie(shown, now).await?,
            Credential::Bearer(token) => match inner.grant_of(token, now) {
                Some(grant) => inner.session_of(grant.user_id, grant.session_id, now).await?,
                None => None,
            },
        };
        inner.used(session, now).await
    }

    /// Whether this is still who it was: for a socket, which has shown who it is only once.
    ///
    /// # Errors
    /// As [`Auth::identify`].
    pub async fn identify_again(&self, identity: &Identity) -> Result<Option<Identity>, Error> {
        let (inner, now) = (&self.0, self.0.now());
        let session = inner.session_of(identity.user_id, identity.session_id, now).await?;
        inner.used(session, now).await
    }
}

impl Inner {
    async fn session_of_cookie(
        &self,
        shown: &str,
        now: Timestamp,
    ) -> Result<Option<LiveSession>, Error> {
        let Some(hash) = hash_of_shown(shown) else { return Ok(None) };
        if let Some(session) = self.live.session_of_cookie(&hash, now) {
            return Ok(Some(session));
        }
        let endings = self.live.endings();
        let look_up = move |r: &mut Reader| {
            let session = tables::session_of_token(r, &hash)?;
            with_standing(r, session, now)
        };
        let session = self.store.read_inline(look_up).await?;
        if let Some(session) = session {
            self.live.remember(session, endings);
            self.live.remember_cookie(hash, session.id);
        }
        Ok(session)
    }

    async fn session_of(
        &self,
        user_id: UserId,
        id: SessionId,
        now: Timestamp,
    ) -> Result<Option<LiveSession>, Error> {
        if let Some(session) = self.live.session(id, now) {
            return Ok(Some(session).filter(|session| session.user_id == user_id));
        }
        let endings = self.live.endings();
        let look_up = move |r: &mut Reader| {
            let session = tables::session_of_user(r, user_id, id)?;
            with_standing(r, session, now)
        };
        let session = self.store.read_inline(look_up).await?;
        if let Some(session) = session {
            self.live.remember(session, endings);
        }
        Ok(session)
    }

    /// What a token says that is still good. Its signature is verified once.
    fn grant_of(&self, token: &str, now: Timestamp) -> Option<Grant> {
        if !AccessTokens::could_be(token) {
            return None;
        }
        let hash: TokenHash = sha256(token);
        let grant = self.live.grant(&hash).or_else(|| {
            let grant = self.access_tokens.read(token)?;
            self.live.remember_grant(hash, grant);
            Some(grant)
        });
        grant.filter(|grant| grant.is_good(now.0))
    }

    /// The identity behind a session that has not expired, whose use is noted if that is due.
    async fn used(
        &self,
        session: Option<LiveSession>,
        now: Timestamp,
    ) -> Result<Option<Identity>, Error> {
        let Some(session) = session.filter(|session| now < session.expires_at) else {
            return Ok(None);
        };
        if is_worth_noting(session.seen_at, now) {
            self.note_use(session, now).await;
        }
        Ok(Some(Identity {
            user_id: session.user_id,
            session_id: session.id,
            role: session.standing.role,
            tier: session.standing.tier(now),
            birth: session.standing.birth,
        }))
    }

    /// Moves the expiry. A request does not fail because that could not be written.
    async fn note_use(&self, session: LiveSession, now: Timestamp) {
        let expires_at = now.plus_ms(life_ms(session.standing.role));
        // In memory first, so that of many requests at once one writes.
        let endings = self.live.endings();
        if self.live.session(session.id, now).is_some_and(|known| known == session) {
            self.live.remember(LiveSession { seen_at: now, expires_at, ..session }, endings);
        }
        let (id, user_id) = (session.id, session.user_id);
        let note = move |tx: &mut Tx| {
            tables::set_seen(tx, id, now, expires_at)?;
            users::seen(tx, user_id, now)
        };
        if let Err(error) = self.store.write(note).await {
            tracing::warn!(session_id = %id, %error, "the use of a session could not be noted");
        }
    }
}

fn with_standing(
    r: &mut Reader,
    session: Option<SessionRow>,
    now: Timestamp,
) -> Result<Option<LiveSession>, Error> {
    let Some(SessionRow { id, user_id, seen_at, expires_at, .. }) = session else {
        return Ok(None);
    };
    let standing = users::standing(r, user_id)?;
    Ok(standing.map(|standing| LiveSession {
        id,
        user_id,
        standing,
        seen_at,
        expires_at,
        read_at: now,
    }))
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
    fn of_many_uses_at_once_few_are_written() {
        on_each_database(async |kit: Kit| {
            let ada = kit.ada().await;
            kit.by_cookie(&ada).await.expect("signed in");
            kit.clock.advance(HOUR_MS);
            kit.by_cookie(&ada).await.expect("signed in");
            let writes = kit.store.stats().writes;
            for _ in 0..50 {
                kit.by_cookie(&ada).await.expect("signed in");
            }
            assert_eq!(kit.store.stats().writes, writes);
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
