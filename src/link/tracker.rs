//! Where messages begin and end in a stream of frames. Pure.
//!
//! tungstenite does not tell that it is in the middle of a message; without that, a server that begins one and drips
//! it for ever would look alive while nothing it says can arrive.

/// A message that has begun and not ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unfinished {
    /// Counts the messages of the connection, so that two are told apart.
    pub(super) number: u64,
    /// Its payload so far, in bytes. Neither headers nor control frames count: empty fragments are no progress.
    pub(super) payload: u64,
}

/// Follows the frame headers of one direction. Understands just enough to find the boundaries; what is illegal is
/// left to the protocol's own checks, which end the connection.
#[derive(Debug, Default)]
pub(super) struct Tracker {
    header: Header,
    /// Payload bytes of the current frame that are still due.
    due: u64,
    control: bool,
    /// The last data frame was not a final one.
    fragmented: bool,
    finished: u64,
    payload: u64,
}

#[derive(Debug, Default)]
struct Header {
    bytes: [u8; 14],
    length: usize,
}

impl Header {
    /// The length of the whole header, as far as it is known.
    fn due(&self) -> usize {
        let [_, second, ..] = self.bytes;
        if self.length < 2 {
            return 2;
        }
        let extended = match second & 0x7F {
            126 => 2,
            127 => 8,
            _ => 0,
        };
        let mask = if second & 0x80 == 0 { 0 } else { 4 };
        2 + extended + mask
    }

    fn payload(&self) -> u64 {
        let [_, second, ..] = self.bytes;
        let extended = match second & 0x7F {
            126 => 2,
            127 => 8,
            short => return u64::from(short),
        };
        self.bytes.iter().skip(2).take(extended).fold(0, |length, byte| length << 8 | u64::from(*byte))
    }

    fn push(&mut self, byte: u8) {
        if let Some(slot) = self.bytes.get_mut(self.length) {
            *slot = byte;
        }
        self.length += 1;
    }
}

impl Tracker {
    /// Follows these bytes.
    pub(super) fn feed(&mut self, mut bytes: &[u8]) {
        while let [first, rest @ ..] = bytes {
            if self.due > 0 {
                let taken = usize::try_from(self.due).map_or(bytes.len(), |due| due.min(bytes.len()));
                self.due -= taken as u64;
                if !self.control {
                    self.payload = self.payload.saturating_add(taken as u64);
                }
                bytes = bytes.get(taken..).unwrap_or_default();
            } else {
                self.header.push(*first);
                bytes = rest;
                if self.header.length >= 2 && self.header.length == self.header.due() {
                    self.begin_frame();
                }
            }
            if self.due == 0 && self.header.length == 0 && !self.fragmented {
                self.finished += 1;
                self.payload = 0;
            }
        }
    }

    fn begin_frame(&mut self) {
        let [first, ..] = self.header.bytes;
        self.control = first & 0x08 != 0;
        if !self.control {
            self.fragmented = first & 0x80 == 0;
        }
        self.due = self.header.payload();
        self.header.length = 0;
    }

    /// The message that has begun and not ended.
    pub(super) fn unfinished(&self) -> Option<Unfinished> {
        let begun = self.due > 0 || self.header.length > 0 || self.fragmented;
        begun.then_some(Unfinished { number: self.finished, payload: self.payload })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(bytes: &[u8]) -> Option<Unfinished> {
        let mut whole = Tracker::default();
        whole.feed(bytes);
        let mut drip = Tracker::default();
        for byte in bytes {
            drip.feed(&[*byte]);
        }
        assert_eq!(whole.unfinished(), drip.unfinished(), "{bytes:?}");
        whole.unfinished()
    }

    #[test]
    fn whole_messages_leave_nothing_unfinished() {
        let long = [&[0x81, 126, 1, 0][..], &[b'x'; 256]].concat();
        let longer = [&[0x82, 127, 0, 0, 0, 0, 0, 1, 0, 0][..], &vec![b'x'; 65536]].concat();
        for bytes in
            [&b"\x81\x02hi"[..], b"\x81\x00", b"\x89\x00\x81\x01a", b"\x01\x01a\x89\x00\x80\x01b", &long, &longer]
        {
            assert_eq!(after(bytes), None);
        }
    }

    #[test]
    fn a_begun_frame_and_a_begun_message_are_seen() {
        assert_eq!(after(b"\x81"), Some(Unfinished { number: 0, payload: 0 }));
        assert_eq!(after(b"\x81\x05ab"), Some(Unfinished { number: 0, payload: 2 }));
        assert_eq!(after(b"\x01\x02ab\x89\x02xx"), Some(Unfinished { number: 0, payload: 2 }));
        assert_eq!(after(b"\x81\x01a\x81"), Some(Unfinished { number: 1, payload: 0 }));
    }

    #[test]
    fn empty_fragments_are_no_progress() {
        let mut bytes = b"\x01\x01a".to_vec();
        bytes.extend(b"\x00\x00".repeat(1000));
        assert_eq!(after(&bytes), Some(Unfinished { number: 0, payload: 1 }));
    }

    #[test]
    fn a_length_that_lies_overflows_nothing() {
        let mut bytes = vec![0x82, 127];
        bytes.extend([0xFF; 8]);
        bytes.extend([b'x'; 100]);
        assert_eq!(after(&bytes), Some(Unfinished { number: 0, payload: 100 }));
    }
}
