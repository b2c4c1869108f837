//! Work around a commit that goes on when nobody waits for it any more.

use tracing::Instrument;

use crate::Error;

/// Runs `work` to its end, also when this future is dropped: a commit cannot be called back, and
/// what has to follow it must follow.
///
/// # Errors
/// That of `work`; [`Error::Closed`] when the runtime goes down first.
///
/// # Panics
/// When `work` does.
pub async fn to_its_end<T, E>(
    work: impl Future<Output = Result<T, E>> + Send + 'static,
) -> Result<T, E>
where
    T: Send + 'static,
    E: From<Error> + Send + 'static,
{
    let ended = tokio::spawn(work.in_current_span()).await;
    ended.unwrap_or_else(|failed| match failed.try_into_panic() {
        Ok(panic) => std::panic::resume_unwind(panic),
        Err(_) => Err(Error::Closed.into()),
    })
}
