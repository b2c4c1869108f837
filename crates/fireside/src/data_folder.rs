//! The data folder: there, writable, and of one embedded server at a time.

use std::fs::{File, OpenOptions};
use std::path::Path;

use fs4::fs_std::FileExt;

use crate::config::Config;
use crate::exit::Usage;

/// Holds the data folder as long as it lives.
pub(crate) struct DataFolder {
    _lock: Option<File>,
}

impl DataFolder {
    /// Makes the folder where it is missing and takes it for this process. Nodes that share a
    /// database server may share the folder too.
    pub(crate) fn take(config: &Config) -> anyhow::Result<Self> {
        let folder = &config.data_dir;
        let refuse = |why: String| Usage(format!("the data folder {}: {why}", folder.display()));
        std::fs::create_dir_all(folder).map_err(|error| refuse(error.to_string()))?;
        let lock = open_lock(folder).map_err(|error| refuse(error.to_string()))?;
        if !config.is_embedded() {
            return Ok(DataFolder { _lock: None });
        }
        match lock.try_lock_exclusive() {
            Ok(true) => Ok(DataFolder { _lock: Some(lock) }),
            Ok(false) => Err(refuse("another Fireside is using it".into()).into()),
            Err(error) => Err(refuse(error.to_string()).into()),
        }
    }
}

fn open_lock(folder: &Path) -> std::io::Result<File> {
    let name = folder.join("lock");
    OpenOptions::new().create(true).truncate(false).write(true).open(name)
}
