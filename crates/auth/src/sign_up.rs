//! What somebody says of themselves on signing up.

use domain::{BirthMonth, Timestamp};
use users::{Email, FieldError, PenName, Region};

use crate::{Auth, Password};

/// The fields as they come from outside.
#[derive(Clone)]
pub struct SignUpForm<'a> {
    /// An e-mail address.
    pub email: &'a str,
    /// A password.
    pub password: &'a str,
    /// The name others will see.
    pub pen_name: &'a str,
    /// Month and year of birth: `1990-05`.
    pub birth_month: &'a str,
    /// Country, with the part of it where law differs. Unset: the operator's.
    pub region: Option<&'a str>,
}

/// The fields, each of them possible. The gate judges the pen name before [`Auth::register`].
#[derive(Debug, Clone)]
pub struct SignUp {
    /// An e-mail address.
    pub email: Email,
    /// A password of a length we take.
    pub password: Password,
    /// The name others will see.
    pub pen_name: PenName,
    /// Month and year of birth.
    pub birth: BirthMonth,
    /// Where they live, if they say so.
    pub region: Option<Region>,
}

impl Auth {
    /// Checks all fields of a form but for how easy the password is to guess.
    ///
    /// # Errors
    /// Every field that cannot be taken.
    pub fn check_sign_up(&self, form: &SignUpForm<'_>) -> Result<SignUp, Vec<FieldError>> {
        checked(form, self.0.now())
    }
}

const BIRTH_MALFORMED: FieldError =
    FieldError::new("birth_month", "malformed", "Please give month and year, such as 1990-05.");
const BIRTH_IMPOSSIBLE: FieldError =
    FieldError::new("birth_month", "impossible", "Nobody alive was born in this month.");

fn checked(form: &SignUpForm<'_>, now: Timestamp) -> Result<SignUp, Vec<FieldError>> {
    let email = Email::parse(form.email);
    let password = Password::parse(form.password);
    let pen_name = PenName::parse(form.pen_name);
    let birth = birth(form.birth_month, now);
    let region = form.region.filter(|raw| !raw.trim().is_empty()).map(str::parse).transpose();
    match (email, password, pen_name, birth, region) {
        (Ok(email), Ok(password), Ok(pen_name), Ok(birth), Ok(region)) => {
            Ok(SignUp { email, password, pen_name, birth, region })
        }
        (email, password, pen_name, birth, region) => {
            let errors = [email.err(), password.err(), pen_name.err(), birth.err(), region.err()];
            Err(errors.into_iter().flatten().collect())
        }
    }
}

fn birth(raw: &str, now: Timestamp) -> Result<BirthMonth, FieldError> {
    let birth: BirthMonth = raw.trim().parse().map_err(|_| BIRTH_MALFORMED)?;
    birth.age(now).map(|_| birth).ok_or(BIRTH_IMPOSSIBLE)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-25.
    const NOW: Timestamp = Timestamp(1_795_594_103_000);
    const GOOD: SignUpForm<'_> = SignUpForm {
        email: "ada@example.org",
        password: "lantern-otter-quilt-41",
        pen_name: "Ada",
        birth_month: "1990-05",
        region: Some("US-NY"),
    };

    #[track_caller]
    fn check(form: &SignUpForm<'_>, want: &[(&str, &str)]) {
        let errors = checked(form, NOW).err().unwrap_or_default();
        let got: Vec<_> = errors.iter().map(|error| (error.path, error.code)).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn good_fields_pass() {
        check(&GOOD, &[]);
        check(&SignUpForm { region: None, ..GOOD }, &[]);
        check(&SignUpForm { region: Some(" "), ..GOOD }, &[]);
    }

    #[test]
    fn every_bad_field_is_named_at_once() {
        let form = SignUpForm {
            email: "ada",
            password: "short",
            pen_name: " ",
            birth_month: "May 1990",
            region: Some("Earth"),
        };
        let want = [
            ("email", "malformed"),
            ("password", "too_short"),
            ("pen_name", "empty"),
            ("birth_month", "malformed"),
            ("region", "malformed"),
        ];
        check(&form, &want);
    }

    #[test]
    fn a_birth_has_been_and_is_a_human_life_ago_at_most() {
        for birth_month in ["2026-12", "1890-01"] {
            check(&SignUpForm { birth_month, ..GOOD }, &[("birth_month", "impossible")]);
        }
        check(&SignUpForm { birth_month: "2026-11", ..GOOD }, &[]);
    }
}
