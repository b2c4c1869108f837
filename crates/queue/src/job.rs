//! What a job is: before it is enqueued, and when it is looked at.

use domain::{JobId, StoryId, UserId};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// How often a job is tried unless it says otherwise.
const MAX_ATTEMPTS: u32 = 5;

/// The work of one kind of job: a small struct of ids. Its handler must bear being run again.
pub trait Task: Serialize + DeserializeOwned + Send + 'static {
    /// The kind's name in the database, such as `illustrate`. Never changed once released.
    const KIND: &'static str;
}

/// A job to be enqueued. Made by [`NewJob::of`]; then set the fields that matter.
#[derive(Debug, Clone, PartialEq)]
pub struct NewJob {
    /// See [`Task::KIND`].
    pub kind: &'static str,
    /// The task as JSON.
    pub payload: String,
    /// Greater goes first among jobs of one kind.
    pub priority: i32,
    /// Runs before the job is dead.
    pub max_attempts: u32,
    /// Not before this moment, in Unix milliseconds; `None` is at once.
    pub run_at_ms: Option<i64>,
    /// While a job with this key is ready or running, enqueueing gives that one's id.
    pub dedupe_key: Option<String>,
    /// Who asked for it and may look at it.
    pub owner: Option<UserId>,
    /// The story it belongs to.
    pub story_id: Option<StoryId>,
    /// The request that caused it, for the log.
    pub trace_id: Option<String>,
}

impl NewJob {
    /// A job that does `task` as soon as possible.
    ///
    /// # Panics
    /// When the task cannot be written as JSON, such as a map whose keys are no strings.
    #[must_use]
    pub fn of<T: Task>(task: &T) -> Self {
        let payload = serde_json::to_string(task).expect("a task is a plain struct");
        NewJob {
            kind: T::KIND,
            payload,
            priority: 0,
            max_attempts: MAX_ATTEMPTS,
            run_at_ms: None,
            dedupe_key: None,
            owner: None,
            story_id: None,
            trace_id: None,
        }
    }
}

/// Where a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Waits for its time and a worker.
    Ready,
    /// A worker has it on lease.
    Running,
    /// It succeeded.
    Done,
    /// It failed for good; an operator may revive it.
    Dead,
    /// Somebody called it off.
    Cancelled,
}

impl Status {
    /// The spelling in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Status::Ready => "ready",
            Status::Running => "running",
            Status::Done => "done",
            Status::Dead => "dead",
            Status::Cancelled => "cancelled",
        }
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == text)
    }

    const ALL: [Status; 5] =
        [Status::Ready, Status::Running, Status::Done, Status::Dead, Status::Cancelled];
}

/// A job as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    /// Its id, which increases with the time of its creation.
    pub id: JobId,
    /// See [`Task::KIND`].
    pub kind: String,
    /// Where it stands.
    pub status: Status,
    /// Runs begun so far.
    pub attempts: u32,
    /// Runs before it is dead.
    pub max_attempts: u32,
    /// From 0 to 1.
    pub progress: f64,
    /// Not before this moment, in Unix milliseconds.
    pub run_at_ms: i64,
    /// Who asked for it.
    pub owner: Option<UserId>,
    /// The story it belongs to.
    pub story_id: Option<StoryId>,
    /// Why the last run failed.
    pub last_error: Option<String>,
    /// In Unix milliseconds.
    pub created_at_ms: i64,
    /// When it was done, dead or cancelled, in Unix milliseconds.
    pub finished_at_ms: Option<i64>,
}

/// A handler's verdict on its own failure. The texts are for operators: never people's words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JobError {
    /// It may work later: try again after a growing wait, until the attempts are used up.
    #[error("to be retried: {cause}")]
    Retry {
        /// What went wrong.
        cause: String,
        /// Wait at least so long, in milliseconds, as a provider may demand.
        after_ms: Option<i64>,
    },
    /// It will never work: the job is dead.
    #[error("failed: {0}")]
    Fail(String),
}

impl JobError {
    /// It may work later.
    pub fn retry(cause: impl Into<String>) -> Self {
        JobError::Retry { cause: cause.into(), after_ms: None }
    }

    /// It will never work.
    pub fn fail(cause: impl Into<String>) -> Self {
        JobError::Fail(cause.into())
    }
}

/// A database that fails now may work later.
impl From<store::Error> for JobError {
    fn from(error: store::Error) -> Self {
        JobError::retry(error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_agree_both_ways() {
        for status in Status::ALL {
            assert_eq!(Status::parse(status.as_str()), Some(status));
        }
        assert_eq!(Status::parse("lost"), None);
    }
}
