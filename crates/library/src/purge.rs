//! Erasing whole stories, log and all.

use domain::{StoryId, UserId};
use store::{Tx, params};

use crate::tables::word;
use crate::{Error, search};

/// Erases a story without a trace in this crate's tables.
///
/// # Errors
/// The database's.
pub fn purge(tx: &mut Tx, story: StoryId) -> Result<(), Error> {
    search::forget(tx, story)?;
    for sql in [
        "DELETE FROM event WHERE story_id = $1",
        "DELETE FROM segment WHERE story_id = $1",
        "DELETE FROM member WHERE story_id = $1",
        "DELETE FROM story WHERE id = $1",
    ] {
        tx.execute(sql, params![&story.to_string()])?;
    }
    Ok(())
}

/// Erases every story of a person, and gives back which they were.
///
/// # Errors
/// The database's.
pub fn purge_of_owner(tx: &mut Tx, owner: UserId) -> Result<Vec<StoryId>, Error> {
    let rows = tx.query("SELECT id FROM story WHERE owner = $1", params![&owner.to_string()])?;
    let stories = rows.iter().map(|row| word(row, 0, "story id")).collect::<Result<Vec<_>, _>>()?;
    for story in &stories {
        purge(tx, *story)?;
    }
    Ok(stories)
}
