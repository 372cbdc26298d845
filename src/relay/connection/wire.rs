//! The socket of a connection, as the parts that read it see it.

use std::io::{self, Read, Write};

use super::stream::Stream;
use crate::relay::closing::LastBytes;

/// Reads up to `most` bytes in all; false where the client has hung up or the connection is broken.
pub(super) fn read_available(stream: &mut Stream, bytes: &mut Vec<u8>, most: usize) -> bool {
    let mut buffer = [0; 2048];
    while bytes.len() < most {
        match stream.read(&mut buffer) {
            Ok(0) => return false,
            Ok(read) => bytes.extend_from_slice(buffer.get(..read).unwrap_or_default()),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return is_transient(&error),
        }
    }
    true
}

pub(super) fn is_transient(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut | io::ErrorKind::Interrupted)
}

/// What tungstenite sees of a connection: reads come from the socket as far as the budget reaches, writes are collected.
pub(super) struct Wire<'a> {
    pub(super) stream: &'a mut Stream,
    pub(super) budget: &'a mut usize,
    pub(super) last: &'a mut LastBytes,
    pub(super) received: bool,
    pub(super) out: Vec<u8>,
}

impl Read for Wire<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if *self.budget == 0 {
            return Err(io::ErrorKind::WouldBlock.into());
        }
        let read = self.stream.read(buffer)?;
        self.received |= read > 0;
        *self.budget = self.budget.saturating_sub(read);
        self.last.note(buffer.get(..read).unwrap_or_default());
        Ok(read)
    }
}

impl Write for Wire<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
