//! Behind the answer: an older thing that comes back, and the plot line's next stage.

use super::{Teller, best, count, most_sentences};
use crate::bank::Frame;
use crate::filling::Filling;
use crate::memory::Memory;
use crate::plan::HeldKind;
use crate::select::{Line, Said, wish};
use crate::shortlist::Shortlist;
use crate::story::Tier;
use crate::text::stem;
use crate::threads::{Need, grows, own_thing};

/// What is told behind the answer to the newest turn.
pub(super) struct Plot {
    /// A memory that is due.
    pub(super) recalled: Shortlist,
    /// The plot line's next stage.
    pub(super) step: Shortlist,
}

impl<'a> Teller<'a> {
    /// The plot is chosen first, so that the reaction knows how much room it has.
    pub(super) fn plot(
        &mut self,
        said: &mut Said<'_>,
        filling: &Filling<'a>,
        wished: Option<&Line>,
    ) -> Plot {
        let back = self.memory_due();
        if self.world.story.tier == Tier::Kids {
            let recalled = self.recall(said, filling, back);
            let brief = recalled.first().is_some() || wished.is_some();
            let step = if brief { Shortlist::default() } else { self.step(said, filling) };
            return Plot { recalled, step };
        }
        let step = self.step(said, filling);
        // A memory can wait, but what was just written is always answered.
        let answer = 1 + usize::from(self.second_thing(said).is_some());
        let taken: usize = [wished, step.first()].into_iter().flatten().map(count).sum();
        said.reserve(most_sentences(self.world.story.tier).saturating_sub(taken + answer));
        let recalled = self.recall(said, filling, back);
        Plot { recalled, step }
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
        memory: Option<&'a Memory>,
    ) -> Shortlist {
        let Some(memory) = memory else { return Shortlist::default() };
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
        let wishes = [wish(key, 1.0)];
        let list = said.shortlist(&self.lore.frames, &wishes, &filling, &mut self.chance);
        list.of_one_length()
    }

    /// The plot line's next stage, grown out of the newest detail where it can be.
    fn step(&mut self, said: &Said<'_>, filling: &Filling<'_>) -> Shortlist {
        let Some((thread, stage)) = self.thread else { return Shortlist::default() };
        let filling = Filling { thread: Some(thread), past: own_thing(self.world), ..*filling };
        // A stage none of whose lines can be told here is passed over, or the plot would stand still.
        (stage..thread.stages.len().min(stage + 2))
            .map(|at| self.stage(said, &filling, &thread.stages[at]))
            .find(|list| list.first().is_some())
            .unwrap_or_default()
    }

    fn stage(
        &mut self,
        said: &Said<'_>,
        filling: &Filling<'_>,
        lines: &'static [(Need, Frame)],
    ) -> Shortlist {
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
        best(said, fitting, filling, &mut self.chance).of_one_length()
    }
}
