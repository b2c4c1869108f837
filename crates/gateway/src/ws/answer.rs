//! From a message to its operation, and back to an acknowledgement.

use domain::{CLIENT_ID_MAX, Intent, News, StoryId, UserId};
use rooms::{Acknowledged, Remark, TurnDraft};
use serde::Serialize;
use socketioxide::extract::{AckSender, Event, SocketRef, State, TryData};
use wire::{
    Ack, ChatAck, ChatSend, ClientMessage, JobAck, MediaCall, NarratorCall, ProblemCode, React,
    ServerMessage, Spot, StoryLeave, StoryRef, Turn, TurnAck, TurnGive, TurnSkip, TurnSubmit,
    Typing, TypingState, VoteCast,
};

use crate::limits::Limits;
use crate::problem::{Answer, Fault};
use crate::state::Parts;
use crate::telling::Passage;
use crate::ws::{Connection, join, seen};
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
    if is_dropped(&socket, &parts, &connection, &message) {
        return;
    }
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
        ClientMessage::StoryLeave(call) => {
            acknowledge(ack, leave(&socket, &parts, &connection, call).await);
        }
        ClientMessage::TurnSubmit(call) => {
            acknowledge(ack, submit(&socket, &parts, &connection, call).await);
        }
        ClientMessage::TurnPass(call) => {
            acknowledge(ack, pass(&socket, &parts, &connection, call).await);
        }
        ClientMessage::TurnSkip(call) => {
            acknowledge(ack, skip(&socket, &parts, &connection, call).await);
        }
        ClientMessage::TurnGive(call) => {
            acknowledge(ack, give(&socket, &parts, &connection, call).await);
        }
        ClientMessage::TurnNudge(call) => {
            acknowledge(ack, nudge(&socket, &parts, &connection, call).await);
        }
        ClientMessage::VoteCast(call) => {
            acknowledge(ack, vote(&socket, &parts, &connection, call).await);
        }
        ClientMessage::VoteEnd(call) => {
            acknowledge(ack, end_round(&socket, &parts, &connection, call).await);
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
        ClientMessage::Reaction(call) => {
            acknowledge(ack, react(&socket, &parts, &connection, call).await);
        }
        ClientMessage::MediaRequest(call) => {
            acknowledge(ack, picture(&socket, &parts, &connection, call).await);
        }
        ClientMessage::Typing(call) => typing(&parts, &connection, call),
        ClientMessage::Presence(call) => {
            parts.hub.set_reading(&socket, call.story_id, call.state == Spot::Reading);
        }
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

/// Only who has joined speaks in a room. For who is no member, or not any more, there is none.
async fn joined(
    socket: &SocketRef,
    parts: &Parts,
    connection: &Connection,
    story: StoryId,
) -> Answer<()> {
    if parts.hub.has_joined(socket, story) {
        return Ok(());
    }
    let user = connection.person().user();
    let seated = parts.stories.read(move |r| library::load_for(r, user, story)).await?;
    Err(Fault::new(match seated {
        Some(_) => ProblemCode::NotJoined,
        None => ProblemCode::NotFound,
    }))
}

/// Who gives their seat up hears so as everybody does, and is then let out of the room.
async fn leave(
    socket: &SocketRef,
    parts: &Parts,
    connection: &Connection,
    call: StoryLeave,
) -> Answer<Nothing> {
    if call.for_good {
        let actor = connection.person().actor(&parts.settings);
        parts.rooms.leave(&actor, call.story_id).await?;
    } else {
        seen::note(parts, socket, connection.person().user(), call.story_id);
        parts.hub.leave_room(socket, call.story_id);
    }
    Ok(Nothing {})
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
    joined(socket, parts, connection, call.story_id).await?;
    is_client_id("client_turn_id", &call.client_turn_id)?;
    let person = connection.person();
    parts.limits.turns(person.user()).await?;
    let draft = TurnDraft {
        client_turn_id: call.client_turn_id,
        text: call.text,
        intent: call.intent.unwrap_or(Intent::Write),
        base_seq: call.base_seq,
    };
    let passage = passage(parts, connection).await;
    let actor = person.actor(&parts.settings);
    let moved = parts.rooms.submit_turn(&actor, call.story_id, draft, passage.take()).await;
    passage.settle().await;
    Ok(turn_ack(moved?))
}

async fn nudge(
    socket: &SocketRef,
    parts: &Parts,
    connection: &Connection,
    call: StoryRef,
) -> Answer<Nothing> {
    joined(socket, parts, connection, call.story_id).await?;
    parts.limits.turns(connection.person().user()).await?;
    let actor = connection.person().actor(&parts.settings);
    parts.rooms.nudge(&actor, call.story_id).await?;
    Ok(Nothing {})
}

/// One of the passages that Ember tells somebody in a while.
async fn passage(parts: &Parts, connection: &Connection) -> Passage {
    Passage::ask(&parts.limits, connection.person(), connection.address()).await
}

async fn vote(
    socket: &SocketRef,
    parts: &Parts,
    connection: &Connection,
    call: VoteCast,
) -> Answer<TurnAck> {
    joined(socket, parts, connection, call.story_id).await?;
    parts.limits.turns(connection.person().user()).await?;
    let actor = connection.person().actor(&parts.settings);
    let passage = passage(parts, connection).await;
    let cast = parts.rooms.cast_vote(&actor, call.story_id, call.proposal, passage.take()).await;
    passage.settle().await;
    Ok(turn_ack(cast?))
}

async fn end_round(
    socket: &SocketRef,
    parts: &Parts,
    connection: &Connection,
    call: StoryRef,
) -> Answer<TurnAck> {
    joined(socket, parts, connection, call.story_id).await?;
    parts.limits.turns(connection.person().user()).await?;
    let actor = connection.person().actor(&parts.settings);
    let passage = passage(parts, connection).await;
    let ended = parts.rooms.end_round(&actor, call.story_id, passage.take()).await;
    passage.settle().await;
    Ok(turn_ack(ended?))
}

async fn pass(
    socket: &SocketRef,
    parts: &Parts,
    connection: &Connection,
    call: StoryRef,
) -> Answer<TurnAck> {
    joined(socket, parts, connection, call.story_id).await?;
    parts.limits.turns(connection.person().user()).await?;
    let actor = connection.person().actor(&parts.settings);
    let passage = passage(parts, connection).await;
    let passed = parts.rooms.pass_turn(&actor, call.story_id, passage.take()).await;
    passage.settle().await;
    Ok(turn_ack(passed?))
}

async fn skip(
    socket: &SocketRef,
    parts: &Parts,
    connection: &Connection,
    call: TurnSkip,
) -> Answer<TurnAck> {
    joined(socket, parts, connection, call.story_id).await?;
    parts.limits.turns(connection.person().user()).await?;
    let actor = connection.person().actor(&parts.settings);
    let passage = passage(parts, connection).await;
    let skipped = parts.rooms.skip_turn(&actor, call.story_id, call.user_id, passage.take()).await;
    passage.settle().await;
    Ok(turn_ack(skipped?))
}

async fn give(
    socket: &SocketRef,
    parts: &Parts,
    connection: &Connection,
    call: TurnGive,
) -> Answer<TurnAck> {
    joined(socket, parts, connection, call.story_id).await?;
    parts.limits.turns(connection.person().user()).await?;
    let actor = connection.person().actor(&parts.settings);
    Ok(turn_ack(parts.rooms.give_turn(&actor, call.story_id, call.user_id).await?))
}

fn turn_ack(moved: Acknowledged) -> TurnAck {
    let Acknowledged { turn: user_id, turn_number: number, deadline, .. } = moved;
    let turn = Turn { user_id, number, deadline };
    TurnAck { seq: moved.seq, turn }
}

async fn ask_ember(
    socket: &SocketRef,
    parts: &Parts,
    connection: &Connection,
    call: NarratorCall,
) -> Answer<JobAck> {
    joined(socket, parts, connection, call.story_id).await?;
    let person = connection.person();
    telling::allowed(&parts.limits, person, connection.address()).await?;
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
    joined(socket, parts, connection, call.story_id).await?;
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
    joined(socket, parts, connection, call.story_id).await?;
    if let Some(id) = &call.client_id {
        is_client_id("client_id", id)?;
    }
    let remark = match (call.text, call.phrase) {
        (Some(words), None) => Remark::Words(words),
        (None, Some(phrase)) => Remark::Phrase(phrase),
        _ => return Err(Fault::field("text", "invalid", "Say words or a phrase, not both.")),
    };
    parts.limits.chat(connection.person().user()).await?;
    let actor = connection.person().actor(&parts.settings);
    let said = parts.rooms.say(&actor, call.story_id, call.client_id, remark).await?;
    Ok(ChatAck { id: said.id, at: said.at })
}

async fn react(
    socket: &SocketRef,
    parts: &Parts,
    connection: &Connection,
    call: React,
) -> Answer<Nothing> {
    joined(socket, parts, connection, call.story_id).await?;
    parts.limits.turns(connection.person().user()).await?;
    let actor = connection.person().actor(&parts.settings);
    parts.rooms.react(&actor, call.story_id, (call.seq, call.kind), call.on).await?;
    Ok(Nothing {})
}

async fn picture(
    socket: &SocketRef,
    parts: &Parts,
    connection: &Connection,
    call: MediaCall,
) -> Answer<JobAck> {
    joined(socket, parts, connection, call.story_id).await?;
    let user = connection.person().user();
    let job = pictures::request(parts, user, call.story_id, None).await?;
    Ok(JobAck { job_id: Some(job) })
}

/// Signs of what somebody does are worth nothing a moment later: what is too much, or of no room that
/// one is in, is dropped before anything is looked up for it.
fn is_dropped(
    socket: &SocketRef,
    parts: &Parts,
    connection: &Connection,
    message: &ClientMessage,
) -> bool {
    let (story, take): (_, fn(&Limits, UserId) -> Answer<()>) = match message {
        ClientMessage::Typing(call) => (call.story_id, Limits::typing),
        ClientMessage::Presence(call) => (call.story_id, Limits::spots),
        _ => return false,
    };
    let user = connection.person().user();
    !parts.hub.has_joined(socket, story) || take(&parts.limits, user).is_err()
}

fn typing(parts: &Parts, connection: &Connection, call: TypingState) {
    let (user_id, writing) = (connection.person().user(), call.state == Typing::Typing);
    parts.stories.tell(call.story_id, News::Typing { user_id, writing });
}
