//! Somebody was here.

use domain::{Timestamp, UserId};
use store::{Error, Tx};

use crate::tables;

/// Notes a visit of `id`. Callers do so about once an hour, not with every request.
///
/// # Errors
/// What the store says.
pub fn seen(tx: &mut Tx, id: UserId, now: Timestamp) -> Result<(), Error> {
    tables::set_last_seen(tx, id, now)
}
