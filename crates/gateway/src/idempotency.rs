//! Creating requests that come twice: a repeat with the same `Idempotency-Key` gets the first
//! answer, for a day.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use clock::Clock;
use domain::UserId;
use http::{HeaderValue, StatusCode, header};
use http_body_util::BodyExt;
use sha2::{Digest, Sha256};
use store::{Migration, Reader, Script, Store, Tx, params};
use tokio::sync::Mutex;
use wire::ProblemCode;

use crate::BODY_MAX;
use crate::extract::Person;
use crate::problem::{Answer, Fault};

/// How long an answer is kept.
const KEEP_MS: i64 = 24 * 60 * 60 * 1_000;
/// Characters of a key.
const KEY_MAX: usize = 128;
/// Requests with keys run under one of so many locks, so that two with one key run in turn.
const LOCKS: usize = 64;

/// The table of answers.
pub const MIGRATIONS: &[Migration] = &[Migration {
    component: "gateway",
    version: 1,
    name: "answers to requests that may come twice",
    script: Script::Common(
        "CREATE TABLE answer ( \
           user_id TEXT NOT NULL, key TEXT NOT NULL, request_hash TEXT NOT NULL, \
           status BIGINT NOT NULL, body TEXT NOT NULL, created_at BIGINT NOT NULL, \
           PRIMARY KEY (user_id, key)); \
         CREATE INDEX answer_age ON answer (created_at)",
    ),
}];

/// First answers. Clones share them.
#[derive(Clone)]
pub struct Answers {
    store: Store,
    clock: Clock,
    /// Held over the handler, which awaits.
    locks: Arc<Vec<Mutex<()>>>,
}

struct Kept {
    request_hash: String,
    status: u16,
    body: String,
}

impl Answers {
    /// Answers in this database.
    pub fn new(store: Store, clock: Clock) -> Self {
        Answers { store, clock, locks: Arc::new((0..LOCKS).map(|_| Mutex::default()).collect()) }
    }

    /// Forgets what is older than a day.
    ///
    /// # Errors
    /// The database's.
    pub async fn sweep(&self) -> Result<u64, store::Error> {
        let before = self.clock.now_ms() - KEEP_MS;
        let sql = "DELETE FROM answer WHERE created_at < $1";
        self.store.write(move |tx: &mut Tx| tx.execute(sql, params![before])).await
    }

    async fn find(&self, user: UserId, key: String) -> Answer<Option<Kept>> {
        let since = self.clock.now_ms() - KEEP_MS;
        let read = move |r: &mut Reader| {
            let row = r.query_opt(
                "SELECT request_hash, status, body FROM answer \
                 WHERE user_id = $1 AND key = $2 AND created_at >= $3",
                params![&user.to_string(), &key, since],
            )?;
            row.map(|row| {
                let status = u16::try_from(row.get::<i64>(1)?).unwrap_or(500);
                Ok(Kept { request_hash: row.get(0)?, status, body: row.get(2)? })
            })
            .transpose()
        };
        Ok(self.store.read::<_, store::Error, _>(read).await?)
    }

    async fn keep(&self, user: UserId, key: String, kept: Kept) -> Answer<()> {
        let now = self.clock.now_ms();
        let write = move |tx: &mut Tx| {
            tx.execute(
                "INSERT INTO answer (user_id, key, request_hash, status, body, created_at) \
                 VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (user_id, key) DO UPDATE SET \
                 request_hash = $3, status = $4, body = $5, created_at = $6",
                params![
                    &user.to_string(),
                    &key,
                    &kept.request_hash,
                    i64::from(kept.status),
                    &kept.body,
                    now
                ],
            )
        };
        self.store.write::<_, store::Error, _>(write).await?;
        Ok(())
    }
}

/// Forgets the answers to a person who is erased.
///
/// # Errors
/// The database's.
pub(crate) fn purge(tx: &mut Tx, user: UserId) -> Result<(), store::Error> {
    tx.execute("DELETE FROM answer WHERE user_id = $1", params![&user.to_string()])?;
    Ok(())
}

/// Lets a request through once for each key of a person; a repeat gets the first answer.
pub(crate) async fn once(
    State(answers): State<Answers>,
    person: Person,
    request: Request,
    next: Next,
) -> Response {
    let Some(key) = request.headers().get("idempotency-key").cloned() else {
        return next.run(request).await;
    };
    match once_with(&answers, &person, &key, request, next).await {
        Ok(response) => response,
        Err(fault) => fault.into_response(),
    }
}

async fn once_with(
    answers: &Answers,
    person: &Person,
    key: &HeaderValue,
    request: Request,
    next: Next,
) -> Answer<Response> {
    let key = key.to_str().ok().filter(|key| (1..=KEY_MAX).contains(&key.len()));
    let key = key.ok_or_else(|| {
        Fault::new(ProblemCode::BadRequest).saying("An Idempotency-Key has 1 to 128 characters.")
    })?;
    let user = person.identity.user_id;
    let (head, body) = request.into_parts();
    let body = read_body(body).await?;
    let request_hash = hash(&[head.method.as_str(), head.uri.path()], &body);
    let lock = usize::from(Sha256::digest(format!("{user}{key}"))[0]) % LOCKS;
    let _in_turn = answers.locks[lock].lock().await;
    if let Some(kept) = answers.find(user, key.to_owned()).await? {
        return match kept.request_hash == request_hash {
            true => Ok(replay(kept)),
            false => Err(Fault::new(ProblemCode::KeyReused)),
        };
    }
    let response = next.run(Request::from_parts(head, Body::from(body))).await;
    if !response.status().is_success() {
        return Ok(response);
    }
    let (head, body) = response.into_parts();
    let body = read_body(body).await?;
    let kept = Kept {
        request_hash,
        status: head.status.as_u16(),
        body: String::from_utf8_lossy(&body).into_owned(),
    };
    answers.keep(user, key.to_owned(), kept).await?;
    Ok(Response::from_parts(head, Body::from(body)))
}

async fn read_body(body: Body) -> Answer<Bytes> {
    let limited = http_body_util::Limited::new(body, BODY_MAX);
    let read = limited.collect().await;
    Ok(read.map_err(|_| Fault::new(ProblemCode::TooLarge))?.to_bytes())
}

fn hash(parts: &[&str], body: &[u8]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    hash.update(body);
    hex::encode(hash.finalize())
}

fn replay(kept: Kept) -> Response {
    let status = StatusCode::from_u16(kept.status).unwrap_or_default();
    let mut response = (status, kept.body).into_response();
    let json = HeaderValue::from_static("application/json");
    response.headers_mut().insert(header::CONTENT_TYPE, json);
    response.headers_mut().insert("idempotent-replayed", HeaderValue::from_static("true"));
    response
}
