//! What is to be judged.

use domain::{Author, Tier};
use serde::{Deserialize, Serialize};

/// Where a text would appear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    /// A passage of a story, a person's or Ember's.
    Story,
    /// Talk beside the story.
    Chat,
    /// A pen name, a hero's name.
    Name,
    /// A title, a dedication.
    Title,
    /// A premise, a wish to Ember, the description of a picture or a sound.
    Prompt,
}

impl Channel {
    /// The spelling in records and JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Channel::Story => "story",
            Channel::Chat => "chat",
            Channel::Name => "name",
            Channel::Title => "title",
            Channel::Prompt => "prompt",
        }
    }

    /// Whether somebody tells a story here, so that what stands in quotation marks is a
    /// character's. In talk it is the writer's all the same.
    pub(crate) const fn tells(self) -> bool {
        matches!(self, Channel::Story | Channel::Title | Channel::Prompt)
    }
}

/// Whether a room of adults has opened itself to sexual content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Openness {
    /// As everywhere.
    #[default]
    General,
    /// All members opted in and proved their age.
    Adult,
}

/// A text with what its judgement depends on.
#[derive(Debug, Clone, Copy)]
pub struct Item<'a> {
    /// The text.
    pub text: &'a str,
    /// Whose row of the policy applies. Kids for guests.
    pub tier: Tier,
    /// Where it would appear.
    pub channel: Channel,
    /// Who wrote it.
    pub author: Author,
    /// Earlier texts of the same place, oldest first. They are read only to understand `text`;
    /// the last [`Item::CONTEXT_MAX`] count.
    pub context: &'a [&'a str],
    /// The region whose help lines are offered: ISO 3166-1 alpha-2, if known.
    pub region: Option<&'a str>,
    /// Whether sexual content is open here. Means nothing below Adults.
    pub openness: Openness,
}

impl<'a> Item<'a> {
    /// Earlier texts that are read: what a split word or sentence can span.
    pub const CONTEXT_MAX: usize = 2;

    /// A person's text without anything before it.
    pub fn new(text: &'a str, tier: Tier, channel: Channel) -> Self {
        let author = Author::Human;
        Item {
            text,
            tier,
            channel,
            author,
            context: &[],
            region: None,
            openness: Openness::General,
        }
    }

    /// The same item, written by `author`.
    pub fn by(self, author: Author) -> Self {
        Item { author, ..self }
    }

    /// The same item after these texts, oldest first.
    pub fn after(self, context: &'a [&'a str]) -> Self {
        Item { context, ..self }
    }

    /// The same item for somebody in this region.
    pub fn in_region(self, region: &'a str) -> Self {
        Item { region: Some(region), ..self }
    }
}
