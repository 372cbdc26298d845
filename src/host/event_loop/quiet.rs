//! When nothing has changed for a while: the moment to give back the memory that only the change needed.

use std::time::{Duration, Instant};

/// How long nothing must have changed. The patients of a busy room come further apart; the events of one come closer together.
const QUIET: Duration = Duration::from_secs(2);

/// Looks at what is to be seen, and says once after each change that nothing has followed it.
#[derive(Debug, Default)]
pub(super) struct Quiet {
    seen: Option<u64>,
    due: Option<Instant>,
}

impl Quiet {
    /// Takes the number of what is to be seen; whether it has been the same for long enough, which is said once.
    pub(super) fn is_over_for(&mut self, seen: u64, now: Instant) -> bool {
        if self.seen != Some(seen) {
            self.seen = Some(seen);
            self.due = now.checked_add(QUIET);
        }
        self.due.take_if(|due| *due <= now).is_some()
    }

    /// When it wants to look again; none where it has said so already.
    pub(super) const fn due(&self) -> Option<Instant> {
        self.due
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_change_is_followed_by_one_rest() {
        let start = Instant::now();
        let at = |secs| start + Duration::from_secs(secs);
        let mut quiet = Quiet::default();
        let looks = [(0, 1), (1, 1), (2, 1), (3, 1), (60, 1), (61, 2), (62, 3), (63, 3), (64, 3), (600, 3)];
        let rests: Vec<u64> = looks
            .into_iter()
            .filter(|(secs, seen)| quiet.is_over_for(*seen, at(*secs)))
            .map(|(secs, _)| secs)
            .collect();
        assert_eq!(rests, [2, 64]);
        assert_eq!(quiet.due(), None, "an idle program is woken for nothing");
    }
}
