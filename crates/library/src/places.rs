//! Places in several logs at once, as a query names them.

use std::collections::HashSet;
use std::fmt;

use domain::StoryId;
use store::{Reader, Value};

use crate::Error;
use crate::tables::word;

/// Stories, each with a number in its log, as the rows of a `VALUES` list: written by [`Display`],
/// with [`Places::params`] from `$1` on.
///
/// The last one comes more than once, so that there are few different statements to prepare.
///
/// [`Display`]: fmt::Display
pub struct Places(Vec<(String, i64)>);

impl Places {
    /// None where there are no places: a `VALUES` list has a row at least.
    pub fn of(places: &[(StoryId, i64)]) -> Option<Self> {
        let last = places.last()?;
        let padded = places.iter().chain(std::iter::repeat(last));
        let rows = padded.take(places.len().next_power_of_two());
        Some(Places(rows.map(|(story, seq)| (story.to_string(), *seq)).collect()))
    }

    /// The values of the list.
    pub fn params(&self) -> Vec<Value<'_>> {
        let pairs = self.0.iter();
        pairs.flat_map(|(story, seq)| [Value::from(story), Value::from(*seq)]).collect()
    }
}

impl fmt::Display for Places {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for n in 0..self.0.len() {
            let (comma, story, seq) = (if n == 0 { "VALUES" } else { "," }, 2 * n + 1, 2 * n + 2);
            write!(f, "{comma} (CAST(${story} AS TEXT), CAST(${seq} AS BIGINT))")?;
        }
        Ok(())
    }
}

/// Those of these segments that are on their stories' paths.
///
/// # Errors
/// The database's.
pub fn on_path(
    r: &mut Reader,
    segments: &[(StoryId, i64)],
) -> Result<HashSet<(StoryId, i64)>, Error> {
    let Some(wanted) = Places::of(segments) else { return Ok(HashSet::new()) };
    let sql = format!(
        "WITH wanted (story_id, seq) AS ({wanted}) SELECT w.story_id, w.seq \
         FROM wanted w JOIN segment s ON s.story_id = w.story_id AND s.seq = w.seq WHERE s.live"
    );
    let rows = r.query(&sql, &wanted.params())?;
    rows.iter().map(|row| Ok((word(row, 0, "story id")?, row.get(1)?))).collect()
}
