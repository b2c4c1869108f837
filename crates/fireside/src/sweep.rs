//! Clearing away what has had its time: guests with their stories, sessions, kept answers.

use std::time::Duration;

use gateway::Parts;
use tokio_util::sync::CancellationToken;

/// When the first sweep begins: soon after the start, so that servers that are often started anew
/// sweep too, and late enough not to be in anybody's way.
const FIRST_AFTER: Duration = Duration::from_secs(30);
/// How often it is done after that.
const EVERY: Duration = Duration::from_secs(600);

/// Sweeps again and again until it is stopped.
pub(crate) async fn run(parts: Parts, stop: CancellationToken) {
    let mut wait = FIRST_AFTER;
    loop {
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            () = stop.cancelled() => return,
        }
        wait = EVERY;
        if let Err(error) = once(&parts, &stop).await {
            tracing::warn!(%error, "what has had its time could not be cleared away");
        }
    }
}

async fn once(parts: &Parts, stop: &CancellationToken) -> Result<(), store::Error> {
    let guests = to_the_end(stop, u64::from(users::SWEEP_MAX), || guests(parts)).await?;
    let sessions =
        to_the_end(stop, u64::from(auth::SWEEP_MAX), || parts.auth.sweep_sessions()).await?;
    let answers = parts.answers.sweep().await?;
    let invites = parts.rooms.sweep_invites().await?;
    parts.limits.forget_idle();
    parts.engine.tidy();
    tracing::debug!(guests, sessions, answers, invites, "cleared away");
    Ok(())
}

/// Guests go with their stories, in one transaction.
async fn guests(parts: &Parts) -> Result<u64, store::Error> {
    let (erasing, now) = (parts.clone(), parts.stories.now());
    let sweep = move |tx: &mut store::Tx| {
        let gone = users::sweep_guests(tx, now)?;
        gateway::erase_stories(&erasing, tx, &gone)?;
        Ok::<_, store::Error>(gone.len() as u64)
    };
    parts.stories.store().write(sweep).await
}

/// Repeats a sweep that takes at most so many in a transaction until it takes fewer, or the server
/// stops. Others write between its transactions.
async fn to_the_end<F>(
    stop: &CancellationToken,
    most: u64,
    mut sweep: impl FnMut() -> F,
) -> Result<u64, store::Error>
where
    F: Future<Output = Result<u64, store::Error>>,
{
    let mut all = 0;
    loop {
        let gone = sweep().await?;
        all += gone;
        if gone < most || stop.is_cancelled() {
            return Ok(all);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use super::*;

    async fn swept(stop: &CancellationToken, most: u64, there: &[u64]) -> (u64, usize) {
        let mut there: VecDeque<u64> = there.iter().copied().collect();
        let all = to_the_end(stop, most, || {
            std::future::ready(Ok(there.pop_front().unwrap_or_default()))
        });
        (all.await.expect("sweeps"), there.len())
    }

    #[tokio::test]
    async fn a_sweep_goes_on_while_it_is_full() {
        let stop = CancellationToken::new();
        assert_eq!(swept(&stop, 5, &[5, 5, 2, 5]).await, (12, 1));
        assert_eq!(swept(&stop, 5, &[5, 5]).await, (10, 0));
        assert_eq!(swept(&stop, 5, &[0, 5]).await, (0, 1));
        stop.cancel();
        assert_eq!(swept(&stop, 5, &[5, 5]).await, (5, 1));
    }
}
