//! HTTP and Socket.IO: routes, extractors that authorise *and* load, limits, and all conversion
//! between what components know and what crosses the network.
//!
//! **Invariant:** no handler sees a story that its person may not see; see [`extract`].
//! **Invariant:** every error leaves as `application/problem+json`, or as an acknowledgement with
//! the same code; nothing of ours (paths, SQL, word lists) is in it.
//! **Invariant:** a change of state from another site's page is refused.

mod extract;
mod headers;
mod http;
mod idempotency;
mod limits;
mod links;
mod people;
mod pictures;
mod problem;
mod request_log;
mod server;
mod settings;
mod settle;
mod state;
mod telling;
mod to_wire;
mod ws;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use utoipa::OpenApi;
use wire::ProblemCode;

pub use http::Probe;
pub use idempotency::{Answers, MIGRATIONS};
pub use limits::{Limits, Rate, Rates, Shared};
pub use links::Links;
pub use people::People;
pub use problem::{Answer, Fault};
pub use server::serve;
pub use settings::{Settings, Values};
pub use settle::erase_stories;
pub use state::Parts;
pub use ws::Hub;

/// Bytes of a request's body.
pub const BODY_MAX: usize = 64 * 1024;
/// How long a request may take. Nothing slow happens in one: that is what jobs are for.
const REQUEST_WITHIN: std::time::Duration = std::time::Duration::from_secs(20);

/// The whole server behind one port.
pub fn router(parts: &Parts) -> Router {
    let (api, _) = http::api(parts).split_for_parts();
    let api = api
        .route_layer(middleware::from_fn_with_state(parts.settings.clone(), headers::same_origin));
    let routes = api
        .merge(http::outside_the_api())
        .method_not_allowed_fallback(async || Fault::new(ProblemCode::MethodNotAllowed))
        .with_state(parts.clone())
        .layer(DefaultBodyLimit::max(BODY_MAX))
        .layer(middleware::from_fn(in_time));
    ws::attach(routes, parts)
        .layer(middleware::from_fn_with_state(parts.settings.clone(), headers::add_fixed))
        .layer(middleware::from_fn_with_state(parts.clone(), request_log::log))
}

async fn in_time(request: Request, next: Next) -> Response {
    let answered = tokio::time::timeout(REQUEST_WITHIN, next.run(request)).await;
    answered.unwrap_or_else(|_| Fault::new(ProblemCode::Timeout).into_response())
}

/// The OpenAPI 3.1 document, as it is committed and served.
pub fn openapi_json() -> String {
    let mut document = http::paths();
    document.merge(wire::SocketSchemas::openapi());
    let mut json = document.to_pretty_json().unwrap_or_default();
    json.push('\n');
    json
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::routing::get;
    use tower::ServiceExt;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_request_that_takes_too_long_is_told_so() {
        let slow = get(std::future::pending::<Response>);
        let router = Router::new().route("/", slow).layer(middleware::from_fn(in_time));
        let request = Request::get("/").body(Body::empty()).expect("a request");
        let response = router.oneshot(request).await.expect("an answer");
        assert_eq!(response.status(), 408);
        assert_eq!(response.headers()["content-type"], "application/problem+json");
    }
}
