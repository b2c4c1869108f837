//! Every request gets an id, a place in the metrics, and a line in the log without anybody's
//! words.

use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{HeaderName, HeaderValue, Method};
use tracing::Instrument;

use crate::extract::client_address;
use crate::problem::Fault;
use crate::state::Parts;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// Characters of a request id that a proxy may have given.
const REQUEST_ID_MAX: usize = 64;

/// The client's own files, which are in memory: a class that opens them at once asks for thousands,
/// and a page without its styles is none.
const FILES: &str = "/assets/";

/// Limits, names, times and logs a request.
pub(crate) async fn log(State(parts): State<Parts>, request: Request, next: Next) -> Response {
    let id = request_id(&parts, &request);
    let method = request.method().clone();
    let path = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let began = Instant::now();
    let (head, body) = request.into_parts();
    let limited = match head.uri.path().starts_with(FILES) {
        true => Ok(()),
        false => parts.limits.requests(client_address(&head, &parts.settings)),
    };
    // What goes wrong in a request is in the log with its id, at whatever level.
    let span = tracing::error_span!("request", id);
    let mut response = match limited {
        Ok(()) => next.run(Request::from_parts(head, body)).instrument(span).await,
        Err(fault) => Fault::into_response(fault),
    };
    count(&method, path.as_deref(), &response, began);
    let status = response.status().as_u16();
    tracing::debug!(request_id = id, %method, path, status, "request {id}");
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    response
}

/// The id that a proxy gave, if it is one, or a fresh one.
fn request_id(parts: &Parts, request: &Request) -> String {
    let given = request.headers().get(REQUEST_ID).and_then(|value| value.to_str().ok());
    let is_id = |id: &&str| {
        (1..=REQUEST_ID_MAX).contains(&id.len())
            && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    match given.filter(is_id) {
        Some(id) => id.to_owned(),
        None => parts.stories.clock().new_id().as_simple().to_string(),
    }
}

fn count(method: &Method, path: Option<&str>, response: &Response, began: Instant) {
    let labels = [
        ("method", method.as_str().to_owned()),
        // Routes, not addresses: as many as there are routes, and no ids in them.
        ("route", path.unwrap_or("other").to_owned()),
        ("status", response.status().as_u16().to_string()),
    ];
    metrics::counter!("fireside_requests", &labels).increment(1);
    let seconds = began.elapsed().as_secs_f64();
    metrics::histogram!("fireside_request_seconds", "route" => labels[1].1.clone()).record(seconds);
}
