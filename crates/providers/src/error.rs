//! Why a provider did not continue a story.

/// Every way in which a call can fail. None of them carries a word of the story or of the answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProviderError {
    /// No connection: unknown host, refused, or no trust in its certificate.
    #[error("the provider cannot be reached")]
    Unreachable,
    /// Nothing came in time.
    #[error("the provider took too long ({0})")]
    TimedOut(Wait),
    /// The key is missing, wrong or not allowed to use the model (401, 403).
    #[error("the provider does not accept the key")]
    Unauthorised,
    /// Too many requests for now (429).
    #[error("the provider asks to wait")]
    RateLimited {
        /// How long it asks to wait in milliseconds, if it said so in seconds.
        retry_after_ms: Option<u64>,
    },
    /// It cannot do what was asked, for instance because the model is unknown (other 3xx and 4xx).
    #[error("the provider refused the request with status {status}")]
    Refused {
        /// The HTTP status.
        status: u16,
    },
    /// It is out of order (5xx, or an error in the middle of the stream).
    #[error("the provider failed")]
    Failed,
    /// Its own filter cut the answer off.
    #[error("the provider filtered the answer")]
    Filtered,
    /// What it sent is no stream of chat completion chunks.
    #[error("the provider sent {0}")]
    Garbage(&'static str),
    /// The stream ended before the answer did.
    #[error("the provider broke off")]
    CutOff,
}

/// What took too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// Connecting.
    Connect,
    /// The first piece of text.
    FirstToken,
    /// The first whole sentence.
    FirstSentence,
    /// A further piece of text.
    Idle,
    /// The whole answer.
    Total,
}

impl std::fmt::Display for Wait {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Connect => "connecting",
            Self::FirstToken => "first words",
            Self::FirstSentence => "first sentence",
            Self::Idle => "further words",
            Self::Total => "whole answer",
        })
    }
}

impl ProviderError {
    /// Whether the provider as a whole is to blame, so that the next request would likely fail as
    /// well. A request it refuses or an answer it filters says nothing about others.
    pub fn blames_provider(&self) -> bool {
        match self {
            Self::Refused { .. } | Self::Filtered => false,
            Self::Unreachable
            | Self::TimedOut(_)
            | Self::Unauthorised
            | Self::RateLimited { .. }
            | Self::Failed
            | Self::Garbage(_)
            | Self::CutOff => true,
        }
    }
}
