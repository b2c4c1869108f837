//! Which provider serves whom.

use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use domain::Tier;

use crate::{Breaker, BreakerSettings, ProviderError, TextProvider, TextRequest, TextStream};

/// How long people wait for a provider's first whole sentence, in milliseconds: after that Ember
/// tells by itself, so that they have a passage within 5 seconds.
pub const PATIENCE_MS: u64 = 4_500;

/// Providers in order of preference, each with the tiers it may serve.
#[derive(Clone, Debug, Default)]
pub struct Router {
    lines: Vec<Line>,
}

/// A provider, whom it may serve, and when to leave it alone.
pub struct Route {
    /// Whom to ask.
    pub provider: Arc<dyn TextProvider>,
    /// The tiers that the operator allowed. Nobody else's words are sent there.
    pub tiers: Vec<Tier>,
    /// When its breaker opens.
    pub breaker: BreakerSettings,
    /// How long whoever asks waits for the first whole sentence, in milliseconds.
    pub patience_ms: u64,
}

/// A way to one provider. Whoever uses it says how it went.
#[derive(Clone)]
pub struct Line {
    provider: Arc<dyn TextProvider>,
    tiers: Arc<[Tier]>,
    /// A plain mutex: held for a few instructions and never across an await.
    breaker: Arc<Mutex<Breaker>>,
    patience_ms: u64,
}

impl Router {
    /// A router over these routes, the preferred one first.
    pub fn new(routes: Vec<Route>) -> Self {
        Self { lines: routes.into_iter().map(Line::new).collect() }
    }

    /// Whether there is no provider at all.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The first provider that may serve `tier` and is in order at `now_ms`.
    pub fn pick(&self, tier: Tier, now_ms: u64) -> Option<Line> {
        let mut allowed = self.lines.iter().filter(|line| line.tiers.contains(&tier));
        allowed.find(|line| line.breaker().admit(now_ms)).cloned()
    }
}

impl Line {
    fn new(route: Route) -> Self {
        Self {
            provider: route.provider,
            tiers: route.tiers.into(),
            breaker: Arc::new(Mutex::new(Breaker::new(route.breaker))),
            patience_ms: route.patience_ms,
        }
    }

    /// The provider's name.
    pub fn name(&self) -> &str {
        self.provider.name()
    }

    /// How long to wait for its first whole sentence.
    pub fn patience(&self) -> Duration {
        Duration::from_millis(self.patience_ms)
    }

    /// Asks the provider (see [`TextProvider::continue_story`]).
    pub fn continue_story(&self, request: TextRequest) -> TextStream {
        self.provider.continue_story(request)
    }

    /// The answer was whole.
    pub fn succeeded(&self) {
        self.breaker().succeeded();
    }

    /// The call failed at `now_ms`. A failure that does not blame the provider counts as an answer.
    pub fn failed(&self, now_ms: u64, error: &ProviderError) {
        if !error.blames_provider() {
            return self.breaker().succeeded();
        }
        let retry_after_ms = match error {
            ProviderError::RateLimited { retry_after_ms } => *retry_after_ms,
            _ => None,
        };
        self.breaker().failed(now_ms, retry_after_ms);
    }

    fn breaker(&self) -> MutexGuard<'_, Breaker> {
        self.breaker.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Line")
            .field("provider", &self.name())
            .field("tiers", &self.tiers)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Named(&'static str);

    impl TextProvider for Named {
        fn name(&self) -> &str {
            self.0
        }

        fn continue_story(&self, _: TextRequest) -> TextStream {
            Box::pin(futures::stream::empty())
        }
    }

    fn router() -> Router {
        let route = |name, tiers: &[Tier]| Route {
            provider: Arc::new(Named(name)),
            tiers: tiers.to_vec(),
            breaker: BreakerSettings { failures: 1, open_ms: 100, ..Default::default() },
            patience_ms: PATIENCE_MS,
        };
        Router::new(vec![
            route("vendor", &[Tier::Adults]),
            route("own", &[Tier::Teens, Tier::Adults]),
        ])
    }

    fn picked(router: &Router, tier: Tier, now_ms: u64) -> Option<String> {
        router.pick(tier, now_ms).map(|line| line.name().to_owned())
    }

    #[test]
    fn nobody_serves_a_tier_that_was_not_allowed() {
        let router = router();
        assert_eq!(picked(&router, Tier::Kids, 0), None);
        assert_eq!(picked(&router, Tier::Teens, 0).as_deref(), Some("own"));
        assert_eq!(picked(&router, Tier::Adults, 0).as_deref(), Some("vendor"));
        assert_eq!(picked(&Router::default(), Tier::Adults, 0), None);
    }

    #[test]
    fn a_provider_out_of_order_is_passed_over_until_its_trial() {
        let router = router();
        let vendor = router.pick(Tier::Adults, 0).unwrap();
        vendor.failed(0, &ProviderError::Unreachable);
        assert_eq!(picked(&router, Tier::Adults, 50).as_deref(), Some("own"));
        assert_eq!(picked(&router, Tier::Adults, 100).as_deref(), Some("vendor"));
        assert_eq!(picked(&router, Tier::Adults, 100).as_deref(), Some("own"));
        vendor.succeeded();
        assert_eq!(picked(&router, Tier::Adults, 100).as_deref(), Some("vendor"));
    }

    #[test]
    fn a_refused_request_is_not_held_against_the_provider() {
        let router = router();
        let vendor = router.pick(Tier::Adults, 0).unwrap();
        vendor.failed(0, &ProviderError::Filtered);
        vendor.failed(0, &ProviderError::Refused { status: 400 });
        assert_eq!(picked(&router, Tier::Adults, 0).as_deref(), Some("vendor"));
        vendor.failed(0, &ProviderError::RateLimited { retry_after_ms: Some(5_000) });
        assert_eq!(picked(&router, Tier::Adults, 4_999).as_deref(), Some("own"));
    }
}
