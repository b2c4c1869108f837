//! Text providers across the network: who else than our own models may continue a story.
//!
//! There is one adapter, [`OpenAi`], for servers that speak OpenAI's chat completions: llama.cpp,
//! Ollama, vLLM, and most vendors. A [`Router`] knows which provider may serve which tier and which
//! one is out of order at the moment.
//!
//! **Invariant:** a provider is asked only for the tiers its operator allowed. (That guests never
//! reach one is the engine's rule.)
//! **Invariant:** keys and people's words never appear in an error, a log or a `Debug` text.
//! **Invariant:** every wait has an end: connecting, the first words, each further word, the whole.
//! **Invariant:** everything that a server sends has a limit; nothing it sends makes us panic.
//! **Invariant:** dropping a stream ends the request.

mod api_key;
mod breaker;
mod error;
mod openai;
mod router;
mod sse;
mod telling;
mod text;

pub use api_key::{ApiKey, KeyError};
pub use breaker::{Breaker, BreakerSettings};
pub use error::{ProviderError, Wait};
pub use openai::{OpenAi, OpenAiSettings, SettingsError, Timeouts};
pub use router::{Line, PATIENCE_MS, Route, Router};
pub use text::{TextProvider, TextRequest, TextStream};
