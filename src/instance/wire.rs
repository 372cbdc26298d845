//! The local socket: its name, and lines within their limits.
//!
//! Neither side blocks in a read or write: named pipes know no time limits. While somebody asks, both look every few milliseconds;
//! while nobody does, the listener sleeps.

use std::io::{self, Read, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use interprocess::local_socket::prelude::*;
use interprocess::local_socket::{Listener, ListenerOptions, Name};

use super::place::RuntimeDir;

/// The longest line, in bytes, its end not counted.
pub(super) const MAX_LINE: usize = 64 * 1024;
/// How often a side that waits looks.
const STEP: Duration = Duration::from_millis(3);

/// Why no line came.
#[derive(Debug)]
pub(super) enum NoLine {
    /// Not in time, or the program ends.
    Silent,
    /// Longer than allowed.
    TooLong,
    /// The other side is gone, or the system says no.
    Broken(io::Error),
}

#[cfg(unix)]
fn name(place: &RuntimeDir, key: &str) -> io::Result<Name<'static>> {
    use interprocess::local_socket::GenericFilePath;
    place.socket(key).to_fs_name::<GenericFilePath>()
}

/// Pipes are of the whole computer: the user is a part of the name.
#[cfg(windows)]
fn name(_place: &RuntimeDir, key: &str) -> io::Result<Name<'static>> {
    use interprocess::local_socket::GenericNamespaced;
    let user = std::env::var("USERNAME").unwrap_or_default().to_lowercase();
    format!("vxdisplay-{user}-{key}").to_ns_name::<GenericNamespaced>()
}

/// Listens. To be called under the lock: what a killed process has left is removed.
#[cfg(unix)]
pub(super) fn listen(place: &RuntimeDir, key: &str) -> io::Result<Listener> {
    use std::os::unix::fs::PermissionsExt;
    let socket = place.socket(key);
    match std::fs::remove_file(&socket) {
        // Nobody knows who makes a folder there; what is in it is not ours to remove.
        Err(_) if socket.is_dir() => {
            std::fs::remove_dir(&socket).or_else(|_| std::fs::rename(&socket, socket.with_extension("left")))?;
        }
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        Ok(()) | Err(_) => {}
    }
    let listener = ListenerOptions::new().name(name(place, key)?).create_sync()?;
    // The folder's permissions already keep others out; this protects the file itself.
    std::fs::set_permissions(&socket, std::fs::Permissions::from_mode(0o600))?;
    Ok(listener)
}

#[cfg(windows)]
pub(super) fn listen(place: &RuntimeDir, key: &str) -> io::Result<Listener> {
    ListenerOptions::new().name(name(place, key)?).create_sync()
}

/// Connects; the stream never blocks.
pub(super) fn connect(place: &RuntimeDir, key: &str) -> io::Result<LocalSocketStream> {
    let stream = LocalSocketStream::connect(name(place, key)?)?;
    stream.set_nonblocking(true)?;
    Ok(stream)
}

/// Reads one line, without its end.
pub(super) fn read_line(
    mut stream: &LocalSocketStream,
    deadline: Instant,
    stop: &AtomicBool,
) -> Result<Vec<u8>, NoLine> {
    let mut line = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        match stream.read(&mut buffer) {
            // On Windows this also means that nothing has come yet.
            Ok(0) if cfg!(windows) => wait(deadline, stop)?,
            Ok(0) => return Err(NoLine::Broken(io::ErrorKind::UnexpectedEof.into())),
            Ok(count) => line.extend(buffer.iter().take(count)),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => wait(deadline, stop)?,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(NoLine::Broken(error)),
        }
        let end = line.iter().position(|byte| *byte == b'\n');
        if end.unwrap_or(line.len()) > MAX_LINE {
            return Err(NoLine::TooLong);
        }
        if let Some(end) = end {
            line.truncate(end);
            return Ok(line);
        }
        if Instant::now() >= deadline {
            return Err(NoLine::Silent);
        }
    }
}

/// Writes one line that ends in its end.
pub(super) fn write_line(
    mut stream: &LocalSocketStream,
    line: &str,
    deadline: Instant,
    stop: &AtomicBool,
) -> Result<(), NoLine> {
    let mut rest = line.as_bytes();
    while !rest.is_empty() {
        match stream.write(rest) {
            Ok(0) => wait(deadline, stop)?,
            Ok(count) => rest = rest.get(count..).unwrap_or_default(),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => wait(deadline, stop)?,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(NoLine::Broken(error)),
        }
    }
    Ok(())
}

fn wait(deadline: Instant, stop: &AtomicBool) -> Result<(), NoLine> {
    if Instant::now() >= deadline || stop.load(Ordering::Acquire) {
        return Err(NoLine::Silent);
    }
    std::thread::sleep(STEP);
    Ok(())
}
