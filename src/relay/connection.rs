//! One client's connection: request, WebSocket, end. Never blocks; what is sent waits in a queue until it is flushed.

use std::net::{SocketAddr, TcpStream};
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rustls::ServerConfig;
use tungstenite::handshake::derive_accept_key;
use tungstenite::protocol::{Role, WebSocketConfig, WebSocketContext};
use tungstenite::{Error, Message};

use super::batch::{Batch, Class, Memory, PING, close_frame};
use super::closing::LastBytes;
use super::http::{self, Admission, Verdict};
use super::queue::Queue;
use super::{Limits, RelayConfig};
use crate::net::Watched;
use crate::net::http::{HostGuard, MAX_HEAD_BYTES};
pub(super) use kinds::{Asked, End, Pause, Received};
use stream::Stream;
use wire::{Wire, is_transient, read_available};

mod kinds;
mod stream;
mod timing;
mod wire;
mod writing;

/// tungstenite's own buffer for each connection; a message that is longer gets room for itself.
const READ_BUFFER_BYTES: usize = 4 * 1024;

/// The first byte of a pong.
const PONG: u8 = 0x8a;

/// A client.
pub(super) struct Connection {
    stream: Stream,
    peer: SocketAddr,
    opened_at: Instant,
    end: End,
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
}

enum Phase {
    Request { bytes: Vec<u8>, until: Instant },
    Open(Box<WebSocketContext>),
    Ending { until: Instant, shut: bool, hung_up: bool },
    Gone,
}

impl Connection {
    /// A connection that was just accepted.
    ///
    /// # Errors
    /// Where there can be no TLS session.
    pub(super) fn new(
        (socket, peer): (Watched<TcpStream>, SocketAddr),
        tls: Option<&Arc<ServerConfig>>,
        memory: &Memory,
        limits: &Limits,
        now: Instant,
    ) -> Result<Self, rustls::Error> {
        Ok(Self {
            stream: Stream::new(socket, tls, memory)?,
            peer,
            opened_at: now,
            end: End::Left,
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
        })
    }

    /// Where the client is.
    pub(super) const fn peer(&self) -> SocketAddr {
        self.peer
    }

    /// How long it has been connected.
    pub(super) fn age(&self, now: Instant) -> Duration {
        now.saturating_duration_since(self.opened_at)
    }

    /// How it came to its end, where it has.
    pub(super) const fn how_it_ended(&self) -> End {
        self.end
    }

    /// Why TLS has failed; none where it has not.
    pub(super) fn tls_failure(&self) -> Option<&str> {
        self.stream.failure()
    }

    /// Whether bytes have come that the poller knows nothing of.
    pub(super) fn has_more(&self) -> bool {
        self.stream.has_more()
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
        self.queue.burden() + self.stream.sealed()
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
        self.stream.reset_at_end();
        self.phase = Phase::Gone;
        self.end = End::Cut;
        self.queue.clear()
    }

    /// Reads the request as far as it has come, and answers it once it is complete. Who wants to listen is told to come back later
    /// while the relay `admits` nobody.
    pub(super) fn ask(&mut self, config: &RelayConfig, admits: bool, now: Instant) -> Asked {
        let Phase::Request { bytes, .. } = &mut self.phase else { return Asked::Ended };
        let before = bytes.len();
        let end = !read_available(&mut self.stream, bytes, MAX_HEAD_BYTES);
        if bytes.len() > before {
            self.heard_at = now;
        }
        let hosts = HostGuard { local: self.stream.local_ip(), names: &config.allowed_hosts };
        let admission = Admission { hosts, origins: &config.allowed_origins, token: config.sender_token.as_ref() };
        match http::judge(bytes, &admission) {
            Verdict::More if self.stream.failure().is_some() => {
                // The client is told by an alert.
                self.end(End::Left, config.limits.linger, now);
                Asked::Ended
            }
            Verdict::More if end => {
                self.phase = Phase::Gone;
                Asked::Ended
            }
            Verdict::More => Asked::Waiting,
            Verdict::Refuse(refusal) => {
                self.refuse(refusal, &config.limits, now);
                Asked::Ended
            }
            Verdict::Offer(offer) => Asked::Wants(offer),
            Verdict::Upgrade { .. } if !admits => {
                self.refuse(http::Refusal::NoRoom, &config.limits, now);
                Asked::Ended
            }
            Verdict::Upgrade { key, end, trusted } => {
                let rest = bytes.split_off(end.min(bytes.len()));
                self.open(&key, rest, &config.limits, now);
                Asked::Opened { trusted }
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
        self.end(End::Refused(refusal), limits.linger, now);
    }

    /// Gives an HTTP request what it asks for, and ends the connection.
    pub(super) fn serve(&mut self, answer: &str, limits: &Limits, now: Instant) {
        self.push_control(answer.as_bytes(), limits, now);
        self.end(End::Served, limits.linger, now);
    }

    /// Reads the next message of an open connection, as far as `budget` bytes reach. Pings are answered where `pongs` says so.
    pub(super) fn receive(&mut self, budget: &mut usize, limits: &Limits, now: Instant, pongs: bool) -> Received {
        let Phase::Open(context) = &mut self.phase else { return Received::Nothing };
        let mut wire =
            Wire { stream: &mut self.stream, budget, last: &mut self.last, received: false, out: Vec::new() };
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
            Error::ConnectionClosed | Error::AlreadyClosed => self.end(End::Closed, limits.linger, now),
            Error::Io(_) if self.stream.failure().is_some() => self.end(End::Left, limits.linger, now),
            Error::Io(_) | Error::Protocol(ResetWithoutClosingHandshake) => self.phase = Phase::Gone,
            Error::Capacity(_) => self.close(1009, End::Broke(1009), limits.linger, limits, now),
            Error::Utf8(_) => self.close(1007, End::Broke(1007), limits.linger, limits, now),
            Error::Protocol(_)
            | Error::Tls(_)
            | Error::WriteBufferFull(_)
            | Error::AttackAttempt
            | Error::Url(_)
            | Error::Http(_)
            | Error::HttpFormat(_) => self.close(1002, End::Broke(1002), limits.linger, limits, now),
        }
    }

    /// Sends a close frame and ends the connection.
    fn close(&mut self, code: u16, end: End, linger: Duration, limits: &Limits, now: Instant) {
        if self.is_open() {
            self.push_control(&close_frame(code), limits, now);
            self.end(end, linger, now);
        }
    }

    /// The relay goes away.
    pub(super) fn stop(&mut self, limits: &Limits, now: Instant) {
        if self.is_asking() {
            self.drop_now();
        }
        self.close(1001, End::Stopped, limits.stop, limits, now);
    }

    /// What waits is written, then the client is waited for: closing at once while it still sends would make the system
    /// throw away what it has not read.
    fn end(&mut self, end: End, linger: Duration, now: Instant) {
        self.end = end;
        self.pause = Pause::No;
        self.phase = Phase::Ending { until: now + linger, shut: false, hung_up: false };
    }

    /// Throws away what an ending connection still sends.
    pub(super) fn discard(&mut self, limits: &Limits) {
        let Phase::Ending { hung_up, .. } = &mut self.phase else { return };
        let mut wasted = Vec::new();
        *hung_up = !read_available(&mut self.stream, &mut wasted, limits.bytes_per_turn);
        self.finish();
    }

    /// The connection is dropped, whatever waits.
    pub(super) fn drop_now(&mut self) {
        self.phase = Phase::Gone;
    }
}
