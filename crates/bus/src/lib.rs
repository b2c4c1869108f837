//! What happens in a room, told to whoever listens on this node, and later on the others.
//!
//! Listeners are called in the publisher's task, one after another, so news of one story arrives
//! in the order it was published in, and a broadcast costs no hop between tasks. A listener must
//! not block: it encodes and queues.
//!
//! **Invariant:** nothing depends on having heard news. What counts is in the log, and whoever
//! missed something catches up from there.

use std::sync::{Arc, PoisonError, RwLock};

use domain::StoryId;

/// Somebody who wants to hear.
type Listener<E> = Box<dyn Fn(StoryId, &E) + Send + Sync>;

/// A bus of news `E`, each about one story. Clones are handles to the same bus.
pub struct Bus<E>(Arc<RwLock<Vec<Listener<E>>>>);

impl<E> Clone for Bus<E> {
    fn clone(&self) -> Self {
        Bus(self.0.clone())
    }
}

impl<E> Bus<E> {
    /// A bus within this process.
    #[must_use]
    pub fn local() -> Self {
        Bus(Arc::default())
    }

    /// Hears everything from now on. Listeners are added at start-up and stay.
    pub fn listen(&self, listener: impl Fn(StoryId, &E) + Send + Sync + 'static) {
        let mut listeners = self.0.write().unwrap_or_else(PoisonError::into_inner);
        listeners.push(Box::new(listener));
    }

    /// Tells everybody.
    pub fn publish(&self, story: StoryId, news: &E) {
        let listeners = self.0.read().unwrap_or_else(PoisonError::into_inner);
        listeners.iter().for_each(|listener| listener(story, news));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    #[test]
    fn every_listener_hears_news_in_order() {
        let bus = Bus::local();
        let (told, heard) = mpsc::channel();
        for name in ["hub", "log"] {
            let told = told.clone();
            bus.listen(move |_, news: &u32| drop(told.send((name, *news))));
        }
        let story = StoryId("0198c0de-0000-7000-8000-000000000000".parse().expect("an id"));
        bus.publish(story, &1);
        bus.clone().publish(story, &2);
        let heard: Vec<_> = heard.try_iter().collect();
        assert_eq!(heard, [("hub", 1), ("log", 1), ("hub", 2), ("log", 2)]);
    }
}
