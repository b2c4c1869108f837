//! A vendor's key, which must not leak.

use std::{fmt, fs, io, path::Path};

use reqwest::header::HeaderValue;

/// A key for a provider. Shows as `ApiKey(..)` and cannot be read back out of this crate.
#[derive(Clone)]
pub struct ApiKey(HeaderValue);

/// A key could not be taken.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The file could not be read.
    #[error("the key's file cannot be read: {0}")]
    File(#[from] io::Error),
    /// There is nothing in it.
    #[error("the key is empty")]
    Empty,
    /// It has characters that no key has, such as line ends in the middle.
    #[error("the key has characters that cannot be sent in a header")]
    Characters,
}

impl ApiKey {
    /// Takes a key as text, without white space around it.
    ///
    /// # Errors
    /// If it is empty or cannot be sent in a header. The error does not show it.
    pub fn new(key: &str) -> Result<Self, KeyError> {
        let key = key.trim();
        if key.is_empty() {
            return Err(KeyError::Empty);
        }
        let mut header =
            HeaderValue::from_str(&format!("Bearer {key}")).map_err(|_| KeyError::Characters)?;
        header.set_sensitive(true);
        Ok(Self(header))
    }

    /// Reads a key from a file, for instance a mounted secret.
    ///
    /// # Errors
    /// As [`ApiKey::new`], or if the file cannot be read.
    pub fn from_file(path: &Path) -> Result<Self, KeyError> {
        Self::new(&fs::read_to_string(path)?)
    }

    pub(crate) fn header(&self) -> HeaderValue {
        self.0.clone()
    }
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiKey(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_trimmed_checked_and_never_shown() {
        let key = ApiKey::new(" sk-secret\n").unwrap();
        assert_eq!(key.header(), "Bearer sk-secret");
        assert!(!format!("{key:?} {:?}", key.header()).contains("secret"));
        assert!(matches!(ApiKey::new(" \n"), Err(KeyError::Empty)));
        let error = ApiKey::new("sk-sec\nret").unwrap_err();
        assert!(matches!(error, KeyError::Characters));
        assert!(!format!("{error} {error:?}").contains("sec"));
    }

    #[test]
    fn a_key_comes_from_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        assert!(matches!(ApiKey::from_file(&path), Err(KeyError::File(_))));
        fs::write(&path, "sk-secret\n").unwrap();
        assert_eq!(ApiKey::from_file(&path).unwrap().header(), "Bearer sk-secret");
    }
}
