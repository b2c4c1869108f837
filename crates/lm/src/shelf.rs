//! Keeps a model in memory only while it is used.

use std::{
    path::PathBuf,
    sync::{Mutex, MutexGuard, PoisonError},
};

use crate::{Error, Model};

/// A place for one model, which is loaded on first use and put away when nobody has asked for it
/// for a while. Times are milliseconds of any clock that does not run backwards.
#[derive(Debug)]
pub struct Shelf {
    path: PathBuf,
    idle_after_ms: u64,
    /// A plain mutex: loading under it lets a second asker wait for the first one's model instead
    /// of loading another, and no guard crosses an await.
    place: Mutex<Place>,
}

#[derive(Debug)]
enum Place {
    Empty,
    Loaded {
        model: Model,
        used_at_ms: u64,
    },
    /// Remembered, so that a damaged file is not read again by every request.
    Failed {
        error: Error,
        at_ms: u64,
    },
}

impl Shelf {
    /// A shelf for the model at `path` (see [`Model::open`]), which is put away after
    /// `idle_after_ms` milliseconds without use.
    pub fn new(path: impl Into<PathBuf>, idle_after_ms: u64) -> Self {
        Self { path: path.into(), idle_after_ms, place: Mutex::new(Place::Empty) }
    }

    /// The model, loaded if necessary. Loading blocks for a tenth of a second or so.
    ///
    /// # Errors
    /// As [`Model::open`]; the same error again until `idle_after_ms` have passed.
    pub fn take(&self, now_ms: u64) -> Result<Model, Error> {
        let mut place = self.lock();
        self.put_away(&mut place, now_ms);
        match &mut *place {
            Place::Loaded { model, used_at_ms } => {
                *used_at_ms = now_ms;
                return Ok(model.clone());
            }
            Place::Failed { error, .. } => return Err(error.clone()),
            Place::Empty => {}
        }
        let opened = Model::open(&self.path);
        *place = match &opened {
            Ok(model) => Place::Loaded { model: model.clone(), used_at_ms: now_ms },
            Err(error) => Place::Failed { error: error.clone(), at_ms: now_ms },
        };
        opened
    }

    /// Puts the model away if it is idle. Sessions that still use it keep it alive until they end.
    pub fn tidy(&self, now_ms: u64) {
        self.put_away(&mut self.lock(), now_ms);
    }

    /// Whether the model stands on the shelf.
    pub fn is_loaded(&self) -> bool {
        matches!(*self.lock(), Place::Loaded { .. })
    }

    fn put_away(&self, place: &mut Place, now_ms: u64) {
        let since_ms = match place {
            Place::Empty => return,
            Place::Loaded { used_at_ms, .. } => *used_at_ms,
            Place::Failed { at_ms, .. } => *at_ms,
        };
        if now_ms.saturating_sub(since_ms) >= self.idle_after_ms {
            *place = Place::Empty;
        }
    }

    fn lock(&self) -> MutexGuard<'_, Place> {
        // A panic elsewhere cannot leave a place half written: it is only ever replaced whole.
        self.place.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
