//! Creating requests that come twice: a repeat with the same `Idempotency-Key` gets the first
//! answer, for a day.
//!
//! A key is written down, with the id that what it makes is to have, before its request runs: a
//! server that dies between the two commits, or two that are asked at once, make it once.
//!
//! **Invariant:** what has begun under a key is kept under it, whether its client stays or not.
//! **Invariant:** no invitation is kept: a repeat brings another.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use clock::Clock;
use domain::UserId;
use http::{HeaderValue, StatusCode, header};
use http_body_util::BodyExt;
use rooms::Rooms;
use serde_json::Value;
use sha2::{Digest, Sha256};
use store::{Migration, Reader, Script, Store, Tx, params};
use tokio::sync::Mutex;
use uuid::Uuid;
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

/// The part of an answer that is not kept.
const INVITE: &str = "invite";

/// The status of a request that has begun, and was not answered.
const BEGUN: u16 = 0;

/// The table of answers.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
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
    },
    Migration {
        component: "gateway",
        version: 2,
        name: "ids for what requests make that may come twice",
        script: Script::Common("ALTER TABLE answer ADD COLUMN reserved TEXT NOT NULL DEFAULT ''"),
    },
];

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
    /// The id of what it makes; empty in rows of an older version.
    reserved: String,
}

/// Goes along with a request that has a key: what it makes has this id, also when it comes again.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reserved(pub(crate) Uuid);

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
                "SELECT request_hash, status, body, reserved FROM answer \
                 WHERE user_id = $1 AND key = $2 AND created_at >= $3",
                params![&user.to_string(), &key, since],
            )?;
            row.map(|row| {
                let status = u16::try_from(row.get::<i64>(1)?).unwrap_or(500);
                let (request_hash, body) = (row.get(0)?, row.get(2)?);
                Ok(Kept { request_hash, status, body, reserved: row.get(3)? })
            })
            .transpose()
        };
        Ok(self.store.read::<_, store::Error, _>(read).await?)
    }

    /// Writes down that a request begins, under an id for what it makes. Whoever was faster, on
    /// whichever node, keeps theirs.
    async fn begin(&self, user: UserId, key: String, request_hash: String) -> Answer<()> {
        let (now, id) = (self.clock.now_ms(), self.clock.new_id().to_string());
        let write = move |tx: &mut Tx| {
            // A row that is as good as gone, or another request's that came to nothing, gives way.
            tx.execute(
                "INSERT INTO answer (user_id, key, request_hash, status, body, created_at, reserved) \
                 VALUES ($1, $2, $3, $4, '', $5, $6) ON CONFLICT (user_id, key) DO UPDATE SET \
                 request_hash = $3, status = $4, body = '', created_at = $5, reserved = $6 \
                 WHERE answer.created_at < $7 OR (answer.status = $4 AND answer.request_hash <> $3)",
                params![
                    &user.to_string(),
                    &key,
                    &request_hash,
                    i64::from(BEGUN),
                    now,
                    &id,
                    now - KEEP_MS
                ],
            )
        };
        self.store.write::<_, store::Error, _>(write).await?;
        Ok(())
    }

    async fn keep(&self, user: UserId, key: String, status: u16, body: String) -> Answer<()> {
        let write = move |tx: &mut Tx| {
            tx.execute(
                "UPDATE answer SET status = $3, body = $4 WHERE user_id = $1 AND key = $2",
                params![&user.to_string(), &key, i64::from(status), &body],
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
    State(rooms): State<Rooms>,
    person: Person,
    request: Request,
    next: Next,
) -> Response {
    let Some(key) = request.headers().get("idempotency-key").cloned() else {
        return next.run(request).await;
    };
    let user = person.identity.user_id;
    let answer = match answers.once(user, &key, request, next).await {
        Ok(Once::First(response)) => Ok(response),
        Ok(Once::Again(kept)) => replay(&rooms, user, kept).await,
        Err(fault) => Err(fault),
    };
    answer.unwrap_or_else(IntoResponse::into_response)
}

/// What a request with a key comes to.
enum Once {
    First(Response),
    Again(Kept),
}

/// A request with its key, whole.
struct Keyed {
    user: UserId,
    key: String,
    hash: String,
    request: Request,
}

impl Answers {
    /// What has begun comes to its end, and is kept, also when the client goes away meanwhile:
    /// that is when it comes again.
    async fn once(
        &self,
        user: UserId,
        key: &HeaderValue,
        request: Request,
        next: Next,
    ) -> Answer<Once> {
        let key = key.to_str().ok().filter(|key| (1..=KEY_MAX).contains(&key.len()));
        let key = key.ok_or_else(|| {
            let message = "An Idempotency-Key has 1 to 128 characters.";
            Fault::new(ProblemCode::BadRequest).saying(message)
        })?;
        let (head, body) = request.into_parts();
        let body = read_body(body).await?;
        let hash = hash(&[head.method.as_str(), head.uri.path()], &body);
        let request = Request::from_parts(head, Body::from(body));
        let (answers, keyed) = (self.clone(), Keyed { user, key: key.to_owned(), hash, request });
        store::to_its_end(async move { answers.answer(keyed, next).await }).await
    }

    async fn answer(&self, keyed: Keyed, next: Next) -> Answer<Once> {
        let Keyed { user, key, hash, mut request } = keyed;
        let lock = usize::from(Sha256::digest(format!("{user}{key}"))[0]) % LOCKS;
        let _in_turn = self.locks[lock].lock().await;
        let mut found = self.find(user, key.clone()).await?;
        if found.as_ref().is_none_or(|kept| kept.status == BEGUN && kept.request_hash != hash) {
            self.begin(user, key.clone(), hash.clone()).await?;
            found = self.find(user, key.clone()).await?;
        }
        // Swept away in this very moment: the client may come again.
        let kept = found.ok_or_else(|| Fault::new(ProblemCode::Unavailable))?;
        if kept.request_hash != hash {
            return Err(Fault::new(ProblemCode::KeyReused));
        }
        if kept.status != BEGUN {
            return Ok(Once::Again(kept));
        }
        if let Ok(id) = kept.reserved.parse() {
            request.extensions_mut().insert(Reserved(id));
        }
        let response = next.run(request).await;
        if !response.status().is_success() {
            return Ok(Once::First(response));
        }
        let (head, body) = response.into_parts();
        let body = read_body(body).await?;
        let (status, kept_body) = (head.status.as_u16(), without_invite(&body));
        self.keep(user, key, status, kept_body).await?;
        Ok(Once::First(Response::from_parts(head, Body::from(body))))
    }
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

/// What is kept of an answer: an invitation opens a story, and only its hash is kept anywhere.
fn without_invite(body: &[u8]) -> String {
    match serde_json::from_slice::<Value>(body) {
        Ok(Value::Object(mut answer)) if answer.contains_key(INVITE) => {
            answer.insert(INVITE.to_owned(), Value::Null);
            Value::Object(answer).to_string()
        }
        _ => String::from_utf8_lossy(body).into_owned(),
    }
}

/// The first answer again. In place of its invitation there is another: the first may have
/// reached nobody.
async fn replay(rooms: &Rooms, user: UserId, kept: Kept) -> Answer<Response> {
    let mut body = kept.body;
    if let Ok(Value::Object(mut answer)) = serde_json::from_str::<Value>(&body)
        && answer.remove(INVITE).is_some()
    {
        let story = answer.get("id").and_then(Value::as_str).and_then(|id| id.parse().ok());
        if let Some(story) = story
            && let Some(invite) = rooms.another_invite(user, story).await?
        {
            answer.insert(INVITE.to_owned(), Value::String(invite));
        }
        body = Value::Object(answer).to_string();
    }
    let status = StatusCode::from_u16(kept.status).unwrap_or_default();
    let mut response = (status, body).into_response();
    let json = HeaderValue::from_static("application/json");
    response.headers_mut().insert(header::CONTENT_TYPE, json);
    response.headers_mut().insert("idempotent-replayed", HeaderValue::from_static("true"));
    Ok(response)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use axum::Router;
    use axum::middleware::from_fn;
    use axum::routing::post;
    use store::testing::on_each_database;
    use tokio::sync::mpsc;
    use tower::ServiceExt;

    use super::*;

    const ANA: UserId = UserId(Uuid::from_u128(1));

    fn with_key(answers: Answers, handler: axum::routing::MethodRouter) -> Router {
        let once = move |request: Request, next: Next| {
            let answers = answers.clone();
            async move {
                match answers.once(ANA, &HeaderValue::from_static("one"), request, next).await {
                    Ok(Once::First(response)) => response,
                    Ok(Once::Again(kept)) => format!("again: {}", kept.body).into_response(),
                    Err(fault) => fault.into_response(),
                }
            }
        };
        Router::new().route("/", handler).layer(from_fn(once))
    }

    fn request() -> Request {
        Request::post("/").body(Body::empty()).expect("a request")
    }

    #[test]
    fn what_a_client_that_goes_away_has_begun_is_its_answer_when_it_comes_again() {
        on_each_database(async |database| {
            let store = database.open().await;
            store.migrate(MIGRATIONS, 0).await.expect("migrates");
            let (began, mut begins) = mpsc::unbounded_channel();
            let go_on = Arc::new(tokio::sync::Notify::new());
            let waits = go_on.clone();
            let handler = post(async move || {
                let _ = began.send(());
                waits.notified().await;
                "made"
            });
            let router = with_key(Answers::new(store, Clock::manual(0, 1)), handler);
            let client = tokio::spawn(router.clone().oneshot(request()));
            let patience = Duration::from_secs(20);
            let begun = tokio::time::timeout(patience, begins.recv()).await;
            begun.expect("it begins").expect("it begins");
            client.abort();
            assert!(client.await.expect_err("the client is gone").is_cancelled());
            go_on.notify_one();
            let again = tokio::time::timeout(patience, router.oneshot(request()));
            let again = again.await.expect("it does not begin anew").expect("an answer");
            let body = again.into_body().collect().await.expect("a body").to_bytes();
            assert_eq!(body, "again: made");
            assert!(begins.try_recv().is_err(), "it was made once");
        });
    }

    #[test]
    fn an_invitation_is_not_kept() {
        let kept = without_invite(br#"{"id":"7","invite":"c0ffee"}"#);
        assert_eq!(kept, r#"{"id":"7","invite":null}"#);
        assert_eq!(without_invite(b"[1, 2]"), "[1, 2]");
    }
}
