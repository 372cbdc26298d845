//! A socket that is registered with a poller for as long as it lives.

use std::io;
use std::sync::Arc;

use polling::{AsRawSource, AsSource, Event, PollMode, Poller};

/// A socket and what it is waited for. Dropping it takes it out of the poller first.
#[derive(Debug)]
pub struct Watched<S>
where
    for<'a> &'a S: AsRawSource + AsSource,
{
    poller: Arc<Poller>,
    socket: S,
    interest: Event,
    mode: PollMode,
}

impl<S> Watched<S>
where
    for<'a> &'a S: AsRawSource + AsSource,
{
    /// Registers a non-blocking socket. `key` must be its own among the poller's. The poller tells again and again that the
    /// socket can be read, for as long as it can.
    ///
    /// # Errors
    /// Where the system refuses.
    pub fn level(poller: &Arc<Poller>, socket: S, key: usize) -> io::Result<Self> {
        Self::new(poller, socket, Event::readable(key), PollMode::Level)
    }

    /// Registers a non-blocking socket. `key` must be its own among the poller's. It is waited for once [`Self::wait_for`] asks,
    /// and the poller tells each answer once, which [`Self::delivered`] notes.
    ///
    /// # Errors
    /// Where the system refuses.
    pub fn oneshot(poller: &Arc<Poller>, socket: S, key: usize) -> io::Result<Self> {
        Self::new(poller, socket, Event::none(key), PollMode::Oneshot)
    }

    fn new(poller: &Arc<Poller>, socket: S, interest: Event, mode: PollMode) -> io::Result<Self> {
        // SAFETY: the source must be deleted from the poller before it is dropped. `drop` below does so, nothing else
        // takes the socket out of this struct, and the poller lives at least as long through its `Arc`.
        #[expect(unsafe_code, reason = "the poller's contract, which this struct exists to keep")]
        unsafe {
            poller.add_with_mode(&socket, interest, mode)?;
        }
        Ok(Self { poller: Arc::clone(poller), socket, interest, mode })
    }

    /// The socket.
    pub const fn get(&self) -> &S {
        &self.socket
    }

    /// The key under which the poller names it.
    pub const fn key(&self) -> usize {
        self.interest.key
    }

    /// Whether this is waited for: reading, writing.
    pub const fn interest(&self) -> (bool, bool) {
        (self.interest.readable, self.interest.writable)
    }

    /// Changes what is waited for; a system call only where that is another.
    ///
    /// # Errors
    /// Where the system refuses; then it is asked again by the next call.
    pub fn wait_for(&mut self, readable: bool, writable: bool) -> io::Result<()> {
        if self.interest() != (readable, writable) {
            let interest = Event::new(self.interest.key, readable, writable);
            self.poller.modify_with_mode(&self.socket, interest, self.mode)?;
            self.interest = interest;
        }
        Ok(())
    }

    /// The poller has told of a [`Self::oneshot`] socket, and waits for nothing of it any more.
    pub const fn delivered(&mut self) {
        self.interest = Event::none(self.interest.key);
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
