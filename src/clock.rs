//! The clock of the whole program: it runs on during sleep and ignores changes of the wall clock.

use std::time::Duration;

/// Reads the computer's clocks. All readings of one start of the computer may be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Clock;

/// What the clocks said at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reading {
    /// Time since an arbitrary start, the computer's sleep included.
    pub now: Duration,
    /// Time since another arbitrary start, without the computer's sleep.
    pub awake: Duration,
}

impl Clock {
    /// Both clocks, read together.
    #[must_use]
    pub fn reading(&self) -> Reading {
        platform::reading()
    }

    /// The same as a function, for what takes its clock from outside.
    #[must_use]
    pub fn boxed() -> Box<dyn Fn() -> Reading + Send> {
        Box::new(|| Self.reading())
    }

    /// The time since an arbitrary start, sleep included.
    #[must_use]
    pub fn now(&self) -> Duration {
        self.reading().now
    }
}

impl Reading {
    /// How long the computer slept between an earlier reading and this one. Without sleep this is not exactly zero, for
    /// the two clocks are read one after the other and tick coarsely on Windows (16 ms): mind only more than a second.
    #[must_use]
    pub const fn slept_since(self, earlier: Self) -> Duration {
        let passed = self.now.saturating_sub(earlier.now);
        passed.saturating_sub(self.awake.saturating_sub(earlier.awake))
    }
}

#[cfg(target_os = "linux")]
mod platform {
    use std::time::Duration;

    use rustix::time::{ClockId, Timespec, clock_gettime};

    use super::Reading;

    pub(super) fn reading() -> Reading {
        Reading { now: duration(clock_gettime(ClockId::Boottime)), awake: duration(clock_gettime(ClockId::Monotonic)) }
    }

    fn duration(time: Timespec) -> Duration {
        let nanos = u32::try_from(time.tv_nsec).unwrap_or(0);
        Duration::new(u64::try_from(time.tv_sec).unwrap_or(0), nanos)
    }
}

#[cfg(windows)]
#[allow(unsafe_code, reason = "the operating system must be asked: std's clock may or may not stop during sleep")]
mod platform {
    use std::time::Duration;

    use windows_sys::Win32::System::SystemInformation::GetTickCount64;

    use super::Reading;

    /// The unit of interrupt time, in nanoseconds.
    const NANOS_PER_INTERRUPT_TICK: u64 = 100;

    #[link(name = "kernel32")]
    unsafe extern "system" {
        /// Writes the time since the computer's start without sleep, in units of 100 ns; zero says that it failed.
        fn QueryUnbiasedInterruptTime(time: *mut u64) -> i32;
    }

    pub(super) fn reading() -> Reading {
        let mut ticks = 0_u64;
        // SAFETY: GetTickCount64 takes and returns plain values. QueryUnbiasedInterruptTime writes one u64 through the
        // pointer, which is valid for it; it fails for a null pointer only, and leaves zero then.
        let millis = unsafe {
            let _only_null_fails = QueryUnbiasedInterruptTime(&raw mut ticks);
            GetTickCount64()
        };
        Reading {
            now: Duration::from_millis(millis),
            awake: Duration::from_nanos(ticks.saturating_mul(NANOS_PER_INTERRUPT_TICK)),
        }
    }
}

#[cfg(not(any(target_os = "linux", windows)))]
mod platform {
    use std::sync::OnceLock;
    use std::time::{Duration, Instant};

    use rustix::time::{ClockId, clock_gettime};

    use super::Reading;

    /// On macOS `CLOCK_MONOTONIC` runs on during sleep, and std's `Instant` (`CLOCK_UPTIME_RAW`) does not.
    pub(super) fn reading() -> Reading {
        static START: OnceLock<Instant> = OnceLock::new();
        let time = clock_gettime(ClockId::Monotonic);
        let nanos = u32::try_from(time.tv_nsec).unwrap_or(0);
        Reading {
            now: Duration::new(u64::try_from(time.tv_sec).unwrap_or(0), nanos),
            awake: START.get_or_init(Instant::now).elapsed(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn reading(now: u64, awake: u64) -> Reading {
        Reading { now: Duration::from_secs(now), awake: Duration::from_secs(awake) }
    }

    #[test]
    fn time_goes_forward_at_the_pace_of_a_stopwatch() {
        let (stopwatch, before) = (std::time::Instant::now(), Clock.reading());
        while stopwatch.elapsed() < Duration::from_millis(50) {
            std::hint::spin_loop();
        }
        let after = Clock.reading();
        let passed = after.now.saturating_sub(before.now);
        assert!(passed >= Duration::from_millis(30), "{passed:?}");
        assert!(passed <= stopwatch.elapsed() + Duration::from_millis(30), "{passed:?}");
        assert!(after.slept_since(before) < Duration::from_secs(1));
    }

    #[test]
    fn sleep_is_what_only_one_of_the_clocks_counts() {
        assert_eq!(reading(100, 50).slept_since(reading(11, 20)), Duration::from_secs(59));
        assert_eq!(reading(100, 50).slept_since(reading(100, 50)), Duration::ZERO);
    }

    #[test]
    fn readings_in_the_wrong_order_say_no_sleep() {
        assert_eq!(reading(1, 1).slept_since(reading(100, 50)), Duration::ZERO);
        assert_eq!(reading(10, 20).slept_since(reading(5, 1)), Duration::ZERO);
    }
}
