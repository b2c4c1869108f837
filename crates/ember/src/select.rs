//! Choosing among lines: which fit, which have been told, which read best here.

use crate::bank::{Bank, Frame};
use crate::chance::Chance;
use crate::filling::Filling;
use crate::shortlist::Shortlist;
use crate::story::Tier;
use crate::text::{Hashes, WordHash, capitalised, sentences};
use crate::world::World;

/// A filled line, ready to be told.
#[derive(Debug, Clone, Default)]
pub(crate) struct Line {
    /// Its sentences.
    pub text: String,
    /// The question after it.
    pub question: Option<String>,
    /// How well it fits.
    pub score: f32,
}

/// A key of the bank and how welcome its lines are.
#[derive(Debug, Clone)]
pub(crate) struct Wish {
    /// The key.
    pub key: String,
    /// What a line under it is worth.
    pub worth: f32,
}

/// A wish for lines under a key.
pub(crate) fn wish(key: impl Into<String>, worth: f32) -> Wish {
    Wish { key: key.into(), worth }
}

/// What has been said so far: the story, earlier takes, the passage in the making.
pub(crate) struct Said<'a> {
    world: &'a World<'a>,
    /// Runs of five words of this passage and of the takes before it.
    fives: Hashes,
    /// Runs of three words of the takes before it and of this passage.
    threes: Hashes,
    /// The words of this passage.
    words: Hashes,
    /// First two words of the sentences of this passage.
    starts: Hashes,
    similes: u32,
    room: usize,
    /// The words that end right before the next line, and those that begin right after it: nothing
    /// is repeated across the seams either.
    seams: (Vec<u64>, Vec<u64>),
}

/// A line is not told again when this share of its own words has been told.
const TOLD: f32 = 0.4;
/// Chance decides between lines whose worth differs by less than this.
pub(crate) const LUCK: f32 = 1.1;
/// Words to both sides of a line that a run of five may reach into.
const SEAM: usize = 4;
/// A simile more than this many in a passage is one too many.
const MAX_SIMILES: u32 = 1;

impl<'a> Said<'a> {
    /// Nothing yet but the story.
    pub(crate) fn new(world: &'a World<'a>) -> Self {
        Said {
            world,
            fives: Hashes::default(),
            threes: Hashes::default(),
            starts: Hashes::default(),
            similes: 0,
            words: Hashes::default(),
            room: usize::MAX,
            seams: (Vec::new(), Vec::new()),
        }
    }

    /// Notes a line of this passage, or a whole earlier take.
    pub(crate) fn note(&mut self, text: &str) {
        let words = WordHash::words(text);
        self.fives.extend(WordHash::grams(&words, 5));
        self.threes.extend(WordHash::grams(&words, 3));
        self.words.extend(&words);
        self.starts.extend(WordHash::grams(&words, 2).next());
        self.similes += u32::from(simile(text));
    }

    /// The next line stands behind this text.
    pub(crate) fn behind(&mut self, text: &str) {
        let words = WordHash::words(text);
        self.seams.0 = words[words.len().saturating_sub(SEAM)..].to_vec();
    }

    /// The next lines stand before this text, if the passage goes on after them.
    pub(crate) fn before(&mut self, text: Option<&str>) {
        let mut words = text.map(WordHash::words).unwrap_or_default();
        words.truncate(SEAM);
        self.seams.1 = words;
    }

    /// From now on a line may have this many sentences.
    pub(crate) fn reserve(&mut self, sentences: usize) {
        self.room = sentences;
    }

    /// How many sentences the next line may have.
    pub(crate) fn room(&self) -> usize {
        self.room
    }

    /// Has this passage named the word already?
    pub(crate) fn named(&self, word: &str) -> bool {
        WordHash::words(word).last().is_some_and(|word| self.words.contains(word))
    }

    /// Begins a new take: what was told before stays told, but the passage is empty again.
    pub(crate) fn start_over(&mut self) {
        self.starts.clear();
        self.words.clear();
        self.room = usize::MAX;
        self.similes = 0;
        self.seams = (Vec::new(), Vec::new());
    }

    /// Would the text repeat five words of the story, or begin as a sentence of this passage does?
    pub(crate) fn repeats(&self, text: &str) -> bool {
        let words = [&*self.seams.0, &WordHash::words(text), &self.seams.1].concat();
        let mut own = Hashes::default();
        WordHash::grams(&words, 5).any(|gram| {
            self.fives.contains(&gram) || self.world.fives.contains(&gram) || !own.insert(gram)
        })
    }

    /// Has this line been told, in the story or in an earlier take?
    pub(crate) fn told(&self, frame: &Frame) -> bool {
        frame.told(&self.world.threes, TOLD) || frame.told(&self.threes, TOLD)
    }

    fn judge(&self, text: &str) -> f32 {
        let words = WordHash::words(text);
        let same_start =
            WordHash::grams(&words, 2).next().is_some_and(|two| self.starts.contains(&two));
        let last = &self.world.last_told;
        let same_as_last = !words.is_empty() && words.get(..2) == last.get(..2);
        let mut score = 0.0;
        score -= if same_start { 1.2 } else { 0.0 };
        score -= if same_as_last { 0.8 } else { 0.0 };
        score -= if simile(text) && self.similes >= MAX_SIMILES { 0.9 } else { 0.0 };
        score
    }

    /// Fills a line, if it fits and is new.
    pub(crate) fn line(&self, frame: &Frame, filling: &Filling<'_>) -> Option<Line> {
        let many = filling.detail.is_some_and(|detail| detail.plural);
        let past = filling.past.is_some_and(|past| past.plural);
        if self.told(frame) || many && frame.singular || past && frame.singular_past {
            return None;
        }
        let text = capitalised(&tidy(&frame.text.fill(|slot| filling.slot(slot))?));
        let tier = self.world.story.tier;
        if self.repeats(&text) || WordHash::words(&text).len() > most_words(tier) {
            return None;
        }
        if sentences(&text).len() > self.room {
            return None;
        }
        let question = frame.question.as_ref().and_then(|q| q.fill(|slot| filling.slot(slot)));
        let question = question.map(|q| tidy(&q)).filter(|q| !self.repeats(q));
        let score = self.judge(&text);
        Some(Line { text, question, score })
    }

    /// What it is worth that the line names the detail: what is new must be named soon.
    fn naming(&self, frame: &Frame, filling: &Filling<'_>) -> f32 {
        let Some((at, detail)) = frame.naming.zip(filling.detail) else { return 0.0 };
        match (detail.fresh, at) {
            (true, 0) if !self.named(&detail.head) => 1.6,
            (true, 1) if !self.named(&detail.head) => 1.2,
            (true, _) => 0.3,
            (false, _) => 0.6,
        }
    }

    /// The best line under any of the wished keys.
    pub(crate) fn choose(
        &self,
        bank: &Bank,
        wishes: &[Wish],
        filling: &Filling<'_>,
        chance: &mut Chance,
    ) -> Option<Line> {
        self.shortlist(bank, wishes, filling, chance).best()
    }

    /// The best lines under any of the wished keys.
    pub(crate) fn shortlist(
        &self,
        bank: &Bank,
        wishes: &[Wish],
        filling: &Filling<'_>,
        chance: &mut Chance,
    ) -> Shortlist {
        let mut lines: Vec<Line> = Vec::new();
        for wish in wishes {
            for (_, frame) in bank.under(&wish.key) {
                let luck = chance.unit() * LUCK;
                let Some(mut line) = self.line(frame, filling) else { continue };
                line.score += wish.worth + luck + self.naming(frame, filling);
                lines.push(line);
            }
        }
        // Of equals the first is the best.
        Shortlist::of(lines.into_iter().rev())
    }
}

/// A line with more words does not fit the tier.
fn most_words(tier: Tier) -> usize {
    match tier {
        Tier::Kids => 24,
        Tier::Teens => 44,
        Tier::Adults => 62,
    }
}

fn simile(text: &str) -> bool {
    [" like a", " like the", " like some", " as if", " as though", " the way "]
        .iter()
        .any(|sign| text.contains(sign))
}

/// The filled text with curly marks and no doubled article.
pub(crate) fn tidy(text: &str) -> String {
    crate::bank::curl(text).replace("s’s ", "s’ ").replace("  ", " ")
}
