//! Where frames and messages begin and end in a stream. Pure.
//!
//! tungstenite does not expose that it is in the middle of a message. Without that, a server that starts one and drips
//! it forever would look alive although no message ever completes.

/// A message that has begun but not ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unfinished {
    /// Number of the message on this connection, to tell two apart.
    pub(super) number: u64,
    /// Its payload so far, in bytes. Neither headers nor control frames count: empty fragments are no progress.
    pub(super) payload: u64,
}

/// The header of a frame (RFC 6455, section 5.2), which may be illegal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Header {
    bytes: [u8; Self::MAX_BYTES],
    length: usize,
}

impl Header {
    const MAX_BYTES: usize = 14;

    /// As it came.
    pub(super) fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }

    /// The byte with the flags and the opcode.
    pub(super) const fn first(&self) -> u8 {
        let [first, ..] = self.bytes;
        first
    }

    pub(super) const fn is_masked(&self) -> bool {
        let [_, second, ..] = self.bytes;
        second & 0x80 != 0
    }

    pub(super) const fn is_control(&self) -> bool {
        self.first() & 0x08 != 0
    }

    pub(super) const fn is_final(&self) -> bool {
        self.first() & 0x80 != 0
    }

    const fn opcode(&self) -> u8 {
        self.first() & 0x0F
    }

    pub(super) const fn is_continuation(&self) -> bool {
        self.opcode() == 0
    }

    pub(super) const fn is_binary(&self) -> bool {
        self.opcode() == 2
    }

    /// The length of the payload in bytes.
    pub(super) fn payload(&self) -> u64 {
        let [_, second, ..] = self.bytes;
        match self.extended() {
            0 => u64::from(second & 0x7F),
            extended => self.bytes.iter().skip(2).take(extended).fold(0, |length, byte| length << 8 | u64::from(*byte)),
        }
    }

    /// The bytes of the length behind the second byte.
    const fn extended(&self) -> usize {
        let [_, second, ..] = self.bytes;
        match second & 0x7F {
            126 => 2,
            127 => 8,
            _ => 0,
        }
    }

    /// The length of the header in bytes, if known yet.
    const fn due(&self) -> usize {
        if self.length < 2 {
            return 2;
        }
        2 + self.extended() + if self.is_masked() { 4 } else { 0 }
    }

    const fn empty() -> Self {
        Self { bytes: [0; Self::MAX_BYTES], length: 0 }
    }

    fn push(&mut self, byte: u8) {
        if let Some(slot) = self.bytes.get_mut(self.length) {
            *slot = byte;
        }
        self.length += 1;
    }
}

/// Follows the frames of one direction. Understands just enough to find boundaries; illegal frames are left to the
/// protocol's own checks, which end the connection.
#[derive(Debug)]
pub(super) struct Tracker {
    header: Header,
    /// Outstanding payload bytes of the current frame.
    due: u64,
    control: bool,
    /// The last data frame was not a final one.
    fragmented: bool,
    finished: u64,
    payload: u64,
}

impl Default for Tracker {
    fn default() -> Self {
        Self { header: Header::empty(), due: 0, control: false, fragmented: false, finished: 0, payload: 0 }
    }
}

impl Tracker {
    /// Outstanding payload bytes of the current frame; while there are any, no header is read.
    pub(super) const fn due(&self) -> u64 {
        self.due
    }

    /// Whether a message has begun whose last frame is outstanding, not counting the current frame.
    pub(super) const fn is_fragmented(&self) -> bool {
        self.fragmented
    }

    /// Reads header bytes. Returns how many belong to it, and the header once complete.
    pub(super) fn read_header(&mut self, bytes: &[u8]) -> (usize, Option<Header>) {
        let mut taken = 0;
        for byte in bytes {
            self.header.push(*byte);
            taken += 1;
            if self.header.length >= 2 && self.header.length == self.header.due() {
                let header = std::mem::replace(&mut self.header, Header::empty());
                self.begin_frame(&header);
                return (taken, Some(header));
            }
        }
        (taken, None)
    }

    /// Records that this many outstanding payload bytes have arrived.
    pub(super) fn read_payload(&mut self, count: u64) {
        self.due = self.due.saturating_sub(count);
        if !self.control {
            self.payload = self.payload.saturating_add(count);
        }
        self.look_for_end();
    }

    fn begin_frame(&mut self, header: &Header) {
        self.control = header.is_control();
        if !self.control {
            self.fragmented = !header.is_final();
        }
        self.due = header.payload();
        self.look_for_end();
    }

    const fn look_for_end(&mut self) {
        if self.due == 0 && !self.fragmented {
            self.finished += 1;
            self.payload = 0;
        }
    }

    /// The message that has begun but not ended.
    pub(super) fn unfinished(&self) -> Option<Unfinished> {
        let begun = self.due > 0 || self.header.length > 0 || self.fragmented;
        begun.then_some(Unfinished { number: self.finished, payload: self.payload })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feed(tracker: &mut Tracker, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            let taken = if tracker.due() > 0 {
                let taken = usize::try_from(tracker.due()).map_or(bytes.len(), |due| due.min(bytes.len()));
                tracker.read_payload(taken as u64);
                taken
            } else {
                tracker.read_header(bytes).0
            };
            bytes = &bytes[taken..];
        }
    }

    fn after(bytes: &[u8]) -> Option<Unfinished> {
        let mut whole = Tracker::default();
        feed(&mut whole, bytes);
        let mut drip = Tracker::default();
        for byte in bytes {
            feed(&mut drip, &[*byte]);
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
