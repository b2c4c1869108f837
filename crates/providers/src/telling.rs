//! One call, from the request to the last piece of text.

use std::time::Duration;

use futures::stream;
use reqwest::{RequestBuilder, Response, StatusCode, header};
use tokio::time::{Instant, timeout_at};

use crate::{ProviderError, TextStream, Timeouts, Wait, openai::Chunk, sse::Events};

/// The longest answer that is passed on, in bytes: several passages. A server that goes on past
/// `max_tokens` is cut off here at the latest.
const LONGEST_ANSWER: usize = 64 * 1024;

/// The longest that any setting can make us wait, in milliseconds.
const LONGEST_WAIT_MS: u64 = 60 * 60 * 1000;

/// The longest pause a provider can ask for, in milliseconds; the breaker has its own limit.
const LONGEST_RETRY_AFTER_MS: u64 = 24 * 60 * 60 * 1000;

pub(crate) fn stream(call: RequestBuilder, timeouts: Timeouts) -> TextStream {
    let telling = Telling { timeouts, state: State::Unsent(call), limits: None, told: 0 };
    Box::pin(stream::try_unfold(telling, |mut telling| async move {
        Ok(telling.next().await?.map(|piece| (piece, telling)))
    }))
}

struct Telling {
    timeouts: Timeouts,
    state: State,
    /// `None` until the request is sent.
    limits: Option<Limits>,
    /// Bytes of text passed on.
    told: usize,
}

enum State {
    Unsent(RequestBuilder),
    Open(Box<Response>, Events),
    Ended,
}

/// When waiting ends.
#[derive(Clone, Copy)]
struct Limits {
    next: Instant,
    next_is: Wait,
    total: Instant,
}

impl Telling {
    /// The next piece of text that is not empty, or `None` at the end.
    async fn next(&mut self) -> Result<Option<String>, ProviderError> {
        let timeouts = self.timeouts;
        let limits = *self.limits.get_or_insert_with(|| Limits::begin(&timeouts));
        let (deadline, wait) = limits.nearest();
        let piece = timeout_at(deadline, self.advance())
            .await
            .map_err(|_| ProviderError::TimedOut(wait))??;
        self.limits = Some(limits.after_a_piece(&timeouts));
        self.told += piece.as_ref().map_or(0, String::len);
        if self.told > LONGEST_ANSWER {
            return Err(ProviderError::Garbage("more text than was asked for"));
        }
        if self.told == 0 {
            return Err(ProviderError::Garbage("an answer without words"));
        }
        Ok(piece)
    }

    async fn advance(&mut self) -> Result<Option<String>, ProviderError> {
        loop {
            self.state = match std::mem::replace(&mut self.state, State::Ended) {
                State::Ended => return Ok(None),
                State::Unsent(call) => {
                    let response = call.send().await.map_err(|error| sending(&error))?;
                    State::Open(Box::new(accept(response)?), Events::default())
                }
                State::Open(mut response, mut events) => {
                    while let Some(data) = events.next()? {
                        let chunk = Chunk::parse(&data)?;
                        let open = !chunk.is_last;
                        if open && chunk.text.is_empty() {
                            continue;
                        }
                        if open {
                            self.state = State::Open(response, events);
                        }
                        return Ok(Some(chunk.text).filter(|text| !text.is_empty()));
                    }
                    let bytes = response.chunk().await.map_err(|_| ProviderError::CutOff)?;
                    events.push(&bytes.ok_or(ProviderError::CutOff)?);
                    State::Open(response, events)
                }
            }
        }
    }
}

impl Limits {
    fn begin(timeouts: &Timeouts) -> Self {
        let now = Instant::now();
        Self {
            next: now + wait(timeouts.first_token_ms),
            next_is: Wait::FirstToken,
            total: now + wait(timeouts.total_ms),
        }
    }

    fn after_a_piece(self, timeouts: &Timeouts) -> Self {
        let next = Instant::now() + wait(timeouts.idle_ms);
        Self { next, next_is: Wait::Idle, ..self }
    }

    fn nearest(self) -> (Instant, Wait) {
        if self.total < self.next { (self.total, Wait::Total) } else { (self.next, self.next_is) }
    }
}

fn wait(ms: u64) -> Duration {
    Duration::from_millis(ms.min(LONGEST_WAIT_MS))
}

/// What went wrong before there was an answer.
fn sending(error: &reqwest::Error) -> ProviderError {
    if error.is_connect() && error.is_timeout() {
        ProviderError::TimedOut(Wait::Connect)
    } else if error.is_connect() {
        ProviderError::Unreachable
    } else {
        ProviderError::CutOff
    }
}

/// Lets an answer through if it is a stream of events. The bodies of errors are not read: they may
/// quote the request.
fn accept(response: Response) -> Result<Response, ProviderError> {
    let status = response.status();
    match status {
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => Err(ProviderError::Unauthorised),
        StatusCode::TOO_MANY_REQUESTS => {
            Err(ProviderError::RateLimited { retry_after_ms: retry_after_ms(&response) })
        }
        _ if status.is_server_error() => Err(ProviderError::Failed),
        _ if !status.is_success() => Err(ProviderError::Refused { status: status.as_u16() }),
        _ if is_event_stream(&response) => Ok(response),
        _ => Err(ProviderError::Garbage("no stream of events")),
    }
}

/// `Retry-After` in seconds. The other form, a date, would need a clock we agree on.
fn retry_after_ms(response: &Response) -> Option<u64> {
    let value = response.headers().get(header::RETRY_AFTER)?.to_str().ok()?;
    let seconds: u64 = value.trim().parse().ok()?;
    Some(seconds.saturating_mul(1000).min(LONGEST_RETRY_AFTER_MS))
}

fn is_event_stream(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.trim_start().to_ascii_lowercase().starts_with("text/event-stream"))
}
