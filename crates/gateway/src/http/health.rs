//! `/health`, `/ready`, `/metrics`: for whoever runs the server.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::{ConnectInfo, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::{HeaderMap, StatusCode, header};
use metrics_exporter_prometheus::PrometheusHandle;
use queue::Status;
use serde::Serialize;
use subtle::ConstantTimeEq;

use crate::problem::Fault;
use crate::state::Parts;

/// What makes a node ready, and what it counts.
#[derive(Clone)]
pub struct Probe(Arc<Inner>);

struct Inner {
    metrics: PrometheusHandle,
    packs: Vec<String>,
}

impl Probe {
    /// A probe over these metrics; `packs` are those that were found.
    pub fn new(metrics: PrometheusHandle, packs: Vec<String>) -> Self {
        Probe(Arc::new(Inner { metrics, packs }))
    }
}

pub(crate) fn routes() -> Router<Parts> {
    Router::new()
        .route("/health", get(health))
        .route("/ready", get(ready))
        .route("/metrics", get(metrics))
}

/// Bytes that must be free for pictures: some hundred of them.
const FREE_MIN: u64 = 32 * 1024 * 1024;

/// Alive: the process answers.
async fn health() -> &'static str {
    "alive\n"
}

#[derive(Serialize)]
struct Ready {
    database: &'static str,
    files: &'static str,
    packs: Vec<String>,
}

/// Can serve: 503 with what is missing.
async fn ready(State(parts): State<Parts>) -> Response {
    let word = |ok: bool| if ok { "ready" } else { "unavailable" };
    let database = parts.stories.store().writable().await.is_ok();
    let files = parts.objects.free_bytes().is_ok_and(|free| free >= FREE_MIN);
    let status = match database && files {
        true => StatusCode::OK,
        false => StatusCode::SERVICE_UNAVAILABLE,
    };
    let packs = parts.probe.0.packs.clone();
    let body = Ready { database: word(database), files: word(files), packs };
    (status, axum::Json(body)).into_response()
}

/// Counters and gauges in Prometheus's text format, for the operator alone.
async fn metrics(
    State(parts): State<Parts>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
) -> Response {
    let shown = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let shown = shown.and_then(|value| value.strip_prefix("Bearer ")).unwrap_or_default();
    let may_see = match parts.settings.metrics_token() {
        Some(token) => bool::from(token.as_bytes().ct_eq(shown.as_bytes())),
        None => peer.ip().to_canonical().is_loopback() && !is_forwarded(&headers),
    };
    if !may_see {
        return Fault::new(wire::ProblemCode::NotFound).into_response();
    }
    gauge(&parts).await;
    let text = parts.probe.0.metrics.render();
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response()
}

/// Whether a proxy brought this from somebody else: its own address says nothing then.
fn is_forwarded(headers: &HeaderMap) -> bool {
    ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via"]
        .iter()
        .any(|name| headers.contains_key(*name))
}

async fn gauge(parts: &Parts) {
    metrics::gauge!("fireside_sockets").set(parts.hub.socket_count() as f64);
    let stats = parts.stories.store().stats();
    metrics::counter!("fireside_store_writes").absolute(stats.writes);
    metrics::counter!("fireside_store_commits").absolute(stats.groups);
    let queue = parts.queue.clone();
    let counts = parts.stories.read(move |r| {
        let count = |r: &mut store::Reader, status| queue.count(r, status);
        Ok::<_, store::Error>([
            ("ready", count(r, Status::Ready)?),
            ("running", count(r, Status::Running)?),
            ("dead", count(r, Status::Dead)?),
        ])
    });
    for (status, count) in counts.await.unwrap_or_default() {
        metrics::gauge!("fireside_jobs", "status" => status).set(count as f64);
    }
}

#[cfg(test)]
mod tests {
    use http::{HeaderName, HeaderValue};

    use super::*;

    #[test]
    fn a_request_through_a_proxy_is_known() {
        let with = |name| {
            let name = HeaderName::from_static(name);
            is_forwarded(&HeaderMap::from_iter([(name, HeaderValue::from_static("x"))]))
        };
        assert!(with("x-forwarded-for") && with("forwarded") && with("x-real-ip"));
        assert!(!with("authorization"));
    }
}
