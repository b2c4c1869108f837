//! Closed lists of words with one spelling each.

use std::fmt;

/// A word that is not in a closed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownWord;

impl fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not one of the known words")
    }
}

impl std::error::Error for UnknownWord {}

/// Declares a closed enum with its one spelling, for the database and the wire.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$item:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[derive(serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$item])* $variant),+ }

        impl $name {
            /// All values, in their natural order.
            pub const ALL: &'static [Self] = &[$($name::$variant),+];

            /// The spelling in the database and on the wire.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::UnknownWord;
            fn from_str(word: &str) -> Result<Self, $crate::UnknownWord> {
                match word { $($word => Ok($name::$variant),)+ _ => Err($crate::UnknownWord) }
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use crate::{Mode, NarratorMode, Tier};

    #[test]
    fn serde_and_as_str_spell_alike() {
        let spelled =
            |json: serde_json::Result<String>, word| assert_eq!(json.expect("json"), word);
        for mode in Mode::ALL {
            spelled(serde_json::to_string(mode), format!("\"{mode}\""));
        }
        for mode in NarratorMode::ALL {
            spelled(serde_json::to_string(mode), format!("\"{mode}\""));
        }
        assert_eq!("kids".parse(), Ok(Tier::Kids));
    }
}
