//! `fireside backup` and `fireside restore`: everything in one file.
//!
//! The file is a tar archive of the database, the pictures and the secret. The database comes
//! first, by SQLite's own copy of one moment; pictures are never changed once they are there, so
//! whatever the database names is in the archive.

use std::fs::File;
use std::io::{BufReader, BufWriter, Write};
use std::path::Path;

use anyhow::Context;
use clock::Clock;

use crate::cli::{Backup, Restore};
use crate::config::Config;
use crate::data_folder::DataFolder;
use crate::exit::Usage;
use crate::wiring::open_store;
use crate::{commands, logging};

/// The database's name in the archive.
const DATABASE: &str = "fireside.db";
/// The pictures' folder in the archive.
const OBJECTS: &str = "objects";
/// The secret's name in the archive.
const SECRET: &str = "secret";

pub(crate) fn write(options: &Backup) -> anyhow::Result<()> {
    let config = Config::load(&options.common)?;
    logging::start(&config)?;
    embedded_only(&config)?;
    let part = options.to.with_extension("part");
    let database = config.data_dir.join(format!("backup-{}.db", std::process::id()));
    let written = commands::block_on(async {
        let store = open_store(&config, &Clock::system()).await?;
        store.backup_to(&database).await.context("copying the database")?;
        store.shutdown().await;
        archive(&config, &database, &part)
    });
    let _ = std::fs::remove_file(&database);
    written.inspect_err(|_| drop(std::fs::remove_file(&part)))?;
    std::fs::rename(&part, &options.to).context("naming the backup")?;
    println!("Everything is in {}.", options.to.display());
    Ok(())
}

fn embedded_only(config: &Config) -> anyhow::Result<()> {
    match config.is_embedded() {
        true => Ok(()),
        false => {
            Err(Usage("PostgreSQL is backed up with pg_dump; see docs/OPERATIONS.md".into()).into())
        }
    }
}

fn archive(config: &Config, database: &Path, part: &Path) -> anyhow::Result<()> {
    let file = File::create(part).map_err(|error| Usage(format!("{}: {error}", part.display())))?;
    let mut archive = tar::Builder::new(BufWriter::new(file));
    archive.append_path_with_name(database, DATABASE).context("the database")?;
    if config.secret_file().exists() {
        archive.append_path_with_name(config.secret_file(), SECRET).context("the secret")?;
    }
    if config.objects_dir.exists() {
        archive.append_dir_all(OBJECTS, &config.objects_dir).context("the pictures")?;
    }
    let mut file = archive.into_inner().context("the archive")?;
    file.flush().context("the archive")?;
    file.get_ref().sync_all().context("the archive")
}

pub(crate) fn restore(options: &Restore) -> anyhow::Result<()> {
    let config = Config::load(&options.common)?;
    embedded_only(&config)?;
    let _folder = DataFolder::take(&config)?;
    let target = config.data_dir.join(DATABASE);
    if target.exists() {
        let folder = config.data_dir.display();
        return Err(Usage(format!(
            "{folder} has a database already; restore into an empty folder"
        ))
        .into());
    }
    let file = File::open(&options.from)
        .map_err(|error| Usage(format!("{}: {error}", options.from.display())))?;
    let mut archive = tar::Archive::new(BufReader::new(file));
    archive.set_overwrite(false);
    archive.unpack(&config.data_dir).context("unpacking the backup")?;
    match target.exists() {
        true => println!("Everything is back in {}.", config.data_dir.display()),
        false => return Err(Usage("this file is no backup of Fireside".into()).into()),
    }
    Ok(())
}
