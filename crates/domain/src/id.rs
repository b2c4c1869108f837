//! Newtype ids: UUIDv7 in the database and on the wire as lower-case text.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A text that is no id of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdError;

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id")
    }
}

impl std::error::Error for IdError {}

macro_rules! id {
    ($(#[$doc:meta] $name:ident)+) => {$(
        #[$doc]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.as_hyphenated().fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = IdError;
            /// Takes the hyphenated lower-case form only, so that an id has one spelling.
            fn from_str(text: &str) -> Result<Self, IdError> {
                let id = Uuid::try_parse(text).map_err(|_| IdError)?;
                let mut spelling = [0; 36];
                match *id.as_hyphenated().encode_lower(&mut spelling) == *text {
                    true => Ok($name(id)),
                    false => Err(IdError),
                }
            }
        }
    )+};
}

id! {
    /// A person with an account, or a guest.
    UserId
    /// A story.
    StoryId
    /// A segment, the same through all its edits.
    SegmentId
    /// A message of the talk beside a story.
    MessageId
    /// An invitation to a story.
    InviteId
    /// A row of the task queue.
    JobId
    /// A signed-in device.
    SessionId
}

/// The key of a stored object: the lower-case hex SHA-256 of its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct ObjectKey(pub String);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_has_one_spelling() {
        let text = "0198c0de-0000-7000-8000-0000000000ab";
        assert_eq!(text.parse::<StoryId>().map(|id| id.to_string()).as_deref(), Ok(text));
        for other in [text.to_uppercase(), text.replace('-', ""), format!("{{{text}}}"), "".into()]
        {
            assert_eq!(other.parse::<StoryId>(), Err(IdError), "{other}");
        }
    }
}
