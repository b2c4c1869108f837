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
