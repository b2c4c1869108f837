//! The rows of this crate: how far people have seen, and who was reminded.

use std::collections::HashMap;

use domain::{StoryId, Timestamp, UserId};
use library::Head;
use store::{Migration, Reader, Script, Tx, params};

/// In order; the store applies what is missing.
pub const MIGRATIONS: &[Migration] = &[Migration {
    component: "notices",
    version: 1,
    name: "what people have seen",
    script: Script::Common(include_str!("migrations/1_seen.sql")),
}];

pub(crate) fn seen(
    r: &mut Reader,
    user: UserId,
) -> Result<HashMap<StoryId, (i64, Timestamp)>, store::Error> {
    let sql = "SELECT story_id, seq, at FROM seen WHERE user_id = $1";
    let rows = r.query(sql, params![&user.to_string()])?;
    let read = |row: &store::Row| Ok((id(row.get(0)?)?, (row.get(1)?, Timestamp(row.get(2)?))));
    rows.iter().map(read).collect()
}

pub(crate) fn see(
    tx: &mut Tx,
    user: UserId,
    story: StoryId,
    seq: i64,
    now: Timestamp,
) -> Result<(), store::Error> {
    tx.execute(
        "INSERT INTO seen (user_id, story_id, seq, at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (user_id, story_id) DO UPDATE SET \
         seq = CASE WHEN excluded.seq > seen.seq THEN excluded.seq ELSE seen.seq END, \
         at = excluded.at",
        params![&user.to_string(), &story.to_string(), seq, now.0],
    )?;
    Ok(())
}

/// Who reminded whoever has this turn, and when.
pub(crate) fn nudged(
    r: &mut Reader,
    story: StoryId,
    turn_number: i64,
) -> Result<Option<(UserId, Timestamp)>, store::Error> {
    let row = r.query_opt(
        "SELECT by_user, at FROM nudge WHERE story_id = $1 AND turn_number = $2",
        params![&story.to_string(), turn_number],
    )?;
    row.map(|row| Ok((id(row.get(0)?)?, Timestamp(row.get(1)?)))).transpose()
}

pub(crate) fn nudge(
    tx: &mut Tx,
    head: &Head,
    by: UserId,
    now: Timestamp,
) -> Result<bool, store::Error> {
    let story = head.id.to_string();
    // Of earlier turns nobody is reminded any more.
    tx.execute(
        "DELETE FROM nudge WHERE story_id = $1 AND turn_number < $2",
        params![&story, head.turn_number],
    )?;
    let rows = tx.execute(
        "INSERT INTO nudge (story_id, turn_number, user_id, by_user, at) \
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
        params![&story, head.turn_number, &head.turn.to_string(), &by.to_string(), now.0],
    )?;
    Ok(rows == 1)
}

/// Forgets what was seen of an erased story.
///
/// # Errors
/// The database's.
pub fn purge(tx: &mut Tx, story: StoryId) -> Result<(), store::Error> {
    for sql in ["DELETE FROM seen WHERE story_id = $1", "DELETE FROM nudge WHERE story_id = $1"] {
        tx.execute(sql, params![&story.to_string()])?;
    }
    Ok(())
}

/// Forgets what an erased person has seen, and whom they reminded.
///
/// # Errors
/// The database's.
pub fn purge_of_user(tx: &mut Tx, user: UserId) -> Result<(), store::Error> {
    for sql in [
        "DELETE FROM seen WHERE user_id = $1",
        "DELETE FROM nudge WHERE user_id = $1 OR by_user = $1",
    ] {
        tx.execute(sql, params![&user.to_string()])?;
    }
    Ok(())
}

fn id<T: std::str::FromStr>(text: &str) -> Result<T, store::Error> {
    text.parse().map_err(|_| store::Error::Type("a row that cannot be read".to_owned()))
}
