//! The next passage: a reaction to what was just written, then a step of the plot.

mod middle;
mod plot;

use middle::Between;
use plot::Plot;

use crate::answer::asked_of_ember;
use crate::bank::Frame;
use crate::chance::Chance;
use crate::detail::Detail;
use crate::filling::{Filling, doer, other, recent};
use crate::guest::{Guest, Nobody, invited};
use crate::lexicon::Class;
use crate::lore::{Lore, lore};
use crate::plan::{Member, Pronoun};
use crate::react::reactions;
use crate::select::{Line, Said, wish};
use crate::shortlist::Shortlist;
use crate::story::{Author, Story, Tier};
use crate::text::{WordHash, sentences, stem};
use crate::threads::{Thread, current};
use crate::world::{World, mere_beast};

/// A passage of Ember's, sentence by sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling {
    /// Whole sentences in order, each fit to be shown as soon as it has passed the gate.
    pub sentences: Vec<String>,
    /// The small question at the end, if the passage asks one (Kids always do).
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

/// Earlier takes that a new one is kept different from. More retries begin to come back to them.
const MAX_TAKES: u32 = 8;

/// Tells the next passage. The same story gets the same passage; another `retry` a different one.
#[must_use]
pub fn tell(story: &Story<'_>, guest: &mut impl Guest) -> Telling {
    let world = World::of(story);
    let mut said = Said::new(&world);
    let first = story.retry.saturating_sub(MAX_TAKES);
    for take in first..story.retry {
        // What a guest may have chosen then is not known any more, so nothing of it comes again.
        let mut weighed = Overheard::default();
        let earlier = match take == 0 && guest.weighs() {
            true => Teller::new(&world, take).compose(&mut said, &mut weighed),
            false => Teller::new(&world, take).compose(&mut said, &mut Nobody),
        };
        said.start_over();
        said.note(&earlier.text());
        weighed.lines.iter().for_each(|line| said.note(line));
        said.start_over();
    }
    Teller::new(&world, story.retry).compose(&mut said, guest)
}

/// Notes what there was to weigh.
#[derive(Default)]
struct Overheard {
    lines: Vec<String>,
}

impl Guest for Overheard {
    fn offer(&mut self, _prompt: &str, _n: usize) -> Vec<String> {
        Vec::new()
    }

    fn score(&mut self, _context: &str, _sentence: &str) -> f32 {
        0.0
    }

    fn weigh(&mut self, _told: &str, lines: &[&str]) -> Option<Vec<f32>> {
        self.lines.extend(lines.iter().map(|line| (*line).to_string()));
        None
    }
}

/// Several different takes on the next passage, the best first.
#[must_use]
pub fn candidates(story: &Story<'_>, n: usize) -> Vec<Telling> {
    let take =
        |take: u32| tell(&Story { retry: story.retry.saturating_add(take), ..*story }, &mut Nobody);
    (0..u32::try_from(n).unwrap_or(u32::MAX).min(MAX_TAKES)).map(take).collect()
}

/// How many sentences a passage for older readers has at least, if the lines allow.
const LEAST: usize = 3;

/// How many sentences a passage has at most, the question left out.
fn most_sentences(tier: Tier) -> usize {
    match tier {
        Tier::Kids => 3,
        Tier::Teens => 5,
        Tier::Adults => 6,
    }
}

struct Teller<'a> {
    world: &'a World<'a>,
    lore: &'static Lore,
    chance: Chance,
    take: u32,
    thread: Option<(&'static Thread, usize)>,
}

impl<'a> Teller<'a> {
    fn new(world: &'a World<'a>, take: u32) -> Self {
        let lore = lore(world.story.tier);
        let newest = WordHash::words(&world.newest)
            .iter()
            .fold(0, |sum: u64, word| sum.rotate_left(5) ^ word);
        let parts = [world.story.seed, u64::from(take), world.story.passages.len() as u64, newest];
        let thread = current(&lore.threads, world, take);
        Teller { world, lore, chance: Chance::new(&parts), take, thread }
    }

    fn compose(mut self, said: &mut Said<'_>, guest: &mut impl Guest) -> Telling {
        let tier = self.world.story.tier;
        let near = self.near();
        let mut filling = Filling::of(self.world, near);
        if tier != Tier::Kids {
            // A dog does not look from the map to the letter, but it may lie down.
            filling.near = near.filter(|member| !animal(member));
        }
        let wished = self.wished(said, near);
        let Plot { recalled, step } = self.plot(said, &filling, wished.as_ref());
        let plot_begins = recalled.first().or(step.first());
        said.before(plot_begins.map(|line| line.text.as_str()));
        let plot: usize = [recalled.first(), wished.as_ref(), step.first()]
            .into_iter()
            .flatten()
            .map(|line| {
                said.note(&line.text);
                count(line)
            })
            .sum();
        said.reserve(most_sentences(tier).saturating_sub(plot));
        let mut lines: Vec<Line> = Vec::new();
        // What Ember has answered already is not answered again: the wish begins.
        let answered = self.world.story.passages.last().is_some_and(|p| p.author == Author::Ember);
        if !(answered && wished.is_some()) {
            let opening = self.opening(said, &filling);
            push(&mut lines, said, opening);
        }
        let answer: usize = lines.iter().map(count).sum();
        if tier != Tier::Kids {
            lines.extend(wished.clone());
        }
        guest.stands(&all_sentences(&lines));
        if tier == Tier::Kids {
            if let Some(sentence) = invited(self.world, said, guest, &mut self.chance) {
                push(&mut lines, said, Some(Line { text: sentence, question: None, score: 0.0 }));
            }
            lines.extend(recalled.best().into_iter().chain(wished).chain(step.best()));
            return self.close(lines, said, &filling);
        }
        said.reserve(most_sentences(tier).saturating_sub(plot + answer));
        let between = Between { filling: Filling { near, ..filling }, answer, plot };
        self.middle(&mut lines, said, between, guest);
        guest.stands(&all_sentences(&lines));
        said.before(step.first().map(|line| line.text.as_str()));
        let line = self.weighed(recalled, &lines, said, guest);
        push(&mut lines, said, line);
        said.before(None);
        lines.extend(self.weighed(step, &lines, said, guest));
        self.close(lines, said, &filling)
    }

    /// One line of several that fit. Only the first take is weighed: others come at once.
    fn weighed(
        &self,
        list: Shortlist,
        told: &[Line],
        said: &Said<'_>,
        guest: &mut impl Guest,
    ) -> Option<Line> {
        if self.take == 0 { list.weighed(told, said, guest) } else { list.best() }
    }

    /// What a person wished for comes in.
    fn wished(&mut self, said: &mut Said<'_>, near: Option<&'a Member>) -> Option<Line> {
        let world = self.world;
        let owned = |detail: &&Detail| world.cast.iter().any(|m| m.owned && m.name == detail.shown);
        let detail = world.wished.iter().find(|detail| !owned(detail))?;
        let key = match detail.class {
            class if class.alive() => "wish.being",
            Class::Place => "wish.place",
            Class::Weather | Class::Light | Class::Sound | Class::Water => "wish.air",
            class if class.bodily() => "wish.thing",
            _ => "wish.idea",
        };
        let filling = Filling { detail: Some(detail), second: None, ..Filling::of(world, near) };
        let line = said.choose(&self.lore.frames, &[wish(key, 1.0)], &filling, &mut self.chance)?;
        said.note(&line.text);
        Some(line)
    }

    /// The first sentence: an honest answer, a plot line taken up, or a reaction.
    fn opening(&mut self, said: &mut Said<'_>, filling: &Filling<'_>) -> Option<Line> {
        if let Some(key) = asked_of_ember(&self.world.newest) {
            return said.choose(&self.lore.frames, &[wish(key, 1.0)], filling, &mut self.chance);
        }
        if let Some((thread, stage)) = self.thread
            && stage > 0
            && thread.taken_up(self.world)
        {
            let filling = Filling { thread: Some(thread), ..*filling };
            let hits = thread.hits.iter().map(|frame| (0.0, frame));
            let found = best(said, hits, &filling, &mut self.chance).best();
            let head = self.world.detail().map(|detail| stem(&detail.head).into_owned());
            let names = |line: &Line| {
                head.as_ref().is_none_or(|head| line.text.to_lowercase().contains(head.as_str()))
            };
            if let Some(line) = found.filter(names) {
                return Some(line);
            }
        }
        let (strong, weak) = reactions(self.world);
        let frames = &self.lore.frames;
        let mut brief = None;
        if self.world.story.tier != Tier::Kids && self.second_thing(said).is_some() {
            // A second new thing is told in the next sentence, so the first is one sentence.
            let room = said.room();
            said.reserve(1);
            brief = said.choose(frames, &strong, filling, &mut self.chance);
            said.reserve(room);
        }
        brief
            .or_else(|| said.choose(frames, &strong, filling, &mut self.chance))
            .or_else(|| said.choose(frames, &weak, filling, &mut self.chance))
    }

    /// Somebody whom no person owns, who is here and is not the one who has just acted.
    fn near(&mut self) -> Option<&'a Member> {
        let world = self.world;
        let busy = matches!(world.act(), Some("sleep" | "die" | "leave" | "vanish" | "stuck"));
        let doing = doer(world).map(|member| member.name.clone());
        let about = world.detail().map(|detail| detail.shown.clone());
        let mut free: Vec<&Member> = world
            .cast
            .iter()
            .filter(|m| !m.owned && !m.gone && m.pronoun != Pronoun::They && recent(world, m))
            .filter(|m| {
                Some(&m.name) != about.as_ref() && !(busy && Some(&m.name) == doing.as_ref())
            })
            .filter(|m| m.present && !mere_beast(&world.story, m))
            .collect();
        // Those of the newest turn come first, and the one to whom it was done before all.
        let to = other(world).map(|member| member.name.clone());
        let newest = world.cast.iter().filter_map(|m| m.last_seen).max();
        free.sort_by_key(|m| {
            (Some(&m.name) != to.as_ref(), m.last_seen != newest, m.name.starts_with("the "))
        });
        let first = free.first()?;
        let equal = free
            .iter()
            .filter(|m| m.last_seen == first.last_seen && Some(&first.name) != to.as_ref())
            .count();
        Some(free[self.chance.below(equal.max(1))])
    }

    fn close(mut self, lines: Vec<Line>, said: &mut Said<'_>, filling: &Filling<'_>) -> Telling {
        let kids = self.world.story.tier == Tier::Kids;
        let mut question = lines.last().and_then(|line| line.question.clone());
        let mut told: Vec<String> = all_sentences(&lines).into_iter().map(Into::into).collect();
        if kids && question.is_none() {
            let wishes = self.questions();
            question = said
                .choose(&self.lore.frames, &wishes, filling, &mut self.chance)
                .map(|line| line.text);
        }
        if told.is_empty() {
            let line =
                said.choose(&self.lore.frames, &[wish("quiet", 0.0)], filling, &mut self.chance);
            told.push(line.map_or_else(|| "For a moment nothing moved.".into(), |line| line.text));
        }
        Telling { sentences: told, question }
    }

    fn questions(&self) -> Vec<crate::select::Wish> {
        let mut wishes = vec![wish("ask.any", 0.4)];
        if let Some(detail) = self.world.detail().filter(|detail| !detail.absent) {
            let key = match detail.class {
                Class::Person | Class::Animal => "ask.being",
                Class::Place | Class::Opening | Class::Structure => "ask.place",
                class if class.solid() => "ask.thing",
                _ => return wishes,
            };
            wishes.push(wish(key, 1.0));
        }
        wishes
    }
}

/// Is the figure a beast rather than somebody with hands and words?
fn animal(member: &Member) -> bool {
    let class = member.kind.as_deref().and_then(|kind| crate::lexicon::LEXICON.class(kind));
    class == Some(Class::Animal)
}

fn all_sentences(lines: &[Line]) -> Vec<&str> {
    lines.iter().flat_map(|line| sentences(&line.text)).collect()
}

fn count(line: &Line) -> usize {
    sentences(&line.text).len()
}

fn push(lines: &mut Vec<Line>, said: &mut Said<'_>, line: Option<Line>) {
    if let Some(line) = line {
        said.note(&line.text);
        said.behind(&line.text);
        lines.push(line);
    }
}

fn best<'f>(
    said: &Said<'_>,
    frames: impl Iterator<Item = (f32, &'f Frame)>,
    filling: &Filling<'_>,
    chance: &mut Chance,
) -> Shortlist {
    Shortlist::of(frames.filter_map(|(worth, frame)| {
        let luck = chance.unit();
        let mut line = said.line(frame, filling)?;
        line.score += worth + luck;
        Some(line)
    }))
}
