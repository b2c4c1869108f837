//! Ember's mind: the planner and phrase engine that tell the next passage.
//!
//! Give it the current path of a story ([`Story`]); it answers with a passage ([`tell`]), three
//! next steps ([`suggest`]), a [`title`], a [`mood`] and what it holds in mind ([`plan`]).
//!
//! **Invariant:** pure and deterministic. No I/O, no clock, no async; chance comes from the
//! story's seed only. The same story always gets the same words.
//!
//! **Invariant:** nothing is remembered between calls. Everything is read from the passages, so
//! what was undone is forgotten by construction.

mod act;
mod answer;
mod bank;
mod cast;
mod chance;
mod detail;
mod filling;
mod guest;
mod inflect;
mod lexicon;
mod lore;
mod memory;
mod mood;
mod names;
mod phrases;
mod plan;
mod react;
mod select;
mod setting;
mod shortlist;
mod story;
mod suggest;
mod tell;
mod text;
mod threads;
mod title;
mod turn;
mod world;

pub use guest::{Guest, Nobody};
pub use mood::{Mood, Tone, mood, mood_of};
pub use plan::{Held, HeldKind, Member, Plan, Pronoun, plan};
pub use story::{Author, Passage, Story, Tier};
pub use suggest::{MAX_SUGGESTION_CHARS, Suggestion, SuggestionKind, suggest};
pub use tell::{Telling, candidates, tell};
pub use title::title;
