//! How often the log repeats one notice. Pure.

use chrono::{NaiveDateTime, TimeDelta};

/// Lines within one [`WINDOW`]: a fault that recurs now and then is told each time.
const MOST: u32 = 10;
/// A server that sends faults as fast as it can gets [`MOST`] lines in this time.
const WINDOW: TimeDelta = TimeDelta::minutes(1);

/// The lines of notices that are alike.
#[derive(Debug, Clone, Default)]
pub(super) struct Pace {
    /// When the window began, and the lines in it.
    window: Option<(NaiveDateTime, u32)>,
    left_out: u64,
}

impl Pace {
    /// Whether the log gets a line now; if so, with how many there would have been since the last one.
    pub(super) fn line(&mut self, wall: NaiveDateTime) -> Option<u64> {
        // A clock that was set back begins a new window.
        let (begun, lines) =
            self.window.filter(|(begun, _)| *begun <= wall && wall - *begun < WINDOW).unwrap_or((wall, 0));
        self.window = Some((begun, lines.saturating_add(1)));
        if lines < MOST {
            Some(std::mem::take(&mut self.left_out))
        } else {
            self.left_out += 1;
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn at(millis: u64) -> NaiveDateTime {
        NaiveDateTime::default() + Duration::from_millis(millis)
    }

    #[test]
    fn a_fault_now_and_then_is_told_each_time() {
        let mut pace = Pace::default();
        assert!((0..1000).all(|number| pace.line(at(number * 6_000)) == Some(0)));
    }

    #[test]
    fn of_a_flood_there_are_ten_lines_a_minute_and_the_rest_is_counted() {
        let mut pace = Pace::default();
        let told: Vec<_> = (0..150_000).filter_map(|millis| Some((millis, pace.line(at(millis))?))).collect();
        let (first, later): (Vec<(u64, u64)>, Vec<_>) = told.into_iter().partition(|(_, left_out)| *left_out == 0);
        assert_eq!(later, [(60_000, 59_990), (120_000, 59_990)]);
        assert_eq!(first.len(), 10 + 9 + 9);
    }

    #[test]
    fn a_clock_that_is_set_back_silences_nothing() {
        let mut pace = Pace::default();
        assert_eq!((0..20).filter_map(|_| pace.line(at(10_000_000))).count(), 10);
        assert_eq!(pace.line(at(5)), Some(10));
    }
}
