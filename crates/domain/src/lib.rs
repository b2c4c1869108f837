//! The shared words of Fireside. Every other crate speaks of these things by these names.
//!
//! | word | meaning |
//! |---|---|
//! | story | premise, audience, mode, members and one append-only event log |
//! | event | one fact in a story's log, numbered without gaps by its `seq` |
//! | segment | a published passage; its `seq` is that of the event that added it |
//! | path | the segments that count now: what an undo left out is not on it |
//! | turn | one member's right to add a segment |
//! | tier | whom something is made for: Kids, Teens or Adults |
//! | narrator | the AI's seat in a story, called Ember wherever a person reads it |
//!
//! **Invariant:** no I/O, no clock, no randomness, no async: values and rules about them only.

#[macro_use]
mod words;

mod event;
mod help;
mod id;
mod limits;
mod making;
mod news;
mod notice;
mod people;
mod reaction;
mod reason;
mod report;
mod span;
mod story;
mod talk;
mod text;
mod time;

pub use event::{Event, EventKind, NewEvent, Suggestion, SuggestionKind, TakenSentence};
pub use help::{HelpKind, HelpWay};
pub use id::{
    IdError, InviteId, JobId, MessageId, ObjectKey, SegmentId, SessionId, StoryId, UserId,
};
pub use limits::*;
pub use making::StepKind;
pub use news::{News, Picture, Place, Placed, Standing};
pub use notice::{Note, NoticeKind};
pub use people::{BirthMonth, Ink, Role, Tier};
pub use reaction::{Reaction, ReactionKind};
pub use reason::Reason;
pub use report::ReportReason;
pub use span::{Span, adopt_spans, parts, spans_of};
pub use story::{Author, Intent, Mode, Mood, MoodName, NarratorMode, Shelf, StoryState};
pub use talk::{ChatMessage, ChatPhrase};
pub use text::{Cleaner, TextError, clean_line, clean_text, tail};
pub use time::Timestamp;
pub use words::UnknownWord;
