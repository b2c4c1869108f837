//! The token that opens a story to others. Only its hash is kept.

use clock::Clock;
use domain::{Mode, StoryId, UserId};
use library::load;
use sha2::{Digest, Sha256};
use store::Tx;

use crate::{Error, Rooms, tables};

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
    /// Another invitation to a story of one's own. None: the story is gone, somebody else's, or
    /// for one alone.
    ///
    /// # Errors
    /// The database's.
    pub async fn another_invite(
        &self,
        host: UserId,
        story: StoryId,
    ) -> Result<Option<String>, Error> {
        let (token, now) = (new_token(self.clock()), self.stories.now());
        let hash = hash(&token);
        let written = self.stories.store().write(move |tx: &mut Tx| {
            let head = load(tx, story)?;
            if !head.is_some_and(|head| head.owner == host && head.mode != Mode::Solo) {
                return Ok::<_, Error>(false);
            }
            tables::insert_invite(tx, &hash, story, now)?;
            Ok(true)
        });
        Ok(written.await?.then_some(token))
    }
}
