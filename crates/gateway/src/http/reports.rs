//! `/stories/{id}/reports` and `/me/blocks`: asking somebody to look, and keeping somebody away.

use axum::Json as Body;
use axum::extract::{Path, State};
use domain::UserId;
use http::StatusCode;
use rooms::About;
use serde::Deserialize;
use store::Tx;
use wire::{Blocks, NewReport, Problem, ProblemCode};

use crate::extract::{Json, Membership, Person};
use crate::problem::{Answer, Fault};
use crate::state::Parts;

/// Asks whoever looks after this server to look at a passage, a message or a person.
#[utoipa::path(post, operation_id = "report", path = "/stories/{id}/reports", tag = "stories",
    params(("id" = String, Path)), request_body = NewReport,
    responses((status = 201), (status = "4XX", body = Problem)))]
pub(crate) async fn report(
    State(parts): State<Parts>,
    member: Membership,
    Json(request): Json<NewReport>,
) -> Answer<StatusCode> {
    let about = match (request.segment_seq, request.message_id, request.user_id) {
        (Some(seq), None, None) => About::Passage(seq),
        (None, Some(message), None) => About::Message(message),
        (None, None, Some(user)) => About::Person(user),
        _ => {
            let message = "Report a passage, a message or a person: one of them.";
            return Err(Fault::field("segment_seq", "invalid", message));
        }
    };
    parts.limits.chat(member.person.user()).await?;
    let actor = member.person.actor(&parts.settings);
    parts.rooms.report(&actor, member.head.id, about, request.reason).await?;
    Ok(StatusCode::CREATED)
}

/// Whom one has blocked.
#[utoipa::path(get, operation_id = "list_blocks", path = "/me/blocks", tag = "me",
    responses((status = 200, body = Blocks), (status = "4XX", body = Problem)))]
pub(crate) async fn blocks(State(parts): State<Parts>, person: Person) -> Answer<Body<Blocks>> {
    let user = person.user();
    let items = parts.stories.read(move |r| users::blocked_by(r, user)).await?;
    Ok(Body(Blocks { items }))
}

/// Somebody's id.
#[derive(Deserialize)]
pub(crate) struct PersonPath {
    user_id: String,
}

impl PersonPath {
    fn other_than(&self, user: UserId) -> Answer<UserId> {
        let other = self.user_id.parse().ok().filter(|other| *other != user);
        other.ok_or(Fault::new(ProblemCode::NotFound))
    }
}

/// Wants nothing to do with somebody: they do not come to stories one sits in, and what they say
/// beside stories one does not hear.
#[utoipa::path(put, operation_id = "block", path = "/me/blocks/{user_id}", tag = "me",
    params(("user_id" = String, Path)),
    responses((status = 204), (status = "4XX", body = Problem)))]
pub(crate) async fn block(
    State(parts): State<Parts>,
    person: Person,
    Path(path): Path<PersonPath>,
) -> Answer<StatusCode> {
    let (user, now) = (person.user(), parts.stories.now());
    let other = path.other_than(user)?;
    let blocked =
        parts.stories.store().write(move |tx: &mut Tx| users::block(tx, user, other, now)).await?;
    match blocked {
        true => Ok(StatusCode::NO_CONTENT),
        false => Err(Fault::field("user_id", "too_many", "You have blocked as many as you can.")),
    }
}

/// Has nothing against them any more.
#[utoipa::path(delete, operation_id = "unblock", path = "/me/blocks/{user_id}", tag = "me",
    params(("user_id" = String, Path)),
    responses((status = 204), (status = "4XX", body = Problem)))]
pub(crate) async fn unblock(
    State(parts): State<Parts>,
    person: Person,
    Path(path): Path<PersonPath>,
) -> Answer<StatusCode> {
    let user = person.user();
    let other = path.other_than(user)?;
    let unblocked = move |tx: &mut Tx| users::unblock(tx, user, other);
    parts.stories.store().write(unblocked).await?;
    Ok(StatusCode::NO_CONTENT)
}
