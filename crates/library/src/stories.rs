//! The door to the stories: change one, and its room hears of it in the order of the log.

use std::sync::Arc;

use bus::Bus;
use clock::Clock;
use domain::{Event, Mode, News, Note, Standing, StoryId, Timestamp};
use store::{Reader, Store, Tx};
use tokio::sync::{Mutex, MutexGuard};
use uuid::Uuid;

use crate::latest::Ends;
use crate::{Error, Head, Latest, notes};

/// The topic of news for people, wherever they are: no story has this id.
pub const PEOPLE: StoryId = StoryId(Uuid::nil());

/// Stories are spread over this many locks; two that share one wait for each other, no more.
const LOCKS: usize = 1_024;

/// What became of a story, and what the caller wants to know of it.
#[derive(Debug)]
pub struct Changed<T> {
    /// What [`Stories::change`] gives back.
    pub value: T,
    /// The events that were added.
    pub events: Vec<Event>,
    /// The story as it stands now.
    pub head: Head,
}

/// A story to which another transaction than [`Stories::change`]'s has added events, such as one
/// about many stories. Its room is told after the commit, by [`Stories::tell_committed`].
#[derive(Debug, Clone)]
pub struct Advanced {
    /// The events that were added.
    pub events: Vec<Event>,
    /// The story as it stands now.
    pub head: Head,
}

/// Handles to what a change of a story needs. Clones share them.
#[derive(Clone)]
pub struct Stories {
    store: Store,
    bus: Bus<News>,
    clock: Clock,
    /// Held from before the write until its news is out: whoever hears two pieces of news of one
    /// story hears them in the order of the log. Guards cross an await, so they are tokio's.
    order: Arc<Vec<Mutex<()>>>,
    ends: Ends,
}

impl Stories {
    /// Stories in `store`, with news on `bus`.
    pub fn new(store: Store, bus: Bus<News>, clock: Clock) -> Self {
        let order = Arc::new((0..LOCKS).map(|_| Mutex::default()).collect());
        Stories { ends: Ends::new(clock.clone()), store, bus, clock, order }
    }

    /// Runs a write transaction that changes one story, then tells its room. It comes to its end
    /// also when its future is dropped: a commit cannot be called back, and the room must hear.
    ///
    /// # Errors
    /// The closure's, or the database's.
    pub async fn change<T, E, F>(&self, story: StoryId, closure: F) -> Result<T, E>
    where
        F: FnMut(&mut Tx, Timestamp) -> Result<Changed<T>, E> + Send + 'static,
        T: Send + 'static,
        E: From<store::Error> + Send + 'static,
    {
        let stories = self.clone();
        store::to_its_end(async move { stories.change_and_tell(story, closure).await }).await
    }

    async fn change_and_tell<T, E, F>(&self, story: StoryId, mut closure: F) -> Result<T, E>
    where
        F: FnMut(&mut Tx, Timestamp) -> Result<Changed<T>, E> + Send + 'static,
        T: Send + 'static,
        E: From<store::Error> + Send + 'static,
    {
        let now = self.now();
        let _in_order = self.in_order(story).await;
        let changed = self.store.write(move |tx| closure(tx, now)).await?;
        self.tell_committed(Advanced { events: changed.events, head: changed.head });
        Ok(changed.value)
    }

    /// Runs a write transaction beside a story's log, then tells its room what the closure gives:
    /// in the order of the commits on this node, and to its end as [`Stories::change`] does.
    ///
    /// # Errors
    /// The closure's, or the database's.
    pub async fn write_and_tell<T, E, F>(&self, story: StoryId, mut closure: F) -> Result<T, E>
    where
        F: FnMut(&mut Tx, Timestamp) -> Result<(T, Option<News>), E> + Send + 'static,
        T: Send + 'static,
        E: From<store::Error> + Send + 'static,
    {
        let stories = self.clone();
        let written = async move {
            let now = stories.now();
            let _in_order = stories.in_order(story).await;
            let (value, news) = stories.store.write(move |tx| closure(tx, now)).await?;
            if let Some(news) = news {
                stories.tell(story, news);
            }
            Ok(value)
        };
        store::to_its_end(written).await
    }

    /// Tells a story's room of events that are committed. Where they are not of [`Stories::change`],
    /// a change of that very moment may be heard before or after.
    pub fn tell_committed(&self, Advanced { events, head }: Advanced) {
        if !events.is_empty() {
            self.ends.advance(head.id, &events, &head);
            if head.seats.len() > 1 {
                self.tell_members(&head, notes(&events, &head));
            }
            self.tell(head.id, News::Logged { events, standing: standing(&head) });
        }
    }

    /// What a new turn would follow, from memory where it is there: see [`Latest`]. None: the
    /// story is gone.
    ///
    /// # Errors
    /// The database's.
    pub async fn latest(&self, story: StoryId) -> Result<Option<Latest>, Error> {
        match self.ends.get(story) {
            Some(latest) => Ok(Some(latest)),
            None => self.latest_anew(story).await,
        }
    }

    /// The same, read from the database.
    ///
    /// # Errors
    /// The database's.
    pub async fn latest_anew(&self, story: StoryId) -> Result<Option<Latest>, Error> {
        let latest = self.read(move |r| Latest::read(r, story)).await?;
        if let Some(latest) = &latest {
            self.ends.put(story, latest.clone());
        }
        Ok(latest)
    }

    /// Forgets what is in memory of stories whose erasure is committed.
    pub fn forget(&self, stories: &[StoryId]) {
        stories.iter().for_each(|story| self.ends.forget(*story));
    }

    /// Runs a read.
    ///
    /// # Errors
    /// The closure's, or the database's.
    pub async fn read<T, E, F>(&self, closure: F) -> Result<T, E>
    where
        F: FnMut(&mut Reader) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<store::Error> + Send + 'static,
    {
        self.store.read_inline(closure).await
    }

    /// Tells a story's room what is in no log.
    pub fn tell(&self, story: StoryId, news: News) {
        self.bus.publish(story, news);
    }

    /// Tells a story's members, wherever they are.
    pub fn tell_members(&self, head: &Head, notes: Vec<Note>) {
        if !notes.is_empty() {
            let (story, title, members) = (head.id, head.title.clone(), head.members());
            self.bus.publish(PEOPLE, News::Noted { story, title, members, notes });
        }
    }

    /// The bus that news goes over.
    pub fn bus(&self) -> &Bus<News> {
        &self.bus
    }

    /// The moment.
    pub fn now(&self) -> Timestamp {
        Timestamp(self.clock.now_ms())
    }

    /// The clock that ids and moments come from.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// The database, for writes that change no story.
    pub fn store(&self) -> &Store {
        &self.store
    }

    async fn in_order(&self, story: StoryId) -> MutexGuard<'_, ()> {
        let at = story.0.as_u128() % self.order.len() as u128;
        self.order[at as usize].lock().await
    }
}

/// What a room needs to know of a head.
pub fn standing(head: &Head) -> Standing {
    Standing {
        tip: head.tip,
        can_redo: !head.redo.is_empty(),
        turn: head.turn,
        turn_number: head.turn_number,
        deadline: head.pace.deadline,
        votes: head.mode == Mode::Vote,
    }
}
