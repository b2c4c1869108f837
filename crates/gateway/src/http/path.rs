//! `/stories/{id}/undo`, `/redo`, `/retry`.

use axum::Json as Body;
use axum::extract::State;
use wire::{Problem, Retold, Story, UndoRequest};

use crate::extract::{Json, Membership};
use crate::http::stories::whole;
use crate::problem::Answer;
use crate::state::Parts;
use crate::telling;

/// Takes back the last turn and what Ember answered, or all from a segment on.
#[utoipa::path(post, path = "/stories/{id}/undo", tag = "stories", params(("id" = String, Path)),
    request_body = UndoRequest,
    responses((status = 200, body = Story), (status = "4XX", body = Problem)))]
pub(crate) async fn undo(
    State(parts): State<Parts>,
    member: Membership,
    Json(request): Json<UndoRequest>,
) -> Answer<Body<Story>> {
    let actor = member.person.actor(&parts.settings);
    let head = parts.rooms.undo(&actor, member.head.id, request.from_seq).await?;
    Ok(Body(whole(&parts, actor.user, head, None).await?))
}

/// Puts back what the last undo took.
#[utoipa::path(post, path = "/stories/{id}/redo", tag = "stories", params(("id" = String, Path)),
    responses((status = 200, body = Story), (status = "4XX", body = Problem)))]
pub(crate) async fn redo(State(parts): State<Parts>, member: Membership) -> Answer<Body<Story>> {
    let actor = member.person.actor(&parts.settings);
    let head = parts.rooms.redo(&actor, member.head.id).await?;
    Ok(Body(whole(&parts, actor.user, head, None).await?))
}

/// Sets Ember's last passage aside and asks for another take.
#[utoipa::path(post, path = "/stories/{id}/retry", tag = "stories", params(("id" = String, Path)),
    responses((status = 202, body = Retold), (status = "4XX", body = Problem)))]
pub(crate) async fn retry(
    State(parts): State<Parts>,
    member: Membership,
    address: crate::extract::ClientAddress,
) -> Answer<(http::StatusCode, Body<Retold>)> {
    telling::allowed(&parts.limits, &member.person, address.0).await?;
    let actor = member.person.actor(&parts.settings);
    let job_id = parts.rooms.retry(&actor, member.head.id).await?;
    Ok((http::StatusCode::ACCEPTED, Body(Retold { job_id })))
}
