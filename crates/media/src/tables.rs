//! Pictures: the only rows of this crate.

use std::collections::HashMap;

use domain::{JobId, ObjectKey, Picture, StoryId, Timestamp};
use store::{Migration, Reader, Row, Script, Tx, params};

use crate::PREMISE;

/// In order; the store applies what is missing.
pub const MIGRATIONS: &[Migration] = &[Migration {
    component: "media",
    version: 1,
    name: "pictures",
    script: Script::Common(include_str!("migrations/1_pictures.sql")),
}];

const PICTURE: &str = "object_key, width, height, alt, made_by, segment_seq";

/// A picture and the segment it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The segment; [`PREMISE`] for the premise.
    pub segment_seq: i64,
    /// The picture.
    pub picture: Picture,
}

fn shown(row: &Row) -> Result<Shown, store::Error> {
    let pixels = |n: i64| u32::try_from(n).unwrap_or(0);
    Ok(Shown {
        segment_seq: row.get(5)?,
        picture: Picture {
            key: ObjectKey(row.get(0)?),
            width: pixels(row.get(1)?),
            height: pixels(row.get(2)?),
            alt: row.get(3)?,
            made_by: row.get(4)?,
        },
    })
}

/// The pictures of a story's segments from `from` to `to`, both included, in order.
///
/// # Errors
/// The database's.
pub fn pictures(
    r: &mut Reader,
    story: StoryId,
    from: i64,
    to: i64,
) -> Result<Vec<Shown>, store::Error> {
    let sql = const_str::concat!(
        "SELECT ",
        PICTURE,
        " FROM picture WHERE story_id = $1 AND segment_seq BETWEEN $2 AND $3 ORDER BY segment_seq"
    );
    r.query(sql, params![&story.to_string(), from, to])?.iter().map(shown).collect()
}

/// Pictures looked back for one whose segment is on the path.
const LOOK_BACK: i64 = 20;

/// The newest picture of a segment that is on the path, or of the premise: the cover.
///
/// # Errors
/// The database's.
pub fn cover(r: &mut Reader, story: StoryId, tip: i64) -> Result<Option<Shown>, library::Error> {
    let sql = const_str::concat!(
        "SELECT ",
        PICTURE,
        " FROM picture WHERE story_id = $1 AND segment_seq <= $2 \
         ORDER BY segment_seq DESC LIMIT $3"
    );
    for row in r.query(sql, params![&story.to_string(), tip, LOOK_BACK])? {
        let shown = shown(&row)?;
        let on_path = |segment: library::StoredSegment| segment.live;
        if shown.segment_seq == PREMISE
            || library::segment(r, story, shown.segment_seq)?.is_some_and(on_path)
        {
            return Ok(Some(shown));
        }
    }
    Ok(None)
}

/// The scenes of pictures before a segment, as JSON, the newest first.
pub(crate) fn scenes_before(
    r: &mut Reader,
    story: StoryId,
    seq: i64,
    limit: i64,
) -> Result<Vec<(i64, String)>, store::Error> {
    let rows = r.query(
        "SELECT segment_seq, scene FROM picture WHERE story_id = $1 AND segment_seq < $2 \
         ORDER BY segment_seq DESC LIMIT $3",
        params![&story.to_string(), seq, limit],
    )?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// What a job has drawn.
pub(crate) struct Drawn<'a> {
    pub(crate) story: StoryId,
    pub(crate) segment_seq: i64,
    pub(crate) job: JobId,
    pub(crate) picture: &'a Picture,
    pub(crate) scene: &'a str,
}

pub(crate) fn insert(tx: &mut Tx, drawn: &Drawn<'_>, now: Timestamp) -> Result<(), store::Error> {
    let picture = drawn.picture;
    tx.execute(
        "INSERT INTO picture (story_id, segment_seq, job_id, object_key, width, height, alt, \
         made_by, scene, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
         ON CONFLICT (story_id, segment_seq) DO UPDATE SET job_id = $3, object_key = $4, \
         width = $5, height = $6, alt = $7, made_by = $8, scene = $9, created_at = $10",
        params![
            &drawn.story.to_string(),
            drawn.segment_seq,
            &drawn.job.to_string(),
            &picture.key.0,
            i64::from(picture.width),
            i64::from(picture.height),
            &picture.alt,
            &picture.made_by,
            drawn.scene,
            now.0
        ],
    )?;
    Ok(())
}

/// Takes the picture off a segment whose words have changed.
pub(crate) fn take_down(tx: &mut Tx, story: StoryId, seq: i64) -> Result<(), store::Error> {
    tx.execute(
        "DELETE FROM picture WHERE story_id = $1 AND segment_seq = $2",
        params![&story.to_string(), seq],
    )?;
    Ok(())
}

/// Forgets the pictures of an erased story; the keys of files that nothing else shows.
///
/// # Errors
/// The database's.
pub fn purge(tx: &mut Tx, story: StoryId) -> Result<Vec<ObjectKey>, store::Error> {
    let id = story.to_string();
    let rows = tx.query(
        "SELECT DISTINCT object_key FROM picture p WHERE story_id = $1 AND NOT EXISTS \
         (SELECT 1 FROM picture o WHERE o.object_key = p.object_key AND o.story_id <> $1)",
        params![&id],
    )?;
    let keys = rows.iter().map(|row| Ok(ObjectKey(row.get(0)?))).collect();
    tx.execute("DELETE FROM picture WHERE story_id = $1", params![&id])?;
    keys
}

/// The covers of several stories, each with the last segment on its path: two queries for all of
/// them, and one more for each whose newest picture was undone.
///
/// # Errors
/// The database's.
pub fn covers(
    r: &mut Reader,
    stories: &[(StoryId, i64)],
) -> Result<HashMap<StoryId, Shown>, library::Error> {
    let newest = newest(r, stories)?;
    let shown: Vec<_> = newest.iter().map(|(story, shown)| (*story, shown.segment_seq)).collect();
    let live = library::on_path(r, &shown)?;
    let mut covers = HashMap::with_capacity(newest.len());
    for (story, shown) in newest {
        let is_cover = shown.segment_seq == PREMISE || live.contains(&(story, shown.segment_seq));
        let cover = match is_cover {
            true => Some(shown),
            false => cover(r, story, shown.segment_seq)?,
        };
        covers.extend(cover.map(|cover| (story, cover)));
    }
    Ok(covers)
}

/// The newest picture of each story up to a segment, on the path or not.
fn newest(
    r: &mut Reader,
    stories: &[(StoryId, i64)],
) -> Result<Vec<(StoryId, Shown)>, library::Error> {
    let Some(wanted) = library::Places::of(stories) else { return Ok(Vec::new()) };
    let sql = format!(
        "WITH wanted (story_id, tip) AS ({wanted}) SELECT {PICTURE}, w.story_id \
         FROM wanted w JOIN picture p ON p.story_id = w.story_id AND p.segment_seq = \
         (SELECT MAX(q.segment_seq) FROM picture q \
          WHERE q.story_id = w.story_id AND q.segment_seq <= w.tip)"
    );
    let rows = r.query(&sql, &wanted.params())?;
    let story = |row: &Row| -> Result<StoryId, store::Error> {
        let text: &str = row.get(6)?;
        text.parse().map_err(|_| store::Error::Type("column 6 is no story".into()))
    };
    rows.iter().map(|row| Ok((story(row)?, shown(row)?))).collect()
}
