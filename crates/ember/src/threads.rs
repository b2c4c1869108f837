//! Ember's plot lines: hand-written stories in stages that run through whatever people write.
//!
//! ```text
//! = bell
//! tags: forest night            settings it was made for
//! shun: space                   settings in which it would jar
//! sign: bell ting               words by which a person takes it up
//! slot helper: mouse; snail     figures and colours, chosen once for a story
//! hit> So the bell was real.    what follows when a person takes it up
//! try> {h} went to find the bell.      a next step that leads into it
//! 1> Far away, a bell went ting. | Who was ringing it?
//! 1 on> On {d} hung a bell no bigger than a pea.
//! ```
//!
//! A stage has a plain line, and lines that grow out of the person's newest detail: `on` for a thing
//! with a surface, `in` for one with an inside, `who` for somebody, `at` for a known place,
//! and `with` for an older thing of the person's, {past}, which the plot line brings back.
//!
//! Where a story stands in a plot line is not stored: it is read from which stages Ember has told.

use crate::bank::{Frame, Template};
use crate::chance::Chance;
use crate::detail::{Detail, Role, stem_hash};
use crate::lexicon::Class;
use crate::memory::Memory;
use crate::plan::HeldKind;
use crate::text::{Hashes, WordHash, article, capitalised, stem, tokens};
use crate::world::{World, small_fry};

/// What a line of a stage needs of the newest turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// A thing with a surface.
    On,
    /// A thing or place with an inside.
    In,
    /// Somebody.
    Who,
    /// A known place.
    At,
    /// An older thing of the person's own story.
    With,
    /// Nothing.
    Nothing,
}

/// One plot line.
#[derive(Debug, Default)]
pub(crate) struct Thread {
    /// Its name.
    pub id: &'static str,
    tags: Vec<&'static str>,
    shun: Vec<&'static str>,
    /// Words by which a person takes it up.
    pub sign: Vec<&'static str>,
    slots: Vec<(&'static str, Vec<&'static str>)>,
    /// What follows when a person takes it up.
    pub hits: Vec<Frame>,
    /// Next steps that lead into it.
    pub tries: Vec<Template>,
    /// Its stages, each with its lines.
    pub stages: Vec<Vec<(Need, Frame)>>,
}

/// A stage counts as told when this share of one of its lines stands in Ember's passages.
const TOLD: f32 = 0.6;

impl Thread {
    /// Reads a data file of plot lines.
    pub(crate) fn parse_all(text: &'static str) -> Result<Vec<Thread>, String> {
        let mut threads: Vec<Thread> = Vec::new();
        for (number, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(id) = line.strip_prefix("= ") {
                threads.push(Thread { id, ..Thread::default() });
                continue;
            }
            let at = |error: String| format!("line {}: {error}", number + 1);
            let thread =
                threads.last_mut().ok_or_else(|| at("a line before any plot line".into()))?;
            thread.line(line).map_err(at)?;
        }
        Ok(threads)
    }

    fn line(&mut self, line: &'static str) -> Result<(), String> {
        if let Some((head, text)) = line.split_once("> ")
            && head.len() < 8
        {
            return self.told_line(head, text);
        }
        let (name, list) =
            line.split_once(": ").ok_or_else(|| format!("neither line nor list: {line}"))?;
        match name {
            "tags" => self.tags = list.split(' ').collect(),
            "shun" => self.shun = list.split(' ').collect(),
            "sign" => self.sign = list.split(' ').collect(),
            slot => {
                let slot =
                    slot.strip_prefix("slot ").ok_or_else(|| format!("unknown list: {name}"))?;
                self.slots.push((slot, list.split("; ").collect()));
            }
        }
        Ok(())
    }

    fn told_line(&mut self, head: &str, text: &str) -> Result<(), String> {
        match head {
            "hit" => self.hits.push(Frame::parse(text)?),
            "try" => self.tries.push(Template::parse(text)?),
            _ => {
                let (stage, need) = head.split_once(' ').unwrap_or((head, ""));
                let stage: usize = stage.parse().map_err(|_| format!("no stage: {head}"))?;
                let need = match need {
                    "on" => Need::On,
                    "in" => Need::In,
                    "who" => Need::Who,
                    "at" => Need::At,
                    "with" => Need::With,
                    "" => Need::Nothing,
                    other => return Err(format!("no such need: {other}")),
                };
                if self.stages.len() < stage {
                    self.stages.resize_with(stage, Vec::new);
                }
                self.stages[stage - 1].push((need, Frame::parse(text)?));
            }
        }
        Ok(())
    }

    /// How many of its stages Ember has told.
    pub(crate) fn stage(&self, threes: &Hashes) -> usize {
        let told =
            |lines: &Vec<(Need, Frame)>| lines.iter().any(|(_, frame)| frame.told(threes, TOLD));
        self.stages.iter().rposition(told).map_or(0, |stage| stage + 1)
    }

    /// Is the sentence one of the lines of its newest told stage?
    pub(crate) fn tells(&self, stage: usize, sentence: &str) -> bool {
        let threes: Hashes = WordHash::grams(&WordHash::words(sentence), 3).collect();
        let Some(lines) = stage.checked_sub(1).and_then(|stage| self.stages.get(stage)) else {
            return false;
        };
        lines.iter().any(|(_, frame)| frame.runs.iter().any(|run| threes.contains(run)))
    }

    /// Does the newest turn take it up?
    pub(crate) fn taken_up(&self, world: &World<'_>) -> bool {
        let words = tokens(&world.newest);
        words.iter().any(|token| self.sign.contains(&&*stem(token.base())))
    }

    /// What one of its own slots holds in this story. "A:helper" gives the article as well,
    /// "Helper" and "A:helper" with a capital begin a sentence.
    pub(crate) fn own(&self, world: &World<'_>, name: &str) -> Option<String> {
        let lower = name.to_lowercase();
        let (with_article, key) = match lower.strip_prefix("a:") {
            Some(key) => (true, key),
            None => (false, lower.as_str()),
        };
        let (_, choices) = self.slots.iter().find(|(slot, _)| *slot == key)?;
        let premise: Vec<u64> =
            tokens(world.story.premise).iter().map(|t| stem_hash(t.base())).collect();
        let free: Vec<&&str> = choices
            .iter()
            .filter(|choice| !WordHash::words(choice).iter().any(|word| premise.contains(word)))
            .collect();
        let mut chance = Chance::new(&[world.story.seed, hash(self.id), hash(key)]);
        let value = match free.len() {
            0 => choices[chance.below(choices.len())],
            n => free[chance.below(n)],
        };
        let text =
            if with_article { format!("{} {value}", article(value)) } else { value.to_string() };
        Some(if name.starts_with(char::is_uppercase) { capitalised(&text) } else { text })
    }

    fn fits(&self, world: &World<'_>) -> f32 {
        let is = |tags: &[&str]| {
            tags.contains(&world.setting)
                || tags.contains(&"night") && world.night
                || tags.contains(&"modern") && world.modern
                || tags.contains(&"old") && !world.modern
        };
        let clash = self.sign.iter().any(|sign| world.seen.contains(&stem_hash(sign)));
        let mut fit = if is(&self.tags) { 0.8 } else { 0.0 };
        fit -= if is(&self.shun) { 5.0 } else { 0.0 };
        fit - if clash { 2.0 } else { 0.0 }
    }
}

fn hash(text: &str) -> u64 {
    WordHash::words(text).iter().fold(7, |sum, word| sum.rotate_left(9) ^ word)
}

/// The plot line a story is in, with the number of stages told. `fresh` moves on to other choices
/// when none is under way yet.
pub(crate) fn current<'t>(
    threads: &'t [Thread],
    world: &World<'_>,
    fresh: u32,
) -> Option<(&'t Thread, usize)> {
    let stages: Vec<usize> = threads.iter().map(|thread| thread.stage(&world.threes)).collect();
    let under_way =
        threads.iter().zip(&stages).find(|(t, stage)| **stage > 0 && **stage < t.stages.len());
    if let Some((thread, stage)) = under_way {
        return Some((thread, *stage));
    }
    let mut chance = Chance::new(&[world.story.seed, hash(world.story.premise), 77]);
    let mut ranked: Vec<(f32, &Thread)> = threads
        .iter()
        .zip(&stages)
        .map(|(thread, stage)| (thread, *stage, chance.unit()))
        .filter(|(_, stage, _)| *stage == 0)
        .map(|(thread, _, luck)| (thread.fits(world) + luck, thread))
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    let at = fresh as usize % ranked.len().max(1);
    ranked.get(at).map(|(_, thread)| (*thread, 0))
}

/// Does the newest turn give a line what it needs?
pub(crate) fn grows(need: Need, world: &World<'_>) -> bool {
    let present = |fits: fn(&Detail) -> bool| {
        world.detail().is_some_and(|detail| !detail.absent && fits(detail))
    };
    match need {
        Need::Nothing => true,
        Need::At => world.place.is_some(),
        Need::With => own_thing(world).is_some(),
        Need::On => {
            present(|d| d.class.solid() && d.classed() && !small_fry(&d.head)) && !burst(world)
        }
        Need::In => present(|d| {
            matches!(d.class, Class::Container | Class::Vehicle)
                || d.class == Class::Place && d.role != Role::Subject
        }),
        Need::Who => present(|d| d.class.alive() && !d.plural) && !owned(world),
    }
}

/// An older thing the person brought in, which a plot line may come back to.
pub(crate) fn own_thing<'a>(world: &'a World<'_>) -> Option<&'a Memory> {
    const AGE: usize = 2;
    let about = world.detail().map(|detail| stem(&detail.head).into_owned()).unwrap_or_default();
    world.memories.iter().rev().find(|memory| {
        matches!(memory.kind, HeldKind::Thing | HeldKind::Loss)
            && world.texts > memory.number + AGE
            && memory.head != about
    })
}

/// Has the thing just been broken, lost or eaten, so that nothing can be found on it?
fn burst(world: &World<'_>) -> bool {
    matches!(
        world.act(),
        Some("break" | "vanish" | "eat" | "burn" | "lose" | "fall" | "fly" | "throw" | "change")
    )
}

fn owned(world: &World<'_>) -> bool {
    world.detail().is_some_and(|d| world.cast.iter().any(|m| m.owned && m.name == d.shown))
}

/// Every setting a plot line may name.
#[cfg(test)]
pub(crate) fn known_tag(tag: &str) -> bool {
    crate::setting::SETTINGS.contains(&tag) || ["night", "modern", "old"].contains(&tag)
}

#[cfg(test)]
impl Thread {
    /// For the checks of the data files: its tags and its slots.
    pub(crate) fn declared(&self) -> (impl Iterator<Item = &&'static str>, Vec<&'static str>) {
        (self.tags.iter().chain(&self.shun), self.slots.iter().map(|(name, _)| *name).collect())
    }
}
