//! Somebody else's model behind OpenAI's chat completions, in whatever mood a test wants.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc};

use domain::Tier;
use providers::{BreakerSettings, OpenAi, OpenAiSettings, Route, Timeouts};
use serde_json::json;

/// Longer than any test.
const PATIENT_MS: u64 = 600_000;

/// How it answers.
#[derive(Debug, Clone)]
pub enum Manner {
    /// With these pieces of text, to the end.
    Tells(Vec<&'static str>),
    /// With these, and then it cuts the connection.
    BreaksOff(Vec<&'static str>),
    /// With these, and then with nothing more, while the connection stays.
    Hangs(Vec<&'static str>),
    /// With these, to the end, as soon as the test sends something here.
    Waits(Arc<Mutex<mpsc::Receiver<()>>>, Vec<&'static str>),
    /// With exactly these bytes.
    Says(Vec<u8>),
}

/// A server that runs until the end of the process.
pub struct Provider {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
}

struct State {
    manner: Manner,
    asked: Vec<String>,
}

const OK: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";

impl Provider {
    /// Starts one.
    ///
    /// # Panics
    /// When there is no free port.
    #[must_use]
    pub fn start(manner: Manner) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let state = Arc::new(Mutex::new(State { manner, asked: Vec::new() }));
        let serving = Arc::clone(&state);
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let state = Arc::clone(&serving);
                // A client that leaves in the middle is what some tests are about.
                std::thread::spawn(move || serve(stream, &state).ok());
            }
        });
        Provider { address, state }
    }

    /// From now on it answers so.
    pub fn becomes(&self, manner: Manner) {
        lock(&self.state).manner = manner;
    }

    /// What it was asked so far: the bodies of the requests.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        lock(&self.state).asked.clone()
    }

    /// Where its API begins.
    #[must_use]
    pub fn base_url(&self) -> String {
        format!("http://{}/v1", self.address)
    }

    /// A route to it for every tier, on which nobody ever loses patience.
    ///
    /// # Panics
    /// Never: the address is one.
    #[must_use]
    pub fn route(&self) -> Route {
        self.route_with(Timeouts {
            connect_ms: PATIENT_MS,
            first_token_ms: PATIENT_MS,
            idle_ms: PATIENT_MS,
            total_ms: PATIENT_MS,
        })
    }

    /// As [`Provider::route`], with these waits.
    ///
    /// # Panics
    /// Never: the address is one.
    #[must_use]
    pub fn route_with(&self, timeouts: Timeouts) -> Route {
        let settings = OpenAiSettings {
            name: "somebody".into(),
            base_url: self.base_url(),
            model: "tiny".into(),
            api_key: None,
            timeouts,
        };
        Route {
            provider: Arc::new(OpenAi::new(settings).expect("an address")),
            tiers: vec![Tier::Kids, Tier::Teens, Tier::Adults],
            breaker: BreakerSettings::default(),
            patience_ms: PATIENT_MS,
        }
    }
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

fn serve(mut stream: TcpStream, state: &Mutex<State>) -> io::Result<()> {
    let asked = read_request(&stream)?;
    let manner = {
        let mut state = lock(state);
        state.asked.push(asked);
        state.manner.clone()
    };
    match manner {
        Manner::Says(bytes) => stream.write_all(&bytes),
        Manner::BreaksOff(pieces) => stream.write_all(events(&pieces).as_bytes()),
        Manner::Tells(pieces) => tell(stream, &pieces),
        Manner::Waits(go_on, pieces) => {
            // A test that has ended sends nothing any more.
            let _ = lock(&go_on).recv();
            tell(stream, &pieces)
        }
        Manner::Hangs(pieces) => {
            stream.write_all(events(&pieces).as_bytes())?;
            // Until the client has had enough of it.
            stream.read(&mut [0; 64]).map(drop)
        }
    }
}

/// Sends these pieces, and the end.
fn tell(mut stream: TcpStream, pieces: &[&str]) -> io::Result<()> {
    stream.write_all(events(pieces).as_bytes())?;
    stream.write_all(b"data: [DONE]\n\n")
}

/// An answer's head and these pieces, without an end.
fn events(pieces: &[&str]) -> String {
    let event = |text: &&str| {
        let chunk = json!({ "choices": [{ "delta": { "content": text } }] });
        format!("data: {chunk}\n\n")
    };
    OK.to_owned() + &pieces.iter().map(event).collect::<String>()
}

/// The body of a request.
fn read_request(stream: &TcpStream) -> io::Result<String> {
    let mut reader = BufReader::new(stream);
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        if let Some(bytes) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = bytes.trim().parse().unwrap_or(0);
        }
        if line.trim().is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    Ok(String::from_utf8_lossy(&body).into_owned())
}
