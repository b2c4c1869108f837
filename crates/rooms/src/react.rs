//! Leaving a sign at a passage.

use domain::{News, Reaction, ReactionKind, StoryId, Timestamp};
use library::load_for;
use store::{Reader, Tx, params};

use crate::tables::parsed;
use crate::{Actor, Error, Refusal, Rooms};

impl Rooms {
    /// Leaves a sign at a passage, or takes it away again. Asked twice it is there once, and heard
    /// once.
    ///
    /// # Errors
    /// [`Error::Refused`]: [`Refusal::NothingToDo`] for a passage that is not to be seen; or the
    /// database's.
    pub async fn react(
        &self,
        actor: &Actor,
        story: StoryId,
        (seq, kind): (i64, ReactionKind),
        on: bool,
    ) -> Result<(), Error> {
        let user_id = actor.user;
        let reacted = self.stories.write_and_tell(story, move |tx, now| {
            let head = load_for(tx, user_id, story)?.ok_or(Refusal::NotMember)?;
            let passage = library::segment(tx, story, seq)?;
            if head.trashed {
                return Err(Error::from(Refusal::Closed));
            }
            if !passage.is_some_and(|passage| passage.live && head.shows(seq)) {
                return Err(Refusal::NothingToDo.into());
            }
            let reaction = Reaction { seq, user_id, kind };
            let changed = put(tx, story, reaction, on.then_some(now))?;
            Ok(((), changed.then_some(News::Reacted { reaction, on })))
        });
        reacted.await
    }
}

/// Puts a sign there, or takes it away where there is no moment; whether that changed anything.
fn put(
    tx: &mut Tx,
    story: StoryId,
    reaction: Reaction,
    at: Option<Timestamp>,
) -> Result<bool, store::Error> {
    let (story, user) = (story.to_string(), reaction.user_id.to_string());
    let (seq, kind) = (reaction.seq, reaction.kind.as_str());
    let rows = match at {
        Some(at) => tx.execute(
            "INSERT INTO reaction (story_id, seq, user_id, kind, at) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT DO NOTHING",
            params![&story, seq, &user, kind, at.0],
        )?,
        None => tx.execute(
            "DELETE FROM reaction WHERE story_id = $1 AND seq = $2 AND user_id = $3 AND kind = $4",
            params![&story, seq, &user, kind],
        )?,
    };
    Ok(rows == 1)
}

/// The signs at the passages from `first` to `last`, the earliest first.
///
/// # Errors
/// The database's.
pub fn reactions(
    r: &mut Reader,
    story: StoryId,
    first: i64,
    last: i64,
) -> Result<Vec<Reaction>, store::Error> {
    let rows = r.query(
        "SELECT seq, user_id, kind FROM reaction WHERE story_id = $1 AND seq BETWEEN $2 AND $3 \
         ORDER BY seq, at, user_id",
        params![&story.to_string(), first, last],
    )?;
    let read = |row: &store::Row| {
        let (user_id, kind) = (parsed(row.get(1)?)?, parsed(row.get(2)?)?);
        Ok(Reaction { seq: row.get(0)?, user_id, kind })
    };
    rows.iter().map(read).collect()
}
