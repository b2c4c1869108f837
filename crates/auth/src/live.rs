//! Sessions that were found alive a moment ago, in memory.
//!
//! The hot path of every request: two look-ups and one hash. A session is believed for [`FRESH_MS`]
//! and then read again, since another node may have ended it.

use std::sync::atomic::{AtomicU64, Ordering};

use domain::{SessionId, Timestamp, UserId};
use moka::sync::Cache;
use users::Standing;

use crate::Ended;
use crate::access_token::Grant;
use crate::token::TokenHash;

/// How long a session that was read is believed, in milliseconds.
pub const FRESH_MS: i64 = 5_000;
/// Sessions remembered: more than one node serves in five seconds.
const REMEMBERED_MAX: u64 = 20_000;

/// A session as it was read, with what its owner may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LiveSession {
    pub(crate) id: SessionId,
    pub(crate) user_id: UserId,
    pub(crate) standing: Standing,
    pub(crate) seen_at: Timestamp,
    pub(crate) expires_at: Timestamp,
    pub(crate) read_at: Timestamp,
}

impl LiveSession {
    fn is_fresh(&self, now: Timestamp) -> bool {
        // A clock set back makes everything stale, not eternal.
        (0..FRESH_MS).contains(&now.0.saturating_sub(self.read_at.0))
    }
}

/// How many sessions had ended when somebody began to read; see [`Live::remember`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Endings(u64);

pub(crate) struct Live {
    sessions: Cache<SessionId, LiveSession>,
    /// Which session a cookie belongs to. Never changes, so it needs no forgetting: an ended
    /// session is gone from `sessions` and from the database.
    cookies: Cache<TokenHash, SessionId>,
    /// What a verified access token says. Never changes either.
    grants: Cache<TokenHash, Grant>,
    endings: AtomicU64,
}

impl Live {
    pub(crate) fn new() -> Self {
        Live {
            sessions: Cache::new(REMEMBERED_MAX),
            cookies: Cache::new(REMEMBERED_MAX),
            grants: Cache::new(REMEMBERED_MAX),
            endings: AtomicU64::new(0),
        }
    }

    /// The session, if it was read not long ago and has not ended on this node since.
    pub(crate) fn session(&self, id: SessionId, now: Timestamp) -> Option<LiveSession> {
        self.sessions.get(&id).filter(|session| session.is_fresh(now))
    }

    pub(crate) fn session_of_cookie(
        &self,
        hash: &TokenHash,
        now: Timestamp,
    ) -> Option<LiveSession> {
        self.session(self.cookies.get(hash)?, now)
    }

    pub(crate) fn grant(&self, hash: &TokenHash) -> Option<Grant> {
        self.grants.get(hash)
    }

    /// To be asked before reading a session from the database.
    pub(crate) fn endings(&self) -> Endings {
        Endings(self.endings.load(Ordering::SeqCst))
    }

    /// Remembers a session that was read after `endings`. If any session ended meanwhile, it may be
    /// this one: then it is forgotten again, and read anew at the next request.
    pub(crate) fn remember(&self, session: LiveSession, endings: Endings) {
        self.sessions.insert(session.id, session);
        if self.endings() != endings {
            self.sessions.invalidate(&session.id);
        }
    }

    pub(crate) fn remember_cookie(&self, hash: TokenHash, id: SessionId) {
        self.cookies.insert(hash, id);
    }

    pub(crate) fn remember_grant(&self, hash: TokenHash, grant: Grant) {
        self.grants.insert(hash, grant);
    }

    /// Forgets sessions whose end is committed.
    pub(crate) fn forget(&self, ended: &[Ended]) {
        for Ended { session_id, .. } in ended {
            // First the count, then the entry: whoever reads in between sees one of them.
            self.endings.fetch_add(1, Ordering::SeqCst);
            self.sessions.invalidate(session_id);
        }
    }

    pub(crate) fn flush(&self) {
        self.sessions.invalidate_all();
        self.cookies.invalidate_all();
        self.grants.invalidate_all();
    }
}

#[cfg(test)]
mod tests {
    use clock::Clock;
    use domain::Role;

    use super::*;
    use crate::EndReason;

    const NOW: Timestamp = Timestamp(1_795_594_103_000);

    fn session() -> LiveSession {
        let clock = Clock::manual(NOW.0, 1);
        LiveSession {
            id: SessionId(clock.new_id()),
            user_id: UserId(clock.new_id()),
            standing: Standing { role: Role::Writer, birth: None },
            seen_at: NOW,
            expires_at: NOW.plus_ms(1_000_000),
            read_at: NOW,
        }
    }

    fn ended(session: LiveSession) -> Ended {
        let reason = EndReason::SignedOut;
        Ended { session_id: session.id, user_id: session.user_id, reason }
    }

    #[test]
    fn a_session_is_believed_for_five_seconds() {
        let (live, session) = (Live::new(), session());
        live.remember(session, live.endings());
        for (after_ms, believed) in
            [(0, true), (FRESH_MS - 1, true), (FRESH_MS, false), (-1, false)]
        {
            let found = live.session(session.id, NOW.plus_ms(after_ms));
            assert_eq!(found.is_some(), believed, "{after_ms}");
        }
    }

    #[test]
    fn an_end_while_a_request_reads_is_not_overwritten() {
        let (live, session) = (Live::new(), session());
        let before = live.endings();
        live.forget(&[ended(session)]);
        live.remember(session, before);
        assert_eq!(live.session(session.id, NOW), None);
        live.remember(session, live.endings());
        assert_eq!(live.session(session.id, NOW), Some(session), "read after the end of another");
    }

    #[test]
    fn an_ended_session_is_forgotten_at_once() {
        let (live, session) = (Live::new(), session());
        live.remember(session, live.endings());
        live.remember_cookie([7; 32], session.id);
        assert_eq!(live.session_of_cookie(&[7; 32], NOW), Some(session));
        live.forget(&[ended(session)]);
        assert_eq!(live.session_of_cookie(&[7; 32], NOW), None);
    }

    #[test]
    fn a_flush_forgets_everything() {
        let (live, session) = (Live::new(), session());
        live.remember(session, live.endings());
        live.remember_cookie([7; 32], session.id);
        live.flush();
        assert_eq!(live.session_of_cookie(&[7; 32], NOW), None);
        assert_eq!(live.session(session.id, NOW), None);
    }
}
