//! The next passage.

use crate::chance::Chance;
use crate::guest::Guest;
use crate::story::{Story, Tier};
use crate::text::{WordHash, capitalised, tokens};

/// A passage of Ember's, sentence by sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling {
    /// Whole sentences in order, each fit to be shown as soon as it has passed the gate.
    pub sentences: Vec<String>,
    /// The small question at the end, if the passage asks one (Kids mostly do).
    pub question: Option<String>,
}

impl Telling {
    /// The whole passage as one text.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = self.sentences.join(" ");
        if let Some(question) = &self.question {
            text.push(' ');
            text.push_str(question);
        }
        text
    }
}

/// Tells the next passage.
#[must_use]
pub fn tell(story: &Story<'_>, guest: &mut impl Guest) -> Telling {
    let _ = guest;
    let mut chance = Chance::new(&[
        story.seed,
        u64::from(story.retry),
        story.passages.len() as u64,
        WordHash::words(story.premise).first().copied().unwrap_or(0),
    ]);
    let last = story.human_texts().last().map_or("", |(_, _, text)| text);
    let noun = tokens(last).windows(2).rev().find_map(|pair| {
        matches!(&*pair[0].lower, "a" | "an" | "the").then(|| format!("the {}", pair[1].lower))
    });
    let noun = noun.unwrap_or_else(|| "the quiet".into());
    let lines = [
        "{D} was closer than it had been.",
        "Nobody said a word about {d}.",
        "Something had changed about {d}.",
    ];
    let sentence =
        lines[chance.below(lines.len())].replace("{D}", &capitalised(&noun)).replace("{d}", &noun);
    let question = (story.tier == Tier::Kids).then(|| "What happens now?".to_string());
    Telling { sentences: vec![sentence], question }
}

/// Several different takes on the next passage, the best first.
#[must_use]
pub fn candidates(story: &Story<'_>, n: usize) -> Vec<Telling> {
    (0..n as u32)
        .map(|take| {
            let story = Story { retry: story.retry + take, ..*story };
            tell(&story, &mut crate::guest::Nobody)
        })
        .collect()
}
