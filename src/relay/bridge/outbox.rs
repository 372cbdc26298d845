//! What waits to be published: little, never for long, and nothing while the broker is away. Pure.

use std::collections::VecDeque;

use super::stamp::Stamp;

/// The most that waits, in bytes of text.
const MOST_BYTES: usize = 1024 * 1024;
/// The most events that wait.
const MOST_EVENTS: usize = 1024;

/// An event for the broker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Event {
    pub(super) stamp: Stamp,
    pub(super) command: i64,
    pub(super) text: String,
}

/// Numbers every event, and keeps those that can be sent at once.
#[derive(Debug)]
pub(super) struct Outbox {
    last: Stamp,
    is_open: bool,
    waiting: VecDeque<Event>,
    bytes: usize,
    lost: u64,
}

impl Outbox {
    /// Of a new epoch, closed.
    pub(super) const fn new(epoch: u64) -> Self {
        let last = Stamp { epoch, sequence: 0 };
        Self { last, is_open: false, waiting: VecDeque::new(), bytes: 0, lost: 0 }
    }

    /// An event of the room; no text where it must not be published. It has its number in any case: where it does not wait, it
    /// will be missed. True where it waits.
    pub(super) fn put(&mut self, command: i64, text: Option<String>) -> bool {
        self.last.sequence = self.last.sequence.saturating_add(1);
        let stamp = self.last;
        let has_room = self.is_open && self.waiting.len() < MOST_EVENTS;
        let text = text.filter(|text| has_room && self.bytes.saturating_add(text.len()) <= MOST_BYTES);
        let Some(text) = text else {
            self.lost += 1;
            return false;
        };
        self.bytes += text.len();
        self.waiting.push_back(Event { stamp, command, text });
        true
    }

    /// The broker is there, or not any more. What waited for it is lost.
    pub(super) fn set_open(&mut self, is_open: bool) {
        self.lost += self.waiting.len() as u64;
        self.waiting = VecDeque::new();
        self.bytes = 0;
        self.is_open = is_open;
    }

    /// What waits, and the stamp of the last event at this moment, for a beat behind it.
    pub(super) fn take(&mut self) -> (VecDeque<Event>, Stamp) {
        self.bytes = 0;
        (std::mem::take(&mut self.waiting), self.last)
    }

    /// How many events were not sent.
    pub(super) const fn lost(&self) -> u64 {
        self.lost
    }

    /// One more was not.
    pub(super) const fn lose(&mut self) {
        self.lost += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text() -> String {
        "{}".to_owned()
    }

    #[test]
    fn events_are_numbered_whether_they_are_sent_or_not() {
        let mut outbox = Outbox::new(7);
        assert!(!outbox.put(101, Some(text())), "the broker is away");
        outbox.set_open(true);
        assert!(outbox.put(601, Some(text())));
        assert!(!outbox.put(1001, None), "it must not be published");
        assert!(outbox.put(1002, Some(text())));
        let (events, last) = outbox.take();
        let numbers: Vec<_> = events.iter().map(|event| (event.command, event.stamp.sequence)).collect();
        assert_eq!((numbers, last), (vec![(601, 2), (1002, 4)], Stamp { epoch: 7, sequence: 4 }));
        assert_eq!(outbox.lost(), 2);
        assert!(outbox.take().0.is_empty());
    }

    #[test]
    fn nothing_waits_for_a_broker_that_is_away_and_what_waited_is_lost() {
        let mut outbox = Outbox::new(1);
        outbox.set_open(true);
        outbox.put(101, Some(text()));
        outbox.set_open(false);
        for _ in 0..100_000 {
            outbox.put(601, Some(text()));
        }
        outbox.set_open(true);
        let (events, last) = outbox.take();
        assert_eq!((events.len(), last.sequence, outbox.lost()), (0, 100_001, 100_001));
    }

    #[test]
    fn what_waits_has_a_bound_in_bytes_and_in_number() {
        let mut outbox = Outbox::new(1);
        outbox.set_open(true);
        let waits = (0..100).filter(|_| outbox.put(101, Some("x".repeat(64 * 1024)))).count();
        assert_eq!((waits, outbox.lost()), (16, 84));
        outbox.take();
        assert_eq!((0..5000).filter(|_| outbox.put(101, Some(text()))).count(), MOST_EVENTS);
    }
}
