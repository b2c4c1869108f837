//! From a message to its operation, and back to an acknowledgement.

use domain::{CLIENT_ID_MAX, Intent, News, StoryId};
use rooms::{Remark, TurnDraft};
use serde::Serialize;
use socketioxide::extract::{AckSender, Event, SocketRef, State, TryData};
use wire::{
    Ack, ChatAck, ChatSend, ClientMessage, JobAck, MediaCall, NarratorCall, ProblemCode,
    ServerMessage, StoryRef, Turn, TurnAck, TurnSubmit, Typing, TypingState,
};

use crate::problem::{Answer, Fault};
use crate::state::Parts;
use crate::ws::{Connection, join};
use crate::{pictures, telling};

/// Every message of a client comes in here.
pub(crate) async fn to_message(
    socket: SocketRef,
    State(parts): State<Parts>,
    Event(event): Event,
    TryData(payload): TryData<serde_json::Value>,
    ack: AckSender,
) {
    let message = payload.ok().and_then(|payload| ClientMessage::of(&event, payload).ok());
    let Some(message) = message else {
        return acknowledge::<()>(ack, Err(Fault::new(ProblemCode::BadRequest)));
    };
    let Some(connection) = socket.extensions.get::<Connection>() else { return };
    // The session may have ended since the handshake.
    match parts.auth.identify_again(&connection.person().identity).await {
        Ok(Some(_)) => {}
        Ok(None) => return close(socket, "expired"),
        Err(error) => return acknowledge::<()>(ack, Err(error.into())),
    }
    match message {
        ClientMessage::StoryJoin(call) => {
            acknowledge(ack, join::join(&socket, &parts, &connection, call).await);
        }
        ClientMessage::StoryLeave(StoryRef { story_id }) => {
            parts.hub.leave_room(&socket, story_id);
            acknowledge(ack, Ok(Nothing {}));
        }
        ClientMessage::TurnSubmit(call) => {
            acknowledge(ack, submit(&socket, &parts, &connection, call).await);
        }
        ClientMessage::TurnPass(call) => {
            acknowledge(ack, pass(&socket, &parts, &connection, call).await);
        }
        ClientMessage::NarratorContinue(call) => {
            acknowledge(ack, ask_ember(&socket, &parts, &connection, call).await);
        }
        ClientMessage::NarratorStop(call) => {
            acknowledge(ack, stop_ember(&socket, &parts, &connection, call).await);
        }
        ClientMessage::ChatSend(call) => {
            acknowledge(ack, say(&socket, &parts, &connection, call).await);
        }
        ClientMessage::MediaRequest(call) => {
            acknowledge(ack, picture(&socket, &parts, &connection, call).await);
        }
        ClientMessage::Typing(call) => typing(&socket, &parts, &connection, call),
    }
}

/// An acknowledgement that says nothing but `ok`.
#[derive(Serialize)]
struct Nothing {}

fn acknowledge<T: Serialize>(ack: AckSender, answer: Answer<T>) {
    let answer = match answer {
        Ok(body) => Ack::done(body),
        Err(fault) => Ack::Refused(fault.into_ack()),
    };
    if let Err(error) = ack.send(&answer) {
        // Its socket is gone: it asks again when it comes back.
        tracing::debug!(%error, "an acknowledgement found nobody");
    }
}

/// Tells a client that its session has ended, and lets it go.
pub(crate) fn close(socket: SocketRef, reason: &str) {
    let message = ServerMessage::SessionClosed(wire::SessionClosed { reason: reason.to_owned() });
    let (event, payload) = message.parts();
    // Both may fail when the socket has gone by itself, which is what was wanted.
    let _ = socket.emit(event, &payload);
    let _ = socket.disconnect();
}

/// Only who has joined speaks in a room.
fn joined(socket: &SocketRef, parts: &Parts, story: StoryId) -> Answer<()> {
    match parts.hub.has_joined(socket, story) {
        true => Ok(()),
        false => Err(Fault::new(ProblemCode::NotJoined)),
    }
}

/// Whether a client may call something so.
fn is_client_id(field: &str, id: &str) -> Answer<()> {
    if (1..=CLIENT_ID_MAX).contains(&id.chars().count()) && !id.chars().any(char::is_control) {
        return Ok(());
    }
    let message = format!("A {field} has 1 to 64 characters, none of them a control character.");
    Err(Fault::field(field, "invalid", message))
}

async fn submit(
    socket: &SocketRef,
    parts: &Parts,
    connection: &Connection,
    call: TurnSubmit,
) -> Answer<TurnAck> {
    joined(socket, parts, call.story_id)?;
    is_client_id("client_turn_id", &call.client_turn_id)?;
    let person = connection.person();
    parts.limits.turns(person.user())?;
    let draft = TurnDraft {
        client_turn_id: call.client_turn_id,
        text: call.text,
        intent: call.intent.unwrap_or(Intent::Write),
        base_seq: call.base_seq,
    };
    let (limits, writer, address) = (parts.limits.clone(), person.clone(), connection.address());
    let allowance = move || telling::allowed(&limits, &writer, address).is_ok();
    let actor = person.actor(&parts.settings);
    let added = parts.rooms.submit_turn(&actor, call.story_id, draft, allowance).await?;
    let turn = Turn { user_id: added.turn, number: added.turn_number };
    Ok(TurnAck { seq: added.seq, turn })
}

async fn pass(
    socket: &SocketRef,
    parts: &Parts,
    connection: &Connection,
    call: StoryRef,
) -> Answer<TurnAck> {
    joined(socket, parts, call.story_id)?;
    parts.limits.turns(connection.person().user())?;
    let actor = connection.person().actor(&parts.settings);
    let passed = parts.rooms.pass_turn(&actor, call.story_id).await?;
    let turn = Turn { user_id: passed.turn, number: passed.turn_number };
    Ok(TurnAck { seq: passed.seq, turn })
}

async fn ask_ember(
    socket: &SocketRef,
    parts: &Parts,
    connection: &Connection,
    call: NarratorCall,
) -> Answer<JobAck> {
    joined(socket, parts, call.story_id)?;
    let person = connection.person();
    telling::allowed(&parts.limits, person, connection.address())?;
    let actor = person.actor(&parts.settings);
    let wish = call.instruction.as_deref();
    let job = parts.rooms.ask_ember(&actor, call.story_id, wish).await?;
    Ok(JobAck { job_id: Some(job) })
}

async fn stop_ember(
    socket: &SocketRef,
    parts: &Parts,
    connection: &Connection,
    call: StoryRef,
) -> Answer<JobAck> {
    joined(socket, parts, call.story_id)?;
    let actor = connection.person().actor(&parts.settings);
    let job_id = parts.rooms.stop_ember(&actor, call.story_id).await?;
    Ok(JobAck { job_id })
}

async fn say(
    socket: &SocketRef,
    parts: &Parts,
    connection: &Connection,
    call: ChatSend,
) -> Answer<ChatAck> {
    joined(socket, parts, call.story_id)?;
    if let Some(id) = &call.client_id {
        is_client_id("client_id", id)?;
    }
    let remark = match (call.text, call.phrase) {
        (Some(words), None) => Remark::Words(words),
        (None, Some(phrase)) => Remark::Phrase(phrase),
        _ => return Err(Fault::field("text", "invalid", "Say words or a phrase, not both.")),
    };
    parts.limits.chat(connection.person().user())?;
    let actor = connection.person().actor(&parts.settings);
    let said = parts.rooms.say(&actor, call.story_id, call.client_id, remark).await?;
    Ok(ChatAck { id: said.id, at: said.at })
}

async fn picture(
    socket: &SocketRef,
    parts: &Parts,
    connection: &Connection,
    call: MediaCall,
) -> Answer<JobAck> {
    joined(socket, parts, call.story_id)?;
    let user = connection.person().user();
    let job = pictures::request(parts, user, call.story_id, None).await?;
    Ok(JobAck { job_id: Some(job) })
}

/// Signs of writing are worth nothing a moment later: what is too much is dropped.
fn typing(socket: &SocketRef, parts: &Parts, connection: &Connection, call: TypingState) {
    let user_id = connection.person().user();
    if joined(socket, parts, call.story_id).is_ok() && parts.limits.typing(user_id).is_ok() {
        let writing = call.state == Typing::Typing;
        parts.stories.tell(call.story_id, News::Typing { user_id, writing });
    }
}
