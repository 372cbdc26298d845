//! Something that may recur and is reported once. Pure.

use std::time::{Duration, Instant};

/// What was due again within this time is no news.
const NEWS_AFTER: Duration = Duration::from_mins(1);

/// Whether and when it has happened.
#[derive(Debug, Default)]
pub struct Recurring {
    last: Option<Instant>,
}

impl Recurring {
    /// It has happened; whether that is news: for the first time, or after a quiet minute.
    pub fn is_news(&mut self, now: Instant) -> bool {
        self.last.replace(now).is_none_or(|last| last + NEWS_AFTER <= now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_on_is_told_once_and_told_again_after_a_minute_of_peace() {
        let start = Instant::now();
        let mut refused = Recurring::default();
        let news: Vec<u64> = (0..400).filter(|second| *second < 100 || *second > 300).collect();
        let told: Vec<u64> =
            news.into_iter().filter(|second| refused.is_news(start + Duration::from_secs(*second))).collect();
        assert_eq!(told, [0, 301]);
    }
}
