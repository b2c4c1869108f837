//! A model that writes nothing: of several lines that fit, it finds the one that goes on best.
//!
//! A line weighs the mean logarithm of the probability that the model gives to its tokens, behind
//! the end of the story and what is told of the passage. All lines share what was read before
//! them, so each costs only its own tokens. How much is read is counted in tokens, which depend on
//! nothing but the texts; a clock only ends it on a machine that is far too slow.

use ember::Story;
use lm::{Prompt, SamplerSettings};

use crate::offline::{Thinking, Voice};

/// Bytes of the story that are read at most: some hundred and fifty tokens.
const STORY_MAX: usize = 600;
/// Tokens that a passage may cost, its lines included: more than is ever needed, but no story can
/// make it more.
const TOKENS_MAX: usize = 340;
/// Nobody waits longer than this for an opinion.
const PATIENCE_MS: u64 = 2_500;

/// What lines are weighed with.
pub(crate) enum Scales<'a> {
    /// A model's working memory.
    Model(Thinking<'a>),
    /// Counts words, and prefers long lines.
    #[cfg(test)]
    Ruler(Vec<String>),
}

impl<'a> Scales<'a> {
    /// The model, if nobody else thinks with it: who comes meanwhile is told by the rules alone.
    /// Without vector instructions a model is too slow for this.
    pub(crate) fn open(voice: &'a Voice, now_ms: u64) -> Option<Self> {
        voice.at_once(now_ms, |model| model.arithmetic() != "scalar").map(Scales::Model)
    }

    fn count(&self, text: &str) -> usize {
        match self {
            Scales::Model(session) => session.as_ref().map_or(0, |s| s.model().count_tokens(text)),
            #[cfg(test)]
            Scales::Ruler(_) => text.split_whitespace().count(),
        }
    }

    /// Reads what lines stand behind, as long as there is time. Returns whether all is read.
    fn read(&mut self, text: &str, in_time: impl Fn() -> bool) -> bool {
        match self {
            Scales::Model(session) => session.as_mut().is_some_and(|session| {
                session.prepare(&Prompt::text(text), &SamplerSettings::default(), in_time)
            }),
            #[cfg(test)]
            Scales::Ruler(read) => {
                read.push(text.to_owned());
                in_time()
            }
        }
    }

    fn score(&mut self, before: &str, line: &str) -> f32 {
        match self {
            Scales::Model(session) => {
                session.as_mut().map_or(f32::MIN, |session| session.score(before, line))
            }
            #[cfg(test)]
            Scales::Ruler(_) => line.len() as f32,
        }
    }
}

/// Weighs the lines of one passage.
pub(crate) struct Judge<'a> {
    scales: Scales<'a>,
    /// The end of the story.
    story: String,
    begun_ms: u64,
    spent: usize,
}

impl<'a> Judge<'a> {
    pub(crate) fn new(scales: Scales<'a>, story: &Story<'_>, now_ms: u64) -> Self {
        let texts = story.passages.iter().map(|passage| passage.text);
        let repeated = story.passages.first().is_some_and(|first| first.text == story.premise);
        let premise = (!repeated).then_some(story.premise);
        let story = end_of(premise.into_iter().chain(texts)).join("\n");
        let spent = scales.count(&story);
        Judge { scales, story, begun_ms: now_ms, spent }
    }

    /// How well each line goes on. `now_ms` is asked before every step; it knows no time once
    /// somebody has called the telling off. None: no time, or the passage has cost enough.
    pub(crate) fn weigh(
        &mut self,
        told: &str,
        lines: &[&str],
        now_ms: impl Fn() -> Option<u64>,
    ) -> Option<Vec<f32>> {
        let late_ms = self.begun_ms + PATIENCE_MS;
        let in_time = || now_ms().is_some_and(|now_ms| now_ms < late_ms);
        self.spent += lines.iter().map(|line| self.scales.count(line)).sum::<usize>();
        let before = [&*self.story, told].join("\n");
        let before = before.trim();
        if self.spent > TOKENS_MAX || !self.scales.read(before, in_time) {
            return None;
        }
        let scores = lines
            .iter()
            .map(|line| in_time().then(|| self.scales.score(before, &format!(" {line}"))));
        scores.collect()
    }
}

/// The end of a story, from a passage on. It moves on in leaps of half its length, so that most
/// of a story that grows has been read before.
fn end_of<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut end: Vec<&str> = Vec::new();
    let length = |end: &[&str]| end.iter().map(|text| text.len()).sum::<usize>();
    for text in texts {
        end.push(domain::tail(text, STORY_MAX));
        if length(&end) > STORY_MAX {
            while end.len() > 1 && length(&end) > STORY_MAX / 2 {
                end.remove(0);
            }
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judge(story: &str) -> Judge<'static> {
        Judge {
            spent: story.split_whitespace().count(),
            scales: Scales::Ruler(Vec::new()),
            story: story.to_owned(),
            begun_ms: 0,
        }
    }

    const LINES: [&str; 2] = ["It rained.", "It rained on everybody alike."];

    #[test]
    fn every_line_gets_its_weight_behind_the_story_and_what_is_told() {
        let mut judge = judge("Mia ran.");
        assert_eq!(judge.weigh("The fox ran too.", &LINES, || Some(0)), Some(vec![11.0, 30.0]));
        let Scales::Ruler(read) = &judge.scales else { panic!("a ruler") };
        assert_eq!(*read, ["Mia ran.\nThe fox ran too."]);
    }

    #[test]
    fn a_passage_costs_no_more_than_its_tokens() {
        let mut long = judge(&"word ".repeat(TOKENS_MAX - 8));
        assert!(long.weigh("", &LINES, || Some(0)).is_some());
        assert_eq!(long.weigh("", &LINES, || Some(0)), None);
    }

    #[test]
    fn nobody_waits_for_an_opinion_that_is_late_or_no_longer_wanted() {
        assert_eq!(judge("Mia ran.").weigh("", &LINES, || Some(PATIENCE_MS)), None);
        assert_eq!(judge("Mia ran.").weigh("", &LINES, || None), None);
        // Called off between two lines.
        let asked = std::cell::Cell::new(0);
        let twice = || {
            asked.set(asked.get() + 1);
            (asked.get() < 3).then_some(0)
        };
        assert_eq!(judge("Mia ran.").weigh("", &LINES, twice), None);
        assert_eq!(asked.get(), 3);
    }

    #[test]
    fn a_growing_story_is_read_from_the_same_passage_for_a_while() {
        let passages: Vec<String> = (0..40).map(|n| format!("{n} {}", "x".repeat(70))).collect();
        let mut begins = Vec::new();
        for n in 1..=passages.len() {
            let end = end_of(passages[..n].iter().map(String::as_str));
            assert!(end.iter().map(|text| text.len()).sum::<usize>() <= STORY_MAX);
            assert_eq!(end.last(), Some(&passages[n - 1].as_str()));
            begins.push(end[0].to_owned());
        }
        begins.dedup();
        assert!(begins.len() * 3 < passages.len(), "{begins:?}");
    }
}
