//! Objects as files in a folder.

mod files;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clock::Clock;
use domain::ObjectKey;
use sha2::{Digest, Sha256};
use tokio::fs::File;

use crate::{ContentType, Error};
use files::Files;
pub use files::INCOMING;

/// The folder of objects; clones share it.
#[derive(Clone)]
pub struct Objects(Arc<Files>);

/// An object, open for reading.
#[derive(Debug)]
pub struct Object {
    /// At its beginning; seek for a range.
    pub file: File,
    /// In bytes.
    pub len: u64,
    /// What it is.
    pub content_type: ContentType,
}

/// What became of an object's bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Health {
    /// They are what the key says.
    Whole,
    /// They are something else.
    Damaged,
    /// There is no such object.
    Missing,
}

impl Objects {
    /// The objects in `folder`, which is created where it is absent. Files that a crash left half
    /// written are removed. Blocks: for the start of the program.
    ///
    /// # Errors
    /// When the folder cannot be read and written.
    pub fn new(folder: &Path, clock: Clock) -> Result<Self, Error> {
        Files::new(folder, clock).map(|files| Objects(Arc::new(files)))
    }

    /// Stores `bytes` and gives their key. They are on the disk when this returns.
    ///
    /// # Errors
    /// [`Error::Full`] and [`Error::Disk`]; nothing is kept then.
    pub async fn put(
        &self,
        bytes: impl AsRef<[u8]> + Send + 'static,
        content_type: ContentType,
    ) -> Result<ObjectKey, Error> {
        self.blocking(move |files| files.put(bytes.as_ref(), content_type)).await
    }

    /// Opens an object for reading; `None` when there is none.
    ///
    /// # Errors
    /// [`Error::Key`] and [`Error::Disk`].
    pub async fn open(&self, key: &ObjectKey) -> Result<Option<Object>, Error> {
        let key = key.clone();
        let found = self.blocking(move |files| files.open(&key)).await?;
        Ok(found.map(|(file, len, content_type)| Object {
            file: File::from_std(file),
            len,
            content_type,
        }))
    }

    /// True when there is such an object.
    ///
    /// # Errors
    /// [`Error::Key`] and [`Error::Disk`].
    pub async fn exists(&self, key: &ObjectKey) -> Result<bool, Error> {
        let key = key.clone();
        self.blocking(move |files| Ok(files.find(&key)?.is_some())).await
    }

    /// Deletes an object; false when there was none.
    ///
    /// # Errors
    /// [`Error::Key`] and [`Error::Disk`].
    pub async fn delete(&self, key: &ObjectKey) -> Result<bool, Error> {
        let key = key.clone();
        self.blocking(move |files| files.delete(&key)).await
    }

    /// Reads an object and compares it with its key.
    ///
    /// # Errors
    /// [`Error::Key`] and [`Error::Disk`].
    pub async fn verify(&self, key: &ObjectKey) -> Result<Health, Error> {
        let key = key.clone();
        self.blocking(move |files| files.verify(&key)).await
    }

    /// All keys, in order.
    ///
    /// # Errors
    /// [`Error::Disk`].
    pub async fn keys(&self) -> Result<Vec<ObjectKey>, Error> {
        self.blocking(Files::keys).await
    }

    /// The bytes that are free on the disk for this program.
    ///
    /// # Errors
    /// [`Error::Disk`].
    pub fn free_bytes(&self) -> Result<u64, Error> {
        let disk = rustix::fs::statvfs(self.0.folder()).map_err(std::io::Error::from)?;
        Ok(disk.f_bavail.saturating_mul(disk.f_frsize))
    }

    async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Files) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let files = self.0.clone();
        tokio::task::spawn_blocking(move || work(&files)).await.map_err(|_| Error::Closed)?
    }
}

/// The key of these bytes.
fn key_of(bytes: &[u8]) -> ObjectKey {
    ObjectKey(hex::encode(Sha256::digest(bytes)))
}

/// The path of an object, below the folder. Only from a well-formed key, so it stays there.
fn path_of(key: &ObjectKey, content_type: ContentType) -> Result<PathBuf, Error> {
    let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    if key.0.len() != 2 * Sha256::output_size() || !key.0.bytes().all(is_digit) {
        return Err(Error::Key);
    }
    let shard = Path::new(&key.0[..2]);
    Ok(shard.join(format!("{}.{}", key.0, content_type.suffix())))
}
