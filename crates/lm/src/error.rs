//! What can be wrong with a model's files.

use std::{fmt, io, path::PathBuf};

/// A model could not be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// The file that is at fault.
    pub path: PathBuf,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The operating system refused to open or map it.
    Read(io::ErrorKind),
    /// Its bytes contradict its format: truncated, damaged, or another kind of file.
    Corrupt(&'static str),
    /// It is well formed, but of a kind this crate does not run.
    Unsupported(String),
}

impl Fault {
    pub(crate) fn at(self, path: impl Into<PathBuf>) -> Error {
        Error { path: path.into(), fault: self }
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Read(error.kind())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "model file {}: {}", self.path.display(), self.fault)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(kind) => write!(f, "cannot be read ({kind})"),
            Self::Corrupt(what) => write!(f, "is damaged: {what}"),
            Self::Unsupported(what) => write!(f, "is not supported: {what}"),
        }
    }
}

impl std::error::Error for Error {}
