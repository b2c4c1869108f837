//! `/stories/{id}/suggestions`: three next steps.

use axum::Json as Body;
use axum::extract::State;
use engine::Engine;
use wire::{Problem, ProblemCode, Suggestions};

use crate::extract::Membership;
use crate::problem::{Answer, Fault};

/// Three next steps, different in kind.
#[utoipa::path(post, path = "/stories/{id}/suggestions", tag = "stories",
    params(("id" = String, Path)),
    responses((status = 200, body = Suggestions), (status = "4XX", body = Problem)))]
pub(crate) async fn suggest(
    State(engine): State<Engine>,
    member: Membership,
) -> Answer<Body<Suggestions>> {
    let items = engine.suggest(member.head.id).await?;
    Ok(Body(Suggestions { items: items.ok_or(Fault::new(ProblemCode::NotFound))? }))
}
