//! A socket's beginning: who it is, and how many it has.

use std::convert::Infallible;
use std::future::Ready;
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use auth::{Credential, Identity};
use serde::Deserialize;
use socketioxide::SocketIo;
use socketioxide::extract::{SocketRef, State, TryData};
use socketioxide::handler::ConnectHandler;
use wire::ProblemCode;

use crate::extract::{Person, client_address, cookie_value};
use crate::headers::is_same_origin;
use crate::problem::Fault;
use crate::state::Parts;
use crate::ws::{answer, seen};

/// Sockets of one account.
const SOCKETS_MAX: usize = 8;

/// Who a socket is. Kept with it as long as it lives.
#[derive(Clone)]
pub(crate) struct Connection(Arc<Inner>);

struct Inner {
    person: Person,
    address: IpAddr,
    gone: AtomicBool,
}

impl Connection {
    /// Who it is.
    pub(crate) fn person(&self) -> &Person {
        &self.0.person
    }

    /// Whether its socket has ended. The socket itself cannot say: it does not know at once that it
    /// has begun.
    pub(crate) fn is_gone(&self) -> bool {
        self.0.gone.load(Ordering::Acquire)
    }

    /// Where it comes from.
    pub(crate) fn address(&self) -> IpAddr {
        self.0.address
    }
}

/// What a client shows in its handshake; a browser shows its cookie instead.
#[derive(Deserialize)]
struct Handshake {
    token: Option<String>,
}

/// Why a socket may not come in, kept from the handshake until it can be told.
#[derive(Clone, Copy)]
struct Refused(&'static str);

pub(crate) fn listen(io: &SocketIo) {
    io.ns("/", begin.with(meet));
}

/// Finds out who it is, and listens, before the welcome is sent: a client may speak the moment it
/// has that.
async fn meet(
    socket: SocketRef,
    State(parts): State<Parts>,
    TryData(shown): TryData<Handshake>,
) -> Result<(), Infallible> {
    let token = shown.ok().and_then(|shown| shown.token);
    match identify(&socket, &parts, token).await {
        Ok(connection) => {
            socket.extensions.insert(connection);
        }
        Err(fault) => {
            socket.extensions.insert(Refused(reason(&fault)));
        }
    }
    socket.on_fallback(answer::to_message);
    socket.on_disconnect(leave);
    Ok(())
}

/// The welcome is sent: the socket comes in, or hears why it may not. What is done here is done
/// when it returns; a handler that awaits would leave the socket unknown to the hub for a moment.
fn begin(socket: SocketRef, State(parts): State<Parts>) -> Ready<()> {
    match socket.extensions.get::<Connection>() {
        Some(connection) => enter(socket, &parts, &connection),
        None => {
            let refused = socket.extensions.get::<Refused>();
            answer::close(socket, refused.map_or("refused", |Refused(reason)| reason));
        }
    }
    std::future::ready(())
}

fn enter(socket: SocketRef, parts: &Parts, connection: &Connection) {
    let Identity { user_id, session_id, .. } = connection.person().identity;
    let sockets = parts.hub.sockets_of(user_id);
    if sockets.len() >= SOCKETS_MAX && !parts.settings.is_bench() {
        return answer::close(socket, "too_many");
    }
    parts.hub.enter(&socket, user_id, session_id);
}

async fn identify(
    socket: &SocketRef,
    parts: &Parts,
    token: Option<String>,
) -> Result<Connection, Fault> {
    let head = socket.req_parts();
    let unauthorized = || Fault::new(ProblemCode::Unauthorized);
    let credential = match &token {
        Some(token) => Credential::Bearer(token),
        None => {
            // The cookie goes along by itself, so the page it comes from must be ours.
            if !is_same_origin(&head.headers, &parts.settings) {
                return Err(Fault::new(ProblemCode::WrongOrigin));
            }
            let cookie = cookie_value(&head.headers, parts.settings.cookie_name());
            Credential::Cookie(cookie.ok_or_else(unauthorized)?)
        }
    };
    let identity = parts.auth.identify(credential).await?.ok_or_else(unauthorized)?;
    let address = client_address(head, &parts.settings);
    Ok(Connection(Arc::new(Inner {
        person: Person { identity },
        address,
        gone: AtomicBool::new(false),
    })))
}

fn reason(fault: &Fault) -> &'static str {
    match fault.code() {
        ProblemCode::Unauthorized => "expired",
        _ => "refused",
    }
}

async fn leave(socket: SocketRef, State(parts): State<Parts>) {
    if let Some(connection) = socket.extensions.get::<Connection>() {
        connection.0.gone.store(true, Ordering::Release);
        seen::note_all(&parts, &socket, connection.person().user());
    }
    parts.hub.depart(&socket);
}
