//! The fault drill: what a bad server or network does to frames, on purpose. Pure: time and chance are given.

use std::collections::VecDeque;
use std::time::Duration;

/// Which faults the relay makes. The default makes none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drill {
    /// Every frame for displays comes this much later, 0 to 10 s.
    pub delay: Duration,
    /// How many of a hundred frames for displays never come.
    pub drop_percent: u8,
    /// Every frame for displays comes twice.
    pub duplicate: bool,
    /// Of two frames for displays the second comes first; one alone comes after [`Drill::ALONE`].
    pub reorder: bool,
    /// Whether pings are answered, by command and by WebSocket.
    pub answer_pings: bool,
}

impl Default for Drill {
    fn default() -> Self {
        Self { delay: Duration::ZERO, drop_percent: 0, duplicate: false, reorder: false, answer_pings: true }
    }
}

impl Drill {
    /// The longest delay.
    pub const MAX_DELAY: Duration = Duration::from_secs(10);
    /// How long a frame waits for the one that is to overtake it.
    pub const ALONE: Duration = Duration::from_secs(2);

    /// Whether it makes any fault.
    #[must_use]
    pub fn is_active(&self) -> bool {
        *self != Self::default()
    }

    /// Whether frames for displays are changed in any way.
    #[must_use]
    pub(super) fn changes_frames(&self) -> bool {
        Self { answer_pings: true, ..*self }.is_active()
    }
}

/// Frames that a drill holds at most.
const MOST: usize = 10_000;

/// Frames on their way through a drill. `F` is whatever the relay sends.
#[derive(Debug)]
pub(super) struct Disorder<F> {
    /// In the order in which they are to be sent.
    waiting: VecDeque<(Duration, F)>,
    /// The frame that waits to be overtaken, and since when.
    held: Option<(Duration, F)>,
}

impl<F> Default for Disorder<F> {
    fn default() -> Self {
        Self { waiting: VecDeque::new(), held: None }
    }
}

impl<F: Clone> Disorder<F> {
    /// Takes a frame at `now`. `chance` is a number from 0 to 99: below [`Drill::drop_percent`] the frame is lost.
    pub(super) fn put(&mut self, frame: F, drill: &Drill, now: Duration, chance: u8) {
        if chance < drill.drop_percent {
            return;
        }
        if !drill.reorder {
            return self.send_later(frame, drill, now);
        }
        match self.held.take() {
            None => self.held = Some((now, frame)),
            Some((_, first)) => {
                self.send_later(frame, drill, now);
                self.send_later(first, drill, now);
            }
        }
    }

    fn send_later(&mut self, frame: F, drill: &Drill, now: Duration) {
        if self.waiting.len() >= MOST {
            // A flood in a drill loses frames rather than take all memory.
            return;
        }
        let due = now.saturating_add(drill.delay.min(Drill::MAX_DELAY));
        if drill.duplicate {
            self.waiting.push_back((due, frame.clone()));
        }
        self.waiting.push_back((due, frame));
    }

    /// The next frame that is due, in order.
    pub(super) fn due(&mut self, drill: &Drill, now: Duration) -> Option<F> {
        let alone = self.held.as_ref().is_some_and(|(since, _)| !drill.reorder || *since + Drill::ALONE <= now);
        if alone && let Some((_, frame)) = self.held.take() {
            self.send_later(frame, drill, now);
        }
        if self.waiting.front().is_some_and(|(due, _)| *due <= now) {
            return self.waiting.pop_front().map(|(_, frame)| frame);
        }
        None
    }

    /// When [`Self::due`] has something next.
    pub(super) fn next_deadline(&self) -> Option<Duration> {
        let held = self.held.as_ref().map(|(since, _)| *since + Drill::ALONE);
        [self.waiting.front().map(|(due, _)| *due), held].into_iter().flatten().min()
    }

    /// Forgets what is on its way: the connections it was meant for are gone.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: u64) -> Duration {
        Duration::from_millis(millis)
    }

    fn all(disorder: &mut Disorder<u32>, drill: &Drill, now: Duration) -> Vec<u32> {
        std::iter::from_fn(|| disorder.due(drill, now)).collect()
    }

    #[test]
    fn a_delay_keeps_the_order() {
        let drill = Drill { delay: at(500), ..Drill::default() };
        let mut disorder = Disorder::default();
        disorder.put(1, &drill, at(0), 99);
        disorder.put(2, &drill, at(100), 99);
        assert_eq!(disorder.next_deadline(), Some(at(500)));
        assert_eq!(all(&mut disorder, &drill, at(499)), [0_u32; 0]);
        assert_eq!(all(&mut disorder, &drill, at(600)), [1, 2]);
        assert_eq!(disorder.next_deadline(), None);
    }

    #[test]
    fn a_shorter_delay_lets_nothing_overtake() {
        let slow = Drill { delay: at(1000), ..Drill::default() };
        let mut disorder = Disorder::default();
        disorder.put(1, &slow, at(0), 99);
        disorder.put(2, &Drill::default(), at(10), 99);
        assert_eq!(all(&mut disorder, &Drill::default(), at(500)), [0_u32; 0]);
        assert_eq!(all(&mut disorder, &Drill::default(), at(1000)), [1, 2]);
    }

    #[test]
    fn of_two_frames_the_second_comes_first_and_one_alone_comes_in_the_end() {
        let drill = Drill { reorder: true, ..Drill::default() };
        let mut disorder = Disorder::default();
        for frame in [1, 2, 3] {
            disorder.put(frame, &drill, at(0), 99);
        }
        assert_eq!(all(&mut disorder, &drill, at(0)), [2, 1]);
        assert_eq!(disorder.next_deadline(), Some(Drill::ALONE));
        assert_eq!(all(&mut disorder, &drill, Drill::ALONE), [3]);
    }

    #[test]
    fn a_duplicate_comes_twice_and_a_lost_frame_never() {
        let drill = Drill { duplicate: true, drop_percent: 30, ..Drill::default() };
        let mut disorder = Disorder::default();
        disorder.put(1, &drill, at(0), 29);
        disorder.put(2, &drill, at(0), 30);
        assert_eq!(all(&mut disorder, &drill, at(0)), [2, 2]);
    }
}
