//! E-mail addresses: as given, and in the one spelling that is compared.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

use crate::FieldError;

/// Characters of an address: the longest that SMTP carries (RFC 5321, erratum 1690).
pub const EMAIL_MAX: usize = 254;
/// Characters before the `@` (RFC 5321, section 4.5.3.1.1).
const LOCAL_MAX: usize = 64;

/// An e-mail address. Two that differ only in case or in Unicode spelling are the same person's.
#[derive(Clone, PartialEq, Eq)]
pub struct Email {
    given: String,
    key: String,
}

impl Email {
    /// Takes an address in the form of nearly everybody's: `local@host.name`.
    ///
    /// Whether it exists shows only when a letter arrives, so this checks the shape, no more.
    ///
    /// # Errors
    /// `email`: `empty`, `too_long` or `malformed`.
    pub fn parse(raw: &str) -> Result<Self, FieldError> {
        let given = raw.trim();
        if given.is_empty() {
            return Err(FieldError::new("email", "empty", "Please give an e-mail address."));
        }
        let key = Self::spelling(given);
        if given.chars().count() > EMAIL_MAX || key.chars().count() > EMAIL_MAX {
            return Err(FieldError::new("email", "too_long", "This address is too long."));
        }
        if !is_address(&key) {
            let message = "This does not look like an e-mail address, such as ada@example.org.";
            return Err(FieldError::new("email", "malformed", message));
        }
        Ok(Email { given: given.to_owned(), key })
    }

    /// The spelling that is compared and unique: NFKC and lower case.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The address as its owner wrote it: letters go there.
    #[must_use]
    pub fn given(&self) -> &str {
        &self.given
    }

    pub(crate) fn from_columns(given: String, key: String) -> Self {
        Email { given, key }
    }

    /// Lower-casing may undo a composition and the other way round, so both are done twice: then
    /// the spelling of a spelling is itself.
    fn spelling(address: &str) -> String {
        let once: String = address.nfkc().collect::<String>().to_lowercase();
        once.nfkc().collect::<String>().to_lowercase().nfkc().collect()
    }
}

/// Names nobody: addresses are personal data, and `Debug` ends up in logs.
impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Email(..)")
    }
}

fn is_address(text: &str) -> bool {
    let Some((local, host)) = text.rsplit_once('@') else { return false };
    let clean = |c: char| !c.is_whitespace() && !c.is_control() && !"@<>(),;:\"[]\\".contains(c);
    let labels = || host.split('.');
    let local_is_fine = !local.is_empty()
        && local.chars().count() <= LOCAL_MAX
        && local.chars().all(clean)
        && local.split('.').all(|part| !part.is_empty());
    let label_is_fine = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    local_is_fine && labels().count() >= 2 && labels().all(label_is_fine)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(raw: &str, want: Result<&str, &str>) {
        let got = Email::parse(raw);
        assert_eq!(got.as_ref().map(Email::key).map_err(|e| e.code), want, "{raw}");
    }

    #[test]
    fn an_address_has_one_spelling() {
        check(" Ada.Lovelace@Example.ORG ", Ok("ada.lovelace@example.org"));
        check("ada+tales@example.org", Ok("ada+tales@example.org"));
        check("JOSE\u{301}@example.org", Ok("jos\u{e9}@example.org"));
        check("ａｄａ@example.org", Ok("ada@example.org"));
        check("jörg@bücher.example", Ok("jörg@bücher.example"));
    }

    #[test]
    fn what_cannot_be_an_address_is_refused() {
        check("  ", Err("empty"));
        for raw in [
            "ada",
            "@example.org",
            "ada@",
            "ada@localhost",
            "ada@example..org",
            "ada@-example.org",
            "a da@example.org",
            "ada@exam\u{0}ple.org",
            "a@b@example.org",
            ".ada@example.org",
            "<ada@example.org>",
            "ada@example.org\nbcc: eve@example.org",
        ] {
            check(raw, Err("malformed"));
        }
        check(&format!("{}@example.org", "a".repeat(65)), Err("malformed"));
        check(&format!("ada@{}.org", "a".repeat(250)), Err("too_long"));
    }

    #[test]
    fn debug_shows_no_address() {
        let email = Email::parse("ada@example.org").expect("an address");
        assert_eq!(format!("{email:?}"), "Email(..)");
    }

    proptest! {
        #[test]
        fn the_spelling_of_a_spelling_is_itself(raw in "\\PC{0,20}") {
            let once = Email::spelling(&raw);
            prop_assert_eq!(Email::spelling(&once), once);
        }
    }
}
