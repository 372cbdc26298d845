//! Standard output, for all commands.

use std::io::{self, Write};
use std::path::Path;

use crate::l10n::Message;

/// What was asked for could not be written.
#[derive(Debug, thiserror::Error)]
pub struct OutputError(#[from] io::Error);

impl OutputError {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        Message::new("output-not-written").with("reason", &self.0)
    }
}

impl std::fmt::Display for OutputError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

/// Prints a text as it is.
///
/// # Errors
/// Where it cannot be written. An output that nobody reads any more (a closed pipe) is none: then there is nothing left to do.
pub fn print(text: &str) -> Result<(), OutputError> {
    let mut out = io::stdout().lock();
    Ok(unless_nobody_reads(out.write_all(text.as_bytes()).and_then(|()| out.flush()))?)
}

/// Whether something was written, where a closed pipe counts as if it was.
pub(super) fn unless_nobody_reads(written: io::Result<()>) -> io::Result<()> {
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// That a folder that is to be written to cannot be made.
pub(super) fn folder_not_made(folder: &Path, reason: &io::Error) -> Message {
    Message::new("folder-not-made").with("folder", folder.display().to_string()).with("reason", reason)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closed_pipe_is_no_error_and_a_full_disk_is_one() {
        assert!(unless_nobody_reads(Err(io::ErrorKind::BrokenPipe.into())).is_ok());
        let full = unless_nobody_reads(Err(io::ErrorKind::StorageFull.into())).map_err(OutputError::from);
        assert!(full.unwrap_err().to_string().contains("Make room where the output goes"));
    }
}
