//! The token that opens a story to others. Only its hash is kept.

use clock::Clock;
use domain::{StoryId, UserId};
use library::load;
use sha2::{Digest, Sha256};
use store::Tx;

use crate::{Error, Refusal, Rooms, rules, tables};

/// Bytes of a token: nobody guesses 128 bits.
const TOKEN_BYTES: usize = 16;

/// A fresh token, as 32 hex digits.
pub(crate) fn new_token(clock: &Clock) -> String {
    hex::encode(clock.random_bytes::<TOKEN_BYTES>())
}

/// What the database keeps of a token.
pub(crate) fn hash(token: &str) -> String {
    hex::encode(Sha256::digest(token.as_bytes()))
}

impl Rooms {
    /// Invites anew, by the host: a fresh token.
    ///
    /// # Errors
    /// [`Error::Refused`], or the database's.
    pub async fn invite(&self, host: UserId, story: StoryId) -> Result<String, Error> {
        let (token, now) = (new_token(self.clock()), self.stories.now());
        let hash = hash(&token);
        let written = self.stories.store().write(move |tx: &mut Tx| {
            let head = load(tx, story)?.ok_or(Refusal::NotMember)?;
            rules::invite(&head, host)?;
            Ok::<_, Error>(tables::insert_invite(tx, &hash, story, now)?)
        });
        written.await?;
        Ok(token)
    }

    /// Another invitation in place of one whose answer may have reached nobody. None: the story is
    /// gone, another is its host, or it is for one alone.
    ///
    /// # Errors
    /// The database's.
    pub async fn another_invite(
        &self,
        host: UserId,
        story: StoryId,
    ) -> Result<Option<String>, Error> {
        match self.invite(host, story).await {
            Ok(token) => Ok(Some(token)),
            Err(Error::Refused(_)) => Ok(None),
            Err(error) => Err(error),
        }
    }
}
