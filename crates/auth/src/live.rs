//! What was found out about sessions a moment ago, in memory.
//!
//! The hot path of every request: one hash and two look-ups. A session is believed for [`FRESH_MS`]
//! and then read again, since another node may have ended it.

use std::time::Duration;

use cache::Cache;
use clock::Clock;
use domain::{SessionId, Timestamp, UserId};
use users::Standing;

use crate::Ended;
use crate::access_token::{ACCESS_TOKEN_LIFE_S, Grant};
use crate::token::TokenHash;

/// How long a session that was read is believed, in milliseconds.
pub const FRESH_MS: u64 = 5_000;
/// Entries of each kind: more sessions than one node serves at a time.
const REMEMBERED_MAX: u64 = 20_000;
/// How long it is known whose a cookie is. That never changes, so the time only saves room.
const OWNER_KEPT: Duration = Duration::from_secs(3_600);
/// How long it takes until the use of a session is noted again, should that have failed.
const NOTE_PAUSE: Duration = Duration::from_secs(60);

/// Whose a cookie or a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Owner {
    pub(crate) user_id: UserId,
    pub(crate) session_id: SessionId,
}

/// A session that has not ended, with what its owner may do. It may have expired.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LiveSession {
    pub(crate) standing: Standing,
    pub(crate) seen_at: Timestamp,
    pub(crate) expires_at: Timestamp,
}

pub(crate) struct Live {
    /// The only one whose entries can become wrong: an ended session is removed from it.
    pub(crate) sessions: Cache<Owner, Option<LiveSession>>,
    pub(crate) cookies: Cache<TokenHash, Owner>,
    /// Access tokens whose signature was verified.
    pub(crate) grants: Cache<TokenHash, Grant>,
    noted: Cache<SessionId, ()>,
}

impl Live {
    pub(crate) fn new(clock: &Clock) -> Self {
        let (fresh, token_life) =
            (Duration::from_millis(FRESH_MS), Duration::from_secs(ACCESS_TOKEN_LIFE_S));
        Live {
            sessions: Cache::new(REMEMBERED_MAX, fresh, clock.clone()),
            cookies: Cache::new(REMEMBERED_MAX, OWNER_KEPT, clock.clone()),
            grants: Cache::new(REMEMBERED_MAX, token_life, clock.clone()),
            noted: Cache::new(REMEMBERED_MAX, NOTE_PAUSE, clock.clone()),
        }
    }

    /// Forgets sessions whose end is committed.
    pub(crate) fn forget(&self, ended: &[Ended]) {
        for &Ended { user_id, session_id, .. } in ended {
            self.sessions.remove(&Owner { user_id, session_id });
        }
    }

    /// True for one of the requests that come at once, and not again for a while: that one notes
    /// the use of the session.
    pub(crate) fn takes_note(&self, id: SessionId) -> bool {
        self.noted.insert_if_absent(id, ())
    }

    pub(crate) fn flush(&self) {
        self.sessions.flush_all();
        self.cookies.flush_all();
        self.grants.flush_all();
        self.noted.flush_all();
    }
}
