//! The socket of a connection, in clear or with TLS over it. Never blocks.

use std::io::{self, IoSlice, Read, Write};
use std::net::{IpAddr, Shutdown, TcpStream};
use std::sync::Arc;
use std::time::Duration;

use rustls::{ServerConfig, ServerConnection};
use socket2::SockRef;

use crate::net::{Watched, tls_words};
use crate::relay::batch::Memory;

/// How much encrypted text a connection may hold for a client that does not take it: each client has a copy of its own, while
/// what waits in the clear is shared.
const SEALED_BYTES: usize = 4 * 1024;
/// How often one read goes back to the socket for bytes that are no message, such as those of a handshake.
const ROUNDS_PER_READ: usize = 16;

/// A connected socket.
pub(super) struct Stream {
    socket: Watched<TcpStream>,
    tls: Option<Box<Tls>>,
}

struct Tls {
    session: ServerConnection,
    /// Bytes that are decrypted and not read yet.
    opened: usize,
    /// Bytes that were taken to be encrypted since the socket has last taken everything.
    sealed: usize,
    memory: Memory,
    /// Why there is no session; nothing is read any more.
    failure: Option<String>,
    said_goodbye: bool,
}

impl Stream {
    /// A socket that was just accepted. With `tls` not one byte passes in the clear.
    ///
    /// # Errors
    /// Where there can be no TLS session.
    pub(super) fn new(
        socket: Watched<TcpStream>,
        tls: Option<&Arc<ServerConfig>>,
        memory: &Memory,
    ) -> Result<Self, rustls::Error> {
        let tls = tls.map(|config| Tls::new(config, memory)).transpose()?;
        Ok(Self { socket, tls: tls.map(Box::new) })
    }

    /// The address that the client has connected to.
    pub(super) fn local_ip(&self) -> Option<IpAddr> {
        self.socket.get().local_addr().ok().map(|address| address.ip())
    }

    /// Why TLS has failed; none where it has not.
    pub(super) fn failure(&self) -> Option<&str> {
        self.tls.as_ref()?.failure.as_deref()
    }

    /// Whether bytes were decrypted and wait: the poller knows nothing of them.
    pub(super) fn has_more(&self) -> bool {
        self.tls.as_ref().is_some_and(|tls| tls.opened > 0)
    }

    /// What waits encrypted, in bytes.
    pub(super) fn sealed(&self) -> usize {
        self.tls.as_ref().map_or(0, |tls| tls.sealed)
    }

    /// Reads what has come.
    ///
    /// # Errors
    /// `WouldBlock` where nothing has; anything else ends the connection.
    pub(super) fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut socket = self.socket.get();
        match &mut self.tls {
            // What comes after a failure is thrown away.
            Some(tls) if tls.failure.is_none() => tls.read(socket, buffer),
            Some(_) | None => socket.read(buffer),
        }
    }

    /// Takes bytes to be written; the rest must be offered again.
    ///
    /// # Errors
    /// `WouldBlock` where none are taken; anything else ends the connection.
    pub(super) fn write(&mut self, slices: &[IoSlice<'_>]) -> io::Result<usize> {
        let mut socket = self.socket.get();
        match (&mut self.tls, slices) {
            (Some(tls), _) => tls.write(socket, slices),
            (None, [only]) => socket.write(only),
            (None, _) => socket.write_vectored(slices),
        }
    }

    /// Writes what is encrypted and was not taken yet.
    ///
    /// # Errors
    /// `WouldBlock` where something stays; anything else ends the connection.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        let socket = self.socket.get();
        self.tls.as_mut().map_or(Ok(()), |tls| tls.send(socket))
    }

    /// Whether everything that was taken has left, which during a handshake it has not.
    pub(super) fn is_flushed(&self) -> bool {
        self.tls
            .as_ref()
            .is_none_or(|tls| !tls.session.wants_write() && (tls.failure.is_some() || !tls.session.is_handshaking()))
    }

    /// Nothing more will be written. True once the client has been told.
    pub(super) fn finish(&mut self) -> bool {
        let socket = self.socket.get();
        if let Some(tls) = &mut self.tls {
            if !tls.said_goodbye && tls.failure.is_none() {
                tls.session.send_close_notify();
            }
            tls.said_goodbye = true;
            if let Err(error) = tls.send(socket)
                && error.kind() == io::ErrorKind::WouldBlock
            {
                return false;
            }
        }
        // The client may have gone in the meantime; then reading ends as well.
        let _ = socket.shutdown(Shutdown::Write);
        true
    }

    /// The end will be a reset: otherwise the system keeps the connection until its buffers are taken.
    pub(super) fn reset_at_end(&self) {
        // Where the system refuses, it is just so.
        let _ = SockRef::from(self.socket.get()).set_linger(Some(Duration::ZERO));
    }

    /// What the poller waits for: reading, writing.
    pub(super) const fn interest(&self) -> (bool, bool) {
        self.socket.interest()
    }

    /// Tells the poller what to wait for.
    ///
    /// # Errors
    /// Where the system refuses.
    pub(super) fn wait_for(&mut self, readable: bool, writable: bool) -> io::Result<()> {
        self.socket.wait_for(readable, writable)
    }
}

impl Tls {
    fn new(config: &Arc<ServerConfig>, memory: &Memory) -> Result<Self, rustls::Error> {
        let mut session = ServerConnection::new(Arc::clone(config))?;
        session.set_buffer_limit(Some(SEALED_BYTES));
        Ok(Self { session, opened: 0, sealed: 0, memory: memory.clone(), failure: None, said_goodbye: false })
    }

    fn read(&mut self, mut socket: &TcpStream, buffer: &mut [u8]) -> io::Result<usize> {
        for _ in 0..ROUNDS_PER_READ {
            match self.session.reader().read(buffer) {
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                // Many clients hang up without saying so in TLS.
                Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(0),
                read => {
                    self.opened = self.opened.saturating_sub(*read.as_ref().unwrap_or(&0));
                    return read;
                }
            }
            self.session.read_tls(&mut socket)?;
            match self.session.process_new_packets() {
                Ok(state) => self.opened = state.plaintext_bytes_to_read(),
                Err(error) => {
                    self.failure = Some(tls_words(&error));
                    self.opened = 0;
                    return Err(io::Error::new(io::ErrorKind::InvalidData, error));
                }
            }
        }
        Err(io::ErrorKind::WouldBlock.into())
    }

    fn write(&mut self, socket: &TcpStream, slices: &[IoSlice<'_>]) -> io::Result<usize> {
        self.send(socket)?;
        let taken = self.session.writer().write_vectored(slices)?;
        if taken == 0 {
            return Err(io::ErrorKind::WouldBlock.into());
        }
        self.sealed += taken;
        self.memory.take(taken);
        match self.send(socket) {
            Err(error) if error.kind() != io::ErrorKind::WouldBlock => Err(error),
            Ok(()) | Err(_) => Ok(taken),
        }
    }

    fn send(&mut self, mut socket: &TcpStream) -> io::Result<()> {
        while self.session.wants_write() {
            match self.session.write_tls(&mut socket) {
                Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        // Before the end of the handshake nothing can be encrypted.
        if !self.session.is_handshaking() {
            self.memory.give_back(self.sealed);
            self.sealed = 0;
        }
        Ok(())
    }
}

impl Drop for Tls {
    fn drop(&mut self) {
        self.memory.give_back(self.sealed);
    }
}
