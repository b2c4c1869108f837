//! Pictures: the only rows of this crate.

use std::collections::HashMap;

use domain::{JobId, ObjectKey, Picture, StoryId, Timestamp};
use store::{Migration, Reader, Row, Script, Tx, params};

use crate::PREMISE;

/// In order; the store applies what is missing.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        component: "media",
        version: 1,
        name: "pictures",
        script: Script::Common(include_str!("migrations/1_pictures.sql")),
    },
    Migration {
        component: "media",
        version: 2,
        name: "covers",
        script: Script::Common(include_str!("migrations/2_covers.sql")),
    },
    Migration {
        component: "media",
        version: 3,
        name: "evening editions",
        script: Script::Common(include_str!("migrations/3_evening.sql")),
    },
];

const PICTURE: &str = "object_key, width, height, alt, made_by, segment_seq, cover_key, \
                       cover_width, cover_height, evening";
/// Columns of [`PICTURE`].
const COLUMNS: usize = 10;

/// A picture and the segment it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The segment; [`PREMISE`] for the premise.
    pub segment_seq: i64,
    /// The picture.
    pub picture: Picture,
    /// The cover that was drawn from its scene, if one was.
    pub cover: Option<Picture>,
}

fn shown(row: &Row) -> Result<Shown, store::Error> {
    let pixels = |n: i64| u32::try_from(n).unwrap_or(0);
    let picture = Picture {
        key: ObjectKey(row.get(0)?),
        width: pixels(row.get(1)?),
        height: pixels(row.get(2)?),
        alt: row.get(3)?,
        made_by: row.get(4)?,
        evening: row.get(9)?,
    };
    let cover = match row.get::<Option<String>>(6)? {
        None => None,
        Some(key) => Some(Picture {
            key: ObjectKey(key),
            width: pixels(row.get(7)?),
            height: pixels(row.get(8)?),
            ..picture.clone()
        }),
    };
    Ok(Shown { segment_seq: row.get(5)?, picture, cover })
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
const LOOK_BACK: usize = 20;

/// Which pictures are looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    All,
    /// Those that a cover was drawn from.
    Covered,
}

impl Which {
    fn only(self) -> &'static str {
        match self {
            Which::All => "",
            Which::Covered => "AND cover_key IS NOT NULL ",
        }
    }
}

/// The newest picture of a segment that is on the path, or of the premise, with its scene as JSON.
fn newest_on_path(
    r: &mut Reader,
    story: StoryId,
    tip: i64,
    which: Which,
) -> Result<Option<(Shown, String)>, library::Error> {
    let sql = format!(
        "SELECT {PICTURE}, scene FROM picture WHERE story_id = $1 AND segment_seq <= $2 {}\
         ORDER BY segment_seq DESC LIMIT 1",
        which.only()
    );
    let mut until = tip;
    for _ in 0..LOOK_BACK {
        let Some(row) = r.query_opt(&sql, params![&story.to_string(), until])? else { break };
        let shown = shown(&row)?;
        let on_path = |segment: library::StoredSegment| segment.live;
        if shown.segment_seq == PREMISE
            || library::segment(r, story, shown.segment_seq)?.is_some_and(on_path)
        {
            return Ok(Some((shown, row.get(COLUMNS)?)));
        }
        until = shown.segment_seq - 1;
    }
    Ok(None)
}

/// The picture that a cover is to be drawn from, with its scene: the newest on the path, unless
/// it has one. `first`: only where nothing on the path has one.
pub(crate) fn wants_cover(
    r: &mut Reader,
    story: StoryId,
    tip: i64,
    first: bool,
) -> Result<Option<i64>, library::Error> {
    if first && newest_on_path(r, story, tip, Which::Covered)?.is_some() {
        return Ok(None);
    }
    let newest = newest_on_path(r, story, tip, Which::All)?;
    Ok(newest.filter(|(shown, _)| shown.cover.is_none()).map(|(shown, _)| shown.segment_seq))
}

/// A picture with the scene it was drawn from, as JSON.
pub(crate) fn scene_of(
    r: &mut Reader,
    story: StoryId,
    seq: i64,
) -> Result<Option<(ObjectKey, String)>, store::Error> {
    let row = r.query_opt(
        "SELECT object_key, scene FROM picture WHERE story_id = $1 AND segment_seq = $2",
        params![&story.to_string(), seq],
    )?;
    row.map(|row| Ok((ObjectKey(row.get(0)?), row.get(1)?))).transpose()
}

/// The scene of the newest picture on the path, as JSON.
pub(crate) fn newest_scene(
    r: &mut Reader,
    story: StoryId,
    tip: i64,
) -> Result<Option<String>, library::Error> {
    Ok(newest_on_path(r, story, tip, Which::All)?.map(|(_, scene)| scene))
}

/// Gives the cover to the picture it was drawn from, if that is still there.
pub(crate) fn put_cover(
    tx: &mut Tx,
    story: StoryId,
    seq: i64,
    (of, cover): (&ObjectKey, &Picture),
) -> Result<(), store::Error> {
    tx.execute(
        "UPDATE picture SET cover_key = $4, cover_width = $5, cover_height = $6 \
         WHERE story_id = $1 AND segment_seq = $2 AND object_key = $3",
        params![
            &story.to_string(),
            seq,
            &of.0,
            &cover.key.0,
            i64::from(cover.width),
            i64::from(cover.height)
        ],
    )?;
    Ok(())
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
         made_by, scene, created_at, evening) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
         ON CONFLICT (story_id, segment_seq) DO UPDATE SET job_id = $3, object_key = $4, \
         width = $5, height = $6, alt = $7, made_by = $8, scene = $9, created_at = $10, evening = $11, \
         cover_key = NULL, cover_width = NULL, cover_height = NULL",
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
            now.0,
            picture.evening
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

/// The evening edition of a file, if somebody has asked for it before.
pub(crate) fn evening_of(
    r: &mut Reader,
    of: &ObjectKey,
) -> Result<Option<ObjectKey>, store::Error> {
    let row = r.query_opt(
        "SELECT evening_key FROM evening_edition WHERE object_key = $1",
        params![&of.0],
    )?;
    row.map(|row| Ok(ObjectKey(row.get(0)?))).transpose()
}

/// What an evening edition is printed from.
pub(crate) struct Original {
    pub(crate) story: StoryId,
    /// The scene, as JSON.
    pub(crate) scene: String,
    pub(crate) is_cover: bool,
}

/// The original of a file that has an evening edition. None: it has none, or is gone.
pub(crate) fn original(r: &mut Reader, of: &ObjectKey) -> Result<Option<Original>, store::Error> {
    let row = r.query_opt(
        "SELECT story_id, scene, FALSE FROM picture WHERE object_key = $1 AND evening \
         UNION SELECT story_id, scene, TRUE FROM picture WHERE cover_key = $1 AND evening LIMIT 1",
        params![&of.0],
    )?;
    let Some(row) = row else { return Ok(None) };
    let story: &str = row.get(0)?;
    let story = story.parse().map_err(|_| store::Error::Type("a picture of no story".into()))?;
    Ok(Some(Original { story, scene: row.get(1)?, is_cover: row.get(2)? }))
}

/// Keeps an evening edition, as long as what it is of is there.
pub(crate) fn put_evening(
    tx: &mut Tx,
    (of, story): (&ObjectKey, StoryId),
    edition: &ObjectKey,
) -> Result<(), store::Error> {
    tx.execute(
        "INSERT INTO evening_edition (object_key, evening_key, story_id) SELECT $1, $2, $3 \
         WHERE EXISTS (SELECT 1 FROM picture WHERE story_id = $3 \
         AND (object_key = $1 OR cover_key = $1)) ON CONFLICT (object_key) DO NOTHING",
        params![&of.0, &edition.0, &story.to_string()],
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
        "SELECT file FROM (SELECT object_key AS file FROM picture WHERE story_id = $1 \
         UNION SELECT cover_key FROM picture WHERE story_id = $1 AND cover_key IS NOT NULL) f \
         WHERE NOT EXISTS (SELECT 1 FROM picture o WHERE o.object_key = f.file \
         AND o.story_id <> $1) AND NOT EXISTS (SELECT 1 FROM picture o \
         WHERE o.cover_key = f.file AND o.story_id <> $1) \
         UNION SELECT evening_key FROM evening_edition e WHERE story_id = $1 AND NOT EXISTS \
         (SELECT 1 FROM evening_edition o WHERE o.evening_key = e.evening_key \
         AND o.story_id <> $1)",
        params![&id],
    )?;
    let keys = rows.iter().map(|row| Ok(ObjectKey(row.get(0)?))).collect();
    tx.execute("DELETE FROM picture WHERE story_id = $1", params![&id])?;
    tx.execute("DELETE FROM evening_edition WHERE story_id = $1", params![&id])?;
    keys
}

/// Every file that a picture names, and every story that has pictures and is not there, for
/// `fireside verify`.
///
/// # Errors
/// The database's.
pub fn named(r: &mut Reader) -> Result<(Vec<ObjectKey>, Vec<String>), store::Error> {
    r.snapshot()?;
    let keys = r.query(
        "SELECT object_key FROM picture UNION \
         SELECT cover_key FROM picture WHERE cover_key IS NOT NULL UNION \
         SELECT evening_key FROM evening_edition ORDER BY 1",
        params![],
    )?;
    let lost = r.query(
        "SELECT DISTINCT story_id FROM picture p WHERE NOT EXISTS \
         (SELECT 1 FROM story s WHERE s.id = p.story_id) ORDER BY story_id",
        params![],
    )?;
    let keys = keys.iter().map(|row| Ok(ObjectKey(row.get(0)?)));
    let lost = lost.iter().map(|row| row.get(0));
    Ok((keys.collect::<Result<_, store::Error>>()?, lost.collect::<Result<_, store::Error>>()?))
}

/// What a shelf shows of a story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jacket {
    /// Its newest picture.
    pub picture: Picture,
    /// Its newest cover; the newest picture until there is one.
    pub cover: Picture,
}

/// What a shelf shows of several stories, each with the last segment on its path: two queries for
/// all of them, two more where a newest picture has no cover yet, and a few for each story whose
/// newest picture was undone.
///
/// # Errors
/// The database's.
pub fn jackets(
    r: &mut Reader,
    stories: &[(StoryId, i64)],
) -> Result<HashMap<StoryId, Jacket>, library::Error> {
    let pictures = newest_of_each(r, stories, Which::All)?;
    let bare: Vec<_> = stories
        .iter()
        .filter(|(story, _)| pictures.get(story).is_some_and(|shown| shown.cover.is_none()))
        .copied()
        .collect();
    let mut covers = newest_of_each(r, &bare, Which::Covered)?;
    let jackets = pictures.into_iter().map(|(story, shown)| {
        let covered = shown.cover.or_else(|| covers.remove(&story)?.cover);
        let cover = covered.unwrap_or_else(|| shown.picture.clone());
        (story, Jacket { picture: shown.picture, cover })
    });
    Ok(jackets.collect())
}

fn newest_of_each(
    r: &mut Reader,
    stories: &[(StoryId, i64)],
    which: Which,
) -> Result<HashMap<StoryId, Shown>, library::Error> {
    let newest = newest(r, stories, which)?;
    let shown: Vec<_> = newest.iter().map(|(story, shown)| (*story, shown.segment_seq)).collect();
    let live = library::on_path(r, &shown)?;
    let mut found = HashMap::with_capacity(newest.len());
    for (story, shown) in newest {
        let stands = shown.segment_seq == PREMISE || live.contains(&(story, shown.segment_seq));
        let shown = match stands {
            true => Some(shown),
            false => newest_on_path(r, story, shown.segment_seq, which)?.map(|(shown, _)| shown),
        };
        found.extend(shown.map(|shown| (story, shown)));
    }
    Ok(found)
}

/// The newest picture of each story up to a segment, on the path or not.
fn newest(
    r: &mut Reader,
    stories: &[(StoryId, i64)],
    which: Which,
) -> Result<Vec<(StoryId, Shown)>, library::Error> {
    let Some(wanted) = library::Places::of(stories) else { return Ok(Vec::new()) };
    let sql = format!(
        "WITH wanted (story_id, tip) AS ({wanted}) SELECT {PICTURE}, w.story_id \
         FROM wanted w JOIN picture p ON p.story_id = w.story_id AND p.segment_seq = \
         (SELECT MAX(q.segment_seq) FROM picture q \
          WHERE q.story_id = w.story_id AND q.segment_seq <= w.tip {})",
        which.only()
    );
    let rows = r.query(&sql, &wanted.params())?;
    let story = |row: &Row| -> Result<StoryId, store::Error> {
        let text: &str = row.get(COLUMNS)?;
        text.parse().map_err(|_| store::Error::Type("the last column is no story".into()))
    };
    rows.iter().map(|row| Ok((story(row)?, shown(row)?))).collect()
}

#[cfg(test)]
mod tests {
    use clock::Clock;
    use store::testing::on_each_database;

    use super::*;

    #[test]
    fn an_evening_edition_goes_with_its_story() {
        on_each_database(async |database| {
            let (store, clock) = (database.open().await, Clock::manual(0, 1));
            let migrations = [library::MIGRATIONS, crate::MIGRATIONS].concat();
            store.migrate(&migrations, 0).await.expect("migrates");
            let (story, job) = (StoryId(clock.new_id()), JobId(clock.new_id()));
            let key = |letter: &str| ObjectKey(letter.repeat(64));
            let picture = |evening| Picture {
                key: key("a"),
                width: 4,
                height: 3,
                alt: "A whale".into(),
                made_by: "illustrator".into(),
                evening,
            };
            let insert = async |evening| {
                let picture = picture(evening);
                let inserted = store.write(move |tx| {
                    let (picture, scene) = (&picture, "{}");
                    insert(tx, &Drawn { story, segment_seq: 1, job, picture, scene }, Timestamp(1))
                });
                inserted.await.expect("inserts");
            };
            let original = async || {
                store.read(move |r| original(r, &key("a"))).await.expect("reads").is_some()
            };
            let keep = async || {
                let (of, edition) = (key("a"), key("e"));
                let kept = store.write(move |tx| {
                    put_evening(tx, (&of, story), &edition)?;
                    evening_of(tx, &of)
                });
                kept.await.expect("is kept")
            };

            assert_eq!(keep().await, None, "there is no picture yet");
            insert(false).await;
            assert!(!original().await, "it suits every page");
            insert(true).await;
            assert!(original().await);
            assert_eq!(keep().await, Some(key("e")));
            let named = store.read(named).await.expect("reads").0;
            assert_eq!(named, [key("a"), key("e")]);
            let gone = store.write(move |tx| purge(tx, story)).await.expect("purges");
            assert_eq!(gone, [key("a"), key("e")]);
            assert_eq!(keep().await, None);
        });
    }
}
