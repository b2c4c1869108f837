//! A circuit breaker: leaves a provider that keeps failing alone for a while.

/// When a breaker opens and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BreakerSettings {
    /// Failures in a row that open it.
    pub failures: u32,
    /// How long it stays open the first time, in milliseconds; doubles with each failed trial.
    pub open_ms: u64,
    /// The longest it stays open, in milliseconds.
    pub longest_open_ms: u64,
    /// How long a trial may take before another is allowed, in milliseconds.
    pub trial_ms: u64,
}

impl Default for BreakerSettings {
    fn default() -> Self {
        Self { failures: 3, open_ms: 10_000, longest_open_ms: 300_000, trial_ms: 30_000 }
    }
}

/// The state of one provider. Times are milliseconds of any clock that does not run backwards.
///
/// Closed, it lets every request through. After some failures in a row it opens and lets none
/// through; then it lets one through as a trial, whose result closes or opens it again.
#[derive(Clone, Debug)]
pub struct Breaker {
    settings: BreakerSettings,
    state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Closed { failures: u32 },
    Open { until_ms: u64, open_ms: u64 },
    Trial { until_ms: u64, open_ms: u64 },
}

impl Breaker {
    /// A closed breaker.
    pub fn new(settings: BreakerSettings) -> Self {
        Self { settings, state: State::Closed { failures: 0 } }
    }

    /// Whether a request would be let through now. Changes nothing.
    pub fn is_open(&self, now_ms: u64) -> bool {
        match self.state {
            State::Closed { .. } => false,
            State::Open { until_ms, .. } | State::Trial { until_ms, .. } => now_ms < until_ms,
        }
    }

    /// Lets a request through, or not. Whoever is let through reports back; a trial that never
    /// does (its stream was dropped) makes room for another in time.
    pub fn admit(&mut self, now_ms: u64) -> bool {
        if self.is_open(now_ms) {
            return false;
        }
        if let State::Open { open_ms, .. } | State::Trial { open_ms, .. } = self.state {
            let until_ms = now_ms.saturating_add(self.settings.trial_ms);
            self.state = State::Trial { until_ms, open_ms };
        }
        true
    }

    /// A request has succeeded.
    pub fn succeeded(&mut self) {
        self.state = State::Closed { failures: 0 };
    }

    /// A request has failed at `now_ms`. A `retry_after_ms` that the provider asked for opens the
    /// breaker at once, for at least that long.
    pub fn failed(&mut self, now_ms: u64, retry_after_ms: Option<u64>) {
        let asked_ms = retry_after_ms.unwrap_or(0);
        self.state = match self.state {
            State::Closed { failures } => {
                let failures = failures + 1;
                if failures < self.settings.failures && retry_after_ms.is_none() {
                    State::Closed { failures }
                } else {
                    self.opened(now_ms, self.settings.open_ms, asked_ms)
                }
            }
            State::Trial { open_ms, .. } => {
                self.opened(now_ms, open_ms.saturating_mul(2), asked_ms)
            }
            // The request was admitted before the breaker opened; it can only know a longer pause.
            State::Open { until_ms, open_ms } => {
                let asked_ms = asked_ms.min(self.settings.longest_open_ms);
                State::Open { until_ms: until_ms.max(now_ms.saturating_add(asked_ms)), open_ms }
            }
        };
    }

    fn opened(&self, now_ms: u64, open_ms: u64, asked_ms: u64) -> State {
        let open_ms = open_ms.min(self.settings.longest_open_ms);
        let pause_ms = open_ms.max(asked_ms).min(self.settings.longest_open_ms);
        State::Open { until_ms: now_ms.saturating_add(pause_ms), open_ms }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SETTINGS: BreakerSettings =
        BreakerSettings { failures: 3, open_ms: 100, longest_open_ms: 1_000, trial_ms: 50 };

    /// A breaker that three failures at time 0 have opened.
    fn open() -> Breaker {
        let mut breaker = Breaker::new(SETTINGS);
        (0..3).for_each(|_| breaker.failed(0, None));
        breaker
    }

    #[test]
    fn failures_in_a_row_open_it_and_a_success_between_does_not() {
        let mut breaker = Breaker::new(SETTINGS);
        breaker.failed(0, None);
        breaker.failed(0, None);
        breaker.succeeded();
        breaker.failed(0, None);
        breaker.failed(0, None);
        assert!(breaker.admit(0));
        breaker.failed(0, None);
        assert!(!breaker.admit(99));
    }

    #[test]
    fn one_trial_at_a_time() {
        let mut breaker = open();
        assert!(breaker.is_open(99) && !breaker.is_open(100));
        assert!(breaker.admit(100));
        assert!(!breaker.admit(100), "the trial is on its way");
        assert!(breaker.admit(150), "the trial was never heard of again");
    }

    #[test]
    fn a_trial_decides() {
        let mut breaker = open();
        assert!(breaker.admit(100));
        breaker.succeeded();
        assert!(breaker.admit(100) && breaker.admit(100));

        let mut breaker = open();
        assert!(breaker.admit(100));
        breaker.failed(110, None);
        assert!(!breaker.admit(309) && breaker.admit(310), "twice as long as the first time");
    }

    #[test]
    fn the_pause_does_not_grow_beyond_its_limit() {
        let mut breaker = open();
        let mut now_ms = 100;
        for _ in 0..20 {
            assert!(breaker.admit(now_ms));
            breaker.failed(now_ms, None);
            now_ms += SETTINGS.longest_open_ms;
        }
        assert!(breaker.admit(now_ms));
    }

    #[test]
    fn a_request_to_wait_is_obeyed_at_once_within_the_limit() {
        let mut breaker = Breaker::new(SETTINGS);
        breaker.failed(0, Some(500));
        assert!(!breaker.admit(499) && breaker.admit(500));
        breaker.failed(500, Some(u64::MAX));
        assert!(!breaker.admit(1_499) && breaker.admit(1_500));
    }

    #[test]
    fn late_failures_neither_prolong_nor_shorten() {
        let mut breaker = open();
        breaker.failed(90, None);
        assert!(breaker.admit(100));
        let mut breaker = Breaker::new(SETTINGS);
        breaker.failed(0, Some(800));
        breaker.failed(10, Some(200));
        assert!(!breaker.admit(799) && breaker.admit(800));
    }
}
