//! Reading a story's segments and log.

use domain::{Event, JobId, StoryId, UserId};
use store::{Reader, params};

use crate::Error;
use crate::head::{Head, StoredSegment};
use crate::tables::{self, SEGMENT, column};

/// The last `limit` segments on the path before `before`, oldest first.
///
/// # Errors
/// The database's, or a row of a newer version.
pub fn segments(
    r: &mut Reader,
    story: StoryId,
    before: Option<i64>,
    limit: usize,
) -> Result<Vec<StoredSegment>, Error> {
    let sql = const_str::concat!(
        "SELECT ",
        SEGMENT,
        " FROM segment WHERE story_id = $1 AND seq < $2 AND live ORDER BY seq DESC LIMIT $3"
    );
    let before = before.unwrap_or(i64::MAX);
    let rows = r.query(sql, params![&story.to_string(), before, limit as i64])?;
    rows.iter().rev().map(tables::segment).collect()
}

/// How many segments on the path its members do not see.
///
/// # Errors
/// The database's.
pub fn folded(r: &mut Reader, head: &Head) -> Result<usize, Error> {
    if !head.is_folded() {
        return Ok(0);
    }
    let sql =
        "SELECT CAST(COUNT(*) AS BIGINT) FROM segment WHERE story_id = $1 AND live AND seq <> $2";
    let row = r.query_opt(sql, params![&head.id.to_string(), head.tip.unwrap_or(0)])?;
    let count: i64 = row.map_or(Ok(0), |row| column(&row, 0))?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// Every segment on the path, oldest first: for a book, and for Ember's memory.
///
/// # Errors
/// The database's, or a row of a newer version.
pub fn whole_path(r: &mut Reader, story: StoryId) -> Result<Vec<StoredSegment>, Error> {
    let sql = const_str::concat!(
        "SELECT ",
        SEGMENT,
        " FROM segment WHERE story_id = $1 AND live ORDER BY seq"
    );
    r.query(sql, params![&story.to_string()])?.iter().map(tables::segment).collect()
}

/// One segment, on the path or not.
///
/// # Errors
/// The database's, or a row of a newer version.
pub fn segment(r: &mut Reader, story: StoryId, seq: i64) -> Result<Option<StoredSegment>, Error> {
    let sql =
        const_str::concat!("SELECT ", SEGMENT, " FROM segment WHERE story_id = $1 AND seq = $2");
    r.query_opt(sql, params![&story.to_string(), seq])?.map(|row| tables::segment(&row)).transpose()
}

/// The segment that a writer's client sent under this id, if it is there.
///
/// # Errors
/// The database's.
pub fn find_turn(
    r: &mut Reader,
    story: StoryId,
    author: UserId,
    client_turn_id: &str,
) -> Result<Option<StoredSegment>, Error> {
    let sql = const_str::concat!(
        "SELECT ",
        SEGMENT,
        " FROM segment WHERE story_id = $1 AND author_id = $2 AND client_turn_id = $3"
    );
    r.query_opt(sql, params![&story.to_string(), &author.to_string(), client_turn_id])?
        .map(|row| tables::segment(&row))
        .transpose()
}

/// The passage that a job has told, if it has.
///
/// # Errors
/// The database's.
pub fn take_of_job(
    r: &mut Reader,
    story: StoryId,
    job: JobId,
) -> Result<Option<StoredSegment>, Error> {
    let sql =
        const_str::concat!("SELECT ", SEGMENT, " FROM segment WHERE story_id = $1 AND job_id = $2");
    r.query_opt(sql, params![&story.to_string(), &job.to_string()])?
        .map(|row| tables::segment(&row))
        .transpose()
}

/// Ember's passages of story `$1` after segment `$2`, kept or set aside.
const TAKES: &str = " FROM segment WHERE story_id = $1 AND seq > $2 AND COALESCE(parent, 0) = $2 \
                     AND author = 'narrator'";
/// The newest `$3` of [`TAKES`], and the one of them on the path.
const NEWEST_TAKES: &str = const_str::concat!(TAKES, " ORDER BY live DESC, seq DESC LIMIT $3");

/// How many passages Ember has told after this segment, kept or set aside.
///
/// # Errors
/// The database's.
pub fn takes(r: &mut Reader, story: StoryId, parent: Option<i64>) -> Result<u32, Error> {
    let sql = const_str::concat!("SELECT CAST(COUNT(*) AS BIGINT)", TAKES);
    let row = r.query_opt(sql, params![&story.to_string(), parent.unwrap_or(0)])?;
    let count: i64 = row.map_or(Ok(0), |row| column(&row, 0))?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// The newest `limit` passages that Ember has told after this segment, and the one of them on the
/// path; oldest first.
///
/// # Errors
/// The database's, or a row of a newer version.
pub fn takes_after(
    r: &mut Reader,
    story: StoryId,
    parent: Option<i64>,
    limit: usize,
) -> Result<Vec<StoredSegment>, Error> {
    let sql = const_str::concat!("SELECT ", SEGMENT, NEWEST_TAKES);
    let rows = r.query(sql, params![&story.to_string(), parent.unwrap_or(0), limit as i64])?;
    let mut takes = rows.iter().map(tables::segment).collect::<Result<Vec<_>, _>>()?;
    takes.sort_unstable_by_key(|take| take.seq);
    Ok(takes)
}

/// The numbers of what [`takes_after`] gives.
///
/// # Errors
/// The database's.
pub fn take_seqs(
    r: &mut Reader,
    story: StoryId,
    parent: Option<i64>,
    limit: usize,
) -> Result<Vec<i64>, Error> {
    let sql = const_str::concat!("SELECT seq", NEWEST_TAKES);
    let rows = r.query(sql, params![&story.to_string(), parent.unwrap_or(0), limit as i64])?;
    let mut seqs = rows.iter().map(|row| column(row, 0)).collect::<Result<Vec<i64>, _>>()?;
    seqs.sort_unstable();
    Ok(seqs)
}

/// The log after `after`, ascending, at most `limit` events.
///
/// # Errors
/// The database's, or an event of a newer version.
pub fn events(
    r: &mut Reader,
    story: StoryId,
    after: i64,
    limit: usize,
) -> Result<Vec<Event>, Error> {
    let rows = r.query(
        "SELECT seq, at, actor, kind, payload FROM event WHERE story_id = $1 AND seq > $2 \
         ORDER BY seq LIMIT $3",
        params![&story.to_string(), after, limit as i64],
    )?;
    rows.iter().map(|row| tables::event(story, row)).collect()
}

/// How many events a story's log has.
///
/// # Errors
/// The database's.
pub fn event_count(r: &mut Reader, story: StoryId) -> Result<i64, Error> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM event WHERE story_id = $1";
    let row = r.query_opt(sql, params![&story.to_string()])?;
    row.map_or(Ok(0), |row| column(&row, 0))
}

/// The segment on the path after this one.
///
/// # Errors
/// The database's, or a row of a newer version.
pub fn next_on_path(
    r: &mut Reader,
    story: StoryId,
    seq: i64,
) -> Result<Option<StoredSegment>, Error> {
    let sql = const_str::concat!(
        "SELECT ",
        SEGMENT,
        " FROM segment WHERE story_id = $1 AND seq > $2 AND live ORDER BY seq LIMIT 1"
    );
    r.query_opt(sql, params![&story.to_string(), seq])?.map(|row| tables::segment(&row)).transpose()
}
