//! The adapter for servers that speak OpenAI's chat completions.
//!
//! Source: "Create chat completion" in OpenAI's API reference, with `stream: true`; llama.cpp's
//! server, Ollama and vLLM publish the same contract.
//!
//! It stands on `reqwest` alone. The `genai` crate was weighed for it: its own client decides about
//! waiting and buffering, so that separate limits for the first and for further words, the
//! `Retry-After` header and a limit on line lengths would all be out of reach, and two dozen
//! vendors come along that nobody here asks for. The stream of events is parsed by our `sse` (a
//! hundred lines) because the crates for it put no limit on what they buffer.

mod chunk;

use std::{fmt, time::Duration};

use reqwest::{Client, Url, header, redirect};
use serde::Serialize;

pub(crate) use chunk::Chunk;

use crate::{ApiKey, TextProvider, TextRequest, TextStream, telling};

/// How to reach a server.
#[derive(Clone, Debug)]
pub struct OpenAiSettings {
    /// What the operator calls it.
    pub name: String,
    /// Where its API begins, for instance `http://127.0.0.1:11434/v1`.
    pub base_url: String,
    /// The model to ask for.
    pub model: String,
    /// Servers at home need none.
    pub api_key: Option<ApiKey>,
    /// How long to wait.
    pub timeouts: Timeouts,
}

/// How long each part of a call may take, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timeouts {
    /// Until there is a connection.
    pub connect_ms: u64,
    /// From the request to the first piece of text.
    pub first_token_ms: u64,
    /// From one piece of text to the next.
    pub idle_ms: u64,
    /// From the request to the end.
    pub total_ms: u64,
}

impl Default for Timeouts {
    /// The first words within 4 seconds, so that Ember's own can take over within 5.
    fn default() -> Self {
        Self { connect_ms: 2_000, first_token_ms: 4_000, idle_ms: 4_000, total_ms: 30_000 }
    }
}

/// Settings that cannot work.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// `base_url` is no address, or not an HTTP one.
    #[error("base_url must begin with http:// or https:// and be an address")]
    BaseUrl,
    /// `base_url` carries a name or password, which would end up in logs.
    #[error("base_url must not contain credentials; use api_key")]
    Credentials,
    /// No client could be built with this machine's certificates.
    #[error("no HTTPS client: {0}")]
    Client(reqwest::Error),
}

/// A server that speaks OpenAI's chat completions.
pub struct OpenAi {
    name: String,
    model: String,
    url: Url,
    api_key: Option<ApiKey>,
    timeouts: Timeouts,
    client: Client,
}

impl OpenAi {
    /// Checks the settings; connects to nothing.
    ///
    /// # Errors
    /// If the settings cannot work.
    pub fn new(settings: OpenAiSettings) -> Result<Self, SettingsError> {
        let client = Client::builder()
            .connect_timeout(Duration::from_millis(settings.timeouts.connect_ms))
            // A redirect would carry the key and the story to somebody the operator did not name.
            .redirect(redirect::Policy::none())
            .user_agent(concat!("fireside/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(SettingsError::Client)?;
        Ok(Self {
            url: endpoint(&settings.base_url)?,
            name: settings.name,
            model: settings.model,
            api_key: settings.api_key,
            timeouts: settings.timeouts,
            client,
        })
    }
}

impl TextProvider for OpenAi {
    fn name(&self) -> &str {
        &self.name
    }

    fn continue_story(&self, request: TextRequest) -> TextStream {
        let mut call = self
            .client
            .post(self.url.clone())
            .header(header::ACCEPT, "text/event-stream")
            .json(&Body::new(&self.model, &request));
        if let Some(key) = &self.api_key {
            call = call.header(header::AUTHORIZATION, key.header());
        }
        telling::stream(call, self.timeouts)
    }
}

impl fmt::Debug for OpenAi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpenAi")
            .field("name", &self.name)
            .field("model", &self.model)
            .field("url", &self.url.as_str())
            .field("api_key", &self.api_key)
            .field("timeouts", &self.timeouts)
            .finish_non_exhaustive()
    }
}

fn endpoint(base_url: &str) -> Result<Url, SettingsError> {
    let mut url = Url::parse(base_url.trim()).map_err(|_| SettingsError::BaseUrl)?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(SettingsError::BaseUrl);
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(SettingsError::Credentials);
    }
    let mut path = url.path_segments_mut().map_err(|()| SettingsError::BaseUrl)?;
    path.pop_if_empty().extend(["chat", "completions"]);
    drop(path);
    Ok(url)
}

/// The body of a request. `max_tokens` is OpenAI's older name, which every server understands.
#[derive(Serialize)]
struct Body<'a> {
    model: &'a str,
    messages: [Message<'a>; 2],
    stream: bool,
    max_tokens: u32,
    temperature: f32,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    stop: &'a [String],
}

#[derive(Serialize)]
struct Message<'a> {
    role: &'static str,
    content: &'a str,
}

impl<'a> Body<'a> {
    fn new(model: &'a str, request: &'a TextRequest) -> Self {
        Self {
            model,
            messages: [
                Message { role: "system", content: &request.instructions },
                Message { role: "user", content: &request.story },
            ],
            stream: true,
            max_tokens: request.max_tokens,
            temperature: request.temperature,
            stop: &request.stop,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_endpoint_follows_from_the_base() {
        for base in ["http://127.0.0.1:8080/v1", " http://127.0.0.1:8080/v1/ "] {
            let url = endpoint(base).unwrap();
            assert_eq!(url.as_str(), "http://127.0.0.1:8080/v1/chat/completions");
        }
    }

    #[test]
    fn addresses_that_cannot_work_are_refused() {
        for base in ["", "localhost:8080", "ftp://example.org/v1", "http://", "file:///v1"] {
            assert!(matches!(endpoint(base), Err(SettingsError::BaseUrl)), "{base}");
        }
        let secret = endpoint("https://me:secret@example.org/v1");
        assert!(matches!(secret, Err(SettingsError::Credentials)));
    }
}
