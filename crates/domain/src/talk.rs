//! Talk beside the story. It is in no log: a story can be told again from its log alone.

use serde::{Deserialize, Serialize};

use crate::{MessageId, Timestamp, UserId};

words! {
    /// What children say to each other beside a story: chosen, never typed. A client has them in
    /// its reader's language.
    ChatPhrase {
        /// Somebody is greeted.
        Hello = "hello",
        /// Praise.
        LovedThat = "loved_that",
        /// Laughter.
        SoFunny = "so_funny",
        /// A pleasant fright.
        SoSpooky = "so_spooky",
        /// A wish to know how it goes on.
        WhatNext = "what_next",
        /// Somebody is asked to write.
        YourTurn = "your_turn",
        /// Somebody asks for time.
        Thinking = "thinking",
        /// Agreement.
        Yes = "yes",
        /// Disagreement.
        NotThat = "not_that",
        /// An apology.
        Sorry = "sorry",
        /// Thanks.
        ThankYou = "thank_you",
        /// Somebody goes for a while.
        BackSoon = "back_soon",
        /// Farewell.
        Bye = "bye",
    }
}

impl ChatPhrase {
    /// The phrase in English, for who has no words of their own for it.
    pub const fn in_english(self) -> &'static str {
        match self {
            ChatPhrase::Hello => "Hello!",
            ChatPhrase::LovedThat => "I loved that!",
            ChatPhrase::SoFunny => "That is so funny!",
            ChatPhrase::SoSpooky => "Ooh, spooky!",
            ChatPhrase::WhatNext => "What happens next?",
            ChatPhrase::YourTurn => "It is your turn!",
            ChatPhrase::Thinking => "I am thinking.",
            ChatPhrase::Yes => "Yes, let us do that!",
            ChatPhrase::NotThat => "Let us try something else.",
            ChatPhrase::Sorry => "Sorry!",
            ChatPhrase::ThankYou => "Thank you!",
            ChatPhrase::BackSoon => "I am back soon.",
            ChatPhrase::Bye => "Bye!",
        }
    }
}

/// What somebody said beside a story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChatMessage {
    /// Its name.
    pub id: MessageId,
    /// Its place in the talk: 1, 2, 3 …
    pub number: i64,
    /// Who said it.
    pub user_id: UserId,
    /// The words.
    pub text: String,
    /// The phrase, where it was chosen from the list.
    pub phrase: Option<ChatPhrase>,
    /// When it was said.
    pub at: Timestamp,
}
