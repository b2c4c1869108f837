//! The rooms of this node: news in, messages out.

mod places;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use domain::{
    CHAT_PAGE, Event, EventKind, LIST_MAX, News, Note, SessionId, Standing, StoryId, UserId,
};
use futures::FutureExt;
use socketioxide::SocketIo;
use socketioxide::extract::SocketRef;
use socketioxide::socket::Sid;
use tokio_util::task::AbortOnDropHandle;
use wire::{MediaKind, MemberPresence, ServerMessage, TurnChange};

use crate::server::DRAIN_WITHIN;
use crate::state::Parts;
use crate::to_wire;
use crate::ws::answer;
use crate::ws::presence::{Rooms, Said};
use crate::ws::sockets::Sockets;
use crate::ws::told::{Gap, Told};
use places::Around;

/// Seconds after which a client may come back to a server that goes down.
const COME_BACK_S: u64 = 3;

/// Handle to this node's rooms. Clones share them.
#[derive(Clone, Default)]
pub struct Hub(Arc<Inner>);

#[derive(Default)]
struct Inner {
    io: OnceLock<SocketIo>,
    around: OnceLock<Around>,
    /// Rooms are spread over these, so that they seldom wait for each other; see `in_order`.
    order: [Mutex<()>; 32],
    /// No guard crosses an await: everything under it is bookkeeping.
    rooms: Mutex<Rooms>,
    sockets: Mutex<Sockets>,
    /// What hears the bus for a room that is open; dropped with the room.
    listening: Mutex<HashMap<StoryId, Ear>>,
}

/// What hears the bus for one room.
struct Ear {
    /// Held for bookkeeping alone, never across an await.
    told: Arc<Mutex<Told>>,
    _task: AbortOnDropHandle<()>,
}

impl Hub {
    /// Gives the hub its sockets, once.
    pub(crate) fn open(&self, io: &SocketIo, parts: &Parts) {
        // A second router over the same parts, as in a test, leaves the first one's sockets.
        let _ = self.0.io.set(io.clone());
        self.0.around.get_or_init(|| Around::new(Arc::downgrade(&self.0), parts));
    }

    fn rooms(&self) -> MutexGuard<'_, Rooms> {
        self.0.rooms.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn sockets(&self) -> MutexGuard<'_, Sockets> {
        self.0.sockets.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A socket has said who it is.
    pub(crate) fn enter(&self, socket: &SocketRef, user: UserId, session: SessionId) {
        self.sockets().enter(socket.id, user, session);
    }

    /// A socket is gone.
    pub(crate) fn depart(&self, socket: &SocketRef) {
        self.sockets().depart(socket.id);
        let rooms = self.rooms().of(socket.id);
        for story in rooms {
            self.leave_room(socket, story);
        }
    }

    /// The sockets of a person.
    pub(crate) fn sockets_of(&self, user: UserId) -> Vec<Sid> {
        self.sockets().of(user)
    }

    /// How many sockets there are.
    pub(crate) fn socket_count(&self) -> usize {
        self.sockets().len()
    }

    /// A socket comes into a room, and hears from now on what happens there.
    pub(crate) fn enter_room(
        &self,
        parts: &Parts,
        socket: &SocketRef,
        user: UserId,
        story: StoryId,
    ) {
        socket.join(story.to_string());
        self.rooms().enter(socket.id, user, story);
        let mut listening = self.listening();
        listening.entry(story).or_insert_with(|| self.listen(parts, story));
        drop(listening);
        self.change_presence(story, |_| {});
    }

    /// A socket leaves a room.
    pub(crate) fn leave_room(&self, socket: &SocketRef, story: StoryId) {
        socket.leave(story.to_string());
        self.change_presence(story, |rooms| rooms.leave(socket.id, story));
        let mut rooms = self.rooms();
        if rooms.close(story) {
            self.listening().remove(&story);
        }
    }

    fn listening(&self) -> MutexGuard<'_, HashMap<StoryId, Ear>> {
        self.0.listening.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Hears the bus for one room, until it is dropped.
    fn listen(&self, parts: &Parts, story: StoryId) -> Ear {
        let mut news = parts.stories.bus().subscribe(story);
        let told = Arc::<Mutex<Told>>::default();
        let (hub, parts, known) = (self.clone(), parts.clone(), told.clone());
        let task = tokio::spawn(async move {
            loop {
                match news.next().await {
                    Ok(news) => hub.hear_in_order(&parts, story, &news, &known).await,
                    Err(_) => hub.catch_up(&parts, story, &known).await,
                }
            }
        });
        Ear { told, _task: AbortOnDropHandle::new(task) }
    }

    /// Up to which event a room was told. None: it is not open, or nobody was answered yet.
    pub(crate) fn told_so_far(&self, story: StoryId) -> Option<i64> {
        let told = self.listening().get(&story).map(|ear| ear.told.clone())?;
        let so_far = lock(&told).so_far();
        so_far.map(|(seq, _)| seq)
    }

    /// The rooms a socket is in.
    pub(crate) fn rooms_of(&self, socket: &SocketRef) -> Vec<StoryId> {
        self.rooms().of(socket.id)
    }

    /// Hears what people are told of, wherever they are.
    pub(crate) fn hear_for_people(&self, parts: &Parts) {
        let mut news = parts.stories.bus().subscribe(library::PEOPLE);
        let (hub, parts) = (self.clone(), parts.clone());
        tokio::spawn(async move {
            loop {
                // What is missed is in the list that a client reads when it comes back.
                let Ok(news) = news.next().await else { continue };
                if let News::Noted { story, title, members, notes } = &*news {
                    hub.say_notes(&parts, (*story, title), members, notes).await;
                }
            }
        });
    }

    /// Tells members of a story who are not in its room what happened there.
    async fn say_notes(
        &self,
        parts: &Parts,
        (story, title): (StoryId, &str),
        members: &[UserId],
        notes: &[Note],
    ) {
        let Some(io) = self.0.io.get() else { return };
        let elsewhere = |user: &&UserId| self.rooms().sockets_of(story, **user).is_empty();
        for user in members.iter().filter(elsewhere) {
            let sockets = self.sockets_of(*user);
            if sockets.is_empty() {
                continue;
            }
            for note in notes.iter().filter(|note| note.is_for(*user)) {
                let people = parts.people.of(note.by.into_iter().collect()).await;
                let notice = notices::Notice::of(story, title, note);
                let notice = to_wire::notice(notice, &people.unwrap_or_default());
                let message = ServerMessage::Notification(notice);
                let (event, payload) = message.parts();
                for socket in sockets.iter().filter_map(|sid| io.get_socket(*sid)) {
                    if let Err(error) = socket.emit(event, &payload) {
                        tracing::debug!(%error, "a notice found nobody");
                    }
                }
            }
        }
    }

    /// A socket of a room is about to be answered with all up to these numbers of its log and its
    /// talk. False: the room has been told more meanwhile, and they have to be read again.
    pub(crate) fn answers(&self, story: StoryId, seq: i64, message: i64) -> bool {
        let told = self.listening().get(&story).map(|ear| ear.told.clone());
        told.is_none_or(|told| lock(&told).answers(seq, message))
    }

    /// Hears a piece of news; where something before it is missing, that is read first. What comes
    /// late from another node, after it was read, is told once.
    async fn hear_in_order(&self, parts: &Parts, story: StoryId, news: &News, told: &Mutex<Told>) {
        match news {
            News::Logged { events, standing } => {
                let fresh = lock(told).take(events);
                match fresh {
                    Ok(fresh) => {
                        for event in fresh {
                            self.hear_event(parts, event, standing).await;
                        }
                    }
                    Err(Gap) => self.catch_up(parts, story, told).await,
                }
            }
            News::Said { message } => {
                let fresh = lock(told).take_message(message.number);
                match fresh {
                    Ok(true) => self.hear(parts, story, news).await,
                    Ok(false) => {}
                    Err(Gap) => self.catch_up(parts, story, told).await,
                }
            }
            _ => self.hear(parts, story, news).await,
        }
    }

    /// Tells a room what its log and its talk have that it was not told: news was missed on the way,
    /// from another node or because this one was too slow.
    async fn catch_up(&self, parts: &Parts, story: StoryId, told: &Mutex<Told>) {
        self.ask_again(story);
        let so_far = lock(told).so_far();
        let Some((seq, number)) = so_far else { return };
        let read = parts.stories.read(move |r| {
            let Some(head) = library::load(r, story)? else { return Ok(None) };
            let events = library::events(r, story, seq, LIST_MAX + 1)?;
            let talk = rooms::talk_after(r, story, number, CHAT_PAGE + 1)?;
            Ok::<_, rooms::Error>(Some((library::standing(&head), events, talk)))
        });
        let (standing, events, talk) = match read.await {
            Ok(Some((standing, events, talk)))
                if events.len() <= LIST_MAX && talk.len() <= CHAT_PAGE =>
            {
                (standing, events, talk)
            }
            _ => return self.start_over(story),
        };
        let fresh = lock(told).take(&events).map_or(Vec::new(), <[Event]>::to_vec);
        for event in &fresh {
            self.hear_event(parts, event, &standing).await;
        }
        for message in talk {
            let is_fresh = lock(told).take_read(message.number);
            if is_fresh {
                self.hear(parts, story, &News::Said { message }).await;
            }
        }
    }

    /// This node has missed more of a room than it can tell: its sockets come again.
    fn start_over(&self, story: StoryId) {
        tracing::warn!(%story, "a room has missed too much and starts over");
        let Some(io) = self.0.io.get() else { return };
        for socket in self.rooms().sockets(story).into_iter().filter_map(|sid| io.get_socket(sid)) {
            answer::close(socket, "slow");
        }
    }

    /// Whether a socket is in a room.
    pub(crate) fn has_joined(&self, socket: &SocketRef, story: StoryId) -> bool {
        self.rooms().has(socket.id, story)
    }

    /// Where the members of a story are.
    pub(crate) fn presence(&self, story: StoryId, seated: &[UserId]) -> Vec<MemberPresence> {
        self.rooms().presence(story, seated)
    }

    /// Closes the sockets of a session that has ended.
    pub(crate) fn close_session(&self, session: SessionId, reason: &str) {
        let gone = self.sockets().of_session(session);
        let Some(io) = self.0.io.get() else { return };
        for socket in gone.into_iter().filter_map(|sid| io.get_socket(sid)) {
            answer::close(socket, reason);
        }
    }

    /// Tells every socket that this server goes down in good order.
    pub fn drain(&self) {
        if let Some(io) = self.0.io.get() {
            let message =
                ServerMessage::ServerDraining(wire::ServerDraining { retry_after: COME_BACK_S });
            let (event, payload) = message.parts();
            now(io.emit(event, &payload));
        }
    }

    /// Closes every socket, but those whose clients do not read for so long that their connections
    /// are cut instead.
    pub async fn close(&self) {
        if let Some(io) = self.0.io.get()
            && tokio::time::timeout(DRAIN_WITHIN, io.close()).await.is_err()
        {
            tracing::info!("some sockets did not end in time");
        }
    }

    /// Encodes a message once and hands it to every socket of a room.
    fn say(&self, story: StoryId, message: ServerMessage) {
        let Some(io) = self.0.io.get() else { return };
        let (event, payload) = message.parts();
        now(io.to(story.to_string()).emit(event, &payload));
    }

    /// What somebody says is not heard by those who want nothing to do with them. Where the database
    /// cannot say who that is, nobody hears it now: it is in the talk they read when they come again.
    async fn say_to_all_but_blockers(
        &self,
        parts: &Parts,
        (story, author): (StoryId, UserId),
        message: ServerMessage,
    ) {
        let Some(io) = self.0.io.get() else { return };
        let blockers = parts.stories.read(move |r| users::blockers_of(r, author)).await;
        let Ok(blockers) = blockers else { return self.start_over(story) };
        if blockers.is_empty() {
            return self.say(story, message);
        }
        let sockets: Vec<Sid> = {
            let rooms = self.rooms();
            let deaf: Vec<Sid> =
                blockers.iter().flat_map(|user| rooms.sockets_of(story, *user)).collect();
            rooms.sockets(story).into_iter().filter(|sid| !deaf.contains(sid)).collect()
        };
        let (event, payload) = message.parts();
        for socket in sockets.into_iter().filter_map(|sid| io.get_socket(sid)) {
            if let Err(error) = socket.emit(event, &payload) {
                tracing::debug!(%error, "a message did not reach a socket");
            }
        }
    }

    /// Whatever has to be read for a message is read before the next piece of news is heard: a room
    /// hears of its story in the order of the log.
    async fn hear(&self, parts: &Parts, story: StoryId, news: &News) {
        match *news {
            // Told event by event, see `hear_in_order`.
            News::Logged { .. } => {}
            News::TellingStarted { job_id } => {
                self.say(
                    story,
                    ServerMessage::SegmentStarted(wire::SegmentStarted { story_id: story, job_id }),
                );
            }
            News::Told { job_id, index, ref text } => {
                let (story_id, text) = (story, text.clone());
                let delta = wire::SegmentDelta { story_id, job_id, index, text };
                self.say(story, ServerMessage::SegmentDelta(delta));
            }
            News::TellingEnded { job_id } => {
                self.say(
                    story,
                    ServerMessage::SegmentRetracted(wire::SegmentRetracted {
                        story_id: story,
                        job_id,
                    }),
                );
            }
            News::Said { ref message } => {
                let message_of = (story, message.user_id);
                let message = to_wire::chat_item(message.clone());
                let said = wire::ChatMessage { story_id: story, message };
                self.say_to_all_but_blockers(parts, message_of, ServerMessage::ChatMessage(said))
                    .await;
            }
            News::Reacted { reaction, on } => {
                let domain::Reaction { seq, user_id, kind } = reaction;
                let update = wire::ReactionUpdate { story_id: story, seq, user_id, kind, on };
                self.say(story, ServerMessage::Reaction(update));
            }
            News::Rated => self.say_rated(parts, story).await,
            News::Typing { user_id, writing } => self.hear_typing(story, user_id, writing),
            News::Present { node, number, ref people, asks } => {
                self.hear_present(story, &Said { node, number, people, asks });
            }
            // Told to people, not to rooms: see `say_notes`.
            News::Noted { .. } => {}
            News::PictureQueued { .. } | News::PictureReady { .. } | News::PictureFailed { .. } => {
                self.say_of_picture(parts, story, news);
            }
        }
    }

    fn say_of_picture(&self, parts: &Parts, story_id: StoryId, news: &News) {
        let kind = MediaKind::Picture;
        let message = match *news {
            News::PictureQueued { job_id, segment_seq } => {
                ServerMessage::MediaQueued(wire::MediaQueued {
                    story_id,
                    job_id,
                    kind,
                    segment_seq,
                })
            }
            News::PictureReady { job_id, segment_seq, ref picture } => {
                let asset = to_wire::asset(&parts.links, picture);
                ServerMessage::MediaReady(wire::MediaReady {
                    story_id,
                    job_id,
                    kind,
                    segment_seq,
                    asset,
                })
            }
            News::PictureFailed { job_id, segment_seq } => {
                ServerMessage::MediaFailed(wire::MediaFailed {
                    story_id,
                    job_id,
                    kind,
                    segment_seq,
                })
            }
            News::Logged { .. }
            | News::TellingStarted { .. }
            | News::Told { .. }
            | News::TellingEnded { .. }
            | News::Said { .. }
            | News::Reacted { .. }
            | News::Rated
            | News::Noted { .. }
            | News::Typing { .. }
            | News::Present { .. } => return,
        };
        self.say(story_id, message);
    }

    async fn hear_event(&self, parts: &Parts, event: &Event, standing: &Standing) {
        let (story_id, seq) = (event.story_id, event.seq);
        let Standing { turn: user_id, turn_number: number, deadline, .. } = *standing;
        let turn = TurnChange { story_id, user_id, number, deadline };
        match &event.kind {
            EventKind::TurnAdded { .. } => {
                self.say_added(event, None);
                if let Some(writer) = event.actor {
                    self.end_typing(story_id, writer);
                }
                self.say(story_id, ServerMessage::TurnChanged(turn));
                self.say_round(parts, story_id, standing).await;
            }
            EventKind::NarratorAdded { job_id, .. } => {
                self.say_added(event, Some(*job_id));
            }
            EventKind::TurnPassed { .. }
            | EventKind::TurnSkipped { .. }
            | EventKind::TurnGiven { .. } => {
                self.say(story_id, ServerMessage::TurnChanged(turn));
            }
            EventKind::Undone { .. }
            | EventKind::Redone { .. }
            | EventKind::Retried { .. }
            | EventKind::TakeKept { .. }
            | EventKind::TakeComposed { .. } => {
                let (head, can_redo) = (standing.tip, standing.can_redo);
                let changed = ServerMessage::BranchChanged(wire::BranchChanged {
                    story_id,
                    seq,
                    head,
                    can_redo,
                });
                self.say(story_id, changed);
                self.say(story_id, ServerMessage::TurnChanged(turn));
                self.say_round(parts, story_id, standing).await;
            }
            EventKind::Edited { seq: edited, .. } => {
                self.say_edited(parts, story_id, seq, *edited).await;
            }
            EventKind::MemberJoined { user_id, next, .. } => {
                self.say_joined(parts, event, *user_id).await;
                if next.is_some() {
                    self.say(story_id, ServerMessage::TurnChanged(turn));
                }
                self.say_rating(parts, event, *user_id).await;
            }
            EventKind::MemberLeft { user_id, removed, .. } => {
                let (user_id, removed) = (*user_id, *removed);
                let left = wire::MemberLeft { story_id, seq, user_id, removed };
                self.say(story_id, ServerMessage::MemberLeft(left));
                self.put_out(parts, story_id, user_id).await;
                self.say(story_id, ServerMessage::TurnChanged(turn));
                self.say_round(parts, story_id, standing).await;
                self.say_rating(parts, event, user_id).await;
            }
            EventKind::HandedOver { .. } => {
                self.say_updated(story_id, seq);
                self.say(story_id, ServerMessage::TurnChanged(turn));
            }
            EventKind::Proposed { .. } | EventKind::Voted { .. } => {
                self.say_round(parts, story_id, standing).await;
            }
            EventKind::StoryCreated { .. }
            | EventKind::Adopted { .. }
            | EventKind::Changed { .. }
            | EventKind::Finished
            | EventKind::Reopened
            | EventKind::Trashed
            | EventKind::Restored => self.say_updated(story_id, seq),
        }
    }

    fn say_updated(&self, story_id: StoryId, seq: i64) {
        self.say(story_id, ServerMessage::StoryUpdated(wire::StoryUpdated { story_id, seq }));
    }

    /// Tells a room that votes what its round looks like now.
    async fn say_round(&self, parts: &Parts, story_id: StoryId, standing: &Standing) {
        if !standing.votes {
            return;
        }
        let head = parts.stories.read(move |r| library::load(r, story_id)).await;
        let Ok(Some(head)) = head else { return };
        let round = to_wire::round(&head.round);
        let changed = wire::RoundChanged { story_id, seq: head.seq, round };
        self.say(story_id, ServerMessage::RoundChanged(changed));
    }

    /// Somebody has come or gone: if the room's rating is another for that, the story is to be
    /// loaded again.
    async fn say_rating(&self, parts: &Parts, event: &Event, user: UserId) {
        let story = event.story_id;
        let head = parts.stories.read(move |r| library::load(r, story)).await;
        let Ok(Some(head)) = head else { return };
        let mut members = head.members();
        members.retain(|member| *member != user);
        let without = parts.rooms.rating(head.audience, &members).await;
        members.push(user);
        let with = parts.rooms.rating(head.audience, &members).await;
        // Where the database cannot say, it may be.
        if !matches!((without, with), (Ok(without), Ok(with)) if without == with) {
            self.say_updated(story, event.seq);
        }
    }

    /// The room's rating is another, and no event says so.
    async fn say_rated(&self, parts: &Parts, story: StoryId) {
        let head = parts.stories.read(move |r| library::load(r, story)).await;
        if let Ok(Some(head)) = head {
            self.say_updated(story, head.seq);
        }
    }

    /// Who is no member any more hears nothing more of the room. Who has become one again by now
    /// stays in it; where the database cannot say, they go, and may join again.
    async fn put_out(&self, parts: &Parts, story: StoryId, user: UserId) {
        let seated = parts.stories.read(move |r| library::load_for(r, user, story)).await;
        let Some(io) = self.0.io.get().filter(|_| !matches!(seated, Ok(Some(_)))) else { return };
        let sockets = self.rooms().sockets_of(story, user);
        for socket in sockets.into_iter().filter_map(|sid| io.get_socket(sid)) {
            self.leave_room(&socket, story);
        }
    }

    fn say_added(&self, event: &Event, job_id: Option<domain::JobId>) {
        if let Some(segment) = to_wire::added_segment(event) {
            let story_id = event.story_id;
            self.say(
                story_id,
                ServerMessage::SegmentAdded(wire::SegmentAdded { story_id, segment, job_id }),
            );
        }
    }

    /// The new wording is in the log, the whole segment in the database: read it, then tell.
    async fn say_edited(&self, parts: &Parts, story_id: StoryId, seq: i64, edited: i64) {
        let stored = parts.stories.read(move |r| library::segment(r, story_id, edited)).await;
        if let Ok(Some(stored)) = stored {
            let segment = to_wire::segment(stored, None);
            let edited = wire::SegmentEdited { story_id, segment, seq };
            self.say(story_id, ServerMessage::SegmentEdited(edited));
        }
    }

    async fn say_joined(&self, parts: &Parts, event: &Event, user: UserId) {
        let (story_id, seq) = (event.story_id, event.seq);
        let head = parts.stories.read(move |r| library::load(r, story_id)).await;
        let Ok(Some(head)) = head else { return };
        let Ok(people) = parts.people.of(vec![user]).await else { return };
        let members = to_wire::members(&head, &people);
        if let Some(member) = members.into_iter().find(|member| member.user_id == user) {
            let joined = wire::MemberJoined { story_id, seq, member };
            self.say(story_id, ServerMessage::MemberJoined(joined));
        }
    }
}

fn lock(told: &Mutex<Told>) -> MutexGuard<'_, Told> {
    told.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The local adapter sends at once: its futures are ready when they are made.
fn now<T>(sending: impl Future<Output = Result<T, impl std::fmt::Display>>) {
    if let Some(Err(error)) = sending.now_or_never() {
        // A socket whose queue is full is cut by the engine and resumes from the log.
        tracing::debug!(%error, "a message did not reach every socket");
    }
}
