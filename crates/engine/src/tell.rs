//! The job that tells: read, tell, judge, give out, commit.

use domain::{EventKind, JobId, NewEvent, News, SegmentId, StoryId, StoryState};
use library::{Changed, append, load};
use queue::{JobError, Run};

use crate::hearing::Hearing;
use crate::mind::{self, Reading};
use crate::remote::Heard;
use crate::{Engine, Tell};

/// How a telling ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// The passage is in the log.
    Added,
    /// The story has moved on, was closed or is gone; or somebody called the telling off.
    Dropped,
    /// Nothing that could be told passes the gate.
    Wordless,
    /// Words that were read have been changed meanwhile.
    Outdated,
}

/// How often a passage is told anew because the words before it have changed meanwhile.
const READINGS: usize = 4;

impl Engine {
    /// Tells the passage that a job asks for. A node that takes the job over begins anew.
    ///
    /// # Errors
    /// [`JobError::Retry`] when the database cannot serve.
    pub async fn tell(&self, task: Tell, run: Run) -> Result<(), JobError> {
        let told = self.read_and_tell(&task, &run).await;
        let ends = match &told {
            Ok(ending) => *ending != Ending::Added,
            // Else it begins again.
            Err(_) => run.is_last(),
        };
        let (story, job_id) = (task.story_id, run.id());
        if ends {
            match self.has_told(story, job_id).await {
                Ok(true) => {}
                Err(error) if told.is_ok() => return Err(error),
                // Nobody waits for what will not come, even where the database cannot say.
                Ok(false) | Err(_) => self.stories.tell(story, News::TellingEnded { job_id }),
            }
        }
        told.map(drop)
    }

    async fn read_and_tell(&self, task: &Tell, run: &Run) -> Result<Ending, JobError> {
        let (story, youngest) = (task.story_id, task.youngest);
        for _ in 0..READINGS {
            let reading = self.stories.read(move |r| Reading::of(r, story, youngest)).await;
            let reading = reading.map_err(retry)?;
            let Some(reading) = reading.filter(|reading| is_wanted(task, &reading.head)) else {
                return Ok(Ending::Dropped);
            };
            self.stories.tell(story, News::TellingStarted { job_id: run.id() });
            match self.tell_from(reading, task, run).await? {
                Ending::Outdated => {}
                ending => return Ok(ending),
            }
        }
        Err(JobError::retry("the words before it change faster than it is told"))
    }

    /// Whether the passage of a job stands: a worker that was too late must not retract what the
    /// one that took the job over has told.
    async fn has_told(&self, story: StoryId, job: JobId) -> Result<bool, JobError> {
        let told = self.stories.read(move |r| library::take_of_job(r, story, job)).await;
        Ok(told.map_err(retry)?.is_some())
    }

    async fn tell_from(
        &self,
        reading: Reading,
        task: &Tell,
        run: &Run,
    ) -> Result<Ending, JobError> {
        let now_ms = self.stories.clock().now_ms().unsigned_abs();
        let line = match task.local_only {
            true => None,
            false => self.router.pick(reading.tier, now_ms),
        };
        if let Some(line) = line {
            match self.hear(&line, &reading, task, run).await {
                Heard::Sentences(told) => {
                    return self.commit(reading, task, run, told.concat()).await;
                }
                Heard::Dropped => return Ok(Ending::Dropped),
                // Then Ember tells by itself.
                Heard::Nothing => {}
            }
        }
        self.tell_offline(reading, task, run).await
    }

    async fn tell_offline(
        &self,
        reading: Reading,
        task: &Tell,
        run: &Run,
    ) -> Result<Ending, JobError> {
        let (voices, gate, wish) = (self.voices.clone(), self.gate.clone(), task.wish.clone());
        let mut hearing = Hearing::new(self.stories.clone(), task.story_id, run.clone());
        let _mind = self.minds.acquire().await.map_err(|e| JobError::retry(e.to_string()))?;
        let told = tokio::task::spawn_blocking(move || {
            let pieces = voices.tell(&reading, wish.as_deref(), &gate, &mut hearing);
            (reading, pieces)
        });
        let (reading, pieces) = told.await.map_err(|e| JobError::retry(e.to_string()))?;
        if pieces.is_empty() {
            return Ok(Ending::Wordless);
        }
        if run.token().is_cancelled() {
            return Ok(Ending::Dropped);
        }
        self.commit(reading, task, run, pieces.concat()).await
    }

    /// Adds the passage, if the story still stands where it was asked for.
    async fn commit(
        &self,
        mut reading: Reading,
        task: &Tell,
        run: &Run,
        text: String,
    ) -> Result<Ending, JobError> {
        let job_id: JobId = run.id();
        let words = reading.words();
        let segment_id = SegmentId(self.stories.clock().new_id());
        let mood = mind::mood(ember::mood(&text));
        reading.add_ember(segment_id, &text, mood);
        let suggestions = self.suggestions(&reading);
        let kind = EventKind::NarratorAdded { segment_id, job_id, text, mood, suggestions };
        let (task, run, media) = (task.clone(), run.clone(), self.media.clone());
        let committed = self.stories.change(task.story_id, move |tx, now| {
            let mut head = load(tx, task.story_id)?.ok_or(Failure::Dropped)?;
            if !is_wanted(&task, &head) {
                return Err(Failure::Dropped);
            }
            if words.are_outdated(tx)? {
                return Err(Failure::Outdated);
            }
            let new = NewEvent { actor: None, kind: kind.clone() };
            let events = append(tx, &mut head, now, vec![new])?;
            media.request(tx, &head, None)?;
            run.finish(tx)?;
            Ok(Changed { value: (), events, head })
        });
        match committed.await {
            Ok(()) => Ok(Ending::Added),
            Err(Failure::Dropped) => Ok(Ending::Dropped),
            Err(Failure::Outdated) => Ok(Ending::Outdated),
            Err(Failure::Job(error)) => Err(error),
        }
    }
}

/// Whether a telling still fits the story: same tip, still open.
fn is_wanted(task: &Tell, head: &library::Head) -> bool {
    head.tip == task.tip && head.state() == StoryState::Open
}

fn retry(error: library::Error) -> JobError {
    JobError::retry(error.to_string())
}

/// Why a passage was not committed.
enum Failure {
    Dropped,
    Outdated,
    Job(JobError),
}

impl From<store::Error> for Failure {
    fn from(error: store::Error) -> Self {
        Failure::Job(error.into())
    }
}

impl From<library::Error> for Failure {
    fn from(error: library::Error) -> Self {
        match error {
            // Another node took the job over and was faster.
            library::Error::TurnExists => Failure::Dropped,
            error => Failure::Job(retry(error)),
        }
    }
}

impl From<queue::FinishError> for Failure {
    fn from(error: queue::FinishError) -> Self {
        match error {
            queue::FinishError::Lost => Failure::Dropped,
            queue::FinishError::Store(error) => error.into(),
        }
    }
}
