use std::io::{self, ErrorKind, Read, Write};

use proptest::prelude::*;
use tungstenite::error::Error;
use tungstenite::protocol::{Role, WebSocketConfig};
use tungstenite::{Message as ReadOutcome, WebSocket};

use super::super::wire::Frames;
use super::*;

const MESSAGE: usize = 300;
const SKIPPED: usize = 4000;
const BEGINNING: usize = 64;

fn limits() -> Limits {
    Limits { message_bytes: MESSAGE, skipped_message_bytes: SKIPPED, beginning_bytes: BEGINNING, ..Limits::default() }
}

/// What came of a stream.
#[derive(Debug, Clone, PartialEq)]
enum Got {
    Message(ReadOutcome),
    Beginning(Beginning),
    Error(String),
}

/// Bytes that come in parts of these sizes, again and again, and nothing behind them.
struct Source {
    frames: Option<Frames>,
    bytes: Vec<u8>,
    parts: Vec<usize>,
    turn: usize,
}

impl Source {
    fn next(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.bytes.is_empty() {
            return Err(ErrorKind::WouldBlock.into());
        }
        let part = self.parts[self.turn % self.parts.len()];
        self.turn += 1;
        let count = part.min(buffer.len()).min(self.bytes.len());
        buffer[..count].copy_from_slice(&self.bytes[..count]);
        self.bytes.drain(..count);
        Ok(count)
    }
}

impl Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let Some(mut frames) = self.frames.take() else { return self.next(buffer) };
        let read = frames.read(buffer, |bytes| self.next(bytes));
        self.frames = Some(frames);
        read
    }
}

impl Write for Source {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn socket(frames: Option<Frames>, bytes: &[u8], parts: &[usize], read_buffer: usize) -> WebSocket<Source> {
    let config = WebSocketConfig::default()
        .read_buffer_size(read_buffer)
        .max_message_size(Some(MESSAGE))
        .max_frame_size(Some(MESSAGE));
    let source = Source { frames, bytes: bytes.to_vec(), parts: parts.to_vec(), turn: 0 };
    WebSocket::from_raw_socket(source, Role::Client, Some(config))
}

/// What the WebSocket hears through a sieve.
fn through_sieve(bytes: &[u8], parts: &[usize], read_buffer: usize) -> Vec<Got> {
    let mut socket = socket(Some(Frames::new(Vec::new(), &limits())), bytes, parts, read_buffer);
    let mut all = Vec::new();
    loop {
        let read = socket.read();
        let sieve = socket.get_mut().frames.as_mut().unwrap().sieve();
        let leftover = matches!(read, Ok(ReadOutcome::Text(_) | ReadOutcome::Binary(_)) | Err(Error::Utf8(_)))
            && sieve.take_leftover();
        match read {
            _ if leftover => {}
            Ok(message) => all.push(Got::Message(message)),
            Err(Error::Io(error)) if error.kind() == ErrorKind::WouldBlock => match sieve.take_beginning() {
                Some(beginning) => all.push(Got::Beginning(beginning)),
                None => return all,
            },
            Err(error) => {
                all.push(Got::Error(format!("{error:?}")));
                return all;
            }
        }
    }
}

fn without_sieve(bytes: &[u8]) -> Vec<Got> {
    let mut socket = socket(None, bytes, &[4096], 4096);
    let mut all = Vec::new();
    loop {
        match socket.read() {
            Ok(message) => all.push(Got::Message(message)),
            Err(Error::Io(error)) if error.kind() == ErrorKind::WouldBlock => return all,
            Err(error) => {
                all.push(Got::Error(format!("{error:?}")));
                return all;
            }
        }
    }
}

fn at_once(bytes: &[u8]) -> Vec<Got> {
    through_sieve(bytes, &[usize::MAX], 4096)
}

fn frame(first: u8, payload: &[u8]) -> Vec<u8> {
    let mut bytes = header(first, payload.len() as u64);
    bytes.extend(payload);
    bytes
}

fn header(first: u8, length: u64) -> Vec<u8> {
    match length {
        0..=125 => vec![first, u8::try_from(length).unwrap()],
        126..=0xFFFF => [&[first, 126][..], &u16::try_from(length).unwrap().to_be_bytes()].concat(),
        _ => [&[first, 127][..], &length.to_be_bytes()].concat(),
    }
}

fn text(text: &str) -> Got {
    Got::Message(ReadOutcome::text(text))
}

fn beginning(kind: FrameKind, payload: &[u8], size: usize) -> Got {
    Got::Beginning(Beginning { kind, bytes: payload[..payload.len().min(BEGINNING)].to_vec(), size: size as u64 })
}

#[test]
fn a_long_message_in_one_frame_is_cut_and_what_surrounds_it_is_read() {
    let long = [b'x'; MESSAGE + 1];
    let bytes = [frame(0x81, b"a"), frame(0x82, &long), frame(0x89, b"p"), frame(0x81, b"b")].concat();
    let ping = Got::Message(ReadOutcome::Ping(b"p".as_slice().into()));
    assert_eq!(at_once(&bytes), [text("a"), beginning(FrameKind::Binary, &long, long.len()), ping, text("b")]);
}

#[test]
fn a_message_of_exactly_the_limit_is_read() {
    let long = "x".repeat(MESSAGE);
    assert_eq!(at_once(&frame(0x81, long.as_bytes())), [text(&long)]);
    let two = [frame(0x01, &long.as_bytes()[1..]), frame(0x80, b"x")].concat();
    assert_eq!(at_once(&two), [text(&long)]);
}

#[test]
fn many_fragments_are_cut_where_they_pass_the_limit_even_within_a_letter() {
    let payload = "김".repeat(400);
    let mut bytes = Vec::new();
    for (n, part) in payload.as_bytes().chunks(7).enumerate() {
        bytes.extend(frame(u8::from(n == 0), part));
        bytes.extend(frame(0x89, b""));
    }
    bytes.extend(frame(0x80, b""));
    bytes.extend(frame(0x81, b"next"));
    let mut all = at_once(&bytes);
    all.retain(|got| !matches!(got, Got::Message(ReadOutcome::Ping(_))));
    // The first frame that passes the limit is the last one that counts then.
    let announced = payload.as_bytes().chunks(7).map(<[u8]>::len).scan(0, |sum, part| {
        Some({
            *sum += part;
            *sum
        })
    });
    let announced = announced.into_iter().find(|sum| *sum > MESSAGE).unwrap();
    assert_eq!(all, [beginning(FrameKind::Text, payload.as_bytes(), announced), text("next")]);
}

#[test]
fn the_beginning_is_told_before_the_rest_has_come() {
    let mut bytes = header(0x81, 3000);
    bytes.extend([b'x'; BEGINNING]);
    assert_eq!(at_once(&bytes), [beginning(FrameKind::Text, &[b'x'; BEGINNING], 3000)]);
    bytes.pop();
    assert_eq!(at_once(&bytes), []);
}

#[test]
fn what_drips_in_is_shown_each_time_it_has_doubled() {
    let mut sieve = Sieve::new(&Limits::default());
    let mut output = [0; 64];
    sieve.sift(&header(0x81, 1 << 20), &mut output);
    let mut shown = Vec::new();
    for _ in 0..(64 << 10) {
        sieve.sift(b"x", &mut output);
        shown.extend(sieve.growing().map(|beginning| beginning.bytes.len()));
    }
    assert_eq!(shown, [256, 512, 1024, 2048, 4096, 8192, 16384, 32768]);
    assert_eq!(sieve.take_beginning().map(|beginning| beginning.bytes.len()), Some(64 << 10));
}

#[test]
fn what_no_limit_allows_ends_the_connection_at_its_header() {
    for length in [SKIPPED as u64 + 1, 1 << 40, 1 << 63, u64::MAX] {
        for first in [0x81, 0x82, 0x01] {
            let all = at_once(&header(first, length));
            assert!(matches!(all.as_slice(), [Got::Error(error)] if error.contains("MessageTooLong")), "{all:?}");
        }
    }
    let endless = [frame(0x01, &[b'x'; 100]), frame(0x00, &[b'x'; 100]).repeat(100)].concat();
    let all = at_once(&endless);
    let [Got::Beginning(told), Got::Error(error)] = all.as_slice() else { panic!("{all:?}") };
    assert!(told.size == 400 && error.contains("MessageTooLong"), "{error}");
    let most = [frame(0x01, &[b'x'; SKIPPED]), frame(0x80, b"")].concat();
    assert_eq!(at_once(&most).len(), 1);
}

#[test]
fn a_skipped_message_is_held_to_the_protocol_all_the_same() {
    let long = frame(0x01, &[b'x'; MESSAGE + 1]);
    for (next, fault) in [
        (frame(0x40, b"x"), "NonZeroReservedBits"),
        (frame(0xC0, &[b'x'; 400]), "NonZeroReservedBits"),
        (vec![0x80, 0x81, 1, 2, 3, 4, 5], "MaskedFrameFromServer"),
        (vec![0x00, 0x81, 1, 2, 3, 4, 5], "MaskedFrameFromServer"),
        (frame(0x81, b"{}"), "ExpectedFragment"),
        (frame(0x82, &[b'x'; 400]), "ExpectedFragment"),
        (frame(0x83, b""), "InvalidOpcode"),
        (frame(0x8B, b""), "InvalidOpcode"),
        (frame(0x09, b"x"), "FragmentedControlFrame"),
        (frame(0x89, &[b'x'; 126]), "ControlFrameTooBig"),
    ] {
        let mut pieces = vec![frame(0x01, &[b'x'; 10])];
        pieces.extend(vec![frame(0x00, &[b'x'; 200]); 2]);
        for begun in [&long, &pieces.concat()] {
            let all = at_once(&[begun.clone(), next.clone()].concat());
            let [Got::Beginning(_), Got::Error(error)] = all.as_slice() else { panic!("{fault}: {all:?}") };
            assert!(error.contains(fault), "{fault}: {error}");
        }
    }
    for first in [0x83, 0xC1, 0x80, 0x00, 0x9F] {
        let all = at_once(&frame(first, &[b'x'; MESSAGE + 1]));
        assert!(matches!(all.as_slice(), [Got::Error(_)]), "{first:x}: {all:?}");
    }
}

#[test]
fn skipping_holds_no_more_than_the_beginning() {
    let mut sieve = Sieve::new(&Limits::default());
    let mut output = [0; 4096];
    let mut given = 0;
    let part = vec![b'x'; 1 << 20];
    given += sieve.sift(&header(0x01, 32 << 20), &mut output).given;
    for n in 0..63 {
        if n == 32 {
            given += sieve.sift(&header(0x80, 31 << 20), &mut output).given;
        }
        let mut rest = part.as_slice();
        while !rest.is_empty() {
            let sifted = sieve.sift(rest, &mut output);
            given += sifted.given;
            rest = &rest[sifted.taken..];
            if let Some(beginning) = sieve.take_beginning() {
                assert_eq!(beginning.bytes.len(), 64 << 10);
            }
        }
        assert!(sieve.message.beginning.capacity() <= 128 << 10 && sieve.pending.is_empty());
    }
    assert_eq!((given, sieve.unfinished()), (4, None), "two headers and nothing else");
}

/// A message of the stream, and what is to come of it.
fn message() -> impl Strategy<Value = (Vec<u8>, Vec<Got>)> {
    let text = (0..MESSAGE * 2).prop_map(|n| (0x01, "a김é".repeat(n / 4).into_bytes()));
    let binary = proptest::collection::vec(any::<u8>(), 0..MESSAGE * 2).prop_map(|bytes| (0x02, bytes));
    let cuts = proptest::collection::vec((0..120_usize, any::<bool>()), 0..40);
    (prop_oneof![text, binary], cuts).prop_map(|((opcode, payload), cuts)| {
        let (mut bytes, mut got) = (Vec::new(), Vec::new());
        let mut rest = payload.as_slice();
        let (mut announced, mut told) = (0, None);
        let mut first = opcode;
        let mut cuts = cuts.into_iter();
        loop {
            let (part, ping, last) = match cuts.next() {
                Some((at, ping)) if at < rest.len() => (at, ping, false),
                Some(_) | None => (rest.len(), false, true),
            };
            bytes.extend(frame(first | if last { 0x80 } else { 0 }, &rest[..part]));
            announced += part;
            if announced > MESSAGE && told.is_none() {
                told = Some(got.len());
                let kind = if opcode == 0x02 { FrameKind::Binary } else { FrameKind::Text };
                got.push(beginning(kind, &payload, announced));
            }
            if ping {
                bytes.extend(frame(0x89, b"ping"));
                got.push(Got::Message(ReadOutcome::Ping(b"ping".as_slice().into())));
            }
            rest = &rest[part..];
            first = 0;
            if last {
                break;
            }
        }
        if told.is_none() {
            got.push(Got::Message(if opcode == 0x02 {
                ReadOutcome::binary(payload)
            } else {
                ReadOutcome::text(String::from_utf8(payload).unwrap())
            }));
        }
        (bytes, got)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn short_messages_pass_and_long_ones_leave_the_rest_intact_however_the_bytes_come(
        messages in proptest::collection::vec(message(), 1..6),
        parts in proptest::collection::vec(1..700_usize, 1..8),
        read_buffer in 1..600_usize,
    ) {
        let bytes: Vec<u8> = messages.iter().flat_map(|(bytes, _)| bytes.clone()).collect();
        let expected: Vec<Got> = messages.into_iter().flat_map(|(_, got)| got).collect();
        prop_assert_eq!(&at_once(&bytes), &expected);
        prop_assert_eq!(&through_sieve(&bytes, &parts, read_buffer), &expected);
        prop_assert_eq!(&through_sieve(&bytes, &[1], read_buffer), &expected);
    }

    #[test]
    fn what_is_short_enough_fares_as_without_a_sieve_however_illegal_it_is(
        frames in proptest::collection::vec((any::<u8>(), proptest::collection::vec(any::<u8>(), 0..30), any::<bool>()), 0..9),
        parts in proptest::collection::vec(1..40_usize, 1..4),
    ) {
        let bytes: Vec<u8> = frames
            .iter()
            .flat_map(|(first, payload, masked)| {
                let mut bytes = frame(*first, payload);
                if *masked && payload.len() > 20 {
                    bytes[1] |= 0x80;
                    bytes.splice(2..2, [1, 2, 3, 4]);
                }
                bytes
            })
            .collect();
        let expected = without_sieve(&bytes);
        prop_assert_eq!(&at_once(&bytes), &expected);
        prop_assert_eq!(&through_sieve(&bytes, &parts, 16), &expected);
    }

    #[test]
    fn no_bytes_whatever_make_it_fail_and_parts_make_no_difference(
        bytes in proptest::collection::vec(prop_oneof![Just(0_u8), Just(1), Just(0x7E), Just(0x80), Just(0x81), any::<u8>()], 0..4000),
        parts in proptest::collection::vec(1..300_usize, 1..6),
    ) {
        prop_assert_eq!(through_sieve(&bytes, &parts, 64), at_once(&bytes));
    }
}
