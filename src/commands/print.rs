//! Standard output, for all commands.

use std::io::{self, Write};
use std::path::Path;

use crate::l10n::Message;

/// The output could not be written.
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

/// Prints a text unchanged.
///
/// # Errors
/// If it cannot be written. A closed pipe is not an error: nobody reads the output any more.
pub fn print(text: &str) -> Result<(), OutputError> {
    let mut out = io::stdout().lock();
    Ok(unless_nobody_reads(out.write_all(text.as_bytes()).and_then(|()| out.flush()))?)
}

/// Treats a closed pipe as success.
pub(super) fn unless_nobody_reads(written: io::Result<()>) -> io::Result<()> {
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// A folder for output cannot be created.
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
