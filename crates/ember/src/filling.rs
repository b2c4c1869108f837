//! What the slots of a line hold in this story at this moment.

use crate::bank::Slot;
use crate::detail::{Detail, stem_hash};
use crate::lexicon::Class;
use crate::memory::Memory;
use crate::plan::Member;
use crate::text::{WordHash, article, capitalised};
use crate::threads::Thread;
use crate::world::World;

/// Everything a line may be filled with.
#[derive(Clone, Copy)]
pub(crate) struct Filling<'a> {
    /// The story.
    pub world: &'a World<'a>,
    /// The detail that {d} stands for.
    pub detail: Option<&'a Detail>,
    /// The detail that {s} stands for.
    pub second: Option<&'a Detail>,
    /// Somebody nearby whom Ember may move.
    pub near: Option<&'a Member>,
    /// What {past} stands for.
    pub past: Option<&'a Memory>,
    /// What {doing} stands for, where it is not the deed.
    pub doing: Option<&'a str>,
    /// The plot line whose slots may be used.
    pub thread: Option<&'a Thread>,
}

impl<'a> Filling<'a> {
    /// The usual filling: the newest details, somebody nearby.
    pub(crate) fn of(world: &'a World<'a>, near: Option<&'a Member>) -> Self {
        let detail = world.detail();
        let second = world.turn.details.get(1).filter(|second| !second.class.alive());
        Filling { world, detail, second, near, past: None, doing: None, thread: None }
    }

    /// The words for a slot, or `None` when the story has none.
    pub(crate) fn slot(&self, slot: &Slot) -> Option<String> {
        let world = self.world;
        match slot {
            Slot::Detail => Some(self.detail?.shown.clone()),
            Slot::DetailCap => Some(capitalised(&self.detail?.shown)),
            Slot::Noun => self.detail.filter(|d| !d.name).map(|d| d.bare.clone()),
            Slot::New => self.detail.map(|detail| new(world, detail)),
            Slot::NewCap => self.detail.map(|detail| capitalised(&new(world, detail))),
            Slot::Second => Some(self.second?.shown.clone()),
            Slot::SecondCap => Some(capitalised(&self.second?.shown)),
            Slot::Near => Some(self.near?.name.clone()),
            Slot::NearCap => Some(capitalised(&self.near?.name)),
            Slot::Team => team(world),
            Slot::Hero => hero(world),
            Slot::HeroS => {
                hero(world).map(|hero| if hero == "I" { "my".into() } else { owner(&hero) })
            }
            Slot::Place => world.place.clone(),
            Slot::PlaceCap => world.place.as_deref().map(capitalised),
            Slot::Past => Some(self.past?.shown.clone()),
            Slot::PastCap => Some(capitalised(&self.past?.shown)),
            Slot::PastWas => Some(if self.past?.plural { "were" } else { "was" }.into()),
            Slot::Holder => self.past?.holder.clone(),
            Slot::Adjective => world.turn.adjective.clone().or_else(|| world.turn.state.clone()),
            Slot::Doing => {
                self.doing.or(world.turn.deed.as_ref()?.doing.as_deref()).map(Into::into)
            }
            Slot::Deed => self.deed(),
            Slot::DeedCap => self.deed().map(|deed| capitalised(&deed)),
            Slot::It => self.agreed("it", "they"),
            Slot::ItCap => self.agreed("It", "They"),
            Slot::Its => self.agreed("its", "their"),
            Slot::Them => self.agreed("it", "them"),
            Slot::Itself => self.agreed("itself", "themselves"),
            Slot::Was => self.agreed("was", "were"),
            Slot::Own(name) => self.thread?.own(world, name),
        }
    }

    fn agreed(&self, one: &str, many: &str) -> Option<String> {
        let detail = self.detail?;
        let person = detail.name || detail.class == Class::Person && !detail.plural;
        let verb = matches!(one, "was" | "has");
        (verb || !person).then(|| if detail.plural { many } else { one }.to_string())
    }

    fn deed(&self) -> Option<String> {
        self.world.turn.deed.as_ref()?.noun.map(|noun| format!("the {noun}"))
    }
}

/// "a dragon" the first time, "the dragon" ever after; of rain and bread there is only "the".
fn new(world: &World<'_>, detail: &Detail) -> String {
    let counted = !matches!(
        detail.class,
        Class::Weather | Class::Water | Class::Food | Class::Idea | Class::Time | Class::Sound
    );
    let known = world.seen.contains(&stem_hash(&detail.head))
        || WordHash::words(&world.newest).contains(&stem_hash(&detail.head));
    match (detail.name || known || !counted, detail.plural) {
        (true, _) => detail.shown.clone(),
        (false, true) => detail.bare.clone(),
        (false, false) => format!("{} {}", article(&detail.bare), detail.bare),
    }
}

/// "Mia's", "James's".
pub(crate) fn owner(name: &str) -> String {
    format!("{name}'s")
}

fn member<'a>(world: &'a World<'_>, key: &str) -> Option<&'a Member> {
    world.cast.iter().find(|member| member.name.split(' ').any(|part| part.to_lowercase() == key))
}

/// Who did it in the newest turn.
pub(crate) fn doer<'a>(world: &'a World<'_>) -> Option<&'a Member> {
    member(world, world.turn.deed.as_ref()?.subject.as_ref()?)
}

/// To or for whom it was done.
pub(crate) fn other<'a>(world: &'a World<'_>) -> Option<&'a Member> {
    member(world, world.turn.deed.as_ref()?.other.as_ref()?)
}

/// The one or two figures seen last, with those that bear names first.
fn team(world: &World<'_>) -> Option<String> {
    if world.first_person {
        return None;
    }
    let mut present: Vec<&Member> =
        world.cast.iter().filter(|m| !m.gone && recent(world, m)).collect();
    present.sort_by_key(|member| member.name.starts_with("the "));
    match present[..] {
        [] => None,
        [one] => Some(one.name.clone()),
        [one, two, ..] if two.name.starts_with("the ") => Some(one.name.clone()),
        [one, two, ..] => {
            // The person's own figure is named first.
            let (first, second) = if two.owned && !one.owned { (two, one) } else { (one, two) };
            Some(format!("{} and {}", first.name, second.name))
        }
    }
}

/// Has the figure been named in the last few passages?
pub(crate) fn recent(world: &World<'_>, member: &Member) -> bool {
    const NEAR: usize = 6;
    let from = world.story.passages.len().saturating_sub(NEAR);
    member.last_seen.map_or(from == 0, |seen| seen >= from)
}

/// Who acts in a suggestion.
pub(crate) fn hero(world: &World<'_>) -> Option<String> {
    if world.first_person {
        return Some("I".into());
    }
    let owned = world.cast.iter().filter(|m| m.owned && !m.gone);
    let hero = owned.max_by_key(|m| m.last_seen);
    let any = || world.cast.iter().find(|m| !m.gone);
    let name = hero.or_else(any).map(|member| member.name.clone());
    Some(name.unwrap_or_else(|| "Somebody".into()))
}
