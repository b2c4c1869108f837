//! `/stories/{id}/members` and `/host`: who sits at a story, and whose it is.

use axum::Json as Body;
use axum::extract::{Path, State};
use domain::UserId;
use http::StatusCode;
use serde::Deserialize;
use wire::{HandOver, Problem, ProblemCode, Story};

use crate::extract::{Json, Membership};
use crate::http::stories::whole;
use crate::problem::{Answer, Fault};
use crate::state::Parts;

/// A story's id and a member's.
#[derive(Deserialize)]
pub(crate) struct MemberPath {
    user_id: String,
}

/// Leaves a story, or, as its host, puts another member out.
#[utoipa::path(delete, operation_id = "leave_story", path = "/stories/{id}/members/{user_id}", tag = "stories",
    params(("id" = String, Path), ("user_id" = String, Path, description = "One's own to leave; another's to put them out: the host alone may. No invitation given before opens the story then.")),
    responses((status = 204), (status = "4XX", body = Problem)))]
pub(crate) async fn remove(
    State(parts): State<Parts>,
    member: Membership,
    Path(path): Path<MemberPath>,
) -> Answer<StatusCode> {
    let user: UserId = path.user_id.parse().map_err(|_| Fault::new(ProblemCode::NotFound))?;
    let (actor, story) = (member.person.actor(&parts.settings), member.head.id);
    match user == actor.user {
        true => parts.rooms.leave(&actor, story).await?,
        false => parts.rooms.remove(&actor, story, user).await?,
    }
    Ok(StatusCode::NO_CONTENT)
}

/// Gives the host's seat to another member.
#[utoipa::path(put, operation_id = "hand_over_story", path = "/stories/{id}/host", tag = "stories",
    params(("id" = String, Path)), request_body = HandOver,
    responses((status = 200, body = Story), (status = "4XX", body = Problem)))]
pub(crate) async fn hand_over(
    State(parts): State<Parts>,
    member: Membership,
    Json(request): Json<HandOver>,
) -> Answer<Body<Story>> {
    let actor = member.person.actor(&parts.settings);
    let head = parts.rooms.hand_over(&actor, member.head.id, request.user_id).await?;
    Ok(Body(whole(&parts, actor.user, head, None).await?))
}
