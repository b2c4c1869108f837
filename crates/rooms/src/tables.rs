//! The rows of this crate: invitations, and the talk beside stories.

use std::str::FromStr;

use domain::{InviteId, StoryId, Timestamp, UserId};
use store::{Migration, Reader, Row, Script, Tx, params};

use crate::invite::{Invitation, hash};
use crate::rules::InviteKey;

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
    Migration {
        component: "rooms",
        version: 3,
        name: "invitations that end",
        script: Script::Common(include_str!("migrations/3_invitations.sql")),
    },
    Migration {
        component: "rooms",
        version: 4,
        name: "signs and reports",
        script: Script::Common(include_str!("migrations/4_reactions.sql")),
    },
];

/// Keeps an invitation. False: another has its letters or its words.
pub(crate) fn insert_invite(
    tx: &mut Tx,
    story: StoryId,
    token_hash: &str,
    invitation: &Invitation,
) -> Result<bool, store::Error> {
    let Invitation { id, code, words, created_at, expires_at, uses, used } = invitation;
    let rows = tx.execute(
        "INSERT INTO invite (token_hash, story_id, created_at, id, code, words, expires_at, uses, used)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING",
        params![
            token_hash,
            &story.to_string(),
            created_at.0,
            &id.to_string(),
            code.as_deref(),
            words.as_deref(),
            expires_at.0,
            uses.map(i64::from),
            i64::from(*used)
        ],
    )?;
    Ok(rows == 1)
}

const INVITE: &str = "story_id, id, code, words, created_at, expires_at, uses, used";

fn invite(row: &Row) -> Result<(StoryId, Invitation), store::Error> {
    let count = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
    let invitation = Invitation {
        id: parsed(row.get(1)?)?,
        code: row.get::<Option<&str>>(2)?.map(str::to_owned),
        words: row.get::<Option<&str>>(3)?.map(str::to_owned),
        created_at: Timestamp(row.get(4)?),
        expires_at: Timestamp(row.get(5)?),
        uses: row.get::<Option<i64>>(6)?.map(count),
        used: count(row.get(7)?),
    };
    Ok((parsed(row.get(0)?)?, invitation))
}

/// The invitation somebody shows, and what it is to.
pub(crate) fn find_invite(
    r: &mut Reader,
    key: &InviteKey,
) -> Result<Option<(StoryId, Invitation)>, store::Error> {
    let (column, value) = match key {
        InviteKey::Token(token) => ("token_hash", hash(token)),
        InviteKey::Code(code) => ("code", code.clone()),
        InviteKey::Words(words) => ("words", words.clone()),
    };
    let sql = format!("SELECT {INVITE} FROM invite WHERE {column} = $1");
    r.query_opt(&sql, params![&value])?.as_ref().map(invite).transpose()
}

/// Every invitation to a story that is remembered, the newest first.
pub(crate) fn invites(r: &mut Reader, story: StoryId) -> Result<Vec<Invitation>, store::Error> {
    let sql =
        format!("SELECT {INVITE} FROM invite WHERE story_id = $1 ORDER BY created_at DESC, id");
    let rows = r.query(&sql, params![&story.to_string()])?;
    rows.iter().map(|row| Ok(invite(row)?.1)).collect()
}

/// Somebody has come with this invitation.
pub(crate) fn use_invite(tx: &mut Tx, id: InviteId) -> Result<(), store::Error> {
    tx.execute("UPDATE invite SET used = used + 1 WHERE id = $1", params![&id.to_string()])?;
    Ok(())
}

/// Forgets an invitation. False: there is none.
pub(crate) fn delete_invite(
    tx: &mut Tx,
    story: StoryId,
    id: InviteId,
) -> Result<bool, store::Error> {
    let rows = tx.execute(
        "DELETE FROM invite WHERE id = $1 AND story_id = $2",
        params![&id.to_string(), &story.to_string()],
    )?;
    Ok(rows == 1)
}

/// Forgets those that ended before this moment; how many.
pub(crate) fn delete_expired(tx: &mut Tx, before: Timestamp) -> Result<u64, store::Error> {
    tx.execute("DELETE FROM invite WHERE expires_at < $1", params![before.0])
}

/// Forgets the invitations to an erased story, and what was said, left and reported in it.
///
/// # Errors
/// The database's.
pub fn purge(tx: &mut Tx, story: StoryId) -> Result<(), store::Error> {
    for sql in [
        "DELETE FROM talk WHERE story_id = $1",
        "DELETE FROM reaction WHERE story_id = $1",
        "DELETE FROM report WHERE story_id = $1",
    ] {
        tx.execute(sql, params![&story.to_string()])?;
    }
    void_invites(tx, story)
}

/// Forgets what an erased person said, left and reported in the stories of others, and what was
/// reported of them.
///
/// # Errors
/// The database's.
pub fn purge_of_writer(tx: &mut Tx, user: UserId) -> Result<(), store::Error> {
    for sql in [
        "DELETE FROM talk WHERE user_id = $1",
        "DELETE FROM reaction WHERE user_id = $1",
        "DELETE FROM report WHERE by_user = $1 OR about_user = $1",
    ] {
        tx.execute(sql, params![&user.to_string()])?;
    }
    Ok(())
}

/// No invitation that was given so far opens this story from now on.
pub(crate) fn void_invites(tx: &mut Tx, story: StoryId) -> Result<(), store::Error> {
    tx.execute("DELETE FROM invite WHERE story_id = $1", params![&story.to_string()])?;
    Ok(())
}

pub(crate) fn parsed<T: FromStr>(text: &str) -> Result<T, store::Error> {
    text.parse().map_err(|_| store::Error::Type("a row that cannot be read".to_owned()))
}
