//! A guest's stories become an account's.

use domain::{EventKind, NewEvent, Timestamp, UserId};
use store::Tx;

use crate::tables::load;
use crate::{Advanced, Error, append, memberships};

/// Hands every story of a guest to the account that signed in on the same device. Where the account
/// sits already, it keeps its own seat and the guest's is cleared away.
///
/// # Errors
/// The database's.
pub fn adopt(tx: &mut Tx, from: UserId, to: UserId, at: Timestamp) -> Result<Vec<Advanced>, Error> {
    let mut moved = Vec::new();
    for story in memberships(tx, from)? {
        let Some(mut head) = load(tx, story)? else { continue };
        let kind = EventKind::Adopted { from, to };
        let events = append(tx, &mut head, at, vec![NewEvent { actor: Some(to), kind }])?;
        moved.push(Advanced { events, head });
    }
    Ok(moved)
}
