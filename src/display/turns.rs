//! Languages that take turns on the patient screen.

use std::time::Duration;

use crate::exam::Moment;

/// How long each pair is shown: a sentence and a date can be read twice.
const EACH: Duration = Duration::from_secs(8);

/// Whose turn it is.
#[derive(Debug, Default)]
pub(super) struct Turns {
    count: usize,
    due: Option<Moment>,
}

impl Turns {
    /// How many turns are over.
    pub(super) const fn count(&self) -> usize {
        self.count
    }

    /// Advances time. While rotation is paused the current pair stays, and its turn restarts afterwards.
    pub(super) fn advance(&mut self, now: Moment, may_go_on: bool) {
        match self.due {
            _ if !may_go_on => self.due = None,
            Some(due) if now < due => {}
            due => {
                if due.is_some() {
                    self.count = self.count.wrapping_add(1);
                }
                self.due = Some(now + EACH);
            }
        }
    }

    /// When the next pair is due.
    pub(super) const fn next_deadline(&self) -> Option<Moment> {
        self.due
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(secs: u64) -> Moment {
        Moment::from_start(Duration::from_secs(secs))
    }

    #[test]
    fn every_eight_seconds_it_is_the_next_ones_turn_and_not_while_something_is_wrong() {
        let mut turns = Turns::default();
        let mut seen = Vec::new();
        for (secs, may_go_on) in
            [(0, true), (7, true), (8, true), (9, true), (16, true), (20, false), (40, true), (47, true), (48, true)]
        {
            turns.advance(at(secs), may_go_on);
            seen.push(turns.count());
        }
        assert_eq!(seen, [0, 0, 1, 1, 2, 2, 2, 2, 3]);
        assert_eq!(turns.next_deadline(), Some(at(56)));
    }

    #[test]
    fn a_computer_that_slept_does_not_run_through_what_it_missed() {
        let mut turns = Turns::default();
        turns.advance(at(0), true);
        turns.advance(at(1000), true);
        assert_eq!((turns.count(), turns.next_deadline()), (1, Some(at(1008))));
    }
}
