//! What a picture shows: its description, the words it is read from, and how it is told.

mod alt;
mod extract;
mod reader;
mod spec;
mod undrawn;
mod vocabulary;

pub use alt::alt_text;
pub use extract::{CastMember, SceneInput, extract};
pub use spec::{Actor, Figure, MAX_CAST, MAX_OFFSTAGE, MAX_PROPS, MAX_UNMATCHED, SceneSpec};
pub use vocabulary::{Face, Item, Kind, Mood, Place, Pose, Prop, Time, Weather};

pub(crate) use vocabulary::words_match;
