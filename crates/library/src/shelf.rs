//! A person's shelf.

use domain::{Shelf, StoryId, UserId};
use store::{Reader, params};

use crate::Error;
use crate::head::Head;
use crate::tables;

/// The stories somebody is a member of, the newest first, after `cursor`.
///
/// The trash shows only what is one's own: others' stories vanish from the shelf when their owner
/// throws them away.
///
/// # Errors
/// The database's, or a row of a newer version.
pub fn shelf(
    r: &mut Reader,
    user: UserId,
    which: Shelf,
    cursor: Option<StoryId>,
    limit: usize,
) -> Result<Vec<Head>, Error> {
    // Ids begin with their time: above every id there is.
    let cursor = cursor.map_or("g".to_owned(), |id| id.to_string());
    let filter = match which {
        Shelf::All => "NOT s.trashed",
        Shelf::Open => "NOT s.trashed AND NOT s.finished",
        Shelf::Finished => "NOT s.trashed AND s.finished",
        Shelf::Trash => "s.trashed AND s.owner = $1",
    };
    let columns = tables::story_columns();
    let sql = format!(
        "SELECT {columns} FROM member m JOIN story s ON s.id = m.story_id \
         WHERE m.user_id = $1 AND m.story_id < $2 AND {filter} ORDER BY m.story_id DESC LIMIT $3"
    );
    let rows = r.query(&sql, params![&user.to_string(), &cursor, limit as i64])?;
    rows.iter().map(tables::head).collect()
}
