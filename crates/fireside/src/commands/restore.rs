//! `fireside restore`: what `fireside backup` has put into one file, back in its places.
//!
//! The database gets its name last, so that a restore that is killed leaves a folder without one,
//! into which the backup can be restored again.

use std::fs::{self, File};
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::{Component, Path, PathBuf};

use anyhow::Context;

use crate::cli::Restore;
use crate::commands::backup::{DATABASE, OBJECTS, SECRET, embedded_database};
use crate::config::Config;
use crate::data_folder::{DataFolder, part_of, sync_folder_of, with_suffix};
use crate::exit::Usage;

/// Bytes of a tar archive's block.
const BLOCK: usize = 512;
/// A tar archive ends with two empty blocks.
const TAR_END: [u8; 2 * BLOCK] = [0; 2 * BLOCK];

/// What SQLite keeps beside a database. Of one that is gone it would be taken for the new one's.
const JOURNALS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// Where what is in the archive belongs.
struct Places {
    /// The database, until all is there.
    part: PathBuf,
    secret: PathBuf,
    objects: PathBuf,
}

pub(crate) fn run(options: &Restore) -> anyhow::Result<()> {
    let config = Config::load(&options.common)?;
    let database = embedded_database(&config)?;
    let _folder = DataFolder::take(&config)?;
    if database.exists() {
        let folder = config.data_dir.display();
        return Err(Usage(format!(
            "{folder} has a database already; restore into an empty folder"
        ))
        .into());
    }
    let named = |error: io::Error| Usage(format!("{}: {error}", options.from.display()));
    let mut file = File::open(&options.from).map_err(named)?;
    if !is_finished(&mut file).map_err(named)? {
        return Err(no_backup());
    }
    let part = part_of(&database);
    let objects = config.objects_dir.clone();
    let places = Places { part, secret: config.secret_file(), objects };
    let unpacked = unpack(BufReader::new(file), &places);
    unpacked.inspect_err(|_| drop(fs::remove_file(&places.part)))?;
    for suffix in JOURNALS {
        let journal = with_suffix(&database, suffix);
        remove_if_there(&journal).context("a journal that was left")?;
    }
    fs::rename(&places.part, &database).context("naming the database")?;
    sync_folder_of(&database).context("naming the database")?;
    println!("Everything is back in {}.", config.data_dir.display());
    Ok(())
}

/// Whether this can be the whole of an archive: a copy that was cut short has no end.
fn is_finished(file: &mut File) -> io::Result<bool> {
    let length = file.metadata()?.len();
    if length < TAR_END.len() as u64 || !length.is_multiple_of(BLOCK as u64) {
        return Ok(false);
    }
    let mut end = [1; TAR_END.len()];
    file.seek(SeekFrom::End(-(TAR_END.len() as i64)))?;
    file.read_exact(&mut end)?;
    file.rewind()?;
    Ok(end == TAR_END)
}

fn unpack(file: impl Read, places: &Places) -> anyhow::Result<()> {
    remove_if_there(&places.part)?;
    let mut archive = tar::Archive::new(file);
    for entry in archive.entries()? {
        let mut entry = entry.map_err(|_| no_backup())?;
        let name = entry.path()?.into_owned();
        let place = places.of(&name).filter(|_| entry.header().entry_type().is_file());
        let place = place.ok_or_else(no_backup)?;
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder)?;
        }
        entry.unpack(&place).context("unpacking the backup")?;
    }
    match File::open(&places.part) {
        Ok(file) => file.sync_all().context("the database"),
        Err(_) => Err(no_backup()),
    }
}

impl Places {
    /// Where a file of the archive belongs. None: it is none of ours.
    fn of(&self, name: &Path) -> Option<PathBuf> {
        if name == Path::new(DATABASE) {
            return Some(self.part.clone());
        }
        if name == Path::new(SECRET) {
            return Some(self.secret.clone());
        }
        let picture = name.strip_prefix(OBJECTS).ok()?;
        let stays_inside = picture.components().all(|part| matches!(part, Component::Normal(_)));
        stays_inside.then(|| self.objects.join(picture))
    }
}

fn no_backup() -> anyhow::Error {
    Usage("this file is no backup of Fireside, or not the whole of one".into()).into()
}

fn remove_if_there(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leads_out_of_its_folder() {
        let places = Places {
            part: "data/fireside.db.part".into(),
            secret: "data/secret".into(),
            objects: "pictures".into(),
        };
        let place = |name: &str| places.of(Path::new(name));
        assert_eq!(place("fireside.db"), Some("data/fireside.db.part".into()));
        assert_eq!(place("secret"), Some("data/secret".into()));
        assert_eq!(place("objects/ab/abc.webp"), Some("pictures/ab/abc.webp".into()));
        for name in ["objects/../secret", "/etc/passwd", "../x", "lock", "objects/a/../../b"] {
            assert_eq!(place(name), None, "{name}");
        }
    }
}
