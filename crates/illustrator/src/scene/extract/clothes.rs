//! What the text says people wear, and the colour of fur: it outweighs what chance had picked.

use super::super::reader::{Meaning, Word};
use super::Reading;
use super::actors::Subjects;
use super::known::Known;
use crate::look::{Colour, Extra, Hair, Look, Outfit};

/// Words between putting something on and its name.
const WEAR_REACH: usize = 5;

/// A garment's word and what it sets.
enum Garment {
    Outfit(Outfit),
    Extra(Extra),
    Hair,
}

fn garment(word: &str) -> Option<Garment> {
    let singular = word.strip_suffix("'s").unwrap_or(word);
    Some(match singular {
        "coat" | "raincoat" | "jacket" | "overcoat" => Garment::Outfit(Outfit::Coat),
        "jumper" | "sweater" | "pullover" | "shirt" => Garment::Outfit(Outfit::Jumper),
        "dress" | "gown" | "nightgown" => Garment::Outfit(Outfit::Dress),
        "dungarees" | "overalls" => Garment::Outfit(Outfit::Dungarees),
        "robe" | "robes" => Garment::Outfit(Outfit::Robe),
        "scarf" => Garment::Extra(Extra::Scarf),
        "cape" | "cloak" => Garment::Extra(Extra::Cape),
        "bow" | "ribbon" => Garment::Extra(Extra::Bow),
        "glasses" | "spectacles" => Garment::Extra(Extra::Glasses),
        "satchel" | "backpack" | "rucksack" => Garment::Extra(Extra::Satchel),
        "hat" | "beanie" => Garment::Extra(Extra::WoolHat),
        "cap" => Garment::Extra(Extra::Cap),
        "crown" | "tiara" => Garment::Extra(Extra::Crown),
        "hair" | "curls" | "braids" | "pigtails" | "plaits" | "hijab" | "headscarf" => {
            Garment::Hair
        }
        _ => return None,
    })
}

/// Dresses everybody as the passage says.
pub(super) fn dress(passage: &Reading, subjects: &Subjects, known: &mut [Known]) {
    for at in 0..passage.words.len() {
        let Some(who) = subjects.get(&at).and_then(|subjects| subjects.last()) else { continue };
        if let Some(look) = known[*who].look.as_mut() {
            dress_one(&passage.words, at, look);
        }
    }
    for hit in passage.real_hits() {
        let Meaning::Kind(kind) = hit.meaning else { continue };
        let Some(colour) = colour_before(&passage.words, hit.span.start) else { continue };
        let Some(who) = subjects.get(&hit.span.start).and_then(|subjects| subjects.last()) else {
            continue;
        };
        let look = known[*who].look.as_mut();
        if let Some(look) = look.filter(|look| look.kind == kind && !kind.is_person()) {
            look.coat = colour;
            look.told.coat = true;
        }
    }
}

/// Dresses somebody as a description of them says.
pub(super) fn wear(description: &Reading, look: &mut Look) {
    for at in 0..description.words.len() {
        dress_one(&description.words, at, look);
    }
    for hit in description.real_hits() {
        let colour = colour_before(&description.words, hit.span.start);
        if let (true, Some(colour)) = (hit.meaning == Meaning::Kind(look.kind), colour) {
            look.coat = colour;
            look.told.coat = true;
        }
    }
}

/// Applies the garment word at `at`, if there is one and it is worn.
fn dress_one(words: &[Word], at: usize, look: &mut Look) {
    if !words[at].is_real() {
        return;
    }
    let Some(garment) = garment(&words[at].text) else { return };
    let colour = colour_before(words, at);
    if colour.is_none() && !is_worn(words, at) {
        return;
    }
    match garment {
        Garment::Outfit(outfit) => {
            look.outfit = outfit;
            look.cloth = colour.unwrap_or(look.cloth);
            look.told.outfit = true;
        }
        Garment::Extra(extra) => {
            look.extra = match (extra, before(words, at, 1)) {
                (Extra::WoolHat, "straw") => Extra::StrawHat,
                (Extra::WoolHat, "pointed" | "wizard" | "witch") => Extra::PointedHat,
                (Extra::WoolHat, "pirate") => Extra::Tricorn,
                _ => extra,
            };
            look.extra_colour = colour.unwrap_or(look.extra_colour);
            look.told.extra = true;
        }
        Garment::Hair => style_hair(words, at, colour, look),
    }
}

fn style_hair(words: &[Word], at: usize, colour: Option<Colour>, look: &mut Look) {
    match words[at].text.as_str() {
        "curls" => look.hair = Hair::Curls,
        "braids" | "pigtails" | "plaits" => look.hair = Hair::Pigtails,
        "hijab" | "headscarf" => {
            look.hair = Hair::Headscarf;
            look.extra_colour = colour.unwrap_or(look.extra_colour);
            return;
        }
        _ => {}
    }
    for step in 1..=2 {
        match before(words, at, step) {
            "curly" => look.hair = Hair::Curls,
            "long" => look.hair = Hair::Long,
            "short" => look.hair = Hair::Tousled,
            _ => {}
        }
    }
    look.hair_colour = colour.unwrap_or(look.hair_colour);
}

fn before(words: &[Word], at: usize, step: usize) -> &str {
    at.checked_sub(step).map_or("", |i| words[i].text.as_str())
}

/// A colour right before the word, or with one adjective between.
fn colour_before(words: &[Word], at: usize) -> Option<Colour> {
    let same =
        |step: usize| at.checked_sub(step).is_some_and(|i| words[i].clause == words[at].clause);
    (1..=2).filter(|step| same(*step)).find_map(|step| Colour::named(before(words, at, step)))
}

fn is_worn(words: &[Word], at: usize) -> bool {
    const WEARING: &[&str] =
        &["wore", "wears", "wearing", "in", "with", "his", "her", "their", "on", "dressed"];
    let start = at.saturating_sub(WEAR_REACH);
    words[start..at].iter().any(|word| {
        word.clause == words[at].clause && word.is_real() && WEARING.contains(&word.text.as_str())
    })
}
