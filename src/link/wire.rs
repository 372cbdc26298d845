//! The bytes between socket and WebSocket: plain or TLS, never blocking, counted, and read within a budget.

use std::io::{self, ErrorKind, Read, Write};

use rustls::ClientConnection;
use socket2::Socket;

use super::Limits;
use super::sieve::{Beginning, Sieve};
use super::tracker::Unfinished;
use crate::net::Watched;

/// How many of the first bytes are kept to identify what answered.
const FIRST_BYTES: usize = 256;

/// Bytes that are read from the socket at once while the WebSocket is open.
const READ_BYTES: usize = 16 * 1024;

/// The socket itself.
#[derive(Debug)]
struct Raw {
    watched: Watched<Socket>,
    /// Bytes that may still be read in this turn.
    budget: usize,
    /// A read was refused because of the budget: there may be more.
    exhausted: bool,
    /// A write found the system's buffer full.
    blocked: bool,
    received: u64,
    first: Vec<u8>,
}

/// `Interrupted` does not end a connection. `TimedOut` does: a non-blocking socket has no time-out except the
/// system's own verdict that the path is dead.
fn blocks(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::Interrupted)
}

fn would_block() -> io::Error {
    ErrorKind::WouldBlock.into()
}

impl Read for Raw {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let room = buffer.len().min(self.budget);
        let Some(part) = buffer.get_mut(..room).filter(|part| !part.is_empty()) else {
            self.exhausted = true;
            return Err(would_block());
        };
        let count = match self.watched.get().read(part) {
            Err(error) if blocks(&error) => return Err(would_block()),
            other => other?,
        };
        self.budget -= count;
        self.received += count as u64;
        let missing = FIRST_BYTES.saturating_sub(self.first.len());
        self.first.extend(part.iter().take(count.min(missing)));
        Ok(count)
    }
}

impl Write for Raw {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.watched.get().write(bytes) {
            Err(error) if blocks(&error) => {
                self.blocked = true;
                Err(would_block())
            }
            other => {
                self.blocked = false;
                other
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A connected socket with or without TLS.
#[derive(Debug)]
pub(super) struct Wire {
    raw: Raw,
    tls: Option<Box<ClientConnection>>,
    /// Once the WebSocket is open.
    frames: Option<Frames>,
}

/// The way of the bytes of an open WebSocket.
#[derive(Debug)]
pub(super) struct Frames {
    sieve: Sieve,
    /// Data read but not processed yet; initially what arrived with the HTTP answer.
    bytes: Vec<u8>,
    /// So many of them are dealt with.
    taken: usize,
}

impl Wire {
    pub(super) fn new(watched: Watched<Socket>, tls: Option<ClientConnection>) -> Self {
        let raw = Raw { watched, budget: 0, exhausted: false, blocked: false, received: 0, first: Vec::new() };
        Self { raw, tls: tls.map(Box::new), frames: None }
    }

    pub(super) const fn watched(&mut self) -> &mut Watched<Socket> {
        &mut self.raw.watched
    }

    /// Begins a turn: so many bytes may be read in it.
    pub(super) const fn begin_turn(&mut self, budget: usize) {
        self.raw.budget = budget;
        self.raw.exhausted = false;
    }

    /// Whether the turn ended because of the budget, so that there may be more without the socket saying so.
    pub(super) const fn is_exhausted(&self) -> bool {
        self.raw.exhausted
    }

    /// Whether bytes wait for the socket to become writable.
    pub(super) fn wants_write(&self) -> bool {
        self.raw.blocked || self.tls.as_ref().is_some_and(|tls| tls.wants_write())
    }

    /// Bytes that came from the network so far.
    pub(super) const fn received(&self) -> u64 {
        self.raw.received
    }

    /// The first bytes that came from the network.
    pub(super) fn first(&self) -> &[u8] {
        &self.raw.first
    }

    /// Whether this is `wss://`.
    pub(super) const fn has_tls(&self) -> bool {
        self.tls.is_some()
    }

    /// Whether the TLS handshake is complete.
    pub(super) fn is_tls_agreed(&self) -> bool {
        self.tls.as_ref().is_some_and(|tls| !tls.is_handshaking())
    }

    /// TLS version, once it is agreed.
    pub(super) fn tls_version(&self) -> Option<String> {
        let version = self.tls.as_ref()?.protocol_version()?;
        Some(version.as_str().map_or_else(|| format!("{version:?}"), ToOwned::to_owned))
    }

    /// Starts the WebSocket: data received early is read first, and oversized messages are truncated.
    pub(super) fn begin_frames(&mut self, ahead: Vec<u8>, limits: &Limits) {
        self.frames = Some(Frames::new(ahead, limits));
    }

    /// The message that has begun but not ended.
    pub(super) fn unfinished(&self) -> Option<Unfinished> {
        self.frames.as_ref().and_then(|frames| frames.sieve.unfinished())
    }

    /// The beginning of an oversized message. While it is pending, reads return nothing.
    pub(super) fn take_beginning(&mut self) -> Option<Beginning> {
        self.frames.as_mut().and_then(|frames| frames.sieve().take_beginning())
    }

    /// What has come of the beginning of a long message that drips in, each time it has doubled.
    pub(super) fn growing(&mut self) -> Option<Beginning> {
        self.frames.as_mut().and_then(|frames| frames.sieve().growing())
    }

    /// Whether the message just returned by the WebSocket is the remainder of an oversized one.
    pub(super) fn take_leftover(&mut self) -> bool {
        self.frames.as_mut().is_some_and(|frames| frames.sieve().take_leftover())
    }

    /// Continues the TLS handshake; true when it is complete or not needed.
    pub(super) fn shake_hands(&mut self) -> io::Result<bool> {
        let Some(tls) = &mut self.tls else { return Ok(true) };
        loop {
            write_tls(tls, &mut self.raw)?;
            if !tls.is_handshaking() {
                return Ok(true);
            }
            match tls.read_tls(&mut self.raw) {
                Ok(0) => return Err(ErrorKind::UnexpectedEof.into()),
                Ok(_) => process(tls, &mut self.raw)?,
                Err(error) if blocks(&error) => return Ok(false),
                Err(error) => return Err(error),
            }
        }
    }

    /// Reads and discards everything. True when the server has closed its side.
    pub(super) fn discard(&mut self) -> bool {
        let mut scrap = [0; 4096];
        loop {
            match self.raw.read(&mut scrap) {
                Ok(0) => return true,
                Ok(_) => {}
                Err(error) => return !blocks(&error),
            }
        }
    }

    /// Says good-bye in TLS, if that can be done at once.
    pub(super) fn close_tls(&mut self) {
        if let Some(tls) = &mut self.tls {
            tls.send_close_notify();
            let _ = write_tls(tls, &mut self.raw);
        }
    }

    fn read_plain(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let Some(tls) = &mut self.tls else { return self.raw.read(buffer) };
        loop {
            match tls.reader().read(buffer) {
                Err(error) if error.kind() == ErrorKind::WouldBlock => {}
                // No close_notify: many servers leave it out, and WebSocket has its own close frame.
                Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(0),
                other => return other,
            }
            tls.read_tls(&mut self.raw)?;
            process(tls, &mut self.raw)?;
            write_tls(tls, &mut self.raw)?;
        }
    }
}

/// Decrypts received data; on an error tries to send the alert.
fn process(tls: &mut ClientConnection, raw: &mut Raw) -> io::Result<()> {
    if let Err(error) = tls.process_new_packets() {
        let _ = write_tls(tls, raw);
        return Err(io::Error::new(ErrorKind::InvalidData, error));
    }
    Ok(())
}

/// Sends as much pending TLS data as the socket accepts.
fn write_tls(tls: &mut ClientConnection, raw: &mut Raw) -> io::Result<()> {
    while tls.wants_write() {
        match tls.write_tls(raw) {
            Ok(0) => return Err(ErrorKind::WriteZero.into()),
            Ok(_) => {}
            Err(error) if blocks(&error) => return Ok(()),
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

impl Read for Wire {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let Some(mut frames) = self.frames.take() else { return self.read_plain(buffer) };
        let read = frames.read(buffer, |bytes| self.read_plain(bytes));
        self.frames = Some(frames);
        read
    }
}

impl Frames {
    pub(super) fn new(ahead: Vec<u8>, limits: &Limits) -> Self {
        Self { sieve: Sieve::new(limits), bytes: ahead, taken: 0 }
    }

    pub(super) const fn sieve(&mut self) -> &mut Sieve {
        &mut self.sieve
    }

    /// Reads what passes the sieve, from `source` where more is needed.
    pub(super) fn read(
        &mut self,
        buffer: &mut [u8],
        mut source: impl FnMut(&mut [u8]) -> io::Result<usize>,
    ) -> io::Result<usize> {
        loop {
            let sifted = self.sieve.sift(self.bytes.get(self.taken..).unwrap_or_default(), buffer);
            self.taken += sifted.taken;
            if sifted.given > 0 || buffer.is_empty() {
                return Ok(sifted.given);
            }
            if self.sieve.has_beginning() {
                return Err(would_block());
            }
            self.bytes.resize(READ_BYTES, 0);
            let count = source(&mut self.bytes);
            self.taken = 0;
            self.bytes.truncate(count.as_ref().map_or(0, |count| *count));
            if count? == 0 {
                return Ok(0);
            }
        }
    }
}

impl Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let Some(tls) = &mut self.tls else { return self.raw.write(bytes) };
        let count = tls.writer().write(bytes)?;
        write_tls(tls, &mut self.raw)?;
        // A full TLS buffer returns 0, which WebSocket would take for the end.
        if count == 0 && !bytes.is_empty() { Err(would_block()) } else { Ok(count) }
    }

    fn flush(&mut self) -> io::Result<()> {
        let Some(tls) = &mut self.tls else { return Ok(()) };
        write_tls(tls, &mut self.raw)?;
        if tls.wants_write() { Err(would_block()) } else { Ok(()) }
    }
}
