//! A server that reads one request and answers with exactly the bytes it is given.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::oneshot,
    task::JoinHandle,
};

/// What the server does after it has read the request, in order; then it closes the connection.
pub(crate) enum Act {
    Send(Vec<u8>),
    /// Does nothing until the client hangs up.
    Hang,
}

impl Act {
    pub(crate) fn send(text: &str) -> Self {
        Self::Send(text.as_bytes().to_vec())
    }
}

/// What the server has seen when it is done.
pub(crate) struct Seen {
    pub(crate) head: String,
    pub(crate) body: String,
    /// The client ended the connection.
    pub(crate) hung_up: bool,
}

pub(crate) struct Stub {
    pub(crate) base_url: String,
    called: Arc<AtomicBool>,
    hanging: Option<oneshot::Receiver<()>>,
    task: JoinHandle<Seen>,
}

impl Stub {
    pub(crate) async fn start(acts: Vec<Act>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base_url = format!("http://{}/v1", listener.local_addr().unwrap());
        let called = Arc::new(AtomicBool::new(false));
        let (hangs, hanging) = oneshot::channel();
        let task = tokio::spawn({
            let called = Arc::clone(&called);
            async move {
                let (socket, _) = listener.accept().await.unwrap();
                called.store(true, Ordering::Relaxed);
                serve(socket, acts, hangs).await
            }
        });
        Self { base_url, called, hanging: Some(hanging), task }
    }

    /// An address where nobody listens.
    pub(crate) async fn nobody() -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        format!("http://{}/v1", listener.local_addr().unwrap())
    }

    /// Resolves when the server has come to its `Hang`.
    pub(crate) async fn hung(&mut self) {
        self.hanging.take().expect("asked once").await.unwrap();
    }

    pub(crate) fn was_called(&self) -> bool {
        self.called.load(Ordering::Relaxed)
    }

    /// Resolves when the server is done.
    pub(crate) async fn finished(self) -> Seen {
        self.task.await.unwrap()
    }
}

async fn serve(mut socket: TcpStream, acts: Vec<Act>, hangs: oneshot::Sender<()>) -> Seen {
    let (head, body) = read_request(&mut socket).await;
    let mut hangs = Some(hangs);
    let mut hung_up = false;
    for act in acts {
        match act {
            // The client may have left already; what matters is what it made of the bytes so far.
            Act::Send(bytes) => drop(socket.write_all(&bytes).await),
            Act::Hang => {
                let _ = hangs.take().map(|hangs| hangs.send(()));
                hung_up = !matches!(socket.read(&mut [0; 64]).await, Ok(1..));
            }
        }
    }
    drop(socket.shutdown().await);
    Seen { head, body, hung_up }
}

async fn read_request(socket: &mut TcpStream) -> (String, String) {
    let mut received = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&received).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
            let length: usize = length.map_or(0, |length| length.parse().unwrap());
            if body.len() >= length {
                return (format!("{head}\r\n"), body.to_owned());
            }
        }
        let mut buffer = [0; 4096];
        let count = socket.read(&mut buffer).await.unwrap();
        assert!(count > 0, "the client left in the middle of its request");
        received.extend_from_slice(&buffer[..count]);
    }
}
