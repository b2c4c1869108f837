//! `/stories/{id}/suggestions`: three next steps.

use axum::Json as Body;
use axum::extract::State;
use rooms::Rooms;
use wire::{Problem, Suggestions};

use crate::extract::Membership;
use crate::problem::Answer;
use crate::settings::Settings;

/// Three next steps, different in kind.
#[utoipa::path(post, path = "/stories/{id}/suggestions", tag = "stories",
    params(("id" = String, Path)),
    responses((status = 200, body = Suggestions), (status = "4XX", body = Problem)))]
pub(crate) async fn suggest(
    State(rooms): State<Rooms>,
    State(settings): State<Settings>,
    member: Membership,
) -> Answer<Body<Suggestions>> {
    let actor = member.person.actor(&settings);
    Ok(Body(Suggestions { items: rooms.suggest(&actor, member.head.id).await? }))
}
