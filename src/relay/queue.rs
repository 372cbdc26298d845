//! What waits to be written to one client: whole frames, shared between clients, shed by command when too much waits.
//!
//! Pure: bytes in, slices out.

use std::collections::{HashSet, VecDeque};
use std::ops::Range;
use std::rc::Rc;

use crate::protocol::Command;

/// What a frame is about. Where a queue is full, the newest frame of each kind is kept.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    /// A frame that was routed.
    Routed(Command),
    /// An answer of the relay.
    Answer,
    /// A ping, pong or close frame.
    Control,
}

impl Kind {
    const fn is_exam_event(&self) -> bool {
        match self {
            Self::Routed(command) => command.is_exam_event(),
            Self::Answer | Self::Control => false,
        }
    }
}

/// Frames, ready for the wire, one behind the other. Built once and shared by all who hear them.
#[derive(Debug, Default)]
pub(super) struct Batch {
    bytes: Vec<u8>,
    /// Where each frame ends, and what it is about.
    frames: Vec<(usize, Kind)>,
}

impl Batch {
    /// Appends a text frame.
    pub(super) fn push_text(&mut self, text: &str, kind: Kind) {
        push_head(&mut self.bytes, TEXT, text.len());
        self.bytes.extend_from_slice(text.as_bytes());
        self.frames.push((self.bytes.len(), kind));
    }

    /// Appends bytes that are whole frames already, as one unit.
    pub(super) fn push_raw(&mut self, bytes: &[u8], kind: Kind) {
        self.bytes.extend_from_slice(bytes);
        self.frames.push((self.bytes.len(), kind));
    }

    /// How many frames there are.
    pub(super) fn frames(&self) -> usize {
        self.frames.len()
    }

    fn get(&self, range: &Range<usize>) -> &[u8] {
        self.bytes.get(range.clone()).unwrap_or_default()
    }
}

const TEXT: u8 = 0x81;
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

/// A part of a batch that is still to be written.
#[derive(Debug)]
struct Chunk {
    batch: Rc<Batch>,
    range: Range<usize>,
    /// Whether this is the rest of a frame whose beginning was written from another batch.
    begun: bool,
}

impl Chunk {
    fn whole(batch: Rc<Batch>) -> Self {
        let range = 0..batch.bytes.len();
        Self { batch, range, begun: false }
    }

    /// The frames that are in this part, whether whole or begun.
    fn frames(&self) -> impl Iterator<Item = (Range<usize>, &Kind)> {
        let mut from = 0;
        self.batch.frames.iter().filter_map(move |(end, kind)| {
            let frame = from..*end;
            from = *end;
            (frame.end > self.range.start).then_some((frame, kind))
        })
    }
}

/// The frames that wait for one client.
#[derive(Debug, Default)]
pub(super) struct Queue {
    chunks: VecDeque<Chunk>,
    len: usize,
}

impl Queue {
    /// How many bytes wait.
    pub(super) const fn len(&self) -> usize {
        self.len
    }

    /// Whether nothing waits.
    pub(super) const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Appends frames. Above `cap` bytes the newest frame of each kind is kept, and a frame that is partly written.
    /// Returns how many frames were left out.
    pub(super) fn push(&mut self, batch: &Rc<Batch>, cap: usize) -> usize {
        let chunk = Chunk::whole(Rc::clone(batch));
        self.len += chunk.range.len();
        self.chunks.push_back(chunk);
        if self.len > cap { self.shed(cap) } else { 0 }
    }

    /// The bytes to write next, up to `most` slices of them.
    pub(super) fn slices(&self, most: usize) -> impl Iterator<Item = &[u8]> {
        self.chunks.iter().take(most).map(|chunk| chunk.batch.get(&chunk.range))
    }

    /// How many parts wait; each is one slice.
    pub(super) fn parts(&self) -> usize {
        self.chunks.len()
    }

    /// Takes note that this many bytes were written.
    pub(super) fn written(&mut self, mut bytes: usize) {
        self.len = self.len.saturating_sub(bytes);
        while let Some(front) = self.chunks.front_mut() {
            if bytes < front.range.len() {
                front.range.start += bytes;
                return;
            }
            bytes -= front.range.len();
            self.chunks.pop_front();
        }
    }

    /// Keeps, in order, a frame that is partly written, the newest of each exam event and, as far as half of `cap`
    /// allows, the newest of each other kind.
    fn shed(&mut self, cap: usize) -> usize {
        let mut seen: HashSet<Kind> = HashSet::new();
        let mut kept: Vec<Chunk> = Vec::new();
        let (mut len, mut frames) = (0, 0);
        for chunk in self.chunks.iter().rev() {
            let waiting: Vec<(Range<usize>, &Kind)> = chunk.frames().collect();
            frames += waiting.len();
            for (frame, kind) in waiting.into_iter().rev() {
                let begun = chunk.begun || frame.start < chunk.range.start;
                let rest = frame.start.max(chunk.range.start)..frame.end;
                let newest = seen.insert(kind.clone());
                if begun || (newest && (kind.is_exam_event() || len + rest.len() <= cap / 2)) {
                    len += rest.len();
                    kept.push(owned(chunk.batch.get(&rest), kind.clone(), begun));
                }
            }
        }
        let left_out = frames - kept.len();
        self.chunks = kept.into_iter().rev().collect();
        self.len = len;
        left_out
    }
}

/// A chunk of its own for a frame, or the rest of one, so that the batch it came from can go.
fn owned(bytes: &[u8], kind: Kind, begun: bool) -> Chunk {
    let mut batch = Batch::default();
    batch.push_raw(bytes, kind);
    Chunk { begun, ..Chunk::whole(Rc::new(batch)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frame_heads_are_those_of_the_rfc() {
        for (length, head) in [
            (0, vec![0x81, 0]),
            (125, vec![0x81, 125]),
            (126, vec![0x81, 126, 0, 126]),
            (65_535, vec![0x81, 126, 0xff, 0xff]),
            (65_536, vec![0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0]),
        ] {
            let batch = batch(&[(&"x".repeat(length), Command::Ping)]);
            assert_eq!(batch.bytes[..head.len()], head, "{length}");
            assert_eq!(batch.bytes.len(), head.len() + length);
        }
        assert_eq!(close_frame(1001), [0x88, 2, 0x03, 0xe9]);
    }

    #[test]
    fn what_is_written_in_pieces_comes_out_whole() {
        let mut queue = Queue::default();
        let first = batch(&[("one", Command::SetPatientInfo), ("two", Command::SendStepInfo)]);
        queue.push(&first, 1000);
        queue.push(&first, 1000);

        let mut out = Vec::new();
        while !queue.is_empty() {
            let piece: Vec<u8> = queue.slices(8).flatten().copied().take(3).collect();
            queue.written(piece.len());
            out.extend(piece);
        }

        assert_eq!(out, [first.bytes.clone(), first.bytes.clone()].concat());
        assert_eq!(queue.parts(), 0);
    }

    #[test]
    fn a_full_queue_keeps_the_newest_of_each_kind_in_order() {
        let mut queue = Queue::default();
        for number in 0..10 {
            let text = format!("patient {number}");
            queue.push(&batch(&[(&text, Command::SetPatientInfo), ("step", Command::SendStepInfo)]), 10_000);
        }
        let left_out = queue.push(&batch(&[("completed", Command::EventCompleteExam)]), 150);

        assert_eq!(left_out, 18);
        assert_eq!(drain(&mut queue), ["patient 9", "step", "completed"]);
    }

    #[test]
    fn a_frame_that_is_partly_written_is_never_damaged() {
        let mut queue = Queue::default();
        queue.push(&batch(&[("begun", Command::EventStartExam), ("left out", Command::EventStartExam)]), 1000);
        let mut out: Vec<u8> = queue.slices(1).flatten().copied().take(4).collect();
        queue.written(4);
        for text in ["first", "second", "third"] {
            queue.push(&batch(&[(text, Command::EventStartExam)]), 10);
        }

        out.extend(queue.slices(9).flatten().copied());
        assert_eq!(texts(&out), ["begun", "third"]);
    }

    #[test]
    fn exam_events_are_kept_before_all_else() {
        let mut queue = Queue::default();
        queue.push(&batch(&[("patient", Command::SetPatientInfo)]), 1000);
        for number in 0..9 {
            queue.push(&batch(&[("something else", Command::Other(5000 + number))]), 1000);
        }
        queue.push(&batch(&[("last", Command::Named("x".into()))]), 50);

        assert_eq!(drain(&mut queue), ["patient", "something else", "last"]);
    }

    #[test]
    fn of_a_kind_whose_newest_does_not_fit_no_older_one_is_kept() {
        let mut queue = Queue::default();
        queue.push(&batch(&[("old", Command::Other(7))]), 1000);
        queue.push(&batch(&[(&"new".repeat(40), Command::Other(7))]), 60);
        assert!(queue.is_empty());
    }

    fn batch(frames: &[(&str, Command)]) -> Rc<Batch> {
        let mut batch = Batch::default();
        for (text, command) in frames {
            batch.push_text(text, Kind::Routed(command.clone()));
        }
        Rc::new(batch)
    }

    fn drain(queue: &mut Queue) -> Vec<String> {
        let out: Vec<u8> = queue.slices(usize::MAX).flatten().copied().collect();
        assert_eq!(out.len(), queue.len());
        queue.written(out.len());
        texts(&out)
    }

    fn texts(mut bytes: &[u8]) -> Vec<String> {
        let mut texts = Vec::new();
        while let [0x81, len, rest @ ..] = bytes {
            let (text, rest) = rest.split_at(usize::from(*len));
            texts.push(String::from_utf8(text.to_vec()).unwrap());
            bytes = rest;
        }
        assert!(bytes.is_empty(), "{bytes:?}");
        texts
    }
}
