//! Whether words that somebody works from are still the story's.

use domain::{EventKind, StoryId};
use store::{Reader, params};

use crate::{Error, Head, StoredSegment};

/// Which words of a story somebody has read, to be asked again in the transaction that keeps what
/// was made of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordsRead {
    story: StoryId,
    /// The number of the newest event then.
    seq: i64,
    segments: Vec<i64>,
}

impl WordsRead {
    /// These segments of a story were read, all at once.
    pub fn of(head: &Head, segments: &[StoredSegment]) -> Self {
        let segments = segments.iter().map(|segment| segment.seq).collect();
        WordsRead { story: head.id, seq: head.seq, segments }
    }

    /// Whether one of them reads otherwise since.
    ///
    /// # Errors
    /// The database's, or an event of a newer version.
    pub fn are_outdated(&self, r: &mut Reader) -> Result<bool, Error> {
        let rows = r.query(
            "SELECT kind, payload FROM event WHERE story_id = $1 AND seq > $2 AND kind = 'edited'",
            params![&self.story.to_string(), self.seq],
        )?;
        for row in &rows {
            let kind = EventKind::from_parts(row.get(0)?, row.get(1)?);
            let kind = kind.map_err(|e| Error::unreadable("event", e))?;
            if matches!(kind, EventKind::Edited { seq, .. } if self.segments.contains(&seq)) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
