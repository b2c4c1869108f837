//! People one wants nothing to do with.

use domain::{Timestamp, UserId};
use store::{Error, Reader, Tx, params};

/// People one person may block: more than anybody meets.
pub const BLOCKS_MAX: usize = 1_000;

/// Blocks `other` for `user`; what is so already stays so. False: they have blocked as many as they
/// may.
///
/// # Errors
/// What the store says.
pub fn block(tx: &mut Tx, user: UserId, other: UserId, now: Timestamp) -> Result<bool, Error> {
    if blocked_by(tx, user)?.len() >= BLOCKS_MAX {
        return Ok(false);
    }
    tx.execute(
        "INSERT INTO block (user_id, blocked_id, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        params![&user.to_string(), &other.to_string(), now.0],
    )?;
    Ok(true)
}

/// Blocks them no longer.
///
/// # Errors
/// What the store says.
pub fn unblock(tx: &mut Tx, user: UserId, other: UserId) -> Result<(), Error> {
    tx.execute(
        "DELETE FROM block WHERE user_id = $1 AND blocked_id = $2",
        params![&user.to_string(), &other.to_string()],
    )?;
    Ok(())
}

/// Whom this person has blocked, the latest first.
///
/// # Errors
/// What the store says.
pub fn blocked_by(r: &mut Reader, user: UserId) -> Result<Vec<UserId>, Error> {
    let sql = "SELECT blocked_id FROM block WHERE user_id = $1 ORDER BY at DESC, blocked_id";
    ids(r, sql, user)
}

/// Who has blocked this person.
///
/// # Errors
/// What the store says.
pub fn blockers_of(r: &mut Reader, user: UserId) -> Result<Vec<UserId>, Error> {
    ids(r, "SELECT user_id FROM block WHERE blocked_id = $1 ORDER BY user_id", user)
}

fn ids(r: &mut Reader, sql: &str, user: UserId) -> Result<Vec<UserId>, Error> {
    let rows = r.query(sql, params![&user.to_string()])?;
    let read = |row: &store::Row| {
        let id: &str = row.get(0)?;
        id.parse().map_err(|_| Error::Type("an id that cannot be read".to_owned()))
    };
    rows.iter().map(read).collect()
}

/// Forgets whom somebody who is erased has blocked, and who has blocked them.
pub(crate) fn purge(tx: &mut Tx, user: UserId) -> Result<(), Error> {
    tx.execute(
        "DELETE FROM block WHERE user_id = $1 OR blocked_id = $1",
        params![&user.to_string()],
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_kit::{Kit, NOW, on_each_database};

    #[test]
    fn who_is_blocked_is_known_from_both_sides_until_they_are_not() {
        on_each_database(async |kit: Kit| {
            let ada = kit.register("ada@example.org", None).await.expect("free").id;
            let ben = kit.register("ben@example.org", None).await.expect("free").id;
            let lists =
                async || kit.read(move |r| Ok((blocked_by(r, ada)?, blockers_of(r, ben)?))).await;
            for _ in 0..2 {
                assert!(kit.write(move |tx| block(tx, ada, ben, NOW)).await);
            }
            assert_eq!(lists().await, (vec![ben], vec![ada]));
            kit.write(move |tx| unblock(tx, ada, ben)).await;
            assert_eq!(lists().await, (vec![], vec![]));
            kit.write(move |tx| block(tx, ada, ben, NOW)).await;
            assert!(kit.erase(ben).await);
            assert_eq!(lists().await, (vec![], vec![]));
        });
    }
}
