//! Looks at packs that are there.

use std::path::{Path, PathBuf};

use crate::{
    fetch::Fault,
    manifest::{Entry, Pack},
    stamp::{self, Finding},
};

/// What became of a pack.
#[derive(Debug)]
pub struct Outcome {
    /// The pack in question.
    pub pack: Pack,
    /// Its state now.
    pub state: State,
}

/// Whether a pack can be used.
#[derive(Debug)]
pub enum State {
    /// Whole and verified.
    Ready,
    /// Not there, or not all of it.
    Missing,
    /// There, but unusable; or it could not be fetched.
    Faulty(Fault),
}

/// Where the files of a verified pack are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paths {
    /// The file to open.
    pub main: PathBuf,
    /// Files that belong to it, in the same folder.
    pub beside: Vec<PathBuf>,
}

/// Hashes every file of every pack in `dir`, whatever was remembered about it.
pub fn verify(dir: &Path) -> Vec<Outcome> {
    let look =
        |pack: Pack| Outcome { pack, state: inspect(dir, pack.entry(), stamp::check_afresh) };
    Pack::ALL.into_iter().map(look).collect()
}

/// The files of `pack` in `dir`; `None` when it is not there, or not all of it. Hashes a file only
/// when it was not seen before or has changed; that takes a few tenths of a second.
///
/// # Errors
/// When what is there is another file, or cannot be read: it is not to be used.
pub fn locate(dir: &Path, pack: Pack) -> Result<Option<Paths>, Fault> {
    locate_entry(dir, pack.entry())
}

pub(crate) fn locate_entry(dir: &Path, entry: &Entry) -> Result<Option<Paths>, Fault> {
    match inspect(dir, entry, stamp::check) {
        State::Ready => Ok(paths(&dir.join(entry.name), entry)),
        State::Missing => Ok(None),
        State::Faulty(fault) => Err(fault),
    }
}

fn paths(folder: &Path, entry: &Entry) -> Option<Paths> {
    let mut files = entry.files.iter().map(|file| folder.join(file.name));
    Some(Paths { main: files.next()?, beside: files.collect() })
}

/// The worst state among the files of a pack.
fn inspect(
    dir: &Path,
    entry: &Entry,
    check: impl Fn(&Path, &crate::PackFile) -> std::io::Result<Finding>,
) -> State {
    let folder = dir.join(entry.name);
    let mut state = State::Ready;
    for file in entry.files {
        match check(&folder, file) {
            Ok(Finding::Right) => {}
            Ok(Finding::Missing) => state = State::Missing,
            Ok(Finding::Wrong) => return State::Faulty(Fault::WrongChecksum(file.name)),
            Err(error) => return State::Faulty(error.into()),
        }
    }
    state
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_folder_misses_every_pack() {
        let dir = tempfile::tempdir().unwrap();
        let outcomes = verify(dir.path());
        assert_eq!(outcomes.len(), Pack::ALL.len());
        assert!(outcomes.iter().all(|outcome| matches!(outcome.state, State::Missing)));
        assert!(Pack::ALL.into_iter().all(|pack| matches!(locate(dir.path(), pack), Ok(None))));
    }

    #[test]
    fn the_real_packs_are_what_the_manifest_says() {
        let Some(dir) = std::env::var_os("FIRESIDE_PACKS_DIR").map(PathBuf::from) else {
            println!("skipped: FIRESIDE_PACKS_DIR is not set, so there are no packs to verify");
            return;
        };
        for Outcome { pack, state } in verify(&dir) {
            match state {
                State::Ready => assert!(matches!(locate(&dir, pack), Ok(Some(_)))),
                State::Missing => println!("skipped: there is no {}", pack.entry().name),
                State::Faulty(fault) => panic!("{}: {fault}", pack.entry().name),
            }
        }
    }
}
