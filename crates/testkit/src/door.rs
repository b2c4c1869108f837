//! The way in: requests, and what comes back.

use std::net::SocketAddr;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use bytes::Bytes;
use http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::net::TcpStream;
use tower::ServiceExt;

use crate::within;

/// The way in to a server.
#[derive(Clone)]
pub struct Door {
    address: SocketAddr,
    /// The server itself, where it runs in this process: no socket lies between.
    inside: Option<Router>,
}

impl Door {
    /// The door of a server in this process, which also listens at `address`.
    #[must_use]
    pub fn inside(router: Router, address: SocketAddr) -> Self {
        Door { address, inside: Some(router) }
    }

    /// The door of a server at `address`, whoever runs it.
    #[must_use]
    pub fn at(address: SocketAddr) -> Self {
        Door { address, inside: None }
    }

    /// The same door from outside: every request goes over a connection of its own.
    #[must_use]
    pub fn from_outside(&self) -> Self {
        Door::at(self.address)
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// A request for a whole path, such as `/health`.
    pub fn ask(&self, method: Method, path: &str) -> Ask {
        Ask {
            door: self.clone(),
            method,
            path: path.to_owned(),
            headers: HeaderMap::new(),
            body: Vec::new(),
        }
    }

    /// `GET`.
    pub fn get(&self, path: &str) -> Ask {
        self.ask(Method::GET, path)
    }

    /// `POST` with a JSON body.
    pub fn post(&self, path: &str, body: &Value) -> Ask {
        self.ask(Method::POST, path).json(body)
    }

    async fn send(&self, request: Request<Vec<u8>>) -> Option<Reply> {
        match &self.inside {
            Some(router) => {
                let mut request = request.map(Body::from);
                let peer = SocketAddr::from(([127, 0, 0, 1], self.address.port()));
                request.extensions_mut().insert(ConnectInfo(peer));
                let Ok(response) = router.clone().oneshot(request).await;
                let (head, body) = response.into_parts();
                let body = body.collect().await.ok()?.to_bytes();
                Some(Reply { status: head.status, headers: head.headers, body })
            }
            None => self.send_over_tcp(request).await,
        }
    }

    async fn send_over_tcp(&self, request: Request<Vec<u8>>) -> Option<Reply> {
        let stream = TcpStream::connect(self.address).await.ok()?;
        let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.ok()?;
        let driving = tokio::spawn(connection);
        let response = sender.send_request(request.map(|body| Full::new(Bytes::from(body)))).await;
        let (head, body) = response.ok()?.into_parts();
        let body = body.collect().await.ok()?.to_bytes();
        driving.abort();
        Some(Reply { status: head.status, headers: head.headers, body })
    }
}

/// A request about to be sent.
#[derive(Clone)]
#[must_use = "a request that is not sent asks nothing"]
pub struct Ask {
    door: Door,
    method: Method,
    path: String,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Ask {
    /// With a header.
    ///
    /// # Panics
    /// When it can be no header.
    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.insert(name, value.parse().expect("a header's value"));
        self
    }

    /// With a bearer token.
    pub fn bearer(self, token: &str) -> Self {
        self.header("authorization", &format!("Bearer {token}"))
    }

    /// As a browser's page of this server sends it.
    pub fn from_our_page(self) -> Self {
        self.header("sec-fetch-site", "same-origin")
    }

    /// With a JSON body.
    pub fn json(self, body: &Value) -> Self {
        self.raw(body.to_string()).header("content-type", "application/json")
    }

    /// With a body of any bytes.
    pub fn raw(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    /// Sends it. None: the server cut the connection, or is not there.
    ///
    /// # Panics
    /// When no answer comes in time, or this can be no request.
    pub async fn try_send(self) -> Option<Reply> {
        let mut request = Request::builder().method(self.method).uri(&self.path);
        if let Some(headers) = request.headers_mut() {
            *headers = self.headers;
            let host = self.door.address.to_string();
            headers.entry(header::HOST).or_insert(host.parse().expect("a host"));
        }
        let request = request.body(self.body).expect("a request");
        within(&self.path, self.door.send(request)).await
    }

    /// Sends it.
    ///
    /// # Panics
    /// When no answer comes.
    pub async fn send(self) -> Reply {
        let path = self.path.clone();
        self.try_send().await.unwrap_or_else(|| panic!("the server did not answer {path}"))
    }

    /// Sends it and expects this status; the JSON that came.
    ///
    /// # Panics
    /// When another status comes.
    pub async fn expect(self, status: u16) -> Value {
        let what = format!("{} {}", self.method, self.path);
        let reply = self.send().await;
        assert_eq!(reply.status.as_u16(), status, "{what}: {}", reply.text());
        reply.json()
    }

    /// Sends it and expects this problem; its body.
    ///
    /// # Panics
    /// When anything else comes.
    pub async fn problem(self, status: u16, code: &str) -> Value {
        let what = format!("{} {}", self.method, self.path);
        self.send().await.is_problem(&what, status, code)
    }
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Reply {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

impl Reply {
    /// The body as text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON; null where there is none.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    /// A header, or nothing.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The value of the session cookie that is set.
    #[must_use]
    pub fn cookie(&self) -> Option<String> {
        let (_, rest) = self.header("set-cookie").split_once("fireside=")?;
        rest.split(';').next().filter(|value| !value.is_empty()).map(str::to_owned)
    }

    /// The problem that this is: RFC 9457, whole, with nothing of ours in it.
    ///
    /// # Panics
    /// When it is none, or another.
    pub fn is_problem(&self, what: &str, status: u16, code: &str) -> Value {
        let text = self.text();
        assert_eq!(self.status.as_u16(), status, "{what}: {text}");
        assert_eq!(self.header("content-type"), "application/problem+json", "{what}: {text}");
        let problem = self.json();
        assert_eq!(problem["code"], code, "{what}: {text}");
        assert_eq!(problem["status"], status, "{what}: {text}");
        assert_eq!(problem["type"], "about:blank", "{what}: {text}");
        let is_sentence = |key: &str| problem[key].as_str().is_some_and(|text| !text.is_empty());
        assert!(is_sentence("title") && is_sentence("detail"), "{what}: {text}");
        for ours in ["SELECT", "INSERT", "rusqlite", "serde", "panicked", ".rs:", "crates/"] {
            assert!(!text.contains(ours), "{what} tells of `{ours}`: {text}");
        }
        problem
    }
}
