//! The mood a text sets: one of nine names and how strong it is.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::story::Story;
use crate::text::{Token, tokens};

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

/// Words that deny the few words after them.
const NEGATIONS: &[&str] =
    &["not", "no", "never", "without", "nobody", "nothing", "neither", "nor", "hardly", "stopped"];
/// How many words a negation reaches, and how strongly a denied word pulls the other way.
const NEGATED: (usize, f32) = (5, 0.5);
/// Where somebody has died or is gone for good, what is glad or funny weighs no more than this.
const BEREAVED: f32 = 0.3;
/// Words of death and loss.
const LOSS: &[&str] = &[
    "dead",
    "died",
    "dies",
    "dying",
    "death",
    "drowned",
    "drowning",
    "killed",
    "buried",
    "bury",
    "funeral",
    "grave",
    "graves",
    "gravestone",
    "coffin",
    "widow",
    "widower",
    "orphan",
    "orphans",
    "grief",
    "mourned",
    "mourning",
    "ashes",
    "perished",
    "hanged",
];

fn weigh(text: &str) -> (Scores, usize) {
    let words = tokens(text);
    let from = words.len().saturating_sub(MAX_WORDS);
    let mut scores: Scores = [0.0; 9];
    let mut denied = 0;
    for (at, word) in words.iter().enumerate().skip(from) {
        for &(mood, pull) in WORDS.get(&*word.lower).map_or(&[][..], Vec::as_slice) {
            match opposite(mood).filter(|_| denied > 0) {
                Some(other) => scores[other as usize] += pull * NEGATED.1,
                None if denied > 0 => {}
                None => scores[mood as usize] += pull,
            }
        }
        denied = match () {
            () if denies(&words, at) => NEGATED.0,
            () if word.stops() => 0,
            () => denied.saturating_sub(1),
        };
    }
    if words[from..].iter().any(|word| LOSS.contains(&word.base())) {
        for mood in [Mood::Joyful, Mood::Funny, Mood::Calm, Mood::Adventurous] {
            scores[mood as usize] *= BEREAVED;
        }
    }
    (scores, words.len() - from)
}

/// "not", "didn't"; but "never so happy" and "can't help laughing" deny nothing.
fn denies(words: &[Token<'_>], at: usize) -> bool {
    let next = |n: usize| words.get(at + n).map_or("", |word| &*word.lower);
    let word = &*words[at].lower;
    let denies = NEGATIONS.contains(&word) || word.ends_with("n't");
    let affirms = matches!(next(1), "only" | "help" | "stop" | "wait")
        || word == "never" && (next(1) == "so" || next(2) == "so" || next(3) == "so");
    denies && !affirms
}

/// What a text feels like that denies the mood's words. A denied mystery is nothing at all.
fn opposite(mood: Mood) -> Option<Mood> {
    match mood {
        Mood::Joyful => Some(Mood::Sad),
        Mood::Scary | Mood::Tense | Mood::Sad => Some(Mood::Calm),
        Mood::Calm => Some(Mood::Tense),
        Mood::Mysterious | Mood::Adventurous | Mood::Magical | Mood::Funny => None,
    }
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
            ("", Mood::Calm),
            ("It was a quiet evening by the stove.", Mood::Calm),
            ("The cat slept on the warm windowsill all afternoon.", Mood::Calm),
            ("They drank tea by the stove and said nothing.", Mood::Calm),
            ("She rowed home slowly under a soft grey sky.", Mood::Calm),
            ("There was no danger; the sea lay calm and quiet.", Mood::Calm),
            ("No monster came. The night was quiet and soft.", Mood::Calm),
            ("They laughed and danced at the birthday party.", Mood::Joyful),
            ("Everyone cheered when the twins won the race.", Mood::Joyful),
            ("He hugged his sister and they danced around the kitchen.", Mood::Joyful),
            ("She had never felt so happy in her life.", Mood::Joyful),
            ("She wasn't afraid any more, and she laughed out loud.", Mood::Joyful),
            ("Grandma's letter had come at last, and Mia jumped for joy.", Mood::Joyful),
            ("She wept at the funeral, alone.", Mood::Sad),
            ("The drowned sailors' letters were full of love and birthday wishes.", Mood::Sad),
            ("The love letters of the drowned washed up on the beach.", Mood::Sad),
            ("She read her dead brother's last letter, and smiled.", Mood::Sad),
            ("Nobody came to the birthday party.", Mood::Sad),
            ("He was not happy about the move, and at night he cried.", Mood::Sad),
            ("Her laughter was gone from the house.", Mood::Sad),
            ("They buried the dog under the apple tree where it used to play.", Mood::Sad),
            ("He never came home, and she kept his chair empty.", Mood::Sad),
            ("Our old friend is dying.", Mood::Sad),
            ("It wasn't funny. His grandfather was dead.", Mood::Sad),
            ("He screamed. Something growled in the dark.", Mood::Scary),
            ("Something growled behind the cellar door.", Mood::Scary),
            ("The skeleton's eyes opened and she screamed.", Mood::Scary),
            ("He was terrified of the thing in the dark.", Mood::Scary),
            ("Blood dripped from the ceiling of the haunted hall.", Mood::Scary),
            ("The guards chased them and the alarm went off.", Mood::Tense),
            ("The rope frayed, and the guards were getting closer.", Mood::Tense),
            ("They had ten minutes before the bomb went off.", Mood::Tense),
            ("He pointed the gun at the door and waited.", Mood::Tense),
            ("There was a secret door behind the portrait, and it was locked.", Mood::Mysterious),
            ("Who had locked the attic from the inside?", Mood::Mysterious),
            ("A stranger had left footprints that simply stopped.", Mood::Mysterious),
            ("The map showed a room that wasn't in the house.", Mood::Mysterious),
            ("They sailed to the island with a treasure map.", Mood::Adventurous),
            ("They set sail for the island at sunrise.", Mood::Adventurous),
            ("Kofi rode his horse over the mountain pass.", Mood::Adventurous),
            ("The fairy raised her wand and the whole room sparkled.", Mood::Magical),
            ("She made a wish and the stars turned into silver fish.", Mood::Magical),
            ("The wizard's spell turned the frog into a prince.", Mood::Magical),
            ("He told a silly joke about a banana in underpants.", Mood::Funny),
            ("The duck burped and everyone giggled.", Mood::Funny),
        ];
        let mut wrong = Vec::new();
        for (text, expected) in cases {
            let got = mood(text).mood;
            if got != expected {
                wrong.push(format!("{text}: {} for {}", got.name(), expected.name()));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
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
