//! A socket that is registered with a poller for as long as it lives.

use std::io;
use std::sync::Arc;

use polling::{AsRawSource, AsSource, Event, PollMode, Poller};

/// A socket and what it is waited for. Dropping it takes it out of the poller first.
#[derive(Debug)]
pub(super) struct Watched<S>
where
    for<'a> &'a S: AsRawSource + AsSource,
{
    poller: Arc<Poller>,
    socket: S,
    interest: Event,
}

impl<S> Watched<S>
where
    for<'a> &'a S: AsRawSource + AsSource,
{
    /// Registers a non-blocking socket under a key; it is waited for until it can be read.
    pub(super) fn new(poller: &Arc<Poller>, socket: S, key: usize) -> io::Result<Self> {
        let interest = Event::readable(key);
        // SAFETY: the source must be deleted from the poller before it is dropped. `drop` below does so, nothing else
        // takes the socket out of this struct, and the poller lives at least as long through its `Arc`.
        #[expect(unsafe_code, reason = "the poller's contract, which this struct exists to keep")]
        unsafe {
            poller.add_with_mode(&socket, interest, PollMode::Level)?;
        }
        Ok(Self { poller: Arc::clone(poller), socket, interest })
    }

    /// The socket.
    pub(super) const fn get(&self) -> &S {
        &self.socket
    }

    /// Whether this is waited for: reading, writing.
    pub(super) const fn interest(&self) -> (bool, bool) {
        (self.interest.readable, self.interest.writable)
    }

    /// Changes what is waited for; costs nothing where it stays the same.
    pub(super) fn wait_for(&mut self, readable: bool, writable: bool) -> io::Result<()> {
        if self.interest() != (readable, writable) {
            self.interest = Event::new(self.interest.key, readable, writable);
            self.poller.modify_with_mode(&self.socket, self.interest, PollMode::Level)?;
        }
        Ok(())
    }
}

impl<S> Drop for Watched<S>
where
    for<'a> &'a S: AsRawSource + AsSource,
{
    fn drop(&mut self) {
        // The system forgets a closed socket by itself; an error here changes nothing.
        let _ = self.poller.delete(&self.socket);
    }
}
