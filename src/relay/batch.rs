//! Frames, ready for the wire: built once and shared by all who hear them.
//!
//! Pure: texts in, bytes out.

use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;
use std::time::Instant;

use crate::protocol::Command;

/// What becomes of a frame whose client does not take it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// An event of an exam, or what may have been one. Never left out: a display that hears a later one has heard them all.
    Exam,
    /// An answer of the relay, a ping, pong or close frame. Never left out: who does not take them is not read.
    Own,
    /// Any other frame. Left out where too much waits.
    Other,
}

impl Class {
    /// The class of a frame that is passed on.
    pub(super) const fn of(command: &Command) -> Self {
        if command.is_exam_event() { Self::Exam } else { Self::Other }
    }
}

/// How many bytes all queues of a relay hold together, shared ones once.
#[derive(Debug, Clone, Default)]
pub(super) struct Memory(Rc<Cell<usize>>);

impl Memory {
    /// How many bytes there are.
    pub(super) fn bytes(&self) -> usize {
        self.0.get()
    }

    pub(super) fn take(&self, bytes: usize) {
        self.0.set(self.0.get() + bytes);
    }

    pub(super) fn give_back(&self, bytes: usize) {
        self.0.set(self.0.get().saturating_sub(bytes));
    }
}

/// What a batch takes beside its frames: itself and its parts of the allocator, in round numbers.
const BATCH_BYTES: usize = 128;

/// Frames of one class, one behind the other.
#[derive(Debug)]
pub(super) struct Batch {
    bytes: Vec<u8>,
    /// Where each frame ends.
    ends: Vec<usize>,
    class: Class,
    /// When it was made, and so since when its frames wait.
    born: Instant,
    /// What it has taken, and where from.
    taken: usize,
    memory: Memory,
}

impl Batch {
    /// An empty batch.
    pub(super) fn new(class: Class, memory: &Memory, born: Instant) -> Self {
        Self { bytes: Vec::new(), ends: Vec::new(), class, born, taken: 0, memory: memory.clone() }
    }

    /// Appends a text frame.
    pub(super) fn push_text(&mut self, text: &str) {
        push_head(&mut self.bytes, TEXT, text.len());
        self.push_raw(text.as_bytes());
    }

    /// Appends a binary frame.
    pub(super) fn push_binary(&mut self, payload: &[u8]) {
        push_head(&mut self.bytes, BINARY, payload.len());
        self.push_raw(payload);
    }

    /// Appends bytes that are whole frames already, as one unit.
    pub(super) fn push_raw(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
        self.ends.push(self.bytes.len());
    }

    /// Makes it ready to be heard by many.
    pub(super) fn share(mut self) -> Rc<Self> {
        self.taken = self.bytes.capacity() + self.ends.capacity() * size_of::<usize>() + BATCH_BYTES;
        self.memory.take(self.taken);
        Rc::new(self)
    }

    pub(super) const fn class(&self) -> Class {
        self.class
    }

    pub(super) const fn born(&self) -> Instant {
        self.born
    }

    /// How many frames there are.
    pub(super) const fn frames(&self) -> usize {
        self.ends.len()
    }

    /// How many bytes there are.
    pub(super) const fn len(&self) -> usize {
        self.bytes.len()
    }

    pub(super) fn get(&self, range: &Range<usize>) -> &[u8] {
        self.bytes.get(range.clone()).unwrap_or_default()
    }

    /// Of a part that ends with a frame: where the frame ends in whose middle it begins, and how many frames stand behind
    /// that. Where it begins with a frame, nothing is begun and the end is the beginning of the part.
    pub(super) fn begun(&self, part: &Range<usize>) -> (usize, usize) {
        let before = self.ends.partition_point(|end| *end <= part.start);
        let frames = self.ends.partition_point(|end| *end <= part.end) - before;
        let from = before.checked_sub(1).and_then(|last| self.ends.get(last)).copied().unwrap_or(0);
        match self.ends.get(before) {
            Some(end) if from < part.start && frames > 0 => (*end, frames - 1),
            Some(_) | None => (part.start, frames),
        }
    }
}

impl Drop for Batch {
    fn drop(&mut self) {
        self.memory.give_back(self.taken);
    }
}

const TEXT: u8 = 0x81;
const BINARY: u8 = 0x82;
const CLOSE: u8 = 0x88;

/// A ping frame without payload.
pub(super) const PING: [u8; 2] = [0x89, 0];

/// The close frame for a code, without a reason.
pub(super) const fn close_frame(code: u16) -> [u8; 4] {
    let [high, low] = code.to_be_bytes();
    [CLOSE, 2, high, low]
}

/// Appends the head of an unmasked frame (RFC 6455, section 5.2).
fn push_head(bytes: &mut Vec<u8>, first: u8, payload: usize) {
    bytes.push(first);
    match (u8::try_from(payload), u16::try_from(payload)) {
        (Ok(short @ 0..=125), _) => bytes.push(short),
        (_, Ok(medium)) => {
            bytes.push(126);
            bytes.extend(medium.to_be_bytes());
        }
        _ => {
            bytes.push(127);
            bytes.extend((payload as u64).to_be_bytes());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn batch() -> Batch {
        Batch::new(Class::Exam, &Memory::default(), Instant::now())
    }

    #[test]
    fn frame_heads_are_those_of_the_rfc() {
        for (length, head) in [
            (0, vec![0x81, 0]),
            (125, vec![0x81, 125]),
            (126, vec![0x81, 126, 0, 126]),
            (65_535, vec![0x81, 126, 0xff, 0xff]),
            (65_536, vec![0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0]),
        ] {
            let mut batch = batch();
            batch.push_text(&"x".repeat(length));
            assert_eq!(batch.bytes[..head.len()], head, "{length}");
            assert_eq!(batch.len(), head.len() + length);
        }
        assert_eq!(close_frame(1001), [0x88, 2, 0x03, 0xe9]);
    }

    #[test]
    fn a_begun_frame_ends_where_the_next_begins() {
        let mut batch = batch();
        batch.push_raw(b"four");
        batch.push_raw(b"sixsix");
        for (part, expected) in [
            (0..10, (0, 2)),
            (0..4, (0, 1)),
            (1..10, (4, 1)),
            (1..4, (4, 0)),
            (3..10, (4, 1)),
            (4..10, (4, 1)),
            (5..10, (10, 0)),
            (10..10, (10, 0)),
        ] {
            assert_eq!(batch.begun(&part), expected, "{part:?}");
        }
    }

    #[test]
    fn what_a_shared_batch_takes_is_given_back_with_its_last_listener() {
        let memory = Memory::default();
        let mut batch = Batch::new(Class::Other, &memory, Instant::now());
        batch.push_text("x");
        let first = batch.share();
        let second = Rc::clone(&first);
        assert!(memory.bytes() > 128);
        drop(first);
        assert!(memory.bytes() > 128);
        drop(second);
        assert_eq!(memory.bytes(), 0);
    }

    #[test]
    fn the_four_events_of_an_exam_are_never_left_out_and_nothing_else_is_kept_like_them() {
        for number in -10..3000 {
            let exam = matches!(number, 101 | 601 | 1001 | 1002);
            assert_eq!(Class::of(&Command::from_number(number)) == Class::Exam, exam, "{number}");
        }
    }
}
