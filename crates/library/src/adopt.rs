//! A guest's stories become an account's.

use domain::{EventKind, NewEvent, Timestamp, UserId};
use store::{Tx, params};

use crate::tables::{load, word};
use crate::{Error, append};

/// Hands every story of a guest to the account that signed in on the same device. Where the account
/// sits already, it keeps its own seat and the guest's is cleared away.
///
/// # Errors
/// The database's.
pub fn adopt(tx: &mut Tx, from: UserId, to: UserId, at: Timestamp) -> Result<usize, Error> {
    let rows =
        tx.query("SELECT story_id FROM member WHERE user_id = $1", params![&from.to_string()])?;
    let mut moved = 0;
    for row in &rows {
        let Some(mut head) = load(tx, word(row, 0, "story id")?)? else { continue };
        let kind = EventKind::Adopted { from, to };
        append(tx, &mut head, at, vec![NewEvent { actor: Some(to), kind }])?;
        moved += 1;
    }
    Ok(moved)
}
