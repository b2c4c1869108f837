//! How somebody likes to read. The server keeps it, the client acts on it.

use std::ops::RangeInclusive;
use std::str::FromStr;

use domain::UnknownWord;
use serde::{Deserialize, Serialize};

use crate::FieldError;

/// Text sizes, in percent: below, nobody can read; above, no line fits a telephone.
pub const TEXT_SCALES: RangeInclusive<u16> = 80..=200;

macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$item:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "lowercase")]
        pub enum $name { $($(#[$item])* $variant),+ }

        impl $name {
            /// The spelling in the database and on the wire.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }
        }

        impl FromStr for $name {
            type Err = UnknownWord;
            fn from_str(word: &str) -> Result<Self, UnknownWord> {
                match word { $($word => Ok($name::$variant),)+ _ => Err(UnknownWord) }
            }
        }
    };
}

choice! {
    /// How much may move.
    Motion {
        /// As the device says.
        #[default]
        System = "system",
        /// All of it.
        Full = "full",
        /// Only what is needed.
        Reduced = "reduced",
    }
}

choice! {
    /// The light to read by.
    LightMode {
        /// As the device says.
        #[default]
        System = "system",
        /// Dark on light.
        Day = "day",
        /// Light on dark.
        Evening = "evening",
    }
}

choice! {
    /// How the pages of a book turn.
    PageTurn {
        /// As paper does.
        #[default]
        Curl = "curl",
        /// Sideways.
        Slide = "slide",
        /// At once.
        None = "none",
    }
}

choice! {
    /// Which of its two voices a Kids house speaks in.
    KidsVoice {
        /// For readers of about 9 to 12.
        #[default]
        Junior = "junior",
        /// For readers of about 5 to 8: fewer and easier words.
        Early = "early",
    }
}

choice! {
    /// The language of the interface. What a story is told in does not depend on it.
    Language {
        /// As the device says.
        #[default]
        System = "system",
        /// English.
        En = "en",
        /// German.
        De = "de",
        /// Arabic.
        Ar = "ar",
    }
}

/// How somebody likes to read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// Text size in percent, within [`TEXT_SCALES`].
    pub text_scale: u16,
    /// How much may move.
    pub motion: Motion,
    /// The light to read by.
    pub mode: LightMode,
    /// Wider letters and lines.
    pub easy_reading: bool,
    /// Show Ember's passage at once, not sentence by sentence.
    pub show_at_once: bool,
    /// How the pages of a book turn.
    pub page_turn: PageTurn,
    /// Which of its two voices a Kids house speaks in.
    pub voice: KidsVoice,
    /// The language of the interface.
    pub language: Language,
}

impl Default for Preferences {
    fn default() -> Self {
        Preferences {
            text_scale: 100,
            motion: Motion::default(),
            mode: LightMode::default(),
            easy_reading: false,
            show_at_once: false,
            page_turn: PageTurn::default(),
            voice: KidsVoice::default(),
            language: Language::default(),
        }
    }
}

/// Changes of preferences as they come from outside; what is absent stays.
#[derive(Debug, Clone, Default)]
pub struct PreferencesPatch {
    /// See [`Preferences::text_scale`].
    pub text_scale: Option<u16>,
    /// A word of [`Motion`].
    pub motion: Option<String>,
    /// A word of [`LightMode`].
    pub mode: Option<String>,
    /// See [`Preferences::easy_reading`].
    pub easy_reading: Option<bool>,
    /// See [`Preferences::show_at_once`].
    pub show_at_once: Option<bool>,
    /// A word of [`PageTurn`].
    pub page_turn: Option<String>,
    /// A word of [`KidsVoice`].
    pub voice: Option<String>,
    /// A word of [`Language`].
    pub language: Option<String>,
}

impl Preferences {
    /// These preferences with the changes made.
    ///
    /// # Errors
    /// All fields that cannot be taken: `out_of_range` or `unknown`.
    pub fn patched(mut self, patch: &PreferencesPatch) -> Result<Self, Vec<FieldError>> {
        let mut errors = Vec::new();
        match patch.text_scale {
            Some(scale) if TEXT_SCALES.contains(&scale) => self.text_scale = scale,
            Some(_) => errors.push(TEXT_SCALE_OUT_OF_RANGE),
            None => {}
        }
        set(&mut self.motion, patch.motion.as_deref(), "preferences.motion", &mut errors);
        set(&mut self.mode, patch.mode.as_deref(), "preferences.mode", &mut errors);
        set(&mut self.page_turn, patch.page_turn.as_deref(), "preferences.page_turn", &mut errors);
        set(&mut self.voice, patch.voice.as_deref(), "preferences.voice", &mut errors);
        set(&mut self.language, patch.language.as_deref(), "preferences.language", &mut errors);
        self.easy_reading = patch.easy_reading.unwrap_or(self.easy_reading);
        self.show_at_once = patch.show_at_once.unwrap_or(self.show_at_once);
        if errors.is_empty() { Ok(self) } else { Err(errors) }
    }
}

const TEXT_SCALE_OUT_OF_RANGE: FieldError = FieldError::new(
    "preferences.text_scale",
    "out_of_range",
    "The text size goes from 80 to 200 percent.",
);

/// Sets `choice` to the word, or notes that it is none of the words to choose from.
fn set<T: FromStr>(
    choice: &mut T,
    word: Option<&str>,
    path: &'static str,
    errors: &mut Vec<FieldError>,
) {
    match word.map(str::parse) {
        Some(Ok(chosen)) => *choice = chosen,
        Some(Err(_)) => {
            errors.push(FieldError::new(path, "unknown", "This is not one of the choices."));
        }
        None => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_patch_changes_what_it_names() {
        let patch = PreferencesPatch {
            text_scale: Some(140),
            motion: Some("reduced".into()),
            page_turn: Some("none".into()),
            easy_reading: Some(true),
            voice: Some("early".into()),
            language: Some("ar".into()),
            ..PreferencesPatch::default()
        };
        let want = Preferences {
            text_scale: 140,
            motion: Motion::Reduced,
            page_turn: PageTurn::None,
            easy_reading: true,
            voice: KidsVoice::Early,
            language: Language::Ar,
            ..Preferences::default()
        };
        assert_eq!(Preferences::default().patched(&patch), Ok(want));
    }

    #[test]
    fn every_field_that_cannot_be_taken_is_named() {
        let patch = PreferencesPatch {
            text_scale: Some(201),
            motion: Some("Full".into()),
            mode: Some("<b>".into()),
            page_turn: Some(String::new()),
            voice: Some("teens".into()),
            language: Some("de-AT".into()),
            ..PreferencesPatch::default()
        };
        let errors = Preferences::default().patched(&patch).expect_err("all six are wrong");
        let paths: Vec<_> = errors.iter().map(|e| (e.path, e.code)).collect();
        let want = [
            ("preferences.text_scale", "out_of_range"),
            ("preferences.motion", "unknown"),
            ("preferences.mode", "unknown"),
            ("preferences.page_turn", "unknown"),
            ("preferences.voice", "unknown"),
            ("preferences.language", "unknown"),
        ];
        assert_eq!(paths, want);
    }

    #[test]
    fn what_is_stored_is_spelled_as_on_the_wire() {
        let json = serde_json::to_string(&Preferences::default()).expect("json");
        let want = r#"{"text_scale":100,"motion":"system","mode":"system","easy_reading":false,"show_at_once":false,"page_turn":"curl","voice":"junior","language":"system"}"#;
        assert_eq!(json, want);
    }

    #[test]
    fn what_was_stored_before_there_were_languages_still_holds() {
        let before = r#"{"text_scale":140,"motion":"full","mode":"day","easy_reading":true,"show_at_once":true,"page_turn":"none"}"#;
        let read: Preferences = serde_json::from_str(before).expect("json");
        let now = (read.text_scale, read.page_turn, read.voice, read.language);
        assert_eq!(now, (140, PageTurn::None, KidsVoice::Junior, Language::System));
    }
}
