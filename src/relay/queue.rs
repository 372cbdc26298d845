//! What waits to be written to one client: whole frames, shared between clients.
//!
//! Exam events are kept, all of them and in their order; who does not take them is cut by the connection, never given a
//! gap. Of what else is passed on, the oldest is left out where too much waits. Pure: bytes in, slices out; the time is
//! that of the batches.

use std::collections::VecDeque;
use std::ops::Range;
use std::rc::Rc;
use std::time::Instant;

use super::batch::{Batch, Class, Memory};

/// A part of a batch that is still to be written.
#[derive(Debug)]
struct Part {
    batch: Rc<Batch>,
    range: Range<usize>,
}

/// What a part takes of the memory; a queue has room for twice as many as it holds.
const PART_BYTES: usize = 2 * size_of::<Part>();

/// The frames that wait for one client.
#[derive(Debug)]
pub(super) struct Queue {
    parts: VecDeque<Part>,
    exam: usize,
    own: usize,
    other: usize,
    /// Since when the oldest exam event waits.
    exam_since: Option<Instant>,
    memory: Memory,
}

impl Queue {
    /// An empty queue.
    pub(super) fn new(memory: &Memory) -> Self {
        Self { parts: VecDeque::new(), exam: 0, own: 0, other: 0, exam_since: None, memory: memory.clone() }
    }

    /// How many bytes of exam events wait.
    pub(super) const fn exam(&self) -> usize {
        self.exam
    }

    /// How many bytes of the relay's own answers wait.
    pub(super) const fn own(&self) -> usize {
        self.own
    }

    /// How many bytes wait that may be left out.
    pub(super) const fn other(&self) -> usize {
        self.other
    }

    /// Since when the oldest exam event waits; none where none does.
    pub(super) const fn exam_since(&self) -> Option<Instant> {
        self.exam_since
    }

    /// Whether nothing waits.
    pub(super) fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// What it would free if it were emptied and nobody else heard the same, in bytes.
    pub(super) fn burden(&self) -> usize {
        self.exam + self.own + self.other + self.parts.len() * PART_BYTES
    }

    /// Appends frames. Of those that may be left out at most `room` bytes wait: above it the oldest go, down to half of it.
    /// Returns how many frames were left out.
    pub(super) fn push(&mut self, batch: &Rc<Batch>, room: usize) -> usize {
        let range = 0..batch.len();
        if range.is_empty() {
            return 0;
        }
        *self.waiting(batch.class()) += range.len();
        if batch.class() == Class::Exam {
            self.exam_since.get_or_insert(batch.born());
        }
        self.parts.push_back(Part { batch: Rc::clone(batch), range });
        self.memory.take(PART_BYTES);
        if self.other > room { self.shed(room / 2) } else { 0 }
    }

    /// The bytes to write next, up to `most` slices of them.
    pub(super) fn slices(&self, most: usize) -> impl Iterator<Item = &[u8]> {
        self.parts.iter().take(most).map(|part| part.batch.get(&part.range))
    }

    /// Takes note that this many bytes were written.
    pub(super) fn written(&mut self, mut bytes: usize) {
        let mut exam_ended = false;
        while let Some(front) = self.parts.front_mut() {
            let (class, len) = (front.batch.class(), front.range.len());
            if bytes < len {
                front.range.start += bytes;
                *self.waiting(class) -= bytes;
                break;
            }
            bytes -= len;
            exam_ended |= class == Class::Exam;
            *self.waiting(class) -= len;
            self.parts.pop_front();
            self.memory.give_back(PART_BYTES);
        }
        if exam_ended {
            let oldest = self.parts.iter().find(|part| part.batch.class() == Class::Exam);
            self.exam_since = oldest.map(|part| part.batch.born());
        }
    }

    /// Leaves out the oldest of the frames that may be left out, until at most `keep` bytes of them wait. A frame that is
    /// partly written is finished. Returns how many frames were left out.
    pub(super) fn shed(&mut self, keep: usize) -> usize {
        let (mut other, mut left_out) = (self.other, 0);
        let before = self.parts.len();
        self.parts.retain_mut(|part| {
            if part.batch.class() != Class::Other || other <= keep {
                return true;
            }
            let (end, frames) = part.batch.begun(&part.range);
            other -= part.range.end - end;
            left_out += frames;
            part.range.end = end;
            !part.range.is_empty()
        });
        self.other = other;
        self.memory.give_back((before - self.parts.len()) * PART_BYTES);
        left_out
    }

    /// Forgets all that waits: nothing more is written to this client. Returns how many frames that were, one that is partly
    /// written among them.
    pub(super) fn clear(&mut self) -> usize {
        let frames = self.parts.iter().map(|part| {
            let (end, behind) = part.batch.begun(&part.range);
            behind + usize::from(end > part.range.start)
        });
        let frames = frames.sum();
        self.memory.give_back(self.parts.len() * PART_BYTES);
        self.parts = VecDeque::new();
        (self.exam, self.own, self.other, self.exam_since) = (0, 0, 0, None);
        frames
    }

    const fn waiting(&mut self, class: Class) -> &mut usize {
        match class {
            Class::Exam => &mut self.exam,
            Class::Own => &mut self.own,
            Class::Other => &mut self.other,
        }
    }
}

impl Drop for Queue {
    fn drop(&mut self) {
        self.clear();
    }
}

#[cfg(test)]
#[path = "queue_tests.rs"]
mod tests;
