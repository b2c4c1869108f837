//! The mood a text sets: one of nine names and how strong it is.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::story::Story;
use crate::text::tokens;

/// A named mood. The set is closed; music, light and pictures follow it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mood {
    /// Nothing presses.
    Calm,
    /// Something went well.
    Joyful,
    /// Something is hidden.
    Mysterious,
    /// Something may happen.
    Tense,
    /// Something frightens.
    Scary,
    /// Something is lost.
    Sad,
    /// Somebody sets out.
    Adventurous,
    /// The world bends.
    Magical,
    /// Somebody laughs.
    Funny,
}

impl Mood {
    /// Every mood, in the order in which ties are settled.
    pub const ALL: [Mood; 9] = [
        Mood::Calm,
        Mood::Joyful,
        Mood::Mysterious,
        Mood::Tense,
        Mood::Scary,
        Mood::Sad,
        Mood::Adventurous,
        Mood::Magical,
        Mood::Funny,
    ];

    /// Its name in lower case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Mood::Calm => "calm",
            Mood::Joyful => "joyful",
            Mood::Mysterious => "mysterious",
            Mood::Tense => "tense",
            Mood::Scary => "scary",
            Mood::Sad => "sad",
            Mood::Adventurous => "adventurous",
            Mood::Magical => "magical",
            Mood::Funny => "funny",
        }
    }

    /// The mood of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Mood> {
        Mood::ALL.into_iter().find(|mood| mood.name() == name)
    }
}

/// A mood and its strength.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tone {
    /// The mood.
    pub mood: Mood,
    /// 0 (a trace) to 1 (all there is).
    pub intensity: f32,
}

/// What a blank page feels like.
const BLANK: Tone = Tone { mood: Mood::Calm, intensity: 0.3 };
/// How much of the mood before stays when a new passage comes.
const INERTIA: f32 = 0.45;
/// How many of the newest passages a story's mood is read from.
const MEMORY: usize = 6;
/// No more words than this are weighed in one text; the newest count.
const MAX_WORDS: usize = 400;
/// The mood must score at least this much to be told from calm.
const FLOOR: f32 = 0.9;

type Scores = [f32; 9];

static WORDS: LazyLock<HashMap<&'static str, Vec<(Mood, f32)>>> = LazyLock::new(|| {
    let mut words: HashMap<_, Vec<(Mood, f32)>> = HashMap::new();
    for line in include_str!("../data/words/moods.txt").lines() {
        let Some((name, list)) = line.split_once(": ") else { continue };
        let Some(mood) = Mood::named(name) else { continue };
        let mut parts = list.split(' ').peekable();
        while let Some(word) = parts.next() {
            let weight = parts.peek().and_then(|next| next.parse::<f32>().ok());
            if weight.is_some() {
                parts.next();
            }
            words.entry(word).or_default().push((mood, weight.unwrap_or(1.0)));
        }
    }
    words
});

/// The mood of one text.
#[must_use]
pub fn mood(text: &str) -> Tone {
    let (scores, length) = weigh(text);
    judge(&scores, text, length)
}

/// The mood a story is in now: that of its newest passage, softened by the few before it.
#[must_use]
pub fn mood_of(story: &Story<'_>) -> Tone {
    let from = story.passages.len().saturating_sub(MEMORY);
    let recent = story.passages[from..].iter().map(|passage| passage.text);
    let texts: Vec<&str> = std::iter::once(story.premise).chain(recent).collect();
    let mut held: Scores = [0.0; 9];
    let mut length = 0;
    for text in &texts {
        let (scores, words) = weigh(text);
        for (kept, new) in held.iter_mut().zip(scores) {
            *kept = *kept * INERTIA + new;
        }
        length = words.max(length / 2);
    }
    texts.last().map_or(BLANK, |last| judge(&held, last, length))
}

fn weigh(text: &str) -> (Scores, usize) {
    let words = tokens(text);
    let from = words.len().saturating_sub(MAX_WORDS);
    let mut scores: Scores = [0.0; 9];
    let mut negated = 0;
    for word in &words[from..] {
        let weight = if negated > 0 { 0.2 } else { 1.0 };
        for &(mood, pull) in WORDS.get(&*word.lower).map_or(&[][..], Vec::as_slice) {
            scores[mood as usize] += pull * weight;
        }
        negated = if matches!(&*word.lower, "not" | "no" | "never" | "wasn't" | "isn't") {
            3
        } else {
            i32::max(negated - 1, 0)
        };
    }
    (scores, words.len() - from)
}

fn judge(scores: &Scores, text: &str, length: usize) -> Tone {
    let mut best = Mood::Calm;
    for mood in Mood::ALL {
        if scores[mood as usize] > scores[best as usize] {
            best = mood;
        }
    }
    let score = scores[best as usize];
    if score < FLOOR {
        return BLANK;
    }
    // A word of weight 2 in a short turn is strong; the same word in a long page is not.
    let density = score / (length as f32 / 12.0).max(1.0).sqrt();
    let shouts = text.matches('!').count().min(3) as f32 * 0.06;
    let intensity = (0.25 + 0.14 * density + shouts).clamp(0.0, 1.0);
    Tone { mood: best, intensity }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_texts_get_the_mood_a_reader_would_name() {
        let cases = [
            ("They laughed and danced at the birthday party.", Mood::Joyful),
            ("The fairy raised her wand and the whole room sparkled.", Mood::Magical),
            ("He screamed. Something growled in the dark.", Mood::Scary),
            ("She wept at the funeral, alone.", Mood::Sad),
            ("They sailed to the island with a treasure map.", Mood::Adventurous),
            ("There was a secret door behind the portrait, and it was locked.", Mood::Mysterious),
            ("The guards chased them and the alarm went off.", Mood::Tense),
            ("He told a silly joke about a banana in underpants.", Mood::Funny),
            ("It was a quiet evening by the stove.", Mood::Calm),
            ("", Mood::Calm),
        ];
        for (text, expected) in cases {
            assert_eq!(mood(text).mood, expected, "{text}");
        }
    }

    #[test]
    fn intensity_grows_with_density_and_stays_in_range() {
        let soft = mood("There was a key in the drawer of the desk by the window of the house.");
        let loud = mood("A ghost screamed! Blood! Monster! Terror!");
        assert!(soft.intensity < loud.intensity);
        assert!(loud.intensity <= 1.0 && soft.intensity >= 0.0);
    }

    #[test]
    fn undone_passages_leave_no_trace() {
        let calm = Story::new(crate::Tier::Kids, "A quiet morning in the garden.", &[]);
        assert_eq!(mood_of(&calm), mood("A quiet morning in the garden."));
    }
}
