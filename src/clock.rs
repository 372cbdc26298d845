//! Time that ignores the wall clock.

use std::time::{Duration, Instant};

/// Both clocks at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// Time since an arbitrary start, sleep of the computer included.
    pub now: Duration,
    /// The same without sleep.
    pub awake: Duration,
}

/// The clocks of this computer.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    start: Instant,
}

impl Clock {
    /// A clock that starts now.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "a start time is not a default")]
    pub fn new() -> Self {
        Self { start: Instant::now() }
    }

    /// Both clocks now.
    #[must_use]
    pub fn reading(&self) -> Reading {
        let now = self.start.elapsed();
        Reading { now, awake: now }
    }
}
