//! SQLite: reader connections, lent to one closure at a time.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::{Error, Reader};

/// Idle readers. The one that came back last goes out first: its cache is the warmest.
pub(crate) struct Readers {
    /// Guarded by a std mutex: held for a push or a pop, never across an await.
    idle: Mutex<Vec<Reader>>,
    free: Arc<Semaphore>,
    count: u32,
}

/// A reader on loan; it goes back when dropped.
pub(crate) struct Lent {
    reader: Option<Reader>,
    readers: Arc<Readers>,
    /// Given back after the reader, because `drop` runs before the fields are dropped.
    _permit: OwnedSemaphorePermit,
}

impl Readers {
    pub(crate) fn new(idle: Vec<Reader>) -> Self {
        let free = Arc::new(Semaphore::new(idle.len()));
        Readers {
            count: u32::try_from(idle.len()).unwrap_or(u32::MAX),
            idle: Mutex::new(idle),
            free,
        }
    }

    /// Waits for a reader.
    pub(crate) async fn lend(self: &Arc<Self>) -> Result<Lent, Error> {
        let permit = self.free.clone().acquire_owned().await.map_err(|_| Error::Closed)?;
        let reader = self.lock().pop();
        match reader {
            Some(reader) => {
                Ok(Lent { reader: Some(reader), readers: self.clone(), _permit: permit })
            }
            None => Err(Error::Closed),
        }
    }

    /// Lends no more.
    pub(crate) fn close(&self) {
        self.free.close();
    }

    /// Waits until every reader is back, lends no more, and hands them over to be closed.
    pub(crate) async fn drain(&self) -> Vec<Reader> {
        let all = self.free.acquire_many(self.count).await;
        self.close();
        drop(all);
        std::mem::take(&mut *self.lock())
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Reader>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Lent {
    pub(crate) fn reader(&mut self) -> Result<&mut Reader, Error> {
        self.reader.as_mut().ok_or(Error::Closed)
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        if let Some(reader) = self.reader.take() {
            self.readers.lock().push(reader);
        }
    }
}
