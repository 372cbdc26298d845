//! Reads whole files, whatever may be in their place.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::time::Duration;

use crossbeam_channel::bounded;

use crate::l10n::Message;

/// Larger files are refused, in KiB.
pub(super) const MAX_FILE_KIB: u64 = 1024;
/// How long reading a pipe may take.
const PIPE_WITHIN: Duration = Duration::from_secs(5);
/// Why a pipe or a device is not read, or not written to.
pub(super) const NO_FILE: Message = Message::new("file-not-regular");

/// Whether the path may be read. A pipe in a folder, to which perhaps nobody ever writes, may not; what a shell passes
/// in place of a file (`--config <(…)`, `/dev/stdin`) may, if it was named.
pub(super) fn may_be_read(path: &Path, named: bool) -> bool {
    let Ok(found) = std::fs::metadata(path) else { return true };
    // For a folder, the read itself reports the error.
    found.is_file() || found.is_dir() || (named && ["/dev", "/proc"].iter().any(|place| path.starts_with(place)))
}

/// The file's bytes; `None` if there are too many. An endless device or pipe cannot fill the memory, and one to which nobody
/// writes cannot keep the program from starting for longer than [`PIPE_WITHIN`].
pub(super) fn read_bytes(path: &Path) -> io::Result<Option<Vec<u8>>> {
    if std::fs::metadata(path)?.is_file() {
        return read_to_end(path);
    }
    let (sender, read) = bounded(1);
    let path = path.to_owned();
    std::thread::Builder::new().name("vx-settings-pipe".into()).spawn(move || {
        // A late result has no receiver any more.
        let _ = sender.send(read_to_end(&path));
    })?;
    read.recv_timeout(PIPE_WITHIN).unwrap_or_else(|_| Err(io::Error::other(Message::new("file-silent"))))
}

fn read_to_end(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let max_bytes = MAX_FILE_KIB * 1024;
    let mut bytes = Vec::new();
    let len = File::open(path)?.take(max_bytes + 1).read_to_end(&mut bytes)?;
    Ok(u64::try_from(len).is_ok_and(|len| len <= max_bytes).then_some(bytes))
}
