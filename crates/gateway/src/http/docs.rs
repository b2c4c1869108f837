//! The description of the API, and a page to read it on.

use std::sync::Arc;

use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use http::header;
use utoipa::OpenApi;
use utoipa_swagger_ui::Config;
use wire::ProblemCode;

use crate::problem::Fault;
use crate::state::Parts;

/// The description: schemas from `wire`, paths from the handlers.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Fireside",
        version = "1",
        description = "People write a story together, with each other and with Ember. A browser \
            is known by its cookie, other clients by `Authorization: Bearer`. Errors are \
            `application/problem+json` (RFC 9457) with a closed list of codes. The socket at \
            `/socket.io` speaks `ClientMessage` and `ServerMessage`.",
        license(name = "MIT OR Apache-2.0")
    ),
    // Named in a query alone, so no path brings it along.
    components(schemas(domain::Shelf)),
    tags(
        (name = "auth", description = "Signing up, in and out; devices."),
        (name = "me", description = "One's own profile."),
        (name = "stories", description = "The library, the log, and the way back."),
        (name = "media", description = "Pictures, files and jobs."),
        (name = "books", description = "Stories as books.")
    )
)]
pub(crate) struct ApiDoc;

pub(crate) fn routes() -> Router<Parts> {
    Router::new()
        .route("/api/openapi.json", get(openapi))
        // The page's own links are relative to its folder.
        .route("/api/docs", get(async || Redirect::permanent("/api/docs/")))
        .route("/api/docs/", get(async || file("index.html")))
        .route("/api/docs/{file}", get(async |Path(name): Path<String>| file(&name)))
}

async fn openapi() -> Response {
    ([(header::CONTENT_TYPE, "application/json")], crate::openapi_json()).into_response()
}

/// A file of the page: all of them are in the binary.
fn file(name: &str) -> Response {
    let config = Arc::new(Config::from("/api/openapi.json"));
    match utoipa_swagger_ui::serve(name, config) {
        Ok(Some(file)) => {
            ([(header::CONTENT_TYPE, file.content_type)], file.bytes.into_owned()).into_response()
        }
        _ => Fault::new(ProblemCode::NotFound).into_response(),
    }
}
