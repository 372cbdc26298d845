//! A WebSocket client that speaks bytes, for tests of the relay. It waits for conditions and never sleeps.

#![allow(dead_code, unreachable_pub, reason = "each test uses its part, from inside and outside the crate")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a helper of tests")]

use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

/// Far longer than anything takes, so that a broken promise fails instead of hanging.
pub const PATIENCE: Duration = Duration::from_secs(10);
pub const KEY: &str = "dGhlIHNhbXBsZSBub25jZQ==";
/// The accept key that RFC 6455, section 1.3, gives for `KEY`.
pub const ACCEPT: &str = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

pub const TEXT: u8 = 1;
pub const BINARY: u8 = 2;
pub const CLOSE: u8 = 8;
pub const PING: u8 = 9;
pub const PONG: u8 = 10;

#[derive(Debug, PartialEq, Eq)]
pub struct Frame {
    pub opcode: u8,
    pub payload: Vec<u8>,
}

pub struct Client {
    pub stream: TcpStream,
    buffer: Vec<u8>,
}

impl Client {
    /// Connected as far as TCP goes; nothing was said yet.
    pub fn unconnected(address: SocketAddr) -> Self {
        Self { stream: raw(address), buffer: Vec::new() }
    }

    pub fn connect(address: SocketAddr) -> Self {
        let mut client = Self::unconnected(address);
        client.send(request(address, &[]).as_bytes());
        let head = client.head();
        assert!(head.starts_with("HTTP/1.1 101 "), "{head}");
        client
    }

    pub fn registered(address: SocketAddr, role: u32) -> Self {
        let mut client = Self::connect(address);
        client.say(&format!(r#"{{"sender":{role},"command":11}}"#));
        client.expect(r#"{"sender":1,"command":11,"data":{"status":1}}"#);
        client
    }

    pub fn say(&mut self, text: &str) {
        self.send(&frame(0x80 | TEXT, text.as_bytes()));
    }

    pub fn send(&mut self, bytes: &[u8]) {
        self.stream.write_all(bytes).unwrap();
    }

    pub fn expect(&mut self, text: &str) {
        let frame = self.frame();
        assert_eq!((frame.opcode, String::from_utf8_lossy(&frame.payload).as_ref()), (TEXT, text));
    }

    /// The next text that is no answer to a ping.
    pub fn text(&mut self) -> String {
        let frame = self.frame();
        assert_eq!(frame.opcode, TEXT, "{frame:?}");
        String::from_utf8(frame.payload).unwrap()
    }

    /// Proves that all frames sent before were handled and nothing else came.
    pub fn expect_nothing_else(&mut self) {
        self.say(r#"{"command":1}"#);
        self.expect(r#"{"sender":1,"command":1,"data":{"status":1}}"#);
    }

    pub fn expect_close(&mut self, code: u16) {
        let frame = self.frame();
        assert_eq!(frame.opcode, CLOSE, "{:?}", String::from_utf8_lossy(&frame.payload));
        assert_eq!(frame.payload.get(..2), Some(&code.to_be_bytes()[..]), "{frame:?}");
    }

    /// Waits until the relay has hung up; what comes until then is returned.
    pub fn expect_end(&mut self) -> Vec<u8> {
        let mut rest = std::mem::take(&mut self.buffer);
        while self.more(&mut rest) {}
        rest
    }

    pub fn frame(&mut self) -> Frame {
        loop {
            if let Some((frame, len)) = parse(&self.buffer) {
                self.buffer.drain(..len);
                return frame;
            }
            let mut buffer = std::mem::take(&mut self.buffer);
            assert!(self.more(&mut buffer), "the relay has hung up; last bytes: {buffer:?}");
            self.buffer = buffer;
        }
    }

    /// The head of an HTTP answer.
    pub fn head(&mut self) -> String {
        loop {
            if let Some(at) = self.buffer.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
                return String::from_utf8(self.buffer.drain(..at + 4).collect()).unwrap();
            }
            let mut buffer = std::mem::take(&mut self.buffer);
            assert!(self.more(&mut buffer), "the relay has hung up: {:?}", String::from_utf8_lossy(&buffer));
            self.buffer = buffer;
        }
    }

    fn more(&mut self, buffer: &mut Vec<u8>) -> bool {
        let mut bytes = [0; 16 * 1024];
        match self.stream.read(&mut bytes) {
            Ok(0) => false,
            Ok(read) => {
                buffer.extend_from_slice(&bytes[..read]);
                true
            }
            Err(error) if matches!(error.kind(), ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted) => false,
            Err(error) => panic!("nothing came in {PATIENCE:?}: {error}"),
        }
    }
}

pub fn raw(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.set_write_timeout(Some(PATIENCE)).unwrap();
    stream.set_nodelay(true).unwrap();
    stream
}

/// Sends bytes and reads the whole answer until the relay hangs up.
pub fn answer(address: SocketAddr, bytes: &[u8]) -> String {
    let mut stream = raw(address);
    stream.write_all(bytes).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8(answer).unwrap()
}

/// A good request with further header lines.
pub fn request(address: SocketAddr, more: &[&str]) -> String {
    let (host, key) = (format!("Host: {address}"), format!("Sec-WebSocket-Key: {KEY}"));
    let upgrade = ["Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13"];
    let lines = [&["GET / HTTP/1.1", &host], &upgrade[..], &[&key], more, &["\r\n"]].concat();
    lines.join("\r\n")
}

/// A masked frame; `first` is its first byte.
pub fn frame(first: u8, payload: &[u8]) -> Vec<u8> {
    const MASK: [u8; 4] = [0x12, 0x34, 0x56, 0x78];
    let mut frame = head(first, 0x80, payload.len() as u64);
    frame.extend(MASK);
    frame.extend(payload.iter().zip(MASK.iter().cycle()).map(|(byte, mask)| byte ^ mask));
    frame
}

/// First byte and length of a frame; `mask` is 0x80 or 0.
pub fn head(first: u8, mask: u8, len: u64) -> Vec<u8> {
    match (u8::try_from(len), u16::try_from(len)) {
        (Ok(short), _) if short < 126 => vec![first, mask | short],
        (_, Ok(medium)) => [vec![first, mask | 0x7e], medium.to_be_bytes().to_vec()].concat(),
        _ => [vec![first, mask | 0x7f], len.to_be_bytes().to_vec()].concat(),
    }
}

/// The first whole frame, and how many bytes it takes.
pub fn parse(bytes: &[u8]) -> Option<(Frame, usize)> {
    let (first, second) = (*bytes.first()?, *bytes.get(1)?);
    assert_eq!(first & 0x70, 0, "reserved bits");
    assert_eq!(first & 0x80, 0x80, "the relay sends whole frames");
    assert_eq!(second & 0x80, 0, "the relay's frames are not masked");
    let (len, at) = match second {
        126 => (usize::from(u16::from_be_bytes(bytes.get(2..4)?.try_into().unwrap())), 4),
        127 => (usize::try_from(u64::from_be_bytes(bytes.get(2..10)?.try_into().unwrap())).unwrap(), 10),
        short => (usize::from(short), 2),
    };
    let payload = bytes.get(at..at + len)?.to_vec();
    Some((Frame { opcode: first & 0x0f, payload }, at + len))
}

/// Waits for a condition that another thread brings about.
pub fn eventually(what: &str, condition: impl Fn() -> bool) {
    let start = Instant::now();
    while !condition() {
        assert!(start.elapsed() < PATIENCE, "never: {what}");
        std::thread::yield_now();
    }
}
