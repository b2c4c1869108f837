//! Between nodes: what one publishes goes over Redis to the buses of all others.
//!
//! All news of all stories goes over one channel: a node that has nobody in a room drops its news
//! by the 40 bytes before it. Redis keeps nothing and may be restarted at any time. Each node
//! numbers what it publishes and says its newest number twice a second, so whoever hears it knows
//! when something never came; so does who was without the line for a while. Then every subscriber
//! of this node is told that something was missed, and reads the log. The same beat says that a node
//! is there still.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use domain::StoryId;
use futures::StreamExt;
use redis::aio::{ConnectionManager, ConnectionManagerConfig, PubSub};
use redis::{Client, Pipeline};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::sync::mpsc;
use tokio::time::{Instant, MissedTickBehavior, timeout};
use tokio_util::task::AbortOnDropHandle;
use uuid::Uuid;

use crate::Bus;
use crate::frame::Frame;
use crate::nodes::Nodes;
use crate::roll::{Heard, Roll};

/// The one channel, with the version of its frames; the number of the Redis database is put behind
/// it, for channels know no databases, and two installations may share a Redis.
const CHANNEL: &str = "fireside:news:1:";
/// Events that wait to be sent, at most; further ones are lost, and known to be.
const OUTGOING_MAX: usize = 16_384;
/// Events that go in one request.
const BATCH_MAX: usize = 256;
/// How often a node says that it is there, and its newest number.
const BEAT_EVERY: Duration = Duration::from_millis(500);
/// A line on which nothing is heard for so long, not even one's own beat, is dead.
const SILENCE: Duration = Duration::from_secs(3);
/// How long to wait before a lost line is tried again.
const AGAIN_AFTER: Duration = Duration::from_millis(500);
/// How long one request, or one attempt to connect, may take.
const PATIENCE: Duration = Duration::from_secs(3);

/// Redis cannot be reached, or its address cannot be read. The address, which may hold a password,
/// is not in it.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct RelayError(String);

impl From<redis::RedisError> for RelayError {
    fn from(error: redis::RedisError) -> Self {
        RelayError(format!("{:?}: {}", error.kind(), error.detail().unwrap_or("no more is known")))
    }
}

/// Carries a bus's events to other nodes and theirs to it, until it is dropped.
pub struct Relay {
    _tasks: [AbortOnDropHandle<()>; 2],
}

/// What a bus gives to its relay.
pub(crate) struct Outlet<E> {
    node: Uuid,
    /// Both are held for bookkeeping alone, never across an await.
    numbered: Mutex<Numbered<E>>,
    others: Mutex<Nodes>,
}

struct Numbered<E> {
    sender: mpsc::Sender<Outgoing<E>>,
    /// The number of the newest event.
    number: u64,
}

struct Outgoing<E> {
    number: u64,
    topic: StoryId,
    event: Arc<E>,
}

impl<E> Outlet<E> {
    /// Queues an event. What finds no room is lost; its number is not given to another.
    pub(crate) fn send(&self, topic: StoryId, event: Arc<E>) {
        let mut numbered = self.lock();
        numbered.number += 1;
        let number = numbered.number;
        // Full or shut down: the others see the gap.
        let _ = numbered.sender.try_send(Outgoing { number, topic, event });
    }

    /// The newest number that is not behind anything in the queue.
    fn newest(&self, queue: &mpsc::Receiver<Outgoing<E>>, sent: u64) -> u64 {
        let numbered = self.lock();
        if queue.is_empty() { numbered.number } else { sent }
    }

    /// This node.
    pub(crate) fn node(&self) -> Uuid {
        self.node
    }

    /// Whether another node was heard a moment ago.
    pub(crate) fn is_there(&self, node: Uuid) -> bool {
        self.others().has(node, Instant::now())
    }

    fn others(&self) -> MutexGuard<'_, Nodes> {
        self.others.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lock(&self) -> MutexGuard<'_, Numbered<E>> {
        self.numbered.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Relay {
    /// Joins `bus` to those of all nodes at the Redis of `url`, under the name `node`, which no
    /// other has had. A bus has one relay.
    ///
    /// # Errors
    /// When Redis cannot be reached now. Later it may come and go.
    pub async fn start<E>(bus: &Bus<E>, url: &str, node: Uuid) -> Result<Relay, RelayError>
    where
        E: Serialize + DeserializeOwned + Send + Sync + 'static,
    {
        let client = Client::open(url)?;
        let channel = format!("{CHANNEL}{}", client.get_connection_info().redis_settings().db());
        let config = ConnectionManagerConfig::new()
            .set_connection_timeout(Some(PATIENCE))
            .set_response_timeout(Some(PATIENCE))
            .set_number_of_retries(0);
        let line = within(ConnectionManager::new_with_config(client.clone(), config)).await?;
        let ear = within(subscribe(&client, &channel)).await?;
        let (sender, queue) = mpsc::channel(OUTGOING_MAX);
        let numbered = Mutex::new(Numbered { sender, number: 0 });
        let outlet = Outlet { node, numbered, others: Mutex::default() };
        if bus.0.outlet.set(outlet).is_err() {
            return Err(RelayError("the bus has a relay already".into()));
        }
        let mouth = Mouth { bus: bus.clone(), line, node, channel: channel.clone() };
        let speaking = tokio::spawn(mouth.speak(queue));
        let listening = tokio::spawn(listen(bus.clone(), (client, channel), ear, node));
        Ok(Relay { _tasks: [speaking, listening].map(AbortOnDropHandle::new) })
    }
}

async fn within<T>(asking: impl Future<Output = redis::RedisResult<T>>) -> Result<T, RelayError> {
    match timeout(PATIENCE, asking).await {
        Ok(answer) => Ok(answer?),
        Err(_) => Err(RelayError("no answer in time".into())),
    }
}

async fn subscribe(client: &Client, channel: &str) -> redis::RedisResult<PubSub> {
    let mut ear = client.get_async_pubsub().await?;
    ear.subscribe(channel).await?;
    Ok(ear)
}

struct Mouth<E> {
    bus: Bus<E>,
    line: ConnectionManager,
    node: Uuid,
    channel: String,
}

impl<E: Serialize> Mouth<E> {
    /// Sends what is queued, a batch a request, with a beat behind each, and one when there is
    /// nothing.
    async fn speak(mut self, mut queue: mpsc::Receiver<Outgoing<E>>) {
        let (mut batch, mut sent, mut well) = (Vec::new(), 0, true);
        let mut beat = tokio::time::interval(BEAT_EVERY);
        beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                count = queue.recv_many(&mut batch, BATCH_MAX) => if count == 0 { return },
                _ = beat.tick() => {}
            }
            sent = batch.last().map_or(sent, |newest| newest.number);
            if let Some(outlet) = self.bus.0.outlet.get() {
                sent = outlet.newest(&queue, sent);
            }
            let request = self.request(&mut batch, sent);
            let outcome = within(request.query_async::<()>(&mut self.line)).await;
            match (&outcome, well) {
                (Err(error), true) => tracing::warn!(%error, "other nodes are not told any more"),
                (Ok(()), false) => tracing::info!("other nodes are told again"),
                _ => {}
            }
            well = outcome.is_ok();
        }
    }

    fn request(&self, batch: &mut Vec<Outgoing<E>>, sent: u64) -> Pipeline {
        let (node, mut request) = (self.node, redis::pipe());
        for Outgoing { number, topic, event } in batch.drain(..) {
            // What cannot be written is a gap to the others.
            if let Ok(json) = serde_json::to_vec(&*event) {
                let frame = Frame { node, number, event: Some((topic, &json)) };
                request.publish(&self.channel, frame.encode()).ignore();
            }
        }
        let beat = Frame { node, number: sent, event: None };
        request.publish(&self.channel, beat.encode()).ignore();
        request
    }
}

/// Hears the other nodes, for ever.
async fn listen<E: DeserializeOwned>(
    bus: Bus<E>,
    (client, channel): (Client, String),
    mut ear: PubSub,
    node: Uuid,
) {
    loop {
        let mut hearing = Hearing { bus: &bus, node, roll: Roll::default() };
        let next = async |ear: &mut PubSub| timeout(SILENCE, ear.on_message().next()).await;
        while let Ok(Some(message)) = next(&mut ear).await {
            hearing.hear(message.get_payload_bytes());
        }
        tracing::warn!("other nodes are not heard any more");
        ear = loop {
            match within(subscribe(&client, &channel)).await {
                Ok(ear) => break ear,
                Err(_) => tokio::time::sleep(AGAIN_AFTER).await,
            }
        };
        tracing::info!("other nodes are heard again");
        // Whatever was said meanwhile is lost: everybody reads the log, from here on.
        bus.miss_all();
    }
}

struct Hearing<'a, E> {
    bus: &'a Bus<E>,
    node: Uuid,
    roll: Roll,
}

impl<E: DeserializeOwned> Hearing<'_, E> {
    fn hear(&mut self, bytes: &[u8]) {
        let Some(frame) = Frame::decode(bytes).filter(|frame| frame.node != self.node) else {
            return;
        };
        if let Some(outlet) = self.bus.0.outlet.get() {
            outlet.others().heard(frame.node, Instant::now());
        }
        let Some((topic, json)) = frame.event else {
            if self.roll.beat(frame.node, frame.number) {
                self.bus.miss_all();
            }
            return;
        };
        match self.roll.event(frame.node, frame.number) {
            Heard::InOrder => {}
            Heard::Gap => self.bus.miss_all(),
            Heard::Again => return,
        }
        if !self.bus.is_heard(topic) {
            return;
        }
        match serde_json::from_slice(json) {
            Ok(event) => self.bus.hear(topic, event),
            // A node of another version: what it did is in the log.
            Err(_) => self.bus.miss_all(),
        }
    }
}
