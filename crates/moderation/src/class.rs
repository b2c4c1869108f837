//! What a text can be about that the policy has a row for.

use std::fmt;

use serde::{Serialize, Serializer};

macro_rules! classes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal),+ $(,)?) => {
        /// What a text can be about that the policy has a row for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Class { $($(#[$doc])* $variant),+ }

        impl Class {
            /// All classes, in the order of the policy table.
            pub const ALL: &'static [Class] = &[$(Class::$variant),+];

            /// The spelling in records, data files and JSON.
            pub const fn as_str(self) -> &'static str {
                match self { $(Class::$variant => $name),+ }
            }

            /// The class spelled so.
            pub(crate) fn named(name: &str) -> Option<Class> {
                match name { $($name => Some(Class::$variant),)+ _ => None }
            }
        }
    };
}

classes! {
    /// Sexual acts, bodies or services.
    Sexual = "sexual",
    /// Tenderness between grown-ups that stays above the belt.
    Romance = "romance",
    /// Anything that makes a minor a sexual object. Sealed, never shown to staff in the open.
    MinorSexual = "minor_sexual",
    /// Wounds and cruelty in detail, torture.
    Gore = "gore",
    /// Swords, battles, a death told gently.
    FantasyViolence = "fantasy_violence",
    /// Strong fright, bodies gone wrong.
    Fright = "fright",
    /// The writer speaks of harming or killing themselves.
    SelfHarm = "self_harm",
    /// A character does.
    SelfHarmCharacter = "self_harm_character",
    /// How to, or "do it"; the same for starving oneself.
    SelfHarmMethod = "self_harm_method",
    /// The writer tells that somebody hurts them.
    AbuseDisclosure = "abuse_disclosure",
    /// Contempt for people because of what they are.
    Hate = "hate",
    /// The same in a villain's mouth, and the story stands against it.
    HateOpposed = "hate_opposed",
    /// Cruelty to somebody in the room.
    Harassment = "harassment",
    /// A threat to somebody in the room.
    Threat = "threat",
    /// How to make weapons or drugs, commit crimes, recruit for terror.
    Instructions = "instructions",
    /// Drugs or drunkenness in a story.
    Drugs = "drugs",
    /// Gambling in a story.
    Gambling = "gambling",
    /// An invitation to gamble.
    GamblingPromotion = "gambling_promotion",
    /// Mild swearing.
    ProfanityMild = "profanity_mild",
    /// Strong swearing.
    ProfanityStrong = "profanity_strong",
    /// What finds a person outside: number, address, school, birthday.
    PersonalData = "personal_data",
    /// Moving a talk elsewhere: handles, "what's your number".
    ContactExchange = "contact_exchange",
    /// How somebody wins a child for harm: secrets, flattery, pictures, being alone.
    Grooming = "grooming",
    /// A dangerous dare, or running away to meet a stranger.
    DangerousChallenge = "dangerous_challenge",
    /// Orders to the model dressed as story. Contained elsewhere, noted here.
    Injection = "injection",
    /// Advertising, links.
    Spam = "spam",
    /// A language or script the gate cannot read.
    Undecidable = "undecidable",
    /// The gate failed at it.
    Unseen = "unseen",
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Class {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
