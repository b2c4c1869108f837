//! Somebody signs out: here, on one device, or everywhere else.

use domain::{SessionId, Timestamp, UserId};
use store::{Error, Tx};

use crate::{Auth, EndReason, Ended, Identity, tables};

impl Auth {
    /// Ends one session of `user_id`: signing out is ending one's own. `None` when they have no
    /// such session (any more), whoever else's it may be.
    ///
    /// # Errors
    /// What the store says.
    pub async fn end_session(
        &self,
        user_id: UserId,
        session_id: SessionId,
    ) -> Result<Option<Ended>, Error> {
        let ended = Ended { session_id, user_id, reason: EndReason::SignedOut };
        let now = self.0.now();
        let ended = self.0.store.write(move |tx: &mut Tx| end_one(tx, ended, now)).await?;
        self.0.live.forget(ended.as_slice());
        Ok(ended)
    }

    /// Ends all sessions of this person but for the one they ask from.
    ///
    /// # Errors
    /// What the store says.
    pub async fn end_other_sessions(&self, identity: &Identity) -> Result<Vec<Ended>, Error> {
        let (now, user_id, kept) = (self.0.now(), identity.user_id, identity.session_id);
        let reason = EndReason::SignedOut;
        let end = move |tx: &mut Tx| end_all(tx, user_id, (Some(kept), reason), now);
        let ended = self.0.store.write(end).await?;
        self.0.live.forget(&ended);
        Ok(ended)
    }
}

/// Ends one session, if it lives.
pub(crate) fn end_one(tx: &mut Tx, end: Ended, now: Timestamp) -> Result<Option<Ended>, Error> {
    let did_end = tables::end_session(tx, end.user_id, end.session_id, now)?;
    Ok(did_end.then_some(end))
}

/// Ends all sessions of `user_id` but for the one kept.
pub(crate) fn end_all(
    tx: &mut Tx,
    user_id: UserId,
    (kept, reason): (Option<SessionId>, EndReason),
    now: Timestamp,
) -> Result<Vec<Ended>, Error> {
    let ids = tables::end_sessions(tx, user_id, kept, now)?;
    Ok(ids.into_iter().map(|session_id| Ended { session_id, user_id, reason }).collect())
}

/// Ends the session that a new one takes the place of.
pub(crate) fn end_replaced(
    tx: &mut Tx,
    replaced: Option<Identity>,
    now: Timestamp,
) -> Result<Vec<Ended>, Error> {
    let Some(Identity { user_id, session_id, .. }) = replaced else { return Ok(Vec::new()) };
    let ended = Ended { session_id, user_id, reason: EndReason::Replaced };
    Ok(end_one(tx, ended, now)?.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_kit::{Kit, PASSWORD, on_each_database, visitor};
    use crate::{Credential, FRESH_MS, Opened};

    async fn ada_again(kit: &Kit) -> Opened {
        kit.clock.advance(1_000);
        kit.log_in(("ada@example.org", PASSWORD), visitor(None)).await.expect("right")
    }

    #[test]
    fn an_ended_session_is_refused_at_once() {
        on_each_database(async |kit: Kit| {
            let ada = kit.ada().await;
            assert!(kit.by_cookie(&ada).await.is_some(), "and is in memory now");
            let Identity { user_id, session_id, .. } = ada.identity;
            let ended = kit.auth.end_session(user_id, session_id).await.expect("writes");
            assert_eq!(ended, Some(Ended { session_id, user_id, reason: EndReason::SignedOut }));
            assert_eq!(kit.by_cookie(&ada).await, None);
            assert_eq!(kit.by_token(&ada).await, None);
            assert_eq!(kit.auth.identify_again(&ada.identity).await.expect("reads"), None);
            let twice = kit.auth.end_session(user_id, session_id).await.expect("writes");
            assert_eq!(twice, None);
        });
    }

    #[test]
    fn nobody_ends_anothers_session() {
        on_each_database(async |kit: Kit| {
            let (ada, guest) = (kit.ada().await, kit.guest().await);
            let (mallory, session_id) = (guest.identity.user_id, ada.identity.session_id);
            let ended = kit.auth.end_session(mallory, session_id).await.expect("writes");
            assert_eq!(ended, None);
            assert!(kit.by_cookie(&ada).await.is_some());
        });
    }

    #[test]
    fn devices_are_listed_and_all_others_end() {
        on_each_database(async |kit: Kit| {
            let first = kit.ada().await;
            let (second, third) = (ada_again(&kit).await, ada_again(&kit).await);
            let listed = async || {
                let devices = kit.auth.devices(first.account.id).await.expect("reads");
                devices.iter().map(|device| device.session_id).collect::<Vec<_>>()
            };
            let ids = [&third, &second, &first].map(|opened| opened.identity.session_id);
            assert_eq!(listed().await, ids, "the newest first");

            let ended = kit.auth.end_other_sessions(&second.identity).await.expect("writes");
            assert_eq!(ended.len(), 2);
            assert_eq!(listed().await, [second.identity.session_id]);
            assert_eq!(kit.by_cookie(&first).await, None);
            assert_eq!(kit.by_cookie(&third).await, None);
            assert_eq!(kit.by_cookie(&second).await, Some(second.identity));
        });
    }

    #[test]
    fn another_node_hears_of_it_within_five_seconds() {
        on_each_database(async |kit: Kit| {
            let (ada, other) = (kit.ada().await, kit.other_node());
            let shown = Credential::Cookie(ada.cookie.reveal());
            assert!(other.identify(shown).await.expect("reads").is_some());
            let Identity { user_id, session_id, .. } = ada.identity;
            kit.auth.end_session(user_id, session_id).await.expect("writes");
            kit.clock.advance(FRESH_MS as i64);
            assert_eq!(other.identify(shown).await.expect("reads"), None);
        });
    }
}
