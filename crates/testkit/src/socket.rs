//! A small Socket.IO client: Engine.IO 4 over a WebSocket, or by long polling where there can be
//! none. Text frames only.

mod polling;

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};

use futures::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::sync::{mpsc, watch};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};
use tokio_util::task::AbortOnDropHandle;

use crate::{Door, within};

/// An event that came.
#[derive(Debug, Clone, PartialEq)]
pub struct Heard {
    /// Its name.
    pub event: String,
    /// What came with it.
    pub payload: Value,
}

/// What has come so far.
#[derive(Debug, Default)]
struct Inbox {
    heard: Vec<Heard>,
    acks: HashMap<u64, Value>,
    connected: bool,
    closed: bool,
}

/// A connected socket. Dropping it cuts the connection, as a closed tab does.
pub struct Socket {
    inbox: watch::Receiver<Inbox>,
    outbox: mpsc::UnboundedSender<String>,
    next_ack: AtomicU64,
    _running: AbortOnDropHandle<()>,
}

impl Socket {
    /// Connects with an access token.
    pub async fn connect(address: SocketAddr, token: &str) -> Self {
        Self::open(address, &[], &json!({ "token": token })).await
    }

    /// Connects with these headers on the handshake, and shows `auth` to the server.
    ///
    /// # Panics
    /// When there is no server.
    pub async fn open(address: SocketAddr, headers: &[(&'static str, &str)], auth: &Value) -> Self {
        let url = format!("ws://{address}/socket.io/?EIO=4&transport=websocket");
        let mut request = url.into_client_request().expect("an address");
        for (name, value) in headers {
            request.headers_mut().insert(*name, value.parse().expect("a header's value"));
        }
        let connected = within("a WebSocket", connect_async(request)).await;
        let (stream, _) = connected.expect("the server opens a WebSocket");
        Self::begin(auth, |line| run(stream, line)).await
    }

    /// Connects with an access token, by long polling alone.
    pub async fn connect_by_polling(door: &Door, token: &str) -> Self {
        let polls = polling::Polls::open(door).await;
        Self::begin(&json!({ "token": token }), |line| polls.run(line)).await
    }

    /// Says who it is on a line that has just been opened.
    async fn begin<Running>(auth: &Value, run: impl FnOnce(Line) -> Running) -> Self
    where
        Running: Future<Output = ()> + Send + 'static,
    {
        let (outbox, outgoing) = mpsc::unbounded_channel();
        let (keep, mut inbox) = watch::channel(Inbox::default());
        let running = tokio::spawn(run(Line { outgoing, outbox: outbox.clone(), inbox: keep }));
        // Engine.IO's message (4), Socket.IO's connect (0).
        outbox.send(format!("40{auth}")).expect("the socket runs");
        let answered = inbox.wait_for(|inbox| inbox.connected || inbox.closed);
        drop(within("Socket.IO's welcome", answered).await);
        let running = AbortOnDropHandle::new(running);
        Socket { inbox, outbox, next_ack: AtomicU64::new(0), _running: running }
    }

    /// Sends an event that nobody acknowledges.
    pub fn send(&self, event: &str, payload: &Value) {
        // A closed socket hears nothing, as in a browser.
        let _ = self.outbox.send(format!("42{}", json!([event, payload])));
    }

    /// Sends an event; its acknowledgement. None: the socket closed before it came.
    pub async fn try_ask(&self, event: &str, payload: &Value) -> Option<Value> {
        let id = self.next_ack.fetch_add(1, Ordering::Relaxed);
        self.outbox.send(format!("42{id}{}", json!([event, payload]))).ok()?;
        let mut inbox = self.inbox.clone();
        let answered = inbox.wait_for(|inbox| inbox.acks.contains_key(&id) || inbox.closed);
        let inbox = within(event, answered).await.ok()?;
        inbox.acks.get(&id).cloned()
    }

    /// Sends an event; its acknowledgement.
    ///
    /// # Panics
    /// When none comes.
    pub async fn ask(&self, event: &str, payload: &Value) -> Value {
        let answer = self.try_ask(event, payload).await;
        answer.unwrap_or_else(|| panic!("the socket closed before `{event}` was acknowledged"))
    }

    /// The first event of this name that `test` likes, whether it came already or is yet to come.
    ///
    /// # Panics
    /// When none comes.
    pub async fn until(&self, event: &str, test: impl Fn(&Value) -> bool) -> Value {
        let found = |inbox: &Inbox| {
            let mut all = inbox.heard.iter();
            all.find(|heard| heard.event == event && test(&heard.payload)).cloned()
        };
        let mut inbox = self.inbox.clone();
        let waiting = inbox.wait_for(|inbox| inbox.closed || found(inbox).is_some());
        let heard = match tokio::time::timeout(crate::PATIENCE, waiting).await {
            Ok(inbox) => inbox.ok().and_then(|inbox| found(&inbox)),
            Err(_) => None,
        };
        heard.unwrap_or_else(|| panic!("no `{event}` among {:#?}", self.all())).payload
    }

    /// Everything that came, in order.
    #[must_use]
    pub fn all(&self) -> Vec<Heard> {
        self.inbox.borrow().heard.clone()
    }

    /// What came with every event of this name, in order.
    #[must_use]
    pub fn heard(&self, event: &str) -> Vec<Value> {
        let heard = self.all().into_iter().filter(|heard| heard.event == event);
        heard.map(|heard| heard.payload).collect()
    }

    /// Waits until the server has let it go.
    pub async fn closed(&self) {
        let mut inbox = self.inbox.clone();
        drop(within("the socket's end", inbox.wait_for(|inbox| inbox.closed)).await);
    }
}

/// What a connection serves: what is to be sent, and what has come.
struct Line {
    outgoing: mpsc::UnboundedReceiver<String>,
    /// For answers of the line itself, which go the way of all others.
    outbox: mpsc::UnboundedSender<String>,
    inbox: watch::Sender<Inbox>,
}

impl Line {
    /// Takes an Engine.IO packet in; false when it ends the connection.
    fn take(&self, packet: &str) -> bool {
        match packet {
            "2" => drop(self.outbox.send("3".to_owned())),
            // Engine.IO's close, and Socket.IO's disconnect.
            packet if packet.starts_with('1') || packet.starts_with("41") => return false,
            packet => self.inbox.send_modify(|inbox| inbox.take(packet)),
        }
        true
    }

    fn close(&self) {
        self.inbox.send_modify(|inbox| inbox.closed = true);
    }
}

type Stream = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// Reads and writes until either side ends.
async fn run(mut stream: Stream, mut line: Line) {
    loop {
        let frame = tokio::select! {
            frame = stream.next() => frame,
            Some(text) = line.outgoing.recv() => match stream.send(Message::text(text)).await {
                Ok(()) => continue,
                Err(_) => break,
            },
        };
        match frame {
            Some(Ok(Message::Text(text))) if line.take(&text) => {}
            Some(Ok(Message::Text(_) | Message::Close(_)) | Err(_)) | None => break,
            Some(Ok(_)) => {}
        }
    }
    line.close();
}

impl Inbox {
    /// Takes in an Engine.IO message: Socket.IO's connect (0), event (2) or acknowledgement (3).
    fn take(&mut self, frame: &str) {
        let Some(packet) = frame.strip_prefix('4') else { return };
        let (kind, rest) = packet.split_at(packet.len().min(1));
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let body: Value = serde_json::from_str(&rest[digits..]).unwrap_or_default();
        match kind {
            "0" => self.connected = true,
            "2" => self.heard.push(Heard {
                event: body[0].as_str().unwrap_or_default().to_owned(),
                payload: body[1].clone(),
            }),
            "3" => {
                let id = rest[..digits].parse().expect("an acknowledgement has a number");
                let known = self.acks.insert(id, body[0].clone());
                assert!(known.is_none(), "acknowledgement {id} came twice");
            }
            _ => self.closed = true,
        }
    }
}
