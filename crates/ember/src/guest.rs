//! A language model as a guest at Ember's table: it may offer a sentence, Ember decides.

use crate::chance::Chance;
use crate::lexicon::LEXICON;
use crate::select::{Said, tidy};
use crate::story::Tier;
use crate::text::{sentences, stem, tokens};
use crate::world::World;

/// A language model that may offer sentences and say how well one follows.
pub trait Guest {
    /// Up to `n` sentences that could follow the prompt. None is always a good answer.
    fn offer(&mut self, prompt: &str, n: usize) -> Vec<String>;
    /// How well the sentence follows the context: mean log-probability per token, 0 at best.
    fn score(&mut self, context: &str, sentence: &str) -> f32;

    /// Does it weigh lines for teenagers and adults?
    fn weighs(&self) -> bool {
        false
    }

    /// These sentences begin the passage and stand, whatever is weighed after them: they may be
    /// shown already. The answer to the turn stands before anything is weighed, and more later.
    fn stands(&mut self, _sentences: &[&str]) {}

    /// How well each of the lines goes on from the story and what is told of the passage; the
    /// higher the better. `None` is always a good answer: then the rules decide alone.
    fn weigh(&mut self, _told: &str, _lines: &[&str]) -> Option<Vec<f32>> {
        None
    }
}

/// No guest: Ember tells alone.
#[derive(Debug, Clone, Copy, Default)]
pub struct Nobody;

impl Guest for Nobody {
    fn offer(&mut self, _prompt: &str, _n: usize) -> Vec<String> {
        Vec::new()
    }

    fn score(&mut self, _context: &str, _sentence: &str) -> f32 {
        0.0
    }
}

/// A guest speaks in one of this many passages, and for Kids only: measured over many stories, a
/// small model's sentence is at best as good as a hand-written one.
const ONE_IN: usize = 4;
/// How many sentences it is asked for.
const OFFERS: usize = 6;
/// A sentence that follows less well than this is not told.
const FLOOR: f32 = -2.2;
/// The prompt holds no more than this of the newest turn.
const MAX_PROMPT: usize = 600;

/// A sentence of the guest's that passes every gate, if it is its turn.
pub(crate) fn invited(
    world: &World<'_>,
    said: &Said<'_>,
    guest: &mut impl Guest,
    chance: &mut Chance,
) -> Option<String> {
    let turn = world.told % ONE_IN == 2 && world.story.tier == Tier::Kids;
    let detail = world.detail().filter(|detail| !detail.absent && detail.class.small())?;
    if !turn || chance.unit() < 0.2 {
        return None;
    }
    let from = world.newest.len().saturating_sub(MAX_PROMPT);
    let from = (from..world.newest.len()).find(|&i| world.newest.is_char_boundary(i))?;
    let prompt = format!("{} {}", world.story.premise.trim(), &world.newest[from..]);
    let offers = guest.offer(prompt.trim(), OFFERS);
    let fit = offers.into_iter().filter_map(|offer| {
        let sentence = tidy(offer.trim());
        (passes(world, &sentence, &detail.head) && !said.repeats(&sentence)).then_some(sentence)
    });
    let scored = fit.map(|sentence| (guest.score(&prompt, &sentence), sentence));
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (best.0 > FLOOR).then_some(best.1)
}

/// Words that close a story, teach, or make new people out of nothing.
const BARRED: &[&str] = &[
    "end",
    "lesson",
    "moral",
    "ever",
    "learned",
    "learnt",
    "friends",
    "forever",
    "story",
    "never",
    "special",
    "always",
    "die",
    "died",
    "dead",
    "kill",
    "blood",
    "gun",
    "knife",
    "god",
    "mom",
    "dad",
    "i",
    "we",
    "you",
    "he",
    "she",
    "they",
    "his",
    "her",
    "their",
    "him",
    "them",
    "assistant",
    "sorry",
];

/// May the sentence be told?
fn passes(world: &World<'_>, sentence: &str, head: &str) -> bool {
    let words = tokens(sentence);
    let known_name =
        |base: &str| world.cast.iter().any(|m| !m.owned && m.name.to_lowercase() == base);
    let detail = words.iter().any(|token| stem(token.base()) == stem(head));
    let names = words.iter().all(|token| {
        !token.capital()
            || known_name(token.base())
            || token.starts && LEXICON.function(token.base())
    });
    let owned = world
        .cast
        .iter()
        .filter(|m| m.owned)
        .any(|m| words.iter().any(|token| token.base() == m.name.to_lowercase()));
    (4..=13).contains(&words.len())
        && sentences(sentence).len() == 1
        && sentence.ends_with('.')
        && !sentence.contains(['“', '”', '(', ';', ':'])
        && sentence.chars().all(|c| c.is_ascii() || c == '’')
        && !words.iter().any(|token| BARRED.contains(&token.base()))
        && detail
        && names
        && !owned
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::{Author, Passage, Story};
    use crate::tell::tell;

    struct Parrot(&'static str);

    impl Guest for Parrot {
        fn offer(&mut self, _prompt: &str, _n: usize) -> Vec<String> {
            vec![self.0.to_string()]
        }

        fn score(&mut self, _context: &str, _sentence: &str) -> f32 {
            -1.0
        }
    }

    fn told_with(offer: &'static str) -> String {
        let person = |text| Passage { author: Author::Person { id: 1 }, text };
        let ember = |text| Passage { author: Author::Ember, text };
        let passages = [
            person("Mia met a mouse named Pip."),
            ember("A leaf came down."),
            person("Pip danced."),
            ember("The grass clapped."),
            person("Mia found a shiny spoon."),
        ];
        let all: Vec<String> = (0..8)
            .map(|seed| {
                let story = Story { seed, ..Story::new(Tier::Kids, "", &passages) };
                tell(&story, &mut Parrot(offer)).text()
            })
            .collect();
        all.join("\n")
    }

    #[test]
    fn a_sound_sentence_is_told_and_an_unsound_one_is_not() {
        assert!(told_with("The spoon was as bright as a little moon.").contains("little moon"));
        for unsound in [
            "The spoon said they lived happily ever after.",
            "Mia put the spoon in a pocket.",
            "Zorblax took the spoon away from there.",
            "The hat was as bright as a little moon.",
            "The spoon was as bright as a",
        ] {
            assert!(!told_with(unsound).contains(unsound), "{unsound}");
        }
    }
}
