//! A filter between wire and WebSocket that truncates oversized messages before they are buffered. Pure.
//!
//! tungstenite holds each message whole in memory and ends the connection at one that is too long. Others on a server
//! publish pictures of several MiB to everybody, and a display must live with that. So of a long message only the frames
//! reach tungstenite, without their payload: it goes on to check flags, opcodes, masks and the order of frames, and what
//! it makes of the empty rest is thrown away. The beginning of the payload is kept here, to be classed.

use std::collections::VecDeque;

use super::tracker::{Header, Tracker, Unfinished};
use super::{FrameKind, Limits};

/// The beginning of a message that is too long to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Beginning {
    /// Text or binary.
    pub(super) kind: FrameKind,
    /// Its first bytes, [`Limits::beginning_bytes`] at most.
    pub(super) bytes: Vec<u8>,
    /// The size of the message in bytes, as announced by its frames so far.
    pub(super) size: u64,
}

/// What one turn of the sieve did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Sifted {
    /// So many bytes of the input are dealt with.
    pub(super) taken: usize,
    /// So many bytes were written to the output.
    pub(super) given: usize,
}

/// Lets messages up to [`Limits::message_bytes`] pass byte for byte, and cuts longer ones down.
#[derive(Debug)]
pub(super) struct Sieve {
    limits: Sizes,
    tracker: Tracker,
    /// Headers on their way out.
    pending: VecDeque<Pending>,
    payload: Payload,
    message: Message,
    /// A beginning that must be reported before anything else passes.
    ready: Option<Beginning>,
    /// The next message that the WebSocket makes is the rest of one that was cut down.
    leftover: bool,
    /// A message passed the last limit: nothing behind it is looked at.
    shut: bool,
}

/// What becomes of the payload of the current frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Payload {
    /// It passes, and belongs to no message.
    OfControl,
    Passes,
    Dropped,
}

#[derive(Debug, Clone, Copy)]
struct Sizes {
    message: u64,
    skipped: u64,
    beginning: usize,
}

/// The data message that is under way.
#[derive(Debug)]
struct Message {
    kind: FrameKind,
    /// The payload of the frames that have begun.
    announced: u64,
    /// It is too long to be read.
    cut: bool,
    /// The last frame has begun.
    last: bool,
    told: bool,
    beginning: Vec<u8>,
    /// The length of the beginning when it was looked at last.
    looked_at: usize,
}

/// A header on its way out.
#[derive(Debug)]
struct Pending {
    bytes: Vec<u8>,
    /// Ends the remainder of a truncated message. It is passed alone, so that the resulting message can be identified.
    ends_leftover: bool,
}

/// The beginning of a message that drips in is looked at first when it has so many bytes, then at each doubling.
const FIRST_LOOK: usize = 256;

impl Message {
    const fn new(kind: FrameKind) -> Self {
        Self { kind, announced: 0, cut: false, last: false, told: false, beginning: Vec::new(), looked_at: 0 }
    }
}

/// The last frame of a message.
const FINAL: u8 = 0x80;
/// The opcode of binary data.
const BINARY: u8 = 0x02;

/// The header of a frame that no limit allows: the WebSocket refuses it by its own check.
fn with_endless_payload(header: &Header) -> Vec<u8> {
    let mask = if header.is_masked() { 0x80 } else { 0 };
    let mut bytes = vec![header.first(), mask | 127];
    bytes.extend([0xFF; 8]);
    bytes.extend([0; 4].iter().take(if header.is_masked() { 4 } else { 0 }));
    bytes
}

/// A header with these flags and this opcode, without payload. A mask bit is kept so that the protocol check finds it.
fn without_payload(first: u8, masked: bool) -> Vec<u8> {
    if masked { vec![first, 0x80, 0, 0, 0, 0] } else { vec![first, 0] }
}

impl Sieve {
    pub(super) fn new(limits: &Limits) -> Self {
        let limits = Sizes {
            message: limits.message_bytes as u64,
            skipped: limits.skipped_message_bytes.max(limits.message_bytes) as u64,
            beginning: limits.beginning_bytes,
        };
        Self {
            limits,
            tracker: Tracker::default(),
            pending: VecDeque::new(),
            payload: Payload::OfControl,
            message: Message::new(FrameKind::Text),
            ready: None,
            leftover: false,
            shut: false,
        }
    }

    /// The message that has begun but not ended.
    pub(super) fn unfinished(&self) -> Option<Unfinished> {
        self.tracker.unfinished()
    }

    /// The beginning that holds up the rest until it is taken.
    pub(super) const fn take_beginning(&mut self) -> Option<Beginning> {
        self.ready.take()
    }

    /// How much of the beginning of a long message has been received, if much more than at the last check.
    pub(super) fn growing(&mut self) -> Option<Beginning> {
        let message = &mut self.message;
        let grown = message.beginning.len() >= (2 * message.looked_at).max(FIRST_LOOK);
        if !message.cut || message.told || !grown {
            return None;
        }
        message.looked_at = message.beginning.len();
        Some(Beginning { kind: message.kind, bytes: message.beginning.clone(), size: message.announced })
    }

    /// Whether the message that the WebSocket has just made is the rest of one that was cut down.
    pub(super) const fn take_leftover(&mut self) -> bool {
        std::mem::replace(&mut self.leftover, false)
    }

    /// Whether a beginning holds up the rest.
    pub(super) const fn has_beginning(&self) -> bool {
        self.ready.is_some()
    }

    /// Processes as much of `input` as possible and writes to `output` what passes. If neither is exhausted, read the passed
    /// bytes or take the beginning first.
    pub(super) fn sift(&mut self, input: &[u8], output: &mut [u8]) -> Sifted {
        let mut done = Sifted::default();
        loop {
            let room = output.get_mut(done.given..).unwrap_or_default();
            let rest = input.get(done.taken..).unwrap_or_default();
            if room.is_empty() {
                return done;
            }
            if let Some(pending) = self.pending.front() {
                let alone = pending.ends_leftover;
                if alone && done.given > 0 {
                    return done;
                }
                done.given += self.give_header(room);
                if alone {
                    return done;
                }
            } else if self.ready.is_some() || rest.is_empty() {
                return done;
            } else if self.shut {
                done.taken = input.len();
            } else if self.tracker.due() == 0 {
                done.taken += self.take_header(rest);
            } else {
                let count = self.take_payload(rest, room);
                done.taken += count;
                done.given += if self.payload == Payload::Dropped { 0 } else { count };
            }
        }
    }

    fn give_header(&mut self, room: &mut [u8]) -> usize {
        let Some(pending) = self.pending.front_mut() else { return 0 };
        let count = pending.bytes.len().min(room.len());
        for (to, from) in room.iter_mut().zip(pending.bytes.drain(..count)) {
            *to = from;
        }
        if pending.bytes.is_empty() {
            self.leftover |= pending.ends_leftover;
            self.pending.pop_front();
        }
        count
    }

    fn take_header(&mut self, bytes: &[u8]) -> usize {
        let goes_on = self.tracker.is_fragmented();
        let (taken, header) = self.tracker.read_header(bytes);
        if let Some(header) = header {
            self.begin_frame(&header, goes_on && header.is_continuation());
        }
        taken
    }

    fn take_payload(&mut self, bytes: &[u8], room: &mut [u8]) -> usize {
        let due = usize::try_from(self.tracker.due()).unwrap_or(usize::MAX);
        let passes = self.payload != Payload::Dropped;
        let most = if passes { due.min(room.len()) } else { due };
        let part = bytes.get(..most.min(bytes.len())).unwrap_or_default();
        if passes && let Some(room) = room.get_mut(..part.len()) {
            room.copy_from_slice(part);
        }
        self.tracker.read_payload(part.len() as u64);
        if self.payload != Payload::OfControl {
            self.keep(part);
        }
        part.len()
    }

    fn begin_frame(&mut self, header: &Header, goes_on: bool) {
        if header.is_control() {
            self.payload = Payload::OfControl;
            return self.send(header.as_bytes().to_vec(), false);
        }
        if !goes_on {
            self.message = Message::new(if header.is_binary() { FrameKind::Binary } else { FrameKind::Text });
        }
        let message = &mut self.message;
        message.announced = message.announced.saturating_add(header.payload());
        message.last = header.is_final();
        let (announced, cut) = (message.announced, message.cut);
        if announced > self.limits.skipped {
            self.shut = true;
            return self.send(with_endless_payload(header), false);
        }
        if announced <= self.limits.message {
            self.payload = Payload::Passes;
            return self.send(header.as_bytes().to_vec(), false);
        }
        self.payload = Payload::Dropped;
        self.message.cut = true;
        let (first, is_final) = (header.first(), header.is_final());
        if cut {
            // A legal fragment in the middle is of no interest to anybody.
            if first != 0 || header.is_masked() {
                self.send(without_payload(first, header.is_masked()), is_final);
            }
        } else if goes_on {
            // The part already passed is terminated so that it is not kept in memory; the rest starts a new message.
            self.send(without_payload(FINAL, false), true);
            self.send(without_payload(first | BINARY, header.is_masked()), is_final);
        } else {
            self.send(without_payload(first, header.is_masked()), is_final);
        }
        self.keep(&[]);
    }

    fn send(&mut self, bytes: Vec<u8>, ends_leftover: bool) {
        self.pending.push_back(Pending { bytes, ends_leftover });
    }

    /// Keeps the beginning of a message that is or may become too long, and reports it once complete.
    fn keep(&mut self, part: &[u8]) {
        let message = &mut self.message;
        if message.told || (message.last && !message.cut) {
            return;
        }
        let missing = self.limits.beginning.saturating_sub(message.beginning.len());
        message.beginning.extend_from_slice(part.get(..missing.min(part.len())).unwrap_or_default());
        let ended = message.last && self.tracker.due() == 0;
        if message.cut && (ended || message.beginning.len() >= self.limits.beginning) {
            message.told = true;
            let bytes = std::mem::take(&mut message.beginning);
            self.ready = Some(Beginning { kind: message.kind, bytes, size: message.announced });
        }
    }
}

#[cfg(test)]
mod tests;
