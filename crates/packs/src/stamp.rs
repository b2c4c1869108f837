//! Remembers beside a file that its checksum was right, so that a start does not hash 100 MB.

use std::{fs, io, path::Path, path::PathBuf, time::UNIX_EPOCH};

use crate::{checksum, manifest::PackFile};

/// What is known about a file in a pack's folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Finding {
    Right,
    Missing,
    /// There is a file, but another one.
    Wrong,
}

/// Looks at the file: quickly if its stamp still fits, by hashing otherwise.
pub(crate) fn check(folder: &Path, file: &PackFile) -> io::Result<Finding> {
    let expected = match expected_stamp(folder, file) {
        Ok(stamp) => stamp,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Finding::Missing),
        Err(error) => return Err(error),
    };
    if fs::read_to_string(stamp_path(folder, file)).is_ok_and(|stamp| stamp == expected) {
        return Ok(Finding::Right);
    }
    check_afresh(folder, file)
}

/// Hashes the file whatever the stamp says, and stamps it if it is right.
pub(crate) fn check_afresh(folder: &Path, file: &PackFile) -> io::Result<Finding> {
    let path = folder.join(file.name);
    match checksum::of_file(&path) {
        Ok(sum) if sum == file.sha256 => {
            // A folder that cannot be written only costs a hash at each start.
            let _ = write(folder, file);
            Ok(Finding::Right)
        }
        Ok(_) => {
            // A stamp of before must not vouch for it at the next start.
            let _ = fs::remove_file(stamp_path(folder, file));
            Ok(Finding::Wrong)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Finding::Missing),
        Err(error) => Err(error),
    }
}

/// Stamps a file that has just been verified.
pub(crate) fn write(folder: &Path, file: &PackFile) -> io::Result<()> {
    fs::write(stamp_path(folder, file), expected_stamp(folder, file)?)
}

/// Checksum, size and time of change: whoever replaces the file changes at least one of the latter,
/// and a new version of the manifest changes the first.
fn expected_stamp(folder: &Path, file: &PackFile) -> io::Result<String> {
    let metadata = fs::metadata(folder.join(file.name))?;
    let modified = metadata.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
    Ok(format!("{} {} {}\n", file.sha256, metadata.len(), modified.as_nanos()))
}

fn stamp_path(folder: &Path, file: &PackFile) -> PathBuf {
    folder.join(format!("{}.verified", file.name))
}
