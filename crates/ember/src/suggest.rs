//! Three next steps a person may take as their turn.

use crate::chance::Chance;
use crate::detail::Detail;
use crate::filling::{Filling, hero, owner, recent};
use crate::lexicon::Class;
use crate::lore::{Lore, lore};
use crate::plan::Member;
use crate::select::{Wish, tidy, wish};
use crate::story::Story;
use crate::text::capitalised;
use crate::threads::current;
use crate::world::{World, mere_beast};

/// How a suggestion differs from its two neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SuggestionKind {
    /// Somebody acts.
    Do,
    /// Somebody speaks.
    Say,
    /// The story turns.
    Twist,
}

/// A next step in words, ready to be a turn. At most [`MAX_SUGGESTION_CHARS`] long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What sort of step.
    pub kind: SuggestionKind,
    /// The step.
    pub text: String,
}

/// No suggestion is longer, in characters: three of them stand side by side on a phone.
pub const MAX_SUGGESTION_CHARS: usize = 60;

/// Three steps, different in kind.
#[must_use]
pub fn suggest(story: &Story<'_>) -> [Suggestion; 3] {
    let world = World::of(story);
    let lore = lore(story.tier);
    let mut chance =
        Chance::new(&[story.seed, story.passages.len() as u64, u64::from(story.retry), 5]);
    let near = other(&world);
    let mut filling = Filling::of(&world, near);
    // "Kofi followed Kofi's bear" is said once too often.
    let shared =
        filling.detail.map(|detail| Detail { shown: unowned(&world, detail), ..detail.clone() });
    filling.detail = shared.as_ref();
    [SuggestionKind::Do, SuggestionKind::Say, SuggestionKind::Twist].map(|kind| {
        let step =
            (kind == SuggestionKind::Do).then(|| into_thread(&world, lore, &filling)).flatten();
        let text = step.or_else(|| pick(kind, &world, lore, &filling, &mut chance));
        Suggestion { kind, text: text.unwrap_or_else(|| plain(kind, &world)) }
    })
}

fn unowned(world: &World<'_>, detail: &Detail) -> String {
    let owner = hero(world).map(|hero| owner(&hero)).unwrap_or_default();
    match detail.shown.strip_prefix(&owner) {
        Some(rest) if !owner.is_empty() => format!("the{rest}"),
        _ => detail.shown.clone(),
    }
}

/// Somebody the hero may speak to.
fn other<'a>(world: &'a World<'a>) -> Option<&'a Member> {
    let hero = hero(world);
    let mut others = world.cast.iter().filter(|m| {
        !m.gone
            && m.present
            && !mere_beast(&world.story, m)
            && Some(&m.name) != hero.as_ref()
            && recent(world, m)
    });
    others.next()
}

/// Now and then the plot line itself offers the step.
fn into_thread(world: &World<'_>, lore: &'static Lore, filling: &Filling<'_>) -> Option<String> {
    let (thread, stage) = current(&lore.threads, world, 0)?;
    if stage == 0 || stage >= thread.stages.len() || world.texts % 4 != 1 {
        return None;
    }
    let filling = Filling { thread: Some(thread), ..*filling };
    let fit = thread.tries.iter().filter_map(|step| step.fill(|slot| filling.slot(slot)));
    fit.map(|text| capitalised(&tidy(&text))).find(|text| fits(world, text))
}

fn fits(world: &World<'_>, text: &str) -> bool {
    // What was suggested and taken stands in the story; it is not offered again.
    text.chars().count() <= MAX_SUGGESTION_CHARS
        && !world.story.passages.iter().any(|p| p.text == text)
}

fn pick(
    kind: SuggestionKind,
    world: &World<'_>,
    lore: &'static Lore,
    filling: &Filling<'_>,
    chance: &mut Chance,
) -> Option<String> {
    let mut best: Option<(f32, String)> = None;
    for Wish { key, worth } in wishes(kind, world) {
        let count = lore.steps.under(&key).count();
        for (at, (_, frame)) in lore.steps.under(&key).enumerate() {
            // Each list is gone through in turn, so that no step comes again before its time.
            let turn = (at + world.texts + (world.story.seed % 997) as usize) % count;
            let score = worth + turn as f32 / count as f32 + chance.unit() * 0.2;
            let many = filling.detail.is_some_and(|detail| detail.plural);
            let Some(text) = frame.text.fill(|slot| filling.slot(slot)) else { continue };
            let text = capitalised(&tidy(&text));
            let fit = fits(world, &text) && !(many && frame.singular);
            if fit && best.as_ref().is_none_or(|(other, _)| score > *other) {
                best = Some((score, text));
            }
        }
    }
    best.map(|(_, text)| text)
}

fn wishes(kind: SuggestionKind, world: &World<'_>) -> Vec<Wish> {
    let verb = match kind {
        SuggestionKind::Do => "do",
        SuggestionKind::Say => "say",
        SuggestionKind::Twist => "twist",
    };
    let mut wishes = vec![wish(format!("{verb}.any"), 0.0)];
    let Some(detail) = world.detail() else { return wishes };
    let own = hero(world).is_some_and(|hero| hero == detail.shown);
    if own {
        return wishes;
    }
    let thing = detail.class.solid() || detail.class.small();
    let sort = if detail.absent && !thing {
        return wishes;
    } else if detail.absent {
        "away"
    } else {
        match detail.class {
            Class::Person | Class::Animal => "being",
            Class::Place | Class::Vehicle => "place",
            Class::Opening | Class::Container => "opening",
            Class::Sound | Class::Light | Class::Weather => "sense",
            class if class.small() => "thing",
            class if class.solid() => "big",
            _ => return wishes,
        }
    };
    wishes.push(wish(format!("{verb}.{sort}"), 0.6));
    wishes
}

/// When nothing in the bank fits, for example because all names are too long.
fn plain(kind: SuggestionKind, world: &World<'_>) -> String {
    let hero =
        hero(world).filter(|hero| hero.chars().count() < 24).unwrap_or_else(|| "Somebody".into());
    match kind {
        SuggestionKind::Do => format!("{hero} took one step closer."),
        SuggestionKind::Say => format!("“Is anybody there?” {hero} asked."),
        SuggestionKind::Twist => "Then everything went quiet.".into(),
    }
}
