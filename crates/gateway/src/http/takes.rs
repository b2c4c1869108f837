//! `/stories/{id}/segments/{seq}/takes` and `/keep`: Ember's takes of a passage, and which stands.

use axum::Json as Body;
use axum::extract::{Path, State};
use wire::{KeepTake, Problem, ProblemCode, Story, Takes};

use crate::extract::{Json, Membership};
use crate::http::segments::{SegmentPath, seq_of};
use crate::http::stories::whole;
use crate::problem::{Answer, Fault};
use crate::state::Parts;
use crate::to_wire;

/// Ember's takes of one passage, oldest first.
#[utoipa::path(get, operation_id = "list_takes", path = "/stories/{id}/segments/{seq}/takes", tag = "stories",
    params(("id" = String, Path), ("seq" = i64, Path)),
    responses((status = 200, body = Takes), (status = "4XX", body = Problem)))]
pub(crate) async fn list(
    State(parts): State<Parts>,
    member: Membership,
    Path(path): Path<SegmentPath>,
) -> Answer<Body<Takes>> {
    let seq = seq_of(&path)?;
    if !member.head.shows(seq) {
        return Err(Fault::new(ProblemCode::NotFound));
    }
    let takes = parts.rooms.takes(member.head.id, seq).await?;
    let takes = takes.ok_or(Fault::new(ProblemCode::NotFound))?;
    Ok(Body(Takes { items: takes.into_iter().map(to_wire::take).collect() }))
}

/// Lets a take stand where another stands at the end of the story, or sentences of several.
#[utoipa::path(post, operation_id = "keep_take", path = "/stories/{id}/segments/{seq}/keep", tag = "stories",
    params(("id" = String, Path), ("seq" = i64, Path)), request_body = KeepTake,
    responses((status = 200, body = Story), (status = "4XX", body = Problem)))]
pub(crate) async fn keep(
    State(parts): State<Parts>,
    member: Membership,
    Path(path): Path<SegmentPath>,
    Json(request): Json<KeepTake>,
) -> Answer<Body<Story>> {
    let seq = seq_of(&path)?;
    // Like a turn it is judged, logged and drawn.
    parts.limits.turns(member.person.user()).await?;
    let actor = member.person.actor(&parts.settings);
    let head = parts.rooms.keep_take(&actor, member.head.id, seq, request.sentences).await?;
    Ok(Body(whole(&parts, actor.user, head, None).await?))
}
