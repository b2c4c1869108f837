//! Limits on what comes from outside. `wire` shows them in OpenAPI.

/// Characters (Unicode scalar values) of a title.
pub const TITLE_MAX: usize = 120;
/// Characters of a premise: a paragraph, not a chapter.
pub const PREMISE_MAX: usize = 2_000;
/// Characters of a pen name: what fits a margin.
pub const PEN_NAME_MAX: usize = 40;
/// Characters of a hero's name.
pub const HERO_MAX: usize = 60;
/// Characters of a wish to Ember ("make it rain").
pub const INSTRUCTION_MAX: usize = 500;
/// Characters of a message beside the story.
pub const CHAT_MAX: usize = 500;
/// Messages that somebody who comes in is given: the newest.
pub const CHAT_PAGE: usize = 100;
/// Characters of an id made by a client.
pub const CLIENT_ID_MAX: usize = 64;
/// Members of one room.
pub const MEMBERS_MAX: usize = 12;
/// Seconds a turn may be limited to, at least: time to write a sentence.
pub const TURN_LIMIT_MIN: u32 = 30;
/// Seconds a turn may be limited to, at most: a week.
pub const TURN_LIMIT_MAX: u32 = 604_800;
/// Takes of one passage that are shown and chosen from: more than anybody compares.
pub const TAKES_MAX: usize = 24;
/// Sentences one passage is put together from: a passage of Ember's has a dozen.
pub const TAKEN_SENTENCES_MAX: usize = 100;
/// Segments in one answer of a story.
pub const SEGMENTS_PAGE: usize = 50;
/// Items of any list in one answer.
pub const LIST_MAX: usize = 100;
/// Combining marks kept on one letter; more is a picture, not a script (Unicode UAX 15 stream-safe allows 30).
pub const MARKS_PER_LETTER: usize = 6;
