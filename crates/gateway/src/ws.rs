//! Socket.IO: one closed list of messages a direction.
//!
//! A frame becomes a [`ClientMessage`], and one `match` without a default leads it to its
//! operation. What happens in rooms comes over the bus to the [`Hub`], which turns it into
//! messages, encodes each once and hands it to every socket of the room.
//!
//! **Invariant:** a socket hears of a story only after it has joined as a member.
//! **Invariant:** nothing a client needs is in a message alone: after a gap it joins again with
//! the last `seq` it knows.

mod answer;
mod connect;
mod hub;
mod join;
mod presence;
mod seen;
mod sockets;
mod told;

use std::time::Duration;

use axum::Router;
use socketioxide::{ParserConfig, SocketIo};

use crate::state::Parts;

pub(crate) use connect::Connection;
pub use hub::Hub;

/// Bytes of one frame.
const FRAME_MAX: usize = 128 * 1024;
/// Packets that wait for one slow client before it is cut; it resumes from the log.
const WAITING_MAX: usize = 1_024;
/// Bytes of a socket's read buffer: frames are short, sockets many.
const READ_BUFFER: usize = 1024;
/// How often a silent client is asked whether it is there.
const PING_EVERY: Duration = Duration::from_secs(25);
/// How long its answer may take.
const PONG_WITHIN: Duration = Duration::from_secs(20);
/// How long a client may take to say who it is.
const CONNECT_WITHIN: Duration = Duration::from_secs(10);

/// Adds the socket to a router.
pub(crate) fn attach(router: Router, parts: &Parts) -> Router {
    let (layer, io) = SocketIo::builder()
        .req_path("/socket.io")
        .max_payload(FRAME_MAX as u64)
        .ws_max_message_size(FRAME_MAX)
        .ws_max_frame_size(FRAME_MAX)
        .ws_read_buffer_size(READ_BUFFER)
        .with_parser(ParserConfig::common().max_incoming_binaries(0))
        .max_buffer_size(WAITING_MAX)
        .ping_interval(PING_EVERY)
        .ping_timeout(PONG_WITHIN)
        .connect_timeout(CONNECT_WITHIN)
        .with_state(parts.clone())
        .build_layer();
    parts.hub.open(&io, parts);
    parts.hub.hear_for_people(parts);
    connect::listen(&io);
    router.layer(layer)
}
