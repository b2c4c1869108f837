//! `/jobs/{id}`: how far a job is, and calling it off.

use axum::Json as Body;
use axum::extract::{Path, State};
use domain::{JobId, Timestamp};
use http::StatusCode;
use queue::{Queue, Status};
use wire::{Job, JobState, Problem, ProblemCode};

use crate::extract::Person;
use crate::problem::{Answer, Fault};

fn id_of(text: &str) -> Answer<JobId> {
    text.parse().map_err(|_| Fault::new(ProblemCode::NotFound))
}

/// How far a job is that one has asked for.
#[utoipa::path(get, operation_id = "read_job", path = "/jobs/{id}", tag = "media", params(("id" = String, Path)),
    responses((status = 200, body = Job), (status = "4XX", body = Problem)))]
pub(crate) async fn read(
    State(queue): State<Queue>,
    person: Person,
    Path(id): Path<String>,
) -> Answer<Body<Job>> {
    let id = id_of(&id)?;
    let (reader, user) = (queue.clone(), person.user());
    let job = queue.store().read(move |r| reader.get(r, id)).await?;
    let job = job.filter(|job| job.owner == Some(user));
    let job = job.ok_or(Fault::new(ProblemCode::NotFound))?;
    Ok(Body(Job {
        id: job.id,
        state: state(job.status),
        progress: job.progress,
        created_at: Timestamp(job.created_at_ms),
        kind: job.kind,
    }))
}

fn state(status: Status) -> JobState {
    match status {
        Status::Ready => JobState::Queued,
        Status::Running => JobState::Running,
        Status::Done => JobState::Ready,
        Status::Dead => JobState::Failed,
        Status::Cancelled => JobState::Cancelled,
    }
}

/// Calls a job off that one has asked for.
#[utoipa::path(delete, operation_id = "cancel_job", path = "/jobs/{id}", tag = "media", params(("id" = String, Path)),
    responses((status = 204), (status = "4XX", body = Problem)))]
pub(crate) async fn cancel(
    State(queue): State<Queue>,
    person: Person,
    Path(id): Path<String>,
) -> Answer<StatusCode> {
    let id = id_of(&id)?;
    let (writer, user) = (queue.clone(), person.user());
    let cancelled = queue.store().write(move |tx| {
        let owner = writer.get(tx, id)?.and_then(|job| job.owner);
        match owner == Some(user) {
            true => writer.cancel(tx, id).map(Some),
            false => Ok::<_, store::Error>(None),
        }
    });
    match cancelled.await? {
        Some(true) => Ok(StatusCode::NO_CONTENT),
        Some(false) => Err(Fault::new(ProblemCode::NothingToDo)),
        None => Err(Fault::new(ProblemCode::NotFound)),
    }
}
