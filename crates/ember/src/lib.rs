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

mod chance;
mod guest;
mod mood;
mod plan;
mod story;
mod suggest;
mod tell;
mod text;
mod title;

pub use guest::{Guest, Nobody};
pub use mood::{Mood, Tone, mood, mood_of};
pub use plan::{Held, HeldKind, Member, Plan, Pronoun, plan};
pub use story::{Author, Passage, Story, Tier};
pub use suggest::{MAX_SUGGESTION_CHARS, Suggestion, SuggestionKind, suggest};
pub use tell::{Telling, candidates, tell};
pub use title::title;
