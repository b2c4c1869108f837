//! What a model is asked to go on from.

/// Text to continue. What is written in it is only text: no spelling turns into a control token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    pub(crate) kind: Kind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text(String),
    Chat { system: String, user: String },
}

impl Prompt {
    /// Text that simply goes on.
    pub fn text(text: impl Into<String>) -> Self {
        Self { kind: Kind::Text(text.into()) }
    }

    /// An instruction and a request, for a model with a ChatML template (see
    /// [`Model::speaks_chat`](crate::Model::speaks_chat)). Another model gets both as paragraphs.
    pub fn chat(system: impl Into<String>, user: impl Into<String>) -> Self {
        Self { kind: Kind::Chat { system: system.into(), user: user.into() } }
    }
}
