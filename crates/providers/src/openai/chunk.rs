//! One chunk of a streamed chat completion.

use serde::Deserialize;

use crate::ProviderError;

/// What a chunk says about the story.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Chunk {
    /// Text to add; may be empty.
    pub(crate) text: String,
    /// Whether the answer ends here.
    pub(crate) is_last: bool,
}

/// The data that follows the last chunk.
const DONE: &str = "[DONE]";

impl Chunk {
    pub(crate) fn parse(data: &str) -> Result<Self, ProviderError> {
        if data.trim() == DONE {
            return Ok(Self { is_last: true, ..Self::default() });
        }
        let wire: WireChunk = serde_json::from_str(data)
            .map_err(|_| ProviderError::Garbage("something else than a chunk of an answer"))?;
        if wire.error.is_some() {
            return Err(ProviderError::Failed);
        }
        // Some servers send a chunk without choices, with the usage, after the last one.
        let Some(choice) = wire.choices.into_iter().next() else { return Ok(Self::default()) };
        match choice.finish_reason.as_deref() {
            Some("content_filter") => Err(ProviderError::Filtered),
            reason => Ok(Self {
                text: choice.delta.unwrap_or_default().content.unwrap_or_default(),
                is_last: reason.is_some(),
            }),
        }
    }
}

#[derive(Deserialize)]
struct WireChunk {
    #[serde(default)]
    choices: Vec<WireChoice>,
    error: Option<serde_json::Value>,
}

#[derive(Deserialize)]
struct WireChoice {
    delta: Option<WireDelta>,
    finish_reason: Option<String>,
}

#[derive(Default, Deserialize)]
struct WireDelta {
    content: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(data: &str, text: &str, is_last: bool) {
        assert_eq!(Chunk::parse(data), Ok(Chunk { text: text.into(), is_last }));
    }

    #[test]
    fn chunks_of_the_contract() {
        check(r#"{"choices":[{"index":0,"delta":{"role":"assistant"}}]}"#, "", false);
        check(
            r#"{"choices":[{"delta":{"content":"The fox"},"finish_reason":null}]}"#,
            "The fox",
            false,
        );
        check(r#"{"choices":[{"delta":{},"finish_reason":"stop"}]}"#, "", true);
        check(r#"{"choices":[{"delta":{"content":"."},"finish_reason":"length"}]}"#, ".", true);
        check(r#"{"choices":[],"usage":{"total_tokens":9}}"#, "", false);
        check(r#"{"choices":[{"delta":{"content":null}}]}"#, "", false);
        check("[DONE]", "", true);
    }

    #[test]
    fn what_is_no_chunk_is_an_error() {
        for data in ["", "hello", "[1]", "{\"choices\":3}", "{\"choices\":[{\"delta\":\"x\"}]}"] {
            assert!(matches!(Chunk::parse(data), Err(ProviderError::Garbage(_))), "{data}");
        }
        let filtered = r#"{"choices":[{"delta":{},"finish_reason":"content_filter"}]}"#;
        assert_eq!(Chunk::parse(filtered), Err(ProviderError::Filtered));
        let failed = r#"{"error":{"message":"out of memory"}}"#;
        assert_eq!(Chunk::parse(failed), Err(ProviderError::Failed));
    }
}
