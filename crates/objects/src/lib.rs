//! Object storage: content-addressed files and signed links.
//!
//! An object is named by the SHA-256 of its bytes, so it never changes, the same bytes are stored
//! once, and a browser may keep them for ever. Files lie in one folder, `ab/abcdef….webp`: the
//! suffix tells the content type, to us and to whoever looks into the folder.
//!
//! **Invariant:** a file under its final name is whole and on the disk.
//! **Invariant:** no key leads out of the folder.
//! **Invariant:** without a valid signature, or after its end, a link opens nothing.

mod content_type;
mod disk;
mod signer;

pub use content_type::ContentType;
pub use disk::{Health, INCOMING, Object, Objects};
pub use signer::{MAX_LIFE_S, Signer};

/// Why an object could not be stored, read or deleted.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It is not 64 lower-case hexadecimal digits.
    #[error("not the key of an object")]
    Key,
    /// The disk is full. Nothing of the object was kept.
    #[error("no room on the disk for an object")]
    Full,
    /// The disk failed.
    #[error("the folder of objects failed: {0}")]
    Disk(std::io::Error),
    /// The program is shutting down.
    #[error("the program is shutting down")]
    Closed,
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Error::Full,
            _ => Error::Disk(error),
        }
    }
}
