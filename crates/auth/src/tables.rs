//! The tables `session`, `refresh_token` and `credential`, and all SQL about them.

use std::str::FromStr;

use domain::{SessionId, Timestamp, UserId};
use store::{Error, Migration, Reader, Row, Script, Tx, params};

use crate::token::TokenHash;

/// The tables of this component. They refer to `users`' account, so its migrations go first.
pub const MIGRATIONS: &[Migration] = &[Migration {
    component: "auth",
    version: 1,
    name: "sessions and passwords",
    script: Script::Common(
        "CREATE TABLE session (
            id TEXT PRIMARY KEY,
            user_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
            token_hash BYTEA NOT NULL UNIQUE,
            device TEXT NOT NULL,
            created_at BIGINT NOT NULL,
            seen_at BIGINT NOT NULL,
            expires_at BIGINT NOT NULL,
            ended_at BIGINT
        );
        CREATE INDEX session_of_user ON session (user_id);
        CREATE INDEX session_expiry ON session (expires_at);
        CREATE TABLE refresh_token (
            token_hash BYTEA PRIMARY KEY,
            session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
            issued_at BIGINT NOT NULL,
            used_at BIGINT
        );
        CREATE INDEX refresh_token_of_session ON refresh_token (session_id);
        CREATE TABLE credential (
            user_id TEXT PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
            password_hash TEXT NOT NULL,
            changed_at BIGINT NOT NULL
        );",
    ),
}];

/// A session that had not ended when it was read; it may have expired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SessionRow {
    pub(crate) id: SessionId,
    pub(crate) user_id: UserId,
    pub(crate) device: String,
    pub(crate) created_at: Timestamp,
    pub(crate) seen_at: Timestamp,
    pub(crate) expires_at: Timestamp,
}

const SELECT_SESSION: &str =
    "SELECT id, user_id, device, created_at, seen_at, expires_at FROM session";

pub(crate) fn insert_session(
    tx: &mut Tx,
    session: &SessionRow,
    token_hash: &TokenHash,
) -> Result<(), Error> {
    let sql = "INSERT INTO session
        (id, user_id, token_hash, device, created_at, seen_at, expires_at, ended_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, NULL)";
    let (id, user_id) = (session.id.to_string(), session.user_id.to_string());
    let params = params![
        &id,
        &user_id,
        &token_hash[..],
        &session.device,
        session.created_at.0,
        session.seen_at.0,
        session.expires_at.0,
    ];
    tx.execute(sql, params).map(drop)
}

pub(crate) fn session_of_token(
    r: &mut Reader,
    hash: &TokenHash,
) -> Result<Option<SessionRow>, Error> {
    let sql = format!("{SELECT_SESSION} WHERE token_hash = $1 AND ended_at IS NULL");
    r.query_opt(&sql, params![&hash[..]])?.map(|row| session(&row)).transpose()
}

pub(crate) fn session_of_user(
    r: &mut Reader,
    user_id: UserId,
    id: SessionId,
) -> Result<Option<SessionRow>, Error> {
    let sql = format!("{SELECT_SESSION} WHERE user_id = $1 AND id = $2 AND ended_at IS NULL");
    let (user_id, id) = (user_id.to_string(), id.to_string());
    r.query_opt(&sql, params![&user_id, &id])?.map(|row| session(&row)).transpose()
}

/// The sessions of somebody that have neither ended nor expired, the newest first.
pub(crate) fn sessions_of_user(
    r: &mut Reader,
    user_id: UserId,
    now: Timestamp,
) -> Result<Vec<SessionRow>, Error> {
    let sql = format!(
        "{SELECT_SESSION} WHERE user_id = $1 AND ended_at IS NULL AND expires_at > $2
         ORDER BY created_at DESC, id DESC"
    );
    let rows = r.query(&sql, params![&user_id.to_string(), now.0])?;
    rows.iter().map(session).collect()
}

/// Notes a use and moves the expiry; an ended session stays ended.
pub(crate) fn set_seen(
    tx: &mut Tx,
    id: SessionId,
    seen_at: Timestamp,
    expires_at: Timestamp,
) -> Result<(), Error> {
    let sql = "UPDATE session SET seen_at = $2, expires_at = $3
        WHERE id = $1 AND ended_at IS NULL AND seen_at < $2";
    tx.execute(sql, params![&id.to_string(), seen_at.0, expires_at.0]).map(drop)
}

/// Ends one session of somebody; false when they have no such session that lives.
pub(crate) fn end_session(
    tx: &mut Tx,
    user_id: UserId,
    id: SessionId,
    now: Timestamp,
) -> Result<bool, Error> {
    let sql =
        "UPDATE session SET ended_at = $3 WHERE user_id = $1 AND id = $2 AND ended_at IS NULL";
    let (user_id, id) = (user_id.to_string(), id.to_string());
    Ok(tx.execute(sql, params![&user_id, &id, now.0])? == 1)
}

/// Ends all sessions of somebody, but for `kept`.
pub(crate) fn end_sessions(
    tx: &mut Tx,
    user_id: UserId,
    kept: Option<SessionId>,
    now: Timestamp,
) -> Result<Vec<SessionId>, Error> {
    let sql = "UPDATE session SET ended_at = $3
        WHERE user_id = $1 AND ended_at IS NULL AND id <> $2 RETURNING id";
    // No id is empty, so this keeps none.
    let kept = kept.map(|id| id.to_string()).unwrap_or_default();
    let rows = tx.query(sql, params![&user_id.to_string(), &kept, now.0])?;
    rows.iter().map(|row| word(row, 0)).collect()
}

/// Deletes sessions that expired or ended before `before`, with their refresh tokens.
pub(crate) fn delete_sessions(tx: &mut Tx, before: Timestamp, most: u32) -> Result<u64, Error> {
    let sql = "DELETE FROM session WHERE id IN (
        SELECT id FROM session WHERE expires_at < $1 OR ended_at < $1 LIMIT $2)";
    tx.execute(sql, params![before.0, most])
}

pub(crate) fn insert_refresh_token(
    tx: &mut Tx,
    session_id: SessionId,
    hash: &TokenHash,
    now: Timestamp,
) -> Result<(), Error> {
    let sql = "INSERT INTO refresh_token (token_hash, session_id, issued_at, used_at)
        VALUES ($1, $2, $3, NULL)";
    tx.execute(sql, params![&hash[..], &session_id.to_string(), now.0]).map(drop)
}

/// Marks a refresh token as used; false when it is unknown or was used before.
pub(crate) fn use_refresh_token(
    tx: &mut Tx,
    hash: &TokenHash,
    now: Timestamp,
) -> Result<bool, Error> {
    let sql = "UPDATE refresh_token SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL";
    Ok(tx.execute(sql, params![&hash[..], now.0])? == 1)
}

/// The session a refresh token belongs to, used or not, unless it has ended.
pub(crate) fn session_of_refresh_token(
    r: &mut Reader,
    hash: &TokenHash,
) -> Result<Option<SessionRow>, Error> {
    let sql = format!(
        "{SELECT_SESSION} WHERE ended_at IS NULL
         AND id = (SELECT session_id FROM refresh_token WHERE token_hash = $1)"
    );
    r.query_opt(&sql, params![&hash[..]])?.map(|row| session(&row)).transpose()
}

/// Deletes tokens of a session that were used before `before`: that they come back says nothing
/// new by then.
pub(crate) fn delete_used_refresh_tokens(
    tx: &mut Tx,
    session_id: SessionId,
    before: Timestamp,
) -> Result<(), Error> {
    let sql = "DELETE FROM refresh_token WHERE session_id = $1 AND used_at < $2";
    tx.execute(sql, params![&session_id.to_string(), before.0]).map(drop)
}

pub(crate) fn password_hash(r: &mut Reader, user_id: UserId) -> Result<Option<String>, Error> {
    let sql = "SELECT password_hash FROM credential WHERE user_id = $1";
    r.query_opt(sql, params![&user_id.to_string()])?.map(|row| row.get(0)).transpose()
}

pub(crate) fn set_password_hash(
    tx: &mut Tx,
    user_id: UserId,
    hash: &str,
    now: Timestamp,
) -> Result<(), Error> {
    let sql = "INSERT INTO credential (user_id, password_hash, changed_at) VALUES ($1, $2, $3)
        ON CONFLICT (user_id) DO UPDATE SET password_hash = $2, changed_at = $3";
    tx.execute(sql, params![&user_id.to_string(), hash, now.0]).map(drop)
}

fn session(row: &Row) -> Result<SessionRow, Error> {
    Ok(SessionRow {
        id: word(row, 0)?,
        user_id: word(row, 1)?,
        device: row.get(2)?,
        created_at: Timestamp(row.get(3)?),
        seen_at: Timestamp(row.get(4)?),
        expires_at: Timestamp(row.get(5)?),
    })
}

/// A column whose text is an id. The error names the place, not the value.
fn word<T: FromStr>(row: &Row, column: usize) -> Result<T, Error> {
    let unreadable = |_| Error::Type(format!("column {column} of a session holds no id"));
    row.get::<&str>(column)?.parse().map_err(unreadable)
}
