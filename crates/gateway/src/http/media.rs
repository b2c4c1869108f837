//! `/stories/{id}/media`: asking for a picture.

use axum::Json as Body;
use axum::extract::State;
use http::StatusCode;
use wire::{JobTicket, MediaRequest, Problem};

use crate::extract::{Json, Membership};
use crate::pictures;
use crate::problem::Answer;
use crate::state::Parts;

/// Asks for a picture of the newest scene, or of the one that a segment tells.
#[utoipa::path(post, operation_id = "request_picture", path = "/stories/{id}/media", tag = "media", request_body = MediaRequest,
    params(("id" = String, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "A repeat gets the first answer.")),
    responses((status = 202, body = JobTicket), (status = "4XX", body = Problem)))]
pub(crate) async fn request(
    State(parts): State<Parts>,
    member: Membership,
    Json(request): Json<MediaRequest>,
) -> Answer<(StatusCode, Body<JobTicket>)> {
    let (user, story) = (member.person.user(), member.head.id);
    let job_id = pictures::request(&parts, user, story, request.segment_seq).await?;
    Ok((StatusCode::ACCEPTED, Body(JobTicket { job_id })))
}
