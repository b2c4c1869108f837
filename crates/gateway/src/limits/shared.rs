//! Allowances that all nodes share, in Redis: one question each, by Redis' own time.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::time::Duration;

use bus::RelayError;
use redis::aio::{ConnectionManager, ConnectionManagerConfig};
use redis::{Client, Script};
use tokio::time::timeout;
use tokio_util::task::AbortOnDropHandle;

use crate::limits::pace::{Pace, Wait};

/// Before every key, with the version of what is behind it.
const KEYS: &str = "fireside:limit:1";
/// How long a question may take: nobody waits for Redis longer than for the answer itself.
const PATIENCE: Duration = Duration::from_millis(250);
/// How long it may take to reach a Redis that was away.
const CONNECT_WITHIN: Duration = Duration::from_secs(3);
/// How often it is looked whether it is back.
const AGAIN_AFTER: Duration = Duration::from_millis(500);

/// As `Pace::take`, in microseconds: KEYS[1] is when it is full, ARGV are one, all, and whether it is
/// taken. Gives the time to wait, 0 for none.
static TAKE: LazyLock<Script> = LazyLock::new(|| {
    Script::new(
        r"local time = redis.call('TIME')
        local now = time[1] * 1000000 + time[2]
        local full = math.max(tonumber(redis.call('GET', KEYS[1]) or 0), now) + ARGV[1]
        local wait = full - now - ARGV[2]
        if wait > 0 then return wait end
        if ARGV[3] == '1' then
            redis.call('SET', KEYS[1], string.format('%.0f', full), 'PX', math.ceil((full - now) / 1000))
        end
        return 0",
    )
});

/// What everybody has left on all nodes together. While Redis is away there is no answer, and each
/// node counts for itself.
pub struct Shared {
    line: ConnectionManager,
    away: Arc<AtomicBool>,
    /// Looks whether Redis is back. Held for bookkeeping alone.
    looking: Mutex<Option<AbortOnDropHandle<()>>>,
}

impl Shared {
    /// Allowances in the Redis of `url`, which is reached when it is first asked.
    ///
    /// # Errors
    /// When the address cannot be read.
    pub fn open(url: &str) -> Result<Self, RelayError> {
        let config = ConnectionManagerConfig::new()
            .set_connection_timeout(Some(CONNECT_WITHIN))
            .set_response_timeout(Some(CONNECT_WITHIN))
            .set_number_of_retries(0);
        let line = ConnectionManager::new_lazy_with_config(Client::open(url)?, config)?;
        Ok(Shared { line, away: Arc::default(), looking: Mutex::default() })
    }

    /// Whether there is one left of `key`'s allowance in `name`; takes it if it is to. None: Redis is
    /// away.
    pub(super) async fn ask(
        &self,
        (name, key): (&str, &str),
        pace: Pace,
        take: bool,
    ) -> Option<Result<(), Wait>> {
        if self.away.load(Ordering::Relaxed) {
            return None;
        }
        let mut line = self.line.clone();
        let mut question = TAKE.prepare_invoke();
        question.key(format!("{KEYS}:{name}:{key}"));
        let micros = |time: Duration| u64::try_from(time.as_micros()).unwrap_or(u64::MAX);
        question.arg(micros(pace.each)).arg(micros(pace.all)).arg(u8::from(take));
        match timeout(PATIENCE, question.invoke_async::<u64>(&mut line)).await {
            Ok(Ok(0)) => Some(Ok(())),
            Ok(Ok(micros)) => Some(Err(Wait(Duration::from_micros(micros)))),
            Ok(Err(error)) => self.look_for_it(&RelayError::from(error).to_string()),
            Err(_) => self.look_for_it("no answer in time"),
        }
    }

    /// Asks nobody else before Redis is back.
    fn look_for_it<T>(&self, why: &str) -> Option<T> {
        if self.away.swap(true, Ordering::Relaxed) {
            return None;
        }
        tracing::warn!(why, "rates count on this node alone");
        let (mut line, away) = (self.line.clone(), self.away.clone());
        let looking = tokio::spawn(async move {
            loop {
                // First the pause: whoever is slow at the moment is not asked more for it.
                tokio::time::sleep(AGAIN_AFTER).await;
                let ping = redis::cmd("PING");
                let answer = timeout(CONNECT_WITHIN, ping.query_async::<()>(&mut line)).await;
                if matches!(answer, Ok(Ok(()))) {
                    break;
                }
            }
            tracing::info!("rates count on all nodes together again");
            away.store(false, Ordering::Relaxed);
        });
        let mut last = self.looking.lock().unwrap_or_else(PoisonError::into_inner);
        *last = Some(AbortOnDropHandle::new(looking));
        None
    }
}
