//! A socket's beginning: who it is, and how many it has.

use std::net::IpAddr;
use std::sync::Arc;

use auth::Credential;
use serde::Deserialize;
use socketioxide::SocketIo;
use socketioxide::extract::{SocketRef, State, TryData};
use wire::ProblemCode;

use crate::extract::{Person, client_address, cookie_value};
use crate::headers::is_same_origin;
use crate::problem::Fault;
use crate::state::Parts;
use crate::ws::answer;

/// Sockets of one account.
const SOCKETS_MAX: usize = 8;

/// Who a socket is. Kept with it as long as it lives.
#[derive(Clone)]
pub(crate) struct Connection(Arc<Inner>);

struct Inner {
    person: Person,
    address: IpAddr,
}

impl Connection {
    /// Who it is.
    pub(crate) fn person(&self) -> &Person {
        &self.0.person
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

pub(crate) fn listen(io: &SocketIo) {
    io.ns("/", begin);
}

async fn begin(socket: SocketRef, State(parts): State<Parts>, TryData(shown): TryData<Handshake>) {
    let token = shown.ok().and_then(|shown| shown.token);
    let connection = match identify(&socket, &parts, token).await {
        Ok(connection) => connection,
        Err(fault) => return refuse(socket, &fault),
    };
    let session = connection.person().identity.session_id;
    let sockets = parts.hub.sockets_of(connection.person().user());
    if sockets.len() >= SOCKETS_MAX && !parts.settings.is_bench() {
        return refuse(socket, &Fault::new(ProblemCode::RateLimited));
    }
    parts.hub.enter(&socket, connection.person().user(), session);
    socket.extensions.insert(connection);
    socket.on_fallback(answer::to_message);
    socket.on_disconnect(leave);
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
    Ok(Connection(Arc::new(Inner { person: Person { identity }, address })))
}

/// Tells a client why it may not come in, and lets it go.
fn refuse(socket: SocketRef, fault: &Fault) {
    let reason = match fault.code() {
        ProblemCode::Unauthorized => "expired",
        ProblemCode::RateLimited => "too_many",
        _ => "refused",
    };
    answer::close(socket, reason);
}

async fn leave(socket: SocketRef, State(parts): State<Parts>) {
    parts.hub.depart(&socket);
}
