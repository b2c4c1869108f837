//! Rows of stories and segments: how they are read and written.

use std::str::FromStr;
use std::sync::LazyLock;

use domain::{Event, EventKind, Mood, Span, StoryId, Timestamp, UserId, adopt_spans};
use serde::Serialize;
use serde::de::DeserializeOwned;
use store::{FromValue, Reader, Row, Tx, params};

use crate::Error;
use crate::head::{Head, Pace, Round, StoredSegment};
use crate::project::{Change, Reworded};

pub(crate) const HEAD: &str = "id, owner, title, premise, audience, mode, narrator, hero, \
    finished, trashed, seq, tip, redo, seats, turn, turn_number, mood, intensity, created_at, \
    updated_at, former, round, turn_limit, deadline, missed, quiet";

/// The columns of a head, where `story` is joined as `s`.
pub(crate) fn story_columns() -> &'static str {
    static COLUMNS: LazyLock<String> = LazyLock::new(|| {
        HEAD.split(", ").map(|column| format!("s.{column}")).collect::<Vec<_>>().join(", ")
    });
    &COLUMNS
}

pub(crate) const SEGMENT: &str = "seq, id, parent, author_id, author, client_turn_id, job_id, \
    intent, text, raw, mood, intensity, suggestions, created_at, edited_at, live, spans";

/// A story, whoever asks.
///
/// # Errors
/// The database's, or a row of a newer version.
pub fn load(r: &mut Reader, story: StoryId) -> Result<Option<Head>, Error> {
    let sql = const_str::concat!("SELECT ", HEAD, " FROM story WHERE id = $1");
    r.query_opt(sql, params![&story.to_string()])?.map(|row| head(&row)).transpose()
}

/// A story, if this person is a member of it. The membership is looked for first, so that it takes
/// as long for a story of others as for one that does not exist.
///
/// # Errors
/// The database's, or a row of a newer version.
pub fn load_for(r: &mut Reader, user: UserId, story: StoryId) -> Result<Option<Head>, Error> {
    let sql = const_str::concat!(
        "SELECT ",
        HEAD,
        " FROM story WHERE id = (SELECT story_id FROM member WHERE story_id = $1 AND user_id = $2)"
    );
    r.query_opt(sql, params![&story.to_string(), &user.to_string()])?
        .map(|row| head(&row))
        .transpose()
}

/// The stories somebody is a member of.
///
/// # Errors
/// The database's.
pub fn memberships(r: &mut Reader, user: UserId) -> Result<Vec<StoryId>, Error> {
    let sql = "SELECT story_id FROM member WHERE user_id = $1 ORDER BY story_id";
    let rows = r.query(sql, params![&user.to_string()])?;
    rows.iter().map(|row| word(row, 0, "story id")).collect()
}

pub(crate) fn head(row: &Row) -> Result<Head, Error> {
    Ok(Head {
        id: word(row, 0, "story id")?,
        owner: word(row, 1, "owner")?,
        title: row.get(2)?,
        premise: row.get(3)?,
        audience: word(row, 4, "audience")?,
        mode: word(row, 5, "mode")?,
        narrator: word(row, 6, "narrator")?,
        hero: row.get(7)?,
        finished: row.get(8)?,
        trashed: row.get(9)?,
        seq: row.get(10)?,
        tip: row.get(11)?,
        redo: json(row.get(12)?, "redo")?,
        seats: json(row.get(13)?, "seats")?,
        former: json(row.get(20)?, "former")?,
        round: match row.get(21)? {
            "" => Round::default(),
            text => json(text, "round")?,
        },
        pace: pace(row)?,
        quiet: row.get(25)?,
        turn: word(row, 14, "turn")?,
        turn_number: row.get(15)?,
        mood: mood(row, 16)?,
        created_at: Timestamp(row.get(18)?),
        updated_at: Timestamp(row.get(19)?),
    })
}

fn pace(row: &Row) -> Result<Pace, Error> {
    let count = |n: i64| u32::try_from(n).map_err(|e| Error::unreadable("time for a turn", e));
    Ok(Pace {
        limit: row.get::<Option<i64>>(22)?.map(count).transpose()?,
        deadline: row.get::<Option<i64>>(23)?.map(Timestamp),
        missed: count(row.get(24)?)?,
    })
}

pub(crate) fn segment(row: &Row) -> Result<StoredSegment, Error> {
    let suggestions: Option<&str> = row.get(12)?;
    let spans: Option<&str> = row.get(16)?;
    Ok(StoredSegment {
        seq: row.get(0)?,
        id: word(row, 1, "segment id")?,
        parent: row.get(2)?,
        author_id: word_opt(row, 3, "author_id")?,
        author: word(row, 4, "author")?,
        client_turn_id: row.get(5)?,
        job_id: word_opt(row, 6, "job_id")?,
        intent: word(row, 7, "intent")?,
        text: row.get(8)?,
        raw: row.get(9)?,
        spans: spans.map_or(Ok(Vec::new()), |text| json(text, "spans"))?,
        mood: mood(row, 10)?,
        suggestions: suggestions.map_or(Ok(Vec::new()), |text| json(text, "suggestions"))?,
        created_at: Timestamp(row.get(13)?),
        edited_at: row.get::<Option<i64>>(14)?.map(Timestamp),
        live: row.get(15)?,
    })
}

pub(crate) fn event(story_id: StoryId, row: &Row) -> Result<Event, Error> {
    let kind = EventKind::from_parts(row.get(3)?, row.get(4)?);
    Ok(Event {
        story_id,
        seq: row.get(0)?,
        at: Timestamp(row.get(1)?),
        actor: word_opt(row, 2, "actor")?,
        kind: kind.map_err(|e| Error::unreadable("event", e))?,
    })
}

pub(crate) fn insert_event(tx: &mut Tx, event: &Event) -> Result<(), Error> {
    let payload = event.kind.payload().map_err(|e| Error::unreadable("payload", e))?;
    tx.execute(
        "INSERT INTO event (story_id, seq, at, actor, kind, payload) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        params![
            &event.story_id.to_string(),
            event.seq,
            event.at.0,
            event.actor.map(|id| id.to_string()).as_deref(),
            event.kind.name(),
            &payload
        ],
    )?;
    Ok(())
}

pub(crate) fn insert_head(tx: &mut Tx, head: &Head) -> Result<(), Error> {
    let Lists { redo, seats, former, round } = lists(head)?;
    tx.execute(
        const_str::concat!(
            "INSERT INTO story (",
            HEAD,
            ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, \
             $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)"
        ),
        params![
            &head.id.to_string(),
            &head.owner.to_string(),
            &head.title,
            &head.premise,
            head.audience.as_str(),
            head.mode.as_str(),
            head.narrator.as_str(),
            head.hero.as_deref(),
            head.finished,
            head.trashed,
            head.seq,
            head.tip,
            &redo,
            &seats,
            &head.turn.to_string(),
            head.turn_number,
            head.mood.name.as_str(),
            f64::from(head.mood.intensity),
            head.created_at.0,
            head.updated_at.0,
            &former,
            &round,
            head.pace.limit.map(i64::from),
            head.pace.deadline.map(|deadline| deadline.0),
            i64::from(head.pace.missed),
            head.quiet
        ],
    )?;
    Ok(())
}

/// Writes the head over the version it was made from; false when another was there first.
pub(crate) fn update_head(tx: &mut Tx, head: &Head, version: i64) -> Result<bool, Error> {
    let Lists { redo, seats, former, round } = lists(head)?;
    let changed = tx.execute(
        "UPDATE story SET owner = $3, title = $4, narrator = $5, finished = $6, trashed = $7, \
         seq = $8, tip = $9, redo = $10, seats = $11, turn = $12, turn_number = $13, mood = $14, \
         intensity = $15, updated_at = $16, former = $17, round = $18, \
         turn_limit = $19, deadline = $20, missed = $21, quiet = $22 WHERE id = $1 AND seq = $2",
        params![
            &head.id.to_string(),
            version,
            &head.owner.to_string(),
            &head.title,
            head.narrator.as_str(),
            head.finished,
            head.trashed,
            head.seq,
            head.tip,
            &redo,
            &seats,
            &head.turn.to_string(),
            head.turn_number,
            head.mood.name.as_str(),
            f64::from(head.mood.intensity),
            head.updated_at.0,
            &former,
            &round,
            head.pace.limit.map(i64::from),
            head.pace.deadline.map(|deadline| deadline.0),
            i64::from(head.pace.missed),
            head.quiet
        ],
    )?;
    Ok(changed == 1)
}

/// The lists of a head, as their columns hold them.
struct Lists {
    redo: String,
    seats: String,
    former: String,
    /// Empty where nothing is proposed, as in almost all stories.
    round: String,
}

fn lists(head: &Head) -> Result<Lists, Error> {
    Ok(Lists {
        redo: as_json(&head.redo, "redo")?,
        seats: as_json(&head.seats, "seats")?,
        former: as_json(&head.former, "former")?,
        round: match head.round.is_empty() {
            true => String::new(),
            false => as_json(&head.round, "round")?,
        },
    })
}

/// A list as its column holds it; NULL where it is empty, as it most often is.
fn list_opt<T: Serialize>(list: &[T], what: &'static str) -> Result<Option<String>, Error> {
    (!list.is_empty()).then(|| as_json(&list, what)).transpose()
}

fn as_json(list: &impl Serialize, what: &'static str) -> Result<String, Error> {
    serde_json::to_string(list).map_err(|e| Error::unreadable(what, e))
}

/// Writes what follows from an event; false when a segment to be added is there already.
pub(crate) fn apply(tx: &mut Tx, story: StoryId, change: &Change) -> Result<bool, Error> {
    let id = story.to_string();
    match change {
        Change::Add(segment) => return insert_segment(tx, story, segment),
        Change::CutAfter(after) => cut_after(tx, &id, *after)?,
        Change::Swap { after, to } => {
            cut_after(tx, &id, *after)?;
            tx.execute(
                "UPDATE segment SET live = TRUE WHERE story_id = $1 AND seq = $2",
                params![&id, *to],
            )?
        }
        Change::Instead { after, segment } => {
            cut_after(tx, &id, *after)?;
            return insert_segment(tx, story, segment);
        }
        Change::Reach { from, to } => tx.execute(
            "UPDATE segment SET live = TRUE WHERE story_id = $1 AND seq IN ( \
               WITH RECURSIVE path(seq, parent) AS ( \
                 SELECT seq, parent FROM segment WHERE story_id = $1 AND seq = $2 \
                 UNION ALL \
                 SELECT s.seq, s.parent FROM segment s JOIN path ON s.seq = path.parent \
                 WHERE s.story_id = $1 AND s.seq > $3) \
               SELECT seq FROM path)",
            params![&id, *to, from.unwrap_or(0)],
        )?,
        Change::Reword(reworded) => {
            let Reworded { seq, text, raw, spans, at } = &**reworded;
            let spans = list_opt(spans, "spans")?;
            tx.execute(
                "UPDATE segment SET text = $3, raw = $4, edited_at = $5, spans = $6 \
                 WHERE story_id = $1 AND seq = $2",
                params![&id, *seq, text, raw.as_deref(), at.0, spans.as_deref()],
            )?
        }
        Change::Sit(user) => tx.execute(
            "INSERT INTO member (user_id, story_id) VALUES ($1, $2)",
            params![&user.to_string(), &id],
        )?,
        Change::Rise(user) => tx.execute(
            "DELETE FROM member WHERE user_id = $1 AND story_id = $2",
            params![&user.to_string(), &id],
        )?,
        Change::Adopt { from: from_id, to: to_id } => {
            let (from, to) = (from_id.to_string(), to_id.to_string());
            for sql in [
                "UPDATE segment SET client_turn_id = NULL \
                 WHERE story_id = $1 AND author_id = $2 AND client_turn_id IN \
                   (SELECT client_turn_id FROM segment WHERE story_id = $1 AND author_id = $3)",
                "UPDATE segment SET author_id = $3 WHERE story_id = $1 AND author_id = $2",
                "INSERT INTO member (story_id, user_id) SELECT story_id, $3 FROM member \
                 WHERE story_id = $1 AND user_id = $2 ON CONFLICT DO NOTHING",
            ] {
                tx.execute(sql, params![&id, &from, &to])?;
            }
            adopt_in_spans(tx, &id, (*from_id, *to_id))?;
            tx.execute(
                "DELETE FROM member WHERE story_id = $1 AND user_id = $2",
                params![&id, &from],
            )?
        }
    };
    Ok(true)
}

/// The spans of one member's are another's; the passages are already.
fn adopt_in_spans(tx: &mut Tx, story: &str, (from, to): (UserId, UserId)) -> Result<(), Error> {
    let sql = "SELECT seq, author_id, spans FROM segment \
               WHERE story_id = $1 AND spans IS NOT NULL";
    for row in tx.query(sql, params![story])? {
        let (seq, author): (i64, _) = (row.get(0)?, word_opt(&row, 1, "author_id")?);
        let mut spans: Vec<Span> = json(row.get(2)?, "spans")?;
        adopt_spans(&mut spans, author, from, to);
        let spans = list_opt(&spans, "spans")?;
        tx.execute(
            "UPDATE segment SET spans = $3 WHERE story_id = $1 AND seq = $2",
            params![story, seq, spans.as_deref()],
        )?;
    }
    Ok(())
}

fn cut_after(tx: &mut Tx, story: &str, after: Option<i64>) -> Result<u64, Error> {
    let sql = "UPDATE segment SET live = FALSE WHERE story_id = $1 AND seq > $2 AND live";
    Ok(tx.execute(sql, params![story, after.unwrap_or(0)])?)
}

pub(crate) fn insert_segment(
    tx: &mut Tx,
    story: StoryId,
    segment: &StoredSegment,
) -> Result<bool, Error> {
    let suggestions = list_opt(&segment.suggestions, "suggestions")?;
    let spans = list_opt(&segment.spans, "spans")?;
    let added = tx.execute(
        const_str::concat!(
            "INSERT INTO segment (story_id, ",
            SEGMENT,
            ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, \
             $17, $18) ON CONFLICT DO NOTHING"
        ),
        params![
            &story.to_string(),
            segment.seq,
            &segment.id.to_string(),
            segment.parent,
            segment.author_id.map(|id| id.to_string()).as_deref(),
            segment.author.as_str(),
            segment.client_turn_id.as_deref(),
            segment.job_id.map(|id| id.to_string()).as_deref(),
            segment.intent.as_str(),
            &segment.text,
            segment.raw.as_deref(),
            segment.mood.name.as_str(),
            f64::from(segment.mood.intensity),
            suggestions.as_deref(),
            segment.created_at.0,
            segment.edited_at.map(|at| at.0),
            segment.live,
            spans.as_deref()
        ],
    )?;
    Ok(added == 1)
}

fn mood(row: &Row, at: usize) -> Result<Mood, Error> {
    let intensity: f64 = row.get(at + 1)?;
    Ok(Mood { name: word(row, at, "mood")?, intensity: intensity as f32 })
}

/// A column that holds a word of a closed list, or an id.
pub(crate) fn word<T: FromStr>(row: &Row, at: usize, what: &'static str) -> Result<T, Error>
where
    T::Err: std::fmt::Display,
{
    row.get::<&str>(at)?.parse().map_err(|e| Error::unreadable(what, e))
}

fn word_opt<T: FromStr>(row: &Row, at: usize, what: &'static str) -> Result<Option<T>, Error>
where
    T::Err: std::fmt::Display,
{
    let text: Option<&str> = row.get(at)?;
    text.map(|text| text.parse().map_err(|e| Error::unreadable(what, e))).transpose()
}

fn json<T: DeserializeOwned>(text: &str, what: &'static str) -> Result<T, Error> {
    serde_json::from_str(text).map_err(|e| Error::unreadable(what, e))
}

/// A column that may be of any type the store knows.
pub(crate) fn column<'a, T: FromValue<'a>>(row: &'a Row, at: usize) -> Result<T, Error> {
    Ok(row.get(at)?)
}
