//! The next passage: a reaction to what was just written, then a step of the plot.

use crate::answer::asked_of_ember;
use crate::bank::Frame;
use crate::chance::Chance;
use crate::detail::Detail;
use crate::filling::{Filling, doer, other, recent};
use crate::guest::{Guest, Nobody, invited};
use crate::lexicon::Class;
use crate::lore::{Lore, lore};
use crate::memory::Memory;
use crate::plan::{HeldKind, Member, Pronoun};
use crate::react::reactions;
use crate::select::{Line, Said, wish};
use crate::story::{Author, Story, Tier};
use crate::text::{WordHash, sentences, stem};
use crate::threads::{Need, Thread, current, grows, own_thing};
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
        let earlier = Teller::new(&world, take).compose(&mut said, &mut Nobody);
        said.start_over();
        said.note(&earlier.text());
        said.start_over();
    }
    Teller::new(&world, story.retry).compose(&mut said, guest)
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
        let mut lines: Vec<Line> = Vec::new();
        let near = self.near();
        let mut filling = Filling::of(self.world, near);
        if tier != Tier::Kids {
            // A dog does not look from the map to the letter, but it may lie down.
            filling.near = near.filter(|member| !animal(member));
        }
        let wished = self.wished(said, near);
        // The plot is chosen first, so that the reaction knows how much room it has.
        let back = self.memory_due();
        let recalled = back.and_then(|memory| self.recall(said, &filling, memory));
        let brief = tier == Tier::Kids && (recalled.is_some() || wished.is_some());
        let step = if brief { None } else { self.step(said, &filling) };
        let taken = [&recalled, &wished, &step].into_iter().flatten();
        let plot: usize = taken
            .map(|line| {
                said.note(&line.text);
                count(line)
            })
            .sum();
        said.reserve(most_sentences(tier).saturating_sub(plot));
        // What Ember has answered already is not answered again: the wish begins.
        let answered = self.world.story.passages.last().is_some_and(|p| p.author == Author::Ember);
        if !(answered && wished.is_some()) {
            let opening = self.opening(said, &filling);
            push(&mut lines, said, opening);
        }
        if let Some(sentence) = invited(self.world, said, guest, &mut self.chance) {
            push(&mut lines, said, Some(Line { text: sentence, question: None, score: 0.0 }));
        }
        if tier != Tier::Kids {
            let told: usize = lines.iter().map(count).sum();
            said.reserve(most_sentences(tier).saturating_sub(plot + told));
            let filling = Filling { near, ..filling };
            self.middle(&mut lines, said, &filling, plot);
        }
        lines.extend(recalled);
        match tier {
            Tier::Kids => lines.extend(wished),
            Tier::Teens | Tier::Adults => {
                lines.insert(lines.len().min(1), wished.unwrap_or_default());
                lines.retain(|line| !line.text.is_empty());
            }
        }
        lines.extend(step);
        self.close(lines, said, &filling)
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
            let found = best(said, hits, &filling, &mut self.chance);
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

    /// Between reaction and plot: somebody moves, or the air does.
    fn middle(
        &mut self,
        lines: &mut Vec<Line>,
        said: &mut Said<'_>,
        filling: &Filling<'_>,
        plot: usize,
    ) {
        let world = self.world;
        let told: usize = lines.iter().map(count).sum();
        let rich = world.told % 3 == 2 && plot < 3 && told < 2;
        let most = said.room().min(if rich { 2 } else { 1 });
        // The air is spoken of where a passage would else be short, and now and then besides.
        let full = told + plot >= LEAST && (world.told as u64 ^ world.story.seed).is_multiple_of(2);
        let mut air_first = (world.told + self.take as usize) % 2 == 1;
        let (mut aired, mut moved) = (false, false);
        let mut second = self.second_thing(said);
        for _ in 0..most {
            let mut found = second.take().and_then(|detail| {
                let hands =
                    filling.near.filter(|member| world.story.tier == Tier::Kids || !animal(member));
                let filling =
                    Filling { detail: Some(detail), second: None, near: hands, ..*filling };
                let wishes = match (detail.absent, self.world.act()) {
                    (false, _) => vec![wish(format!("is.{}", detail.class.name()), 1.0)],
                    (true, Some(act)) => vec![wish("away", 0.5), wish(format!("{act}.away"), 1.0)],
                    (true, None) => vec![wish("away", 1.0)],
                };
                said.choose(&self.lore.frames, &wishes, &filling, &mut self.chance)
            });
            for air in [air_first, !air_first] {
                if air && (aired || full) || !air && moved {
                    continue;
                }
                let wishes = if air { self.air() } else { self.gesture(filling.near) };
                if found.is_none() {
                    found = said.choose(&self.lore.frames, &wishes, filling, &mut self.chance);
                    aired |= air && found.is_some();
                    moved |= !air && found.is_some();
                }
            }
            let told = found.as_ref().map_or(0, count);
            push(lines, said, found);
            said.reserve(said.room().saturating_sub(told));
            air_first = !air_first;
        }
    }

    /// A second new thing that the passage has not named yet.
    fn second_thing(&self, said: &Said<'_>) -> Option<&'a Detail> {
        self.world.turn.details.iter().skip(1).find(|second| {
            let event = matches!(second.class, Class::Event | Class::Sound);
            second.fresh
                && (second.classed() || event || second.absent)
                && !second.name
                && !second.class.alive()
                && !said.named(&second.head)
        })
    }

    fn air(&self) -> Vec<crate::select::Wish> {
        let mut wishes =
            vec![wish("air.any", 0.5), wish(format!("air.{}", self.world.setting), 0.9)];
        if self.world.modern {
            wishes.push(wish("air.modern", 0.5));
        }
        if self.world.night {
            wishes.push(wish("air.night", 0.6));
        }
        wishes
    }

    fn gesture(&self, near: Option<&Member>) -> Vec<crate::select::Wish> {
        match near {
            Some(member) if animal(member) => vec![wish("gesture.animal", 1.0)],
            Some(_) => vec![wish("gesture.person", 1.0)],
            None => Vec::new(),
        }
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

    /// Every fourth passage or so something older comes back.
    fn memory_due(&mut self) -> Option<&'a Memory> {
        const AGE: usize = 2;
        let world = self.world;
        let due = world.told > 1 && (world.told + world.story.seed as usize % 3) % 4 == 3;
        if !due && self.take % 3 != 2 {
            return None;
        }
        let about =
            world.detail().map(|detail| stem(&detail.head).into_owned()).unwrap_or_default();
        let old = |m: &&Memory| world.texts > m.number + AGE && m.head != about;
        let pressing = world.memories.iter().filter(old).filter(|m| m.kind != HeldKind::Thing);
        let things = world.memories.iter().filter(old).filter(|m| m.kind == HeldKind::Thing);
        let all: Vec<&Memory> = pressing.chain(things).take(4).collect();
        if all.is_empty() { None } else { Some(all[self.chance.below(all.len())]) }
    }

    fn recall(
        &mut self,
        said: &Said<'_>,
        filling: &Filling<'a>,
        memory: &'a Memory,
    ) -> Option<Line> {
        let key = match memory.kind {
            HeldKind::Want => "recall.want",
            HeldKind::Loss => "recall.loss",
            HeldKind::Fear => "recall.fear",
            HeldKind::Promise => "recall.promise",
            HeldKind::Thing | HeldKind::Figure | HeldKind::Place | HeldKind::Thread => {
                "recall.thing"
            }
        };
        let filling = Filling { past: Some(memory), ..*filling };
        said.choose(&self.lore.frames, &[wish(key, 1.0)], &filling, &mut self.chance)
    }

    /// The plot line's next stage, grown out of the newest detail where it can be.
    fn step(&mut self, said: &Said<'_>, filling: &Filling<'_>) -> Option<Line> {
        let (thread, stage) = self.thread?;
        let filling = Filling { thread: Some(thread), past: own_thing(self.world), ..*filling };
        // A stage none of whose lines can be told here is passed over, or the plot would stand still.
        (stage..thread.stages.len().min(stage + 2))
            .find_map(|at| self.stage(said, &filling, &thread.stages[at]))
    }

    fn stage(
        &mut self,
        said: &Said<'_>,
        filling: &Filling<'_>,
        lines: &'static [(Need, Frame)],
    ) -> Option<Line> {
        let fitting =
            lines.iter().filter(|(need, _)| grows(*need, self.world)).map(|(need, frame)| {
                let worth = match need {
                    Need::With => 1.6,
                    Need::On | Need::In | Need::Who => 1.4,
                    Need::At => 0.5,
                    Need::Nothing => 0.0,
                };
                (worth, frame)
            });
        best(said, fitting, filling, &mut self.chance)
    }

    fn close(mut self, lines: Vec<Line>, said: &mut Said<'_>, filling: &Filling<'_>) -> Telling {
        let kids = self.world.story.tier == Tier::Kids;
        let mut question = lines.last().and_then(|line| line.question.clone());
        let mut told: Vec<String> = Vec::new();
        for line in &lines {
            told.extend(sentences(&line.text).into_iter().map(str::to_string));
        }
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

fn count(line: &Line) -> usize {
    sentences(&line.text).len()
}

fn push(lines: &mut Vec<Line>, said: &mut Said<'_>, line: Option<Line>) {
    if let Some(line) = line {
        said.note(&line.text);
        lines.push(line);
    }
}

fn best<'f>(
    said: &Said<'_>,
    frames: impl Iterator<Item = (f32, &'f Frame)>,
    filling: &Filling<'_>,
    chance: &mut Chance,
) -> Option<Line> {
    let lines = frames.filter_map(|(worth, frame)| {
        let luck = chance.unit();
        let mut line = said.line(frame, filling)?;
        line.score += worth + luck;
        Some(line)
    });
    lines.max_by(|a, b| a.score.total_cmp(&b.score))
}
