//! A server that speaks raw bytes, and a link whose events can be awaited.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use vxdisplay::clock::Reading;
use vxdisplay::link::{
    DownReason, Failure, Frame, HandshakeFailure, Link, LinkConfig, LinkEvent, LinkEventKind, LinkEvents, LinkHandle,
    LinkState, NoticeKind, Target,
};

/// Longer than anything here takes, even on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(10);

pub const REGISTER: &str = r#"{"sender":106,"command":11}"#;
pub const PING: &str = r#"{"sender":106,"command":1}"#;
pub const REGISTERED: &str = r#"{"sender":1,"command":11,"data":{"status":1}}"#;
pub const PONG: &str = r#"{"sender":1,"command":1,"data":{"status":1}}"#;
pub const STARTED: &str = r#"{"sender":2,"receiver":106,"command":1001}"#;

pub fn ms(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

/// Short waits between tries; pings and the dead timer as shipped, so that they do not interfere.
pub fn quick(address: SocketAddr) -> LinkConfig {
    let mut config = LinkConfig::new(Target::new(false, &address.ip().to_string(), address.port()));
    let limits = &mut config.limits;
    limits.retry_base = ms(5);
    limits.retry_max = ms(20);
    limits.retry_loopback = ms(5);
    limits.retry_after_min = ms(5);
    limits.retry_denied_max = ms(50);
    limits.handshake = ms(400);
    limits.connect = ms(400);
    limits.resolve = ms(3000);
    limits.close = ms(300);
    config
}

pub struct Server {
    listener: TcpListener,
}

impl Server {
    pub fn new() -> Self {
        Self { listener: TcpListener::bind("127.0.0.1:0").unwrap() }
    }

    pub fn again(address: SocketAddr) -> Self {
        let begun = Instant::now();
        loop {
            match TcpListener::bind(address) {
                Ok(listener) => return Self { listener },
                Err(error) if begun.elapsed() > PATIENCE => panic!("{error}"),
                Err(_) => std::thread::sleep(ms(5)),
            }
        }
    }

    pub fn address(&self) -> SocketAddr {
        self.listener.local_addr().unwrap()
    }

    /// The next connection.
    pub fn accept(&self) -> Peer {
        self.try_accept(PATIENCE).expect("a connection")
    }

    pub fn try_accept(&self, patience: Duration) -> Option<Peer> {
        self.listener.set_nonblocking(true).unwrap();
        let begun = Instant::now();
        loop {
            match self.listener.accept() {
                Ok((stream, _)) => {
                    stream.set_nonblocking(false).unwrap();
                    stream.set_read_timeout(Some(PATIENCE)).unwrap();
                    stream.set_nodelay(true).unwrap();
                    return Some(Peer { stream });
                }
                Err(error) if error.kind() == io::ErrorKind::WouldBlock && begun.elapsed() < patience => {
                    std::thread::sleep(ms(1));
                }
                Err(_) => return None,
            }
        }
    }

    /// The next connection, opened as a WebSocket, with register and the first ping read.
    pub fn open(&self) -> Peer {
        let mut peer = self.accept();
        peer.upgrade("");
        peer.expect_text(REGISTER);
        peer.expect_text(PING);
        peer
    }

    /// As [`Self::open`], with both answered.
    pub fn establish(&self) -> Peer {
        let mut peer = self.open();
        peer.text(REGISTERED);
        peer.text(PONG);
        peer
    }
}

pub struct Peer {
    pub stream: TcpStream,
}

impl Peer {
    /// The request's header.
    pub fn request(&mut self) -> String {
        let mut bytes = Vec::new();
        let mut byte = [0];
        while !bytes.ends_with(b"\r\n\r\n") {
            self.stream.read_exact(&mut byte).expect("a request");
            bytes.push(byte[0]);
        }
        String::from_utf8(bytes).unwrap()
    }

    pub fn switching(request: &str, headers: &str) -> String {
        let key = request.lines().find_map(|line| line.strip_prefix("Sec-WebSocket-Key: ")).expect("a key");
        let accept = tungstenite::handshake::derive_accept_key(key.as_bytes());
        format!(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
             Sec-WebSocket-Accept: {accept}\r\n{headers}\r\n"
        )
    }

    /// Answers the upgrade.
    pub fn upgrade(&mut self, headers: &str) {
        let request = self.request();
        self.bytes(Self::switching(&request, headers).as_bytes());
    }

    /// Sends raw bytes; the other side may be gone.
    pub fn bytes(&mut self, bytes: &[u8]) {
        let _ = self.stream.write_all(bytes);
    }

    pub fn frame(&mut self, first: u8, payload: &[u8]) {
        self.bytes(&frame(first, payload));
    }

    pub fn text(&mut self, text: &str) {
        self.frame(0x81, text.as_bytes());
    }

    /// The next frame: first byte and unmasked payload. None at the end of the connection.
    pub fn read_frame(&mut self) -> Option<(u8, Vec<u8>)> {
        let mut head = [0; 2];
        self.stream.read_exact(&mut head).ok()?;
        assert!(head[1] & 0x80 != 0, "a client masks");
        let length = match head[1] & 0x7F {
            126 => {
                let mut bytes = [0; 2];
                self.stream.read_exact(&mut bytes).ok()?;
                usize::from(u16::from_be_bytes(bytes))
            }
            127 => {
                let mut bytes = [0; 8];
                self.stream.read_exact(&mut bytes).ok()?;
                usize::try_from(u64::from_be_bytes(bytes)).unwrap()
            }
            short => usize::from(short),
        };
        let mut mask = [0; 4];
        self.stream.read_exact(&mut mask).ok()?;
        let mut payload = vec![0; length];
        self.stream.read_exact(&mut payload).ok()?;
        payload.iter_mut().enumerate().for_each(|(n, byte)| *byte ^= mask[n % 4]);
        Some((head[0], payload))
    }

    pub fn expect_text(&mut self, expected: &str) {
        let (first, payload) = self.read_frame().expect("a frame");
        assert_eq!((first, String::from_utf8(payload).unwrap().as_str()), (0x81, expected));
    }

    /// The code of the next close frame; other frames are skipped. None where the connection ends without one.
    pub fn close_code(&mut self) -> Option<Option<u16>> {
        loop {
            let (first, payload) = self.read_frame()?;
            if first == 0x88 {
                return Some(payload.get(..2).map(|code| u16::from_be_bytes([code[0], code[1]])));
            }
        }
    }

    /// Whether the other side ends the connection within this time.
    pub fn ends_within(&mut self, patience: Duration) -> bool {
        self.stream.set_read_timeout(Some(patience)).unwrap();
        let begun = Instant::now();
        let mut scrap = [0; 4096];
        while begun.elapsed() < patience {
            match self.stream.read(&mut scrap) {
                Ok(0) => return true,
                Ok(_) => {}
                Err(error) => return error.kind() == io::ErrorKind::ConnectionReset,
            }
        }
        false
    }

    /// Ends the connection with a reset instead of an orderly end.
    pub fn reset(self) {
        let socket = socket2::Socket::from(self.stream);
        socket.set_linger(Some(Duration::ZERO)).unwrap();
    }
}

pub fn frame(first: u8, payload: &[u8]) -> Vec<u8> {
    let mut bytes = vec![first];
    match payload.len() {
        short @ 0..=125 => bytes.push(short as u8),
        medium @ 126..=0xFFFF => {
            bytes.push(126);
            bytes.extend((medium as u16).to_be_bytes());
        }
        long => {
            bytes.push(127);
            bytes.extend((long as u64).to_be_bytes());
        }
    }
    bytes.extend(payload);
    bytes
}

/// A link and all the events that came from it.
pub struct TestLink {
    pub handle: Option<LinkHandle>,
    pub events: LinkEvents,
    pub seen: Vec<LinkEvent>,
    slept: Arc<AtomicU64>,
}

impl TestLink {
    pub fn start(config: LinkConfig) -> Self {
        let begun = Instant::now();
        let slept = Arc::new(AtomicU64::new(0));
        let sleep = Arc::clone(&slept);
        let clock = move || {
            let awake = begun.elapsed();
            Reading { now: awake + ms(sleep.load(Ordering::SeqCst)), awake }
        };
        Self::start_with_clock(config, slept, Box::new(clock))
    }

    pub fn start_with_clock(config: LinkConfig, slept: Arc<AtomicU64>, clock: Box<dyn Fn() -> Reading + Send>) -> Self {
        let (handle, events) = Link::start(config, clock, Arc::new(|| {})).unwrap();
        Self { handle: Some(handle), events, seen: Vec::new(), slept }
    }

    /// The clock that runs on during sleep jumps ahead.
    pub fn sleep(&self, time: Duration) {
        self.slept.fetch_add(time.as_millis() as u64, Ordering::SeqCst);
    }

    pub fn handle(&self) -> &LinkHandle {
        self.handle.as_ref().unwrap()
    }

    /// The next event that this picks.
    pub fn wait<T>(&mut self, what: &str, pick: impl Fn(&LinkEvent) -> Option<T>) -> T {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            let Ok(event) = self.events.recv_timeout(ms(100)) else { continue };
            let picked = pick(&event);
            self.seen.push(event);
            if let Some(picked) = picked {
                return picked;
            }
        }
        panic!("{what} did not come; seen: {:#?}", self.seen);
    }

    pub fn wait_up(&mut self) -> u64 {
        self.wait("Up", |event| matches!(event.kind, LinkEventKind::Up(_)).then_some(event.connection))
    }

    pub fn wait_down(&mut self) -> DownReason {
        self.wait("Down", |event| match &event.kind {
            LinkEventKind::Down { reason, .. } => Some(reason.clone()),
            _ => None,
        })
    }

    pub fn wait_state(&mut self, state: LinkState) {
        self.wait(&format!("{state:?}"), |event| (event.kind == LinkEventKind::State(state)).then_some(()));
    }

    pub fn wait_notice(&mut self) -> NoticeKind {
        self.wait("a notice", |event| match &event.kind {
            LinkEventKind::Notice(notice) => Some(notice.kind.clone()),
            _ => None,
        })
    }

    pub fn wait_failure(&mut self) -> Failure {
        self.wait("a failure", |event| match &event.kind {
            LinkEventKind::Notice(notice) => match &notice.kind {
                NoticeKind::Failed(failure) => Some(failure.clone()),
                _ => None,
            },
            _ => None,
        })
    }

    pub fn wait_handshake_failure(&mut self) -> HandshakeFailure {
        match self.wait_failure() {
            Failure::Handshake(_, failure) => failure,
            other => panic!("{other:?}"),
        }
    }

    /// The next incoming frame with exactly this text.
    pub fn wait_text(&mut self, text: &str) -> Frame {
        self.wait(text, |event| match &event.kind {
            LinkEventKind::Frame(frame) if &*frame.text == text => Some((**frame).clone()),
            _ => None,
        })
    }

    /// Everything that has come by now.
    pub fn gather(&mut self) -> &[LinkEvent] {
        while let Ok(event) = self.events.try_recv() {
            self.seen.push(event);
        }
        &self.seen
    }

    pub fn count(&mut self, counts: impl Fn(&LinkEventKind) -> bool) -> usize {
        self.gather().iter().filter(|event| counts(&event.kind)).count()
    }

    /// Quits, and asserts that the thread is gone in time.
    pub fn quit(mut self, phase: &str) {
        let begun = Instant::now();
        self.handle.take().unwrap().quit();
        let took = begun.elapsed();
        assert!(took < ms(100), "{phase}: {took:?}");
    }
}
