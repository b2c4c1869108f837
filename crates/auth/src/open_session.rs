//! A session opens: what signing up, signing in and beginning as a guest have in common.

use std::net::IpAddr;

use clock::Clock;
use domain::{SessionId, Timestamp};
use store::{Error, Tx};
use users::Account;

use crate::rules::device::device_name;
use crate::rules::life::life_ms;
use crate::tables::{self, SessionRow};
use crate::{AccessToken, Ended, Identity, Inner, Token};

/// How long a browser may keep the cookie, in seconds: as long as browsers allow (RFC 6265bis).
/// The server alone decides how long the session lives, so the cookie need not be renewed.
pub const COOKIE_MAX_AGE_S: u64 = 400 * 24 * 3_600;

/// What kind of client it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Client {
    /// Keeps a cookie, and needs no refresh token.
    Browser,
    /// Keeps tokens itself.
    Program,
}

/// Who is at the door, as far as the request tells.
#[derive(Debug, Clone, Copy)]
pub struct Visitor<'a> {
    /// Who they are so far, if anybody.
    pub session: Option<Identity>,
    /// The `User-Agent` header; the device's name is made of it.
    pub user_agent: Option<&'a str>,
    /// Where the request comes from.
    pub address: IpAddr,
    /// What kind of client it is.
    pub client: Client,
}

/// A session that has just been opened.
#[derive(Debug, Clone)]
pub struct Opened {
    /// Who it is.
    pub identity: Identity,
    /// Their account.
    pub account: Account,
    /// The value of the session cookie, to be kept for [`COOKIE_MAX_AGE_S`].
    pub cookie: Token,
    /// A bearer token.
    pub access_token: AccessToken,
    /// What [`crate::Auth::refresh`] takes; for programs only.
    pub refresh_token: Option<Token>,
    /// The sessions it replaced; their sockets are to be closed.
    pub ended: Vec<Ended>,
}

/// The secrets of a session about to be opened, drawn before the transaction, which may run twice.
#[derive(Clone)]
pub(crate) struct Minted {
    session_id: SessionId,
    cookie: Token,
    refresh_token: Option<Token>,
    device: String,
}

impl Minted {
    pub(crate) fn new(clock: &Clock, visitor: &Visitor<'_>) -> Self {
        Minted {
            session_id: SessionId(clock.new_id()),
            cookie: Token::random(clock),
            refresh_token: (visitor.client == Client::Program).then(|| Token::random(clock)),
            device: device_name(visitor.user_agent),
        }
    }

    /// Stores the session of `account`.
    pub(crate) fn save(&self, tx: &mut Tx, account: &Account, now: Timestamp) -> Result<(), Error> {
        let session = SessionRow {
            id: self.session_id,
            user_id: account.id,
            device: self.device.clone(),
            created_at: now,
            seen_at: now,
            expires_at: now.plus_ms(life_ms(account.role)),
        };
        tables::insert_session(tx, &session, &self.cookie.hash())?;
        match &self.refresh_token {
            Some(token) => tables::insert_refresh_token(tx, self.session_id, &token.hash(), now),
            None => Ok(()),
        }
    }
}

impl Inner {
    /// The answer to whom the session belongs, once it is committed.
    pub(crate) fn opened(&self, minted: Minted, account: Account, ended: Vec<Ended>) -> Opened {
        self.live.forget(&ended);
        Opened {
            identity: Identity {
                user_id: account.id,
                session_id: minted.session_id,
                role: account.role,
                tier: account.tier,
                birth: account.birth,
            },
            access_token: self.access_tokens.sign(account.id, minted.session_id),
            account,
            cookie: minted.cookie,
            refresh_token: minted.refresh_token,
            ended,
        }
    }
}
