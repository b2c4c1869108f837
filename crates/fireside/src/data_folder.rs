//! The data folder: there, writable, and of one embedded server at a time.

use std::ffi::OsString;
use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use fs4::fs_std::FileExt;

use crate::config::Config;
use crate::exit::Usage;

/// Locked as long as a server uses an embedded database.
const LOCK: &str = "lock";
/// Locked as long as a backup is written.
const BACKUP_LOCK: &str = "backup.lock";

/// Holds the data folder as long as it lives.
pub(crate) struct DataFolder {
    _lock: Option<File>,
}

impl DataFolder {
    /// Makes the folder where it is missing and takes it for this process. Nodes that share a
    /// database server may share the folder too.
    pub(crate) fn take(config: &Config) -> anyhow::Result<Self> {
        let folder = &config.data_dir;
        std::fs::create_dir_all(folder).map_err(|error| refuse(folder, error.to_string()))?;
        let lock = open_lock(folder, LOCK)?;
        match config.is_embedded() {
            true => hold(lock, folder, "another Fireside is using it"),
            false => Ok(DataFolder { _lock: None }),
        }
    }

    /// Takes only the turn to back it up: beside a server, and never two at once.
    pub(crate) fn take_for_backup(config: &Config) -> anyhow::Result<Self> {
        let folder = &config.data_dir;
        hold(open_lock(folder, BACKUP_LOCK)?, folder, "another backup of it is being written")
    }
}

fn open_lock(folder: &Path, name: &str) -> anyhow::Result<File> {
    let opened =
        OpenOptions::new().create(true).truncate(false).write(true).open(folder.join(name));
    Ok(opened.map_err(|error| refuse(folder, error.to_string()))?)
}

fn hold(lock: File, folder: &Path, taken: &str) -> anyhow::Result<DataFolder> {
    match lock.try_lock_exclusive() {
        Ok(true) => Ok(DataFolder { _lock: Some(lock) }),
        Ok(false) => Err(refuse(folder, taken.into()).into()),
        Err(error) => Err(refuse(folder, error.to_string()).into()),
    }
}

fn refuse(folder: &Path, why: String) -> Usage {
    Usage(format!("the data folder {}: {why}", folder.display()))
}

/// The name under which a file is written before it is whole.
pub(crate) fn part_of(file: &Path) -> PathBuf {
    with_suffix(file, ".part")
}

/// A name that begins as this one does.
pub(crate) fn with_suffix(file: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(suffix);
    PathBuf::from(name)
}

/// A new name is on the disk only when its folder is.
pub(crate) fn sync_folder_of(file: &Path) -> io::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}
