//! `fireside backup`: everything in one file.
//!
//! The file is a tar archive of the database, the secret and the pictures. The database comes
//! first, by SQLite's own copy of one moment; pictures are never changed once they are there, so
//! whatever the database names is in the archive.
//!
//! A backup gets its name when it is whole and on the disk. One that is killed leaves at most
//! `NAME.part` and the folder `backup` in the data folder; the next one takes their places.

use std::fs::{self, DirEntry, File, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;

use crate::cli::Backup;
use crate::config::Config;
use crate::data_folder::{DataFolder, part_of, sync_folder_of};
use crate::exit::Usage;
use crate::{commands, logging, wiring};

/// The database's name in the archive.
pub(super) const DATABASE: &str = "fireside.db";
/// The pictures' folder in the archive.
pub(super) const OBJECTS: &str = "objects";
/// The secret's name in the archive.
pub(super) const SECRET: &str = "secret";

/// Where the database is copied to, in the data folder.
const WORKSHOP: &str = "backup";

type Archive = tar::Builder<BufWriter<File>>;

pub(crate) fn run(options: &Backup) -> anyhow::Result<()> {
    let config = Config::load(&options.common)?;
    logging::start(&config)?;
    let (database, to) = (embedded_database(&config)?, &options.to);
    if !database.exists() {
        // Else SQLite would make one, and this would be the backup of nothing.
        return Err(Usage(format!("there is no database at {}", database.display())).into());
    }
    if to.is_dir() {
        return Err(Usage(format!("{} is a folder; name a file", to.display())).into());
    }
    let _turn = DataFolder::take_for_backup(&config)?;
    let (workshop, part) = (config.data_dir.join(WORKSHOP), part_of(to));
    let written = write(&config, &workshop, &part)
        .and_then(|()| fs::rename(&part, to).context("naming the backup"))
        .and_then(|()| sync_folder_of(to).context("naming the backup"));
    // If this fails, the next backup does it.
    let _ = fs::remove_dir_all(&workshop);
    written.inspect_err(|_| drop(fs::remove_file(&part)))?;
    println!("Everything is in {}.", to.display());
    Ok(())
}

/// The file of the database, which is what can be backed up and restored here.
pub(super) fn embedded_database(config: &Config) -> anyhow::Result<PathBuf> {
    let advice = "PostgreSQL is backed up with pg_dump; see docs/OPERATIONS.md";
    config.database_file().ok_or_else(|| Usage(advice.into()).into())
}

fn write(config: &Config, workshop: &Path, part: &Path) -> anyhow::Result<()> {
    clear(workshop).context("the folder for the copy")?;
    let copy = workshop.join(DATABASE);
    commands::block_on(async {
        // Without bringing it up to date: a server of an older version may be using it.
        let store = wiring::connect(config).await?;
        let copied = store.backup_to(&copy).await.context("copying the database");
        store.shutdown().await;
        copied
    })?;
    let file = create(part).map_err(|error| Usage(format!("{}: {error}", part.display())))?;
    let mut archive = tar::Builder::new(BufWriter::new(file));
    archive.append_path_with_name(&copy, DATABASE).context("the database")?;
    if config.secret_file().exists() {
        archive.append_path_with_name(config.secret_file(), SECRET).context("the secret")?;
    }
    if config.objects_dir.exists() {
        append_pictures(&mut archive, &config.objects_dir).context("the pictures")?;
    }
    let mut file = archive.into_inner().context("the archive")?;
    file.flush().context("the archive")?;
    file.get_ref().sync_all().context("the archive")
}

/// A file for its owner alone, since the secret and all stories go into it. One that is there, with
/// whatever it lets others do, goes first.
fn create(part: &Path) -> io::Result<File> {
    match fs::remove_file(part) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(part)
}

/// An empty folder, whatever a killed backup has left in it.
fn clear(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => fs::create_dir(folder),
    }
}

/// Adds every finished file; those still being written are named by no row of the copy.
fn append_pictures(archive: &mut Archive, folder: &Path) -> io::Result<()> {
    for shard in entries(folder)? {
        if shard.file_name() == objects::INCOMING || !shard.file_type()?.is_dir() {
            continue;
        }
        for picture in entries(&shard.path())? {
            let name = Path::new(OBJECTS).join(shard.file_name()).join(picture.file_name());
            match File::open(picture.path()) {
                Ok(mut file) => archive.append_file(name, &mut file)?,
                // Erased with its story in this moment.
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
    }
    Ok(())
}

/// What is in a folder, in order.
fn entries(folder: &Path) -> io::Result<Vec<DirEntry>> {
    let mut entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_unstable_by_key(DirEntry::file_name);
    Ok(entries)
}
