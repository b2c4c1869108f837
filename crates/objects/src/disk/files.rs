//! The folder itself, with calls that block.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, UNIX_EPOCH};

use clock::Clock;
use domain::ObjectKey;
use sha2::{Digest, Sha256};

use super::{Health, key_of, path_of};
use crate::{ContentType, Error};

/// The folder where files are written before they get their name: none of them is an object yet.
pub const INCOMING: &str = "incoming";

/// A file that has been incoming for so long, in milliseconds, was left by a crash.
const LEFTOVER_AGE_MS: i64 = 60 * 60 * 1_000;

/// How much of an object is in memory while it is verified, in bytes.
const READ_BYTES: usize = 64 << 10;

pub(super) struct Files {
    folder: PathBuf,
    clock: Clock,
    /// Held while a shard is made: whoever finds one finds it on the disk.
    shards: Mutex<()>,
}

impl Files {
    pub(super) fn new(folder: &Path, clock: Clock) -> Result<Self, Error> {
        fs::create_dir_all(folder.join(INCOMING))?;
        let files = Files { folder: folder.to_owned(), clock, shards: Mutex::default() };
        files.remove_leftovers()?;
        Ok(files)
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(super) fn put(&self, bytes: &[u8], content_type: ContentType) -> Result<ObjectKey, Error> {
        let key = key_of(bytes);
        let path = self.folder.join(path_of(&key, content_type)?);
        // One of another length was damaged, and is replaced.
        if !fs::metadata(&path).is_ok_and(|found| found.len() == bytes.len() as u64) {
            let incoming = self.folder.join(INCOMING).join(self.clock.new_id().to_string());
            let stored = write_synced(&incoming, bytes).and_then(|()| self.name(&incoming, &path));
            if stored.is_err() {
                // If this fails as well, the next start removes it.
                let _ = fs::remove_file(&incoming);
            }
            stored?;
        }
        Ok(key)
    }

    /// Gives a finished file its name, and makes sure that it keeps it.
    fn name(&self, incoming: &Path, path: &Path) -> io::Result<()> {
        let shard = path.parent().unwrap_or(&self.folder);
        self.make_shard(shard)?;
        fs::rename(incoming, path)?;
        sync_folder(shard)
    }

    fn make_shard(&self, shard: &Path) -> io::Result<()> {
        let _alone = self.shards.lock().unwrap_or_else(PoisonError::into_inner);
        match fs::create_dir(shard) {
            Ok(()) => sync_folder(&self.folder),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            Err(error) => Err(error),
        }
    }

    pub(super) fn find(&self, key: &ObjectKey) -> Result<Option<(PathBuf, ContentType)>, Error> {
        for content_type in ContentType::ALL {
            let path = self.folder.join(path_of(key, content_type)?);
            if path.try_exists()? {
                return Ok(Some((path, content_type)));
            }
        }
        Ok(None)
    }

    pub(super) fn open(&self, key: &ObjectKey) -> Result<Option<(File, u64, ContentType)>, Error> {
        let Some((path, content_type)) = self.find(key)? else { return Ok(None) };
        match File::open(path) {
            Ok(file) => {
                let len = file.metadata()?.len();
                Ok(Some((file, len, content_type)))
            }
            // Deleted in this moment.
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    pub(super) fn delete(&self, key: &ObjectKey) -> Result<bool, Error> {
        let mut deleted = false;
        while let Some((path, _)) = self.find(key)? {
            match fs::remove_file(path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
                _ => deleted = true,
            }
        }
        Ok(deleted)
    }

    pub(super) fn verify(&self, key: &ObjectKey) -> Result<Health, Error> {
        let Some((mut file, _, _)) = self.open(key)? else { return Ok(Health::Missing) };
        let (mut hash, mut buffer) = (Sha256::new(), vec![0; READ_BYTES]);
        loop {
            match file.read(&mut buffer)? {
                0 => break,
                read => hash.update(&buffer[..read]),
            }
        }
        let same = hex::encode(hash.finalize()) == key.0;
        Ok(if same { Health::Whole } else { Health::Damaged })
    }

    pub(super) fn keys(&self) -> Result<Vec<ObjectKey>, Error> {
        let mut keys = Vec::new();
        for shard in fs::read_dir(&self.folder)? {
            let shard = shard?;
            if shard.file_name() == INCOMING || !shard.file_type()?.is_dir() {
                continue;
            }
            for file in fs::read_dir(shard.path())? {
                let path = file?.path();
                let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
                let key = ObjectKey(stem.to_owned());
                // Whatever else somebody has put here is none of ours.
                if path_of(&key, ContentType::WebP).is_ok() {
                    keys.push(key);
                }
            }
        }
        keys.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        keys.dedup();
        Ok(keys)
    }

    fn remove_leftovers(&self) -> Result<(), Error> {
        let age_ms = u64::try_from(self.clock.now_ms() - LEFTOVER_AGE_MS).unwrap_or(0);
        let before = UNIX_EPOCH + Duration::from_millis(age_ms);
        for file in fs::read_dir(self.folder.join(INCOMING))? {
            let file = file?;
            if file.metadata()?.modified()? < before {
                fs::remove_file(file.path())?;
                tracing::info!("removed a file that a crash had left half written");
            }
        }
        Ok(())
    }
}

fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// A new name is on the disk only when its folder is.
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}
