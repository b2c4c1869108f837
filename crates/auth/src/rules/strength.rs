//! Which passwords are too easy to guess.

use users::FieldError;
use zxcvbn::Score;
use zxcvbn::feedback::Warning;

/// Fewer than 10^8 guesses find the password below this (zxcvbn: "safely unguessable" above):
/// together with slow hashes and growing waits, out of reach.
const LEAST: Score = Score::Three;
/// Characters that are judged. The time of judging grows with the square of the length (0.4 s for
/// 200), and whatever is strong in its first 64 characters is strong.
const JUDGED_MAX: usize = 64;
/// Words that everybody here thinks of.
const OUR_WORDS: [&str; 3] = ["fireside", "ember", "story"];

/// Refuses what is among the common passwords, or made of common words, patterns, dates or of
/// `context`, the words that belong to this person.
///
/// # Errors
/// `password`: `guessable`, with a hint.
pub(crate) fn judge(password: &str, context: &[String]) -> Result<(), FieldError> {
    let judged: String = password.chars().take(JUDGED_MAX).collect();
    let words: Vec<&str> = context.iter().map(String::as_str).chain(OUR_WORDS).collect();
    let entropy = zxcvbn::zxcvbn(&judged, &words);
    if entropy.score() >= LEAST {
        return Ok(());
    }
    let warning = entropy.feedback().and_then(zxcvbn::feedback::Feedback::warning);
    Err(FieldError::new("password", "guessable", hint(warning)))
}

/// The words by which a person's password would be guessed first: the parts of the e-mail address
/// and of the pen name, and both as a whole.
pub(crate) fn context(email: &str, pen_name: &str) -> Vec<String> {
    let parts = |text: &str| {
        let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|part| part.len() > 2);
        parts.map(str::to_owned).collect::<Vec<_>>()
    };
    let whole = [email.to_owned(), pen_name.to_owned()];
    whole.into_iter().chain(parts(email)).chain(parts(pen_name)).collect()
}

fn hint(warning: Option<Warning>) -> &'static str {
    use Warning as W;
    match warning {
        Some(W::StraightRowsOfKeysAreEasyToGuess | W::ShortKeyboardPatternsAreEasyToGuess) => {
            "Rows of keys are tried early. Three or four words that do not belong together are \
             safer, and easier to keep in mind."
        }
        Some(
            W::RepeatsLikeAaaAreEasyToGuess
            | W::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess
            | W::SequencesLikeAbcAreEasyToGuess,
        ) => {
            "What repeats or counts up is tried early. Three or four words that do not belong \
             together are safer, and easier to keep in mind."
        }
        Some(W::RecentYearsAreEasyToGuess | W::DatesAreOftenEasyToGuess) => {
            "Years and dates are tried early. Three or four words that do not belong together are \
             safer, and easier to keep in mind."
        }
        Some(
            W::ThisIsATop10Password
            | W::ThisIsATop100Password
            | W::ThisIsACommonPassword
            | W::ThisIsSimilarToACommonlyUsedPassword,
        ) => {
            "Many people use this one or one like it, so it is tried first. Three or four words \
             that do not belong together are safer, and easier to keep in mind."
        }
        Some(
            W::AWordByItselfIsEasyToGuess
            | W::NamesAndSurnamesByThemselvesAreEasyToGuess
            | W::CommonNamesAndSurnamesAreEasyToGuess,
        )
        | None => {
            "This one could be guessed. Three or four words that do not belong together are safer, \
             and easier to keep in mind."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_taken(password: &str) -> bool {
        judge(password, &context("ada.lovelace@example.org", "Mira of the Mill")).is_ok()
    }

    #[test]
    fn words_that_do_not_belong_together_are_taken() {
        for password in [
            "correct horse battery",
            "lantern-otter-quilt-41",
            "Qx7#mPz2vL9",
            "der Fuchs mag Regen nicht",
            "охотник желает знать",
        ] {
            assert!(is_taken(password), "{password}");
        }
    }

    #[test]
    fn what_is_tried_first_is_refused_with_a_hint() {
        for (password, word) in [
            ("password123", "Many people"),
            ("iloveyou123", "Many people"),
            ("aaaaaaaaaaaa", "repeats"),
            ("abcdefghijkl", "counts up"),
            ("qwertyuiop", "Many people"),
            ("zxcvbnm,./zx", "Rows of keys"),
        ] {
            let error = judge(password, &[]).expect_err(password);
            assert_eq!((error.path, error.code), ("password", "guessable"));
            assert!(error.message.contains(word), "{password}: {}", error.message);
        }
    }

    #[test]
    fn ones_own_address_and_name_are_no_secret() {
        for password in [
            "ada.lovelace@example.org",
            "ADA.LOVELACE@EXAMPLE.ORG",
            "lovelace1990",
            "Mira of the Mill",
            "miralovelace",
            "firesidestory",
        ] {
            assert!(!is_taken(password), "{password}");
        }
    }

    #[test]
    fn a_long_password_is_judged_by_its_beginning() {
        let long: String = (0..200_u32).map(|n| char::from((n * 7_919 % 94 + 33) as u8)).collect();
        assert!(is_taken(&long));
        assert!(!is_taken(&"a".repeat(200)));
    }
}
