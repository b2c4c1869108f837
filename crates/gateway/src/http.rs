//! The HTTP routes, in one list.

mod account;
mod auth;
mod book;
mod docs;
mod files;
mod health;
mod invites;
mod jobs;
mod language;
mod media;
mod members;
mod notices;
mod pages;
mod path;
mod reports;
mod segments;
mod stories;
mod suggestions;
mod takes;
mod tiles;

use axum::Router;
use axum::middleware;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::idempotency;
use crate::state::Parts;

pub use health::Probe;
pub(crate) use invites::try_key;
pub(crate) use stories::page_of;

/// The API under `/api/v1`, with its description.
pub(crate) fn api(parts: &Parts) -> OpenApiRouter<Parts> {
    let once = middleware::from_fn_with_state(parts.clone(), idempotency::once);
    described(creating().route_layer(once))
}

/// The requests that create something, and may come twice.
fn creating() -> OpenApiRouter<Parts> {
    OpenApiRouter::new().routes(routes!(stories::create)).routes(routes!(media::request))
}

fn described(creating: OpenApiRouter<Parts>) -> OpenApiRouter<Parts> {
    let everything_else = OpenApiRouter::new()
        .routes(routes!(auth::register))
        .routes(routes!(auth::guest))
        .routes(routes!(auth::login))
        .routes(routes!(auth::logout))
        .routes(routes!(auth::refresh))
        .routes(routes!(auth::sessions))
        .routes(routes!(auth::end_session))
        .routes(routes!(account::me, account::patch_me))
        .routes(routes!(stories::list))
        .routes(routes!(stories::read, stories::patch, stories::trash))
        .routes(routes!(stories::finish))
        .routes(routes!(stories::reopen))
        .routes(routes!(stories::restore))
        .routes(routes!(members::remove))
        .routes(routes!(members::hand_over))
        .routes(routes!(invites::list, invites::make))
        .routes(routes!(invites::take_back))
        .routes(routes!(invites::preview))
        .routes(routes!(invites::accept))
        .routes(routes!(reports::report))
        .routes(routes!(reports::blocks))
        .routes(routes!(reports::block, reports::unblock))
        .routes(routes!(notices::list))
        .routes(routes!(notices::read))
        .routes(routes!(segments::events))
        .routes(routes!(segments::read, segments::edit))
        .routes(routes!(takes::list))
        .routes(routes!(takes::keep))
        .routes(routes!(path::undo))
        .routes(routes!(path::redo))
        .routes(routes!(path::retry))
        .routes(routes!(suggestions::suggest))
        .routes(routes!(book::read))
        .routes(routes!(files::asset))
        .routes(routes!(files::evening_asset))
        .routes(routes!(tiles::tile))
        .routes(routes!(jobs::read, jobs::cancel));
    OpenApiRouter::with_openapi(docs::ApiDoc::openapi())
        .nest("/api/v1", creating.merge(everything_else))
}

/// Everything that is not the API: health, pages, their files.
pub(crate) fn outside_the_api() -> Router<Parts> {
    Router::new()
        .merge(health::routes())
        .merge(docs::routes())
        .merge(pages::routes())
        .fallback(pages::fallback)
}

/// The description of the API, without the socket.
pub(crate) fn paths() -> utoipa::openapi::OpenApi {
    described(creating()).into_openapi()
}
