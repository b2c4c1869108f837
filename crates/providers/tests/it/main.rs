//! The adapter against a server that keeps the published contract, and one that breaks it.

#![expect(clippy::unwrap_used, reason = "in a test, what cannot be unwrapped has failed")]

mod stub;

use std::sync::Arc;

use futures::StreamExt;
use providers::{
    ApiKey, BreakerSettings, OpenAi, OpenAiSettings, ProviderError, Route, Router, TextProvider,
    TextRequest, TextStream, Timeouts, Wait,
};
use stub::{Act, Stub};

const OK: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nConnection: close\r\n\r\n";
const FIRST: &str =
    "data: {\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}\n\n";
const FOX: &str =
    "data: {\"choices\":[{\"delta\":{\"content\":\"The fox\"},\"finish_reason\":null}]}\n\n";
const RAN: &str = "data: {\"choices\":[{\"delta\":{\"content\":\" ran.\"}}]}\n\n";
const STOP: &str = "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
const DONE: &str = "data: [DONE]\n\n";

fn request() -> TextRequest {
    TextRequest {
        instructions: "You are Ember.".into(),
        story: "Mia opened the door.".into(),
        max_tokens: 120,
        temperature: 0.5,
        stop: vec!["\n\n".into()],
    }
}

fn adapter(base_url: &str, timeouts: Timeouts) -> OpenAi {
    OpenAi::new(OpenAiSettings {
        name: "stub".into(),
        base_url: base_url.into(),
        model: "tiny".into(),
        api_key: Some(ApiKey::new("sk-secret").unwrap()),
        timeouts,
    })
    .unwrap()
}

/// Generous, so that a slow machine does not change a result.
const PATIENT: Timeouts =
    Timeouts { connect_ms: 60_000, first_token_ms: 60_000, idle_ms: 60_000, total_ms: 120_000 };

fn ask(stub: &Stub) -> TextStream {
    adapter(&stub.base_url, PATIENT).continue_story(request())
}

/// What the stream gave, and the error it ended with if there was one.
async fn answer(acts: Vec<Act>) -> (String, Option<ProviderError>) {
    let stub = Stub::start(acts).await;
    let mut stream = ask(&stub);
    let mut text = String::new();
    while let Some(piece) = stream.next().await {
        match piece {
            Ok(piece) => text.push_str(&piece),
            Err(error) => {
                assert!(stream.next().await.is_none(), "nothing comes after an error");
                return (text, Some(error));
            }
        }
    }
    (text, None)
}

async fn answer_to(response: &str) -> (String, Option<ProviderError>) {
    answer(vec![Act::send(response)]).await
}

async fn error_of(response: &str) -> ProviderError {
    answer_to(response).await.1.expect("an error")
}

#[tokio::test]
async fn a_stream_gives_its_pieces_in_order() {
    let whole = [OK, FIRST, FOX, RAN, STOP, DONE].concat();
    assert_eq!(answer_to(&whole).await, ("The fox ran.".into(), None));
    let without_done = [OK, FOX, RAN, STOP].concat();
    assert_eq!(answer_to(&without_done).await, ("The fox ran.".into(), None));
    let without_reason = [OK, FOX, RAN, DONE].concat();
    assert_eq!(answer_to(&without_reason).await, ("The fox ran.".into(), None));
}

#[tokio::test]
async fn pieces_arrive_before_the_answer_is_whole() {
    let stub = Stub::start(vec![Act::send(&[OK, FOX].concat()), Act::Hang]).await;
    assert_eq!(ask(&stub).next().await, Some(Ok("The fox".into())));
}

#[tokio::test]
async fn packets_may_cut_anywhere() {
    let whole = [OK, FIRST, FOX, ": keep-alive\n\n", RAN, STOP, DONE].concat();
    let bytes = whole.into_bytes();
    let acts = bytes.chunks(7).map(|chunk| Act::Send(chunk.to_vec())).collect();
    assert_eq!(answer(acts).await, ("The fox ran.".into(), None));
}

#[tokio::test]
async fn the_request_is_what_the_contract_asks_for() {
    let stub = Stub::start(vec![Act::send(&[OK, FOX, DONE].concat())]).await;
    ask(&stub).collect::<Vec<_>>().await;
    let seen = stub.finished().await;
    assert!(seen.head.starts_with("POST /v1/chat/completions HTTP/1.1\r\n"), "{}", seen.head);
    assert!(seen.head.contains("authorization: Bearer sk-secret\r\n"));
    assert!(seen.head.contains("accept: text/event-stream\r\n"));
    let expected = serde_json::json!({
        "model": "tiny",
        "messages": [
            {"role": "system", "content": "You are Ember."},
            {"role": "user", "content": "Mia opened the door."},
        ],
        "stream": true,
        "max_tokens": 120,
        "temperature": 0.5,
        "stop": ["\n\n"],
    });
    assert_eq!(serde_json::from_str::<serde_json::Value>(&seen.body).unwrap(), expected);
}

#[tokio::test]
async fn dropping_the_stream_ends_the_request() {
    let stub = Stub::start(vec![Act::send(&[OK, FOX].concat()), Act::Hang]).await;
    let mut stream = ask(&stub);
    assert!(stream.next().await.is_some());
    drop(stream);
    assert!(stub.finished().await.hung_up, "the server sees the connection end");
}

#[tokio::test]
async fn nothing_is_sent_before_the_stream_is_polled() {
    let stub = Stub::start(vec![]).await;
    drop(ask(&stub));
    assert!(!stub.was_called());
}

/// Starts a call and waits until the server has read the request; from then on only a timer can
/// end the wait, and the paused clock jumps to it.
async fn hang(timeouts: Timeouts, acts: Vec<Act>) -> ProviderError {
    let mut stub = Stub::start(acts).await;
    let mut stream = adapter(&stub.base_url, timeouts).continue_story(request());
    let call = tokio::spawn(async move { stream.next().await });
    stub.hung().await;
    tokio::time::pause();
    call.await.unwrap().unwrap().unwrap_err()
}

#[tokio::test]
async fn a_server_that_never_answers_is_left() {
    let error = hang(PATIENT, vec![Act::Hang]).await;
    assert_eq!(error, ProviderError::TimedOut(Wait::FirstToken));
}

#[tokio::test]
async fn headers_and_comments_are_no_first_words() {
    let response = [OK, ": thinking\n\n", FIRST].concat();
    let error = hang(PATIENT, vec![Act::send(&response), Act::Hang]).await;
    assert_eq!(error, ProviderError::TimedOut(Wait::FirstToken));
}

#[tokio::test]
async fn a_server_that_falls_silent_is_left() {
    for (timeouts, wait) in [
        (PATIENT, Wait::Idle),
        (Timeouts { idle_ms: 600_000, ..PATIENT }, Wait::Total),
        (Timeouts { idle_ms: u64::MAX, total_ms: u64::MAX, ..PATIENT }, Wait::Total),
    ] {
        let stub = Stub::start(vec![Act::send(&[OK, FOX].concat()), Act::Hang]).await;
        let mut stream = adapter(&stub.base_url, timeouts).continue_story(request());
        assert_eq!(stream.next().await, Some(Ok("The fox".into())));
        tokio::time::pause();
        assert_eq!(stream.next().await, Some(Err(ProviderError::TimedOut(wait))));
        tokio::time::resume();
    }
}

#[tokio::test]
async fn a_closed_port_is_unreachable() {
    let base_url = Stub::nobody().await;
    let mut stream = adapter(&base_url, PATIENT).continue_story(request());
    assert_eq!(stream.next().await, Some(Err(ProviderError::Unreachable)));
}

#[tokio::test]
async fn statuses_become_reasons() {
    let status = |line: &str| format!("HTTP/1.1 {line}\r\nContent-Length: 0\r\n\r\n");
    for (line, expected) in [
        ("401 Unauthorized", ProviderError::Unauthorised),
        ("403 Forbidden", ProviderError::Unauthorised),
        ("404 Not Found", ProviderError::Refused { status: 404 }),
        ("302 Found\r\nLocation: http://127.0.0.1:1/", ProviderError::Refused { status: 302 }),
        ("500 Internal Server Error", ProviderError::Failed),
        ("503 Service Unavailable", ProviderError::Failed),
    ] {
        assert_eq!(error_of(&status(line)).await, expected);
    }
    for (header, retry_after_ms) in [
        ("Retry-After: 7", Some(7_000)),
        ("Retry-After: 99999999999999999999", None),
        ("Retry-After: 999999999", Some(86_400_000)),
        ("Retry-After: Wed, 21 Oct 2026 07:28:00 GMT", None),
        ("X-Nothing: 1", None),
    ] {
        let response = status(&format!("429 Too Many Requests\r\n{header}"));
        assert_eq!(error_of(&response).await, ProviderError::RateLimited { retry_after_ms });
    }
}

#[tokio::test]
async fn garbage_is_an_error() {
    let page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<html>";
    assert_eq!(error_of(page).await, ProviderError::Garbage("no stream of events"));
    for body in ["data: <html>\n\n", "data: {\"choices\":\"none\"}\n\n", "data:\n\n"] {
        let error = error_of(&format!("{OK}{body}")).await;
        assert_eq!(error, ProviderError::Garbage("something else than a chunk of an answer"));
    }
    assert_eq!(error_of("SSH-2.0-OpenSSH_9.2\r\n").await, ProviderError::CutOff);
    let empty = error_of(&[OK, STOP, DONE].concat()).await;
    assert_eq!(empty, ProviderError::Garbage("an answer without words"));
    let failed =
        error_of(&[OK, "data: {\"error\":{\"message\":\"out of memory\"}}\n\n"].concat()).await;
    assert_eq!(failed, ProviderError::Failed);
}

#[tokio::test]
async fn what_came_before_an_error_is_kept() {
    let (text, error) = answer_to(&[OK, FOX, "data: nonsense\n\n"].concat()).await;
    assert_eq!(text, "The fox");
    assert!(matches!(error, Some(ProviderError::Garbage(_))));
}

#[tokio::test]
async fn a_cut_stream_is_told_from_a_whole_one() {
    let (text, error) = answer_to(&[OK, FOX].concat()).await;
    assert_eq!((text.as_str(), error), ("The fox", Some(ProviderError::CutOff)));
    let in_mid_event = [OK, FOX, &RAN[..20]].concat();
    assert_eq!(answer_to(&in_mid_event).await.1, Some(ProviderError::CutOff));
    let chunked = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\nff\r\ndata: ";
    assert_eq!(answer_to(chunked).await.1, Some(ProviderError::CutOff));
    assert_eq!(answer_to("").await.1, Some(ProviderError::CutOff));
}

#[tokio::test]
async fn endless_lines_events_and_answers_are_cut() {
    let line = [OK, "data: ", &"x".repeat(1 << 20)].concat();
    assert_eq!(error_of(&line).await, ProviderError::Garbage("a line without end"));
    let event = [OK, &"data: x\n".repeat(1 << 16)].concat();
    assert_eq!(error_of(&event).await, ProviderError::Garbage("an event without end"));
    let answer = [OK, &FOX.repeat(10_000)].concat();
    assert_eq!(error_of(&answer).await, ProviderError::Garbage("more text than was asked for"));
}

#[tokio::test]
async fn other_encodings_are_refused() {
    let bytes = [OK.as_bytes(), b"data: {\"choices\":[{\"delta\":{\"content\":\"caf\xe9\"}}]}\n\n"];
    let (_, error) = answer(vec![Act::Send(bytes.concat())]).await;
    assert_eq!(error, Some(ProviderError::Garbage("bytes that are no UTF-8")));
}

#[test]
fn keys_and_words_are_not_shown() {
    let adapter = adapter("http://127.0.0.1:1/v1", PATIENT);
    let shown = format!("{adapter:?} {:?}", request());
    for secret in ["secret", "Mia", "Ember"] {
        assert!(!shown.contains(secret), "{shown}");
    }
    assert!(shown.contains("ApiKey(..)"));
}

#[tokio::test]
async fn a_router_leaves_a_provider_that_fails_and_comes_back() {
    let base_url = Stub::nobody().await;
    let breaker = BreakerSettings { failures: 2, open_ms: 100, ..Default::default() };
    let provider = Arc::new(adapter(&base_url, PATIENT));
    let router = Router::new(vec![Route {
        provider,
        tiers: vec![domain::Tier::Teens],
        breaker,
        patience_ms: providers::PATIENCE_MS,
    }]);
    for now_ms in [0, 1] {
        let line = router.pick(domain::Tier::Teens, now_ms).expect("still in order");
        let error = line.continue_story(request()).next().await.unwrap().unwrap_err();
        line.failed(now_ms, &error);
    }
    assert!(router.pick(domain::Tier::Teens, 2).is_none());
    assert!(router.pick(domain::Tier::Teens, 101).is_some());
}
