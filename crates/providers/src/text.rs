//! What a text provider is asked and what it answers.

use std::{fmt, pin::Pin};

use futures::Stream;

use crate::ProviderError;

/// Somebody across the network who can continue a story.
pub trait TextProvider: Send + Sync {
    /// The name the operator gave it, for logs and settings.
    fn name(&self) -> &str;

    /// Asks for a continuation. Nothing is sent until the stream is polled; dropping it ends the
    /// request.
    fn continue_story(&self, request: TextRequest) -> TextStream;
}

/// Pieces of text in order, none of them empty. The stream ends after the last piece, or after an
/// error; a stream without an error is a whole answer.
pub type TextStream = Pin<Box<dyn Stream<Item = Result<String, ProviderError>> + Send>>;

/// What to write.
#[derive(Clone, PartialEq)]
pub struct TextRequest {
    /// What the narrator is and must keep to; the same for every turn of a story, so that servers
    /// can keep it in their caches.
    pub instructions: String,
    /// The story so far and what is wanted next.
    pub story: String,
    /// The most tokens to write.
    pub max_tokens: u32,
    /// 0 for the likeliest words, 1 for the model's own spread.
    pub temperature: f32,
    /// Texts that end the answer; servers take up to four.
    pub stop: Vec<String>,
}

/// Says how much there is, never what.
impl fmt::Debug for TextRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TextRequest")
            .field("instructions_bytes", &self.instructions.len())
            .field("story_bytes", &self.story.len())
            .field("max_tokens", &self.max_tokens)
            .finish_non_exhaustive()
    }
}
