//! Full-text search over the stories somebody is a member of.
//!
//! The index is filled when somebody looks, from where it stood the last time: writing a turn
//! costs nothing here, and the index can be thrown away and made anew at any time. This module is
//! all there is to it, so that another can take its place when story text is encrypted at rest.
//!
//! **Invariant:** what an undo took off the path is not found.

use domain::{StoryId, UserId};
use store::{Dialect, Tx, params};

use crate::Error;
use crate::head::Head;
use crate::tables::{self, HEAD, column};

/// Words of a query that are looked for; more are ignored.
const WORDS_MAX: usize = 8;
/// Stories brought up to date in one search.
const CATCH_UP_MAX: i64 = 500;
/// Passages looked at in one search.
const PASSAGES_MAX: usize = 5_000;
/// Encloses a found word in a highlight: first strong isolate, which text of people never holds.
const OPEN: &str = "\u{2068}";
/// Ends a found word: pop directional isolate.
const CLOSE: &str = "\u{2069}";

/// A story that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The story.
    pub head: Head,
    /// Some words around the first find, found words between U+2068 and U+2069.
    pub highlight: String,
}

/// Looks for stories of `user` that hold every word of `query`, the last one as a beginning, in
/// their title or text; the newest first. The trash is not searched.
///
/// # Errors
/// The database's.
pub fn search(tx: &mut Tx, user: UserId, query: &str, limit: usize) -> Result<Vec<Hit>, Error> {
    let words = words_of(query);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    catch_up(tx, user)?;
    let (scope, limit) = (scope_word(user), limit as i64);
    // The index only narrows down: on PostgreSQL its scope words lie among people's own.
    let member = user.to_string();
    let rows = match tx.dialect() {
        Dialect::Sqlite => {
            let words: Vec<String> = words.iter().map(|w| format!("\"{w}\"")).collect();
            let found = format!("scope : {scope} AND text : ({} *)", words.join(" AND "));
            tx.query(&sqlite_query(), params![&found, OPEN, CLOSE, limit, &member])?
        }
        Dialect::Postgres => {
            let found = format!("{scope} & {}:*", words.join(" & "));
            let shown = format!("{}:*", words.join(" | "));
            let options = format!(
                "StartSel={OPEN}, StopSel={CLOSE}, MaxWords=16, MinWords=6, MaxFragments=1"
            );
            tx.query(&postgres_query(), params![&found, &shown, &options, limit, &member])?
        }
    };
    let width = HEAD.split(", ").count();
    rows.iter()
        .map(|row| Ok(Hit { head: tables::head(row)?, highlight: column(row, width)? }))
        .collect()
}

/// Takes a story out of the index.
pub(crate) fn forget(tx: &mut Tx, story: StoryId) -> Result<(), Error> {
    let id = story.to_string();
    match tx.dialect() {
        Dialect::Sqlite => {
            tx.execute(
                "DELETE FROM passage_search WHERE rowid IN \
                 (SELECT row_id FROM passage_search_row WHERE story_id = $1)",
                params![&id],
            )?;
            tx.execute("DELETE FROM passage_search_row WHERE story_id = $1", params![&id])?
        }
        Dialect::Postgres => {
            tx.execute("DELETE FROM passage_search WHERE story_id = $1", params![&id])?
        }
    };
    Ok(())
}

fn sqlite_query() -> String {
    // Materialized: snippet() works on the index itself, not within an aggregate. Of the rows of a
    // story, SQLite takes the other columns from the one with the smallest seq.
    format!(
        "WITH found AS MATERIALIZED (SELECT story_id, seq, \
           snippet(passage_search, 0, $2, $3, '…', 16) AS shown \
           FROM passage_search WHERE passage_search MATCH $1 LIMIT {PASSAGES_MAX}) \
         SELECT {columns}, f.shown FROM \
           (SELECT story_id, MIN(seq), shown FROM found GROUP BY story_id) f \
         JOIN member m ON m.user_id = $5 AND m.story_id = f.story_id \
         JOIN story s ON s.id = f.story_id WHERE NOT s.trashed ORDER BY s.id DESC LIMIT $4",
        columns = tables::story_columns()
    )
}

fn postgres_query() -> String {
    format!(
        "SELECT {columns}, ts_headline('simple', f.text, to_tsquery('simple', $2), $3) \
         FROM (SELECT DISTINCT ON (story_id) story_id, text FROM passage_search \
           WHERE words @@ to_tsquery('simple', $1) ORDER BY story_id, seq) f \
         JOIN member m ON m.user_id = $5 AND m.story_id = f.story_id \
         JOIN story s ON s.id = f.story_id WHERE NOT s.trashed ORDER BY s.id DESC LIMIT $4",
        columns = tables::story_columns()
    )
}

/// The words of a query, of letters and digits only, so that nothing in them is syntax.
fn words_of(query: &str) -> Vec<String> {
    let words = query.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    words.take(WORDS_MAX).map(str::to_lowercase).collect()
}

/// One word that stands for a person in the index.
fn scope_word(user: UserId) -> String {
    format!("u{}", user.0.as_simple())
}

/// Brings the index up to date for the stories of `user` that have changed since.
fn catch_up(tx: &mut Tx, user: UserId) -> Result<(), Error> {
    let columns = tables::story_columns();
    let sql = format!(
        "SELECT {columns} FROM member m JOIN story s ON s.id = m.story_id \
         WHERE m.user_id = $1 AND s.indexed_seq < s.seq ORDER BY m.story_id DESC LIMIT $2"
    );
    let rows = tx.query(&sql, params![&user.to_string(), CATCH_UP_MAX])?;
    for row in &rows {
        let head = tables::head(row)?;
        forget(tx, head.id)?;
        index(tx, &head)?;
        tx.execute(
            "UPDATE story SET indexed_seq = $2 WHERE id = $1",
            params![&head.id.to_string(), head.seq],
        )?;
    }
    Ok(())
}

fn index(tx: &mut Tx, head: &Head) -> Result<(), Error> {
    let scope: Vec<String> = head.seats.iter().map(|seat| scope_word(seat.user_id)).collect();
    let scope = scope.join(" ");
    add(tx, head.id, 0, &head.title, &scope)?;
    for segment in crate::segments::whole_path(tx, head.id)? {
        add(tx, head.id, segment.seq, &segment.text, &scope)?;
    }
    Ok(())
}

fn add(tx: &mut Tx, story: StoryId, seq: i64, text: &str, scope: &str) -> Result<(), Error> {
    let id = story.to_string();
    match tx.dialect() {
        Dialect::Sqlite => {
            let row = tx.query_opt(
                "INSERT INTO passage_search_row (story_id) VALUES ($1) RETURNING row_id",
                params![&id],
            )?;
            let row_id: i64 = row.map_or(Ok(0), |row| column(&row, 0))?;
            tx.execute(
                "INSERT INTO passage_search (rowid, text, scope, story_id, seq) \
                 VALUES ($1, $2, $3, $4, $5)",
                params![row_id, text, scope, &id, seq],
            )?
        }
        Dialect::Postgres => tx.execute(
            "INSERT INTO passage_search (story_id, seq, text, words) VALUES ($1, $2, $3, \
             to_tsvector('simple', CAST($3 AS TEXT) || ' ' || CAST($4 AS TEXT)))",
            params![&id, seq, text, scope],
        )?,
    };
    Ok(())
}
