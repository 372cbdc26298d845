//! How long to wait before the next try.

use std::time::Duration;

use crate::link::Limits;

/// The result of the last attempt, as far as the wait depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Retry {
    /// At once: asked for, or a change of the network is likely.
    Now,
    /// Refused on this computer: a retry costs nothing, and a restart of the server is seen at once.
    LoopbackRefused,
    /// 401, 403 or register status 0: a person must act first.
    Denied,
    /// 503 or the like, with its `Retry-After`.
    Unavailable(Option<Duration>),
    /// Anything else.
    Other,
}

/// Counts failures in a row and draws the waits. The random part keeps the displays of a department from returning in
/// step.
#[derive(Debug)]
pub(super) struct Backoff {
    failures: u32,
    rng: fastrand::Rng,
}

impl Backoff {
    pub(super) fn new(rng: fastrand::Rng) -> Self {
        Self { failures: 0, rng }
    }

    pub(super) fn reset(&mut self) {
        self.failures = 0;
    }

    pub(super) fn wait(&mut self, retry: Retry, limits: &Limits) -> Duration {
        match retry {
            Retry::Now => Duration::ZERO,
            Retry::LoopbackRefused => limits.retry_loopback.mul_f64(0.8 + 0.4 * self.rng.f64()),
            Retry::Denied => self.grow(limits.retry_base, limits.retry_denied_max),
            Retry::Unavailable(Some(after)) => {
                let asked = after.clamp(limits.retry_after_min, limits.retry_denied_max);
                // Never before the time that the server named; a little after, so that not all come at once.
                (asked + limits.retry_base.mul_f64(self.rng.f64())).min(limits.retry_denied_max)
            }
            Retry::Unavailable(None) | Retry::Other => self.grow(limits.retry_base, limits.retry_max),
        }
    }

    /// `base + random(0 ... min(max, base · 2ⁿ))`, the first one (n = 0) too.
    fn grow(&mut self, base: Duration, max: Duration) -> Duration {
        let range = base.saturating_mul(1 << self.failures.min(20)).min(max);
        self.failures = self.failures.saturating_add(1);
        base + range.mul_f64(self.rng.f64())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waits(retry: Retry, count: usize) -> Vec<Duration> {
        let mut backoff = Backoff::new(fastrand::Rng::with_seed(7));
        (0..count).map(|_| backoff.wait(retry, &Limits::default())).collect()
    }

    fn ms(value: u64) -> Duration {
        Duration::from_millis(value)
    }

    #[test]
    fn a_refusal_on_this_computer_is_retried_six_times_a_second() {
        let waits = waits(Retry::LoopbackRefused, 1000);
        assert!(waits.iter().all(|wait| (ms(120)..=ms(180)).contains(wait)));
        assert!(waits.iter().any(|wait| *wait < ms(129)) && waits.iter().any(|wait| *wait > ms(171)));
    }

    #[test]
    fn other_retries_have_full_jitter_up_to_five_seconds_from_the_first_on() {
        for seed in 0..200 {
            let mut backoff = Backoff::new(fastrand::Rng::with_seed(seed));
            for n in 0..12 {
                let wait = backoff.wait(Retry::Other, &Limits::default());
                let most = ms(250) + ms(250 << n).min(ms(5000));
                assert!((ms(250)..=most).contains(&wait), "{n} {wait:?}");
            }
        }
        let late: Vec<Duration> = waits(Retry::Other, 200).split_off(10);
        assert!(late.iter().any(|wait| *wait < ms(1000)) && late.iter().any(|wait| *wait > ms(4500)));
    }

    #[test]
    fn a_refused_display_waits_up_to_a_minute() {
        let waits = waits(Retry::Denied, 300);
        assert!(waits.iter().all(|wait| *wait <= ms(60_250)));
        assert!(waits.iter().any(|wait| *wait > ms(55_000)));
    }

    #[test]
    fn retry_after_is_honoured_within_a_second_and_a_minute() {
        for (asked, least) in [(0, 1), (1, 1), (7, 7), (60, 60), (86_400, 60)] {
            let wait = waits(Retry::Unavailable(Some(Duration::from_secs(asked))), 1)[0];
            assert!(
                wait >= Duration::from_secs(least)
                    && wait <= Duration::from_mins(1).min(Duration::from_secs(least) + ms(250)),
                "{asked} {wait:?}"
            );
        }
    }

    #[test]
    fn a_reset_begins_anew() {
        let mut backoff = Backoff::new(fastrand::Rng::with_seed(1));
        let _grown: Vec<Duration> = (0..10).map(|_| backoff.wait(Retry::Other, &Limits::default())).collect();
        backoff.reset();
        assert!(backoff.wait(Retry::Other, &Limits::default()) <= ms(500));
    }
}
