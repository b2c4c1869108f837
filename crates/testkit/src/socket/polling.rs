//! Engine.IO by long polling: a request that waits for news, and one for each thing that is said.

use http::Method;
use serde_json::Value;

use super::Line;
use crate::Door;

/// Stands between the packets of one body.
const BETWEEN: char = '\u{1e}';

/// A session that is kept by requests alone.
pub(super) struct Polls {
    door: Door,
    path: String,
}

impl Polls {
    /// Begins a session.
    pub(super) async fn open(door: &Door) -> Self {
        // A connection of its own for each request, as through a proxy.
        let door = door.from_outside();
        let opened = door.get("/socket.io/?EIO=4&transport=polling").send().await;
        let text = opened.text();
        let opened: Option<Value> =
            text.strip_prefix('0').and_then(|json| serde_json::from_str(json).ok());
        let opened = opened.unwrap_or_else(|| panic!("no session by polling: {text}"));
        let sid = opened["sid"].as_str().expect("a session has an id");
        let path = format!("/socket.io/?EIO=4&transport=polling&sid={sid}");
        Polls { door, path }
    }

    /// Asks for news and says what is to be said until either side ends.
    pub(super) async fn run(self, mut line: Line) {
        let (news, mut heard) = tokio::sync::mpsc::unbounded_channel();
        let asking = async {
            while let Some(body) = self.request(Method::GET, "").await {
                if news.send(body).is_err() {
                    return;
                }
            }
        };
        let serving = async {
            loop {
                let said = tokio::select! {
                    body = heard.recv() => {
                        let body = body.unwrap_or_default();
                        if !body.split(BETWEEN).all(|packet| line.take(packet)) {
                            return;
                        }
                        continue;
                    }
                    said = line.outgoing.recv() => said.unwrap_or_default(),
                };
                if self.request(Method::POST, &said).await.is_none() {
                    return;
                }
            }
        };
        tokio::select! {
            () = asking => {}
            () = serving => {}
        }
        line.close();
    }

    /// What a request of this session brings. None: the session has ended.
    async fn request(&self, method: Method, body: &str) -> Option<String> {
        let ask = self.door.ask(method, &self.path).header("content-type", "text/plain");
        let reply = ask.raw(body).try_send().await?;
        reply.status.is_success().then(|| reply.text())
    }
}
