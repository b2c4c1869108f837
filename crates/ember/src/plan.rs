//! What Ember holds in mind before it tells: who is there, where, what is new, what happened.

use crate::bank::curl;
use crate::lore::lore;
use crate::memory::Memory;
use crate::mood::{Tone, mood_of};
use crate::story::Story;
use crate::text::{capitalised, sentences};
use crate::threads::{Thread, current};
use crate::world::World;

/// How a figure is spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pronoun {
    /// "she"
    She,
    /// "he"
    He,
    /// "it"
    It,
    /// "they", for several, or where the story says so.
    They,
    /// The story has not told.
    Unknown,
}

/// A figure of the story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// As the story shows it: "Mia", "Mr Fox", or "the mouse" for one without a name.
    pub name: String,
    /// What it is, if the story told: "fox", "robot", "girl".
    pub kind: Option<String>,
    /// How it is spoken of.
    pub pronoun: Pronoun,
    /// A person's own character: Ember never acts or speaks for it.
    pub owned: bool,
    /// Here, as far as the text tells, rather than only spoken of.
    pub present: bool,
    /// Dead or gone for good, as far as the text says.
    pub gone: bool,
    /// The newest passage that names it; `None` when only the premise does.
    pub last_seen: Option<usize>,
}

/// What sort of thing Ember holds in mind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HeldKind {
    /// Somebody.
    Figure,
    /// Where the story is.
    Place,
    /// A thing that may matter again.
    Thing,
    /// Something somebody wants or looks for.
    Want,
    /// Something lost or gone.
    Loss,
    /// Something feared.
    Fear,
    /// Something promised or kept secret.
    Promise,
    /// A plot line of Ember's own.
    Thread,
}

/// One line of "what Ember holds in mind".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// In words a person may read: "Pip’s hat".
    pub label: String,
    /// What sort of thing it is.
    pub kind: HeldKind,
    /// The passage it comes from; `None` for the premise.
    pub source: Option<usize>,
}

/// Everything Ember makes of a story before it tells the next passage.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The figures, those seen last first.
    pub cast: Vec<Member>,
    /// Where the story is: "the library".
    pub place: Option<String>,
    /// What the newest turn brought in, the strongest first: "the golden key".
    pub details: Vec<String>,
    /// What happened in the newest turn: "find", "give". `None` when nothing Ember knows did.
    pub act: Option<&'static str>,
    /// The mood the story is in.
    pub tone: Tone,
    /// Ember's plot line and how many of its stages are told.
    pub thread: Option<(&'static str, usize)>,
    /// What Ember will come back to.
    pub holds_in_mind: Vec<Held>,
}

/// No more lines than this are shown as held in mind.
const MAX_HELD: usize = 12;

/// What Ember makes of the story now.
#[must_use]
pub fn plan(story: &Story<'_>) -> Plan {
    let world = World::of(story);
    let thread = current(&lore(story.tier).threads, &world, 0).filter(|(_, stage)| *stage > 0);
    let mut holds: Vec<Held> = world
        .cast
        .iter()
        .filter(|member| !member.gone && !member.name.starts_with("the "))
        .take(4)
        .map(|member| Held {
            label: match &member.kind {
                Some(kind) => format!("{}, the {kind}", member.name),
                None => member.name.clone(),
            },
            kind: HeldKind::Figure,
            source: member.last_seen,
        })
        .collect();
    holds.extend(world.place.iter().map(|place| Held {
        label: capitalised(place),
        kind: HeldKind::Place,
        source: None,
    }));
    holds.extend(world.memories.iter().take(5).map(Memory::held));
    holds.extend(thread.and_then(|(thread, stage)| held_thread(story, thread, stage)));
    for held in &mut holds {
        held.label = capitalised(&curl(&held.label));
    }
    holds.truncate(MAX_HELD);
    Plan {
        details: world.turn.details.iter().map(|detail| curl(&detail.shown)).collect(),
        act: world.act(),
        tone: mood_of(story),
        thread: thread.map(|(thread, stage)| (thread.id, stage)),
        holds_in_mind: holds,
        place: world.place,
        cast: world.cast,
    }
}

/// The newest sentence of the plot line, as the story tells it.
fn held_thread(story: &Story<'_>, thread: &Thread, stage: usize) -> Option<Held> {
    let told = story.ember_texts().collect::<Vec<_>>();
    let (source, sentence) = told.iter().rev().find_map(|(index, text)| {
        let sentence =
            sentences(text).into_iter().find(|sentence| thread.tells(stage, sentence))?;
        Some((*index, sentence))
    })?;
    Some(Held { label: sentence.to_string(), kind: HeldKind::Thread, source: Some(source) })
}
