//! Where a story plays, broadly: it decides which air, light and sounds Ember may speak of.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::{Token, stem};

/// The broad settings, as data files name them. "any" fits everywhere.
pub(crate) const SETTINGS: [&str; 11] = [
    "any", "forest", "sea", "space", "house", "town", "snow", "garden", "desert", "castle", "under",
];

/// Things that only a modern story has.
const MODERN: &[&str] = &[
    "phone",
    "mobile",
    "laptop",
    "computer",
    "car",
    "bus",
    "tv",
    "television",
    "radio",
    "text",
    "texted",
    "email",
    "internet",
    "app",
    "camera",
    "fridge",
    "freezer",
    "microwave",
    "robot",
    "rocket",
    "airport",
    "plane",
    "taxi",
    "video",
    "tram",
    "train",
    "motel",
    "motorbike",
    "truck",
    "van",
    "garage",
    "elevator",
    "lift",
    "selfie",
    "battery",
    "drone",
    "password",
    "gym",
    "detective",
    "photograph",
    "photo",
    "cigarette",
    "helicopter",
    "bicycle",
    "bike",
    "satellite",
    "spaceship",
    "hospital",
    "supermarket",
    "torch",
    "flashlight",
    "homework",
    "telephone",
];
/// Things that only an old or made-up world has.
const OLD: &[&str] = &[
    "castle", "king", "queen", "knight", "sword", "wizard", "witch", "throne", "crown", "dragon",
    "kingdom", "dungeon", "siege", "spear", "moat", "prince", "princess", "goblin", "fairy",
];

static VOTES: LazyLock<HashMap<&'static str, Vec<usize>>> = LazyLock::new(|| {
    let mut votes: HashMap<_, Vec<usize>> = HashMap::new();
    for line in include_str!("../data/words/settings.txt").lines() {
        let Some((name, words)) = line.split_once(": ") else { continue };
        let Some(setting) = SETTINGS.iter().position(|known| *known == name) else { continue };
        for word in words.split(' ') {
            votes.entry(word).or_default().push(setting);
        }
    }
    votes
});

/// A rocket tells more about where a story plays than a room or a garden does.
fn telling(setting: &str) -> f32 {
    match setting {
        "space" | "sea" | "desert" | "castle" | "snow" | "under" => 1.5,
        "garden" => 0.8,
        _ => 1.0,
    }
}

/// Gathers votes for the setting from the texts people wrote.
#[derive(Debug, Default)]
pub(crate) struct SettingVotes {
    votes: [f32; SETTINGS.len()],
    modern: f32,
    old: f32,
    night: f32,
}

impl SettingVotes {
    /// Counts one text; newer texts get more weight.
    pub(crate) fn read(&mut self, tokens: &[Token<'_>], weight: f32) {
        self.night *= 0.7;
        for token in tokens {
            let word = stem(&token.lower);
            for &setting in VOTES.get(&*word).map_or(&[][..], Vec::as_slice) {
                self.votes[setting] += weight * telling(SETTINGS[setting]);
            }
            self.modern += f32::from(u8::from(MODERN.contains(&&*word)));
            self.old += f32::from(u8::from(OLD.contains(&&*word)));
            self.night += match &*word {
                "night" | "midnight" | "moon" | "dark" | "lantern" | "candle" | "evening"
                | "star" => 1.0,
                "morning" | "noon" | "sunrise" | "daylight" | "sunny" | "breakfast" => -2.0,
                _ => 0.0,
            };
        }
    }

    /// The setting that leads, "any" if none does.
    pub(crate) fn leading(&self) -> &'static str {
        let mut best = 0;
        for (setting, votes) in self.votes.iter().enumerate() {
            // One word in passing is no setting.
            if *votes > self.votes[best].max(0.9) {
                best = setting;
            }
        }
        SETTINGS[best]
    }

    /// May a line speak of phones and cars?
    pub(crate) fn modern(&self) -> bool {
        self.modern > self.old
    }

    /// Is it dark, as far as the texts tell?
    pub(crate) fn night(&self) -> bool {
        self.night > 0.8
    }
}
