//! Whether the desktop session is there, as reported by its window system. Time is a parameter.

use std::time::Duration;

/// How long a window system may be away: some restart in place.
const GRACE: Duration = Duration::from_secs(10);

/// The desktop session of this process.
#[derive(Debug, Clone, Copy)]
pub(super) struct DesktopSession {
    /// It was there once, for this process or for the display before it.
    seen: bool,
    /// Since when its window system has not answered.
    away: Option<Duration>,
}

impl DesktopSession {
    /// `seen`: whether it was there before.
    pub(super) const fn new(seen: bool) -> Self {
        Self { seen, away: None }
    }

    /// Its window system answers.
    pub(super) const fn answers(&mut self) {
        self.seen = true;
        self.away = None;
    }

    /// No window system answers at its address.
    pub(super) fn is_away(&mut self, now: Duration) {
        self.away.get_or_insert(now);
    }

    pub(super) const fn is_there(&self) -> bool {
        self.away.is_none()
    }

    /// It was there, and may come back.
    pub(super) const fn is_lost(&self) -> bool {
        self.seen && self.away.is_some()
    }

    /// It has ended. One that never was there is waited for: a program may be started before its desktop.
    pub(super) fn is_over(&self, now: Duration) -> bool {
        self.seen && self.away.is_some_and(|since| now.saturating_sub(since) >= GRACE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const S: fn(u64) -> Duration = Duration::from_secs;

    #[test]
    fn a_session_that_was_there_and_stays_away_is_over() {
        let mut session = DesktopSession::new(false);
        session.answers();
        session.is_away(S(100));
        session.is_away(S(105));
        assert!(session.is_lost() && !session.is_over(S(109)));
        assert!(session.is_over(S(110)));
    }

    #[test]
    fn one_that_comes_back_in_time_goes_on() {
        let mut session = DesktopSession::new(true);
        session.is_away(S(100));
        session.answers();
        assert!(session.is_there() && !session.is_lost() && !session.is_over(S(1_000)));
        session.is_away(S(1_000));
        assert!(!session.is_over(S(1_009)), "the time begins anew");
    }

    #[test]
    fn one_that_never_was_there_is_waited_for() {
        let mut session = DesktopSession::new(false);
        session.is_away(S(0));
        assert!(!session.is_there() && !session.is_lost() && !session.is_over(S(1_000_000)));
    }
}
