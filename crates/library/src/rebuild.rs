//! The log against its projections.

use domain::{Event, StoryId};
use store::{Reader, Tx, params};

use crate::Error;
use crate::head::Head;
use crate::project::Whole;
use crate::segments::events;
use crate::tables::{self, SEGMENT, word};

/// Events read at once.
const STRIDE: usize = 1_000;

/// What is wrong with a story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The log does not begin with the story's creation.
    NoBeginning,
    /// An event is missing.
    Gap {
        /// The number that should have come.
        expected: i64,
        /// The number that came.
        found: i64,
    },
    /// A projection differs from what the log tells.
    Differs {
        /// Which one: `head`, `members`, `segment 12`.
        what: String,
    },
}

/// The ids of all stories, for `fireside verify`; also of those of which only a part is left.
///
/// # Errors
/// The database's.
pub fn all_ids(r: &mut Reader) -> Result<Vec<StoryId>, Error> {
    let rows = r.query(
        "SELECT story_id FROM event UNION SELECT id FROM story UNION SELECT story_id FROM member \
         UNION SELECT story_id FROM segment ORDER BY 1",
        params![],
    )?;
    rows.iter().map(|row| word(row, 0, "story id")).collect()
}

/// Plays the log and compares what it tells with what is stored.
///
/// # Errors
/// The database's, or an unreadable row.
pub fn verify(r: &mut Reader, story: StoryId) -> Result<Vec<Fault>, Error> {
    r.snapshot()?;
    let log = whole_log(r, story)?;
    let mut faults = gaps(&log);
    let Some(told) = Whole::play(story, &log) else {
        faults.push(Fault::NoBeginning);
        return Ok(faults);
    };
    let stored = stored(r, story)?;
    let differs = |what: String| Fault::Differs { what };
    match stored {
        None => faults.push(differs("head".into())),
        Some(stored) => {
            if stored.head != told.head {
                faults.push(differs("head".into()));
            }
            if stored.members != told.members {
                faults.push(differs("members".into()));
            }
            let seqs = told.segments.keys().chain(stored.segments.keys());
            let mut seqs: Vec<i64> = seqs.copied().collect();
            seqs.sort_unstable();
            seqs.dedup();
            for seq in seqs {
                if told.segments.get(&seq) != stored.segments.get(&seq) {
                    faults.push(differs(format!("segment {seq}")));
                }
            }
        }
    }
    Ok(faults)
}

/// Writes the projections anew from the log.
///
/// # Errors
/// The database's, or a log that cannot be played.
pub fn rebuild(tx: &mut Tx, story: StoryId) -> Result<Head, Error> {
    let log = whole_log(tx, story)?;
    let told = Whole::play(story, &log)
        .ok_or_else(|| Error::unreadable("log", "it does not begin with a story"))?;
    crate::search::forget(tx, story)?;
    for sql in [
        "DELETE FROM segment WHERE story_id = $1",
        "DELETE FROM member WHERE story_id = $1",
        "DELETE FROM story WHERE id = $1",
    ] {
        tx.execute(sql, params![&story.to_string()])?;
    }
    tables::insert_head(tx, &told.head)?;
    for segment in told.segments.values() {
        tables::insert_segment(tx, story, segment)?;
    }
    for member in &told.members {
        tables::apply(tx, story, &crate::project::Change::Sit(*member))?;
    }
    Ok(told.head)
}

fn whole_log(r: &mut Reader, story: StoryId) -> Result<Vec<Event>, Error> {
    let mut log: Vec<Event> = Vec::new();
    loop {
        let page = events(r, story, log.last().map_or(0, |event| event.seq), STRIDE)?;
        let more = page.len() == STRIDE;
        log.extend(page);
        if !more {
            return Ok(log);
        }
    }
}

fn gaps(log: &[Event]) -> Vec<Fault> {
    let expected = log.iter().scan(0, |last, event| {
        let expected = *last + 1;
        *last = event.seq;
        Some((expected, event.seq))
    });
    expected
        .filter(|(expected, found)| expected != found)
        .map(|(expected, found)| Fault::Gap { expected, found })
        .collect()
}

fn stored(r: &mut Reader, story: StoryId) -> Result<Option<Whole>, Error> {
    let Some(head) = tables::load(r, story)? else { return Ok(None) };
    let id = story.to_string();
    let sql = const_str::concat!("SELECT ", SEGMENT, " FROM segment WHERE story_id = $1");
    let segments = r.query(sql, params![&id])?;
    let segments = segments.iter().map(tables::segment);
    let segments = segments.map(|s| s.map(|s| (s.seq, s))).collect::<Result<_, _>>()?;
    let members = r.query("SELECT user_id FROM member WHERE story_id = $1", params![&id])?;
    let mut members =
        members.iter().map(|row| word(row, 0, "member")).collect::<Result<Vec<_>, _>>()?;
    members.sort_unstable();
    Ok(Some(Whole { head, segments, members }))
}
