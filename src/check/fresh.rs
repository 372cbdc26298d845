//! A check that ends: the ladder with a budget of time. Pure.

use std::time::Duration;

use super::{Ladder, Rung, RungReport, RungState};
use crate::exam::Moment;
use crate::link::{LinkEvent, Target};

/// The shortest time that a check may be given.
pub const MIN_TIMEOUT: Duration = Duration::from_secs(1);
/// The longest, and what it is given where nothing else is said.
pub const MAX_TIMEOUT: Duration = Duration::from_secs(10);

/// Kept from the timeout for the start and the end of the program and of the link's thread.
const MARGIN: Duration = Duration::from_millis(250);
/// How long the answer to a ping is awaited: long enough for five pings by command and four of the WebSocket protocol.
const PING_WAIT: Duration = Duration::from_secs(5);
/// How long events are listened for after the rest is decided.
const LISTEN: Duration = Duration::from_secs(1);

/// What a finished check says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// No rung failed.
    Passed,
    /// This rung failed first.
    Failed(Rung),
}

/// A check under way.
#[derive(Debug, Clone)]
pub struct FreshCheck {
    ladder: Ladder,
    ends: Moment,
    /// When register and ping were both decided.
    quiet_since: Option<Moment>,
}

impl FreshCheck {
    /// Begins now, with this much time.
    #[must_use]
    pub fn new(target: &Target, timeout: Duration, now: Moment) -> Self {
        let timeout = timeout.clamp(MIN_TIMEOUT, MAX_TIMEOUT).saturating_sub(MARGIN);
        Self { ladder: Ladder::fresh(target, PING_WAIT, now), ends: now + timeout, quiet_since: None }
    }

    /// Takes an event of the check's own link. Whether anything changed.
    pub fn observe(&mut self, event: &LinkEvent) -> bool {
        let changed = self.ladder.observe(event);
        self.tick(event.at) | changed
    }

    /// Takes that it is this late. Whether anything changed.
    pub fn tick(&mut self, now: Moment) -> bool {
        if self.is_over() {
            return false;
        }
        let mut changed = self.ladder.tick(now);
        if self.state(Rung::Register).is_decided() && self.state(Rung::Ping).is_decided() {
            let quiet_since = *self.quiet_since.get_or_insert(now);
            if now >= quiet_since + LISTEN {
                self.ladder.no_data(now);
                changed = true;
            }
        }
        if now >= self.ends {
            self.ladder.out_of_time(now);
            changed = true;
        }
        changed
    }

    /// When [`Self::tick`] is due next; none when the check is over.
    #[must_use]
    pub fn next_deadline(&self) -> Option<Moment> {
        if self.is_over() {
            return None;
        }
        let listen = self.quiet_since.map(|since| since + LISTEN);
        [Some(self.ends), listen, self.ladder.next_deadline()].into_iter().flatten().min()
    }

    /// The rungs, from the ground up.
    #[must_use]
    pub const fn rungs(&self) -> &[RungReport; 6] {
        self.ladder.rungs()
    }

    /// Whether every rung is decided.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.rungs().iter().all(|report| report.state.is_decided())
    }

    /// What the check says, once it is over.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict> {
        let failed = self.rungs().iter().find(|report| report.state == RungState::Failed);
        self.is_over().then(|| failed.map_or(Verdict::Passed, |report| Verdict::Failed(report.rung)))
    }

    fn state(&self, rung: Rung) -> RungState {
        self.ladder.rung(rung).state
    }
}
