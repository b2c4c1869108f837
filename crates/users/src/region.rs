//! Where somebody lives, as far as the law asks.

use std::fmt;
use std::str::FromStr;

use crate::FieldError;

/// A country, with the part of it where law differs: `DE`, `US-NY` (ISO 3166-1 and 3166-2).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Region(String);

impl Region {
    /// The code: `US-NY`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The country alone: `US`.
    #[must_use]
    pub fn country(&self) -> &str {
        &self.0[..2]
    }
}

impl FromStr for Region {
    type Err = FieldError;

    /// Takes either case; whether such a place exists is not asked: an unknown one gets the
    /// strictest rules.
    ///
    /// # Errors
    /// `region`: `malformed`.
    fn from_str(raw: &str) -> Result<Self, FieldError> {
        let code = raw.trim().to_ascii_uppercase();
        let (country, part) = code.split_once('-').unwrap_or((&code, "-"));
        let is_country = country.len() == 2 && country.bytes().all(|b| b.is_ascii_uppercase());
        let is_part = (1..=3).contains(&part.len())
            && (part == "-" || part.bytes().all(|b| b.is_ascii_alphanumeric()));
        if !is_country || !is_part || code.ends_with('-') {
            let message = "Please give a country as two letters, such as DE or US-NY.";
            return Err(FieldError::new("region", "malformed", message));
        }
        Ok(Region(code))
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_is_a_country_and_perhaps_a_part() {
        for (raw, code, country) in
            [("de", "DE", "DE"), (" US-ny ", "US-NY", "US"), ("GB-SCT", "GB-SCT", "GB")]
        {
            let region: Region = raw.parse().expect("a region");
            assert_eq!((region.as_str(), region.country()), (code, country));
        }
        for raw in ["", "D", "DEU", "D3", "US-", "US--", "US-NYC1", "US-N Y", "US-NY-X", "ÄÖ"] {
            assert!(raw.parse::<Region>().is_err(), "{raw}");
        }
    }
}
