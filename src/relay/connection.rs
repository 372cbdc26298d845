//! One client's connection: request, WebSocket, end. Never blocks; what is sent waits in a queue until it is flushed.

use std::io::{self, IoSlice, Write};
use std::net::{Shutdown, TcpStream};
use std::rc::Rc;
use std::time::{Duration, Instant};

use socket2::SockRef;
use tungstenite::handshake::derive_accept_key;
use tungstenite::protocol::{Role, WebSocketConfig, WebSocketContext};
use tungstenite::{Bytes, Error, Message, Utf8Bytes};

use super::batch::{Batch, Class, Memory, PING, close_frame};
use super::closing::LastBytes;
use super::http::{self, Admission, Verdict};
use super::queue::Queue;
use super::routing::Audience;
use super::{Limits, RelayConfig};
use crate::net::Watched;
use crate::net::http::{HostGuard, MAX_HEAD_BYTES};
use wire::{Wire, is_transient, read_available};

mod timing;
mod wire;

/// tungstenite's own buffer for each connection; a message that is longer gets room for itself.
const READ_BUFFER_BYTES: usize = 4 * 1024;
/// How many slices one gathering write takes.
const SLICES_PER_WRITE: usize = 64;

/// The first byte of a pong.
const PONG: u8 = 0x8a;

/// A client.
pub(super) struct Connection {
    socket: Watched<TcpStream>,
    phase: Phase,
    queue: Queue,
    memory: Memory,
    /// The end of what came, for its close frame.
    last: LastBytes,
    /// The socket takes no more bytes for now.
    blocked: bool,
    pause: Pause,
    heard_at: Instant,
    pinged_at: Instant,
    /// When bytes were taken last, or the queue began to fill.
    taken_at: Instant,
    /// For how long senders still wait for this client while others could hear more.
    patience: Duration,
    was_cut: bool,
}

enum Phase {
    Request { bytes: Vec<u8>, until: Instant },
    Open(Box<WebSocketContext>),
    Ending { until: Instant, shut: bool, hung_up: bool },
    Gone,
}

/// Why a client is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pause {
    /// It is read.
    No,
    /// It does not take its own answers.
    OwnQueue,
    /// Of those who hear its frames, none keeps up.
    Audience(Audience),
    /// It has sent exam events, and displays are behind with theirs.
    Displays,
}

/// What reading led to.
pub(super) enum Received {
    /// A text frame.
    Text(Utf8Bytes),
    /// A binary frame.
    Binary(Bytes),
    /// A ping or pong; nothing to do.
    Control,
    /// Nothing more for now.
    Nothing,
}

/// What became of a connection that was asking for a WebSocket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// The request is not complete.
    Waiting,
    /// It is a WebSocket now; frames may have come already.
    Opened,
    /// It was refused, or the client has gone.
    Ended,
}

impl Connection {
    /// A connection that was just accepted.
    pub(super) fn new(socket: Watched<TcpStream>, memory: &Memory, limits: &Limits, now: Instant) -> Self {
        Self {
            socket,
            phase: Phase::Request { bytes: Vec::new(), until: now + limits.request },
            queue: Queue::new(memory),
            memory: memory.clone(),
            last: LastBytes::default(),
            blocked: false,
            pause: Pause::No,
            heard_at: now,
            pinged_at: now,
            taken_at: now,
            patience: limits.patience,
            was_cut: false,
        }
    }

    pub(super) const fn is_open(&self) -> bool {
        matches!(self.phase, Phase::Open(_))
    }

    pub(super) const fn is_asking(&self) -> bool {
        matches!(self.phase, Phase::Request { .. })
    }

    pub(super) const fn is_gone(&self) -> bool {
        matches!(self.phase, Phase::Gone)
    }

    /// Whether it is gone because it did not take what must not be left out.
    pub(super) const fn was_cut(&self) -> bool {
        self.was_cut
    }

    pub(super) const fn pause(&self) -> Pause {
        self.pause
    }

    /// Stops or resumes reading. The time of a pause does not count as the client's silence.
    pub(super) fn set_pause(&mut self, pause: Pause, now: Instant) {
        if pause == Pause::No && self.pause != Pause::No {
            self.heard_at = now;
        }
        self.pause = pause;
    }

    /// Whether more exam events wait than a burst leaves behind.
    pub(super) const fn is_behind(&self, limits: &Limits) -> bool {
        self.queue.exam() > limits.pace_bytes
    }

    /// Whether senders still wait for this client while others could hear more.
    pub(super) const fn is_waited_for(&self) -> bool {
        !self.patience.is_zero()
    }

    /// Senders have waited so long for this client.
    pub(super) const fn was_waited_for(&mut self, time: Duration) {
        self.patience = self.patience.saturating_sub(time);
    }

    /// Whether so much waits of what may be left out that some of it soon is.
    pub(super) const fn is_stalled(&self, limits: &Limits) -> bool {
        self.queue.other() > limits.queue_bytes / 2
    }

    /// Whether so many of its own answers wait that it should ask for no more.
    pub(super) const fn takes_no_answers(&self, limits: &Limits) -> bool {
        self.queue.own() > limits.queue_bytes / 2
    }

    /// Whether it has taken bytes of late, or none wait.
    pub(super) fn takes(&self, limits: &Limits, now: Instant) -> bool {
        self.queue.is_empty() || self.taken_at + limits.stuck > now
    }

    /// How much memory it holds, perhaps together with others.
    pub(super) fn burden(&self) -> usize {
        self.queue.burden()
    }

    /// Appends frames to what is to be written; who is too far behind with exam events is cut. Returns how many frames were
    /// left out.
    pub(super) fn push(&mut self, batch: &Rc<Batch>, limits: &Limits, now: Instant) -> usize {
        if self.queue.is_empty() {
            self.taken_at = now;
        }
        let late = self.queue.exam_since().is_some_and(|since| since + limits.late <= now);
        let left_out = self.queue.push(batch, if late { 0 } else { limits.queue_bytes });
        if self.queue.exam() > limits.exam_bytes { left_out + self.cut() } else { left_out }
    }

    fn push_control(&mut self, bytes: &[u8], limits: &Limits, now: Instant) {
        let mut batch = Batch::new(Class::Own, &self.memory, now);
        batch.push_raw(bytes);
        self.push(&batch.share(), limits, now);
    }

    /// Leaves out what may be left out. Returns how many frames that were.
    pub(super) fn shed(&mut self) -> usize {
        self.queue.shed(0)
    }

    /// Drops a client that does not take what must not be left out. Nothing that waits reaches it any more: what it has
    /// heard is all that was sent until some moment, and that it was cut it learns as soon as it reads. Returns how many
    /// frames were left out.
    pub(super) fn cut(&mut self) -> usize {
        // Otherwise the system keeps the connection until its buffers are taken. Where it refuses, it is just so.
        let _ = SockRef::from(self.socket.get()).set_linger(Some(Duration::ZERO));
        self.phase = Phase::Gone;
        self.was_cut = true;
        self.queue.clear()
    }

    /// Reads the request as far as it has come, and answers it once it is complete.
    pub(super) fn ask(&mut self, config: &RelayConfig, now: Instant) -> Asked {
        let Phase::Request { bytes, .. } = &mut self.phase else { return Asked::Ended };
        let before = bytes.len();
        let end = !read_available(self.socket.get(), bytes, MAX_HEAD_BYTES);
        if bytes.len() > before {
            self.heard_at = now;
        }
        let local = self.socket.get().local_addr().ok().map(|address| address.ip());
        let hosts = HostGuard { local, names: &config.allowed_hosts };
        let admission = Admission { hosts, origins: &config.allowed_origins };
        match http::judge(bytes, &admission) {
            Verdict::More if end => {
                self.phase = Phase::Gone;
                Asked::Ended
            }
            Verdict::More => Asked::Waiting,
            Verdict::Refuse(refusal) => {
                self.refuse(refusal, &config.limits, now);
                Asked::Ended
            }
            Verdict::Upgrade { key, end } => {
                let rest = bytes.split_off(end.min(bytes.len()));
                self.open(&key, rest, &config.limits, now);
                Asked::Opened
            }
        }
    }

    fn open(&mut self, key: &str, rest: Vec<u8>, limits: &Limits, now: Instant) {
        let config = WebSocketConfig::default()
            .read_buffer_size(READ_BUFFER_BYTES)
            .write_buffer_size(0)
            .max_message_size(Some(limits.message_bytes))
            .max_frame_size(Some(limits.message_bytes));
        let context = WebSocketContext::from_partially_read(rest, Role::Server, Some(config));
        self.phase = Phase::Open(Box::new(context));
        self.push_control(http::switching(&derive_accept_key(key.as_bytes())).as_bytes(), limits, now);
    }

    /// Answers an HTTP request in plain words and ends the connection.
    pub(super) fn refuse(&mut self, refusal: http::Refusal, limits: &Limits, now: Instant) {
        self.push_control(refusal.response().as_bytes(), limits, now);
        self.end(limits.linger, now);
    }

    /// Reads the next message of an open connection, as far as `budget` bytes reach. Pings are answered where `pongs` says so.
    pub(super) fn receive(&mut self, budget: &mut usize, limits: &Limits, now: Instant, pongs: bool) -> Received {
        let Phase::Open(context) = &mut self.phase else { return Received::Nothing };
        let mut wire =
            Wire { socket: self.socket.get(), budget, last: &mut self.last, received: false, out: Vec::new() };
        let result = match context.read(&mut wire) {
            // The answer to a close frame is written by the next call.
            Ok(Message::Close(_)) => Err(context.flush(&mut wire).err().unwrap_or(Error::ConnectionClosed)),
            other => other,
        };
        let Wire { received, mut out, .. } = wire;
        if received {
            self.heard_at = now;
        }
        if matches!(result, Err(Error::ConnectionClosed)) {
            out = self.last.answer(out);
        }
        if !out.is_empty() && (pongs || out.first() != Some(&PONG)) {
            self.push_control(&out, limits, now);
        }
        match result {
            Ok(Message::Text(text)) => Received::Text(text),
            Ok(Message::Binary(bytes)) => Received::Binary(bytes),
            Ok(Message::Ping(_) | Message::Pong(_) | Message::Close(_) | Message::Frame(_)) => Received::Control,
            Err(error) => {
                self.fail(&error, limits, now);
                Received::Nothing
            }
        }
    }

    /// tungstenite sends no close frame for what it refuses to read.
    fn fail(&mut self, error: &Error, limits: &Limits, now: Instant) {
        use tungstenite::error::ProtocolError::ResetWithoutClosingHandshake;
        match error {
            Error::Io(error) if is_transient(error) => {}
            Error::ConnectionClosed | Error::AlreadyClosed => self.end(limits.linger, now),
            Error::Io(_) | Error::Protocol(ResetWithoutClosingHandshake) => self.phase = Phase::Gone,
            Error::Capacity(_) => self.close(1009, limits.linger, limits, now),
            Error::Utf8(_) => self.close(1007, limits.linger, limits, now),
            Error::Protocol(_)
            | Error::Tls(_)
            | Error::WriteBufferFull(_)
            | Error::AttackAttempt
            | Error::Url(_)
            | Error::Http(_)
            | Error::HttpFormat(_) => self.close(1002, limits.linger, limits, now),
        }
    }

    /// Sends a close frame and ends the connection.
    pub(super) fn close(&mut self, code: u16, linger: Duration, limits: &Limits, now: Instant) {
        if self.is_open() {
            self.push_control(&close_frame(code), limits, now);
            self.end(linger, now);
        }
    }

    /// What waits is written, then the client is waited for: closing at once while it still sends would make the system
    /// throw away what it has not read.
    fn end(&mut self, linger: Duration, now: Instant) {
        self.pause = Pause::No;
        self.phase = Phase::Ending { until: now + linger, shut: false, hung_up: false };
    }

    /// Throws away what an ending connection still sends.
    pub(super) fn discard(&mut self, limits: &Limits) {
        let Phase::Ending { hung_up, .. } = &mut self.phase else { return };
        let mut wasted = Vec::new();
        *hung_up = !read_available(self.socket.get(), &mut wasted, limits.bytes_per_turn);
        self.finish();
    }

    /// The connection is dropped, whatever waits.
    pub(super) fn drop_now(&mut self) {
        self.phase = Phase::Gone;
    }

    /// Writes what waits, as far as the socket takes it.
    pub(super) fn flush(&mut self, now: Instant) {
        self.blocked = false;
        while !self.queue.is_empty() && !self.is_gone() {
            match self.write() {
                Ok(0) => self.phase = Phase::Gone,
                Ok(written) => {
                    self.queue.written(written);
                    self.taken_at = now;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) if is_transient(&error) => {
                    self.blocked = true;
                    return;
                }
                Err(_) => self.phase = Phase::Gone,
            }
        }
        self.finish();
    }

    fn write(&self) -> io::Result<usize> {
        let mut socket = self.socket.get();
        if self.queue.parts() == 1 {
            return socket.write(self.queue.slices(1).next().unwrap_or_default());
        }
        let mut slices = [IoSlice::new(&[]); SLICES_PER_WRITE];
        let mut count = 0;
        for (slot, slice) in slices.iter_mut().zip(self.queue.slices(SLICES_PER_WRITE)) {
            *slot = IoSlice::new(slice);
            count += 1;
        }
        socket.write_vectored(slices.get(..count).unwrap_or_default())
    }

    /// An ending connection whose last byte is written says so; once the client has hung up too, it is gone.
    fn finish(&mut self) {
        let Phase::Ending { shut, hung_up, .. } = &mut self.phase else { return };
        if !self.queue.is_empty() {
            return;
        }
        if !*shut {
            *shut = true;
            // The client may have gone in the meantime; then reading ends as well.
            let _ = self.socket.get().shutdown(Shutdown::Write);
        }
        if *hung_up {
            self.phase = Phase::Gone;
        }
    }

    /// Whether something waits that the socket has not refused yet.
    pub(super) const fn wants_flush(&self) -> bool {
        !self.blocked
    }

    /// Tells the poller what this connection waits for.
    pub(super) fn update_interest(&mut self) {
        let readable = match &self.phase {
            Phase::Request { .. } => true,
            Phase::Open(_) => self.pause == Pause::No,
            Phase::Ending { hung_up, .. } => !hung_up,
            Phase::Gone => return,
        };
        if self.socket.wait_for(readable, self.blocked).is_err() {
            self.phase = Phase::Gone;
        }
    }

    /// A socket that nothing is waited for reports only that it is dead.
    pub(super) const fn is_unwatched(&self) -> bool {
        matches!(self.socket.interest(), (false, false))
    }
}
