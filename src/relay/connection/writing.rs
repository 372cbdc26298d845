//! What a connection does when its socket takes bytes.

use std::io::{self, IoSlice};
use std::time::Instant;

use super::wire::is_transient;
use super::{Connection, Pause, Phase};

/// How many slices one gathering write takes.
const SLICES_PER_WRITE: usize = 64;

impl Connection {
    /// Writes what waits, as far as the socket takes it.
    pub(in crate::relay) fn flush(&mut self, now: Instant) {
        self.blocked = false;
        if self.queue.is_empty() && !self.is_gone() {
            match self.stream.flush() {
                Ok(()) => {}
                Err(error) if is_transient(&error) => self.blocked = true,
                Err(_) => self.phase = Phase::Gone,
            }
        }
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

    fn write(&mut self) -> io::Result<usize> {
        let mut slices = [IoSlice::new(&[]); SLICES_PER_WRITE];
        let mut count = 0;
        for (slot, slice) in slices.iter_mut().zip(self.queue.slices(SLICES_PER_WRITE)) {
            *slot = IoSlice::new(slice);
            count += 1;
        }
        self.stream.write(slices.get(..count).unwrap_or_default())
    }

    /// An ending connection whose last byte is written says so; once the client has hung up too, it is gone.
    pub(super) fn finish(&mut self) {
        let Phase::Ending { shut, hung_up, .. } = &mut self.phase else { return };
        if !self.queue.is_empty() || !(self.stream.is_flushed() || *hung_up) {
            return;
        }
        if !*shut {
            *shut = self.stream.finish();
            self.blocked |= !*shut;
        }
        if *hung_up {
            self.phase = Phase::Gone;
        }
    }

    /// Whether something waits that the socket has not refused yet.
    pub(in crate::relay) const fn wants_flush(&self) -> bool {
        !self.blocked
    }

    /// Tells the poller what this connection waits for.
    pub(in crate::relay) fn update_interest(&mut self) {
        let readable = match &self.phase {
            Phase::Request { .. } => true,
            Phase::Open(_) => self.pause == Pause::No,
            Phase::Ending { hung_up, .. } => !hung_up,
            Phase::Gone => return,
        };
        if self.stream.wait_for(readable, self.blocked).is_err() {
            self.phase = Phase::Gone;
        }
    }

    /// A socket that nothing is waited for reports only that it is dead.
    pub(in crate::relay) const fn is_unwatched(&self) -> bool {
        matches!(self.stream.interest(), (false, false))
    }
}
