//! The server's secret, with which access tokens are signed.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use clock::Clock;

/// Random bytes of a secret, as many as HMAC-SHA-256 gives back.
const SECRET_LEN: usize = 32;

/// A secret of 256 bits. Nodes that share a database share it; whoever has it can be anybody whose
/// session they know.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; SECRET_LEN]);

impl Secret {
    /// A secret from the settings.
    #[must_use]
    pub fn new(bytes: [u8; SECRET_LEN]) -> Self {
        Secret(bytes)
    }

    /// The secret in the file at `path`, as 64 hex digits; where there is no such file, a new
    /// secret is put there, readable by its owner alone.
    ///
    /// # Errors
    /// When the file can be neither read nor made, or ([`ErrorKind::InvalidData`]) holds no secret.
    pub fn load_or_create(path: &Path, clock: &Clock) -> io::Result<Self> {
        match fs::read_to_string(path) {
            Ok(text) => Self::from_hex(text.trim()),
            Err(error) if error.kind() == ErrorKind::NotFound => Self::create(path, clock),
            Err(error) => Err(error),
        }
    }

    fn from_hex(text: &str) -> io::Result<Self> {
        let mut bytes = [0; SECRET_LEN];
        hex::decode_to_slice(text, &mut bytes)
            .map_err(|_| io::Error::new(ErrorKind::InvalidData, "no secret of 64 hex digits"))?;
        Ok(Secret(bytes))
    }

    /// Written aside and then linked into place: the file appears with its whole content, and of
    /// two servers that start at once both take the secret of the faster one.
    fn create(path: &Path, clock: &Clock) -> io::Result<Self> {
        let secret = Secret(clock.random_bytes());
        let aside = path.with_extension(format!("new-{}", clock.new_id()));
        let mut file = private_file().open(&aside)?;
        file.write_all(hex::encode(secret.0).as_bytes())?;
        file.sync_all()?;
        let linked = fs::hard_link(&aside, path);
        fs::remove_file(&aside)?;
        match linked {
            Ok(()) => Ok(secret),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                Self::from_hex(fs::read_to_string(path)?.trim())
            }
            Err(error) => Err(error),
        }
    }

    /// The bytes, for other things that are signed; each adds its own purpose.
    #[must_use]
    pub fn bytes(&self) -> &[u8; SECRET_LEN] {
        &self.0
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

/// Shows nothing: `Debug` ends up in logs.
impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(..)")
    }
}

fn private_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_made_once_and_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("secret");
        let clock = Clock::manual(0, 1);
        let made = Secret::load_or_create(&path, &clock).expect("made");
        assert_eq!(Secret::load_or_create(&path, &clock).expect("read"), made);
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1, "nothing is left");
    }

    #[cfg(unix)]
    #[test]
    fn a_secret_is_readable_by_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("secret");
        Secret::load_or_create(&path, &Clock::manual(0, 1)).expect("made");
        let mode = fs::metadata(&path).expect("is there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn of_two_that_start_at_once_both_have_the_same() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("secret");
        let first = Secret::create(&path, &Clock::manual(0, 1)).expect("made");
        assert_eq!(Secret::create(&path, &Clock::manual(0, 2)).expect("read"), first);
    }

    #[test]
    fn a_file_without_a_secret_is_refused_and_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("secret");
        fs::write(&path, "let me in").expect("written");
        let error = Secret::load_or_create(&path, &Clock::manual(0, 1)).expect_err("no secret");
        assert_eq!(error.kind(), ErrorKind::InvalidData);
        assert_eq!(fs::read_to_string(&path).expect("read"), "let me in");
    }
}
