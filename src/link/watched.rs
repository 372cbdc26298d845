//! A socket that the poller watches, and stops watching before it is closed.

use std::io;
use std::sync::Arc;

use polling::{Event, Poller};
use socket2::Socket;

/// A non-blocking socket, registered for as long as it lives.
#[derive(Debug)]
pub(super) struct Watched {
    socket: Socket,
    poller: Arc<Poller>,
    key: usize,
    /// Readable and writable, as far as the poller has been asked and has not answered.
    armed: (bool, bool),
}

impl Watched {
    /// Registers a socket. `key` must be its own among the poller's.
    #[expect(unsafe_code, reason = "registering is unsafe because the socket must be removed before it is closed")]
    pub(super) fn new(socket: Socket, poller: &Arc<Poller>, key: usize) -> io::Result<Self> {
        // SAFETY: `socket` is owned by this value and closed by its drop; `Drop` removes it from the poller first.
        unsafe { poller.add(&socket, Event::none(key))? };
        Ok(Self { socket, poller: Arc::clone(poller), key, armed: (false, false) })
    }

    pub(super) const fn key(&self) -> usize {
        self.key
    }

    pub(super) const fn socket(&self) -> &Socket {
        &self.socket
    }

    /// Asks to be woken once; a system call only where the question changed.
    pub(super) fn arm(&mut self, readable: bool, writable: bool) -> io::Result<()> {
        if self.armed != (readable, writable) {
            self.poller.modify(&self.socket, Event::new(self.key, readable, writable))?;
            self.armed = (readable, writable);
        }
        Ok(())
    }

    /// The poller has answered; it tells each answer once.
    pub(super) const fn delivered(&mut self) {
        self.armed = (false, false);
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        // The socket is closed next, which removes it too; nothing can be done about an error.
        let _ = self.poller.delete(&self.socket);
    }
}
