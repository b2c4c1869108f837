//! Between the answer and the plot: what else is new, somebody who moves, the air.

use super::{LEAST, Teller, animal, count, push};
use crate::detail::Detail;
use crate::filling::Filling;
use crate::guest::Guest;
use crate::lexicon::Class;
use crate::plan::Member;
use crate::react::besides;
use crate::select::{Line, Said, Wish, wish};
use crate::shortlist::Shortlist;

/// Where the middle stands.
pub(super) struct Between<'f> {
    /// What its lines may be filled with.
    pub(super) filling: Filling<'f>,
    /// Sentences of the answer before it.
    pub(super) answer: usize,
    /// Sentences that are chosen for behind it.
    pub(super) plot: usize,
}

impl<'a> Teller<'a> {
    /// Somebody moves, or the air does; but what else is new comes first.
    pub(super) fn middle(
        &mut self,
        lines: &mut Vec<Line>,
        said: &mut Said<'_>,
        Between { filling, answer, plot }: Between<'_>,
        guest: &mut impl Guest,
    ) {
        let world = self.world;
        let rich = world.told % 3 == 2 && plot < 3 && answer < 2;
        let most = said.room().min(if rich { 2 } else { 1 });
        // The air is spoken of where a passage would else be short, and now and then besides.
        let full =
            answer + plot >= LEAST && (world.told as u64 ^ world.story.seed).is_multiple_of(2);
        let mut air_first = (world.told + self.take as usize) % 2 == 1;
        let (mut aired, mut moved) = (false, false);
        let mut news = self.more_news(said, &filling);
        for _ in 0..most {
            let mut found = std::mem::take(&mut news);
            for air in [air_first, !air_first] {
                if air && (aired || full) || !air && moved || found.first().is_some() {
                    continue;
                }
                let wishes = if air { self.air() } else { self.gesture(filling.near) };
                found = said.shortlist(&self.lore.frames, &wishes, &filling, &mut self.chance);
                aired |= air && found.first().is_some();
                moved |= !air && found.first().is_some();
            }
            let found = self.weighed(found, lines, said, guest);
            let told = found.as_ref().map_or(0, count);
            push(lines, said, found);
            said.reserve(said.room().saturating_sub(told));
            air_first = !air_first;
        }
    }

    /// What else the turn brings in: a second new thing, or what happens besides.
    fn more_news(&mut self, said: &Said<'_>, filling: &Filling<'_>) -> Shortlist {
        let frames = &self.lore.frames;
        if let Some(detail) = self.second_thing(said) {
            let near = filling.near.filter(|member| !animal(member));
            let filling = Filling { detail: Some(detail), second: None, near, ..*filling };
            let list = said.shortlist(frames, &self.beside(detail), &filling, &mut self.chance);
            if list.first().is_some() {
                return list;
            }
        }
        let Some(besides) = besides(self.world) else { return Shortlist::default() };
        let filling = Filling { doing: Some(besides), detail: None, ..*filling };
        said.shortlist(frames, &[wish("doing", 1.0)], &filling, &mut self.chance)
    }

    /// A second new thing that the passage has not named yet.
    pub(super) fn second_thing(&self, said: &Said<'_>) -> Option<&'a Detail> {
        let mut others = self.world.turn.details.iter().skip(1);
        others.find(|second| {
            let there = !second.class.alive() && second.class != Class::Time;
            second.fresh && !second.name && there && !said.named(&second.head)
        })
    }

    /// What may be said of a second new thing, `beside` the first.
    fn beside(&self, second: &Detail) -> Vec<Wish> {
        let known = second.classed() || matches!(second.class, Class::Event | Class::Sound);
        let mut wishes = vec![wish("beside", 0.8)];
        match (second.absent, self.world.act()) {
            (false, _) if known => wishes.push(wish(format!("is.{}", second.class.name()), 1.0)),
            (false, _) => {}
            (true, Some(act)) => {
                wishes.extend([wish("away", 0.5), wish(format!("{act}.away"), 1.0)]);
            }
            (true, None) => wishes.push(wish("away", 1.0)),
        }
        wishes
    }

    fn air(&self) -> Vec<Wish> {
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

    fn gesture(&self, near: Option<&Member>) -> Vec<Wish> {
        match near {
            Some(member) if animal(member) => vec![wish("gesture.animal", 1.0)],
            Some(_) => vec![wish("gesture.person", 1.0)],
            None => Vec::new(),
        }
    }
}
