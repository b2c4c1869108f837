//! The only SQL of the queue.

use std::collections::HashSet;

use domain::{JobId, StoryId};
use store::{Error, Migration, Reader, Row, Script, Tx, params};

use crate::job::{Job, NewJob, Status};

macro_rules! jobs {
    ($key_options:literal, $table_options:literal) => {
        concat!(
            "CREATE TABLE job (
                id TEXT PRIMARY KEY, kind TEXT NOT NULL, payload TEXT NOT NULL,
                status TEXT NOT NULL
                    CHECK (status IN ('ready', 'running', 'done', 'dead', 'cancelled')),
                priority BIGINT NOT NULL, attempts BIGINT NOT NULL, max_attempts BIGINT NOT NULL,
                run_at BIGINT NOT NULL, lease_until BIGINT, worker TEXT, dedupe_key TEXT ",
            $key_options,
            ", progress DOUBLE PRECISION NOT NULL, owner TEXT, story_id TEXT, trace_id TEXT,
                last_error TEXT, created_at BIGINT NOT NULL, finished_at BIGINT) ",
            $table_options,
            ";
            CREATE INDEX job_ready ON job (kind, priority DESC, run_at, id)
                WHERE status = 'ready';
            CREATE INDEX job_running ON job (lease_until) WHERE status = 'running';
            CREATE INDEX job_finished ON job (finished_at) WHERE finished_at IS NOT NULL;
            CREATE UNIQUE INDEX job_dedupe ON job (dedupe_key)
                WHERE dedupe_key IS NOT NULL AND finished_at IS NULL;"
        )
    };
}

/// The schema of the queue, for [`store::Store::migrate`].
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        component: "queue",
        version: 1,
        name: "jobs",
        // Without a rowid, SQLite keeps the table in one tree instead of two. Keys are compared by
        // their bytes, as SQLite does anyway, or their prefixes would be no ranges.
        script: Script::Each {
            sqlite: jobs!("", "WITHOUT ROWID"),
            postgres: jobs!("COLLATE \"C\"", ""),
        },
    },
    Migration {
        component: "queue",
        version: 2,
        name: "jobs by story, to erase them with it",
        script: Script::Common(
            "CREATE INDEX job_story ON job (story_id) WHERE story_id IS NOT NULL",
        ),
    },
    Migration {
        component: "queue",
        version: 3,
        name: "fewer indexes: most jobs come and go, few are looked for",
        // Ids sort by age, so that what is old enough to go is found without an index of its own.
        // Stories are erased seldom, and a day's jobs are read through fast.
        script: Script::Common(
            "DROP INDEX job_story;
             DROP INDEX job_finished;
             CREATE INDEX job_dead ON job (finished_at) WHERE status = 'dead'",
        ),
    },
];

/// The most jobs that one statement settles; more are settled by several.
const MOST_SETTLED: usize = 256;

/// A job that has just been claimed.
#[derive(Debug, Clone)]
pub(crate) struct Claimed {
    pub(crate) id: JobId,
    pub(crate) kind: String,
    pub(crate) payload: String,
    pub(crate) attempt: u32,
    pub(crate) max_attempts: u32,
    pub(crate) priority: i32,
    pub(crate) trace_id: Option<String>,
}

impl Claimed {
    /// A new job that was inserted with a lease.
    pub(crate) fn at_once(id: JobId, job: &NewJob) -> Self {
        Claimed {
            id,
            kind: job.kind.to_owned(),
            payload: job.payload.clone(),
            attempt: 1,
            max_attempts: job.max_attempts,
            priority: job.priority,
            trace_id: job.trace_id.clone(),
        }
    }
}

/// Whose a job is, and until when unless that is renewed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lease<'a> {
    pub(crate) worker: &'a str,
    pub(crate) until_ms: i64,
}

/// Up to `most` jobs of `kind`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Want {
    pub(crate) kind: &'static str,
    pub(crate) most: u32,
}

impl Want {
    pub(crate) fn of(kind: &'static str, places: usize) -> Self {
        Want { kind, most: u32::try_from(places).unwrap_or(u32::MAX) }
    }
}

/// Which run of a job: another worker, or a later attempt, has no say in it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hold<'a> {
    pub(crate) id: JobId,
    pub(crate) worker: &'a str,
    pub(crate) attempt: u32,
}

/// Inserts a job, ready or claimed already, or finds the live one with its dedupe key.
pub(crate) fn insert(
    tx: &mut Tx,
    id: JobId,
    job: &NewJob,
    lease: Option<Lease<'_>>,
    now_ms: i64,
) -> Result<JobId, Error> {
    let status = if lease.is_some() { Status::Running } else { Status::Ready };
    let inserted = tx.execute(
        "INSERT INTO job (id, kind, payload, priority, max_attempts, run_at,
            dedupe_key, progress, owner, story_id, trace_id, created_at,
            status, attempts, worker, lease_until)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
         ON CONFLICT (dedupe_key) WHERE dedupe_key IS NOT NULL AND finished_at IS NULL
         DO NOTHING",
        params![
            &id.to_string(),
            job.kind,
            &job.payload,
            job.priority,
            job.max_attempts,
            job.run_at_ms.unwrap_or(now_ms),
            job.dedupe_key.as_ref(),
            0.0,
            job.owner.map(|id| id.to_string()).as_ref(),
            job.story_id.map(|id| id.to_string()).as_ref(),
            job.trace_id.as_ref(),
            now_ms,
            status.as_str(),
            i64::from(lease.is_some()),
            lease.map(|lease| lease.worker),
            lease.map(|lease| lease.until_ms),
        ],
    )?;
    if inserted == 1 {
        return Ok(id);
    }
    let live = "SELECT id FROM job WHERE dedupe_key = $1 AND finished_at IS NULL";
    let row = tx.query_opt(live, params![job.dedupe_key.as_ref()])?;
    parse(&row.ok_or_else(|| Error::Conflict("the live job has just ended".to_owned()))?, 0)
}

/// Claims jobs for `worker` until `lease_until_ms`, in one statement, in the order to start them.
pub(crate) fn claim(
    tx: &mut Tx,
    worker: &str,
    wants: &[Want],
    now_ms: i64,
    lease_until_ms: i64,
) -> Result<Vec<Claimed>, Error> {
    if wants.is_empty() {
        return Ok(Vec::new());
    }
    let mut params = params![worker, lease_until_ms, now_ms].to_vec();
    for want in wants {
        params.extend_from_slice(params![want.kind, want.most]);
    }
    let sql = claim_sql(wants.len(), tx.dialect().skip_locked());
    let rows = tx.query(&sql, &params)?;
    let mut claimed = rows.iter().map(claimed).collect::<Result<Vec<_>, _>>()?;
    claimed.sort_by_key(|job| (std::cmp::Reverse(job.priority), job.id));
    Ok(claimed)
}

/// One sub-select a kind, each with its own limit and served by the partial index.
fn claim_sql(kinds: usize, skip_locked: &str) -> String {
    let of_kind = |i: usize| {
        let (kind, most) = (4 + 2 * i, 5 + 2 * i);
        format!(
            "SELECT id FROM (SELECT id FROM job
                WHERE status = 'ready' AND kind = ${kind} AND run_at <= $3
                ORDER BY priority DESC, run_at, id LIMIT ${most}{skip_locked}) AS kind_{i}"
        )
    };
    let of_kinds = (0..kinds).map(of_kind).collect::<Vec<_>>().join(" UNION ALL ");
    format!(
        "WITH claimed AS MATERIALIZED ({of_kinds})
         UPDATE job SET status = 'running', worker = $1, lease_until = $2,
            attempts = attempts + 1
         WHERE id IN (SELECT id FROM claimed)
         RETURNING id, kind, payload, attempts, max_attempts, priority, trace_id"
    )
}

fn claimed(row: &Row) -> Result<Claimed, Error> {
    Ok(Claimed {
        id: parse(row, 0)?,
        kind: row.get(1)?,
        payload: row.get(2)?,
        attempt: row.get(3)?,
        max_attempts: row.get(4)?,
        priority: row.get(5)?,
        trace_id: row.get(6)?,
    })
}

/// Frees the jobs whose leases run out before a moment. One that was on its last attempt is dead:
/// it may be what killed its workers.
pub(crate) fn expire(tx: &mut Tx, before_ms: i64, now_ms: i64) -> Result<u64, Error> {
    tx.execute(
        "UPDATE job SET worker = NULL, lease_until = NULL,
            last_error = 'its worker died',
            status = CASE WHEN attempts >= max_attempts THEN 'dead' ELSE 'ready' END,
            finished_at = CASE WHEN attempts >= max_attempts THEN CAST($2 AS BIGINT) END
         WHERE status = 'running' AND lease_until < $1",
        params![before_ms, now_ms],
    )
}

/// Renews the leases of these jobs of `worker`, and tells which of them it still holds.
pub(crate) fn renew(
    tx: &mut Tx,
    worker: &str,
    ids: &[JobId],
    lease_until_ms: i64,
) -> Result<HashSet<JobId>, Error> {
    let mut held = HashSet::with_capacity(ids.len());
    for ids in ids.chunks(MOST_SETTLED) {
        let several = Several::of(ids);
        let sql = format!(
            "UPDATE job SET lease_until = $2
             WHERE status = 'running' AND worker = $1 AND id IN ({}) RETURNING id",
            several.marks(3)
        );
        for row in tx.query(&sql, &several.after(params![worker, lease_until_ms]))? {
            held.insert(parse(&row, 0)?);
        }
    }
    Ok(held)
}

/// Marks jobs of `worker` as done; those it has lost are left alone.
pub(crate) fn done(tx: &mut Tx, worker: &str, ids: &[JobId], now_ms: i64) -> Result<(), Error> {
    for ids in ids.chunks(MOST_SETTLED) {
        let several = Several::of(ids);
        let sql = format!(
            "UPDATE job SET status = 'done', progress = 1, finished_at = $2, worker = NULL,
                lease_until = NULL
             WHERE status = 'running' AND worker = $1 AND id IN ({})",
            several.marks(3)
        );
        tx.execute(&sql, &several.after(params![worker, now_ms]))?;
    }
    Ok(())
}

/// Ids for an `IN`, filled up to a power of two with the last one: that keeps the number of
/// different statements, and so of prepared ones, small.
struct Several(Vec<String>);

impl Several {
    fn of<T: ToString>(ids: &[T]) -> Self {
        let mut texts: Vec<String> = ids.iter().map(ToString::to_string).collect();
        let last = texts.last().cloned().unwrap_or_default();
        texts.resize(texts.len().next_power_of_two(), last);
        Several(texts)
    }

    /// Placeholders, the first with this number.
    fn marks(&self, first: usize) -> String {
        (first..first + self.0.len()).map(|i| format!("${i}")).collect::<Vec<_>>().join(", ")
    }

    /// The parameters of a statement that has these before.
    fn after<'a>(&'a self, before: &[store::Value<'a>]) -> Vec<store::Value<'a>> {
        before.iter().copied().chain(self.0.iter().map(store::Value::from)).collect()
    }
}

/// Marks one run as done, if it is still the run of its job.
pub(crate) fn finish(tx: &mut Tx, hold: Hold<'_>, now_ms: i64) -> Result<bool, Error> {
    let changed = tx.execute(
        "UPDATE job SET status = 'done', progress = 1, finished_at = $4, worker = NULL,
            lease_until = NULL
         WHERE id = $1 AND status = 'running' AND worker = $2 AND attempts = $3",
        params![&hold.id.to_string(), hold.worker, hold.attempt, now_ms],
    )?;
    Ok(changed == 1)
}

/// Puts a failed run's job back, to be tried at `run_at_ms`.
pub(crate) fn retry(tx: &mut Tx, hold: Hold<'_>, cause: &str, run_at_ms: i64) -> Result<(), Error> {
    let sql = "UPDATE job SET status = 'ready', run_at = $4, last_error = $5, worker = NULL,
            lease_until = NULL
         WHERE id = $1 AND status = 'running' AND worker = $2 AND attempts = $3";
    let id = hold.id.to_string();
    tx.execute(sql, params![&id, hold.worker, hold.attempt, run_at_ms, cause]).map(drop)
}

/// Gives a failed run's job up.
pub(crate) fn bury(tx: &mut Tx, hold: Hold<'_>, cause: &str, now_ms: i64) -> Result<(), Error> {
    let sql = "UPDATE job SET status = 'dead', finished_at = $4, last_error = $5, worker = NULL,
            lease_until = NULL
         WHERE id = $1 AND status = 'running' AND worker = $2 AND attempts = $3";
    let id = hold.id.to_string();
    tx.execute(sql, params![&id, hold.worker, hold.attempt, now_ms, cause]).map(drop)
}

/// Gives back all jobs of a worker that stops, as if it had never begun them.
pub(crate) fn release(tx: &mut Tx, worker: &str) -> Result<u64, Error> {
    tx.execute(
        "UPDATE job SET status = 'ready', attempts = attempts - 1, worker = NULL,
            lease_until = NULL
         WHERE status = 'running' AND worker = $1",
        params![worker],
    )
}

pub(crate) fn set_progress(tx: &mut Tx, hold: Hold<'_>, progress: f64) -> Result<bool, Error> {
    let changed = tx.execute(
        "UPDATE job SET progress = $4
         WHERE id = $1 AND status = 'running' AND worker = $2 AND attempts = $3",
        params![&hold.id.to_string(), hold.worker, hold.attempt, progress],
    )?;
    Ok(changed == 1)
}

/// Calls a job off, unless it has ended.
pub(crate) fn cancel(tx: &mut Tx, id: JobId, now_ms: i64) -> Result<bool, Error> {
    let changed = tx.execute(
        "UPDATE job SET status = 'cancelled', finished_at = $2, worker = NULL, lease_until = NULL
         WHERE id = $1 AND status IN ('ready', 'running')",
        params![&id.to_string(), now_ms],
    )?;
    Ok(changed == 1)
}

/// The live jobs whose dedupe key begins with `prefix`, in the order of their keys.
pub(crate) fn unfinished(r: &mut Reader, prefix: &str) -> Result<Vec<JobId>, Error> {
    // No key of ours has the last character of Unicode, so all with the prefix are below this.
    let end = format!("{prefix}\u{10ffff}");
    let rows = r.query(
        "SELECT id FROM job
         WHERE dedupe_key IS NOT NULL AND finished_at IS NULL AND dedupe_key >= $1
            AND dedupe_key < $2
         ORDER BY dedupe_key",
        params![prefix, &end],
    )?;
    rows.iter().map(|row| parse(row, 0)).collect()
}

/// Gives a dead job a new life. It no longer answers to its dedupe key, which may be in use again.
pub(crate) fn revive(tx: &mut Tx, id: JobId, now_ms: i64) -> Result<bool, Error> {
    let changed = tx.execute(
        "UPDATE job SET status = 'ready', attempts = 0, run_at = $2, finished_at = NULL,
            dedupe_key = NULL
         WHERE id = $1 AND status = 'dead'",
        params![&id.to_string(), now_ms],
    )?;
    Ok(changed == 1)
}

/// Deletes up to `most` jobs that were done or cancelled before `before_ms`.
pub(crate) fn sweep(tx: &mut Tx, before_ms: i64, most: u32) -> Result<u64, Error> {
    // A job is no older than its end.
    let oldest = JobId(clock::first_id_at(before_ms));
    tx.execute(
        "DELETE FROM job WHERE id IN (
            SELECT id FROM job
            WHERE id < $3 AND finished_at < $1 AND status <> 'dead'
            ORDER BY id LIMIT $2)",
        params![before_ms, most, &oldest.to_string()],
    )
}

/// Stories whose jobs one statement deletes.
const MOST_PURGED: usize = 256;

/// Deletes every job of erased stories, whatever its state: a payload may hold a person's words.
/// A worker that runs one finds that it has lost it. Reads through all jobs of a day, so it is
/// called once for many stories.
///
/// # Errors
/// The database's.
pub fn purge(tx: &mut Tx, stories: &[StoryId]) -> Result<(), Error> {
    for stories in stories.chunks(MOST_PURGED) {
        let several = Several::of(stories);
        let sql = format!("DELETE FROM job WHERE story_id IN ({})", several.marks(1));
        tx.execute(&sql, &several.after(&[]))?;
    }
    Ok(())
}

const COLUMNS: &str = "id, kind, status, attempts, max_attempts, progress, run_at, owner, \
                       story_id, last_error, created_at, finished_at";

pub(crate) fn get(r: &mut Reader, id: JobId) -> Result<Option<Job>, Error> {
    let sql = format!("SELECT {COLUMNS} FROM job WHERE id = $1");
    r.query_opt(&sql, params![&id.to_string()])?.as_ref().map(job).transpose()
}

/// The dead jobs, the latest first.
pub(crate) fn dead(r: &mut Reader, most: u32) -> Result<Vec<Job>, Error> {
    let sql = format!(
        "SELECT {COLUMNS} FROM job WHERE status = 'dead'
         ORDER BY finished_at DESC, id LIMIT $1"
    );
    r.query(&sql, params![most])?.iter().map(job).collect()
}

/// How many jobs are in `status`.
pub(crate) fn count(r: &mut Reader, status: Status) -> Result<u64, Error> {
    // The spelling is part of the statement, so that the partial indexes serve it.
    let sql = format!("SELECT COUNT(*) FROM job WHERE status = '{}'", status.as_str());
    let row = r.query_opt(&sql, &[])?.ok_or(Error::Aborted)?;
    Ok(row.get::<i64>(0)?.unsigned_abs())
}

fn job(row: &Row) -> Result<Job, Error> {
    let status = Status::parse(row.get(2)?);
    Ok(Job {
        id: parse(row, 0)?,
        kind: row.get(1)?,
        status: status.ok_or_else(|| Error::Type("an unknown status of a job".to_owned()))?,
        attempts: row.get(3)?,
        max_attempts: row.get(4)?,
        progress: row.get(5)?,
        run_at_ms: row.get(6)?,
        owner: parse_opt(row, 7)?,
        story_id: parse_opt(row, 8)?,
        last_error: row.get(9)?,
        created_at_ms: row.get(10)?,
        finished_at_ms: row.get(11)?,
    })
}

fn parse<T: std::str::FromStr>(row: &Row, column: usize) -> Result<T, Error> {
    let text: &str = row.get(column)?;
    text.parse().map_err(|_| Error::Type(format!("column {column} is no id")))
}

fn parse_opt<T: std::str::FromStr>(row: &Row, column: usize) -> Result<Option<T>, Error> {
    row.get::<Option<&str>>(column)?.map(|_| parse(row, column)).transpose()
}
