//! The rows of this crate: invitations, and the talk beside stories.

use domain::{StoryId, Timestamp, UserId};
use store::{Migration, Reader, Script, Tx, params};

/// In order; the store applies what is missing.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        component: "rooms",
        version: 1,
        name: "invitations",
        script: Script::Common(include_str!("migrations/1_invites.sql")),
    },
    Migration {
        component: "rooms",
        version: 2,
        name: "talk",
        script: Script::Common(include_str!("migrations/2_talk.sql")),
    },
];

pub(crate) fn insert_invite(
    tx: &mut Tx,
    token_hash: &str,
    story: StoryId,
    now: Timestamp,
) -> Result<(), store::Error> {
    tx.execute(
        "INSERT INTO invite (token_hash, story_id, created_at) VALUES ($1, $2, $3)",
        params![token_hash, &story.to_string(), now.0],
    )?;
    Ok(())
}

/// Whether this token opens this story.
pub(crate) fn opens(
    r: &mut Reader,
    token_hash: &str,
    story: StoryId,
) -> Result<bool, store::Error> {
    let row = r.query_opt(
        "SELECT 1 FROM invite WHERE token_hash = $1 AND story_id = $2",
        params![token_hash, &story.to_string()],
    )?;
    Ok(row.is_some())
}

/// Forgets the invitations to an erased story, and what was said beside it.
///
/// # Errors
/// The database's.
pub fn purge(tx: &mut Tx, story: StoryId) -> Result<(), store::Error> {
    tx.execute("DELETE FROM talk WHERE story_id = $1", params![&story.to_string()])?;
    void_invites(tx, story)
}

/// Forgets what an erased person said beside the stories of others.
///
/// # Errors
/// The database's.
pub fn purge_of_writer(tx: &mut Tx, user: UserId) -> Result<(), store::Error> {
    tx.execute("DELETE FROM talk WHERE user_id = $1", params![&user.to_string()])?;
    Ok(())
}

/// No invitation that was given so far opens this story from now on.
pub(crate) fn void_invites(tx: &mut Tx, story: StoryId) -> Result<(), store::Error> {
    tx.execute("DELETE FROM invite WHERE story_id = $1", params![&story.to_string()])?;
    Ok(())
}
