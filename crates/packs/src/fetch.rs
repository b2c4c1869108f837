//! Brings packs here.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use crate::{
    archive,
    client::{self, Program},
    manifest::{Entry, Pack, PackFile},
    stamp,
    verify::{Outcome, State, locate_entry},
};

/// What is going on, for a progress line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The pack is here already.
    AlreadyHere(Pack),
    /// Its package is being downloaded; this takes longest.
    Downloading(Pack),
    /// Its files are being taken from the mirror.
    Copying(Pack),
    /// Its files are being taken out of the archive and hashed.
    Unpacking(Pack),
    /// It can be used now.
    Ready(Pack),
    /// It could not be brought here; the outcome says why.
    Failed(Pack),
}

/// Why a pack cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// None of the registry's clients is installed.
    #[error("needs the program {0}, which is not installed")]
    NoClient(&'static str),
    /// The registry's client gave up.
    #[error("{program} could not download it: {complaint}")]
    Client {
        /// The program that was asked.
        program: &'static str,
        /// The last line it wrote.
        complaint: String,
    },
    /// The mirror has neither the files nor the archive.
    #[error("the mirror has neither its files nor {0}")]
    NotInMirror(&'static str),
    /// The client succeeded, but the archive it was asked for is not there.
    #[error("the download did not produce {0}")]
    NoArchive(&'static str),
    /// The archive lacks a file that the manifest names.
    #[error("the archive has no {0}")]
    NotInArchive(&'static str),
    /// A file is not the one that the manifest names.
    #[error("{0} has a wrong checksum")]
    WrongChecksum(&'static str),
    /// The disk refused something.
    #[error("{0}")]
    Io(#[from] io::Error),
}

/// How the names of temporary folders begin.
const TEMPORARY: &str = ".fetching-";
/// The file whose lock says that somebody is fetching.
const LOCK: &str = ".lock";

/// Brings each pack of `which` to `dir` unless it is there and right. With a `mirror` no network is
/// used: it is a folder with the archives as the clients name them, or with the packs' own folders.
/// One failure does not keep the others from being fetched. Blocks, for minutes on a slow line.
pub fn fetch(
    dir: &Path,
    which: &[Pack],
    mirror: Option<&Path>,
    report: &mut dyn FnMut(Event),
) -> Vec<Outcome> {
    let fetch_one = |pack: &Pack| {
        let entry = pack.entry();
        let programs = client::programs(entry.registry);
        let origin = mirror.map_or(Origin::Registry(programs), Origin::Mirror);
        let state = match fetch_entry(dir, entry, &origin, &mut |step| report(step.of(*pack))) {
            Ok(()) => State::Ready,
            Err(fault) => {
                report(Event::Failed(*pack));
                State::Faulty(fault)
            }
        };
        Outcome { pack: *pack, state }
    };
    which.iter().map(fetch_one).collect()
}

pub(crate) enum Origin<'a> {
    Mirror(&'a Path),
    Registry(&'a [Program]),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    AlreadyHere,
    Downloading,
    Copying,
    Unpacking,
    Ready,
}

impl Step {
    fn of(self, pack: Pack) -> Event {
        match self {
            Self::AlreadyHere => Event::AlreadyHere(pack),
            Self::Downloading => Event::Downloading(pack),
            Self::Copying => Event::Copying(pack),
            Self::Unpacking => Event::Unpacking(pack),
            Self::Ready => Event::Ready(pack),
        }
    }
}

pub(crate) fn fetch_entry(
    dir: &Path,
    entry: &Entry,
    origin: &Origin,
    report: &mut dyn FnMut(Step),
) -> Result<(), Fault> {
    if is_here(dir, entry) {
        report(Step::AlreadyHere);
        return Ok(());
    }
    fs::create_dir_all(dir)?;
    let _turn = take_turn(dir)?;
    if is_here(dir, entry) {
        report(Step::AlreadyHere);
        return Ok(());
    }
    // In `dir`, so that renaming never crosses a file system. Removed when dropped.
    let temporary = tempfile::Builder::new().prefix(TEMPORARY).tempdir_in(dir)?;
    let unpacked = temporary.path().join("unpacked");
    fs::create_dir(&unpacked)?;
    match origin {
        Origin::Mirror(mirror) if has_files(mirror, entry) => {
            report(Step::Copying);
            copy_files(&mirror.join(entry.name), entry, &unpacked)?;
        }
        origin => {
            let archive = archive_from(origin, entry, temporary.path(), report)?;
            report(Step::Unpacking);
            archive::unpack(entry, &archive, &unpacked)?;
        }
    }
    for file in entry.files {
        settle(&unpacked, &dir.join(entry.name), file)?;
    }
    report(Step::Ready);
    Ok(())
}

fn is_here(dir: &Path, entry: &Entry) -> bool {
    matches!(locate_entry(dir, entry), Ok(Some(_)))
}

/// Waits until no other process fetches into `dir`, then clears away what a killed one left. The
/// turn ends when the file is closed, however that comes about.
fn take_turn(dir: &Path) -> io::Result<File> {
    let lock = File::create(dir.join(LOCK))?;
    lock.lock()?;
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(TEMPORARY) {
            fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(lock)
}

fn archive_from(
    origin: &Origin,
    entry: &Entry,
    temporary: &Path,
    report: &mut dyn FnMut(Step),
) -> Result<PathBuf, Fault> {
    match origin {
        Origin::Mirror(mirror) => {
            let archive = mirror.join(entry.archive);
            if archive.is_file() { Ok(archive) } else { Err(Fault::NotInMirror(entry.archive)) }
        }
        Origin::Registry(programs) => {
            report(Step::Downloading);
            client::download(entry, temporary, programs)?;
            let archive = temporary.join(entry.archive);
            if archive.is_file() { Ok(archive) } else { Err(Fault::NoArchive(entry.archive)) }
        }
    }
}

fn has_files(mirror: &Path, entry: &Entry) -> bool {
    entry.files.iter().all(|file| mirror.join(entry.name).join(file.name).is_file())
}

fn copy_files(from: &Path, entry: &Entry, to: &Path) -> Result<(), Fault> {
    for file in entry.files {
        let copy = to.join(file.name);
        fs::copy(from.join(file.name), &copy)?;
        if crate::checksum::of_file(&copy)? != file.sha256 {
            return Err(Fault::WrongChecksum(file.name));
        }
    }
    Ok(())
}

/// Gives a verified file its name, replacing whatever has it.
fn settle(from: &Path, folder: &Path, file: &PackFile) -> Result<(), Fault> {
    fs::create_dir_all(folder)?;
    fs::rename(from.join(file.name), folder.join(file.name))?;
    stamp::write(folder, file)?;
    Ok(())
}

#[cfg(test)]
mod tests;
