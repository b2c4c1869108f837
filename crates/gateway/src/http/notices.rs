//! `/notifications`: what somebody has not seen yet of the stories they sit in.

use axum::Json as Body;
use axum::extract::State;
use domain::NoticeKind;
use http::StatusCode;
use store::Tx;
use wire::{Notices, NoticesRead, Presence, Problem};

use crate::extract::{Json, Person};
use crate::problem::Answer;
use crate::state::Parts;
use crate::to_wire;

/// The turns that wait for one, and what has happened in one's stories since one saw them.
#[utoipa::path(get, operation_id = "list_notices", path = "/notifications", tag = "me",
    responses((status = 200, body = Notices), (status = "4XX", body = Problem)))]
pub(crate) async fn list(State(parts): State<Parts>, person: Person) -> Answer<Body<Notices>> {
    let user = person.user();
    let mut found = parts.stories.read(move |r| notices::list(r, user)).await?;
    // Where they are just now they see for themselves.
    let is_there = |story| {
        parts.hub.presence(story, &[user]).iter().any(|member| member.state != Presence::Away)
    };
    found.retain(|notice| notice.kind == NoticeKind::YourTurn || !is_there(notice.story));
    let people = parts.people.of(found.iter().filter_map(|notice| notice.by).collect()).await?;
    let items: Vec<_> = found.into_iter().map(|notice| to_wire::notice(notice, &people)).collect();
    let unread = items.iter().filter(|notice| !notice.read).count();
    Ok(Body(Notices { items, unread }))
}

/// Says that one has seen what the notices were of: of some stories, or of all.
#[utoipa::path(post, operation_id = "read_notices", path = "/notifications/read", tag = "me",
    request_body = NoticesRead,
    responses((status = 204), (status = "4XX", body = Problem)))]
pub(crate) async fn read(
    State(parts): State<Parts>,
    person: Person,
    Json(request): Json<NoticesRead>,
) -> Answer<StatusCode> {
    let (user, now) = (person.user(), parts.stories.now());
    let seen = parts.stories.store().write(move |tx: &mut Tx| {
        for story in library::memberships(tx, user)? {
            if request.story_ids.as_ref().is_some_and(|these| !these.contains(&story)) {
                continue;
            }
            if let Some(head) = library::load(tx, story)? {
                notices::see(tx, user, story, head.seq, now)?;
            }
        }
        Ok::<_, library::Error>(())
    });
    seen.await?;
    Ok(StatusCode::NO_CONTENT)
}
