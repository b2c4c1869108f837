//! One step of a worker: settle, renew, expire, claim, all in one transaction.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use domain::JobId;
use store::{Error, Tx};
use tokio::task::{Id, JoinError};
use tracing::Instrument;

use super::{Counts, Finished, Running, Worker};
use crate::backoff;
use crate::job::JobError;
use crate::queue::{FINISHED_RETENTION_MS, MOST_SWEPT};
use crate::tables::{self, Claimed, Hold, Want};
use crate::worker::desk::{Handed, Place};
use crate::worker::run::Run;

/// How often to look for finished jobs that are old enough to go, in milliseconds.
const SWEEP_EVERY_MS: i64 = 10 * 60 * 1_000;

/// Leases are renewed when a sixth of them has passed: five renewals may fail.
const RENEWALS_A_LEASE: i64 = 6;

/// Longer causes of failure are cut before they are stored.
const MOST_CAUSE_CHARS: usize = 500;

/// What a step is to do.
struct Plan {
    worker: Arc<str>,
    now_ms: i64,
    lease_until_ms: i64,
    done: Vec<JobId>,
    failed: Vec<Failed>,
    wants: Vec<Want>,
    /// Jobs whose leases are to be renewed.
    renew: Option<Vec<JobId>>,
    sweep: bool,
}

/// A failed run, and what shall become of its job.
struct Failed {
    id: JobId,
    attempt: u32,
    cause: String,
    /// In Unix milliseconds; `None` when it is dead.
    retry_at_ms: Option<i64>,
}

/// What a step found.
#[derive(Default)]
struct Found {
    claimed: Vec<Claimed>,
    /// When leases were renewed, the jobs still held.
    held: Option<HashSet<JobId>>,
    swept: u64,
}

impl Worker {
    /// Takes one step; `claim` says whether to begin anything new. Gives the number of jobs begun.
    pub(super) async fn step(&mut self, claim: bool) -> Result<usize, Error> {
        let settled = self.finished.len();
        let mut places = match claim {
            true => self.desk.places_to_claim(&self.look),
            false => HashMap::new(),
        };
        let Some(plan) = self.plan(claim, &places) else { return Ok(0) };
        let (cancels, sweep) = (self.signals.borrow().cancels, plan.sweep);
        let renew = plan.renew.is_some();
        let (now_ms, lease_until_ms) = (plan.now_ms, plan.lease_until_ms);
        let found = self.queue.store().write(move |tx: &mut Tx| plan.carry_out(tx)).await?;

        self.finished.drain(..settled);
        if renew {
            self.cancels_seen = cancels;
            self.renew_at_ms = now_ms + (lease_until_ms - now_ms) / RENEWALS_A_LEASE;
        }
        if sweep && found.swept < u64::from(MOST_SWEPT) {
            self.sweep_at_ms = now_ms + SWEEP_EVERY_MS;
        }
        if let Some(held) = found.held {
            self.call_off_lost(&held);
        }
        let begun = found.claimed.len();
        for job in found.claimed {
            if let Some(place) = places.get_mut(job.kind.as_str()).and_then(Vec::pop) {
                self.begin(&job, place);
            }
        }
        // Where a place was left over, there are no more for now. A kind that had no place is
        // looked for as soon as it has one.
        let exhausted = |kind: &&str| places.get(kind).is_some_and(|left| !left.is_empty());
        self.look.retain(|kind| !exhausted(kind));
        Ok(begun)
    }

    /// Begins what was handed over by now.
    pub(super) fn begin_all_handed(&mut self) {
        while let Ok(handed) = self.handed.try_recv() {
            self.begin_handed(handed);
        }
    }

    pub(super) fn begin_handed(&mut self, Handed { job, place, cancels }: Handed) {
        // It may have been called off on its way: then the next step asks which jobs are held.
        self.cancels_seen = self.cancels_seen.min(cancels);
        self.begin(&job, place);
    }

    /// Gives back all jobs that are still held, after settling those that have finished.
    pub(super) async fn give_back(&mut self) -> Result<(), Error> {
        self.step(false).await?;
        let worker = self.desk.worker.clone();
        self.queue.store().write(move |tx: &mut Tx| tables::release(tx, &worker)).await?;
        self.queue.wake();
        Ok(())
    }

    /// Notes how a handler ended; it is settled by the next step.
    pub(super) fn note(&mut self, ended: Result<(Id, Result<(), JobError>), JoinError>) {
        let (task, outcome) = match ended {
            Ok((task, outcome)) => (task, outcome),
            // The panic hook has told the log more.
            Err(error) if error.is_panic() => (error.id(), Err(JobError::retry("it panicked"))),
            Err(error) => (error.id(), Err(JobError::retry("it was called off"))),
        };
        let Some(Running { run, counts, _place }) = self.running.remove(&task) else { return };
        if run.is_settled() {
            return;
        }
        match counts {
            Counts::Any => self.finished.push(Finished { run, outcome }),
            Counts::Nothing => {}
        }
    }

    /// Notes all handlers that have ended by now.
    pub(super) fn note_all_ended(&mut self) {
        while let Some(ended) = self.tasks.try_join_next_with_id() {
            self.note(ended);
        }
    }

    /// What there is to do; `None` when that is nothing.
    fn plan(&mut self, claim: bool, places: &HashMap<&'static str, Vec<Place>>) -> Option<Plan> {
        let now_ms = self.queue.clock().now_ms();
        let told = self.signals.borrow().cancels != self.cancels_seen;
        let mut plan = Plan {
            worker: self.desk.worker.clone(),
            now_ms,
            lease_until_ms: now_ms + self.settings.lease_ms,
            done: Vec::new(),
            failed: Vec::new(),
            wants: places.iter().map(|(kind, places)| Want::of(kind, places.len())).collect(),
            // Only what is at work: a row that bears this worker's name and is not, as after a
            // commit whose answer was lost, is to be taken over.
            renew: (!self.running.is_empty() && (told || now_ms >= self.renew_at_ms))
                .then(|| self.running.values().map(|running| running.run.id()).collect()),
            sweep: claim && now_ms >= self.sweep_at_ms,
        };
        for finished in &self.finished {
            match &finished.outcome {
                Ok(()) => plan.done.push(finished.run.id()),
                Err(error) => plan.failed.push(self.verdict(&finished.run, error, now_ms)),
            }
        }
        let nothing = self.finished.is_empty() && plan.wants.is_empty();
        (!nothing || plan.renew.is_some() || plan.sweep).then_some(plan)
    }

    fn verdict(&self, run: &Run, error: &JobError, now_ms: i64) -> Failed {
        let (id, attempt) = (run.id(), run.attempt());
        let (cause, retry_at_ms) = match error {
            JobError::Retry { cause, after_ms } if !run.is_last() => {
                let random = u64::from_le_bytes(self.queue.clock().random_bytes());
                let delay_ms = backoff::delay_ms(attempt, random).max(after_ms.unwrap_or(0));
                (cause, Some(now_ms.saturating_add(delay_ms)))
            }
            JobError::Retry { cause, .. } | JobError::Fail(cause) => (cause, None),
        };
        let cause: String = cause.chars().take(MOST_CAUSE_CHARS).collect();
        match retry_at_ms {
            Some(_) => {
                tracing::warn!(job = %id, attempt, cause, "a job failed and will be retried");
            }
            None => tracing::error!(job = %id, attempt, cause, "a job is dead"),
        }
        Failed { id, attempt, cause, retry_at_ms }
    }

    /// Fires the tokens of the jobs that this worker no longer holds.
    fn call_off_lost(&mut self, held: &HashSet<JobId>) {
        let lost = |running: &&mut Running| !held.contains(&running.run.id());
        for running in self.running.values_mut().filter(lost) {
            running.counts = Counts::Nothing;
            running.run.token().cancel();
        }
    }

    fn begin(&mut self, job: &Claimed, place: Place) {
        let Some(kind) = self.handlers.index(&job.kind) else { return };
        let run = Run::new(&self.queue, &self.desk.worker, job);
        let span = tracing::info_span!(
            "job", id = %job.id, kind = job.kind, attempt = job.attempt, trace_id = job.trace_id
        );
        let ending = self.handlers.start(kind, &job.payload, run.clone());
        let task = self.tasks.spawn(ending.instrument(span));
        self.running.insert(task.id(), Running { run, counts: Counts::Any, _place: place });
    }
}

impl Plan {
    fn carry_out(&self, tx: &mut Tx) -> Result<Found, Error> {
        tables::done(tx, &self.worker, &self.done, self.now_ms)?;
        for Failed { id, attempt, cause, retry_at_ms } in &self.failed {
            let hold = Hold { id: *id, worker: &self.worker, attempt: *attempt };
            match retry_at_ms {
                Some(run_at_ms) => tables::retry(tx, hold, cause, *run_at_ms)?,
                None => tables::bury(tx, hold, cause, self.now_ms)?,
            }
        }
        let mut found = Found::default();
        if let Some(running) = &self.renew {
            found.held = Some(tables::renew(tx, &self.worker, running, self.lease_until_ms)?);
        }
        if self.sweep {
            found.swept = tables::sweep(tx, self.now_ms - FINISHED_RETENTION_MS, MOST_SWEPT)?;
        }
        if !self.wants.is_empty() {
            tables::expire(tx, self.now_ms, self.now_ms)?;
            let (worker, until_ms) = (&self.worker, self.lease_until_ms);
            found.claimed = tables::claim(tx, worker, &self.wants, self.now_ms, until_ms)?;
        }
        Ok(found)
    }
}
